/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-dataset-private.h"

#include "klima-municipality-private.h"
#include "klima-network-private.h"

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
