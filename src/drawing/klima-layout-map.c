/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout-private.h"
#include "klima-palette.h"

/* The ring round what is selected, logical pixels, or a slide's units. */
#define RING 3.8
#define RING_CASING 7.6
#define RING_MIN_SIZE 4.0

/* And round a municipality narrower than this, where only half of it is seen. */
#define SMALL 40.0
#define SMALL_RING 9.0
#define SMALL_RING_CASING 12.5

static KlimaMark *
add_outline (KlimaDrawing *drawing,
             double        width,
             KlimaColor    color)
{
  KlimaMunicipality *selected = klima_drawing_get_scene (drawing)->selected;
  KlimaBounds view = klima_drawing_get_view (drawing, width);
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (KlimaSpan));
  KlimaMark *mark;

  klima_layout_add_rings (spans, klima_municipality_get_geometry (selected), &view);
  mark = klima_drawing_add_line (drawing, KLIMA_LAYER_BORDERS, spans, width, color);
  if (mark != NULL)
    mark->line.min_size = RING_MIN_SIZE;

  return mark;
}

/* A ring along the edge of what is selected. It and its casing are two marks, for the casings of lines that follow each
 * other lie under all of them, and here there are borders before.
 */
static void
add_ring (KlimaDrawing *drawing)
{
  const KlimaPalette *palette = klima_palette_get (klima_drawing_get_scene (drawing)->style);

  add_outline (drawing, RING_CASING, palette->selection_casing);
  add_outline (drawing, RING, palette->selection);
}

/* A ring along the edge would cover the smallest municipalities: theirs lies under them, and reaches farther out. Their
 * own borders would lie over it.
 */
static void
add_ring_below (KlimaDrawing *drawing)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  const KlimaPalette *palette = klima_palette_get (scene->style);

  add_outline (drawing, SMALL_RING_CASING, palette->selection_casing);
  add_outline (drawing, SMALL_RING, palette->selection);
  klima_layout_add_fill (drawing, KLIMA_LAYER_BORDERS, scene->selected);
}

/* Whether all of its islands are narrow. */
static gboolean
is_small (const KlimaScene *scene)
{
  double world = klima_projection_world_size (scene->camera.zoom);
  guint n_rings;
  const KlimaRing *rings = klima_geometry_get_rings (klima_municipality_get_geometry (scene->selected), &n_rings);

  for (guint i = 0; i < n_rings; i++)
    {
      const KlimaBounds *bounds = &rings[i].bounds;

      if (MIN (bounds->max_x - bounds->min_x, bounds->max_y - bounds->min_y) * world >= SMALL)
        return FALSE;
    }

  return TRUE;
}

/*< private >
 * klima_layout_map:
 * @layers: which of the map's layers
 * @has_ring: whether there is a ring round what is selected
 *
 * Adds what lies below the names.
 */
void
klima_layout_map (KlimaDrawing      *drawing,
                  KlimaDrawingLayer  layers,
                  gboolean           has_ring)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);

  has_ring = has_ring && scene->selected != NULL;
  if (layers & KLIMA_LAYER_BACKDROP)
    klima_layout_backdrop (drawing);
  if (layers & KLIMA_LAYER_FILLS)
    klima_layout_fills (drawing);
  if (layers & KLIMA_LAYER_BORDERS)
    {
      gboolean is_below = has_ring && is_small (scene);

      if (is_below)
        add_ring_below (drawing);
      klima_layout_lakes (drawing);
      klima_layout_borders (drawing, is_below ? scene->selected : NULL);
      if (has_ring && !is_below)
        add_ring (drawing);
    }
}
