/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-navigator.h"

#include <math.h>

#include "klima-animation.h"
#include "klima-reference-source.h"
#include "klima-view-area.h"

#define FLIGHT_MS 350
#define STEP_MS 160
/* Pixels that cannot be seen: what a round trip through degrees may differ by. */
#define PIXEL_NOISE 1e-5

/* What the view is to show, also after it got another size. */
typedef enum
{
  SHOW_REGION,
  SHOW_BOUNDS,
  SHOW_CAMERA,
} Intent;

struct _KlimaNavigator
{
  GObject parent_instance;

  /* borrowed, nullable: weak pointer */
  ShumateMap *map;
  ShumateViewport *viewport;

  KlimaViewArea area;
  /* the last that was allowed */
  KlimaCamera camera;
  Intent intent;
  /* with SHOW_BOUNDS */
  KlimaBounds bounds;
  /* whether the viewport is being changed from here */
  gboolean is_moving;

  guint tick_id;
  KlimaCamera from, to;
  gint64 start_us, duration_us;
};

G_DEFINE_FINAL_TYPE (KlimaNavigator, klima_navigator, G_TYPE_OBJECT)

enum
{
  PROP_FLYING = 1,
  N_PROPERTIES
};

enum
{
  CAMERA_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static gboolean
looks_the_same (KlimaCamera a,
                KlimaCamera b)
{
  double world = klima_projection_world_size (b.zoom);

  return fabs (a.zoom - b.zoom) < KLIMA_SAME_ZOOM && fabs (a.x - b.x) * world < PIXEL_NOISE &&
         fabs (a.y - b.y) * world < PIXEL_NOISE;
}

static void
set_viewport (KlimaNavigator *self,
              KlimaCamera     camera)
{
  self->is_moving = TRUE;
  shumate_viewport_set_zoom_level (self->viewport, camera.zoom);
  shumate_location_set_location (SHUMATE_LOCATION (self->viewport), klima_projection_latitude (camera.y),
                                 klima_projection_longitude (camera.x));
  self->is_moving = FALSE;

  self->camera = camera;
  g_signal_emit (self, signals[CAMERA_CHANGED], 0);
}

static void
stop_flight (KlimaNavigator *self)
{
  if (self->tick_id == 0)
    return;

  if (self->map != NULL)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->map), self->tick_id);
  self->tick_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FLYING]);
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  KlimaNavigator *self = user_data;
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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FLYING]);

  return G_SOURCE_REMOVE;
}

/* Where the camera is or will be. */
static KlimaCamera
get_destination (KlimaNavigator *self)
{
  return self->tick_id != 0 ? self->to : self->camera;
}

/* Where the camera has to be in a view of the present size. */
static KlimaCamera
get_intended (KlimaNavigator *self)
{
  switch (self->intent)
    {
    case SHOW_REGION:
      return klima_view_area_home (&self->area);

    case SHOW_BOUNDS:
      return klima_view_area_fit (&self->area, &self->bounds);

    case SHOW_CAMERA:
    default:
      return klima_view_area_clamp (&self->area, get_destination (self));
    }
}

static void
jump (KlimaNavigator *self,
      KlimaCamera     camera)
{
  /* The map's own way of going somewhere would fight with this one. */
  shumate_map_stop_go_to (self->map);
  stop_flight (self);
  if (!klima_camera_equal (camera, self->camera))
    set_viewport (self, camera);
}

static void
fly (KlimaNavigator *self,
     KlimaCamera     to,
     int             duration_ms)
{
  if (!klima_animation_is_allowed (GTK_WIDGET (self->map)) || looks_the_same (self->camera, to))
    {
      jump (self, to);
      return;
    }

  shumate_map_stop_go_to (self->map);
  self->from = self->camera;
  self->to = to;
  self->start_us = 0;
  self->duration_us = duration_ms * G_TIME_SPAN_MILLISECOND;
  if (self->tick_id != 0)
    return;

  self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->map), on_tick, self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FLYING]);
}

static gboolean
can_fly (KlimaNavigator *self)
{
  return self->map != NULL && klima_view_area_has_size (&self->area);
}

