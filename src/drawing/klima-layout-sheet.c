/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-layout-sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "klima-layout-handout.h"
#include "klima-layout-text.h"
#include "klima-layout.h"
#include "klima-text-measure.h"

/* Points. */
#define FOOTER_SIZE KLIMA_HANDOUT_MIN_TEXT
#define FOOTER_GAP 4.0
#define FOOTER_HEIGHT 16.0

/* By how much lines are narrowed at a time. */
#define LEAD_STEP 10.0

/* How much text may shrink, and how much at least at a time. */
#define MIN_SCALE (KLIMA_HANDOUT_MIN_TEXT / KLIMA_SHEET_TEXT_SIZE)
#define SCALE_STEP 0.03

/* How high the map is at least, how high before text shrinks for it, and at most. */
#define MIN_MAP_HEIGHT 100.0
#define USUAL_MAP_HEIGHT 230.0
#define MAX_MAP_HEIGHT 520.0

/*< private >
 * klima_sheet_begin:
 * @edge: kept free around what stands on the page, points
 *
 * Returns: an empty page with a drawing of its own, to be added to from the top
 */
KlimaSheet
klima_sheet_begin (const KlimaScene *scene,
                   double            width,
                   double            height,
                   double            edge)
{
  KlimaDrawing *drawing = klima_drawing_new (scene, width, height);
  KlimaBoxMark *paper = &klima_drawing_add (drawing, KLIMA_MARK_BOX, KLIMA_LAYER_BACKDROP)->box;

  *paper = (KlimaBoxMark) { 0, 0, width, height, .fill = { 1, 1, 1, 1 } };
  return (KlimaSheet) { drawing, klima_drawing_get_scene (drawing), klima_palette_get (scene->style),
                        edge, edge, width - 2 * edge, height - edge - FOOTER_HEIGHT, 1 };
}

/*< private >
 * klima_sheet_add_line:
 * @x: of its left edge, points
 *
 * Adds a text as it is where the sheet is, and stays there.
 *
 * Returns: the mark, to be changed before the next one is added
 */
KlimaTextMark *
klima_sheet_add_line (KlimaSheet   *sheet,
                      const char   *text,
                      double        x,
                      double        size,
                      KlimaSheetInk ink)
{
  gboolean bold = ink == KLIMA_SHEET_BOLD;
  KlimaTextMark *mark =
    klima_layout_add_text (sheet->drawing, KLIMA_LAYER_FURNITURE, text, x, sheet->y, sheet->scale * size, bold, FALSE);

  mark->color = ink == KLIMA_SHEET_QUIET ? sheet->palette->quiet_ink : sheet->palette->ink;
  return mark;
}

/*< private >
 * klima_sheet_add_text:
 * @text: (nullable): nothing is added without it
 *
 * Adds a text in as many lines as it needs, and goes on below it.
 */
void
klima_sheet_add_text (KlimaSheet   *sheet,
                      const char   *text,
                      double        size,
                      KlimaSheetInk ink)
{
  g_autofree char *lines = NULL;

  if (text == NULL)
    return;
  lines = klima_layout_wrap_text (text, sheet->scale * size, ink == KLIMA_SHEET_BOLD, sheet->width);
  sheet->y += klima_sheet_add_line (sheet, lines, sheet->x, size, ink)->height;
}

static guint
count_lines (const char *text)
{
  guint n_lines = 1;

  for (; (text = strchr (text, '\n')) != NULL; text++)
    n_lines++;

  return n_lines;
}

/*< private >
 * klima_sheet_add_lead:
 * @text: (nullable): nothing is added without it
 *
 * Adds a large text, whose lines are made about as wide as each other.
 */
void
klima_sheet_add_lead (KlimaSheet *sheet,
                      const char *text)
{
  KlimaSheet narrow = *sheet;
  double size = sheet->scale * KLIMA_SHEET_LEAD_SIZE;
  g_autofree char *lines = NULL;
  guint n_lines;

  if (text == NULL)
    return;
  lines = klima_layout_wrap_text (text, size, FALSE, sheet->width);
  n_lines = count_lines (lines);
  while (narrow.width > sheet->width / 2)
    {
      g_autofree char *tried = klima_layout_wrap_text (text, size, FALSE, narrow.width - LEAD_STEP);

      if (count_lines (tried) > n_lines)
        break;
      narrow.width -= LEAD_STEP;
    }
  klima_sheet_add_text (&narrow, text, KLIMA_SHEET_LEAD_SIZE, KLIMA_SHEET_PLAIN);
  sheet->y = narrow.y;
}

/*< private >
 * klima_sheet_add_address:
 * @address: (nullable): of a web page; nothing is added without it
 *
 * Adds an address, which goes on in the next line behind a slash where it is wider than the column.
 */
