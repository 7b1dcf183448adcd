/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-navigator-private.h"

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

/*< private >
 * klima_navigator_get_intended:
 *
 * Returns: where the camera has to be in a view of the present size
 */
KlimaCamera
klima_navigator_get_intended (KlimaNavigator *self)
{
  switch (self->intent)
    {
    case KLIMA_INTENT_REGION:
      return klima_view_area_home (&self->area);

    case KLIMA_INTENT_BOUNDS:
      return klima_view_area_fit (&self->area, &self->bounds);

    case KLIMA_INTENT_CAMERA:
    default:
      return klima_view_area_clamp (&self->area, klima_pilot_get_destination (self->pilot));
    }
}

/*< private >
 * klima_navigator_can_fly:
 *
 * Returns: whether there is a map, and a view to fit something into
 */
gboolean
klima_navigator_can_fly (KlimaNavigator *self)
{
  return klima_pilot_has_map (self->pilot) && klima_view_area_has_size (&self->area);
}

/*< private >
 * klima_navigator_reaches_home:
 *
 * Returns: whether @camera is as far out as the region allows
 */
gboolean
klima_navigator_reaches_home (KlimaNavigator *self,
                              KlimaCamera     camera)
{
  return klima_view_area_has_size (&self->area) &&
         camera.zoom <= klima_view_area_home (&self->area).zoom + KLIMA_SAME_ZOOM;
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

  self->intent = klima_navigator_reaches_home (self, allowed) ? KLIMA_INTENT_REGION : KLIMA_INTENT_CAMERA;

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
  self->intent = KLIMA_INTENT_REGION;
  if (klima_navigator_can_fly (self))
    klima_pilot_jump (self->pilot, klima_navigator_get_intended (self));
}

/* A flight goes on, to where it has to end now. */
static void
follow_size (KlimaNavigator *self)
{
  if (klima_navigator_can_fly (self))
    klima_pilot_divert (self->pilot, klima_navigator_get_intended (self));
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

  self->intent = KLIMA_INTENT_CAMERA;
  klima_pilot_jump (self->pilot,
                    klima_view_area_has_size (&self->area) ? klima_view_area_clamp (&self->area, camera) : camera);
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

  return self->intent == KLIMA_INTENT_REGION;
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
