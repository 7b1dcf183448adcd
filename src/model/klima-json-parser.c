/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-json-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* A parser of its own, because a map is mostly numbers: json-glib makes an object of each of them, so that reading the
 * bundled map would take several times as long and its memory fourteen times the size of the file. And what json-glib
 * lets pass would have to be found before: comments, two values in a row, numbers that it turns into others, names
 * given twice, nesting as deep as the stack. This one reads RFC 8259 and nothing else, within these limits.
 */
#define MAX_NESTING 64
#define MAX_WHOLE_DIGITS 15 /* all such numbers are exact as double */

/* The name of a member. */
typedef struct
{
  const char *name;
  const char *at; /* where it is written */
} Name;

typedef struct
{
  const char *start;
  const char *at;
  const char *end;
  const char *file;
  KlimaProblems *problems;
  guint nesting;
  GArray *nodes; /* of KlimaJsonNode */
  GArray *names; /* of Name: those of the objects that are open, the innermost last */
  char *strings; /* where the next string goes */
} Parser;

static gboolean parse_value (Parser *parser);

/* There is one problem of this kind at most: what follows it cannot be understood. */
static gboolean
fail (Parser     *parser,
      const char *at,
      const char *message)
{
  guint line = 1;
  const char *line_start = parser->start;
  g_autofree char *where = NULL;

  for (const char *c = parser->start; c < at; c++)
    if (*c == '\n')
      {
        line++;
        line_start = c + 1;
      }

  /* TRANSLATORS: where in a file */
  where = g_strdup_printf (_("line %u, column %u"), line, (guint) g_utf8_strlen (line_start, at - line_start) + 1);
  klima_problems_add (parser->problems, parser->file, where, "%s", message);

  return FALSE;
}

static void
skip_space (Parser *parser)
{
  while (parser->at < parser->end
         && (*parser->at == ' ' || *parser->at == '\n' || *parser->at == '\t' || *parser->at == '\r'))
    parser->at++;
}

static gboolean
skip (Parser *parser,
      char    expected)
{
  if (parser->at == parser->end || *parser->at != expected)
    return FALSE;

  parser->at++;

  return TRUE;
}

static gboolean
skip_digits (Parser *parser)
{
  const char *start = parser->at;

  while (parser->at < parser->end && g_ascii_isdigit (*parser->at))
    parser->at++;

  return parser->at > start;
}

static KlimaJsonNode *
get_node (Parser *parser,
          guint   position)
{
  return &g_array_index (parser->nodes, KlimaJsonNode, position);
}

static KlimaJsonNode *
add_node (Parser        *parser,
          KlimaJsonType  type)
{
  KlimaJsonNode node = { .type = type, .n_nodes = 1 };

  g_array_append_val (parser->nodes, node);

  return get_node (parser, parser->nodes->len - 1);
}

/* A copy, because nothing ends the text of a file. Made for the few numbers that read_decimal() is not for. */
static double
read_any_number (const char *start,
                 const char *end)
{
  g_autofree char *copy = g_strndup (start, end - start);

  return g_ascii_strtod (copy, NULL);
}

/* The digits of a number as a whole number, scaled by a power of ten. Both are exact for as many digits as a place on
 * the map has, so that one division rounds as it should.
 */
static double
read_decimal (const char *start,
              const char *end)
{
  static const double powers[MAX_WHOLE_DIGITS] = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14,
  };
  gboolean is_negative = *start == '-';
  const char *point = memchr (start, '.', end - start);
  gint64 digits = 0;

  if (end - start > MAX_WHOLE_DIGITS)
    return read_any_number (start, end);

  for (const char *c = start + is_negative; c < end; c++)
    if (*c != '.')
      digits = 10 * digits + (*c - '0');

  return (is_negative ? -1.0 : 1.0) * digits / powers[point != NULL ? end - point - 1 : 0];
}

static gboolean
parse_number (Parser *parser)
{
  const char *start = parser->at;
  const char *digits;
  double number;

  skip (parser, '-');
  digits = parser->at;
  if (!skip_digits (parser) || (*digits == '0' && parser->at > digits + 1))
    return fail (parser, start, _("This is not a number as JSON writes it."));
  if (parser->at > digits + MAX_WHOLE_DIGITS)
    return fail (parser, start, _("This number is too large."));

  if (skip (parser, '.') && !skip_digits (parser))
    return fail (parser, start, _("This is not a number as JSON writes it."));

  if (skip (parser, 'e') || skip (parser, 'E'))
    {
      if (!skip (parser, '-'))
        skip (parser, '+');
      if (!skip_digits (parser))
        return fail (parser, start, _("This is not a number as JSON writes it."));

      number = read_any_number (start, parser->at);
      if (!isfinite (number))
        return fail (parser, start, _("This number is too large."));
    }
  else
    {
      number = read_decimal (start, parser->at);
    }

  add_node (parser, KLIMA_JSON_NUMBER)->number = number;

  return TRUE;
}

