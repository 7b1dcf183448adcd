/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "fixtures.h"
#include "klima-cairo-bands.h"
#include "klima-cairo-pen.h"
#include "klima-layout.h"

#define WIDTH 900
#define HEIGHT 641

static KlimaScene *
create_scene (double zoom_in)
{
  KlimaScene *scene = klima_scene_new (fixture_viken ());
  KlimaBounds bounds = klima_dataset_get_bounds (fixture_viken ());

  klima_scene_fit (scene, &bounds, WIDTH, HEIGHT, 20);
  scene->camera.zoom += zoom_in;

  return scene;
}

static cairo_surface_t *
create_surface (double scale)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (WIDTH * scale), (int) (HEIGHT * scale));
}

static KlimaCairoBands *
begin (KlimaDrawing    *drawing,
       cairo_surface_t *surface,
       double           scale,
       KlimaHaste       haste,
       GCancellable    *cancellable)
{
  return klima_cairo_bands_begin (drawing, surface, scale, KLIMA_LAYERS_PICTURE, haste, cancellable);
}

static cairo_surface_t *
paint_in_bands (KlimaDrawing *drawing,
                double        scale,
                KlimaHaste    haste)
{
  cairo_surface_t *surface = create_surface (scale);

  g_assert_true (klima_cairo_bands_finish (begin (drawing, surface, scale, haste, NULL)));

  return surface;
}

