/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-geometry.h"

G_BEGIN_DECLS

/* What only the loader and the borders may do to a geometry, before other threads see it. */

KlimaPoint *klima_geometry_get_mutable_points (KlimaGeometry       *geometry);
void        klima_geometry_compute_weights    (KlimaGeometry       *geometry);

/* For the index, which asks so often that the calls would count. */

/* Whether a ray from the place to the east crosses the edge. The edge is looked at from its northern end whichever way
 * it is walked, so that two neighbours agree to the last bit and every place near their border is in exactly one. To the
 * east and west of the edge's bounds rounding has no say, so that the bounds of many edges can speak for them.
 */
static inline gboolean
klima_edge_is_crossed (const KlimaPoint *a,
                       const KlimaPoint *b,
                       double            x,
                       double            y)
{
  const KlimaPoint *north, *south;

  if ((a->y > y) == (b->y > y) || (x >= a->x && x >= b->x))
    return FALSE;
  if (x < a->x && x < b->x)
    return TRUE;

  north = a->y > b->y ? b : a;
  south = a->y > b->y ? a : b;

  return x < north->x + (south->x - north->x) * ((y - north->y) / (south->y - north->y));
}

static inline double
klima_bounds_square_distance (const KlimaBounds *bounds,
                              double             x,
                              double             y)
{
  double dx = MAX (MAX (bounds->min_x - x, x - bounds->max_x), 0);
  double dy = MAX (MAX (bounds->min_y - y, y - bounds->max_y), 0);

  return dx * dx + dy * dy;
}

double      klima_edge_square_distance        (const KlimaPoint    *a,
                                               const KlimaPoint    *b,
                                               double               x,
                                               double               y);

/* For the borders. */

void        klima_points_compute_weights      (KlimaPoint          *points,
                                               guint                n_points);

G_END_DECLS
