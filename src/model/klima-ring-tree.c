/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-ring-tree-private.h"

#include "klima-geometry-private.h"

/* What is asked about, exactly and as float. */
typedef struct
{
  double x, y;
  KlimaBox ray; /* from the place to the east */
} Place;

static const KlimaPoint *
get_point (const KlimaRingTree *tree,
           guint                position)
{
  return &tree->points[position < tree->n_points ? position : 0];
}

/*< private >
 * klima_ring_tree_count_nodes:
 *
 * Returns: how many nodes the tree of a ring needs
 */
guint
klima_ring_tree_count_nodes (guint n_points)
{
  guint n_runs = klima_ring_tree_count_runs (n_points);

  return klima_tree_count_below (n_runs, klima_tree_find_top (n_runs) + 1);
}

/* Returns its box. */
static KlimaBox
fill_run (KlimaRun         *run,
          const KlimaPoint *points,
          guint             n_points,
          guint             first)
{
  KlimaBox box = { INFINITY, INFINITY, -INFINITY, -INFINITY };

  for (guint i = 0; i < KLIMA_RUN_POINTS; i++)
    {
      const KlimaPoint *point = &points[first + i < n_points ? first + i : 0];
      float x = point->x, y = point->y;

      klima_floats_set (run->x, i, x);
      klima_floats_set (run->y, i, y);
      box.min_x = MIN (box.min_x, x);
      box.min_y = MIN (box.min_y, y);
      box.max_x = MAX (box.max_x, x);
      box.max_y = MAX (box.max_y, y);
    }

  return klima_box_widen (box);
}

/*< private >
 * klima_ring_tree_make:
 * @points: (array length=n_points): of a ring, needed as long as the tree
 * @n_points: at least 1
 * @runs: (out caller-allocates): as many as klima_ring_tree_count_runs() says
 * @nodes: (out caller-allocates): as many as klima_ring_tree_count_nodes() says
 *
 * Returns: the tree, which borrows all of it
 */
KlimaRingTree
klima_ring_tree_make (const KlimaPoint *points,
                      guint             n_points,
                      KlimaRun         *runs,
                      KlimaBoxNode     *nodes)
{
  guint n_runs = klima_ring_tree_count_runs (n_points);
  guint top = klima_tree_find_top (n_runs);

  klima_box_tree_clear (nodes, n_runs, top);
  for (guint i = 0; i < n_runs; i++)
    {
      KlimaBox box = fill_run (&runs[i], points, n_points, i * KLIMA_RUN_EDGES);

      if (top > 0)
        klima_box_node_set (nodes, i, box);
    }
  klima_box_tree_fill (nodes, n_runs, top);

  return (KlimaRingTree) { points, runs, nodes, n_points, top };
}

static gboolean
is_south (const KlimaRingTree *tree,
          guint                run,
          guint                i,
          const Place         *place)
{
  float y = klima_floats_get (tree->runs[run].y, i);

  return y != place->ray.min_y ? y > place->ray.min_y : get_point (tree, run * KLIMA_RUN_EDGES + i)->y > place->y;
}

/* Whether a stretch of outline that lies to the east is crossed by a ray to the east an odd number of times: it is where
 * its ends lie on either side of the ray, whatever it does between them.
 */
static gboolean
parts_its_ends (const KlimaRingTree *tree,
                guint                level,
                guint                node,
                const Place         *place)
{
  guint n_runs = klima_ring_tree_count_runs (tree->n_points);
  guint first = node << (KLIMA_TREE_SHIFT * level);
  guint last = MIN ((node + 1) << (KLIMA_TREE_SHIFT * level), n_runs) - 1;

  return is_south (tree, first, 0, place) != is_south (tree, last, KLIMA_RUN_EDGES, place);
}

