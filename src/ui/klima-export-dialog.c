/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-beside-layout.h"
#include "klima-export-dialog.h"
#include "klima-export-form.h"
#include "klima-export-job.h"
#include "klima-export-place.h"
#include "klima-export-preview.h"
#include "klima-title-layout.h"

/* Milliseconds: what takes longer shows how far it is, and how often that is looked at. */
#define PATIENCE 300
#define PROGRESS_STEP 100

/* Logical pixels. */
#define LARGEST_WIDTH 1360
#define LARGEST_HEIGHT 860

struct _KlimaExportDialog
{
  AdwWindow parent_instance;

  /* Owned. */
  GSettings *settings;

  /* Owned, nullable: while a file is chosen. */
  GtkFileChooserNative *chooser;
  /* Owned, nullable: while it is written. */
  KlimaExportJob *job;
  GCancellable *cancellable;
  guint timeout;

  /* Template. */
  GtkWidget *save_button;
  GtkRevealer *failure_bar;
  GtkLabel *failure_label;
  GtkWidget *body;
  GtkWidget *title;
  KlimaExportPreview *preview;
  KlimaExportForm *form;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress_bar;
  GtkWidget *stop_button;
};

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KlimaExportDialog, klima_export_dialog, ADW_TYPE_WINDOW)

static void
on_form_changed (KlimaExportDialog *self)
{
  KlimaExportFormat format;
  const KlimaExport *export = klima_export_form_get_export (self->form, &format);

  klima_export_preview_show (self->preview, export, format);
}

static void
set_writing (KlimaExportDialog *self,
             gboolean           writing)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->form), !writing);
  gtk_widget_set_sensitive (self->save_button, !writing);
  if (!writing)
    {
      g_clear_handle_id (&self->timeout, g_source_remove);
      gtk_revealer_set_reveal_child (self->progress_revealer, FALSE);
    }
}

static gboolean
show_progress (gpointer user_data)
{
  KlimaExportDialog *self = user_data;
  double fraction = klima_export_job_get_fraction (self->job);

  if (fraction > 0)
    gtk_progress_bar_set_fraction (self->progress_bar, fraction);
  else
    gtk_progress_bar_pulse (self->progress_bar);

  return G_SOURCE_CONTINUE;
}

static gboolean
on_patience_over (gpointer user_data)
{
  KlimaExportDialog *self = user_data;

  gtk_revealer_set_reveal_child (self->progress_revealer, TRUE);
  gtk_widget_grab_focus (self->stop_button);
  show_progress (self);
  self->timeout = g_timeout_add (PROGRESS_STEP, show_progress, self);

  return G_SOURCE_REMOVE;
}

static void start (KlimaExportDialog  *self,
                   GFile              *file,
                   KlimaExportReplace  replace);

static void
show_failure (KlimaExportDialog *self,
              GFile             *file,
              const GError      *error)
{
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (basename);
  /* Translators: the name of a file, and what went wrong with it */
  g_autofree char *text = g_strdup_printf (_("“%s” was not saved. %s"), name, error->message);

  gtk_label_set_label (self->failure_label, text);
  gtk_revealer_set_reveal_child (self->failure_bar, TRUE);
  /* Read out with what has the focus. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->save_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_grab_focus (self->save_button);
}

static void
on_replace_response (AdwMessageDialog  *question,
                     const char        *response,
                     KlimaExportDialog *self)
{
  GFile *file = g_object_get_data (G_OBJECT (question), "file");

  if (g_str_equal (response, "replace"))
    start (self, file, KLIMA_EXPORT_REPLACE_ALL);
}

/* About files that the file chooser does not know of: numbered ones, the description, or where no ending was typed. */
static void
ask_whether_to_replace (KlimaExportDialog *self,
                        GFile             *file,
                        const GError      *error)
{
  GtkWidget *question = adw_message_dialog_new (GTK_WINDOW (self), _("Replace What Is There?"), error->message);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "cancel", _("_Cancel"), "replace", _("_Replace"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "cancel");
  g_object_set_data_full (G_OBJECT (question), "file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (question, "response", G_CALLBACK (on_replace_response), self, 0);
  gtk_window_present (GTK_WINDOW (question));
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (KlimaExportDialog) self = user_data;
  KlimaExportJob *job = KLIMA_EXPORT_JOB (source);
  g_autoptr (GError) error = NULL;
  gboolean is_open = self->job == job;
  gboolean was_written = klima_export_job_finish (job, result, &error);

  if (is_open)
    {
      set_writing (self, FALSE);
      g_clear_object (&self->job);
      g_clear_object (&self->cancellable);
    }
  if (was_written)
    {
      g_autoptr (GPtrArray) files = klima_export_job_list_files (job);

      g_signal_emit (self, signals[SAVED], 0, files->pdata[0], files->len);
      if (is_open)
        gtk_window_close (GTK_WINDOW (self));
    }
  else if (!is_open)
    return;
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    ask_whether_to_replace (self, klima_export_job_get_file (job), error);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_grab_focus (self->save_button);
  else
    show_failure (self, klima_export_job_get_file (job), error);
}

static void
start (KlimaExportDialog  *self,
       GFile              *file,
       KlimaExportReplace  replace)
{
  KlimaExportFormat format;
  const KlimaExport *export = klima_export_form_get_export (self->form, &format);

  if (self->job != NULL)
    return;

  gtk_revealer_set_reveal_child (self->failure_bar, FALSE);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->save_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  self->job = klima_export_job_new (export, format, file, replace);
  self->cancellable = g_cancellable_new ();
  self->timeout = g_timeout_add (PATIENCE, on_patience_over, self);
  set_writing (self, TRUE);
  klima_export_job_run (self->job, self->cancellable, on_written, g_object_ref (self));
}

static void
on_chooser_response (GtkFileChooserNative *chooser,
                     int                   response,
                     KlimaExportDialog    *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  g_clear_object (&self->chooser);
  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    klima_export_dialog_save (self, file);
}

static void
on_save (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  KlimaExportDialog *self = KLIMA_EXPORT_DIALOG (widget);
  const KlimaExport *export;
  KlimaExportFormat format;

  if (self->chooser != NULL || self->job != NULL)
    return;

  klima_export_form_take_typed (self->form);
  export = klima_export_form_get_export (self->form, &format);
  self->chooser = klima_export_place_choose (GTK_WINDOW (self), self->settings, export, format);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_chooser_response), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
on_stop (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  KlimaExportDialog *self = KLIMA_EXPORT_DIALOG (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

/* One step: from the work to the choices, and from there to the map. */
static void
on_back (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  if (KLIMA_EXPORT_DIALOG (widget)->job != NULL)
    on_stop (widget, action, parameter);
  else
    gtk_window_close (GTK_WINDOW (widget));
}

/* Closed while it is written, nothing is. */
static void
forget_job (KlimaExportDialog *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->job);
}

static gboolean
klima_export_dialog_close_request (GtkWindow *window)
{
  forget_job (KLIMA_EXPORT_DIALOG (window));

  return GTK_WINDOW_CLASS (klima_export_dialog_parent_class)->close_request (window);
}

static void
klima_export_dialog_dispose (GObject *object)
{
  KlimaExportDialog *self = KLIMA_EXPORT_DIALOG (object);

  forget_job (self);
  g_clear_object (&self->chooser);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (klima_export_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, failure_bar);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, failure_label);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, body);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, form);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, stop_button);
}

