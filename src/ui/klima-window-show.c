/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-audience-window.h"
#include "klima-keys.h"
#include "klima-rehearsal.h"
#include "klima-window-private.h"

/* Of the height that the search card is drawn for. */
#define NORMAL_HEIGHT 640.0

static void
release (KlimaWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (self->inhibition != 0 && application != NULL)
    gtk_application_uninhibit (application, self->inhibition);
  self->inhibition = 0;
}

static void
on_show_ended (KlimaWindow *self)
{
  g_autoptr (KlimaShow) show = g_object_ref (self->show);

  release (self);
  g_clear_object (&self->stage);
  g_clear_pointer (&self->record, klima_show_record_close);
  g_clear_object (&self->show);
  gtk_widget_grab_focus (klima_map_view_get_map (self->map_view));
  if (self->rehearses)
    klima_rehearsal_show (GTK_WINDOW (self), show, g_get_monotonic_time ());
  self->rehearses = FALSE;
}

/* What was chosen in the search opens in a session of its own; the window behind is left alone. */
static void
on_found (KlimaSession *session,
          GParamSpec   *pspec,
          KlimaShow    *show)
{
  GObject *subject = klima_session_get_subject (session);

  if (subject != NULL)
    klima_show_open (show, subject);
}

static void
on_show_changed (KlimaShow       *show,
                 KlimaSearchCard *search)
{
  if (klima_search_card_get_open (search) != klima_show_is_searching (show))
    klima_search_card_set_open (search, klima_show_is_searching (show));
}

static void
on_search_closed (KlimaSearchCard *search,
                  GParamSpec      *pspec,
                  KlimaShow       *show)
{
  if (!klima_search_card_get_open (search))
    klima_show_close_search (show);
}

/* So that the same can be found again. */
static void
forget_found (KlimaSession *session)
{
  klima_session_select (session, NULL, FALSE);
}

static void
on_view_resized (KlimaSlideView  *view,
                 KlimaSearchCard *search)
{
  klima_search_card_set_scale (search, MAX (gtk_widget_get_height (GTK_WIDGET (view)) / NORMAL_HEIGHT, 1));
}

static void
add_search (KlimaAudienceWindow *audience,
            KlimaShow           *show)
{
  const KlimaScene *scene = klima_show_get_scene (show);
  g_autoptr (KlimaSession) session = klima_session_new (scene->dataset, scene->language);
  GtkWidget *search = klima_search_card_new (session);

  klima_session_set_style (session, scene->style);
  klima_audience_window_add_overlay (audience, search);
  /* The card holds the session, and the show must last as long as either can tell of something. */
  g_signal_connect_object (session, "notify::subject", G_CALLBACK (on_found), show, 0);
  g_signal_connect_object (search, "notify::open", G_CALLBACK (on_search_closed), show, 0);
  g_signal_connect_object (search, "notify::open", G_CALLBACK (forget_found), session, G_CONNECT_SWAPPED);
  g_signal_connect_object (show, "changed", G_CALLBACK (on_show_changed), search, 0);
  g_signal_connect_object (klima_audience_window_get_view (audience), "resized", G_CALLBACK (on_view_resized), search, 0);
}

/*< private >
 * klima_window_make_show:
 * @position: of the slide to begin with
 *
 * Returns: (transfer full): a show that looks as the window does, but with names as large as slides have them
 */
KlimaShow *
klima_window_make_show (KlimaWindow *self,
                        guint        position)
{
  const KlimaScene *scene = klima_session_get_scene (self->session);
  g_autoptr (KlimaPresentation) presentation = klima_presentation_new (scene->dataset);
  g_autoptr (KlimaScene) base = klima_scene_copy (scene);

  klima_presentation_set_position (presentation, position);
  base->label_scale = 1;
  base->selected = NULL;

  return klima_show_new (presentation, base);
}

/*< private >
 * klima_window_give_show:
 * @show: what to show, at the slide to begin with
 * @seconds: for which each slide is on; 0 where none changes by itself
 * @loop: whether the first slide follows the last one then
 *
 * Puts the show on and lets its time run: where it is to begin elsewhere, klima_show_start_at() comes before. No other show
 * may be on.
 */
void
klima_window_give_show (KlimaWindow *self,
                        KlimaShow   *show,
                        guint        seconds,
                        gboolean     loop)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  KlimaAudienceWindow *audience;

  self->show = g_object_ref (show);
  audience = KLIMA_AUDIENCE_WINDOW (klima_audience_window_new (application, self->show));
  klima_keys_attach (GTK_WIDGET (audience), KLIMA_KEY_PLACE_SHOW);
  add_search (audience, self->show);
  g_signal_connect_object (self->show, "ended", G_CALLBACK (on_show_ended), self, G_CONNECT_SWAPPED);
  self->inhibition = gtk_application_inhibit (application, GTK_WINDOW (audience),
                                              GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND,
                                              _("A presentation is being given"));
  self->stage = klima_stage_new (GTK_WINDOW (self), audience);
  klima_stage_begin (self->stage);
  klima_show_begin (self->show, g_get_monotonic_time ());
  if (seconds > 0)
    klima_show_play (self->show, seconds, loop, g_get_monotonic_time ());
  klima_window_keep_place (self, seconds, loop);
}

/**
 * klima_window_start_show:
 * @self: a window
 * @here: whether to begin with what the window shows
 * @seconds: for which each slide is on; 0 where none changes by itself
 * @loop: whether the first slide follows the last one then
 *
 * Presents the dataset over all of a screen: another one than the window is on, where there is one. Nothing happens where it
 * is presented already.
 */
void
klima_window_start_show (KlimaWindow *self,
                         gboolean     here,
                         guint        seconds,
                         gboolean     loop)
{
  g_autoptr (KlimaShow) show = NULL;

  g_return_if_fail (KLIMA_IS_WINDOW (self));

  if (self->show != NULL)
    return;

  show = klima_window_make_show (self, 0);
  if (here)
    klima_show_start_at (show, klima_session_get_scene (self->session), klima_session_get_subject (self->session));
  klima_window_give_show (self, show, seconds, loop);
}

/**
 * klima_window_rehearse:
 * @self: a window
 *
 * Presents the dataset from its beginning, and lists at the end how long each slide was on.
 */
void
klima_window_rehearse (KlimaWindow *self)
{
  g_return_if_fail (KLIMA_IS_WINDOW (self));

  if (self->show != NULL)
    return;

  klima_window_start_show (self, FALSE, 0, FALSE);
  self->rehearses = self->show != NULL;
}

/*< private >
 * klima_window_end_show:
 *
 * Ends what is presented, if anything is, and lists no times: the window is about to go.
 */
void
klima_window_end_show (KlimaWindow *self)
{
  g_autoptr (KlimaShow) show = self->show != NULL ? g_object_ref (self->show) : NULL;

  self->rehearses = FALSE;
  if (show != NULL)
    klima_show_end (show);
}
