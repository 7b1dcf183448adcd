/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-export-png.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "klima-cairo-bands.h"
#include "klima-cairo-pen.h"
#include "klima-export-file.h"

/* Of the time that a large picture takes, what has passed when its map is painted, and when all of it is. */
#define MAP_SHARE 0.45
#define PAINT_SHARE 0.5

/* How many pixels a byte of the file holds at most, and how many bytes are between two reports. */
#define PIXELS_PER_BYTE 6.0
#define REPORT_BYTES (64 * 1024)

/* A picture on its way to a file. */
typedef struct
{
  GByteArray *bytes;
  double expected_bytes;
  KlimaExportProgress progress; /* nullable */
  gpointer data;
  GCancellable *cancellable; /* nullable */
} Making;

static void
report (const Making *making,
        double        fraction)
{
  if (making->progress != NULL)
    making->progress (fraction, making->data);
}

static void
report_map (double   fraction,
            gpointer making)
{
  report (making, MAP_SHARE * fraction);
}

static gboolean
check_status (cairo_status_t   status,
              GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, G_IO_ERROR, status == CAIRO_STATUS_NO_MEMORY ? G_IO_ERROR_NO_SPACE : G_IO_ERROR_FAILED,
               _("The picture could not be painted: %s"), cairo_status_to_string (status));
  return FALSE;
}

/* A picture larger than a large screen is that screen's picture in more pixels: lines and patterns grow with it. */
static double
get_scale (int width,
           int height)
{
  return MAX (1.0, MIN (width / KLIMA_LARGE_SCREEN_WIDTH, height / KLIMA_LARGE_SCREEN_HEIGHT));
}

/* The map by all processors, and what is written on it by this thread alone, which has the fonts already. */
static cairo_status_t
paint_drawing (Making          *making,
               KlimaDrawing    *drawing,
               cairo_surface_t *surface,
               double           scale)
{
  KlimaCairoBands *bands =
    klima_cairo_bands_begin (drawing, surface, scale, KLIMA_LAYERS_PICTURE, KLIMA_HASTE_NOW, making->cancellable);
  cairo_t *cr;
  cairo_status_t status;

  klima_cairo_bands_paint (bands, report_map, making);
  if (!klima_cairo_bands_finish (bands))
    return CAIRO_STATUS_NO_MEMORY;

  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  klima_cairo_pen_paint (drawing, cr, KLIMA_LAYER_NAMES | KLIMA_LAYER_FURNITURE, making->cancellable);
  report (making, PAINT_SHARE);
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

static gboolean
paint (Making            *making,
       const KlimaScene  *scene,
       KlimaFurniture     furniture,
       cairo_surface_t   *surface,
       GError           **error)
{
  g_autoptr (KlimaScene) logical_scene = klima_scene_copy (scene);
  g_autoptr (KlimaDrawing) drawing = NULL;
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  double scale = get_scale (width, height);
  cairo_status_t status = CAIRO_STATUS_SUCCESS;

  logical_scene->camera.zoom -= log2 (scale);
  drawing = klima_layout (logical_scene, width / scale, height / scale, KLIMA_LAYERS_ALL,
                          furniture | KLIMA_FURNITURE_SOURCE, making->cancellable);
  if (drawing != NULL)
    status = paint_drawing (making, drawing, surface, scale);
  return !g_cancellable_set_error_if_cancelled (making->cancellable, error) && check_status (status, error);
}

/* Nobody knows how much the rest will take: the share left to it shrinks, and is never used up. */
static cairo_status_t
append_bytes (gpointer             closure,
              const unsigned char *data,
              unsigned int         length)
{
  Making *making = closure;
  guint n_reports = making->bytes->len / REPORT_BYTES;

  if (g_cancellable_is_cancelled (making->cancellable))
    return CAIRO_STATUS_WRITE_ERROR;
  g_byte_array_append (making->bytes, data, length);
  if (making->bytes->len / REPORT_BYTES > n_reports)
    report (making, 1 - (1 - PAINT_SHARE) * exp (-(double) making->bytes->len / making->expected_bytes));

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
compress (Making           *making,
          cairo_surface_t  *surface,
          GError          **error)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  cairo_status_t status;

  making->expected_bytes = (double) width * height / PIXELS_PER_BYTE;
  status = cairo_surface_write_to_png_stream (surface, append_bytes, making);

  return !g_cancellable_set_error_if_cancelled (making->cancellable, error) && check_status (status, error);
}

/**
 * klima_export_png:
 * @scene: what to show; its camera is for a view of @width × @height
 * @width: of the picture, pixels, at most %KLIMA_EXPORT_PNG_MAX_SIZE
 * @height: of the picture, pixels, likewise
 * @furniture: what to draw into it beside the map; the source line is there whatever it says
 * @file: where to write it; what is there is replaced once the picture is complete
 * @cancellable: (nullable): cancels
 * @error: (nullable): where to put a #GIOErrorEnum: %G_IO_ERROR_INVALID_ARGUMENT for a size that cannot be made,
 *   %G_IO_ERROR_CANCELLED, or what went wrong with the file
 *
 * Paints a scene to a PNG file. Needs no display; any thread.
 *
 * Returns: whether the file was written
 */
gboolean
klima_export_png (const KlimaScene  *scene,
                  int                width,
                  int                height,
                  KlimaFurniture     furniture,
                  GFile             *file,
                  GCancellable      *cancellable,
                  GError           **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  Making making = { .cancellable = cancellable };
  cairo_surface_t *surface;
  gboolean done;

  g_return_val_if_fail (scene != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (width < 1 || height < 1 || width > KLIMA_EXPORT_PNG_MAX_SIZE || height > KLIMA_EXPORT_PNG_MAX_SIZE)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _("A picture of %d x %d pixels cannot be made; each side must be from 1 to %d."), width, height,
                   KLIMA_EXPORT_PNG_MAX_SIZE);
      return FALSE;
    }

  making.bytes = bytes = g_byte_array_new ();
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  done = check_status (cairo_surface_status (surface), error) &&
         paint (&making, scene, furniture, surface, error) && compress (&making, surface, error) &&
         klima_export_write_file (file, bytes->data, bytes->len, cancellable, error);
  cairo_surface_destroy (surface);
  return done;
}

