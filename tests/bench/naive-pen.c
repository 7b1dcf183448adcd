/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "naive-pen.h"

#include <pango/pangocairo.h>

#include "klima-text-measure.h"

/* Paints the marks of a drawing as they come, one at a time on one thread, with all their points: what the cairo pen is
 * held against. The marks look the same.
 */

/* Logical pixels between the lines of a pattern, or the width of a stripe, as the pen has them. */
#define PERIOD 10

typedef struct
{
  const KlimaDrawing *drawing;
  cairo_t *cr;
} Naive;

static void
set_source (cairo_t    *cr,
            KlimaColor  color)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

static gboolean
is_smaller (const Naive       *naive,
            const KlimaBounds *bounds,
            double             size)
{
  double world = klima_projection_world_size (klima_drawing_get_scene (naive->drawing)->camera.zoom);

  return (bounds->max_x - bounds->min_x) * world < size && (bounds->max_y - bounds->min_y) * world < size;
}

static void
add_points (const Naive      *naive,
            const KlimaPoint *points,
            guint             n_points,
            gboolean          closed)
{
  for (guint i = 0; i < n_points; i++)
    {
      double x, y;

      klima_drawing_from_map (naive->drawing, points[i].x, points[i].y, &x, &y);
      if (i == 0)
        cairo_move_to (naive->cr, x, y);
      else
        cairo_line_to (naive->cr, x, y);
    }
  if (closed)
    cairo_close_path (naive->cr);
}

/* Lines in one direction over one fill: about what a pattern costs. */
static void
set_pattern (cairo_t             *cr,
             const KlimaAreaMark *area)
{
  cairo_surface_t *tile = cairo_surface_create_similar (cairo_get_target (cr), CAIRO_CONTENT_COLOR, PERIOD, PERIOD);
  cairo_t *tile_cr = cairo_create (tile);

  set_source (tile_cr, area->fills[0]);
  cairo_paint (tile_cr);
  set_source (tile_cr, area->n_fills > 1 ? area->fills[1] : area->pattern_color);
  cairo_rectangle (tile_cr, 0, 0, PERIOD, area->n_fills > 1 ? PERIOD / 2 : 2);
  cairo_fill (tile_cr);
  cairo_destroy (tile_cr);
  cairo_set_source_surface (cr, tile, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_REPEAT);
  cairo_surface_destroy (tile);
}

static void
paint_area (const Naive         *naive,
            const KlimaAreaMark *area)
{
  const KlimaPoint *points = klima_geometry_get_points (area->geometry, NULL);
  guint n_rings;
  const KlimaRing *rings = klima_geometry_get_rings (area->geometry, &n_rings);

  for (guint i = 0; i < n_rings; i++)
    if (!is_smaller (naive, &rings[i].bounds, area->min_size))
      add_points (naive, points + rings[i].first, rings[i].n_points, TRUE);
  set_source (naive->cr, area->fills[0]);
  if (area->overlap > 0)
    {
      cairo_set_line_width (naive->cr, area->overlap);
      cairo_stroke_preserve (naive->cr);
    }
  if (area->n_fills > 1 || area->pattern != KLIMA_PATTERN_NONE)
    set_pattern (naive->cr, area);
  cairo_fill (naive->cr);
}

static void
stroke_line (const Naive         *naive,
             const KlimaLineMark *line,
             double               width,
             KlimaColor           color)
{
  for (guint i = 0; i < line->n_spans; i++)
    if (!line->spans[i].closed || !is_smaller (naive, &line->spans[i].bounds, line->min_size))
      add_points (naive, line->spans[i].points, line->spans[i].n_points, line->spans[i].closed);
  set_source (naive->cr, color);
  cairo_set_line_width (naive->cr, width);
  cairo_stroke (naive->cr);
}

static void
paint_text (const Naive         *naive,
            const KlimaTextMark *text)
{
  PangoLayout *layout = pango_cairo_create_layout (naive->cr);

  klima_text_set_up_layout (layout, text->text, text->size, text->bold, text->italic);
  pango_layout_set_alignment (layout, text->centred ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  cairo_move_to (naive->cr, text->x, text->y);
  if (text->halo_width > 0)
    {
      pango_cairo_layout_path (naive->cr, layout);
      set_source (naive->cr, text->halo);
      cairo_set_line_width (naive->cr, 2 * text->halo_width);
      cairo_stroke (naive->cr);
      cairo_move_to (naive->cr, text->x, text->y);
    }
  set_source (naive->cr, text->color);
  pango_cairo_show_layout (naive->cr, layout);
  cairo_new_path (naive->cr);
  g_object_unref (layout);
}

static void
paint_box (const Naive        *naive,
           const KlimaBoxMark *box)
{
  cairo_rectangle (naive->cr, box->x, box->y, box->width, box->height);
  set_source (naive->cr, box->fill);
  cairo_fill_preserve (naive->cr);
  set_source (naive->cr, box->stroke);
  cairo_set_line_width (naive->cr, box->stroke_width);
  if (box->stroke_width > 0)
    cairo_stroke_preserve (naive->cr);
  cairo_new_path (naive->cr);
}

static void
paint_leader (const Naive           *naive,
              const KlimaLeaderMark *leader)
{
  cairo_move_to (naive->cr, leader->x0, leader->y0);
  cairo_line_to (naive->cr, leader->x1, leader->y1);
  set_source (naive->cr, leader->casing);
  cairo_set_line_width (naive->cr, leader->casing_width);
  cairo_stroke_preserve (naive->cr);
  set_source (naive->cr, leader->color);
  cairo_set_line_width (naive->cr, leader->width);
  cairo_stroke (naive->cr);
}

static void
paint_mark (const Naive     *naive,
            const KlimaMark *mark)
{
  switch (mark->kind)
    {
    case KLIMA_MARK_AREA:
      paint_area (naive, &mark->area);
      break;
    case KLIMA_MARK_LINE:
      if (mark->line.casing_width > 0)
        stroke_line (naive, &mark->line, mark->line.casing_width, mark->line.casing);
      stroke_line (naive, &mark->line, mark->line.width, mark->line.color);
      break;
    case KLIMA_MARK_TEXT:
      paint_text (naive, &mark->text);
      break;
    case KLIMA_MARK_LEADER:
      paint_leader (naive, &mark->leader);
      break;
    case KLIMA_MARK_BOX:
    default:
      paint_box (naive, &mark->box);
      break;
    }
}

/**
 * naive_pen_paint:
 * @drawing: what to paint
 * @cr: where
 * @layers: which layers of it
 */
void
naive_pen_paint (const KlimaDrawing *drawing,
                 cairo_t            *cr,
                 KlimaDrawingLayer   layers)
{
  Naive naive = { drawing, cr };
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  cairo_save (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].layer & layers)
      paint_mark (&naive, &marks[i]);
  cairo_restore (cr);
}
