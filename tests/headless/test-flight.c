/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixtures.h"
#include "klima-flight.h"

#include <math.h>

#define WIDTH 1920.0
#define HEIGHT 1080.0
#define RHO 1.4

typedef struct
{
  const char *name;
  KlimaCamera from, to;
  double width;
} Way;

static const Way ways[] = {
  { "same camera", { 0.53, 0.29, 9 }, { 0.53, 0.29, 9 }, WIDTH },
  { "same centre, in", { 0.53, 0.29, 7 }, { 0.53, 0.29, 12 }, WIDTH },
  { "same centre, out", { 0.53, 0.29, 12 }, { 0.53, 0.29, 7 }, WIDTH },
  { "same zoom, near", { 0.53, 0.29, 9 }, { 0.5301, 0.2901, 9 }, WIDTH },
  { "same zoom, far", { 0.53, 0.29, 10 }, { 0.52, 0.285, 10 }, WIDTH },
  { "straight south", { 0.53, 0.29, 10 }, { 0.53, 0.295, 10 }, WIDTH },
  { "in and aside", { 0.53, 0.29, 7 }, { 0.531, 0.292, 11 }, WIDTH },
  { "out and aside", { 0.531, 0.292, 11 }, { 0.53, 0.29, 7 }, WIDTH },
  { "a hair aside", { 0.53, 0.29, 9 }, { 0.53 + 1e-15, 0.29, 9 }, WIDTH },
  { "a hair aside, in", { 0.53, 0.29, 9 }, { 0.53 + 1e-12, 0.29, 9 + 1e-9 }, WIDTH },
  { "just the same place", { 0.53, 0.29, 9 }, { 0.53 + 1.4e-8, 0.29, 9.5 }, WIDTH },
  { "just another place", { 0.53, 0.29, 9 }, { 0.53 + 1.5e-8, 0.29, 9.5 }, WIDTH },
  { "across the world", { 0, 0, 13 }, { 1, 1, 13 }, WIDTH },
  { "across the world, small view", { 0, 1, 13 }, { 1, 0, 2 }, 64 },
  { "across the world, tiny view", { 0, 0, 20 }, { 1, 1, 20 }, 1 },
};

static double
get_width (KlimaCamera camera,
           double      width)
{
  return width / klima_projection_world_size (camera.zoom);
}

/* The paper's distance between two cameras that are close together: equal steps of it look equally long. */
static double
get_step (KlimaCamera a,
          KlimaCamera b,
          double      width)
{
  double mean = (get_width (a, width) + get_width (b, width)) / 2;
  double du = hypot (b.x - a.x, b.y - a.y);
  double dw = get_width (b, width) - get_width (a, width);

  return hypot (RHO * du / mean, dw / (RHO * mean));
}

static void
test_ends (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      KlimaFlight flight;

      klima_flight_init (&flight, ways[i].from, ways[i].to, ways[i].width);
      g_test_message ("%s", ways[i].name);
      g_assert_true (klima_camera_equal (klima_flight_at (&flight, 0), ways[i].from));
      g_assert_true (klima_camera_equal (klima_flight_at (&flight, 1), ways[i].to));
      g_assert_true (klima_camera_equal (klima_flight_at (&flight, -0.5), ways[i].from));
      g_assert_true (klima_camera_equal (klima_flight_at (&flight, 1.5), ways[i].to));
      g_assert_true (klima_camera_equal (klima_flight_at (&flight, NAN), ways[i].from));
    }
}

/* No jump anywhere, the ends included, and the same speed all along: that is what the path is made for. */
static void
test_speed (void)
{
  const int n_steps = 2000;

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      KlimaFlight flight;
      KlimaCamera before = ways[i].from;
      gboolean is_cut = FALSE;
      double sum = 0;

      klima_flight_init (&flight, ways[i].from, ways[i].to, ways[i].width);
      g_test_message ("%s: %g", ways[i].name, flight.length);

      for (int j = 1; j <= n_steps; j++)
        {
          KlimaCamera camera = klima_flight_at (&flight, (double) j / n_steps);
          double step = get_step (before, camera, ways[i].width);

          g_assert_true (isfinite (camera.x) && isfinite (camera.y) && isfinite (camera.zoom));
          /* Further away than all of the world nobody looks, and what is seen from nearer moves faster. */
          is_cut |= camera.zoom == 0;
          if (!is_cut)
            g_assert_cmpfloat_with_epsilon (step, flight.length / n_steps, 0.01 * flight.length / n_steps + 2e-6);
          sum += step;
          before = camera;
        }
      if (!is_cut)
        g_assert_cmpfloat_with_epsilon (sum, flight.length, 1e-4 * flight.length + 2e-6);
    }
}