/* Looks at the points themselves only where those that are rounded leave it open. */
static gboolean
is_run_crossed_oddly (const KlimaRingTree *tree,
                      guint                run,
                      const Place         *place)
{
  const KlimaRun *of = &tree->runs[run];
  guint first = run * KLIMA_RUN_EDGES;
  const float x = place->ray.min_x, y = place->ray.min_y;
  guint north = klima_flags_get_bits (of->y[0] < y, of->y[1] < y);
  guint south = klima_flags_get_bits (of->y[0] > y, of->y[1] > y);
  guint west = klima_flags_get_bits (of->x[0] < x, of->x[1] < x);
  guint east = klima_flags_get_bits (of->x[0] > x, of->x[1] > x);
  guint edges = (1u << MIN (KLIMA_RUN_EDGES, tree->n_points - first)) - 1;
  guint crossed = edges & east & east >> 1 & ((north & south >> 1) | (south & north >> 1));
  guint open = edges & ~(crossed | (north & north >> 1) | (south & south >> 1) | (west & west >> 1));
  gboolean odd = __builtin_parity (crossed);

  for (; open != 0; open &= open - 1)
    {
      guint edge = first + __builtin_ctz (open);

      odd ^= klima_edge_is_crossed (get_point (tree, edge), get_point (tree, edge + 1), place->x, place->y);
    }

  return odd;
}

static gboolean
is_crossed_oddly (const KlimaRingTree *tree,
                  guint                level,
                  guint                number,
                  const Place         *place)
{
  const KlimaBoxNode *node;
  gboolean odd = FALSE;

  if (level == 0)
    return is_run_crossed_oddly (tree, number, place);

  node = klima_box_tree_get (tree->nodes, klima_ring_tree_count_runs (tree->n_points), level, number);
  for (guint met = klima_box_node_meet (node, &place->ray); met != 0; met &= met - 1)
    {
      guint i = __builtin_ctz (met);
      guint child = (number << KLIMA_TREE_SHIFT) + i;

      if (klima_floats_get (node->min_x, i) > place->ray.min_x)
        odd ^= parts_its_ends (tree, level - 1, child, place);
      else
        odd ^= is_crossed_oddly (tree, level - 1, child, place);
    }

  return odd;
}

/*< private >
 * klima_ring_tree_contains:
 *
 * Returns: the same as klima_geometry_contains() if the ring were all there is
 */
gboolean
klima_ring_tree_contains (const KlimaRingTree *tree,
                          double               x,
                          double               y)
{
  const Place place = { x, y, { x, y, INFINITY, y } };

  /* Which of them are needed is known only once the node has come. */
  if (tree->top == 1)
    klima_prefetch (tree->runs, klima_ring_tree_count_runs (tree->n_points) * sizeof (KlimaRun));

  return is_crossed_oddly (tree, tree->top, 0, &place);
}

static double
measure_run (const KlimaRingTree *tree,
             guint                run,
             double               x,
             double               y,
             double               nearest)
{
  guint first = run * KLIMA_RUN_EDGES;
  guint end = MIN (first + KLIMA_RUN_EDGES, tree->n_points);

  for (guint i = first; i < end; i++)
    nearest = MIN (nearest, klima_edge_square_distance (get_point (tree, i), get_point (tree, i + 1), x, y));

  return nearest;
}

static double
find_nearest (const KlimaRingTree *tree,
              guint                level,
              guint                number,
              double               x,
              double               y,
              double               nearest)
{
  guint n_runs = klima_ring_tree_count_runs (tree->n_points);
  guint first = number << KLIMA_TREE_SHIFT;
  const KlimaBoxNode *node;

  if (level == 0)
    return measure_run (tree, number, x, y, nearest);

  node = klima_box_tree_get (tree->nodes, n_runs, level, number);
  for (guint i = 0; i < KLIMA_TREE_FAN_OUT && first + i < klima_tree_count_level (n_runs, level - 1); i++)
    if (klima_box_node_square_distance (node, i, x, y) <= nearest)
      nearest = find_nearest (tree, level - 1, first + i, x, y, nearest);

  return nearest;
}

/*< private >
 * klima_ring_tree_square_distance:
 * @limit: beyond which it does not matter, square of unit Mercator
 *
 * Returns: the square of the distance to the outline, or anything above @limit
 */
double
klima_ring_tree_square_distance (const KlimaRingTree *tree,
                                 double               x,
                                 double               y,
                                 double               limit)
{
  /* A distance that is found can be told from the limit. */
  return find_nearest (tree, tree->top, 0, x, y, nextafter (limit, INFINITY));
}
