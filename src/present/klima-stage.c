/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-stage.h"

#include "klima-screen-watch.h"

/* Where a window is over all of a screen. */
typedef struct
{
  GdkMonitor *monitor;     /* owned; NULL while it is nowhere */
  GdkRectangle area;       /* of the monitor when the window was put there */
  KlimaScreenWatch *watch; /* owned */
} Spot;

struct _KlimaStage
{
  GObject parent_instance;

  /* Weak: all the windows may go before. */
  GtkWindow *main_window;
  KlimaAudienceWindow *audience;
  KlimaPresenterWindow *presenter;

  Spot audience_spot;
  Spot presenter_spot;
  /* Owned, nullable: of the audience's screen, when there were two. It comes back there. */
  char *connector;
  gboolean in_windows;
  gboolean has_presenter;
  guint idle;
  guint size_idle;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KlimaStage, klima_stage, G_TYPE_OBJECT)

static GListModel *
get_monitors (KlimaStage *self)
{
  return gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self->main_window)));
}

static gboolean
has_windows (KlimaStage *self)
{
  return self->main_window != NULL && self->audience != NULL && self->presenter != NULL;
}

static GdkMonitor *
find_other (KlimaStage *self,
            GdkMonitor *monitor)
{
  GListModel *monitors = get_monitors (self);

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) other = g_list_model_get_item (monitors, i);

      if (!klima_screen_is_same (other, monitor))
        return g_steal_pointer (&other);
    }

  return NULL;
}

static GdkMonitor *
find_by_connector (KlimaStage *self)
{
  GListModel *monitors = get_monitors (self);

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (self->connector != NULL && g_strcmp0 (gdk_monitor_get_connector (monitor), self->connector) == 0)
        return g_steal_pointer (&monitor);
    }

  return NULL;
}

/* The screen that the main window is on, or NULL where there is none at all, as while the only one is being changed. */
static GdkMonitor *
find_home (KlimaStage *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->main_window));
  GdkMonitor *home = NULL;

  if (surface != NULL)
    home = gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface);

  return home != NULL ? g_object_ref (home) : g_list_model_get_item (get_monitors (self), 0);
}

/* Either may become NULL: where there is no screen, and where there is one only. */
static void
choose_monitors (KlimaStage  *self,
                 GdkMonitor **audience,
                 GdkMonitor **presenter)
{
  g_autoptr (GdkMonitor) home = find_home (self);

  *audience = *presenter = NULL;
  if (home == NULL)
    return;

  *audience = find_by_connector (self);
  if (*audience == NULL)
    *audience = find_other (self, home);
  if (*audience == NULL)
    *audience = g_object_ref (home);
  if (!klima_screen_is_same (*audience, home))
    *presenter = g_object_ref (home);
  else
    *presenter = find_other (self, *audience);
}

static gboolean
is_at (const Spot *spot,
       GdkMonitor *monitor)
{
  GdkRectangle area;

  gdk_monitor_get_geometry (monitor, &area);

  return monitor == spot->monitor && gdk_rectangle_equal (&area, &spot->area);
}

/* Window managers do not move what is over all of a screen already: it is hidden before. */
static void
move (Spot       *spot,
      GtkWidget  *window,
      GdkMonitor *monitor)
{
  if (spot->monitor != NULL)
    gtk_widget_set_visible (window, FALSE);
  g_set_object (&spot->monitor, monitor);
  klima_screen_watch_end (spot->watch);
  if (monitor == NULL)
    return;
  gdk_monitor_get_geometry (monitor, &spot->area);
  klima_screen_watch_begin (spot->watch, monitor);
}

