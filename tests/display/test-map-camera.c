/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "klima-navigator.h"
#include "klima-view-area.h"
#include "map-window.h"

#define WIDTH 901
#define HEIGHT 700

typedef struct
{
  GtkWidget *window;
  ShumateMap *map;
  ShumateViewport *viewport;
  KlimaNavigator *navigator;
  guint n_changes;
} Fixture;

static void
on_camera_changed (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->map = shumate_map_new ();
  fixture->viewport = shumate_map_get_viewport (fixture->map);
  fixture->navigator = klima_navigator_new (fixture->map);
  fixture->window = show_in_window (GTK_WIDGET (fixture->map), WIDTH, HEIGHT);
  klima_navigator_set_region (fixture->navigator, klima_dataset_get_bounds (viken ()));
  klima_navigator_set_size (fixture->navigator, WIDTH, HEIGHT);
  g_signal_connect_swapped (fixture->navigator, "camera-changed", G_CALLBACK (on_camera_changed), fixture);
  allow_animations (FALSE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->navigator);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static KlimaBounds
get_seen (Fixture *fixture,
          double   width,
          double   height)
{
  KlimaBounds seen;

  klima_navigator_to_map (fixture->navigator, 0, 0, &seen.min_x, &seen.min_y);
  klima_navigator_to_map (fixture->navigator, width, height, &seen.max_x, &seen.max_y);

  return seen;
}

static void
assert_within (KlimaBounds inner,
               KlimaBounds outer)
{
  g_assert_cmpfloat (inner.min_x, >=, outer.min_x);
  g_assert_cmpfloat (inner.min_y, >=, outer.min_y);
  g_assert_cmpfloat (inner.max_x, <=, outer.max_x);
  g_assert_cmpfloat (inner.max_y, <=, outer.max_y);
}

static KlimaBounds
get_bounds (const char *number)
{
  return klima_geometry_get_bounds (klima_municipality_get_geometry (viken_municipality (number)));
}

/* The view finds places where the library has them, and the other way round. */
static void
test_projection (Fixture       *fixture,
                 gconstpointer  data)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (viken ());

  for (double zoom = 6; zoom <= KLIMA_MAX_ZOOM; zoom += 0.37)
    for (guint i = 0; i < municipalities->len; i += 7)
      {
        KlimaCamera camera = { .zoom = zoom };

        find_middle (g_ptr_array_index (municipalities, i), &camera.x, &camera.y);
        klima_navigator_jump_to (fixture->navigator, camera);
        for (guint j = 0; j < municipalities->len; j++)
          {
            double map_x, map_y, x, y, library_x, library_y, latitude, longitude;

            find_middle (g_ptr_array_index (municipalities, j), &map_x, &map_y);
            klima_navigator_from_map (fixture->navigator, map_x, map_y, &x, &y);
            shumate_viewport_location_to_widget_coords (
              fixture->viewport, GTK_WIDGET (fixture->map), klima_projection_latitude (map_y),
              klima_projection_longitude (map_x), &library_x, &library_y);
            g_assert_cmpfloat_with_epsilon (x, library_x, 0.01);
            g_assert_cmpfloat_with_epsilon (y, library_y, 0.01);

            shumate_viewport_widget_coords_to_location (fixture->viewport, GTK_WIDGET (fixture->map), x, y,
                                                        &latitude, &longitude);
            klima_navigator_to_map (fixture->navigator, x, y, &map_x, &map_y);
            g_assert_cmpfloat_with_epsilon (klima_projection_latitude (map_y), latitude, 1e-7);
            g_assert_cmpfloat_with_epsilon (klima_projection_longitude (map_x), longitude, 1e-7);
          }
      }
}

