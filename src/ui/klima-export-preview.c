/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-canvas.h"
#include "klima-export-preview.h"
#include "klima-memory.h"
#include "klima-words-pen.h"

/* How long nothing changes before something is painted, milliseconds. */
#define REST 60

/* Of a text, as much as anybody looks at, in bytes; of a table, whose rows are long, all but the largest. */
#define LONGEST_TEXT 6000
#define LONGEST_TABLE 200000

struct _KlimaExportPreview
{
  GtkWidget parent_instance;

  /* Owned, nullable: before there is something to show. */
  KlimaExport *export;
  KlimaExportFormat format;
  guint page;
  guint n_pages;

  /* Owned, nullable: while something is painted. */
  GCancellable *cancellable;
  /* While waiting for rest. */
  guint timeout;
  /* Logical pixels: of what the picture was painted for. */
  int width, height;

  /* Template. */
  GtkWidget *box;
  GtkStack *stack;
  GtkAspectFrame *frame;
  GtkPicture *picture;
  GtkTextView *text;
  GtkWidget *pager;
  GtkWidget *previous;
  GtkWidget *next;
  GtkLabel *position;
};

/* What is to be shown. Owned by the task; read by its thread. */
typedef struct
{
  KlimaExport *export;
  KlimaExportFormat format;
  guint page;
  double width, height; /* room for it, logical pixels */
  double scale;         /* device pixels for a logical one */
} Request;

/* One of the first two is NULL. */
typedef struct
{
  GdkTexture *texture;
  char *text;
  char *description;
  double ratio; /* width by height */
} Result;

G_DEFINE_FINAL_TYPE (KlimaExportPreview, klima_export_preview, GTK_TYPE_WIDGET)

static void
request_free (Request *request)
{
  klima_export_free (request->export);
  g_free (request);
}

static void
result_free (Result *result)
{
  g_clear_object (&result->texture);
  g_free (result->text);
  g_free (result->description);
  g_free (result);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Result, result_free)

static gboolean
is_text (KlimaExportFormat format)
{
  return format == KLIMA_EXPORT_CSV || format == KLIMA_EXPORT_GEOJSON || format == KLIMA_EXPORT_TEXT;
}

static char *
dup_beginning (GBytes *bytes,
               gsize   longest)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize length = MIN (size, longest);
  g_autofree char *beginning = g_utf8_make_valid (data, (gssize) length);
  /* The mark of UTF-8, which Excel wants to see first, is no text. */
  const char *text = g_str_has_prefix (beginning, "\357\273\277") ? beginning + 3 : beginning;
  const char *last_line = length < size ? g_strrstr (text, "\n") : NULL;

  if (last_line == NULL)
    return g_strconcat (text, length < size ? "…" : "", NULL);

  return g_strdup_printf ("%.*s\n…", (int) (last_line - text), text);
}

/* As large as there is room for. */
static GdkTexture *
paint (const Request   *request,
       const KlimaPage *page,
       GCancellable    *cancellable)
{
  double page_width = klima_page_get_width (page);
  double page_height = klima_page_get_height (page);
  double fit = MIN (request->width / page_width, request->height / page_height);
  cairo_t *canvas = klima_canvas_new (page_width * fit, page_height * fit, request->scale);

  cairo_set_source_rgb (canvas, 1, 1, 1);
  cairo_paint (canvas);
  cairo_scale (canvas, fit, fit);
  klima_page_paint (page, canvas, cancellable);

  return klima_canvas_to_texture (canvas);
}

/* In a thread. */
static void
make_preview (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  const Request *request = data;
  g_autoptr (Result) result = g_new0 (Result, 1);
  g_autoptr (KlimaScene) scene = klima_export_make_scene (request->export, request->page);

  result->description = klima_describe_title (scene);
  if (is_text (request->format))
    {
      g_autoptr (GBytes) bytes = klima_export_make_text (request->export, request->format);

      result->text = dup_beginning (bytes, request->format == KLIMA_EXPORT_CSV ? LONGEST_TABLE : LONGEST_TEXT);
    }
  else
    {
      g_autoptr (KlimaPage) page = klima_export_layout_page (request->export, request->page, cancellable);

      if (page != NULL)
        {
          result->ratio = klima_page_get_width (page) / klima_page_get_height (page);
          result->texture = paint (request, page, cancellable);
        }
    }
  g_task_return_pointer (task, g_steal_pointer (&result), (GDestroyNotify) result_free);
}

static void
describe (KlimaExportPreview *self,
          const char         *description)
{
  g_autofree char *label =
    self->n_pages > 1
      /* Translators: what is seen in the preview, said by a screen reader */
      ? g_strdup_printf (_("Preview, page %u of %u"), self->page + 1, self->n_pages)
      : g_strdup (_("Preview"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
on_preview_made (GObject      *source,
                 GAsyncResult *async_result,
                 gpointer      user_data)
{
  KlimaExportPreview *self = KLIMA_EXPORT_PREVIEW (source);
  g_autoptr (Result) result = g_task_propagate_pointer (G_TASK (async_result), NULL);

  /* Something newer is wanted, or nothing any more. */
  if (result == NULL)
    return;

  g_clear_object (&self->cancellable);
  if (result->text != NULL)
    {
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), result->text, -1);
      /* A line of a table is a row. */
      gtk_text_view_set_wrap_mode (self->text, self->format == KLIMA_EXPORT_CSV ? GTK_WRAP_NONE : GTK_WRAP_WORD_CHAR);
    }
  if (result->texture != NULL)
    {
      gtk_aspect_frame_set_ratio (self->frame, (float) result->ratio);
      gtk_widget_set_visible (GTK_WIDGET (self->picture), TRUE);
      gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (result->texture));
      describe (self, result->description);
    }
  gtk_stack_set_visible_child_name (self->stack, result->text != NULL ? "text" : "picture");
}

