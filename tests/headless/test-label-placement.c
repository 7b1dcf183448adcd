/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <pango/pangocairo.h>

#include "klima-label-placement.h"
#include "klima-text-measure.h"

/* Finding room in a polygon */

/* A square of one degree of longitude, seen from straight above in a view of 400 × 400 that it fills from 50 to 350. */
static const double square[] = { 10, 0, 11, 0, 11, 1, 10, 1 };

static KlimaView
look_at_square (void)
{
  KlimaView view = { { klima_projection_x (10.5), klima_projection_y (0.5), 0 }, 400, 400 };

  while (klima_projection_world_size (view.camera.zoom) / 360 < 300)
    view.camera.zoom += 0.001;

  return view;
}

static KlimaGeometry *
new_square (void)
{
  KlimaGeometry *geometry = klima_geometry_new (KLIMA_GEOMETRY_POLYGONS);

  klima_geometry_add_ring (geometry, 0, FALSE, square, 4);

  return geometry;
}

static void
test_room_in_square (void)
{
  g_autoptr (KlimaGeometry) geometry = new_square ();
  KlimaView view = look_at_square ();
  g_autoptr (KlimaLabelArea) area = klima_label_area_new (geometry, 0, &view);
  KlimaLabelSpot spot;

  g_assert_nonnull (area);
  g_assert_cmpfloat_with_epsilon (klima_label_area_get_size (area), 300 * 300, 300);

  /* A box twice as wide as high is as wide as the square, within the precision of the search. */
  g_assert_true (klima_label_area_find (area, 2, 1, 10, 1000, &spot));
  g_assert_cmpfloat (spot.scale, >, 0.93 * 150);
  g_assert_cmpfloat (spot.scale, <=, 150.2);
  g_assert_cmpfloat_with_epsilon (spot.x, 200, 10);

  /* A small one stands in the middle, at the size that is wanted. */
  g_assert_true (klima_label_area_find (area, 2, 1, 10, 20, &spot));
  g_assert_cmpfloat (spot.scale, ==, 20);
  g_assert_cmpfloat_with_epsilon (spot.x, 200, 12);
  g_assert_cmpfloat_with_epsilon (spot.y, 200, 12);

  /* None that is larger than the square. */
  g_assert_false (klima_label_area_find (area, 2, 1, 151, 1000, &spot));

  /* None for what cannot be seen. */
  g_assert_false (klima_label_area_find (area, 0, 1, 10, 1000, &spot));
  g_assert_false (klima_label_area_find (area, 2, 0, 10, 1000, &spot));
}

static void
test_room_beside_hole (void)
{
  static const double hole[] = { 10.1, 0.1, 10.9, 0.1, 10.9, 0.7, 10.1, 0.7 };
  g_autoptr (KlimaGeometry) geometry = new_square ();
  KlimaView view = look_at_square ();
  g_autoptr (KlimaLabelArea) area = NULL;
  KlimaLabelSpot spot;

  klima_geometry_add_ring (geometry, 0, TRUE, hole, 4);
  area = klima_label_area_new (geometry, 0, &view);

  /* Above the hole are 90 pixels. */
  g_assert_true (klima_label_area_find (area, 2, 1, 10, 1000, &spot));
  g_assert_cmpfloat (spot.scale, >, 0.93 * 90);
  g_assert_cmpfloat (spot.scale, <=, 90.2);
  g_assert_cmpfloat_with_epsilon (spot.y, 95, 5);
}

static void
test_room_beside_obstacle (void)
{
  const KlimaBounds obstacle = { 0, 0, 400, 290 };
  g_autoptr (KlimaGeometry) geometry = new_square ();
  KlimaView view = look_at_square ();
  g_autoptr (KlimaLabelArea) area = klima_label_area_new (geometry, 0, &view);
  KlimaLabelSpot spot;

  klima_label_area_add_obstacle (area, &obstacle);
  g_assert_true (klima_label_area_find (area, 2, 1, 10, 30, &spot));
  g_assert_cmpfloat (spot.y - spot.scale / 2, >=, 290);
  g_assert_false (klima_label_area_find (area, 2, 1, 62, 100, &spot));
}

/* A lake that crosses the area's border, and has an island in it that is too small. */
static void
test_room_beside_lake (void)
{
  static const double shore[] = { 9.5, 0.3, 10.8, 0.3, 10.8, 0.9, 9.5, 0.9 };
  static const double island[] = { 10.4, 0.5, 10.5, 0.5, 10.5, 0.6, 10.4, 0.6 };
  g_autoptr (KlimaGeometry) geometry = new_square ();
  g_autoptr (KlimaGeometry) lake = klima_geometry_new (KLIMA_GEOMETRY_POLYGONS);
  KlimaView view = look_at_square ();
  g_autoptr (KlimaLabelArea) area = klima_label_area_new (geometry, 0, &view);
  KlimaLabelSpot spot;

  klima_geometry_add_ring (lake, 0, FALSE, shore, 4);
  klima_geometry_add_ring (lake, 0, TRUE, island, 4);
  g_assert_true (klima_label_area_find (area, 2, 1, 40, 40, &spot));
  g_assert_cmpfloat (spot.y + spot.scale / 2, <, 260);

  /* Below the lake are 90 pixels. */
  klima_label_area_add_lake (area, lake, &view);
  g_assert_true (klima_label_area_find (area, 2, 1, 40, 40, &spot));
  g_assert_cmpfloat (spot.scale, ==, 40);
  g_assert_cmpfloat (spot.y - spot.scale / 2, >=, 259);
  g_assert_cmpfloat (spot.y + spot.scale / 2, <=, 351);
  g_assert_false (klima_label_area_find (area, 2, 1, 92, 92, &spot));
}

