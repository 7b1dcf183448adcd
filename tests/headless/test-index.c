/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "fixtures.h"
#include "klima-geometry-private.h"
#include "klima-index.h"

#define MAX_AREAS 4
#define POINTS_PER_AREA 1000

static void
test_lookup (void)
{
  static const struct
  {
    const char *areas[MAX_AREAS];
    double longitude, latitude;
    double slop; /* degrees */
    int found;
  } table[] = {
    { { NULL }, 0, 0, 10, -1 },
    { { "0,0 1,0 1,1 0,1" }, 0.5, 0.5, 0, 0 },
    { { "0,0 1,0 1,1 0,1" }, 1.05, 0.5, 0, -1 },
    { { "0,0 1,0 1,1 0,1" }, 1.05, 0.5, 0.1, 0 },
    { { "0,0 1,0 1,1 0,1" }, 1.05, 0.5, 0.04, -1 },
    { { "0,0 1,0 1,1 0,1" }, 1.05, 0.5, -1, -1 },
    /* not into the corner of the bounds, where the outline is further away */
    { { "0,0 1,0 1,1 0,1" }, 1.08, 1.08, 0.1, -1 },
    { { "0,0 1,0 1,1 0,1" }, 1.06, 1.06, 0.1, 0 },
    /* inside one is better than near another */
    { { "0,0 1,0 1,1 0,1", "1.01,0 2,0 2,1 1.01,1" }, 0.999, 0.5, 0.1, 0 },
    { { "0,0 1,0 1,1 0,1", "1.01,0 2,0 2,1 1.01,1" }, 1.007, 0.5, 0.1, 1 },
    { { "0,0 1,0 1,1 0,1", "1.01,0 2,0 2,1 1.01,1" }, 1.002, 0.5, 0.1, 0 },
    { { "0,0 1,0 1,1 0,1", "1,0 2,0 2,1 1,1" }, 1.5, 0.5, 0, 1 },
    /* a hole, an enclave in it, a lake in it */
    { { "0,0 3,0 3,3 0,3 / !1,1 2,1 2,2 1,2", "1,1 2,1 2,2 1,2" }, 1.5, 1.5, 0, 1 },
    { { "0,0 3,0 3,3 0,3 / !1,1 2,1 2,2 1,2", "1,1 2,1 2,2 1,2" }, 0.5, 1.5, 0, 0 },
    { { "0,0 3,0 3,3 0,3 / !1,1 2,1 2,2 1,2" }, 1.5, 1.5, 0.4, -1 },
    { { "0,0 3,0 3,3 0,3 / !1,1 2,1 2,2 1,2" }, 1.05, 1.5, 0.1, 0 },
    /* small islands */
    { { "0,0 1,0 1,1 0,1", "5,5 6,5 6,6 / 3,3 3.001,3 3.001,3.001" }, 3.01, 3, 0.05, 1 },
    /* where areas overlap, the first */
    { { "0,0 2,0 2,2 0,2", "1,1 3,1 3,3 1,3" }, 1.5, 1.5, 0, 0 },
    { { "1,1 3,1 3,3 1,3", "0,0 2,0 2,2 0,2" }, 1.5, 1.5, 0, 0 },
    { { "1,1 3,1 3,3 1,3", "0,0 2,0 2,2 0,2" }, 2.5, 2.5, 0, 0 },
    { { "1,1 3,1 3,3 1,3", "0,0 2,0 2,2 0,2" }, 0.5, 0.5, 0, 1 },
    { { "1,1", "0,0 2,0 2,2 0,2" }, 1, 1, 0, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      KlimaGeometry *areas[MAX_AREAS];
      g_autoptr (KlimaIndex) index = NULL;
      guint n_areas = 0;

      for (; n_areas < MAX_AREAS && table[i].areas[n_areas] != NULL; n_areas++)
        areas[n_areas] = fixture_polygons (table[i].areas[n_areas]);
      index = klima_index_new (areas, n_areas);
      for (guint j = 0; j < n_areas; j++)
        klima_geometry_unref (areas[j]);

      g_test_message ("%" G_GSIZE_FORMAT ": %g, %g", i, table[i].longitude, table[i].latitude);
      g_assert_cmpint (klima_index_lookup (index, klima_projection_x (table[i].longitude),
                                           klima_projection_y (table[i].latitude), table[i].slop / 360),
                       ==, table[i].found);
    }
}

/* What is not a place is nowhere. */
static void
test_not_a_place (void)
{
  KlimaGeometry *areas[] = { fixture_polygons ("0,0 1,0 1,1 0,1") };
  g_autoptr (KlimaIndex) index = klima_index_new (areas, 1);

  g_assert_cmpint (klima_index_lookup (index, NAN, 0.5, 0.1), ==, -1);
  g_assert_cmpint (klima_index_lookup (index, 0.5, NAN, 0.1), ==, -1);
  g_assert_cmpint (klima_index_lookup (index, INFINITY, -INFINITY, 0.1), ==, -1);
  g_assert_cmpint (klima_index_lookup (index, 0.9, 0.9, NAN), ==, -1);
  g_assert_cmpint (klima_index_lookup (index, 0.9, 0.9, INFINITY), ==, 0);

  klima_geometry_unref (areas[0]);
}

/* The same without an index and without bounds: all edges of all areas, in order. */
static int
look_through_all (KlimaGeometry **areas,
                  guint           n_areas,
                  double          x,
                  double          y)
{
  for (guint area = 0; area < n_areas; area++)
    {
      guint n_rings;
      const KlimaRing *rings = klima_geometry_get_rings (areas[area], &n_rings);
      gboolean inside = FALSE;

      for (guint i = 0; i < n_rings; i++)
        {
          const KlimaPoint *ring = klima_geometry_get_points (areas[area], NULL) + rings[i].first;

          for (guint j = 0; j < rings[i].n_points; j++)
            {
              const KlimaPoint *a = &ring[j];
              const KlimaPoint *b = &ring[(j + 1) % rings[i].n_points];
              const KlimaPoint *north = a->y < b->y ? a : b;
              const KlimaPoint *south = a->y < b->y ? b : a;
              double side = (south->x - north->x) * (y - north->y) - (x - north->x) * (south->y - north->y);

              if (north->y <= y && y < south->y && side > 0)
                inside = !inside;
            }
        }

      if (inside)
        return area;
    }

  return -1;
}

/* By the same rule for an edge, but for all edges of the area, without any box. */
static gboolean
contains_by_all_edges (const KlimaGeometry *area,
                       double               x,
                       double               y)
{
  guint n_rings;
  const KlimaRing *rings = klima_geometry_get_rings (area, &n_rings);
  gboolean inside = FALSE;

  for (guint i = 0; i < n_rings; i++)
    {
      const KlimaPoint *ring = klima_geometry_get_points (area, NULL) + rings[i].first;

      for (guint j = 0; j < rings[i].n_points; j++)
        inside ^= klima_edge_is_crossed (&ring[j], &ring[(j + 1) % rings[i].n_points], x, y);
    }

  return inside;
}

static double
measure_all_edges (const KlimaGeometry *area,
                   double               x,
                   double               y)
{
  double nearest = G_MAXDOUBLE;
  guint n_rings;
  const KlimaRing *rings = klima_geometry_get_rings (area, &n_rings);

  for (guint i = 0; i < n_rings; i++)
    {
      const KlimaPoint *ring = klima_geometry_get_points (area, NULL) + rings[i].first;

      for (guint j = 0; j < rings[i].n_points; j++)
        nearest = MIN (nearest, klima_edge_square_distance (&ring[j], &ring[(j + 1) % rings[i].n_points], x, y));
    }

  return sqrt (nearest);
}

/* For a place that is in none of them. */
static int
find_nearest_of_all (KlimaGeometry **areas,
                     guint           n_areas,
                     double          x,
                     double          y,
                     double          slop)
{
  int nearest = -1;
  double least = slop;

  for (guint area = 0; area < n_areas; area++)
    {
      double distance = measure_all_edges (areas[area], x, y);

      g_assert_cmpfloat (distance, ==, klima_geometry_distance (areas[area], x, y));
      if (distance < least || (nearest < 0 && distance == least))
        {
          nearest = area;
          least = distance;
        }
    }

  return nearest;
}

/* At n_inside random points in each area, and at those around it that were met on the way. */
static void
assert_same_as_looking_through_all (KlimaGeometry **areas,
                                    guint           n_areas,
                                    guint           n_inside,
                                    GRand          *random)
{
  g_autoptr (KlimaIndex) index = klima_index_new (areas, n_areas);
  guint n_near = 0;

  for (guint area = 0; area < n_areas; area++)
    {
      KlimaBounds bounds = klima_geometry_get_bounds (areas[area]);
      guint n_points = 0, n_found = 0;

      while (n_found < n_inside)
        {
          double x = g_rand_double_range (random, bounds.min_x, bounds.max_x);
          double y = g_rand_double_range (random, bounds.min_y, bounds.max_y);
          int expected = look_through_all (areas, n_areas, x, y);
          int found = klima_index_lookup (index, x, y, 0);

          g_assert_cmpuint (++n_points, <, 1000 * n_inside);
          if (found != expected)
            g_test_message ("area %u, point %.17g %.17g", area, x, y);
          g_assert_cmpint (found, ==, expected);
          n_found += klima_geometry_contains (areas[area], x, y);

          if (expected < 0 && n_points < n_inside / 10)
            {
              const double slop = 1e-5;

              found = klima_index_lookup (index, x, y, slop);
              g_assert_cmpint (found, ==, find_nearest_of_all (areas, n_areas, x, y, slop));
              n_near += found >= 0;
            }
        }
    }

  g_assert_cmpuint (n_near, >, 0);
}

/* Where rounding and ties decide: at every corner and beside it, level with it and above it, and halfway to the next. */
static void
assert_same_at_corners (KlimaGeometry **areas,
                        guint           n_areas)
{
  g_autoptr (KlimaIndex) index = klima_index_new (areas, n_areas);

  for (guint area = 0; area < n_areas; area++)
    {
      KlimaBounds bounds = klima_geometry_get_bounds (areas[area]);
      guint n_points;
      const KlimaPoint *points = klima_geometry_get_points (areas[area], &n_points);

      for (guint i = 0; i < n_points; i++)
        {
          const KlimaPoint *next = &points[(i + 1) % n_points];
          const KlimaPoint places[] = {
            points[i],
            { (points[i].x + next->x) / 2, (points[i].y + next->y) / 2 },
            { nextafter (points[i].x, 0), points[i].y },
            { points[i].x, nextafter (points[i].y, 1) },
            { bounds.min_x, points[i].y },
            { (bounds.min_x + bounds.max_x) / 2, points[i].y },
            { points[i].x, (bounds.min_y + bounds.max_y) / 2 },
          };

          for (gsize j = 0; j < G_N_ELEMENTS (places); j++)
            {
              guint expected = 0;

              while (expected < n_areas && !contains_by_all_edges (areas[expected], places[j].x, places[j].y))
                expected++;
              g_assert_true (expected == n_areas
                             || klima_geometry_contains (areas[expected], places[j].x, places[j].y));
              if (klima_index_lookup (index, places[j].x, places[j].y, 0) != (expected < n_areas ? (int) expected : -1))
                g_error ("area %u, point %u, place %" G_GSIZE_FORMAT, area, i, j);
            }
        }
    }
}

/* A star around a place, with a hole and an island in it; now and then one with very many points. */
static KlimaGeometry *
make_star (GRand *random)
{
  guint n_points = g_rand_int_range (random, 0, 50) == 0 ? 600 : g_rand_int_range (random, 3, 40);
  KlimaGeometry *star = klima_geometry_new (KLIMA_GEOMETRY_POLYGONS);
  double longitude = g_rand_double_range (random, 8, 12);
  double latitude = g_rand_double_range (random, 59, 61);

  for (guint ring = 0; ring < 3; ring++)
    {
      g_autofree double *lon_lat = g_new (double, 2 * n_points);

      for (guint i = 0; i < n_points; i++)
        {
          double angle = 2 * G_PI * i / n_points;
          double radius = g_rand_double_range (random, 0.1, 0.2) / (1 << (2 * ring));

          lon_lat[2 * i] = longitude + radius * cos (angle);
          lon_lat[2 * i + 1] = latitude + radius * sin (angle) / 2;
        }
      klima_geometry_add_ring (star, ring / 2, ring == 1, lon_lat, n_points);
    }

  return star;
}

static void
test_against_all_stars (void)
{
  const guint numbers[] = { 1, 5, 6, 100, 300 };
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func ((GDestroyNotify) klima_geometry_unref);

      while (areas->len < numbers[i])
        g_ptr_array_add (areas, make_star (random));
      assert_same_as_looking_through_all ((KlimaGeometry **) areas->pdata, areas->len,
                                          areas->len > 50 ? 50 : POINTS_PER_AREA, random);
      if (areas->len <= 6)
        assert_same_at_corners ((KlimaGeometry **) areas->pdata, areas->len);
    }
}

