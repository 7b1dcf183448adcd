/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-clipboard.h"
#include "klima-clipboard-table.h"
#include "klima-picture-content.h"
#include "klima-words-pen.h"

/* Without separators of thousands, which a spreadsheet would take for a text. */
static char *
format_number (KlimaLanguage language,
               double        value,
               int           decimals)
{
  char format[8];
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (digits, sizeof digits, format, value);

  return g_strdelimit (g_strdup (digits), ".", language == KLIMA_LANGUAGE_EN ? '.' : ',');
}

static void
add_municipality (KlimaClipboardTable *table,
                  const KlimaScene    *scene,
                  KlimaMunicipality   *municipality)
{
  g_autofree char *networks = klima_dataset_dup_network_names (scene->dataset, municipality, scene->language);
  g_autofree char *population =
    format_number (scene->language, (double) klima_municipality_get_population (municipality), 0);
  g_autofree char *area = format_number (scene->language, klima_municipality_get_area (municipality), 1);

  klima_clipboard_table_add (table, FALSE,
                             (const char *const[]) { klima_municipality_get_number (municipality),
                                                     klima_municipality_get_name (municipality),
                                                     networks != NULL ? networks : "", population, area });
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
 * Offers a table of municipalities with number, name, network, population and area.
 */
void
klima_clipboard_copy_table (GdkClipboard     *clipboard,
                            const KlimaScene *scene)
{
  KlimaClipboardTable table;
  GPtrArray *municipalities;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));
  g_return_if_fail (scene != NULL);

  klima_clipboard_table_begin (&table, 5, 3);
  klima_clipboard_table_add (&table, TRUE,
                             (const char *const[]) { C_("municipality", "Number"), _("Municipality"), _("Network"),
                                                     _("Population"), _("Area, km²") });
  municipalities = klima_dataset_get_municipalities (scene->dataset);
  for (guint i = 0; i < municipalities->len; i++)
    if (klima_scene_shows (scene, municipalities->pdata[i]))
      add_municipality (&table, scene, municipalities->pdata[i]);
  klima_clipboard_table_offer (&table, clipboard);
}
