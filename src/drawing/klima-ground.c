/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-ground.h"

#include <math.h>

/* Cells along the side of a square as large as the picture. */
#define CELLS 200.0

/* How far, in cells, the outline that is followed may lie from the true one. */
#define TOLERANCE 0.25

/* Sums over all cells above and to the left of a corner of the raster. */
typedef struct
{
  guint32 shown, hidden;
} Sum;

struct _KlimaGround
{
  double cell; /* side, logical pixels */
  int columns, rows;
  Sum *sums; /* (columns + 1) × (rows + 1) */
};

/* A ring being put down. */
typedef struct
{
  KlimaGround *ground;
  const KlimaView *view;
  GArray *crossings; /* of Crossing */
  gsize sum;         /* offset in Sum of what is counted */
} Raster;

/* Where an outline crosses the middle of a row. */
typedef struct
{
  int row;
  float x;
} Crossing;

/* While the raster is filled, a cell's own count is at the corner below and to the right of it. */
static void
mark_cells (const Raster *raster,
            int           row,
            int           from,
            int           to)
{
  KlimaGround *ground = raster->ground;

  if (row < 0 || row >= ground->rows)
    return;
  for (int column = MAX (from, 0); column <= MIN (to, ground->columns - 1); column++)
    {
      Sum *sum = &ground->sums[(row + 1) * (ground->columns + 1) + column + 1];

      G_STRUCT_MEMBER (guint32, sum, raster->sum) = 1;
    }
}

/* Marks all cells that a line touches. Coordinates are cells. */
static void
mark_line (const Raster *raster,
           double        x0,
           double        y0,
           double        x1,
           double        y1)
{
  double slope = y1 != y0 ? (x1 - x0) / (y1 - y0) : 0;
  int first = MAX (floor (MIN (y0, y1)), 0);
  int last = MIN (floor (MAX (y0, y1)), raster->ground->rows - 1);

  for (int row = first; row <= last; row++)
    {
      double top = CLAMP (row, MIN (y0, y1), MAX (y0, y1));
      double bottom = CLAMP (row + 1, MIN (y0, y1), MAX (y0, y1));
      double at_top = y1 != y0 ? x0 + (top - y0) * slope : x0;
      double at_bottom = y1 != y0 ? x0 + (bottom - y0) * slope : x1;

      mark_cells (raster, row, MAX (floor (MIN (at_top, at_bottom)), -1),
                  MIN (floor (MAX (at_top, at_bottom)), raster->ground->columns));
    }
}

static void
add_crossings (const Raster *raster,
               double        x0,
               double        y0,
               double        x1,
               double        y1)
{
  int first = MAX (ceil (MIN (y0, y1) - 0.5), 0);
  int last = MIN (ceil (MAX (y0, y1) - 0.5), raster->ground->rows);

  for (int row = first; row < last; row++)
    {
      Crossing crossing = { row, (float) (x0 + (row + 0.5 - y0) * (x1 - x0) / (y1 - y0)) };

      g_array_append_val (raster->crossings, crossing);
    }
}

static int
compare_crossings (gconstpointer a,
                   gconstpointer b)
{
  const Crossing *first = a;
  const Crossing *second = b;

  if (first->row != second->row)
    return first->row - second->row;

  return (first->x > second->x) - (first->x < second->x);
}

static void
mark_inside (const Raster *raster)
{
  g_array_sort (raster->crossings, compare_crossings);

  for (guint i = 0; i + 1 < raster->crossings->len; i += 2)
    {
      const Crossing *from = &g_array_index (raster->crossings, Crossing, i);
      const Crossing *to = &g_array_index (raster->crossings, Crossing, i + 1);

      mark_cells (raster, from->row, MAX (floor (from->x), 0), MIN (floor (to->x), raster->ground->columns));
    }

  g_array_set_size (raster->crossings, 0);
}

static void
add_ring (const Raster     *raster,
          const KlimaPoint *points,
          guint             n_points)
{
  const KlimaGround *ground = raster->ground;
  double tolerance = TOLERANCE * ground->cell / klima_projection_world_size (raster->view->camera.zoom);
  double cells = klima_projection_world_size (raster->view->camera.zoom) / ground->cell;
  double left = raster->view->camera.x - raster->view->width / 2 / ground->cell / cells;
  double top = raster->view->camera.y - raster->view->height / 2 / ground->cell / cells;
  double first_x = 0, first_y = 0, x0 = 0, y0 = 0;
  gboolean begun = FALSE;

  for (guint i = 0; i <= n_points; i++)
    {
      double x, y;

      if (i < n_points && points[i].weight < tolerance)
        continue;
      x = i < n_points ? (points[i].x - left) * cells : first_x;
      y = i < n_points ? (points[i].y - top) * cells : first_y;
      if (begun)
        {
          mark_line (raster, x0, y0, x, y);
          add_crossings (raster, x0, y0, x, y);
        }
      else
        {
          first_x = x;
          first_y = y;
          begun = TRUE;
        }
      x0 = x;
      y0 = y;
    }
}