/* All the way on the line between the two centres, and always forward. */
static void
test_straight (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      KlimaFlight flight;
      double dx = ways[i].to.x - ways[i].from.x;
      double dy = ways[i].to.y - ways[i].from.y;
      double before = 0;

      klima_flight_init (&flight, ways[i].from, ways[i].to, ways[i].width);
      g_test_message ("%s", ways[i].name);

      for (int j = 1; j <= 100; j++)
        {
          KlimaCamera camera = klima_flight_at (&flight, j / 100.0);
          double along = (camera.x - ways[i].from.x) * dx + (camera.y - ways[i].from.y) * dy;
          double aside = (camera.x - ways[i].from.x) * dy - (camera.y - ways[i].from.y) * dx;

          g_assert_cmpfloat (fabs (aside), <=, 1e-15);
          g_assert_cmpfloat (along, >=, before - 1e-15);
          g_assert_cmpfloat (along, <=, (dx * dx + dy * dy) * (1 + 1e-9) + 1e-15);
          before = along;
        }
    }
}

/* The way back is the same. */
static void
test_return (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      KlimaFlight there, back;

      klima_flight_init (&there, ways[i].from, ways[i].to, ways[i].width);
      klima_flight_init (&back, ways[i].to, ways[i].from, ways[i].width);
      g_test_message ("%s", ways[i].name);
      g_assert_cmpfloat_with_epsilon (there.length, back.length, 1e-7);

      for (int j = 0; j <= 20; j++)
        g_assert_cmpfloat (get_step (klima_flight_at (&there, j / 20.0), klima_flight_at (&back, 1 - j / 20.0),
                                     ways[i].width), <=, 3e-6);
    }
}

/* The figures of the paper's own formulas, worked out with more digits than a double has. */
static void
test_known (void)
{
  static const Way way = { "", { 0.53, 0.29, 10 }, { 0.534, 0.293, 11 }, 1920 };
  static const struct
  {
    double progress;
    KlimaCamera camera;
  } table[] = {
    { 0.125, { 0.53066125688722265, 0.29049594266541701, 9.9162877840583867 } },
    { 0.25, { 0.53136924286342901, 0.2910269321475718, 9.90149005980747 } },
    { 0.5, { 0.53266666666666662, 0.29199999999999998, 10.077728548344307 } },
    { 0.75, { 0.53353945118934609, 0.29265458839200958, 10.473442449135991 } },
    { 0.875, { 0.53381128822274215, 0.29285846616705657, 10.725314165059647 } },
  };
  KlimaFlight flight;

  klima_flight_init (&flight, way.from, way.to, way.width);
  g_assert_cmpfloat_with_epsilon (flight.length, 1.2692101382537522, 1e-12);

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      KlimaCamera camera = klima_flight_at (&flight, table[i].progress);

      g_assert_cmpfloat_with_epsilon (camera.x, table[i].camera.x, 1e-14);
      g_assert_cmpfloat_with_epsilon (camera.y, table[i].camera.y, 1e-14);
      g_assert_cmpfloat_with_epsilon (camera.zoom, table[i].camera.zoom, 1e-12);
    }
}

static void
test_min_zoom (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      KlimaFlight flight;
      double found = MIN (ways[i].from.zoom, ways[i].to.zoom);

      klima_flight_init (&flight, ways[i].from, ways[i].to, ways[i].width);
      for (int j = 0; j <= 10000; j++)
        found = MIN (found, klima_flight_at (&flight, j / 10000.0).zoom);

      g_test_message ("%s", ways[i].name);
      g_assert_cmpfloat_with_epsilon (klima_flight_get_min_zoom (&flight), found, 1e-4);
      g_assert_cmpfloat (klima_flight_get_min_zoom (&flight), >=, 0);
    }
}

static void
test_duration (void)
{
  guint before = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      KlimaFlight flight;
      guint duration;

      klima_flight_init (&flight, ways[i].from, ways[i].to, ways[i].width);
      duration = klima_flight_get_duration (&flight);
      g_test_message ("%s: %u", ways[i].name, duration);
      g_assert_cmpuint (duration, <=, 600);
      g_assert_cmpint (duration == 0, ==, flight.length < 1e-6);
    }

  /* Longer ways take longer, until it is long enough. */
  for (double distance = 1e-4; distance < 0.1; distance *= 2)
    {
      KlimaFlight flight;
      guint duration;

      klima_flight_init (&flight, ways[0].from, (KlimaCamera) { 0.53 + distance, 0.29, 9 }, WIDTH);
      duration = klima_flight_get_duration (&flight);
      g_assert_true (duration > before || duration == 600);
      before = duration;
    }
  g_assert_cmpuint (before, ==, 600);
}

