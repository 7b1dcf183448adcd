/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "klima-presentation.h"
#include "klima-slide-flight.h"
#include "klima-slide-view.h"
#include "map-window.h"

#define WIDTH 640
#define HEIGHT 360

/* Microseconds: longer than any flight. */
#define LATE (2 * G_TIME_SPAN_SECOND)

typedef struct
{
  KlimaPresentation *presentation;
  GtkWidget *window;
  KlimaSlideView *view;
  KlimaSlidePicture *afar;
  KlimaSlidePicture *pictures[4];
} Fixture;

static KlimaSlidePicture *
paint_slide (KlimaPresentation *presentation,
             guint              position,
             double             width,
             double             height,
             double             scale)
{
  KlimaSlide *slide = klima_presentation_get_slide (presentation, position);
  g_autoptr (KlimaScene) scene = klima_scene_new (viken ());

  klima_slide_apply (slide, scene);

  return klima_slide_picture_paint (slide, scene, width, height, scale, NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (KlimaScene) scene = klima_scene_new (viken ());

  fixture->presentation = klima_presentation_new (viken ());
  fixture->afar = klima_slide_picture_paint (NULL, scene, WIDTH, HEIGHT, 1, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->pictures); i++)
    fixture->pictures[i] = paint_slide (fixture->presentation, i, WIDTH, HEIGHT, 1);
  fixture->view = KLIMA_SLIDE_VIEW (klima_slide_view_new ());
  fixture->window = show_in_window (GTK_WIDGET (fixture->view), WIDTH, HEIGHT);
  klima_slide_view_set_afar (fixture->view, fixture->afar);
  allow_animations (TRUE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  for (guint i = 0; i < G_N_ELEMENTS (fixture->pictures); i++)
    klima_slide_picture_unref (fixture->pictures[i]);
  klima_slide_picture_unref (fixture->afar);
  g_object_unref (fixture->presentation);
}

static gboolean
is_at_rest (gpointer view)
{
  return !klima_slide_view_is_moving (view);
}

static KlimaColor
color_at (Fixture *fixture,
          double   x,
          double   y)
{
  return get_widget_pixel (GTK_WIDGET (fixture->view), x, y);
}

/* All round the map its margin fades to nothing; within the slide it is opaque. */
static void
test_margin_fades (Fixture       *fixture,
                   gconstpointer  data)
{
  const KlimaSlidePicture *picture = fixture->pictures[2];
  int margin = (int) round (picture->margin * picture->frame.scale);
  int width = gdk_texture_get_width (picture->map);
  int height = gdk_texture_get_height (picture->map);

  g_assert_cmpint (margin, >, 20);
  g_assert_cmpint (width, ==, WIDTH + 2 * margin);
  g_assert_cmpint (height, ==, HEIGHT + 2 * margin);
  g_assert_cmpfloat (get_texture_pixel (picture->map, 0, height / 2).alpha, <, 0.05);
  g_assert_cmpfloat (get_texture_pixel (picture->map, width - 1, height / 2).alpha, <, 0.05);
  g_assert_cmpfloat (get_texture_pixel (picture->map, width / 2, 0).alpha, <, 0.05);
  g_assert_cmpfloat (get_texture_pixel (picture->map, width / 2, height - 1).alpha, <, 0.05);
  g_assert_cmpfloat_with_epsilon (get_texture_pixel (picture->map, margin / 2, height / 2).alpha, 0.5, 0.05);
  g_assert_cmpfloat (get_texture_pixel (picture->map, margin, margin).alpha, ==, 1);
  g_assert_cmpfloat (get_texture_pixel (picture->map, width - margin - 1, height - margin - 1).alpha, ==, 1);
}

/* What stands before the map, but for the source line, is kept in pieces that do not overlap, lie on whole pixels, and are
 * small or of one colour.
 */
static void
test_front_in_pieces (Fixture       *fixture,
                      gconstpointer  data)
{
  for (double scale = 1; scale <= 2; scale += 0.25)
    {
      g_autoptr (KlimaSlidePicture) picture = paint_slide (fixture->presentation, 2, 2 * WIDTH, 2 * HEIGHT, scale);
      GArray *front = picture->front;
      double area = 0;

      g_assert_cmpuint (front->len, >, 2);
      for (guint i = 1; i < front->len; i++)
        {
          const KlimaSlidePiece *piece = &g_array_index (front, KlimaSlidePiece, i);
          const KlimaBounds *bounds = &piece->bounds;
          double pixels = picture->frame.scale * scale;

          if (piece->texture == NULL)
            {
              g_assert_cmpfloat (piece->color.alpha, >, 0);
              g_assert_cmpfloat_with_epsilon (bounds->max_x * pixels, round (bounds->max_x * pixels), 1e-6);
            }
          else
            {
              g_assert_cmpfloat_with_epsilon (gdk_texture_get_width (piece->texture),
                                              (bounds->max_x - bounds->min_x) * pixels, 1e-6);
              g_assert_cmpfloat_with_epsilon (gdk_texture_get_height (piece->texture),
                                              (bounds->max_y - bounds->min_y) * pixels, 1e-6);
              g_assert_cmpint (gdk_texture_get_width (piece->texture), <=, 126);
              area += gdk_texture_get_width (piece->texture) * gdk_texture_get_height (piece->texture);
            }
          for (guint j = 1; j < i; j++)
            {
              const KlimaBounds *other = &g_array_index (front, KlimaSlidePiece, j).bounds;

              g_assert_true (bounds->max_x <= other->min_x || other->max_x <= bounds->min_x
                             || bounds->max_y <= other->min_y || other->max_y <= bounds->min_y);
            }
        }
      g_assert_cmpfloat (area, <, 0.7 * 4 * WIDTH * HEIGHT * scale * scale);
    }
}

static void
test_flight_ends_exactly (Fixture       *fixture,
                          gconstpointer  data)
{
  KlimaSlideFlight *flight = klima_slide_flight_new (fixture->pictures[1]);
  gint64 time = G_TIME_SPAN_SECOND;

  klima_slide_flight_set_aim (flight, fixture->pictures[2]);
  g_assert_true (klima_slide_flight_advance (flight, time));
  g_assert_true (klima_camera_equal (klima_slide_flight_get_camera (flight), fixture->pictures[1]->camera));
  g_assert_true (klima_slide_flight_advance (flight, time + 100 * G_TIME_SPAN_MILLISECOND));
  g_assert_false (klima_camera_equal (klima_slide_flight_get_camera (flight), fixture->pictures[1]->camera));
  g_assert_false (klima_slide_flight_advance (flight, time + KLIMA_FLIGHT_MAX_DURATION * G_TIME_SPAN_MILLISECOND));
  g_assert_true (klima_camera_equal (klima_slide_flight_get_camera (flight), fixture->pictures[2]->camera));
  klima_slide_flight_free (flight);
}

/* However often the aim changes, the camera goes on from where it is and ends at the last one. */
static void
test_aim_changes_amid_flight (Fixture       *fixture,
                              gconstpointer  data)
{
  static const guint aims[] = { 2, 3, 0, 1, 3 };
  KlimaSlideFlight *flight = klima_slide_flight_new (fixture->pictures[1]);
  gint64 time = G_TIME_SPAN_SECOND;

  for (guint i = 0; i < G_N_ELEMENTS (aims); i++)
    {
      KlimaCamera before = klima_slide_flight_get_camera (flight);

      klima_slide_flight_set_aim (flight, fixture->pictures[aims[i]]);
      g_assert_true (klima_camera_equal (klima_slide_flight_get_camera (flight), before));
      g_assert_true (klima_slide_flight_advance (flight, time));
      g_assert_true (klima_camera_equal (klima_slide_flight_get_camera (flight), before));
      g_assert_true (klima_slide_flight_advance (flight, time += 90 * G_TIME_SPAN_MILLISECOND));
    }
  g_assert_false (klima_slide_flight_advance (flight, time + LATE));
  g_assert_true (klima_camera_equal (klima_slide_flight_get_camera (flight), fixture->pictures[3]->camera));
  klima_slide_flight_free (flight);
}

static void
test_fast_steps_land (Fixture       *fixture,
                      gconstpointer  data)
{
  KlimaColor there, flown;

  allow_animations (FALSE);
  klima_slide_view_set_picture (fixture->view, fixture->pictures[3]);
  there = color_at (fixture, WIDTH * 0.7, HEIGHT / 2.0);
  klima_slide_view_set_picture (fixture->view, fixture->pictures[0]);
  g_assert_false (klima_slide_view_is_moving (fixture->view));

  allow_animations (TRUE);
  for (guint i = 1; i <= 3; i++)
    {
      klima_slide_view_set_picture (fixture->view, fixture->pictures[i]);
      g_assert_true (klima_slide_view_is_moving (fixture->view));
      wait_for_milliseconds (60);
    }
  g_assert_true (klima_slide_view_get_picture (fixture->view) == fixture->pictures[3]);
  wait_until (is_at_rest, fixture->view, "the flight to end");
  flown = color_at (fixture, WIDTH * 0.7, HEIGHT / 2.0);
  g_assert_true (is_color (flown, there));
}

/* The box of the source line is as light in flight as before, over whatever is below. */
static void
test_source_is_always_seen (Fixture       *fixture,
                            gconstpointer  data)
{
  const KlimaBounds *source = &fixture->pictures[1]->source;
  double scale = fixture->pictures[1]->frame.scale;
  double x = (source->min_x + 3) * scale;
  double y = (source->min_y + source->max_y) / 2 * scale;

  g_assert_cmpfloat (source->max_x, >, source->min_x);
  klima_slide_view_set_picture (fixture->view, fixture->pictures[1]);
  klima_slide_view_set_picture (fixture->view, fixture->pictures[2]);
  while (klima_slide_view_is_moving (fixture->view))
    {
      KlimaColor color = color_at (fixture, x, y);

      g_assert_cmpfloat (MIN (color.red, MIN (color.green, color.blue)), >, 0.85);
      wait_for_milliseconds (40);
    }
}

/* Nor are its letters bolder when the flight begins: it is drawn once. */
static void
test_source_is_drawn_once (Fixture       *fixture,
                           gconstpointer  data)
{
  const KlimaBounds *source = &fixture->pictures[1]->source;
  double scale = fixture->pictures[1]->frame.scale;
  double y = (source->min_y + source->max_y) / 2 * scale;
  KlimaColor before[WIDTH];
  double darkest = 1;

  klima_slide_view_set_picture (fixture->view, fixture->pictures[1]);
  for (int x = (int) (source->min_x * scale); x < source->max_x * scale; x++)
    {
      before[x] = color_at (fixture, x, y);
      darkest = MIN (darkest, before[x].green);
    }
  g_assert_cmpfloat (darkest, <, 0.5);
  klima_slide_view_set_picture (fixture->view, fixture->pictures[2]);
  for (int x = (int) (source->min_x * scale); x < source->max_x * scale; x++)
    g_assert_true (is_color (color_at (fixture, x, y), before[x]));
}

static void
test_covers (Fixture       *fixture,
             gconstpointer  data)
{
  static const KlimaColor black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 };

  klima_slide_view_set_picture (fixture->view, fixture->pictures[1]);
  klima_slide_view_set_picture (fixture->view, fixture->pictures[2]);
  klima_slide_view_set_cover (fixture->view, KLIMA_SHOW_COVER_BLACK);
  g_assert_false (klima_slide_view_is_moving (fixture->view));
  g_assert_true (is_color (color_at (fixture, WIDTH / 2, HEIGHT / 2), black));
  klima_slide_view_set_cover (fixture->view, KLIMA_SHOW_COVER_WHITE);
  g_assert_true (is_color (color_at (fixture, 5, 5), white));
  klima_slide_view_set_picture (fixture->view, fixture->pictures[3]);
  g_assert_false (klima_slide_view_is_moving (fixture->view));
  klima_slide_view_set_cover (fixture->view, KLIMA_SHOW_COVER_NONE);
  g_assert_false (is_color (color_at (fixture, WIDTH * 0.7, HEIGHT / 2), white));
}

