/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-dataset-private.h"

#include <stdlib.h>
#include <string.h>

#include "klima-collation.h"
#include "klima-geometry-private.h"
#include "klima-municipality-private.h"
#include "klima-network-private.h"
#include "klima-slide-private.h"

G_DEFINE_FINAL_TYPE (KlimaDataset, klima_dataset, G_TYPE_OBJECT)

static void
klima_dataset_finalize (GObject *object)
{
  KlimaDataset *self = KLIMA_DATASET (object);

  g_clear_object (&self->folder);
  g_free (self->name);
  g_free (self->date);
  g_clear_object (&self->partnership);
  g_hash_table_unref (self->by_number);
  g_ptr_array_unref (self->networks);
  g_ptr_array_unref (self->municipalities);
  g_ptr_array_unref (self->partners);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->slides);
  g_clear_pointer (&self->backdrop, klima_backdrop_free);
  g_clear_pointer (&self->borders, klima_borders_free);
  g_clear_pointer (&self->index, klima_index_free);

  G_OBJECT_CLASS (klima_dataset_parent_class)->finalize (object);
}

static void
klima_dataset_class_init (KlimaDatasetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klima_dataset_finalize;
}

static void
klima_dataset_init (KlimaDataset *self)
{
  self->networks = g_ptr_array_new_with_free_func (g_object_unref);
  self->municipalities = g_ptr_array_new_with_free_func (g_object_unref);
  self->partners = g_ptr_array_new_with_free_func (g_object_unref);
  self->sources = g_ptr_array_new_with_free_func (g_object_unref);
  self->slides = g_ptr_array_new_with_free_func (g_object_unref);
  self->backdrop = klima_backdrop_new ();
  self->by_number = g_hash_table_new (g_str_hash, g_str_equal);
  self->bounds = KLIMA_BOUNDS_EMPTY;
}

/*< private >
 * klima_dataset_new:
 *
 * Returns: (transfer full): a dataset with nothing in it yet
 */
KlimaDataset *
klima_dataset_new (void)
{
  return g_object_new (KLIMA_TYPE_DATASET, NULL);
}

/* A municipality beside what it is sorted by, so that this is worked out once for each. */
typedef struct
{
  char *key; /* owned */
  KlimaMunicipality *municipality;
} SortedMunicipality;

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const SortedMunicipality *first = a, *second = b;
  int order = strcmp (first->key, second->key);

  return order != 0 ? order : strcmp (first->municipality->number, second->municipality->number);
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  guint position_a = (*(KlimaMunicipality *const *) a)->position;
  guint position_b = (*(KlimaMunicipality *const *) b)->position;

  return (position_a > position_b) - (position_a < position_b);
}

static int
compare_networks (gconstpointer a,
                  gconstpointer b)
{
  return (*(KlimaNetwork *const *) a)->badge - (*(KlimaNetwork *const *) b)->badge;
}

/* Norwegian order; those of the same name by number. */
static void
sort_municipalities (GPtrArray *municipalities)
{
  g_autofree SortedMunicipality *sorted = g_new (SortedMunicipality, municipalities->len);

  for (guint i = 0; i < municipalities->len; i++)
    {
      sorted[i].municipality = municipalities->pdata[i];
      sorted[i].key = klima_collation_key (sorted[i].municipality->name);
    }

  qsort (sorted, municipalities->len, sizeof *sorted, compare_keys);

  for (guint i = 0; i < municipalities->len; i++)
    {
      municipalities->pdata[i] = sorted[i].municipality;
      g_free (sorted[i].key);
    }
}

static void
complete_municipalities (KlimaDataset *self)
{
  sort_municipalities (self->municipalities);

  for (guint i = 0; i < self->municipalities->len; i++)
    {
      KlimaMunicipality *municipality = self->municipalities->pdata[i];
      KlimaBounds bounds = klima_geometry_get_bounds (municipality->geometry);

      municipality->position = i;
      self->population += municipality->population;
      self->area += municipality->area;
      klima_bounds_add (&self->bounds, &bounds);
    }
}

static void
complete_network (KlimaNetwork *network,
                  guint         position)
{
  network->position = position;
  g_ptr_array_sort (network->members, compare_positions);

  for (guint i = 0; i < network->members->len; i++)
    {
      KlimaMunicipality *member = network->members->pdata[i];
      KlimaBounds bounds = klima_geometry_get_bounds (member->geometry);

      member->networks |= 1u << position;
      network->population += member->population;
      network->area += member->area;
      klima_bounds_add (&network->bounds, &bounds);
    }
}

