/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is drawn from frame to frame, and what is painted meanwhile.
 */
#include "klima-canvas.h"
#include "klima-map-layer.h"
#include "klima-texture-node.h"
#include "map-window.h"

#define WIDTH 900
#define HEIGHT 700
#define PANEL_WIDTH 200
/* As a renderer in software takes for a frame on a slow machine: longer than a viewport needs to count as at rest. */
#define SLOW_FRAME (80 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  MapWindow *window;
  KlimaMapLayer *layer;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *child;

  allow_animations (FALSE);
  fixture->window = map_window_new (WIDTH, HEIGHT);
  for (child = gtk_widget_get_first_child (fixture->window->map); !KLIMA_IS_MAP_LAYER (child);
       child = gtk_widget_get_next_sibling (child))
    g_assert_nonnull (child);
  fixture->layer = KLIMA_MAP_LAYER (child);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  allow_animations (FALSE);
  map_window_free (fixture->window);
}

static void
do_action (Fixture    *fixture,
           const char *action)
{
  gtk_widget_activate_action (fixture->window->map, action, NULL);
}

static void
count (guint *n)
{
  *n += 1;
}

static void
test_nothing_is_drawn_at_rest (Fixture       *fixture,
                               gconstpointer  data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->window->map);
  guint n_frames = 0;

  allow_animations (TRUE);
  do_action (fixture, "map.zoom-in");
  map_window_settle (fixture->window);
  g_signal_connect_swapped (clock, "paint", G_CALLBACK (count), &n_frames);

  /* The margin around what is seen comes after it, with names of its own: on a slow machine a good while after. */
  for (int i = 0; i < 20 && (i == 0 || n_frames > 0); i++)
    {
      n_frames = 0;
      wait_for_milliseconds (400);
    }
  g_assert_cmpuint (n_frames, ==, 0);

  do_action (fixture, "map.pan-left");
  map_window_settle (fixture->window);
  g_assert_cmpuint (n_frames, >, 0);
  g_signal_handlers_disconnect_by_data (clock, &n_frames);
}

typedef struct
{
  Fixture *fixture;
  guint n_frames;
  guint n_pictures;
  KlimaPicture *picture;
} SlowZoom;

static gboolean
on_slow_tick (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  SlowZoom *zoom = user_data;
  ShumateViewport *viewport = zoom->fixture->window->viewport;

  if (klima_map_layer_get_picture (zoom->fixture->layer) != zoom->picture)
    {
      zoom->picture = klima_map_layer_get_picture (zoom->fixture->layer);
      zoom->n_pictures++;
    }
  zoom->n_frames++;
  shumate_viewport_set_zoom_level (viewport, shumate_viewport_get_zoom_level (viewport) + 0.05);
  g_usleep (SLOW_FRAME);

  return G_SOURCE_CONTINUE;
}

static gboolean
has_zoomed (gpointer data)
{
  return ((SlowZoom *) data)->n_frames >= 34;
}

static void
test_slow_frames_are_not_each_painted (Fixture       *fixture,
                                       gconstpointer  data)
{
  SlowZoom zoom = { fixture, 0, 0, klima_map_layer_get_picture (fixture->layer) };
  guint tick_id = gtk_widget_add_tick_callback (fixture->window->map, on_slow_tick, &zoom, NULL);

  wait_until (has_zoomed, &zoom, "slow frames");
  gtk_widget_remove_tick_callback (fixture->window->map, tick_id);
  g_assert_cmpuint (zoom.n_pictures, >, 0);
  g_assert_cmpuint (zoom.n_pictures, <=, 3);
  map_window_settle (fixture->window);
}

static gboolean
has_other_picture (gpointer data)
{
  SlowZoom *zoom = data;

  return klima_map_layer_get_picture (zoom->fixture->layer) != zoom->picture;
}

/* The picture of where the viewport will come to is no more than a stretched one until it is there, and is then enough. */
static void
test_destination_is_painted_on_the_way (Fixture       *fixture,
                                        gconstpointer  data)
{
  SlowZoom zoom = { fixture, 0, 0, klima_map_layer_get_picture (fixture->layer) };
  KlimaCamera camera = map_window_get_camera (fixture->window);
  KlimaBounds everywhere = { 0, 0, 1, 1 };

  camera.zoom += 1;
  klima_map_layer_set_destination (fixture->layer, &camera, everywhere);
  wait_until (has_other_picture, &zoom, "the destination's picture");
  zoom.picture = klima_map_layer_get_picture (fixture->layer);
  g_assert_true (klima_picture_is_sharp (zoom.picture, camera));
  g_assert_false (klima_map_layer_is_sharp (fixture->layer));

  klima_map_layer_set_destination (fixture->layer, NULL, everywhere);
  shumate_viewport_set_zoom_level (fixture->window->viewport, camera.zoom);
  g_assert_true (klima_map_layer_is_sharp (fixture->layer));
  map_window_settle (fixture->window);
  g_assert_true (klima_map_layer_get_picture (fixture->layer) == zoom.picture);
}

