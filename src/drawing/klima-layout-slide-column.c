/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout-slide-private.h"

#include "klima-dataset.h"
#include "klima-layout-swatch.h"
#include "klima-layout-text.h"

/* A column that is too high becomes smaller step by step, down to this. */
#define SMALLER 0.96
#define SMALLEST 0.6

/* A heading that fits into one line if it is so much smaller gets smaller. */
#define ONE_LINE 0.8

/* In parts of a badge's side. */
#define PATTERN_WIDTH 0.62
#define BADGE_GAP 0.35 /* to what it stands before */

#define LEAST_BADGE (1.5 * KLIMA_SLIDE_LEAST_TEXT)
#define LEAST_PATTERN_WIDTH 16.0 /* in which every pattern repeats */

#define DETAIL_SIZE 0.86 /* of a network's figures, in parts of its name's */
#define FACT_VALUE 22.0
#define FACT_LABEL 13.0
#define LEAST_VALUE 0.75 /* of its size, for a figure to fit */
#define FACT_GAP 14.0
#define FACT_ROW_GAP 8.0

/*< private >
 * klima_column_measure:
 *
 * Returns: how high everything is at the column's scale
 */
double
klima_column_measure (const KlimaColumn *column,
                      KlimaColumnFill    fill,
                      gpointer           data)
{
  g_autoptr (KlimaDrawing) scratch = klima_drawing_new (klima_drawing_get_scene (column->drawing),
                                                        klima_drawing_get_width (column->drawing),
                                                        klima_drawing_get_height (column->drawing));
  KlimaColumn trial = *column;

  trial.drawing = scratch;
  fill (&trial, data);
  return trial.y - column->y;
}

/*< private >
 * klima_column_fit:
 * @column: its scale is made smaller where it must be
 * @fill: adds everything
 * @data: for @fill
 * @height: that there is
 *
 * Returns: the height that everything takes
 */
double
klima_column_fit (KlimaColumn     *column,
                  KlimaColumnFill  fill,
                  gpointer         data,
                  double           height)
{
  double taken = klima_column_measure (column, fill, data);

  while (taken > height && column->scale > SMALLEST)
    {
      column->scale *= SMALLER;
      taken = klima_column_measure (column, fill, data);
    }

  return taken;
}

void
klima_column_skip (KlimaColumn *column,
                   double       height)
{
  column->y += height * column->scale;
}

static double
get_size (const KlimaColumn *column,
          double             size,
          double             least)
{
  return MAX (size * column->scale, least);
}

static void
add_lines (KlimaColumn *column,
           const char  *lines,
           double       size,
           gboolean     bold,
           KlimaColor   color)
{
  KlimaTextMark *mark = klima_layout_add_text (column->drawing, KLIMA_LAYER_FURNITURE, lines, column->x, column->y, size,
                                               bold, FALSE);

  mark->color = color;
  column->y += mark->height;
}

/*< private >
 * klima_column_add_heading:
 * @size: of the font; less where a word would be wider than the column
 */
void
klima_column_add_heading (KlimaColumn *column,
                          const char  *text,
                          double       size)
{
  g_autofree char *words = klima_layout_wrap_text (text, 1, TRUE, 0);
  g_autofree char *lines = NULL;
  double one_line;

  size = get_size (column, size, 0);
  one_line = column->width / klima_slide_measure_width (text, 1, TRUE);
  if (one_line >= ONE_LINE * size)
    size = MIN (size, one_line);
  size = MIN (size, column->width / klima_slide_measure_width (words, 1, TRUE));
  size = MAX (size, KLIMA_SLIDE_LEAST_HEADING);
  lines = klima_slide_wrap_heading (text, size, column->width);
  add_lines (column, lines, size, TRUE, column->palette->ink);
}

/*< private >
 * klima_column_add_text:
 * @text: parts of which that are joined by " · " are rather parted there than elsewhere
 * @size: of the font; it becomes no smaller than may be
 */
void
klima_column_add_text (KlimaColumn *column,
                       const char  *text,
                       double       size,
                       gboolean     bold,
                       KlimaColor   color)
{
  g_autofree char *lines = NULL;

  size = get_size (column, size, KLIMA_SLIDE_LEAST_TEXT);
  lines = klima_slide_wrap_text (text, &size, bold, column->width);
  add_lines (column, lines, size, bold, color);
}

/* A network is in full colour where its member that is selected is. */
static gboolean
is_in_full (const KlimaScene *scene,
            KlimaNetwork     *network)
{
  return klima_scene_shows_network (scene, network)
         || (scene->selected != NULL
             && klima_municipality_get_networks (scene->selected) & 1u << klima_network_get_position (network));
}

static double
get_pattern_width (const KlimaColumn *column,
                   double             side)
{
  return klima_layout_choose_pattern_width (klima_drawing_get_scene (column->drawing),
                                            MAX (PATTERN_WIDTH * side, LEAST_PATTERN_WIDTH));
}

static void
add_badge_at (KlimaColumn  *column,
              KlimaNetwork *network,
              double        y,
              double        side)
{
  KlimaSwatch swatch = {
    network, is_in_full (klima_drawing_get_scene (column->drawing), network), side, get_pattern_width (column, side),
    KLIMA_SLIDE_LEAST_TEXT,
  };

  klima_layout_add_swatch (column->drawing, &swatch, column->x, y);
}

