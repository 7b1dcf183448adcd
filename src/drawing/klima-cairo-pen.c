/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-cairo-pen.h"

#include <pango/pangocairo.h>

#include "klima-cairo-pen-private.h"
#include "klima-text-measure.h"

/* Lines are stroked in portions of about so many points, between which painting can be cancelled. */
#define POINTS_AT_A_TIME 2000

/* Of the gradient with which a box fades away. */
#define N_FADE_STOPS 8

typedef struct
{
  KlimaPenView view;
  GCancellable *cancellable;
} Painting;

static void
add_rounded_rectangle (cairo_t *cr,
                       double   x,
                       double   y,
                       double   width,
                       double   height,
                       double   radius)
{
  radius = MIN (radius, MIN (width, height) / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
paint_area (Painting            *painting,
            const KlimaAreaMark *area)
{
  const KlimaPenView *view = &painting->view;
  cairo_t *cr = view->cr;

  cairo_new_path (cr);
  if (!klima_pen_add_geometry (view, area->geometry, area->overlap + 1, area->min_size))
    return;
  /* The edge of a municipality lies under its border. Where a pixel belongs to one area only there are no hairlines
   * between neighbours, and it is painted in a fifth of the time.
   */
  if (area->municipality != NULL && view->is_pixels)
    cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  else if (area->overlap > 0)
    {
      klima_pen_set_fill (cr, area->fills, area->n_fills, KLIMA_PATTERN_NONE, area->pattern_color, view->origin_x,
                          view->origin_y);
      cairo_set_line_width (cr, area->overlap);
      cairo_stroke_preserve (cr);
    }
  klima_pen_set_fill (cr, area->fills, area->n_fills, area->pattern, area->pattern_color, view->origin_x,
                      view->origin_y);
  cairo_fill (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
}

static gboolean
stroke_spans (Painting            *painting,
              cairo_antialias_t    antialias,
              const KlimaLineMark *line,
              double               width,
              KlimaColor           color)
{
  cairo_t *cr = painting->view.cr;
  guint n_points = 0;

  cairo_set_antialias (cr, antialias);
  klima_pen_set_source (cr, color);
  cairo_set_line_width (cr, width);
  cairo_new_path (cr);
  for (guint i = 0; i < line->n_spans; i++)
    {
      if (klima_pen_add_span (&painting->view, &line->spans[i], width, line->min_size))
        n_points += line->spans[i].n_points;
      if (n_points < POINTS_AT_A_TIME && i + 1 < line->n_spans)
        continue;
      cairo_stroke (cr);
      n_points = 0;
      if (g_cancellable_is_cancelled (painting->cancellable))
        return FALSE;
    }
  return TRUE;
}

/* Casings and the pale lines of the backdrop lose nothing by fewer samples in a pixel, and take half the time. */
static gboolean
paint_lines (Painting        *painting,
             const KlimaMark *marks,
             guint            n_marks)
{
  for (guint i = 0; i < n_marks; i++)
    {
      const KlimaLineMark *line = &marks[i].line;

      if (line->casing_width > 0 &&
          !stroke_spans (painting, CAIRO_ANTIALIAS_FAST, line, line->casing_width, line->casing))
        return FALSE;
    }
  for (guint i = 0; i < n_marks; i++)
    {
      const KlimaLineMark *line = &marks[i].line;
      cairo_antialias_t antialias =
        marks[i].layer == KLIMA_LAYER_BACKDROP ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_DEFAULT;

      if (!stroke_spans (painting, antialias, line, line->width, line->color))
        return FALSE;
    }
  cairo_set_antialias (painting->view.cr, CAIRO_ANTIALIAS_DEFAULT);
  return TRUE;
}

/* Fades along a curve without a kink at either end. */
static void
set_fading_fill (cairo_t            *cr,
                 const KlimaBoxMark *box)
{
  double right = box->x + box->width;
  cairo_pattern_t *source = cairo_pattern_create_linear (right - box->fade, 0, right, 0);

  for (int i = 0; i <= N_FADE_STOPS; i++)
    {
      double t = (double) i / N_FADE_STOPS;

      cairo_pattern_add_color_stop_rgba (source, t, box->fill.red, box->fill.green, box->fill.blue,
                                         box->fill.alpha * (1 - t * t * (3 - 2 * t)));
    }
  cairo_set_source (cr, source);
  cairo_pattern_destroy (source);
}

static void
paint_box (cairo_t            *cr,
           const KlimaBoxMark *box)
{
  cairo_new_path (cr);
  if (box->radius > 0)
    add_rounded_rectangle (cr, box->x, box->y, box->width, box->height, box->radius);
  else
    cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  if (box->fade > 0)
    set_fading_fill (cr, box);
  else
    klima_pen_set_fill (cr, &box->fill, 1, box->pattern, box->pattern_color, box->x, box->y);
  cairo_fill_preserve (cr);
  if (box->stroke_width > 0)
    {
      klima_pen_set_source (cr, box->stroke);
      cairo_set_line_width (cr, box->stroke_width);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

static void
paint_leader (cairo_t               *cr,
              const KlimaLeaderMark *mark)
{
  KlimaLeaderMark leader = *mark;

  klima_pen_snap_leader (cr, &leader);
  cairo_new_path (cr);
  cairo_move_to (cr, leader.x0, leader.y0);
  cairo_line_to (cr, leader.x1, leader.y1);
  klima_pen_set_source (cr, leader.casing);
  cairo_set_line_width (cr, leader.casing_width);
  cairo_stroke_preserve (cr);
  klima_pen_set_source (cr, leader.color);
  cairo_set_line_width (cr, leader.width);
  cairo_stroke (cr);
}

static void
paint_text (cairo_t             *cr,
            const KlimaTextMark *text)
{
  PangoLayout *layout = klima_text_lay_out (text->text, text->bold, text->italic);
  double factor = text->size / KLIMA_TEXT_LAYOUT_SIZE;
  PangoRectangle logical;
  double x = text->x;

  pango_layout_set_alignment (layout, text->centred ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  if (text->centred)
    {
      pango_layout_get_extents (layout, NULL, &logical);
      x += (text->width - pango_units_to_double (logical.width) * factor) / 2;
    }

  cairo_save (cr);
  cairo_translate (cr, x, text->y);
  cairo_scale (cr, factor, factor);
  if (text->halo_width > 0)
    {
      cairo_new_path (cr);
      cairo_move_to (cr, 0, 0);
      pango_cairo_layout_path (cr, layout);
      klima_pen_set_source (cr, text->halo);
      cairo_set_line_width (cr, 2 * text->halo_width / factor);
      cairo_stroke (cr);
    }
  klima_pen_set_source (cr, text->color);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
  cairo_restore (cr);
}

/* Paints the mark at the head of @marks and returns how many were painted with it; 0 when cancelled. */
static guint
paint_marks (Painting        *painting,
             const KlimaMark *marks,
             guint            n_marks)
{
  guint n = 1;

  switch (marks[0].kind)
    {
    case KLIMA_MARK_AREA:
      paint_area (painting, &marks[0].area);
      break;
    case KLIMA_MARK_LINE:
      while (n < n_marks && marks[n].kind == KLIMA_MARK_LINE && marks[n].layer == marks[0].layer)
        n++;
      if (!paint_lines (painting, marks, n))
        return 0;
      break;
    case KLIMA_MARK_TEXT:
      paint_text (painting->view.cr, &marks[0].text);
      break;
    case KLIMA_MARK_LEADER:
      paint_leader (painting->view.cr, &marks[0].leader);
      break;
    case KLIMA_MARK_BOX:
    default:
      paint_box (painting->view.cr, &marks[0].box);
      break;
    }
  return g_cancellable_is_cancelled (painting->cancellable) ? 0 : n;
}

/**
 * klima_cairo_pen_paint:
 * @drawing: what to paint
 * @cr: where
 * @layers: which layers of it
 * @cancellable: (nullable): cancels between marks, and within large ones
 *
 * Paints a drawing, as far as it lies within the context's clip.
 *
 * Returns: whether it was painted to the end
 */
gboolean
klima_cairo_pen_paint (const KlimaDrawing *drawing,
                       cairo_t            *cr,
                       KlimaDrawingLayer   layers,
                       GCancellable       *cancellable)
{
  Painting painting = { .cancellable = cancellable };
  double width = klima_drawing_get_width (drawing);
  double height = klima_drawing_get_height (drawing);
  guint n_marks, painted = 1;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  g_return_val_if_fail (cr != NULL, FALSE);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  klima_pen_view_init (&painting.view, cr, klima_drawing_get_scene (drawing)->camera, width, height);

  for (guint i = 0; i < n_marks && painted > 0; i += painted)
    painted = marks[i].layer & layers ? paint_marks (&painting, &marks[i], n_marks - i) : 1;

  cairo_restore (cr);
  return painted > 0 && !g_cancellable_is_cancelled (cancellable);
}

/**
 * klima_cairo_pen_paint_text:
 * @text: a text mark of a drawing
 * @cr: where; its origin is the drawing's
 *
 * Paints one text with its halo. Any thread.
 */
void
klima_cairo_pen_paint_text (const KlimaTextMark *text,
                            cairo_t             *cr)
{
  g_return_if_fail (text != NULL);
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  paint_text (cr, text);
  cairo_restore (cr);
}

/**
 * klima_cairo_pen_paint_swatch:
 * @cr: where
 * @x: left edge, logical pixels, as the lengths below
 * @y: top edge
 * @width: of the swatch
 * @height: of the swatch
 * @radius: of its corners
 * @fill: the network's colour
 * @pattern: the network's pattern, %KLIMA_PATTERN_NONE to leave it out
 * @pattern_color: colour of the pattern
 *
 * Paints a rounded rectangle in a network's colour and pattern, as it is on the map.
 */
void
klima_cairo_pen_paint_swatch (cairo_t      *cr,
                              double        x,
                              double        y,
                              double        width,
                              double        height,
                              double        radius,
                              KlimaColor    fill,
                              KlimaPattern  pattern,
                              KlimaColor    pattern_color)
{
  KlimaBoxMark box = {
    .x = x,
    .y = y,
    .width = width,
    .height = height,
    .radius = radius,
    .fill = fill,
    .pattern = pattern,
    .pattern_color = pattern_color,
  };

  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  paint_box (cr, &box);
  cairo_restore (cr);
}

/**
 * klima_cairo_pen_paint_box:
 * @box: a box mark of a drawing
 * @cr: where; its origin is the drawing's
 *
 * Paints one box, with its pattern and its edge. Any thread.
 */
void
klima_cairo_pen_paint_box (const KlimaBoxMark *box,
                           cairo_t            *cr)
{
  g_return_if_fail (box != NULL);
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  paint_box (cr, box);
  cairo_restore (cr);
}

/**
 * klima_cairo_pen_paint_leader:
 * @leader: a leader mark of a drawing
 * @cr: where; its origin is the drawing's
 *
 * Paints one leader with its casing. Any thread.
 */
void
klima_cairo_pen_paint_leader (const KlimaLeaderMark *leader,
                              cairo_t               *cr)
{
  g_return_if_fail (leader != NULL);
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  paint_leader (cr, leader);
  cairo_restore (cr);
}

/**
 * klima_cairo_pen_paint_outline:
 * @cr: where
 * @geometry: whose outline
 * @camera: where the picture is looked at from
 * @width: of the picture, logical pixels
 * @height: of the picture
 * @inner: colour of the ring
 * @inner_width: of the ring, logical pixels
 * @outer: colour around the ring
 * @outer_width: of ring and what is around it, larger than @inner_width
 *
 * Paints the two-coloured ring around what is hovered or selected.
 */
void
klima_cairo_pen_paint_outline (cairo_t             *cr,
                               const KlimaGeometry *geometry,
                               KlimaCamera          camera,
                               double               width,
                               double               height,
                               KlimaColor           inner,
                               double               inner_width,
                               KlimaColor           outer,
                               double               outer_width)
{
  KlimaPenView view;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (geometry != NULL);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  klima_pen_view_init (&view, cr, camera, width, height);
  if (klima_pen_add_geometry (&view, geometry, outer_width, 0))
    {
      klima_pen_set_source (cr, outer);
      cairo_set_line_width (cr, outer_width);
      cairo_stroke_preserve (cr);
      klima_pen_set_source (cr, inner);
      cairo_set_line_width (cr, inner_width);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}
