/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-label-placement-private.h"

#include <math.h>

/* How large can a box of given shape be around a point before it meets an outline? Measure lengths along x in halves of
 * its width and lengths along y in halves of its height, and the answer is the distance to the outline, where distance
 * is the larger of the two differences (the maximum norm). So the largest box is at the polygon's pole of
 * inaccessibility in that norm, which is found by halving cells: no point of a cell is farther from the outline than
 * its centre is, plus half the cell's side.
 */

/* A box that has to be smaller than wanted stays this much below the largest that was found, so that there is some
 * choice of where to put it.
 */
#define TIGHT 0.96

/* Cells along the longer side of the view of the polygon, at first, and how many times they are halved. */
#define FIRST_CELLS 10
#define MAX_HALVINGS 6

/* The area seen in halves of the box's width and height. */
typedef struct
{
  const KlimaLabelArea *area;
  KlimaLabelEdge *edges;
  KlimaLabelEdge *shores;
  double unit_x, unit_y;
} Search;

/* A square of the search, in its units. */
typedef struct
{
  double x, y;
  double half;
  double room; /* how many times the box fits around the centre; negative outside of the polygon */
} Cell;

/* What is looked for: at least @room; then, what is best. */
typedef struct
{
  double room;
  double plenty; /* more than this makes nothing better */
  double reach;  /* pixels from the centre that cost as much as half the plenty gives */
} Wish;

static inline double
measure_edge (const KlimaLabelEdge *edge,
              double           x,
              double           y,
              double           limit)
{
  double ax = edge->x0 - x;
  double ay = edge->y0 - y;
  double bx = edge->x1 - x;
  double by = edge->y1 - y;
  double least, t;

  if (MIN (ax, bx) >= limit || MAX (ax, bx) <= -limit || MIN (ay, by) >= limit || MAX (ay, by) <= -limit)
    return limit;

  /* The maximum norm along a segment is least at an end or where both differences are equal. */
  least = MIN (MAX (fabs (ax), fabs (ay)), MAX (fabs (bx), fabs (by)));
  t = (ay - ax) / ((bx - ax) - (by - ay));
  if (t > 0 && t < 1)
    least = MIN (least, fabs (ax + t * (bx - ax)));
  t = -(ax + ay) / ((bx - ax) + (by - ay));
  if (t > 0 && t < 1)
    least = MIN (least, fabs (ax + t * (bx - ax)));

  return MIN (least, limit);
}

static gboolean
edge_crosses (const KlimaLabelEdge *edge,
              double           x,
              double           y)
{
  return (edge->y0 > y) != (edge->y1 > y)
         && x < edge->x0 + (edge->x1 - edge->x0) * ((y - edge->y0) / (edge->y1 - edge->y0));
}

/* Distance to a rectangle, negative within. */
static double
measure_bounds (const KlimaBounds *bounds,
                double             x,
                double             y,
                double             unit_x,
                double             unit_y)
{
  double dx = MAX (bounds->min_x / unit_x - x, x - bounds->max_x / unit_x);
  double dy = MAX (bounds->min_y / unit_y - y, y - bounds->max_y / unit_y);

  return MAX (dx, dy);
}

/* Distance to the nearest of outlines, up to @limit, negative outside of what they enclose. */
static double
measure_outline (const KlimaLabelEdge *edges,
                 guint                 n_edges,
                 double                x,
                 double                y,
                 double                limit)
{
  double distance = limit;
  gboolean inside = FALSE;

  for (guint i = 0; i < n_edges; i++)
    {
      if (edge_crosses (&edges[i], x, y))
        inside = !inside;
      distance = measure_edge (&edges[i], x, y, distance);
    }

  return inside ? distance : -distance;
}

static double
measure_room (const Search *search,
              double        x,
              double        y)
{
  const KlimaLabelArea *area = search->area;
  double room = measure_outline (search->edges, area->edges->len, x, y, G_MAXDOUBLE);

  if (room > 0)
    room = -measure_outline (search->shores, area->shores->len, x, y, room);
  room = MIN (room, -measure_bounds (&area->frame, x, y, search->unit_x, search->unit_y));
  for (guint i = 0; i < area->obstacles->len; i++)
    room = MIN (room, measure_bounds (&g_array_index (area->obstacles, KlimaBounds, i), x, y,
                                      search->unit_x, search->unit_y));

  return room;
}

