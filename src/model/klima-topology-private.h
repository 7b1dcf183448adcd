/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-geometry.h"

G_BEGIN_DECLS

#define KLIMA_NO_AREA G_MAXUINT

/**
 * KlimaEdge:
 * @from: a vertex
 * @to: a vertex with a higher index
 * @areas: the one or two areas that the edge bounds, the lower one first, else KLIMA_NO_AREA
 * @is_walked: whether it is part of an arc already
 */
typedef struct
{
  guint from;
  guint to;
  guint areas[2];
  gboolean is_walked;
} KlimaEdge;

/**
 * KlimaTopology:
 * @areas: borrowed
 * @vertices: of KlimaPoint: each place once, with the weight it is to have
 * @ring_vertices: of guint: the vertex of each point, ring after ring, area after area
 * @edges: of KlimaEdge: each once
 * @first_edge: for each vertex the position of its first edge in @edges_at; one more than there are vertices
 * @edges_at: the edges of each vertex, vertex after vertex
 *
 * What areas share: every vertex of every ring is known by its place, every edge between two vertices is held once with
 * the areas it bounds. An area bounds an edge where the edge occurs an odd number of times in its rings, as in the
 * even-odd rule: parts of one area that touch have no border between them.
 */
typedef struct
{
  KlimaGeometry **areas;
  guint n_areas;
  GArray *vertices;
  GArray *ring_vertices;
  GArray *edges;
  guint *first_edge;
  guint *edges_at;
} KlimaTopology;

KlimaTopology *klima_topology_new           (KlimaGeometry      **areas,
                                             guint                n_areas);
void           klima_topology_free          (KlimaTopology       *topology);
KlimaEdge     *klima_topology_get_edge      (const KlimaTopology *topology,
                                             guint                position);
gboolean       klima_topology_is_node       (const KlimaTopology *topology,
                                             guint                vertex);
void           klima_topology_write_weights (const KlimaTopology *topology);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaTopology, klima_topology_free)

G_END_DECLS
