/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout-private.h"

#include "klima-palette.h"

/* Sweden and Denmark come from a coarser source than Norway: a stroke this wide closes the water between them. */
#define FOREIGN_OVERLAP_METRES 3000.0

/* Lakes smaller than this, logical pixels, are specks. */
#define MIN_LAKE 4.0

static void
add_ground (KlimaDrawing *drawing,
            KlimaColor    color)
{
  KlimaMark *mark = klima_drawing_add (drawing, KLIMA_MARK_BOX, KLIMA_LAYER_BACKDROP);

  mark->box.width = klima_drawing_get_width (drawing);
  mark->box.height = klima_drawing_get_height (drawing);
  mark->box.fill = color;
}

/* Adds the features of a kind that can be seen, one area each. */
static void
add_areas (KlimaDrawing      *drawing,
           KlimaDrawingLayer  layer,
           KlimaBackdropKind  kind,
           KlimaColor         color,
           double             overlap,
           double             min_size)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  KlimaBounds view = klima_drawing_get_view (drawing, overlap);
  guint n_features;
  const KlimaBackdropFeature *features =
    klima_backdrop_get_features (klima_dataset_get_backdrop (scene->dataset), &n_features);

  for (guint i = 0; i < n_features; i++)
    {
      KlimaBounds bounds = klima_geometry_get_bounds (features[i].geometry);
      KlimaMark *mark;

      if (features[i].kind != kind || !klima_bounds_intersect (&bounds, &view))
        continue;
      mark = klima_drawing_add (drawing, KLIMA_MARK_AREA, layer);
      mark->area.geometry = features[i].geometry;
      mark->area.fills[0] = color;
      mark->area.n_fills = 1;
      mark->area.overlap = overlap;
      mark->area.min_size = min_size;
    }
}

/*< private >
 * klima_layout_add_rings:
 * @spans: (element-type KlimaSpan): where to add them
 * @geometry: rings or lines; must live as long as the drawing
 * @view: unit Mercator
 *
 * Adds the outlines that can be seen.
 */
void
klima_layout_add_rings (GArray              *spans,
                        const KlimaGeometry *geometry,
                        const KlimaBounds   *view)
{
  guint n_points, n_rings;
  const KlimaPoint *points = klima_geometry_get_points (geometry, &n_points);
  const KlimaRing *rings = klima_geometry_get_rings (geometry, &n_rings);
  gboolean closed = klima_geometry_get_kind (geometry) == KLIMA_GEOMETRY_POLYGONS;

  for (guint i = 0; i < n_rings; i++)
    {
      const KlimaRing *ring = &rings[i];
      KlimaSpan span = { points + ring->first, ring->n_points, closed, ring->bounds };

      if (klima_bounds_intersect (&ring->bounds, view))
        g_array_append_val (spans, span);
    }
}

/* Adds the outlines of all features of a kind as one mark. */
static void
add_lines (KlimaDrawing      *drawing,
           KlimaBackdropKind  kind,
           KlimaColor         color,
           double             width)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  KlimaBounds view = klima_drawing_get_view (drawing, width);
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (KlimaSpan));
  guint n_features;
  const KlimaBackdropFeature *features =
    klima_backdrop_get_features (klima_dataset_get_backdrop (scene->dataset), &n_features);

  for (guint i = 0; i < n_features; i++)
    if (features[i].kind == kind)
      klima_layout_add_rings (spans, features[i].geometry, &view);
  klima_drawing_add_line (drawing, KLIMA_LAYER_BACKDROP, spans, width, color);
}

/* Rivers grow wider as the map comes closer. */
static double
get_river_width (double zoom)
{
  return CLAMP (0.7 + (zoom - 7) * 0.35, 0.6, 2.4);
}

/*< private >
 * klima_layout_backdrop:
 *
 * Adds what lies around and below the municipalities, the lowest first, without lakes: klima_layout_lakes().
 */
void
klima_layout_backdrop (KlimaDrawing *drawing)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  const KlimaPalette *palette = klima_palette_get (scene->style);
  KlimaCamera camera = scene->camera;
  double foreign_overlap = FOREIGN_OVERLAP_METRES / klima_projection_metres_per_pixel (camera.y, camera.zoom);

  add_ground (drawing, palette->water);
  add_areas (drawing, KLIMA_LAYER_BACKDROP, KLIMA_BACKDROP_COUNTRY, palette->foreign, foreign_overlap, 0);
  add_areas (drawing, KLIMA_LAYER_BACKDROP, KLIMA_BACKDROP_COUNTY, palette->land, 0, 0);
  add_areas (drawing, KLIMA_LAYER_BACKDROP, KLIMA_BACKDROP_TOWN, palette->town, 0, 0);
  add_lines (drawing, KLIMA_BACKDROP_COUNTY, palette->county_border, 1.0);
  add_lines (drawing, KLIMA_BACKDROP_RIVER, palette->lake, get_river_width (camera.zoom));
}

/*< private >
 * klima_layout_lakes:
 *
 * Adds the lakes, of the backdrop too: those in municipalities lie above their fills.
 */
void
klima_layout_lakes (KlimaDrawing *drawing)
{
  const KlimaPalette *palette = klima_palette_get (klima_drawing_get_scene (drawing)->style);

  add_areas (drawing, KLIMA_LAYER_BORDERS, KLIMA_BACKDROP_LAKE, palette->lake, 0, MIN_LAKE);
}
