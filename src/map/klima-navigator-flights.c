/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "klima-navigator-private.h"

#define FLIGHT_MS 350
#define STEP_MS 160

static void
step_to (KlimaNavigator *self,
         KlimaCamera     to)
{
  to = klima_view_area_clamp (&self->area, to);
  /* Who zooms out as far as possible wants to see it all. */
  self->intent = klima_navigator_reaches_home (self, to) ? KLIMA_INTENT_REGION : KLIMA_INTENT_CAMERA;
  klima_pilot_fly (self->pilot, to, STEP_MS);
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

  self->intent = KLIMA_INTENT_BOUNDS;
  self->bounds = *bounds;
  if (klima_navigator_can_fly (self))
    klima_pilot_fly (self->pilot, klima_navigator_get_intended (self), FLIGHT_MS);
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
  if (self->intent == KLIMA_INTENT_BOUNDS && klima_navigator_can_fly (self))
    self->intent = KLIMA_INTENT_CAMERA;
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

  self->intent = KLIMA_INTENT_REGION;
  if (klima_navigator_can_fly (self))
    klima_pilot_fly (self->pilot, klima_navigator_get_intended (self), FLIGHT_MS);
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

  if (klima_navigator_can_fly (self))
    step_to (self, klima_view_area_zoom (&self->area, klima_pilot_get_destination (self->pilot), levels, x, y));
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

  if (!klima_navigator_can_fly (self))
    return;

  camera = klima_pilot_get_destination (self->pilot);
  world = klima_projection_world_size (camera.zoom);
  camera.x += dx / world;
  camera.y += dy / world;

  step_to (self, camera);
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

  if (!klima_navigator_can_fly (self) || klima_bounds_is_empty (bounds))
    return;

  camera = klima_view_area_reveal (&self->area, klima_pilot_get_destination (self->pilot), bounds);
  if (!klima_pilot_is_bound_for (self->pilot, camera))
    step_to (self, camera);
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
    self->intent = KLIMA_INTENT_CAMERA;
  klima_pilot_stop (self->pilot);
}

gboolean
klima_navigator_is_flying (KlimaNavigator *self)
{
  g_return_val_if_fail (KLIMA_IS_NAVIGATOR (self), FALSE);

  return klima_pilot_is_flying (self->pilot);
}
