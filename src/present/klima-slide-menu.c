/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-slide-menu.h"

#include <glib/gi18n-lib.h>

#include "klima-presenter-time.h"

#define SPACING 12
#define LARGEST_HEIGHT 420

struct _KlimaSlideMenu
{
  AdwBin parent_instance;

  KlimaShow *show; /* owned */

  /* Borrowed: children. */
  GtkMenuButton *button;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (KlimaSlideMenu, klima_slide_menu, ADW_TYPE_BIN)

static GtkWidget *
create_label (const char *text,
              float       xalign,
              int         width_chars)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_width_chars (GTK_LABEL (label), width_chars);
  gtk_widget_add_css_class (label, "slide-menu-time");

  return label;
}

static void
add_row (KlimaSlideMenu *self,
         guint           position,
         gint64          now)
{
  KlimaPresentation *presentation = klima_show_get_presentation (self->show);
  KlimaSlide *slide = klima_presentation_get_slide (presentation, position);
  const char *title = klima_slide_get_title (slide, klima_show_get_scene (self->show)->language);
  gint64 time_on = klima_show_get_time_on (self->show, position, now);
  g_autofree char *number = g_strdup_printf ("%u", position + 1);
  g_autofree char *time = time_on >= G_TIME_SPAN_SECOND ? klima_presenter_time_dup_duration (time_on) : g_strdup ("");
  g_autofree char *name = g_strdup_printf ("%s %s %s", number, title, time);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *label = create_label (title, 0, -1);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), create_label (number, 1, 2));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), create_label (time, 1, 5));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, g_strchomp (name), -1);
  gtk_list_box_append (self->list, row);
}

static void
mark_current (KlimaSlideMenu *self)
{
  guint current = klima_presentation_get_position (klima_show_get_presentation (self->show));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if ((guint) i == current)
      gtk_widget_add_css_class (GTK_WIDGET (row), "current");
    else
      gtk_widget_remove_css_class (GTK_WIDGET (row), "current");
}

static void
on_popover_shown (KlimaSlideMenu *self)
{
  KlimaPresentation *presentation = klima_show_get_presentation (self->show);
  gint64 now = g_get_monotonic_time ();
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < klima_presentation_get_n_slides (presentation); i++)
    add_row (self, i, now);
  mark_current (self);
  row = gtk_list_box_get_row_at_index (self->list, (int) klima_presentation_get_position (presentation));
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
on_row_activated (KlimaSlideMenu *self,
                  GtkListBoxRow  *row)
{
  guint position = (guint) gtk_list_box_row_get_index (row);

  gtk_menu_button_popdown (self->button);
  klima_show_go_to (self->show, position, g_get_monotonic_time ());
}

static void
on_show_changed (KlimaSlideMenu *self)
{
  KlimaPresentation *presentation = klima_show_get_presentation (self->show);
  g_autofree char *text = g_strdup_printf (_("%u of %u"), klima_presentation_get_position (presentation) + 1,
                                           klima_presentation_get_n_slides (presentation));

  gtk_menu_button_set_label (self->button, text);
  mark_current (self);
}

static void
klima_slide_menu_dispose (GObject *object)
{
  g_clear_object (&KLIMA_SLIDE_MENU (object)->show);

  G_OBJECT_CLASS (klima_slide_menu_parent_class)->dispose (object);
}

static void
klima_slide_menu_class_init (KlimaSlideMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klima_slide_menu_dispose;
}

static void
klima_slide_menu_init (KlimaSlideMenu *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "slide-menu");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Slides"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LARGEST_HEIGHT);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  g_signal_connect_object (popover, "show", G_CALLBACK (on_popover_shown), self, G_CONNECT_SWAPPED);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_popover (self->button, popover);
  gtk_menu_button_set_direction (self->button, GTK_ARROW_UP);
  gtk_widget_set_focus_on_click (GTK_WIDGET (self->button), FALSE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Go to a slide"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Go to a slide"), -1);
  /* What has the focus is within, and says what stands on it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->button))),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Go to a slide"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

/**
 * klima_slide_menu_new:
 * @show: what is given
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
klima_slide_menu_new (KlimaShow *show)
{
  KlimaSlideMenu *self = g_object_new (KLIMA_TYPE_SLIDE_MENU, NULL);

  self->show = g_object_ref (show);
  g_signal_connect_object (show, "changed", G_CALLBACK (on_show_changed), self, G_CONNECT_SWAPPED);
  on_show_changed (self);

  return GTK_WIDGET (self);
}