/* The counties around share vertices with the municipalities and must fit them at every simplification; what else there
 * is in the backdrop lies beside or above.
 */
static void
complete_geometry (KlimaDataset *self)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();
  g_autoptr (GPtrArray) counties = g_ptr_array_new ();
  guint n_features;
  const KlimaBackdropFeature *features = klima_backdrop_get_features (self->backdrop, &n_features);

  for (guint i = 0; i < self->municipalities->len; i++)
    g_ptr_array_add (areas, ((KlimaMunicipality *) self->municipalities->pdata[i])->geometry);

  for (guint i = 0; i < n_features; i++)
    if (features[i].kind == KLIMA_BACKDROP_COUNTY)
      g_ptr_array_add (counties, features[i].geometry);
    else
      klima_geometry_compute_weights (features[i].geometry);

  self->borders = klima_borders_new ((KlimaGeometry **) areas->pdata, areas->len,
                                     (KlimaGeometry **) counties->pdata, counties->len);
  self->index = klima_index_new ((KlimaGeometry **) areas->pdata, areas->len);
}

/*< private >
 * klima_dataset_complete:
 * @self: a dataset that was read without problems
 *
 * Puts everything in order and works out what follows from it: positions, sums, bounds, borders, index.
 */
void
klima_dataset_complete (KlimaDataset *self)
{
  complete_municipalities (self);

  g_ptr_array_sort (self->networks, compare_networks);
  for (guint i = 0; i < self->networks->len; i++)
    complete_network (self->networks->pdata[i], i);

  complete_geometry (self);

  for (guint i = 0; i < self->slides->len; i++)
    klima_slide_complete (self->slides->pdata[i], self);
}

/**
 * klima_dataset_get_folder:
 * @self: a dataset
 *
 * Returns: (transfer none) (nullable): where it was read from
 */
GFile *
klima_dataset_get_folder (KlimaDataset *self)
{
  g_return_val_if_fail (KLIMA_IS_DATASET (self), NULL);

  return self->folder;
}

/**
 * klima_dataset_get_name:
 * @self: a dataset
 *
 * Returns: (transfer none): the name of the region, the same in all languages
 */
const char *
klima_dataset_get_name (KlimaDataset *self)
{
  g_return_val_if_fail (KLIMA_IS_DATASET (self), NULL);

  return self->name;
}

/**
 * klima_dataset_get_date:
 * @self: a dataset
 *
 * Returns: (transfer none): the day for which its facts hold, ISO 8601
 */
const char *
klima_dataset_get_date (KlimaDataset *self)
{
  g_return_val_if_fail (KLIMA_IS_DATASET (self), NULL);

  return self->date;
}

/**
 * klima_dataset_get_partnership:
 * @self: a dataset
 *
 * Returns: (transfer none): the partnership that the networks belong to
 */
KlimaPartnership *
klima_dataset_get_partnership (KlimaDataset *self)
{
  g_return_val_if_fail (KLIMA_IS_DATASET (self), NULL);

  return self->partnership;
}

/**
 * klima_dataset_get_networks:
 * @self: a dataset
 *
 * Returns: (element-type KlimaNetwork) (transfer none): the networks in the order of their badges, with the group in
 *   dialogue
 */
GPtrArray *
klima_dataset_get_networks (KlimaDataset *self)
{
  g_return_val_if_fail (KLIMA_IS_DATASET (self), NULL);

  return self->networks;
}

/**
 * klima_dataset_get_municipalities:
 * @self: a dataset
 *
 * Returns: (element-type KlimaMunicipality) (transfer none): the municipalities in Norwegian order; those of the same
 *   name by number
 */
GPtrArray *
klima_dataset_get_municipalities (KlimaDataset *self)
{
  g_return_val_if_fail (KLIMA_IS_DATASET (self), NULL);

  return self->municipalities;
}

/**
 * klima_dataset_get_partners:
 * @self: a dataset
 *
 * Returns: (element-type KlimaPartner) (transfer none): the networks that the partnership works with, in the order in
 *   which they are given
 */
GPtrArray *
klima_dataset_get_partners (KlimaDataset *self)
{
  g_return_val_if_fail (KLIMA_IS_DATASET (self), NULL);

  return self->partners;
}

