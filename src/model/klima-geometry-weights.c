/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-geometry-private.h"

#include <math.h>

/* Douglas-Peucker without a tolerance: each point learns the tolerance below which it would be kept. Kept apart from
 * klima-geometry.c because borders weigh arcs that belong to two geometries at once.
 */

/* Below this, a few centimetres, a line is straight. It ends the recursion on outlines with points on a straight line,
 * where rounding would otherwise split them point by point.
 */
#define STRAIGHT 1e-9

/* Splits in a row after which a stretch is halved instead. Coasts need a few dozen; outlines that lose one point at
 * each split, which would take time by the square of their length, need many.
 */
#define MAX_DEPTH 100

/* A stretch whose inner points are still to be weighed; none of them may weigh more than the point that made it. */
typedef struct
{
  guint first;
  guint last;
  guint depth;
  float limit;
} Stretch;

/* Square of the distance from a point to a segment; to its end where the segment has no length. */
static double
square_distance (const KlimaPoint *point,
                 const KlimaPoint *a,
                 const KlimaPoint *b)
{
  double dx = b->x - a->x;
  double dy = b->y - a->y;
  double square = dx * dx + dy * dy;
  double px = point->x - a->x;
  double py = point->y - a->y;
  double along = square > 0 ? CLAMP ((px * dx + py * dy) / square, 0, 1) : 0;

  px -= along * dx;
  py -= along * dy;

  return px * px + py * py;
}

static guint
find_farthest (const KlimaPoint *points,
               const Stretch    *stretch,
               double           *distance)
{
  guint farthest = stretch->first + 1;
  double most = -1;

  for (guint i = stretch->first + 1; i < stretch->last; i++)
    {
      double square = square_distance (&points[i], &points[stretch->first], &points[stretch->last]);

      if (square > most)
        {
          most = square;
          farthest = i;
        }
    }

  *distance = sqrt (most);
  return farthest;
}

static void
push (GArray *stack,
      guint   first,
      guint   last,
      guint   depth,
      float   limit)
{
  Stretch stretch = { first, last, depth, limit };

  if (last > first + 1)
    g_array_append_val (stack, stretch);
}

/*< private >
 * klima_points_compute_weights:
 * @points: a stretch of outline; first and last are the same place where it is closed
 * @n_points: how many points there are
 *
 * Weighs the points of a stretch of outline whose two ends always stay. A closed stretch is split at the point farthest
 * from its ends, as any other.
 */
void
klima_points_compute_weights (KlimaPoint *points,
                              guint       n_points)
{
  g_autoptr (GArray) stack = NULL;

  if (n_points == 0)
    return;

  points[0].weight = points[n_points - 1].weight = G_MAXFLOAT;

  stack = g_array_new (FALSE, FALSE, sizeof (Stretch));
  push (stack, 0, n_points - 1, 0, G_MAXFLOAT);

  while (stack->len > 0)
    {
      Stretch stretch = g_array_index (stack, Stretch, stack->len - 1);
      double distance;
      guint split = find_farthest (points, &stretch, &distance);
      float weight = MIN ((float) distance, stretch.limit);

      g_array_set_size (stack, stack->len - 1);

      if (distance < STRAIGHT)
        {
          for (guint i = stretch.first + 1; i < stretch.last; i++)
            points[i].weight = 0;
          continue;
        }

      /* The middle may weigh as much as the farthest: a point too many is kept, but none that matters is lost. */
      if (stretch.depth >= MAX_DEPTH)
        split = stretch.first + (stretch.last - stretch.first) / 2;

      points[split].weight = weight;
      push (stack, stretch.first, split, stretch.depth + 1, weight);
      push (stack, split, stretch.last, stretch.depth + 1, weight);
    }
}

/*< private >
 * klima_geometry_compute_weights:
 *
 * Weighs the points of a geometry that has no neighbours to fit, such as a lake or a river.
 */
void
klima_geometry_compute_weights (KlimaGeometry *geometry)
{
  KlimaPoint *points = klima_geometry_get_mutable_points (geometry);
  gboolean closed = klima_geometry_get_kind (geometry) == KLIMA_GEOMETRY_POLYGONS;
  guint n_rings;
  const KlimaRing *rings = klima_geometry_get_rings (geometry, &n_rings);
  g_autoptr (GArray) outline = g_array_new (FALSE, FALSE, sizeof (KlimaPoint));

  for (guint i = 0; i < n_rings; i++)
    {
      KlimaPoint *ring = points + rings[i].first;

      g_array_set_size (outline, 0);
      g_array_append_vals (outline, ring, rings[i].n_points);
      if (closed)
        g_array_append_val (outline, ring[0]);

      klima_points_compute_weights ((KlimaPoint *) outline->data, outline->len);

      for (guint j = 0; j < rings[i].n_points; j++)
        ring[j].weight = g_array_index (outline, KlimaPoint, j).weight;
    }
}
