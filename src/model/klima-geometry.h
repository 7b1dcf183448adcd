/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "klima-projection.h"

G_BEGIN_DECLS

typedef enum
{
  KLIMA_GEOMETRY_POLYGONS,
  KLIMA_GEOMETRY_LINES,
} KlimaGeometryKind;

/**
 * KlimaRing:
 * @first: index of the first point in the geometry's array
 * @n_points: number of points; a polygon's ring is closed without repeating its first point
 * @polygon: index of the polygon (or line) the ring belongs to
 * @is_hole: whether it is an inner ring
 * @bounds: unit Mercator
 */
typedef struct
{
  guint first;
  guint n_points;
  guint polygon;
  gboolean is_hole;
  KlimaBounds bounds;
} KlimaRing;

/**
 * KlimaPoint:
 * @x: unit Mercator
 * @y: unit Mercator
 * @weight: the tolerance, in unit Mercator, up to which a simplified outline keeps this point. A point shared by
 *   neighbours has the same weight in both, so that simplified neighbours still fit; G_MAXFLOAT for nodes.
 */
typedef struct
{
  double x, y;
  float weight;
} KlimaPoint;

/**
 * KlimaGeometry:
 *
 * Polygons (even-odd) or lines as flat arrays in unit Mercator. Reference counted, immutable once the dataset is
 * loaded: any thread may read it.
 */
typedef struct _KlimaGeometry KlimaGeometry;

KlimaGeometry    *klima_geometry_new           (KlimaGeometryKind    kind);
KlimaGeometry    *klima_geometry_ref           (KlimaGeometry       *geometry);
void              klima_geometry_unref         (KlimaGeometry       *geometry);
void              klima_geometry_add_ring      (KlimaGeometry       *geometry,
                                                guint                polygon,
                                                gboolean             is_hole,
                                                const double        *lon_lat,
                                                guint                n_points);
KlimaGeometryKind klima_geometry_get_kind      (const KlimaGeometry *geometry);
const KlimaPoint *klima_geometry_get_points    (const KlimaGeometry *geometry,
                                                guint               *n_points);
const KlimaRing  *klima_geometry_get_rings     (const KlimaGeometry *geometry,
                                                guint               *n_rings);
KlimaBounds       klima_geometry_get_bounds    (const KlimaGeometry *geometry);
guint             klima_geometry_get_main_polygon (const KlimaGeometry *geometry);
void              klima_geometry_get_middle    (const KlimaGeometry *geometry,
                                                double              *x,
                                                double              *y);
gboolean          klima_geometry_contains      (const KlimaGeometry *geometry,
                                                double               x,
                                                double               y);
double            klima_geometry_distance      (const KlimaGeometry *geometry,
                                                double               x,
                                                double               y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaGeometry, klima_geometry_unref)

G_END_DECLS
