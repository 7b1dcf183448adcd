/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-index.h"

#include <math.h>
#include <stdlib.h>

#include "klima-geometry-private.h"

/* A packed tree over the bounds of all rings (sort-tile-recursive): rings are sorted into vertical strips, each strip
 * from north to south, and every FAN_OUT of them in that order share a node. Level 0 holds the rings, the last level a
 * single node.
 */

#define FAN_OUT 16

typedef struct
{
  KlimaBounds bounds;
  guint area;
  guint ring;
} Leaf;

struct _KlimaIndex
{
  KlimaGeometry **areas; /* owned, and a reference to each */
  guint n_areas;
  Leaf *leaves;
  guint n_leaves;
  GPtrArray *levels; /* of GArray of KlimaBounds: the nodes above the leaves, from the lowest level up */
};

typedef void (*LeafFunc) (const KlimaIndex *index,
                          const Leaf       *leaf,
                          gpointer          user_data);

static int
compare_west_to_east (gconstpointer a,
                      gconstpointer b)
{
  const KlimaBounds *bounds_a = &((const Leaf *) a)->bounds;
  const KlimaBounds *bounds_b = &((const Leaf *) b)->bounds;
  double x_a = bounds_a->min_x + bounds_a->max_x;
  double x_b = bounds_b->min_x + bounds_b->max_x;

  return (x_a > x_b) - (x_a < x_b);
}

static int
compare_north_to_south (gconstpointer a,
                        gconstpointer b)
{
  const KlimaBounds *bounds_a = &((const Leaf *) a)->bounds;
  const KlimaBounds *bounds_b = &((const Leaf *) b)->bounds;
  double y_a = bounds_a->min_y + bounds_a->max_y;
  double y_b = bounds_b->min_y + bounds_b->max_y;

  return (y_a > y_b) - (y_a < y_b);
}

static void
sort_leaves (KlimaIndex *index)
{
  guint n_nodes = (index->n_leaves + FAN_OUT - 1) / FAN_OUT;
  guint strip = ceil (sqrt (n_nodes)) * FAN_OUT;

  if (index->n_leaves == 0)
    return;

  qsort (index->leaves, index->n_leaves, sizeof (Leaf), compare_west_to_east);
  for (guint i = 0; i < index->n_leaves; i += strip)
    qsort (index->leaves + i, MIN (strip, index->n_leaves - i), sizeof (Leaf), compare_north_to_south);
}

static void
collect_leaves (KlimaIndex *index)
{
  GArray *leaves = g_array_new (FALSE, FALSE, sizeof (Leaf));

  for (guint i = 0; i < index->n_areas; i++)
    {
      guint n_rings;
      const KlimaRing *rings = klima_geometry_get_rings (index->areas[i], &n_rings);

      for (guint j = 0; j < n_rings; j++)
        {
          Leaf leaf = { rings[j].bounds, i, j };

          g_array_append_val (leaves, leaf);
        }
    }

  index->n_leaves = leaves->len;
  index->leaves = (Leaf *) g_array_free (leaves, FALSE);
}

/* Bounds and number of the nodes of a level; the leaves' bounds are asked for one by one. */
static KlimaBounds
get_bounds (const KlimaIndex *index,
            guint             level,
            guint             position)
{
  if (level == 0)
    return index->leaves[position].bounds;

  return g_array_index ((GArray *) g_ptr_array_index (index->levels, level - 1), KlimaBounds, position);
}

static guint
count_nodes (const KlimaIndex *index,
             guint             level)
{
  if (level == 0)
    return index->n_leaves;

  return ((GArray *) g_ptr_array_index (index->levels, level - 1))->len;
}

static void
build_levels (KlimaIndex *index)
{
  for (guint level = 0; level == 0 || count_nodes (index, level) > 1; level++)
    {
      guint n_below = count_nodes (index, level);
      GArray *nodes = g_array_new (FALSE, FALSE, sizeof (KlimaBounds));

      for (guint i = 0; i < n_below; i += FAN_OUT)
        {
          KlimaBounds bounds = KLIMA_BOUNDS_EMPTY;

          for (guint j = i; j < MIN (i + FAN_OUT, n_below); j++)
            {
              KlimaBounds below = get_bounds (index, level, j);

              klima_bounds_add (&bounds, &below);
            }
          g_array_append_val (nodes, bounds);
        }
      g_ptr_array_add (index->levels, nodes);
    }
}