static void
test_cannot_leave_the_region (Fixture       *fixture,
                              gconstpointer  data)
{
  static const struct
  {
    double latitude, longitude, zoom;
  } places[] = {
    { 0, 0, 8 },     { 85, 179, 8 },     { -85, -179, 12 },  { 60, 10, 1 },
    { 60, 10, 14 },  { 59.9, 10.7, 9 },  { 70, 10, 13 },     { 50, 20, 9 },
  };
  KlimaBounds region = klima_dataset_get_bounds (viken ());

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      KlimaCamera camera;

      shumate_viewport_set_zoom_level (fixture->viewport, places[i].zoom);
      shumate_location_set_location (SHUMATE_LOCATION (fixture->viewport), places[i].latitude, places[i].longitude);

      camera = klima_navigator_get_camera (fixture->navigator);
      g_assert_cmpfloat (camera.x, >, region.min_x);
      g_assert_cmpfloat (camera.x, <, region.max_x);
      g_assert_cmpfloat (camera.y, >, region.min_y);
      g_assert_cmpfloat (camera.y, <, region.max_y);
      g_assert_cmpfloat (camera.zoom, <=, KLIMA_MAX_ZOOM);
      g_assert_cmpfloat (camera.zoom, >, 6);
      g_assert_cmpfloat_with_epsilon (shumate_viewport_get_zoom_level (fixture->viewport), camera.zoom, 1e-9);
      g_assert_cmpfloat_with_epsilon (shumate_location_get_latitude (SHUMATE_LOCATION (fixture->viewport)),
                                      klima_projection_latitude (camera.y), 1e-9);
      g_assert_cmpfloat_with_epsilon (shumate_location_get_longitude (SHUMATE_LOCATION (fixture->viewport)),
                                      klima_projection_longitude (camera.x), 1e-9);
    }
}

static void
test_nonsense_is_refused (Fixture       *fixture,
                          gconstpointer  data)
{
  static const double nonsense[] = { NAN, INFINITY, -INFINITY };
  KlimaCamera before;

  klima_navigator_zoom_by (fixture->navigator, 2, 300, 300);
  before = klima_navigator_get_camera (fixture->navigator);

  for (guint i = 0; i < G_N_ELEMENTS (nonsense); i++)
    {
      shumate_viewport_set_zoom_level (fixture->viewport, nonsense[i]);
      shumate_location_set_location (SHUMATE_LOCATION (fixture->viewport), nonsense[i], nonsense[i]);
      g_assert_true (isfinite (shumate_viewport_get_zoom_level (fixture->viewport)));
      g_assert_true (isfinite (shumate_location_get_latitude (SHUMATE_LOCATION (fixture->viewport))));
      g_assert_true (isfinite (shumate_location_get_longitude (SHUMATE_LOCATION (fixture->viewport))));
    }

  shumate_location_set_location (SHUMATE_LOCATION (fixture->viewport), klima_projection_latitude (before.y),
                                 klima_projection_longitude (before.x));
  klima_navigator_jump_to (fixture->navigator, before);
  shumate_location_set_location (SHUMATE_LOCATION (fixture->viewport), NAN, NAN);
  g_assert_true (klima_camera_equal (klima_navigator_get_camera (fixture->navigator), before));
}

static void
test_north_is_up (Fixture       *fixture,
                  gconstpointer  data)
{
  shumate_viewport_set_rotation (fixture->viewport, 1);
  g_assert_cmpfloat (shumate_viewport_get_rotation (fixture->viewport), ==, 0);
}

/* Sizes and what panels cover of them; the region is seen between. */
static void
test_home (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct
  {
    double width, height, left, right, bottom;
    double free_left, free_right, free_bottom;
  } views[] = {
    { 901, 700, 0, 0, 0, 0, 901, 700 },
    { 360, 640, 0, 0, 0, 0, 360, 640 },
    { 1920, 1080, 300, 0, 0, 300, 1920, 1080 },
    { 1920, 1080, 0, 330, 0, 0, 1590, 1080 },
    { 1280, 800, 300, 330, 0, 300, 950, 800 },
    { 360, 640, 0, 0, 220, 0, 360, 420 },
    /* No room is left: what covers it does not count. */
    { 400, 700, 300, 0, 0, 0, 400, 700 },
    { 600, 300, 0, 0, 220, 0, 600, 300 },
  };
  KlimaBounds region = klima_dataset_get_bounds (viken ());

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      KlimaBounds seen;

      klima_navigator_set_insets (fixture->navigator, views[i].left, views[i].right, views[i].bottom);
      klima_navigator_set_size (fixture->navigator, views[i].width, views[i].height);
      g_assert_true (klima_navigator_shows_region (fixture->navigator));

      klima_navigator_to_map (fixture->navigator, views[i].free_left, 0, &seen.min_x, &seen.min_y);
      klima_navigator_to_map (fixture->navigator, views[i].free_right, views[i].free_bottom, &seen.max_x, &seen.max_y);
      assert_within (region, seen);

      /* And not only because it is small. */
      g_assert_true ((region.max_x - region.min_x) / (seen.max_x - seen.min_x) > 0.8 ||
                     (region.max_y - region.min_y) / (seen.max_y - seen.min_y) > 0.8);
    }
}

