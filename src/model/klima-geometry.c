/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-geometry-private.h"

#include <math.h>

struct _KlimaGeometry
{
  gatomicrefcount ref_count;
  KlimaGeometryKind kind;
  GArray *points; /* of KlimaPoint */
  GArray *rings;  /* of KlimaRing */
  KlimaBounds bounds;
  guint main_polygon;
  double main_area; /* of the largest outer ring, square of unit Mercator */
};

static const KlimaPoint *
get_point (const KlimaGeometry *geometry,
           guint                position)
{
  return &g_array_index (geometry->points, KlimaPoint, position);
}

/* Twice the area that the points from the given one to the last enclose. Relative to the first point, to lose no digits
 * to the distance from the corner of the world.
 */
static double
double_area_from (const KlimaGeometry *geometry,
                  guint                first)
{
  const KlimaPoint *origin = get_point (geometry, first);
  double area = 0;

  for (guint i = first + 2; i < geometry->points->len; i++)
    {
      const KlimaPoint *a = get_point (geometry, i - 1);
      const KlimaPoint *b = get_point (geometry, i);

      area += (a->x - origin->x) * (b->y - origin->y) - (b->x - origin->x) * (a->y - origin->y);
    }

  return fabs (area);
}

static gboolean
is_same_place (const KlimaPoint *a,
               const KlimaPoint *b)
{
  return a->x == b->x && a->y == b->y;
}

/**
 * klima_geometry_new:
 * @kind: polygons or lines
 *
 * Makes an empty geometry.
 *
 * Returns: (transfer full): the geometry
 */
KlimaGeometry *
klima_geometry_new (KlimaGeometryKind kind)
{
  KlimaGeometry *geometry = g_new0 (KlimaGeometry, 1);

  g_atomic_ref_count_init (&geometry->ref_count);
  geometry->kind = kind;
  geometry->points = g_array_new (FALSE, FALSE, sizeof (KlimaPoint));
  geometry->rings = g_array_new (FALSE, FALSE, sizeof (KlimaRing));
  geometry->bounds = KLIMA_BOUNDS_EMPTY;

  return geometry;
}

/**
 * klima_geometry_ref: (skip)
 */
KlimaGeometry *
klima_geometry_ref (KlimaGeometry *geometry)
{
  g_return_val_if_fail (geometry != NULL, NULL);

  g_atomic_ref_count_inc (&geometry->ref_count);

  return geometry;
}

/**
 * klima_geometry_unref: (skip)
 */
void
klima_geometry_unref (KlimaGeometry *geometry)
{
  g_return_if_fail (geometry != NULL);

  if (!g_atomic_ref_count_dec (&geometry->ref_count))
    return;

  g_array_unref (geometry->points);
  g_array_unref (geometry->rings);
  g_free (geometry);
}

/* Projects the points and leaves out those that repeat the one before. */
static void
append_points (KlimaGeometry *geometry,
               guint          first,
               const double  *lon_lat,
               guint          n_points)
{
  for (guint i = 0; i < n_points; i++)
    {
      KlimaPoint point = {
        klima_projection_x (lon_lat[2 * i]), klima_projection_y (lon_lat[2 * i + 1]), G_MAXFLOAT,
      };

      if (geometry->points->len == first || !is_same_place (get_point (geometry, geometry->points->len - 1), &point))
        g_array_append_val (geometry->points, point);
    }
}

/**
 * klima_geometry_add_ring:
 * @geometry: a geometry that is still being built
 * @polygon: index of the polygon (or line) that the ring belongs to
 * @is_hole: whether it is an inner ring
 * @lon_lat: (array): longitude and latitude of each point in turn, degrees
 * @n_points: how many points there are, half the length of @lon_lat
 *
 * Adds a ring of a polygon, or a line. A ring's last point is dropped where it repeats the first. Points that repeat
 * the one before are dropped. All weights are G_MAXFLOAT until they are computed.
 */
