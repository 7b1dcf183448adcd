/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-neighbour.h"

#include <math.h>

/* How far to the side of the direction a municipality may lie, in lengths of the way forward. */
#define WIDEST 2.0
/* What a step to the side costs, in steps forward. */
#define SIDE_COST 1.5
/* What it costs that two municipalities have no border in common. */
#define GAP_COST 1.8

/**
 * klima_neighbour_middle:
 * @municipality: a municipality
 * @x: (out): unit Mercator
 * @y: (out): unit Mercator
 *
 * Finds the centre of gravity of its largest part, the holes in it left aside.
 */
void
klima_neighbour_middle (KlimaMunicipality *municipality,
                        double            *x,
                        double            *y)
{
  const KlimaGeometry *geometry = klima_municipality_get_geometry (municipality);
  guint main_polygon = klima_geometry_get_main_polygon (geometry);
  guint n_points, n_rings, ring = 0;
  const KlimaPoint *points = klima_geometry_get_points (geometry, &n_points);
  const KlimaRing *rings = klima_geometry_get_rings (geometry, &n_rings);
  double area = 0, sum_x = 0, sum_y = 0;
  const KlimaPoint *first;

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

/* Infinite where the place does not lie in the direction at all. */
static double
get_cost (double           dx,
          double           dy,
          GtkDirectionType direction)
{
  gboolean is_upright = direction == GTK_DIR_UP || direction == GTK_DIR_DOWN;
  double forward = is_upright ? dy : dx;
  double aside = fabs (is_upright ? dx : dy);

  if (direction == GTK_DIR_UP || direction == GTK_DIR_LEFT)
    forward = -forward;

  return forward > 0 && aside <= WIDEST * forward ? forward + SIDE_COST * aside : INFINITY;
}

/**
 * klima_neighbour_find:
 * @dataset: a dataset
 * @from: one of its municipalities
 * @direction: up, down, left or right
 *
 * Returns: (transfer none) (nullable): the next municipality in that direction, before all one with a common border
 */
KlimaMunicipality *
klima_neighbour_find (KlimaDataset      *dataset,
                      KlimaMunicipality *from,
                      GtkDirectionType   direction)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);
  const KlimaBorders *borders = klima_dataset_get_borders (dataset);
  guint position = klima_municipality_get_position (from);
  KlimaMunicipality *best = NULL;
  double best_cost = INFINITY;
  double from_x, from_y;

  g_return_val_if_fail (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN || direction == GTK_DIR_LEFT ||
                          direction == GTK_DIR_RIGHT,
                        NULL);

  klima_neighbour_middle (from, &from_x, &from_y);

  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (municipalities, i);
      double x, y, cost;

      klima_neighbour_middle (municipality, &x, &y);
      cost = get_cost (x - from_x, y - from_y, direction);
      if (!klima_borders_are_neighbours (borders, position, i))
        cost *= GAP_COST;
      if (cost < best_cost)
        {
          best = municipality;
          best_cost = cost;
        }
    }

  return best;
}

/**
 * klima_neighbour_nearest:
 * @dataset: a dataset
 * @x: unit Mercator
 * @y: unit Mercator
 *
 * Returns: (transfer none) (nullable): the municipality whose middle is nearest
 */
KlimaMunicipality *
klima_neighbour_nearest (KlimaDataset *dataset,
                         double        x,
                         double        y)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);
  KlimaMunicipality *best = NULL;
  double best_distance = INFINITY;

  for (guint i = 0; i < municipalities->len; i++)
    {
      double middle_x, middle_y;

      klima_neighbour_middle (g_ptr_array_index (municipalities, i), &middle_x, &middle_y);
      if (hypot (middle_x - x, middle_y - y) < best_distance)
        {
          best = g_ptr_array_index (municipalities, i);
          best_distance = hypot (middle_x - x, middle_y - y);
        }
    }

  return best;
}
