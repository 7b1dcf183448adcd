/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-index.h"

#include "klima-geometry-private.h"
#include "klima-ring-tree-private.h"

/* A packed tree over the bounds of all rings, in the order in which a Hilbert curve comes by their middles: those that
 * follow each other are near each other, and share a node. Each ring has a tree of its own.
 */

/* The curve goes through a square of cells, so many on a side: 2 to this power. */
#define HILBERT_ORDER 11
#define N_CELLS (1u << HILBERT_ORDER)

typedef struct
{
  KlimaBounds bounds;
  KlimaRingTree tree;
  guint area;
  guint place; /* on the Hilbert curve */
} Leaf;

struct _KlimaIndex
{
  KlimaGeometry **areas; /* owned, and a reference to each */
  guint n_areas;
  Leaf *leaves;
  guint n_leaves;
  guint top;          /* the level that has a single node, above the leaves */
  KlimaBounds *boxes; /* of the nodes from level 0, the leaves, to the one below the top, level after level */
};

typedef void (*LeafFunc) (const Leaf *leaf,
                          gpointer    user_data);

/* In which cell a coordinate is, of those between two others. */
static guint
get_cell (double value,
          double min,
          double max)
{
  return max > min ? MIN ((value - min) / (max - min) * N_CELLS, N_CELLS - 1) : 0;
}

/* How far along the Hilbert curve a cell is: of each square that the curve goes through it visits the four quarters in
 * the order in which a cup is drawn, and in each quarter draws a cup that is turned or mirrored.
 */
static guint
get_hilbert_place (guint x,
                   guint y)
{
  guint place = 0;

  for (guint half = N_CELLS / 2; half > 0; half /= 2)
    {
      guint right = (x & half) != 0, lower = (y & half) != 0;

      place += half * half * ((3 * right) ^ lower);
      if (!lower)
        {
          guint swap = right ? N_CELLS - 1 - x : x;

          x = right ? N_CELLS - 1 - y : y;
          y = swap;
        }
    }

  return place;
}

static void
sort_by_digit (const Leaf *leaves,
               guint       n_leaves,
               guint       shift,
               Leaf       *sorted)
{
  guint next[N_CELLS + 1] = { 0 };

  for (guint i = 0; i < n_leaves; i++)
    next[(leaves[i].place >> shift) % N_CELLS + 1]++;
  for (guint i = 1; i < N_CELLS; i++)
    next[i] += next[i - 1];
  for (guint i = 0; i < n_leaves; i++)
    sorted[next[(leaves[i].place >> shift) % N_CELLS]++] = leaves[i];
}

/* In linear time: a place on the curve is a number of two digits. */
static void
sort_leaves (KlimaIndex *index)
{
  g_autofree Leaf *half_sorted = g_new (Leaf, index->n_leaves);
  KlimaBounds all = KLIMA_BOUNDS_EMPTY;

  for (guint i = 0; i < index->n_leaves; i++)
    klima_bounds_add (&all, &index->leaves[i].bounds);
  for (guint i = 0; i < index->n_leaves; i++)
    {
      const KlimaBounds *bounds = &index->leaves[i].bounds;

      index->leaves[i].place =
        get_hilbert_place (get_cell ((bounds->min_x + bounds->max_x) / 2, all.min_x, all.max_x),
                           get_cell ((bounds->min_y + bounds->max_y) / 2, all.min_y, all.max_y));
    }

  sort_by_digit (index->leaves, index->n_leaves, 0, half_sorted);
  sort_by_digit (half_sorted, index->n_leaves, HILBERT_ORDER, index->leaves);
}

static void
make_leaves (KlimaIndex *index)
{
  GArray *leaves = g_array_new (FALSE, FALSE, sizeof (Leaf));

  for (guint i = 0; i < index->n_areas; i++)
    {
      guint n_rings;
      const KlimaRing *rings = klima_geometry_get_rings (index->areas[i], &n_rings);

      for (guint j = 0; j < n_rings; j++)
        {
          Leaf leaf = { rings[j].bounds, klima_geometry_get_ring_tree (index->areas[i], &rings[j]), i, 0 };

          g_array_append_val (leaves, leaf);
        }
    }

  index->n_leaves = leaves->len;
  index->leaves = (Leaf *) g_array_free (leaves, FALSE);
}

/* Of the levels below the given one. */
static guint
count_boxes_below (const KlimaIndex *index,
                   guint             level)
{
  guint n_boxes = 0;

  for (guint i = 0; i < level; i++)
    n_boxes += klima_tree_count_nodes (index->n_leaves, i);

  return n_boxes;
}

