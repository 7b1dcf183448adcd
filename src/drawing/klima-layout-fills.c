/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout-private.h"

#include "klima-palette.h"

/* A municipality's networks in the order of the dataset, each in full or pale; the selected one always in full. */
static void
set_fills (KlimaAreaMark     *area,
           const KlimaScene  *scene,
           KlimaMunicipality *municipality)
{
  GPtrArray *networks = klima_dataset_get_networks (scene->dataset);
  guint32 member_of = klima_municipality_get_networks (municipality);
  gboolean selected = municipality == scene->selected;

  for (guint i = 0; i < networks->len && area->n_fills < KLIMA_MAX_FILLS; i++)
    {
      KlimaNetwork *network = networks->pdata[i];
      gboolean in_full = selected || klima_scene_shows_network (scene, network);

      if (!(member_of & (1u << i)))
        continue;
      area->fills[area->n_fills++] = klima_palette_network_fill (scene->style, network, in_full);
      area->pattern = klima_scene_get_pattern (scene, network);
    }
  if (area->n_fills == 0)
    area->fills[area->n_fills++] =
      klima_palette_network_fill (scene->style, NULL, klima_scene_shows (scene, municipality));
}

/* How much of the fill is in the pattern of a pale municipality. */
#define PALE_PATTERN 0.55

/* Stripes of two networks are pattern enough. */
static void
set_pattern (KlimaAreaMark    *area,
             const KlimaScene *scene)
{
  if (area->n_fills > 1)
    area->pattern = KLIMA_PATTERN_NONE;
  area->pattern_color = klima_palette_pattern (scene->style, area->fills[0]);
  if (!klima_scene_shows (scene, area->municipality))
    area->pattern_color = klima_palette_mix (area->pattern_color, area->fills[0], PALE_PATTERN);
}

/*< private >
 * klima_layout_get_fill:
 * @scene: a scene
 * @municipality: a municipality of its dataset
 *
 * Returns: the colour that the municipality's name stands on, in full or pale as it is drawn; of several the first
 */
KlimaColor
klima_layout_get_fill (const KlimaScene  *scene,
                       KlimaMunicipality *municipality)
{
  KlimaAreaMark area = { 0 };

  set_fills (&area, scene, municipality);
  return area.fills[0];
}

/*< private >
 * klima_layout_add_fill:
 * @layer: to which it is added
 *
 * Adds the area of a municipality, in the colours and the pattern of its networks.
 */
void
klima_layout_add_fill (KlimaDrawing      *drawing,
                       KlimaDrawingLayer  layer,
                       KlimaMunicipality *municipality)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  KlimaMark *mark = klima_drawing_add (drawing, KLIMA_MARK_AREA, layer);

  mark->area.geometry = klima_municipality_get_geometry (municipality);
  mark->area.municipality = municipality;
  mark->area.overlap = 1;
  set_fills (&mark->area, scene, municipality);
  set_pattern (&mark->area, scene);
}

/*< private >
 * klima_layout_fills:
 *
 * Adds the areas of all municipalities in view, in the colours and patterns of their networks.
 */
void
klima_layout_fills (KlimaDrawing *drawing)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  GPtrArray *municipalities = klima_dataset_get_municipalities (scene->dataset);
  KlimaBounds view = klima_drawing_get_view (drawing, 1);

  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaMunicipality *municipality = municipalities->pdata[i];
      KlimaBounds bounds = klima_geometry_get_bounds (klima_municipality_get_geometry (municipality));

      if (klima_bounds_intersect (&bounds, &view))
        klima_layout_add_fill (drawing, KLIMA_LAYER_FILLS, municipality);
    }
}
