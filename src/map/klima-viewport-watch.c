/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-viewport-watch.h"

#include "klima-device-grid-watch.h"

/* The viewport has come to rest when it did not move for so long, and for so many frames. */
#define QUIET_US (40 * G_TIME_SPAN_MILLISECOND)
#define QUIET_FRAMES 2

struct _KlimaViewportWatch
{
  /* borrowed */
  GtkWidget *widget;
  GSourceOnceFunc moved, rested;
  gpointer user_data;

  /* owned */
  ShumateViewport *viewport;
  KlimaDeviceGridWatch *grid_watch;

  /* the size that the widget is about to get, logical pixels; 0 where nobody knows */
  int expected_width, expected_height;
  /* where the viewport may be moved to without zooming */
  KlimaBounds centres;
  /* where the viewport is on its way to */
  gboolean has_destination;
  KlimaCamera destination;
  KlimaBounds destination_centres;
  /* set until the viewport has come to rest; since it last moved: frames, and monotonic time */
  guint quiet_id;
  guint quiet_frames;
  gint64 moved_us;
};

/* Follows frames and not only the time: while a slow frame is drawn nothing can move the viewport, and a picture painted
 * for each of them would make them slower still. What moves the viewport in a frame may come only after this.
 */
static gboolean
on_quiet_tick (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  KlimaViewportWatch *watch = user_data;

  watch->quiet_frames++;
  if (watch->quiet_frames < QUIET_FRAMES || g_get_monotonic_time () < watch->moved_us + QUIET_US)
    return G_SOURCE_CONTINUE;

  watch->quiet_id = 0;
  watch->rested (watch->user_data);

  return G_SOURCE_REMOVE;
}

/**
 * klima_viewport_watch_new:
 * @widget: shows what is at the viewport; must live longer than the watch
 * @viewport: what is followed; must have a reference map source
 * @moved: called when it moves; several times for one movement
 * @rested: called when it has come to rest
 * @user_data: for both
 *
 * Returns: (transfer full): a watch of a viewport that is at rest
 */
KlimaViewportWatch *
klima_viewport_watch_new (GtkWidget       *widget,
                          ShumateViewport *viewport,
                          GSourceOnceFunc  moved,
                          GSourceOnceFunc  rested,
                          gpointer         user_data)
{
  KlimaViewportWatch *watch = g_new0 (KlimaViewportWatch, 1);

  watch->widget = widget;
  watch->viewport = g_object_ref (viewport);
  watch->moved = moved;
  watch->rested = rested;
  watch->user_data = user_data;
  watch->centres = (KlimaBounds) { 0, 0, 1, 1 };
  g_signal_connect_swapped (viewport, "notify::latitude", G_CALLBACK (klima_viewport_watch_restart), watch);
  g_signal_connect_swapped (viewport, "notify::longitude", G_CALLBACK (klima_viewport_watch_restart), watch);
  g_signal_connect_swapped (viewport, "notify::zoom-level", G_CALLBACK (klima_viewport_watch_restart), watch);
  watch->grid_watch = klima_device_grid_watch_new (widget, (GSourceOnceFunc) klima_viewport_watch_restart, watch);

  return watch;
}

void
klima_viewport_watch_free (KlimaViewportWatch *watch)
{
  klima_device_grid_watch_free (watch->grid_watch);
  g_signal_handlers_disconnect_by_data (watch->viewport, watch);
  g_object_unref (watch->viewport);
  if (watch->quiet_id != 0)
    gtk_widget_remove_tick_callback (watch->widget, watch->quiet_id);
  g_free (watch);
}

/**
 * klima_viewport_watch_restart:
 * @watch: a watch
 *
 * What is seen has changed, as it does when the widget gets another size: takes that for a movement.
 */
void
klima_viewport_watch_restart (KlimaViewportWatch *watch)
{
  watch->moved_us = g_get_monotonic_time ();
  watch->quiet_frames = 0;
  if (watch->quiet_id == 0)
    watch->quiet_id = gtk_widget_add_tick_callback (watch->widget, on_quiet_tick, watch, NULL);
  watch->moved (watch->user_data);
}

