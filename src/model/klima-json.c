/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-json-private.h"

#include "klima-problems-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MAX_SHOWN 60 /* characters of a text that a problem quotes */

static void
append_path (const KlimaJson *json,
             GString         *path)
{
  if (json->parent == NULL)
    return;

  append_path (json->parent, path);

  if (json->member == NULL)
    g_string_append_printf (path, "[%u]", json->position);
  else
    g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", json->member);
}

static char *
dup_path (const KlimaJson *json)
{
  g_autoptr (GString) path = g_string_new (NULL);

  if (json->parent == NULL)
    return NULL;

  append_path (json, path);

  for (const KlimaJson *at = json; at != NULL; at = at->parent)
    if (at->label != NULL)
      {
        g_string_append_printf (path, " (%s)", at->label);
        break;
      }

  return g_string_free (g_steal_pointer (&path), FALSE);
}

/*< private >
 * klima_json_problem:
 * @json: a place in a document
 * @format: what is wrong there and what was expected: a whole sentence in the user's language
 * @...: what goes into @format
 *
 * Adds a problem.
 */
void
klima_json_problem (const KlimaJson *json,
                    const char      *format,
                    ...)
{
  g_autofree char *path = dup_path (json);
  va_list arguments;

  va_start (arguments, format);
  klima_problems_add_valist (json->document->problems, json->document->file, path, format, arguments);
  va_end (arguments);
}

static gboolean
is_array (const KlimaJson *json)
{
  return json->node != NULL && JSON_NODE_HOLDS_ARRAY (json->node);
}

/* The type of a null, an array or an object, and where there is nothing, is %G_TYPE_INVALID here. */
static GType
get_value_type (const KlimaJson *json)
{
  return json->node != NULL && JSON_NODE_HOLDS_VALUE (json->node) ? json_node_get_value_type (json->node)
                                                                  : G_TYPE_INVALID;
}

gboolean
klima_json_is_given (const KlimaJson *json)
{
  return json->node != NULL;
}

gboolean
klima_json_is_null (const KlimaJson *json)
{
  return json->node != NULL && JSON_NODE_HOLDS_NULL (json->node);
}

gboolean
klima_json_is_string (const KlimaJson *json)
{
  return get_value_type (json) == G_TYPE_STRING;
}

gboolean
klima_json_is_number (const KlimaJson *json)
{
  GType type = get_value_type (json);

  return type == G_TYPE_INT64 || type == G_TYPE_DOUBLE;
}

gboolean
klima_json_is_object (const KlimaJson *json)
{
  return json->node != NULL && JSON_NODE_HOLDS_OBJECT (json->node);
}

/*< private >
 * klima_json_dup_quoted:
 * @text: a text from a file
 *
 * Returns: (transfer full): the text in quotes, on one line and not longer than one wants to read
 */
char *
klima_json_dup_quoted (const char *text)
{
  g_autofree char *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), MAX_SHOWN));
  g_autoptr (GString) quoted = g_string_new ("\"");

  for (const char *c = start; *c != '\0'; c = g_utf8_next_char (c))
    g_string_append_unichar (quoted, g_unichar_iscntrl (g_utf8_get_char (c)) ? 0xfffd : g_utf8_get_char (c));

  g_string_append (quoted, strlen (start) < strlen (text) ? "…\"" : "\"");

  return g_string_free (g_steal_pointer (&quoted), FALSE);
}

/*< private >
 * klima_json_dup_shown:
 * @json: a place in a document where there is something
 *
 * Returns: (transfer full): what is there, to be shown in a problem
 */
char *
klima_json_dup_shown (const KlimaJson *json)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (klima_json_is_null (json))
    return g_strdup ("null");
  if (is_array (json))
    return g_strdup ("[…]");
  if (klima_json_is_object (json))
    return g_strdup ("{…}");
  if (klima_json_is_string (json))
    return klima_json_dup_quoted (json_node_get_string (json->node));
  if (klima_json_is_number (json))
    return g_strdup (g_ascii_formatd (number, sizeof number, "%.15g", json_node_get_double (json->node)));

  return g_strdup (json_node_get_boolean (json->node) ? "true" : "false");
}

