/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a renderer draws with. */

#define KLIMA_GRAPHICS_DEVICES "/dev"

gboolean klima_graphics_has_card     (const char  *devices);
gboolean klima_graphics_are_computed (GskRenderer *renderer);

G_END_DECLS
