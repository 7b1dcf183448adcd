/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is painted with Cairo and shown by GTK. Any thread. */

int         klima_canvas_get_pixels (double   length,
                                     double   scale);
cairo_t    *klima_canvas_new        (double   width,
                                     double   height,
                                     double   scale);
GdkTexture *klima_canvas_to_texture (cairo_t *canvas);
cairo_surface_t *
            klima_canvas_get_surface (GdkTexture *texture);

G_END_DECLS
