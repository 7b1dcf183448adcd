/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout-private.h"

#include <math.h>
#include <string.h>

#include "klima-dataset.h"
#include "klima-layout-text.h"
#include "klima-palette.h"
#include "klima-text-measure.h"

/* The quiet names: of what lies around the municipalities and, from closer, of what lies in them. */

/* Zoom levels between a rank and the next. */
#define ZOOM_PER_RANK 0.8

/* How much closer one must look for a town that lies in a municipality. */
#define ZOOM_WITHIN 0.8

/* To other names, and to the edge of the picture; in parts of the font's size. */
#define DISTANCE 0.5
#define EDGE_DISTANCE 0.5

#define HALO 0.2

/* How much of the ground is in the ink of a town in a municipality that is hidden. */
#define HIDDEN_PALENESS 0.25

/* Side of the mark of a town and its distance from the name, in parts of the font's size. */
#define DOT 0.4
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

/* @size: of the font in a picture of the reference size, logical pixels
 * @has_dot: whether a mark shows where the place is
 * @has_area: whether a feature of the backdrop is what is named
 * @first_zoom: where rank 1 begins to be named, in a picture of the reference size
 */
typedef struct
{
  double size;
  gboolean bold;
  gboolean italic;
  gboolean has_dot;
  gboolean has_area;
  double first_zoom;
} PlaceStyle;

static const PlaceStyle styles[] = {
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

/* A name that looks for its place. */
typedef struct
{
  KlimaDrawing *drawing;
  GArray *occupied;
  const KlimaPlace *place;
  const PlaceStyle *style;
  const KlimaGeometry *area;       /* (nullable): what is named */
  KlimaMunicipality *municipality; /* (nullable): where the place is */
  gboolean is_shown;               /* whether it is in a municipality that is shown */
  const char *text;
  double size;
  double x, y;          /* of the place, logical pixels */
  double width, height; /* of the text */
} Search;

static gboolean
is_water (const KlimaPlace *place)
{
  return place->place_class == KLIMA_PLACE_LAKE || place->place_class == KLIMA_PLACE_FJORD;
}

static gboolean
is_settlement (const KlimaPlace *place)
{
  return place->place_class == KLIMA_PLACE_CITY || place->place_class == KLIMA_PLACE_TOWN;
}

/* The country, county or lake that the place names. */
static const KlimaGeometry *
find_area (const Search *search)
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

static gboolean
touches_shown_municipality (const Search      *search,
                            const KlimaBounds *box)
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
lies_within (const Search        *search,
             const KlimaBounds   *box,
             const KlimaGeometry *area)
{
  KlimaView view = klima_layout_get_view (search->drawing);
  KlimaBounds on_map = klima_view_to_map (&view, box);

  return klima_label_clearance (area, &on_map) >= 1;
}

/* Whether the box lies all on the lake that the place names. */
static gboolean
is_on_lake (const Search      *search,
            const KlimaBounds *box)
{
  return search->place->place_class == KLIMA_PLACE_LAKE && search->area != NULL
         && lies_within (search, box, search->area);
}

/* Whether the box lies in municipalities that have the fill of the place's one: its halo would be a stain elsewhere. */
static gboolean
lies_on_its_fill (const Search      *search,
                  const KlimaBounds *box)
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
is_fit_box (const Search      *search,
            const KlimaBounds *box)
{
  double edge = EDGE_DISTANCE * search->size;

  if (box->min_x < edge || box->min_y < edge || box->max_x > klima_drawing_get_width (search->drawing) - edge
      || box->max_y > klima_drawing_get_height (search->drawing) - edge
      || !klima_layout_is_free (search->occupied, box, DISTANCE * search->size))
    return FALSE;

  return (search->is_shown && is_settlement (search->place)) || is_on_lake (search, box)
         || !touches_shown_municipality (search, box);
}

/* Tries the box at a few places around its point, the best one first. Offsets are in halves of the box. */
static gboolean
find_box_at_point (const Search *search,
                   KlimaBounds  *box)
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
stands (const Search      *search,
        const KlimaBounds *box,
        Stand              stand)
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
      whole.min_x -= HALO * search->size;
      whole.max_x += HALO * search->size;
    }

  return lies_within (search, &whole, geometry);
}

/* A town's name stands beside its mark: right, left, below or above; where it would meet a border in all of these, below
 * or above and off the middle. @box holds both.
 */
