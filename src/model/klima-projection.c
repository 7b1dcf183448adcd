/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-projection.h"

#include <math.h>

#define MAX_LATITUDE 85.0511287798
#define EQUATOR_METRES (2 * G_PI * 6378137.0)

static double
clamp_finite (double value,
              double min,
              double max,
              double fallback)
{
  return isnan (value) ? fallback : CLAMP (value, min, max);
}

/**
 * klima_projection_x:
 * @longitude: degrees east
 *
 * Returns: unit Mercator, 0 to 1; the middle where @longitude is not a number
 */
double
klima_projection_x (double longitude)
{
  return (clamp_finite (longitude, -180, 180, 0) + 180) / 360;
}

/**
 * klima_projection_y:
 * @latitude: degrees north
 *
 * Returns: unit Mercator, 0 (north) to 1; latitudes beyond the square end at its edge
 */
double
klima_projection_y (double latitude)
{
  double radians = clamp_finite (latitude, -MAX_LATITUDE, MAX_LATITUDE, 0) * G_PI / 180;

  return CLAMP (0.5 - asinh (tan (radians)) / (2 * G_PI), 0, 1);
}

/**
 * klima_projection_longitude:
 * @x: unit Mercator
 *
 * Returns: degrees east
 */
double
klima_projection_longitude (double x)
{
  return clamp_finite (x, 0, 1, 0.5) * 360 - 180;
}

/**
 * klima_projection_latitude:
 * @y: unit Mercator
 *
 * Returns: degrees north
 */
double
klima_projection_latitude (double y)
{
  return atan (sinh ((0.5 - clamp_finite (y, 0, 1, 0.5)) * 2 * G_PI)) * 180 / G_PI;
}

/**
 * klima_projection_world_size:
 * @zoom: zoom level
 *
 * Returns: the width and height of the world in logical pixels
 */
double
klima_projection_world_size (double zoom)
{
  return KLIMA_TILE_SIZE * exp2 (clamp_finite (zoom, 0, 64, 0));
}

/**
 * klima_projection_metres_per_pixel:
 * @y: where, unit Mercator
 * @zoom: zoom level
 *
 * Returns: metres on the ground for a logical pixel at that latitude
 */
double
klima_projection_metres_per_pixel (double y,
                                   double zoom)
{
  double latitude = klima_projection_latitude (y) * G_PI / 180;

  return EQUATOR_METRES * cos (latitude) / klima_projection_world_size (zoom);
}

gboolean
klima_bounds_is_empty (const KlimaBounds *bounds)
{
  return !(bounds->min_x <= bounds->max_x && bounds->min_y <= bounds->max_y);
}

gboolean
klima_bounds_equal (const KlimaBounds *a,
                    const KlimaBounds *b)
{
  return a->min_x == b->min_x && a->min_y == b->min_y && a->max_x == b->max_x && a->max_y == b->max_y;
}

void
klima_bounds_add_point (KlimaBounds *bounds,
                        double       x,
                        double       y)
{
  bounds->min_x = MIN (bounds->min_x, x);
  bounds->min_y = MIN (bounds->min_y, y);
  bounds->max_x = MAX (bounds->max_x, x);
  bounds->max_y = MAX (bounds->max_y, y);
}

void
klima_bounds_add (KlimaBounds       *bounds,
                  const KlimaBounds *other)
{
  bounds->min_x = MIN (bounds->min_x, other->min_x);
  bounds->min_y = MIN (bounds->min_y, other->min_y);
  bounds->max_x = MAX (bounds->max_x, other->max_x);
  bounds->max_y = MAX (bounds->max_y, other->max_y);
}

/**
 * klima_bounds_intersect:
 * @a: bounds
 * @b: bounds
 *
 * Returns: whether they have a point in common, be it on their edges
 */
gboolean
klima_bounds_intersect (const KlimaBounds *a,
                        const KlimaBounds *b)
{
  return a->min_x <= b->max_x && b->min_x <= a->max_x && a->min_y <= b->max_y && b->min_y <= a->max_y;
}

/**
 * klima_bounds_distance:
 * @bounds: bounds
 * @x: unit Mercator
 * @y: unit Mercator
 *
 * Returns: how far the point is from the rectangle, 0 inside; unit Mercator
 */
double
klima_bounds_distance (const KlimaBounds *bounds,
                       double             x,
                       double             y)
{
  double dx = MAX (MAX (bounds->min_x - x, x - bounds->max_x), 0);
  double dy = MAX (MAX (bounds->min_y - y, y - bounds->max_y), 0);

  return hypot (dx, dy);
}

