/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-scene.h"
#include "klima-slide.h"

G_BEGIN_DECLS

/* The pen that tells a scene to those who cannot see it, in the scene's language. Plain text, no markup; any thread. */

char *klima_describe_title (const KlimaScene *scene);
char *klima_describe_scene (const KlimaScene *scene);
char *klima_describe_all   (const KlimaScene *scene);
char *klima_describe_slide (KlimaSlide       *slide,
                            const KlimaScene *scene);

G_END_DECLS
