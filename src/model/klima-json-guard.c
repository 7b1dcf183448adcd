/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-json-private.h"

#include "klima-problems-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* json-glib 1.6 also reads what is no JSON: comments, single quotes, octal and hexadecimal numbers, other escapes, a
 * second value, which it leaves out. It makes -1 of 2^64, cuts a text at U+0000, and nests as deep as the stack is.
 * Newer versions do less of this. So each token is looked at here before; in what order they may come is for json-glib
 * to say.
 */
#define MAX_WHOLE_DIGITS 15 /* all such numbers are exact as double */
#define MAX_MEMBERS 256     /* json-glib looks through all of them for a name that is given twice */

typedef struct
{
  const char *at;
  const char *end;
  const char *message; /* what is wrong at @at */
  gboolean has_value;  /* whether the one value of the file has begun */
  guint nesting;
  struct
  {
    char end;        /* what closes it */
    guint n_members; /* of an object, so far */
  } open[KLIMA_JSON_MAX_NESTING]; /* the lists and objects that are open, the innermost last */
} Guard;

static gboolean
refuse (Guard      *guard,
        const char *at,
        const char *message)
{
  guard->at = at;
  guard->message = message;

  return FALSE;
}

static gboolean
skip (Guard      *guard,
      const char *characters)
{
  if (guard->at == guard->end || strchr (characters, *guard->at) == NULL)
    return FALSE;

  guard->at++;

  return TRUE;
}

static gsize
skip_digits (Guard *guard)
{
  const char *start = guard->at;

  while (guard->at < guard->end && g_ascii_isdigit (*guard->at))
    guard->at++;

  return guard->at - start;
}

/* A copy, because nothing ends the text of a file. */
static gboolean
is_finite (const char *start,
           const char *end)
{
  g_autofree char *copy = g_strndup (start, end - start);

  return isfinite (g_ascii_strtod (copy, NULL));
}

static gboolean
check_number (Guard *guard)
{
  const char *start = guard->at;
  const char *digits;
  gsize n_digits;
  gboolean is_number, has_exponent;

  skip (guard, "-");
  digits = guard->at;
  n_digits = skip_digits (guard);
  is_number = n_digits == 1 || (n_digits > 1 && *digits != '0');

  if (skip (guard, "."))
    is_number = skip_digits (guard) > 0 && is_number;

  has_exponent = skip (guard, "eE");
  if (has_exponent)
    {
      skip (guard, "+-");
      is_number = skip_digits (guard) > 0 && is_number;
    }

  if (!is_number)
    return refuse (guard, start, _("This is not a number as JSON writes it."));
  if (n_digits > MAX_WHOLE_DIGITS || (has_exponent && !is_finite (start, guard->at)))
    return refuse (guard, start, _("This number is too large."));

  return TRUE;
}

/* What "\u" and four digits stand for, or -1. */
static int
get_code_unit (const Guard *guard,
               const char  *escape)
{
  int unit = 0;

  if (guard->end - escape < 6 || escape[0] != '\\' || escape[1] != 'u')
    return -1;

  for (int i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (escape[i]))
        return -1;
      unit = unit * 16 + g_ascii_xdigit_value (escape[i]);
    }

  return unit;
}

static gboolean
check_escape (Guard *guard)
{
  const char *escape = guard->at;
  int unit, low;

  if (guard->end - escape >= 2 && strchr ("\"\\/bfnrt", escape[1]) != NULL)
    {
      guard->at += 2;
      return TRUE;
    }

  unit = get_code_unit (guard, escape);
  if (unit < 0)
    return refuse (guard, escape, _("This is no escape that JSON knows."));
  if (unit == 0)
    return refuse (guard, escape, _("A text must not hold the character U+0000."));

  guard->at += 6;
  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;

  /* A character beyond U+FFFF is written as two halves. */
  low = unit < 0xdc00 ? get_code_unit (guard, guard->at) : -1;
  if (low < 0xdc00 || low > 0xdfff)
    return refuse (guard, escape, _("This escape is half a character."));
  guard->at += 6;

  return TRUE;
}

