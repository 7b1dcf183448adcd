/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-presenter-note.h"

#include <glib/gi18n-lib.h>

#include "klima-tooltip.h"

#define SIZE_KEY "presentation-note-size"
#define SIZE_STEP 20
#define LARGEST_SIZE 400
#define SMALLEST_SIZE 80

#define LINE_HEIGHT 1.25
/* Between paragraphs, as a part of a line. */
#define PARAGRAPH_GAP 0.4
#define SPACING 6

struct _KlimaPresenterNote
{
  AdwBin parent_instance;

  GSettings *settings; /* owned */

  /* Borrowed: children. */
  GtkLabel *label;
  GtkAdjustment *adjustment;
};

G_DEFINE_FINAL_TYPE (KlimaPresenterNote, klima_presenter_note, ADW_TYPE_BIN)

static void
on_size_action (GtkWidget  *widget G_GNUC_UNUSED,
                const char *name,
                GVariant   *parameter G_GNUC_UNUSED)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  int size = g_settings_get_int (settings, SIZE_KEY);

  if (g_str_equal (name, "note.larger"))
    g_settings_set_int (settings, SIZE_KEY, MIN (size + SIZE_STEP, LARGEST_SIZE));
  else if (g_str_equal (name, "note.smaller"))
    g_settings_set_int (settings, SIZE_KEY, MAX (size - SIZE_STEP, SMALLEST_SIZE));
  else
    g_settings_reset (settings, SIZE_KEY);
}

/**
 * klima_presenter_note_install_actions:
 * @klass: of a window
 *
 * Gives its widgets the actions that change the size of notes: `note.larger`, `note.smaller` and `note.normal`.
 */
void
klima_presenter_note_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "note.larger", NULL, on_size_action);
  gtk_widget_class_install_action (klass, "note.smaller", NULL, on_size_action);
  gtk_widget_class_install_action (klass, "note.normal", NULL, on_size_action);
}

static void
update_size (KlimaPresenterNote *self)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  double scale = g_settings_get_int (self->settings, SIZE_KEY) / 100.0;
  const char *text = gtk_label_get_text (self->label);

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  for (const char *gap = strstr (text, "\n\n"); gap != NULL; gap = strstr (gap + 2, "\n\n"))
    {
      PangoAttribute *attribute = pango_attr_scale_new (scale * PARAGRAPH_GAP);

      attribute->start_index = (guint) (gap + 1 - text);
      attribute->end_index = attribute->start_index + 1;
      pango_attr_list_change (attributes, attribute);
    }
  pango_attr_list_insert (attributes, pango_attr_line_height_new (LINE_HEIGHT));
  gtk_label_set_attributes (self->label, attributes);
}

static void
klima_presenter_note_dispose (GObject *object)
{
  KlimaPresenterNote *self = KLIMA_PRESENTER_NOTE (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (klima_presenter_note_parent_class)->dispose (object);
}

static void
klima_presenter_note_class_init (KlimaPresenterNoteClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klima_presenter_note_dispose;
}

static GtkWidget *
create_button (const char *icon,
               const char *name,
               guint       key,
               const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *keys = klima_tooltip_dup_keys (key, GDK_CONTROL_MASK);
  g_autofree char *tooltip = g_strdup_printf ("%s (%s)", name, keys);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static GtkWidget *
create_header (void)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *heading = gtk_label_new (_("Note"));

  gtk_widget_add_css_class (heading, "panel-heading");
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_box_append (GTK_BOX (header), heading);
  gtk_box_append (GTK_BOX (header), create_button ("zoom-out-symbolic", _("Smaller notes"), GDK_KEY_minus, "note.smaller"));
  gtk_box_append (GTK_BOX (header), create_button ("zoom-in-symbolic", _("Larger notes"), GDK_KEY_plus, "note.larger"));

  return header;
}

static void
klima_presenter_note_init (KlimaPresenterNote *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_yalign (self->label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "presenter-note-text");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->label));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 90);
  gtk_widget_add_css_class (scrolled, "presenter-note");
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Note"), -1);
  self->adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_box_append (GTK_BOX (box), create_header ());
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * klima_presenter_note_new:
 * @settings: the user's
 *
 * Returns: (transfer floating): an empty note
 */
GtkWidget *
klima_presenter_note_new (GSettings *settings)
{
  KlimaPresenterNote *self = g_object_new (KLIMA_TYPE_PRESENTER_NOTE, NULL);

  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::" SIZE_KEY, G_CALLBACK (update_size), self, G_CONNECT_SWAPPED);
  update_size (self);

  return GTK_WIDGET (self);
}

/**
 * klima_presenter_note_set_text:
 * @self: a note
 * @text: (nullable): what it says; plain text
 *
 * Shows a note from its beginning.
 */
void
klima_presenter_note_set_text (KlimaPresenterNote *self,
                               const char         *text)
{
  g_auto (GStrv) paragraphs = NULL;
  g_autofree char *shown = NULL;

  g_return_if_fail (KLIMA_IS_PRESENTER_NOTE (self));

  paragraphs = g_strsplit (text != NULL && *text != '\0' ? text : _("This slide has no note."), "\n", -1);
  shown = g_strjoinv ("\n\n", paragraphs);
  if (g_strcmp0 (gtk_label_get_text (self->label), shown) == 0)
    return;
  gtk_label_set_text (self->label, shown);
  update_size (self);
  gtk_adjustment_set_value (self->adjustment, 0);
}
