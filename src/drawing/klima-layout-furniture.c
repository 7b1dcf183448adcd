/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-layout-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "klima-dataset.h"
#include "klima-layout-legend.h"
#include "klima-layout-text.h"
#include "klima-palette.h"
#include "klima-scale.h"
#include "klima-text-measure.h"

/* Title, legend, key, scale bar and source: each in a box of its own, in the corners where they cover least of the
 * municipalities.
 */

/* The unit of all lengths below, the size of the furniture's font: this part of the side of a square as large as the
 * picture, and never less than can be read.
 */
#define UNIT (1.0 / 70)
#define MIN_UNIT 9.0

#define EDGE 1.0
#define PADDING 0.9
#define SMALL_PADDING_X 0.5
#define SMALL_PADDING_Y 0.22
#define GAP 0.5
#define RADIUS 0.6
#define TITLE_SIZE 1.8
#define SUMMARY_SIZE 1.0
#define SMALL_SIZE 0.8
#define PAPER_OPACITY 0.9

/* The scale bar is at most this part of the picture's width. */
#define SCALE_WIDTH 0.14

/* The share of the picture, in each direction, that the legend may take. */
#define LEGEND_WIDTH 0.6
#define LEGEND_HEIGHT 0.55

/* How much less it matters to cover what is pale than what is shown in full. */
#define HIDDEN 0.2

/* What covers another piece of furniture, or leaves the picture, is worse than anything else. */
#define OUT_OF_PLACE 1e9

/* Where along the picture's width and height a piece stands, from 0 to 1. */
typedef struct
{
  double x, y;
} Place;

typedef struct
{
  KlimaLayout *layout;
  KlimaDrawing *drawing;
  const KlimaScene *scene;
  const KlimaPalette *palette;
  GArray *occupied;
  double unit;
} Furniture;

/* Puts a box into a corner, or along a side; if something is there already, behind it towards the middle of the
 * picture's side.
 */
static KlimaBounds
put_at (const Furniture *furniture,
        Place            place,
        double           width,
        double           height)
{
  double edge = EDGE * furniture->unit;
  double x = edge + place.x * (klima_drawing_get_width (furniture->drawing) - 2 * edge - width);
  double y = edge + place.y * (klima_drawing_get_height (furniture->drawing) - 2 * edge - height);
  KlimaBounds box = { x, y, x + width, y + height };

  for (guint i = 0; i < furniture->occupied->len; i++)
    {
      const KlimaBounds *other = &g_array_index (furniture->occupied, KlimaBounds, i);

      if (!klima_bounds_intersect (other, &box))
        continue;
      box.min_y = place.y > 0.5 ? other->min_y - GAP * furniture->unit - height : other->max_y + GAP * furniture->unit;
      box.max_y = box.min_y + height;
    }

  return box;
}

/* What it costs to cover what is under a box. */
static double
measure_covered (const Furniture   *furniture,
                 const KlimaBounds *box)
{
  const KlimaGround *ground = furniture->layout->ground;
  double covered = klima_ground_get_shown (ground, box) + HIDDEN * klima_ground_get_hidden (ground, box);

  if (!klima_layout_is_free (furniture->occupied, box, 0) || box->min_x < 0 || box->min_y < 0
      || box->max_x > klima_drawing_get_width (furniture->drawing)
      || box->max_y > klima_drawing_get_height (furniture->drawing))
    covered += OUT_OF_PLACE;

  return covered;
}

/* Finds the place in which a box covers least; the first one among equals. */
static KlimaBounds
choose_place (const Furniture *furniture,
              const Place     *places,
              guint            n_places,
              double           width,
              double           height)
{
  double least = G_MAXDOUBLE;
  KlimaBounds best = { 0 };

  for (guint i = 0; i < n_places; i++)
    {
      KlimaBounds box = put_at (furniture, places[i], width, height);
      double covered = measure_covered (furniture, &box);

      if (covered < least)
        {
          least = covered;
          best = box;
        }
    }

  return best;
}

