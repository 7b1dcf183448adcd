/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-layout-handout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "klima-layout-text.h"
#include "klima-layout.h"
#include "klima-palette.h"
#include "klima-text-measure.h"

/* Sizes of fonts and lengths are points. */
#define TITLE_SIZE 22.0
#define COVER_SIZE 30.0
#define HEADING_SIZE 9.5
#define TEXT_SIZE 9.0
#define LEAD_SIZE 12.0
#define FOOTER_SIZE KLIMA_HANDOUT_MIN_TEXT
#define BADGE_SIDE 32.0
#define BADGE_SIZE 18.0
#define GAP 12.0
#define RULE 0.6
#define ROW 1.12 /* of a table, in parts of a line's height */

/* How high the map is at least, and at most. */
#define MIN_MAP_HEIGHT 230.0
#define MAX_MAP_HEIGHT 520.0

/* The table's part of the width. */
#define TABLE_WIDTH 0.56

/* Where things are added under each other; @x and @width may be a column of the page. */
typedef struct
{
  KlimaDrawing *drawing;
  const KlimaScene *scene;
  const KlimaPalette *palette;
  double x, y, width;
  double bottom;
} Sheet;

static KlimaTextMark *
add_line (Sheet      *sheet,
          const char *text,
          double      x,
          double      size,
          gboolean    bold,
          KlimaColor  color)
{
  KlimaTextMark *mark =
    klima_layout_add_text (sheet->drawing, KLIMA_LAYER_FURNITURE, text, x, sheet->y, size, bold, FALSE);

  mark->color = color;
  return mark;
}

static void
add_text (Sheet      *sheet,
          const char *text,
          double      size,
          gboolean    bold,
          KlimaColor  color)
{
  g_autofree char *lines = NULL;

  if (text == NULL)
    return;
  lines = klima_layout_wrap_text (text, size, bold, sheet->width);
  sheet->y += add_line (sheet, lines, sheet->x, size, bold, color)->height;
}

/* Where it is wider than the column an address goes on in the next line, behind a slash. */
static void
add_address (Sheet      *sheet,
             const char *address,
             double      size,
             gboolean    bold,
             KlimaColor  color)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  gsize line = 0;

  if (address == NULL)
    return;
  address = g_str_has_prefix (address, "https://") ? address + strlen ("https://") : address;
  parts = g_strsplit (address, "/", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      gsize end = lines->len;
      double width, height;

      g_string_append_printf (lines, "%s%s", parts[i], parts[i + 1] != NULL ? "/" : "");
      klima_text_measure (lines->str + line, size, bold, FALSE, &width, &height);
      if (end > line && width > sheet->width)
        {
          g_string_insert_c (lines, (gssize) end, '\n');
          line = end + 1;
        }
    }
  sheet->y += add_line (sheet, lines->str, sheet->x, size, bold, color)->height;
}

static void
add_rule (Sheet *sheet)
{
  KlimaBoxMark *box = &klima_drawing_add (sheet->drawing, KLIMA_MARK_BOX, KLIMA_LAYER_FURNITURE)->box;

  *box = (KlimaBoxMark) { sheet->x, sheet->y, sheet->width, RULE, 0, sheet->palette->quiet_ink };
  sheet->y += RULE;
}

/* A heading and what stands under it, where there is something. */
static void
add_section (Sheet      *sheet,
             const char *heading,
             const char *text)
{
  if (text == NULL)
    return;
  add_text (sheet, heading, HEADING_SIZE, TRUE, sheet->palette->ink);
  sheet->y += 1.5;
  add_text (sheet, text, TEXT_SIZE, FALSE, sheet->palette->ink);
  sheet->y += 0.8 * GAP;
}

