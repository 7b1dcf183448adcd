/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "klima-cairo-pen-private.h"

/* Stripes and lines of a fill are where they should be, and go on without seams, as pixels and as shapes. */

#define WIDTH 260
#define HEIGHT 190
#define ANCHOR_X -33
#define ANCHOR_Y 1204
#define PERIOD 10.0

static const KlimaColor fills[] = { { 0.8, 0.2, 0.2, 1 }, { 0.2, 0.6, 0.8, 1 }, { 0.1, 0.2, 0.4, 1 } };
static const KlimaColor ink = { 0, 0, 0, 1 };

typedef struct
{
  const char *path;
  guint n_fills;
  KlimaPattern pattern;
} Case;

static const Case cases[] = {
  { "two-stripes", 2, KLIMA_PATTERN_NONE },       { "three-stripes", 3, KLIMA_PATTERN_NONE },
  { "hatch", 1, KLIMA_PATTERN_HATCH },            { "horizontal", 1, KLIMA_PATTERN_HORIZONTAL },
  { "vertical", 1, KLIMA_PATTERN_VERTICAL },
};

static double
wrap (double value,
      double period)
{
  return value - floor (value / period) * period;
}

/* The colour at a place relative to the anchor, or %NULL less than @near from where it changes. */
static const KlimaColor *
find_color (const Case *this,
            double      x,
            double      y,
            double      near)
{
  double across = this->pattern == KLIMA_PATTERN_HORIZONTAL ? y : this->pattern == KLIMA_PATTERN_VERTICAL ? x : x + y;
  double first = this->pattern == KLIMA_PATTERN_HATCH ? 0 : 4;
  double width = this->pattern == KLIMA_PATTERN_HATCH ? 4 : 2;
  double place;

  if (this->n_fills > 1)
    {
      place = wrap (across, PERIOD);
      return place < near || place > PERIOD - near ? NULL
                                                   : &fills[(guint) (wrap (across, PERIOD * this->n_fills) / PERIOD)];
    }
  place = wrap (across - first, PERIOD);
  if (place < near || place > PERIOD - near || fabs (place - width) < near)
    return NULL;

  return place < width ? &ink : &fills[0];
}

static void
assert_color (guint32           pixel,
              const KlimaColor *color)
{
  g_assert_cmpint (ABS ((int) (pixel >> 16 & 0xff) - (int) round (color->red * 255)), <=, 1);
  g_assert_cmpint (ABS ((int) (pixel >> 8 & 0xff) - (int) round (color->green * 255)), <=, 1);
  g_assert_cmpint (ABS ((int) (pixel & 0xff) - (int) round (color->blue * 255)), <=, 1);
}

static void
assert_fill (cairo_surface_t *image,
             double           scale,
             const Case      *this)
{
  guint n_seen = 0;

  cairo_surface_flush (image);
  /* Its edges are left out. */
  for (int y = 10; y < (HEIGHT - 10) * scale; y++)
    for (int x = 10; x < (WIDTH - 10) * scale; x++)
      {
        const guint8 *row =
          cairo_image_surface_get_data (image) + (gsize) y * (gsize) cairo_image_surface_get_stride (image);
        const KlimaColor *color =
          find_color (this, (x + 0.5) / scale - ANCHOR_X, (y + 0.5) / scale - ANCHOR_Y, 1.5 / scale);

        if (color == NULL)
          continue;
        assert_color (((const guint32 *) (gconstpointer) row)[x], color);
        n_seen++;
      }
  g_assert_cmpuint (n_seen, >, WIDTH * HEIGHT / 3);
}

static void
paint (cairo_surface_t *target,
       double           scale,
       const Case      *this)
{
  cairo_t *cr = cairo_create (target);

  cairo_scale (cr, scale, scale);
  cairo_rectangle (cr, 0, 0, WIDTH, HEIGHT);
  klima_pen_set_fill (cr, fills, this->n_fills, this->pattern, ink, ANCHOR_X, ANCHOR_Y);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static cairo_surface_t *
create_image (double scale)
{
  return cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (WIDTH * scale), (int) (HEIGHT * scale));
}

static void
test_pixels (gconstpointer data)
{
  cairo_surface_t *image = create_image (2);

  paint (image, 2, data);
  assert_fill (image, 2, data);
  cairo_surface_destroy (image);
}

/* Shapes are drawn at a size at which tiles of them would not be whole pixels. */
static void
test_shapes (gconstpointer data)
{
  const double scale = 1.37;
  cairo_surface_t *shapes = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_surface_t *image = create_image (scale);
  cairo_t *cr = cairo_create (image);

  paint (shapes, 1, data);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, shapes, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  assert_fill (image, scale, data);
  cairo_surface_destroy (image);
  cairo_surface_destroy (shapes);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *pixels = g_strdup_printf ("/cairo-pattern/pixels/%s", cases[i].path);
      g_autofree char *shapes = g_strdup_printf ("/cairo-pattern/shapes/%s", cases[i].path);

      g_test_add_data_func (pixels, &cases[i], test_pixels);
      g_test_add_data_func (shapes, &cases[i], test_shapes);
    }

  return g_test_run ();
}