static void
add_geometry (const Raster        *raster,
              const KlimaGeometry *geometry)
{
  const KlimaPoint *points = klima_geometry_get_points (geometry, NULL);
  guint n_rings;
  const KlimaRing *rings = klima_geometry_get_rings (geometry, &n_rings);

  for (guint i = 0; i < n_rings; i++)
    add_ring (raster, points + rings[i].first, rings[i].n_points);
  mark_inside (raster);
}

static void
sum_up (KlimaGround *ground)
{
  int width = ground->columns + 1;

  for (int row = 1; row <= ground->rows; row++)
    for (int column = 1; column < width; column++)
      {
        Sum *sum = &ground->sums[row * width + column];

        sum->shown += sum[-1].shown + sum[-width].shown - sum[-width - 1].shown;
        sum->hidden += sum[-1].hidden + sum[-width].hidden - sum[-width - 1].hidden;
      }
}

/**
 * klima_ground_new:
 * @scene: whose municipalities
 * @view: what is seen of the map
 *
 * Returns: (transfer full): the raster of the picture
 */
KlimaGround *
klima_ground_new (const KlimaScene *scene,
                  const KlimaView  *view)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (scene->dataset);
  KlimaGround *ground = g_new0 (KlimaGround, 1);
  KlimaBounds frame = { 0, 0, view->width, view->height };
  KlimaBounds seen = klima_view_to_map (view, &frame);
  g_autoptr (GArray) crossings = g_array_new (FALSE, FALSE, sizeof (Crossing));

  ground->cell = sqrt (view->width * view->height) / CELLS;
  ground->columns = ceil (view->width / ground->cell);
  ground->rows = ceil (view->height / ground->cell);
  ground->sums = g_new0 (Sum, (gsize) (ground->columns + 1) * (ground->rows + 1));

  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (municipalities, i);
      KlimaGeometry *geometry = klima_municipality_get_geometry (municipality);
      KlimaBounds bounds = klima_geometry_get_bounds (geometry);
      gboolean is_shown = klima_scene_shows (scene, municipality);
      Raster raster = {
        ground, view, crossings, is_shown ? G_STRUCT_OFFSET (Sum, shown) : G_STRUCT_OFFSET (Sum, hidden),
      };

      if (klima_bounds_intersect (&bounds, &seen))
        add_geometry (&raster, geometry);
    }
  sum_up (ground);

  return ground;
}

void
klima_ground_free (KlimaGround *ground)
{
  g_free (ground->sums);
  g_free (ground);
}

static Sum
sum_box (const KlimaGround *ground,
         const KlimaBounds *box)
{
  int left = CLAMP (floor (box->min_x / ground->cell), 0, ground->columns);
  int right = CLAMP (ceil (box->max_x / ground->cell), left, ground->columns);
  int top = CLAMP (floor (box->min_y / ground->cell), 0, ground->rows);
  int bottom = CLAMP (ceil (box->max_y / ground->cell), top, ground->rows);
  const Sum *above = ground->sums + top * (ground->columns + 1);
  const Sum *below = ground->sums + bottom * (ground->columns + 1);

  return (Sum) {
    below[right].shown - below[left].shown - above[right].shown + above[left].shown,
    below[right].hidden - below[left].hidden - above[right].hidden + above[left].hidden,
  };
}

/**
 * klima_ground_get_shown:
 * @box: a rectangle
 *
 * Returns: how much of what is shown in full lies under the rectangle, square pixels; 0 only where there is nothing
 */
double
klima_ground_get_shown (const KlimaGround *ground,
                        const KlimaBounds *box)
{
  return sum_box (ground, box).shown * ground->cell * ground->cell;
}

/**
 * klima_ground_get_hidden:
 * @box: a rectangle
 *
 * Returns: how much of what is pale lies under the rectangle, square pixels; 0 only where there is nothing
 */
double
klima_ground_get_hidden (const KlimaGround *ground,
                         const KlimaBounds *box)
{
  return sum_box (ground, box).hidden * ground->cell * ground->cell;
}
