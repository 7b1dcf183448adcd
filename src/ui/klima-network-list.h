/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-session.h"

G_BEGIN_DECLS

/**
 * KlimaNetworkList:
 *
 * The networks, and the group in dialogue, with what filters them.
 */
#define KLIMA_TYPE_NETWORK_LIST (klima_network_list_get_type ())
G_DECLARE_FINAL_TYPE (KlimaNetworkList, klima_network_list, KLIMA, NETWORK_LIST, GtkWidget)

GtkWidget *klima_network_list_new (KlimaSession *session);

G_END_DECLS