static void
add_badge (Sheet        *sheet,
           KlimaNetwork *network)
{
  KlimaColor fill = klima_palette_network_fill (sheet->scene->style, network, TRUE);
  g_autofree char *number = g_strdup_printf ("%d", klima_network_get_badge (network));
  KlimaBoxMark *box = &klima_drawing_add (sheet->drawing, KLIMA_MARK_BOX, KLIMA_LAYER_FURNITURE)->box;
  KlimaTextMark *mark;

  *box = (KlimaBoxMark) { sheet->x, sheet->y, BADGE_SIDE, BADGE_SIDE, 6, fill, 0.8,
                          klima_palette_mix (fill, sheet->palette->ink, 0.35) };
  if (klima_network_get_badge (network) <= 0)
    return;
  mark = add_line (sheet, number, sheet->x, BADGE_SIZE, TRUE, klima_palette_text_on (fill));
  mark->x += (BADGE_SIDE - mark->width) / 2;
  mark->y += (BADGE_SIDE - mark->height) / 2;
  mark->centred = TRUE;
}

static char *
format_area (KlimaLanguage language,
             double        area)
{
  return klima_language_format_number (language, area, 1);
}

/* "6 municipalities · 60 234 inhabitants · 5 831 km²" */
static char *
dup_figures (KlimaNetwork  *network,
             KlimaLanguage  language)
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
add_network_head (Sheet        *sheet,
                  KlimaNetwork *network)
{
  g_autofree char *figures = dup_figures (network, sheet->scene->language);
  const char *name = klima_network_get_name (network, sheet->scene->language);
  Sheet beside = *sheet;

  add_badge (sheet, network);
  beside.x += BADGE_SIDE + GAP;
  beside.width -= BADGE_SIDE + GAP;
  beside.y -= 5;
  add_text (&beside, name, TITLE_SIZE, TRUE, sheet->palette->ink);
  add_text (&beside, figures, TEXT_SIZE + 1, FALSE, sheet->palette->quiet_ink);
  sheet->y = MAX (beside.y, sheet->y + BADGE_SIDE) + GAP;
}

/* Adds number and name at the left, and population and area at the right end of their columns. */
static void
add_row (Sheet      *sheet,
         const char *number,
         const char *name,
         const char *population,
         const char *area,
         gboolean    bold)
{
  const struct { const char *text; double at; gboolean right; } cells[] = {
    { number, 0, FALSE }, { name, 0.15, FALSE }, { population, 0.78, TRUE }, { area, 1, TRUE },
  };
  double height = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      KlimaTextMark *mark =
        add_line (sheet, cells[i].text, sheet->x + cells[i].at * sheet->width, TEXT_SIZE, bold, sheet->palette->ink);

      if (cells[i].right)
        mark->x -= mark->width;
      height = MAX (height, mark->height);
    }
  sheet->y += ROW * height;
}

static void
add_table (Sheet        *sheet,
           KlimaNetwork *network)
{
  KlimaLanguage language = sheet->scene->language;
  GPtrArray *members = klima_network_get_members (network);
  g_autofree char *all = klima_language_format_number (language, klima_network_get_population (network), 0);
  g_autofree char *area = format_area (language, klima_network_get_area (network));

  /* Translators: heads of the columns of a table of municipalities */
  add_row (sheet, _("No."), _("Municipality"), _("Population"), _("Area, km²"), TRUE);
  add_rule (sheet);
  sheet->y += 2;
  for (guint i = 0; i < members->len; i++)
    {
      KlimaMunicipality *member = g_ptr_array_index (members, i);
      g_autofree char *population = klima_language_format_number (language, klima_municipality_get_population (member), 0);
      g_autofree char *own_area = format_area (language, klima_municipality_get_area (member));

      add_row (sheet, klima_municipality_get_number (member), klima_municipality_get_name (member), population,
               own_area, FALSE);
    }
  add_rule (sheet);
  sheet->y += 2;
  add_row (sheet, "", _("Total"), all, area, TRUE);
}

