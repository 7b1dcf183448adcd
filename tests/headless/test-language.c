/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "klima-language.h"
#include "klima-text.h"

static void
test_code (void)
{
  static const struct
  {
    const char *code;
    int language; /* -1: none of ours */
  } table[] = {
    { "nb", KLIMA_LANGUAGE_NB },
    { "no", KLIMA_LANGUAGE_NB },
    { "nn", KLIMA_LANGUAGE_NN },
    { "en", KLIMA_LANGUAGE_EN },
    { "nb_NO.UTF-8", KLIMA_LANGUAGE_NB },
    { "nn-NO", KLIMA_LANGUAGE_NN },
    { "en_GB", KLIMA_LANGUAGE_EN },
    { "en@quot", KLIMA_LANGUAGE_EN },
    { "NN", KLIMA_LANGUAGE_NN },
    { "no.utf8", KLIMA_LANGUAGE_NB },
    { "", -1 },
    { "n", -1 },
    { "de", -1 },
    { "nob", -1 },
    { "nnn_NO", -1 },
    { "C", -1 },
    { "english", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      KlimaLanguage language = 99;

      g_test_message ("%s", table[i].code);
      g_assert_cmpint (klima_language_from_code (table[i].code, &language), ==, table[i].language >= 0);
      g_assert_cmpint (language, ==, table[i].language >= 0 ? table[i].language : 99);
    }

  for (int i = 0; i < KLIMA_N_LANGUAGES; i++)
    {
      KlimaLanguage language;

      g_assert_true (klima_language_from_code (klima_language_get_code (i), &language));
      g_assert_cmpint (language, ==, i);
    }
}

static void
test_locale (void)
{
  static const struct
  {
    const char *languages;
    KlimaLanguage language;
  } table[] = {
    { "nb_NO.UTF-8", KLIMA_LANGUAGE_NB },
    { "no", KLIMA_LANGUAGE_NB },
    { "nn:nb:en", KLIMA_LANGUAGE_NN },
    { "de:nn:en", KLIMA_LANGUAGE_NN },
    { "se_NO:nb_NO", KLIMA_LANGUAGE_NB },
    { "en_US:nb", KLIMA_LANGUAGE_EN },
    { "fr_FR", KLIMA_LANGUAGE_EN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_test_message ("%s", table[i].languages);
      g_setenv ("LANGUAGE", table[i].languages, TRUE);
      g_assert_cmpint (klima_language_from_locale (), ==, table[i].language);
    }

  g_unsetenv ("LANGUAGE");
}

static void
test_number (void)
{
  static const struct
  {
    KlimaLanguage language;
    double value;
    int decimals;
    const char *text;
  } table[] = {
    { KLIMA_LANGUAGE_NB, 0, 0, "0" },
    { KLIMA_LANGUAGE_NB, 999, 0, "999" },
    { KLIMA_LANGUAGE_NB, 21176, 0, "21\u00a0176" },
    { KLIMA_LANGUAGE_NN, 21176, 0, "21\u00a0176" },
    { KLIMA_LANGUAGE_EN, 21176, 0, "21,176" },
    { KLIMA_LANGUAGE_EN, 1000, 0, "1,000" },
    { KLIMA_LANGUAGE_NB, 1292608, 0, "1\u00a0292\u00a0608" },
    { KLIMA_LANGUAGE_EN, 1234567.891, 2, "1,234,567.89" },
    { KLIMA_LANGUAGE_NB, 642.48, 1, "642,5" },
    { KLIMA_LANGUAGE_EN, 642.48, 1, "642.5" },
    { KLIMA_LANGUAGE_NB, 999.96, 1, "1\u00a0000,0" },
    { KLIMA_LANGUAGE_NB, 100000, 0, "100\u00a0000" },
    { KLIMA_LANGUAGE_EN, -1234.5, 1, "\u22121,234.5" },
    { KLIMA_LANGUAGE_EN, -0.01, 1, "0.0" },
    { KLIMA_LANGUAGE_EN, NAN, 0, "\u2013" },
    { KLIMA_LANGUAGE_EN, INFINITY, 0, "\u2013" },
    { KLIMA_LANGUAGE_EN, 1.5, -3, "2" },
  };
  g_autofree char *largest = klima_language_format_number (KLIMA_LANGUAGE_EN, -G_MAXDOUBLE, 9);

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *text = klima_language_format_number (table[i].language, table[i].value, table[i].decimals);

      g_assert_cmpstr (text, ==, table[i].text);
    }

  g_assert_true (g_str_has_prefix (largest, "\u2212179,769,313,486,231,570,"));
  g_assert_true (g_str_has_suffix (largest, ".000000000"));
}

static void
test_date (void)
{
  static const struct
  {
    KlimaLanguage language;
    const char *iso_date;
    const char *text;
  } table[] = {
    { KLIMA_LANGUAGE_NB, "2023-01-01", "1. januar 2023" },
    { KLIMA_LANGUAGE_NN, "2012-02-29", "29. februar 2012" },
    { KLIMA_LANGUAGE_EN, "2023-01-01", "1 January 2023" },
    { KLIMA_LANGUAGE_EN, "2019-12-31", "31 December 2019" },
    { KLIMA_LANGUAGE_NB, "2019-05", "mai 2019" },
    { KLIMA_LANGUAGE_EN, "2019-05", "May 2019" },
    { KLIMA_LANGUAGE_NB, "2016", "2016" },
    { KLIMA_LANGUAGE_NB, "2023-02-29", "2023-02-29" },
    { KLIMA_LANGUAGE_NB, "2023-13", "2023-13" },
    { KLIMA_LANGUAGE_NB, "2023-00-10", "2023-00-10" },
    { KLIMA_LANGUAGE_NB, "2023-1-1", "2023-1-1" },
    { KLIMA_LANGUAGE_NB, "2023-01-01T00:00", "2023-01-01T00:00" },
    { KLIMA_LANGUAGE_NB, "0000-01-01", "0000-01-01" },
    { KLIMA_LANGUAGE_NB, "2016-", "2016-" },
    { KLIMA_LANGUAGE_NB, "rundt 2016", "rundt 2016" },
    { KLIMA_LANGUAGE_NB, "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *text = klima_language_format_date (table[i].language, table[i].iso_date);

      g_assert_cmpstr (text, ==, table[i].text);
    }
}

static void
test_parse_date (void)
{
  static const struct
  {
    const char *text;
    int year, month, day;
  } good[] = { { "2023-12-31", 2023, 12, 31 }, { "2024-02-29", 2024, 2, 29 }, { "2016-07", 2016, 7, 0 }, { "0987", 987 } };
  static const char *const bad[] = {
    "", "23", "0000", "0000-07", "2023-", "2023-00", "2023-13", "2023-1", "2023-02-29", "2023-01-00", "2023-01-1",
    "2023-01-01 ", " 2023", "2023/01/01", "-023",
  };
  int year, month, day;

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (klima_language_parse_date (good[i].text, &year, &month, &day));
      g_assert_cmpint (year, ==, good[i].year);
      g_assert_cmpint (month, ==, good[i].month);
      g_assert_cmpint (day, ==, good[i].day);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_false (klima_language_parse_date (bad[i], &year, &month, &day));
    }
}

static void
test_text (void)
{
  static const struct
  {
    const char *given[KLIMA_N_LANGUAGES];
    const char *read[KLIMA_N_LANGUAGES];
  } table[] = {
    { { "bokmål", "nynorsk", "English" }, { "bokmål", "nynorsk", "English" } },
    { { "bokmål", NULL, NULL }, { "bokmål", "bokmål", "bokmål" } },
    { { NULL, "nynorsk", "English" }, { "nynorsk", "nynorsk", "English" } },
    { { NULL, NULL, "English" }, { "English", "English", "English" } },
    { { "bokmål", NULL, "English" }, { "bokmål", "bokmål", "English" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      const char *const *given = table[i].given;
      g_autoptr (KlimaText) text = klima_text_new (given[0], given[1], given[2]);

      for (int language = 0; language < KLIMA_N_LANGUAGES; language++)
        g_assert_cmpstr (klima_text_get (text, language), ==, table[i].read[language]);
    }

  g_assert_null (klima_text_get (NULL, KLIMA_LANGUAGE_NB));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/code", test_code);
  g_test_add_func ("/language/locale", test_locale);
  g_test_add_func ("/language/number", test_number);
  g_test_add_func ("/language/date", test_date);
  g_test_add_func ("/language/parse-date", test_parse_date);
  g_test_add_func ("/language/text", test_text);

  return g_test_run ();
}
