/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "klima-export-file.h"
#include "klima-export-pdf.h"
#include "klima-export-png.h"
#include "klima-export-private.h"
#include "klima-export-table.h"
#include "klima-svg-pen.h"
#include "klima-words-pen.h"

typedef struct
{
  const KlimaExport *export;
  KlimaExportProgress progress;
  gpointer data;
  GCancellable *cancellable;
} Writing;

/* One of several pages, which tells how far all of them are. */
typedef struct
{
  const Writing *writing;
  guint position, n_pages;
} PageWriting;

static void
report_page (double   fraction,
             gpointer data)
{
  const PageWriting *page = data;

  if (page->writing->progress != NULL)
    page->writing->progress ((page->position + fraction) / page->n_pages, page->writing->data);
}

static GBytes *
fail_unsupported (KlimaExportFormat   format,
                  GError            **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("This cannot be written as a .%s file."),
               klima_export_format_get_extension (format));
  return NULL;
}

/* On paper it is as large as that, else it has as many pixels as a bitmap has. */
static GBytes *
make_svg (const KlimaExport *self,
          const KlimaPage   *page,
          guint              position)
{
  KlimaSlide *slide = klima_export_get_slide (self, position);
  KlimaDrawing *drawing = klima_page_get_drawing (page);
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  g_autofree char *title = slide != NULL ? g_strdup (klima_slide_get_title (slide, scene->language))
                                         : klima_describe_title (scene);
  g_autofree char *description = slide != NULL ? klima_describe_slide (slide, scene) : klima_describe_scene (scene);
  gboolean is_paper = self->size.is_paper;
  KlimaSvgInfo info = {
    title, description, klima_dataset_get_date (scene->dataset),
    is_paper ? klima_page_get_width (page) : klima_page_get_pixel_width (page),
    is_paper ? klima_page_get_height (page) : klima_page_get_pixel_height (page),
    is_paper ? "pt" : "px",
  };

  return klima_svg_pen_write (drawing, &info);
}

/* Of what is a picture of a page. */
static GBytes *
make_picture (PageWriting        *writing,
              KlimaExportFormat   format,
              GError            **error)
{
  const KlimaExport *export = writing->writing->export;
  GCancellable *cancellable = writing->writing->cancellable;
  g_autoptr (KlimaPage) page = klima_export_layout_page (export, writing->position, cancellable);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (page == NULL)
    return fail_unsupported (format, error);
  report_page (0, writing);

  return format == KLIMA_EXPORT_PNG ? klima_export_png_page (page, report_page, writing, cancellable, error)
                                    : make_svg (export, page, writing->position);
}

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static char *
describe_page (const KlimaExport *self,
               guint              position)
{
  g_autoptr (KlimaScene) scene = klima_export_make_scene (self, position);
  KlimaSlide *slide = klima_export_get_slide (self, position);

  return slide != NULL ? klima_describe_slide (slide, scene) : klima_describe_all (scene);
}

/* All pages in words, one after the other. */
static GBytes *
describe_pages (const KlimaExport *self)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < klima_export_count_pages (self); i++)
    {
      g_autofree char *page = describe_page (self, i);

      g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", page);
      if (!g_str_has_suffix (words->str, "\n"))
        g_string_append_c (words, '\n');
    }

  return take_text (g_string_free (words, FALSE));
}

/* What any of the pages shows is in one table. */
static GBytes *
make_table (const KlimaExport *self,
            KlimaExportFormat  format)
{
  g_autoptr (KlimaScene) scene = klima_export_make_scene (self, 0);

  if (self->content == KLIMA_EXPORT_EACH_NETWORK)
    scene->shown = klima_scene_all_networks (scene);

  return take_text (format == KLIMA_EXPORT_CSV ? klima_export_csv (scene) : klima_export_geojson (scene));
}

/**
 * klima_export_make_text:
 * @self: an export
 * @format: a format
 *
 * Any thread.
 *
 * Returns: (transfer full) (nullable): what a file of tables or words holds, or %NULL for a picture
 */
GBytes *
klima_export_make_text (const KlimaExport *self,
                        KlimaExportFormat  format)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (format == KLIMA_EXPORT_TEXT)
    return describe_pages (self);

  return format == KLIMA_EXPORT_CSV || format == KLIMA_EXPORT_GEOJSON ? make_table (self, format) : NULL;
}

/* Of what holds all pages. */
static GBytes *
make_document (const Writing      *writing,
               KlimaExportFormat   format,
               GError            **error)
{
  if (format == KLIMA_EXPORT_PDF)
    return klima_export_pdf (writing->export, writing->progress, writing->data, writing->cancellable, error);

  return klima_export_make_text (writing->export, format);
}

