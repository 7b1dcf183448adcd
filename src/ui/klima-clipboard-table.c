/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "klima-clipboard-table.h"

static GdkContentProvider *
provide (const char *mime_type,
         GString    *text)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);

  return gdk_content_provider_new_for_bytes (mime_type, bytes);
}

/**
 * klima_clipboard_table_begin:
 * @self: (out caller-allocates): a table
 * @n_columns: how many cells each row has
 * @first_number: the column from which on there are numbers
 */
void
klima_clipboard_table_begin (KlimaClipboardTable *self,
                             guint                n_columns,
                             guint                first_number)
{
  g_return_if_fail (self != NULL);

  *self = (KlimaClipboardTable) { g_string_new (NULL), g_string_new ("<meta charset=\"utf-8\"><table>\n"), n_columns,
                                  first_number };
}

/**
 * klima_clipboard_table_add:
 * @self: a table
 * @is_heading: whether the row says what the columns are
 * @cells: of the row
 */
void
klima_clipboard_table_add (KlimaClipboardTable *self,
                           gboolean             is_heading,
                           const char *const   *cells)
{
  const char *element = is_heading ? "th" : "td";

  g_return_if_fail (self != NULL);

  g_string_append (self->html, "<tr>");
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (cells[i], -1);
      g_autofree char *plain = g_strdelimit (g_strdup (cells[i]), "\t\r\n", ' ');

      g_string_append_printf (self->text, "%s%s", i > 0 ? "\t" : "", plain);
      g_string_append_printf (self->html, "<%s align=\"%s\">%s</%s>", element, i >= self->first_number ? "right" : "left",
                              escaped, element);
    }
  g_string_append_c (self->text, '\n');
  g_string_append (self->html, "</tr>\n");
}

/**
 * klima_clipboard_table_offer:
 * @self: (transfer full): a table
 * @clipboard: where to
 */
void
klima_clipboard_table_offer (KlimaClipboardTable *self,
                             GdkClipboard        *clipboard)
{
  g_autoptr (GdkContentProvider) content = NULL;
  GdkContentProvider *each[3];

  g_return_if_fail (self != NULL);
  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));

  g_string_append (self->html, "</table>\n");
  each[0] = provide ("text/html", self->html);
  each[1] = provide ("text/plain;charset=utf-8", g_string_new_len (self->text->str, (gssize) self->text->len));
  /* What X11's programs of old ask for. */
  each[2] = provide ("text/plain", self->text);
  content = gdk_content_provider_new_union (each, G_N_ELEMENTS (each));
  gdk_clipboard_set_content (clipboard, content);
}