/**
 * klima_dataset_get_sources:
 * @self: a dataset
 *
 * Returns: (element-type KlimaSource) (transfer none): where the dataset comes from, in the order in which it is given
 */
GPtrArray *
klima_dataset_get_sources (KlimaDataset *self)
{
  g_return_val_if_fail (KLIMA_IS_DATASET (self), NULL);

  return self->sources;
}

/**
 * klima_dataset_get_slides:
 * @self: a dataset
 *
 * Returns: (element-type KlimaSlide) (transfer none): its own presentation, in order; empty where it brings none, and
 *   [class@Presentation] makes one
 */
GPtrArray *
klima_dataset_get_slides (KlimaDataset *self)
{
  g_return_val_if_fail (KLIMA_IS_DATASET (self), NULL);

  return self->slides;
}

/**
 * klima_dataset_get_n_climate_networks:
 * @self: a dataset
 *
 * Returns: how many networks there are without the group in dialogue
 */
guint
klima_dataset_get_n_climate_networks (KlimaDataset *self)
{
  guint n_networks = 0;

  g_return_val_if_fail (KLIMA_IS_DATASET (self), 0);

  for (guint i = 0; i < self->networks->len; i++)
    if (((KlimaNetwork *) self->networks->pdata[i])->kind == KLIMA_NETWORK_CLIMATE)
      n_networks++;

  return n_networks;
}

/**
 * klima_dataset_get_backdrop:
 * @self: a dataset
 *
 * Returns: (transfer none): what lies around the municipalities; empty where the dataset has nothing of it
 */
KlimaBackdrop *
klima_dataset_get_backdrop (KlimaDataset *self)
{
  g_return_val_if_fail (KLIMA_IS_DATASET (self), NULL);

  return self->backdrop;
}

/**
 * klima_dataset_get_borders:
 * @self: a dataset
 *
 * Returns: (transfer none): the borders of the municipalities, which are the areas, known by their positions
 */
KlimaBorders *
klima_dataset_get_borders (KlimaDataset *self)
{
  g_return_val_if_fail (KLIMA_IS_DATASET (self), NULL);

  return self->borders;
}

/**
 * klima_dataset_get_bounds:
 * @self: a dataset
 *
 * Returns: the bounds of all municipalities, unit Mercator
 */
KlimaBounds
klima_dataset_get_bounds (KlimaDataset *self)
{
  g_return_val_if_fail (KLIMA_IS_DATASET (self), KLIMA_BOUNDS_EMPTY);

  return self->bounds;
}

/**
 * klima_dataset_get_population:
 * @self: a dataset
 *
 * Returns: how many people live in the region
 */
gint64
klima_dataset_get_population (KlimaDataset *self)
{
  g_return_val_if_fail (KLIMA_IS_DATASET (self), 0);

  return self->population;
}

/**
 * klima_dataset_get_area:
 * @self: a dataset
 *
 * Returns: the area of the region, square kilometres
 */
double
klima_dataset_get_area (KlimaDataset *self)
{
  g_return_val_if_fail (KLIMA_IS_DATASET (self), 0);

  return self->area;
}

/**
 * klima_dataset_get_municipality:
 * @self: a dataset
 * @number: a municipality number, as `3020`
 *
 * Returns: (nullable) (transfer none): the municipality with that number
 */
KlimaMunicipality *
klima_dataset_get_municipality (KlimaDataset *self,
                                const char   *number)
{
  g_return_val_if_fail (KLIMA_IS_DATASET (self), NULL);
  g_return_val_if_fail (number != NULL, NULL);

  return g_hash_table_lookup (self->by_number, number);
}

/**
 * klima_dataset_get_network:
 * @self: a dataset
 * @id: the id of a network
 *
 * Returns: (nullable) (transfer none): the network with that id
 */
