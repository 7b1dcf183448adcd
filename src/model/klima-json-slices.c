/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-json-private.h"

#include <string.h>

/* A text in which klima_json_guard() has found nothing wrong: its tokens are right, and its brackets are closed. */
typedef struct
{
  const char *at;
  const char *end;
} Text;

/* Returns what comes then, or 0 at the end. */
static char
skip_space (Text *text)
{
  while (text->at < text->end && strchr (" \t\r\n", *text->at) != NULL)
    text->at++;

  return text->at < text->end ? *text->at : '\0';
}

static gboolean
skip_mark (Text *text,
           char  mark)
{
  if (skip_space (text) != mark)
    return FALSE;

  text->at++;

  return TRUE;
}

static void
skip_string (Text *text)
{
  for (text->at++; *text->at != '"'; text->at++)
    if (*text->at == '\\')
      text->at++;
  text->at++;
}

static void
skip_nested (Text *text)
{
  guint nesting = 0;

  do
    if (*text->at == '"')
      {
        skip_string (text);
      }
    else
      {
        if (*text->at == '[' || *text->at == '{')
          nesting++;
        else if (*text->at == ']' || *text->at == '}')
          nesting--;
        text->at++;
      }
  while (nesting > 0);
}

/* A number, true, false or null. */
static void
skip_word (Text *text)
{
  while (text->at < text->end && (g_ascii_isalnum (*text->at) || strchr ("+-.", *text->at) != NULL))
    text->at++;
}

static gboolean
skip_value (Text *text)
{
  char first = skip_space (text);

  if (first == '[' || first == '{')
    skip_nested (text);
  else if (first == '"')
    skip_string (text);
  else if (first == '-' || g_ascii_isalnum (first))
    skip_word (text);
  else
    return FALSE;

  return TRUE;
}

/* Leaves @text before the value of the member. */
static gboolean
find_member (Text       *text,
             const char *name)
{
  if (!skip_mark (text, '{'))
    return FALSE;

  do
    {
      const char *start;
      gsize length;

      if (skip_space (text) != '"')
        return FALSE;
      start = text->at + 1;
      skip_string (text);
      length = text->at - 1 - start;
      if (!skip_mark (text, ':'))
        return FALSE;
      if (length == strlen (name) && memcmp (start, name, length) == 0)
        return TRUE;
      if (!skip_value (text))
        return FALSE;
    }
  while (skip_mark (text, ','));

  return FALSE;
}

/*< private >
 * klima_json_slice_list:
 * @text: what a file holds, without a byte order mark; klima_json_guard() has let it pass
 * @length: how many bytes that is
 * @name: a member of the outermost object
 *
 * Finds where each element of the list is that has this name, unless there is anything unusual about it: only what is
 * right is cut up, so that what is wrong is found where the whole is parsed.
 *
 * Returns: (nullable) (transfer full) (element-type KlimaJsonSlice): the elements, each an object; %NULL where there is
 *   no such list, it is empty, or it holds something else
 */
GArray *
klima_json_slice_list (const char *text,
                       gsize       length,
                       const char *name)
{
  g_autoptr (GArray) slices = g_array_new (FALSE, FALSE, sizeof (KlimaJsonSlice));
  Text rest = { text, text + length };

  if (!find_member (&rest, name) || !skip_mark (&rest, '['))
    return NULL;

  do
    {
      KlimaJsonSlice slice;

      if (skip_space (&rest) != '{')
        return NULL;
      slice.start = rest.at;
      skip_nested (&rest);
      slice.length = rest.at - slice.start;
      g_array_append_val (slices, slice);
    }
  while (skip_mark (&rest, ','));

  return skip_mark (&rest, ']') ? g_steal_pointer (&slices) : NULL;
}