static void
make_boxes (KlimaIndex *index)
{
  KlimaBounds *below, *box;

  index->top = klima_tree_find_top (index->n_leaves);
  box = below = index->boxes = g_new (KlimaBounds, count_boxes_below (index, index->top));

  for (guint i = 0; i < index->n_leaves; i++)
    *box++ = index->leaves[i].bounds;

  for (guint level = 1; level < index->top; level++)
    {
      const KlimaBounds *end = box;

      for (; below < end; box++)
        {
          *box = KLIMA_BOUNDS_EMPTY;
          for (guint i = 0; i < KLIMA_TREE_FAN_OUT && below < end; i++)
            klima_bounds_add (box, below++);
        }
    }
}

/* Calls the function for each leaf below the node whose bounds meet the window; not a number meets nothing. */
static void
visit (const KlimaIndex  *index,
       guint              level,
       guint              node,
       const KlimaBounds *window,
       LeafFunc           func,
       gpointer           user_data)
{
  const KlimaBounds *boxes = index->boxes + count_boxes_below (index, level - 1);
  guint first = node << KLIMA_TREE_SHIFT;
  guint end = MIN ((node + 1) << KLIMA_TREE_SHIFT, klima_tree_count_nodes (index->n_leaves, level - 1));

  for (guint i = first; i < end; i++)
    if (!(boxes[i].min_x <= window->max_x && window->min_x <= boxes[i].max_x
          && boxes[i].min_y <= window->max_y && window->min_y <= boxes[i].max_y))
      continue;
    else if (level == 1)
      func (&index->leaves[i], user_data);
    else
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
  index->areas = g_new (KlimaGeometry *, n_areas);
  index->n_areas = n_areas;
  for (guint i = 0; i < n_areas; i++)
    index->areas[i] = klima_geometry_ref (areas[i]);

  make_leaves (index);
  if (index->n_leaves > 0)
    {
      sort_leaves (index);
      make_boxes (index);
    }

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
  g_free (index->boxes);
  g_free (index);
}

/* What is looked for, and what was found of it until now. */
typedef struct
{
  double x, y;
  int area;        /* -1 while there is none */
  int after;       /* areas up to this one are known not to be it */
  gboolean inside; /* the area, by the rings asked until now */
  double square;   /* of the distance to the area, or of how far to look */
} Lookup;

/* Of all areas with a ring around the place, looks at the lowest only: what it knows of any other is forgotten. */
static void
ask_ring (const Leaf *leaf,
          gpointer    user_data)
{
  Lookup *lookup = user_data;
  int area = leaf->area;

  if (area <= lookup->after || (lookup->area >= 0 && area > lookup->area)
      || !klima_ring_tree_contains (&leaf->tree, lookup->x, lookup->y))
    return;

  lookup->inside = area != lookup->area || !lookup->inside;
  lookup->area = area;
}

/* An area that has the place in a hole is not the one, and the next is looked at. */
static int
find_containing (const KlimaIndex *index,
                 double            x,
                 double            y)
{
  KlimaBounds window = { x, y, x, y };
  Lookup lookup = { x, y, -1, -1, FALSE, 0 };

  do
    {
      lookup.after = lookup.area;
      lookup.area = -1;
      visit (index, index->top, 0, &window, ask_ring, &lookup);
    }
  while (lookup.area >= 0 && !lookup.inside);

  return lookup.area;
}

static void
measure_ring (const Leaf *leaf,
              gpointer    user_data)
{
  Lookup *lookup = user_data;
  int area = leaf->area;
  double square;

  if (klima_bounds_square_distance (&leaf->bounds, lookup->x, lookup->y) > lookup->square)
    return;

  square = klima_ring_tree_square_distance (&leaf->tree, lookup->x, lookup->y, lookup->square);
  if (square > lookup->square || (square == lookup->square && lookup->area >= 0 && area > lookup->area))
    return;

  lookup->square = square;
  lookup->area = area;
}

static int
find_nearest (const KlimaIndex *index,
              double            x,
              double            y,
              double            slop)
{
  KlimaBounds window = { x - slop, y - slop, x + slop, y + slop };
  Lookup lookup = { x, y, -1, -1, FALSE, slop * slop };

  visit (index, index->top, 0, &window, measure_ring, &lookup);

  return lookup.area;
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
  int area;

  g_return_val_if_fail (index != NULL, -1);

  if (index->n_leaves == 0)
    return -1;

  area = find_containing (index, x, y);
  if (area < 0 && slop > 0)
    area = find_nearest (index, x, y, slop);

  return area;
}