KlimaNetwork *
klima_dataset_get_network (KlimaDataset *self,
                           const char   *id)
{
  g_return_val_if_fail (KLIMA_IS_DATASET (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->networks->len; i++)
    if (g_str_equal (((KlimaNetwork *) self->networks->pdata[i])->id, id))
      return self->networks->pdata[i];

  return NULL;
}

/**
 * klima_dataset_get_network_by_badge:
 * @self: a dataset
 * @badge: the number on the badge, which is also the key
 *
 * Returns: (nullable) (transfer none): the network with that badge
 */
KlimaNetwork *
klima_dataset_get_network_by_badge (KlimaDataset *self,
                                    int           badge)
{
  g_return_val_if_fail (KLIMA_IS_DATASET (self), NULL);

  for (guint i = 0; i < self->networks->len; i++)
    if (((KlimaNetwork *) self->networks->pdata[i])->badge == badge)
      return self->networks->pdata[i];

  return NULL;
}

/**
 * klima_dataset_get_main_network:
 * @self: a dataset
 * @municipality: a municipality of it
 *
 * Returns: (nullable) (transfer none): of the networks that the municipality is a member of, the first one; the group
 *   in dialogue only where there is no other
 */
KlimaNetwork *
klima_dataset_get_main_network (KlimaDataset      *self,
                                KlimaMunicipality *municipality)
{
  KlimaNetwork *dialogue = NULL;

  g_return_val_if_fail (KLIMA_IS_DATASET (self), NULL);
  g_return_val_if_fail (KLIMA_IS_MUNICIPALITY (municipality), NULL);

  for (guint i = 0; i < self->networks->len; i++)
    {
      KlimaNetwork *network = self->networks->pdata[i];

      if ((municipality->networks & 1u << i) == 0)
        continue;
      if (network->kind == KLIMA_NETWORK_CLIMATE)
        return network;
      dialogue = network;
    }

  return dialogue;
}

/**
 * klima_dataset_find_networks:
 * @self: a dataset
 * @municipality: a municipality of it
 *
 * Returns: (transfer container) (element-type KlimaNetwork): the networks that the municipality is a member of, and the
 *   group in dialogue where it is in that, in the order of the dataset
 */
GPtrArray *
klima_dataset_find_networks (KlimaDataset      *self,
                             KlimaMunicipality *municipality)
{
  GPtrArray *networks;

  g_return_val_if_fail (KLIMA_IS_DATASET (self), NULL);
  g_return_val_if_fail (KLIMA_IS_MUNICIPALITY (municipality), NULL);

  networks = g_ptr_array_new ();
  for (guint i = 0; i < self->networks->len; i++)
    if ((municipality->networks & 1u << i) != 0)
      g_ptr_array_add (networks, self->networks->pdata[i]);

  return networks;
}

/**
 * klima_dataset_dup_network_names:
 * @self: a dataset
 * @municipality: a municipality of it
 * @language: of the names
 *
 * Returns: (transfer full): the names of the municipality's networks with commas between; empty where it has none
 */
char *
klima_dataset_dup_network_names (KlimaDataset      *self,
                                 KlimaMunicipality *municipality,
                                 KlimaLanguage      language)
{
  g_autoptr (GPtrArray) networks = klima_dataset_find_networks (self, municipality);
  GString *names;

  g_return_val_if_fail (networks != NULL, NULL);

  names = g_string_new (NULL);
  for (guint i = 0; i < networks->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            klima_network_get_name (networks->pdata[i], language));

  return g_string_free (names, FALSE);
}

/**
 * klima_dataset_dup_spoken:
 * @self: a dataset
 * @municipality: a municipality of it
 * @language: of the networks' names
 *
 * Returns: (transfer full): what a screen reader says of the municipality: "Nesodden, Follo klimanettverk"
 */
char *
klima_dataset_dup_spoken (KlimaDataset      *self,
                          KlimaMunicipality *municipality,
                          KlimaLanguage      language)
{
  g_autofree char *networks = klima_dataset_dup_network_names (self, municipality, language);

  g_return_val_if_fail (networks != NULL, NULL);

  return g_strjoin (*networks != '\0' ? ", " : "", klima_municipality_get_name (municipality), networks, NULL);
}

/**
 * klima_dataset_find_at:
 * @self: a dataset
 * @x: unit Mercator
 * @y: unit Mercator
 * @slop: how far beside a municipality is still taken for it, unit Mercator
 *
 * Returns: (nullable) (transfer none): the municipality there; where there is none, the nearest within @slop
 */
KlimaMunicipality *
klima_dataset_find_at (KlimaDataset *self,
                       double        x,
                       double        y,
                       double        slop)
{
  int position;

  g_return_val_if_fail (KLIMA_IS_DATASET (self), NULL);

  position = klima_index_lookup (self->index, x, y, slop);

  return position >= 0 ? self->municipalities->pdata[position] : NULL;
}