static void
test_fit_follows_the_size (Fixture       *fixture,
                           gconstpointer  data)
{
  KlimaBounds bounds = klima_network_get_bounds (viken_network (4));

  klima_navigator_fly_to_bounds (fixture->navigator, &bounds);
  g_assert_false (klima_navigator_shows_region (fixture->navigator));
  assert_within (bounds, get_seen (fixture, WIDTH, HEIGHT));

  klima_navigator_set_size (fixture->navigator, 500, 400);
  assert_within (bounds, get_seen (fixture, 500, 400));
}

static void
test_kept_camera_does_not_follow_the_size (Fixture       *fixture,
                                           gconstpointer  data)
{
  KlimaBounds bounds = get_bounds ("3043");
  KlimaCamera before;

  klima_navigator_set_insets (fixture->navigator, 0, 330, 0);
  klima_navigator_fly_to_bounds (fixture->navigator, &bounds);
  before = klima_navigator_get_camera (fixture->navigator);
  klima_navigator_keep_camera (fixture->navigator);
  klima_navigator_set_insets (fixture->navigator, 0, 0, 0);
  g_assert_cmpfloat_with_epsilon (klima_navigator_get_camera (fixture->navigator).zoom, before.zoom, 1e-12);

  /* Without that it comes closer. */
  klima_navigator_fly_to_bounds (fixture->navigator, &bounds);
  g_assert_cmpfloat (klima_navigator_get_camera (fixture->navigator).zoom, >, before.zoom + 0.1);
}

static void
test_place_stays_when_the_size_changes (Fixture       *fixture,
                                        gconstpointer  data)
{
  KlimaCamera before, after;

  klima_navigator_zoom_by (fixture->navigator, 3, WIDTH / 2.0, HEIGHT / 2.0);
  before = klima_navigator_get_camera (fixture->navigator);
  klima_navigator_set_size (fixture->navigator, 700, 650);
  after = klima_navigator_get_camera (fixture->navigator);
  g_assert_cmpfloat_with_epsilon (before.x, after.x, 1e-12);
  g_assert_cmpfloat_with_epsilon (before.y, after.y, 1e-12);
  g_assert_cmpfloat_with_epsilon (before.zoom, after.zoom, 1e-12);
}

static void
test_zoom_keeps_the_place (Fixture       *fixture,
                           gconstpointer  data)
{
  double before_x, before_y, after_x, after_y;
  double world;

  klima_navigator_zoom_by (fixture->navigator, 1, WIDTH / 2.0, HEIGHT / 2.0);
  klima_navigator_to_map (fixture->navigator, 500, 300, &before_x, &before_y);
  klima_navigator_zoom_by (fixture->navigator, 1.5, 500, 300);
  klima_navigator_to_map (fixture->navigator, 500, 300, &after_x, &after_y);
  world = klima_projection_world_size (klima_navigator_get_camera (fixture->navigator).zoom);
  g_assert_cmpfloat_with_epsilon (before_x * world, after_x * world, 0.01);
  g_assert_cmpfloat_with_epsilon (before_y * world, after_y * world, 0.01);
}

static void
test_zooming_out_ends_at_home (Fixture       *fixture,
                               gconstpointer  data)
{
  KlimaCamera home = klima_navigator_get_camera (fixture->navigator);

  klima_navigator_zoom_by (fixture->navigator, 4, 100, 100);
  g_assert_false (klima_navigator_shows_region (fixture->navigator));
  klima_navigator_zoom_by (fixture->navigator, -20, 700, 600);
  g_assert_true (klima_navigator_shows_region (fixture->navigator));
  g_assert_cmpfloat_with_epsilon (klima_navigator_get_camera (fixture->navigator).x, home.x, 1e-12);
  g_assert_cmpfloat_with_epsilon (klima_navigator_get_camera (fixture->navigator).zoom, home.zoom, 1e-12);
}

static void
test_reveal_moves_no_further_than_needed (Fixture       *fixture,
                                          gconstpointer  data)
{
  KlimaBounds bounds = get_bounds ("3023");
  KlimaCamera before;

  klima_navigator_fly_to_bounds (fixture->navigator, &bounds);
  before = klima_navigator_get_camera (fixture->navigator);
  klima_navigator_reveal (fixture->navigator, &bounds);
  g_assert_true (klima_camera_equal (klima_navigator_get_camera (fixture->navigator), before));

  klima_navigator_pan (fixture->navigator, WIDTH, 0);
  klima_navigator_reveal (fixture->navigator, &bounds);
  assert_within (bounds, get_seen (fixture, WIDTH, HEIGHT));
  g_assert_cmpfloat (klima_navigator_get_camera (fixture->navigator).x, >, before.x);
  g_assert_cmpfloat_with_epsilon (klima_navigator_get_camera (fixture->navigator).zoom, before.zoom, 1e-12);
}

