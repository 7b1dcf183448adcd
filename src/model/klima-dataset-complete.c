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
