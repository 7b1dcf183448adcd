/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-geometry-private.h"

#include <math.h>

/* The arrays have hardly more room than they need: there are thousands of them. */
struct _KlimaGeometry
{
  gatomicrefcount ref_count;
  KlimaGeometryKind kind;
  KlimaPoint *points;
  guint n_points, points_room;
  KlimaRing *rings;
  guint n_rings, rings_room;
  KlimaBounds bounds;
  guint main_polygon;
  double main_area; /* of the largest outer ring, square of unit Mercator */
};

/* Makes room for more elements: as many as asked for, or an eighth of what there is, so that adding many takes no more
 * than linear time.
 */
static gpointer
make_room (gpointer  array,
           gsize     element_size,
           guint     n_elements,
           guint     n_more,
           guint    *room)
{
  if (n_elements + n_more <= *room)
    return array;

  *room = MAX (n_elements + n_more, *room + *room / 8);

  return g_realloc_n (array, *room, element_size);
}

/* Twice the area that the points from the given one to the last enclose. Relative to the first point, to lose no digits
 * to the distance from the corner of the world.
 */
static double
double_area_from (const KlimaGeometry *geometry,
                  guint                first)
{
  const KlimaPoint *origin = &geometry->points[first];
  double area = 0;

  for (guint i = first + 2; i < geometry->n_points; i++)
    {
      const KlimaPoint *a = &geometry->points[i - 1];
      const KlimaPoint *b = &geometry->points[i];

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

  g_free (geometry->points);
  g_free (geometry->rings);
  g_free (geometry);
}

/* Projects the points and leaves out those that repeat the one before. */
static void
append_points (KlimaGeometry *geometry,
               const double  *lon_lat,
               guint          n_points)
{
  KlimaPoint *first, *end;

  geometry->points =
    make_room (geometry->points, sizeof (KlimaPoint), geometry->n_points, n_points, &geometry->points_room);
  first = end = geometry->points + geometry->n_points;

  for (guint i = 0; i < n_points; i++)
    {
      *end = (KlimaPoint) {
        klima_projection_x (lon_lat[2 * i]), klima_projection_y (lon_lat[2 * i + 1]), G_MAXFLOAT,
      };
      if (end == first || !is_same_place (end - 1, end))
        end++;
    }

  geometry->n_points += end - first;
}

/* The last point of a closed ring is the first once more. */
static void
drop_closing_point (KlimaGeometry *geometry,
                    guint          first)
{
  if (geometry->kind == KLIMA_GEOMETRY_POLYGONS && geometry->n_points > first + 1
      && is_same_place (&geometry->points[first], &geometry->points[geometry->n_points - 1]))
    geometry->n_points--;
}

static void
append_ring (KlimaGeometry   *geometry,
             const KlimaRing *ring)
{
  geometry->rings = make_room (geometry->rings, sizeof (KlimaRing), geometry->n_rings, 1, &geometry->rings_room);
  geometry->rings[geometry->n_rings++] = *ring;
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
  KlimaRing ring = { .polygon = polygon, .is_hole = is_hole, .bounds = KLIMA_BOUNDS_EMPTY };
  double area;

  g_return_if_fail (geometry != NULL);
  g_return_if_fail (lon_lat != NULL || n_points == 0);

  if (n_points == 0)
    return;

  ring.first = geometry->n_points;
  append_points (geometry, lon_lat, n_points);
  drop_closing_point (geometry, ring.first);
  ring.n_points = geometry->n_points - ring.first;
  for (guint i = ring.first; i < geometry->n_points; i++)
    klima_bounds_add_point (&ring.bounds, geometry->points[i].x, geometry->points[i].y);

  klima_bounds_add (&geometry->bounds, &ring.bounds);
  append_ring (geometry, &ring);

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
    *n_points = geometry->n_points;

  return geometry->points;
}

/*< private >
 * klima_geometry_get_mutable_points:
 *
 * Returns: (transfer none): the points, to write their weights
 */
KlimaPoint *
klima_geometry_get_mutable_points (KlimaGeometry *geometry)
{
  return geometry->points;
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
    *n_rings = geometry->n_rings;

  return geometry->rings;
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

static gboolean
ring_contains (const KlimaGeometry *geometry,
               const KlimaRing     *ring,
               double               x,
               double               y)
{
  const KlimaPoint *points = &geometry->points[ring->first];
  gboolean odd = FALSE;

  if (klima_bounds_square_distance (&ring->bounds, x, y) > 0)
    return FALSE;

  for (guint i = 0, previous = ring->n_points - 1; i < ring->n_points; previous = i++)
    odd ^= klima_edge_is_crossed (&points[previous], &points[i], x, y);

  return odd;
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

  for (guint i = 0; i < geometry->n_rings; i++)
    inside ^= ring_contains (geometry, &geometry->rings[i], x, y);

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

/* The square of the distance from the place to the ring's or the line's outline. */
static double
ring_square_distance (const KlimaGeometry *geometry,
                      const KlimaRing     *ring,
                      double               x,
                      double               y)
{
  const KlimaPoint *points = &geometry->points[ring->first];
  guint before = geometry->kind == KLIMA_GEOMETRY_POLYGONS ? ring->n_points - 1 : 0;
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < ring->n_points; before = i++)
    nearest = MIN (nearest, klima_edge_square_distance (&points[before], &points[i], x, y));

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

  for (guint i = 0; i < geometry->n_rings; i++)
    if (klima_bounds_square_distance (&geometry->rings[i].bounds, x, y) < nearest)
      nearest = MIN (nearest, ring_square_distance (geometry, &geometry->rings[i], x, y));

  return geometry->n_rings > 0 ? sqrt (nearest) : nearest;
}