static gboolean
make_pictures (const Writing      *writing,
               KlimaExportFormat   format,
               GPtrArray          *contents,
               GError            **error)
{
  guint n_pages = klima_export_count_pages (writing->export);

  for (guint i = 0; i < n_pages; i++)
    {
      PageWriting page = { writing, i, n_pages };
      GBytes *bytes = make_picture (&page, format, error);

      if (bytes == NULL)
        return FALSE;
      g_ptr_array_add (contents, bytes);
      report_page (1, &page);
    }

  return TRUE;
}

static gboolean
make_pages (const Writing      *writing,
            KlimaExportFormat   format,
            GPtrArray          *contents,
            GError            **error)
{
  GBytes *bytes;

  if (format == KLIMA_EXPORT_PNG || format == KLIMA_EXPORT_SVG)
    return make_pictures (writing, format, contents, error);

  bytes = make_document (writing, format, error);
  if (bytes != NULL)
    g_ptr_array_add (contents, bytes);

  return bytes != NULL;
}

/* @n_files: of klima_export_list_files() */
static gboolean
make_contents (const Writing      *writing,
               KlimaExportFormat   format,
               guint               n_files,
               GPtrArray          *contents,
               GError            **error)
{
  if (!make_pages (writing, format, contents, error))
    return FALSE;
  if (contents->len < n_files)
    g_ptr_array_add (contents, describe_pages (writing->export));

  return TRUE;
}

/* A device or a pipe is there to be written to. */
static gboolean
is_in_the_way (GFile        *file,
               GCancellable *cancellable)
{
  return g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_REGULAR;
}

/**
 * klima_export_check_free:
 * @files: (element-type GFile): what will be written, see klima_export_list_files()
 * @except: (nullable): one of @files that may be replaced
 * @cancellable: (nullable): cancels
 * @error: (nullable): where to put %G_IO_ERROR_EXISTS, which says how many files are there, and which is the first
 *
 * Any thread; may take long where a disk does.
 *
 * Returns: whether none of the files is there
 */
gboolean
klima_export_check_free (GPtrArray     *files,
                         GFile         *except,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autofree char *first = NULL;
  guint n = 0;

  g_return_val_if_fail (files != NULL, FALSE);

  for (guint i = 0; i < files->len; i++)
    if ((except == NULL || !g_file_equal (files->pdata[i], except)) && is_in_the_way (files->pdata[i], cancellable))
      {
        if (n++ == 0)
          first = g_file_get_parse_name (files->pdata[i]);
      }
  if (n > 1)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                 /* Translators: how many files there are, and the first of them */
                 g_dngettext (GETTEXT_PACKAGE, "There is already %u file, %s.", "There are already %u files, the first of them %s.", n),
                 n, first);
  else if (n == 1)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _("There is already a file %s."), first);

  return n == 0;
}

/* What cairo cannot hold, or nobody has memory for. */
static gboolean
check_size (const KlimaExport  *self,
            GError            **error)
{
  int width, height;

  klima_page_size_get_pixels (self->size, &width, &height);
  if (width >= 1 && height >= 1 && width <= KLIMA_PAGE_MAX_PIXELS && height <= KLIMA_PAGE_MAX_PIXELS)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _("A picture of %d x %d pixels cannot be made; each side must be from 1 to %d."), width, height,
               KLIMA_PAGE_MAX_PIXELS);
  return FALSE;
}

/**
 * klima_export_write:
 * @self: what to write
 * @format: how
 * @file: where to; of several pictures the numbered files beside it, see klima_export_list_files()
 * @replace: whether what is there is replaced, once everything is ready
 * @progress: (nullable): called in this thread, from 0 to 1, several times in a second
 * @data: for @progress
 * @cancellable: (nullable): cancels
 * @error: (nullable): where to put a #GIOErrorEnum: %G_IO_ERROR_EXISTS where a file is there and is not to be replaced,
 *   %G_IO_ERROR_NOT_SUPPORTED for a format that this content has not, %G_IO_ERROR_INVALID_ARGUMENT for a size that
 *   cannot be made, %G_IO_ERROR_CANCELLED, or what went wrong with the file
 *
 * Writes an export. Nothing is written before all of it is ready, and there is never half a file. Needs no display; any
 * thread.
 *
 * Returns: whether all of it was written
 */
gboolean
klima_export_write (const KlimaExport    *self,
                    KlimaExportFormat     format,
                    GFile                *file,
                    gboolean              replace,
                    KlimaExportProgress   progress,
                    gpointer              data,
                    GCancellable         *cancellable,
                    GError              **error)
{
  Writing writing = { self, progress, data, cancellable };
  g_autoptr (GPtrArray) contents = NULL;
  g_autoptr (GPtrArray) files = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  files = klima_export_list_files (self, format, file);
  contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  if (!klima_export_supports (self, format))
    {
      fail_unsupported (format, error);
      return FALSE;
    }

  return check_size (self, error) && (replace || klima_export_check_free (files, NULL, cancellable, error))
         && make_contents (&writing, format, files->len, contents, error)
         && (replace || klima_export_check_free (files, NULL, cancellable, error))
         && klima_export_write_files (files, contents, cancellable, error);
}
