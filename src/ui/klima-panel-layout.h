/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkLayoutManager *klima_panel_layout_new        (void);
double            klima_panel_layout_get_growth (GtkWidget *panel);

G_END_DECLS
