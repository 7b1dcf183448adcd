/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-command-names.h"

#include <glib/gi18n-lib.h>

#include "klima-collation.h"

static KlimaNetwork *
find_network (KlimaDataset *dataset,
              const char   *word)
{
  GPtrArray *networks = klima_dataset_get_networks (dataset);
  guint64 badge;

  if (g_ascii_string_to_unsigned (word, 10, 0, G_MAXINT, &badge, NULL))
    return klima_dataset_get_network_by_badge (dataset, (int) badge);

  for (guint i = 0; i < networks->len; i++)
    {
      KlimaNetwork *network = networks->pdata[i];
      const char *const *aliases = klima_network_get_aliases (network);

      if (g_ascii_strcasecmp (klima_network_get_id (network), word) == 0)
        return network;
      for (KlimaLanguage language = 0; language < KLIMA_N_LANGUAGES; language++)
        if (klima_collation_match (klima_network_get_name (network, language), word) == KLIMA_MATCH_EXACT)
          return network;
      for (guint j = 0; aliases != NULL && aliases[j] != NULL; j++)
        if (klima_collation_match (aliases[j], word) == KLIMA_MATCH_EXACT)
          return network;
    }

  return NULL;
}

static char *
refuse_network (KlimaDataset *dataset,
                const char   *word)
{
  GPtrArray *networks = klima_dataset_get_networks (dataset);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < networks->len; i++)
    g_string_append_printf (list, "%s%s (%d)", i > 0 ? ", " : "", klima_network_get_id (networks->pdata[i]),
                            klima_network_get_badge (networks->pdata[i]));

  return g_strdup_printf (_("--network=%s: there is no such network; there are %s"), word, list->str);
}

/**
 * klima_command_find_network:
 * @dataset: a dataset
 * @word: a network's id, the number on its badge, its name or another name of it
 * @misuse: (out) (transfer full): what is wrong with @word, where %NULL is returned
 *
 * Returns: (transfer none) (nullable): the network
 */
KlimaNetwork *
klima_command_find_network (KlimaDataset  *dataset,
                            const char    *word,
                            char         **misuse)
{
  KlimaNetwork *network = find_network (dataset, word);

  if (network == NULL)
    *misuse = refuse_network (dataset, word);

  return network;
}

/**
 * klima_command_find_municipality:
 * @dataset: a dataset
 * @word: a municipality's number, or its name where only one has that
 * @misuse: (out) (transfer full): what is wrong with @word, where %NULL is returned
 *
 * Returns: (transfer none) (nullable): the municipality
 */
KlimaMunicipality *
klima_command_find_municipality (KlimaDataset  *dataset,
                                 const char    *word,
                                 char         **misuse)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);
  KlimaMunicipality *found = klima_dataset_get_municipality (dataset, word);
  g_autoptr (GString) numbers = g_string_new (NULL);
  guint n_found = 0;

  if (found != NULL)
    return found;
  for (guint i = 0; i < municipalities->len; i++)
    if (klima_collation_match (klima_municipality_get_name (municipalities->pdata[i]), word) == KLIMA_MATCH_EXACT)
      {
        found = municipalities->pdata[i];
        g_string_append_printf (numbers, "%s%s", n_found++ > 0 ? ", " : "", klima_municipality_get_number (found));
      }
  if (n_found == 1)
    return found;
  if (n_found == 0)
    *misuse = g_strdup_printf (_("--select=%s: there is no municipality of that name or number"), word);
  else
    *misuse = g_strdup_printf (_("--select=%s: several municipalities have that name; give a number: %s"), word,
                               numbers->str);

  return NULL;
}
