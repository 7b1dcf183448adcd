/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-json-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* json-glib takes what is no JSON (comments, hexadecimal numbers, two documents in a row), turns numbers that are too
 * large into others, says nothing of a name that is given twice, and older versions follow nesting until the stack is
 * full. So what is given to it is checked first, against RFC 8259 and these limits.
 */
#define MAX_NESTING 64
#define MAX_WHOLE_DIGITS 15 /* all such numbers are exact as double and as gint64 */

/* A name in an object: its text between the quotes, as it is written. */
typedef struct
{
  const char *start;
  gsize length;
} Name;

typedef struct
{
  const char *start;
  const char *at;
  const char *end;
  const char *file;
  KlimaProblems *problems;
  guint nesting;
  GArray *names; /* of Name: those of the objects that are open, the innermost last */
} Scanner;

static gboolean scan_value (Scanner *scanner);

/* There is one problem of this kind at most: what follows it cannot be understood. */
static gboolean
fail (Scanner    *scanner,
      const char *at,
      const char *message)
{
  guint line = 1;
  const char *line_start = scanner->start;
  g_autofree char *where = NULL;

  for (const char *c = scanner->start; c < at; c++)
    if (*c == '\n')
      {
        line++;
        line_start = c + 1;
      }

  /* TRANSLATORS: where in a file */
  where = g_strdup_printf (_("line %u, column %u"), line, (guint) g_utf8_strlen (line_start, at - line_start) + 1);
  klima_problems_add (scanner->problems, scanner->file, where, "%s", message);

  return FALSE;
}

static void
skip_space (Scanner *scanner)
{
  while (scanner->at < scanner->end && memchr (" \t\n\r", *scanner->at, 4) != NULL)
    scanner->at++;
}

static gboolean
skip (Scanner *scanner,
      char     expected)
{
  if (scanner->at == scanner->end || *scanner->at != expected)
    return FALSE;

  scanner->at++;

  return TRUE;
}

static gboolean
skip_digits (Scanner *scanner)
{
  const char *start = scanner->at;

  while (scanner->at < scanner->end && g_ascii_isdigit (*scanner->at))
    scanner->at++;

  return scanner->at > start;
}

static gboolean
scan_number (Scanner *scanner)
{
  const char *start = scanner->at;
  const char *digits;

  skip (scanner, '-');
  digits = scanner->at;
  if (!skip_digits (scanner) || (*digits == '0' && scanner->at > digits + 1))
    return fail (scanner, start, _("This is not a number as JSON writes it."));
  if (scanner->at > digits + MAX_WHOLE_DIGITS)
    return fail (scanner, start, _("This number is too large."));

  if (skip (scanner, '.') && !skip_digits (scanner))
    return fail (scanner, start, _("This is not a number as JSON writes it."));

  if (skip (scanner, 'e') || skip (scanner, 'E'))
    {
      if (!skip (scanner, '-'))
        skip (scanner, '+');
      if (!skip_digits (scanner))
        return fail (scanner, start, _("This is not a number as JSON writes it."));
      if (!isfinite (g_ascii_strtod (start, NULL)))
        return fail (scanner, start, _("This number is too large."));
    }

  return TRUE;
}

/* The four digits behind "\u", or -1. */
static int
scan_code_unit (Scanner *scanner)
{
  int unit = 0;

  for (int i = 0; i < 4; i++, scanner->at++)
    {
      if (scanner->at == scanner->end || !g_ascii_isxdigit (*scanner->at))
        return -1;
      unit = unit * 16 + g_ascii_xdigit_value (*scanner->at);
    }

  return unit;
}

/* From behind the backslash. */
static gboolean
scan_escape (Scanner *scanner)
{
  const char *start = scanner->at - 1;
  int unit;

  if (scanner->at < scanner->end && *scanner->at != '\0' && strchr ("\"\\/bfnrt", *scanner->at) != NULL)
    {
      scanner->at++;
      return TRUE;
    }

  if (!skip (scanner, 'u') || (unit = scan_code_unit (scanner)) < 0)
    return fail (scanner, start, _("This is no escape that JSON knows."));

  if (unit >= 0xd800 && unit < 0xdc00)
    {
      int low = skip (scanner, '\\') && skip (scanner, 'u') ? scan_code_unit (scanner) : -1;

      if (low < 0xdc00 || low > 0xdfff)
        return fail (scanner, start, _("This escape is half a character."));
    }
  else if (unit >= 0xdc00 && unit < 0xe000)
    {
      return fail (scanner, start, _("This escape is half a character."));
    }
  else if (unit == 0)
    {
      return fail (scanner, start, _("A text must not hold the character U+0000."));
    }

  return TRUE;
}

static gboolean
scan_string (Scanner *scanner)
{
  const char *start = scanner->at++;

  while (scanner->at < scanner->end)
    {
      guchar c = *scanner->at++;

      if (c == '"')
        return TRUE;
      if (c == '\\' && !scan_escape (scanner))
        return FALSE;
      if (c < 0x20)
        return fail (scanner, scanner->at - 1, _("A line end or other control character in a text must be escaped."));
    }

  return fail (scanner, start, _("This text has no closing quote."));
}

