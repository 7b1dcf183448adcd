/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-beside-layout.h"
#include "klima-export-choices.h"
#include "klima-export-dialog.h"
#include "klima-export-job.h"
#include "klima-export-preview.h"
#include "klima-setting-row.h"
#include "klima-wrap-layout.h"

/* Milliseconds: what takes longer shows how far it is, and how often that is looked at. */
#define PATIENCE 300
#define PROGRESS_STEP 100

/* Logical pixels. */
#define LARGEST_WIDTH 1080
#define LARGEST_HEIGHT 720
#define FORMAT_SPACING 6

struct _KlimaExportDialog
{
  AdwWindow parent_instance;

  /* Owned. */
  GSettings *settings;
  KlimaScene *scene;
  double view_width, view_height;
  KlimaExport *export;
  KlimaExportFormat format;

  /* Owned, nullable: while a file is chosen. */
  GtkFileChooserNative *chooser;
  /* Owned, nullable: while it is written. */
  KlimaExportJob *job;
  GCancellable *cancellable;
  guint timeout;

  /* Whether rows are being changed to what was chosen, rather than by the user. */
  gboolean is_following;

  /* Template. */
  GtkWidget *save_button;
  GtkRevealer *failure_bar;
  GtkLabel *failure_label;
  GtkWidget *body;
  KlimaExportPreview *preview;
  GtkWidget *choices;
  AdwComboRow *content_row;
  AdwComboRow *network_row;
  GtkWidget *notes_row;
  GtkSwitch *notes;
  GtkWidget *format_box;
  GtkToggleButton *formats[KLIMA_N_EXPORT_FORMATS];
  GtkLabel *format_label;
  AdwComboRow *size_row;
  GtkWidget *width_row;
  GtkSpinButton *width;
  GtkWidget *height_row;
  GtkSpinButton *height;
  AdwComboRow *style_row;
  AdwComboRow *labels_row;
  GtkWidget *title_row;
  GtkSwitch *title;
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

static const struct
{
  const char *id; /* of its button */
  const char *name;
  const char *description;
} formats[KLIMA_N_EXPORT_FORMATS] = {
  [KLIMA_EXPORT_PNG] = { "png_button", N_("PNG picture"), N_("A picture for documents, slides and web pages") },
  [KLIMA_EXPORT_SVG] = { "svg_button", N_("SVG drawing"), N_("Shapes and text, sharp at any size, to be worked on") },
  [KLIMA_EXPORT_PDF] = { "pdf_button", N_("PDF document"), N_("Pages to print and to send, sharp at any size") },
  [KLIMA_EXPORT_CSV] = { "csv_button", N_("CSV table"), N_("A table of municipalities for Excel and LibreOffice") },
  [KLIMA_EXPORT_GEOJSON] = { "geojson_button", N_("GeoJSON map data"), N_("Borders and facts for map programs") },
  [KLIMA_EXPORT_TEXT] = { "text_button", N_("Text"), N_("What the map shows, in words") },
};

static gboolean
is_page (KlimaExportFormat format)
{
  return format == KLIMA_EXPORT_PNG || format == KLIMA_EXPORT_SVG || format == KLIMA_EXPORT_PDF;
}

/* What would change nothing is not to be chosen. */
static void
update_sensitivity (KlimaExportDialog *self)
{
  KlimaExportContent content = self->export->content;
  gboolean page = is_page (self->format);
  gboolean slides = content == KLIMA_EXPORT_SLIDES;
  gboolean handout = content == KLIMA_EXPORT_HANDOUT;
  gboolean sized = page && !handout && !(slides && self->format == KLIMA_EXPORT_PDF);
  gboolean free = sized && g_settings_get_enum (self->settings, "export-size") == KLIMA_EXPORT_SIZE_FREE;

  gtk_widget_set_sensitive (GTK_WIDGET (self->network_row), content == KLIMA_EXPORT_NETWORK);
  gtk_widget_set_sensitive (self->notes_row, slides && self->format == KLIMA_EXPORT_PDF);
  gtk_widget_set_sensitive (GTK_WIDGET (self->size_row), sized);
  gtk_widget_set_visible (self->width_row, free);
  gtk_widget_set_visible (self->height_row, free);
  gtk_widget_set_sensitive (GTK_WIDGET (self->style_row), page && !handout);
  gtk_widget_set_sensitive (GTK_WIDGET (self->labels_row), page && !slides);
  gtk_widget_set_sensitive (self->title_row, page && !slides && !handout);
}

static void
update_formats (KlimaExportDialog *self)
{
  g_autoptr (KlimaExport) plain = klima_export_copy (self->export);

  /* A format without notes is to be had without them. */
  plain->notes = FALSE;
  self->is_following = TRUE;
  gtk_toggle_button_set_active (self->formats[self->format], TRUE);
  self->is_following = FALSE;
  for (int i = 0; i < KLIMA_N_EXPORT_FORMATS; i++)
    gtk_widget_set_sensitive (GTK_WIDGET (self->formats[i]), klima_export_supports (plain, (KlimaExportFormat) i));
  gtk_label_set_label (self->format_label, _(formats[self->format].description));
}

static void
update_size (KlimaExportDialog *self)
{
  g_autofree char *pixels = NULL;
  int width, height;

  klima_page_size_get_pixels (self->export->size, &width, &height);
  if (self->format == KLIMA_EXPORT_PNG && self->export->size.is_paper)
    /* Translators: how large paper is as a picture */
    pixels = g_strdup_printf (_("%d × %d pixels, 300 to the inch"), width, height);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->size_row), pixels != NULL ? pixels : "");
}