static gboolean
start (gpointer user_data)
{
  KlimaExportPreview *self = user_data;
  g_autoptr (GTask) task = NULL;
  Request *request;

  self->timeout = 0;
  self->width = gtk_widget_get_width (GTK_WIDGET (self->stack));
  self->height = gtk_widget_get_height (GTK_WIDGET (self->stack));
  if (self->export == NULL || self->width <= 0 || self->height <= 0)
    return G_SOURCE_REMOVE;

  request = g_new0 (Request, 1);
  request->export = klima_export_copy (self->export);
  request->format = self->format;
  request->page = self->page;
  request->width = self->width;
  request->height = self->height;
  request->scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, on_preview_made, NULL);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  g_task_run_in_thread (task, make_preview);

  return G_SOURCE_REMOVE;
}

static void
give_up (KlimaExportPreview *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
refresh (KlimaExportPreview *self)
{
  give_up (self);
  self->timeout = g_timeout_add (REST, start, self);
}

static void
update_pager (KlimaExportPreview *self)
{
  /* Translators: the page that is seen in the preview, and how many there are */
  g_autofree char *position = g_strdup_printf (_("%u of %u"), self->page + 1, self->n_pages);

  gtk_widget_set_visible (self->pager, self->n_pages > 1 && !is_text (self->format));
  gtk_widget_set_sensitive (self->previous, self->page > 0);
  gtk_widget_set_sensitive (self->next, self->page + 1 < self->n_pages);
  gtk_label_set_label (self->position, position);
}

static void
turn (KlimaExportPreview *self,
      int                 step)
{
  GtkWidget *other = step > 0 ? self->previous : self->next;
  GtkWidget *pressed = step > 0 ? self->next : self->previous;

  self->page += (guint) step;
  update_pager (self);
  /* The focus stays in the pager at its ends. */
  if (!gtk_widget_get_sensitive (pressed))
    gtk_widget_grab_focus (other);
  refresh (self);
}

static void
on_previous_clicked (KlimaExportPreview *self)
{
  turn (self, -1);
}

static void
on_next_clicked (KlimaExportPreview *self)
{
  turn (self, 1);
}

static void
klima_export_preview_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  gtk_widget_measure (KLIMA_EXPORT_PREVIEW (widget)->box, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
klima_export_preview_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  KlimaExportPreview *self = KLIMA_EXPORT_PREVIEW (widget);

  gtk_widget_size_allocate (self->box, &(GtkAllocation) { 0, 0, width, height }, -1);
  if (gtk_widget_get_width (GTK_WIDGET (self->stack)) != self->width
      || gtk_widget_get_height (GTK_WIDGET (self->stack)) != self->height)
    refresh (self);
}

static void
klima_export_preview_dispose (GObject *object)
{
  KlimaExportPreview *self = KLIMA_EXPORT_PREVIEW (object);

  give_up (self);
  g_clear_pointer (&self->export, klima_export_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (klima_export_preview_parent_class)->dispose (object);
}

static void
klima_export_preview_unmap (GtkWidget *widget)
{
  give_up (KLIMA_EXPORT_PREVIEW (widget));
  GTK_WIDGET_CLASS (klima_export_preview_parent_class)->unmap (widget);
  klima_memory_trim ();
}

static void
klima_export_preview_class_init (KlimaExportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klima_export_preview_dispose;
  widget_class->measure = klima_export_preview_measure;
  widget_class->size_allocate = klima_export_preview_size_allocate;
  widget_class->unmap = klima_export_preview_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/klima-export-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, KlimaExportPreview, box);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportPreview, frame);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportPreview, picture);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportPreview, text);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportPreview, pager);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportPreview, previous);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportPreview, next);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportPreview, position);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked);
}

static void
klima_export_preview_init (KlimaExportPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * klima_export_preview_show:
 * @export: what to show; copied
 * @format: of the file
 *
 * Shows something else, as soon as it is painted. What is newest wins.
 */
void
klima_export_preview_show (KlimaExportPreview *self,
                           const KlimaExport  *export,
                           KlimaExportFormat   format)
{
  gboolean is_other;

  g_return_if_fail (KLIMA_IS_EXPORT_PREVIEW (self));
  g_return_if_fail (export != NULL);

  is_other = self->export == NULL || self->export->content != export->content;
  g_clear_pointer (&self->export, klima_export_free);
  self->export = klima_export_copy (export);
  self->format = format;
  self->n_pages = klima_export_count_pages (export);
  self->page = is_other ? 0 : MIN (self->page, self->n_pages - 1);
  update_pager (self);
  refresh (self);
}

/**
 * klima_export_preview_get_page:
 *
 * Returns: which page is shown, from 0
 */
guint
klima_export_preview_get_page (KlimaExportPreview *self)
{
  g_return_val_if_fail (KLIMA_IS_EXPORT_PREVIEW (self), 0);

  return self->page;
}

/**
 * klima_export_preview_get_picture:
 *
 * Returns: (transfer none) (nullable): the page that was painted last
 */
GdkPaintable *
klima_export_preview_get_picture (KlimaExportPreview *self)
{
  g_return_val_if_fail (KLIMA_IS_EXPORT_PREVIEW (self), NULL);

  return gtk_picture_get_paintable (self->picture);
}

/**
 * klima_export_preview_is_busy:
 *
 * Returns: whether what is shown is not yet what was asked for
 */
gboolean
klima_export_preview_is_busy (KlimaExportPreview *self)
{
  g_return_val_if_fail (KLIMA_IS_EXPORT_PREVIEW (self), FALSE);

  return self->timeout != 0 || self->cancellable != NULL;
}
