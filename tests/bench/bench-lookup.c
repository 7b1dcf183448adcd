/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bench-dataset.h"
#include "bench-report.h"
#include "geos-index.h"
#include "klima-index.h"
#include "synthetic-areas.h"

/* How long it takes to find what is under the pointer, beside GEOS, which is asked for the same places and must give the
 * same answers.
 */

#define N_RUNS 11
#define N_PLACES 30000
#define SEED 20200101

/* The largest of the areas that count as small: this part of all. */
#define SMALL_PART 0.1

/* How far from a border the places near one are: at most about 100 m, unit Mercator at 60° north. */
#define NEAR 5e-6

/* 8 pixels where Viken fills a screen. */
#define SLOP (8 / (256 * 256.0))

typedef struct
{
  KlimaGeometry **areas; /* borrowed from the dataset */
  guint n_areas;
  KlimaPoint *places;
  guint n_places;
  KlimaIndex *index;
  GeosIndex *geos; /* NULL where there is none */
} Bench;

typedef int (*LookUp) (Bench *bench,
                       guint  place);

static int
look_up (Bench *bench,
         guint  place)
{
  return klima_index_lookup (bench->index, bench->places[place].x, bench->places[place].y, 0);
}

static int
look_up_with_slop (Bench *bench,
                   guint  place)
{
  return klima_index_lookup (bench->index, bench->places[place].x, bench->places[place].y, SLOP);
}

static int
look_up_with_geos (Bench *bench,
                   guint  place)
{
  return geos_index_lookup (bench->geos, place);
}

static KlimaPoint
choose_within (GRand             *random,
               const KlimaBounds *bounds)
{
  return (KlimaPoint) { g_rand_double_range (random, bounds->min_x, bounds->max_x),
                        g_rand_double_range (random, bounds->min_y, bounds->max_y), 0 };
}

static KlimaPoint
choose_near_border (GRand *random,
                    Bench *bench)
{
  guint n_points;
  const KlimaPoint *points =
    klima_geometry_get_points (bench->areas[g_rand_int_range (random, 0, bench->n_areas)], &n_points);
  const KlimaPoint *point = &points[g_rand_int_range (random, 0, n_points)];
  KlimaBounds near = { point->x - NEAR, point->y - NEAR, point->x + NEAR, point->y + NEAR };

  return choose_within (random, &near);
}

static double
get_size (KlimaGeometry *area)
{
  KlimaBounds bounds = klima_geometry_get_bounds (area);

  return (bounds.max_x - bounds.min_x) * (bounds.max_y - bounds.min_y);
}

static int
compare_sizes (gconstpointer a,
               gconstpointer b)
{
  double first = get_size (*(KlimaGeometry *const *) a);
  double second = get_size (*(KlimaGeometry *const *) b);

  return (first > second) - (first < second);
}

/* A third anywhere, a third near borders, a third in small areas, in turn. */
static void
choose_places (Bench             *bench,
               const KlimaBounds *bounds)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autofree KlimaGeometry **by_size = g_memdup2 (bench->areas, bench->n_areas * sizeof *by_size);
  guint n_small = MAX (bench->n_areas * SMALL_PART, 1);

  qsort (by_size, bench->n_areas, sizeof *by_size, compare_sizes);
  bench->places = g_new (KlimaPoint, bench->n_places);
  for (guint i = 0; i < bench->n_places; i++)
    {
      KlimaGeometry *small = by_size[g_rand_int_range (random, 0, n_small)];
      KlimaBounds within = klima_geometry_get_bounds (small);

      if (i % 3 == 0)
        bench->places[i] = choose_within (random, bounds);
      else if (i % 3 == 1)
        bench->places[i] = choose_near_border (random, bench);
      else
        do
          bench->places[i] = choose_within (random, &within);
        while (!klima_geometry_contains (small, bench->places[i].x, bench->places[i].y));
    }
}

/* Nanoseconds for each look-up. */
static double
time_once (Bench  *bench,
           LookUp  func)
{
  double start = bench_now_ms ();
  int sum = 0;

  for (guint i = 0; i < bench->n_places; i++)
    sum += func (bench, i);
  g_assert_cmpint (sum, >, 0);

  return (bench_now_ms () - start) * 1e6 / bench->n_places;
}

/* Which also lets GEOS prepare what it puts off until it is asked. */
static void
assert_same_answers (Bench *bench)
{
  guint n_found = 0;

  for (guint i = 0; i < bench->n_places; i++)
    {
      int found = look_up (bench, i);

      if (found != look_up_with_geos (bench, i))
        g_error ("Klimakart and GEOS differ at %.17g, %.17g", bench->places[i].x, bench->places[i].y);
      n_found += found >= 0;
    }
  g_printerr ("%u places, of which %u are in one of %u areas\n", bench->n_places, n_found, bench->n_areas);
}

/* In turn, so that all have the same share of whatever else the machine does. */
static void
measure (Bench      *bench,
         const char *name)
{
  g_autofree char *without_slop = g_strdup_printf ("look-up, %s", name);
  g_autofree char *with_slop = g_strdup_printf ("look-up with slop, %s", name);
  guint n_runs = bench_is_smoke () ? 1 : N_RUNS;
  double ours[N_RUNS], theirs[N_RUNS], slops[N_RUNS];

  for (guint i = 0; i < n_runs; i++)
    {
      ours[i] = time_once (bench, look_up);
      theirs[i] = bench->geos != NULL ? time_once (bench, look_up_with_geos) : NAN;
      slops[i] = time_once (bench, look_up_with_slop);
    }

  bench_report (without_slop, bench_median (ours, n_runs), "ns", bench_median (theirs, n_runs),
                bench->geos != NULL ? 1 : NAN);
  bench_report (with_slop, bench_median (slops, n_runs), "ns", NAN, NAN);
}

static void
run (const char *name,
     GBytes     *geojson)
{
  g_autoptr (BenchFolder) folder = bench_folder_new (geojson);
  g_autoptr (KlimaDataset) dataset = bench_folder_load (folder);
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);
  KlimaBounds bounds = klima_dataset_get_bounds (dataset);
  Bench bench = { .n_areas = municipalities->len, .n_places = bench_is_smoke () ? N_PLACES / 100 : N_PLACES };

  bench.areas = g_new (KlimaGeometry *, bench.n_areas);
  for (guint i = 0; i < bench.n_areas; i++)
    bench.areas[i] = klima_municipality_get_geometry (municipalities->pdata[i]);
  bench.index = klima_index_new (bench.areas, bench.n_areas);
  choose_places (&bench, &bounds);

  bench.geos = geos_index_new (bench.areas, bench.n_areas, bench.places, bench.n_places);
  if (bench.geos != NULL)
    assert_same_answers (&bench);
  measure (&bench, name);

  g_clear_pointer (&bench.geos, geos_index_free);
  klima_index_free (bench.index);
  g_free (bench.places);
  g_free (bench.areas);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GBytes) viken = bench_read_viken ();
  g_autoptr (GBytes) southern_norway = bench_read_southern_norway ();

  g_autoptr (GBytes) synthetic = bench_is_smoke () ? synthetic_areas_new (10, 10) : synthetic_areas_new (100, 100);

  run ("Viken", viken);
  run ("257 municipalities", southern_norway);
  run ("10 000 synthetic areas", synthetic);

  return 0;
}
