/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <malloc.h>
#include <time.h>

#include "bench-dataset.h"
#include "bench-report.h"
#include "klima-borders.h"
#include "klima-cairo-pen.h"
#include "klima-index.h"
#include "klima-layout.h"
#include "synthetic-areas.h"

/* How each step grows with the data, all of it in view on a screen. A table goes to the terminal. What is judged is the
 * growth from 2500 to 10 000 synthetic areas, which differ in nothing but their number; the municipalities of Viken and
 * of southern Norway have more points each. Times are those of the processor, which do not depend on what else it does.
 */

#define N_RUNS 7
#define WIDTH 1920
#define HEIGHT 1080
#define MARGIN 40
#define N_PLACES 100000
#define SEED 4

/* What the window's layer is given; the rest are widgets. */
#define LAYERS (KLIMA_LAYERS_ALL & ~KLIMA_LAYER_FURNITURE)

/* Four times the areas in at most this many times four times the time. A tenth is for what is no longer in a cache, and
 * for sorting the names, which takes more by the logarithm.
 */
#define LINEAR 1.1

/* A look-up goes through less than one level of a tree more. What counts is that the few places in memory that it comes
 * by are more often in a farther cache, which takes as long as many comparisons; GEOS has the same share of that.
 */
#define FLAT 2

/* More than a processor's caches hold. */
#define CACHES (64 * 1024 * 1024)

typedef enum
{
  STEP_LOAD,
  STEP_BORDERS,
  STEP_INDEX,
  STEP_LAYOUT,
  STEP_PAINT,
  STEP_LOOK_UP,
  N_STEPS
} Step;

enum
{
  VIKEN,
  SOUTHERN_NORWAY,
  SMALL,
  LARGE,
  N_DATASETS
};

static const char *const step_names[N_STEPS] = { "load", "borders", "index", "layout", "paint", "look-up" };

/* A dataset, and what is measured of it. */
typedef struct
{
  BenchFolder *folder;
  KlimaDataset *dataset;
  KlimaGeometry **areas; /* borrowed from the dataset */
  guint n_areas;
  guint n_points;
  KlimaScene *scene;
  KlimaDrawing *drawing;
  cairo_surface_t *surface;
  KlimaPoint *places;
  double times[N_STEPS]; /* ms, of a look-up ns */
  double memory;         /* MiB */
} Bench;

static double
get_heap (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return (info.uordblks + info.hblkhd) / (1024.0 * 1024.0);
}

static void
load (Bench *bench)
{
  g_clear_object (&bench->dataset);
  bench->dataset = bench_folder_load (bench->folder);
}

static void
find_borders (Bench *bench)
{
  klima_borders_free (klima_borders_new (bench->areas, bench->n_areas, NULL, 0));
}

static void
make_index (Bench *bench)
{
  klima_index_free (klima_index_new (bench->areas, bench->n_areas));
}

static void
lay_out (Bench *bench)
{
  g_clear_pointer (&bench->drawing, klima_drawing_unref);
  bench->drawing = klima_layout (bench->scene, WIDTH, HEIGHT, LAYERS, KLIMA_FURNITURE_NONE, NULL);
}

static void
paint (Bench *bench)
{
  cairo_t *cr = cairo_create (bench->surface);

  g_assert_true (klima_cairo_pen_paint (bench->drawing, cr, LAYERS, NULL));
  cairo_surface_flush (bench->surface);
  cairo_destroy (cr);
}

static void
look_up (Bench *bench)
{
  guint n_found = 0;

  for (guint i = 0; i < N_PLACES; i++)
    n_found += klima_dataset_find_at (bench->dataset, bench->places[i].x, bench->places[i].y, 0) != NULL;
  g_assert_cmpuint (n_found, >, 0);
}

/* The program does most steps once, with nothing in the caches that they need. */
static void
empty_caches (void)
{
  static volatile char *memory = NULL;

  if (memory == NULL)
    memory = g_malloc0 (CACHES);
  for (gsize i = 0; i < CACHES; i += 64)
    memory[i]++;
}

static double
time_once (Bench *bench,
           void (*func) (Bench *bench))
{
  clock_t start;

  empty_caches ();
  start = clock ();
  func (bench);

  return (double) (clock () - start) * 1000 / CLOCKS_PER_SEC;
}

/* All datasets in turn, so that all have the same share of whatever makes the machine slow. */
static void
measure (Bench *benches,
         Step   step,
         void (*func) (Bench *bench))
{
  guint n_runs = bench_is_smoke () ? 1 : N_RUNS;
  double times[N_DATASETS][N_RUNS];

  for (guint run = 0; run < n_runs; run++)
    for (guint i = 0; i < N_DATASETS; i++)
      times[i][run] = time_once (&benches[i], func);
  for (guint i = 0; i < N_DATASETS; i++)
    benches[i].times[step] = bench_median (times[i], n_runs);
}

