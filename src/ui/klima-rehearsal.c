/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "klima-clipboard-table.h"
#include "klima-rehearsal.h"
#include "klima-toasts.h"

/* Whole seconds: of each slide, and last of all of them. */
static guint *
count_seconds (KlimaShow *show,
               guint      n_slides,
               gint64     now)
{
  guint *seconds = g_new0 (guint, n_slides + 1);
  gint64 sum = 0;

  /* What is cut off one slide counts for the next: they add up. */
  for (guint i = 0; i < n_slides; i++)
    {
      sum += klima_show_get_time_on (show, i, now);
      seconds[i] = (guint) (sum / G_TIME_SPAN_SECOND) - seconds[n_slides];
      seconds[n_slides] += seconds[i];
    }

  return seconds;
}

/* As a spreadsheet takes it for a time. */
static char *
format_long (guint seconds)
{
  return g_strdup_printf ("%u:%02u:%02u", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

static char *
format_short (guint seconds)
{
  return seconds < 3600 ? g_strdup_printf ("%u:%02u", seconds / 60, seconds % 60) : format_long (seconds);
}

static char *
format_spoken (guint seconds)
{
  /* Translators: minutes and seconds */
  return g_strdup_printf (_("%u min %u s"), seconds / 60, seconds % 60);
}

static GtkWidget *
create_row (guint       number,
            const char *title,
            guint       seconds,
            guint       longest)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, NULL);
  GtkWidget *bar = g_object_new (GTK_TYPE_PROGRESS_BAR, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 "fraction", longest > 0 ? (double) seconds / longest : 0, "valign", GTK_ALIGN_CENTER,
                                 "width-request", 96, NULL);
  g_autofree char *short_number = g_strdup_printf ("%u", number);
  g_autofree char *time = format_short (seconds);
  g_autofree char *spoken = format_spoken (seconds);
  g_autofree char *name = g_strdup_printf ("%u. %s: %s", number, title, spoken);
  GtkWidget *number_label = gtk_label_new (short_number);
  GtkWidget *time_label = gtk_label_new (time);

  gtk_label_set_width_chars (GTK_LABEL (number_label), 2);
  gtk_label_set_xalign (GTK_LABEL (number_label), 1);
  gtk_label_set_width_chars (GTK_LABEL (time_label), 5);
  gtk_label_set_xalign (GTK_LABEL (time_label), 1);
  gtk_widget_add_css_class (number_label, "dim-label");
  gtk_widget_add_css_class (number_label, "numeric");
  gtk_widget_add_css_class (time_label, "numeric");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), number_label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), time_label);
  /* Else its title is all that is said of it. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

/* What is copied, kept until the window goes. */
typedef struct
{
  GPtrArray *titles; /* of char * */
  guint *seconds;
  AdwToastOverlay *toasts; /* borrowed from the window */
} Times;

static void
times_free (gpointer data,
            GClosure *closure G_GNUC_UNUSED)
{
  Times *times = data;

  g_ptr_array_unref (times->titles);
  g_free (times->seconds);
  g_free (times);
}

static void
add_time (KlimaClipboardTable *table,
          const char          *number,
          const char          *title,
          guint                seconds)
{
  g_autofree char *time = format_long (seconds);

  klima_clipboard_table_add (table, FALSE, (const char *const[]) { number, title, time });
}

static void
on_copy_clicked (GtkWidget *button,
                 Times     *times)
{
  KlimaClipboardTable table;

  klima_clipboard_table_begin (&table, 3, 2);
  klima_clipboard_table_add (&table, TRUE, (const char *const[]) { C_("slide", "Number"), _("Slide"), _("Time") });
  for (guint i = 0; i < times->titles->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      add_time (&table, number, times->titles->pdata[i], times->seconds[i]);
    }
  add_time (&table, "", _("Whole presentation"), times->seconds[times->titles->len]);
  klima_clipboard_table_offer (&table, gtk_widget_get_clipboard (button));
  adw_toast_overlay_add_toast (times->toasts, adw_toast_new (_("The times were copied")));
}

static void
fill (GtkBuilder *builder,
      Times      *times)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_builder_get_object (builder, "list"));
  GtkLabel *whole = GTK_LABEL (gtk_builder_get_object (builder, "whole"));
  guint n_slides = times->titles->len;
  g_autofree char *time = format_short (times->seconds[n_slides]);
  g_autofree char *spoken = format_spoken (times->seconds[n_slides]);
  g_autofree char *name = g_strdup_printf ("%s: %s", _("Whole presentation"), spoken);
  guint longest = 0;

  for (guint i = 0; i < n_slides; i++)
    longest = MAX (longest, times->seconds[i]);
  for (guint i = 0; i < n_slides; i++)
    gtk_list_box_append (list, create_row (i + 1, times->titles->pdata[i], times->seconds[i], longest));
  gtk_label_set_label (whole, time);
  gtk_accessible_update_property (GTK_ACCESSIBLE (whole), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * klima_rehearsal_show:
 * @parent: the window it belongs to
 * @show: what was rehearsed
 * @now: when it ended
 *
 * Lists how long each slide was on.
 */
void
klima_rehearsal_show (GtkWindow *parent,
                      KlimaShow *show,
                      gint64     now)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCE_PATH "/ui/klima-rehearsal.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));
  GtkWidget *copy = GTK_WIDGET (gtk_builder_get_object (builder, "copy"));
  KlimaPresentation *presentation = klima_show_get_presentation (show);
  guint n_slides = klima_presentation_get_n_slides (presentation);
  Times *times = g_new0 (Times, 1);

  times->titles = g_ptr_array_new_with_free_func (g_free);
  times->seconds = count_seconds (show, n_slides, now);
  times->toasts = ADW_TOAST_OVERLAY (gtk_builder_get_object (builder, "toasts"));
  klima_toasts_name_buttons (times->toasts);
  for (guint i = 0; i < n_slides; i++)
    g_ptr_array_add (times->titles, g_strdup (klima_slide_get_title (klima_presentation_get_slide (presentation, i),
                                                                     klima_show_get_scene (show)->language)));
  fill (builder, times);
  g_signal_connect_data (copy, "clicked", G_CALLBACK (on_copy_clicked), times, times_free, 0);
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
