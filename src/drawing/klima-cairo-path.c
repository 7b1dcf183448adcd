/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-cairo-pen-private.h"

#include <math.h>

/* How far a simplified outline may lie off the full one, device pixels. */
#define TOLERANCE 0.35

/* A vector surface does not say at what resolution it will be looked at. */
#define VECTOR_SCALE 4.0

/* To what parts of a point outlines are rounded there: finer than can be seen, and files become a quarter smaller. */
#define VECTOR_STEPS 8.0

/* Sides of the clip on which a point lies. */
enum
{
  WEST = 1 << 0,
  EAST = 1 << 1,
  NORTH = 1 << 2,
  SOUTH = 1 << 3,
};

/* An outline being added to the path. The newest point waits until the one after it tells whether it matters. */
typedef struct
{
  const KlimaPenView *view;
  KlimaBounds clip;
  const KlimaPoint *waiting;
  guint waiting_sides;
  guint last_sides;
  guint n_points;
} Outline;

/*< private >
 * klima_pen_get_scale:
 *
 * Returns: how many device pixels there are in a logical pixel of the context; on a vector surface what stands for them
 */
double
klima_pen_get_scale (cairo_t *cr)
{
  cairo_surface_t *target = cairo_get_group_target (cr);
  double x = 1, y = 0, scale_x, scale_y;

  if (cairo_surface_get_type (target) != CAIRO_SURFACE_TYPE_IMAGE)
    return VECTOR_SCALE;
  cairo_user_to_device_distance (cr, &x, &y);
  cairo_surface_get_device_scale (target, &scale_x, &scale_y);
  return hypot (x, y) * scale_x;
}

/* Whether a line lies along rows or columns of pixels: what it goes off them is not seen. */
static gboolean
is_along (double a,
          double b)
{
  return fabs (a - b) < 0.5;
}

/* Brings the middle of a line along pixels to where @n_pixels of them lie around it. */
static void
snap (double *a,
      double *b,
      int     n_pixels)
{
  double side = n_pixels / 2.0;

  *a = *b = round ((*a + *b) / 2 - side) + side;
}

/*< private >
 * klima_pen_snap_leader:
 * @cr: where it is going to be painted
 * @leader: what to change
 *
 * A level or upright leader falls on whole pixels, so that it is not pale beside those that slope. Where there are no
 * pixels, nothing changes.
 */
void
klima_pen_snap_leader (cairo_t         *cr,
                       KlimaLeaderMark *leader)
{
  cairo_surface_t *target = cairo_get_group_target (cr);
  double scale = klima_pen_get_scale (cr);
  int n_pixels = MAX (1, (int) round (leader->width * scale));
  cairo_matrix_t to_pixels, to_user, pixels;
  double device_scale, unused;

  if (cairo_surface_get_type (target) != CAIRO_SURFACE_TYPE_IMAGE)
    return;

  cairo_surface_get_device_scale (target, &device_scale, &unused);
  cairo_get_matrix (cr, &to_pixels);
  cairo_matrix_init_scale (&pixels, device_scale, device_scale);
  cairo_matrix_multiply (&to_pixels, &to_pixels, &pixels);
  to_user = to_pixels;
  if (cairo_matrix_invert (&to_user) != CAIRO_STATUS_SUCCESS)
    return;

  cairo_matrix_transform_point (&to_pixels, &leader->x0, &leader->y0);
  cairo_matrix_transform_point (&to_pixels, &leader->x1, &leader->y1);
  if (is_along (leader->y0, leader->y1))
    snap (&leader->y0, &leader->y1, n_pixels);
  else if (is_along (leader->x0, leader->x1))
    snap (&leader->x0, &leader->x1, n_pixels);
  else
    n_pixels = 0;
  cairo_matrix_transform_point (&to_user, &leader->x0, &leader->y0);
  cairo_matrix_transform_point (&to_user, &leader->x1, &leader->y1);
  if (n_pixels > 0)
    leader->width = n_pixels / scale;
}

/*< private >
 * klima_pen_view_init:
 * @cr: where; must live as long as the view, with clip and scale as they are now
 * @camera: where the picture is looked at from
 * @width: of the picture, logical pixels
 * @height: of the picture
 *
 * Prepares a painting.
 */
