/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-cairo-pen.h"
#include "klima-dataset-loader.h"
#include "klima-layout.h"

/* Prints how long the steps from a folder to a painted picture take: the median of some runs, in milliseconds. A figure
 * is worth something beside the others of the same run only: machines differ, and are shared.
 */

#define N_RUNS 11
#define WIDTH 1920
#define HEIGHT 1080

typedef struct
{
  KlimaDataset *dataset;
  KlimaScene *scene;
  KlimaDrawing *drawing;
  cairo_surface_t *surface;
} Bench;

typedef void (*Step) (Bench *bench);

static void
load (Bench *bench)
{
  g_autoptr (GFile) folder = g_file_new_for_uri (KLIMA_BUNDLED_DATASET_URI);
  g_autoptr (GError) error = NULL;

  g_clear_object (&bench->dataset);
  bench->dataset = klima_dataset_load (folder, NULL, &error);
  g_assert_no_error (error);
}

static void
lay_out (Bench *bench)
{
  g_clear_pointer (&bench->drawing, klima_drawing_unref);
  bench->drawing = klima_layout (bench->scene, WIDTH, HEIGHT, KLIMA_LAYERS_ALL, KLIMA_FURNITURE_ALL, NULL);
  g_assert_nonnull (bench->drawing);
}

static void
paint (Bench *bench)
{
  cairo_t *cr = cairo_create (bench->surface);

  g_assert_true (klima_cairo_pen_paint (bench->drawing, cr, KLIMA_LAYERS_ALL, NULL));
  cairo_surface_flush (bench->surface);
  cairo_destroy (cr);
}

/* A thousand places in a grid over the region. */
static void
look_up (Bench *bench)
{
  KlimaBounds bounds = klima_dataset_get_bounds (bench->dataset);
  guint n_found = 0;

  for (int i = 0; i < 1000; i++)
    {
      double x = bounds.min_x + (bounds.max_x - bounds.min_x) * (i % 40) / 40;
      double y = bounds.min_y + (bounds.max_y - bounds.min_y) * (i / 40) / 25;

      n_found += klima_dataset_find_at (bench->dataset, x, y, 0) != NULL;
    }
  g_assert_cmpuint (n_found, >, 200);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const gint64 *time_a = a, *time_b = b;

  return (*time_a > *time_b) - (*time_a < *time_b);
}

static void
measure (Bench      *bench,
         const char *name,
         Step        step)
{
  gint64 times[N_RUNS];

  for (int i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      step (bench);
      times[i] = g_get_monotonic_time () - start;
    }
  qsort (times, N_RUNS, sizeof times[0], compare);
  g_print ("%-32s %8.2f ms\n", name, (double) times[N_RUNS / 2] / 1000);
}

int
main (int   argc,
      char *argv[])
{
  Bench bench = { .surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT) };
  KlimaBounds bounds;

  measure (&bench, "read the bundled dataset", load);
  bench.scene = klima_scene_new (bench.dataset);
  bounds = klima_dataset_get_bounds (bench.dataset);
  klima_scene_fit (bench.scene, &bounds, WIDTH, HEIGHT, 40);
  measure (&bench, "lay out Viken at 1920x1080", lay_out);
  measure (&bench, "paint it", paint);
  measure (&bench, "find what is at 1000 places", look_up);

  klima_drawing_unref (bench.drawing);
  klima_scene_free (bench.scene);
  g_object_unref (bench.dataset);
  cairo_surface_destroy (bench.surface);

  return 0;
}