static gboolean
find_box_at_dot (const Search *search,
                 KlimaBounds  *box,
                 double       *text_x,
                 double       *text_y)
{
  double half = DOT * search->size / 2;
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
find_box_in_area (Search      *search,
                  KlimaBounds *box)
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

/* A country is named in the middle of what is seen of it, anything else where its name stands in the data. */
static gboolean
find_box (Search      *search,
          KlimaBounds *box)
{
  if (search->place->place_class == KLIMA_PLACE_COUNTRY && find_box_in_area (search, box))
    return TRUE;
  if (find_box_at_point (search, box))
    return TRUE;

  return search->place->place_class != KLIMA_PLACE_COUNTRY && find_box_in_area (search, box);
}

/* The colour that the name stands on, for its halo. */
static KlimaColor
get_ground (const Search *search)
{
  const KlimaScene *scene = klima_drawing_get_scene (search->drawing);
  const KlimaPalette *palette = klima_palette_get (scene->style);

  if (search->municipality != NULL && is_settlement (search->place))
    return klima_layout_get_fill (scene, search->municipality);

  return is_water (search->place) ? klima_palette_mix (palette->water, palette->halo, 0.4) : palette->halo;
}

static KlimaColor
get_ink (const Search *search)
{
  const KlimaScene *scene = klima_drawing_get_scene (search->drawing);
  const KlimaPalette *palette = klima_palette_get (scene->style);
  KlimaColor ground = get_ground (search);

  if (search->municipality != NULL && is_settlement (search->place))
    return klima_palette_mix (klima_palette_text_on (ground), ground, search->is_shown ? 0 : HIDDEN_PALENESS);

  return is_water (search->place) ? palette->water_ink : palette->quiet_ink;
}

static void
add_mark (const Search *search,
          double        x,
          double        y)
{
  KlimaTextMark *mark = klima_layout_add_text (search->drawing, KLIMA_LAYER_NAMES, search->text, x, y, search->size,
                                               search->style->bold, search->style->italic);

  mark->centred = TRUE;
  mark->color = get_ink (search);
  mark->halo = get_ground (search);
  mark->halo_width = HALO * search->size;
}

static void
add_dot (const Search *search)
{
  KlimaBoxMark *dot = &klima_drawing_add (search->drawing, KLIMA_MARK_BOX, KLIMA_LAYER_NAMES)->box;
  double side = DOT * search->size;

  *dot = (KlimaBoxMark) {
    search->x - side / 2, search->y - side / 2, side, side, side / 2,
    .fill = get_ink (search), .stroke = get_ground (search), .stroke_width = 0.08 * search->size,
  };
}

/* Finds a place for the name in one way of writing it. */
static gboolean
place_text (Search     *search,
            const char *text)
{
  double size = search->size;
  KlimaBounds box;
  double x, y;

  search->text = text;
  klima_text_measure (text, search->size, search->style->bold, search->style->italic, &search->width, &search->height);

  if (search->style->has_dot)
    {
      if (!find_box_at_dot (search, &box, &x, &y))
        return FALSE;
      add_dot (search);
    }
  else
    {
      if (!find_box (search, &box))
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
is_close_enough (const Search *search,
                 double        quiet_scale)
{
  const KlimaScene *scene = klima_drawing_get_scene (search->drawing);
  double first = search->style->first_zoom + (search->place->rank - 1) * ZOOM_PER_RANK;

  if (search->style->first_zoom <= 0)
    return TRUE;
  if (search->municipality != NULL && is_settlement (search->place))
    first += ZOOM_WITHIN;

  return scene->camera.zoom - log2 (quiet_scale) - log2 (scene->text_scale) / 2 >= first;
}

/* A settlement with the name of its municipality is named by it, and not at all where that is hidden. */
static gboolean
is_hidden (const Search *search,
           const char   *name)
{
  return search->municipality != NULL && !search->is_shown && is_settlement (search->place)
         && strcmp (name, klima_municipality_get_name (search->municipality)) == 0;
}

static gboolean
is_in_picture (const Search *search)
{
  return search->x >= 0 && search->y >= 0 && search->x <= klima_drawing_get_width (search->drawing)
         && search->y <= klima_drawing_get_height (search->drawing);
}

/* Where all municipalities are named, names of the towns in them would get in the way. */
static gboolean
is_in_the_way (const Search *search)
{
  const KlimaScene *scene = klima_drawing_get_scene (search->drawing);

  return scene->labels != KLIMA_LABELS_NAMES && search->is_shown && is_settlement (search->place);
}

/* Where the system writes large, no quiet name is larger than the least name of a municipality, as long as it is not
 * smaller than usual.
 */
static double
get_size (const PlaceStyle *style,
          const KlimaScene *scene)
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
  Search search = { drawing, occupied, place, &styles[place->place_class] };
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