static void
update (KlimaExportDialog *self)
{
  g_clear_pointer (&self->export, klima_export_free);
  self->export =
    klima_export_choices_apply (self->settings, self->scene, self->view_width, self->view_height, &self->format);
  update_formats (self);
  update_sensitivity (self);
  update_size (self);
  klima_export_preview_show (self->preview, self->export, self->format);
}

static void
on_setting_changed (KlimaExportDialog *self,
                    const char        *key)
{
  if (g_str_has_prefix (key, "export-") && !g_str_equal (key, "export-folder"))
    update (self);
}

static void
on_network_selected (KlimaExportDialog *self)
{
  GPtrArray *networks = klima_dataset_get_networks (self->scene->dataset);
  guint position = adw_combo_row_get_selected (self->network_row);

  if (!self->is_following && position < networks->len)
    g_settings_set_string (self->settings, "export-network", klima_network_get_id (networks->pdata[position]));
}

static void
on_format_toggled (KlimaExportDialog *self,
                   GtkToggleButton   *button)
{
  for (int i = 0; i < KLIMA_N_EXPORT_FORMATS; i++)
    if (self->formats[i] == button && gtk_toggle_button_get_active (button) && !self->is_following)
      g_settings_set_enum (self->settings, "export-format", i);
}

static void
set_writing (KlimaExportDialog *self,
             gboolean           writing)
{
  gtk_widget_set_sensitive (self->choices, !writing);
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

static void start (KlimaExportDialog *self,
                   GFile             *file,
                   gboolean           replace);

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
  gtk_widget_grab_focus (self->save_button);
}

static void
on_replace_response (AdwMessageDialog  *question,
                     const char        *response,
                     KlimaExportDialog *self)
{
  GFile *file = g_object_get_data (G_OBJECT (question), "file");

  if (g_str_equal (response, "replace"))
    start (self, file, TRUE);
}

/* About files that the file chooser does not know of: those with a number, or an ending that was not typed. */
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
start (KlimaExportDialog *self,
       GFile             *file,
       gboolean           replace)
{
  if (self->job != NULL)
    return;

  gtk_revealer_set_reveal_child (self->failure_bar, FALSE);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  self->job = klima_export_job_new (self->export, self->format, file, replace);
  self->cancellable = g_cancellable_new ();
  self->timeout = g_timeout_add (PATIENCE, on_patience_over, self);
  set_writing (self, TRUE);
  klima_export_job_run (self->job, self->cancellable, on_written, g_object_ref (self));
}

/* The ending that was typed says the format, where what was chosen is to be had in it; else that of the format is added. */
static GFile *
settle_name (KlimaExportDialog *self,
             GFile             *chosen)
{
  g_autofree char *name = g_file_get_basename (chosen);
  g_autofree char *whole = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (chosen);
  KlimaExportFormat format;

  if (klima_export_format_from_name (name, &format))
    {
      g_autoptr (KlimaExport) plain = klima_export_copy (self->export);

      if (format == self->format)
        return g_object_ref (chosen);
      plain->notes = FALSE;
      if (klima_export_supports (plain, format))
        {
          g_settings_set_enum (self->settings, "export-format", (int) format);
          return g_object_ref (chosen);
        }
    }
  whole = g_strconcat (name, ".", klima_export_format_get_extension (self->format), NULL);

  return folder != NULL ? g_file_get_child (folder, whole) : g_object_ref (chosen);
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
set_folder (KlimaExportDialog *self)
{
  g_autofree char *last = g_settings_get_string (self->settings, "export-folder");
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autoptr (GFile) folder = NULL;

  if (*last != '\0')
    folder = g_file_new_for_uri (last);
  else if (documents != NULL)
    folder = g_file_new_for_path (documents);
  /* A folder that is gone is as good as none. */
  if (folder != NULL && g_file_query_exists (folder, NULL))
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
}

static void
on_save (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  KlimaExportDialog *self = KLIMA_EXPORT_DIALOG (widget);
  g_autofree char *name = klima_export_dup_suggested_name (self->export, self->format);
  g_autofree char *pattern = g_strconcat ("*.", klima_export_format_get_extension (self->format), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  if (self->chooser != NULL || self->job != NULL)
    return;

  /* A number that was typed counts, even if one does not leave its field. */
  gtk_spin_button_update (self->width);
  gtk_spin_button_update (self->height);
  self->chooser = gtk_file_chooser_native_new (_("Save"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"),
                                               _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_filter_set_name (filter, _(formats[self->format].name));
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  set_folder (self);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
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
klima_export_dialog_finalize (GObject *object)
{
  KlimaExportDialog *self = KLIMA_EXPORT_DIALOG (object);

  g_clear_pointer (&self->export, klima_export_free);
  g_clear_pointer (&self->scene, klima_scene_free);

  G_OBJECT_CLASS (klima_export_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, failure_bar);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, failure_label);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, body);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, content_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, network_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, notes_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, format_box);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, format_label);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, size_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, width_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, width);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, height_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, height);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, style_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, labels_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportDialog, stop_button);
  for (int i = 0; i < KLIMA_N_EXPORT_FORMATS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, formats[i].id, FALSE, 0);
}

