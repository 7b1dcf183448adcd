/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-cairo-pen-private.h"

#include <math.h>

/* Patterns and stripes are small tiles, repeated. Sizes in logical pixels; whole numbers, so that a tile is sharp at
 * every whole scale factor.
 */
#define PATTERN_PERIOD 10
#define STRIPE_WIDTH 10 /* along x; the stripes run at 45° */

/* What an area is filled with. */
typedef struct
{
  const KlimaColor *fills;
  guint n_fills;
  KlimaPattern pattern;
  KlimaColor pattern_color;
  double size; /* after which it repeats, both ways */
} Fill;

void
klima_pen_set_source (cairo_t    *cr,
                      KlimaColor  color)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

/* All lines x + y = c with c from @from to @to, modulo @size. */
static void
fill_diagonal (cairo_t *cr,
               double   from,
               double   to,
               double   size,
               double   width,
               double   height)
{
  for (double shift = -size; shift < width + height; shift += size)
    {
      cairo_move_to (cr, from + shift + size, -size);
      cairo_line_to (cr, to + shift + size, -size);
      cairo_line_to (cr, to + shift - height - size, height + size);
      cairo_line_to (cr, from + shift - height - size, height + size);
      cairo_close_path (cr);
    }
  cairo_fill (cr);
}

/* Each stripe goes on below the next, so that the first colour does not shine through between them. */
static void
draw_stripes (cairo_t    *cr,
              const Fill *fill,
              double      width,
              double      height)
{
  klima_pen_set_source (cr, fill->fills[0]);
  cairo_paint (cr);
  for (guint i = 1; i < fill->n_fills; i++)
    {
      klima_pen_set_source (cr, fill->fills[i]);
      fill_diagonal (cr, i * STRIPE_WIDTH, fill->n_fills * STRIPE_WIDTH, fill->size, width, height);
    }
}

static void
draw_dots (cairo_t *cr)
{
  const double quarter = PATTERN_PERIOD / 4.0;

  cairo_arc (cr, quarter, quarter, 1.25, 0, 2 * G_PI);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 3 * quarter, 3 * quarter, 1.25, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_crosses (cairo_t *cr)
{
  for (int i = 0; i < 2; i++)
    {
      double corner = i * PATTERN_PERIOD / 2.0;

      cairo_rectangle (cr, corner + 2, corner, 1, 5);
      cairo_rectangle (cr, corner, corner + 2, 5, 1);
    }
  cairo_fill (cr);
}

static void
draw_pattern (cairo_t      *cr,
              KlimaPattern  pattern,
              double        width,
              double        height)
{
  switch (pattern)
    {
    case KLIMA_PATTERN_DOTS:
      draw_dots (cr);
      break;
    case KLIMA_PATTERN_HORIZONTAL:
      for (double y = 4; y < height; y += PATTERN_PERIOD)
        cairo_rectangle (cr, 0, y, width, 2);
      cairo_fill (cr);
      break;
    case KLIMA_PATTERN_VERTICAL:
      for (double x = 4; x < width; x += PATTERN_PERIOD)
        cairo_rectangle (cr, x, 0, 2, height);
      cairo_fill (cr);
      break;
    case KLIMA_PATTERN_CROSSES:
      draw_crosses (cr);
      break;
    case KLIMA_PATTERN_HATCH:
      fill_diagonal (cr, 0, 4, PATTERN_PERIOD, width, height);
      break;
    case KLIMA_PATTERN_NONE:
    default:
      break;
    }
}

/* Draws @width × @height logical pixels onto @surface, which has @scale device pixels for each. */
static void
draw_fill (cairo_surface_t *surface,
           double           scale,
           const Fill      *fill,
           gboolean         has_ground,
           double           width,
           double           height)
{
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  if (has_ground)
    draw_stripes (cr, fill, width, height);
  klima_pen_set_source (cr, fill->pattern_color);
  draw_pattern (cr, fill->pattern, width, height);
  cairo_destroy (cr);
}

/* For pixels: a tile of whole device pixels, laid at whole device pixels, so that it is copied and never resampled. */
static void
place_on_pixels (cairo_t         *cr,
                 cairo_pattern_t *source,
                 int              tile_pixels,
                 double           anchor_x,
                 double           anchor_y)
{
  cairo_surface_t *target = cairo_get_group_target (cr);
  double device_scale, unused, zero_x = 0, zero_y = 0, scale = klima_pen_get_scale (cr);
  cairo_matrix_t matrix;

  cairo_surface_get_device_scale (target, &device_scale, &unused);
  cairo_user_to_device (cr, &zero_x, &zero_y);
  zero_x *= device_scale;
  zero_y *= device_scale;
  /* Kept small, because pixman reckons with 16 bits before the point. */
  cairo_matrix_init (&matrix, scale, 0, 0, scale,
                     zero_x - fmod (round (zero_x + anchor_x * scale), tile_pixels),
                     zero_y - fmod (round (zero_y + anchor_y * scale), tile_pixels));
  cairo_pattern_set_matrix (source, &matrix);
  cairo_pattern_set_filter (source, CAIRO_FILTER_NEAREST);
}

static cairo_pattern_t *
create_pixel_tile (cairo_t    *cr,
                   const Fill *fill,
                   double      anchor_x,
                   double      anchor_y)
{
  int pixels = MAX (1, (int) round (fill->size * klima_pen_get_scale (cr)));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, pixels, pixels);
  cairo_pattern_t *source;

  draw_fill (surface, pixels / fill->size, fill, TRUE, fill->size, fill->size);
  source = cairo_pattern_create_for_surface (surface);
  cairo_surface_destroy (surface);
  place_on_pixels (cr, source, pixels, anchor_x, anchor_y);
  cairo_pattern_set_extend (source, CAIRO_EXTEND_REPEAT);
  return source;
}

