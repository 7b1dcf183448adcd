/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-pilot.h"

#include <math.h>

#include "klima-animation.h"
#include "klima-reference-source.h"
#include "klima-view-area.h"

/* Pixels that cannot be seen: what a round trip through degrees may differ by. */
#define PIXEL_NOISE 1e-5

struct _KlimaPilot
{
  /* borrowed */
  const KlimaPilotEvents *events;
  gpointer user_data;
  /* borrowed, nullable: weak pointer */
  ShumateMap *map;

  /* owned */
  ShumateViewport *viewport;

  /* the last that was allowed */
  KlimaCamera camera;
  /* whether the viewport is being changed from here */
  gboolean is_moving;

  guint tick_id;
  KlimaCamera from, to;
  gint64 start_us, duration_us;
};

static gboolean
looks_the_same (KlimaCamera a,
                KlimaCamera b)
{
  double world = klima_projection_world_size (b.zoom);

  return fabs (a.zoom - b.zoom) < KLIMA_SAME_ZOOM && fabs (a.x - b.x) * world < PIXEL_NOISE &&
         fabs (a.y - b.y) * world < PIXEL_NOISE;
}

static void
set_viewport (KlimaPilot *self,
              KlimaCamera camera)
{
  self->is_moving = TRUE;
  shumate_viewport_set_zoom_level (self->viewport, camera.zoom);
  shumate_location_set_location (SHUMATE_LOCATION (self->viewport), klima_projection_latitude (camera.y),
                                 klima_projection_longitude (camera.x));
  self->is_moving = FALSE;

  self->camera = camera;
  self->events->changed (self->user_data);
}

/* After a drag the map glides on, against whoever moves it. It stops when two fingers begin to turn it, not otherwise. */
static void
stop_map (ShumateMap *map)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (map));

  shumate_map_stop_go_to (map);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_ROTATE (controller))
        g_signal_emit_by_name (controller, "begin", NULL);
    }
}

static void
stop_flight (KlimaPilot *self)
{
  if (self->tick_id == 0)
    return;

  if (self->map != NULL)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->map), self->tick_id);
  self->tick_id = 0;
  self->events->flying (self->user_data);
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  KlimaPilot *self = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double progress;

  if (self->start_us == 0)
    self->start_us = now;
  progress = (double) (now - self->start_us) / (double) self->duration_us;

  if (progress < 1)
    {
      set_viewport (self, klima_view_area_between (self->from, self->to, 1 - pow (1 - progress, 3)));
      return G_SOURCE_CONTINUE;
    }

  /* Whoever hears that the camera is there may send it somewhere else at once. */
  self->tick_id = 0;
  set_viewport (self, self->to);
  self->events->flying (self->user_data);

  return G_SOURCE_REMOVE;
}

/* Somebody else moved the viewport: drag and pinch are the map's. Each of them changes several properties. */
static void
on_viewport_notify (KlimaPilot *self)
{
  double latitude = shumate_location_get_latitude (SHUMATE_LOCATION (self->viewport));
  double longitude = shumate_location_get_longitude (SHUMATE_LOCATION (self->viewport));
  double zoom = shumate_viewport_get_zoom_level (self->viewport);
  KlimaCamera camera, allowed;

  if (self->is_moving)
    return;

  if (!isfinite (latitude) || !isfinite (longitude) || !isfinite (zoom))
    {
      stop_flight (self);
      set_viewport (self, self->camera);
      return;
    }

  camera = (KlimaCamera) { klima_projection_x (longitude), klima_projection_y (latitude), zoom };
  if (looks_the_same (camera, self->camera))
    return;

  stop_flight (self);
  allowed = self->events->allow (camera, self->user_data);
  if (!looks_the_same (camera, allowed))
    {
      set_viewport (self, allowed);
      return;
    }

  self->camera = camera;
  self->events->changed (self->user_data);
}

/* North is up. */
static void
on_rotation_notify (KlimaPilot *self)
{
  if (shumate_viewport_get_rotation (self->viewport) != 0)
    shumate_viewport_set_rotation (self->viewport, 0);
}

static void
on_map_unmap (KlimaPilot *self)
{
  if (self->tick_id != 0)
    klima_pilot_jump (self, self->to);
}

/**
 * klima_pilot_new:
 * @map: a map; not kept alive
 * @events: what to call; must live longer
 * @user_data: for @events
 *
 * Returns: (transfer full): what moves @map from now on
 */
