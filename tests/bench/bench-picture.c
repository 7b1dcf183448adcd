/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bench-report.h"
#include "klima-dataset-loader.h"
#include "klima-layout.h"
#include "klima-painter.h"
#include "naive-pen.h"

/* How long it takes from asking for a picture until it is there, everything included: layout, backdrop, patterns,
 * borders, names. The baseline paints the same marks one at a time on one thread, and does not even lay them out.
 */

#define N_RUNS 15
#define GOAL 0.6
#define LAYERS (KLIMA_LAYERS_PICTURE | KLIMA_LAYER_NAMES)

typedef struct
{
  const char *name;
  double width, height; /* logical pixels */
  double scale;
  double zoom_in; /* from where all of Viken is in the window */
} Case;

/* The view alone, as where all of Viken is seen: the camera cannot be moved there, so the picture needs no margin. And
 * with the margin that it has closer.
 */
static const Case cases[] = {
  { "crisp again, 1080p", 1920, 1080, 1, 0 },
  { "crisp again, 1080p with its margin", 2880, 1620, 1, 1 },
  { "crisp again, 4K", 1920, 1080, 2, 0 },
  { "crisp again, 4K with its margin", 2496, 1404, 2, 1 },
};

typedef struct
{
  KlimaScene *scene;
  KlimaPainter *painter;
  gboolean is_painted;
} Bench;

static void
on_painted (Bench *bench)
{
  bench->is_painted = TRUE;
}

static double
time_request (Bench      *bench,
              const Case *what)
{
  const KlimaPictureFrame frame = { what->width, what->height, .scale = what->scale };
  double start = bench_now_ms ();

  bench->is_painted = FALSE;
  klima_painter_request (bench->painter, bench->scene, &frame, KLIMA_HASTE_NOW);
  while (!bench->is_painted)
    g_main_context_iteration (NULL, TRUE);

  return bench_now_ms () - start;
}

static double
time_naive_pen (Bench      *bench,
                const Case *what)
{
  g_autoptr (KlimaDrawing) drawing =
    klima_layout (bench->scene, what->width, what->height, LAYERS, KLIMA_FURNITURE_NONE, NULL);
  double start = bench_now_ms ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (what->width * what->scale),
                                                         (int) (what->height * what->scale));
  cairo_t *cr = cairo_create (surface);
  double end;

  cairo_scale (cr, what->scale, what->scale);
  naive_pen_paint (drawing, cr, LAYERS);
  cairo_surface_flush (surface);
  end = bench_now_ms ();
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return end - start;
}

/* In turn, so that whatever else the machine does meets both. */
static void
measure (Bench      *bench,
         const Case *what)
{
  guint n_runs = bench_is_smoke () ? 1 : N_RUNS;
  double requests[N_RUNS], naive[N_RUNS];

  time_request (bench, what);
  for (guint i = 0; i < n_runs; i++)
    {
      requests[i] = time_request (bench, what);
      naive[i] = time_naive_pen (bench, what);
    }
  bench_report (what->name, bench_median (requests, n_runs), "ms", bench_median (naive, n_runs), GOAL);
}

/* One that overtakes another has to wait until the other is given up. */
static void
measure_overtaking (Bench      *bench,
                    const Case *what)
{
  const KlimaPictureFrame frame = { what->width, what->height, .scale = what->scale };
  guint n_runs = bench_is_smoke () ? 1 : N_RUNS;
  double alone[N_RUNS], overtaking[N_RUNS];

  for (guint i = 0; i < n_runs; i++)
    {
      alone[i] = time_request (bench, what);
      klima_painter_request (bench->painter, bench->scene, &frame, KLIMA_HASTE_NOW);
      g_usleep (i * 2000);
      bench->scene->shown ^= 1;
      overtaking[i] = time_request (bench, what);
    }
  bench_report ("a request that overtakes another, against one alone", bench_median (overtaking, n_runs), "ms",
                bench_median (alone, n_runs), NAN);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GFile) folder = g_file_new_for_uri (KLIMA_BUNDLED_DATASET_URI);
  g_autoptr (GError) error = NULL;
  g_autoptr (KlimaDataset) dataset = klima_dataset_load (folder, NULL, &error);
  Bench bench = { 0 };
  KlimaBounds bounds;

  g_assert_no_error (error);
  bench.scene = klima_scene_new (dataset);
  bench.scene->patterns = TRUE;
  bench.painter = klima_painter_new ();
  g_signal_connect_swapped (bench.painter, "painted", G_CALLBACK (on_painted), &bench);
  bounds = klima_dataset_get_bounds (dataset);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      klima_scene_fit (bench.scene, &bounds, 1920, 1080, KLIMA_REGION_MARGIN);
      bench.scene->camera.zoom += cases[i].zoom_in;
      measure (&bench, &cases[i]);
    }
  measure_overtaking (&bench, &cases[0]);

  g_object_unref (bench.painter);
  klima_scene_free (bench.scene);

  return 0;
}
