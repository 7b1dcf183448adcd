/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-canvas.h"
#include "klima-device-grid.h"
#include "klima-painter.h"
#include "map-window.h"

typedef struct
{
  KlimaPainter *painter;
  KlimaScene *scene;
  GArray *zooms;
} Fixture;

static void
on_painted (Fixture      *fixture,
            KlimaPicture *picture)
{
  g_assert_true (g_main_context_is_owner (NULL));
  g_array_append_val (fixture->zooms, picture->scene->camera.zoom);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->painter = klima_painter_new ();
  fixture->scene = klima_scene_new (viken ());
  fixture->zooms = g_array_new (FALSE, FALSE, sizeof (double));
  g_signal_connect_swapped (fixture->painter, "painted", G_CALLBACK (on_painted), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->painter != NULL)
    g_assert_finalize_object (fixture->painter);
  klima_scene_free (fixture->scene);
  g_array_unref (fixture->zooms);
}

/* Without a margin. */
static KlimaPicture *
paint (Fixture *fixture,
       double   width,
       double   height,
       double   scale)
{
  const KlimaPictureFrame frame = { width, height, .scale = scale };

  return klima_picture_paint (fixture->scene, &frame, KLIMA_HASTE_NOW, NULL);
}

static void
request (Fixture *fixture,
         double   zoom)
{
  const KlimaPictureFrame frame = { 800, 600, .scale = 1 };

  fixture->scene->camera.zoom = zoom;
  klima_painter_request (fixture->painter, fixture->scene, &frame, KLIMA_HASTE_NOW);
}

static gboolean
is_idle (gpointer data)
{
  return !klima_painter_is_busy (data);
}

static void
wait_for_painter (Fixture *fixture)
{
  wait_until (is_idle, fixture->painter, "the painter to finish");
}

static void
test_paints_what_is_asked_for (Fixture       *fixture,
                               gconstpointer  data)
{
  request (fixture, 9);
  g_assert_true (klima_painter_is_busy (fixture->painter));
  wait_for_painter (fixture);
  g_assert_cmpuint (fixture->zooms->len, ==, 1);
  g_assert_cmpfloat (g_array_index (fixture->zooms, double, 0), ==, 9);
}

static void
test_waits_for_a_picture (Fixture       *fixture,
                          gconstpointer  data)
{
  g_assert_true (g_main_context_acquire (NULL));

  /* Nothing was asked for. */
  klima_painter_wait (fixture->painter, 10 * G_TIME_SPAN_SECOND);
  g_assert_cmpuint (fixture->zooms->len, ==, 0);

  request (fixture, 9);
  klima_painter_wait (fixture->painter, 10 * G_TIME_SPAN_SECOND);
  g_assert_cmpuint (fixture->zooms->len, ==, 1);
  g_assert_false (klima_painter_is_busy (fixture->painter));

  /* It is delivered later where the time was too short, and once. */
  request (fixture, 10);
  klima_painter_wait (fixture->painter, 0);
  g_main_context_release (NULL);
  wait_for_painter (fixture);
  g_assert_cmpuint (fixture->zooms->len, ==, 2);
  g_assert_cmpfloat (g_array_index (fixture->zooms, double, 1), ==, 10);
}

static void
test_newest_request_wins (Fixture       *fixture,
                          gconstpointer  data)
{
  for (double zoom = 8; zoom <= 12; zoom += 0.25)
    request (fixture, zoom);
  wait_for_painter (fixture);
  g_assert_cmpuint (fixture->zooms->len, <=, 2);
  g_assert_cmpfloat (g_array_index (fixture->zooms, double, fixture->zooms->len - 1), ==, 12);
}

static void
test_cancelled_request_is_not_painted (Fixture       *fixture,
                                       gconstpointer  data)
{
  request (fixture, 9);
  klima_painter_cancel (fixture->painter);
  g_assert_false (klima_painter_is_busy (fixture->painter));
  wait_for_milliseconds (300);
  g_assert_cmpuint (fixture->zooms->len, ==, 0);
}