/* Edges in units of the search. */
static KlimaLabelEdge *
scale_edges (GArray *edges,
             double  unit_x,
             double  unit_y)
{
  KlimaLabelEdge *scaled = g_new (KlimaLabelEdge, edges->len);

  for (guint i = 0; i < edges->len; i++)
    {
      const KlimaLabelEdge *edge = &g_array_index (edges, KlimaLabelEdge, i);

      scaled[i] = (KlimaLabelEdge) { edge->x0 / unit_x, edge->y0 / unit_y, edge->x1 / unit_x, edge->y1 / unit_y };
    }

  return scaled;
}

static void
search_init (Search               *search,
             const KlimaLabelArea *area,
             double                width,
             double                height)
{
  search->area = area;
  search->unit_x = width / 2;
  search->unit_y = height / 2;
  search->edges = scale_edges (area->edges, search->unit_x, search->unit_y);
  search->shores = scale_edges (area->shores, search->unit_x, search->unit_y);
}

static void
search_clear (Search *search)
{
  g_free (search->edges);
  g_free (search->shores);
}

/* Covers what is in view of the polygon with square cells. */
static GArray *
search_make_cells (const Search *search)
{
  const KlimaBounds *bounds = &search->area->bounds;
  double width = (bounds->max_x - bounds->min_x) / search->unit_x;
  double height = (bounds->max_y - bounds->min_y) / search->unit_y;
  double side = MAX (width, height) / FIRST_CELLS;
  guint columns = MAX (1, ceil (width / side));
  guint rows = MAX (1, ceil (height / side));
  GArray *cells = g_array_sized_new (FALSE, FALSE, sizeof (Cell), columns * rows);

  for (guint row = 0; row < rows; row++)
    for (guint column = 0; column < columns; column++)
      {
        Cell cell = {
          (bounds->min_x + bounds->max_x) / 2 / search->unit_x + (column + 0.5 - columns / 2.0) * side,
          (bounds->min_y + bounds->max_y) / 2 / search->unit_y + (row + 0.5 - rows / 2.0) * side,
          side / 2,
        };

        cell.room = measure_room (search, cell.x, cell.y);
        g_array_append_val (cells, cell);
      }

  return cells;
}

static void
search_split (const Search *search,
              const Cell   *cell,
              GArray       *cells)
{
  for (int i = 0; i < 4; i++)
    {
      double half = cell->half / 2;
      Cell part = { cell->x + (i & 1 ? half : -half), cell->y + (i & 2 ? half : -half), half };

      part.room = measure_room (search, part.x, part.y);
      g_array_append_val (cells, part);
    }
}

/* Finds the most room there is anywhere, up to @max; stops early where there is less than @min. */
static double
search_most_room (const Search *search,
                  GArray       *first_cells,
                  double        min,
                  double        max)
{
  g_autoptr (GArray) cells = g_array_ref (first_cells);
  double most = -G_MAXDOUBLE;

  for (int halvings = 0; ; halvings++)
    {
      g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Cell));

      for (guint i = 0; i < cells->len; i++)
        most = MAX (most, g_array_index (cells, Cell, i).room);
      if (most >= max || halvings == MAX_HALVINGS)
        return MIN (most, max);

      for (guint i = 0; i < cells->len; i++)
        {
          const Cell *cell = &g_array_index (cells, Cell, i);

          if (cell->room + cell->half > MAX (most * 1.01, min))
            search_split (search, cell, parts);
        }

      g_array_unref (cells);
      cells = g_steal_pointer (&parts);
    }
}

/* How good it would be to have so much room at a distance of the centre. */
static double
rate (const Wish *wish,
      double      room,
      double      distance)
{
  return MIN (room / wish->plenty, 1) - distance / (2 * wish->reach);
}

static double
measure_to_centre (const Search *search,
                   const Cell   *cell)
{
  return hypot (cell->x * search->unit_x - search->area->centre_x, cell->y * search->unit_y - search->area->centre_y);
}

/* The best that any point of the cell can be. */
static double
rate_at_best (const Search *search,
              const Wish   *wish,
              const Cell   *cell)
{
  double reach = hypot (cell->half * search->unit_x, cell->half * search->unit_y);

  if (cell->room + cell->half < wish->room)
    return -G_MAXDOUBLE;

  return rate (wish, cell->room + cell->half, MAX (measure_to_centre (search, cell) - reach, 0));
}

