/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-place-search.h"

#include <math.h>
#include <string.h>

#include "klima-dataset.h"
#include "klima-layout-text.h"

/* To other names, and to the edge of the picture; in parts of the font's size. */
#define DISTANCE 0.5
#define EDGE_DISTANCE 0.5

/* From a town's mark to its name, in parts of the font's size. */
#define DOT_DISTANCE 0.3

/* Of the places at that mark the first, which a name takes even if a border is in the way. */
#define N_MAIN_CORNERS 4

/* A name that is placed by its area may be this much smaller than wanted, and stays away from the area's outline by so
 * much of the font's size.
 */
#define SMALLEST 0.85
#define AREA_MARGIN 0.3

/* Between points of a name's edge where it is looked at what is below, in parts of the font's size. */
#define FILL_STEP 0.25

/*< private >
 * klima_place_is_settlement:
 * @place: a place
 *
 * Returns: whether it is a city or a town
 */
gboolean
klima_place_is_settlement (const KlimaPlace *place)
{
  return place->place_class == KLIMA_PLACE_CITY || place->place_class == KLIMA_PLACE_TOWN;
}

static gboolean
touches_shown_municipality (const KlimaPlaceSearch *search,
                            const KlimaBounds      *box)
{
  const KlimaScene *scene = klima_drawing_get_scene (search->drawing);
  GPtrArray *municipalities = klima_dataset_get_municipalities (scene->dataset);
  KlimaView view = klima_layout_get_view (search->drawing);
  KlimaBounds on_map = klima_view_to_map (&view, box);

  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (municipalities, i);
      const KlimaGeometry *geometry = klima_municipality_get_geometry (municipality);
      KlimaBounds bounds = klima_geometry_get_bounds (geometry);

      if (klima_bounds_intersect (&bounds, &on_map) && klima_scene_shows (scene, municipality)
          && klima_label_clearance (geometry, &on_map) > -1)
        return TRUE;
    }

  return FALSE;
}

static gboolean
lies_within (const KlimaPlaceSearch *search,
             const KlimaBounds      *box,
             const KlimaGeometry    *area)
{
  KlimaView view = klima_layout_get_view (search->drawing);
  KlimaBounds on_map = klima_view_to_map (&view, box);

  return klima_label_clearance (area, &on_map) >= 1;
}

/* Whether the box lies all on the lake that the place names. */
static gboolean
is_on_lake (const KlimaPlaceSearch *search,
            const KlimaBounds      *box)
{
  return search->place->place_class == KLIMA_PLACE_LAKE && search->area != NULL
         && lies_within (search, box, search->area);
}

/* Whether the box lies in municipalities that have the fill of the place's one: its halo would be a stain elsewhere. */
static gboolean
lies_on_its_fill (const KlimaPlaceSearch *search,
                  const KlimaBounds      *box)
{
  const KlimaScene *scene = klima_drawing_get_scene (search->drawing);
  KlimaColor fill = klima_layout_get_fill (scene, search->municipality);
  int n_steps = ceil ((box->max_x - box->min_x) / (FILL_STEP * search->size));

  for (int i = 0; i <= 2 * n_steps + 1; i++)
    {
      double x, y;
      KlimaMunicipality *municipality;
      KlimaColor other;

      klima_drawing_to_map (search->drawing, box->min_x + (box->max_x - box->min_x) * (i / 2) / n_steps,
                            i % 2 == 0 ? box->min_y : box->max_y, &x, &y);
      municipality = klima_dataset_find_at (scene->dataset, x, y, 0);
      if (municipality == NULL)
        return FALSE;
      other = klima_layout_get_fill (scene, municipality);
      if (memcmp (&other, &fill, sizeof fill) != 0)
        return FALSE;
    }

  return TRUE;
}

/* Names of what is not ours stay off the municipalities that are shown; those of lakes within them stay on the water,
 * those of settlements are set in the municipality's ink.
 */
static gboolean
is_fit_box (const KlimaPlaceSearch *search,
            const KlimaBounds      *box)
{
  double edge = EDGE_DISTANCE * search->size;

  if (box->min_x < edge || box->min_y < edge || box->max_x > klima_drawing_get_width (search->drawing) - edge
      || box->max_y > klima_drawing_get_height (search->drawing) - edge
      || !klima_layout_is_free (search->occupied, box, DISTANCE * search->size))
    return FALSE;

  return (search->is_shown && klima_place_is_settlement (search->place)) || is_on_lake (search, box)
         || !touches_shown_municipality (search, box);
}