static void
add_network_texts (Sheet        *sheet,
                   KlimaNetwork *network)
{
  KlimaLanguage language = sheet->scene->language;
  const char *founded = klima_network_get_founded (network);
  g_autofree char *date = founded != NULL ? klima_language_format_date (language, founded) : NULL;

  add_text (sheet, klima_network_get_purpose (network, language), TEXT_SIZE + 0.5, FALSE, sheet->palette->ink);
  sheet->y += 0.8 * GAP;
  add_section (sheet, _("What it works with"), klima_network_get_work (network, language));
  add_section (sheet, _("Host"), klima_network_get_host (network, language));
  add_section (sheet, _("Founded"), date);
  if (klima_network_get_web (network) == NULL)
    return;
  add_text (sheet, _("Web"), HEADING_SIZE, TRUE, sheet->palette->ink);
  sheet->y += 1.5;
  add_address (sheet, klima_network_get_web (network), TEXT_SIZE, FALSE, sheet->palette->ink);
  sheet->y += 0.8 * GAP;
}

/* Table and texts beside each other. */
static void
add_network_facts (Sheet        *sheet,
                   KlimaNetwork *network)
{
  Sheet left = *sheet, right = *sheet;

  left.width *= TABLE_WIDTH;
  right.x += left.width + 2 * GAP;
  right.width -= left.width + 2 * GAP;
  add_table (&left, network);
  add_network_texts (&right, network);
  sheet->y = MAX (left.y, right.y);
}

/* Leaves the map what room is left above what stands below it. */
static void
leave_map (Sheet       *sheet,
           double       below,
           KlimaBounds *map)
{
  double height = CLAMP (sheet->bottom - sheet->y - below - 2 * GAP, MIN_MAP_HEIGHT, MAX_MAP_HEIGHT);

  *map = (KlimaBounds) { sheet->x, sheet->y, sheet->x + sheet->width, sheet->y + height };
  sheet->y += height + GAP;
}

/* A sheet to measure on, at the same place; its drawing is owned. */
static Sheet
begin_scratch (const Sheet *sheet)
{
  Sheet scratch = *sheet;

  scratch.drawing = klima_drawing_new (sheet->scene, klima_drawing_get_width (sheet->drawing),
                                       klima_drawing_get_height (sheet->drawing));
  return scratch;
}

static void
add_network_page (Sheet        *sheet,
                  KlimaNetwork *network,
                  KlimaBounds  *map)
{
  Sheet scratch;

  add_network_head (sheet, network);
  scratch = begin_scratch (sheet);
  add_network_facts (&scratch, network);
  klima_drawing_unref (scratch.drawing);
  leave_map (sheet, scratch.y - sheet->y, map);
  add_network_facts (sheet, network);
}

/* The partners, two beside each other. */
static void
add_members (Sheet *sheet)
{
  KlimaPartnership *partnership = klima_dataset_get_partnership (sheet->scene->dataset);
  KlimaLanguage language = sheet->scene->language;
  double half = (sheet->width - 2 * GAP) / 2;
  double lowest = sheet->y;

  for (guint i = 0; i < klima_partnership_get_n_members (partnership); i++)
    {
      const KlimaPartnershipMember *member = klima_partnership_get_member (partnership, i);
      Sheet cell = *sheet;

      cell.width = half;
      cell.x += i % 2 * (half + 2 * GAP);
      if (i % 2 == 0)
        cell.y = sheet->y = lowest;
      add_section (&cell, klima_text_get (member->name, language),
                   member->role != NULL ? klima_text_get (member->role, language) : "");
      lowest = MAX (lowest, cell.y);
    }
  sheet->y = lowest;
}