void
klima_pen_view_init (KlimaPenView *view,
                     cairo_t      *cr,
                     KlimaCamera   camera,
                     double        width,
                     double        height)
{
  double left, top, right, bottom;

  view->cr = cr;
  view->world_size = klima_projection_world_size (camera.zoom);
  klima_camera_from_map (camera, width, height, 0, 0, &view->origin_x, &view->origin_y);
  view->scale = klima_pen_get_scale (cr);
  view->is_pixels = cairo_surface_get_type (cairo_get_group_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  klima_camera_to_map (camera, width, height, left, top, &view->clip.min_x, &view->clip.min_y);
  klima_camera_to_map (camera, width, height, right, bottom, &view->clip.max_x, &view->clip.max_y);
}

/* The clip, and @margin logical pixels around it. */
static KlimaBounds
widen_clip (const KlimaPenView *view,
            double              margin)
{
  double by = margin / view->world_size;

  return (KlimaBounds) {
    view->clip.min_x - by,
    view->clip.min_y - by,
    view->clip.max_x + by,
    view->clip.max_y + by,
  };
}

static gboolean
is_smaller (const KlimaPenView *view,
            const KlimaBounds  *bounds,
            double              size)
{
  return (bounds->max_x - bounds->min_x) * view->world_size < size &&
         (bounds->max_y - bounds->min_y) * view->world_size < size;
}

static guint
find_sides (const KlimaBounds *clip,
            const KlimaPoint  *point)
{
  return (point->x < clip->min_x ? WEST : 0) | (point->x > clip->max_x ? EAST : 0) |
         (point->y < clip->min_y ? NORTH : 0) | (point->y > clip->max_y ? SOUTH : 0);
}

static void
round_on_vector (cairo_t *cr,
                 double  *x,
                 double  *y)
{
  cairo_user_to_device (cr, x, y);
  *x = round (*x * VECTOR_STEPS) / VECTOR_STEPS;
  *y = round (*y * VECTOR_STEPS) / VECTOR_STEPS;
  cairo_device_to_user (cr, x, y);
}

static void
put_waiting (Outline *outline)
{
  const KlimaPenView *view = outline->view;
  double x = view->origin_x + outline->waiting->x * view->world_size;
  double y = view->origin_y + outline->waiting->y * view->world_size;

  if (!view->is_pixels)
    round_on_vector (view->cr, &x, &y);
  if (outline->n_points++ == 0)
    cairo_move_to (view->cr, x, y);
  else
    cairo_line_to (view->cr, x, y);
  outline->last_sides = outline->waiting_sides;
}

/* A point that lies with both its neighbours beyond the same side of the clip changes nothing that can be seen. */
static void
add_point (Outline          *outline,
           const KlimaPoint *point)
{
  guint sides = find_sides (&outline->clip, point);

  if (outline->waiting != NULL && (outline->n_points == 0 || !(outline->last_sides & outline->waiting_sides & sides)))
    put_waiting (outline);
  outline->waiting = point;
  outline->waiting_sides = sides;
}

static gboolean
add_outline (const KlimaPenView *view,
             const KlimaPoint   *points,
             guint               n_points,
             gboolean            closed,
             double              margin)
{
  Outline outline = { view, widen_clip (view, margin) };
  float tolerance = (float) (TOLERANCE / (view->scale * view->world_size));

  for (guint i = 0; i < n_points; i++)
    {
      gboolean is_end = !closed && (i == 0 || i == n_points - 1);

      if (points[i].weight >= tolerance || is_end)
        add_point (&outline, &points[i]);
    }
  if (outline.waiting != NULL)
    put_waiting (&outline);
  if (closed && outline.n_points > 0)
    cairo_close_path (view->cr);
  return outline.n_points > 1;
}

/*< private >
 * klima_pen_add_geometry:
 * @margin: how far beyond the outline is painted, logical pixels
 * @min_size: rings both narrower and lower than this are left out, logical pixels
 *
 * Adds the rings or lines of a geometry that can be seen to the context's path, simplified to what its scale shows.
 *
 * Returns: whether there is anything
 */
gboolean
klima_pen_add_geometry (const KlimaPenView  *view,
                        const KlimaGeometry *geometry,
                        double               margin,
                        double               min_size)
{
  guint n_points, n_rings;
  const KlimaPoint *points = klima_geometry_get_points (geometry, &n_points);
  const KlimaRing *rings = klima_geometry_get_rings (geometry, &n_rings);
  gboolean closed = klima_geometry_get_kind (geometry) == KLIMA_GEOMETRY_POLYGONS;
  KlimaBounds clip = widen_clip (view, margin);
  KlimaBounds bounds = klima_geometry_get_bounds (geometry);
  gboolean any = FALSE;

  if (!klima_bounds_intersect (&bounds, &clip))
    return FALSE;
  min_size = MAX (min_size, TOLERANCE / view->scale);
  for (guint i = 0; i < n_rings; i++)
    {
      const KlimaRing *ring = &rings[i];

      if (klima_bounds_intersect (&ring->bounds, &clip) && !is_smaller (view, &ring->bounds, min_size))
        any |= add_outline (view, points + ring->first, ring->n_points, closed, margin);
    }
  return any;
}

/*< private >
 * klima_pen_add_span:
 * @margin: how far beyond the line is painted, logical pixels
 * @min_size: a closed span both narrower and lower than this is left out, logical pixels
 *
 * Adds a stretch of line to the context's path, as klima_pen_add_geometry().
 *
 * Returns: whether there is anything
 */
gboolean
klima_pen_add_span (const KlimaPenView *view,
                    const KlimaSpan    *span,
                    double              margin,
                    double              min_size)
{
  KlimaBounds clip = widen_clip (view, margin);

  if (!klima_bounds_intersect (&span->bounds, &clip))
    return FALSE;
  if (span->closed && is_smaller (view, &span->bounds, MAX (min_size, TOLERANCE / view->scale)))
    return FALSE;
  return add_outline (view, span->points, span->n_points, span->closed, margin);
}
