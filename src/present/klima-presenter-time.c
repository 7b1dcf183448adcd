/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-presenter-time.h"

#include <glib/gi18n-lib.h>

#include "klima-wrap-layout.h"

#define TARGET_KEY "presentation-target-minutes"

/* Milliseconds: often enough for no second to be left out. */
#define INTERVAL 250

#define SPACING 6
#define WIDE_SPACING 24

struct _KlimaPresenterTime
{
  AdwBin parent_instance;

  /* Owned. */
  KlimaShow *show;
  GSettings *settings;
  guint timeout;

  /* Borrowed: children. */
  GtkLabel *elapsed;
  GtkLabel *on_slide;
  GtkLabel *clock;
  GtkLabel *target_caption;
  GtkMenuButton *target;
  GtkButton *pause;
};

G_DEFINE_FINAL_TYPE (KlimaPresenterTime, klima_presenter_time, ADW_TYPE_BIN)

static char *
dup_left (gint64 left)
{
  int seconds = (int) (ABS (left) / G_TIME_SPAN_SECOND);

  if (left >= G_TIME_SPAN_MINUTE)
    return g_strdup_printf (_("%d min left"), (seconds + 59) / 60);
  if (left > 0)
    return g_strdup_printf (_("%d s left"), seconds);
  if (left > -G_TIME_SPAN_MINUTE)
    return g_strdup (_("Time is up"));

  return g_strdup_printf (_("Over by %d min"), seconds / 60);
}

static void
update_target (KlimaPresenterTime *self,
               gint64              elapsed)
{
  int minutes = g_settings_get_int (self->settings, TARGET_KEY);
  gint64 left = minutes * G_TIME_SPAN_MINUTE - elapsed;
  g_autofree char *caption = g_strdup_printf (_("Target: %d min"), minutes);
  g_autofree char *text = minutes > 0 ? dup_left (left) : g_strdup (_("None"));
  g_autofree char *name = NULL;

  gtk_label_set_text (self->target_caption, minutes > 0 ? caption : _("Target"));
  if (minutes > 0 && left <= 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->target), "over");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->target), "over");
  if (g_strcmp0 (gtk_menu_button_get_label (self->target), text) == 0)
    return;

  gtk_menu_button_set_label (self->target, text);
  name = g_strdup_printf ("%s: %s", gtk_label_get_text (self->target_caption), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->target), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_pause (KlimaPresenterTime *self)
{
  gboolean runs = klima_show_is_time_running (self->show);
  const char *name = runs ? _("Stop the time") : _("Let the time run");

  gtk_button_set_icon_name (self->pause, runs ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self->pause)), name) == 0)
    return;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->pause), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pause), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_now (KlimaPresenterTime *self)
{
  klima_presenter_time_update (self, g_get_monotonic_time ());
}

static gboolean
on_time (gpointer user_data)
{
  update_now (user_data);

  return G_SOURCE_CONTINUE;
}

static void
on_pause_clicked (KlimaPresenterTime *self)
{
  gint64 now = g_get_monotonic_time ();

  if (klima_show_is_time_running (self->show))
    klima_show_pause (self->show, now);
  else
    klima_show_begin (self->show, now);
  klima_presenter_time_update (self, now);
}

static void
on_reset_clicked (KlimaPresenterTime *self)
{
  klima_show_reset_time (self->show, g_get_monotonic_time ());
  update_now (self);
}

static void
klima_presenter_time_dispose (GObject *object)
{
  KlimaPresenterTime *self = KLIMA_PRESENTER_TIME (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->show);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (klima_presenter_time_parent_class)->dispose (object);
}

static void
klima_presenter_time_class_init (KlimaPresenterTimeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klima_presenter_time_dispose;
}

static GtkLabel *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return GTK_LABEL (label);
}

/* A caption over what it tells of. */
static GtkWidget *
create_column (GtkLabel  *caption,
               GtkWidget *content)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_halign (content, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (caption));
  gtk_box_append (GTK_BOX (column), content);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (content), GTK_ACCESSIBLE_RELATION_LABELLED_BY, caption, NULL, -1);

  return column;
}

static GtkWidget *
create_button (KlimaPresenterTime *self,
               const char         *icon,
               const char         *name,
               GCallback           callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_elapsed (KlimaPresenterTime *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *column;

  self->elapsed = create_label (NULL, "presenter-number");
  column = create_column (create_label (_("Elapsed"), "small-text"), GTK_WIDGET (self->elapsed));
  self->pause = GTK_BUTTON (create_button (self, "media-playback-pause-symbolic", _("Stop the time"),
                                           G_CALLBACK (on_pause_clicked)));
  gtk_box_append (GTK_BOX (row), column);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->pause));
  gtk_box_append (GTK_BOX (row), create_button (self, "edit-undo-symbolic", _("Count the time from 0 again"),
                                                G_CALLBACK (on_reset_clicked)));

  return row;
}

