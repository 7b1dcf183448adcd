/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-audience-window.h"

#include <glib/gi18n-lib.h>

#include "klima-device-grid.h"
#include "klima-show-actions.h"
#include "klima-slide-painter.h"
#include "klima-slide-speech.h"

/* Of texts in what is laid over the slide, as a part of the height. */
#define OVERLAY_TEXT (1.0 / 40)

/* Logical pixels, of an ordinary window. */
#define WIDTH 1280
#define HEIGHT 720

struct _KlimaAudienceWindow
{
  GtkApplicationWindow parent_instance;

  /* Owned. */
  KlimaShow *show;
  KlimaSlidePainter *painter;
  GtkCssProvider *style;
  KlimaScene *afar;
  guint timeout;
  guint style_idle;

  gboolean is_alone; /* without a window of the presenter */

  /* Borrowed: children. */
  GtkOverlay *overlay;
  KlimaSlideView *view;
};

G_DEFINE_FINAL_TYPE (KlimaAudienceWindow, klima_audience_window, GTK_TYPE_APPLICATION_WINDOW)

/* Painted ahead: what the next key is likely to ask for. */
static void
want_neighbour (KlimaAudienceWindow *self,
                int                  step)
{
  KlimaPresentation *presentation = klima_show_get_presentation (self->show);
  guint position = klima_presentation_get_position (presentation) + (guint) step;
  KlimaSlide *slide = klima_presentation_get_slide (presentation, position);
  g_autoptr (KlimaScene) base = NULL;

  if (slide == NULL)
    return;
  base = klima_show_make_scene (self->show, slide);
  klima_slide_painter_want (self->painter, slide, base);
}

static void
want_slides (KlimaAudienceWindow *self)
{
  KlimaSlide *seen = klima_show_get_seen_slide (self->show);

  self->afar->style = klima_show_get_seen_scene (self->show)->style;
  klima_slide_painter_begin (self->painter);
  if (seen != NULL)
    klima_slide_painter_want (self->painter, seen, klima_show_get_seen_scene (self->show));
  if (klima_show_is_frozen (self->show) && klima_show_get_slide (self->show) != NULL)
    klima_slide_painter_want (self->painter, klima_show_get_slide (self->show), klima_show_get_scene (self->show));
  want_neighbour (self, 1);
  if (klima_show_is_aside (self->show) || seen == NULL)
    want_neighbour (self, 0);
  want_neighbour (self, -1);
  klima_slide_painter_want (self->painter, NULL, self->afar);
  klima_slide_painter_commit (self->painter);
}

/* Until the slide is painted, the one before stays; so does what is beside it. */
static void
show_slide (KlimaAudienceWindow *self)
{
  KlimaSlide *seen = klima_show_get_seen_slide (self->show);
  KlimaSlidePicture *afar = klima_slide_painter_find (self->painter, NULL, self->afar);
  KlimaSlidePicture *picture;

  if (afar != NULL)
    klima_slide_view_set_afar (self->view, afar);
  if (seen == NULL)
    {
      klima_slide_view_set_message (self->view, _("End of the presentation"));
      return;
    }
  picture = klima_slide_painter_find (self->painter, seen, klima_show_get_seen_scene (self->show));
  if (picture == NULL)
    return;

  klima_slide_view_set_picture (self->view, picture);
  klima_slide_view_set_message (self->view, NULL);
}

/* What somebody hears who does not see the picture. */
static void
say (KlimaAudienceWindow *self)
{
  KlimaSlide *slide = klima_show_get_seen_slide (self->show);
  const KlimaScene *scene = klima_show_get_seen_scene (self->show);
  KlimaShowCover cover = klima_show_get_cover (self->show);

  gtk_window_set_title (GTK_WINDOW (self), slide != NULL ? klima_slide_get_title (slide, scene->language)
                                                         : _("End of the presentation"));
  if (self->is_alone && klima_show_has_hint (self->show))
    klima_slide_speech_say (self->view, _("Esc once more ends the presentation, F5 goes on"), NULL);
  else if (cover != KLIMA_SHOW_COVER_NONE)
    klima_slide_speech_say (self->view, cover == KLIMA_SHOW_COVER_BLACK ? _("Black picture") : _("White picture"), NULL);
  else
    klima_slide_speech_say_slide (self->view, slide, scene);
}

static gboolean
on_time (gpointer user_data)
{
  KlimaAudienceWindow *self = user_data;

  self->timeout = 0;
  klima_show_pass_time (self->show, g_get_monotonic_time ());

  return G_SOURCE_REMOVE;
}

