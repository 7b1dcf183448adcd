/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-navigator.h"

#include <math.h>

#include "klima-pilot.h"
#include "klima-view-area.h"

#define FLIGHT_MS 350
#define STEP_MS 160

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

  /* owned */
  KlimaPilot *pilot;

  KlimaViewArea area;
  Intent intent;
  /* with SHOW_BOUNDS */
  KlimaBounds bounds;
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
      return klima_view_area_clamp (&self->area, klima_pilot_get_destination (self->pilot));
    }
}

static gboolean
can_fly (KlimaNavigator *self)
{
  return klima_pilot_has_map (self->pilot) && klima_view_area_has_size (&self->area);
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
  klima_pilot_fly (self->pilot, to, duration_ms);
}

static void
on_changed (gpointer user_data)
{
  g_signal_emit (user_data, signals[CAMERA_CHANGED], 0);
}

static void
on_flying (gpointer user_data)
{
  g_object_notify_by_pspec (user_data, properties[PROP_FLYING]);
}

static KlimaCamera
allow (KlimaCamera camera,
       gpointer    user_data)
{
  KlimaNavigator *self = user_data;
  KlimaCamera allowed = klima_view_area_has_size (&self->area) ? klima_view_area_clamp (&self->area, camera) : camera;

  self->intent = reaches_home (self, allowed) ? SHOW_REGION : SHOW_CAMERA;

  return allowed;
}

static void
klima_navigator_finalize (GObject *object)
{
  KlimaNavigator *self = KLIMA_NAVIGATOR (object);

  g_clear_pointer (&self->pilot, klima_pilot_free);

  G_OBJECT_CLASS (klima_navigator_parent_class)->finalize (object);
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

  object_class->finalize = klima_navigator_finalize;
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
  static const KlimaPilotEvents events = { on_changed, on_flying, allow };
  KlimaNavigator *self = g_object_new (KLIMA_TYPE_NAVIGATOR, NULL);

  self->pilot = klima_pilot_new (map, &events, self);

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
    klima_pilot_jump (self->pilot, get_intended (self));
}

/* A flight goes on, to where it has to end now. */
static void
follow_size (KlimaNavigator *self)
{
  if (can_fly (self))
    klima_pilot_divert (self->pilot, get_intended (self));
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

  return klima_pilot_get_camera (self->pilot);
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
  KlimaCamera camera = klima_pilot_get_destination (self->pilot);

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

  return klima_view_area_centres (&self->area, klima_pilot_get_camera (self->pilot).zoom);
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

  if (!klima_pilot_has_map (self->pilot))
    return;

  self->intent = SHOW_CAMERA;
  klima_pilot_jump (self->pilot,
                    klima_view_area_has_size (&self->area) ? klima_view_area_clamp (&self->area, camera) : camera);
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
    klima_pilot_fly (self->pilot, get_intended (self), FLIGHT_MS);
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
    klima_pilot_fly (self->pilot, get_intended (self), FLIGHT_MS);
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
    fly_to_camera (self, klima_view_area_zoom (&self->area, klima_pilot_get_destination (self->pilot), levels, x, y),
                   STEP_MS);
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

  camera = klima_pilot_get_destination (self->pilot);
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

  camera = klima_view_area_reveal (&self->area, klima_pilot_get_destination (self->pilot), bounds);
  if (!klima_pilot_is_bound_for (self->pilot, camera))
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

  if (klima_pilot_is_flying (self->pilot))
    self->intent = SHOW_CAMERA;
  klima_pilot_stop (self->pilot);
}

gboolean
klima_navigator_is_flying (KlimaNavigator *self)
{
  g_return_val_if_fail (KLIMA_IS_NAVIGATOR (self), FALSE);

  return klima_pilot_is_flying (self->pilot);
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
  klima_camera_to_map (klima_pilot_get_camera (self->pilot), self->area.width, self->area.height, x, y, map_x, map_y);
}

void
klima_navigator_from_map (KlimaNavigator *self,
                          double          map_x,
                          double          map_y,
                          double         *x,
                          double         *y)
{
  klima_camera_from_map (klima_pilot_get_camera (self->pilot), self->area.width, self->area.height, map_x, map_y, x, y);
}
