/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixtures.h"

#include "klima-callout-geometry.h"
#include "klima-callouts.h"

/* Lines and boxes, the raster of the ground, and places for labels beside what they name. */

#define WIDTH 1000
#define HEIGHT 700
#define SIZE 12

static void
test_segments (void)
{
  static const struct
  {
    KlimaSegment a, b;
    double distance;
    gboolean closer;
  } table[] = {
    { { 0, 0, 10, 10 }, { 0, 10, 10, 0 }, 0, TRUE },
    { { 0, 0, 10, 0 }, { 0, 3, 10, 3 }, 2, FALSE },
    { { 0, 0, 10, 0 }, { 0, 3, 10, 3 }, 4, TRUE },
    { { 0, 0, 10, 0 }, { 12, -5, 12, 5 }, 1, FALSE },
    { { 0, 0, 10, 0 }, { 12, -5, 12, 5 }, 3, TRUE },
    { { 0, 0, 10, 0 }, { 5, 1, 5, 9 }, 0.5, FALSE },
    { { 0, 0, 10, 0 }, { 5, 1, 5, 9 }, 1.5, TRUE },
    { { 0, 0, 4, 4 }, { 5, 5, 9, 9 }, 1, FALSE },
    { { 0, 0, 4, 4 }, { 5, 5, 9, 9 }, 2, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_assert_cmpint (klima_segments_are_closer (&table[i].a, &table[i].b, table[i].distance), ==, table[i].closer);
      g_assert_cmpint (klima_segments_are_closer (&table[i].b, &table[i].a, table[i].distance), ==, table[i].closer);
    }
}

static void
test_segment_and_box (void)
{
  static const KlimaBounds box = { 2, 2, 6, 4 };
  static const struct
  {
    KlimaSegment segment;
    gboolean meets;
  } table[] = {
    { { 0, 0, 8, 6 }, TRUE },
    { { 0, 0, 1, 9 }, FALSE },
    { { 3, 3, 4, 3 }, TRUE },
    { { 0, 3, 1.9, 3 }, FALSE },
    { { 0, 3, 2.1, 3 }, TRUE },
    { { 4, 0, 4, 9 }, TRUE },
    { { 7, 0, 7, 9 }, FALSE },
    { { 0, 5, 5, 5 }, FALSE },
    { { 5, 0, 9, 4 }, FALSE },
    { { 4.5, 0, 8.5, 4 }, FALSE },
    { { 3.5, 0, 7.5, 4 }, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      KlimaSegment segment = table[i].segment;
      KlimaSegment back = { segment.x1, segment.y1, segment.x0, segment.y0 };

      g_assert_cmpint (klima_segment_meets_box (&segment, &box), ==, table[i].meets);
      g_assert_cmpint (klima_segment_meets_box (&back, &box), ==, table[i].meets);
    }
}

static KlimaView
get_view (const KlimaScene *scene)
{
  return (KlimaView) { scene->camera, WIDTH, HEIGHT };
}

/* Nothing that is shown lies in a box of which the raster says so, and what it says otherwise is not far off. */
static void
test_ground (void)
{
  g_autoptr (KlimaScene) scene = klima_scene_new (fixture_viken ());
  KlimaView view = get_view (scene);
  g_autoptr (KlimaGround) ground = NULL;
  guint n_free = 0;

  scene->shown = 1u << klima_network_get_position (fixture_network (scene->dataset, "klima-ostfold"));
  ground = klima_ground_new (scene, &view);

  for (int i = 0; i < 50 * 35; i++)
    {
      double left = i % 50 * 20, top = i / 50 * 20;
      KlimaBounds box = { left + 1, top + 1, left + 17, top + 12 };
      double shown = klima_ground_get_shown (ground, &box);
      double hidden = klima_ground_get_hidden (ground, &box);
      guint n_shown = 0, n_hidden = 0;

      for (int j = 0; j < 17 * 12; j++)
        {
          KlimaMunicipality *municipality;
          double x, y;

          klima_camera_to_map (scene->camera, WIDTH, HEIGHT, box.min_x + j % 17, box.min_y + j / 17, &x, &y);
          municipality = klima_dataset_find_at (scene->dataset, x, y, 0);
          if (municipality != NULL && klima_scene_shows (scene, municipality))
            n_shown++;
          else if (municipality != NULL)
            n_hidden++;
        }

      /* A row of cells may reach beyond each side of the box. */
      if (shown == 0)
        g_assert_cmpuint (n_shown, ==, 0);
      if (hidden == 0)
        g_assert_cmpuint (n_hidden, ==, 0);
      if (n_shown == 17 * 12)
        g_assert_cmpfloat (shown, >=, 16 * 11);
      g_assert_cmpfloat (shown + hidden, <, 2 * 26 * 21);
      n_free += shown == 0;
    }
  g_assert_cmpuint (n_free, >, 1000);
  g_assert_cmpuint (n_free, <, 1700);
}

static void
test_ground_beyond_picture (void)
{
  g_autoptr (KlimaScene) scene = klima_scene_new (fixture_viken ());
  KlimaView view = get_view (scene);
  g_autoptr (KlimaGround) ground = klima_ground_new (scene, &view);
  KlimaBounds all = { 0, 0, WIDTH, HEIGHT };
  KlimaBounds more = { -500, -500, 2000, 2000 };
  KlimaBounds outside = { -300, 100, -100, 400 };

  g_assert_cmpfloat (klima_ground_get_shown (ground, &all), >, 0.2 * WIDTH * HEIGHT);
  g_assert_cmpfloat (klima_ground_get_shown (ground, &all), <, 0.6 * WIDTH * HEIGHT);
  g_assert_cmpfloat (klima_ground_get_shown (ground, &more), ==, klima_ground_get_shown (ground, &all));
  g_assert_cmpfloat (klima_ground_get_shown (ground, &outside), ==, 0);
}

typedef struct
{
  KlimaScene *scene;
  KlimaGround *ground;
  GArray *obstacles;
  KlimaCalloutSpace space;
} Fixture;

/* A picture with no municipality in it, so that labels may stand anywhere. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  KlimaView view;

  fixture->scene = klima_scene_new (fixture_viken ());
  fixture->scene->camera = (KlimaCamera) { 0.2, 0.2, 8 };
  view = get_view (fixture->scene);
  fixture->ground = klima_ground_new (fixture->scene, &view);
  fixture->obstacles = g_array_new (FALSE, FALSE, sizeof (KlimaBounds));
  fixture->space = (KlimaCalloutSpace) { WIDTH, HEIGHT, fixture->ground, fixture->obstacles, SIZE };
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_array_unref (fixture->obstacles);
  klima_ground_free (fixture->ground);
  klima_scene_free (fixture->scene);
}

static void
assert_apart (const KlimaCallout *a,
              const KlimaCallout *b)
{
  KlimaSegment first = { a->x, a->y, a->end_x, a->end_y };
  KlimaSegment second = { b->x, b->y, b->end_x, b->end_y };

  g_assert_false (klima_bounds_intersect (&a->box, &b->box));
  g_assert_false (klima_segments_are_closer (&first, &second, 1));
  g_assert_false (klima_segment_meets_box (&first, &b->box));
  g_assert_false (klima_segment_meets_box (&second, &a->box));
}

/* A crowd of points, closer to each other than their labels are wide: nearly all find places, and all of these are apart.
 */
static void
test_crowd (Fixture       *fixture,
            gconstpointer  data)
{
  KlimaCallout callouts[16] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (callouts); i++)
    callouts[i] = (KlimaCallout) { 430 + i % 4 * 40, 290 + i / 4 * 40, { { 60, 16 }, { 34, 32 } }, 2 };

  g_assert_cmpuint (klima_callouts_place (&fixture->space, callouts, G_N_ELEMENTS (callouts), NULL), >=,
                    0.8 * G_N_ELEMENTS (callouts));
  for (guint i = 0; i < G_N_ELEMENTS (callouts); i++)
    {
      const KlimaCalloutShape *shape = &callouts[i].shapes[callouts[i].shape];

      if (!callouts[i].is_placed)
        continue;
      g_assert_cmpfloat_with_epsilon (callouts[i].box.max_x - callouts[i].box.min_x, shape->width, 1e-9);
      g_assert_cmpfloat_with_epsilon (callouts[i].box.max_y - callouts[i].box.min_y, shape->height, 1e-9);
      for (guint j = 0; j < i; j++)
        if (callouts[j].is_placed)
          assert_apart (&callouts[i], &callouts[j]);
    }
}

/* A single label stands close by, a wall is gone round, and a cell is not left. */
static void
test_obstacles (Fixture       *fixture,
                gconstpointer  data)
{
  const KlimaBounds walls[] = {
    { 400, 200, 600, 210 }, { 400, 490, 600, 500 }, { 400, 200, 410, 500 }, { 590, 200, 600, 500 },
  };
  KlimaCallout callout = { 500, 350, { { 60, 16 } }, 1 };

  g_assert_cmpuint (klima_callouts_place (&fixture->space, &callout, 1, NULL), ==, 1);
  g_assert_cmpfloat (klima_bounds_distance (&callout.box, 500, 350), <, 3 * SIZE);

  for (guint i = 0; i < G_N_ELEMENTS (walls); i++)
    {
      g_array_append_val (fixture->obstacles, walls[i]);
      g_assert_cmpuint (klima_callouts_place (&fixture->space, &callout, 1, NULL), ==, 1);
      for (guint j = 0; j <= i; j++)
        {
          KlimaSegment leader = { callout.x, callout.y, callout.end_x, callout.end_y };

          g_assert_false (klima_bounds_intersect (&callout.box, &walls[j]));
          g_assert_false (klima_segment_meets_box (&leader, &walls[j]));
        }
    }

  /* Too wide for the cell. */
  callout.shapes[0].width = 175;
  g_assert_cmpuint (klima_callouts_place (&fixture->space, &callout, 1, NULL), ==, 0);
  g_assert_false (callout.is_placed);
}

/* What is shown in full is no place for names, but for discs where there is no better one. */
static void
test_on_shown (void)
{
  g_autoptr (KlimaScene) scene = klima_scene_new (fixture_viken ());
  KlimaMunicipality *hol = fixture_municipality (scene->dataset, "3044");
  g_autoptr (GArray) obstacles = g_array_new (FALSE, FALSE, sizeof (KlimaBounds));
  g_autoptr (KlimaGround) ground = NULL;
  KlimaCallout callout = { WIDTH / 2.0, HEIGHT / 2.0, { { 20, 20 } }, 1 };
  KlimaView view;
  KlimaCalloutSpace space;

  /* So close that there is nothing but the municipality. */
  klima_geometry_get_middle (klima_municipality_get_geometry (hol), &scene->camera.x, &scene->camera.y);
  scene->camera.zoom = KLIMA_MAX_ZOOM;
  view = get_view (scene);
  ground = klima_ground_new (scene, &view);
  space = (KlimaCalloutSpace) { WIDTH, HEIGHT, ground, obstacles, SIZE };

  g_assert_cmpuint (klima_callouts_place (&space, &callout, 1, NULL), ==, 0);
  callout.is_disc = TRUE;
  callout.anywhere = TRUE;
  g_assert_cmpuint (klima_callouts_place (&space, &callout, 1, NULL), ==, 1);
}

static void
test_none (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpuint (klima_callouts_place (&fixture->space, NULL, 0, NULL), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/callout-placement/segments", test_segments);
  g_test_add_func ("/callout-placement/segment-and-box", test_segment_and_box);
  g_test_add_func ("/callout-placement/ground", test_ground);
  g_test_add_func ("/callout-placement/ground-beyond-picture", test_ground_beyond_picture);
  g_test_add ("/callout-placement/crowd", Fixture, NULL, set_up, test_crowd, tear_down);
  g_test_add ("/callout-placement/obstacles", Fixture, NULL, set_up, test_obstacles, tear_down);
  g_test_add ("/callout-placement/none", Fixture, NULL, set_up, test_none, tear_down);
  g_test_add_func ("/callout-placement/on-shown", test_on_shown);

  return g_test_run ();
}