static void
set_has_presenter (KlimaStage *self,
                   gboolean    has_presenter)
{
  klima_audience_window_set_alone (self->audience, !has_presenter);
  klima_slide_view_set_pointer (klima_audience_window_get_view (self->audience), self->in_windows || !has_presenter);
  if (has_presenter == self->has_presenter)
    return;
  self->has_presenter = has_presenter;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
place_presenter (KlimaStage *self,
                 GdkMonitor *monitor)
{
  GtkWindow *window = GTK_WINDOW (self->presenter);

  move (&self->presenter_spot, GTK_WIDGET (window), monitor);
  if (monitor != NULL)
    gtk_window_fullscreen_on_monitor (window, monitor);
}

static void
place (KlimaStage *self)
{
  g_autoptr (GdkMonitor) there = NULL;
  g_autoptr (GdkMonitor) here = NULL;

  if (!has_windows (self) || self->in_windows)
    return;
  choose_monitors (self, &there, &here);
  if (there == NULL)
    return;
  if (here != NULL)
    {
      g_free (self->connector);
      self->connector = g_strdup (gdk_monitor_get_connector (there));
    }

  if (here == NULL ? self->presenter_spot.monitor != NULL : !is_at (&self->presenter_spot, here))
    place_presenter (self, here);
  if (!is_at (&self->audience_spot, there))
    {
      move (&self->audience_spot, GTK_WIDGET (self->audience), there);
      klima_audience_window_present (self->audience, there);
    }
  /* The last one gets the keys. */
  if (here != NULL && !gtk_widget_get_visible (GTK_WIDGET (self->presenter)))
    gtk_window_present (GTK_WINDOW (self->presenter));
  set_has_presenter (self, here != NULL);
}

static gboolean
on_idle (gpointer user_data)
{
  KlimaStage *self = user_data;

  self->idle = 0;
  place (self);

  return G_SOURCE_REMOVE;
}

/* Several things change at once when a screen is plugged in. */
static void
place_soon (KlimaStage *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (on_idle, self);
}

static void
on_monitors_changed (KlimaStage *self)
{
  GListModel *monitors;

  if (self->main_window == NULL)
    return;
  monitors = get_monitors (self);
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      g_signal_handlers_disconnect_by_func (monitor, place_soon, self);
      g_signal_connect_object (monitor, "notify::geometry", G_CALLBACK (place_soon), self, G_CONNECT_SWAPPED);
    }
  place_soon (self);
}

/* The windows change screens, or the one that is behind comes to the front. */
static void
on_swap (GSimpleAction *action G_GNUC_UNUSED,
         GVariant      *parameter G_GNUC_UNUSED,
         gpointer       user_data)
{
  KlimaStage *self = user_data;

  if (!has_windows (self) || !self->has_presenter)
    return;
  if (self->in_windows)
    {
      gtk_window_present (gtk_window_is_active (GTK_WINDOW (self->presenter)) ? GTK_WINDOW (self->audience)
                                                                               : GTK_WINDOW (self->presenter));
      return;
    }
  g_free (self->connector);
  self->connector = g_strdup (gdk_monitor_get_connector (self->presenter_spot.monitor));
  place (self);
}

/* Outside of sizes being handed out, in which the other window may not change. */
static gboolean
on_size_idle (gpointer user_data)
{
  KlimaStage *self = user_data;
  GtkWidget *view;

  self->size_idle = 0;
  if (!has_windows (self))
    return G_SOURCE_REMOVE;
  view = GTK_WIDGET (klima_audience_window_get_view (self->audience));
  if (gtk_widget_get_width (view) > 0 && gtk_widget_get_height (view) > 0)
    klima_presenter_window_set_size (self->presenter, gtk_widget_get_width (view), gtk_widget_get_height (view));

  return G_SOURCE_REMOVE;
}

static void
on_audience_resized (KlimaStage *self)
{
  if (self->size_idle == 0)
    self->size_idle = g_idle_add (on_size_idle, self);
}

/* Wherever the pointer is, the light is at the same place of the slide in both windows. */
static void
follow_views (KlimaStage *self)
{
  KlimaSlideView *audience = klima_audience_window_get_view (self->audience);
  KlimaSlideView *presenter = klima_presenter_window_get_view (self->presenter);

  g_signal_connect_object (audience, "pointed", G_CALLBACK (klima_slide_view_point_at), presenter, G_CONNECT_SWAPPED);
  g_signal_connect_object (presenter, "pointed", G_CALLBACK (klima_slide_view_point_at), audience, G_CONNECT_SWAPPED);
  g_signal_connect_object (audience, "resized", G_CALLBACK (on_audience_resized), self, G_CONNECT_SWAPPED);
}

static void
clear_spot (Spot *spot)
{
  g_clear_object (&spot->monitor);
  g_clear_pointer (&spot->watch, klima_screen_watch_free);
}

static void
klima_stage_dispose (GObject *object)
{
  KlimaStage *self = KLIMA_STAGE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->size_idle, g_source_remove);
  g_clear_weak_pointer (&self->main_window);
  g_clear_weak_pointer (&self->audience);
  g_clear_weak_pointer (&self->presenter);
  clear_spot (&self->audience_spot);
  clear_spot (&self->presenter_spot);
  g_clear_pointer (&self->connector, g_free);

  G_OBJECT_CLASS (klima_stage_parent_class)->dispose (object);
}

