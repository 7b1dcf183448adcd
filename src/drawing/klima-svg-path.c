/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-svg-pen-private.h"

#include <math.h>

/* How far a simplified outline may lie off the full one, logical pixels: what can be seen in four times their number. Of
 * what lies around the municipalities, in three times.
 */
#define TOLERANCE 0.0875
#define QUIET_TOLERANCE 0.1167

/* To what parts of a logical pixel coordinates are rounded. Each is the difference of two rounded places, so that errors
 * do not add up along an outline, and borders that two areas share stay shared.
 */
#define STEPS 100.0
#define QUIET_STEPS 10.0

typedef struct
{
  double x, y;
} Place;

/* An edge of the clip: whether it is upright, where it is, and on which side of it is inside. */
typedef struct
{
  gboolean upright;
  double at;
  double side;
} Edge;

static double
get_tolerance (const KlimaSvg *svg)
{
  return svg->is_quiet ? QUIET_TOLERANCE : TOLERANCE;
}

static Place
to_place (const KlimaSvg   *svg,
          const KlimaPoint *point)
{
  return (Place) { svg->origin_x + point->x * svg->world_size, svg->origin_y + point->y * svg->world_size };
}

static KlimaBounds
to_picture (const KlimaSvg    *svg,
            const KlimaBounds *bounds)
{
  return (KlimaBounds) {
    svg->origin_x + bounds->min_x * svg->world_size,
    svg->origin_y + bounds->min_y * svg->world_size,
    svg->origin_x + bounds->max_x * svg->world_size,
    svg->origin_y + bounds->max_y * svg->world_size,
  };
}

static KlimaBounds
get_clip (const KlimaSvg *svg,
          double          margin)
{
  return (KlimaBounds) { -margin, -margin, svg->width + margin, svg->height + margin };
}

static gboolean
is_smaller (const KlimaBounds *bounds,
            double             size)
{
  return bounds->max_x - bounds->min_x < size && bounds->max_y - bounds->min_y < size;
}

/* The points that matter, logical pixels. */
static GArray *
simplify (const KlimaSvg   *svg,
          const KlimaPoint *points,
          guint             n_points,
          gboolean          closed)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (Place), n_points);
  float tolerance = (float) (get_tolerance (svg) / svg->world_size);

  for (guint i = 0; i < n_points; i++)
    if (points[i].weight >= tolerance || (!closed && (i == 0 || i == n_points - 1)))
      {
        Place place = to_place (svg, &points[i]);

        g_array_append_val (places, place);
      }
  return places;
}

/* How far inside the edge a place is. */
static double
get_depth (const Edge *edge,
           Place       place)
{
  return ((edge->upright ? place.x : place.y) - edge->at) * edge->side;
}

/* Cuts off what of a closed outline lies beyond an edge. */
static GArray *
cut (GArray     *places,
     const Edge *edge)
{
  GArray *left = g_array_sized_new (FALSE, FALSE, sizeof (Place), places->len);

  for (guint i = 0; i < places->len; i++)
    {
      Place from = g_array_index (places, Place, i == 0 ? places->len - 1 : i - 1);
      Place to = g_array_index (places, Place, i);
      double from_depth = get_depth (edge, from);
      double to_depth = get_depth (edge, to);

      if ((from_depth < 0) != (to_depth < 0))
        {
          double t = from_depth / (from_depth - to_depth);
          Place crossing = { from.x + t * (to.x - from.x), from.y + t * (to.y - from.y) };

          g_array_append_val (left, crossing);
        }
      if (to_depth >= 0)
        g_array_append_val (left, to);
    }
  g_array_unref (places);
  return left;
}

