/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-geometry.h"

G_BEGIN_DECLS

/* Packed trees, here and in the index: every KLIMA_TREE_FAN_OUT neighbours of one level share a node of the next, so
 * that a node's number says where it stands, and nothing points anywhere. Level 0 has what the tree is over, the top
 * level, which is not the same, a single node.
 */

#define KLIMA_TREE_SHIFT 3
#define KLIMA_TREE_FAN_OUT (1u << KLIMA_TREE_SHIFT)

/* How many nodes of a level there are over so many things, which must be some. */
static inline guint
klima_tree_count_nodes (guint n_things,
                        guint level)
{
  return ((n_things - 1) >> (KLIMA_TREE_SHIFT * level)) + 1;
}

static inline guint
klima_tree_find_top (guint n_things)
{
  guint top = 1;

  while (klima_tree_count_nodes (n_things, top) > 1)
    top++;

  return top;
}

/**
 * KlimaRingTree:
 * @points: borrowed
 * @n_points: at least 1, and as many edges
 * @top: the level that has a single node
 * @boxes: borrowed: of the nodes from level 1 to the one below the top, level after level
 *
 * Asks a polygon's ring about a place without looking at all its edges. Immutable.
 */
typedef struct
{
  const KlimaPoint *points;
  guint n_points;
  guint top;
  const KlimaBounds *boxes;
} KlimaRingTree;

guint         klima_ring_tree_count_boxes     (guint                n_points);
void          klima_ring_tree_fill            (const KlimaPoint    *points,
                                               guint                n_points,
                                               KlimaBounds         *boxes);
KlimaRingTree klima_geometry_get_ring_tree    (const KlimaGeometry *geometry,
                                               const KlimaRing     *ring);
gboolean      klima_ring_tree_contains        (const KlimaRingTree *tree,
                                               double               x,
                                               double               y);
double        klima_ring_tree_square_distance (const KlimaRingTree *tree,
                                               double               x,
                                               double               y,
                                               double               limit);

G_END_DECLS