static gboolean
reaches_home (KlimaNavigator *self,
              KlimaCamera     camera)
{
  return klima_view_area_has_size (&self->area) &&
         camera.zoom <= klima_view_area_home (&self->area).zoom + KLIMA_SAME_ZOOM;
}

static void
fly_to_camera (KlimaNavigator *self,
               KlimaCamera     to,
               int             duration_ms)
{
  to = klima_view_area_clamp (&self->area, to);
  /* Who zooms out as far as possible wants to see it all. */
  self->intent = reaches_home (self, to) ? SHOW_REGION : SHOW_CAMERA;
  fly (self, to, duration_ms);
}

/* Somebody else moved the viewport: drag and pinch are the map's. Each of them changes several properties. */
static void
on_viewport_notify (KlimaNavigator *self)
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
  allowed = klima_view_area_has_size (&self->area) ? klima_view_area_clamp (&self->area, camera) : camera;
  self->intent = reaches_home (self, allowed) ? SHOW_REGION : SHOW_CAMERA;
  if (!looks_the_same (camera, allowed))
    {
      set_viewport (self, allowed);
      return;
    }

  self->camera = camera;
  g_signal_emit (self, signals[CAMERA_CHANGED], 0);
}

/* North is up. */
static void
on_rotation_notify (KlimaNavigator *self)
{
  if (shumate_viewport_get_rotation (self->viewport) != 0)
    shumate_viewport_set_rotation (self->viewport, 0);
}

static void
on_map_unmap (KlimaNavigator *self)
{
  if (self->tick_id != 0)
    jump (self, self->to);
}

static void
klima_navigator_dispose (GObject *object)
{
  KlimaNavigator *self = KLIMA_NAVIGATOR (object);

  if (self->map != NULL && self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->map), self->tick_id);
  self->tick_id = 0;
  g_clear_weak_pointer (&self->map);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (klima_navigator_parent_class)->dispose (object);
}

