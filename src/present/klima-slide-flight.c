/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-slide-flight.h"

#include "klima-texture-node.h"

/* Milliseconds: of a cross-fade where the camera has nowhere to go. */
#define FADE_DURATION 220

/* While the camera flies, what stood before the map goes in the first part of the time, and what will comes in the last.
 * Meanwhile one map takes the other's place, soon: each frame that lays both over each other takes twice the time.
 */
#define FRONT_GONE 0.35
#define FRONT_COMES 0.65
#define MAP_COMES 0.25
#define MAP_THERE 0.5

/* How many slides are seen through each other when the aim changes again and again. */
#define MAX_LAYERS 3

/* A slide that is left, and how much of it was to be seen when it was. */
typedef struct
{
  KlimaSlidePicture *picture;
  double map, front;
} Layer;

struct _KlimaSlideFlight
{
  /* owned */
  GArray *layers; /* of Layer, the lowest first */
  KlimaSlidePicture *aim;

  KlimaFlight way;
  gboolean camera_moves;
  gboolean is_under_way; /* when the aim was set: it goes on at speed */
  gint64 begin;          /* frame time, microseconds; 0 before the first frame */
  guint duration;        /* milliseconds */
  double progress;
};

static void
clear_layer (gpointer data)
{
  klima_slide_picture_unref (((Layer *) data)->picture);
}

static void
add_layer (KlimaSlideFlight  *flight,
           KlimaSlidePicture *picture,
           double             map,
           double             front)
{
  Layer layer = { klima_slide_picture_ref (picture), map, front };

  g_array_append_val (flight->layers, layer);
  if (flight->layers->len <= MAX_LAYERS)
    return;
  g_array_remove_index (flight->layers, 0);
  g_array_index (flight->layers, Layer, 0).map = 1;
}

/**
 * klima_slide_flight_new:
 * @from: the slide that is seen
 *
 * Returns: (transfer full): a flight that has no aim yet
 */
KlimaSlideFlight *
klima_slide_flight_new (KlimaSlidePicture *from)
{
  KlimaSlideFlight *flight = g_new0 (KlimaSlideFlight, 1);

  flight->layers = g_array_new (FALSE, FALSE, sizeof (Layer));
  g_array_set_clear_func (flight->layers, clear_layer);
  add_layer (flight, from, 1, 1);

  return flight;
}

void
klima_slide_flight_free (KlimaSlideFlight *flight)
{
  g_array_unref (flight->layers);
  g_clear_pointer (&flight->aim, klima_slide_picture_unref);
  g_free (flight);
}

/* From 0 to 1 between two times, gently. */
static double
ramp (double from,
      double to,
      double at)
{
  return klima_flight_ease ((at - from) / (to - from));
}

/* How much of the path lies behind. What is under way already need not set off gently. */
static double
get_part (const KlimaSlideFlight *flight)
{
  double left = 1 - flight->progress;

  return flight->is_under_way ? 1 - left * left : klima_flight_ease (flight->progress);
}

static double
get_map_opacity (const KlimaSlideFlight *flight)
{
  return flight->camera_moves ? ramp (MAP_COMES, MAP_THERE, flight->progress) : flight->progress;
}

static double
get_front_opacity (const KlimaSlideFlight *flight)
{
  return flight->camera_moves ? ramp (FRONT_COMES, 1, flight->progress) : flight->progress;
}

/* Of what is left. */
static double
get_rest (const KlimaSlideFlight *flight)
{
  return 1 - (flight->camera_moves ? ramp (0, FRONT_GONE, flight->progress) : flight->progress);
}

/**
 * klima_slide_flight_get_camera:
 *
 * Returns: where the camera is, slide units
 */
KlimaCamera
klima_slide_flight_get_camera (KlimaSlideFlight *flight)
{
  if (flight->aim == NULL)
    return g_array_index (flight->layers, Layer, 0).picture->camera;

  return klima_flight_at (&flight->way, get_part (flight));
}

/* Of a slide in a view, a part of a pixel aside. */
static gboolean
covers (const graphene_rect_t *place,
        const graphene_rect_t *view)
{
  graphene_rect_t inner = *view;

  graphene_rect_inset (&inner, 0.5f, 0.5f);

  return graphene_rect_contains_rect (place, &inner);
}

/* Where nothing of the map differs there is nothing to fade. */
static gboolean
shows_same_map (const KlimaSlidePicture *one,
                const KlimaSlidePicture *other)
{
  return klima_camera_equal (one->camera, other->camera) && klima_scene_equal (one->base, other->base);
}

/**
 * klima_slide_flight_set_aim:
 * @flight: a flight
 * @aim: the slide to fly to, from wherever the camera is
 */
void
klima_slide_flight_set_aim (KlimaSlideFlight  *flight,
                            KlimaSlidePicture *aim)
{
  KlimaCamera camera = klima_slide_flight_get_camera (flight);

  flight->is_under_way = flight->aim != NULL && flight->progress > 0;
  if (flight->aim != NULL)
    {
      double rest = get_rest (flight);

      for (guint i = 0; i < flight->layers->len; i++)
        g_array_index (flight->layers, Layer, i).front *= rest;
      add_layer (flight, flight->aim, get_map_opacity (flight), get_front_opacity (flight));
      klima_slide_picture_unref (flight->aim);
    }
  flight->aim = klima_slide_picture_ref (aim);

  klima_flight_init (&flight->way, camera, aim->camera, aim->frame.width);
  flight->camera_moves = klima_flight_get_duration (&flight->way) > 0;
  flight->duration = flight->camera_moves ? klima_flight_get_duration (&flight->way) : FADE_DURATION;
  flight->begin = 0;
  flight->progress = 0;
}