static void
wait_for_next_time (KlimaAudienceWindow *self)
{
  gint64 next = klima_show_get_next_time (self->show);
  gint64 left = next - g_get_monotonic_time ();

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (next != 0)
    self->timeout = g_timeout_add ((guint) (MAX (left, 0) / 1000 + 1), on_time, self);
}

/* Painting what comes after would take time from the frames of the flight. */
static gboolean
is_on_its_way (KlimaAudienceWindow *self)
{
  KlimaSlide *seen = klima_show_get_seen_slide (self->show);
  KlimaSlidePicture *picture = klima_slide_view_get_picture (self->view);

  return klima_slide_view_is_moving (self->view) && seen != NULL && picture != NULL &&
         klima_slide_picture_is_of (picture, seen, klima_show_get_seen_scene (self->show));
}

static void
on_painted (KlimaAudienceWindow *self,
            KlimaSlidePicture   *picture)
{
  klima_slide_view_prepare (self->view, picture);
  show_slide (self);
}

static void
on_show_changed (KlimaAudienceWindow *self)
{
  klima_slide_view_set_cover (self->view, klima_show_get_cover (self->show));
  klima_slide_view_set_spotlight (self->view, klima_show_has_spotlight (self->show));
  klima_slide_view_set_hint (self->view, self->is_alone && klima_show_has_hint (self->show)
                                           ? _("Esc once more ends the presentation, F5 goes on")
                                           : NULL);
  show_slide (self);
  if (!is_on_its_way (self))
    want_slides (self);
  say (self);
  wait_for_next_time (self);
}

static void
on_show_ended (KlimaAudienceWindow *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
klima_audience_window_close_request (GtkWindow *window)
{
  klima_show_end (KLIMA_AUDIENCE_WINDOW (window)->show);

  return GDK_EVENT_STOP;
}

/* While sizes are handed out, no style may change. */
static gboolean
update_style (gpointer user_data)
{
  KlimaAudienceWindow *self = user_data;
  g_autofree char *css = NULL;

  self->style_idle = 0;
  css = g_strdup_printf (".audience { font-size: %dpx; }",
                         (int) (gtk_widget_get_height (GTK_WIDGET (self->view)) * OVERLAY_TEXT));
  gtk_css_provider_load_from_data (self->style, css, -1);

  return G_SOURCE_REMOVE;
}

static void
on_view_resized (KlimaAudienceWindow *self)
{
  GtkWidget *view = GTK_WIDGET (self->view);

  klima_slide_painter_resize (self->painter, gtk_widget_get_width (view), gtk_widget_get_height (view),
                              klima_device_grid_get_scale (view));
  want_slides (self);
  if (self->style_idle == 0)
    self->style_idle = g_idle_add_full (G_PRIORITY_HIGH, update_style, self, NULL);
}

/* On one slide: what is clicked lights up, and beside the municipalities, the slide is as it was. While the audience's
 * picture is frozen, what was clicked on it need not be on the slide that comes after. */
static void
on_view_clicked (KlimaAudienceWindow *self,
                 KlimaMunicipality   *municipality)
{
  if (municipality != NULL && klima_show_is_frozen (self->show))
    klima_show_open (self->show, G_OBJECT (municipality));
  else if (municipality != NULL)
    klima_show_select (self->show, municipality);
  else if (klima_show_is_aside (self->show) && !klima_show_is_frozen (self->show))
    klima_show_do (self->show, KLIMA_SHOW_BACK, 0, g_get_monotonic_time ());
}

/* GTK hides the pointer within the view as soon as something is heard of it, which is not so where it rests while the window
 * comes. */
static void
klima_audience_window_map (GtkWidget *widget)
{
  g_autoptr (GdkCursor) none = gdk_cursor_new_from_name ("none", NULL);

  GTK_WIDGET_CLASS (klima_audience_window_parent_class)->map (widget);

  gdk_surface_set_cursor (gtk_native_get_surface (GTK_NATIVE (widget)), none);
}

static void
klima_audience_window_dispose (GObject *object)
{
  KlimaAudienceWindow *self = KLIMA_AUDIENCE_WINDOW (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_handle_id (&self->style_idle, g_source_remove);
  if (self->style != NULL)
    gtk_style_context_remove_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)),
                                                   GTK_STYLE_PROVIDER (self->style));
  g_clear_object (&self->style);
  g_clear_object (&self->painter);
  g_clear_object (&self->show);
  g_clear_pointer (&self->afar, klima_scene_free);

  G_OBJECT_CLASS (klima_audience_window_parent_class)->dispose (object);
}

