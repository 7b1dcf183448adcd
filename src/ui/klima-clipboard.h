/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gdk/gdk.h>

#include "klima-scene.h"

G_BEGIN_DECLS

/* What can be taken out of the window by copying. Each is an action of its own: who copies a picture pastes a picture. */

void klima_clipboard_copy_picture     (GdkClipboard     *clipboard,
                                       const KlimaScene *scene,
                                       double            width,
                                       double            height);
void klima_clipboard_copy_description (GdkClipboard     *clipboard,
                                       const KlimaScene *scene);
void klima_clipboard_copy_table       (GdkClipboard     *clipboard,
                                       const KlimaScene *scene);

G_END_DECLS
