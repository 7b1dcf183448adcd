/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-slide-front.h"

#include <math.h>

#include "klima-canvas.h"

/* Slide units: how far edges may reach out of their box. */
#define EDGE_REACH 1.5
/* Device pixels: renderers keep pieces up to this size together in large textures, and draw them together. */
#define CELL 126

/* A rectangle of a canvas, device pixels. */
typedef struct
{
  int x, y, width, height;
} Cell;

static void
clear_piece (gpointer data)
{
  g_clear_object (&((KlimaSlidePiece *) data)->texture);
}

static const guint32 *
get_row (cairo_surface_t *surface,
         int              y)
{
  const guchar *pixels = cairo_image_surface_get_data (surface);

  return (const guint32 *) (gconstpointer) (pixels + (gsize) y * (gsize) cairo_image_surface_get_stride (surface));
}

static gboolean
is_uniform (cairo_surface_t *surface,
            const Cell      *cell)
{
  guint32 first = get_row (surface, cell->y)[cell->x];

  for (int y = cell->y; y < cell->y + cell->height; y++)
    {
      const guint32 *row = get_row (surface, y);

      for (int x = cell->x; x < cell->x + cell->width; x++)
        if (row[x] != first)
          return FALSE;
    }

  return TRUE;
}

/* From premultiplied components. */
static GdkRGBA
to_color (guint32 pixel)
{
  float alpha = (float) (pixel >> 24);

  if (alpha == 0)
    return (GdkRGBA) { 0, 0, 0, 0 };

  return (GdkRGBA) { (float) (pixel >> 16 & 0xff) / alpha, (float) (pixel >> 8 & 0xff) / alpha,
                     (float) (pixel & 0xff) / alpha, alpha / 255 };
}

static GdkTexture *
copy_cell (cairo_surface_t *surface,
           const Cell      *cell)
{
  cairo_t *cr = klima_canvas_new (cell->width, cell->height, 1);

  cairo_set_source_surface (cr, surface, -cell->x, -cell->y);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);

  return klima_canvas_to_texture (cr);
}

/* One colour goes on over several cells of a row. */
static gboolean
goes_on (const KlimaSlidePiece *piece,
         const KlimaSlidePiece *next)
{
  return piece->texture == NULL && next->texture == NULL && gdk_rgba_equal (&piece->color, &next->color) &&
         piece->bounds.min_y == next->bounds.min_y && piece->bounds.max_x == next->bounds.min_x;
}

static void
add_piece (GArray                *pieces,
           const KlimaSlidePiece *piece)
{
  KlimaSlidePiece *last = pieces->len > 0 ? &g_array_index (pieces, KlimaSlidePiece, pieces->len - 1) : NULL;

  if (last != NULL && goes_on (last, piece))
    last->bounds.max_x = piece->bounds.max_x;
  else
    g_array_append_vals (pieces, piece, 1);
}

/* Returns whether there was memory for it. */
static gboolean
cut_cell (cairo_surface_t *surface,
          const Cell      *cell,
          double           scale,
          GArray          *pieces)
{
  KlimaSlidePiece piece = {
    .bounds = { cell->x / scale, cell->y / scale, (cell->x + cell->width) / scale, (cell->y + cell->height) / scale },
  };

  if (is_uniform (surface, cell))
    {
      piece.color = to_color (get_row (surface, cell->y)[cell->x]);
      if (piece.color.alpha == 0)
        return TRUE;
    }
  else
    {
      piece.texture = copy_cell (surface, cell);
      if (piece.texture == NULL)
        return FALSE;
    }
  add_piece (pieces, &piece);

  return TRUE;
}

/* A box with its edges, as far as it is on the slide. */
static Cell
find_cell (cairo_surface_t   *surface,
           const KlimaBounds *box,
           double             scale)
{
  int left = (int) floor (MAX ((box->min_x - EDGE_REACH) * scale, 0));
  int top = (int) floor (MAX ((box->min_y - EDGE_REACH) * scale, 0));
  int right = MIN ((int) ceil ((box->max_x + EDGE_REACH) * scale), cairo_image_surface_get_width (surface));
  int bottom = MIN ((int) ceil ((box->max_y + EDGE_REACH) * scale), cairo_image_surface_get_height (surface));

  return (Cell) { left, top, MAX (right - left, 1), MAX (bottom - top, 1) };
}

/* Cells that reach in there must not show it once more. */
static void
clear_cell (cairo_t    *canvas,
            const Cell *cell)
{
  cairo_identity_matrix (canvas);
  cairo_set_operator (canvas, CAIRO_OPERATOR_CLEAR);
  cairo_rectangle (canvas, cell->x, cell->y, cell->width, cell->height);
  cairo_fill (canvas);
}

/* Returns whether there was memory for it. */
static gboolean
cut_apart (cairo_t    *canvas,
           const Cell *cell,
           double      scale,
           GArray     *pieces)
{
  KlimaSlidePiece piece = {
    .texture = copy_cell (cairo_get_target (canvas), cell),
    .bounds = { cell->x / scale, cell->y / scale, (cell->x + cell->width) / scale, (cell->y + cell->height) / scale },
  };

  g_array_append_val (pieces, piece);
  clear_cell (canvas, cell);

  return piece.texture != NULL;
}

/**
 * klima_slide_front_cut:
 * @apart: what is to be a piece of its own, slide units
 * @canvas: (transfer full): where it was painted, over all of the slide
 * @scale: device pixels for a slide unit
 *
 * Keeps only where something is: most of what stands before the map of a slide is nothing, or of one colour, and memory and
 * time of each frame go by the size of textures.
 *
 * Returns: (transfer full) (nullable) (element-type KlimaSlidePiece): pieces of which none shows what another one does,
 *   @apart first, the others row by row; %NULL where there was no memory for them
 */
GArray *
klima_slide_front_cut (const KlimaBounds *apart,
                       cairo_t           *canvas,
                       double             scale)
{
  cairo_surface_t *surface = cairo_get_target (canvas);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (KlimaSlidePiece));
  Cell first = find_cell (surface, apart, scale);
  gboolean is_whole;

  g_array_set_clear_func (pieces, clear_piece);
  is_whole = cairo_status (canvas) == CAIRO_STATUS_SUCCESS && cut_apart (canvas, &first, scale, pieces);
  cairo_surface_flush (surface);
  for (int y = 0; y < height && is_whole; y += CELL)
    for (int x = 0; x < width && is_whole; x += CELL)
      {
        const Cell cell = { x, y, MIN (CELL, width - x), MIN (CELL, height - y) };

        is_whole = cut_cell (surface, &cell, scale, pieces);
      }
  cairo_destroy (canvas);

  return is_whole ? g_steal_pointer (&pieces) : NULL;
}
