/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixtures.h"
#include "klima-search.h"

/* "Frogn (Drøbak)": what a hit is, and the words by which it was found. */
static char *
describe (GListModel *hits,
          guint       n_first)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (n_first, g_list_model_get_n_items (hits)); i++)
    {
      g_autoptr (KlimaSearchHit) hit = g_list_model_get_item (hits, i);
      const char *found_as = klima_search_hit_get_found_as (hit);

      if (i > 0)
        g_string_append (text, ", ");
      g_string_append (text, klima_search_hit_get_title (hit));
      if (found_as != NULL)
        g_string_append_printf (text, " (%s)", found_as);
    }

  return g_string_free (text, FALSE);
}

static void
test_found (void)
{
  static const struct
  {
    const char *typed;
    guint n_first; /* how many are compared */
    const char *found;
  } table[] = {
    { "", 99, "" },
    { "  ", 99, "" },
    { "xyzzy", 99, "" },
    { "a", 6, "Aremark, Asker, Aurskog-Høland, Ål, Ås, Gjerdrum (Ask)" },
    { "as", 4, "Ås, Asker, Gjerdrum (Ask), Indre Østfold (Askim)" },
    { "AS", 2, "Ås, Asker" },
    { "aas", 1, "Ås" },
    { "ås", 1, "Ås" },
    { "baerum", 99, "Bærum" },
    { "barum", 99, "Bærum" },
    { "bærum", 99, "Bærum" },
    { "drobak", 99, "Frogn (Drøbak)" },
    { "Drøbak", 99, "Frogn (Drøbak)" },
    { "hønefoss", 99, "Ringerike (Hønefoss)" },
    { "lillestrøm", 99, "Lillestrøm" },
    { "3049", 99, "Lier (3049)" },
    { "3049 ", 99, "Lier (3049)" },
    { "049", 99, "" },
    { "i", 3, "Indre Østfold, I dialog, Include" },
    { "klimap", 1, "Klimapartnere Viken" },
    { "nes", 3, "Nes, Nesbyen, Nesodden" },
    { "hol", 2, "Hol, Hole" },
    { "follo kl", 99, "Follo klimanettverk" },
    { "KEN", 1, "Follo klimanettverk (KEN)" },
    { "follo", 2, "Follo klimanettverk, Nordre Follo" },
    { "klimanettverk hallingdal", 99, "Hallingdal klimanettverk (Klimanettverk Hallingdal)" },
    { "klima ost", 99, "Klima Østfold" },
    { "biogass", 99, "Biogass Oslofjord" },
    { "hele bilen", 99, "Hele bilen til null" },
    { "hvaler", 99, "Hvaler" },
  };
  KlimaDataset *dataset = fixture_viken ();

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GListModel) hits = klima_search (dataset, table[i].typed, KLIMA_LANGUAGE_NB);
      g_autofree char *found = describe (hits, table[i].n_first);

      g_test_message ("%s", table[i].typed);
      g_assert_true (g_list_model_get_item_type (hits) == KLIMA_TYPE_SEARCH_HIT);
      g_assert_cmpstr (found, ==, table[i].found);
    }
}

/* Each kind of thing is found as itself. */
static void
test_items (void)
{
  KlimaDataset *dataset = fixture_viken ();
  const struct
  {
    const char *typed;
    gpointer item;
  } table[] = {
    { "lier", fixture_municipality (dataset, "3049") },
    { "hallingdal klima", fixture_network (dataset, "hallingdal") },
    { "osloregionen", g_ptr_array_index (klima_dataset_get_partners (dataset), 5) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GListModel) hits = klima_search (dataset, table[i].typed, KLIMA_LANGUAGE_EN);
      g_autoptr (KlimaSearchHit) hit = g_list_model_get_item (hits, 0);

      g_assert_nonnull (hit);
      g_assert_true (klima_search_hit_get_item (hit) == table[i].item);
    }
}

/* The group in dialogue has a name in each language. */
static void
test_language (void)
{
  KlimaDataset *dataset = fixture_viken ();
  g_autoptr (GListModel) norwegian = klima_search (dataset, "i dialog", KLIMA_LANGUAGE_NB);
  g_autoptr (GListModel) english = klima_search (dataset, "in dialogue", KLIMA_LANGUAGE_EN);
  g_autoptr (GListModel) neither = klima_search (dataset, "in dialogue", KLIMA_LANGUAGE_NN);
  g_autoptr (KlimaSearchHit) first = g_list_model_get_item (norwegian, 0);
  g_autoptr (KlimaSearchHit) second = g_list_model_get_item (english, 0);

  g_assert_nonnull (first);
  g_assert_nonnull (second);
  g_assert_true (klima_search_hit_get_item (first) == klima_search_hit_get_item (second));
  g_assert_cmpuint (g_list_model_get_n_items (neither), ==, 0);
}

/* Every municipality is found by its own name and number, first of all. */
static void
test_each_municipality (void)
{
  KlimaDataset *dataset = fixture_viken ();
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);

  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (municipalities, i);
      const char *words[] = {
        klima_municipality_get_name (municipality), klima_municipality_get_number (municipality),
        klima_municipality_get_number_today (municipality),
      };

      for (gsize j = 0; j < G_N_ELEMENTS (words); j++)
        {
          g_autoptr (GListModel) hits = klima_search (dataset, words[j], KLIMA_LANGUAGE_NB);
          g_autoptr (KlimaSearchHit) hit = g_list_model_get_item (hits, 0);

          g_test_message ("%s", words[j]);
          g_assert_nonnull (hit);
          g_assert_true (klima_search_hit_get_item (hit) == G_OBJECT (municipality));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/found", test_found);
  g_test_add_func ("/search/items", test_items);
  g_test_add_func ("/search/language", test_language);
  g_test_add_func ("/search/each-municipality", test_each_municipality);

  return g_test_run ();
}