void
klima_sheet_add_address (KlimaSheet   *sheet,
                         const char   *address,
                         double        size,
                         KlimaSheetInk ink)
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
      klima_text_measure (lines->str + line, sheet->scale * size, ink == KLIMA_SHEET_BOLD, FALSE, &width, &height);
      if (end > line && width > sheet->width)
        {
          g_string_insert_c (lines, (gssize) end, '\n');
          line = end + 1;
        }
    }
  sheet->y += klima_sheet_add_line (sheet, lines->str, sheet->x, size, ink)->height;
}

/*< private >
 * klima_sheet_add_rule:
 *
 * Adds a line as wide as the sheet.
 */
void
klima_sheet_add_rule (KlimaSheet *sheet)
{
  KlimaBoxMark *box = &klima_drawing_add (sheet->drawing, KLIMA_MARK_BOX, KLIMA_LAYER_FURNITURE)->box;

  *box = (KlimaBoxMark) { sheet->x, sheet->y, sheet->width, KLIMA_SHEET_RULE, 0, sheet->palette->quiet_ink };
  sheet->y += KLIMA_SHEET_RULE;
}

/*< private >
 * klima_sheet_add_section:
 * @text: (nullable): nothing is added without it
 *
 * Adds a heading and what stands under it.
 */
void
klima_sheet_add_section (KlimaSheet *sheet,
                         const char *heading,
                         const char *text)
{
  if (text == NULL)
    return;
  klima_sheet_add_text (sheet, heading, KLIMA_SHEET_HEADING_SIZE, KLIMA_SHEET_BOLD);
  sheet->y += 1.5;
  klima_sheet_add_text (sheet, text, KLIMA_SHEET_TEXT_SIZE, KLIMA_SHEET_PLAIN);
  sheet->y += 0.8 * KLIMA_SHEET_GAP;
}

/* How high what is added becomes, points. */
static double
measure_height (const KlimaSheet *sheet,
                KlimaSheetAdd     add,
                gpointer          data)
{
  KlimaSheet scratch = *sheet;

  scratch.drawing = klima_drawing_new (sheet->scene, klima_drawing_get_width (sheet->drawing),
                                       klima_drawing_get_height (sheet->drawing));
  add (&scratch, data);
  klima_drawing_unref (scratch.drawing);

  return scratch.y - sheet->y;
}

/* Makes text no larger than there is room for; its area goes with the square of its size. Returns the height of what is
 * added.
 */
static double
choose_scale (KlimaSheet   *sheet,
              double        largest,
              double        room,
              KlimaSheetAdd add,
              gpointer      data)
{
  double height;

  sheet->scale = largest;
  while ((height = measure_height (sheet, add, data)) > room && sheet->scale > MIN_SCALE)
    sheet->scale = MAX (MIN_SCALE, sheet->scale * MIN (sqrt (MAX (0, room) / height), 1 - SCALE_STEP));

  return height;
}

/*< private >
 * klima_sheet_fit:
 * @largest: what sizes of fonts are multiplied by where there is room
 *
 * Adds what fills the rest of the page, with text as large as it may be.
 */
void
klima_sheet_fit (KlimaSheet   *sheet,
                 double        largest,
                 KlimaSheetAdd add,
                 gpointer      data)
{
  choose_scale (sheet, largest, sheet->bottom - sheet->y - KLIMA_SHEET_GAP, add, data);
  add (sheet, data);
  sheet->scale = 1;
}

/*< private >
 * klima_sheet_add_map:
 * @map: (out): the map's place
 * @below: adds what stands below the map
 *
 * Leaves the map what room there is, and adds what stands below it, with smaller text where there is much.
 */
void
klima_sheet_add_map (KlimaSheet   *sheet,
                     KlimaBounds  *map,
                     KlimaSheetAdd below,
                     gpointer      data)
{
  double room = sheet->bottom - sheet->y - 2 * KLIMA_SHEET_GAP;
  double text = choose_scale (sheet, 1, room - USUAL_MAP_HEIGHT, below, data);
  double height = CLAMP (room - text, MIN_MAP_HEIGHT, MAX_MAP_HEIGHT);

  *map = (KlimaBounds) { sheet->x, sheet->y, sheet->x + sheet->width, sheet->y + height };
  sheet->y += height + KLIMA_SHEET_GAP;
  below (sheet, data);
  sheet->scale = 1;
}

/*< private >
 * klima_sheet_add_footer:
 * @position: of the page, counted from 0
 *
 * Adds the source and the date of the data, and the page's number.
 */
void
klima_sheet_add_footer (KlimaSheet *sheet,
                        guint       position,
                        guint       n_pages)
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
  klima_sheet_add_rule (sheet);
  sheet->y += FOOTER_GAP;
  klima_sheet_add_line (sheet, line, sheet->x, FOOTER_SIZE, KLIMA_SHEET_QUIET);
  mark = klima_sheet_add_line (sheet, number, sheet->x + sheet->width, FOOTER_SIZE, KLIMA_SHEET_QUIET);
  mark->x -= mark->width;
}
