/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When another picture is painted while the view moves, and when it is shown.
 */
#include "klima-picture-keeper.h"
#include "map-window.h"

#define WIDTH 500
#define HEIGHT 400
/* More than a picture is kept for at least while the view moves. */
#define N_FRAMES 40

typedef struct
{
  KlimaPictureKeeper *keeper;
  KlimaSight home;
} Fixture;

static gboolean
is_idle (gpointer data)
{
  return !klima_picture_keeper_is_busy (data);
}

static void
on_replaced (gpointer data)
{
}

/* At home there is a picture with a margin. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (KlimaScene) scene = klima_scene_new (viken ());

  scene->camera.zoom = 9;
  fixture->home = (KlimaSight) { scene->camera, { 0, 0, 1, 1 }, WIDTH, HEIGHT, { 1, 0, 0 } };
  fixture->keeper = klima_picture_keeper_new (on_replaced, NULL);
  klima_picture_keeper_set_scene (fixture->keeper, scene);
  klima_picture_keeper_request (fixture->keeper, &fixture->home);
  wait_until (is_idle, fixture->keeper, "the first picture");
  g_assert_true (klima_picture_keeper_is_sharp (fixture->keeper, &fixture->home));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  klima_picture_keeper_free (fixture->keeper);
}

/* Returns: whether the view has another picture painted on its way there */
static gboolean
is_painted_anew (Fixture *fixture,
                 double   zoom_by,
                 double   move_by)
{
  KlimaSight sight = fixture->home;

  sight.camera.zoom += zoom_by;
  sight.camera.x += move_by * WIDTH / klima_projection_world_size (sight.camera.zoom);
  for (int i = 0; i < N_FRAMES; i++)
    klima_picture_keeper_request_on_the_way (fixture->keeper, &sight);

  return klima_picture_keeper_is_busy (fixture->keeper);
}

typedef struct
{
  const char *path;
  /* zoom levels; widths of the view */
  double zoom_by, move_by;
  gboolean is_painted, is_painted_thriftily;
} Case;

static const Case cases[] = {
  { "/picture-keeper/rests", 0, 0, FALSE, FALSE },
  { "/picture-keeper/moves-a-little", 0, 0.04, FALSE, FALSE },
  { "/picture-keeper/comes-near-the-edge", 0, 0.1, TRUE, FALSE },
  { "/picture-keeper/is-about-to-leave", 0, 0.115, TRUE, TRUE },
  { "/picture-keeper/has-left", 0, 0.5, TRUE, TRUE },
  { "/picture-keeper/zooms-in", 1, 0, TRUE, FALSE },
  { "/picture-keeper/zooms-in-far", 3.5, 0, TRUE, TRUE },
  { "/picture-keeper/zooms-out", -0.5, 0, TRUE, TRUE },
};

static void
test_on_the_way (Fixture       *fixture,
                 gconstpointer  data)
{
  const Case *a_case = data;

  g_assert_cmpint (is_painted_anew (fixture, a_case->zoom_by, a_case->move_by), ==, a_case->is_painted);
}

/* Where the processors are needed for drawing. */
static void
test_thriftily (Fixture       *fixture,
                gconstpointer  data)
{
  const Case *a_case = data;

  klima_picture_keeper_set_thrifty (fixture->keeper, TRUE);
  g_assert_cmpint (is_painted_anew (fixture, a_case->zoom_by, a_case->move_by), ==, a_case->is_painted_thriftily);
}

/* At rest there is a sharp picture, and a margin around it, either way. */
static void
test_sharp_at_rest (Fixture       *fixture,
                    gconstpointer  data)
{
  KlimaSight sight = fixture->home;

  sight.camera.zoom += 1;
  klima_picture_keeper_set_thrifty (fixture->keeper, data != NULL);
  for (int i = 0; i < 2; i++)
    {
      klima_picture_keeper_request_at_rest (fixture->keeper, &sight);
      g_assert_true (klima_picture_keeper_is_busy (fixture->keeper));
      wait_until (is_idle, fixture->keeper, "what is seen at rest");
      g_assert_true (klima_picture_keeper_is_sharp (fixture->keeper, &sight));
    }
  g_assert_cmpfloat (klima_picture_keeper_get_picture (fixture->keeper)->width, >, WIDTH);
}

/* The names are placed anew for what is seen, once. */
static void
test_names_follow_at_rest (Fixture       *fixture,
                           gconstpointer  data)
{
  KlimaSight sight = fixture->home;

  sight.camera.x += 0.04 * WIDTH / klima_projection_world_size (sight.camera.zoom);
  g_assert_true (klima_picture_keeper_is_sharp (fixture->keeper, &sight));
  klima_picture_keeper_request_at_rest (fixture->keeper, &sight);
  g_assert_true (klima_picture_keeper_is_busy (fixture->keeper));
  wait_until (is_idle, fixture->keeper, "the names");

  klima_picture_keeper_request_at_rest (fixture->keeper, &sight);
  g_assert_false (klima_picture_keeper_is_busy (fixture->keeper));
}

/* What comes to lie over the view moves the names, once. */
static void
test_names_make_room (Fixture       *fixture,
                      gconstpointer  data)
{
  const KlimaObstacles obstacles = { { { 0, 0, 100, 40 } }, 1 };

  g_assert_true (klima_picture_keeper_set_obstacles (fixture->keeper, &obstacles));
  g_assert_false (klima_picture_keeper_set_obstacles (fixture->keeper, &obstacles));
  klima_picture_keeper_request_at_rest (fixture->keeper, &fixture->home);
  g_assert_true (klima_picture_keeper_is_busy (fixture->keeper));
  wait_until (is_idle, fixture->keeper, "the names");

  klima_picture_keeper_request_at_rest (fixture->keeper, &fixture->home);
  g_assert_false (klima_picture_keeper_is_busy (fixture->keeper));
}

