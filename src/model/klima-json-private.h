/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-problems.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Of lists and objects. GeoJSON has 8. */
#define KLIMA_JSON_MAX_NESTING 64

/**
 * KlimaJsonDocument:
 *
 * A JSON file, and where to write down what is wrong with it.
 */
typedef struct _KlimaJsonDocument KlimaJsonDocument;

struct _KlimaJsonDocument
{
  char *file;
  KlimaProblems *problems; /* borrowed */
  JsonNode *root;

  /* All of these are %NULL where the whole text was parsed. */
  GBytes *bytes;
  GArray *elements;  /* of KlimaJsonSlice: the text of each element of a list */
  JsonNode *list;    /* borrowed from @root: that list, without its elements */
  JsonNode *element; /* the one that was parsed last */
};

/**
 * KlimaJsonSlice:
 * @start: borrowed from the text of a file
 * @length: bytes
 *
 * One value in a text.
 */
typedef struct
{
  const char *start;
  gsize length;
} KlimaJsonSlice;

/**
 * KlimaJson:
 * @document: (not nullable): borrowed
 * @node: (nullable): borrowed; %NULL where there is nothing at this place
 * @parent: (nullable): borrowed: the object or array it is in
 * @member: (nullable): the name it has in an object, else it is an element of an array
 * @position: which element of the array it is
 * @label: (nullable): borrowed: what its path is followed by in parentheses, such as the number of a municipality
 *
 * A place in a document that knows its path. A plain value, which must not live longer than its parent. To read from
 * one where there is nothing gives nothing; to read what is of another type gives nothing and adds a problem.
 */
typedef struct _KlimaJson KlimaJson;

struct _KlimaJson
{
  KlimaJsonDocument *document;
  JsonNode *node;
  const KlimaJson *parent;
  const char *member;
  guint position;
  const char *label;
};

/* Visits the elements of an array; none where there is no array. */
#define KLIMA_JSON_FOREACH(element, array) \
  for (KlimaJson element = klima_json_get_first (array); klima_json_is_given (&element); klima_json_to_next (&element))

gboolean           klima_json_guard             (const char        *text,
                                                 gsize              length,
                                                 const char        *file,
                                                 KlimaProblems     *problems);
JsonNode          *klima_json_parse             (const char        *start,
                                                 const char        *text,
                                                 gsize              length,
                                                 const char        *file,
                                                 KlimaProblems     *problems);
GArray            *klima_json_slice_list        (const char        *text,
                                                 gsize              length,
                                                 const char        *name);

KlimaJsonDocument *klima_json_document_new      (const char        *text,
                                                 gsize              length,
                                                 const char        *file,
                                                 KlimaProblems     *problems);
KlimaJsonDocument *klima_json_document_new_long (GBytes            *bytes,
                                                 const char        *list,
                                                 const char        *file,
                                                 KlimaProblems     *problems);
void               klima_json_document_free     (KlimaJsonDocument *document);
KlimaJson          klima_json_document_get_root (KlimaJsonDocument *document);

void               klima_json_problem           (const KlimaJson   *json,
                                                 const char        *format,
                                                 ...) G_GNUC_PRINTF (2, 3);
gboolean           klima_json_is_given          (const KlimaJson   *json);
gboolean           klima_json_is_null           (const KlimaJson   *json);
gboolean           klima_json_is_string         (const KlimaJson   *json);
gboolean           klima_json_is_number         (const KlimaJson   *json);
gboolean           klima_json_is_object         (const KlimaJson   *json);
char              *klima_json_dup_quoted        (const char        *text);
char              *klima_json_dup_shown         (const KlimaJson   *json);

gboolean           klima_json_expect_object     (const KlimaJson   *json);
gboolean           klima_json_expect_members    (const KlimaJson   *json,
                                                 const char        *first_name,
                                                 ...) G_GNUC_NULL_TERMINATED;
KlimaJson          klima_json_get_member        (const KlimaJson   *json,
                                                 const char        *name);
KlimaJson          klima_json_require_member    (const KlimaJson   *json,
                                                 const char        *name);
gboolean           klima_json_expect_array      (const KlimaJson   *json,
                                                 guint             *length);
KlimaJson          klima_json_get_first         (const KlimaJson   *json);
void               klima_json_to_next           (KlimaJson         *element);
gboolean           klima_json_expect_word       (const KlimaJson   *json,
                                                 const char        *word);
gboolean           klima_json_read_choice       (const KlimaJson   *json,
                                                 const char *const *choices,
                                                 guint             *choice);
const char        *klima_json_read_string       (const KlimaJson   *json);
gboolean           klima_json_read_number       (const KlimaJson   *json,
                                                 double            *number);
gboolean           klima_json_read_boolean      (const KlimaJson   *json,
                                                 gboolean          *boolean);
gboolean           klima_json_read_integer      (const KlimaJson   *json,
                                                 gint64             minimum,
                                                 gint64             maximum,
                                                 gint64            *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaJsonDocument, klima_json_document_free)

G_END_DECLS
