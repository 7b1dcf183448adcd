/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-session.h"

G_BEGIN_DECLS

/**
 * KlimaMunicipalityRow:
 *
 * A municipality in the list: its name, and the badge and name of each network it is a member of. It is used again for
 * another municipality when the list scrolls.
 */
#define KLIMA_TYPE_MUNICIPALITY_ROW (klima_municipality_row_get_type ())
G_DECLARE_FINAL_TYPE (KlimaMunicipalityRow, klima_municipality_row, KLIMA, MUNICIPALITY_ROW, GtkWidget)

GtkWidget         *klima_municipality_row_new              (void);
void               klima_municipality_row_bind             (KlimaMunicipalityRow *self,
                                                            KlimaMunicipality    *municipality,
                                                            KlimaSession         *session);
KlimaMunicipality *klima_municipality_row_get_municipality (KlimaMunicipalityRow *self);

G_END_DECLS
