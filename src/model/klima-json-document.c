/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-json-private.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* json-glib takes up to a hundred times the memory of a text, and new memory takes most of its time: of a long list there
 * is only one element at a time.
 */

static KlimaJsonDocument *
new_document (JsonNode      *root,
              const char    *file,
              KlimaProblems *problems)
{
  KlimaJsonDocument *document = g_new0 (KlimaJsonDocument, 1);

  document->file = g_strdup (file);
  document->problems = problems;
  document->root = root;

  return document;
}

static void
skip_byte_order_mark (const char **text,
                      gsize       *length)
{
  if (*length >= strlen (BYTE_ORDER_MARK) && memcmp (*text, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    {
      *text += strlen (BYTE_ORDER_MARK);
      *length -= strlen (BYTE_ORDER_MARK);
    }
}

/*< private >
 * klima_json_document_new:
 * @text: what the file holds
 * @length: how many bytes that is
 * @file: the name of the file
 * @problems: gets whatever is found to be wrong with it, now and later; borrowed
 *
 * Parses a file.
 *
 * Returns: (nullable) (transfer full): the document, or %NULL where the file is no JSON, which @problems then tells
 */
KlimaJsonDocument *
klima_json_document_new (const char    *text,
                         gsize          length,
                         const char    *file,
                         KlimaProblems *problems)
{
  JsonNode *root;

  skip_byte_order_mark (&text, &length);
  if (!klima_json_guard (text, length, file, problems))
    return NULL;

  root = klima_json_parse (text, text, length, file, problems);

  return root != NULL ? new_document (root, file, problems) : NULL;
}

/* The file without the elements of its list, but with all of its lines. */
static JsonNode *
parse_around (const char    *text,
              gsize          length,
              const GArray  *elements,
              const char    *file,
              KlimaProblems *problems)
{
  const KlimaJsonSlice *first = &g_array_index (elements, KlimaJsonSlice, 0);
  const KlimaJsonSlice *last = &g_array_index (elements, KlimaJsonSlice, elements->len - 1);
  const char *after = last->start + last->length;
  g_autoptr (GString) around = g_string_new_len (text, first->start - text);

  for (const char *c = first->start; c < after; c++)
    if (*c == '\n')
      g_string_append_c (around, '\n');
  g_string_append_len (around, after, text + length - after);

  return klima_json_parse (around->str, around->str, around->len, file, problems);
}

/*< private >
 * klima_json_document_new_long:
 * @bytes: what the file holds
 * @list: the member of the outermost object of which most of the file is
 * @file: the name of the file
 * @problems: gets whatever is found to be wrong with it, now and later; borrowed
 *
 * Parses a file, but for the elements of the list, where it is a list of objects. Each is parsed when it is come to, and
 * what is read from it is gone with the next; its length is not known. Where one is no JSON, the list ends.
 *
 * Returns: (nullable) (transfer full): the document, or %NULL where the file is no JSON, which @problems then tells
 */
KlimaJsonDocument *
klima_json_document_new_long (GBytes        *bytes,
                              const char    *list,
                              const char    *file,
                              KlimaProblems *problems)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (GArray) elements = NULL;
  KlimaJsonDocument *document;
  JsonNode *root;

  skip_byte_order_mark (&text, &length);
  if (!klima_json_guard (text, length, file, problems))
    return NULL;

  elements = klima_json_slice_list (text, length, list);
  root = elements != NULL ? parse_around (text, length, elements, file, problems)
                          : klima_json_parse (text, text, length, file, problems);
  if (root == NULL)
    return NULL;

  document = new_document (root, file, problems);
  if (elements != NULL)
    {
      document->bytes = g_bytes_ref (bytes);
      document->list = json_object_get_member (json_node_get_object (root), list);
      document->elements = g_steal_pointer (&elements);
    }

  return document;
}

void
klima_json_document_free (KlimaJsonDocument *document)
{
  g_free (document->file);
  json_node_unref (document->root);
  g_clear_pointer (&document->element, json_node_unref);
  g_clear_pointer (&document->elements, g_array_unref);
  g_clear_pointer (&document->bytes, g_bytes_unref);
  g_free (document);
}

KlimaJson
klima_json_document_get_root (KlimaJsonDocument *document)
{
  return (KlimaJson) { .document = document, .node = document->root };
}

static JsonNode *
parse_element (KlimaJsonDocument *document,
               guint              position)
{
  const KlimaJsonSlice *slice = &g_array_index (document->elements, KlimaJsonSlice, position);
  const char *text = g_bytes_get_data (document->bytes, NULL);

  g_clear_pointer (&document->element, json_node_unref);
  document->element = klima_json_parse (text, slice->start, slice->length, document->file, document->problems);

  return document->element;
}

static JsonNode *
get_element (const KlimaJson *json,
             guint            position)
{
  KlimaJsonDocument *document = json->document;
  JsonArray *array = json_node_get_array (json->node);

  if (document->list == json->node)
    return position < document->elements->len ? parse_element (document, position) : NULL;

  return position < json_array_get_length (array) ? json_array_get_element (array, position) : NULL;
}

/*< private >
 * klima_json_get_first:
 * @json: a place in a document
 *
 * Returns: the place of the first element of the array, where there is one; must not live longer than @json
 */
KlimaJson
klima_json_get_first (const KlimaJson *json)
{
  KlimaJson element = { .document = json->document, .parent = json };

  if (json->node != NULL && JSON_NODE_HOLDS_ARRAY (json->node))
    element.node = get_element (json, 0);

  return element;
}

/*< private >
 * klima_json_to_next:
 * @element: the place of an element of an array
 *
 * Makes it the place of the next element, where there is one.
 */
void
klima_json_to_next (KlimaJson *element)
{
  element->position++;
  element->label = NULL;
  element->node = get_element (element->parent, element->position);
}
