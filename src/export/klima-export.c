/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "klima-dataset.h"
#include "klima-slide.h"

static const char *const extensions[KLIMA_N_EXPORT_FORMATS] = {
  [KLIMA_EXPORT_PNG] = "png", [KLIMA_EXPORT_SVG] = "svg",         [KLIMA_EXPORT_PDF] = "pdf",
  [KLIMA_EXPORT_CSV] = "csv", [KLIMA_EXPORT_GEOJSON] = "geojson", [KLIMA_EXPORT_TEXT] = "txt",
};

/**
 * klima_export_new:
 * @scene: what is shown; copied
 *
 * Returns: (transfer full): all of the region, with title, for a screen of 1920 × 1080 pixels
 */
KlimaExport *
klima_export_new (const KlimaScene *scene)
{
  KlimaExport *self;

  g_return_val_if_fail (scene != NULL, NULL);

  self = g_new0 (KlimaExport, 1);
  self->scene = klima_scene_copy (scene);
  self->content = KLIMA_EXPORT_REGION;
  self->slide = -1;
  self->title = TRUE;
  self->size = klima_page_size_preset (KLIMA_PAGE_1080P);
  self->view_width = self->size.width;
  self->view_height = self->size.height;

  return self;
}

KlimaExport *
klima_export_copy (const KlimaExport *self)
{
  KlimaExport *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->scene = klima_scene_copy (self->scene);

  return copy;
}

void
klima_export_free (KlimaExport *self)
{
  g_return_if_fail (self != NULL);

  klima_scene_free (self->scene);
  g_free (self);
}

/**
 * klima_export_count_pages:
 * @self: an export
 *
 * Returns: how many pages, or pictures, there are
 */
guint
klima_export_count_pages (const KlimaExport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  switch (self->content)
    {
    case KLIMA_EXPORT_EACH_NETWORK:
      return klima_dataset_get_networks (self->scene->dataset)->len;
    case KLIMA_EXPORT_SLIDES:
      return self->slide >= 0 ? 1 : klima_dataset_get_slides (self->scene->dataset)->len;
    case KLIMA_EXPORT_HANDOUT:
      return klima_dataset_get_networks (self->scene->dataset)->len
             + (klima_dataset_get_partners (self->scene->dataset)->len > 0 ? 2 : 1);
    case KLIMA_EXPORT_VIEW:
    case KLIMA_EXPORT_REGION:
    case KLIMA_EXPORT_NETWORK:
    case KLIMA_EXPORT_SHOWN:
    default:
      return 1;
    }
}

/**
 * klima_export_supports:
 * @self: an export
 * @format: a format
 *
 * Returns: whether there is such a file: handout and notes are pages of a PDF, and slides are no table
 */
gboolean
klima_export_supports (const KlimaExport *self,
                       KlimaExportFormat  format)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (format == KLIMA_EXPORT_PDF || format == KLIMA_EXPORT_TEXT)
    return TRUE;
  if (self->content == KLIMA_EXPORT_HANDOUT || (self->content == KLIMA_EXPORT_SLIDES && self->notes))
    return FALSE;

  return self->content != KLIMA_EXPORT_SLIDES || format == KLIMA_EXPORT_PNG || format == KLIMA_EXPORT_SVG;
}

static gboolean
is_picture (KlimaExportFormat format)
{
  return format == KLIMA_EXPORT_PNG || format == KLIMA_EXPORT_SVG;
}

/* Without the extension. */
static int
get_stem_length (const char *name)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL && dot != name ? (int) (dot - name) : (int) strlen (name);
}

/* "kart.png" becomes "kart-3.png". */
static GFile *
number_file (GFile *file,
             guint  number)
{
  g_autofree char *name = g_file_get_basename (file);
  int stem = get_stem_length (name);
  g_autofree char *numbered = g_strdup_printf ("%.*s-%u%s", stem, name, number, name + stem);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  return g_file_get_child (folder, numbered);
}

