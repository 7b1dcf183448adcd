/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-session.h"

G_BEGIN_DECLS

/**
 * KlimaNetworkRow:
 *
 * A network in the list: badge, name, figures, a switch that shows or hides it on the map, and "Only this".
 */
#define KLIMA_TYPE_NETWORK_ROW (klima_network_row_get_type ())
G_DECLARE_FINAL_TYPE (KlimaNetworkRow, klima_network_row, KLIMA, NETWORK_ROW, GtkListBoxRow)

GtkWidget    *klima_network_row_new         (KlimaSession    *session,
                                             KlimaNetwork    *network);
KlimaNetwork *klima_network_row_get_network (KlimaNetworkRow *self);

G_END_DECLS
