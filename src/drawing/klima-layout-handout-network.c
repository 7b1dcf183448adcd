/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-layout-sheet.h"

#include <glib/gi18n-lib.h>

#include "klima-layout-swatch.h"

/* Points. */
#define BADGE_SIDE 32.0
#define PATTERN_WIDTH 20.0

#define ROW 1.12 /* of a table, in parts of a line's height */

/* The table's part of the width. */
#define TABLE_WIDTH 0.56

static char *
format_area (KlimaLanguage language,
             double        area)
{
  return klima_language_format_number (language, area, 1);
}

/* "6 municipalities · 60 234 inhabitants · 5 831 km²" */
static char *
dup_figures (KlimaNetwork *network,
             KlimaLanguage language)
{
  guint n_members = klima_network_get_members (network)->len;
  gint64 population = klima_network_get_population (network);
  g_autofree char *count = klima_language_format_number (language, n_members, 0);
  g_autofree char *members = g_strdup_printf (ngettext ("%s municipality", "%s municipalities", n_members), count);
  g_autofree char *number = klima_language_format_number (language, population, 0);
  g_autofree char *inhabitants =
    g_strdup_printf (ngettext ("%s inhabitant", "%s inhabitants", (gulong) population), number);
  g_autofree char *area = format_area (language, klima_network_get_area (network));

  return g_strdup_printf ("%s · %s · %s\u00a0km²", members, inhabitants, area);
}

static void
add_network_head (KlimaSheet   *sheet,
                  KlimaNetwork *network)
{
  g_autofree char *figures = dup_figures (network, sheet->scene->language);
  const char *name = klima_network_get_name (network, sheet->scene->language);
  KlimaSwatch swatch = {
    network, TRUE, BADGE_SIDE, klima_layout_choose_pattern_width (sheet->scene, PATTERN_WIDTH),
  };
  double taken = swatch.side + swatch.pattern_width + KLIMA_SHEET_GAP;
  KlimaSheet beside = *sheet;

  klima_layout_add_swatch (sheet->drawing, &swatch, sheet->x, sheet->y);
  beside.x += taken;
  beside.width -= taken;
  beside.y -= 5;
  klima_sheet_add_text (&beside, name, KLIMA_SHEET_TITLE_SIZE, KLIMA_SHEET_BOLD);
  klima_sheet_add_text (&beside, figures, KLIMA_SHEET_TEXT_SIZE + 1, KLIMA_SHEET_QUIET);
  sheet->y = MAX (beside.y, sheet->y + BADGE_SIDE) + KLIMA_SHEET_GAP;
}

/* Adds number and name at the left, and population and area at the right end of their columns. */
static void
add_row (KlimaSheet   *sheet,
         const char   *number,
         const char   *name,
         const char   *population,
         const char   *area,
         KlimaSheetInk ink)
{
  const struct { const char *text; double at; gboolean right; } cells[] = {
    { number, 0, FALSE }, { name, 0.15, FALSE }, { population, 0.78, TRUE }, { area, 1, TRUE },
  };
  double height = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      double x = sheet->x + cells[i].at * sheet->width;
      KlimaTextMark *mark = klima_sheet_add_line (sheet, cells[i].text, x, KLIMA_SHEET_TEXT_SIZE, ink);

      if (cells[i].right)
        mark->x -= mark->width;
      height = MAX (height, mark->height);
    }
  sheet->y += ROW * height;
}

static void
add_table (KlimaSheet   *sheet,
           KlimaNetwork *network)
{
  KlimaLanguage language = sheet->scene->language;
  GPtrArray *members = klima_network_get_members (network);
  g_autofree char *all = klima_language_format_number (language, klima_network_get_population (network), 0);
  g_autofree char *area = format_area (language, klima_network_get_area (network));

  /* Translators: heads of the columns of a table of municipalities */
  add_row (sheet, _("No."), _("Municipality"), _("Population"), _("Area, km²"), KLIMA_SHEET_BOLD);
  klima_sheet_add_rule (sheet);
  sheet->y += 2;
  for (guint i = 0; i < members->len; i++)
    {
      KlimaMunicipality *member = g_ptr_array_index (members, i);
      gint64 inhabitants = klima_municipality_get_population (member);
      g_autofree char *population = klima_language_format_number (language, inhabitants, 0);
      g_autofree char *own_area = format_area (language, klima_municipality_get_area (member));

      add_row (sheet, klima_municipality_get_number (member), klima_municipality_get_name (member), population,
               own_area, KLIMA_SHEET_PLAIN);
    }
  klima_sheet_add_rule (sheet);
  sheet->y += 2;
  add_row (sheet, "", _("Total"), all, area, KLIMA_SHEET_BOLD);
}

static void
add_network_texts (KlimaSheet   *sheet,
                   KlimaNetwork *network)
{
  KlimaLanguage language = sheet->scene->language;
  const char *founded = klima_network_get_founded (network);
  g_autofree char *date = founded != NULL ? klima_language_format_date (language, founded) : NULL;

  klima_sheet_add_text (sheet, klima_network_get_purpose (network, language), KLIMA_SHEET_TEXT_SIZE + 0.5,
                        KLIMA_SHEET_PLAIN);
  sheet->y += 0.8 * KLIMA_SHEET_GAP;
  klima_sheet_add_section (sheet, _("What it works with"), klima_network_get_work (network, language));
  klima_sheet_add_section (sheet, _("Host"), klima_network_get_host (network, language));
  klima_sheet_add_section (sheet, _("Founded"), date);
  if (klima_network_get_web (network) == NULL)
    return;
  klima_sheet_add_text (sheet, _("Web"), KLIMA_SHEET_HEADING_SIZE, KLIMA_SHEET_BOLD);
  sheet->y += 1.5;
  klima_sheet_add_address (sheet, klima_network_get_web (network), KLIMA_SHEET_TEXT_SIZE, KLIMA_SHEET_PLAIN);
  sheet->y += 0.8 * KLIMA_SHEET_GAP;
}

/* Table and texts beside each other. */
static void
add_network_facts (KlimaSheet *sheet,
                   gpointer    network)
{
  KlimaSheet left = *sheet, right = *sheet;

  left.width *= TABLE_WIDTH;
  right.x += left.width + 2 * KLIMA_SHEET_GAP;
  right.width -= left.width + 2 * KLIMA_SHEET_GAP;
  add_table (&left, network);
  add_network_texts (&right, network);
  sheet->y = MAX (left.y, right.y);
}

/*< private >
 * klima_sheet_add_network:
 * @map: (out): where its map has its place, points
 *
 * Adds all that a network's page of the handout has but the map.
 */
void
klima_sheet_add_network (KlimaSheet   *sheet,
                         KlimaNetwork *network,
                         KlimaBounds  *map)
{
  add_network_head (sheet, network);
  klima_sheet_add_map (sheet, map, add_network_facts, network);
}
