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
#define MAX_SIZE 18.0
#define WANTED_SIZE 11.5
#define WANTED_PER_SIDE 0.024

/* Between a name and its area's outline, in parts of the font's size. */
#define MARGIN_X 0.22
#define MARGIN_Y 0.02

/* A name is broken over two lines where that makes it this much larger. */
#define WORTH_BREAKING 1.12

/* In parts of the font's size. */
#define HALO 0.17

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

static double
get_wanted_size (const KlimaLabelArea *area,
                 double                text_scale)
{
  double side = sqrt (klima_label_area_get_size (area)) / text_scale;

  return text_scale * MIN (WANTED_SIZE + WANTED_PER_SIDE * side, MAX_SIZE);
}

/* The search looks at simplified outlines. What it finds is held against the true ones and made smaller where it must. */
static gboolean
fit_exactly (Attempt             *attempt,
             const KlimaGeometry *geometry,
             const KlimaView     *view,
             double               min_size)
{
  KlimaBounds box = klima_view_to_map (view, &attempt->box);
  double clearance = klima_label_clearance (geometry, &box);
  double shrink = (1 - MIN (clearance, 1)) / 2;
  double width = attempt->box.max_x - attempt->box.min_x;
  double height = attempt->box.max_y - attempt->box.min_y;

  if (attempt->size * clearance < min_size)
    return FALSE;

  attempt->size *= MIN (clearance, 1);
  attempt->box.min_x += width * shrink;
  attempt->box.max_x -= width * shrink;
  attempt->box.min_y += height * shrink;
  attempt->box.max_y -= height * shrink;

  return TRUE;
}

/* Finds the largest size at which a text fits into the area in one way of writing it. */
static gboolean
try_text (const char          *text,
          KlimaLabelArea      *area,
          const KlimaGeometry *geometry,
          const KlimaView     *view,
          double               text_scale,
          Attempt             *attempt)
{
  double min_size = MIN_SIZE * text_scale;
  double width, height;
  KlimaLabelSpot spot;

  klima_text_measure (text, 1, TRUE, FALSE, &width, &height);
  width += 2 * MARGIN_X;
  height += 2 * MARGIN_Y;
  if (!klima_label_area_find (area, width, height, min_size, get_wanted_size (area, text_scale), &spot))
    return FALSE;

  attempt->size = spot.scale;
  attempt->box = (KlimaBounds) {
    spot.x - width * spot.scale / 2, spot.y - height * spot.scale / 2,
    spot.x + width * spot.scale / 2, spot.y + height * spot.scale / 2,
  };
  if (!fit_exactly (attempt, geometry, view, min_size))
    return FALSE;

  attempt->text = g_strdup (text);

  return TRUE;
}

static gboolean
is_broken (const Attempt *attempt)
{
  return attempt->text != NULL && strchr (attempt->text, '\n') != NULL;
}

/* Writes a name in the way in which it becomes largest. */
static gboolean
try_area (const char          *name,
          KlimaLabelArea      *area,
          const KlimaGeometry *geometry,
          const KlimaView     *view,
          double               text_scale,
          Attempt             *best)
{
  double enough = get_wanted_size (area, text_scale) / WORTH_BREAKING;

  for (guint n = 0; best->size < enough; n++)
    {
      g_autofree char *text = klima_layout_break_text (name, n);
      g_auto (Attempt) attempt = { 0 };

      if (text == NULL)
        break;
      if (!try_text (text, area, geometry, view, text_scale, &attempt))
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

/* The polygon that shows most in view, apart from the main one. */
static int
find_other_polygon (const KlimaGeometry *geometry,
                    const KlimaView     *view)
{
  KlimaBounds frame = { 0, 0, view->width, view->height };
  guint main_polygon = klima_geometry_get_main_polygon (geometry);
  guint n_rings;
  const KlimaRing *rings = klima_geometry_get_rings (geometry, &n_rings);
  double most = 0;
  int polygon = -1;

  for (guint i = 0; i < n_rings; i++)
    {
      KlimaBounds bounds = klima_view_from_map (view, &rings[i].bounds);
      double width = MIN (bounds.max_x, frame.max_x) - MAX (bounds.min_x, frame.min_x);
      double height = MIN (bounds.max_y, frame.max_y) - MAX (bounds.min_y, frame.min_y);

      if (rings[i].is_hole || rings[i].polygon == main_polygon || width <= 0 || height <= 0 || width * height <= most)
        continue;
      most = width * height;
      polygon = rings[i].polygon;
    }

  return polygon;
}

static gboolean
try_polygon (const char          *name,
             const KlimaGeometry *geometry,
             guint                polygon,
             const KlimaView     *view,
             double               text_scale,
             GArray              *occupied,
             Attempt             *attempt)
{
  g_autoptr (KlimaLabelArea) area = klima_label_area_new (geometry, polygon, view);

  if (area == NULL)
    return FALSE;

  for (guint i = 0; i < occupied->len; i++)
    klima_label_area_add_obstacle (area, &g_array_index (occupied, KlimaBounds, i));

  return try_area (name, area, geometry, view, text_scale, attempt);
}

/* A name stands on the main part of its area; where that is out of view or cut so that the name does not fit, on the
 * island that shows most.
 */
static gboolean
find_place (const char          *name,
            const KlimaGeometry *geometry,
            const KlimaView     *view,
            double               text_scale,
            GArray              *occupied,
            Attempt             *attempt)
{
  KlimaBounds frame = { 0, 0, view->width, view->height };
  KlimaBounds seen = klima_view_to_map (view, &frame);
  KlimaBounds bounds = klima_geometry_get_bounds (geometry);
  int other;

  if (!klima_bounds_intersect (&bounds, &seen))
    return FALSE;
  if (try_polygon (name, geometry, klima_geometry_get_main_polygon (geometry), view, text_scale, occupied, attempt))
    return TRUE;

  other = find_other_polygon (geometry, view);

  return other >= 0 && try_polygon (name, geometry, other, view, text_scale, occupied, attempt);
}

static void
add_name (KlimaDrawing      *drawing,
          KlimaMunicipality *municipality,
          GArray            *occupied)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  KlimaView view = klima_layout_get_view (drawing);
  const char *name = scene->labels == KLIMA_LABELS_NUMBERS ? klima_municipality_get_number (municipality)
                                                           : klima_municipality_get_name (municipality);
  KlimaColor fill = klima_layout_get_fill (scene, municipality);
  g_auto (Attempt) attempt = { 0 };
  KlimaTextMark *mark;

  if (!find_place (name, klima_municipality_get_geometry (municipality), &view, klima_layout_get_text_scale (drawing),
                   occupied, &attempt))
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

/* Adds the names of municipalities that are shown, the selected one first, and then the quiet names around them. */
void
klima_layout_names (KlimaDrawing *drawing,
                    GArray       *occupied,
                    GCancellable *cancellable)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  GPtrArray *municipalities = klima_dataset_get_municipalities (scene->dataset);

  if (scene->labels == KLIMA_LABELS_NONE)
    return;

  if (scene->selected != NULL)
    add_name (drawing, scene->selected, occupied);

  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (municipalities, i);

      if (g_cancellable_is_cancelled (cancellable))
        return;
      if (municipality != scene->selected && klima_scene_shows (scene, municipality))
        add_name (drawing, municipality, occupied);
    }

  klima_layout_places (drawing, occupied, cancellable);
}