/* A step that is animated ends sharp, without waiting for the viewport to come to rest. */
static void
test_step_ends_sharp (Fixture       *fixture,
                      gconstpointer  data)
{
  KlimaPicture *before = klima_map_layer_get_picture (fixture->layer);

  allow_animations (TRUE);
  do_action (fixture, "map.zoom-in");
  map_window_settle (fixture->window);
  g_assert_true (klima_map_layer_get_picture (fixture->layer) != before);
  g_assert_true (klima_picture_is_sharp (klima_map_layer_get_picture (fixture->layer),
                                         map_window_get_camera (fixture->window)));
}

static gboolean
is_obstacle (const KlimaObstacles  *obstacles,
             const graphene_rect_t *bounds)
{
  for (guint i = 0; i < obstacles->n_boxes; i++)
    {
      const KlimaBounds *box = &obstacles->boxes[i];
      graphene_rect_t place = GRAPHENE_RECT_INIT ((float) box->min_x, (float) box->min_y,
                                                  (float) (box->max_x - box->min_x), (float) (box->max_y - box->min_y));

      if (graphene_rect_contains_rect (&place, bounds))
        return TRUE;
    }

  return FALSE;
}

/* Whether the names were placed with all in mind that lies over the map. */
static gboolean
are_names_beside_furniture (gconstpointer data)
{
  const Fixture *fixture = data;
  GtkWidget *overlay = gtk_widget_get_parent (fixture->window->map);
  const KlimaObstacles *obstacles = &klima_map_layer_get_picture (fixture->layer)->obstacles;
  guint n_children = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (overlay); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (child == fixture->window->map || !gtk_widget_get_child_visible (child) ||
          !gtk_widget_get_visible (child) || !gtk_widget_compute_bounds (child, overlay, &bounds))
        continue;
      if (!is_obstacle (obstacles, &bounds))
        return FALSE;
      n_children++;
    }

  return n_children > 2;
}

static gboolean
are_names_beside_panel (gconstpointer data)
{
  const Fixture *fixture = data;

  return is_obstacle (&klima_map_layer_get_picture (fixture->layer)->obstacles,
                      &GRAPHENE_RECT_INIT (0, 0, PANEL_WIDTH, HEIGHT)) &&
         are_names_beside_furniture (fixture);
}

static void
test_names_stand_beside_furniture (Fixture       *fixture,
                                   gconstpointer  data)
{
  wait_until ((Condition) are_names_beside_furniture, fixture, "names beside what lies over the map");
  map_window_settle (fixture->window);

  klima_map_view_set_insets (fixture->window->view, PANEL_WIDTH, 0);
  wait_until ((Condition) are_names_beside_panel, fixture, "names beside the panel");
}

static GskRenderNode *
snapshot (Fixture    *fixture,
          GdkTexture *texture,
          float       x)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  klima_texture_snapshot (texture, GTK_WIDGET (fixture->layer), snapshot, &GRAPHENE_RECT_INIT (x, 0, 20, 10), NULL, NULL, 1);

  return gtk_snapshot_free_to_node (snapshot);
}

/* What stays in its place is the same for a renderer, which then leaves it alone. It outlives the texture. */
static void
test_what_stays_is_not_drawn_again (Fixture       *fixture,
                                    gconstpointer  data)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (fixture->window->map));
  cairo_t *canvas = klima_canvas_new (20, 10, 1);
  GdkTexture *texture;
  g_autoptr(GskRenderNode) first = NULL;
  g_autoptr(GskRenderNode) again = NULL;
  g_autoptr(GskRenderNode) moved = NULL;
  g_autoptr(GdkTexture) rendered = NULL;

  cairo_set_source_rgb (canvas, 1, 0, 0);
  cairo_rectangle (canvas, 0, 0, 10, 10);
  cairo_fill (canvas);
  texture = klima_canvas_to_texture (canvas);
  first = snapshot (fixture, texture, 0);
  again = snapshot (fixture, texture, 0);
  moved = snapshot (fixture, texture, 5);
  g_assert_true (GSK_IS_CAIRO_RENDERER (renderer));
  g_assert_true (first == again);
  g_assert_true (moved != first);
  g_assert_finalize_object (texture);

  rendered = gsk_renderer_render_texture (renderer, moved, &GRAPHENE_RECT_INIT (0, 0, 30, 10));
  g_assert_cmpfloat (get_texture_pixel (rendered, 2, 5).alpha, ==, 0);
  g_assert_true (is_color (get_texture_pixel (rendered, 7, 5), (KlimaColor) { 1, 0, 0, 1 }));
  g_assert_cmpfloat (get_texture_pixel (rendered, 17, 5).alpha, ==, 0);
}

static void
add_test (const char *path,
          void (*test) (Fixture       *fixture,
                        gconstpointer  data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  add_test ("/map-frames/nothing-is-drawn-at-rest", test_nothing_is_drawn_at_rest);
  add_test ("/map-frames/slow-frames-are-not-each-painted", test_slow_frames_are_not_each_painted);
  add_test ("/map-frames/destination-is-painted-on-the-way", test_destination_is_painted_on_the_way);
  add_test ("/map-frames/step-ends-sharp", test_step_ends_sharp);
  add_test ("/map-frames/names-stand-beside-furniture", test_names_stand_beside_furniture);
  add_test ("/map-frames/what-stays-is-not-drawn-again", test_what_stays_is_not_drawn_again);

  return g_test_run ();
}
