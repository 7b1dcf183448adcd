/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "klima-collation.h"

/* Each list is in order. */
static void
test_order (void)
{
  static const char *const lists[][10] = {
    { "Asker", "Bærum", "Våler", "Øvre Eiker", "Ål", "Ås" },
    { "Ullensaker", "Vestby", "Våler", "Zoo", "Ære", "Øre", "Åre" },
    { "Flesberg", "Flå", "Fredrikstad", "Frogn" },
    { "Hemsedal", "Hol", "Hole", "Hurdal", "Hvaler" },
    { "Nes", "Nesbyen", "Nesodden" },
    { "Nord", "Nord-Odal", "Nordre Follo", "Nore og Uvdal" },
    { "Rakkestad", "Ringerike", "Rollag", "Rælingen", "Råde" },
    { "as", "az", "æs", "øs", "ås" },
    { "resume", "résumé", "resumes" },
    { "Zebra", "ära", "æra a", "örn", "ørn a", "år" },
    { "1 a", "2 a", "a 1" },
    { "Moss", "moss", "Mossa" },
    { "", "a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    for (gsize j = 0; lists[i][j] != NULL && j < G_N_ELEMENTS (lists[i]); j++)
      for (gsize k = 0; k < G_N_ELEMENTS (lists[i]) && lists[i][k] != NULL; k++)
        {
          int order = klima_collation_compare (lists[i][j], lists[i][k]);

          g_test_message ("%s, %s", lists[i][j], lists[i][k]);
          g_assert_cmpint ((order > 0) - (order < 0), ==, j < k ? -1 : j > k);
        }
}

static void
test_key (void)
{
  g_autofree char *composed = klima_collation_key ("\u00c5s");
  g_autofree char *decomposed = klima_collation_key ("A\u030as");
  g_autofree char *after = klima_collation_key ("År");
  g_autofree char *broken = klima_collation_key ("Mo\xffss");

  /* A ring that is written as a character of its own is the same letter. */
  g_assert_cmpint (strcmp (after, composed), <, 0);
  g_assert_cmpint (strcmp (after, decomposed), <, 0);
  g_assert_nonnull (broken);
}

static void
test_match (void)
{
  static const struct
  {
    const char *text;
    const char *typed;
    KlimaMatch match;
  } table[] = {
    { "Ås", "as", KLIMA_MATCH_EXACT },
    { "Ås", "AS", KLIMA_MATCH_EXACT },
    { "Ås", "aas", KLIMA_MATCH_EXACT },
    { "Ås", "ås", KLIMA_MATCH_EXACT },
    { "Ås", "ÅS", KLIMA_MATCH_EXACT },
    { "Ås", "a\u030as", KLIMA_MATCH_EXACT },
    { "Ås", "a", KLIMA_MATCH_PREFIX },
    { "Ås", "aa", KLIMA_MATCH_PREFIX },
    { "Ås", "å", KLIMA_MATCH_PREFIX },
    { "Asker", "as", KLIMA_MATCH_PREFIX },
    { "Asker", "å", KLIMA_MATCH_NONE },
    { "Asker", "ås", KLIMA_MATCH_NONE },
    { "Asker", "aas", KLIMA_MATCH_NONE },
    { "Asker", "ask er", KLIMA_MATCH_NONE },
    { "Våler", "å", KLIMA_MATCH_INSIDE },
    { "Bærum", "baerum", KLIMA_MATCH_EXACT },
    { "Bærum", "barum", KLIMA_MATCH_EXACT },
    { "Bærum", "bärum", KLIMA_MATCH_EXACT },
    { "Bærum", "berum", KLIMA_MATCH_NONE },
    { "Bærum", "BÆR", KLIMA_MATCH_PREFIX },
    { "Bærum", "rum", KLIMA_MATCH_INSIDE },
    { "Bærum", "baerums", KLIMA_MATCH_NONE },
    { "Næs", "naes", KLIMA_MATCH_EXACT },
    { "Øvre Eiker", "ovre", KLIMA_MATCH_PREFIX },
    { "Øvre Eiker", "oevre e", KLIMA_MATCH_PREFIX },
    { "Øvre Eiker", "eiker", KLIMA_MATCH_WORD },
    { "Øvre Eiker", "övre eiker", KLIMA_MATCH_EXACT },
    { "Klima Østfold", "ost", KLIMA_MATCH_WORD },
    { "Klima Østfold", "østfold", KLIMA_MATCH_WORD },
    { "Ostfold", "ø", KLIMA_MATCH_NONE },
    { "Aurskog-Høland", "hoeland", KLIMA_MATCH_WORD },
    { "Aurskog-Høland", "aurskog høland", KLIMA_MATCH_EXACT },
    { "Aurskog-Høland", "aurskoghøland", KLIMA_MATCH_NONE },
    { "Aurskog-Høland", "  aurskog ", KLIMA_MATCH_PREFIX },
    { "Nore og Uvdal", "nore  og", KLIMA_MATCH_PREFIX },
    { "Åaåa", "aaaaaa", KLIMA_MATCH_EXACT },
    { "Åaåa", "aaaa", KLIMA_MATCH_EXACT },
    { "Åaåa", "aaaaaaa", KLIMA_MATCH_NONE },
    { "Café", "cafe", KLIMA_MATCH_EXACT },
    { "Cafe", "café", KLIMA_MATCH_EXACT },
    { "Unjárga – Nesseby", "unjarga", KLIMA_MATCH_PREFIX },
    { "Loabák", "đ", KLIMA_MATCH_NONE },
    { "Kárášjohka", "karasj", KLIMA_MATCH_PREFIX },
    { "Ås", "", KLIMA_MATCH_NONE },
    { "Ås", "   ", KLIMA_MATCH_NONE },
    { "Ås", "-", KLIMA_MATCH_NONE },
    { "", "a", KLIMA_MATCH_NONE },
    { "3001", "30", KLIMA_MATCH_PREFIX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_test_message ("%s, typed %s", table[i].text, table[i].typed);
      g_assert_cmpint (klima_collation_match (table[i].text, table[i].typed), ==, table[i].match);
    }

  /* Not UTF-8 */
  g_assert_cmpint (klima_collation_match ("Mo\xffss", "mo"), ==, KLIMA_MATCH_PREFIX);
}

/* Nothing that is pasted makes it slow: each å may be one letter or two of what is typed. */
static void
test_match_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) typed = g_string_new (NULL);
  g_autofree char *pasted = g_strnfill (1000000, 'a');

  for (int i = 0; i < 150; i++)
    g_string_append (text, "å");
  for (int i = 0; i < 199; i++)
    g_string_append_c (typed, 'a');

  g_assert_cmpint (klima_collation_match (text->str, typed->str), ==, KLIMA_MATCH_EXACT);
  g_string_append_c (typed, 'b');
  g_assert_cmpint (klima_collation_match (text->str, typed->str), ==, KLIMA_MATCH_NONE);
  g_assert_cmpint (klima_collation_match (text->str, pasted), ==, KLIMA_MATCH_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/collation/order", test_order);
  g_test_add_func ("/collation/key", test_key);
  g_test_add_func ("/collation/match", test_match);
  g_test_add_func ("/collation/match-long", test_match_long);

  return g_test_run ();
}
