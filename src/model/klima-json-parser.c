/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-json-private.h"

#include "klima-problems-private.h"

#include <glib/gi18n-lib.h>

/* A parser that sees names that are given twice, of which json-glib takes the last, and the line of an error. */
#define KLIMA_TYPE_JSON_PARSER (klima_json_parser_get_type ())
G_DECLARE_FINAL_TYPE (KlimaJsonParser, klima_json_parser, KLIMA, JSON_PARSER, JsonParser)

struct _KlimaJsonParser
{
  JsonParser parent_instance;

  guint n_objects;                         /* that are open */
  guint n_members[KLIMA_JSON_MAX_NESTING]; /* that were read of each, the innermost last */

  char *twice; /* owned, nullable: the first name that is given twice */
  guint line;  /* of that, or of the error */
};

G_DEFINE_FINAL_TYPE (KlimaJsonParser, klima_json_parser, JSON_TYPE_PARSER)

static void
klima_json_parser_object_start (JsonParser *parser)
{
  KlimaJsonParser *self = KLIMA_JSON_PARSER (parser);

  self->n_members[self->n_objects++] = 0;
}

static void
klima_json_parser_object_member (JsonParser *parser,
                                 JsonObject *object,
                                 const char *name)
{
  KlimaJsonParser *self = KLIMA_JSON_PARSER (parser);
  guint n_members = ++self->n_members[self->n_objects - 1];

  if (self->twice == NULL && json_object_get_size (object) < n_members)
    {
      self->twice = g_strdup (name);
      self->line = json_parser_get_current_line (parser);
    }
}

static void
klima_json_parser_object_end (JsonParser *parser,
                              JsonObject *object)
{
  KLIMA_JSON_PARSER (parser)->n_objects--;
}

static void
klima_json_parser_error (JsonParser   *parser,
                         const GError *error)
{
  KlimaJsonParser *self = KLIMA_JSON_PARSER (parser);

  if (self->twice == NULL)
    self->line = json_parser_get_current_line (parser);
}

static void
klima_json_parser_finalize (GObject *object)
{
  g_free (KLIMA_JSON_PARSER (object)->twice);

  G_OBJECT_CLASS (klima_json_parser_parent_class)->finalize (object);
}

static void
klima_json_parser_class_init (KlimaJsonParserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  JsonParserClass *parser_class = JSON_PARSER_CLASS (klass);

  object_class->finalize = klima_json_parser_finalize;

  parser_class->object_start = klima_json_parser_object_start;
  parser_class->object_member = klima_json_parser_object_member;
  parser_class->object_end = klima_json_parser_object_end;
  parser_class->error = klima_json_parser_error;
}

static void
klima_json_parser_init (KlimaJsonParser *self)
{
}

static guint
count_line_ends (const char *start,
                 const char *end)
{
  guint n = 0;

  for (const char *c = start; c < end; c++)
    n += *c == '\n';

  return n;
}

/*< private >
 * klima_json_parse:
 * @start: what a file holds
 * @text: one value in it; klima_json_guard() has let it pass
 * @length: how many bytes that is
 * @file: the name of the file
 * @problems: gets the first thing that is wrong, with its line
 *
 * Parses one JSON value. What json-glib says of an error is not shown: it is in English and differs between versions.
 *
 * Returns: (nullable) (transfer full): the value, or %NULL
 */
JsonNode *
klima_json_parse (const char    *start,
                  const char    *text,
                  gsize          length,
                  const char    *file,
                  KlimaProblems *problems)
{
  g_autoptr (KlimaJsonParser) parser = g_object_new (KLIMA_TYPE_JSON_PARSER, NULL);
  gboolean is_json = json_parser_load_from_data (JSON_PARSER (parser), text, length, NULL);
  g_autofree char *where = NULL;

  if (is_json && parser->twice == NULL)
    return json_parser_steal_root (JSON_PARSER (parser));

  /* TRANSLATORS: where in a file */
  where = g_strdup_printf (_("line %u"), count_line_ends (start, text) + parser->line);
  if (parser->twice != NULL)
    {
      g_autofree char *quoted = klima_json_dup_quoted (parser->twice);

      klima_problems_add (problems, file, where, _("The member %s that ends here is given twice in its object."),
                          quoted);
    }
  else
    {
      klima_problems_add (problems, file, where, _("This is not valid JSON."));
    }

  return NULL;
}