/* A drawing that fills the page is painted by all processors. */
static cairo_status_t
paint_page (Making          *making,
            const KlimaPage *page,
            cairo_surface_t *surface)
{
  double scale_x = cairo_image_surface_get_width (surface) / klima_page_get_width (page);
  double scale_y = cairo_image_surface_get_height (surface) / klima_page_get_height (page);
  guint n_parts;
  const KlimaPagePart *parts = klima_page_get_parts (page, &n_parts);
  cairo_status_t status;
  cairo_t *cr;

  if (n_parts == 1)
    return paint_drawing (making, parts[0].drawing, surface, MAX (scale_x, scale_y) * parts[0].scale);

  cr = cairo_create (surface);
  cairo_scale (cr, scale_x, scale_y);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  klima_page_paint (page, cr, making->cancellable);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return status;
}

/**
 * klima_export_png_page:
 * @page: what to paint
 * @progress: (nullable): called in this thread, from 0 towards 1, for every eighth of the map and every 64 KiB
 * @data: for @progress
 * @cancellable: (nullable): cancels
 * @error: (nullable): where to put a #GIOErrorEnum
 *
 * Paints a page. Needs no display; any thread.
 *
 * Returns: (transfer full) (nullable): the PNG, of as many pixels as the page has as a bitmap
 */
GBytes *
klima_export_png_page (const KlimaPage      *page,
                       KlimaExportProgress   progress,
                       gpointer              data,
                       GCancellable         *cancellable,
                       GError              **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Making making = { .bytes = bytes, .progress = progress, .data = data, .cancellable = cancellable };
  cairo_surface_t *surface;
  cairo_status_t status;
  gboolean done;

  g_return_val_if_fail (page != NULL, NULL);

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, klima_page_get_pixel_width (page),
                                        klima_page_get_pixel_height (page));
  status = cairo_surface_status (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = paint_page (&making, page, surface);
  done = !g_cancellable_set_error_if_cancelled (cancellable, error) && check_status (status, error)
         && compress (&making, surface, error);
  cairo_surface_destroy (surface);

  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