void
klima_column_add_badge (KlimaColumn  *column,
                        KlimaNetwork *network,
                        double        side)
{
  side *= column->scale;
  add_badge_at (column, network, column->y, side);
  column->y += side;
}

typedef struct
{
  const char *name;
  const char *detail; /* nullable */
  const char *more;   /* nullable */
  double size;
  KlimaColor color;
} Row;

static void
fill_row (KlimaColumn *column,
          gpointer     data)
{
  const Row *row = data;

  klima_column_add_text (column, row->name, row->size, row->detail != NULL, row->color);
  if (row->detail != NULL)
    klima_column_add_text (column, row->detail, row->size * DETAIL_SIZE, FALSE, column->palette->quiet_ink);
  if (row->more != NULL)
    klima_column_add_text (column, row->more, row->size * DETAIL_SIZE, FALSE, column->palette->quiet_ink);
}

static double
get_badge_side (const KlimaColumn *column,
                double             side)
{
  return MAX (side * column->scale, LEAST_BADGE);
}

/* With the gap behind it. */
static double
get_badge_room (const KlimaColumn *column,
                double             side)
{
  return side + get_pattern_width (column, side) + BADGE_GAP * side;
}

/*< private >
 * klima_column_has_room:
 * @side: of the badge
 * @detail: what is to stand beside it below a name
 * @size: of the font of that name
 *
 * Returns: whether one line is enough
 */
gboolean
klima_column_has_room (const KlimaColumn *column,
                       double             side,
                       const char        *detail,
                       double             size)
{
  return klima_slide_measure_width (detail, get_size (column, size * DETAIL_SIZE, KLIMA_SLIDE_LEAST_TEXT), FALSE)
         <= column->width - get_badge_room (column, get_badge_side (column, side));
}

/*< private >
 * klima_column_add_network:
 * @side: of the badge
 * @name: what stands beside it
 * @detail: (nullable): and what below that, smaller
 * @more: (nullable): and below that
 * @size: of the font of @name
 *
 * Adds a row of a legend; what is hidden is quieter.
 */
void
klima_column_add_network (KlimaColumn  *column,
                          KlimaNetwork *network,
                          double        side,
                          const char   *name,
                          const char   *detail,
                          const char   *more,
                          double        size)
{
  gboolean in_full = is_in_full (klima_drawing_get_scene (column->drawing), network);
  double scaled = get_badge_side (column, side);
  Row row = { name, detail, more, size, in_full ? column->palette->ink : column->palette->quiet_ink };
  KlimaColumn texts = *column;
  double height;

  texts.x += get_badge_room (column, scaled);
  texts.width -= get_badge_room (column, scaled);
  height = klima_column_measure (&texts, fill_row, &row);
  texts.y += MAX (scaled - height, 0) / 2;
  fill_row (&texts, &row);
  add_badge_at (column, network, column->y + MAX (height - scaled, 0) / 2, scaled);
  column->y += MAX (height, scaled);
}

/* Returns the height of the figure. */
static double
add_fact (const KlimaColumn *column,
          const char        *value,
          const char        *label,
          double             x,
          double             width)
{
  double size = get_size (column, FACT_VALUE, KLIMA_SLIDE_LEAST_TEXT);
  double value_width = klima_slide_measure_width (value, size, TRUE);
  KlimaColumn cell = *column;

  cell.x = x;
  cell.width = width;
  if (value_width > width)
    size = MAX (size * width / value_width, KLIMA_SLIDE_LEAST_TEXT);
  add_lines (&cell, value, size, TRUE, column->palette->ink);
  klima_column_add_text (&cell, label, FACT_LABEL, FALSE, column->palette->quiet_ink);

  return cell.y - column->y;
}

/* Whether a figure can be read in half of the column. */
static gboolean
fits_half (const KlimaColumn *column,
           const char *const *fact,
           double             half)
{
  return klima_slide_measure_width (fact[0], LEAST_VALUE * get_size (column, FACT_VALUE, 0), TRUE) <= half
         && klima_slide_measure_width (fact[1], get_size (column, FACT_LABEL, KLIMA_SLIDE_LEAST_TEXT), FALSE) <= half;
}

/*< private >
 * klima_column_add_facts:
 * @facts: (array zero-terminated=1): of each figure its value, and below it, smaller, what it is
 *
 * Adds figures, two beside each other where they fit.
 */
void
klima_column_add_facts (KlimaColumn       *column,
                        const char *const *facts)
{
  double half = (column->width - FACT_GAP) / 2;

  while (facts[0] != NULL)
    {
      gboolean two = facts[2] != NULL && fits_half (column, facts, half) && fits_half (column, facts + 2, half);
      double left = add_fact (column, facts[0], facts[1], column->x, two ? half : column->width);
      double right = two ? add_fact (column, facts[2], facts[3], column->x + half + FACT_GAP, half) : 0;

      column->y += MAX (left, right);
      facts += two ? 4 : 2;
      if (facts[0] != NULL)
        klima_column_skip (column, FACT_ROW_GAP);
    }
}
