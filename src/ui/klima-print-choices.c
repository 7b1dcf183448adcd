/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-print-choices.h"

struct _KlimaPrintChoices
{
  AdwPreferencesGroup parent_instance;

  KlimaDataset *dataset; /* owned */
  GArray *contents;      /* owned; of KlimaExportContent: what the rows of @content stand for */

  /* Template. */
  AdwComboRow *content;
  AdwComboRow *network;
  AdwComboRow *labels;
  AdwActionRow *title_row;
  AdwActionRow *notes_row;
  GtkSwitch *title;
  GtkSwitch *notes;
};

G_DEFINE_FINAL_TYPE (KlimaPrintChoices, klima_print_choices, ADW_TYPE_PREFERENCES_GROUP)

/* In the order of the rows of the template. */
static const KlimaLabelMode label_modes[] = { KLIMA_LABELS_LEADERS, KLIMA_LABELS_NUMBERS, KLIMA_LABELS_NONE };

static KlimaExportContent
get_content (KlimaPrintChoices *self)
{
  guint selected = adw_combo_row_get_selected (self->content);

  return selected < self->contents->len ? g_array_index (self->contents, KlimaExportContent, selected)
                                        : KLIMA_EXPORT_VIEW;
}

/* Slides and handout have titles of their own, and slides their own names. */
static void
update_rows (KlimaPrintChoices *self)
{
  KlimaExportContent content = get_content (self);
  gboolean is_slides = content == KLIMA_EXPORT_SLIDES;

  gtk_widget_set_visible (GTK_WIDGET (self->network), content == KLIMA_EXPORT_NETWORK);
  gtk_widget_set_visible (GTK_WIDGET (self->notes_row), is_slides);
  gtk_widget_set_visible (GTK_WIDGET (self->labels), !is_slides);
  gtk_widget_set_visible (GTK_WIDGET (self->title_row), !is_slides && content != KLIMA_EXPORT_HANDOUT);
}

static void
add_content (KlimaPrintChoices  *self,
             GtkStringList      *names,
             KlimaExportContent  content,
             const char         *name)
{
  gtk_string_list_append (names, name);
  g_array_append_val (self->contents, content);
}

static void
fill_contents (KlimaPrintChoices  *self,
               KlimaExportContent  selected)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  /* Translators: "All of Viken" */
  g_autofree char *region = g_strdup_printf (_("All of %s"), klima_dataset_get_name (self->dataset));

  add_content (self, names, KLIMA_EXPORT_VIEW, _("This view"));
  add_content (self, names, KLIMA_EXPORT_REGION, region);
  if (klima_dataset_get_networks (self->dataset)->len > 0)
    {
      add_content (self, names, KLIMA_EXPORT_NETWORK, _("One network"));
      add_content (self, names, KLIMA_EXPORT_EACH_NETWORK, _("A page per network"));
    }
  add_content (self, names, KLIMA_EXPORT_HANDOUT, _("Handout"));
  if (klima_dataset_get_slides (self->dataset)->len > 0)
    add_content (self, names, KLIMA_EXPORT_SLIDES, _("All slides"));

  adw_combo_row_set_model (self->content, G_LIST_MODEL (names));
  for (guint i = 0; i < self->contents->len; i++)
    if (g_array_index (self->contents, KlimaExportContent, i) == selected)
      adw_combo_row_set_selected (self->content, i);
}

static void
fill_networks (KlimaPrintChoices *self,
               KlimaNetwork      *selected,
               KlimaLanguage      language)
{
  GPtrArray *networks = klima_dataset_get_networks (self->dataset);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < networks->len; i++)
    gtk_string_list_append (names, klima_network_get_name (networks->pdata[i], language));
  adw_combo_row_set_model (self->network, G_LIST_MODEL (names));
  if (selected != NULL)
    adw_combo_row_set_selected (self->network, klima_network_get_position (selected));
}

static void
klima_print_choices_finalize (GObject *object)
{
  KlimaPrintChoices *self = KLIMA_PRINT_CHOICES (object);

  g_clear_object (&self->dataset);
  g_clear_pointer (&self->contents, g_array_unref);

  G_OBJECT_CLASS (klima_print_choices_parent_class)->finalize (object);
}

static void
klima_print_choices_class_init (KlimaPrintChoicesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = klima_print_choices_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/klima-print-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, KlimaPrintChoices, content);
  gtk_widget_class_bind_template_child (widget_class, KlimaPrintChoices, network);
  gtk_widget_class_bind_template_child (widget_class, KlimaPrintChoices, labels);
  gtk_widget_class_bind_template_child (widget_class, KlimaPrintChoices, title_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaPrintChoices, notes_row);
  gtk_widget_class_bind_template_child (widget_class, KlimaPrintChoices, title);
  gtk_widget_class_bind_template_child (widget_class, KlimaPrintChoices, notes);
  gtk_widget_class_bind_template_callback (widget_class, update_rows);
}

static void
klima_print_choices_init (KlimaPrintChoices *self)
{
  self->contents = g_array_new (FALSE, FALSE, sizeof (KlimaExportContent));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * klima_print_choices_new:
 * @what: what is chosen at first
 *
 * Returns: (transfer floating): the rows
 */
GtkWidget *
klima_print_choices_new (const KlimaExport *what)
{
  KlimaPrintChoices *self;

  g_return_val_if_fail (what != NULL, NULL);

  self = g_object_new (KLIMA_TYPE_PRINT_CHOICES, NULL);
  self->dataset = g_object_ref (what->scene->dataset);
  fill_networks (self, what->network, what->scene->language);
  fill_contents (self, what->content);
  for (guint i = 0; i < G_N_ELEMENTS (label_modes); i++)
    if (label_modes[i] == what->scene->labels)
      adw_combo_row_set_selected (self->labels, i);
  gtk_switch_set_active (self->title, what->title);
  gtk_switch_set_active (self->notes, what->notes);
  update_rows (self);

  return GTK_WIDGET (self);
}

/**
 * klima_print_choices_apply:
 * @self: the rows
 * @what: (inout): gets what is chosen; of the same dataset
 */
void
klima_print_choices_apply (KlimaPrintChoices *self,
                           KlimaExport       *what)
{
  guint network, labels;

  g_return_if_fail (KLIMA_IS_PRINT_CHOICES (self));
  g_return_if_fail (what != NULL && what->scene->dataset == self->dataset);

  network = adw_combo_row_get_selected (self->network);
  labels = adw_combo_row_get_selected (self->labels);
  what->content = get_content (self);
  if (network < klima_dataset_get_networks (self->dataset)->len)
    what->network = g_ptr_array_index (klima_dataset_get_networks (self->dataset), network);
  if (labels < G_N_ELEMENTS (label_modes))
    what->scene->labels = label_modes[labels];
  what->title = gtk_switch_get_active (self->title);
  what->notes = gtk_switch_get_active (self->notes);
}
