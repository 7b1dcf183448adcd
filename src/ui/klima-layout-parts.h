/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the layouts of panels are made of. */

GtkLayoutManager *klima_layout_new        (GtkCustomMeasureFunc   measure,
                                           GtkCustomAllocateFunc  allocate);
int               klima_layout_get_height (GtkWidget             *child,
                                           int                    width);

G_END_DECLS