static void
add_cover (Sheet       *sheet,
           KlimaBounds *map)
{
  KlimaPartnership *partnership = klima_dataset_get_partnership (sheet->scene->dataset);
  KlimaLanguage language = sheet->scene->language;
  Sheet scratch;

  sheet->y -= 10;
  add_text (sheet, klima_partnership_get_name (partnership, language), COVER_SIZE, TRUE, sheet->palette->ink);
  add_text (sheet, klima_partnership_get_purpose (partnership, language), LEAD_SIZE, FALSE, sheet->palette->ink);
  sheet->y += GAP / 2;
  add_text (sheet, klima_partnership_get_description (partnership, language), TEXT_SIZE, FALSE, sheet->palette->ink);
  sheet->y += GAP / 2;
  add_address (sheet, klima_partnership_get_web (partnership), TEXT_SIZE, TRUE, sheet->palette->ink);
  sheet->y += GAP;
  scratch = begin_scratch (sheet);
  add_members (&scratch);
  klima_drawing_unref (scratch.drawing);
  leave_map (sheet, scratch.y - sheet->y, map);
  add_members (sheet);
}

static void
add_partner (Sheet        *sheet,
             KlimaPartner *partner)
{
  KlimaLanguage language = sheet->scene->language;
  const char *run_by = klima_partner_get_run_by (partner, language);
  const char *web = klima_partner_get_web (partner);
  const char *theme = klima_partner_get_theme (partner, language);
  g_autofree char *founded = klima_partner_dup_founded (partner, language);

  add_text (sheet, klima_partner_get_name (partner, language), LEAD_SIZE - 1, TRUE, sheet->palette->ink);
  add_text (sheet, theme, TEXT_SIZE, FALSE, sheet->palette->quiet_ink);
  sheet->y += 2;
  add_text (sheet, klima_partner_get_description (partner, language), TEXT_SIZE - 0.5, FALSE, sheet->palette->ink);
  add_text (sheet, run_by, TEXT_SIZE - 0.5, FALSE, sheet->palette->quiet_ink);
  if (founded != NULL)
    {
      g_autofree char *line = g_strdup_printf ("%s: %s", _("Founded"), founded);

      add_text (sheet, line, TEXT_SIZE - 0.5, FALSE, sheet->palette->quiet_ink);
    }
  add_address (sheet, web, TEXT_SIZE - 0.5, FALSE, sheet->palette->quiet_ink);
  sheet->y += 1.1 * GAP;
}

/* Two columns, each as high as the other if it can be. */
static void
add_partners (Sheet *sheet)
{
  GPtrArray *partners = klima_dataset_get_partners (sheet->scene->dataset);
  double half = (sheet->width - 2 * GAP) / 2;
  Sheet columns[2];

  add_text (sheet, _("Partner networks"), TITLE_SIZE, TRUE, sheet->palette->ink);
  sheet->y += GAP;
  columns[0] = columns[1] = *sheet;
  columns[0].width = columns[1].width = half;
  columns[1].x += half + 2 * GAP;
  for (guint i = 0; i < partners->len; i++)
    add_partner (&columns[i < (partners->len + 1) / 2 ? 0 : 1], g_ptr_array_index (partners, i));
}

/* The source and the date of the data, and the page's number. */
static void
add_footer (Sheet  *sheet,
            guint   position,
            guint   n_pages)
{
  g_autofree char *date =
    klima_language_format_date (sheet->scene->language, klima_dataset_get_date (sheet->scene->dataset));
  /* Translators: the day that facts on paper are of, "Data of 1 January 2023" */
  g_autofree char *data = g_strdup_printf (_("Data of %s"), date);
  g_autofree char *line = g_strdup_printf ("%s · %s", data, KLIMA_SOURCE_LINE);
  /* Translators: the number of a page on paper, and how many there are */
  g_autofree char *number = g_strdup_printf (_("%u of %u"), position + 1, n_pages);
  KlimaTextMark *mark;

  sheet->y = sheet->bottom;
  add_rule (sheet);
  sheet->y += 4;
  add_line (sheet, line, sheet->x, FOOTER_SIZE, FALSE, sheet->palette->quiet_ink);
  mark = add_line (sheet, number, sheet->x + sheet->width, FOOTER_SIZE, FALSE, sheet->palette->quiet_ink);
  mark->x -= mark->width;
}

