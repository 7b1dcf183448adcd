/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout-private.h"

#include <math.h>
#include <string.h>

#include "klima-dataset.h"
#include "klima-layout-text.h"
#include "klima-palette.h"
#include "klima-place-search.h"
#include "klima-text-measure.h"

/* The quiet names: of what lies around the municipalities and, from closer, of what lies in them. */

/* Zoom levels between a rank and the next. */
#define ZOOM_PER_RANK 0.8

/* How much closer one must look for a town that lies in a municipality. */
#define ZOOM_WITHIN 0.8

/* How much of the ground is in the ink of a town in a municipality that is hidden. */
#define HIDDEN_PALENESS 0.25

static const KlimaPlaceStyle styles[] = {
  [KLIMA_PLACE_COUNTRY] = { 14, TRUE, FALSE, FALSE, TRUE, 0 },
  [KLIMA_PLACE_COUNTY] = { 12.5, TRUE, FALSE, FALSE, TRUE, 0 },
  [KLIMA_PLACE_CITY] = { 12, TRUE, FALSE, FALSE, FALSE, 6.6 },
  [KLIMA_PLACE_TOWN] = { 11, FALSE, FALSE, TRUE, FALSE, 6.6 },
  [KLIMA_PLACE_LAKE] = { 11, FALSE, TRUE, FALSE, TRUE, 6.4 },
  [KLIMA_PLACE_FJORD] = { 11.5, FALSE, TRUE, FALSE, FALSE, 6.0 },
};

/* Larger names are to be names of municipalities: those around them would take their place. */
#define MAX_QUIET_SCALE 1.15

/* The least size of a quiet name in a picture of the reference size, logical pixels. */
#define MIN_SIZE 11.0

static gboolean
is_water (const KlimaPlace *place)
{
  return place->place_class == KLIMA_PLACE_LAKE || place->place_class == KLIMA_PLACE_FJORD;
}

/* The country, county or lake that the place names. */
static const KlimaGeometry *
find_area (const KlimaPlaceSearch *search)
{
  static const KlimaBackdropKind kinds[] = {
    [KLIMA_PLACE_COUNTRY] = KLIMA_BACKDROP_COUNTRY,
    [KLIMA_PLACE_COUNTY] = KLIMA_BACKDROP_COUNTY,
    [KLIMA_PLACE_LAKE] = KLIMA_BACKDROP_LAKE,
  };
  const KlimaScene *scene = klima_drawing_get_scene (search->drawing);
  const KlimaPlace *place = search->place;
  guint n_features;
  const KlimaBackdropFeature *features = klima_backdrop_get_features (klima_dataset_get_backdrop (scene->dataset),
                                                                      &n_features);

  for (guint i = 0; search->style->has_area && i < n_features; i++)
    if (features[i].kind == kinds[place->place_class]
        && klima_geometry_contains (features[i].geometry, place->x, place->y))
      return features[i].geometry;

  return NULL;
}

/* The colour that the name stands on, for its halo. */
static KlimaColor
get_ground (const KlimaPlaceSearch *search)
{
  const KlimaScene *scene = klima_drawing_get_scene (search->drawing);
  const KlimaPalette *palette = klima_palette_get (scene->style);

  if (search->municipality != NULL && klima_place_is_settlement (search->place))
    return klima_layout_get_fill (scene, search->municipality);

  return is_water (search->place) ? klima_palette_mix (palette->water, palette->halo, 0.4) : palette->halo;
}

static KlimaColor
get_ink (const KlimaPlaceSearch *search)
{
  const KlimaScene *scene = klima_drawing_get_scene (search->drawing);
  const KlimaPalette *palette = klima_palette_get (scene->style);
  KlimaColor ground = get_ground (search);

  if (search->municipality != NULL && klima_place_is_settlement (search->place))
    return klima_palette_mix (klima_palette_text_on (ground), ground, search->is_shown ? 0 : HIDDEN_PALENESS);

  return is_water (search->place) ? palette->water_ink : palette->quiet_ink;
}

static void
add_mark (const KlimaPlaceSearch *search,
          double                  x,
          double                  y)
{
  KlimaTextMark *mark = klima_layout_add_text (search->drawing, KLIMA_LAYER_NAMES, search->text, x, y, search->size,
                                               search->style->bold, search->style->italic);

  mark->centred = TRUE;
  mark->color = get_ink (search);
  mark->halo = get_ground (search);
  mark->halo_width = KLIMA_PLACE_HALO * search->size;
}

static void
add_dot (const KlimaPlaceSearch *search)
{
  KlimaBoxMark *dot = &klima_drawing_add (search->drawing, KLIMA_MARK_BOX, KLIMA_LAYER_NAMES)->box;
  double side = KLIMA_PLACE_DOT * search->size;

  *dot = (KlimaBoxMark) {
    search->x - side / 2, search->y - side / 2, side, side, side / 2,
    .fill = get_ink (search), .stroke = get_ground (search), .stroke_width = 0.08 * search->size,
  };
}

