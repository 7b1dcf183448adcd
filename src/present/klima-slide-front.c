/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-slide-front.h"

#include <math.h>

#include "klima-canvas.h"

/* Slide units: how far letters and edges may reach out of their boxes, in parts of a font's size for the former. */
#define LETTER_REACH 0.3
#define EDGE_REACH 1.5

/* Square slide units of nothing that a piece may hold rather than being two: each has a price of its own in each frame. */
#define WASTE 2500.0

static void
clear_piece (gpointer data)
{
  g_clear_object (&((KlimaSlidePiece *) data)->texture);
}

static KlimaBounds
around (double x0,
        double y0,
        double x1,
        double y1,
        double reach)
{
  return (KlimaBounds) { MIN (x0, x1) - reach, MIN (y0, y1) - reach, MAX (x0, x1) + reach, MAX (y0, y1) + reach };
}

/* Names and furniture are nothing but texts, boxes and leaders. */
static KlimaBounds
get_mark_bounds (const KlimaMark *mark)
{
  const KlimaTextMark *text = &mark->text;
  const KlimaBoxMark *box = &mark->box;
  const KlimaLeaderMark *leader = &mark->leader;

  switch (mark->kind)
    {
    case KLIMA_MARK_TEXT:
      return around (text->x, text->y, text->x + text->width, text->y + text->height,
                     text->halo_width + LETTER_REACH * text->size);
    case KLIMA_MARK_LEADER:
      return around (leader->x0, leader->y0, leader->x1, leader->y1, leader->casing_width + EDGE_REACH);
    case KLIMA_MARK_BOX:
    case KLIMA_MARK_AREA:
    case KLIMA_MARK_LINE:
    default:
      return around (box->x, box->y, box->x + box->width, box->y + box->height, box->stroke_width + EDGE_REACH);
    }
}

static double
get_area (const KlimaBounds *bounds)
{
  return (bounds->max_x - bounds->min_x) * (bounds->max_y - bounds->min_y);
}

static gboolean
belong_together (const KlimaBounds *a,
                 const KlimaBounds *b)
{
  KlimaBounds both = *a;

  klima_bounds_add (&both, b);

  return klima_bounds_intersect (a, b) || get_area (&both) - get_area (a) - get_area (b) <= WASTE;
}

/* Takes in every rectangle that belongs with it, and what then belongs with it, too. */
static void
add_bounds (GArray      *all,
            KlimaBounds  bounds)
{
  for (guint i = 0; i < all->len;)
    {
      const KlimaBounds *other = &g_array_index (all, KlimaBounds, i);

      if (!belong_together (other, &bounds))
        {
          i++;
          continue;
        }
      klima_bounds_add (&bounds, other);
      g_array_remove_index_fast (all, i);
      i = 0;
    }
  g_array_append_val (all, bounds);
}

/* On whole device pixels within the slide, so that pieces neither overlap nor blur. */
static KlimaBounds
to_pixels (const KlimaDrawing *drawing,
           KlimaBounds         bounds,
           double              scale)
{
  double right = ceil (klima_drawing_get_width (drawing) * scale);
  double bottom = ceil (klima_drawing_get_height (drawing) * scale);

  return (KlimaBounds) {
    floor (CLAMP (bounds.min_x * scale, 0, right)) / scale,
    floor (CLAMP (bounds.min_y * scale, 0, bottom)) / scale,
    ceil (CLAMP (bounds.max_x * scale, 0, right)) / scale,
    ceil (CLAMP (bounds.max_y * scale, 0, bottom)) / scale,
  };
}

static gboolean
is_part_of (const KlimaBounds *bounds,
            const KlimaBounds *whole)
{
  double x = (bounds->min_x + bounds->max_x) / 2;
  double y = (bounds->min_y + bounds->max_y) / 2;

  return x > whole->min_x && x < whole->max_x && y > whole->min_y && y < whole->max_y;
}

/* What stands apart comes first. */
static GArray *
find_pieces (const KlimaDrawing *drawing,
             const KlimaBounds  *apart,
             double              scale)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (KlimaBounds));
  KlimaBounds first = to_pixels (drawing, around (apart->min_x, apart->min_y, apart->max_x, apart->max_y, EDGE_REACH),
                                 scale);
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      KlimaBounds bounds = to_pixels (drawing, get_mark_bounds (&marks[i]), scale);

      if (get_area (&bounds) > 0 && !is_part_of (&bounds, apart))
        add_bounds (all, bounds);
    }
  g_array_prepend_val (all, first);

  return all;
}

static GdkTexture *
copy_piece (cairo_t           *canvas,
            const KlimaBounds *bounds,
            double             scale)
{
  cairo_t *cr = klima_canvas_new (bounds->max_x - bounds->min_x, bounds->max_y - bounds->min_y, scale);

  cairo_identity_matrix (cr);
  cairo_set_source_surface (cr, cairo_get_target (canvas), -round (bounds->min_x * scale), -round (bounds->min_y * scale));
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);

  return klima_canvas_to_texture (cr);
}

/* Another piece may reach in there, and must not show it once more. */
static void
clear_piece_on (cairo_t           *canvas,
                const KlimaBounds *bounds,
                double             scale)
{
  cairo_identity_matrix (canvas);
  cairo_set_operator (canvas, CAIRO_OPERATOR_CLEAR);
  cairo_rectangle (canvas, round (bounds->min_x * scale), round (bounds->min_y * scale),
                   round ((bounds->max_x - bounds->min_x) * scale), round ((bounds->max_y - bounds->min_y) * scale));
  cairo_fill (canvas);
}

/**
 * klima_slide_front_cut:
 * @drawing: what stands before the map
 * @apart: what is to be a piece of its own, slide units
 * @canvas: (transfer full): where it was painted, over all of the slide
 * @scale: device pixels for a slide unit
 *
 * Keeps only where something is: most of what stands before the map of a slide is nothing, and memory and time of each
 * frame go by the size of textures.
 *
 * Returns: (transfer full) (nullable) (element-type KlimaSlidePiece): pieces of which none shows what another one does,
 *   @apart first; %NULL where there was no memory for them
 */
GArray *
klima_slide_front_cut (const KlimaDrawing *drawing,
                       const KlimaBounds  *apart,
                       cairo_t            *canvas,
                       double              scale)
{
  g_autoptr (GArray) all = find_pieces (drawing, apart, scale);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (KlimaSlidePiece));

  g_array_set_clear_func (pieces, clear_piece);
  for (guint i = 0; i < all->len; i++)
    {
      KlimaSlidePiece piece = { NULL, g_array_index (all, KlimaBounds, i) };

      piece.texture = copy_piece (canvas, &piece.bounds, scale);
      if (piece.texture == NULL)
        break;
      g_array_append_val (pieces, piece);
      if (i == 0)
        clear_piece_on (canvas, &piece.bounds, scale);
    }
  cairo_destroy (canvas);

  return pieces->len == all->len ? g_steal_pointer (&pieces) : NULL;
}