static void
move_pointer (Fixture *fixture,
              double   x,
              double   y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", x, y);
    }
}

static gboolean
has_no_pointer (gpointer view)
{
  GdkCursor *cursor = gtk_widget_get_cursor (view);

  return cursor != NULL && g_strcmp0 (gdk_cursor_get_name (cursor), "none") == 0;
}

/* It is seen while it moves, and where something is to be clicked all the time. */
static void
test_pointer (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_true (has_no_pointer (fixture->view));
  move_pointer (fixture, 10, 10);
  g_assert_true (has_no_pointer (fixture->view));
  move_pointer (fixture, 20, 20);
  g_assert_false (has_no_pointer (fixture->view));
  wait_until (has_no_pointer, fixture->view, "the pointer at rest to be hidden");

  klima_slide_view_set_pointer (fixture->view, FALSE);
  move_pointer (fixture, 30, 30);
  g_assert_true (has_no_pointer (fixture->view));
  klima_slide_view_set_pointer (fixture->view, TRUE);
  klima_slide_view_set_spotlight (fixture->view, TRUE);
  move_pointer (fixture, 40, 40);
  g_assert_true (has_no_pointer (fixture->view));

  klima_slide_view_set_keeps_pointer (fixture->view, TRUE);
  move_pointer (fixture, 50, 50);
  g_assert_false (has_no_pointer (fixture->view));
}