static void
add_paper (const Furniture   *furniture,
           const KlimaBounds *box,
           double             radius)
{
  KlimaBoxMark *paper = &klima_drawing_add (furniture->drawing, KLIMA_MARK_BOX, KLIMA_LAYER_FURNITURE)->box;

  *paper = (KlimaBoxMark) {
    box->min_x, box->min_y, box->max_x - box->min_x, box->max_y - box->min_y, radius,
    .fill = furniture->palette->paper, .stroke = furniture->palette->ink, .stroke_width = 0.06 * furniture->unit,
  };
  paper->fill.alpha = PAPER_OPACITY;
  paper->stroke.alpha = 0.14;
  g_array_append_val (furniture->occupied, *box);
}

/* Lines under each other on a paper of their own. */
typedef struct
{
  char *text;
  double size;
  gboolean bold;
  KlimaColor color;
  double height;
} Line;

static void
clear_line (gpointer data)
{
  Line *line = data;

  g_free (line->text);
}

/* Returns how wide the line is. */
static double
append_line (const Furniture *furniture,
             GArray          *lines,
             const char      *text,
             double           size,
             gboolean         bold,
             KlimaColor       color)
{
  double unit = furniture->unit;
  double max_width = klima_drawing_get_width (furniture->drawing) - 2 * (EDGE + PADDING) * unit;
  Line line = { klima_layout_wrap_text (text, size * unit, bold, max_width), size * unit, bold, color };
  double width;

  klima_text_measure (line.text, line.size, bold, FALSE, &width, &line.height);
  g_array_append_val (lines, line);

  return width;
}

static double
append_summary (const Furniture *furniture,
                GArray          *lines)
{
  const KlimaScene *scene = furniture->scene;
  g_autofree char *summary = klima_scene_dup_summary (scene);
  g_autofree char *date = klima_language_format_date (scene->language, klima_dataset_get_date (scene->dataset));
  /* Translators: the day that facts on paper are of, "Data of 1 January 2023" */
  g_autofree char *data = g_strdup_printf (_("Data of %s"), date);
  double summary_width = append_line (furniture, lines, summary, SUMMARY_SIZE, FALSE, furniture->palette->quiet_ink);
  double data_width = append_line (furniture, lines, data, SMALL_SIZE, FALSE, furniture->palette->quiet_ink);

  return MAX (summary_width, data_width);
}

/* The title, and below it what is shown and when that was so. */
static void
add_title (const Furniture *furniture,
           KlimaFurniture   parts)
{
  static const Place places[] = { { 0, 0 }, { 1, 0 } };
  const KlimaScene *scene = furniture->scene;
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  double padding = PADDING * furniture->unit;
  double width = 0, height = 0, y;
  KlimaBounds box;

  g_array_set_clear_func (lines, clear_line);
  if (parts & KLIMA_FURNITURE_TITLE)
    width = append_line (furniture, lines,
                         klima_partnership_get_name (klima_dataset_get_partnership (scene->dataset), scene->language),
                         TITLE_SIZE, TRUE, furniture->palette->ink);
  if (parts & KLIMA_FURNITURE_SUMMARY)
    {
      double summary_width = append_summary (furniture, lines);

      width = MAX (width, summary_width);
    }
  for (guint i = 0; i < lines->len; i++)
    height += g_array_index (lines, Line, i).height;

  box = choose_place (furniture, places, G_N_ELEMENTS (places), width + 2 * padding, height + 1.3 * padding);
  add_paper (furniture, &box, RADIUS * furniture->unit);
  y = box.min_y + 0.6 * padding;
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      KlimaTextMark *mark = klima_layout_add_text (furniture->drawing, KLIMA_LAYER_FURNITURE, line->text,
                                                   box.min_x + padding, y, line->size, line->bold, FALSE);

      mark->color = line->color;
      y += line->height;
    }
}

