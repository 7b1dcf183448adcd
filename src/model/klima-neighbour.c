/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-neighbour.h"

#include <math.h>

/* How far to the side of the direction a municipality may lie, in lengths of the way forward. */
#define WIDEST 2.0
/* What a step to the side costs, in steps forward. */
#define SIDE_COST 1.5
/* What it costs that two municipalities have no border in common. */
#define GAP_COST 1.8

/* Infinite where the place does not lie in the direction at all. */
static double
get_cost (double         dx,
          double         dy,
          KlimaDirection direction)
{
  gboolean is_upright = direction == KLIMA_DIRECTION_NORTH || direction == KLIMA_DIRECTION_SOUTH;
  double forward = is_upright ? dy : dx;
  double aside = fabs (is_upright ? dx : dy);

  if (direction == KLIMA_DIRECTION_NORTH || direction == KLIMA_DIRECTION_WEST)
    forward = -forward;

  return forward > 0 && aside <= WIDEST * forward ? forward + SIDE_COST * aside : INFINITY;
}

/**
 * klima_neighbour_find:
 * @dataset: a dataset
 * @from: one of its municipalities
 * @direction: where to look
 *
 * Returns: (transfer none) (nullable): the next municipality in that direction, before all one with a common border
 */
KlimaMunicipality *
klima_neighbour_find (KlimaDataset      *dataset,
                      KlimaMunicipality *from,
                      KlimaDirection     direction)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);
  const KlimaBorders *borders = klima_dataset_get_borders (dataset);
  guint position = klima_municipality_get_position (from);
  KlimaMunicipality *best = NULL;
  double best_cost = INFINITY;
  double from_x, from_y;

  klima_geometry_get_middle (klima_municipality_get_geometry (from), &from_x, &from_y);

  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (municipalities, i);
      double x, y, cost;

      klima_geometry_get_middle (klima_municipality_get_geometry (municipality), &x, &y);
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
 * klima_neighbour_find_networks:
 * @dataset: a dataset
 * @network: one of its networks, or the group in dialogue
 *
 * Returns: (transfer container) (element-type KlimaNetwork): the other networks that have a member with a border to one
 *   of its own, in the order of the dataset
 */
GPtrArray *
klima_neighbour_find_networks (KlimaDataset *dataset,
                               KlimaNetwork *network)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);
  const KlimaBorders *borders = klima_dataset_get_borders (dataset);
  GPtrArray *members = klima_network_get_members (network);
  GPtrArray *networks = klima_dataset_get_networks (dataset);
  GPtrArray *found = g_ptr_array_new ();
  guint32 bits = 0;

  for (guint i = 0; i < members->len; i++)
    for (guint j = 0; j < municipalities->len; j++)
      if (klima_borders_are_neighbours (borders, klima_municipality_get_position (members->pdata[i]), j))
        bits |= klima_municipality_get_networks (municipalities->pdata[j]);

  for (guint i = 0; i < networks->len; i++)
    if ((bits >> i & 1) != 0 && networks->pdata[i] != network)
      g_ptr_array_add (found, networks->pdata[i]);

  return found;
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
      KlimaMunicipality *municipality = g_ptr_array_index (municipalities, i);
      double middle_x, middle_y;

      klima_geometry_get_middle (klima_municipality_get_geometry (municipality), &middle_x, &middle_y);
      if (hypot (middle_x - x, middle_y - y) < best_distance)
        {
          best = municipality;
          best_distance = hypot (middle_x - x, middle_y - y);
        }
    }

  return best;
}
