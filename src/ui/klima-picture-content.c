/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "klima-cairo-bands.h"
#include "klima-cairo-pen.h"
#include "klima-layout.h"
#include "klima-picture-content.h"
#include "klima-svg-pen.h"
#include "klima-words-pen.h"

#define PNG "image/png"
#define SVG "image/svg+xml"

/* Pixels of the PNG for a logical pixel: sharp in a document that is printed. */
#define PNG_SCALE 2.0

/* Logical pixels: in a lesser picture there is no room for title, legend and source beside the map. */
#define SHORTEST_SIDE 640.0

/* Only read once it is made, so that any thread may. */
struct _KlimaPictureContent
{
  GdkContentProvider parent_instance;

  /* owned */
  KlimaScene *scene;
  /* logical pixels */
  double width, height;
};

typedef struct
{
  gboolean is_svg;
  GOutputStream *stream; /* owned */
} Request;

G_DEFINE_FINAL_TYPE (KlimaPictureContent, klima_picture_content, GDK_TYPE_CONTENT_PROVIDER)

static void
request_free (Request *request)
{
  g_object_unref (request->stream);
  g_free (request);
}

static cairo_status_t
append_bytes (gpointer             closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* On an opaque background: what is pasted on a dark one stays readable. */
static GBytes *
paint_png (KlimaDrawing  *drawing,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (klima_drawing_get_width (drawing) * PNG_SCALE),
                                (int) ceil (klima_drawing_get_height (drawing) * PNG_SCALE));
  cairo_status_t status = CAIRO_STATUS_NO_MEMORY;

  if (klima_cairo_bands_finish (
        klima_cairo_bands_begin (drawing, surface, PNG_SCALE, KLIMA_LAYERS_PICTURE, KLIMA_HASTE_NOW, cancellable)))
    {
      cairo_t *cr = cairo_create (surface);

      cairo_scale (cr, PNG_SCALE, PNG_SCALE);
      klima_cairo_pen_paint (drawing, cr, KLIMA_LAYER_NAMES | KLIMA_LAYER_FURNITURE, cancellable);
      status = cairo_status (cr);
      cairo_destroy (cr);
    }
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_destroy (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return NULL;
}

static GBytes *
write_svg (KlimaDrawing *drawing)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  g_autofree char *title = klima_describe_title (scene);
  g_autofree char *description = klima_describe_scene (scene);
  KlimaSvgInfo info = { .title = title, .description = description,
                        .date = klima_dataset_get_date (scene->dataset),
                        .width = klima_drawing_get_width (drawing), .height = klima_drawing_get_height (drawing),
                        .unit = "px" };

  return klima_svg_pen_write (drawing, &info);
}

/* In a thread. */
static void
write_picture (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  KlimaPictureContent *self = source;
  Request *request = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (KlimaDrawing) drawing =
    klima_layout (self->scene, self->width, self->height, KLIMA_LAYERS_ALL, KLIMA_FURNITURE_ALL, cancellable);

  if (drawing != NULL)
    bytes = request->is_svg ? write_svg (drawing) : paint_png (drawing, cancellable, &error);
  if (g_task_return_error_if_cancelled (task))
    return;

  if (bytes != NULL
      && g_output_stream_write_all (request->stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL,
                                    cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
klima_picture_content_write (GdkContentProvider  *provider,
                             const char          *mime_type,
                             GOutputStream       *stream,
                             int                  io_priority,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (provider, cancellable, callback, user_data);
  Request *request;

  g_task_set_source_tag (task, klima_picture_content_write);
  g_task_set_priority (task, io_priority);
  if (!g_str_equal (mime_type, PNG) && !g_str_equal (mime_type, SVG))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s", mime_type);
      return;
    }

  request = g_new0 (Request, 1);
  request->is_svg = g_str_equal (mime_type, SVG);
  request->stream = g_object_ref (stream);
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  g_task_run_in_thread (task, write_picture);
}

static gboolean
klima_picture_content_write_finish (GdkContentProvider  *provider,
                                    GAsyncResult        *result,
                                    GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, provider), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static GdkContentFormats *
klima_picture_content_ref_formats (GdkContentProvider *provider)
{
  static const char *mime_types[] = { PNG, SVG };

  return gdk_content_formats_new (mime_types, G_N_ELEMENTS (mime_types));
}

static void
klima_picture_content_finalize (GObject *object)
{
  klima_scene_free (KLIMA_PICTURE_CONTENT (object)->scene);

  G_OBJECT_CLASS (klima_picture_content_parent_class)->finalize (object);
}

static void
klima_picture_content_class_init (KlimaPictureContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = klima_picture_content_finalize;
  provider_class->ref_formats = klima_picture_content_ref_formats;
  provider_class->write_mime_type_async = klima_picture_content_write;
  provider_class->write_mime_type_finish = klima_picture_content_write_finish;
}

static void
klima_picture_content_init (KlimaPictureContent *self)
{
}

/**
 * klima_picture_content_new:
 * @scene: what to show; copied; its camera is for a view of @width × @height
 * @width: of the view, logical pixels
 * @height: of the view
 *
 * A view too small for a picture with its legend and source is shown larger.
 *
 * Returns: (transfer full): the picture
 */
GdkContentProvider *
klima_picture_content_new (const KlimaScene *scene,
                           double            width,
                           double            height)
{
  KlimaPictureContent *self;
  double times;

  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  times = MAX (1, SHORTEST_SIDE / MIN (width, height));
  self = g_object_new (KLIMA_TYPE_PICTURE_CONTENT, NULL);
  self->scene = klima_scene_copy (scene);
  self->scene->camera.zoom += log2 (times);
  self->scene->labels = KLIMA_LABELS_LEADERS;
  self->width = round (width * times);
  self->height = round (height * times);

  return GDK_CONTENT_PROVIDER (self);
}
