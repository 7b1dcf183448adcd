/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "klima-geometry.h"

G_BEGIN_DECLS

#define KLIMA_TYPE_MUNICIPALITY (klima_municipality_get_type ())
G_DECLARE_FINAL_TYPE (KlimaMunicipality, klima_municipality, KLIMA, MUNICIPALITY, GObject)

guint              klima_municipality_get_position         (KlimaMunicipality *self);
const char        *klima_municipality_get_number           (KlimaMunicipality *self);
const char        *klima_municipality_get_number_today     (KlimaMunicipality *self);
const char        *klima_municipality_get_name             (KlimaMunicipality *self);
gint64             klima_municipality_get_population       (KlimaMunicipality *self);
const char        *klima_municipality_get_population_date  (KlimaMunicipality *self);
double             klima_municipality_get_area             (KlimaMunicipality *self);
const char *const *klima_municipality_get_former_counties  (KlimaMunicipality *self);
const char        *klima_municipality_get_administrative_centre (KlimaMunicipality *self);
const char        *klima_municipality_get_web              (KlimaMunicipality *self);
KlimaGeometry     *klima_municipality_get_geometry         (KlimaMunicipality *self);
guint32            klima_municipality_get_networks         (KlimaMunicipality *self);

G_END_DECLS
