/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-dataset-reader-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "klima-uri.h"

/* Adds a problem that tells what must be there instead. @format has one %s, for what is there. */
static void
refuse (const KlimaJson *json,
        const char      *format)
{
  g_autofree char *shown = klima_json_dup_shown (json);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  klima_json_problem (json, format, shown);
#pragma GCC diagnostic pop
}

static gboolean
has_control_character (const char *text,
                       const char *allowed)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_iscntrl (g_utf8_get_char (c)) && strchr (allowed, *c) == NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      return FALSE;

  return TRUE;
}

/* What a person reads: something, not too much, and no control characters but those allowed. */
static const char *
read_words (const KlimaJson *json,
            int              max_length,
            const char      *allowed)
{
  const char *words = klima_json_read_string (json);
  glong length;

  if (words == NULL)
    return NULL;

  length = g_utf8_strlen (words, -1);
  if (length > max_length)
    {
      klima_json_problem (json, _("This is too long: %ld characters, and at most %d are allowed."), length, max_length);
      return NULL;
    }
  if (is_blank (words))
    {
      klima_json_problem (json, _("This must not be empty."));
      return NULL;
    }
  if (has_control_character (words, allowed))
    {
      klima_json_problem (json, _("This must not hold control characters."));
      return NULL;
    }

  return words;
}

char *
klima_json_dup_name (const KlimaJson *json)
{
  return g_strdup (read_words (json, KLIMA_MAX_NAME, ""));
}

/* A list of names, none of them twice. Never %NULL. */
char **
klima_json_dup_names (const KlimaJson *json)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) listed = g_hash_table_new (g_str_hash, g_str_equal);

  klima_json_expect_array (json, NULL);
  KLIMA_JSON_FOREACH (element, json)
    {
      char *name = klima_json_dup_name (&element);

      if (name == NULL)
        continue;
      g_ptr_array_add (names, name);
      if (!g_hash_table_add (listed, name))
        refuse (&element, _("%s is given twice in this list."));
    }
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

static KlimaText *
read_languages (const KlimaJson *json,
                int              max_length,
                const char      *allowed)
{
  const char *words[KLIMA_N_LANGUAGES] = { NULL };
  guint n_given = 0;

  if (!klima_json_expect_members (json, "nb", "nn", "en", NULL))
    return NULL;

  for (int i = 0; i < KLIMA_N_LANGUAGES; i++)
    {
      KlimaJson member = klima_json_get_member (json, klima_language_get_code (i));

      n_given += klima_json_is_given (&member);
      words[i] = read_words (&member, max_length, allowed);
    }

  if (n_given == 0)
    klima_json_problem (json, _("This must be given in at least one of the languages nb, nn and en."));
  if (words[0] == NULL && words[1] == NULL && words[2] == NULL)
    return NULL;

  return klima_text_new (words[KLIMA_LANGUAGE_NB], words[KLIMA_LANGUAGE_NN], words[KLIMA_LANGUAGE_EN]);
}

/* A plain string is the same in all languages. */
static KlimaText *
read_text (const KlimaJson *json,
           int              max_length,
           const char      *allowed)
{
  const char *words;

  if (!klima_json_is_given (json))
    return NULL;

  if (klima_json_is_string (json))
    {
      words = read_words (json, max_length, allowed);
      return words != NULL ? klima_text_new (words, NULL, NULL) : NULL;
    }

  if (klima_json_is_object (json))
    return read_languages (json, max_length, allowed);

  refuse (json, _("This must be a text in quotes, or an object with texts in nb, nn and en, not %s."));

  return NULL;
}

/* On one line. */
KlimaText *
klima_json_read_name (const KlimaJson *json)
{
  return read_text (json, KLIMA_MAX_NAME, "");
}

/* One paragraph or several. */
KlimaText *
klima_json_read_text (const KlimaJson *json)
{
  return read_text (json, KLIMA_MAX_TEXT, "\n");
}

/* As an XML id and part of a settings key. */
char *
klima_json_dup_id (const KlimaJson *json)
{
  const char *id = klima_json_read_string (json);

  if (id == NULL)
    return NULL;

  if (strlen (id) > KLIMA_MAX_NAME || !g_regex_match_simple ("^[a-z0-9]+(-[a-z0-9]+)*$", id, G_REGEX_DOLLAR_ENDONLY, 0))
    {
      refuse (json, _("This must be an id of small letters a to z, digits and hyphens between them, not %s."));
      return NULL;
    }

  return g_strdup (id);
}

char *
klima_json_dup_number (const KlimaJson *json)
{
  const char *number = klima_json_read_string (json);

  if (number == NULL)
    return NULL;

  if (strlen (number) != 4 || strspn (number, "0123456789") != 4)
    {
      refuse (json, _("This must be a municipality number of four digits in quotes, not %s."));
      return NULL;
    }

  return g_strdup (number);
}

char *
klima_json_dup_web (const KlimaJson *json)
{
  const char *web = read_words (json, KLIMA_MAX_TEXT, "");

  if (web == NULL)
    return NULL;

  if (!klima_uri_is_web (web))
    {
      refuse (json, _("This must be a web address that begins with https:// or http://, not %s."));
      return NULL;
    }

  return g_strdup (web);
}

static gboolean
is_date (const char *text,
         gboolean    must_have_day)
{
  int year, month, day;

  return klima_language_parse_date (text, &year, &month, &day) && (day > 0 || !must_have_day);
}

char *
klima_json_dup_day (const KlimaJson *json)
{
  const char *day = klima_json_read_string (json);

  if (day == NULL)
    return NULL;

  if (!is_date (day, TRUE))
    {
      refuse (json, _("This must be a date written as 2023-12-31, not %s."));
      return NULL;
    }

  return g_strdup (day);
}

char *
klima_json_dup_date (const KlimaJson *json)
{
  const char *date = klima_json_read_string (json);

  if (date == NULL)
    return NULL;

  if (!is_date (date, FALSE))
    {
      refuse (json, _("This must be a year, month or date written as 2023, 2023-12 or 2023-12-31, not %s."));
      return NULL;
    }

  return g_strdup (date);
}

/* A file beside dataset.json: no path leads out of the folder. */
char *
klima_json_dup_file_name (const KlimaJson *json)
{
  const char *name = read_words (json, KLIMA_MAX_NAME, "");

  if (name == NULL)
    return NULL;

  if (name[0] == '.' || strpbrk (name, "/\\") != NULL)
    {
      refuse (json, _("This must be the name of a file in the same folder, not %s."));
      return NULL;
    }

  return g_strdup (name);
}

gboolean
klima_json_read_color (const KlimaJson *json,
                       KlimaColor      *color)
{
  const char *text = klima_json_read_string (json);
  guint red, green, blue;

  if (text == NULL)
    return FALSE;

  if (strlen (text) != 7 || text[0] != '#' || strspn (text + 1, "0123456789ABCDEFabcdef") != 6)
    {
      refuse (json, _("This must be a colour written as #2399D1, not %s."));
      return FALSE;
    }

  sscanf (text, "#%2x%2x%2x", &red, &green, &blue);
  *color = (KlimaColor) { red / 255.0, green / 255.0, blue / 255.0, 1 };

  return TRUE;
}
