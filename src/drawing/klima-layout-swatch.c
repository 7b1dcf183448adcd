/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout-swatch.h"

#include "klima-dataset.h"
#include "klima-layout-text.h"
#include "klima-palette.h"

/* In parts of the square's side. */
#define RADIUS (0.4 / 1.8)
#define FONT_SIZE (1.05 / 1.8)
#define EDGE (0.06 / 1.8)

#define EDGE_SHARE 0.35 /* of ink in the edge's colour */

/*< private >
 * klima_layout_choose_pattern_width:
 * @width: that a pattern is to have beside a number
 *
 * Returns: @width, or 0 where the scene has no patterns. All swatches of a scene are equally wide.
 */
double
klima_layout_choose_pattern_width (const KlimaScene *scene,
                                   double            width)
{
  GPtrArray *networks = klima_dataset_get_networks (scene->dataset);

  for (guint i = 0; i < networks->len; i++)
    if (klima_scene_get_pattern (scene, g_ptr_array_index (networks, i)) != KLIMA_PATTERN_NONE)
      return width;

  return 0;
}

static void
add_number (KlimaDrawing      *drawing,
            const KlimaSwatch *swatch,
            KlimaColor         fill,
            double             x,
            double             y)
{
  g_autofree char *number = g_strdup_printf ("%d", klima_network_get_badge (swatch->network));
  KlimaTextMark *mark = klima_layout_add_text (drawing, KLIMA_LAYER_FURNITURE, number, x, y,
                                               MAX (FONT_SIZE * swatch->side, swatch->least_text), TRUE, FALSE);

  mark->x += (swatch->side - mark->width) / 2;
  mark->y += (swatch->side - mark->height) / 2;
  mark->centred = TRUE;
  mark->color = klima_palette_text_on (fill);
}

/*< private >
 * klima_layout_add_swatch:
 * @x: left edge, logical pixels
 * @y: top edge
 *
 * Adds a swatch's marks to a drawing.
 */
void
klima_layout_add_swatch (KlimaDrawing      *drawing,
                         const KlimaSwatch *swatch,
                         double             x,
                         double             y)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  KlimaColor fill = klima_palette_network_fill (scene->style, swatch->network, swatch->in_full);
  KlimaColor edge = klima_palette_mix (fill, klima_palette_get (scene->style)->ink, EDGE_SHARE);
  double side = swatch->side;
  KlimaBoxMark *box = &klima_drawing_add (drawing, KLIMA_MARK_BOX, KLIMA_LAYER_FURNITURE)->box;

  *box = (KlimaBoxMark) {
    x, y, side + swatch->pattern_width, side, RADIUS * side, fill, EDGE * side, edge,
    klima_scene_get_pattern (scene, swatch->network), klima_palette_pattern (scene->style, fill),
  };

  if (klima_network_get_badge (swatch->network) <= 0)
    return;
  if (swatch->pattern_width > 0)
    {
      box = &klima_drawing_add (drawing, KLIMA_MARK_BOX, KLIMA_LAYER_FURNITURE)->box;
      *box = (KlimaBoxMark) { x, y, side, side, RADIUS * side, fill, EDGE * side, edge };
    }
  add_number (drawing, swatch, fill, x, y);
}
