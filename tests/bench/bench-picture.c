/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bench-report.h"
#include "klima-cairo-pen.h"
#include "klima-dataset-loader.h"
#include "klima-layout.h"

/* How long the steps from a folder to a painted picture take, for orientation. */

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

static void
measure (Bench      *bench,
         const char *name,
         Step        step)
{
  double times[N_RUNS];
  guint n_runs = bench_is_smoke () ? 1 : N_RUNS;

  for (guint i = 0; i < n_runs; i++)
    {
      double start = bench_now_ms ();

      step (bench);
      times[i] = bench_now_ms () - start;
    }
  bench_report (name, bench_median (times, n_runs), "ms", NAN, NAN);
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

  klima_drawing_unref (bench.drawing);
  klima_scene_free (bench.scene);
  g_object_unref (bench.dataset);
  cairo_surface_destroy (bench.surface);

  return 0;
}
