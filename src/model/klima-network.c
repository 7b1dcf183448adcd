/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-network-private.h"

/**
 * KlimaNetwork:
 *
 * A climate network with its members, or the group of municipalities in dialogue about one. Immutable once the dataset
 * is loaded.
 */
G_DEFINE_FINAL_TYPE (KlimaNetwork, klima_network, G_TYPE_OBJECT)

static void
klima_network_finalize (GObject *object)
{
  KlimaNetwork *self = KLIMA_NETWORK (object);

  g_free (self->id);
  g_clear_pointer (&self->name, klima_text_free);
  g_strfreev (self->aliases);
  g_ptr_array_unref (self->members);
  g_free (self->founded);
  g_clear_pointer (&self->host, klima_text_free);
  g_clear_pointer (&self->purpose, klima_text_free);
  g_clear_pointer (&self->work, klima_text_free);
  g_free (self->web);
  g_ptr_array_unref (self->sources);

  G_OBJECT_CLASS (klima_network_parent_class)->finalize (object);
}

static void
klima_network_class_init (KlimaNetworkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klima_network_finalize;
}

static void
klima_network_init (KlimaNetwork *self)
{
  self->members = g_ptr_array_new_with_free_func (g_object_unref);
  self->bounds = KLIMA_BOUNDS_EMPTY;
  self->sources = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * klima_network_get_position:
 * @self: a network
 *
 * Returns: its index in the dataset's list, which is in the order of the badges
 */
guint
klima_network_get_position (KlimaNetwork *self)
{
  g_return_val_if_fail (KLIMA_IS_NETWORK (self), 0);

  return self->position;
}

KlimaNetworkKind
klima_network_get_kind (KlimaNetwork *self)
{
  g_return_val_if_fail (KLIMA_IS_NETWORK (self), KLIMA_NETWORK_CLIMATE);

  return self->kind;
}

const char *
klima_network_get_id (KlimaNetwork *self)
{
  g_return_val_if_fail (KLIMA_IS_NETWORK (self), NULL);

  return self->id;
}

const char *
klima_network_get_name (KlimaNetwork  *self,
                        KlimaLanguage  language)
{
  g_return_val_if_fail (KLIMA_IS_NETWORK (self), NULL);

  return klima_text_get (self->name, language);
}

/**
 * klima_network_get_aliases:
 * @self: a network
 *
 * Returns: (array zero-terminated=1) (transfer none): other names it is known by; empty where there are none
 */
const char *const *
klima_network_get_aliases (KlimaNetwork *self)
{
  g_return_val_if_fail (KLIMA_IS_NETWORK (self), NULL);

  return (const char *const *) self->aliases;
}

int
klima_network_get_badge (KlimaNetwork *self)
{
  g_return_val_if_fail (KLIMA_IS_NETWORK (self), 0);

  return self->badge;
}

KlimaColor
klima_network_get_color (KlimaNetwork *self)
{
  g_return_val_if_fail (KLIMA_IS_NETWORK (self), (KlimaColor) { 0 });

  return self->color;
}

KlimaPattern
klima_network_get_pattern (KlimaNetwork *self)
{
  g_return_val_if_fail (KLIMA_IS_NETWORK (self), KLIMA_PATTERN_NONE);

  return self->pattern;
}

/**
 * klima_network_get_members:
 * @self: a network
 *
 * Returns: (element-type KlimaMunicipality) (transfer none): its members at the date of the dataset, in Norwegian
 *   order; at least one
 */
GPtrArray *
klima_network_get_members (KlimaNetwork *self)
{
  g_return_val_if_fail (KLIMA_IS_NETWORK (self), NULL);

  return self->members;
}

/**
 * klima_network_get_population:
 * @self: a network
 *
 * Returns: how many people live in its members together
 */
gint64
klima_network_get_population (KlimaNetwork *self)
{
  g_return_val_if_fail (KLIMA_IS_NETWORK (self), 0);

  return self->population;
}

/**
 * klima_network_get_area:
 * @self: a network
 *
 * Returns: the area of its members together, square kilometres
 */
double
klima_network_get_area (KlimaNetwork *self)
{
  g_return_val_if_fail (KLIMA_IS_NETWORK (self), 0);

  return self->area;
}

/**
 * klima_network_get_founded:
 * @self: a network
 *
 * Returns: (nullable) (transfer none): the year, month or day it was founded, ISO 8601
 */
const char *
klima_network_get_founded (KlimaNetwork *self)
{
  g_return_val_if_fail (KLIMA_IS_NETWORK (self), NULL);

  return self->founded;
}

/**
 * klima_network_get_host:
 * @self: a network
 * @language: the language asked for
 *
 * Returns: (nullable) (transfer none): where its coordinator or secretariat is
 */
const char *
klima_network_get_host (KlimaNetwork  *self,
                        KlimaLanguage  language)
{
  g_return_val_if_fail (KLIMA_IS_NETWORK (self), NULL);

  return klima_text_get (self->host, language);
}

/**
 * klima_network_get_purpose:
 * @self: a network
 * @language: the language asked for
 *
 * Returns: (nullable) (transfer none): what it is for; of the group in dialogue, what the dialogue is about
 */
const char *
klima_network_get_purpose (KlimaNetwork  *self,
                           KlimaLanguage  language)
{
  g_return_val_if_fail (KLIMA_IS_NETWORK (self), NULL);

  return klima_text_get (self->purpose, language);
}

/**
 * klima_network_get_work:
 * @self: a network
 * @language: the language asked for
 *
 * Returns: (nullable) (transfer none): what it works with
 */
const char *
klima_network_get_work (KlimaNetwork  *self,
                        KlimaLanguage  language)
{
  g_return_val_if_fail (KLIMA_IS_NETWORK (self), NULL);

  return klima_text_get (self->work, language);
}

/**
 * klima_network_get_web:
 * @self: a network
 *
 * Returns: (nullable) (transfer none): its web address
 */
const char *
klima_network_get_web (KlimaNetwork *self)
{
  g_return_val_if_fail (KLIMA_IS_NETWORK (self), NULL);

  return self->web;
}

/**
 * klima_network_get_sources:
 * @self: a network
 *
 * Returns: (element-type KlimaSource) (transfer none): where what is said of it comes from
 */
GPtrArray *
klima_network_get_sources (KlimaNetwork *self)
{
  g_return_val_if_fail (KLIMA_IS_NETWORK (self), NULL);

  return self->sources;
}

/**
 * klima_network_get_bounds:
 * @self: a network
 *
 * Returns: the bounds of its members together, unit Mercator
 */
KlimaBounds
klima_network_get_bounds (KlimaNetwork *self)
{
  g_return_val_if_fail (KLIMA_IS_NETWORK (self), KLIMA_BOUNDS_EMPTY);

  return self->bounds;
}
