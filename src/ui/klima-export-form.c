/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-export-choices.h"
#include "klima-export-form.h"
#include "klima-setting-row.h"
#include "klima-wrap-layout.h"

/* Logical pixels. */
#define FORMAT_SPACING 6

struct _KlimaExportForm
{
  AdwPreferencesPage parent_instance;

  /* Owned; set once. */
  GSettings *settings;
  KlimaScene *scene;
  double view_width, view_height;

  /* Owned: what is chosen. */
  KlimaExport *export;
  KlimaExportFormat format;

  /* Whether rows are being changed to what was chosen, rather than by the user. */
  gboolean is_following;

  /* Template. */
  AdwComboRow *content_row;
  AdwComboRow *network_row;
  AdwActionRow *notes_row;
  GtkSwitch *notes;
  GtkWidget *format_box;
  GtkToggleButton *formats[KLIMA_N_EXPORT_FORMATS];
  GtkLabel *format_label;
  AdwComboRow *size_row;
  GtkWidget *width_row;
  GtkSpinButton *width;
  GtkWidget *height_row;
  GtkSpinButton *height;
  GtkWidget *description_row;
  GtkSwitch *description;
  GtkWidget *look_group;
  AdwComboRow *style_row;
  AdwComboRow *labels_row;
  AdwActionRow *title_row;
  GtkSwitch *title;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KlimaExportForm, klima_export_form, ADW_TYPE_PREFERENCES_PAGE)

static const struct
{
  const char *id; /* of its button */
  const char *description;
} formats[KLIMA_N_EXPORT_FORMATS] = {
  [KLIMA_EXPORT_PNG] = { "png_button", N_("A picture for documents, slides and web pages") },
  [KLIMA_EXPORT_SVG] = { "svg_button", N_("Shapes and text, sharp at any size, to be worked on") },
  [KLIMA_EXPORT_PDF] = { "pdf_button", N_("Pages to print and to send, sharp at any size") },
  [KLIMA_EXPORT_CSV] = { "csv_button", N_("A table of municipalities for Excel and LibreOffice") },
  [KLIMA_EXPORT_GEOJSON] = { "geojson_button", N_("Borders and facts for map programs") },
  [KLIMA_EXPORT_TEXT] = { "text_button", N_("What the map shows, in words") },
};

static gboolean
is_picture (KlimaExportFormat format)
{
  return format == KLIMA_EXPORT_PNG || format == KLIMA_EXPORT_SVG;
}

static gboolean
is_page (KlimaExportFormat format)
{
  return is_picture (format) || format == KLIMA_EXPORT_PDF;
}

/* What is selected in a row of several lines, which has room for it however large texts are. */
static const char *
get_choice (AdwComboRow *row)
{
  GtkStringObject *item = adw_combo_row_get_selected_item (row);

  return item != NULL ? gtk_string_object_get_string (item) : "";
}

/* A row that cannot be chosen says why, instead of what was chosen elsewhere and is not in use here. */
static void
set_reason (AdwActionRow *row,
            const char   *reason)
{
  const char *choice = ADW_IS_COMBO_ROW (row) ? get_choice (ADW_COMBO_ROW (row)) : "";

  gtk_widget_set_sensitive (GTK_WIDGET (row), reason == NULL);
  adw_action_row_set_subtitle (row, reason != NULL ? reason : choice);
}

static const char *
get_size_reason (KlimaExportForm *self)
{
  if (self->export->content == KLIMA_EXPORT_HANDOUT)
    return _("The handout is always A4 upright");
  if (self->export->content != KLIMA_EXPORT_SLIDES || self->format != KLIMA_EXPORT_PDF)
    return NULL;

  return self->export->notes ? _("Slides with notes are always A4 upright") : _("Slides in a PDF are always 16:9");
}

static void
update_size (KlimaExportForm *self)
{
  const char *reason = get_size_reason (self);
  gboolean is_free =
    reason == NULL && g_settings_get_enum (self->settings, "export-size") == KLIMA_EXPORT_SIZE_FREE;
  int width, height;

  set_reason (ADW_ACTION_ROW (self->size_row), reason);
  gtk_widget_set_visible (GTK_WIDGET (self->size_row), is_page (self->format));
  gtk_widget_set_visible (self->width_row, is_page (self->format) && is_free);
  gtk_widget_set_visible (self->height_row, is_page (self->format) && is_free);
  klima_page_size_get_pixels (self->export->size, &width, &height);
  if (self->format == KLIMA_EXPORT_PNG && self->export->size.is_paper)
    {
      /* Translators: how large paper is as a picture */
      g_autofree char *pixels = g_strdup_printf (_("%d × %d pixels, 300 to the inch"), width, height);
      g_autofree char *size = g_strconcat (get_choice (self->size_row), "\n", pixels, NULL);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->size_row), size);
    }
}

