/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-borders.h"

#include "klima-geometry-private.h"
#include "klima-topology-private.h"

#define NO_EDGE G_MAXUINT

struct _KlimaBorders
{
  GArray *arcs;   /* of KlimaArc */
  GArray *points; /* of KlimaPoint */
  GArray *pairs;  /* of guint64, sorted: each pair of neighbours once, the lower area in the upper half */
};

/* What a walk over all arcs needs. */
typedef struct
{
  KlimaTopology *topology;
  KlimaBorders *borders;
  guint n_areas;    /* areas from here on count as none */
  GArray *vertices; /* of guint: those of the arc being walked */
  GArray *points;   /* of KlimaPoint: the same */
} Walk;

/* The edge by which to leave a vertex that is no node. */
static guint
find_way_on (const KlimaTopology *topology,
             guint           vertex)
{
  for (guint i = topology->first_edge[vertex]; i < topology->first_edge[vertex + 1]; i++)
    if (!klima_topology_get_edge (topology, topology->edges_at[i])->is_walked)
      return topology->edges_at[i];

  return NO_EDGE;
}

/* Keeps the arc just walked where it is a border of one of the areas. */
static void
keep_arc (Walk            *walk,
          const KlimaEdge *edge)
{
  GArray *points = walk->borders->points;
  KlimaArc arc = { points->len, walk->points->len, edge->areas[0], -1, KLIMA_BOUNDS_EMPTY };

  if (edge->areas[0] >= walk->n_areas)
    return;
  if (edge->areas[1] < walk->n_areas)
    arc.right = edge->areas[1];

  for (guint i = 0; i < walk->points->len; i++)
    klima_bounds_add_point (&arc.bounds, g_array_index (walk->points, KlimaPoint, i).x,
                            g_array_index (walk->points, KlimaPoint, i).y);

  g_array_append_vals (points, walk->points->data, walk->points->len);
  g_array_append_val (walk->borders->arcs, arc);
}

static void
weigh_arc (Walk *walk)
{
  KlimaPoint *vertices = (KlimaPoint *) walk->topology->vertices->data;

  g_array_set_size (walk->points, 0);
  for (guint i = 0; i < walk->vertices->len; i++)
    g_array_append_val (walk->points, vertices[g_array_index (walk->vertices, guint, i)]);

  klima_points_compute_weights ((KlimaPoint *) walk->points->data, walk->points->len);

  for (guint i = 0; i < walk->vertices->len; i++)
    vertices[g_array_index (walk->vertices, guint, i)].weight = g_array_index (walk->points, KlimaPoint, i).weight;
}

/* From one of its ends, or from anywhere on a closed arc. */
static void
walk_arc (Walk  *walk,
          guint  vertex,
          guint  edge_position)
{
  const KlimaEdge *first_edge = klima_topology_get_edge (walk->topology, edge_position);

  g_array_set_size (walk->vertices, 0);
  g_array_append_val (walk->vertices, vertex);

  while (edge_position != NO_EDGE)
    {
      KlimaEdge *edge = klima_topology_get_edge (walk->topology, edge_position);

      edge->is_walked = TRUE;
      vertex = edge->from == vertex ? edge->to : edge->from;
      g_array_append_val (walk->vertices, vertex);
      edge_position = klima_topology_is_node (walk->topology, vertex) ? NO_EDGE : find_way_on (walk->topology, vertex);
    }

  weigh_arc (walk);
  keep_arc (walk, first_edge);
}

/* First the arcs between nodes; what is left are closed arcs without a node. */
static void
walk_all_arcs (Walk *walk)
{
  KlimaTopology *topology = walk->topology;

  for (guint vertex = 0; vertex < topology->vertices->len; vertex++)
    {
      if (!klima_topology_is_node (topology, vertex))
        continue;
      for (guint i = topology->first_edge[vertex]; i < topology->first_edge[vertex + 1]; i++)
        if (!klima_topology_get_edge (topology, topology->edges_at[i])->is_walked)
          walk_arc (walk, vertex, topology->edges_at[i]);
    }

  for (guint i = 0; i < topology->edges->len; i++)
    if (!klima_topology_get_edge (topology, i)->is_walked)
      walk_arc (walk, klima_topology_get_edge (topology, i)->from, i);
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  guint64 pair_a = *(const guint64 *) a;
  guint64 pair_b = *(const guint64 *) b;

  return (pair_a > pair_b) - (pair_a < pair_b);
}

