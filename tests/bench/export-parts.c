/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What `klimakart --export=FILE` cannot do without. Without an argument it only links the same libraries; with a file it
 * goes through the other parts, each for the first time in its process, and prints how long each took in milliseconds.
 */
#include "config.h"

#include <json-glib/json-glib.h>
#include <pango/pangocairo.h>

#include "klima-command-line.h"
#include "klima-command-options.h"
#include "klima-dataset-loader.h"
#include "klima-layout.h"
#include "naive-pen.h"

#define WIDTH 1920
#define HEIGHT 1080
#define MARGIN 0.04

static gint64 start_us;

static void
begin (void)
{
  start_us = g_get_monotonic_time ();
}

static void
end (const char *part)
{
  g_print ("%s: %.3f\n", part, (double) (g_get_monotonic_time () - start_us) / 1000);
}

static void
parse (void)
{
  static const char *const names[] = { "dataset.json", "municipalities.geojson", "backdrop.geojson" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat (RESOURCE_PATH "/viken/", names[i], NULL);
      g_autoptr (GBytes) text = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autoptr (JsonParser) parser = json_parser_new ();
      gsize length;
      const char *start = g_bytes_get_data (text, &length);

      begin ();
      json_parser_load_from_data (parser, start, (gssize) length, NULL);
      end (names[i]);
    }
}

static void
lay_out_a_text (void)
{
  PangoContext *context;
  PangoLayout *layout;
  int width;

  begin ();
  context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  layout = pango_layout_new (context);
  pango_layout_set_text (layout, "Klimakart", -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  end ("first text");
  g_object_unref (layout);
  g_object_unref (context);
}

static KlimaDrawing *
lay_out_map (void)
{
  g_autoptr (GFile) bundled = g_file_new_for_uri (KLIMA_BUNDLED_DATASET_URI);
  g_autoptr (KlimaDataset) dataset = klima_dataset_load (bundled, NULL, NULL);
  g_autoptr (KlimaScene) scene = klima_scene_new (dataset);

  scene->labels = KLIMA_LABELS_LEADERS;
  klima_layout_fit (scene, WIDTH, HEIGHT, HEIGHT * MARGIN, KLIMA_FURNITURE_ALL);

  return klima_layout (scene, WIDTH, HEIGHT, KLIMA_LAYERS_ALL, KLIMA_FURNITURE_ALL, NULL);
}

static void
paint_and_write (const char *file)
{
  g_autoptr (KlimaDrawing) drawing = lay_out_map ();
  cairo_surface_t *surface;
  cairo_t *cr;

  begin ();
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cr = cairo_create (surface);
  naive_pen_paint (drawing, cr, KLIMA_LAYERS_ALL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  end ("painting");

  begin ();
  g_assert_cmpint (cairo_surface_write_to_png (surface, file), ==, CAIRO_STATUS_SUCCESS);
  end ("writing");
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  /* So that the linker does not leave out the libraries that only the user interface needs. */
  g_assert (klima_command_options_get_entries () != NULL);
  if (argc < 2)
    return 0;

  parse ();
  lay_out_a_text ();
  paint_and_write (argv[1]);

  return 0;
}