static void
test_room_in_view (void)
{
  g_autoptr (KlimaGeometry) geometry = new_square ();
  KlimaView view = look_at_square ();
  g_autoptr (KlimaLabelArea) cut = NULL;
  KlimaLabelSpot spot;

  /* Only the left 100 pixels of the square stay in view. */
  view.camera.x -= 250 / klima_projection_world_size (view.camera.zoom);
  cut = klima_label_area_new (geometry, 0, &view);
  g_assert_nonnull (cut);
  g_assert_cmpfloat_with_epsilon (klima_label_area_get_size (cut), 100 * 300, 300);
  g_assert_true (klima_label_area_find (cut, 2, 1, 10, 20, &spot));
  g_assert_cmpfloat_with_epsilon (spot.x, 350, 10);
  g_assert_cmpfloat (spot.x + spot.scale, <=, 400);
  g_assert_false (klima_label_area_find (cut, 2, 1, 51, 100, &spot));

  /* None of it. */
  view.camera.x -= 200 / klima_projection_world_size (view.camera.zoom);
  g_assert_null (klima_label_area_new (geometry, 0, &view));
}

static void
test_clearance (void)
{
  g_autoptr (KlimaGeometry) geometry = new_square ();
  KlimaView view = look_at_square ();
  const struct { KlimaBounds box; double clearance; } cases[] = {
    { { 100, 150, 300, 250 }, 1.5 },  /* meets left and right first */
    { { 150, 100, 250, 300 }, 1.5 },
    { { 195, 195, 205, 205 }, 2 },    /* more than is looked at */
    { { 40, 150, 100, 250 }, 0.667 }, /* leaves on the left */
    { { 10, 150, 40, 250 }, -1.667 }, /* outside */
    { { 20, 150, 60, 250 }, -0.5 },   /* reaches in from outside */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlimaBounds on_map = klima_view_to_map (&view, &cases[i].box);

      g_assert_cmpfloat_with_epsilon (klima_label_clearance (geometry, &on_map), cases[i].clearance, 0.02);
    }
}

/* Measuring text */

/* A text is as wide as was measured when it is put down at any size. */
static void
test_measure_at_sizes (void)
{
  static const char *const texts[] = { "Ås", "Nore og\nUvdal", "Nordre Follo" };
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoLayout *layout;

  klima_text_set_up_context (context);
  layout = pango_layout_new (context);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double size = 7.3; size < 60; size *= 1.7)
      {
        double width, height;
        PangoRectangle logical;

        klima_text_measure (texts[i], size, TRUE, FALSE, &width, &height);
        klima_text_set_up_layout (layout, texts[i], size, TRUE, FALSE);
        pango_layout_get_extents (layout, NULL, &logical);
        g_assert_cmpfloat (width, >, size);
        g_assert_cmpfloat_with_epsilon (width, (double) logical.width / PANGO_SCALE, 0.1);
        g_assert_cmpfloat_with_epsilon (height, (double) logical.height / PANGO_SCALE, 0.1);
      }

  g_object_unref (layout);
  g_object_unref (context);
}

static void
test_measure_lines (void)
{
  double one_width, one_height, two_width, two_height;

  klima_text_measure ("Indre Østfold", 20, TRUE, FALSE, &one_width, &one_height);
  klima_text_measure ("Indre\nØstfold", 20, TRUE, FALSE, &two_width, &two_height);
  g_assert_cmpfloat (two_width, <, 0.7 * one_width);
  g_assert_cmpfloat_with_epsilon (two_height, 2 * one_height, 0.5);
}

static gpointer
measure_in_thread (gpointer data)
{
  double *width = data;
  double height;

  klima_text_measure ("Gjerdrum", 13, FALSE, TRUE, width, &height);

  return NULL;
}

static void
test_measure_in_threads (void)
{
  GThread *threads[8];
  double widths[8] = { 0 };
  double width;

  measure_in_thread (&width);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("measure", measure_in_thread, &widths[i]);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_thread_join (threads[i]);
      g_assert_cmpfloat (widths[i], ==, width);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/label-placement/square", test_room_in_square);
  g_test_add_func ("/label-placement/hole", test_room_beside_hole);
  g_test_add_func ("/label-placement/obstacle", test_room_beside_obstacle);
  g_test_add_func ("/label-placement/lake", test_room_beside_lake);
  g_test_add_func ("/label-placement/view", test_room_in_view);
  g_test_add_func ("/label-placement/clearance", test_clearance);
  g_test_add_func ("/text-measure/sizes", test_measure_at_sizes);
  g_test_add_func ("/text-measure/lines", test_measure_lines);
  g_test_add_func ("/text-measure/threads", test_measure_in_threads);

  return g_test_run ();
}
