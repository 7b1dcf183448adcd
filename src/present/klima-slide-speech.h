/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-slide-view.h"

G_BEGIN_DECLS

/* What a screen reader says of a view of slides. */

void klima_slide_speech_say       (KlimaSlideView   *view,
                                   const char       *name,
                                   const char       *description);
void klima_slide_speech_say_slide (KlimaSlideView   *view,
                                   KlimaSlide       *slide,
                                   const KlimaScene *scene);

G_END_DECLS