static void
klima_audience_window_class_init (KlimaAudienceWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klima_audience_window_dispose;
  GTK_WIDGET_CLASS (klass)->map = klima_audience_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = klima_audience_window_close_request;
  klima_show_actions_install (GTK_WIDGET_CLASS (klass));
}

static void
klima_audience_window_init (KlimaAudienceWindow *self)
{
  self->is_alone = TRUE;
  self->painter = klima_slide_painter_new ();
  self->style = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)),
                                              GTK_STYLE_PROVIDER (self->style), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_widget_add_css_class (GTK_WIDGET (self), "audience");
  self->view = KLIMA_SLIDE_VIEW (klima_slide_view_new ());
  self->overlay = GTK_OVERLAY (gtk_overlay_new ());
  gtk_overlay_set_child (self->overlay, GTK_WIDGET (self->view));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->overlay), "default");
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->overlay));
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->view));
}

/**
 * klima_audience_window_new:
 * @application: the application
 * @show: what to show
 *
 * Returns: (transfer none): the window, owned by GTK
 */
GtkWidget *
klima_audience_window_new (GtkApplication *application,
                           KlimaShow      *show)
{
  KlimaAudienceWindow *self;

  g_return_val_if_fail (KLIMA_IS_SHOW (show), NULL);

  self = g_object_new (KLIMA_TYPE_AUDIENCE_WINDOW, "application", application, NULL);
  self->show = g_object_ref (show);
  klima_show_actions_set_show (GTK_WIDGET (self), show);
  self->afar = klima_show_make_scene (show, NULL);
  g_signal_connect_object (show, "changed", G_CALLBACK (on_show_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (show, "ended", G_CALLBACK (on_show_ended), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->painter, "painted", G_CALLBACK (on_painted), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "landed", G_CALLBACK (want_slides), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "resized", G_CALLBACK (on_view_resized), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "clicked", G_CALLBACK (on_view_clicked), self, G_CONNECT_SWAPPED);
  say (self);
  wait_for_next_time (self);

  return GTK_WIDGET (self);
}

KlimaSlideView *
klima_audience_window_get_view (KlimaAudienceWindow *self)
{
  g_return_val_if_fail (KLIMA_IS_AUDIENCE_WINDOW (self), NULL);

  return self->view;
}

/**
 * klima_audience_window_add_overlay:
 * @self: a window
 * @widget: what may lie over the slide, in texts as large as the screen needs them
 */
void
klima_audience_window_add_overlay (KlimaAudienceWindow *self,
                                   GtkWidget           *widget)
{
  g_return_if_fail (KLIMA_IS_AUDIENCE_WINDOW (self));

  gtk_overlay_add_overlay (self->overlay, widget);
}

/**
 * klima_audience_window_set_alone:
 * @self: a window
 * @alone: whether there is no other window that tells the presenter how to end, as is so at first
 */
void
klima_audience_window_set_alone (KlimaAudienceWindow *self,
                                 gboolean             alone)
{
  g_return_if_fail (KLIMA_IS_AUDIENCE_WINDOW (self));

  if (alone == self->is_alone)
    return;
  self->is_alone = alone;
  on_show_changed (self);
}

/**
 * klima_audience_window_present:
 * @self: a window
 * @monitor: (nullable): where; %NULL for an ordinary window
 *
 * Shows the window, over all of a screen where one is given. Painting begins before it is there.
 */
void
klima_audience_window_present (KlimaAudienceWindow *self,
                               GdkMonitor          *monitor)
{
  GdkRectangle area = { 0, 0, WIDTH, HEIGHT };

  g_return_if_fail (KLIMA_IS_AUDIENCE_WINDOW (self));
  g_return_if_fail (monitor == NULL || GDK_IS_MONITOR (monitor));

  gtk_window_set_decorated (GTK_WINDOW (self), monitor == NULL);
  if (monitor != NULL)
    {
      gdk_monitor_get_geometry (monitor, &area);
      klima_slide_painter_resize (self->painter, area.width, area.height,
                                  klima_device_grid_get_monitor_scale (monitor));
      want_slides (self);
      gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
    }
  gtk_window_set_default_size (GTK_WINDOW (self), area.width, area.height);
  gtk_window_present (GTK_WINDOW (self));
}