/*< private >
 * klima_json_expect_object:
 * @json: a place in a document
 *
 * Returns: whether there is an object; adds a problem where there is something else
 */
gboolean
klima_json_expect_object (const KlimaJson *json)
{
  g_autofree char *shown = NULL;

  if (json->node == NULL)
    return FALSE;
  if (klima_json_is_object (json))
    return TRUE;

  shown = klima_json_dup_shown (json);
  klima_json_problem (json, _("This must be an object in braces, not %s."), shown);

  return FALSE;
}

/*< private >
 * klima_json_expect_members:
 * @json: a place in a document
 * @first_name: the name of a member the object may have
 * @...: the others, then %NULL
 *
 * As klima_json_expect_object(), and adds a problem for each member that is none of these: it is most likely misspelt.
 *
 * Returns: whether there is an object
 */
gboolean
klima_json_expect_members (const KlimaJson *json,
                           const char      *first_name,
                           ...)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  g_autofree char *list = NULL;
  JsonObjectIter members;
  const char *member;
  va_list names;

  if (!klima_json_expect_object (json))
    return FALSE;

  va_start (names, first_name);
  for (const char *name = first_name; name != NULL; name = va_arg (names, const char *))
    g_ptr_array_add (known, (gpointer) name);
  va_end (names);
  g_ptr_array_add (known, NULL);
  list = g_strjoinv (", ", (char **) known->pdata);

  json_object_iter_init_ordered (&members, json_node_get_object (json->node));
  while (json_object_iter_next_ordered (&members, &member, NULL))
    if (!g_strv_contains ((const char *const *) known->pdata, member))
      {
        g_autofree char *quoted = klima_json_dup_quoted (member);

        klima_json_problem (json, _("There is no member %s here; there may be: %s."), quoted, list);
      }

  return TRUE;
}

/*< private >
 * klima_json_get_member:
 * @json: a place in a document
 * @name: the name of a member that may be there; must live as long as what is returned
 *
 * Returns: the member's place
 */
KlimaJson
klima_json_get_member (const KlimaJson *json,
                       const char      *name)
{
  KlimaJson member = { .document = json->document, .parent = json, .member = name };

  if (klima_json_is_object (json))
    member.node = json_object_get_member (json_node_get_object (json->node), name);

  return member;
}

/*< private >
 * klima_json_require_member:
 * @json: a place in a document
 * @name: the name of a member that must be there; must live as long as what is returned
 *
 * As klima_json_get_member(), but adds a problem where there is an object without that member.
 *
 * Returns: the member's place
 */
KlimaJson
klima_json_require_member (const KlimaJson *json,
                           const char      *name)
{
  KlimaJson member = klima_json_get_member (json, name);

  if (klima_json_is_object (json) && member.node == NULL)
    klima_json_problem (&member, _("This is missing."));

  return member;
}

/*< private >
 * klima_json_expect_array:
 * @json: a place in a document
 * @length: (out) (optional): its length, 0 where there is none
 *
 * Returns: whether there is an array; adds a problem where there is something else
 */
gboolean
klima_json_expect_array (const KlimaJson *json,
                         guint           *length)
{
  g_autofree char *shown = NULL;

  if (length != NULL)
    *length = is_array (json) ? json_array_get_length (json_node_get_array (json->node)) : 0;

  if (json->node == NULL)
    return FALSE;
  if (is_array (json))
    return TRUE;

  shown = klima_json_dup_shown (json);
  klima_json_problem (json, _("This must be a list in brackets, not %s."), shown);

  return FALSE;
}

/*< private >
 * klima_json_read_string:
 * @json: a place in a document
 *
 * Returns: (nullable) (transfer none): the string; adds a problem where there is something else
 */
const char *
klima_json_read_string (const KlimaJson *json)
{
  g_autofree char *shown = NULL;

  if (json->node == NULL)
    return NULL;
  if (klima_json_is_string (json))
    return json_node_get_string (json->node);

  shown = klima_json_dup_shown (json);
  klima_json_problem (json, _("This must be a text in quotes, not %s."), shown);

  return NULL;
}

