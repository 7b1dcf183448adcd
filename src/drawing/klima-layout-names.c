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

/* Sizes of names in a picture of the reference size, logical pixels: at least, at most, and how the largest wanted size
 * grows with the side of a square as large as the area.
 */
#define MIN_SIZE 11.0
#define MAX_SIZE 20.0
#define WANTED_SIZE 11.5
#define WANTED_PER_SIDE 0.028

/* Larger names are to be names of municipalities: those around them would take their place. */
#define MAX_QUIET_SCALE 1.15

/* Between a name and its area's outline, in parts of the font's size. */
#define MARGIN_X 0.22
#define MARGIN_Y 0.02

/* A name is broken over two lines where that makes it this much larger. */
#define WORTH_BREAKING 1.12

/* In parts of the font's size. */
#define HALO 0.17

/* A name that looks for its place. */
typedef struct
{
  const char *name;
  const KlimaGeometry *geometry;
  KlimaView view;
  double picture_scale; /* of what the picture's size asks for */
  double label_scale;   /* of what the user asks for */
  GArray *occupied;
} Search;

/* A way of writing a name, and where it fits. */
typedef struct
{
  char *text;
  double size;
  KlimaBounds box;
} Attempt;

static void
attempt_clear (Attempt *attempt)
{
  g_clear_pointer (&attempt->text, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Attempt, attempt_clear)

static gboolean
is_broken (const Attempt *attempt)
{
  return attempt->text != NULL && strchr (attempt->text, '\n') != NULL;
}

static double
get_min_size (const Search *search)
{
  return MIN_SIZE * search->picture_scale * search->label_scale;
}

static double
get_wanted_size (const Search         *search,
                 const KlimaLabelArea *area)
{
  double side = sqrt (klima_label_area_get_size (area)) / search->picture_scale;

  return MIN (WANTED_SIZE + WANTED_PER_SIDE * side, MAX_SIZE) * search->picture_scale * search->label_scale;
}

/* The search looks at simplified outlines. What it finds is held against the true ones, and shrinks where it must. */
static gboolean
fit_exactly (const Search *search,
             Attempt      *attempt)
{
  KlimaBounds box = klima_view_to_map (&search->view, &attempt->box);
  double clearance = klima_label_clearance (search->geometry, &box);
  double shrink = (1 - MIN (clearance, 1)) / 2;
  double width = attempt->box.max_x - attempt->box.min_x;
  double height = attempt->box.max_y - attempt->box.min_y;

  if (attempt->size * clearance < get_min_size (search))
    return FALSE;

  attempt->size *= MIN (clearance, 1);
  attempt->box.min_x += width * shrink;
  attempt->box.max_x -= width * shrink;
  attempt->box.min_y += height * shrink;
  attempt->box.max_y -= height * shrink;

  return TRUE;
}

/* Finds the largest size at which one way of writing the name fits into the area. */
static gboolean
try_text (const Search   *search,
          KlimaLabelArea *area,
          const char     *text,
          Attempt        *attempt)
{
  double width, height;
  KlimaLabelSpot spot;

  klima_text_measure (text, 1, TRUE, FALSE, &width, &height);
  width += 2 * MARGIN_X;
  height += 2 * MARGIN_Y;
  if (!klima_label_area_find (area, width, height, get_min_size (search), get_wanted_size (search, area), &spot))
    return FALSE;

  attempt->size = spot.scale;
  attempt->box = (KlimaBounds) {
    spot.x - width * spot.scale / 2, spot.y - height * spot.scale / 2,
    spot.x + width * spot.scale / 2, spot.y + height * spot.scale / 2,
  };
  if (!fit_exactly (search, attempt))
    return FALSE;

  attempt->text = g_strdup (text);

  return TRUE;
}

/* Writes the name in the way in which it becomes largest. */
static gboolean
try_area (const Search   *search,
          KlimaLabelArea *area,
          Attempt        *best)
{
  double enough = get_wanted_size (search, area) / WORTH_BREAKING;

  for (guint n = 0; best->size < enough; n++)
    {
      g_autofree char *text = klima_layout_break_text (search->name, n);
      g_auto (Attempt) attempt = { 0 };

      if (text == NULL)
        break;
      if (!try_text (search, area, text, &attempt))
        continue;
      if (attempt.size > best->size * (is_broken (best) ? 1 : WORTH_BREAKING))
        {
          Attempt swap = *best;

          *best = attempt;
          attempt = swap;
        }
    }

  return best->text != NULL;
}

static gboolean
try_polygon (const Search *search,
             guint         polygon,
             Attempt      *attempt)
{
  g_autoptr (KlimaLabelArea) area = klima_label_area_new (search->geometry, polygon, &search->view);

  if (area == NULL)
    return FALSE;

  for (guint i = 0; i < search->occupied->len; i++)
    klima_label_area_add_obstacle (area, &g_array_index (search->occupied, KlimaBounds, i));

  return try_area (search, area, attempt);
}

/* The polygon that shows most in view, apart from the main one; -1 where none does. */
static int
find_other_polygon (const Search *search)
{
  guint main_polygon = klima_geometry_get_main_polygon (search->geometry);
  guint n_rings;
  const KlimaRing *rings = klima_geometry_get_rings (search->geometry, &n_rings);
  double most = 0;
  int polygon = -1;

  for (guint i = 0; i < n_rings; i++)
    {
      KlimaBounds bounds = klima_view_from_map (&search->view, &rings[i].bounds);
      double width = MIN (bounds.max_x, search->view.width) - MAX (bounds.min_x, 0);
      double height = MIN (bounds.max_y, search->view.height) - MAX (bounds.min_y, 0);

      if (rings[i].is_hole || rings[i].polygon == main_polygon || width <= 0 || height <= 0 || width * height <= most)
        continue;
      most = width * height;
      polygon = rings[i].polygon;
    }

  return polygon;
}

/* A name stands on the main part of its area, or, where it does not fit on what is in view of that, on the island that
 * shows most.
 */
static gboolean
find_place (const Search *search,
            Attempt      *attempt)
{
  KlimaBounds frame = { 0, 0, search->view.width, search->view.height };
  KlimaBounds seen = klima_view_to_map (&search->view, &frame);
  KlimaBounds bounds = klima_geometry_get_bounds (search->geometry);
  int other;

  if (!klima_bounds_intersect (&bounds, &seen))
    return FALSE;
  if (try_polygon (search, klima_geometry_get_main_polygon (search->geometry), attempt))
    return TRUE;

  other = find_other_polygon (search);

  return other >= 0 && try_polygon (search, other, attempt);
}

static void
add_name (KlimaDrawing      *drawing,
          KlimaMunicipality *municipality,
          double             picture_scale,
          GArray            *occupied)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  gboolean by_number = scene->labels == KLIMA_LABELS_NUMBERS;
  Search search = {
    by_number ? klima_municipality_get_number (municipality) : klima_municipality_get_name (municipality),
    klima_municipality_get_geometry (municipality), klima_layout_get_view (drawing),
    picture_scale, scene->label_scale, occupied,
  };
  KlimaColor fill = klima_layout_get_fill (scene, municipality);
  g_auto (Attempt) attempt = { 0 };
  KlimaTextMark *mark;

  if (!find_place (&search, &attempt))
    return;

  mark = klima_layout_add_text (drawing, KLIMA_LAYER_NAMES, attempt.text, 0, 0, attempt.size, TRUE, FALSE);
  mark->municipality = municipality;
  mark->x = (attempt.box.min_x + attempt.box.max_x - mark->width) / 2;
  mark->y = (attempt.box.min_y + attempt.box.max_y - mark->height) / 2;
  mark->centred = TRUE;
  mark->color = klima_palette_text_on (fill);
  mark->halo = fill;
  mark->halo_width = HALO * attempt.size;
  g_array_append_val (occupied, attempt.box);
}

/*< private >
 * klima_layout_names:
 * @picture_scale: how much larger names are than in a picture of the reference size, whatever the user asks for
 * @occupied: (element-type KlimaBounds): what names must not cover, logical pixels; their boxes are added
 *
 * Adds the names of municipalities that are shown, the selected one first, and then the quiet names around them.
 */
void
klima_layout_names (KlimaDrawing *drawing,
                    double        picture_scale,
                    GArray       *occupied,
                    GCancellable *cancellable)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  GPtrArray *municipalities = klima_dataset_get_municipalities (scene->dataset);

  if (scene->labels == KLIMA_LABELS_NONE)
    return;

  if (scene->selected != NULL)
    add_name (drawing, scene->selected, picture_scale, occupied);

  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (municipalities, i);

      if (g_cancellable_is_cancelled (cancellable))
        return;
      if (municipality != scene->selected && klima_scene_shows (scene, municipality))
        add_name (drawing, municipality, picture_scale, occupied);
    }

  klima_layout_places (drawing, picture_scale * MIN (scene->label_scale, MAX_QUIET_SCALE), occupied, cancellable);
}