/**
 * klima_slide_flight_advance:
 * @flight: a flight with an aim
 * @time: of a frame, microseconds; the first one is the beginning
 *
 * Returns: whether it is still under way
 */
gboolean
klima_slide_flight_advance (KlimaSlideFlight *flight,
                            gint64            time)
{
  if (flight->begin == 0)
    flight->begin = time;
  flight->progress = MIN ((double) (time - flight->begin) / 1000 / flight->duration, 1);

  return flight->progress < 1;
}

/* Below what comes those that are left, and all round them the map from afar. */
static void
draw_maps_below (const KlimaSlideFlight  *flight,
                 const KlimaSlidePicture *afar,
                 const KlimaSlideScreen  *screen,
                 KlimaCamera              camera,
                 const graphene_rect_t   *covered)
{
  graphene_rect_t lowest =
    klima_slide_picture_place (g_array_index (flight->layers, Layer, 0).picture, &screen->frame, camera);

  if (afar != NULL && !covers (&lowest, &screen->view))
    {
      graphene_rect_t place = klima_slide_picture_place (afar, &screen->frame, camera);

      klima_slide_screen_draw_map (screen, afar, &place, covered != NULL ? covered : &lowest, 1);
    }
  for (guint i = 0; i < flight->layers->len; i++)
    {
      const Layer *layer = &g_array_index (flight->layers, Layer, i);
      graphene_rect_t place = klima_slide_picture_place (layer->picture, &screen->frame, camera);

      klima_slide_screen_draw_map (screen, layer->picture, &place, covered, layer->map);
    }
}

static void
draw_maps (const KlimaSlideFlight  *flight,
           const KlimaSlidePicture *afar,
           const KlimaSlideScreen  *screen,
           KlimaCamera              camera)
{
  const Layer *left = &g_array_index (flight->layers, Layer, flight->layers->len - 1);
  graphene_rect_t place = klima_slide_picture_place (flight->aim, &screen->frame, camera);
  double opacity = shows_same_map (left->picture, flight->aim) ? 1 : get_map_opacity (flight);

  if (opacity < 1 || !covers (&place, &screen->view))
    draw_maps_below (flight, afar, screen, camera, opacity >= 1 ? &place : NULL);
  klima_slide_screen_draw_map (screen, flight->aim, &place, NULL, opacity);
}

/* The paper that all of them have at the left: it stays, and nothing behind it needs to be drawn. */
static KlimaBounds
find_shared_paper (const KlimaSlideFlight *flight)
{
  KlimaBounds paper = flight->aim->paper;

  for (guint i = 0; i < flight->layers->len; i++)
    {
      const KlimaSlidePicture *picture = g_array_index (flight->layers, Layer, i).picture;

      if (!gdk_rgba_equal (&picture->paper_color, &flight->aim->paper_color))
        return (KlimaBounds) { 0 };
      paper.max_x = MIN (paper.max_x, picture->paper.max_x);
    }

  return paper;
}

static void
draw_paper (const KlimaSlideFlight *flight,
            const KlimaSlideScreen *screen)
{
  double right = screen->paper.max_x;
  KlimaBounds edge = { right, 0, right + flight->aim->edge_width, KLIMA_SLIDE_HEIGHT };
  graphene_rect_t place = klima_slide_screen_place (screen, &screen->paper);
  graphene_rect_t edge_place = klima_slide_screen_place (screen, &edge);

  if (right <= 0 || flight->aim->paper_edge == NULL)
    return;

  gtk_snapshot_append_color (screen->snapshot, &flight->aim->paper_color, &place);
  klima_texture_snapshot (flight->aim->paper_edge, screen->widget, screen->snapshot, &edge_place, &edge_place, NULL, 1);
}

/**
 * klima_slide_flight_snapshot:
 * @flight: a flight with an aim
 * @afar: (nullable): the map alone, seen from far away
 * @screen: where to draw it
 *
 * One map takes the other's place, and what stands before them goes and comes.
 */
void
klima_slide_flight_snapshot (KlimaSlideFlight       *flight,
                             KlimaSlidePicture      *afar,
                             const KlimaSlideScreen *screen)
{
  KlimaBounds paper = find_shared_paper (flight);
  KlimaSlideScreen beside = klima_slide_screen_beside (screen, &paper);
  double rest = get_rest (flight);

  draw_maps (flight, afar, &beside, klima_slide_flight_get_camera (flight));
  draw_paper (flight, &beside);
  for (guint i = 0; i < flight->layers->len; i++)
    klima_slide_screen_draw_front (&beside, g_array_index (flight->layers, Layer, i).picture,
                                   g_array_index (flight->layers, Layer, i).front * rest);
  klima_slide_screen_draw_front (&beside, flight->aim, get_front_opacity (flight));
  klima_slide_screen_draw_source (&beside, flight->aim);
}