void
klima_geometry_add_ring (KlimaGeometry *geometry,
                         guint          polygon,
                         gboolean       is_hole,
                         const double  *lon_lat,
                         guint          n_points)
{
  KlimaRing ring = { 0, 0, polygon, is_hole, KLIMA_BOUNDS_EMPTY };
  double area;

  g_return_if_fail (geometry != NULL);
  g_return_if_fail (lon_lat != NULL || n_points == 0);

  if (n_points == 0)
    return;

  ring.first = geometry->points->len;
  append_points (geometry, ring.first, lon_lat, n_points);
  ring.n_points = geometry->points->len - ring.first;

  if (geometry->kind == KLIMA_GEOMETRY_POLYGONS && ring.n_points > 1
      && is_same_place (get_point (geometry, ring.first), get_point (geometry, geometry->points->len - 1)))
    g_array_set_size (geometry->points, ring.first + --ring.n_points);

  for (guint i = 0; i < ring.n_points; i++)
    klima_bounds_add_point (&ring.bounds, get_point (geometry, ring.first + i)->x,
                            get_point (geometry, ring.first + i)->y);

  klima_bounds_add (&geometry->bounds, &ring.bounds);
  g_array_append_val (geometry->rings, ring);

  area = double_area_from (geometry, ring.first) / 2;
  if (!is_hole && area > geometry->main_area)
    {
      geometry->main_area = area;
      geometry->main_polygon = polygon;
    }
}

KlimaGeometryKind
klima_geometry_get_kind (const KlimaGeometry *geometry)
{
  g_return_val_if_fail (geometry != NULL, KLIMA_GEOMETRY_POLYGONS);

  return geometry->kind;
}

/**
 * klima_geometry_get_points:
 * @geometry: a geometry
 * @n_points: (out) (optional): how many there are
 *
 * Returns: (array length=n_points) (transfer none): the points of all rings, ring after ring
 */
const KlimaPoint *
klima_geometry_get_points (const KlimaGeometry *geometry,
                           guint               *n_points)
{
  g_return_val_if_fail (geometry != NULL, NULL);

  if (n_points != NULL)
    *n_points = geometry->points->len;

  return (const KlimaPoint *) geometry->points->data;
}

/*< private >
 * klima_geometry_get_mutable_points:
 *
 * Returns: (transfer none): the points, to write their weights
 */
KlimaPoint *
klima_geometry_get_mutable_points (KlimaGeometry *geometry)
{
  return (KlimaPoint *) geometry->points->data;
}

/**
 * klima_geometry_get_rings:
 * @geometry: a geometry
 * @n_rings: (out) (optional): how many there are
 *
 * Returns: (array length=n_rings) (transfer none): the rings in the order in which they were added
 */
const KlimaRing *
klima_geometry_get_rings (const KlimaGeometry *geometry,
                          guint               *n_rings)
{
  g_return_val_if_fail (geometry != NULL, NULL);

  if (n_rings != NULL)
    *n_rings = geometry->rings->len;

  return (const KlimaRing *) geometry->rings->data;
}

/**
 * klima_geometry_get_bounds:
 * @geometry: a geometry
 *
 * Returns: the bounds of all rings, unit Mercator; empty where there are none
 */
KlimaBounds
klima_geometry_get_bounds (const KlimaGeometry *geometry)
{
  g_return_val_if_fail (geometry != NULL, KLIMA_BOUNDS_EMPTY);

  return geometry->bounds;
}

/**
 * klima_geometry_get_main_polygon:
 * @geometry: a geometry
 *
 * Returns: the index of the polygon whose outer ring is the largest: where the name belongs
 */
guint
klima_geometry_get_main_polygon (const KlimaGeometry *geometry)
{
  g_return_val_if_fail (geometry != NULL, 0);

  return geometry->main_polygon;
}

/**
 * klima_geometry_get_middle:
 * @geometry: polygons
 * @x: (out): unit Mercator
 * @y: (out): unit Mercator
 *
 * Finds the centre of gravity of the largest polygon, the holes in it left aside; (0.5, 0.5) where there is none.
 */
void
klima_geometry_get_middle (const KlimaGeometry *geometry,
                           double              *x,
                           double              *y)
{
  guint main_polygon = klima_geometry_get_main_polygon (geometry);
  guint n_points, n_rings, ring = 0;
  const KlimaPoint *points = klima_geometry_get_points (geometry, &n_points);
  const KlimaRing *rings = klima_geometry_get_rings (geometry, &n_rings);
  double area = 0, sum_x = 0, sum_y = 0;
  const KlimaPoint *first;

  *x = *y = 0.5;
  if (n_points == 0)
    return;

  while (ring + 1 < n_rings && (rings[ring].polygon != main_polygon || rings[ring].is_hole))
    ring++;

  /* From the first point, so that the products of small differences keep their digits. */
  first = points + rings[ring].first;
  for (guint i = 1; i + 1 < rings[ring].n_points; i++)
    {
      double ax = first[i].x - first->x, ay = first[i].y - first->y;
      double bx = first[i + 1].x - first->x, by = first[i + 1].y - first->y;
      double twice = ax * by - bx * ay;

      area += twice;
      sum_x += twice * (ax + bx) / 3;
      sum_y += twice * (ay + by) / 3;
    }

  *x = first->x + (area != 0 ? sum_x / area : 0);
  *y = first->y + (area != 0 ? sum_y / area : 0);
}

