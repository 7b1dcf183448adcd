/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-label-placement-private.h"

#include <math.h>

/* How far, in logical pixels, the outline that is searched, and that of a lake, may lie from the true one. */
#define TOLERANCE 0.4
#define SHORE_TOLERANCE 1.0

/* Lines that are laid through the polygon to find its centre. */
#define SCAN_LINES 24

/**
 * klima_view_to_map:
 *
 * Returns: a rectangle of the drawing in unit Mercator
 */
KlimaBounds
klima_view_to_map (const KlimaView   *view,
                   const KlimaBounds *box)
{
  KlimaBounds bounds;

  klima_camera_to_map (view->camera, view->width, view->height, box->min_x, box->min_y, &bounds.min_x, &bounds.min_y);
  klima_camera_to_map (view->camera, view->width, view->height, box->max_x, box->max_y, &bounds.max_x, &bounds.max_y);

  return bounds;
}

/**
 * klima_view_from_map:
 *
 * Returns: a rectangle of the map, in unit Mercator, in logical pixels of the drawing
 */
KlimaBounds
klima_view_from_map (const KlimaView   *view,
                     const KlimaBounds *bounds)
{
  KlimaBounds box;

  klima_camera_from_map (view->camera, view->width, view->height, bounds->min_x, bounds->min_y, &box.min_x,
                         &box.min_y);
  klima_camera_from_map (view->camera, view->width, view->height, bounds->max_x, bounds->max_y, &box.max_x,
                         &box.max_y);

  return box;
}

static void
add_edge (GArray            *edges,
          const KlimaBounds *frame,
          const KlimaView   *view,
          const KlimaPoint  *from,
          const KlimaPoint  *to)
{
  KlimaLabelEdge edge;

  klima_camera_from_map (view->camera, view->width, view->height, from->x, from->y, &edge.x0, &edge.y0);
  klima_camera_from_map (view->camera, view->width, view->height, to->x, to->y, &edge.x1, &edge.y1);

  /* Beyond the frame nothing is nearer than the frame itself. What lies to its right tells inside from outside. */
  if (MAX (edge.y0, edge.y1) < frame->min_y || MIN (edge.y0, edge.y1) > frame->max_y
      || MAX (edge.x0, edge.x1) < frame->min_x)
    return;

  g_array_append_val (edges, edge);
}