/**
 * klima_camera_fit:
 * @bounds: what is to be seen
 * @width: of the view, logical pixels
 * @height: of the view
 * @margin: to keep free on each side
 * @max_zoom: how close to go at most
 *
 * Finds the closest camera that sees all of @bounds.
 *
 * Returns: the camera; the whole world where @bounds is empty
 */
KlimaCamera
klima_camera_fit (const KlimaBounds *bounds,
                  double             width,
                  double             height,
                  double             margin,
                  double             max_zoom)
{
  KlimaCamera camera = { 0.5, 0.5, 0 };
  double free_width, free_height, world_size;

  g_return_val_if_fail (bounds != NULL, camera);

  if (klima_bounds_is_empty (bounds))
    return camera;

  free_width = clamp_finite (width - 2 * margin, 1, G_MAXINT, 1);
  free_height = clamp_finite (height - 2 * margin, 1, G_MAXINT, 1);

  /* A point has room at any zoom: dividing by 0 gives infinity, which max_zoom ends. */
  world_size = MIN (free_width / (bounds->max_x - bounds->min_x), free_height / (bounds->max_y - bounds->min_y));

  camera.x = (bounds->min_x + bounds->max_x) / 2;
  camera.y = (bounds->min_y + bounds->max_y) / 2;
  camera.zoom = CLAMP (log2 (world_size / KLIMA_TILE_SIZE), 0, max_zoom);

  return camera;
}

/**
 * klima_camera_clamp:
 * @camera: where somebody would like to look from
 * @region: what there is to see
 * @width: of the view, logical pixels
 * @height: of the view
 *
 * Keeps a camera at the region: no further away than where all of it fits, no closer than KLIMA_MAX_ZOOM, and not
 * beside it. Where all of it fits the centre is the region's; the closer the camera, the nearer its centre may come to
 * the region's edge, so that in the direction that decides the fit the view never leaves the region.
 *
 * Returns: the nearest camera that is allowed, never with a coordinate that is not a number
 */
KlimaCamera
klima_camera_clamp (KlimaCamera        camera,
                    const KlimaBounds *region,
                    double             width,
                    double             height)
{
  KlimaCamera home = klima_camera_fit (region, width, height, KLIMA_REGION_MARGIN, KLIMA_MAX_ZOOM);
  KlimaCamera allowed;
  double reach, reach_x, reach_y;

  if (klima_bounds_is_empty (region))
    return home;

  allowed.zoom = clamp_finite (camera.zoom, home.zoom, KLIMA_MAX_ZOOM, home.zoom);

  reach = 1 - exp2 (home.zoom - allowed.zoom);
  reach_x = reach * (region->max_x - region->min_x) / 2;
  reach_y = reach * (region->max_y - region->min_y) / 2;
  allowed.x = clamp_finite (camera.x, home.x - reach_x, home.x + reach_x, home.x);
  allowed.y = clamp_finite (camera.y, home.y - reach_y, home.y + reach_y, home.y);

  return allowed;
}

/**
 * klima_camera_to_map:
 * @camera: where a map is looked at from
 * @width: of the view, logical pixels
 * @height: of the view
 * @x: a place in the view, logical pixels from its top left
 * @y: logical pixels
 * @map_x: (out): what is seen there, unit Mercator
 * @map_y: (out): unit Mercator
 */
void
klima_camera_to_map (KlimaCamera camera,
                     double      width,
                     double      height,
                     double      x,
                     double      y,
                     double     *map_x,
                     double     *map_y)
{
  double world_size = klima_projection_world_size (camera.zoom);

  *map_x = camera.x + (x - width / 2) / world_size;
  *map_y = camera.y + (y - height / 2) / world_size;
}

/**
 * klima_camera_from_map:
 * @camera: where a map is looked at from
 * @width: of the view, logical pixels
 * @height: of the view
 * @map_x: a place on the map, unit Mercator
 * @map_y: unit Mercator
 * @x: (out): where in the view it is seen, logical pixels from its top left
 * @y: (out): logical pixels
 */
void
klima_camera_from_map (KlimaCamera camera,
                       double      width,
                       double      height,
                       double      map_x,
                       double      map_y,
                       double     *x,
                       double     *y)
{
  double world_size = klima_projection_world_size (camera.zoom);

  *x = (map_x - camera.x) * world_size + width / 2;
  *y = (map_y - camera.y) * world_size + height / 2;
}

gboolean
klima_camera_equal (KlimaCamera a,
                    KlimaCamera b)
{
  return a.x == b.x && a.y == b.y && a.zoom == b.zoom;
}