KlimaPilot *
klima_pilot_new (ShumateMap             *map,
                 const KlimaPilotEvents *events,
                 gpointer                user_data)
{
  KlimaPilot *self = g_new0 (KlimaPilot, 1);
  g_autoptr(ShumateMapSource) source = klima_reference_source_new ();

  self->events = events;
  self->user_data = user_data;
  self->camera = (KlimaCamera) { 0.5, 0.5, 0 };
  g_set_weak_pointer (&self->map, map);
  self->viewport = g_object_ref (shumate_map_get_viewport (map));
  shumate_viewport_set_reference_map_source (self->viewport, source);

  g_signal_connect_swapped (self->viewport, "notify::latitude", G_CALLBACK (on_viewport_notify), self);
  g_signal_connect_swapped (self->viewport, "notify::longitude", G_CALLBACK (on_viewport_notify), self);
  g_signal_connect_swapped (self->viewport, "notify::zoom-level", G_CALLBACK (on_viewport_notify), self);
  g_signal_connect_swapped (self->viewport, "notify::rotation", G_CALLBACK (on_rotation_notify), self);
  g_signal_connect_swapped (map, "unmap", G_CALLBACK (on_map_unmap), self);

  return self;
}

void
klima_pilot_free (KlimaPilot *pilot)
{
  if (pilot->map != NULL)
    {
      g_signal_handlers_disconnect_by_data (pilot->map, pilot);
      if (pilot->tick_id != 0)
        gtk_widget_remove_tick_callback (GTK_WIDGET (pilot->map), pilot->tick_id);
    }
  g_clear_weak_pointer (&pilot->map);
  g_signal_handlers_disconnect_by_data (pilot->viewport, pilot);
  g_object_unref (pilot->viewport);
  g_free (pilot);
}

gboolean
klima_pilot_has_map (const KlimaPilot *pilot)
{
  return pilot->map != NULL;
}

/**
 * klima_pilot_get_camera:
 * @pilot: a pilot
 *
 * Returns: where the map is looked at from
 */
KlimaCamera
klima_pilot_get_camera (const KlimaPilot *pilot)
{
  return pilot->camera;
}

/**
 * klima_pilot_get_destination:
 * @pilot: a pilot
 *
 * Returns: where the camera flies to, or where it is
 */
KlimaCamera
klima_pilot_get_destination (const KlimaPilot *pilot)
{
  return pilot->tick_id != 0 ? pilot->to : pilot->camera;
}

/**
 * klima_pilot_is_bound_for:
 * @pilot: a pilot
 * @camera: where to look from
 *
 * Returns: whether the destination is that, as far as anybody can see
 */
gboolean
klima_pilot_is_bound_for (const KlimaPilot *pilot,
                          KlimaCamera       camera)
{
  return looks_the_same (camera, klima_pilot_get_destination (pilot));
}

gboolean
klima_pilot_is_flying (const KlimaPilot *pilot)
{
  return pilot->tick_id != 0;
}

/**
 * klima_pilot_jump:
 * @pilot: a pilot that still has a map
 * @camera: where to look from
 *
 * Goes there at once.
 */
void
klima_pilot_jump (KlimaPilot *pilot,
                  KlimaCamera camera)
{
  klima_pilot_stop (pilot);
  if (!klima_camera_equal (camera, pilot->camera))
    set_viewport (pilot, camera);
}

/**
 * klima_pilot_fly:
 * @pilot: a pilot that still has a map
 * @to: where to look from
 * @duration_ms: how long it takes
 *
 * Flies there from wherever the camera is, or goes there at once where animations are off.
 */
void
klima_pilot_fly (KlimaPilot *pilot,
                 KlimaCamera to,
                 int         duration_ms)
{
  if (!klima_animation_is_allowed (GTK_WIDGET (pilot->map)) || looks_the_same (pilot->camera, to))
    {
      klima_pilot_jump (pilot, to);
      return;
    }

  stop_map (pilot->map);
  pilot->from = pilot->camera;
  pilot->to = to;
  pilot->start_us = 0;
  pilot->duration_us = duration_ms * G_TIME_SPAN_MILLISECOND;
  if (pilot->tick_id != 0)
    return;

  pilot->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (pilot->map), on_tick, pilot, NULL);
  pilot->events->flying (pilot->user_data);
}

/**
 * klima_pilot_divert:
 * @pilot: a pilot
 * @to: where to look from
 *
 * Has a flight end somewhere else, at the same time. Without a flight it goes there at once.
 */
void
klima_pilot_divert (KlimaPilot *pilot,
                    KlimaCamera to)
{
  if (pilot->tick_id != 0)
    pilot->to = to;
  else
    klima_pilot_jump (pilot, to);
}

/**
 * klima_pilot_stop:
 * @pilot: a pilot
 *
 * Ends a flight where it is, and the map's own way of going somewhere, which would fight with this one.
 */
void
klima_pilot_stop (KlimaPilot *pilot)
{
  if (pilot->map != NULL)
    stop_map (pilot->map);
  stop_flight (pilot);
}