static void
test_against_all_viken (void)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (fixture_viken ());
  g_autofree KlimaGeometry **areas = g_new (KlimaGeometry *, municipalities->len);
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint i = 0; i < municipalities->len; i++)
    areas[i] = klima_municipality_get_geometry (g_ptr_array_index (municipalities, i));

  assert_same_as_looking_through_all (areas, municipalities->len, POINTS_PER_AREA, random);
  assert_same_at_corners (areas, municipalities->len);
}

/* Places that anybody can look up. */
static void
test_places_in_viken (void)
{
  static const struct
  {
    double longitude, latitude;
    const char *number; /* NULL: none of Viken's */
  } table[] = {
    { 10.2045, 59.7439, "3005" }, /* Drammen, Bragernes torg */
    { 10.7905, 59.6656, "3021" }, /* Ås, the university */
    { 10.6290, 59.6640, "3022" }, /* Drøbak */
    { 9.6502, 59.6689, "3006" },  /* Kongsberg church */
    { 11.3875, 59.1225, "3001" }, /* Halden station */
    { 10.2576, 60.1684, "3007" }, /* Hønefoss */
    { 8.9450, 60.7010, "3041" },  /* Gol */
    { 10.7522, 59.9139, NULL },   /* Oslo central station */
    { 10.40, 59.2675, NULL },     /* Tønsberg */
    { 10.6, 59.3, NULL },         /* in the fjord */
  };
  KlimaDataset *dataset = fixture_viken ();

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      KlimaMunicipality *found = klima_dataset_find_at (dataset, klima_projection_x (table[i].longitude),
                                                        klima_projection_y (table[i].latitude), 0);

      g_test_message ("%g, %g", table[i].longitude, table[i].latitude);
      g_assert_cmpstr (found != NULL ? klima_municipality_get_number (found) : NULL, ==, table[i].number);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/index/lookup", test_lookup);
  g_test_add_func ("/index/not-a-place", test_not_a_place);
  g_test_add_func ("/index/against-all/stars", test_against_all_stars);
  g_test_add_func ("/index/against-all/viken", test_against_all_viken);
  g_test_add_func ("/index/places-in-viken", test_places_in_viken);

  return g_test_run ();
}
