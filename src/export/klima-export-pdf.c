/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-export-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "klima-export-private.h"
#include "klima-words-pen.h"

static cairo_status_t
append_bytes (gpointer             closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Now, or what SOURCE_DATE_EPOCH says, so that the same export gives the same bytes where that is set. */
static char *
dup_creation_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds;
  g_autoptr (GDateTime) date = NULL;

  if (epoch == NULL || !g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    seconds = g_get_real_time () / G_USEC_PER_SEC;
  date = g_date_time_new_from_unix_utc (seconds);

  return g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");
}

static char *
dup_keywords (const KlimaScene *scene)
{
  GPtrArray *networks = klima_dataset_get_networks (scene->dataset);
  GString *keywords = g_string_new (klima_dataset_get_name (scene->dataset));

  for (guint i = 0; i < networks->len; i++)
    g_string_append_printf (keywords, ", %s",
                            klima_network_get_name (g_ptr_array_index (networks, i), scene->language));

  return g_string_free (keywords, FALSE);
}

static void
set_metadata (cairo_surface_t   *surface,
              const KlimaExport *self)
{
  g_autoptr (KlimaScene) scene = klima_export_make_scene (self, 0);
  const char *partnership =
    klima_partnership_get_name (klima_dataset_get_partnership (scene->dataset), scene->language);
  g_autofree char *name = klima_export_dup_suggested_name (self, KLIMA_EXPORT_PDF);
  KlimaSlide *slide = self->slide >= 0 ? klima_export_get_slide (self, 0) : NULL;
  g_autofree char *subject = slide != NULL ? klima_describe_slide (slide, scene) : klima_describe_scene (scene);
  g_autofree char *keywords = dup_keywords (scene);
  g_autofree char *date = dup_creation_date ();

  name[strlen (name) - strlen (".pdf")] = '\0';
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, name);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, partnership);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, keywords);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Klimakart");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

static gboolean
paint_page (cairo_surface_t *surface,
            KlimaPage       *page,
            guint            position,
            GCancellable    *cancellable)
{
  g_autofree char *target = g_strdup_printf ("page=%u pos=[0 0]", position + 1);
  cairo_t *cr;
  gboolean done;

  cairo_pdf_surface_set_size (surface, klima_page_get_width (page), klima_page_get_height (page));
  cr = cairo_create (surface);
  done = klima_page_paint (page, cr, cancellable);
  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, klima_page_get_title (page), target,
                                 CAIRO_PDF_OUTLINE_FLAG_OPEN);
  cairo_show_page (cr);
  done = done && cairo_status (cr) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (cr);

  return done;
}

static void
set_failed (cairo_status_t   status,
            GError         **error)
{
  g_set_error (error, G_IO_ERROR, status == CAIRO_STATUS_NO_MEMORY ? G_IO_ERROR_NO_SPACE : G_IO_ERROR_FAILED,
               _("The picture could not be painted: %s"), cairo_status_to_string (status));
}

/**
 * klima_export_pdf:
 * @self: an export
 * @progress: (nullable): called after each page
 * @data: for @progress
 * @cancellable: (nullable): cancels
 * @error: (nullable): where to put a #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): all pages as one PDF
 */
GBytes *
klima_export_pdf (const KlimaExport    *self,
                  KlimaExportProgress   progress,
                  gpointer              data,
                  GCancellable         *cancellable,
                  GError              **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint n_pages = klima_export_count_pages (self);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, 1, 1);
  cairo_status_t status;
  gboolean done = TRUE;

  set_metadata (surface, self);
  for (guint i = 0; done && i < n_pages; i++)
    {
      g_autoptr (KlimaPage) page = klima_export_layout_page (self, i, cancellable);

      done = page != NULL && paint_page (surface, page, i, cancellable);
      if (done && progress != NULL)
        progress ((double) (i + 1) / n_pages, data);
    }
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (!done || status != CAIRO_STATUS_SUCCESS)
    {
      set_failed (status, error);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