static GtkWidget *
create_target_popover (KlimaPresenterTime *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *spin = gtk_spin_button_new_with_range (0, 600, 5);
  GtkWidget *caption = gtk_label_new_with_mnemonic (_("_Minutes that the presentation shall take; 0 for no target"));

  gtk_label_set_mnemonic_widget (GTK_LABEL (caption), spin);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (caption), 28);
  g_settings_bind (self->settings, TARGET_KEY, spin, "value", G_SETTINGS_BIND_DEFAULT);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), spin);
  gtk_popover_set_child (GTK_POPOVER (popover), box);

  return popover;
}

static GtkWidget *
create_target (KlimaPresenterTime *self)
{
  self->target = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->target_caption = create_label (NULL, "small-text");
  gtk_widget_add_css_class (GTK_WIDGET (self->target), "presenter-target");
  gtk_widget_set_focus_on_click (GTK_WIDGET (self->target), FALSE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->target), _("Set how long the presentation shall take"));
  /* What has the focus is within, and says what stands on it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->target))),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Set how long the presentation shall take"), -1);
  gtk_menu_button_set_direction (self->target, GTK_ARROW_UP);
  gtk_menu_button_set_popover (self->target, create_target_popover (self));

  return create_column (self->target_caption, GTK_WIDGET (self->target));
}

static void
create_children (KlimaPresenterTime *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, WIDE_SPACING);

  gtk_widget_set_layout_manager (row, klima_wrap_layout_new (WIDE_SPACING));
  self->on_slide = create_label (NULL, "presenter-clock");
  self->clock = create_label (NULL, "presenter-clock");
  gtk_box_append (GTK_BOX (row), create_elapsed (self));
  gtk_box_append (GTK_BOX (row), create_column (create_label (_("This slide"), "small-text"), GTK_WIDGET (self->on_slide)));
  gtk_box_append (GTK_BOX (row), create_column (create_label (_("Clock"), "small-text"), GTK_WIDGET (self->clock)));
  gtk_box_append (GTK_BOX (row), create_target (self));
  adw_bin_set_child (ADW_BIN (self), row);
}

static void
klima_presenter_time_init (KlimaPresenterTime *self)
{
  self->timeout = g_timeout_add (INTERVAL, on_time, self);
}

/**
 * klima_presenter_time_new:
 * @show: what is given
 * @settings: the user's
 *
 * Returns: (transfer floating): the times
 */
GtkWidget *
klima_presenter_time_new (KlimaShow *show,
                          GSettings *settings)
{
  KlimaPresenterTime *self = g_object_new (KLIMA_TYPE_PRESENTER_TIME, NULL);

  self->show = g_object_ref (show);
  self->settings = g_object_ref (settings);
  create_children (self);
  g_signal_connect_object (settings, "changed::" TARGET_KEY, G_CALLBACK (update_now), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (show, "changed", G_CALLBACK (update_now), self, G_CONNECT_SWAPPED);
  update_now (self);

  return GTK_WIDGET (self);
}

/**
 * klima_presenter_time_update:
 * @self: the times
 * @now: monotonic time
 *
 * Shows the times as they are at @now. It happens by itself, too.
 */
void
klima_presenter_time_update (KlimaPresenterTime *self,
                             gint64              now)
{
  gint64 elapsed = klima_show_get_elapsed (self->show, now);
  g_autoptr (GDateTime) clock = g_date_time_new_now_local ();
  g_autofree char *whole = klima_presenter_time_dup_duration (elapsed);
  g_autofree char *on_slide = klima_presenter_time_dup_duration (klima_show_get_slide_elapsed (self->show, now));
  g_autofree char *time = g_date_time_format (clock, "%H:%M");

  gtk_label_set_text (self->elapsed, whole);
  gtk_label_set_text (self->on_slide, on_slide);
  gtk_label_set_text (self->clock, time);
  update_target (self, elapsed);
  update_pause (self);
}

/**
 * klima_presenter_time_dup_duration:
 * @duration: microseconds
 *
 * Returns: (transfer full): it in minutes and seconds, and hours where there are any
 */
char *
klima_presenter_time_dup_duration (gint64 duration)
{
  int seconds = (int) (duration / G_TIME_SPAN_SECOND);

  if (seconds >= 3600)
    return g_strdup_printf ("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);

  return g_strdup_printf ("%d:%02d", seconds / 60, seconds % 60);
}