/**
 * klima_viewport_watch_set_centres:
 * @watch: a watch
 * @centres: where the viewport may be moved to without zooming, unit Mercator
 */
void
klima_viewport_watch_set_centres (KlimaViewportWatch *watch,
                                  KlimaBounds         centres)
{
  watch->centres = centres;
}

/**
 * klima_viewport_watch_set_destination:
 * @watch: a watch
 * @camera: (nullable): where the viewport is on its way to, or %NULL while nobody knows
 * @centres: where it may be moved to from there without zooming, unit Mercator
 *
 * Returns: whether there is a destination that was not known before
 */
gboolean
klima_viewport_watch_set_destination (KlimaViewportWatch *watch,
                                      const KlimaCamera  *camera,
                                      KlimaBounds         centres)
{
  gboolean is_same = camera != NULL && watch->has_destination && klima_camera_equal (*camera, watch->destination) &&
                     klima_bounds_equal (&centres, &watch->destination_centres);

  watch->has_destination = camera != NULL;
  if (camera == NULL || is_same)
    return FALSE;

  watch->destination = *camera;
  watch->destination_centres = centres;

  return TRUE;
}

/**
 * klima_viewport_watch_expect_size:
 * @watch: a watch whose widget has no size yet
 * @width: the width that it is about to get, logical pixels
 * @height: the height that it is about to get
 */
void
klima_viewport_watch_expect_size (KlimaViewportWatch *watch,
                                  int                 width,
                                  int                 height)
{
  watch->expected_width = width;
  watch->expected_height = height;
}

gboolean
klima_viewport_watch_has_size (const KlimaViewportWatch *watch)
{
  return gtk_widget_get_width (watch->widget) > 0 && gtk_widget_get_height (watch->widget) > 0;
}

/**
 * klima_viewport_watch_has_expected_size:
 * @watch: a watch
 *
 * Returns: whether the widget has got the size that was expected
 */
gboolean
klima_viewport_watch_has_expected_size (const KlimaViewportWatch *watch)
{
  return gtk_widget_get_width (watch->widget) == watch->expected_width &&
         gtk_widget_get_height (watch->widget) == watch->expected_height;
}

gboolean
klima_viewport_watch_is_moving (const KlimaViewportWatch *watch)
{
  return watch->quiet_id != 0;
}

gboolean
klima_viewport_watch_has_destination (const KlimaViewportWatch *watch)
{
  return watch->has_destination;
}

static KlimaCamera
get_camera (const KlimaViewportWatch *watch)
{
  return (KlimaCamera) {
    klima_projection_x (shumate_location_get_longitude (SHUMATE_LOCATION (watch->viewport))),
    klima_projection_y (shumate_location_get_latitude (SHUMATE_LOCATION (watch->viewport))),
    shumate_viewport_get_zoom_level (watch->viewport),
  };
}

/**
 * klima_viewport_watch_get_sight:
 * @watch: a watch
 *
 * Returns: what is seen now, or is about to be as long as the widget has no size
 */
KlimaSight
klima_viewport_watch_get_sight (const KlimaViewportWatch *watch)
{
  gboolean has_size = klima_viewport_watch_has_size (watch);

  return (KlimaSight) {
    get_camera (watch),
    watch->centres,
    has_size ? gtk_widget_get_width (watch->widget) : watch->expected_width,
    has_size ? gtk_widget_get_height (watch->widget) : watch->expected_height,
    klima_device_grid_of (watch->widget),
  };
}

/**
 * klima_viewport_watch_get_wanted_sight:
 * @watch: a watch
 *
 * Returns: what will be seen at the end of a movement whose end is known; otherwise what is seen now
 */
KlimaSight
klima_viewport_watch_get_wanted_sight (const KlimaViewportWatch *watch)
{
  KlimaSight sight = klima_viewport_watch_get_sight (watch);

  if (watch->has_destination)
    {
      sight.camera = watch->destination;
      sight.centres = watch->destination_centres;
    }

  return sight;
}
