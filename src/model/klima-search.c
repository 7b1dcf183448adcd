/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-search.h"

#include "klima-collation.h"

typedef enum
{
  KIND_MUNICIPALITY,
  KIND_NETWORK,
  KIND_PARTNER,
} Kind;

struct _KlimaSearchHit
{
  GObject parent_instance;

  /* owned */
  GObject *item;
  char *title;
  char *found_as; /* nullable */
  char *key;      /* sorts hits that are as good */

  Kind kind;
  KlimaMatch match;
};

G_DEFINE_FINAL_TYPE (KlimaSearchHit, klima_search_hit, G_TYPE_OBJECT)

static void
klima_search_hit_finalize (GObject *object)
{
  KlimaSearchHit *self = KLIMA_SEARCH_HIT (object);

  g_clear_object (&self->item);
  g_free (self->title);
  g_free (self->found_as);
  g_free (self->key);

  G_OBJECT_CLASS (klima_search_hit_parent_class)->finalize (object);
}

static void
klima_search_hit_class_init (KlimaSearchHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klima_search_hit_finalize;
}

static void
klima_search_hit_init (KlimaSearchHit *self)
{
}

static KlimaSearchHit *
hit_new (gpointer    item,
         Kind        kind,
         const char *title,
         const char *typed)
{
  KlimaSearchHit *hit = g_object_new (KLIMA_TYPE_SEARCH_HIT, NULL);

  hit->item = g_object_ref (item);
  hit->kind = kind;
  hit->title = g_strdup (title);
  hit->match = klima_collation_match (title, typed);

  return hit;
}

/* Takes other words for the item into account, which count where they fit better than its name. */
static void
try_words (KlimaSearchHit *hit,
           const char     *words,
           const char     *typed,
           KlimaMatch      at_least)
{
  KlimaMatch match;

  if (words == NULL)
    return;

  match = klima_collation_match (words, typed);
  if (match < at_least || match <= hit->match)
    return;

  hit->match = match;
  g_free (hit->found_as);
  hit->found_as = g_strdup (words);
}

/* Takes ownership of the hit. */
static void
keep (GPtrArray      *hits,
      KlimaSearchHit *hit)
{
  if (hit->match == KLIMA_MATCH_NONE)
    {
      g_object_unref (hit);
      return;
    }

  hit->key = klima_collation_key (hit->title);
  g_ptr_array_add (hits, hit);
}

static void
search_municipalities (KlimaDataset *dataset,
                       const char   *typed,
                       GPtrArray    *hits)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);

  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (municipalities, i);
      const char *name = klima_municipality_get_name (municipality);
      KlimaSearchHit *hit = hit_new (municipality, KIND_MUNICIPALITY, name, typed);

      /* Digits inside a number mean nothing. */
      try_words (hit, klima_municipality_get_number (municipality), typed, KLIMA_MATCH_PREFIX);
      try_words (hit, klima_municipality_get_number_today (municipality), typed, KLIMA_MATCH_PREFIX);
      try_words (hit, klima_municipality_get_administrative_centre (municipality), typed, KLIMA_MATCH_INSIDE);
      keep (hits, hit);
    }
}

static void
search_networks (KlimaDataset *dataset,
                 const char   *typed,
                 KlimaLanguage language,
                 GPtrArray    *hits)
{
  GPtrArray *networks = klima_dataset_get_networks (dataset);

  for (guint i = 0; i < networks->len; i++)
    {
      KlimaNetwork *network = g_ptr_array_index (networks, i);
      const char *const *aliases = klima_network_get_aliases (network);
      KlimaSearchHit *hit = hit_new (network, KIND_NETWORK, klima_network_get_name (network, language), typed);

      for (gsize j = 0; aliases != NULL && aliases[j] != NULL; j++)
        try_words (hit, aliases[j], typed, KLIMA_MATCH_INSIDE);
      keep (hits, hit);
    }
}

static void
search_partners (KlimaDataset *dataset,
                 const char   *typed,
                 KlimaLanguage language,
                 GPtrArray    *hits)
{
  GPtrArray *partners = klima_dataset_get_partners (dataset);

  for (guint i = 0; i < partners->len; i++)
    {
      KlimaPartner *partner = g_ptr_array_index (partners, i);

      keep (hits, hit_new (partner, KIND_PARTNER, klima_partner_get_name (partner, language), typed));
    }
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const KlimaSearchHit *hit_a = *(KlimaSearchHit *const *) a;
  const KlimaSearchHit *hit_b = *(KlimaSearchHit *const *) b;

  if (hit_a->match != hit_b->match)
    return hit_a->match > hit_b->match ? -1 : 1;
  if (hit_a->kind != hit_b->kind)
    return hit_a->kind < hit_b->kind ? -1 : 1;
  if ((hit_a->found_as == NULL) != (hit_b->found_as == NULL))
    return hit_a->found_as == NULL ? -1 : 1;

  return g_strcmp0 (hit_a->key, hit_b->key);
}

/**
 * klima_search:
 * @dataset: where to search
 * @typed: what somebody typed
 * @language: in which the names of networks and partners are read
 *
 * Finds the municipalities (by name, number, administrative centre), networks (by name and the other names they are
 * known by) and partners that what is typed may mean.
 *
 * Returns: (transfer full): a list of [class@SearchHit], the best first; where they are as good, municipalities before
 *   networks before partners, what goes by that name before what has other words, and in Norwegian order. Empty where nothing is typed
 */
GListModel *
klima_search (KlimaDataset *dataset,
              const char   *typed,
              KlimaLanguage language)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *store = g_list_store_new (KLIMA_TYPE_SEARCH_HIT);

  g_return_val_if_fail (KLIMA_IS_DATASET (dataset), G_LIST_MODEL (store));
  g_return_val_if_fail (typed != NULL, G_LIST_MODEL (store));

  search_municipalities (dataset, typed, hits);
  search_networks (dataset, typed, language, hits);
  search_partners (dataset, typed, language, hits);

  g_ptr_array_sort (hits, compare_hits);
  if (hits->len > 0)
    g_list_store_splice (store, 0, 0, hits->pdata, hits->len);

  return G_LIST_MODEL (store);
}

/**
 * klima_search_hit_get_item:
 * @self: a hit
 *
 * Returns: (transfer none): the [class@Municipality], [class@Network] or [class@Partner] that was found
 */
GObject *
klima_search_hit_get_item (KlimaSearchHit *self)
{
  g_return_val_if_fail (KLIMA_IS_SEARCH_HIT (self), NULL);

  return self->item;
}

const char *
klima_search_hit_get_title (KlimaSearchHit *self)
{
  g_return_val_if_fail (KLIMA_IS_SEARCH_HIT (self), NULL);

  return self->title;
}

/**
 * klima_search_hit_get_found_as:
 * @self: a hit
 *
 * Returns: (nullable): the words by which the item was found, where those are not its name
 */
const char *
klima_search_hit_get_found_as (KlimaSearchHit *self)
{
  g_return_val_if_fail (KLIMA_IS_SEARCH_HIT (self), NULL);

  return self->found_as;
}