/* "kart.png" becomes "kart.txt". */
static GFile *
find_description_file (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *described = g_strdup_printf ("%.*s.%s", get_stem_length (name), name, extensions[KLIMA_EXPORT_TEXT]);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  return g_file_get_child (folder, described);
}

/**
 * klima_export_list_files:
 * @self: an export
 * @format: a format
 * @file: the file that was asked for
 *
 * Returns: (transfer full) (element-type GFile): what is written: @file, or where a picture is needed for each page
 *   numbered files beside it; and the description, where one is wanted
 */
GPtrArray *
klima_export_list_files (const KlimaExport *self,
                         KlimaExportFormat  format,
                         GFile             *file)
{
  GPtrArray *files;
  guint n_pages;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  files = g_ptr_array_new_with_free_func (g_object_unref);
  n_pages = klima_export_count_pages (self);
  if (!is_picture (format) || n_pages == 1 || !g_file_has_parent (file, NULL))
    g_ptr_array_add (files, g_object_ref (file));
  else
    for (guint i = 0; i < n_pages; i++)
      g_ptr_array_add (files, number_file (file, i + 1));
  if (self->description && format != KLIMA_EXPORT_TEXT && g_file_has_parent (file, NULL))
    g_ptr_array_add (files, find_description_file (file));

  return files;
}

const char *
klima_export_format_get_extension (KlimaExportFormat format)
{
  g_return_val_if_fail ((guint) format < KLIMA_N_EXPORT_FORMATS, NULL);

  return extensions[format];
}

/**
 * klima_export_format_from_name:
 * @name: of a file
 * @format: (out): what its extension says, in capitals or not
 *
 * Returns: whether it has the extension of a format
 */
gboolean
klima_export_format_from_name (const char        *name,
                               KlimaExportFormat *format)
{
  const char *dot;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  dot = strrchr (name, '.');
  for (guint i = 0; dot != NULL && i < KLIMA_N_EXPORT_FORMATS; i++)
    if (g_ascii_strcasecmp (dot + 1, extensions[i]) == 0)
      {
        *format = (KlimaExportFormat) i;
        return TRUE;
      }

  return FALSE;
}

static char *
dup_content_name (const KlimaExport *self)
{
  KlimaLanguage language = self->scene->language;

  switch (self->content)
    {
    case KLIMA_EXPORT_NETWORK:
      return g_strdup (self->network != NULL ? klima_network_get_name (self->network, language)
                                             : klima_dataset_get_name (self->scene->dataset));
    case KLIMA_EXPORT_EACH_NETWORK:
      return g_strdup (_("Networks"));
    case KLIMA_EXPORT_SLIDES:
      if (self->slide >= 0)
        /* Translators: in the name of a file with one slide, "Slide 3" */
        return g_strdup_printf (_("Slide %d"), self->slide + 1);
      return g_strdup (self->notes ? _("Slides with notes") : _("Slides"));
    case KLIMA_EXPORT_HANDOUT:
      return g_strdup (_("Handout"));
    case KLIMA_EXPORT_VIEW:
    case KLIMA_EXPORT_REGION:
    case KLIMA_EXPORT_SHOWN:
    default:
      return g_strdup (klima_dataset_get_name (self->scene->dataset));
    }
}

/**
 * klima_export_dup_suggested_name:
 * @self: an export
 * @format: in which it will be written
 *
 * Returns: (transfer full): a name for the file that says what is in it, such as "Klima Viken - Follo klimanettverk.png"
 */
char *
klima_export_dup_suggested_name (const KlimaExport *self,
                                 KlimaExportFormat  format)
{
  g_autofree char *content = NULL;
  const char *partnership;
  char *name;

  g_return_val_if_fail (self != NULL, NULL);

  content = dup_content_name (self);
  partnership = klima_partnership_get_name (klima_dataset_get_partnership (self->scene->dataset), self->scene->language);
  name = g_strdup_printf ("%s - %s.%s", partnership, content, klima_export_format_get_extension (format));

  return g_strdelimit (name, "/\\:*?\"<>|\n", '-');
}