static void
on_pointed (KlimaSlideView *view,
            double          x,
            double          y,
            double         *place)
{
  place[0] = x;
  place[1] = y;
}

/* In parts of the slide, so that it is at the same place in another view. */
static void
test_light_follows (Fixture       *fixture,
                    gconstpointer  data)
{
  double place[2] = { -1, -1 };
  KlimaColor far, lit;

  klima_slide_view_set_picture (fixture->view, fixture->pictures[2]);
  g_signal_connect (fixture->view, "pointed", G_CALLBACK (on_pointed), place);
  move_pointer (fixture, WIDTH * 0.25, HEIGHT * 0.75);
  g_assert_cmpfloat_with_epsilon (place[0], 0.25, 1e-6);
  g_assert_cmpfloat_with_epsilon (place[1], 0.75, 1e-6);

  far = color_at (fixture, (int) (WIDTH * 0.75), (int) (HEIGHT * 0.25));
  lit = color_at (fixture, (int) (WIDTH * 0.25), (int) (HEIGHT * 0.75));
  klima_slide_view_set_spotlight (fixture->view, TRUE);
  g_assert_true (is_color (color_at (fixture, (int) (WIDTH * 0.25), (int) (HEIGHT * 0.75)), lit));
  g_assert_false (is_color (color_at (fixture, (int) (WIDTH * 0.75), (int) (HEIGHT * 0.25)), far));
  klima_slide_view_point_at (fixture->view, 0.75, 0.25);
  g_assert_true (is_color (color_at (fixture, (int) (WIDTH * 0.75), (int) (HEIGHT * 0.25)), far));
  g_assert_false (is_color (color_at (fixture, (int) (WIDTH * 0.25), (int) (HEIGHT * 0.75)), lit));
}

