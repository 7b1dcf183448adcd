/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-stage.h"

struct _KlimaStage
{
  GObject parent_instance;

  /* Weak: both windows may go before. */
  GtkWindow *main_window;
  KlimaAudienceWindow *audience;
  /* Owned; NULL until the show begins. */
  GdkMonitor *monitor;
  GdkRectangle area; /* of the monitor when the window was put there */
  guint idle;
};

G_DEFINE_FINAL_TYPE (KlimaStage, klima_stage, G_TYPE_OBJECT)

static GListModel *
get_monitors (KlimaStage *self)
{
  return gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self->main_window)));
}

/* The audience's screen, or NULL where there is none at all, as while the only one is being changed. */
static GdkMonitor *
choose_monitor (KlimaStage *self)
{
  GListModel *monitors = get_monitors (self);
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->main_window));
  GdkMonitor *home = NULL;

  if (surface != NULL)
    home = gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface);
  if (home == NULL)
    return g_list_model_get_item (monitors, 0);
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (monitor != home)
        return g_steal_pointer (&monitor);
    }

  return g_object_ref (home);
}

static void
place (KlimaStage *self)
{
  g_autoptr (GdkMonitor) monitor = NULL;
  GdkRectangle area;

  if (self->main_window == NULL || self->audience == NULL)
    return;
  monitor = choose_monitor (self);
  if (monitor == NULL)
    return;
  gdk_monitor_get_geometry (monitor, &area);
  if (monitor == self->monitor && gdk_rectangle_equal (&area, &self->area))
    return;

  /* Window managers do not move what is over all of a screen already. */
  if (self->monitor != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->audience), FALSE);
  g_set_object (&self->monitor, monitor);
  self->area = area;
  klima_audience_window_present (self->audience, monitor);
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

static void
klima_stage_dispose (GObject *object)
{
  KlimaStage *self = KLIMA_STAGE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_weak_pointer (&self->main_window);
  g_clear_weak_pointer (&self->audience);
  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (klima_stage_parent_class)->dispose (object);
}

static void
klima_stage_class_init (KlimaStageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klima_stage_dispose;
}

static void
klima_stage_init (KlimaStage *self G_GNUC_UNUSED)
{
}

/**
 * klima_stage_new:
 * @main_window: the window that the show is begun from
 * @audience: the window of the show
 *
 * Returns: (transfer full): a stage that holds neither window
 */
KlimaStage *
klima_stage_new (GtkWindow           *main_window,
                 KlimaAudienceWindow *audience)
{
  KlimaStage *self;

  g_return_val_if_fail (GTK_IS_WINDOW (main_window), NULL);
  g_return_val_if_fail (KLIMA_IS_AUDIENCE_WINDOW (audience), NULL);

  self = g_object_new (KLIMA_TYPE_STAGE, NULL);
  g_set_weak_pointer (&self->main_window, main_window);
  g_set_weak_pointer (&self->audience, audience);
  g_signal_connect_object (get_monitors (self), "items-changed", G_CALLBACK (on_monitors_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * klima_stage_begin:
 *
 * Shows the audience's window where it belongs, from now on.
 */
void
klima_stage_begin (KlimaStage *self)
{
  g_return_if_fail (KLIMA_IS_STAGE (self));

  on_monitors_changed (self);
  g_clear_handle_id (&self->idle, g_source_remove);
  place (self);
}