static void
klima_navigator_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_FLYING:
      g_value_set_boolean (value, klima_navigator_is_flying (KLIMA_NAVIGATOR (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
klima_navigator_class_init (KlimaNavigatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = klima_navigator_dispose;
  object_class->get_property = klima_navigator_get_property;

  properties[PROP_FLYING] =
    g_param_spec_boolean ("flying", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CAMERA_CHANGED] = g_signal_new ("camera-changed", KLIMA_TYPE_NAVIGATOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
klima_navigator_init (KlimaNavigator *self)
{
  self->area.region = (KlimaBounds) { 0, 0, 1, 1 };
  self->camera = (KlimaCamera) { 0.5, 0.5, 0 };
}

/**
 * klima_navigator_new:
 * @map: a map; not kept alive
 *
 * Returns: (transfer full): what moves @map from now on
 */
KlimaNavigator *
klima_navigator_new (ShumateMap *map)
{
  KlimaNavigator *self = g_object_new (KLIMA_TYPE_NAVIGATOR, NULL);
  g_autoptr(ShumateMapSource) source = klima_reference_source_new ();

  g_set_weak_pointer (&self->map, map);
  self->viewport = g_object_ref (shumate_map_get_viewport (map));
  shumate_viewport_set_reference_map_source (self->viewport, source);

  g_signal_connect_object (self->viewport, "notify::latitude", G_CALLBACK (on_viewport_notify), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewport, "notify::longitude", G_CALLBACK (on_viewport_notify), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewport, "notify::zoom-level", G_CALLBACK (on_viewport_notify), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewport, "notify::rotation", G_CALLBACK (on_rotation_notify), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (map, "unmap", G_CALLBACK (on_map_unmap), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * klima_navigator_set_region:
 * @self: a navigator
 * @region: what there is to see, unit Mercator
 *
 * Shows all of another region.
 */
void
klima_navigator_set_region (KlimaNavigator *self,
                            KlimaBounds     region)
{
  g_return_if_fail (KLIMA_IS_NAVIGATOR (self));

  self->area.region = region;
  self->intent = SHOW_REGION;
  if (can_fly (self))
    jump (self, get_intended (self));
}

/* A flight goes on, to where it has to end now. */
static void
follow_size (KlimaNavigator *self)
{
  if (!can_fly (self))
    return;

  if (self->tick_id != 0)
    self->to = get_intended (self);
  else
    jump (self, get_intended (self));
}

/**
 * klima_navigator_set_size:
 * @self: a navigator
 * @width: of the view
 * @height: of the view
 *
 * To be called when the view gets another size.
 */
void
klima_navigator_set_size (KlimaNavigator *self,
                          double          width,
                          double          height)
{
  g_return_if_fail (KLIMA_IS_NAVIGATOR (self));

  if (width == self->area.width && height == self->area.height)
    return;

  self->area.width = width;
  self->area.height = height;
  follow_size (self);
}

/**
 * klima_navigator_set_insets:
 * @self: a navigator
 * @left: how much of the view is covered at the left
 * @right: how much of the view is covered at the right
 * @bottom: how much of the view is covered at the bottom
 *
 * What is shown goes to the part that is left.
 */
void
klima_navigator_set_insets (KlimaNavigator *self,
                            double          left,
                            double          right,
                            double          bottom)
{
  g_return_if_fail (KLIMA_IS_NAVIGATOR (self));

  if (left == self->area.left && right == self->area.right && bottom == self->area.bottom)
    return;

  self->area.left = left;
  self->area.right = right;
  self->area.bottom = bottom;
  follow_size (self);
}

KlimaCamera
klima_navigator_get_camera (KlimaNavigator *self)
{
  g_return_val_if_fail (KLIMA_IS_NAVIGATOR (self), ((KlimaCamera) { 0.5, 0.5, 0 }));

  return self->camera;
}

/**
 * klima_navigator_get_destination:
 * @self: a navigator
 * @centres: (out): where the camera may be moved to from there without zooming
 *
 * Returns: where the camera flies to, or where it is
 */
KlimaCamera
klima_navigator_get_destination (KlimaNavigator *self,
                                 KlimaBounds    *centres)
{
  KlimaCamera camera = get_destination (self);

  *centres = klima_view_area_centres (&self->area, camera.zoom);

  return camera;
}

/**
 * klima_navigator_get_centres:
 * @self: a navigator
 *
 * Returns: where the camera may be moved to without zooming
 */
KlimaBounds
klima_navigator_get_centres (KlimaNavigator *self)
{
  g_return_val_if_fail (KLIMA_IS_NAVIGATOR (self), KLIMA_BOUNDS_EMPTY);

  return klima_view_area_centres (&self->area, self->camera.zoom);
}

/**
 * klima_navigator_jump_to:
 * @self: a navigator
 * @camera: where to look from; moved to what is allowed
 */
void
klima_navigator_jump_to (KlimaNavigator *self,
                         KlimaCamera     camera)
{
  g_return_if_fail (KLIMA_IS_NAVIGATOR (self));

  if (self->map == NULL)
    return;

  self->intent = SHOW_CAMERA;
  jump (self, klima_view_area_has_size (&self->area) ? klima_view_area_clamp (&self->area, camera) : camera);
}

/**
 * klima_navigator_fly_to_bounds:
 * @self: a navigator
 * @bounds: what is to be seen
 *
 * Goes there within 400 ms, or at once where animations are off: as close as all of it can be seen between the panels,
 * but not closer than its surroundings are still known. It stays fitted when the view gets another size.
 */
void
klima_navigator_fly_to_bounds (KlimaNavigator    *self,
                               const KlimaBounds *bounds)
{
  g_return_if_fail (KLIMA_IS_NAVIGATOR (self));

  if (klima_bounds_is_empty (bounds))
    return;

  self->intent = SHOW_BOUNDS;
  self->bounds = *bounds;
  if (can_fly (self))
    fly (self, get_intended (self), FLIGHT_MS);
}

/**
 * klima_navigator_keep_camera:
 * @self: a navigator
 *
 * What was flown to no longer has to stay fitted when the view gets another size. A flight goes on to its end.
 */
void
klima_navigator_keep_camera (KlimaNavigator *self)
{
  g_return_if_fail (KLIMA_IS_NAVIGATOR (self));

  /* What could not be flown to yet still has to be. */
  if (self->intent == SHOW_BOUNDS && can_fly (self))
    self->intent = SHOW_CAMERA;
}

/**
 * klima_navigator_fly_home:
 * @self: a navigator
 *
 * Shows all of the region, also when the view gets another size.
 */
void
klima_navigator_fly_home (KlimaNavigator *self)
{
  g_return_if_fail (KLIMA_IS_NAVIGATOR (self));

  self->intent = SHOW_REGION;
  if (can_fly (self))
    fly (self, get_intended (self), FLIGHT_MS);
}

/**
 * klima_navigator_zoom_by:
 * @self: a navigator
 * @levels: zoom levels, in or (negative) out
 * @x: the place in the view that stays where it is
 * @y: the place in the view that stays where it is
 */
void
klima_navigator_zoom_by (KlimaNavigator *self,
                         double          levels,
                         double          x,
                         double          y)
{
  g_return_if_fail (KLIMA_IS_NAVIGATOR (self));
  g_return_if_fail (isfinite (levels));

  if (can_fly (self))
    fly_to_camera (self, klima_view_area_zoom (&self->area, get_destination (self), levels, x, y), STEP_MS);
}

/**
 * klima_navigator_pan:
 * @self: a navigator
 * @dx: how far to look to the right
 * @dy: how far to look down
 */
void
klima_navigator_pan (KlimaNavigator *self,
                     double          dx,
                     double          dy)
{
  KlimaCamera camera;
  double world;

  g_return_if_fail (KLIMA_IS_NAVIGATOR (self));
  g_return_if_fail (isfinite (dx) && isfinite (dy));

  if (!can_fly (self))
    return;

  camera = get_destination (self);
  world = klima_projection_world_size (camera.zoom);
  camera.x += dx / world;
  camera.y += dy / world;

  fly_to_camera (self, camera, STEP_MS);
}

/**
 * klima_navigator_reveal:
 * @self: a navigator
 * @bounds: what is to be seen
 *
 * Moves no further than is needed to see it between the panels, without zooming.
 */
void
klima_navigator_reveal (KlimaNavigator    *self,
                        const KlimaBounds *bounds)
{
  KlimaCamera camera;

  g_return_if_fail (KLIMA_IS_NAVIGATOR (self));

  if (!can_fly (self) || klima_bounds_is_empty (bounds))
    return;

  camera = klima_view_area_reveal (&self->area, get_destination (self), bounds);
  if (!looks_the_same (camera, get_destination (self)))
    fly_to_camera (self, camera, STEP_MS);
}

/**
 * klima_navigator_stop:
 * @self: a navigator
 *
 * Ends a flight where it is.
 */
void
klima_navigator_stop (KlimaNavigator *self)
{
  g_return_if_fail (KLIMA_IS_NAVIGATOR (self));

  if (self->map != NULL)
    shumate_map_stop_go_to (self->map);
  if (self->tick_id != 0)
    self->intent = SHOW_CAMERA;
  stop_flight (self);
}

gboolean
klima_navigator_is_flying (KlimaNavigator *self)
{
  g_return_val_if_fail (KLIMA_IS_NAVIGATOR (self), FALSE);

  return self->tick_id != 0;
}

/**
 * klima_navigator_shows_region:
 * @self: a navigator
 *
 * Returns: whether all of the region is to be seen, in a view of any size
 */
gboolean
klima_navigator_shows_region (KlimaNavigator *self)
{
  g_return_val_if_fail (KLIMA_IS_NAVIGATOR (self), FALSE);

  return self->intent == SHOW_REGION;
}

void
klima_navigator_to_map (KlimaNavigator *self,
                        double          x,
                        double          y,
                        double         *map_x,
                        double         *map_y)
{
  klima_camera_to_map (self->camera, self->area.width, self->area.height, x, y, map_x, map_y);
}

void
klima_navigator_from_map (KlimaNavigator *self,
                          double          map_x,
                          double          map_y,
                          double         *x,
                          double         *y)
{
  klima_camera_from_map (self->camera, self->area.width, self->area.height, map_x, map_y, x, y);
}