/* Calls the function for each leaf whose bounds meet the window. */
static void
visit (const KlimaIndex  *index,
       guint              level,
       guint              position,
       const KlimaBounds *window,
       LeafFunc           func,
       gpointer           user_data)
{
  KlimaBounds bounds = get_bounds (index, level, position);
  guint n_below;

  if (!klima_bounds_intersect (&bounds, window))
    return;

  if (level == 0)
    {
      func (index, &index->leaves[position], user_data);
      return;
    }

  n_below = count_nodes (index, level - 1);
  for (guint i = position * FAN_OUT; i < MIN ((position + 1) * FAN_OUT, n_below); i++)
    visit (index, level - 1, i, window, func, user_data);
}

/**
 * klima_index_new:
 * @areas: (array length=n_areas): polygons
 * @n_areas: how many there are
 *
 * Makes an index of areas, to which it keeps references.
 *
 * Returns: (transfer full): the index
 */
KlimaIndex *
klima_index_new (KlimaGeometry **areas,
                 guint           n_areas)
{
  KlimaIndex *index;

  g_return_val_if_fail (areas != NULL || n_areas == 0, NULL);

  index = g_new0 (KlimaIndex, 1);
  index->areas = g_new (KlimaGeometry *, MAX (n_areas, 1));
  index->n_areas = n_areas;
  index->levels = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < n_areas; i++)
    index->areas[i] = klima_geometry_ref (areas[i]);

  collect_leaves (index);
  sort_leaves (index);
  build_levels (index);

  return index;
}

void
klima_index_free (KlimaIndex *index)
{
  g_return_if_fail (index != NULL);

  for (guint i = 0; i < index->n_areas; i++)
    klima_geometry_unref (index->areas[i]);
  g_free (index->areas);
  g_free (index->leaves);
  g_ptr_array_unref (index->levels);
  g_free (index);
}

/* What is looked for, and what is found. */
typedef struct
{
  double x, y;
  guint8 *is_inside; /* of each area, by the rings asked until now */
  int area;          /* the nearest until now, or -1 */
  double distance;   /* to it, or how far to look */
} Lookup;

static void
ask_ring (const KlimaIndex *index,
          const Leaf       *leaf,
          gpointer          user_data)
{
  Lookup *lookup = user_data;
  const KlimaGeometry *area = index->areas[leaf->area];
  const KlimaRing *ring = klima_geometry_get_rings (area, NULL) + leaf->ring;

  lookup->is_inside[leaf->area] ^= klima_geometry_ring_contains (area, ring, lookup->x, lookup->y);
}

static void
find_nearest (const KlimaIndex *index,
              const Leaf       *leaf,
              gpointer          user_data)
{
  Lookup *lookup = user_data;
  const KlimaGeometry *area = index->areas[leaf->area];
  const KlimaRing *ring = klima_geometry_get_rings (area, NULL) + leaf->ring;
  double distance;

  if (klima_bounds_distance (&leaf->bounds, lookup->x, lookup->y) > lookup->distance)
    return;

  distance = klima_geometry_ring_distance (area, ring, lookup->x, lookup->y);
  if (distance < lookup->distance
      || (distance == lookup->distance && (lookup->area < 0 || leaf->area < (guint) lookup->area)))
    {
      lookup->distance = distance;
      lookup->area = leaf->area;
    }
}

/**
 * klima_index_lookup:
 * @index: an index
 * @x: unit Mercator
 * @y: unit Mercator
 * @slop: how far beside an area is still taken for it, unit Mercator
 *
 * Finds the area that a point is in; where it is in none, the nearest one within @slop.
 *
 * Returns: the index of the area, the lower one of two that are as good, or -1
 */
int
klima_index_lookup (const KlimaIndex *index,
                    double            x,
                    double            y,
                    double            slop)
{
  g_autofree guint8 *is_inside = NULL;
  Lookup lookup = { x, y, NULL, -1, slop };
  KlimaBounds window = { x, y, x, y };
  guint top;

  g_return_val_if_fail (index != NULL, -1);

  top = index->levels->len;
  if (index->n_leaves == 0)
    return -1;

  lookup.is_inside = is_inside = g_new0 (guint8, index->n_areas);
  visit (index, top, 0, &window, ask_ring, &lookup);
  for (guint i = 0; i < index->n_areas; i++)
    if (is_inside[i])
      return i;

  if (!(slop > 0))
    return -1;

  window = (KlimaBounds) { x - slop, y - slop, x + slop, y + slop };
  visit (index, top, 0, &window, find_nearest, &lookup);

  return lookup.area;
}
