/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-words.h"

static void
test_count (void)
{
  static const struct
  {
    const char *text;
    guint n_words;
  } table[] = {
    { "", 0 },
    { " \n", 0 },
    { "Viken", 1 },
    { " Klima  Viken\n", 2 },
    { "to\nlinjer", 2 },
    { "klima- og energiplaner", 3 },
    { "Aurskog-Høland", 1 },
    { "2020–2023", 1 },
    { "21\u00a0176 innbyggere", 2 },
    { "1\u202f292\u202f241 innbyggere", 2 },
    { "21 176 innbyggere", 3 },
    { "819\u00a0km²", 2 },
    { "klima\u00a0og natur", 3 },
    { "Viken – fire nettverk", 3 },
    { "Viken · fire", 2 },
    { "networks—four of them", 4 },
    { "«hvite flekker»", 2 },
    { "og/eller", 1 },
    { "… ! ?", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_test_message ("“%s”", table[i].text);
      g_assert_cmpuint (klima_words_count (table[i].text), ==, table[i].n_words);
    }
}

static void
test_start (void)
{
  static const struct
  {
    const char *text;
    guint max_words;
    const char *start;
  } table[] = {
    { "En to tre.", 3, "En to tre." },
    { "En to tre.", 40, "En to tre." },
    { "  En to tre.\n", 3, "En to tre." },
    { "En to tre", 3, "En to tre" },
    { "En to tre", 2, "En to…" },
    { "En to. Tre fire.", 4, "En to. Tre fire." },
    { "En to. Tre fire.", 3, "En to." },
    { "En to! Tre fire?", 2, "En to!" },
    { "En to. Tre fire.", 1, "En…" },
    { "Den 1. april kom de. Så gikk de.", 6, "Den 1. april kom de." },
    { "Den 1. april kom de. Så gikk de.", 4, "Den 1. april kom…" },
    { "De kom i 2016. To ble igjen.", 5, "De kom i 2016." },
    { "En to –. Tre.", 2, "En to –." },
    { "En – to – tre", 2, "En – to…" },
    { "Én to", 1, "Én…" },
    { "", 1, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *start = klima_words_dup_start (table[i].text, table[i].max_words);

      g_test_message ("“%s”, %u", table[i].text, table[i].max_words);
      g_assert_cmpstr (start, ==, table[i].start);
      g_assert_cmpuint (klima_words_count (start), <=, table[i].max_words);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/count", test_count);
  g_test_add_func ("/words/start", test_start);

  return g_test_run ();
}