static void
update_look (KlimaExportForm *self)
{
  gboolean handout = self->export->content == KLIMA_EXPORT_HANDOUT;
  gboolean slides = self->export->content == KLIMA_EXPORT_SLIDES;

  gtk_widget_set_visible (self->look_group, is_page (self->format));
  set_reason (ADW_ACTION_ROW (self->style_row), handout ? _("The handout is always in the colours for print") : NULL);
  set_reason (ADW_ACTION_ROW (self->labels_row), slides ? _("Each slide sets which names it shows") : NULL);
  set_reason (self->title_row, slides    ? _("Each slide has a title of its own")
                               : handout ? _("Each page has a title of its own")
                                         : NULL);
}

static void
update_content (KlimaExportForm *self)
{
  gboolean pdf = self->format == KLIMA_EXPORT_PDF;

  gtk_widget_set_visible (GTK_WIDGET (self->network_row), self->export->content == KLIMA_EXPORT_NETWORK);
  gtk_widget_set_visible (GTK_WIDGET (self->notes_row), self->export->content == KLIMA_EXPORT_SLIDES);
  gtk_widget_set_sensitive (GTK_WIDGET (self->notes_row), pdf);
  adw_action_row_set_subtitle (self->notes_row, pdf ? _("Below each slide, on A4") : _("Only in a PDF"));
  gtk_widget_set_visible (self->description_row, self->format != KLIMA_EXPORT_TEXT);
}

/* What the format is for, and what follows from it. */
static char *
describe_format (KlimaExportForm *self)
{
  GString *text = g_string_new (_(formats[self->format].description));
  guint n_pages = klima_export_count_pages (self->export);

  if (is_picture (self->format) && n_pages > 1)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u file, with a number at the end of its name",
                                                 "%u files, with numbers at the end of their names", n_pages),
                              n_pages);
    }
  if (self->export->content == KLIMA_EXPORT_HANDOUT)
    g_string_append_printf (text, "\n%s", _("A handout is either a PDF or a text"));
  else if (self->export->content == KLIMA_EXPORT_SLIDES)
    g_string_append_printf (text, "\n%s", _("There is no table of slides"));

  return g_string_free (text, FALSE);
}

static void
update_formats (KlimaExportForm *self)
{
  g_autoptr (KlimaExport) plain = klima_export_copy (self->export);
  g_autofree char *description = describe_format (self);

  /* A format without notes is to be had without them. */
  plain->notes = FALSE;
  self->is_following = TRUE;
  gtk_toggle_button_set_active (self->formats[self->format], TRUE);
  self->is_following = FALSE;
  for (int i = 0; i < KLIMA_N_EXPORT_FORMATS; i++)
    gtk_widget_set_sensitive (GTK_WIDGET (self->formats[i]), klima_export_supports (plain, (KlimaExportFormat) i));
  gtk_label_set_label (self->format_label, description);
}

static void
update (KlimaExportForm *self)
{
  g_clear_pointer (&self->export, klima_export_free);
  self->export =
    klima_export_choices_apply (self->settings, self->scene, self->view_width, self->view_height, &self->format);
  update_content (self);
  update_formats (self);
  update_size (self);
  update_look (self);
}

static void
on_setting_changed (KlimaExportForm *self,
                    const char      *key)
{
  if (!g_str_has_prefix (key, "export-") || g_str_equal (key, "export-folder"))
    return;

  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_network_selected (KlimaExportForm *self)
{
  GPtrArray *networks;
  guint position = adw_combo_row_get_selected (self->network_row);

  if (self->is_following || self->scene == NULL)
    return;
  networks = klima_dataset_get_networks (self->scene->dataset);
  if (position < networks->len)
    g_settings_set_string (self->settings, "export-network", klima_network_get_id (networks->pdata[position]));
}

static void
on_format_toggled (KlimaExportForm *self,
                   GtkToggleButton *button)
{
  for (int i = 0; i < KLIMA_N_EXPORT_FORMATS; i++)
    if (self->formats[i] == button && gtk_toggle_button_get_active (button) && !self->is_following)
      g_settings_set_enum (self->settings, "export-format", i);
}

static gboolean
klima_export_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KLIMA_EXPORT_FORM (widget)->content_row));
}