static GArray *
clip_ring (GArray            *places,
           const KlimaBounds *clip)
{
  const Edge edges[] = {
    { TRUE, clip->min_x, 1 },
    { TRUE, clip->max_x, -1 },
    { FALSE, clip->min_y, 1 },
    { FALSE, clip->max_y, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    places = cut (places, &edges[i]);
  return places;
}

static gboolean
is_inside (const KlimaBounds *bounds,
           const KlimaBounds *clip)
{
  return bounds->min_x >= clip->min_x && bounds->max_x <= clip->max_x && bounds->min_y >= clip->min_y &&
         bounds->max_y <= clip->max_y;
}

static void
append_step (GString *path,
             double   x,
             double   y)
{
  klima_svg_append_number (path, x);
  if (y >= 0)
    g_string_append_c (path, ' ');
  klima_svg_append_number (path, y);
}

/* Adds a line through places, unless all of them are one, or an outline without an inside. */
static gboolean
append_places (const KlimaSvg *svg,
               GString        *path,
               const Place    *places,
               guint           n_places,
               gboolean        closed)
{
  double steps = svg->is_quiet ? QUIET_STEPS : STEPS;
  gsize begin = path->len;
  long last_x = 0, last_y = 0;
  guint n_steps = 0;

  for (guint i = 0; i < n_places; i++)
    {
      long x = lround (places[i].x * steps), y = lround (places[i].y * steps);

      if (i > 0 && x == last_x && y == last_y)
        continue;
      if (n_steps < 2)
        g_string_append_c (path, n_steps == 0 ? 'M' : 'l');
      else if (x >= last_x)
        g_string_append_c (path, ' ');
      append_step (path, (double) (x - last_x) / steps, (double) (y - last_y) / steps);
      last_x = x;
      last_y = y;
      n_steps++;
    }
  if (n_steps < (closed ? 3 : 2))
    {
      g_string_truncate (path, begin);
      return FALSE;
    }
  if (closed)
    g_string_append_c (path, 'z');
  return TRUE;
}

static gboolean
is_beyond (Place              a,
           Place              b,
           const KlimaBounds *clip)
{
  return MAX (a.x, b.x) < clip->min_x || MIN (a.x, b.x) > clip->max_x || MAX (a.y, b.y) < clip->min_y ||
         MIN (a.y, b.y) > clip->max_y;
}

/* Adds the stretches of an open line that can be seen. */
static gboolean
append_stretches (const KlimaSvg    *svg,
                  GString           *path,
                  GArray            *places,
                  const KlimaBounds *clip)
{
  const Place *all = (const Place *) (gconstpointer) places->data;
  gboolean any = FALSE;
  guint first = 0;

  for (guint i = 1; i < places->len; i++)
    if (is_beyond (all[i - 1], all[i], clip))
      {
        any |= append_places (svg, path, all + first, i - first, FALSE);
        first = i;
      }
  any |= append_places (svg, path, all + first, places->len - first, FALSE);
  return any;
}

/*< private >
 * klima_svg_append_area:
 *
 * Adds the rings of an area, cut off a little beyond the picture.
 *
 * Returns: whether there is anything
 */
gboolean
klima_svg_append_area (const KlimaSvg      *svg,
                       GString             *path,
                       const KlimaAreaMark *area)
{
  guint n_points, n_rings;
  const KlimaPoint *points = klima_geometry_get_points (area->geometry, &n_points);
  const KlimaRing *rings = klima_geometry_get_rings (area->geometry, &n_rings);
  KlimaBounds clip = get_clip (svg, area->overlap + 2);
  double min_size = MAX (area->min_size, get_tolerance (svg));
  gboolean any = FALSE;

  for (guint i = 0; i < n_rings; i++)
    {
      KlimaBounds bounds = to_picture (svg, &rings[i].bounds);
      GArray *places;

      if (!klima_bounds_intersect (&bounds, &clip) || is_smaller (&bounds, min_size))
        continue;
      places = simplify (svg, points + rings[i].first, rings[i].n_points, TRUE);
      if (!is_inside (&bounds, &clip))
        places = clip_ring (places, &clip);
      any |= append_places (svg, path, (const Place *) (gconstpointer) places->data, places->len, TRUE);
      g_array_unref (places);
    }
  return any;
}

/*< private >
 * klima_svg_append_span:
 * @margin: how far beyond the line is painted, logical pixels
 * @min_size: a closed span both narrower and lower than this is left out, logical pixels
 *
 * Adds what can be seen of a stretch of line.
 *
 * Returns: whether there is anything
 */
gboolean
klima_svg_append_span (const KlimaSvg  *svg,
                       GString         *path,
                       const KlimaSpan *span,
                       double           margin,
                       double           min_size)
{
  KlimaBounds clip = get_clip (svg, margin);
  KlimaBounds bounds = to_picture (svg, &span->bounds);
  g_autoptr (GArray) places = NULL;

  if (!klima_bounds_intersect (&bounds, &clip))
    return FALSE;
  if (span->closed && is_smaller (&bounds, MAX (min_size, get_tolerance (svg))))
    return FALSE;
  places = simplify (svg, span->points, span->n_points, span->closed);
  if (places->len == 0)
    return FALSE;
  if (is_inside (&bounds, &clip))
    return append_places (svg, path, (const Place *) (gconstpointer) places->data, places->len, span->closed);
  if (span->closed)
    {
      Place first = g_array_index (places, Place, 0);

      g_array_append_val (places, first);
    }
  return append_stretches (svg, path, places, &clip);
}