static void
test_ends_while_painting (Fixture       *fixture,
                          gconstpointer  data)
{
  g_clear_object (&fixture->painter);

  /* At every stage: not begun, somewhere in the middle, finished but not delivered. */
  for (int delay = 0; delay < 120; delay += 6)
    {
      fixture->painter = klima_painter_new ();
      g_signal_connect_swapped (fixture->painter, "painted", G_CALLBACK (on_painted), fixture);
      request (fixture, 9);
      g_usleep (delay * 1000);
      g_assert_finalize_object (g_steal_pointer (&fixture->painter));
    }
  wait_for_milliseconds (50);
  g_assert_cmpuint (fixture->zooms->len, ==, 0);
}

/* The picture has the size that was asked for in device pixels, and names that stand on it, each in its own texture. */
static void
test_picture (Fixture       *fixture,
              gconstpointer  data)
{
  const double scales[] = { 1, 2 };
  guint n_names[2];

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr(KlimaPicture) picture = paint (fixture, 640, 480, scales[i]);

      g_assert_nonnull (picture);
      g_assert_cmpint (gdk_texture_get_width (picture->texture), ==, (int) (640 * scales[i]));
      g_assert_cmpint (gdk_texture_get_height (picture->texture), ==, (int) (480 * scales[i]));
      g_assert_cmpuint (picture->names->len, >, 10);
      for (guint j = 0; j < picture->names->len; j++)
        {
          KlimaPictureName *name = &g_array_index (picture->names, KlimaPictureName, j);
          double world = klima_projection_world_size (picture->scene->camera.zoom);
          double x = (name->x - picture->scene->camera.x) * world + 320;
          double y = (name->y - picture->scene->camera.y) * world + 240;

          g_assert_cmpfloat_with_epsilon (gdk_texture_get_width (name->texture), name->bounds.size.width * scales[i],
                                          0.01);
          g_assert_cmpfloat (x, >=, 0);
          g_assert_cmpfloat (y, >=, 0);
          g_assert_cmpfloat (x, <=, 640);
          g_assert_cmpfloat (y, <=, 480);
          g_assert_true (name->bounds.origin.x < 0 && name->bounds.origin.y < 0);
        }
      n_names[i] = picture->names->len;
    }
  g_assert_cmpuint (n_names[0], ==, n_names[1]);
}

static void
test_picture_covers (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(KlimaPicture) picture = paint (fixture, 600, 400, 1);
  KlimaCamera camera = fixture->scene->camera;
  double world = klima_projection_world_size (camera.zoom);

  g_assert_true (klima_picture_is_sharp (picture, camera));
  g_assert_true (klima_picture_covers (picture, camera, 400, 300, 0));
  g_assert_true (klima_picture_covers (picture, camera, 400, 300, 50));
  g_assert_false (klima_picture_covers (picture, camera, 400, 300, 60));

  camera.x += 98 / world;
  g_assert_true (klima_picture_covers (picture, camera, 400, 300, 0));
  camera.x += 4 / world;
  g_assert_false (klima_picture_covers (picture, camera, 400, 300, 0));

  camera = fixture->scene->camera;
  camera.zoom += 1;
  g_assert_false (klima_picture_is_sharp (picture, camera));
  g_assert_true (klima_picture_covers (picture, camera, 1000, 700, 0));
  camera.zoom -= 2;
  g_assert_false (klima_picture_covers (picture, camera, 400, 300, 0));
}

/* Moved sideways by a part of a pixel it stays on whole ones. */
static void
test_picture_stays_on_pixels (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr(KlimaPicture) picture = paint (fixture, 601, 401, 2);
  double world = klima_projection_world_size (fixture->scene->camera.zoom);

  for (double move = 0; move < 5; move += 0.173)
    {
      KlimaDeviceGrid grid = klima_device_grid_make (2, 0, 0);
      KlimaCamera camera = fixture->scene->camera;
      graphene_rect_t place;

      camera.x += move / world;
      camera.y -= move / world;
      place = klima_picture_place (picture, camera, 401, 301);
      place = klima_device_grid_place_texture (&grid, &place, picture->texture);
      g_assert_cmpfloat_with_epsilon (place.origin.x * 2, (double) (int) (place.origin.x * 2), 1e-4);
      g_assert_cmpfloat_with_epsilon (place.origin.y * 2, (double) (int) (place.origin.y * 2), 1e-4);
      g_assert_cmpfloat_with_epsilon (place.origin.x, -100 - move, 0.26);
      g_assert_cmpfloat_with_epsilon (place.origin.y, -50 + move, 0.26);
      g_assert_cmpfloat (place.size.width, ==, 601);
    }
}