static void
klima_export_form_dispose (GObject *object)
{
  KlimaExportForm *self = KLIMA_EXPORT_FORM (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (klima_export_form_parent_class)->dispose (object);
}

static void
klima_export_form_finalize (GObject *object)
{
  KlimaExportForm *self = KLIMA_EXPORT_FORM (object);

  g_clear_pointer (&self->export, klima_export_free);
  g_clear_pointer (&self->scene, klima_scene_free);

  G_OBJECT_CLASS (klima_export_form_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KlimaExportForm, content_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportForm, network_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportForm, notes_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportForm, notes);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportForm, format_box);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportForm, format_label);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportForm, size_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportForm, width_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportForm, width);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportForm, height_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportForm, height);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportForm, description_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportForm, description);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportForm, look_group);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportForm, style_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportForm, labels_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportForm, title_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaExportForm, title);
  for (int i = 0; i < KLIMA_N_EXPORT_FORMATS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, formats[i].id, FALSE, 0);
}

static void
klima_export_form_class_init (KlimaExportFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klima_export_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = klima_export_form_finalize;
  widget_class->grab_focus = klima_export_form_grab_focus;

  signals[CHANGED] =
    g_signal_new ("changed", KLIMA_TYPE_EXPORT_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/klima-export-form.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_network_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_format_toggled);
}

static void
klima_export_form_init (KlimaExportForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->format_box, klima_wrap_layout_new (FORMAT_SPACING));
  for (int i = 0; i < KLIMA_N_EXPORT_FORMATS; i++)
    self->formats[i] =
      GTK_TOGGLE_BUTTON (gtk_widget_get_template_child (GTK_WIDGET (self), KLIMA_TYPE_EXPORT_FORM, formats[i].id));
}

/* Slides come last, so that a dataset without them has the others at the same places. */
static void
fill_contents (KlimaExportForm *self)
{
  KlimaDataset *dataset = self->scene->dataset;
  /* Translators: %s is the name of a region, such as Viken */
  g_autofree char *region = g_strdup_printf (_("All of %s"), klima_dataset_get_name (dataset));
  gboolean has_slides = klima_dataset_get_slides (dataset)->len > 0;
  const char *names[] = {
    _("This view"), region, _("One network"), _("A page per network"), _("Handout"), has_slides ? _("Slides") : NULL,
    NULL,
  };
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);

  if (!has_slides && g_settings_get_enum (self->settings, "export-content") == KLIMA_EXPORT_SLIDES)
    g_settings_set_enum (self->settings, "export-content", KLIMA_EXPORT_REGION);
  adw_combo_row_set_model (self->content_row, G_LIST_MODEL (model));
}

static void
fill_networks (KlimaExportForm *self)
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
bind (KlimaExportForm *self,
      const char      *key,
      gpointer         object,
      const char      *property)
{
  g_settings_bind (self->settings, key, object, property, G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
}

static void
bind_settings (KlimaExportForm *self)
{
  klima_setting_row_bind (self->content_row, self->settings, "export-content");
  klima_setting_row_bind (self->size_row, self->settings, "export-size");
  klima_setting_row_bind (self->style_row, self->settings, "export-style");
  klima_setting_row_bind (self->labels_row, self->settings, "export-labels");
  bind (self, "export-notes", self->notes, "active");
  bind (self, "export-title", self->title, "active");
  bind (self, "export-description", self->description, "active");
  bind (self, "export-width", self->width, "value");
  bind (self, "export-height", self->height, "value");
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (on_setting_changed), self, G_CONNECT_SWAPPED);
}

/**
 * klima_export_form_set_scene:
 * @settings: where the choices are remembered
 * @scene: what is shown; copied
 * @view_width: of the view that the scene's camera was made for, logical pixels
 * @view_height: likewise
 *
 * Fills the rows, once.
 */
void
klima_export_form_set_scene (KlimaExportForm  *self,
                             GSettings        *settings,
                             const KlimaScene *scene,
                             double            view_width,
                             double            view_height)
{
  g_return_if_fail (KLIMA_IS_EXPORT_FORM (self));
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (scene != NULL && self->scene == NULL);

  self->settings = g_object_ref (settings);
  self->scene = klima_scene_copy (scene);
  self->view_width = view_width;
  self->view_height = view_height;
  fill_contents (self);
  update (self);
  fill_networks (self);
  bind_settings (self);
  /* Rows become sensitive when they get a model or are bound. */
  update (self);
}

/**
 * klima_export_form_get_export:
 * @format: (out) (optional): in which format
 *
 * Returns: (transfer none): what is chosen
 */
const KlimaExport *
klima_export_form_get_export (KlimaExportForm   *self,
                              KlimaExportFormat *format)
{
  g_return_val_if_fail (KLIMA_IS_EXPORT_FORM (self), NULL);

  if (format != NULL)
    *format = self->format;

  return self->export;
}

/**
 * klima_export_form_take_typed:
 *
 * A number that was typed counts, even if one does not leave its field.
 */
void
klima_export_form_take_typed (KlimaExportForm *self)
{
  g_return_if_fail (KLIMA_IS_EXPORT_FORM (self));

  gtk_spin_button_update (self->width);
  gtk_spin_button_update (self->height);
}
