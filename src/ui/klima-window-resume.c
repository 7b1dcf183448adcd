/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-window-private.h"

static char *
dup_directory (void)
{
  return g_build_filename (g_get_user_state_dir (), "klimakart", NULL);
}

static gint64
get_seconds_since_1970 (void)
{
  return g_get_real_time () / G_TIME_SPAN_SECOND;
}

static void
close_offer (KlimaWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, self->offer_bar);

  gtk_widget_set_visible (self->offer_bar, FALSE);
  if (had_focus)
    gtk_widget_grab_focus (klima_map_view_get_map (self->map_view));
}

static void
on_offer_refused (KlimaWindow *self)
{
  g_autofree char *directory = dup_directory ();

  close_offer (self);
  klima_show_record_forget (directory);
}

/* Once a key has taken over, slides do not change by themselves after a crash either. */
static void
on_show_changed (KlimaWindow *self)
{
  KlimaShowPlace place = { .position = klima_presentation_get_position (klima_show_get_presentation (self->show)) };

  if (klima_show_is_playing (self->show))
    {
      place.seconds = self->place.seconds;
      place.loop = self->place.loop;
    }
  klima_show_record_keep (self->record, &place, get_seconds_since_1970 ());
}

/*< private >
 * klima_window_install_resume:
 *
 * Lets the template know what the bar with the offer to go on is made of.
 */
void
klima_window_install_resume (KlimaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_bind_template_child (widget_class, KlimaWindow, offer_bar);
  gtk_widget_class_bind_template_child (widget_class, KlimaWindow, offer_label);
  gtk_widget_class_bind_template_child (widget_class, KlimaWindow, offer_button);
  gtk_widget_class_bind_template_callback (widget_class, on_offer_refused);
}

/*< private >
 * klima_window_keep_place:
 * @seconds: for which each slide of the show is on; 0 where none changes by itself
 * @loop: whether the first slide follows the last one then
 *
 * Keeps in a file where the show is that has just begun, until it ends.
 */
void
klima_window_keep_place (KlimaWindow *self,
                         guint        seconds,
                         gboolean     loop)
{
  g_autofree char *directory = dup_directory ();

  close_offer (self);
  self->place.seconds = seconds;
  self->place.loop = loop;
  self->record = klima_show_record_open (directory, klima_show_get_presentation (self->show));
  if (self->record == NULL)
    return;

  g_signal_connect_object (self->show, "changed", G_CALLBACK (on_show_changed), self, G_CONNECT_SWAPPED);
  on_show_changed (self);
}

/*< private >
 * klima_window_offer_show:
 *
 * Offers above the map to go on where a show of what the window shows was cut off, if one was.
 */
void
klima_window_offer_show (KlimaWindow *self)
{
  KlimaDataset *dataset = klima_session_get_dataset (self->session);
  g_autoptr (KlimaPresentation) presentation = klima_presentation_new (dataset);
  g_autofree char *directory = dup_directory ();
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  const char *title;

  if (!klima_show_record_find (directory, presentation, get_seconds_since_1970 (), &self->place))
    {
      close_offer (self);
      return;
    }

  title = klima_slide_get_title (klima_presentation_get_slide (presentation, self->place.position),
                                 klima_session_get_language (self->session));
  /* Translators: the number of a slide and its title */
  text = g_strdup_printf (_("The presentation was cut off at slide %u: %s"), self->place.position + 1, title);
  name = g_strdup_printf (_("Go on with the presentation at slide %u: %s"), self->place.position + 1, title);
  gtk_label_set_label (self->offer_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->offer_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (self->offer_bar, TRUE);
  gtk_window_set_focus (GTK_WINDOW (self), self->offer_button);
}

/**
 * klima_window_go_on:
 * @self: a window
 * @seconds: for which each slide is on from now on; 0 for as it was
 * @loop: whether the first slide follows the last one then
 *
 * Goes on with the show that was cut off, where the window offers that.
 *
 * Returns: whether it does
 */
gboolean
klima_window_go_on (KlimaWindow *self,
                    guint        seconds,
                    gboolean     loop)
{
  g_autoptr (KlimaShow) show = NULL;

  g_return_val_if_fail (KLIMA_IS_WINDOW (self), FALSE);

  if (self->show != NULL || !gtk_widget_get_visible (self->offer_bar))
    return FALSE;

  show = klima_window_make_show (self, self->place.position);
  if (seconds > 0)
    klima_window_give_show (self, show, seconds, loop);
  else
    klima_window_give_show (self, show, self->place.seconds, self->place.loop);

  return TRUE;
}