static gboolean
check_string (Guard *guard)
{
  const char *start = guard->at++;

  while (guard->at < guard->end)
    {
      guchar c = *guard->at;

      if (c < 0x20)
        return refuse (guard, guard->at, _("A line end or other control character in a text must be escaped."));
      if (c == '\\' && !check_escape (guard))
        return FALSE;
      if (c != '\\')
        guard->at++;
      if (c == '"')
        return TRUE;
    }

  return refuse (guard, start, _("This text has no closing quote."));
}

static gboolean
check_word (Guard *guard)
{
  static const char *const words[] = { "true", "false", "null" };
  const char *start = guard->at;
  gsize length;

  while (guard->at < guard->end && g_ascii_isalpha (*guard->at))
    guard->at++;
  length = guard->at - start;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == length && memcmp (words[i], start, length) == 0)
      return TRUE;

  return refuse (guard, start, _("This is not valid JSON."));
}

/* A bracket, brace, comma or colon. */
static gboolean
check_mark (Guard *guard)
{
  char c = *guard->at;

  switch (c)
    {
    case '[':
    case '{':
      if (guard->nesting == KLIMA_JSON_MAX_NESTING)
        return refuse (guard, guard->at, _("Lists and objects are nested too deeply here."));
      guard->open[guard->nesting].end = c == '[' ? ']' : '}';
      guard->open[guard->nesting++].n_members = 0;
      break;
    case ']':
    case '}':
      if (c != guard->open[--guard->nesting].end)
        return refuse (guard, guard->at, _("This is not valid JSON."));
      break;
    case ':':
      if (++guard->open[guard->nesting - 1].n_members > MAX_MEMBERS)
        return refuse (guard, guard->at, _("This object has too many members."));
      break;
    default:
      break;
    }

  guard->at++;

  return TRUE;
}

static gboolean
check_token (Guard *guard)
{
  char c = *guard->at;

  if (guard->nesting == 0)
    {
      if (guard->has_value)
        return refuse (guard, guard->at, _("The file must end here, but something follows."));
      if (strchr ("]},:", c) != NULL)
        return refuse (guard, guard->at, _("This is not valid JSON."));
      guard->has_value = TRUE;
    }

  if (strchr ("[]{},:", c) != NULL)
    return check_mark (guard);
  if (c == '"')
    return check_string (guard);
  if (c == '-' || g_ascii_isdigit (c))
    return check_number (guard);

  return check_word (guard);
}

static gboolean
check_text (Guard *guard)
{
  const char *invalid;

  /* Nor has it a zero byte then. */
  if (!g_utf8_validate_len (guard->at, guard->end - guard->at, &invalid))
    return refuse (guard, invalid, _("This is not text in UTF-8."));

  while (guard->at < guard->end)
    if (!skip (guard, " \t\r\n") && !check_token (guard))
      return FALSE;

  if (!guard->has_value)
    return refuse (guard, guard->at, _("The file is empty."));
  if (guard->nesting > 0)
    return refuse (guard, guard->at, _("The file ends too early."));

  return TRUE;
}

/*< private >
 * klima_json_guard:
 * @text: what a file holds, without a byte order mark
 * @length: how many bytes that is
 * @file: the name of the file
 * @problems: gets the first thing that is wrong, with line and column
 *
 * Refuses what json-glib would misread, crash on, or take far too long for.
 *
 * Returns: whether @text is for json-glib to parse; it may still be no JSON
 */
gboolean
klima_json_guard (const char    *text,
                  gsize          length,
                  const char    *file,
                  KlimaProblems *problems)
{
  Guard guard = { .at = text, .end = text + length };
  g_autofree char *where = NULL;
  const char *line_start = text;
  guint line = 1;
  glong column;

  if (check_text (&guard))
    return TRUE;

  for (const char *c = text; c < guard.at; c++)
    if (*c == '\n')
      {
        line++;
        line_start = c + 1;
      }

  column = g_utf8_strlen (line_start, guard.at - line_start) + 1;
  /* TRANSLATORS: where in a file */
  where = g_strdup_printf (_("line %u, column %u"), line, (guint) column);
  klima_problems_add (problems, file, where, "%s", guard.message);

  return FALSE;
}