static cairo_surface_t *
paint_at_once (KlimaDrawing      *drawing,
               double             scale,
               KlimaDrawingLayer  layers)
{
  cairo_surface_t *surface = create_surface (scale);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 0, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  g_assert_true (klima_cairo_pen_paint (drawing, cr, layers, NULL));
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static const guint8 *
get_row (cairo_surface_t *surface,
         int              row)
{
  return cairo_image_surface_get_data (surface) + row * cairo_image_surface_get_stride (surface);
}

/* How many of a row's bytes differ by more than @tolerance. */
static guint
count_differences (cairo_surface_t *a,
                   cairo_surface_t *b,
                   int              row,
                   int              tolerance)
{
  const guint8 *bytes_a = get_row (a, row);
  const guint8 *bytes_b = get_row (b, row);
  guint n = 0;

  for (int i = 0; i < cairo_image_surface_get_width (a) * 4; i++)
    n += ABS (bytes_a[i] - bytes_b[i]) > tolerance;

  return n;
}

static void
test_same_pixels (void)
{
  g_autoptr (KlimaScene) scene = create_scene (0.37);

  for (double scale = 1; scale <= 2; scale++)
    {
      g_autoptr (KlimaDrawing) drawing =
        klima_layout (scene, WIDTH, HEIGHT, KLIMA_LAYERS_PICTURE, KLIMA_FURNITURE_NONE, NULL);
      g_autoptr (KlimaDrawing) again =
        klima_layout (scene, WIDTH, HEIGHT, KLIMA_LAYERS_PICTURE, KLIMA_FURNITURE_NONE, NULL);
      cairo_surface_t *first = paint_in_bands (drawing, scale, KLIMA_HASTE_NOW);
      cairo_surface_t *second = paint_in_bands (again, scale, KLIMA_HASTE_NONE);

      for (int row = 0; row < cairo_image_surface_get_height (first); row++)
        g_assert_cmpuint (count_differences (first, second, row, 0), ==, 0);
      cairo_surface_destroy (first);
      cairo_surface_destroy (second);
    }
}

/* Where two bands meet nothing shows it. A pixel here and there is a little different: cairo rounds lines that it cuts. */
static void
test_no_seams_between_bands (void)
{
  for (double zoom_in = 0; zoom_in < 4; zoom_in += 0.9)
    {
      g_autoptr (KlimaScene) scene = create_scene (zoom_in);
      g_autoptr (KlimaDrawing) drawing =
        klima_layout (scene, WIDTH, HEIGHT, KLIMA_LAYERS_PICTURE, KLIMA_FURNITURE_NONE, NULL);
      cairo_surface_t *bands = paint_in_bands (drawing, 1, KLIMA_HASTE_NOW);
      cairo_surface_t *whole = paint_at_once (drawing, 1, KLIMA_LAYERS_PICTURE);

      for (int row = 0; row < HEIGHT; row++)
        g_assert_cmpuint (count_differences (bands, whole, row, 40), <=, 4);
      cairo_surface_destroy (bands);
      cairo_surface_destroy (whole);
    }
}

static gboolean
is_in_region (const KlimaDrawing *drawing,
              double              x,
              double              y)
{
  double map_x, map_y;

  klima_drawing_to_map (drawing, x, y, &map_x, &map_y);

  return klima_dataset_find_at (fixture_viken (), map_x, map_y, 0) != NULL;
}

/* The ground does not show through within the region, but for a narrow inlet or two that a simplified coast closes or
 * opens: neighbours meet.
 */
static void
test_no_hairlines_between_neighbours (void)
{
  for (double zoom_in = 0; zoom_in < 5; zoom_in += 0.61)
    {
      g_autoptr (KlimaScene) scene = create_scene (zoom_in);
      g_autoptr (KlimaDrawing) drawing =
        klima_layout (scene, WIDTH, HEIGHT, KLIMA_LAYER_FILLS, KLIMA_FURNITURE_NONE, NULL);
      cairo_surface_t *surface = paint_at_once (drawing, 1, KLIMA_LAYER_FILLS);
      const guint32 ground = 0xffff00ff;
      guint n_inside = 0, n_holes = 0;

      for (int y = 2; y < HEIGHT - 2; y++)
        for (int x = 2; x < WIDTH - 2; x++)
          {
            guint32 pixel;

            memcpy (&pixel, get_row (surface, y) + 4 * x, sizeof pixel);
            n_inside += pixel != ground;
            n_holes += pixel == ground && is_in_region (drawing, x + 0.5, y + 0.5) &&
                       is_in_region (drawing, x - 1.5, y + 0.5) && is_in_region (drawing, x + 2.5, y + 0.5) &&
                       is_in_region (drawing, x + 0.5, y - 1.5) && is_in_region (drawing, x + 0.5, y + 2.5);
          }
      g_assert_cmpuint (n_inside, >, WIDTH * HEIGHT / 8);
      g_assert_cmpuint (n_holes, <=, 2);
      cairo_surface_destroy (surface);
    }
}

static void
test_gives_up (void)
{
  g_autoptr (KlimaScene) scene = create_scene (0);
  g_autoptr (KlimaDrawing) drawing =
    klima_layout (scene, WIDTH, HEIGHT, KLIMA_LAYERS_PICTURE, KLIMA_FURNITURE_NONE, NULL);
  cairo_surface_t *surface = create_surface (1);
  cairo_surface_t *impossible = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 40000, 10);

  for (KlimaHaste haste = KLIMA_HASTE_NOW; haste <= KLIMA_HASTE_NONE; haste++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      KlimaCairoBands *bands = begin (drawing, surface, 1, haste, cancellable);

      g_cancellable_cancel (cancellable);
      g_assert_false (klima_cairo_bands_finish (bands));
      g_assert_false (klima_cairo_bands_finish (begin (drawing, impossible, 1, haste, NULL)));
    }
  cairo_surface_destroy (surface);
  cairo_surface_destroy (impossible);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cairo-bands/same-pixels", test_same_pixels);
  g_test_add_func ("/cairo-bands/no-seams-between-bands", test_no_seams_between_bands);
  g_test_add_func ("/cairo-bands/no-hairlines-between-neighbours", test_no_hairlines_between_neighbours);
  g_test_add_func ("/cairo-bands/gives-up", test_gives_up);

  return g_test_run ();
}