/* The four digits behind "\u", or -1. */
static int
parse_code_unit (Parser *parser)
{
  int unit = 0;

  for (int i = 0; i < 4; i++, parser->at++)
    {
      if (parser->at == parser->end || !g_ascii_isxdigit (*parser->at))
        return -1;
      unit = unit * 16 + g_ascii_xdigit_value (*parser->at);
    }

  return unit;
}

/* From behind "\u". @start is where the escape begins. */
static gboolean
parse_character (Parser     *parser,
                 const char *start)
{
  int unit = parse_code_unit (parser);
  gunichar character = unit;

  if (unit < 0)
    return fail (parser, start, _("This is no escape that JSON knows."));
  if (unit == 0)
    return fail (parser, start, _("A text must not hold the character U+0000."));

  /* A character beyond U+FFFF is written as two halves. */
  if (unit >= 0xd800 && unit < 0xe000)
    {
      int low = unit < 0xdc00 && skip (parser, '\\') && skip (parser, 'u') ? parse_code_unit (parser) : -1;

      if (low < 0xdc00 || low > 0xdfff)
        return fail (parser, start, _("This escape is half a character."));
      character = 0x10000 + (((gunichar) unit - 0xd800) << 10) + ((gunichar) low - 0xdc00);
    }

  parser->strings += g_unichar_to_utf8 (character, parser->strings);

  return TRUE;
}

/* From behind the backslash. */
static gboolean
parse_escape (Parser *parser)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char characters[] = "\"\\/\b\f\n\r\t";
  const char *start = parser->at - 1;
  const char *escape = parser->at < parser->end ? memchr (escapes, *parser->at, strlen (escapes)) : NULL;

  if (escape != NULL)
    {
      parser->at++;
      *parser->strings++ = characters[escape - escapes];
      return TRUE;
    }

  if (skip (parser, 'u'))
    return parse_character (parser, start);

  return fail (parser, start, _("This is no escape that JSON knows."));
}

/* Takes no more room than it takes in the file: its quotes and escapes are longer than its end and its characters. */
static const char *
parse_string (Parser *parser)
{
  const char *start = parser->at++;
  const char *string = parser->strings;

  while (parser->at < parser->end)
    {
      guchar c = *parser->at++;

      if (c == '"')
        {
          *parser->strings++ = '\0';
          return string;
        }

      if (c < 0x20)
        {
          fail (parser, parser->at - 1, _("A line end or other control character in a text must be escaped."));
          return NULL;
        }

      if (c != '\\')
        *parser->strings++ = c;
      else if (!parse_escape (parser))
        return NULL;
    }

  fail (parser, start, _("This text has no closing quote."));

  return NULL;
}

static gboolean
parse_word (Parser *parser)
{
  static const struct
  {
    const char *word;
    KlimaJsonType type;
  } words[] = { { "true", KLIMA_JSON_TRUE }, { "false", KLIMA_JSON_FALSE }, { "null", KLIMA_JSON_NULL } };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i].word);

      if ((gsize) (parser->end - parser->at) >= length && memcmp (parser->at, words[i].word, length) == 0)
        {
          parser->at += length;
          add_node (parser, words[i].type);
          return TRUE;
        }
    }

  return fail (parser, parser->at, parser->at == parser->end ? _("The file ends too early.")
                                                             : _("This is not JSON."));
}

/* From behind the opening bracket. */
static gboolean
parse_elements (Parser *parser,
                guint  *n_elements)
{
  skip_space (parser);
  if (skip (parser, ']'))
    return TRUE;

  while (parse_value (parser))
    {
      (*n_elements)++;
      if (skip (parser, ']'))
        return TRUE;
      if (!skip (parser, ','))
        return fail (parser, parser->at, _("A comma or a closing bracket is missing here."));
    }

  return FALSE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  int order = strcmp (((const Name *) a)->name, ((const Name *) b)->name);

  if (order != 0)
    return order;

  return ((const Name *) a)->at < ((const Name *) b)->at ? -1 : 1;
}

