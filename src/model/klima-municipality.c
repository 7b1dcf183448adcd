/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-municipality-private.h"

/**
 * KlimaMunicipality:
 *
 * A municipality: what is known of it, and where it is. Immutable once the dataset is loaded.
 */
G_DEFINE_FINAL_TYPE (KlimaMunicipality, klima_municipality, G_TYPE_OBJECT)

static void
klima_municipality_finalize (GObject *object)
{
  KlimaMunicipality *self = KLIMA_MUNICIPALITY (object);

  g_free (self->number);
  g_free (self->number_today);
  g_free (self->name);
  g_free (self->population_date);
  g_strfreev (self->former_counties);
  g_free (self->administrative_centre);
  g_free (self->web);
  g_clear_pointer (&self->geometry, klima_geometry_unref);

  G_OBJECT_CLASS (klima_municipality_parent_class)->finalize (object);
}

static void
klima_municipality_class_init (KlimaMunicipalityClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klima_municipality_finalize;
}

static void
klima_municipality_init (KlimaMunicipality *self)
{
}

/**
 * klima_municipality_get_position:
 * @self: a municipality
 *
 * Returns: its index in the dataset's list, which is in Norwegian order
 */
guint
klima_municipality_get_position (KlimaMunicipality *self)
{
  g_return_val_if_fail (KLIMA_IS_MUNICIPALITY (self), 0);

  return self->position;
}

/**
 * klima_municipality_get_number:
 * @self: a municipality
 *
 * Returns: (transfer none): its number at the date of the dataset
 */
const char *
klima_municipality_get_number (KlimaMunicipality *self)
{
  g_return_val_if_fail (KLIMA_IS_MUNICIPALITY (self), NULL);

  return self->number;
}

/**
 * klima_municipality_get_number_today:
 * @self: a municipality
 *
 * Returns: (nullable) (transfer none): the number it has got since
 */
const char *
klima_municipality_get_number_today (KlimaMunicipality *self)
{
  g_return_val_if_fail (KLIMA_IS_MUNICIPALITY (self), NULL);

  return self->number_today;
}

const char *
klima_municipality_get_name (KlimaMunicipality *self)
{
  g_return_val_if_fail (KLIMA_IS_MUNICIPALITY (self), NULL);

  return self->name;
}

gint64
klima_municipality_get_population (KlimaMunicipality *self)
{
  g_return_val_if_fail (KLIMA_IS_MUNICIPALITY (self), 0);

  return self->population;
}

/**
 * klima_municipality_get_population_date:
 * @self: a municipality
 *
 * Returns: (transfer none): the day its population was counted, ISO 8601
 */
const char *
klima_municipality_get_population_date (KlimaMunicipality *self)
{
  g_return_val_if_fail (KLIMA_IS_MUNICIPALITY (self), NULL);

  return self->population_date;
}

/**
 * klima_municipality_get_area:
 * @self: a municipality
 *
 * Returns: the area of its land and fresh water, square kilometres
 */
double
klima_municipality_get_area (KlimaMunicipality *self)
{
  g_return_val_if_fail (KLIMA_IS_MUNICIPALITY (self), 0);

  return self->area;
}

/**
 * klima_municipality_get_former_counties:
 * @self: a municipality
 *
 * Returns: (array zero-terminated=1) (transfer none): the counties it was in before, the main one first; empty where
 *   that is not known
 */
const char *const *
klima_municipality_get_former_counties (KlimaMunicipality *self)
{
  g_return_val_if_fail (KLIMA_IS_MUNICIPALITY (self), NULL);

  return (const char *const *) self->former_counties;
}

/**
 * klima_municipality_get_administrative_centre:
 * @self: a municipality
 *
 * Returns: (nullable) (transfer none): the name of the place it is run from
 */
const char *
klima_municipality_get_administrative_centre (KlimaMunicipality *self)
{
  g_return_val_if_fail (KLIMA_IS_MUNICIPALITY (self), NULL);

  return self->administrative_centre;
}

/**
 * klima_municipality_get_web:
 * @self: a municipality
 *
 * Returns: (nullable) (transfer none): its web address
 */
const char *
klima_municipality_get_web (KlimaMunicipality *self)
{
  g_return_val_if_fail (KLIMA_IS_MUNICIPALITY (self), NULL);

  return self->web;
}

/**
 * klima_municipality_get_geometry:
 * @self: a municipality
 *
 * Returns: (transfer none): its polygons
 */
KlimaGeometry *
klima_municipality_get_geometry (KlimaMunicipality *self)
{
  g_return_val_if_fail (KLIMA_IS_MUNICIPALITY (self), NULL);

  return self->geometry;
}

/**
 * klima_municipality_get_networks:
 * @self: a municipality
 *
 * Returns: a bit for each network it is a member of: bit n for the one at position n of the dataset's list
 */
guint32
klima_municipality_get_networks (KlimaMunicipality *self)
{
  g_return_val_if_fail (KLIMA_IS_MUNICIPALITY (self), 0);

  return self->networks;
}
