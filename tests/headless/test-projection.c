/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "klima-projection.h"

#define EPSILON 1e-12

static const double odd_values[] = { NAN, INFINITY, -INFINITY, 0, 1, -1, 1e300, -1e300, 5e-324 };

static void
test_known_places (void)
{
  static const struct
  {
    double longitude, latitude;
    double x, y;
  } table[] = {
    { 0, 0, 0.5, 0.5 },
    { -180, 85.0511287798, 0, 0 },
    { 180, -85.0511287798, 1, 1 },
    { 180, 90, 1, 0 },
    { -400, -90, 0, 1 },
    { NAN, NAN, 0.5, 0.5 },
    /* EPSG:3857 of 10.75°E 59.91°N is 1 196 684.53, 8 379 727.58 m */
    { 10.75, 59.91, 0.5 + 1196684.5260 / 40075016.6856, 0.5 - 8379727.5819 / 40075016.6856 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_assert_cmpfloat_with_epsilon (klima_projection_x (table[i].longitude), table[i].x, 1e-10);
      g_assert_cmpfloat_with_epsilon (klima_projection_y (table[i].latitude), table[i].y, 1e-10);
    }
}

static void
test_there_and_back (void)
{
  for (double longitude = -180; longitude <= 180; longitude += 7.5)
    g_assert_cmpfloat_with_epsilon (klima_projection_longitude (klima_projection_x (longitude)), longitude, 1e-9);

  for (double latitude = -85; latitude <= 85; latitude += 2.5)
    g_assert_cmpfloat_with_epsilon (klima_projection_latitude (klima_projection_y (latitude)), latitude, 1e-9);
}

static void
test_scale (void)
{
  g_assert_cmpfloat (klima_projection_world_size (0), ==, 256);
  g_assert_cmpfloat (klima_projection_world_size (13), ==, 256 * 8192);
  g_assert_cmpfloat_with_epsilon (klima_projection_world_size (0.5), 256 * G_SQRT2, 1e-9);

  g_assert_cmpfloat_with_epsilon (klima_projection_metres_per_pixel (0.5, 0), 156543.033928, 1e-5);
  g_assert_cmpfloat_with_epsilon (klima_projection_metres_per_pixel (klima_projection_y (60), 0), 78271.516964, 1e-5);
  g_assert_cmpfloat_with_epsilon (klima_projection_metres_per_pixel (klima_projection_y (60), KLIMA_MAX_ZOOM), 9.55,
                                  0.01);
}

static void
test_bounds (void)
{
  KlimaBounds bounds = KLIMA_BOUNDS_EMPTY;
  KlimaBounds other = { 0.2, 0.2, 0.4, 0.3 };
  KlimaBounds touching = { 0.4, 0.3, 0.5, 0.5 };
  KlimaBounds apart = { 0.41, 0.2, 0.5, 0.3 };

  g_assert_true (klima_bounds_is_empty (&bounds));
  g_assert_false (klima_bounds_intersect (&bounds, &other));

  klima_bounds_add_point (&bounds, 0.1, 0.25);
  g_assert_false (klima_bounds_is_empty (&bounds));
  g_assert_false (klima_bounds_intersect (&bounds, &other));

  klima_bounds_add (&bounds, &other);
  g_assert_cmpfloat (bounds.min_x, ==, 0.1);
  g_assert_cmpfloat (bounds.min_y, ==, 0.2);
  g_assert_cmpfloat (bounds.max_x, ==, 0.4);
  g_assert_cmpfloat (bounds.max_y, ==, 0.3);

  g_assert_true (klima_bounds_intersect (&other, &touching));
  g_assert_false (klima_bounds_intersect (&other, &apart));

  g_assert_cmpfloat (klima_bounds_distance (&other, 0.3, 0.25), ==, 0);
  g_assert_cmpfloat_with_epsilon (klima_bounds_distance (&other, 0.5, 0.25), 0.1, EPSILON);
  g_assert_cmpfloat_with_epsilon (klima_bounds_distance (&other, 0.17, 0.16), 0.05, EPSILON);
}

/* All of the bounds is in the view with the margin to spare, and in one direction nothing more. */
static void
test_camera_fit (void)
{
  static const struct
  {
    KlimaBounds bounds;
    double width, height, margin;
  } table[] = {
    { { 0.52, 0.28, 0.54, 0.30 }, 1000, 700, 24 },
    { { 0.52, 0.28, 0.53, 0.30 }, 1920, 1080, 24 },
    { { 0.52, 0.28, 0.58, 0.29 }, 360, 600, 0 },
    { { 0.1, 0.1, 0.9, 0.9 }, 800, 800, 100 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      const KlimaBounds *bounds = &table[i].bounds;
      KlimaCamera camera = klima_camera_fit (bounds, table[i].width, table[i].height, table[i].margin, KLIMA_MAX_ZOOM);
      double size = klima_projection_world_size (camera.zoom);
      double spare_x = table[i].width / size - (bounds->max_x - bounds->min_x) - 2 * table[i].margin / size;
      double spare_y = table[i].height / size - (bounds->max_y - bounds->min_y) - 2 * table[i].margin / size;

      g_assert_cmpfloat_with_epsilon (camera.x, (bounds->min_x + bounds->max_x) / 2, EPSILON);
      g_assert_cmpfloat_with_epsilon (camera.y, (bounds->min_y + bounds->max_y) / 2, EPSILON);
      g_assert_cmpfloat_with_epsilon (MIN (spare_x, spare_y), 0, EPSILON);
    }
}

static void
test_camera_fit_limits (void)
{
  KlimaBounds point = { 0.53, 0.29, 0.53, 0.29 };
  KlimaBounds empty = KLIMA_BOUNDS_EMPTY;
  KlimaBounds world = { 0, 0, 1, 1 };
  KlimaCamera camera;

  camera = klima_camera_fit (&point, 1000, 700, 24, 11);
  g_assert_true (klima_camera_equal (camera, (KlimaCamera) { 0.53, 0.29, 11 }));

  camera = klima_camera_fit (&empty, 1000, 700, 24, 11);
  g_assert_true (klima_camera_equal (camera, (KlimaCamera) { 0.5, 0.5, 0 }));

  /* Smaller than the margins, or than the world: there is nothing further away than zoom 0. */
  camera = klima_camera_fit (&point, 10, 10, 24, 11);
  g_assert_cmpfloat (camera.zoom, ==, 11);
  camera = klima_camera_fit (&world, 10, 10, 24, 11);
  g_assert_cmpfloat (camera.zoom, ==, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (odd_values); i++)
    {
      camera = klima_camera_fit (&world, odd_values[i], odd_values[i], odd_values[i], 11);
      g_assert_true (camera.zoom >= 0 && camera.zoom <= 11);
    }
}

static void
test_camera_clamp (void)
{
  const KlimaBounds region = { 0.52, 0.28, 0.534, 0.298 };
  const double width = 1000, height = 700;
  const KlimaCamera home = klima_camera_fit (&region, width, height, KLIMA_REGION_MARGIN, KLIMA_MAX_ZOOM);
  KlimaCamera camera;

  /* Where all of it fits there is one place to look from. */
  camera = klima_camera_clamp ((KlimaCamera) { 0, 1, 0 }, &region, width, height);
  g_assert_true (klima_camera_equal (camera, home));

  /* What is allowed stays as it is. */
  camera = (KlimaCamera) { home.x + 0.001, home.y - 0.002, home.zoom + 2 };
  g_assert_true (klima_camera_equal (klima_camera_clamp (camera, &region, width, height), camera));

  /* Closest, the centre may go all but to the corner. */
  camera = klima_camera_clamp ((KlimaCamera) { 1, 1, 99 }, &region, width, height);
  g_assert_cmpfloat (camera.zoom, ==, KLIMA_MAX_ZOOM);
  g_assert_cmpfloat_with_epsilon (camera.x, region.max_x, 2e-4);
  g_assert_cmpfloat_with_epsilon (camera.y, region.max_y, 2e-4);

  /* In the direction that decides the fit, the view never shows more than the margin beside the region. */
  for (double zoom = home.zoom; zoom < KLIMA_MAX_ZOOM; zoom += 0.25)
    {
      double size = klima_projection_world_size (zoom);

      camera = klima_camera_clamp ((KlimaCamera) { 0, 0, zoom }, &region, width, height);
      g_assert_cmpfloat (camera.y - height / 2 / size, >=, region.min_y - KLIMA_REGION_MARGIN / size - EPSILON);
      g_assert_true (klima_camera_equal (klima_camera_clamp (camera, &region, width, height), camera));
    }
}

static void
test_camera_view (void)
{
  const KlimaCamera camera = { 0.53, 0.29, 9.5 };
  double x, y, map_x, map_y, beside_x;

  /* The camera's own place is in the middle. */
  klima_camera_from_map (camera, 800, 601, camera.x, camera.y, &x, &y);
  g_assert_cmpfloat (x, ==, 400);
  g_assert_cmpfloat (y, ==, 300.5);

  /* East is right, south is down, and a pixel is a pixel. */
  klima_camera_to_map (camera, 800, 601, 400, 300.5, &map_x, &map_y);
  klima_camera_to_map (camera, 800, 601, 401, 300.5, &beside_x, &y);
  g_assert_cmpfloat_with_epsilon ((beside_x - map_x) * klima_projection_world_size (9.5), 1, 1e-6);
  klima_camera_from_map (camera, 800, 601, 0.531, 0.291, &x, &y);
  g_assert_cmpfloat (x, >, 400);
  g_assert_cmpfloat (y, >, 300.5);

  klima_camera_to_map (camera, 800, 601, x, y, &map_x, &map_y);
  g_assert_cmpfloat_with_epsilon (map_x, 0.531, EPSILON);
  g_assert_cmpfloat_with_epsilon (map_y, 0.291, EPSILON);
}

static void
test_camera_clamp_never_nan (void)
{
  const KlimaBounds regions[] = { { 0.52, 0.28, 0.534, 0.298 }, { 0.5, 0.5, 0.5, 0.5 }, KLIMA_BOUNDS_EMPTY };

  for (gsize i = 0; i < G_N_ELEMENTS (odd_values); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (odd_values); j++)
      for (gsize k = 0; k < G_N_ELEMENTS (regions); k++)
        {
          KlimaCamera odd = { odd_values[i], odd_values[j], odd_values[i] };
          KlimaCamera usual = { 0.53, 0.29, 9 };
          KlimaCamera a = klima_camera_clamp (odd, &regions[k], 1000, 700);
          KlimaCamera b = klima_camera_clamp (usual, &regions[k], odd_values[i], odd_values[j]);

          g_assert_true (isfinite (a.x) && isfinite (a.y) && a.zoom >= 0 && a.zoom <= KLIMA_MAX_ZOOM);
          g_assert_true (isfinite (b.x) && isfinite (b.y) && b.zoom >= 0 && b.zoom <= KLIMA_MAX_ZOOM);
        }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/projection/known-places", test_known_places);
  g_test_add_func ("/projection/there-and-back", test_there_and_back);
  g_test_add_func ("/projection/scale", test_scale);
  g_test_add_func ("/projection/bounds", test_bounds);
  g_test_add_func ("/projection/camera-fit", test_camera_fit);
  g_test_add_func ("/projection/camera-fit-limits", test_camera_fit_limits);
  g_test_add_func ("/projection/camera-clamp", test_camera_clamp);
  g_test_add_func ("/projection/camera-clamp-never-nan", test_camera_clamp_never_nan);
  g_test_add_func ("/projection/camera-view", test_camera_view);

  return g_test_run ();
}
