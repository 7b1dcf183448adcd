/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-uri.h"

#include <string.h>

/**
 * klima_uri_is_web:
 * @uri: (nullable): an address from a dataset
 *
 * Returns: whether it may be opened: only `http` and `https` are, whatever a dataset says
 */
gboolean
klima_uri_is_web (const char *uri)
{
  g_autoptr (GUri) parsed = NULL;
  const char *scheme;

  /* Parsing lets some of these pass. */
  if (uri == NULL || strpbrk (uri, " \t\n\v\f\r<>\"") != NULL)
    return FALSE;

  parsed = g_uri_parse (uri, G_URI_FLAGS_NONE, NULL);
  if (parsed == NULL || g_uri_get_host (parsed) == NULL || *g_uri_get_host (parsed) == '\0')
    return FALSE;

  scheme = g_uri_get_scheme (parsed);

  return g_str_equal (scheme, "http") || g_str_equal (scheme, "https");
}

/**
 * klima_uri_dup_short:
 * @uri: an address
 *
 * Returns: (transfer full): the address as people write it, `nesodden.kommune.no`; unchanged where it is no web address
 */
char *
klima_uri_dup_short (const char *uri)
{
  const char *start;
  gsize length;

  if (!klima_uri_is_web (uri))
    return g_strdup (uri);

  start = strstr (uri, "://") + strlen ("://");
  if (g_ascii_strncasecmp (start, "www.", strlen ("www.")) == 0)
    start += strlen ("www.");
  length = strlen (start);
  if (g_str_has_suffix (start, "/"))
    length--;

  return g_strndup (start, length);
}