static gboolean
search_best_cell (const Search *search,
                  GArray       *first_cells,
                  const Wish   *wish,
                  Cell         *best)
{
  g_autoptr (GArray) cells = g_array_ref (first_cells);
  double best_rating = -G_MAXDOUBLE;

  for (int halvings = 0; ; halvings++)
    {
      g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Cell));

      for (guint i = 0; i < cells->len; i++)
        {
          const Cell *cell = &g_array_index (cells, Cell, i);
          double rating = rate (wish, cell->room, measure_to_centre (search, cell));

          if (cell->room >= wish->room && rating > best_rating)
            {
              best_rating = rating;
              *best = *cell;
            }
        }
      if (halvings == MAX_HALVINGS)
        return best_rating > -G_MAXDOUBLE;

      for (guint i = 0; i < cells->len; i++)
        {
          const Cell *cell = &g_array_index (cells, Cell, i);

          if (rate_at_best (search, wish, cell) > best_rating + 0.03)
            search_split (search, cell, parts);
        }

      g_array_unref (cells);
      cells = g_steal_pointer (&parts);
    }
}

/**
 * klima_label_area_find:
 * @area: where to look
 * @width: of the box at scale 1
 * @height: of the box at scale 1
 * @min_scale: the least scale at which the box is of use
 * @max_scale: the largest scale wanted
 * @spot: (out): where the box goes
 *
 * Finds the place in the area where a box of the given shape can be largest. Where there is a choice, it has room
 * around it and lies near the centre. There is none for a box without width or height, as of a text of invisible
 * letters.
 *
 * Returns: whether there is one
 */
gboolean
klima_label_area_find (KlimaLabelArea *area,
                       double          width,
                       double          height,
                       double          min_scale,
                       double          max_scale,
                       KlimaLabelSpot *spot)
{
  Search search;
  g_autoptr (GArray) cells = NULL;
  double most;
  gboolean found = FALSE;

  if (width <= 0 || height <= 0
      || area->bounds.max_x - area->bounds.min_x < width * min_scale
      || area->bounds.max_y - area->bounds.min_y < height * min_scale
      || area->size < width * height * min_scale * min_scale)
    return FALSE;

  search_init (&search, area, width, height);
  cells = search_make_cells (&search);
  most = min_scale < max_scale ? search_most_room (&search, cells, min_scale, max_scale) : max_scale;

  if (most >= min_scale)
    {
      double scale = most < max_scale ? MAX (most * TIGHT, min_scale) : max_scale;
      Wish wish = { scale, 2.2 * scale, 0.8 * sqrt (area->size) };
      Cell best = { 0 };

      found = search_best_cell (&search, cells, &wish, &best);
      *spot = (KlimaLabelSpot) { best.x * search.unit_x, best.y * search.unit_y, scale };
    }

  search_clear (&search);
  return found;
}

static double
measure_ring (const KlimaPoint *points,
              guint             n_points,
              double            x,
              double            y,
              double            unit_x,
              double            unit_y,
              double            limit)
{
  for (guint i = 0, previous = n_points - 1; i < n_points; previous = i++)
    {
      KlimaLabelEdge edge = {
        (points[previous].x - x) / unit_x, (points[previous].y - y) / unit_y,
        (points[i].x - x) / unit_x, (points[i].y - y) / unit_y,
      };

      limit = measure_edge (&edge, 0, 0, limit);
    }

  return limit;
}

/**
 * klima_label_clearance:
 * @geometry: polygons, looked at in full detail
 * @box: a rectangle in unit Mercator
 *
 * Measures how many times as large as it is, in both directions, a box can be before it meets an outline: at least 1
 * for a box that meets none. Does not look beyond 2.
 *
 * Returns: the factor; negative where the box's centre is outside of the geometry
 */
double
klima_label_clearance (const KlimaGeometry *geometry,
                       const KlimaBounds   *box)
{
  const KlimaPoint *points = klima_geometry_get_points (geometry, NULL);
  guint n_rings;
  const KlimaRing *rings = klima_geometry_get_rings (geometry, &n_rings);
  double x = (box->min_x + box->max_x) / 2;
  double y = (box->min_y + box->max_y) / 2;
  double unit_x = (box->max_x - box->min_x) / 2;
  double unit_y = (box->max_y - box->min_y) / 2;
  KlimaBounds around = { x - 2 * unit_x, y - 2 * unit_y, x + 2 * unit_x, y + 2 * unit_y };
  double room = 2;

  for (guint i = 0; i < n_rings; i++)
    if (klima_bounds_intersect (&rings[i].bounds, &around))
      room = measure_ring (points + rings[i].first, rings[i].n_points, x, y, unit_x, unit_y, room);

  return klima_geometry_contains (geometry, x, y) ? room : -room;
}
