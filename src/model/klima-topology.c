/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-topology-private.h"

#include <string.h>

#include "klima-geometry-private.h"

/* An open-addressing hash table of positions, which are one more than an index, so that 0 is free. */
typedef struct
{
  guint *taken;
  guint mask; /* a power of two less one, at least twice as many as are put in */
} Slots;

static guint64
mix (guint64 value)
{
  value ^= value >> 33;
  value *= G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  value ^= value >> 33;
  value *= G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  value ^= value >> 33;

  return value;
}

static guint64
hash_place (const KlimaPoint *point)
{
  guint64 x, y;

  memcpy (&x, &point->x, sizeof x);
  memcpy (&y, &point->y, sizeof y);

  return mix (x ^ mix (y));
}

static void
slots_init (Slots *slots,
            gsize  n_entries)
{
  slots->mask = 15;
  while (slots->mask < 2 * n_entries)
    slots->mask = 2 * slots->mask + 1;
  slots->taken = g_new0 (guint, (gsize) slots->mask + 1);
}

static guint
find_vertex (KlimaTopology    *topology,
             Slots            *slots,
             const KlimaPoint *point)
{
  KlimaPoint vertex = { point->x, point->y, G_MAXFLOAT };
  guint slot = hash_place (point) & slots->mask;

  for (; slots->taken[slot] != 0; slot = (slot + 1) & slots->mask)
    {
      const KlimaPoint *other = &g_array_index (topology->vertices, KlimaPoint, slots->taken[slot] - 1);

      if (other->x == point->x && other->y == point->y)
        return slots->taken[slot] - 1;
    }

  g_array_append_val (topology->vertices, vertex);
  slots->taken[slot] = topology->vertices->len;

  return topology->vertices->len - 1;
}

static KlimaEdge *
find_edge (KlimaTopology *topology,
           Slots         *slots,
           guint          a,
           guint          b)
{
  KlimaEdge edge = { MIN (a, b), MAX (a, b), { KLIMA_NO_AREA, KLIMA_NO_AREA }, FALSE };
  guint slot = mix ((guint64) edge.from << 32 | edge.to) & slots->mask;

  for (; slots->taken[slot] != 0; slot = (slot + 1) & slots->mask)
    {
      KlimaEdge *other = klima_topology_get_edge (topology, slots->taken[slot] - 1);

      if (other->from == edge.from && other->to == edge.to)
        return other;
    }

  g_array_append_val (topology->edges, edge);
  slots->taken[slot] = topology->edges->len;

  return klima_topology_get_edge (topology, topology->edges->len - 1);
}

/* Areas come in ascending order. Those that overlap may meet on one edge more than two at a time; the third then gets
 * no place on it.
 */
static void
toggle_area (KlimaEdge *edge,
             guint      area)
{
  if (edge->areas[0] == area)
    {
      edge->areas[0] = edge->areas[1];
      edge->areas[1] = KLIMA_NO_AREA;
    }
  else if (edge->areas[1] == area)
    {
      edge->areas[1] = KLIMA_NO_AREA;
    }
  else if (edge->areas[0] == KLIMA_NO_AREA)
    {
      edge->areas[0] = area;
    }
  else if (edge->areas[1] == KLIMA_NO_AREA)
    {
      edge->areas[1] = area;
    }
}

static void
number_vertices (KlimaTopology *topology,
                 Slots         *slots)
{
  for (guint area = 0; area < topology->n_areas; area++)
    {
      guint n_points;
      const KlimaPoint *points = klima_geometry_get_points (topology->areas[area], &n_points);

      for (guint i = 0; i < n_points; i++)
        {
          guint vertex = find_vertex (topology, slots, &points[i]);

          g_array_append_val (topology->ring_vertices, vertex);
        }
    }
}