static Sheet
begin_sheet (const KlimaScene *scene,
             double            width,
             double            height,
             double            edge)
{
  KlimaDrawing *drawing = klima_drawing_new (scene, width, height);
  KlimaBoxMark *paper = &klima_drawing_add (drawing, KLIMA_MARK_BOX, KLIMA_LAYER_BACKDROP)->box;

  *paper = (KlimaBoxMark) { 0, 0, width, height, .fill = { 1, 1, 1, 1 } };
  return (Sheet) { drawing, klima_drawing_get_scene (drawing), klima_palette_get (scene->style), edge, edge,
                   width - 2 * edge, height - edge };
}

/**
 * klima_layout_handout_page:
 * @scene: its language and style; what it shows does not matter
 * @position: of the page: first the cover, then each network, then the partner networks
 * @n_pages: of the handout
 * @width: of the page, points
 * @height: of the page
 * @edge: kept free around it
 * @map: (out): where the map has its place on the page, points; empty where there is none
 * @title: (out) (transfer full): what the page is about
 *
 * Lays out all of a page but the map.
 *
 * Returns: (transfer full): the drawing
 */
KlimaDrawing *
klima_layout_handout_page (const KlimaScene *scene,
                           guint             position,
                           guint             n_pages,
                           double            width,
                           double            height,
                           double            edge,
                           KlimaBounds      *map,
                           char            **title)
{
  GPtrArray *networks = klima_dataset_get_networks (scene->dataset);
  Sheet sheet = begin_sheet (scene, width, height, edge);

  *map = KLIMA_BOUNDS_EMPTY;
  if (position == 0)
    {
      add_cover (&sheet, map);
      *title = g_strdup (klima_partnership_get_name (klima_dataset_get_partnership (scene->dataset), scene->language));
    }
  else if (position <= networks->len)
    {
      KlimaNetwork *network = g_ptr_array_index (networks, position - 1);

      add_network_page (&sheet, network, map);
      *title = g_strdup (klima_network_get_name (network, scene->language));
    }
  else
    {
      add_partners (&sheet);
      *title = g_strdup (_("Partner networks"));
    }
  add_footer (&sheet, position, n_pages);

  return sheet.drawing;
}

/**
 * klima_layout_notes_page:
 * @scene: its language
 * @slide: whose note
 * @width: of the page, points
 * @height: of the page
 * @edge: kept free around it
 * @top: where the slide ends
 *
 * Lays out the note below a slide.
 *
 * Returns: (transfer full): the drawing
 */
KlimaDrawing *
klima_layout_notes_page (const KlimaScene *scene,
                         KlimaSlide       *slide,
                         double            width,
                         double            height,
                         double            edge,
                         double            top)
{
  GPtrArray *slides = klima_dataset_get_slides (scene->dataset);
  g_autoptr (KlimaScene) printed = klima_scene_copy (scene);
  const char *note = klima_slide_get_note (slide, scene->language);
  g_auto (GStrv) paragraphs = NULL;
  KlimaBoxMark *frame;
  Sheet sheet;
  guint position;

  printed->style = KLIMA_STYLE_PRINT;
  sheet = begin_sheet (printed, width, height, edge);
  frame = &klima_drawing_add (sheet.drawing, KLIMA_MARK_BOX, KLIMA_LAYER_FURNITURE)->box;
  *frame = (KlimaBoxMark) { edge, edge, sheet.width, top - edge, .stroke_width = 2 * RULE,
                            .stroke = sheet.palette->quiet_ink };
  sheet.y = top + 2 * GAP;
  add_text (&sheet, klima_slide_get_title (slide, scene->language), LEAD_SIZE + 2, TRUE, sheet.palette->ink);
  sheet.y += GAP / 2;
  paragraphs = g_strsplit (note != NULL ? note : "", "\n", -1);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      add_text (&sheet, paragraphs[i], LEAD_SIZE - 1, FALSE, sheet.palette->ink);
      sheet.y += GAP / 2;
    }
  if (g_ptr_array_find (slides, slide, &position))
    add_footer (&sheet, position, slides->len);

  return sheet.drawing;
}