static void
collect_pairs (KlimaBorders *borders)
{
  guint n_unique = 0;
  guint64 *pairs;

  for (guint i = 0; i < borders->arcs->len; i++)
    {
      const KlimaArc *arc = &g_array_index (borders->arcs, KlimaArc, i);
      guint64 pair = (guint64) arc->left << 32 | (guint) arc->right;

      if (arc->right >= 0)
        g_array_append_val (borders->pairs, pair);
    }

  g_array_sort (borders->pairs, compare_pairs);

  pairs = (guint64 *) borders->pairs->data;
  for (guint i = 0; i < borders->pairs->len; i++)
    if (i == 0 || pairs[i] != pairs[i - 1])
      pairs[n_unique++] = pairs[i];
  g_array_set_size (borders->pairs, n_unique);
}

/**
 * klima_borders_new:
 * @areas: (array length=n_areas): polygons, which no other thread sees yet
 * @n_areas: how many there are
 * @others: (array length=n_others) (nullable): polygons around them, which may share vertices with them
 * @n_others: how many there are
 *
 * Finds the borders of areas that share them vertex by vertex, and weighs the points of the arcs and of the areas
 * alike. The points of @others are weighed too, so that they fit the areas when simplified, but they count as none on
 * the other side of an arc.
 *
 * Returns: (transfer full): the borders
 */
KlimaBorders *
klima_borders_new (KlimaGeometry **areas,
                   guint           n_areas,
                   KlimaGeometry **others,
                   guint           n_others)
{
  g_autofree KlimaGeometry **all = g_new (KlimaGeometry *, MAX (n_areas + n_others, 1));
  g_autoptr (KlimaTopology) topology = NULL;
  KlimaBorders *borders;
  Walk walk;

  g_return_val_if_fail (areas != NULL || n_areas == 0, NULL);
  g_return_val_if_fail (others != NULL || n_others == 0, NULL);

  for (guint i = 0; i < n_areas; i++)
    all[i] = areas[i];
  for (guint i = 0; i < n_others; i++)
    all[n_areas + i] = others[i];

  borders = g_new (KlimaBorders, 1);
  borders->arcs = g_array_new (FALSE, FALSE, sizeof (KlimaArc));
  borders->points = g_array_new (FALSE, FALSE, sizeof (KlimaPoint));
  borders->pairs = g_array_new (FALSE, FALSE, sizeof (guint64));

  topology = klima_topology_new (all, n_areas + n_others);
  walk = (Walk) {
    topology, borders, n_areas,
    g_array_new (FALSE, FALSE, sizeof (guint)), g_array_new (FALSE, FALSE, sizeof (KlimaPoint)),
  };
  walk_all_arcs (&walk);
  g_array_unref (walk.vertices);
  g_array_unref (walk.points);

  klima_topology_write_weights (topology);
  collect_pairs (borders);

  return borders;
}

void
klima_borders_free (KlimaBorders *borders)
{
  g_return_if_fail (borders != NULL);

  g_array_unref (borders->arcs);
  g_array_unref (borders->points);
  g_array_unref (borders->pairs);
  g_free (borders);
}

/**
 * klima_borders_get_arcs:
 * @borders: borders
 * @n_arcs: (out) (optional): how many there are
 *
 * Returns: (array length=n_arcs) (transfer none): the arcs
 */
const KlimaArc *
klima_borders_get_arcs (const KlimaBorders *borders,
                        guint              *n_arcs)
{
  g_return_val_if_fail (borders != NULL, NULL);

  if (n_arcs != NULL)
    *n_arcs = borders->arcs->len;

  return (const KlimaArc *) borders->arcs->data;
}

/**
 * klima_borders_get_points:
 * @borders: borders
 * @n_points: (out) (optional): how many there are
 *
 * Returns: (array length=n_points) (transfer none): the points of all arcs, arc after arc
 */
const KlimaPoint *
klima_borders_get_points (const KlimaBorders *borders,
                          guint              *n_points)
{
  g_return_val_if_fail (borders != NULL, NULL);

  if (n_points != NULL)
    *n_points = borders->points->len;

  return (const KlimaPoint *) borders->points->data;
}

/**
 * klima_borders_are_neighbours:
 * @borders: borders
 * @a: index of an area
 * @b: index of an area
 *
 * Returns: whether the two areas share a stretch of border; a point is not enough
 */
gboolean
klima_borders_are_neighbours (const KlimaBorders *borders,
                              guint               a,
                              guint               b)
{
  guint64 pair = (guint64) MIN (a, b) << 32 | MAX (a, b);

  g_return_val_if_fail (borders != NULL, FALSE);

  return g_array_binary_search (borders->pairs, &pair, compare_pairs, NULL);
}
