/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-dataset-private.h"

#include "klima-network-private.h"

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
