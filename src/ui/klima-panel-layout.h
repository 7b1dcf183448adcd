/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KlimaPanelLayout:
 *
 * Gives a panel's only child all of the panel. The panel is as wide as it was asked to be, however long the lines of its
 * texts could be, and wider where texts are large or what is in it can get no narrower. Where there is no room for large
 * texts it is as narrow as it was asked to be.
 */
#define KLIMA_TYPE_PANEL_LAYOUT (klima_panel_layout_get_type ())
G_DECLARE_FINAL_TYPE (KlimaPanelLayout, klima_panel_layout, KLIMA, PANEL_LAYOUT, GtkLayoutManager)

double klima_panel_layout_get_growth (GtkWidget *panel);

G_END_DECLS