static void
klima_stage_class_init (KlimaStageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klima_stage_dispose;

  signals[CHANGED] =
    g_signal_new ("changed", KLIMA_TYPE_STAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
klima_stage_init (KlimaStage *self G_GNUC_UNUSED)
{
}

static void
add_actions (KlimaStage *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) swap = g_simple_action_new ("swap", NULL);

  g_signal_connect_object (swap, "activate", G_CALLBACK (on_swap), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (swap));
  gtk_widget_insert_action_group (GTK_WIDGET (self->audience), "stage", G_ACTION_GROUP (group));
  gtk_widget_insert_action_group (GTK_WIDGET (self->presenter), "stage", G_ACTION_GROUP (group));
}

/**
 * klima_stage_new:
 * @main_window: the window that the show is begun from
 * @audience: the window of the show
 * @presenter: the window of the one who gives it
 *
 * Returns: (transfer full): a stage that holds none of the windows
 */
KlimaStage *
klima_stage_new (GtkWindow            *main_window,
                 KlimaAudienceWindow  *audience,
                 KlimaPresenterWindow *presenter)
{
  KlimaStage *self;

  g_return_val_if_fail (GTK_IS_WINDOW (main_window), NULL);
  g_return_val_if_fail (KLIMA_IS_AUDIENCE_WINDOW (audience), NULL);
  g_return_val_if_fail (KLIMA_IS_PRESENTER_WINDOW (presenter), NULL);

  self = g_object_new (KLIMA_TYPE_STAGE, NULL);
  g_set_weak_pointer (&self->main_window, main_window);
  g_set_weak_pointer (&self->audience, audience);
  g_set_weak_pointer (&self->presenter, presenter);
  self->audience_spot.watch = klima_screen_watch_new (GTK_WINDOW (audience));
  self->presenter_spot.watch = klima_screen_watch_new (GTK_WINDOW (presenter));
  add_actions (self);
  follow_views (self);
  g_signal_connect_object (get_monitors (self), "items-changed", G_CALLBACK (on_monitors_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * klima_stage_begin:
 * @self: a stage
 * @in_windows: whether both windows are ordinary ones, however many screens there are
 *
 * Shows the windows where they belong, from now on.
 */
void
klima_stage_begin (KlimaStage *self,
                   gboolean    in_windows)
{
  g_return_if_fail (KLIMA_IS_STAGE (self));

  self->in_windows = in_windows;
  on_monitors_changed (self);
  g_clear_handle_id (&self->idle, g_source_remove);
  place (self);
  if (in_windows)
    {
      klima_audience_window_present (self->audience, NULL);
      gtk_window_present (GTK_WINDOW (self->presenter));
      set_has_presenter (self, TRUE);
    }
}

/**
 * klima_stage_present:
 *
 * Brings the windows to the front, with the keys for the one that the presenter looks at.
 */
void
klima_stage_present (KlimaStage *self)
{
  g_return_if_fail (KLIMA_IS_STAGE (self));

  if (!has_windows (self))
    return;
  gtk_window_present (GTK_WINDOW (self->audience));
  if (self->has_presenter)
    gtk_window_present (GTK_WINDOW (self->presenter));
}

/**
 * klima_stage_activate:
 * @self: a stage
 * @action: one of the windows of the show, such as `show.next`
 *
 * Does what a key of the show does that was pressed elsewhere.
 */
void
klima_stage_activate (KlimaStage *self,
                      const char *action)
{
  g_return_if_fail (KLIMA_IS_STAGE (self));

  if (has_windows (self))
    gtk_widget_activate_action_variant (GTK_WIDGET (self->presenter), action, NULL);
}

/**
 * klima_stage_add_overlay:
 * @self: a stage
 * @widget: what the presenter needs, as the search
 *
 * Lays it over the window that the presenter looks at: over the audience's only where there is no other.
 */
void
klima_stage_add_overlay (KlimaStage *self,
                         GtkWidget  *widget)
{
  g_return_if_fail (KLIMA_IS_STAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (!has_windows (self))
    return;
  if (self->has_presenter)
    klima_presenter_window_add_overlay (self->presenter, widget);
  else
    klima_audience_window_add_overlay (self->audience, widget);
}
