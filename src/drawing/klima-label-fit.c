/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-label-fit.h"

#include <math.h>
#include <string.h>

#include "klima-layout-text.h"
#include "klima-text-measure.h"

/* Sizes of names in a picture of the reference size, logical pixels: at most, and how the largest wanted size grows with
 * the side of a square as large as the area.
 */
#define MAX_SIZE 20.0
#define WANTED_SIZE 11.5
#define WANTED_PER_SIDE 0.028

/* Between a name and its area's outline, in parts of the font's size. */
#define MARGIN_X 0.22
#define MARGIN_Y 0.02

/* The part of a name's box that is full of letters, along each side. */
#define LETTERS 0.9

/* A name is broken over two lines where that makes it this much larger. */
#define WORTH_BREAKING 1.12

typedef struct _Search Search;

typedef gboolean (*TryArea) (const Search   *search,
                             KlimaLabelArea *area,
                             gpointer        result);

/* What looks for its place. */
struct _Search
{
  TryArea try_area;
  const KlimaLabelSpace *space;
  const KlimaGeometry *geometry;
  const char *name; /* of a name */
  double side;      /* of a square, logical pixels */
};

static gboolean
is_broken (const KlimaLabelFit *fit)
{
  return fit->text != NULL && strchr (fit->text, '\n') != NULL;
}

/**
 * klima_label_space_get_min_size:
 *
 * Returns: the size of the font, logical pixels, below which no name of a municipality is set
 */
double
klima_label_space_get_min_size (const KlimaLabelSpace *space)
{
  return KLIMA_LABEL_MIN_SIZE * space->picture_scale * space->label_scale;
}

static double
get_wanted_size (const Search         *search,
                 const KlimaLabelArea *area)
{
  const KlimaLabelSpace *space = search->space;
  double side = sqrt (klima_label_area_get_size (area)) / space->picture_scale;

  return MIN (WANTED_SIZE + WANTED_PER_SIDE * side, MAX_SIZE) * space->picture_scale * space->label_scale;
}

/* The search looks at simplified outlines. What it finds is held against the true ones, and shrinks where it must. */
static gboolean
fit_exactly (const Search  *search,
             KlimaLabelFit *fit)
{
  KlimaBounds box = klima_view_to_map (&search->space->view, &fit->box);
  double clearance = klima_label_clearance (search->geometry, &box);
  double shrink = (1 - MIN (clearance, 1)) / 2;
  double width = fit->box.max_x - fit->box.min_x;
  double height = fit->box.max_y - fit->box.min_y;

  if (fit->size * clearance < klima_label_space_get_min_size (search->space))
    return FALSE;

  fit->size *= MIN (clearance, 1);
  fit->box.min_x += width * shrink;
  fit->box.max_x -= width * shrink;
  fit->box.min_y += height * shrink;
  fit->box.max_y -= height * shrink;

  return TRUE;
}

/* Finds the largest size at which one way of writing the name fits into the area. */
static gboolean
try_text (const Search   *search,
          KlimaLabelArea *area,
          const char     *text,
          KlimaLabelFit  *fit)
{
  double min_size = klima_label_space_get_min_size (search->space);
  double width, height;
  KlimaLabelSpot spot;

  klima_text_measure (text, 1, TRUE, FALSE, &width, &height);
  width += 2 * MARGIN_X;
  height += 2 * MARGIN_Y;
  if (!klima_label_area_find (area, width, height, min_size, get_wanted_size (search, area), &spot))
    return FALSE;

  fit->size = spot.scale;
  fit->box = (KlimaBounds) {
    spot.x - width * spot.scale / 2, spot.y - height * spot.scale / 2,
    spot.x + width * spot.scale / 2, spot.y + height * spot.scale / 2,
  };
  if (!fit_exactly (search, fit))
    return FALSE;

  fit->text = g_strdup (text);

  return TRUE;
}

/* Whether the letters do; their margin may reach over a shore. */
static gboolean
covers_lake (const Search        *search,
             const KlimaLabelFit *fit)
{
  KlimaBounds box = klima_view_to_map (&search->space->view, &fit->box);

  for (guint i = 0; i < search->space->lakes->len; i++)
    {
      const KlimaGeometry *lake = g_ptr_array_index (search->space->lakes, i);
      KlimaBounds bounds = klima_geometry_get_bounds (lake);

      if (klima_bounds_intersect (&bounds, &box) && klima_label_clearance (lake, &box) > -LETTERS)
        return TRUE;
    }

  return FALSE;
}

/* A halo in the municipality's colour would be a stain on water: a name that covers a lake moves, as it is, to where it
 * covers none, if there is such a place.
 */
static void
move_to_land (const Search   *search,
              KlimaLabelArea *area,
              KlimaLabelFit  *fit)
{
  KlimaLabelFit on_land = *fit;
  double width = fit->box.max_x - fit->box.min_x;
  double height = fit->box.max_y - fit->box.min_y;
  KlimaLabelSpot spot;

  if (!covers_lake (search, fit))
    return;

  for (guint i = 0; i < search->space->lakes->len; i++)
    klima_label_area_add_lake (area, g_ptr_array_index (search->space->lakes, i), &search->space->view);
  if (!klima_label_area_find (area, width, height, 1, 1, &spot))
    return;

  on_land.box = (KlimaBounds) {
    spot.x - width / 2, spot.y - height / 2, spot.x + width / 2, spot.y + height / 2,
  };
  if (fit_exactly (search, &on_land) && on_land.size == fit->size)
    *fit = on_land;
}

