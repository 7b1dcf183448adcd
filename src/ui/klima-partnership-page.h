/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-session.h"

G_BEGIN_DECLS

/**
 * KlimaPartnershipPage:
 *
 * What the partnership is, who takes part in it, and where all that is shown comes from.
 */
#define KLIMA_TYPE_PARTNERSHIP_PAGE (klima_partnership_page_get_type ())
G_DECLARE_FINAL_TYPE (KlimaPartnershipPage, klima_partnership_page, KLIMA, PARTNERSHIP_PAGE, GtkWidget)

GtkWidget *klima_partnership_page_new (KlimaSession *session);

G_END_DECLS
