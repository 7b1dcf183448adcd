/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-screen-watch.h"

#ifdef GDK_WINDOWING_X11
#include <gdk/x11/gdkx.h>
#endif

/* Milliseconds between two looks. All of them together take less than the two seconds after which a window should be where
 * it belongs.
 */
#define INTERVAL 300
#define LOOKS 5
/* Where a window manager wants it otherwise, it has its way. */
#define TRIES 2

struct _KlimaScreenWatch
{
  GtkWindow *window;   /* weak */
  GdkMonitor *monitor; /* owned; NULL while nothing is watched */
  guint timer;
  guint n_looks;
  guint n_tries;
};

/**
 * klima_screen_is_same:
 * @one: a screen
 * @other: a screen
 *
 * Returns: whether both show the same
 */
gboolean
klima_screen_is_same (GdkMonitor *one,
                      GdkMonitor *other)
{
  GdkRectangle one_area, other_area;

  gdk_monitor_get_geometry (one, &one_area);
  gdk_monitor_get_geometry (other, &other_area);

  return one == other || (one_area.x == other_area.x && one_area.y == other_area.y);
}

/* Elsewhere a window is on the screen that was asked for, and is not told where it is. */
static gboolean
may_be_elsewhere (GtkWindow *window)
{
#ifdef GDK_WINDOWING_X11
  return GDK_IS_X11_DISPLAY (gtk_widget_get_display (GTK_WIDGET (window)));
#else
  return FALSE;
#endif
}

static gboolean
is_elsewhere (KlimaScreenWatch *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->window));
  GdkMonitor *seen;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->window)))
    return FALSE;
  seen = gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface);

  return seen != NULL && !klima_screen_is_same (seen, self->monitor);
}

/* As an ordinary window it may be moved, which GDK does first. */
static gboolean
look (gpointer user_data)
{
  KlimaScreenWatch *self = user_data;

  self->n_looks++;
  if (self->window == NULL || !gdk_monitor_is_valid (self->monitor) || self->n_looks > LOOKS)
    {
      self->timer = 0;
      return G_SOURCE_REMOVE;
    }
  if (self->n_tries < TRIES && is_elsewhere (self))
    {
      self->n_tries++;
      gtk_window_unfullscreen (self->window);
      gtk_window_fullscreen_on_monitor (self->window, self->monitor);
    }

  return G_SOURCE_CONTINUE;
}

/**
 * klima_screen_watch_new:
 * @window: a window
 *
 * Returns: (transfer full): what watches it, nothing yet
 */
KlimaScreenWatch *
klima_screen_watch_new (GtkWindow *window)
{
  KlimaScreenWatch *self = g_new0 (KlimaScreenWatch, 1);

  g_set_weak_pointer (&self->window, window);

  return self;
}

void
klima_screen_watch_free (KlimaScreenWatch *self)
{
  klima_screen_watch_end (self);
  g_clear_weak_pointer (&self->window);
  g_free (self);
}

/**
 * klima_screen_watch_begin:
 * @self: a watch
 * @monitor: where the window was put over all of the screen
 *
 * Looks for a short while whether the window is there, and puts it there again where it is not: some window managers, such
 * as that of Xfce, choose the screen of a window that comes, and only move it later.
 */
void
klima_screen_watch_begin (KlimaScreenWatch *self,
                          GdkMonitor       *monitor)
{
  g_return_if_fail (GDK_IS_MONITOR (monitor));

  klima_screen_watch_end (self);
  if (self->window == NULL || !may_be_elsewhere (self->window))
    return;

  self->monitor = g_object_ref (monitor);
  self->n_looks = self->n_tries = 0;
  self->timer = g_timeout_add (INTERVAL, look, self);
}

void
klima_screen_watch_end (KlimaScreenWatch *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->monitor);
}
