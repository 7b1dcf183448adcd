/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-index.h"

#include "klima-geometry-private.h"
#include "klima-ring-tree-private.h"

/* A packed tree over the bounds of all rings, in the order in which a Hilbert curve comes by their middles: those that
 * follow each other are near each other, and share a node. Each ring has a tree of its own.
 */

/* So many points of the next ring are asked for while the one before is worked on. */
#define MAX_AHEAD 256

/* The curve goes through a square of cells, so many on a side: 2 to this power. */
#define HILBERT_ORDER 11
#define N_CELLS (1u << HILBERT_ORDER)

typedef struct
{
  KlimaRingTree tree;
  guint area;
} Leaf;

struct _KlimaIndex
{
  KlimaGeometry **areas; /* owned, and a reference to each */
  guint n_areas;
  Leaf *leaves;
  guint n_leaves;
  guint top;           /* the level that has a single node, above the leaves */
  KlimaBoxNode *nodes; /* over the leaves, then over the runs of each leaf */
  KlimaRun *runs;      /* leaf after leaf */
};

/* A ring that is to be a leaf. */
typedef struct
{
  const KlimaPoint *points;
  guint n_points;
  guint area;
  KlimaBox box;
  guint place; /* on the Hilbert curve */
} Item;

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
sort_by_digit (const Item *items,
               guint       n_items,
               guint       shift,
               Item       *sorted)
{
  guint next[N_CELLS + 1] = { 0 };

  for (guint i = 0; i < n_items; i++)
    next[(items[i].place >> shift) % N_CELLS + 1]++;
  for (guint i = 1; i < N_CELLS; i++)
    next[i] += next[i - 1];
  for (guint i = 0; i < n_items; i++)
    sorted[next[(items[i].place >> shift) % N_CELLS]++] = items[i];
}

/* In linear time: a place on the curve is a number of two digits. */
static void
sort_items (Item  *items,
            guint  n_items)
{
  g_autofree Item *half_sorted = g_new (Item, n_items);
  KlimaBox all = items->box;

  for (guint i = 1; i < n_items; i++)
    klima_box_add (&all, &items[i].box);
  for (guint i = 0; i < n_items; i++)
    {
      const KlimaBox *box = &items[i].box;

      items[i].place = get_hilbert_place (get_cell ((box->min_x + box->max_x) / 2, all.min_x, all.max_x),
                                          get_cell ((box->min_y + box->max_y) / 2, all.min_y, all.max_y));
    }

  sort_by_digit (items, n_items, 0, half_sorted);
  sort_by_digit (half_sorted, n_items, HILBERT_ORDER, items);
}

/* All that is needed of the areas, each of which takes long to come by for the first time. */
static GArray *
list_items (const KlimaIndex *index)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  for (guint i = 0; i < index->n_areas; i++)
    {
      guint n_rings;
      const KlimaRing *rings = klima_geometry_get_rings (index->areas[i], &n_rings);
      const KlimaPoint *points = klima_geometry_get_points (index->areas[i], NULL);

      for (guint j = 0; j < n_rings; j++)
        {
          const KlimaBounds *bounds = &rings[j].bounds;
          KlimaBox box = { bounds->min_x, bounds->min_y, bounds->max_x, bounds->max_y };
          Item item = { points + rings[j].first, rings[j].n_points, i, klima_box_widen (box), 0 };

          g_array_append_val (items, item);
        }
    }

  return items;
}

/* All of the index in a few arrays: what is spread over the memory takes longer to come by. */
static void
make_room (KlimaIndex *index,
           const Item *items)
{
  gsize n_nodes = klima_tree_count_below (index->n_leaves, index->top + 1), n_runs = 0;

  for (guint i = 0; i < index->n_leaves; i++)
    {
      n_nodes += klima_ring_tree_count_nodes (items[i].n_points);
      n_runs += klima_ring_tree_count_runs (items[i].n_points);
    }

  index->leaves = g_new (Leaf, index->n_leaves);
  index->nodes = g_aligned_alloc (n_nodes, sizeof (KlimaBoxNode), KLIMA_CACHE_LINE);
  index->runs = g_aligned_alloc (n_runs, sizeof (KlimaRun), KLIMA_CACHE_LINE);
}

static void
make_leaves (KlimaIndex *index,
             const Item *items)
{
  KlimaBoxNode *nodes = index->nodes + klima_tree_count_below (index->n_leaves, index->top + 1);
  KlimaRun *runs = index->runs;

  klima_box_tree_clear (index->nodes, index->n_leaves, index->top);
  for (guint i = 0; i < index->n_leaves; i++)
    {
      const Item *item = &items[i], *next = &items[MIN (i + 1, index->n_leaves - 1)];

      klima_prefetch (next->points, MIN (next->n_points, MAX_AHEAD) * sizeof (KlimaPoint));
      index->leaves[i] = (Leaf) { klima_ring_tree_make (item->points, item->n_points, runs, nodes), item->area };
      klima_box_node_set (index->nodes, i, item->box);
      nodes += klima_ring_tree_count_nodes (item->n_points);
      runs += klima_ring_tree_count_runs (item->n_points);
    }
  klima_box_tree_fill (index->nodes, index->n_leaves, index->top);
}

/* Calls the function for each leaf below the node whose bounds meet the window; not a number meets nothing. */
static void
visit (const KlimaIndex *index,
       guint             level,
       guint             number,
       const KlimaBox   *window,
       LeafFunc          func,
       gpointer          user_data)
{
  const KlimaBoxNode *node = klima_box_tree_get (index->nodes, index->n_leaves, level, number);

  for (guint met = klima_box_node_meet (node, window); met != 0; met &= met - 1)
    {
      guint child = (number << KLIMA_TREE_SHIFT) + __builtin_ctz (met);

      if (level == 1)
        func (&index->leaves[child], user_data);
      else
        visit (index, level - 1, child, window, func, user_data);
    }
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
  g_autoptr (GArray) items = NULL;
  KlimaIndex *index;

  g_return_val_if_fail (areas != NULL || n_areas == 0, NULL);

  index = g_new0 (KlimaIndex, 1);
  index->areas = g_new (KlimaGeometry *, n_areas);
  index->n_areas = n_areas;
  for (guint i = 0; i < n_areas; i++)
    index->areas[i] = klima_geometry_ref (areas[i]);

  items = list_items (index);
  index->n_leaves = items->len;
  if (items->len > 0)
    {
      index->top = MAX (klima_tree_find_top (items->len), 1);
      sort_items ((Item *) items->data, items->len);
      make_room (index, (const Item *) items->data);
      make_leaves (index, (const Item *) items->data);
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
  g_aligned_free (index->nodes);
  g_aligned_free (index->runs);
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
  const KlimaBox window = { x, y, x, y };
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
  const KlimaBox window = { x - slop, y - slop, x + slop, y + slop };
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
