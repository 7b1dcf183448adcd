/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * write-pens FOLDER: puts one drawing of Viken down by the SVG pen and by the cairo pen, as picture.svg and picture.png.
 */
#include "fixtures.h"
#include "klima-cairo-pen.h"
#include "klima-layout.h"
#include "klima-svg-pen.h"

/* A4, logical pixels. */
#define WIDTH 1123
#define HEIGHT 794

static KlimaDrawing *
draw (void)
{
  g_autoptr (KlimaScene) scene = klima_scene_new (fixture_viken ());

  scene->labels = KLIMA_LABELS_LEADERS;
  scene->patterns = TRUE;
  scene->language = KLIMA_LANGUAGE_NB;
  klima_layout_fit (scene, WIDTH, HEIGHT, HEIGHT * 0.04, KLIMA_FURNITURE_ALL);
  return klima_layout (scene, WIDTH, HEIGHT, KLIMA_LAYERS_ALL, KLIMA_FURNITURE_ALL, NULL);
}

static void
write_svg (const KlimaDrawing *drawing,
           const char         *file)
{
  const KlimaSvgInfo info = { "Klima Viken", "Alle 51 kommuner.", "2023-01-01", WIDTH, HEIGHT, "px" };
  g_autoptr (GBytes) bytes = klima_svg_pen_write (drawing, &info);
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);

  g_file_set_contents (file, start, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
write_png (const KlimaDrawing *drawing,
           const char         *file)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  g_assert_true (klima_cairo_pen_paint (drawing, cr, KLIMA_LAYERS_ALL, NULL));
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, file), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (KlimaDrawing) drawing = draw ();
  g_autofree char *svg = NULL;
  g_autofree char *png = NULL;

  g_assert_cmpint (argc, ==, 2);
  svg = g_build_filename (argv[1], "picture.svg", NULL);
  png = g_build_filename (argv[1], "picture.png", NULL);
  write_svg (drawing, svg);
  write_png (drawing, png);
  return 0;
}