/* Finds a place for the name in one way of writing it. */
static gboolean
place_text (KlimaPlaceSearch *search,
            const char       *text)
{
  double size = search->size;
  KlimaBounds box;
  double x, y;

  search->text = text;
  klima_text_measure (text, search->size, search->style->bold, search->style->italic, &search->width, &search->height);

  if (search->style->has_dot)
    {
      if (!klima_place_search_find_box_at_dot (search, &box, &x, &y))
        return FALSE;
      add_dot (search);
    }
  else
    {
      if (!klima_place_search_find_box (search, &box))
        {
          search->size = size;
          return FALSE;
        }
      x = box.min_x;
      y = box.min_y;
    }

  add_mark (search, x, y);
  g_array_append_val (search->occupied, box);

  return TRUE;
}

/* Whether a text is the name, however it is broken into lines. */
static gboolean
is_text_of_name (const char *text,
                 const char *name)
{
  for (; *text != '\0'; text++)
    {
      if (*text == '\n' && *name != ' ')
        continue;
      if (*text != *name && *text != '\n')
        return FALSE;
      name++;
    }

  return *name == '\0';
}

static gboolean
is_already_named (const KlimaDrawing *drawing,
                  const char         *name)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == KLIMA_MARK_TEXT && marks[i].layer == KLIMA_LAYER_NAMES
        && is_text_of_name (marks[i].text.text, name))
      return TRUE;

  return FALSE;
}

/* Whether the camera is close enough for the place to be named. The larger the names, the closer it must be; but where
 * the system writes large only half as much, so that who needs that knows the country again, too.
 */
static gboolean
is_close_enough (const KlimaPlaceSearch *search,
                 double                  quiet_scale)
{
  const KlimaScene *scene = klima_drawing_get_scene (search->drawing);
  double first = search->style->first_zoom + (search->place->rank - 1) * ZOOM_PER_RANK;

  if (search->style->first_zoom <= 0)
    return TRUE;
  if (search->municipality != NULL && klima_place_is_settlement (search->place))
    first += ZOOM_WITHIN;

  return scene->camera.zoom - log2 (quiet_scale) - log2 (scene->text_scale) / 2 >= first;
}

/* A settlement with the name of its municipality is named by it, and not at all where that is hidden. */
static gboolean
is_hidden (const KlimaPlaceSearch *search,
           const char             *name)
{
  return search->municipality != NULL && !search->is_shown && klima_place_is_settlement (search->place)
         && strcmp (name, klima_municipality_get_name (search->municipality)) == 0;
}

static gboolean
is_in_picture (const KlimaPlaceSearch *search)
{
  return search->x >= 0 && search->y >= 0 && search->x <= klima_drawing_get_width (search->drawing)
         && search->y <= klima_drawing_get_height (search->drawing);
}

/* Where all municipalities are named, names of the towns in them would get in the way. */
static gboolean
is_in_the_way (const KlimaPlaceSearch *search)
{
  const KlimaScene *scene = klima_drawing_get_scene (search->drawing);

  return scene->labels != KLIMA_LABELS_NAMES && search->is_shown && klima_place_is_settlement (search->place);
}

/* Where the system writes large, no quiet name is larger than the least name of a municipality, as long as it is not
 * smaller than usual.
 */
static double
get_size (const KlimaPlaceStyle *style,
          const KlimaScene      *scene)
{
  return MAX (style->size, MIN_SIZE * scene->text_scale);
}

static void
add_place (KlimaDrawing     *drawing,
           const KlimaPlace *place,
           double            quiet_scale,
           GArray           *occupied)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  const char *name = klima_text_get (place->name, scene->language);
  KlimaPlaceSearch search = { drawing, occupied, place, &styles[place->place_class] };
  guint n_ways = place->place_class <= KLIMA_PLACE_COUNTY ? G_MAXUINT : 1;

  klima_drawing_from_map (drawing, place->x, place->y, &search.x, &search.y);
  if (!search.style->has_area && !is_in_picture (&search))
    return;

  search.size = get_size (search.style, scene) * quiet_scale;
  search.municipality = klima_dataset_find_at (scene->dataset, place->x, place->y, 0);
  search.is_shown = search.municipality != NULL && klima_scene_shows (scene, search.municipality);
  if (!is_close_enough (&search, quiet_scale) || is_hidden (&search, name) || is_in_the_way (&search)
      || is_already_named (drawing, name))
    return;

  search.area = find_area (&search);
  for (guint n = 0; n < n_ways; n++)
    {
      g_autofree char *text = klima_layout_break_text (name, n);

      if (text == NULL || place_text (&search, text))
        return;
    }
}

/* How much larger quiet names are than in a picture of the reference size, where the system writes as usual. */
static double
get_quiet_scale (const KlimaLayout *layout)
{
  const KlimaScene *scene = klima_drawing_get_scene (layout->drawing);

  return MAX (layout->space.picture_scale * MIN (scene->label_scale, MAX_QUIET_SCALE),
              scene->min_text * layout->space.view.height / MIN_SIZE);
}

/*< private >
 * klima_layout_places:
 *
 * Adds the quiet names, the most important first, each where it covers nothing.
 */
void
klima_layout_places (KlimaLayout *layout)
{
  const KlimaScene *scene = klima_drawing_get_scene (layout->drawing);
  double quiet_scale = get_quiet_scale (layout);
  guint n_places;
  const KlimaPlace *places = klima_backdrop_get_places (klima_dataset_get_backdrop (scene->dataset), &n_places);

  for (guint i = 0; i < n_places && !g_cancellable_is_cancelled (layout->cancellable); i++)
    add_place (layout->drawing, &places[i], quiet_scale, layout->space.occupied);
}