static void
add_ring (GArray            *edges,
          const KlimaBounds *frame,
          double             tolerance,
          const KlimaView   *view,
          const KlimaPoint  *points,
          guint              n_points)
{
  double least = tolerance / klima_projection_world_size (view->camera.zoom);
  const KlimaPoint *first = NULL;
  const KlimaPoint *previous = NULL;

  for (guint i = 0; i < n_points; i++)
    {
      if (points[i].weight < least)
        continue;
      if (previous != NULL)
        add_edge (edges, frame, view, previous, &points[i]);
      else
        first = &points[i];
      previous = &points[i];
    }

  if (previous != first)
    add_edge (edges, frame, view, previous, first);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
find_crossings (const KlimaLabelArea *area,
                double                y,
                GArray               *crossings)
{
  g_array_set_size (crossings, 0);

  for (guint i = 0; i < area->edges->len; i++)
    {
      const KlimaLabelEdge *edge = &g_array_index (area->edges, KlimaLabelEdge, i);

      if ((edge->y0 > y) != (edge->y1 > y))
        {
          double x = edge->x0 + (edge->x1 - edge->x0) * ((y - edge->y0) / (edge->y1 - edge->y0));

          x = CLAMP (x, area->frame.min_x, area->frame.max_x);
          g_array_append_val (crossings, x);
        }
    }

  /* Edges left of the frame are left out; where their crossing is missing, the polygon begins at the frame. */
  if (crossings->len % 2 == 1)
    g_array_append_val (crossings, area->frame.min_x);
  g_array_sort (crossings, compare_doubles);
}

/* Finds size and centre of what is in view, by lines laid through it. */
static void
measure_area (KlimaLabelArea *area)
{
  g_autoptr (GArray) crossings = g_array_new (FALSE, FALSE, sizeof (double));
  double step = (area->bounds.max_y - area->bounds.min_y) / SCAN_LINES;
  double length = 0;
  double sum_x = 0;
  double sum_y = 0;

  for (int line = 0; line < SCAN_LINES; line++)
    {
      double y = area->bounds.min_y + (line + 0.5) * step;

      find_crossings (area, y, crossings);
      for (guint i = 0; i + 1 < crossings->len; i += 2)
        {
          double from = g_array_index (crossings, double, i);
          double to = g_array_index (crossings, double, i + 1);

          length += to - from;
          sum_x += (to - from) * (from + to) / 2;
          sum_y += (to - from) * y;
        }
    }

  area->size = length * step;
  area->centre_x = length > 0 ? sum_x / length : 0;
  area->centre_y = length > 0 ? sum_y / length : 0;
}

/**
 * klima_label_area_new:
 * @geometry: polygons
 * @polygon: which of them
 * @view: what is seen of the map
 *
 * Prepares the part of a polygon that is in view.
 *
 * Returns: (transfer full) (nullable): the part, %NULL where there is none
 */
KlimaLabelArea *
klima_label_area_new (const KlimaGeometry *geometry,
                      guint                polygon,
                      const KlimaView     *view)
{
  g_autoptr (KlimaLabelArea) area = g_new0 (KlimaLabelArea, 1);
  const KlimaPoint *points = klima_geometry_get_points (geometry, NULL);
  guint n_rings;
  const KlimaRing *rings = klima_geometry_get_rings (geometry, &n_rings);
  KlimaBounds bounds = KLIMA_BOUNDS_EMPTY;

  area->frame = (KlimaBounds) { 0, 0, view->width, view->height };
  area->edges = g_array_new (FALSE, FALSE, sizeof (KlimaLabelEdge));
  area->shores = g_array_new (FALSE, FALSE, sizeof (KlimaLabelEdge));
  area->obstacles = g_array_new (FALSE, FALSE, sizeof (KlimaBounds));

  for (guint i = 0; i < n_rings; i++)
    if (rings[i].polygon == polygon)
      klima_bounds_add (&bounds, &rings[i].bounds);
  bounds = klima_view_from_map (view, &bounds);
  if (!klima_bounds_intersect (&bounds, &area->frame))
    return NULL;

  area->bounds = (KlimaBounds) {
    MAX (bounds.min_x, 0), MAX (bounds.min_y, 0), MIN (bounds.max_x, view->width), MIN (bounds.max_y, view->height),
  };
  for (guint i = 0; i < n_rings; i++)
    if (rings[i].polygon == polygon)
      add_ring (area->edges, &area->frame, TOLERANCE, view, points + rings[i].first, rings[i].n_points);
  measure_area (area);

  return area->size > 0 ? g_steal_pointer (&area) : NULL;
}

void
klima_label_area_free (KlimaLabelArea *area)
{
  g_array_unref (area->edges);
  g_array_unref (area->shores);
  g_array_unref (area->obstacles);
  g_free (area);
}

/**
 * klima_label_area_get_size:
 *
 * Returns: the part in view, square pixels
 */
double
klima_label_area_get_size (const KlimaLabelArea *area)
{
  return area->size;
}

/**
 * klima_label_area_add_obstacle:
 *
 * Keeps a rectangle free of the boxes that are found.
 */
void
klima_label_area_add_obstacle (KlimaLabelArea    *area,
                               const KlimaBounds *obstacle)
{
  if (klima_bounds_intersect (&area->bounds, obstacle))
    g_array_append_val (area->obstacles, *obstacle);
}

/**
 * klima_label_area_add_lake:
 * @lake: polygons, which share no ground with other lakes
 * @view: what the area was made with
 *
 * Keeps a lake free of the boxes that are found, wherever it lies.
 */
void
klima_label_area_add_lake (KlimaLabelArea      *area,
                           const KlimaGeometry *lake,
                           const KlimaView     *view)
{
  const KlimaPoint *points = klima_geometry_get_points (lake, NULL);
  guint n_rings;
  const KlimaRing *rings = klima_geometry_get_rings (lake, &n_rings);

  for (guint i = 0; i < n_rings; i++)
    {
      KlimaBounds bounds = klima_view_from_map (view, &rings[i].bounds);

      if (klima_bounds_intersect (&bounds, &area->bounds))
        add_ring (area->shores, &area->bounds, SHORE_TOLERANCE, view, points + rings[i].first, rings[i].n_points);
    }
}