static void
test_spotlight (Fixture       *fixture,
                gconstpointer  data)
{
  KlimaColor corner, middle, dark;

  klima_slide_view_set_picture (fixture->view, fixture->pictures[2]);
  corner = color_at (fixture, 4, 4);
  middle = color_at (fixture, WIDTH / 2, HEIGHT / 2);
  klima_slide_view_set_spotlight (fixture->view, TRUE);
  dark = color_at (fixture, 4, 4);
  g_assert_cmpfloat (dark.red, <, corner.red * 0.5);
  g_assert_true (is_color (color_at (fixture, WIDTH / 2, HEIGHT / 2), middle));
  klima_slide_view_set_spotlight (fixture->view, FALSE);
  g_assert_true (is_color (color_at (fixture, 4, 4), corner));
}

/* A picture that is no longer shown, nor flown from, is let go. */
static void
test_lets_pictures_go (Fixture       *fixture,
                       gconstpointer  data)
{
  KlimaSlidePicture *picture = paint_slide (fixture->presentation, 1, WIDTH, HEIGHT, 1);
  gpointer texture = picture->map;

  g_object_add_weak_pointer (G_OBJECT (picture->map), &texture);
  klima_slide_view_set_picture (fixture->view, picture);
  klima_slide_picture_unref (picture);
  g_assert_nonnull (texture);
  klima_slide_view_set_picture (fixture->view, fixture->pictures[2]);
  klima_slide_view_set_picture (fixture->view, fixture->pictures[3]);
  g_assert_nonnull (texture);
  wait_until (is_at_rest, fixture->view, "the flight to end");
  wait_for_milliseconds (100);
  g_assert_null (texture);
}

#define ADD(path, function) g_test_add ("/present/slide-view/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("margin-fades", test_margin_fades);
  ADD ("front-in-pieces", test_front_in_pieces);
  ADD ("flight-ends-exactly", test_flight_ends_exactly);
  ADD ("aim-changes-amid-flight", test_aim_changes_amid_flight);
  ADD ("fast-steps-land", test_fast_steps_land);
  ADD ("source-is-always-seen", test_source_is_always_seen);
  ADD ("source-is-drawn-once", test_source_is_drawn_once);
  ADD ("covers", test_covers);
  ADD ("pointer", test_pointer);
  ADD ("light-follows", test_light_follows);
  ADD ("spotlight", test_spotlight);
  ADD ("lets-pictures-go", test_lets_pictures_go);

  return g_test_run ();
}