/* Whether the ring goes around the place an odd number of times. */
static gboolean
ring_contains (const KlimaGeometry *geometry,
               const KlimaRing     *ring,
               double               x,
               double               y)
{
  const KlimaPoint *points = get_point (geometry, ring->first);
  gboolean inside = FALSE;

  if (klima_bounds_distance (&ring->bounds, x, y) > 0)
    return FALSE;

  for (guint i = 0, previous = ring->n_points - 1; i < ring->n_points; previous = i++)
    inside ^= klima_edge_is_crossed (&points[previous], &points[i], x, y);

  return inside;
}

/**
 * klima_geometry_contains:
 * @geometry: a geometry
 * @x: unit Mercator
 * @y: unit Mercator
 *
 * Tells whether a point is inside the polygons, by the even-odd rule over all rings. Of areas that share their border
 * exactly, a point on it is in no more than one. Nothing is inside lines.
 *
 * Returns: whether the point is inside
 */
gboolean
klima_geometry_contains (const KlimaGeometry *geometry,
                         double               x,
                         double               y)
{
  gboolean inside = FALSE;

  g_return_val_if_fail (geometry != NULL, FALSE);

  if (geometry->kind != KLIMA_GEOMETRY_POLYGONS || klima_bounds_distance (&geometry->bounds, x, y) > 0)
    return FALSE;

  for (guint i = 0; i < geometry->rings->len; i++)
    inside ^= ring_contains (geometry, &g_array_index (geometry->rings, KlimaRing, i), x, y);

  return inside;
}

/*< private >
 * klima_edge_square_distance:
 *
 * Returns: the square of the distance from the place to the edge, the same whichever way the edge is walked
 */
double
klima_edge_square_distance (const KlimaPoint *a,
                            const KlimaPoint *b,
                            double            x,
                            double            y)
{
  gboolean is_turned = a->y > b->y || (a->y == b->y && a->x > b->x);
  const KlimaPoint *from = is_turned ? b : a;
  const KlimaPoint *to = is_turned ? a : b;
  double dx = to->x - from->x;
  double dy = to->y - from->y;
  double px = x - from->x;
  double py = y - from->y;
  double along = px * dx + py * dy;
  double square = dx * dx + dy * dy;

  /* To its other end exactly, which the next edge may begin with. */
  if (along >= square)
    return (x - to->x) * (x - to->x) + (y - to->y) * (y - to->y);
  if (along > 0)
    {
      px -= along / square * dx;
      py -= along / square * dy;
    }

  return px * px + py * py;
}

/* The square of the distance from the place to the ring's outline, also from inside. */
static double
ring_square_distance (const KlimaGeometry *geometry,
                      const KlimaRing     *ring,
                      double               x,
                      double               y)
{
  const KlimaPoint *points = get_point (geometry, ring->first);
  gboolean closed = geometry->kind == KLIMA_GEOMETRY_POLYGONS;
  double nearest = klima_edge_square_distance (&points[closed ? ring->n_points - 1 : 0], &points[0], x, y);

  for (guint i = 1; i < ring->n_points; i++)
    nearest = MIN (nearest, klima_edge_square_distance (&points[i - 1], &points[i], x, y));

  return nearest;
}

/**
 * klima_geometry_distance:
 * @geometry: a geometry
 * @x: unit Mercator
 * @y: unit Mercator
 *
 * Measures how far a point is from a geometry.
 *
 * Returns: the distance to the nearest outline in unit Mercator, 0 inside, G_MAXDOUBLE where the geometry is empty
 */
double
klima_geometry_distance (const KlimaGeometry *geometry,
                         double               x,
                         double               y)
{
  double nearest = G_MAXDOUBLE;

  g_return_val_if_fail (geometry != NULL, G_MAXDOUBLE);

  if (klima_geometry_contains (geometry, x, y))
    return 0;

  for (guint i = 0; i < geometry->rings->len; i++)
    {
      const KlimaRing *ring = &g_array_index (geometry->rings, KlimaRing, i);

      if (klima_bounds_square_distance (&ring->bounds, x, y) < nearest)
        nearest = MIN (nearest, ring_square_distance (geometry, ring, x, y));
    }

  return geometry->rings->len > 0 ? sqrt (nearest) : nearest;
}
