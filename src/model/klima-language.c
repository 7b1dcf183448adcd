/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-language.h"

#include <math.h>
#include <string.h>

/* A narrow one can hardly be seen where digits are narrow, too. */
#define NO_BREAK_SPACE "\u00a0"
#define MINUS_SIGN "\u2212"
#define EN_DASH "\u2013"

static const char *const codes[KLIMA_N_LANGUAGES] = { "nb", "nn", "en" };

static const char *const norwegian_months[] = {
  "januar", "februar", "mars", "april", "mai", "juni",
  "juli", "august", "september", "oktober", "november", "desember",
};

static const char *const english_months[] = {
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
};

/**
 * klima_language_from_code:
 * @code: a language code or the name of a locale, such as `nb`, `no` or `nn_NO.UTF-8`
 * @language: (out): where to put the language
 *
 * Finds the language that a code stands for.
 *
 * Returns: whether it is one of ours; @language is left alone where it is not
 */
gboolean
klima_language_from_code (const char    *code,
                          KlimaLanguage *language)
{
  gsize length;

  g_return_val_if_fail (code != NULL, FALSE);
  g_return_val_if_fail (language != NULL, FALSE);

  length = strcspn (code, "_-.@");
  if (length != 2)
    return FALSE;

  for (int i = 0; i < KLIMA_N_LANGUAGES; i++)
    {
      if (g_ascii_strncasecmp (code, codes[i], 2) == 0)
        {
          *language = i;
          return TRUE;
        }
    }

  if (g_ascii_strncasecmp (code, "no", 2) == 0)
    {
      *language = KLIMA_LANGUAGE_NB;
      return TRUE;
    }

  return FALSE;
}

/**
 * klima_language_from_locale:
 *
 * Finds the first of the user's languages that is one of ours. English, the language of the source strings, where none
 * is.
 *
 * Returns: the language
 */
KlimaLanguage
klima_language_from_locale (void)
{
  const char *const *names = g_get_language_names ();
  KlimaLanguage language;

  for (gsize i = 0; names[i] != NULL; i++)
    if (klima_language_from_code (names[i], &language))
      return language;

  return KLIMA_LANGUAGE_EN;
}

/**
 * klima_language_get_code:
 * @language: a language
 *
 * Returns: `nb`, `nn` or `en`
 */
const char *
klima_language_get_code (KlimaLanguage language)
{
  g_return_val_if_fail ((guint) language < KLIMA_N_LANGUAGES, "en");

  return codes[language];
}

/**
 * klima_language_format_number:
 * @language: a language
 * @value: the number
 * @decimals: how many decimals to write, 0 to 9
 *
 * Writes a number as the language does, whatever the locale of the process: `21 176,5` with a no-break space in
 * Norwegian, `21,176.5` in English.
 *
 * Returns: (transfer full): the number, or a dash where it is not finite
 */
char *
klima_language_format_number (KlimaLanguage language,
                              double        value,
                              int           decimals)
{
  const char *separator = language == KLIMA_LANGUAGE_EN ? "," : NO_BREAK_SPACE;
  char digits[G_ASCII_DTOSTR_BUF_SIZE + 320];
  char format[8];
  GString *text;
  gsize n_whole;

  if (!isfinite (value))
    return g_strdup (EN_DASH);

  g_snprintf (format, sizeof format, "%%.%df", CLAMP (decimals, 0, 9));
  g_ascii_formatd (digits, sizeof digits, format, fabs (value));
  n_whole = strspn (digits, "0123456789");

  text = g_string_new (NULL);
  if (value < 0 && strpbrk (digits, "123456789") != NULL)
    g_string_append (text, MINUS_SIGN);

  for (gsize i = 0; i < n_whole; i++)
    {
      if (i > 0 && (n_whole - i) % 3 == 0)
        g_string_append (text, separator);
      g_string_append_c (text, digits[i]);
    }

  if (digits[n_whole] == '.')
    {
      g_string_append_c (text, language == KLIMA_LANGUAGE_EN ? '.' : ',');
      g_string_append (text, digits + n_whole + 1);
    }

  return g_string_free (text, FALSE);
}

/* Reads exactly n_digits digits. */
static gboolean
read_digits (const char **text,
             int          n_digits,
             int         *value)
{
  int number = 0;

  for (int i = 0; i < n_digits; i++, (*text)++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      number = number * 10 + g_ascii_digit_value (**text);
    }

  *value = number;
  return TRUE;
}

/**
 * klima_language_parse_date:
 * @text: `2023-01-01`, `2023-01` or `2023`
 * @year: (out): from 1
 * @month: (out): from 1, or 0 where it is not given
 * @day: (out): from 1, or 0 where it is not given
 *
 * Reads a date as ISO 8601 writes it, whole or in part.
 *
 * Returns: whether @text is a day, month or year that there is; if not, nothing is to be read from the rest
 */
gboolean
klima_language_parse_date (const char *text,
                           int        *year,
                           int        *month,
                           int        *day)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (year != NULL && month != NULL && day != NULL, FALSE);

  *month = *day = 0;

  if (!read_digits (&text, 4, year) || *year == 0)
    return FALSE;
  if (*text == '\0')
    return TRUE;
  if (*text++ != '-' || !read_digits (&text, 2, month) || *month < 1 || *month > 12)
    return FALSE;
  if (*text == '\0')
    return TRUE;
  if (*text++ != '-' || !read_digits (&text, 2, day) || *text != '\0')
    return FALSE;

  return g_date_valid_dmy (*day, *month, *year);
}

/**
 * klima_language_format_date:
 * @language: a language
 * @iso_date: `2023-01-01`, `2023-01` or `2023`
 *
 * Writes a date as the language does: `1. januar 2023`, `1 January 2023`. Only what is known of the date is written.
 *
 * Returns: (transfer full): the date, or a copy of @iso_date where that is none
 */
char *
klima_language_format_date (KlimaLanguage language,
                            const char   *iso_date)
{
  const char *month_name;
  int year, month, day;

  g_return_val_if_fail (iso_date != NULL, NULL);

  if (!klima_language_parse_date (iso_date, &year, &month, &day))
    return g_strdup (iso_date);
  if (month == 0)
    return g_strdup_printf ("%d", year);

  month_name = language == KLIMA_LANGUAGE_EN ? english_months[month - 1] : norwegian_months[month - 1];
  if (day == 0)
    return g_strdup_printf ("%s %d", month_name, year);

  return g_strdup_printf (language == KLIMA_LANGUAGE_EN ? "%d %s %d" : "%d. %s %d", day, month_name, year);
}
