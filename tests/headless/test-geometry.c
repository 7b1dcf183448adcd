/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "fixtures.h"
#include "klima-geometry-private.h"

#define SQUARE "0,0 4,0 4,4 0,4"

static gboolean
contains (KlimaGeometry *geometry,
          double         longitude,
          double         latitude)
{
  return klima_geometry_contains (geometry, klima_projection_x (longitude), klima_projection_y (latitude));
}

/* The middle of the largest polygon, whatever lies beside it or is cut out of it. */
static void
test_middle (void)
{
  static const struct
  {
    const char *polygons;
    double longitude, latitude;
  } table[] = {
    { SQUARE, 2, 2 },
    { SQUARE " / !1,1 2,1 2,3 1,3", 2, 2 },
    { "8,8 9,8 9,9 8,9 / " SQUARE, 2, 2 },
    { "0,0 6,0 0,6", 2, 2 },
    { "1,1", 1, 1 },
    { "1,1 3,3", 1, 1 },
    { "", 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (KlimaGeometry) geometry = fixture_polygons (table[i].polygons);
      double x, y;

      klima_geometry_get_middle (geometry, &x, &y);
      g_assert_cmpfloat_with_epsilon (klima_projection_longitude (x), table[i].longitude, 0.001);
      g_assert_cmpfloat_with_epsilon (klima_projection_latitude (y), table[i].latitude, 0.01);
    }
}

static void
test_contains (void)
{
  static const struct
  {
    const char *polygons;
    double longitude, latitude;
    gboolean inside;
  } table[] = {
    { SQUARE, 2, 2, TRUE },
    { SQUARE, 0.001, 0.001, TRUE },
    { SQUARE, 5, 2, FALSE },
    { SQUARE, -1, 2, FALSE },
    { SQUARE, 2, 5, FALSE },
    { SQUARE, 2, -1, FALSE },
    { "0,4 4,4 4,0 0,0", 2, 2, TRUE },
    /* closed by repeating the first point */
    { "0,0 4,0 4,4 0,4 0,0", 2, 2, TRUE },
    /* with points twice */
    { "0,0 0,0 4,0 4,4 4,4 4,4 0,4 0,0 0,0", 2, 2, TRUE },
    /* level with corners */
    { "0,0 2,2 4,0 4,4 2,2.5 0,4", 1, 2, TRUE },
    { "0,0 2,2 4,0 4,4 2,2.5 0,4", 3.9, 2, TRUE },
    { "0,0 2,2 4,0 4,4 2,2.5 0,4", 2, 1, FALSE },
    { "0,2 2,0 4,2 2,4", 1, 2, TRUE },
    { "0,2 2,0 4,2 2,4", 4.1, 2, FALSE },
    { "0,2 2,0 4,2 2,4", -0.1, 2, FALSE },
    /* hole, island in the hole, island apart */
    { SQUARE " / !1,1 3,1 3,3 1,3", 2, 2, FALSE },
    { SQUARE " / !1,1 3,1 3,3 1,3", 0.5, 2, TRUE },
    { SQUARE " / !1,1 3,1 3,3 1,3", 3.5, 2, TRUE },
    { SQUARE " / !1,1 3,1 3,3 1,3 / 1.5,1.5 2.5,1.5 2.5,2.5 1.5,2.5", 2, 2, TRUE },
    { SQUARE " / !1,1 3,1 3,3 1,3 / 1.5,1.5 2.5,1.5 2.5,2.5 1.5,2.5", 1.2, 2, FALSE },
    { SQUARE " / 6,0 8,0 8,2 6,2", 7, 1, TRUE },
    { SQUARE " / 6,0 8,0 8,2 6,2", 5, 1, FALSE },
    { SQUARE " / 6,0 8,0 8,2 6,2", 7, 3, FALSE },
    /* a hole that touches its outline */
    { SQUARE " / !0,1 2,1 2,3 0,3", 1, 2, FALSE },
    { SQUARE " / !0,1 2,1 2,3 0,3", 3, 2, TRUE },
    /* degenerate rings hold nothing and spoil nothing */
    { "1,1", 1, 1, FALSE },
    { "1,1 3,3", 2, 2, FALSE },
    { "0,0 2,0 4,0", 2, 0, FALSE },
    { SQUARE " / 1,1 / 2,0 2,5 / !2,2 2,2 2,2", 1.5, 2, TRUE },
    /* even-odd: a part that is walked twice is outside */
    { SQUARE " / 2,2 6,2 6,6 2,6", 3, 3, FALSE },
    { SQUARE " / 2,2 6,2 6,6 2,6", 5, 5, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (KlimaGeometry) geometry = fixture_polygons (table[i].polygons);

      g_test_message ("%s: %g, %g", table[i].polygons, table[i].longitude, table[i].latitude);
      g_assert_cmpint (contains (geometry, table[i].longitude, table[i].latitude), ==, table[i].inside);
    }
}

/* Where areas share a border, each point is in exactly one, even if it lies on the border or next to it. */
static void
test_contains_partition (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (KlimaGeometry) west = fixture_polygons ("0,0 2.1,0 1.7,1.3 2.3,2.9 1.9,4 0,4");
  g_autoptr (KlimaGeometry) east = fixture_polygons ("4,0 4,4 1.9,4 2.3,2.9 1.7,1.3 2.1,0");
  const KlimaPoint *points = klima_geometry_get_points (west, NULL);

  for (int i = 0; i < 20000; i++)
    {
      guint edge = 1 + i % 4;
      double along = i % 7 == 0 ? 0 : g_rand_double (random);
      double x = points[edge].x + along * (points[edge + 1].x - points[edge].x);
      double y = points[edge].y + along * (points[edge + 1].y - points[edge].y);

      if (y == points[1].y || y == points[5].y)
        continue;
      for (int nudge = -1; nudge <= 1; nudge++)
        {
          double nudged = nudge == 0 ? x : nextafter (x, nudge);

          g_assert_cmpint (klima_geometry_contains (west, nudged, y), !=, klima_geometry_contains (east, nudged, y));
        }
    }
}

static void
test_rings (void)
{
  g_autoptr (KlimaGeometry) geometry
    = fixture_polygons ("0,0 1,0 1,1 0,1 0,0 / 5,5 9,5 9,9 9,9 5,9 / !6,6 7,6 7,7 / 20,20 30,20");
  guint n_points, n_rings;
  const KlimaPoint *points = klima_geometry_get_points (geometry, &n_points);
  const KlimaRing *rings = klima_geometry_get_rings (geometry, &n_rings);
  KlimaBounds bounds = klima_geometry_get_bounds (geometry);

  g_assert_cmpuint (n_points, ==, 4 + 4 + 3 + 2);
  g_assert_cmpuint (n_rings, ==, 4);
  g_assert_cmpuint (rings[0].n_points, ==, 4);
  g_assert_cmpuint (rings[1].first, ==, 4);
  g_assert_cmpuint (rings[1].n_points, ==, 4);
  g_assert_false (rings[1].is_hole);
  g_assert_cmpuint (rings[2].polygon, ==, 1);
  g_assert_true (rings[2].is_hole);
  g_assert_cmpuint (rings[3].polygon, ==, 2);

  g_assert_cmpuint (klima_geometry_get_main_polygon (geometry), ==, 1);

  g_assert_cmpfloat (points[4].x, ==, klima_projection_x (5));
  g_assert_cmpfloat (points[4].y, ==, klima_projection_y (5));
  g_assert_cmpfloat (points[4].weight, ==, G_MAXFLOAT);
  g_assert_cmpfloat (rings[2].bounds.max_x, ==, klima_projection_x (7));
  g_assert_cmpfloat (rings[2].bounds.min_y, ==, klima_projection_y (7));
  g_assert_cmpfloat (bounds.min_x, ==, klima_projection_x (0));
  g_assert_cmpfloat (bounds.max_y, ==, klima_projection_y (0));
  g_assert_cmpfloat (bounds.max_x, ==, klima_projection_x (30));
}

static void
test_empty (void)
{
  g_autoptr (KlimaGeometry) geometry = klima_geometry_new (KLIMA_GEOMETRY_POLYGONS);
  KlimaBounds bounds;

  klima_geometry_add_ring (geometry, 0, FALSE, NULL, 0);
  klima_geometry_compute_weights (geometry);
  bounds = klima_geometry_get_bounds (geometry);

  g_assert_true (klima_bounds_is_empty (&bounds));
  g_assert_false (klima_geometry_contains (geometry, 0.5, 0.5));
  g_assert_cmpfloat (klima_geometry_distance (geometry, 0.5, 0.5), ==, G_MAXDOUBLE);
}

/* Near the equator, where a degree is a 360th in both directions. */
static void
test_distance (void)
{
  static const struct
  {
    const char *polygons;
    double longitude, latitude;
    double degrees;
  } table[] = {
    { "0,0 0.4,0 0.4,0.4 0,0.4", 0.2, 0.2, 0 },
    { "0,0 0.4,0 0.4,0.4 0,0.4", 0.5, 0.2, 0.1 },
    { "0,0 0.4,0 0.4,0.4 0,0.4", 0.2, -0.3, 0.3 },
    { "0,0 0.4,0 0.4,0.4 0,0.4", 0.7, 0.8, 0.5 },
    /* to the edge that closes the ring */
    { "0,0 0.4,0 0.4,0.4 0,0.4", -0.1, 0.2, 0.1 },
    { "0,0 0.4,0 0.4,0.4 0,0.4 / !0.1,0.1 0.3,0.1 0.3,0.3 0.1,0.3", 0.2, 0.15, 0.05 },
    { "0,0 0.4,0 0.4,0.4 0,0.4 / 0.6,0 1,0 1,0.4 0.6,0.4", 0.57, 0.2, 0.03 },
    { "0,0 0.4,0 0.4,0.4 0,0.4 / 0.6,0 1,0 1,0.4 0.6,0.4", 0.42, 0.2, 0.02 },
    { "0.3,0.4", 0, 0, 0.5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (KlimaGeometry) geometry = fixture_polygons (table[i].polygons);
      double distance = klima_geometry_distance (geometry, klima_projection_x (table[i].longitude),
                                                 klima_projection_y (table[i].latitude));

      g_test_message ("%s: %g, %g", table[i].polygons, table[i].longitude, table[i].latitude);
      g_assert_cmpfloat_with_epsilon (distance * 360, table[i].degrees, 2e-5);
    }
}

static void
test_lines (void)
{
  const double lon_lat[] = { 0, 0, 0.4, 0, 0.4, 0.4, 0, 0 };
  g_autoptr (KlimaGeometry) geometry = klima_geometry_new (KLIMA_GEOMETRY_LINES);
  double distance;
  guint n_points;

  klima_geometry_add_ring (geometry, 0, FALSE, lon_lat, 4);
  klima_geometry_get_points (geometry, &n_points);

  /* A line that ends where it begins keeps its end, and encloses nothing. */
  g_assert_cmpuint (n_points, ==, 4);
  g_assert_false (contains (geometry, 0.3, 0.1));

  /* A line is not closed. */
  g_clear_pointer (&geometry, klima_geometry_unref);
  geometry = klima_geometry_new (KLIMA_GEOMETRY_LINES);
  klima_geometry_add_ring (geometry, 0, FALSE, lon_lat, 3);
  distance = klima_geometry_distance (geometry, klima_projection_x (0), klima_projection_y (0.3));
  g_assert_cmpfloat_with_epsilon (distance * 360, 0.3, 2e-5);
}

static void
test_weights (void)
{
  /* Ends always stay; the peak of 0.3 is found first, and what it splits off weighs no more. */
  const double lon_lat[] = { 0, 0, 0.1, 0.001, 0.2, 0.3, 0.3, -0.05, 0.4, 0 };
  g_autoptr (KlimaGeometry) line = klima_geometry_new (KLIMA_GEOMETRY_LINES);
  const KlimaPoint *points;

  klima_geometry_add_ring (line, 0, FALSE, lon_lat, 5);
  klima_geometry_compute_weights (line);
  points = klima_geometry_get_points (line, NULL);

  g_assert_cmpfloat (points[0].weight, ==, G_MAXFLOAT);
  g_assert_cmpfloat (points[4].weight, ==, G_MAXFLOAT);
  g_assert_cmpfloat_with_epsilon (points[2].weight * 360, 0.3, 1e-4);
  g_assert_cmpfloat (points[1].weight, <, points[2].weight);
  g_assert_cmpfloat (points[1].weight, >, 0);
  g_assert_cmpfloat (points[3].weight, <, points[2].weight);
}

/* What a tolerance leaves is never further than that from what it leaves out. */
static void
test_weights_keep_the_shape (void)
{
  enum { N_POINTS = 1500 };
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (KlimaGeometry) coast = klima_geometry_new (KLIMA_GEOMETRY_LINES);
  g_autofree double *lon_lat = g_new (double, 2 * N_POINTS);
  const KlimaPoint *points;

  for (int i = 0; i < N_POINTS; i++)
    {
      lon_lat[2 * i] = i * 0.001 + g_rand_double_range (random, -0.003, 0.003);
      lon_lat[2 * i + 1] = sin (i * 0.01) * 0.1 + g_rand_double_range (random, -0.003, 0.003);
    }
  klima_geometry_add_ring (coast, 0, FALSE, lon_lat, N_POINTS);
  klima_geometry_compute_weights (coast);
  points = klima_geometry_get_points (coast, NULL);

  for (double tolerance = 0.3e-5; tolerance < 3e-4; tolerance *= 3)
    {
      g_autoptr (KlimaGeometry) kept = klima_geometry_new (KLIMA_GEOMETRY_LINES);
      g_autoptr (GArray) kept_lon_lat = g_array_new (FALSE, FALSE, sizeof (double));

      for (int i = 0; i < N_POINTS; i++)
        if (points[i].weight > tolerance)
          g_array_append_vals (kept_lon_lat, &lon_lat[2 * i], 2);
      klima_geometry_add_ring (kept, 0, FALSE, (const double *) kept_lon_lat->data, kept_lon_lat->len / 2);

      g_assert_cmpuint (kept_lon_lat->len / 2, >=, 2);
      g_assert_cmpuint (kept_lon_lat->len / 2, <, N_POINTS);
      for (int i = 0; i < N_POINTS; i++)
        g_assert_cmpfloat (klima_geometry_distance (kept, points[i].x, points[i].y), <=, tolerance * 1.001);
    }
}

/* Neither depth nor time runs away on outlines that lose one point at each split, or none. */
static void
test_weights_hostile (void)
{
  enum { N_POINTS = 300000 };
  static const struct
  {
    const char *name;
    double step;
    double height; /* of the last tooth of a saw whose teeth grow */
  } table[] = {
    { "straight", 1e-5, 0 },
    { "saw", 1e-5, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (KlimaGeometry) line = klima_geometry_new (KLIMA_GEOMETRY_LINES);
      g_autofree double *lon_lat = g_new (double, 2 * N_POINTS);
      const KlimaPoint *points;
      double highest = 0;

      for (int j = 0; j < N_POINTS; j++)
        {
          lon_lat[2 * j] = 5 + j * table[i].step;
          lon_lat[2 * j + 1] = 60 + (j % 2) * table[i].height * j / N_POINTS;
        }
      klima_geometry_add_ring (line, 0, FALSE, lon_lat, N_POINTS);

      g_test_message ("%s", table[i].name);
      g_test_timer_start ();
      klima_geometry_compute_weights (line);
      g_assert_cmpfloat (g_test_timer_elapsed (), <, 10);

      points = klima_geometry_get_points (line, NULL);
      for (int j = 1; j < N_POINTS - 1; j++)
        highest = MAX (highest, points[j].weight);
      if (table[i].height > 0)
        g_assert_cmpfloat (highest, >, 0.9 * table[i].height / 360);
      else
        g_assert_cmpfloat (highest, ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geometry/middle", test_middle);
  g_test_add_func ("/geometry/contains", test_contains);
  g_test_add_func ("/geometry/contains-partition", test_contains_partition);
  g_test_add_func ("/geometry/rings", test_rings);
  g_test_add_func ("/geometry/empty", test_empty);
  g_test_add_func ("/geometry/distance", test_distance);
  g_test_add_func ("/geometry/lines", test_lines);
  g_test_add_func ("/geometry/weights", test_weights);
  g_test_add_func ("/geometry/weights-keep-the-shape", test_weights_keep_the_shape);
  g_test_add_func ("/geometry/weights-hostile", test_weights_hostile);

  return g_test_run ();
}
