/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-session.h"

G_BEGIN_DECLS

/**
 * KlimaPartnerPage:
 *
 * What the right panel says of a partner network below its name.
 */
#define KLIMA_TYPE_PARTNER_PAGE (klima_partner_page_get_type ())
G_DECLARE_FINAL_TYPE (KlimaPartnerPage, klima_partner_page, KLIMA, PARTNER_PAGE, GtkBox)

GtkWidget *klima_partner_page_new (KlimaSession *session,
                                   KlimaPartner *partner);

G_END_DECLS
