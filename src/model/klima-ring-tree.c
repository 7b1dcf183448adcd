/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-ring-tree-private.h"

#include <math.h>

#include "klima-geometry-private.h"

/* An edge has the number of the point it begins at; the last one ends at the first point. */
static const KlimaPoint *
get_point (const KlimaRingTree *tree,
           guint                position)
{
  return &tree->points[position < tree->n_points ? position : 0];
}

/*< private >
 * klima_ring_tree_count_boxes:
 *
 * Returns: how many boxes the tree of a ring needs
 */
guint
klima_ring_tree_count_boxes (guint n_points)
{
  guint top = klima_tree_find_top (n_points);
  guint n_boxes = 0;

  for (guint level = 1; level < top; level++)
    n_boxes += klima_tree_count_nodes (n_points, level);

  return n_boxes;
}

/*< private >
 * klima_ring_tree_fill:
 * @points: (array length=n_points): of a ring
 * @n_points: at least 1
 * @boxes: (out caller-allocates): as many as klima_ring_tree_count_boxes() says
 */
void
klima_ring_tree_fill (const KlimaPoint *points,
                      guint             n_points,
                      KlimaBounds      *boxes)
{
  guint top = klima_tree_find_top (n_points);

  for (guint level = 1; level < top; level++)
    for (guint node = 0; node < klima_tree_count_nodes (n_points, level); node++, boxes++)
      {
        guint first = node << (KLIMA_TREE_SHIFT * level);
        guint end = MIN ((node + 1) << (KLIMA_TREE_SHIFT * level), n_points);

        *boxes = KLIMA_BOUNDS_EMPTY;
        for (guint i = first; i <= end; i++)
          klima_bounds_add_point (boxes, points[i % n_points].x, points[i % n_points].y);
      }
}

/* A node's children, of the level below; and their boxes, where they have any. */
static const KlimaBounds *
get_children (const KlimaRingTree *tree,
              guint                level,
              guint                node,
              guint               *first,
              guint               *end)
{
  const KlimaBounds *boxes = tree->boxes;

  *first = node << KLIMA_TREE_SHIFT;
  *end = MIN ((node + 1) << KLIMA_TREE_SHIFT, klima_tree_count_nodes (tree->n_points, level - 1));
  for (guint i = 1; i + 1 < level; i++)
    boxes += klima_tree_count_nodes (tree->n_points, i);

  return boxes;
}

/* Whether a stretch of outline that lies to the east is crossed by a ray to the east an odd number of times: it is where
 * its ends lie on either side of the ray, whatever it does between them.
 */
static gboolean
parts_its_ends (const KlimaRingTree *tree,
                guint                level,
                guint                node,
                double               y)
{
  guint first = node << (KLIMA_TREE_SHIFT * level);
  guint end = MIN ((node + 1) << (KLIMA_TREE_SHIFT * level), tree->n_points);

  return (get_point (tree, first)->y > y) != (get_point (tree, end)->y > y);
}

static gboolean
is_crossed_oddly (const KlimaRingTree *tree,
                  guint                level,
                  guint                node,
                  double               x,
                  double               y)
{
  guint first, end;
  const KlimaBounds *boxes = get_children (tree, level, node, &first, &end);
  gboolean odd = FALSE;

  for (guint i = first; i < end; i++)
    if (level == 1)
      odd ^= klima_edge_is_crossed (get_point (tree, i), get_point (tree, i + 1), x, y);
    else if (y < boxes[i].min_y || y >= boxes[i].max_y || x >= boxes[i].max_x)
      continue;
    else if (x < boxes[i].min_x)
      odd ^= parts_its_ends (tree, level - 1, i, y);
    else
      odd ^= is_crossed_oddly (tree, level - 1, i, x, y);

  return odd;
}

/*< private >
 * klima_ring_tree_contains:
 *
 * Returns: the same as klima_geometry_contains() if the ring were all there is, for a place within the ring's bounds
 */
gboolean
klima_ring_tree_contains (const KlimaRingTree *tree,
                          double               x,
                          double               y)
{
  return is_crossed_oddly (tree, tree->top, 0, x, y);
}

static double
find_nearest (const KlimaRingTree *tree,
              guint                level,
              guint                node,
              double               x,
              double               y,
              double               nearest)
{
  guint first, end;
  const KlimaBounds *boxes = get_children (tree, level, node, &first, &end);

  for (guint i = first; i < end; i++)
    if (level == 1)
      nearest = MIN (nearest, klima_edge_square_distance (get_point (tree, i), get_point (tree, i + 1), x, y));
    else if (klima_bounds_square_distance (&boxes[i], x, y) <= nearest)
      nearest = find_nearest (tree, level - 1, i, x, y, nearest);

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