/* Shapes, not pixels, with their corner at @x, @y. */
static cairo_pattern_t *
create_shapes (const Fill *fill,
               double      x,
               double      y,
               double      width,
               double      height)
{
  cairo_rectangle_t extents = { 0, 0, width, height };
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_pattern_t *source;
  cairo_matrix_t matrix;

  draw_fill (surface, 1, fill, fill->n_fills > 1, width, height);
  source = cairo_pattern_create_for_surface (surface);
  cairo_surface_destroy (surface);
  cairo_matrix_init_translate (&matrix, -x, -y);
  cairo_pattern_set_matrix (source, &matrix);
  return source;
}

/* What would reach from tile to tile is drawn as large as the context's path: many viewers show the seams of tiles. */
static cairo_pattern_t *
create_lines (cairo_t    *cr,
              const Fill *fill,
              double      anchor_x,
              double      anchor_y)
{
  double left, top, right, bottom, clip_left, clip_top, clip_right, clip_bottom;

  cairo_path_extents (cr, &left, &top, &right, &bottom);
  cairo_clip_extents (cr, &clip_left, &clip_top, &clip_right, &clip_bottom);
  left = anchor_x + floor ((MAX (left, clip_left) - anchor_x) / fill->size - 1) * fill->size;
  top = anchor_y + floor ((MAX (top, clip_top) - anchor_y) / fill->size - 1) * fill->size;
  right = MAX (left, MIN (right, clip_right)) + fill->size;
  bottom = MAX (top, MIN (bottom, clip_bottom)) + fill->size;

  return create_shapes (fill, left, top, right - left, bottom - top);
}

/* For PDF and print. */
static cairo_pattern_t *
create_vector_source (cairo_t    *cr,
                      const Fill *fill,
                      double      anchor_x,
                      double      anchor_y)
{
  cairo_pattern_t *source;

  if (fill->n_fills > 1 || (fill->pattern != KLIMA_PATTERN_DOTS && fill->pattern != KLIMA_PATTERN_CROSSES))
    return create_lines (cr, fill, anchor_x, anchor_y);

  source = create_shapes (fill, fmod (anchor_x, fill->size), fmod (anchor_y, fill->size), fill->size, fill->size);
  cairo_pattern_set_extend (source, CAIRO_EXTEND_REPEAT);
  return source;
}

/*< private >
 * klima_pen_set_fill:
 * @fills: (array length=n_fills): one colour, or several in equal diagonal stripes
 * @n_fills: how many there are, at least 1
 * @anchor_x: where a corner of the pattern's tiles is, logical pixels: the map's origin, so that the pattern stays where
 *   it is on the map
 * @anchor_y: likewise
 *
 * Makes a fill the source with which the context's path is painted. Sizes are those of the screen at every zoom. On a
 * vector surface the path is filled with the colour that lies below a pattern.
 */
void
klima_pen_set_fill (cairo_t          *cr,
                    const KlimaColor *fills,
                    guint             n_fills,
                    KlimaPattern      pattern,
                    KlimaColor        pattern_color,
                    double            anchor_x,
                    double            anchor_y)
{
  double size = n_fills > 1 ? n_fills * STRIPE_WIDTH : PATTERN_PERIOD;
  Fill fill = { fills, n_fills, pattern, pattern_color, size };
  cairo_pattern_t *source;

  if (n_fills == 1 && pattern == KLIMA_PATTERN_NONE)
    {
      klima_pen_set_source (cr, fills[0]);
      return;
    }
  if (cairo_surface_get_type (cairo_get_group_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE)
    source = create_pixel_tile (cr, &fill, anchor_x, anchor_y);
  else
    {
      if (n_fills == 1)
        {
          klima_pen_set_source (cr, fills[0]);
          cairo_fill_preserve (cr);
        }
      source = create_vector_source (cr, &fill, anchor_x, anchor_y);
    }
  cairo_set_source (cr, source);
  cairo_pattern_destroy (source);
}
