/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-session.h"

G_BEGIN_DECLS

/**
 * KlimaMunicipalityPage:
 *
 * What the right panel says of a municipality below its name.
 */
#define KLIMA_TYPE_MUNICIPALITY_PAGE (klima_municipality_page_get_type ())
G_DECLARE_FINAL_TYPE (KlimaMunicipalityPage, klima_municipality_page, KLIMA, MUNICIPALITY_PAGE, GtkBox)

GtkWidget *klima_municipality_page_new (KlimaSession      *session,
                                        KlimaMunicipality *municipality);

G_END_DECLS