static gboolean
has_landed (gpointer data)
{
  return !klima_navigator_is_flying (data);
}

static void
test_flight_ends_where_it_should (Fixture       *fixture,
                                  gconstpointer  data)
{
  KlimaBounds bounds = get_bounds ("3021");
  KlimaCamera at_once;
  gint64 start;

  klima_navigator_fly_to_bounds (fixture->navigator, &bounds);
  g_assert_false (klima_navigator_is_flying (fixture->navigator));
  at_once = klima_navigator_get_camera (fixture->navigator);

  klima_navigator_fly_home (fixture->navigator);
  allow_animations (TRUE);
  fixture->n_changes = 0;
  start = g_get_monotonic_time ();
  klima_navigator_fly_to_bounds (fixture->navigator, &bounds);
  g_assert_true (klima_navigator_is_flying (fixture->navigator));
  wait_until (has_landed, fixture->navigator, "the flight to end");
  g_assert_cmpint (g_get_monotonic_time () - start, >, 200 * G_TIME_SPAN_MILLISECOND);
  g_assert_cmpuint (fixture->n_changes, >, 2);
  g_assert_true (klima_camera_equal (klima_navigator_get_camera (fixture->navigator), at_once));
}

static void
test_hand_on_the_map_stops_a_flight (Fixture       *fixture,
                                     gconstpointer  data)
{
  KlimaBounds bounds = get_bounds ("3021");

  allow_animations (TRUE);
  klima_navigator_fly_to_bounds (fixture->navigator, &bounds);
  shumate_location_set_location (SHUMATE_LOCATION (fixture->viewport), 60, 10);
  g_assert_false (klima_navigator_is_flying (fixture->navigator));
}

static void
test_one_change_is_told_once (Fixture       *fixture,
                              gconstpointer  data)
{
  KlimaCamera camera = klima_navigator_get_camera (fixture->navigator);

  fixture->n_changes = 0;
  camera.zoom += 1.25;
  klima_navigator_jump_to (fixture->navigator, camera);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  klima_navigator_jump_to (fixture->navigator, camera);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

/* The map moves in several steps: both coordinates, the zoom level. */
static void
test_drag_is_told_once (Fixture       *fixture,
                        gconstpointer  data)
{
  KlimaCamera camera;

  klima_navigator_zoom_by (fixture->navigator, 3, WIDTH / 2.0, HEIGHT / 2.0);
  camera = klima_navigator_get_camera (fixture->navigator);
  fixture->n_changes = 0;
  shumate_location_set_location (SHUMATE_LOCATION (fixture->viewport), klima_projection_latitude (camera.y) + 0.01,
                                 klima_projection_longitude (camera.x) - 0.02);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpfloat (klima_navigator_get_camera (fixture->navigator).x, <, camera.x);
  g_assert_cmpfloat (klima_navigator_get_camera (fixture->navigator).y, <, camera.y);

  /* Out of the region and back to its edge. */
  shumate_location_set_location (SHUMATE_LOCATION (fixture->viewport), 50, 20);
  g_assert_cmpuint (fixture->n_changes, ==, 2);
  shumate_location_set_location (SHUMATE_LOCATION (fixture->viewport), 50, 20);
  g_assert_cmpuint (fixture->n_changes, <=, 3);
}

/* As when a mouse or finger is released while it moves: the map glides on. */
static void
let_glide (ShumateMap *map)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (map));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_SWIPE (controller))
        g_signal_emit_by_name (controller, "swipe", 600.0, 300.0);
    }
}

/* Who drags the map and then asks for something else does not have to wait until the map has stopped. */
static void
test_flight_ends_a_glide (Fixture       *fixture,
                          gconstpointer  data)
{
  KlimaCamera home = klima_navigator_get_camera (fixture->navigator);
  KlimaBounds bounds = get_bounds ("3021");
  KlimaCamera there;

  klima_navigator_fly_to_bounds (fixture->navigator, &bounds);
  there = klima_navigator_get_camera (fixture->navigator);
  let_glide (fixture->map);
  wait_for_milliseconds (100);
  g_assert_cmpfloat (klima_navigator_get_camera (fixture->navigator).x, <, there.x);

  allow_animations (TRUE);
  klima_navigator_fly_home (fixture->navigator);
  wait_for_milliseconds (700);
  g_assert_true (klima_camera_equal (klima_navigator_get_camera (fixture->navigator), home));

  allow_animations (FALSE);
  klima_navigator_fly_to_bounds (fixture->navigator, &bounds);
  let_glide (fixture->map);
  klima_navigator_fly_home (fixture->navigator);
  wait_for_milliseconds (100);
  g_assert_true (klima_camera_equal (klima_navigator_get_camera (fixture->navigator), home));
}