static void
test_ease (void)
{
  double before = 0;

  g_assert_cmpfloat (klima_flight_ease (0), ==, 0);
  g_assert_cmpfloat (klima_flight_ease (0.5), ==, 0.5);
  g_assert_cmpfloat (klima_flight_ease (1), ==, 1);
  g_assert_cmpfloat (klima_flight_ease (-1), ==, 0);
  g_assert_cmpfloat (klima_flight_ease (2), ==, 1);
  g_assert_cmpfloat (klima_flight_ease (NAN), ==, 1);

  /* Gently at both ends, in the middle faster than evenly. */
  g_assert_cmpfloat (klima_flight_ease (0.01), <, 0.001);
  g_assert_cmpfloat (klima_flight_ease (0.99), >, 0.999);
  for (int i = 1; i <= 1000; i++)
    {
      double eased = klima_flight_ease (i / 1000.0);

      g_assert_cmpfloat (eased, >, before);
      g_assert_cmpfloat (eased - before, <, 0.0016);
      before = eased;
    }
}

/* What is no camera does not spoil the other. */
static void
test_no_camera (void)
{
  static const KlimaCamera good = { 0.53, 0.29, 9 };
  static const KlimaCamera bad[] = {
    { NAN, 0.29, 9 }, { 0.53, NAN, 9 }, { 0.53, 0.29, NAN }, { INFINITY, 0.29, 9 }, { 0.53, 0.29, -INFINITY },
    { 1e300, 0.29, 9 }, { 0.53, 0.29, 1e9 },
  };
  static const double widths[] = { 0, -1, NAN, INFINITY };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    for (double progress = 0; progress <= 1; progress += 0.25)
      {
        KlimaFlight flight;
        KlimaCamera camera;

        klima_flight_init (&flight, good, bad[i], WIDTH);
        g_assert_true (klima_camera_equal (klima_flight_at (&flight, progress), good));
        klima_flight_init (&flight, bad[i], good, WIDTH);
        g_assert_true (klima_camera_equal (klima_flight_at (&flight, progress), good));
        klima_flight_init (&flight, bad[i], bad[i], WIDTH);
        camera = klima_flight_at (&flight, progress);
        g_assert_true (isfinite (camera.x) && isfinite (camera.y) && isfinite (camera.zoom));
        g_assert_cmpuint (klima_flight_get_duration (&flight), ==, 0);
      }

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      KlimaFlight flight;
      KlimaCamera camera;

      klima_flight_init (&flight, good, (KlimaCamera) { 0.54, 0.28, 11 }, widths[i]);
      camera = klima_flight_at (&flight, 0.5);
      g_assert_true (isfinite (camera.x) && isfinite (camera.y) && isfinite (camera.zoom));
    }
}

/* From each network of Viken to each other: never further away than to see all of it. */
static void
test_viken (void)
{
  KlimaDataset *viken = fixture_viken ();
  GPtrArray *networks = klima_dataset_get_networks (viken);
  KlimaBounds region = klima_dataset_get_bounds (viken);
  KlimaCamera home = klima_camera_fit (&region, WIDTH, HEIGHT, KLIMA_REGION_MARGIN, KLIMA_MAX_ZOOM);

  for (guint i = 0; i < networks->len * networks->len; i++)
    {
      KlimaBounds a = klima_network_get_bounds (networks->pdata[i / networks->len]);
      KlimaBounds b = klima_network_get_bounds (networks->pdata[i % networks->len]);
      KlimaFlight flight;

      klima_flight_init (&flight, klima_camera_fit (&a, WIDTH, HEIGHT, 40, KLIMA_MAX_ZOOM),
                         klima_camera_fit (&b, WIDTH, HEIGHT, 40, KLIMA_MAX_ZOOM), WIDTH);
      g_test_message ("%u to %u: length %g, %u ms, %+g", i / networks->len, i % networks->len, flight.length,
                      klima_flight_get_duration (&flight), klima_flight_get_min_zoom (&flight) - home.zoom);
      g_assert_cmpfloat (klima_flight_get_min_zoom (&flight), >=, home.zoom);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/flight/ends", test_ends);
  g_test_add_func ("/flight/speed", test_speed);
  g_test_add_func ("/flight/straight", test_straight);
  g_test_add_func ("/flight/return", test_return);
  g_test_add_func ("/flight/known", test_known);
  g_test_add_func ("/flight/min-zoom", test_min_zoom);
  g_test_add_func ("/flight/duration", test_duration);
  g_test_add_func ("/flight/ease", test_ease);
  g_test_add_func ("/flight/no-camera", test_no_camera);
  g_test_add_func ("/flight/viken", test_viken);

  return g_test_run ();
}