/* Tries the box at a few places around its point, the best one first. Offsets are in halves of the box. */
static gboolean
find_box_at_point (const KlimaPlaceSearch *search,
                   KlimaBounds            *box)
{
  static const struct { double x, y; } offsets[] = {
    { 0, 0 }, { 0, -1 }, { 0, 1 }, { -0.6, 0 }, { 0.6, 0 }, { 0, -2 }, { 0, 2 },
    { -1, 0 }, { 1, 0 }, { -0.6, -1.5 }, { 0.6, -1.5 }, { -0.6, 1.5 }, { 0.6, 1.5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    {
      double x = search->x + offsets[i].x * search->width / 2;
      double y = search->y + offsets[i].y * search->height / 2;

      *box = (KlimaBounds) {
        x - search->width / 2, y - search->height / 2, x + search->width / 2, y + search->height / 2,
      };
      if (is_fit_box (search, box))
        return TRUE;
    }

  return FALSE;
}

/* How well a town's name stands at its mark. */
typedef enum
{
  STAND_WITHIN,   /* with its halo in the town's municipality: it breaks no border */
  STAND_TIGHTLY,  /* in the municipality, without the halo */
  STAND_ON_FILL,  /* on no other fill than the municipality's */
  STAND_ANYWHERE, /* where it covers nothing */
} Stand;

static gboolean
stands (const KlimaPlaceSearch *search,
        const KlimaBounds      *box,
        Stand                   stand)
{
  const KlimaGeometry *geometry;
  KlimaBounds whole = *box;

  if (!is_fit_box (search, box))
    return FALSE;
  if (stand == STAND_ANYWHERE)
    return TRUE;
  if (stand == STAND_ON_FILL)
    return lies_on_its_fill (search, box);

  geometry = klima_municipality_get_geometry (search->municipality);
  if (stand == STAND_WITHIN)
    {
      whole.min_x -= KLIMA_PLACE_HALO * search->size;
      whole.max_x += KLIMA_PLACE_HALO * search->size;
    }

  return lies_within (search, &whole, geometry);
}

/*< private >
 * klima_place_search_find_box_at_dot:
 * @search: a town's name, whose text is measured
 * @box: (out): what the name and its mark take, logical pixels
 * @text_x: (out): where the text begins
 * @text_y: (out): where it begins at the top
 *
 * A town's name stands beside its mark: right, left, below or above; where it would meet a border in all of these,
 * below or above and off the middle.
 *
 * Returns: whether there is room
 */
gboolean
klima_place_search_find_box_at_dot (const KlimaPlaceSearch *search,
                                    KlimaBounds            *box,
                                    double                 *text_x,
                                    double                 *text_y)
{
  double half = KLIMA_PLACE_DOT * search->size / 2;
  double away = half + DOT_DISTANCE * search->size;
  Stand last = search->is_shown ? STAND_ON_FILL : STAND_ANYWHERE;
  double below = search->y + half, above = search->y - half - search->height;
  double middle = search->x - search->width / 2, shift = search->width / 5;
  const struct { double x, y; } corners[] = {
    { search->x + away, search->y - search->height / 2 },
    { search->x - away - search->width, search->y - search->height / 2 },
    { middle, below }, { middle, above },
    { middle + shift, below }, { middle - shift, below }, { middle + shift, above }, { middle - shift, above },
    { middle + 2 * shift, below }, { middle - 2 * shift, below },
    { middle + 2 * shift, above }, { middle - 2 * shift, above },
  };

  for (Stand stand = search->is_shown ? STAND_WITHIN : STAND_ANYWHERE; stand <= last; stand++)
    for (guint i = 0; i < (stand <= STAND_TIGHTLY ? G_N_ELEMENTS (corners) : N_MAIN_CORNERS); i++)
      {
        *text_x = corners[i].x;
        *text_y = corners[i].y;
        *box = (KlimaBounds) { *text_x, *text_y, *text_x + search->width, *text_y + search->height };
        klima_bounds_add_point (box, search->x - half, search->y - half);
        klima_bounds_add_point (box, search->x + half, search->y + half);
        if (stands (search, box, stand))
          return TRUE;
      }

  return FALSE;
}

/* What has an area is named wherever a part of it is in view that has room. */
static gboolean
find_box_in_area (KlimaPlaceSearch *search,
                  KlimaBounds      *box)
{
  KlimaView view = klima_layout_get_view (search->drawing);
  double margin = search->place->place_class == KLIMA_PLACE_LAKE ? 0 : 2 * AREA_MARGIN * search->size;
  double least = klima_drawing_get_scene (search->drawing)->min_text * view.height / search->size;
  g_autoptr (KlimaLabelArea) area = NULL;
  KlimaLabelSpot spot;

  if (search->area != NULL)
    area = klima_label_area_new (search->area, klima_geometry_get_main_polygon (search->area), &view);
  if (area == NULL)
    return FALSE;

  for (guint i = 0; i < search->occupied->len; i++)
    klima_label_area_add_obstacle (area, &g_array_index (search->occupied, KlimaBounds, i));
  if (!klima_label_area_find (area, search->width + margin, search->height + margin, MAX (SMALLEST, least), 1, &spot))
    return FALSE;

  search->size *= spot.scale;
  search->width *= spot.scale;
  search->height *= spot.scale;
  *box = (KlimaBounds) {
    spot.x - search->width / 2, spot.y - search->height / 2, spot.x + search->width / 2, spot.y + search->height / 2,
  };

  return is_fit_box (search, box);
}

/*< private >
 * klima_place_search_find_box:
 * @search: a name without a mark, whose text is measured; smaller afterwards where that is how it fits into its area
 * @box: (out): what the name takes, logical pixels
 *
 * A country is named in the middle of what is seen of it, anything else where its name stands in the data.
 *
 * Returns: whether there is room
 */
gboolean
klima_place_search_find_box (KlimaPlaceSearch *search,
                             KlimaBounds      *box)
{
  if (search->place->place_class == KLIMA_PLACE_COUNTRY && find_box_in_area (search, box))
    return TRUE;
  if (find_box_at_point (search, box))
    return TRUE;

  return search->place->place_class != KLIMA_PLACE_COUNTRY && find_box_in_area (search, box);
}