/* More pixels than there can be give no picture, rather than a broken one. */
static void
test_picture_is_too_large (Fixture       *fixture,
                           gconstpointer  data)
{
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_FATAL_MASK);

  g_assert_null (paint (fixture, 40000, 30, 1));
  g_assert_null (klima_canvas_to_texture (klima_canvas_new (1, 40000, 1)));
  g_log_set_always_fatal (fatal);
}

/* Logical pixels that leaning letters and halos may reach beyond a name's place. */
#define OVERHANG 10

static guint
count_names_within (const KlimaPicture      *picture,
                    const KlimaPictureFrame *frame)
{
  const KlimaBounds *box = &frame->obstacles.boxes[0];
  graphene_rect_t seen = GRAPHENE_RECT_INIT (0, 0, (float) frame->width, (float) frame->height);
  graphene_rect_t covered = GRAPHENE_RECT_INIT ((float) box->min_x, (float) box->min_y,
                                                (float) (box->max_x - box->min_x), (float) (box->max_y - box->min_y));

  graphene_rect_inset (&seen, -OVERHANG, -OVERHANG);
  graphene_rect_inset (&covered, OVERHANG, OVERHANG);
  for (guint i = 0; i < picture->names->len; i++)
    {
      const KlimaPictureName *name = &g_array_index (picture->names, KlimaPictureName, i);
      graphene_rect_t place = name->bounds;
      double x, y;

      klima_camera_from_map (picture->scene->camera, frame->width, frame->height, name->x, name->y, &x, &y);
      graphene_rect_offset (&place, (float) x, (float) y);
      g_assert_true (graphene_rect_contains_rect (&seen, &place));
      g_assert_false (graphene_rect_intersection (&covered, &place, NULL));
    }

  return picture->names->len;
}

/* Wherever the view is, and though the picture reaches beyond it, no name is cut by its edge or by what lies over it. */
static void
test_names_are_whole (Fixture       *fixture,
                      gconstpointer  data)
{
  const KlimaPictureFrame frame = { 500, 400, 60, 48, 1, { { { 100, 150, 250, 250 } }, 1 } };
  KlimaBounds region = klima_dataset_get_bounds (viken ());
  guint n_names = 0;

  for (double share = 0.1; share < 1; share += 0.2)
    {
      g_autoptr (KlimaPicture) picture = NULL;

      fixture->scene->camera = (KlimaCamera) { region.min_x + (region.max_x - region.min_x) * share,
                                               region.min_y + (region.max_y - region.min_y) * share, 10.5 };
      picture = klima_picture_paint (fixture->scene, &frame, KLIMA_HASTE_NOW, NULL);
      g_assert_cmpfloat (picture->width, ==, 620);
      g_assert_cmpfloat (picture->height, ==, 496);
      n_names += count_names_within (picture, &frame);
    }
  g_assert_cmpuint (n_names, >, 10);
}

#define ADD(path, function) g_test_add ("/map/painter/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("paints-what-is-asked-for", test_paints_what_is_asked_for);
  ADD ("waits-for-a-picture", test_waits_for_a_picture);
  ADD ("newest-request-wins", test_newest_request_wins);
  ADD ("cancelled-request-is-not-painted", test_cancelled_request_is_not_painted);
  ADD ("ends-while-painting", test_ends_while_painting);
  ADD ("picture", test_picture);
  ADD ("picture-covers", test_picture_covers);
  ADD ("picture-stays-on-pixels", test_picture_stays_on_pixels);
  ADD ("picture-is-too-large", test_picture_is_too_large);
  ADD ("names-are-whole", test_names_are_whole);

  return g_test_run ();
}