/* How far the view is in, zoom levels. */
static KlimaSight
zoom_in (const Fixture *fixture,
         double         zoom_by)
{
  KlimaSight sight = fixture->home;

  sight.camera.zoom += zoom_by;

  return sight;
}

static void
paint (Fixture    *fixture,
       KlimaSight  sight)
{
  klima_picture_keeper_request (fixture->keeper, &sight);
  wait_until (is_idle, fixture->keeper, "a picture");
}

static double
get_shown_zoom (const Fixture *fixture)
{
  return klima_picture_keeper_get_picture (fixture->keeper)->scene->camera.zoom - fixture->home.camera.zoom;
}

typedef struct
{
  const char *path;
  /* where the view is once the picture of two levels further in is there: zoom levels; widths of the view */
  double zoom_by, move_by;
  gboolean is_shown;
} ArrivalCase;

static const ArrivalCase arrival_cases[] = {
  { "/picture-keeper/arrives/before-the-view-moves", 0, 0, FALSE },
  { "/picture-keeper/arrives/half-way", 1, 0, FALSE },
  { "/picture-keeper/arrives/near-the-end", 1.8, 0, TRUE },
  { "/picture-keeper/arrives/at-the-end", 2, 0, TRUE },
  { "/picture-keeper/arrives/beyond-the-picture-before", 0, 0.5, TRUE },
};

/* No sharp piece is shown within a picture that covers the view. */
static void
test_arrival (Fixture       *fixture,
              gconstpointer  data)
{
  const ArrivalCase *a_case = data;
  KlimaSight sight = zoom_in (fixture, a_case->zoom_by);

  klima_picture_keeper_follow (fixture->keeper, &fixture->home);
  paint (fixture, zoom_in (fixture, 2));
  g_assert_cmpfloat (get_shown_zoom (fixture), ==, 0);

  sight.camera.x += a_case->move_by * WIDTH / klima_projection_world_size (sight.camera.zoom);
  klima_picture_keeper_follow (fixture->keeper, &sight);
  g_assert_cmpfloat (get_shown_zoom (fixture), ==, a_case->is_shown ? 2 : 0);

  /* Who stops half-way sees something sharp, too. */
  klima_picture_keeper_request_at_rest (fixture->keeper, &sight);
  wait_until (is_idle, fixture->keeper, "what is seen at rest");
  g_assert_true (klima_picture_keeper_is_sharp (fixture->keeper, &sight));
}

/* Who never stops zooming in sees what was painted on the way. */
static void
test_next_arrival (Fixture       *fixture,
                   gconstpointer  data)
{
  KlimaSight sight = zoom_in (fixture, 0.2);

  klima_picture_keeper_follow (fixture->keeper, &sight);
  for (int i = 1; i <= 2; i++)
    {
      paint (fixture, zoom_in (fixture, i));
      g_assert_cmpfloat (get_shown_zoom (fixture), ==, i - 1);
    }
}

/* What was painted before a filter is not shown after it. */
static void
test_arrival_before_filter (Fixture       *fixture,
                            gconstpointer  data)
{
  KlimaSight end = zoom_in (fixture, 2);
  g_autoptr (KlimaScene) scene = klima_scene_copy (klima_picture_keeper_get_scene (fixture->keeper));

  klima_picture_keeper_follow (fixture->keeper, &fixture->home);
  paint (fixture, end);
  scene->shown = 1;
  g_assert_true (klima_picture_keeper_set_scene (fixture->keeper, scene));
  klima_picture_keeper_follow (fixture->keeper, &end);
  g_assert_cmpfloat (get_shown_zoom (fixture), ==, 0);
  g_assert_false (klima_picture_keeper_is_sharp (fixture->keeper, &end));

  /* That of the filter comes at once, wherever the view is. */
  klima_picture_keeper_follow (fixture->keeper, &fixture->home);
  paint (fixture, end);
  g_assert_cmpfloat (get_shown_zoom (fixture), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *thriftily = g_strconcat (cases[i].path, "-thriftily", NULL);

      g_test_add (cases[i].path, Fixture, &cases[i], set_up, test_on_the_way, tear_down);
      g_test_add (thriftily, Fixture, &cases[i], set_up, test_thriftily, tear_down);
    }
  g_test_add ("/picture-keeper/sharp-at-rest", Fixture, NULL, set_up, test_sharp_at_rest, tear_down);
  g_test_add ("/picture-keeper/sharp-at-rest-thriftily", Fixture, "", set_up, test_sharp_at_rest, tear_down);
  g_test_add ("/picture-keeper/names-follow-at-rest", Fixture, NULL, set_up, test_names_follow_at_rest, tear_down);
  g_test_add ("/picture-keeper/names-make-room", Fixture, NULL, set_up, test_names_make_room, tear_down);
  for (gsize i = 0; i < G_N_ELEMENTS (arrival_cases); i++)
    g_test_add (arrival_cases[i].path, Fixture, &arrival_cases[i], set_up, test_arrival, tear_down);
  g_test_add ("/picture-keeper/arrives/on-and-on", Fixture, NULL, set_up, test_next_arrival, tear_down);
  g_test_add ("/picture-keeper/arrives/before-a-filter", Fixture, NULL, set_up, test_arrival_before_filter, tear_down);

  return g_test_run ();
}