/* What follows from the dataset once it is loaded. */
static void
prepare (Bench *bench)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  GPtrArray *municipalities = klima_dataset_get_municipalities (bench->dataset);
  KlimaBounds bounds = klima_dataset_get_bounds (bench->dataset);

  bench->n_areas = municipalities->len;
  bench->areas = g_new (KlimaGeometry *, bench->n_areas);
  for (guint i = 0; i < bench->n_areas; i++)
    {
      guint n_points;

      bench->areas[i] = klima_municipality_get_geometry (municipalities->pdata[i]);
      klima_geometry_get_points (bench->areas[i], &n_points);
      bench->n_points += n_points;
    }

  bench->scene = klima_scene_new (bench->dataset);
  klima_scene_fit (bench->scene, &bounds, WIDTH, HEIGHT, MARGIN);
  bench->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);

  bench->places = g_new (KlimaPoint, N_PLACES);
  for (guint i = 0; i < N_PLACES; i++)
    bench->places[i] = (KlimaPoint) { g_rand_double_range (random, bounds.min_x, bounds.max_x),
                                      g_rand_double_range (random, bounds.min_y, bounds.max_y), 0 };
}

static void
finish (Bench *bench)
{
  g_free (bench->places);
  cairo_surface_destroy (bench->surface);
  klima_drawing_unref (bench->drawing);
  klima_scene_free (bench->scene);
  g_free (bench->areas);
  g_object_unref (bench->dataset);
  bench_folder_free (bench->folder);
}

static guint
count_names (const KlimaDrawing *drawing)
{
  guint n_marks, n_names = 0;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    n_names += marks[i].kind == KLIMA_MARK_TEXT;

  return n_names;
}

static void
start (Bench  *bench,
       GBytes *geojson)
{
  double heap;

  bench->folder = bench_folder_new (geojson);
  g_bytes_unref (geojson);
  heap = get_heap ();
  load (bench);
  bench->memory = get_heap () - heap;
}

static void
measure_all (Bench *benches)
{
  measure (benches, STEP_LOAD, load);
  for (guint i = 0; i < N_DATASETS; i++)
    prepare (&benches[i]);
  measure (benches, STEP_BORDERS, find_borders);
  measure (benches, STEP_INDEX, make_index);
  measure (benches, STEP_LAYOUT, lay_out);
  measure (benches, STEP_PAINT, paint);
  measure (benches, STEP_LOOK_UP, look_up);
  for (guint i = 0; i < N_DATASETS; i++)
    benches[i].times[STEP_LOOK_UP] *= 1e6 / N_PLACES;
}

static void
show (const Bench *benches)
{
  g_printerr ("%6s %7s", "areas", "points");
  for (guint step = 0; step < N_STEPS; step++)
    g_printerr (" %7s %s", step_names[step], step == STEP_LOOK_UP ? "ns" : "ms");
  g_printerr (" %10s %6s\n", "memory MiB", "names");

  for (guint i = 0; i < N_DATASETS; i++)
    {
      g_printerr ("%6u %7u", benches[i].n_areas, benches[i].n_points);
      for (guint step = 0; step < N_STEPS; step++)
        g_printerr (" %10.2f", benches[i].times[step]);
      g_printerr (" %10.2f %6u\n", benches[i].memory, count_names (benches[i].drawing));
    }
}

/* Of each thousand areas, in the larger and in the smaller dataset. */
static void
report_growth (const Bench *benches,
               const char  *what,
               double       large,
               double       small,
               const char  *unit)
{
  g_autofree char *name = g_strdup_printf ("growth, %s of each 1000 areas", what);

  bench_report (name, large * 1000 / benches[LARGE].n_areas, unit, small * 1000 / benches[SMALL].n_areas, LINEAR);
}

static void
report (const Bench *benches)
{
  const Bench *large = &benches[LARGE], *small = &benches[SMALL];

  for (guint step = 0; step < STEP_LOOK_UP; step++)
    if (step != STEP_BORDERS)
      report_growth (benches, step_names[step], large->times[step], small->times[step], "ms");
  report_growth (benches, "memory", large->memory, small->memory, "MiB");
  bench_report ("growth, look-up", large->times[STEP_LOOK_UP], "ns", small->times[STEP_LOOK_UP], FLAT);
}

int
main (int   argc,
      char *argv[])
{
  Bench benches[N_DATASETS] = { 0 };
  guint side = bench_is_smoke () ? 10 : 100;

  start (&benches[VIKEN], bench_read_viken ());
  start (&benches[SOUTHERN_NORWAY], bench_read_southern_norway ());
  start (&benches[SMALL], synthetic_areas_new (side / 2, side / 2));
  start (&benches[LARGE], synthetic_areas_new (side, side));

  measure_all (benches);
  show (benches);
  report (benches);

  for (guint i = 0; i < N_DATASETS; i++)
    finish (&benches[i]);

  return 0;
}
