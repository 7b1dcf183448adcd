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
#define FRONT_COMES 0.6
#define MAP_COMES 0.25
#define MAP_THERE 0.6

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

static void
draw (GdkTexture            *texture,
      const graphene_rect_t *place,
      double                 opacity,
      GtkWidget             *widget,
      GtkSnapshot           *snapshot)
{
  if (opacity <= 0)
    return;

  if (opacity < 1)
    gtk_snapshot_push_opacity (snapshot, opacity);
  klima_texture_snapshot (texture, widget, snapshot, place);
  if (opacity < 1)
    gtk_snapshot_pop (snapshot);
}

static void
draw_map (KlimaSlidePicture     *picture,
          const graphene_rect_t *place,
          double                 opacity,
          GtkWidget             *widget,
          GtkSnapshot           *snapshot)
{
  float margin = (float) picture->margin * place->size.width / (float) picture->frame.width;
  graphene_rect_t all = *place;

  graphene_rect_inset (&all, -margin, -margin);
  draw (picture->map, &all, opacity, widget, snapshot);
}

static graphene_rect_t
place_bounds (const KlimaBounds     *bounds,
              const KlimaSlideFrame *frame)
{
  return GRAPHENE_RECT_INIT ((float) (frame->x + bounds->min_x * frame->scale),
                             (float) (frame->y + bounds->min_y * frame->scale),
                             (float) ((bounds->max_x - bounds->min_x) * frame->scale),
                             (float) ((bounds->max_y - bounds->min_y) * frame->scale));
}

static void
draw_piece (KlimaSlidePicture     *picture,
            guint                  index,
            double                 opacity,
            GtkWidget             *widget,
            GtkSnapshot           *snapshot,
            const KlimaSlideFrame *frame)
{
  const KlimaSlidePiece *piece = &g_array_index (picture->front, KlimaSlidePiece, index);
  graphene_rect_t place = place_bounds (&piece->bounds, frame);

  draw (piece->texture, &place, opacity, widget, snapshot);
}

/* Without the source line. */
static void
draw_front (KlimaSlidePicture     *picture,
            double                 opacity,
            GtkWidget             *widget,
            GtkSnapshot           *snapshot,
            const KlimaSlideFrame *frame)
{
  for (guint i = 1; picture->front != NULL && i < picture->front->len; i++)
    draw_piece (picture, i, opacity, widget, snapshot, frame);
}

/* It is to be read all the time, also while what is beside it fades. */
static void
draw_source (KlimaSlidePicture     *picture,
             GtkWidget             *widget,
             GtkSnapshot           *snapshot,
             const KlimaSlideFrame *frame)
{
  if (picture->front != NULL)
    draw_piece (picture, 0, 1, widget, snapshot, frame);
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

/**
 * klima_slide_flight_snapshot:
 * @flight: a flight with an aim
 * @afar: (nullable): the map alone, seen from far away
 * @widget: what shows it
 * @snapshot: where to add it
 * @frame: how a slide lies in the view
 *
 * Those that are left below, the next one above them, more and more; and all round them the map from afar.
 */
void
klima_slide_flight_snapshot (KlimaSlideFlight      *flight,
                             KlimaSlidePicture     *afar,
                             GtkWidget             *widget,
                             GtkSnapshot           *snapshot,
                             const KlimaSlideFrame *frame)
{
  KlimaCamera camera = klima_slide_flight_get_camera (flight);
  graphene_rect_t view = klima_slide_picture_place (flight->aim, frame, flight->aim->camera);
  graphene_rect_t place = klima_slide_picture_place (flight->aim, frame, camera);
  graphene_rect_t lowest =
    klima_slide_picture_place (g_array_index (flight->layers, Layer, 0).picture, frame, camera);
  double opacity = get_map_opacity (flight);
  double rest = get_rest (flight);

  if (opacity < 1 || !covers (&place, &view))
    {
      if (afar != NULL && !covers (&lowest, &view))
        {
          graphene_rect_t far_place = klima_slide_picture_place (afar, frame, camera);

          draw_map (afar, &far_place, 1, widget, snapshot);
        }
      for (guint i = 0; i < flight->layers->len; i++)
        {
          Layer *layer = &g_array_index (flight->layers, Layer, i);
          graphene_rect_t layer_place = klima_slide_picture_place (layer->picture, frame, camera);

          draw_map (layer->picture, &layer_place, layer->map, widget, snapshot);
        }
    }
  draw_map (flight->aim, &place, opacity, widget, snapshot);
  for (guint i = 0; i < flight->layers->len; i++)
    draw_front (g_array_index (flight->layers, Layer, i).picture, g_array_index (flight->layers, Layer, i).front * rest,
                widget, snapshot, frame);
  draw_front (flight->aim, get_front_opacity (flight), widget, snapshot, frame);
  draw_source (flight->aim, widget, snapshot, frame);
}

/**
 * klima_slide_picture_snapshot:
 * @picture: a slide
 * @widget: what shows it
 * @snapshot: where to add it
 * @frame: how a slide lies in the view
 */
void
klima_slide_picture_snapshot (KlimaSlidePicture     *picture,
                              GtkWidget             *widget,
                              GtkSnapshot           *snapshot,
                              const KlimaSlideFrame *frame)
{
  graphene_rect_t place = klima_slide_picture_place (picture, frame, picture->camera);

  draw_map (picture, &place, 1, widget, snapshot);
  draw_front (picture, 1, widget, snapshot, frame);
  draw_source (picture, widget, snapshot, frame);
}
