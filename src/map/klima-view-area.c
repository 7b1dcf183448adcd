/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-view-area.h"

#include <math.h>

/* Logical pixels around what is fitted, and a share of the view where that is less. */
#define FIT_MARGIN 48.0
#define FIT_MARGIN_SHARE 0.08
#define REVEAL_MARGIN 16.0
/* So that the smallest municipality is seen with its neighbours. */
#define FIT_MAX_ZOOM 10.5
/* A part of the view that is smaller is no place to show anything in. */
#define MIN_FREE_WIDTH 200.0
#define MIN_FREE_HEIGHT 200.0

static gboolean
uses_insets (const KlimaViewArea *area)
{
  return area->width - area->left - area->right >= MIN_FREE_WIDTH;
}

static double
free_left (const KlimaViewArea *area)
{
  return uses_insets (area) ? area->left : 0;
}

static double
free_right (const KlimaViewArea *area)
{
  return uses_insets (area) ? area->width - area->right : area->width;
}

static double
free_width (const KlimaViewArea *area)
{
  return free_right (area) - free_left (area);
}

static double
free_height (const KlimaViewArea *area)
{
  return area->height - area->bottom >= MIN_FREE_HEIGHT ? area->height - area->bottom : area->height;
}

/* From a camera that looks at the middle of the free part to one that looks at the middle of the view. */
static KlimaCamera
to_view (const KlimaViewArea *area,
         KlimaCamera          camera)
{
  double world = klima_projection_world_size (camera.zoom);

  camera.x += (area->width - free_left (area) - free_right (area)) / 2 / world;
  camera.y += (area->height - free_height (area)) / 2 / world;

  return camera;
}

static KlimaCamera
to_free_part (const KlimaViewArea *area,
              KlimaCamera          camera)
{
  double world = klima_projection_world_size (camera.zoom);

  camera.x -= (area->width - free_left (area) - free_right (area)) / 2 / world;
  camera.y -= (area->height - free_height (area)) / 2 / world;

  return camera;
}

static KlimaCamera
fit (const KlimaViewArea *area,
     const KlimaBounds   *bounds,
     double               margin,
     double               max_zoom)
{
  return to_view (area, klima_camera_fit (bounds, free_width (area), free_height (area), margin, max_zoom));
}

gboolean
klima_view_area_has_size (const KlimaViewArea *area)
{
  return area->width > 0 && area->height > 0;
}

/**
 * klima_view_area_home:
 * @area: an area
 *
 * Returns: the camera that shows all of the region
 */
KlimaCamera
klima_view_area_home (const KlimaViewArea *area)
{
  return fit (area, &area->region, KLIMA_REGION_MARGIN, KLIMA_MAX_ZOOM);
}

/**
 * klima_view_area_fit:
 * @area: an area
 * @bounds: what is to be seen
 *
 * Returns: the camera that goes as close as all of @bounds can be seen, but not so close that its surroundings are no
 *   longer known
 */
KlimaCamera
klima_view_area_fit (const KlimaViewArea *area,
                     const KlimaBounds   *bounds)
{
  double margin = MIN (FIT_MARGIN, FIT_MARGIN_SHARE * MIN (free_width (area), free_height (area)));

  return klima_view_area_clamp (area, fit (area, bounds, margin, FIT_MAX_ZOOM));
}

/**
 * klima_view_area_clamp:
 * @area: an area
 * @camera: where somebody would like to look from
 *
 * Returns: the nearest camera that is allowed, never with a coordinate that is not a number
 */
KlimaCamera
klima_view_area_clamp (const KlimaViewArea *area,
                       KlimaCamera          camera)
{
  camera.zoom = klima_camera_clamp (camera, &area->region, free_width (area), free_height (area)).zoom;

  return to_view (area, klima_camera_clamp (to_free_part (area, camera), &area->region, free_width (area),
                                            free_height (area)));
}

/**
 * klima_view_area_centres:
 * @area: an area
 * @zoom: zoom level
 *
 * Returns: where cameras at that zoom level may be
 */
KlimaBounds
klima_view_area_centres (const KlimaViewArea *area,
                         double               zoom)
{
  KlimaCamera first = klima_view_area_clamp (area, (KlimaCamera) { 0, 0, zoom });
  KlimaCamera last = klima_view_area_clamp (area, (KlimaCamera) { 1, 1, zoom });

  return (KlimaBounds) { first.x, first.y, last.x, last.y };
}

/**
 * klima_view_area_zoom:
 * @area: an area
 * @camera: where the map is looked at from
 * @levels: zoom levels, in or (negative) out
 * @x: the place in the view that stays where it is, logical pixels
 * @y: the place in the view that stays where it is
 *
 * Returns: the camera after that
 */
KlimaCamera
klima_view_area_zoom (const KlimaViewArea *area,
                      KlimaCamera          camera,
                      double               levels,
                      double               x,
                      double               y)
{
  double before = klima_projection_world_size (camera.zoom);
  double after;

  camera.zoom = klima_view_area_clamp (area, (KlimaCamera) { camera.x, camera.y, camera.zoom + levels }).zoom;
  after = klima_projection_world_size (camera.zoom);
  camera.x += (x - area->width / 2) * (1 / before - 1 / after);
  camera.y += (y - area->height / 2) * (1 / before - 1 / after);

  return klima_view_area_clamp (area, camera);
}

/* How far a view must move so that what lies from @min to @max in it lies from @first to @last. */
static double
distance_into (double min,
               double max,
               double first,
               double last)
{
  if (max - min > last - first)
    return (min + max - first - last) / 2;

  return MIN (min - first, 0) + MAX (max - last, 0);
}

/**
 * klima_view_area_reveal:
 * @area: an area
 * @camera: where the map is looked at from
 * @bounds: what is to be seen
 *
 * Returns: the camera after moving no further than is needed to see @bounds, without zooming
 */
KlimaCamera
klima_view_area_reveal (const KlimaViewArea *area,
                        KlimaCamera          camera,
                        const KlimaBounds   *bounds)
{
  double world = klima_projection_world_size (camera.zoom);
  double left = camera.x - area->width / 2 / world;
  double top = camera.y - area->height / 2 / world;

  camera.x += distance_into ((bounds->min_x - left) * world, (bounds->max_x - left) * world,
                             free_left (area) + REVEAL_MARGIN, free_right (area) - REVEAL_MARGIN) /
              world;
  camera.y += distance_into ((bounds->min_y - top) * world, (bounds->max_y - top) * world, REVEAL_MARGIN,
                             free_height (area) - REVEAL_MARGIN) /
              world;

  return klima_view_area_clamp (area, camera);
}

/**
 * klima_view_area_between:
 * @from: a camera
 * @to: another
 * @progress: 0 to 1
 *
 * Zooming happens around the one point that both ends see at the same place, so that the way is straight and, where
 * both ends are allowed, all of it is.
 *
 * Returns: a camera on the way
 */
KlimaCamera
klima_view_area_between (KlimaCamera from,
                         KlimaCamera to,
                         double      progress)
{
  KlimaCamera camera = { .zoom = from.zoom + (to.zoom - from.zoom) * progress };
  double share = progress;

  if (fabs (to.zoom - from.zoom) > KLIMA_SAME_ZOOM)
    share = (exp2 (-from.zoom) - exp2 (-camera.zoom)) / (exp2 (-from.zoom) - exp2 (-to.zoom));

  camera.x = from.x + (to.x - from.x) * share;
  camera.y = from.y + (to.y - from.y) * share;

  return camera;
}
