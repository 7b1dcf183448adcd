/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "klima-clipboard.h"
#include "klima-export-table.h"
#include "klima-picture-content.h"
#include "klima-words-pen.h"

static GdkContentProvider *
provide (const char *mime_type,
         const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (mime_type, bytes);
}

/**
 * klima_clipboard_copy_picture:
 * @clipboard: where to
 * @scene: what to show; its camera is for a view of @width × @height
 * @width: of the view, logical pixels
 * @height: of the view
 *
 * Offers a picture of the map, with title, legend, scale and source in it.
 */
void
klima_clipboard_copy_picture (GdkClipboard     *clipboard,
                              const KlimaScene *scene,
                              double            width,
                              double            height)
{
  g_autoptr (GdkContentProvider) picture = NULL;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));
  g_return_if_fail (scene != NULL);

  picture = klima_picture_content_new (scene, width, height);
  gdk_clipboard_set_content (clipboard, picture);
}

/**
 * klima_clipboard_copy_description:
 * @clipboard: where to
 * @scene: what to describe
 *
 * Offers what the map shows in words.
 */
void
klima_clipboard_copy_description (GdkClipboard     *clipboard,
                                  const KlimaScene *scene)
{
  g_autofree char *description = NULL;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));
  g_return_if_fail (scene != NULL);

  description = klima_describe_all (scene);
  gdk_clipboard_set_text (clipboard, description);
}

/**
 * klima_clipboard_copy_table:
 * @clipboard: where to
 * @scene: whose municipalities to list: those shown in full
 *
 * Offers the table that exports have too: as text with tabs for spreadsheets, and as HTML, of which word processors make a
 * table.
 */
void
klima_clipboard_copy_table (GdkClipboard     *clipboard,
                            const KlimaScene *scene)
{
  g_autofree char *html = NULL, *text = NULL;
  g_autoptr (GdkContentProvider) content = NULL;
  GdkContentProvider *each[3];

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));
  g_return_if_fail (scene != NULL);

  html = klima_export_html (scene);
  text = klima_export_tabs (scene);
  each[0] = provide ("text/html", html);
  each[1] = provide ("text/plain;charset=utf-8", text);
  /* What X11's programs of old ask for. */
  each[2] = provide ("text/plain", text);
  content = gdk_content_provider_new_union (each, G_N_ELEMENTS (each));
  gdk_clipboard_set_content (clipboard, content);
}
