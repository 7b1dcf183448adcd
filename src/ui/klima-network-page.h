/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-session.h"

G_BEGIN_DECLS

/**
 * KlimaNetworkPage:
 *
 * What the right panel says below the name of a climate network, or of the municipalities in dialogue about one.
 */
#define KLIMA_TYPE_NETWORK_PAGE (klima_network_page_get_type ())
G_DECLARE_FINAL_TYPE (KlimaNetworkPage, klima_network_page, KLIMA, NETWORK_PAGE, GtkBox)

GtkWidget *klima_network_page_new (KlimaSession *session,
                                   KlimaNetwork *network);

G_END_DECLS
