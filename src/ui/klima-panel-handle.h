/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KlimaPanelHandle:
 *
 * The edge of a panel, which is dragged, or moved with the arrow keys, to make the panel wider or narrower.
 */
#define KLIMA_TYPE_PANEL_HANDLE (klima_panel_handle_get_type ())
G_DECLARE_FINAL_TYPE (KlimaPanelHandle, klima_panel_handle, KLIMA, PANEL_HANDLE, GtkWidget)

GtkWidget *klima_panel_handle_new (GtkWidget   *panel,
                                   GtkPackType  side,
                                   const char  *label);

G_END_DECLS