static void
collect_edges (KlimaTopology *topology,
               Slots         *slots)
{
  const guint *vertices = (const guint *) topology->ring_vertices->data;

  for (guint area = 0; area < topology->n_areas; area++)
    {
      guint n_points, n_rings;
      const KlimaRing *rings = klima_geometry_get_rings (topology->areas[area], &n_rings);

      klima_geometry_get_points (topology->areas[area], &n_points);

      for (guint i = 0; i < n_rings; i++)
        {
          const guint *ring = vertices + rings[i].first;

          for (guint j = 0, previous = rings[i].n_points - 1; j < rings[i].n_points; previous = j++)
            if (ring[previous] != ring[j])
              toggle_area (find_edge (topology, slots, ring[previous], ring[j]), area);
        }

      vertices += n_points;
    }
}

static void
list_edges_at_vertices (KlimaTopology *topology)
{
  guint n_vertices = topology->vertices->len;
  guint *next;

  topology->first_edge = g_new0 (guint, n_vertices + 1);
  topology->edges_at = g_new (guint, MAX (2 * topology->edges->len, 1));

  for (guint i = 0; i < topology->edges->len; i++)
    {
      topology->first_edge[klima_topology_get_edge (topology, i)->from + 1]++;
      topology->first_edge[klima_topology_get_edge (topology, i)->to + 1]++;
    }

  for (guint i = 0; i < n_vertices; i++)
    topology->first_edge[i + 1] += topology->first_edge[i];

  next = g_memdup2 (topology->first_edge, (n_vertices + 1) * sizeof *next);
  for (guint i = 0; i < topology->edges->len; i++)
    {
      topology->edges_at[next[klima_topology_get_edge (topology, i)->from]++] = i;
      topology->edges_at[next[klima_topology_get_edge (topology, i)->to]++] = i;
    }
  g_free (next);
}

/*< private >
 * klima_topology_new:
 * @areas: polygons, which must outlive the topology
 * @n_areas: how many there are
 */
KlimaTopology *
klima_topology_new (KlimaGeometry **areas,
                    guint           n_areas)
{
  KlimaTopology *topology = g_new0 (KlimaTopology, 1);
  gsize n_points = 0;
  Slots slots;

  for (guint i = 0; i < n_areas; i++)
    {
      guint n;

      klima_geometry_get_points (areas[i], &n);
      n_points += n;
    }

  topology->areas = areas;
  topology->n_areas = n_areas;
  topology->vertices = g_array_new (FALSE, FALSE, sizeof (KlimaPoint));
  topology->ring_vertices = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_points);
  topology->edges = g_array_new (FALSE, FALSE, sizeof (KlimaEdge));

  slots_init (&slots, n_points);
  number_vertices (topology, &slots);
  memset (slots.taken, 0, ((gsize) slots.mask + 1) * sizeof *slots.taken);
  collect_edges (topology, &slots);
  g_free (slots.taken);

  list_edges_at_vertices (topology);

  return topology;
}

void
klima_topology_free (KlimaTopology *topology)
{
  g_array_unref (topology->vertices);
  g_array_unref (topology->ring_vertices);
  g_array_unref (topology->edges);
  g_free (topology->first_edge);
  g_free (topology->edges_at);
  g_free (topology);
}

KlimaEdge *
klima_topology_get_edge (const KlimaTopology *topology,
                         guint                position)
{
  return &g_array_index (topology->edges, KlimaEdge, position);
}

/*< private >
 * klima_topology_is_node:
 *
 * Returns: whether arcs end at the vertex: wherever more than two edges meet, and nowhere else, because with the
 *   even-odd rule each area has an even number of edges at a vertex
 */
gboolean
klima_topology_is_node (const KlimaTopology *topology,
                        guint                vertex)
{
  return topology->first_edge[vertex + 1] - topology->first_edge[vertex] != 2;
}

/*< private >
 * klima_topology_write_weights:
 *
 * Gives every point of every area the weight of its vertex.
 */
void
klima_topology_write_weights (const KlimaTopology *topology)
{
  const guint *vertices = (const guint *) topology->ring_vertices->data;

  for (guint area = 0; area < topology->n_areas; area++)
    {
      KlimaPoint *points = klima_geometry_get_mutable_points (topology->areas[area]);
      guint n_points;

      klima_geometry_get_points (topology->areas[area], &n_points);
      for (guint i = 0; i < n_points; i++)
        points[i].weight = g_array_index (topology->vertices, KlimaPoint, vertices[i]).weight;
      vertices += n_points;
    }
}