/* Writes the name in the way in which it becomes largest. */
static gboolean
try_name (const Search   *search,
          KlimaLabelArea *area,
          gpointer        result)
{
  KlimaLabelFit *best = result;
  double enough = get_wanted_size (search, area) / WORTH_BREAKING;

  for (guint n = 0; best->size < enough; n++)
    {
      g_autofree char *text = klima_layout_break_text (search->name, n);
      g_auto (KlimaLabelFit) fit = { 0 };

      if (text == NULL)
        break;
      if (!try_text (search, area, text, &fit))
        continue;
      if (fit.size > best->size * (is_broken (best) ? 1 : WORTH_BREAKING))
        {
          KlimaLabelFit swap = *best;

          *best = fit;
          fit = swap;
        }
    }

  if (best->text == NULL)
    return FALSE;

  move_to_land (search, area, best);

  return TRUE;
}

/* All of a square must lie inside the true outline. */
static gboolean
try_square (const Search   *search,
            KlimaLabelArea *area,
            gpointer        result)
{
  KlimaBounds *square = result;
  double half = search->side / 2;
  KlimaLabelSpot spot;
  KlimaBounds on_map;

  if (!klima_label_area_find (area, search->side, search->side, 1, 1, &spot))
    return FALSE;

  *square = (KlimaBounds) { spot.x - half, spot.y - half, spot.x + half, spot.y + half };
  on_map = klima_view_to_map (&search->space->view, square);

  return klima_label_clearance (search->geometry, &on_map) >= 1;
}

static gboolean
try_anchor (const Search   *search,
            KlimaLabelArea *area,
            gpointer        result)
{
  return klima_label_area_find (area, 1, 1, 0, search->side, result);
}

static gboolean
try_polygon (const Search *search,
             guint         polygon,
             gpointer      result)
{
  g_autoptr (KlimaLabelArea) area = klima_label_area_new (search->geometry, polygon, &search->space->view);

  if (area == NULL)
    return FALSE;

  for (guint i = 0; i < search->space->occupied->len; i++)
    klima_label_area_add_obstacle (area, &g_array_index (search->space->occupied, KlimaBounds, i));

  return search->try_area (search, area, result);
}

/* The polygon that shows most in view, apart from the main one; -1 where none does. */
static int
find_other_polygon (const Search *search)
{
  const KlimaView *view = &search->space->view;
  guint main_polygon = klima_geometry_get_main_polygon (search->geometry);
  guint n_rings;
  const KlimaRing *rings = klima_geometry_get_rings (search->geometry, &n_rings);
  double most = 0;
  int polygon = -1;

  for (guint i = 0; i < n_rings; i++)
    {
      KlimaBounds bounds = klima_view_from_map (view, &rings[i].bounds);
      double width = MIN (bounds.max_x, view->width) - MAX (bounds.min_x, 0);
      double height = MIN (bounds.max_y, view->height) - MAX (bounds.min_y, 0);

      if (rings[i].is_hole || rings[i].polygon == main_polygon || width <= 0 || height <= 0 || width * height <= most)
        continue;
      most = width * height;
      polygon = rings[i].polygon;
    }

  return polygon;
}

/* What is looked for stands on the main part of the area, or, where it does not fit on what is in view of that, on the
 * island that shows most.
 */
static gboolean
find_place (const Search *search,
            gpointer      result)
{
  const KlimaView *view = &search->space->view;
  KlimaBounds frame = { 0, 0, view->width, view->height };
  KlimaBounds seen = klima_view_to_map (view, &frame);
  KlimaBounds bounds = klima_geometry_get_bounds (search->geometry);
  int other;

  if (!klima_bounds_intersect (&bounds, &seen))
    return FALSE;
  if (try_polygon (search, klima_geometry_get_main_polygon (search->geometry), result))
    return TRUE;

  other = find_other_polygon (search);

  return other >= 0 && try_polygon (search, other, result);
}

/**
 * klima_label_fit_name:
 * @geometry: the area
 * @name: what to write
 * @fit: (out): how
 *
 * Finds how a name is written largest within its area, on one line or two.
 *
 * Returns: whether it fits
 */
gboolean
klima_label_fit_name (const KlimaLabelSpace *space,
                      const KlimaGeometry   *geometry,
                      const char            *name,
                      KlimaLabelFit         *fit)
{
  Search search = { try_name, space, geometry, .name = name };

  *fit = (KlimaLabelFit) { 0 };

  return find_place (&search, fit);
}

/**
 * klima_label_fit_square:
 * @geometry: the area
 * @side: of the square, logical pixels
 * @square: (out): logical pixels
 *
 * Finds where a square fits into an area.
 *
 * Returns: whether it does
 */
gboolean
klima_label_fit_square (const KlimaLabelSpace *space,
                        const KlimaGeometry   *geometry,
                        double                 side,
                        KlimaBounds           *square)
{
  Search search = { try_square, space, geometry, .side = side };

  return find_place (&search, square);
}

/**
 * klima_label_find_anchor:
 * @geometry: the area
 * @plenty: side of a square around the point that is room enough, logical pixels
 * @x: (out): logical pixels
 * @y: (out): logical pixels
 * @room: (out): side of the largest square around it that was looked for and fits, logical pixels
 *
 * Finds a point that stands for an area, well inside what is seen of it.
 *
 * Returns: whether anything is seen of it
 */
gboolean
klima_label_find_anchor (const KlimaLabelSpace *space,
                         const KlimaGeometry   *geometry,
                         double                 plenty,
                         double                *x,
                         double                *y,
                         double                *room)
{
  Search search = { try_anchor, space, geometry, .side = plenty };
  KlimaLabelSpot spot;

  if (!find_place (&search, &spot))
    return FALSE;

  *x = spot.x;
  *y = spot.y;
  *room = spot.scale;

  return TRUE;
}

void
klima_label_fit_clear (KlimaLabelFit *fit)
{
  g_clear_pointer (&fit->text, g_free);
}
