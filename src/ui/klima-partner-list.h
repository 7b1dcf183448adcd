/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-session.h"

G_BEGIN_DECLS

/**
 * KlimaPartnerList:
 *
 * The networks that the partnership works with. Unseen where there are none.
 */
#define KLIMA_TYPE_PARTNER_LIST (klima_partner_list_get_type ())
G_DECLARE_FINAL_TYPE (KlimaPartnerList, klima_partner_list, KLIMA, PARTNER_LIST, GtkWidget)

GtkWidget *klima_partner_list_new (KlimaSession *session);

G_END_DECLS