static void
klima_export_dialog_class_init (KlimaExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (KLIMA_TYPE_EXPORT_PREVIEW);
  g_type_ensure (KLIMA_TYPE_EXPORT_FORM);
  G_OBJECT_CLASS (klass)->dispose = klima_export_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = klima_export_dialog_close_request;

  signals[SAVED] = g_signal_new ("saved", KLIMA_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/klima-export-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_form_changed);
  gtk_widget_class_install_action (widget_class, "export.save", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "export.stop", NULL, on_stop);
  gtk_widget_class_install_action (widget_class, "export.back", NULL, on_back);
}

static void
klima_export_dialog_init (KlimaExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->body, klima_beside_layout_new ());
  gtk_widget_set_layout_manager (self->title, klima_title_layout_new ());
}

/* Not larger than the window it belongs to. */
static void
fit_into (KlimaExportDialog *self,
          GtkWindow         *parent)
{
  int width = gtk_widget_get_width (GTK_WIDGET (parent));
  int height = gtk_widget_get_height (GTK_WIDGET (parent));

  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_set_default_size (GTK_WINDOW (self), width > 0 ? MIN (width, LARGEST_WIDTH) : LARGEST_WIDTH,
                               height > 0 ? MIN (height, LARGEST_HEIGHT) : LARGEST_HEIGHT);
}

/**
 * klima_export_dialog_new:
 * @parent: the window it belongs to
 * @settings: where the choices are remembered
 * @scene: what is shown; copied
 * @view_width: of the view that the scene's camera was made for, logical pixels
 * @view_height: likewise
 *
 * Returns: (transfer none): the dialog, owned by GTK
 */
KlimaExportDialog *
klima_export_dialog_new (GtkWindow        *parent,
                         GSettings        *settings,
                         const KlimaScene *scene,
                         double            view_width,
                         double            view_height)
{
  KlimaExportDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (scene != NULL, NULL);

  self = g_object_new (KLIMA_TYPE_EXPORT_DIALOG, "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG, NULL);
  self->settings = g_object_ref (settings);
  fit_into (self, parent);
  klima_export_form_set_scene (self->form, settings, scene, view_width, view_height);
  on_form_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));

  return self;
}

/**
 * klima_export_dialog_get_export:
 * @format: (out) (optional): in which format
 *
 * Returns: (transfer none): what is chosen
 */
const KlimaExport *
klima_export_dialog_get_export (KlimaExportDialog *self,
                                KlimaExportFormat *format)
{
  g_return_val_if_fail (KLIMA_IS_EXPORT_DIALOG (self), NULL);

  return klima_export_form_get_export (self->form, format);
}

/**
 * klima_export_dialog_save:
 * @file: what the file chooser returned, which has asked before if it is there
 *
 * Writes what is chosen, and closes the dialog when that is done.
 */
void
klima_export_dialog_save (KlimaExportDialog *self,
                          GFile             *file)
{
  g_autoptr (GFile) named = NULL;
  const KlimaExport *export;
  KlimaExportFormat format;

  g_return_if_fail (KLIMA_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  export = klima_export_form_get_export (self->form, &format);
  named = klima_export_place_settle (self->settings, export, format, file);
  start (self, named, g_file_equal (named, file) ? KLIMA_EXPORT_REPLACE_ASKED : KLIMA_EXPORT_REPLACE_NONE);
}
