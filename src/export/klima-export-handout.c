/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-export-private.h"

#include "klima-layout-handout.h"
#include "klima-layout.h"

/* The size of the font of a map's legend; scale and source are four fifths of it. */
#define LEGEND_SIZE 9.0

/*< private >
 * klima_export_handout_apply:
 * @position: of a page
 *
 * Sets what is shown on a page of the handout: a network on its own page, and everything on the others.
 */
void
klima_export_handout_apply (KlimaScene *scene,
                            guint       position)
{
  GPtrArray *networks = klima_dataset_get_networks (scene->dataset);

  scene->selected = NULL;
  scene->style = KLIMA_STYLE_PRINT;
  scene->patterns = TRUE;
  scene->label_scale = 1;
  scene->shown = position >= 1 && position <= networks->len ? 1u << (position - 1) : klima_scene_all_networks (scene);
}

/* The map has its place on the page as klima_layout_handout_page() leaves it. */
static gboolean
add_map (KlimaPage        *page,
         KlimaScene       *scene,
         const KlimaBounds *box,
         gboolean          is_cover,
         GCancellable     *cancellable)
{
  const double scale = KLIMA_POINTS_PER_LOGICAL_PIXEL;
  double width = (box->max_x - box->min_x) / scale;
  double height = (box->max_y - box->min_y) / scale;
  KlimaFurniture furniture = KLIMA_FURNITURE_SCALE | KLIMA_FURNITURE_SOURCE | KLIMA_FURNITURE_KEY;
  KlimaDrawing *drawing;

  if (is_cover)
    furniture |= KLIMA_FURNITURE_LEGEND;
  scene->min_text = LEGEND_SIZE / scale / height;
  klima_layout_fit (scene, width, height, 0.03 * MIN (width, height), furniture);
  drawing = klima_layout (scene, width, height, KLIMA_LAYERS_ALL, furniture, cancellable);
  if (drawing == NULL)
    return FALSE;
  klima_page_take_part (page, drawing, box->min_x, box->min_y, scale);

  return TRUE;
}

/*< private >
 * klima_export_lay_out_handout:
 * @position: of the page
 *
 * Returns: (transfer full) (nullable): a page of the handout, or %NULL if cancelled
 */
KlimaPage *
klima_export_lay_out_handout (const KlimaExport *self,
                              guint              position,
                              GCancellable      *cancellable)
{
  KlimaPageSize size = klima_page_size_preset (KLIMA_PAGE_A4_UPRIGHT);
  g_autoptr (KlimaScene) scene = klima_scene_copy (self->scene);
  g_autofree char *title = NULL;
  g_autoptr (KlimaPage) page = NULL;
  KlimaDrawing *drawing;
  KlimaBounds map;

  klima_export_handout_apply (scene, position);
  if (position == 0)
    scene->labels = KLIMA_LABELS_NUMBERS == self->scene->labels ? KLIMA_LABELS_NONE : self->scene->labels;
  else if (self->scene->labels != KLIMA_LABELS_NONE)
    scene->labels = KLIMA_LABELS_LEADERS;
  drawing = klima_layout_handout_page (scene, position, klima_export_count_pages (self), size.width, size.height,
                                       KLIMA_PAGE_EDGE, &map, &title);
  page = klima_page_new (size.width, size.height, title);
  klima_page_take_part (page, drawing, 0, 0, 1);
  if (!klima_bounds_is_empty (&map) && !add_map (page, scene, &map, position == 0, cancellable))
    return NULL;

  return g_cancellable_is_cancelled (cancellable) ? NULL : g_steal_pointer (&page);
}

/*< private >
 * klima_export_lay_out_notes:
 * @drawing: (transfer full): the slide
 *
 * Returns: (transfer full): a page with the slide above and its note below
 */
KlimaPage *
klima_export_lay_out_notes (const KlimaExport *self,
                            KlimaSlide        *slide,
                            KlimaDrawing      *drawing)
{
  KlimaPageSize size = klima_page_size_preset (KLIMA_PAGE_A4_UPRIGHT);
  KlimaPage *page = klima_page_new (size.width, size.height, klima_slide_get_title (slide, self->scene->language));
  double scale = (size.width - 2 * KLIMA_PAGE_EDGE) / klima_drawing_get_width (drawing);
  double below = KLIMA_PAGE_EDGE + klima_drawing_get_height (drawing) * scale;
  KlimaDrawing *note =
    klima_layout_notes_page (self->scene, slide, size.width, size.height, KLIMA_PAGE_EDGE, below);

  klima_page_take_part (page, note, 0, 0, 1);
  klima_page_take_part (page, drawing, KLIMA_PAGE_EDGE, KLIMA_PAGE_EDGE, scale);

  return page;
}