/* The names of the object that is being closed are those from the given one on. */
static gboolean
check_names (Parser *parser,
             guint   first)
{
  Name *names = &g_array_index (parser->names, Name, first);
  guint n_names = parser->names->len - first;

  if (n_names > 1)
    qsort (names, n_names, sizeof (Name), compare_names);

  for (guint i = 1; i < n_names; i++)
    if (g_str_equal (names[i].name, names[i - 1].name))
      return fail (parser, names[i].at, _("This name is given twice in the same object."));

  g_array_set_size (parser->names, first);

  return TRUE;
}

static gboolean
parse_name (Parser *parser)
{
  Name name;

  skip_space (parser);
  name.at = parser->at;
  if (parser->at == parser->end || *parser->at != '"')
    return fail (parser, parser->at, _("A name in quotes is missing here."));

  name.name = parse_string (parser);
  if (name.name == NULL)
    return FALSE;

  g_array_append_val (parser->names, name);
  add_node (parser, KLIMA_JSON_STRING)->string = name.name;

  return TRUE;
}

/* From behind the opening brace. */
static gboolean
parse_members (Parser *parser,
               guint  *n_members)
{
  guint first_name = parser->names->len;

  skip_space (parser);
  if (skip (parser, '}'))
    return TRUE;

  while (parse_name (parser))
    {
      skip_space (parser);
      if (!skip (parser, ':'))
        return fail (parser, parser->at, _("A colon is missing here."));
      if (!parse_value (parser))
        return FALSE;

      (*n_members)++;
      if (skip (parser, '}'))
        return check_names (parser, first_name);
      if (!skip (parser, ','))
        return fail (parser, parser->at, _("A comma or a closing brace is missing here."));
    }

  return FALSE;
}

static gboolean
parse_nested (Parser *parser)
{
  gboolean is_object = *parser->at == '{';
  guint position = parser->nodes->len;
  guint length = 0;

  if (parser->nesting == MAX_NESTING)
    return fail (parser, parser->at, _("Lists and objects are nested too deeply here."));

  parser->at++;
  parser->nesting++;
  add_node (parser, is_object ? KLIMA_JSON_OBJECT : KLIMA_JSON_ARRAY);
  if (!(is_object ? parse_members : parse_elements) (parser, &length))
    return FALSE;

  get_node (parser, position)->length = length;
  get_node (parser, position)->n_nodes = parser->nodes->len - position;
  parser->nesting--;

  return TRUE;
}

/* With the space around it. */
static gboolean
parse_value (Parser *parser)
{
  char c;
  gboolean is_valid;

  skip_space (parser);
  c = parser->at < parser->end ? *parser->at : '\0';

  if (c == '{' || c == '[')
    {
      is_valid = parse_nested (parser);
    }
  else if (c == '"')
    {
      const char *string = parse_string (parser);

      is_valid = string != NULL;
      if (is_valid)
        add_node (parser, KLIMA_JSON_STRING)->string = string;
    }
  else if (c == '-' || g_ascii_isdigit (c))
    {
      is_valid = parse_number (parser);
    }
  else
    {
      is_valid = parse_word (parser);
    }

  skip_space (parser);

  return is_valid;
}

static gboolean
parse_document (Parser *parser)
{
  const char *invalid;

  if (!g_utf8_validate_len (parser->start, parser->end - parser->start, &invalid))
    return fail (parser, invalid, _("This is not text in UTF-8."));

  skip_space (parser);
  if (parser->at == parser->end)
    return fail (parser, parser->at, _("The file is empty."));

  if (!parse_value (parser))
    return FALSE;

  if (parser->at < parser->end)
    return fail (parser, parser->at, _("The file must end here, but something follows."));

  return TRUE;
}

/*< private >
 * klima_json_parse:
 * @text: what a file holds, without a byte order mark
 * @length: how many bytes that is
 * @file: the name of the file
 * @problems: gets the first thing that is wrong, with line and column
 * @strings: (out callee-allocates): the memory of the strings in the nodes
 *
 * Parses one JSON value.
 *
 * Returns: (element-type KlimaJsonNode) (nullable) (transfer full): the value and all in it, or %NULL
 */
GArray *
klima_json_parse (const char     *text,
                  gsize           length,
                  const char     *file,
                  KlimaProblems  *problems,
                  char          **strings)
{
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (KlimaJsonNode));
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_autofree char *arena = g_malloc (length + 1);
  Parser parser = { text, text, text + length, file, problems, 0, nodes, names, arena };

  if (!parse_document (&parser))
    return NULL;

  *strings = g_steal_pointer (&arena);

  return g_steal_pointer (&nodes);
}
