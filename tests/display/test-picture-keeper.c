/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When another picture is painted while the view moves.
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

  return g_test_run ();
}
