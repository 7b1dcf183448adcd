/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-session.h"

G_BEGIN_DECLS

/**
 * KlimaMunicipalityList:
 *
 * All municipalities in Norwegian order, with an entry that filters them. Its selection is that of the map.
 */
#define KLIMA_TYPE_MUNICIPALITY_LIST (klima_municipality_list_get_type ())
G_DECLARE_FINAL_TYPE (KlimaMunicipalityList, klima_municipality_list, KLIMA, MUNICIPALITY_LIST, GtkWidget)

GtkWidget *klima_municipality_list_new (KlimaSession *session);

G_END_DECLS
