/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-box-tree-private.h"
#include "klima-geometry.h"

G_BEGIN_DECLS

/* An edge has the number of the point it begins at; the last one ends at the first point. */

#define KLIMA_RUN_POINTS KLIMA_TREE_FAN_OUT
#define KLIMA_RUN_EDGES (KLIMA_RUN_POINTS - 1)

/**
 * KlimaRun:
 *
 * A run of edges that follow each other, in one line of a cache. The last run of a ring repeats the point it ends at.
 */
typedef struct
{
  KlimaFloats x[KLIMA_TREE_PARTS], y[KLIMA_TREE_PARTS];
} KlimaRun;

/**
 * KlimaRingTree:
 * @points: borrowed
 * @runs: borrowed
 * @nodes: borrowed: a tree over the runs
 * @n_points: at least 1, and as many edges
 * @top: the level that has a single node
 *
 * Asks a polygon's ring about a place without looking at all its edges. Immutable.
 */
typedef struct
{
  const KlimaPoint *points;
  const KlimaRun *runs;
  const KlimaBoxNode *nodes;
  guint n_points;
  guint top;
} KlimaRingTree;

static inline guint
klima_ring_tree_count_runs (guint n_points)
{
  return (n_points - 1) / KLIMA_RUN_EDGES + 1;
}

guint         klima_ring_tree_count_nodes     (guint                n_points);
KlimaRingTree klima_ring_tree_make            (const KlimaPoint    *points,
                                               guint                n_points,
                                               KlimaRun            *runs,
                                               KlimaBoxNode        *nodes);
gboolean      klima_ring_tree_contains        (const KlimaRingTree *tree,
                                               double               x,
                                               double               y);
double        klima_ring_tree_square_distance (const KlimaRingTree *tree,
                                               double               x,
                                               double               y,
                                               double               limit);

G_END_DECLS