static void
fly_home_from (KlimaNavigator *navigator,
               KlimaCamera    *there)
{
  if (!klima_camera_equal (klima_navigator_get_camera (navigator), *there))
    return;

  g_signal_handlers_disconnect_by_data (navigator, there);
  klima_navigator_fly_home (navigator);
}

static void
test_flight_begins_where_another_ends (Fixture       *fixture,
                                       gconstpointer  data)
{
  KlimaCamera home = klima_navigator_get_camera (fixture->navigator);
  KlimaBounds bounds = get_bounds ("3021");
  KlimaCamera there;

  klima_navigator_fly_to_bounds (fixture->navigator, &bounds);
  there = klima_navigator_get_camera (fixture->navigator);
  klima_navigator_fly_home (fixture->navigator);
  allow_animations (TRUE);
  g_signal_connect (fixture->navigator, "camera-changed", G_CALLBACK (fly_home_from), &there);
  klima_navigator_fly_to_bounds (fixture->navigator, &bounds);
  wait_until (has_landed, fixture->navigator, "the second flight to end");
  g_assert_true (klima_camera_equal (klima_navigator_get_camera (fixture->navigator), home));
}

/* What lies between two allowed cameras is allowed. */
static void
test_way_is_allowed (Fixture       *fixture,
                     gconstpointer  data)
{
  KlimaViewArea area = { klima_dataset_get_bounds (viken ()), 800, 600, 0, 250, 90 };
  g_autoptr(GRand) random = g_rand_new_with_seed (7);

  for (int i = 0; i < 200; i++)
    {
      KlimaCamera ends[2];

      for (int end = 0; end < 2; end++)
        ends[end] = klima_view_area_clamp (
          &area, (KlimaCamera) { g_rand_double_range (random, area.region.min_x, area.region.max_x),
                                 g_rand_double_range (random, area.region.min_y, area.region.max_y),
                                 g_rand_double_range (random, 6, 13) });

      for (double progress = 0; progress <= 1; progress += 0.125)
        {
          KlimaCamera camera = klima_view_area_between (ends[0], ends[1], progress);
          KlimaCamera allowed = klima_view_area_clamp (&area, camera);
          double world = klima_projection_world_size (camera.zoom);

          g_assert_cmpfloat_with_epsilon (camera.zoom, allowed.zoom, 1e-9);
          g_assert_cmpfloat_with_epsilon (camera.x * world, allowed.x * world, 1e-3);
          g_assert_cmpfloat_with_epsilon (camera.y * world, allowed.y * world, 1e-3);
        }
    }
}

#define ADD(path, function) g_test_add ("/map/camera/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("projection", test_projection);
  ADD ("cannot-leave-the-region", test_cannot_leave_the_region);
  ADD ("nonsense-is-refused", test_nonsense_is_refused);
  ADD ("north-is-up", test_north_is_up);
  ADD ("home", test_home);
  ADD ("fit-follows-the-size", test_fit_follows_the_size);
  ADD ("kept-camera-does-not-follow-the-size", test_kept_camera_does_not_follow_the_size);
  ADD ("place-stays-when-the-size-changes", test_place_stays_when_the_size_changes);
  ADD ("zoom-keeps-the-place", test_zoom_keeps_the_place);
  ADD ("zooming-out-ends-at-home", test_zooming_out_ends_at_home);
  ADD ("reveal-moves-no-further-than-needed", test_reveal_moves_no_further_than_needed);
  ADD ("flight-ends-where-it-should", test_flight_ends_where_it_should);
  ADD ("hand-on-the-map-stops-a-flight", test_hand_on_the_map_stops_a_flight);
  ADD ("flight-ends-a-glide", test_flight_ends_a_glide);
  ADD ("one-change-is-told-once", test_one_change_is_told_once);
  ADD ("drag-is-told-once", test_drag_is_told_once);
  ADD ("flight-begins-where-another-ends", test_flight_begins_where_another_ends);
  ADD ("way-is-allowed", test_way_is_allowed);

  return g_test_run ();
}
