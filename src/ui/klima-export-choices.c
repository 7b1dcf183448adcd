/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "klima-export-choices.h"

static KlimaExportContent
choose_content (GSettings    *settings,
                KlimaDataset *dataset)
{
  KlimaExportContent content = (KlimaExportContent) g_settings_get_enum (settings, "export-content");
  gboolean missing = (content == KLIMA_EXPORT_SLIDES && klima_dataset_get_slides (dataset)->len == 0)
                     || (content >= KLIMA_EXPORT_NETWORK && content != KLIMA_EXPORT_SLIDES
                         && klima_dataset_get_networks (dataset)->len == 0);

  return missing ? KLIMA_EXPORT_REGION : content;
}

/* The one that was exported last, else the first that is shown. */
static KlimaNetwork *
choose_network (GSettings        *settings,
                const KlimaScene *scene)
{
  g_autofree char *id = g_settings_get_string (settings, "export-network");
  GPtrArray *networks = klima_dataset_get_networks (scene->dataset);
  KlimaNetwork *network = klima_dataset_get_network (scene->dataset, id);

  for (guint i = 0; network == NULL && i < networks->len; i++)
    if (klima_scene_shows_network (scene, networks->pdata[i]))
      network = networks->pdata[i];

  return network != NULL || networks->len == 0 ? network : networks->pdata[0];
}

static KlimaPageSize
choose_size (GSettings         *settings,
             const KlimaExport *export,
             KlimaExportFormat  format)
{
  int size = g_settings_get_enum (settings, "export-size");

  /* Slides on paper have the shape of a screen. */
  if (export->content == KLIMA_EXPORT_SLIDES && format == KLIMA_EXPORT_PDF)
    return klima_page_size_preset (KLIMA_PAGE_1080P);
  if (export->content == KLIMA_EXPORT_HANDOUT)
    return klima_page_size_preset (KLIMA_PAGE_A4_UPRIGHT);
  if (size != KLIMA_EXPORT_SIZE_FREE)
    return klima_page_size_preset ((KlimaPagePreset) size);

  return (KlimaPageSize) { g_settings_get_int (settings, "export-width"),
                           g_settings_get_int (settings, "export-height"), FALSE };
}

/**
 * klima_export_choices_apply:
 * @settings: the user's settings, with what was chosen
 * @scene: what is shown
 * @view_width: of the view that the scene's camera was made for, logical pixels
 * @view_height: likewise
 * @format: (out): the format that was chosen, or PDF where what was chosen is not to be had in it
 *
 * Returns: (transfer full): what the choices ask for
 */
KlimaExport *
klima_export_choices_apply (GSettings         *settings,
                            const KlimaScene  *scene,
                            double             view_width,
                            double             view_height,
                            KlimaExportFormat *format)
{
  KlimaExport *export;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  export = klima_export_new (scene);
  export->view_width = view_width;
  export->view_height = view_height;
  export->scene->style = (KlimaStyle) g_settings_get_enum (settings, "export-style");
  export->scene->labels = (KlimaLabelMode) g_settings_get_enum (settings, "export-labels");
  export->content = choose_content (settings, scene->dataset);
  export->network = choose_network (settings, scene);
  export->description = g_settings_get_boolean (settings, "export-description");
  export->title = g_settings_get_boolean (settings, "export-title");

  *format = (KlimaExportFormat) g_settings_get_enum (settings, "export-format");
  if (!klima_export_supports (export, *format))
    *format = KLIMA_EXPORT_PDF;
  /* There are notes only on the pages of a PDF. */
  export->notes = export->content == KLIMA_EXPORT_SLIDES && *format == KLIMA_EXPORT_PDF
                  && g_settings_get_boolean (settings, "export-notes");
  export->size = choose_size (settings, export, *format);

  return export;
}