static gboolean
scan_word (Scanner *scanner)
{
  static const char *const words[] = { "true", "false", "null" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (scanner->end - scanner->at) >= length && memcmp (scanner->at, words[i], length) == 0)
        {
          scanner->at += length;
          return TRUE;
        }
    }

  return fail (scanner, scanner->at, scanner->at == scanner->end ? _("The file ends too early.")
                                                                 : _("This is not JSON."));
}

static gboolean
scan_elements (Scanner *scanner)
{
  skip_space (scanner);
  if (skip (scanner, ']'))
    return TRUE;

  while (scan_value (scanner))
    {
      if (skip (scanner, ']'))
        return TRUE;
      if (!skip (scanner, ','))
        return fail (scanner, scanner->at, _("A comma or a closing bracket is missing here."));
    }

  return FALSE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const Name *name_a = a;
  const Name *name_b = b;
  int order = memcmp (name_a->start, name_b->start, MIN (name_a->length, name_b->length));

  if (order != 0)
    return order;
  if (name_a->length != name_b->length)
    return name_a->length < name_b->length ? -1 : 1;

  return name_a->start < name_b->start ? -1 : 1;
}

/* The names of the object that is being closed are those from the given one on. Names that are the same in different
 * escapes are not found; json-glib then takes the last.
 */
static gboolean
check_names (Scanner *scanner,
             guint    first)
{
  Name *names = &g_array_index (scanner->names, Name, first);
  guint n_names = scanner->names->len - first;

  if (n_names > 1)
    qsort (names, n_names, sizeof (Name), compare_names);

  for (guint i = 1; i < n_names; i++)
    if (names[i].length == names[i - 1].length && memcmp (names[i].start, names[i - 1].start, names[i].length) == 0)
      {
        g_autofree char *name = g_strndup (names[i].start, names[i].length);
        g_autofree char *message = g_strdup_printf (_("“%s” is given twice in the same object."), name);

        return fail (scanner, names[i].start - 1, message);
      }

  g_array_set_size (scanner->names, first);

  return TRUE;
}

static gboolean
scan_members (Scanner *scanner)
{
  guint first_name = scanner->names->len;

  skip_space (scanner);
  if (skip (scanner, '}'))
    return TRUE;

  while (TRUE)
    {
      Name name = { scanner->at + 1, 0 };

      skip_space (scanner);
      name.start = scanner->at + 1;
      if (scanner->at == scanner->end || *scanner->at != '"')
        return fail (scanner, scanner->at, _("A name in quotes is missing here."));
      if (!scan_string (scanner))
        return FALSE;
      name.length = scanner->at - 1 - name.start;
      g_array_append_val (scanner->names, name);

      skip_space (scanner);
      if (!skip (scanner, ':'))
        return fail (scanner, scanner->at, _("A colon is missing here."));
      if (!scan_value (scanner))
        return FALSE;

      if (skip (scanner, '}'))
        return check_names (scanner, first_name);
      if (!skip (scanner, ','))
        return fail (scanner, scanner->at, _("A comma or a closing brace is missing here."));
    }
}

static gboolean
scan_nested (Scanner *scanner)
{
  gboolean is_object = *scanner->at == '{';
  gboolean is_valid;

  if (scanner->nesting == MAX_NESTING)
    return fail (scanner, scanner->at, _("Lists and objects are nested too deeply here."));

  scanner->at++;
  scanner->nesting++;
  is_valid = is_object ? scan_members (scanner) : scan_elements (scanner);
  scanner->nesting--;

  return is_valid;
}

/* With the space around it. */
static gboolean
scan_value (Scanner *scanner)
{
  char c;
  gboolean is_valid;

  skip_space (scanner);
  c = scanner->at < scanner->end ? *scanner->at : '\0';

  if (c == '{' || c == '[')
    is_valid = scan_nested (scanner);
  else if (c == '"')
    is_valid = scan_string (scanner);
  else if (c == '-' || g_ascii_isdigit (c))
    is_valid = scan_number (scanner);
  else
    is_valid = scan_word (scanner);

  skip_space (scanner);

  return is_valid;
}

static gboolean
scan_document (Scanner *scanner)
{
  const char *invalid;

  if (!g_utf8_validate (scanner->start, scanner->end - scanner->start, &invalid))
    return fail (scanner, invalid, _("This is not text in UTF-8."));

  skip_space (scanner);
  if (scanner->at == scanner->end)
    return fail (scanner, scanner->at, _("The file is empty."));

  if (!scan_value (scanner))
    return FALSE;

  if (scanner->at < scanner->end)
    return fail (scanner, scanner->at, _("The file must end here, but something follows."));

  return TRUE;
}

/*< private >
 * klima_json_check:
 * @text: what a file holds, without a byte order mark but with a zero byte behind it
 * @length: how many bytes that is
 * @file: the name of the file
 * @problems: gets the first thing that is wrong, with line and column
 *
 * Checks that a text is one JSON value and safe to parse.
 *
 * Returns: whether it is
 */
gboolean
klima_json_check (const char    *text,
                  gsize          length,
                  const char    *file,
                  KlimaProblems *problems)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (Name));
  Scanner scanner = { text, text, text + length, file, problems, 0, names };

  return scan_document (&scanner);
}
