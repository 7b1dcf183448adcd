/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout-private.h"

#include "klima-dataset.h"
#include "klima-layout-text.h"
#include "klima-palette.h"

/* In parts of the font's size. */
#define HALO 0.17

/*< private >
 * klima_layout_add_name:
 * @fit: how and where the name is written
 *
 * Adds the name of a municipality, within it.
 */
void
klima_layout_add_name (KlimaLayout         *layout,
                       KlimaMunicipality   *municipality,
                       const KlimaLabelFit *fit)
{
  KlimaColor fill = klima_layout_get_fill (klima_drawing_get_scene (layout->drawing), municipality);
  KlimaTextMark *mark = klima_layout_add_text (layout->drawing, KLIMA_LAYER_NAMES, fit->text, 0, 0, fit->size, TRUE,
                                               FALSE);

  mark->municipality = municipality;
  mark->x = (fit->box.min_x + fit->box.max_x - mark->width) / 2;
  mark->y = (fit->box.min_y + fit->box.max_y - mark->height) / 2;
  mark->centred = TRUE;
  mark->color = klima_palette_text_on (fill);
  mark->halo = fill;
  mark->halo_width = HALO * fit->size;
  g_array_append_val (layout->space.occupied, fit->box);
}

static void
add_name_if_it_fits (KlimaLayout       *layout,
                     KlimaMunicipality *municipality)
{
  g_auto (KlimaLabelFit) fit = { 0 };

  if (klima_label_fit_name (&layout->space, klima_municipality_get_geometry (municipality),
                            klima_municipality_get_name (municipality), &fit))
    klima_layout_add_name (layout, municipality, &fit);
}

static void
add_names (KlimaLayout *layout)
{
  const KlimaScene *scene = klima_drawing_get_scene (layout->drawing);
  GPtrArray *municipalities = klima_dataset_get_municipalities (scene->dataset);

  if (scene->selected != NULL)
    add_name_if_it_fits (layout, scene->selected);

  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (municipalities, i);

      if (g_cancellable_is_cancelled (layout->cancellable))
        return;
      if (municipality != scene->selected && klima_scene_shows (scene, municipality))
        add_name_if_it_fits (layout, municipality);
    }
}

/*< private >
 * klima_layout_names:
 *
 * Adds the names or numbers of municipalities that are shown, the selected one first where not all fit, and then the
 * quiet names around them.
 */
void
klima_layout_names (KlimaLayout *layout)
{
  switch (klima_drawing_get_scene (layout->drawing)->labels)
    {
    case KLIMA_LABELS_NAMES:
      add_names (layout);
      break;
    case KLIMA_LABELS_LEADERS:
    case KLIMA_LABELS_NUMBERS:
      klima_layout_callouts (layout);
      break;
    case KLIMA_LABELS_NONE:
    default:
      return;
    }

  klima_layout_places (layout);
}
