/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-callout-geometry.h"

#include <math.h>

double
klima_segment_get_length (const KlimaSegment *segment)
{
  return hypot (segment->x1 - segment->x0, segment->y1 - segment->y0);
}

/**
 * klima_segment_get_distance:
 *
 * Returns: from the point to the nearest point of the line
 */
double
klima_segment_get_distance (const KlimaSegment *segment,
                            double              x,
                            double              y)
{
  double along_x = segment->x1 - segment->x0;
  double along_y = segment->y1 - segment->y0;
  double square = along_x * along_x + along_y * along_y;
  double t = square > 0 ? ((x - segment->x0) * along_x + (y - segment->y0) * along_y) / square : 0;

  t = CLAMP (t, 0, 1);

  return hypot (segment->x0 + t * along_x - x, segment->y0 + t * along_y - y);
}

/* On which side of the line through the segment the point lies, by its sign. */
static double
get_side (const KlimaSegment *segment,
          double              x,
          double              y)
{
  return (segment->x1 - segment->x0) * (y - segment->y0) - (segment->y1 - segment->y0) * (x - segment->x0);
}

static gboolean
are_crossing (const KlimaSegment *a,
              const KlimaSegment *b)
{
  return (get_side (a, b->x0, b->y0) > 0) != (get_side (a, b->x1, b->y1) > 0)
         && (get_side (b, a->x0, a->y0) > 0) != (get_side (b, a->x1, a->y1) > 0);
}

/**
 * klima_segments_are_closer:
 *
 * Returns: whether two lines cross, or come closer to each other than a distance
 */
gboolean
klima_segments_are_closer (const KlimaSegment *a,
                           const KlimaSegment *b,
                           double              distance)
{
  if (MIN (a->x0, a->x1) - distance > MAX (b->x0, b->x1) || MIN (b->x0, b->x1) - distance > MAX (a->x0, a->x1)
      || MIN (a->y0, a->y1) - distance > MAX (b->y0, b->y1) || MIN (b->y0, b->y1) - distance > MAX (a->y0, a->y1))
    return FALSE;

  return are_crossing (a, b)
         || klima_segment_get_distance (a, b->x0, b->y0) < distance
         || klima_segment_get_distance (a, b->x1, b->y1) < distance
         || klima_segment_get_distance (b, a->x0, a->y0) < distance
         || klima_segment_get_distance (b, a->x1, a->y1) < distance;
}

/* Cuts the part from @t0 to @t1 of a line down to where it lies between two values in one direction. */
static void
cut (double  from,
     double  along,
     double  min,
     double  max,
     double *t0,
     double *t1)
{
  double enters, leaves;

  if (along == 0)
    {
      if (from < min || from > max)
        *t1 = -1;
      return;
    }

  enters = ((along > 0 ? min : max) - from) / along;
  leaves = ((along > 0 ? max : min) - from) / along;
  *t0 = MAX (*t0, enters);
  *t1 = MIN (*t1, leaves);
}

/**
 * klima_segment_meets_box:
 *
 * Returns: whether any point of the line lies in the box
 */
gboolean
klima_segment_meets_box (const KlimaSegment *segment,
                         const KlimaBounds  *box)
{
  double t0 = 0, t1 = 1;

  cut (segment->x0, segment->x1 - segment->x0, box->min_x, box->max_x, &t0, &t1);
  cut (segment->y0, segment->y1 - segment->y0, box->min_y, box->max_y, &t0, &t1);

  return t0 <= t1;
}
