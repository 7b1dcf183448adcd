/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-box-tree-private.h"

#include "klima-geometry-private.h"

/*< private >
 * klima_box_node_set:
 * @nodes: of one level
 * @thing: the number of what is below that level
 * @box: its box
 */
void
klima_box_node_set (KlimaBoxNode *nodes,
                    guint         thing,
                    KlimaBox      box)
{
  KlimaBoxNode *node = &nodes[thing >> KLIMA_TREE_SHIFT];
  guint child = thing % KLIMA_TREE_FAN_OUT;

  klima_floats_set (node->min_x, child, box.min_x);
  klima_floats_set (node->min_y, child, box.min_y);
  klima_floats_set (node->max_x, child, box.max_x);
  klima_floats_set (node->max_y, child, box.max_y);
}

double
klima_box_node_square_distance (const KlimaBoxNode *node,
                                guint               child,
                                double              x,
                                double              y)
{
  KlimaBounds bounds = { klima_floats_get (node->min_x, child), klima_floats_get (node->min_y, child),
                         klima_floats_get (node->max_x, child), klima_floats_get (node->max_y, child) };

  return klima_bounds_square_distance (&bounds, x, y);
}

/*< private >
 * klima_box_tree_clear:
 *
 * Prepares the nodes for klima_box_node_set().
 */
void
klima_box_tree_clear (KlimaBoxNode *nodes,
                      guint         n_things,
                      guint         top)
{
  const KlimaFloats none = { NAN, NAN, NAN, NAN };
  const KlimaBoxNode empty = { { none, none }, { none, none }, { none, none }, { none, none } };
  guint n_nodes = klima_tree_count_below (n_things, top + 1);

  for (guint i = 0; i < n_nodes; i++)
    nodes[i] = empty;
}

/* MIN and MAX take the second where the first is not a number, as for a child that the node does not have. */
static KlimaBox
get_box (const KlimaBoxNode *node)
{
  KlimaBox box = { INFINITY, INFINITY, -INFINITY, -INFINITY };

  for (guint i = 0; i < KLIMA_TREE_FAN_OUT; i++)
    {
      box.min_x = MIN (klima_floats_get (node->min_x, i), box.min_x);
      box.min_y = MIN (klima_floats_get (node->min_y, i), box.min_y);
      box.max_x = MAX (klima_floats_get (node->max_x, i), box.max_x);
      box.max_y = MAX (klima_floats_get (node->max_y, i), box.max_y);
    }

  return box;
}

/*< private >
 * klima_box_tree_fill:
 * @nodes: in which those of level 1 have the boxes of the things
 * @n_things: at least 1
 * @top: the level that has a single node
 *
 * Makes the levels above.
 */
void
klima_box_tree_fill (KlimaBoxNode *nodes,
                     guint         n_things,
                     guint         top)
{
  for (guint level = 1; level < top; level++)
    {
      guint n_nodes = klima_tree_count_level (n_things, level);

      for (guint i = 0; i < n_nodes; i++)
        klima_box_node_set (nodes + n_nodes, i, get_box (&nodes[i]));
      nodes += n_nodes;
    }
}
