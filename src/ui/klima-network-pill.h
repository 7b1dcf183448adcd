/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-session.h"

G_BEGIN_DECLS

/**
 * KlimaNetworkPill:
 *
 * A button with a network's badge and name on a tint of its colour. It opens the network.
 */
#define KLIMA_TYPE_NETWORK_PILL (klima_network_pill_get_type ())
G_DECLARE_FINAL_TYPE (KlimaNetworkPill, klima_network_pill, KLIMA, NETWORK_PILL, GtkButton)

GtkWidget *klima_network_pill_new (KlimaSession *session,
                                   KlimaNetwork *network);

G_END_DECLS
