/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What lies over all of a view of slides, or stands there instead of a slide. */

void klima_slide_overlay_draw_message   (GtkWidget   *widget,
                                         GtkSnapshot *snapshot,
                                         const char  *message);
void klima_slide_overlay_draw_hint      (GtkWidget   *widget,
                                         GtkSnapshot *snapshot,
                                         const char  *hint);
void klima_slide_overlay_draw_spotlight (GtkWidget   *widget,
                                         GtkSnapshot *snapshot,
                                         double       x,
                                         double       y,
                                         double       height);

G_END_DECLS