static void
add_legend (const Furniture *furniture)
{
  static const Place places[] = { { 0, 1 }, { 1, 0 }, { 0, 0 }, { 1, 1 } };
  double padding = PADDING * furniture->unit;
  g_autoptr (KlimaLegend) legend =
    klima_legend_new (furniture->scene, furniture->unit,
                      LEGEND_WIDTH * klima_drawing_get_width (furniture->drawing) - 2 * padding,
                      LEGEND_HEIGHT * klima_drawing_get_height (furniture->drawing) - 2 * padding);
  KlimaBounds box = choose_place (furniture, places, G_N_ELEMENTS (places),
                                  klima_legend_get_width (legend) + 2 * padding,
                                  klima_legend_get_height (legend) + 2 * padding);

  add_paper (furniture, &box, RADIUS * furniture->unit);
  klima_legend_add (legend, furniture->drawing, box.min_x + padding, box.min_y + padding);
}

static void
add_bar (const Furniture *furniture,
         double           x,
         double           middle,
         double           length)
{
  double thickness = MAX (0.12 * furniture->unit, 1);
  double tick = 0.5 * furniture->unit;
  const KlimaBounds parts[] = {
    { x, middle - thickness / 2, x + length, middle + thickness / 2 },
    { x, middle - tick / 2, x + thickness, middle + tick / 2 },
    { x + length - thickness, middle - tick / 2, x + length, middle + tick / 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      KlimaBoxMark *box = &klima_drawing_add (furniture->drawing, KLIMA_MARK_BOX, KLIMA_LAYER_FURNITURE)->box;

      *box = (KlimaBoxMark) {
        parts[i].min_x, parts[i].min_y, parts[i].max_x - parts[i].min_x, parts[i].max_y - parts[i].min_y,
        .fill = furniture->palette->ink,
      };
    }
}

/* As long as it says at the latitude of the picture's centre. */
static void
add_scale (const Furniture *furniture)
{
  static const Place places[] = { { 1, 1 }, { 0, 1 } };
  KlimaCamera camera = furniture->scene->camera;
  double metres_per_pixel = klima_projection_metres_per_pixel (camera.y, camera.zoom);
  double metres = klima_scale_round_length (SCALE_WIDTH * klima_drawing_get_width (furniture->drawing) * metres_per_pixel);
  g_autofree char *label = klima_scale_format_length (furniture->scene->language, metres);
  double length = metres / metres_per_pixel;
  double unit = furniture->unit;
  double width, height;
  KlimaBounds box;
  KlimaTextMark *mark;

  klima_text_measure (label, SMALL_SIZE * unit, FALSE, FALSE, &width, &height);
  box = choose_place (furniture, places, G_N_ELEMENTS (places), length + width + (2 * SMALL_PADDING_X + GAP) * unit,
                      height + 2 * SMALL_PADDING_Y * unit);
  add_paper (furniture, &box, RADIUS / 2 * unit);
  add_bar (furniture, box.min_x + SMALL_PADDING_X * unit, (box.min_y + box.max_y) / 2, length);

  mark = klima_layout_add_text (furniture->drawing, KLIMA_LAYER_FURNITURE, label,
                                box.min_x + (SMALL_PADDING_X + GAP) * unit + length,
                                box.min_y + SMALL_PADDING_Y * unit, SMALL_SIZE * unit, FALSE, FALSE);
  mark->color = furniture->palette->ink;
}

static void
add_source (const Furniture *furniture)
{
  static const Place places[] = { { 1, 1 }, { 0, 1 } };
  double unit = furniture->unit;
  double room = klima_drawing_get_width (furniture->drawing) - 2 * (EDGE + SMALL_PADDING_X) * unit;
  double size = SMALL_SIZE * unit;
  double width, height;
  KlimaBounds box;
  KlimaTextMark *mark;

  klima_text_measure (KLIMA_SOURCE_LINE, size, FALSE, FALSE, &width, &height);
  if (width > room && room > 0)
    {
      size *= room / width;
      klima_text_measure (KLIMA_SOURCE_LINE, size, FALSE, FALSE, &width, &height);
    }

  box = choose_place (furniture, places, G_N_ELEMENTS (places), width + 2 * SMALL_PADDING_X * unit,
                      height + 2 * SMALL_PADDING_Y * unit);
  add_paper (furniture, &box, RADIUS / 2 * unit);

  mark = klima_layout_add_text (furniture->drawing, KLIMA_LAYER_FURNITURE, KLIMA_SOURCE_LINE,
                                box.min_x + SMALL_PADDING_X * unit, box.min_y + SMALL_PADDING_Y * unit, size, FALSE, FALSE);
  mark->color = furniture->palette->ink;
}

static void
furniture_init (Furniture   *furniture,
                KlimaLayout *layout)
{
  const KlimaScene *scene = klima_drawing_get_scene (layout->drawing);
  const KlimaView *view = &layout->space.view;
  double unit = MAX (UNIT * sqrt (view->width * view->height), MIN_UNIT);

  *furniture = (Furniture) {
    layout, layout->drawing, scene, klima_palette_get (scene->style), layout->space.occupied,
    MAX (unit, scene->min_text * view->height),
  };
}

/*< private >
 * klima_layout_place_key:
 *
 * Finds the corner or side of the picture where the key covers least of what is shown.
 *
 * Returns: the key's paper, logical pixels
 */
KlimaBounds
klima_layout_place_key (KlimaLayout    *layout,
                        const KlimaKey *key)
{
  static const Place places[] = {
    { 1, 0 }, { 1, 1 }, { 0, 1 }, { 0, 0 }, { 1, 0.5 }, { 0, 0.5 }, { 0.5, 1 }, { 0.5, 0 },
  };
  Furniture furniture;

  furniture_init (&furniture, layout);

  return choose_place (&furniture, places, G_N_ELEMENTS (places),
                       klima_key_get_width (key) + 2 * PADDING * furniture.unit,
                       klima_key_get_height (key) + 2 * PADDING * furniture.unit);
}

/*< private >
 * klima_layout_add_key:
 * @box: where its paper lies
 *
 * Adds a key to the furniture.
 */
void
klima_layout_add_key (KlimaLayout       *layout,
                      const KlimaKey    *key,
                      const KlimaBounds *box)
{
  Furniture furniture;

  furniture_init (&furniture, layout);
  add_paper (&furniture, box, RADIUS * furniture.unit);
  klima_key_add (key, layout->drawing, box->min_x + PADDING * furniture.unit, box->min_y + PADDING * furniture.unit);
}

/* Where labels are numbers, what they are is known before they are placed. */
static void
add_key (const Furniture *furniture)
{
  KlimaLayout *layout = furniture->layout;
  g_autoptr (GPtrArray) municipalities = klima_key_list_shown (furniture->scene);
  g_autoptr (KlimaKey) key = klima_key_new (furniture->scene, municipalities,
                                            klima_label_space_get_min_size (&layout->space), layout->space.view.width,
                                            layout->space.view.height);
  KlimaBounds box = klima_layout_place_key (layout, key);

  if (municipalities->len > 0)
    klima_layout_add_key (layout, key, &box);
}

/*< private >
 * klima_layout_furniture:
 *
 * Adds the furniture, each piece in the corner where it covers least of the municipalities. The source is there in any
 * case.
 */
void
klima_layout_furniture (KlimaLayout *layout)
{
  Furniture furniture;

  furniture_init (&furniture, layout);

  add_source (&furniture);
  if (layout->furniture & KLIMA_FURNITURE_SCALE)
    add_scale (&furniture);
  if (layout->furniture & (KLIMA_FURNITURE_TITLE | KLIMA_FURNITURE_SUMMARY))
    add_title (&furniture, layout->furniture);
  if (layout->furniture & KLIMA_FURNITURE_LEGEND)
    add_legend (&furniture);
  if (layout->furniture & KLIMA_FURNITURE_KEY && furniture.scene->labels == KLIMA_LABELS_NUMBERS)
    add_key (&furniture);
}