static void
klima_export_dialog_class_init (KlimaExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (KLIMA_TYPE_EXPORT_PREVIEW);
  G_OBJECT_CLASS (klass)->dispose = klima_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = klima_export_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = klima_export_dialog_close_request;

  signals[SAVED] = g_signal_new ("saved", KLIMA_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/klima-export-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_network_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_format_toggled);
  gtk_widget_class_install_action (widget_class, "export.save", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "export.stop", NULL, on_stop);
}

static void
klima_export_dialog_init (KlimaExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->body, g_object_new (KLIMA_TYPE_BESIDE_LAYOUT, NULL));
  gtk_widget_set_layout_manager (self->format_box, klima_wrap_layout_new (FORMAT_SPACING));
  for (int i = 0; i < KLIMA_N_EXPORT_FORMATS; i++)
    self->formats[i] = GTK_TOGGLE_BUTTON (gtk_widget_get_template_child (GTK_WIDGET (self), KLIMA_TYPE_EXPORT_DIALOG,
                                                                         formats[i].id));
}

/* Slides come last, so that a dataset without them has the others at the same places. */
static void
fill_contents (KlimaExportDialog *self)
{
  KlimaDataset *dataset = self->scene->dataset;
  /* Translators: %s is the name of a region, such as Viken */
  g_autofree char *region = g_strdup_printf (_("All of %s"), klima_dataset_get_name (dataset));
  gboolean has_slides = klima_dataset_get_slides (dataset)->len > 0;
  const char *names[] = {
    _("This view"), region, _("One network"), _("A page for each network"), _("Handout"), has_slides ? _("Slides") : NULL,
    NULL,
  };
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);

  if (!has_slides && g_settings_get_enum (self->settings, "export-content") == KLIMA_EXPORT_SLIDES)
    g_settings_set_enum (self->settings, "export-content", KLIMA_EXPORT_REGION);
  adw_combo_row_set_model (self->content_row, G_LIST_MODEL (model));
}

static void
fill_networks (KlimaExportDialog *self)
{
  GPtrArray *networks = klima_dataset_get_networks (self->scene->dataset);
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  for (guint i = 0; i < networks->len; i++)
    gtk_string_list_append (model, klima_network_get_name (networks->pdata[i], self->scene->language));
  self->is_following = TRUE;
  adw_combo_row_set_model (self->network_row, G_LIST_MODEL (model));
  if (self->export->network != NULL)
    adw_combo_row_set_selected (self->network_row, klima_network_get_position (self->export->network));
  self->is_following = FALSE;
}

static void
bind_settings (KlimaExportDialog *self)
{
  klima_setting_row_bind (self->content_row, self->settings, "export-content");
  klima_setting_row_bind (self->size_row, self->settings, "export-size");
  klima_setting_row_bind (self->style_row, self->settings, "export-style");
  klima_setting_row_bind (self->labels_row, self->settings, "export-labels");
  g_settings_bind (self->settings, "export-notes", self->notes, "active",
                   G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
  g_settings_bind (self->settings, "export-title", self->title, "active",
                   G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
  g_settings_bind (self->settings, "export-width", self->width, "value",
                   G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
  g_settings_bind (self->settings, "export-height", self->height, "value",
                   G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (on_setting_changed), self, G_CONNECT_SWAPPED);
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

  self = g_object_new (KLIMA_TYPE_EXPORT_DIALOG, NULL);
  self->settings = g_object_ref (settings);
  self->scene = klima_scene_copy (scene);
  self->view_width = view_width;
  self->view_height = view_height;
  fit_into (self, parent);
  fill_contents (self);
  update (self);
  fill_networks (self);
  bind_settings (self);
  /* Rows become sensitive when they get a model or are bound. */
  update_sensitivity (self);

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

  if (format != NULL)
    *format = self->format;

  return self->export;
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
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GPtrArray) files = NULL;

  g_return_if_fail (KLIMA_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  named = settle_name (self, file);
  folder = g_file_get_parent (named);
  if (folder != NULL)
    {
      g_autofree char *uri = g_file_get_uri (folder);

      g_settings_set_string (self->settings, "export-folder", uri);
    }
  files = klima_export_list_files (self->export, self->format, named);
  start (self, named, files->len == 1 && g_file_equal (files->pdata[0], file));
}