/*< private >
 * klima_json_read_number:
 * @json: a place in a document
 * @number: (out): a finite number
 *
 * Returns: whether there is a number; adds a problem where there is something else
 */
gboolean
klima_json_read_number (const KlimaJson *json,
                        double          *number)
{
  g_autofree char *shown = NULL;

  if (json->node == NULL)
    return FALSE;
  if (klima_json_is_number (json))
    {
      *number = json_node_get_double (json->node);
      return TRUE;
    }

  shown = klima_json_dup_shown (json);
  klima_json_problem (json, _("This must be a number, not %s."), shown);

  return FALSE;
}

/*< private >
 * klima_json_read_integer:
 * @json: a place in a document
 * @minimum: the least it may be
 * @maximum: the most it may be; exact as a double
 * @number: (out): the number
 *
 * Reads a whole number, however it is written (5, 5.0, 50e-1).
 *
 * Returns: whether there is such a number; adds a problem where there is something else
 */
gboolean
klima_json_read_integer (const KlimaJson *json,
                         gint64           minimum,
                         gint64           maximum,
                         gint64          *number)
{
  g_autofree char *from = g_strdup_printf ("%" G_GINT64_FORMAT, minimum);
  g_autofree char *to = g_strdup_printf ("%" G_GINT64_FORMAT, maximum);
  g_autofree char *shown = NULL;
  double value;

  if (!klima_json_read_number (json, &value))
    return FALSE;
  if (value == floor (value) && value >= minimum && value <= maximum)
    {
      *number = (gint64) value;
      return TRUE;
    }

  shown = klima_json_dup_shown (json);
  klima_json_problem (json, _("This must be a whole number from %s to %s, not %s."), from, to, shown);

  return FALSE;
}

/*< private >
 * klima_json_read_boolean:
 * @json: a place in a document
 * @boolean: (out): whether it is true
 *
 * Returns: whether there is true or false; adds a problem where there is something else
 */
gboolean
klima_json_read_boolean (const KlimaJson *json,
                         gboolean        *boolean)
{
  g_autofree char *shown = NULL;

  if (json->node == NULL)
    return FALSE;
  if (get_value_type (json) == G_TYPE_BOOLEAN)
    {
      *boolean = json_node_get_boolean (json->node);
      return TRUE;
    }

  shown = klima_json_dup_shown (json);
  klima_json_problem (json, _("This must be true or false, not %s."), shown);

  return FALSE;
}

/*< private >
 * klima_json_expect_word:
 * @json: a place in a document
 * @word: a word
 *
 * Returns: whether that word is there; adds a problem where there is something else
 */
gboolean
klima_json_expect_word (const KlimaJson *json,
                        const char      *word)
{
  const char *found = klima_json_read_string (json);
  g_autofree char *shown = NULL;

  if (found == NULL)
    return FALSE;
  if (g_str_equal (found, word))
    return TRUE;

  shown = klima_json_dup_shown (json);
  klima_json_problem (json, _("This must be \"%s\", not %s."), word, shown);

  return FALSE;
}

/*< private >
 * klima_json_read_choice:
 * @json: a place in a document
 * @choices: (array zero-terminated=1): words
 * @choice: (out): the index of the one that is there
 *
 * Returns: whether one of the words is there; adds a problem where there is something else
 */
gboolean
klima_json_read_choice (const KlimaJson   *json,
                        const char *const *choices,
                        guint             *choice)
{
  const char *word = klima_json_read_string (json);
  g_autofree char *shown = NULL;
  g_autofree char *list = NULL;

  if (word == NULL)
    return FALSE;

  for (*choice = 0; choices[*choice] != NULL; (*choice)++)
    if (g_str_equal (choices[*choice], word))
      return TRUE;

  shown = klima_json_dup_shown (json);
  list = g_strjoinv (", ", (char **) choices);
  klima_json_problem (json, _("This must be one of: %s; not %s."), list, shown);

  return FALSE;
}
