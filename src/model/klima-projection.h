/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Coordinates: "unit Mercator" is the Web Mercator square (EPSG:3857) scaled to 0..1, x to the east, y to the SOUTH,
 * so that a map at zoom level z is KLIMA_TILE_SIZE * 2^z logical pixels wide and high.
 */

#define KLIMA_TILE_SIZE 256.0

/* The closest look that the data's detail (about 10 m) has something to say for, at the latitude of Viken. */
#define KLIMA_MAX_ZOOM 13.0

/* Zoom levels that differ by less show the same picture: over the widest one it is far less than a pixel. */
#define KLIMA_SAME_ZOOM 1e-7

/* Logical pixels kept free around the whole region. */
#define KLIMA_REGION_MARGIN 24.0

/**
 * KlimaBounds:
 * @min_x: western edge, unit Mercator
 * @min_y: northern edge
 * @max_x: eastern edge
 * @max_y: southern edge
 *
 * An upright rectangle. Empty when @min_x > @max_x.
 */
typedef struct
{
  double min_x, min_y, max_x, max_y;
} KlimaBounds;

#define KLIMA_BOUNDS_EMPTY ((KlimaBounds) { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE })

double   klima_projection_x              (double             longitude);
double   klima_projection_y              (double             latitude);
double   klima_projection_longitude      (double             x);
double   klima_projection_latitude       (double             y);
double   klima_projection_world_size     (double             zoom);
double   klima_projection_metres_per_pixel (double           y,
                                          double             zoom);
gboolean klima_bounds_is_empty           (const KlimaBounds *bounds);
gboolean klima_bounds_equal              (const KlimaBounds *a,
                                          const KlimaBounds *b);
void     klima_bounds_add_point          (KlimaBounds       *bounds,
                                          double             x,
                                          double             y);
void     klima_bounds_add                (KlimaBounds       *bounds,
                                          const KlimaBounds *other);
gboolean klima_bounds_intersect          (const KlimaBounds *a,
                                          const KlimaBounds *b);
double   klima_bounds_distance           (const KlimaBounds *bounds,
                                          double             x,
                                          double             y);

/**
 * KlimaCamera:
 * @x: centre, unit Mercator
 * @y: centre, unit Mercator
 * @zoom: zoom level, fractional; the world is KLIMA_TILE_SIZE * 2^zoom logical pixels wide
 *
 * Where a map is looked at from. North is always up.
 */
typedef struct
{
  double x, y, zoom;
} KlimaCamera;

KlimaCamera klima_camera_fit      (const KlimaBounds *bounds,
                                   double             width,
                                   double             height,
                                   double             margin,
                                   double             max_zoom);
KlimaCamera klima_camera_clamp    (KlimaCamera        camera,
                                   const KlimaBounds *region,
                                   double             width,
                                   double             height);
void        klima_camera_to_map   (KlimaCamera        camera,
                                   double             width,
                                   double             height,
                                   double             x,
                                   double             y,
                                   double            *map_x,
                                   double            *map_y);
void        klima_camera_from_map (KlimaCamera        camera,
                                   double             width,
                                   double             height,
                                   double             map_x,
                                   double             map_y,
                                   double            *x,
                                   double            *y);
gboolean    klima_camera_equal    (KlimaCamera        a,
                                   KlimaCamera        b);

G_END_DECLS
