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
#define NORMAL_HEIGHT 580.0

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
  gtk_widget_remove_controller (GTK_WIDGET (self), g_steal_pointer (&self->show_keys));
  g_clear_object (&self->stage);
  g_clear_pointer (&self->record, klima_show_record_close);
  g_clear_object (&self->show);
  self->show_in_windows = FALSE;
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
on_show_style_changed (KlimaShow    *show,
                       KlimaSession *session)
{
  klima_session_set_style (session, klima_show_get_scene (show)->style);
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

/* Over the slide, as large as that needs; in the presenter's window, as anywhere. */
static void
fit_search (KlimaSearchCard *search,
            GtkWidget       *view)
{
  double scale = 1;

  if (gtk_widget_get_root (GTK_WIDGET (search)) == gtk_widget_get_root (view))
    scale = MAX (gtk_widget_get_height (view) / NORMAL_HEIGHT, 1);
  klima_search_card_set_scale (search, scale);
}

static void
on_search_moved (KlimaSearchCard *search,
                 GParamSpec      *pspec,
                 GtkWidget       *view)
{
  if (gtk_widget_get_root (GTK_WIDGET (search)) != NULL)
    fit_search (search, view);
}

static void
on_view_resized (GtkWidget       *view,
                 KlimaSearchCard *search)
{
  fit_search (search, view);
}

/* An open one stays so, with what is typed in it. */
static void
on_stage_changed (KlimaStage      *stage,
                  KlimaSearchCard *search)
{
  GtkWidget *overlay = gtk_widget_get_parent (GTK_WIDGET (search));
  g_autoptr (KlimaSearchCard) moved = g_object_ref (search);
  gboolean is_open = klima_search_card_get_open (search);

  g_object_freeze_notify (G_OBJECT (search));
  klima_search_card_set_open (search, FALSE);
  if (overlay != NULL)
    gtk_overlay_remove_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (search));
  klima_stage_add_overlay (stage, GTK_WIDGET (search));
  klima_search_card_set_open (search, is_open);
  g_object_thaw_notify (G_OBJECT (search));
}

static void
add_search (KlimaStage          *stage,
            KlimaAudienceWindow *audience,
            KlimaShow           *show)
{
  GtkWidget *view = GTK_WIDGET (klima_audience_window_get_view (audience));
  const KlimaScene *scene = klima_show_get_scene (show);
  g_autoptr (KlimaSession) session = klima_session_new (scene->dataset, scene->language);
  GtkWidget *search = klima_search_card_new (session);

  on_show_style_changed (show, session);
  g_signal_connect_object (search, "notify::root", G_CALLBACK (on_search_moved), view, 0);
  klima_stage_add_overlay (stage, search);
  g_signal_connect_object (stage, "changed", G_CALLBACK (on_stage_changed), search, 0);
  /* The card holds the session, and the show must last as long as either can tell of something. */
  g_signal_connect_object (session, "notify::subject", G_CALLBACK (on_found), show, 0);
  g_signal_connect_object (search, "notify::open", G_CALLBACK (on_search_closed), show, 0);
  g_signal_connect_object (search, "notify::open", G_CALLBACK (forget_found), session, G_CONNECT_SWAPPED);
  g_signal_connect_object (show, "changed", G_CALLBACK (on_show_changed), search, 0);
  g_signal_connect_object (show, "changed", G_CALLBACK (on_show_style_changed), session, 0);
  g_signal_connect_object (view, "resized", G_CALLBACK (on_view_resized), search, 0);
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
  base->text_scale = 1;
  base->selected = NULL;

  return klima_show_new (presentation, base);
}

/* The windows of the show, which GTK owns until it ends. */
static KlimaStage *
create_stage (KlimaWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GtkWidget *audience = klima_audience_window_new (application, self->show);
  GtkWidget *presenter = klima_presenter_window_new (application, self->show);
  KlimaStage *stage = klima_stage_new (GTK_WINDOW (self), KLIMA_AUDIENCE_WINDOW (audience),
                                       KLIMA_PRESENTER_WINDOW (presenter));

  klima_keys_attach (audience, KLIMA_KEY_PLACE_SHOW);
  klima_keys_attach (presenter, KLIMA_KEY_PLACE_SHOW);
  add_search (stage, KLIMA_AUDIENCE_WINDOW (audience), self->show);

  return stage;
}

static gboolean
on_show_key (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   action)
{
  klima_stage_activate (KLIMA_WINDOW (widget)->stage, action);

  return GDK_EVENT_STOP;
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

  self->show = g_object_ref (show);
  self->stage = create_stage (self);
  self->show_keys = klima_keys_attach_show (GTK_WIDGET (self), on_show_key);
  g_signal_connect_object (self->show, "ended", G_CALLBACK (on_show_ended), self, G_CONNECT_SWAPPED);
  self->inhibition = gtk_application_inhibit (application, GTK_WINDOW (self),
                                              GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND,
                                              _("A presentation is being given"));
  klima_stage_begin (self->stage, self->show_in_windows);
  klima_show_begin (self->show, g_get_monotonic_time ());
  if (seconds > 0)
    klima_show_play (self->show, seconds, loop, g_get_monotonic_time ());
  /* The times of a rehearsal that is cut off are lost: it is not gone on with. */
  if (!self->rehearses)
    klima_window_keep_place (self, seconds, loop);
}

/**
 * klima_window_set_show_in_windows:
 * @self: a window
 * @in_windows: whether the next show is given in two ordinary windows
 *
 * Chooses where shows are given: in two windows, of which one can be shared, or over all of a screen, with the presenter's
 * window on another one where there is one.
 */
void
klima_window_set_show_in_windows (KlimaWindow *self,
                                  gboolean     in_windows)
{
  g_return_if_fail (KLIMA_IS_WINDOW (self));

  self->show_in_windows = in_windows;
}

/**
 * klima_window_start_show:
 * @self: a window
 * @here: whether to begin with what the window shows
 * @seconds: for which each slide is on; 0 where none changes by itself
 * @loop: whether the first slide follows the last one then
 *
 * Presents the dataset over all of a screen: another one than the window is on, where there is one. Where it is presented
 * already, that comes to the front and goes on.
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
    {
      klima_stage_present (self->stage);
      klima_show_do (self->show, KLIMA_SHOW_RESUME, 0, g_get_monotonic_time ());
      return;
    }

  show = klima_window_make_show (self, 0);
  if (here)
    klima_show_start_at (show, klima_session_get_scene (self->session), klima_session_get_subject (self->session));
  klima_window_give_show (self, show, seconds, loop);
}

/**
 * klima_window_rehearse:
 * @self: a window
 *
 * Presents the dataset from its beginning, and lists at the end how long each slide was on. A show that was cut off before
 * can still be gone on with afterwards.
 */
void
klima_window_rehearse (KlimaWindow *self)
{
  g_return_if_fail (KLIMA_IS_WINDOW (self));

  if (self->show != NULL)
    return;

  self->rehearses = TRUE;
  klima_window_start_show (self, FALSE, 0, FALSE);
}

/**
 * klima_window_come_forward:
 * @self: a window
 *
 * Brings the window to the front or, where it presents, the slides: nothing may lie over those.
 */
void
klima_window_come_forward (KlimaWindow *self)
{
  g_return_if_fail (KLIMA_IS_WINDOW (self));

  if (self->show != NULL)
    klima_stage_present (self->stage);
  else
    gtk_window_present (GTK_WINDOW (self));
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
