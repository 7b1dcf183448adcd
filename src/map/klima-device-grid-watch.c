/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-device-grid-watch.h"

#include <math.h>

/* Device pixels: what is off by rounding alone. */
#define ROUNDING 1e-3

struct _KlimaDeviceGridWatch
{
  /* borrowed */
  GtkWidget *widget;
  GSourceOnceFunc rescaled;
  gpointer user_data;

  /* owned; while the widget is realized */
  GdkSurface *surface;
  GdkFrameClock *clock;

  KlimaDeviceGrid grid;
};

static gboolean
is_same (const KlimaDeviceGrid *a,
         const KlimaDeviceGrid *b)
{
  return a->scale == b->scale && fabs (a->x - b->x) < ROUNDING && fabs (a->y - b->y) < ROUNDING;
}

static void
update (KlimaDeviceGridWatch *watch)
{
  KlimaDeviceGrid before = watch->grid;

  watch->grid = klima_device_grid_of (watch->widget);
  if (is_same (&watch->grid, &before))
    return;

  gtk_widget_queue_draw (watch->widget);
  if (watch->grid.scale != before.scale)
    watch->rescaled (watch->user_data);
}

static void
forget_surface (KlimaDeviceGridWatch *watch)
{
  if (watch->surface == NULL)
    return;

  g_signal_handlers_disconnect_by_data (watch->surface, watch);
  g_signal_handlers_disconnect_by_data (watch->clock, watch);
  g_clear_object (&watch->surface);
  g_clear_object (&watch->clock);
}

/* A widget that is only moved is not told of it. Its window, which listens to the clock for longer, gives places before this
 * looks at them, and all is drawn later.
 */
static void
follow_surface (KlimaDeviceGridWatch *watch)
{
  forget_surface (watch);
  watch->surface = g_object_ref (gtk_native_get_surface (gtk_widget_get_native (watch->widget)));
  watch->clock = g_object_ref (gtk_widget_get_frame_clock (watch->widget));
  g_signal_connect_swapped (watch->surface, "notify::scale", G_CALLBACK (update), watch);
  g_signal_connect_data (watch->clock, "layout", G_CALLBACK (update), watch, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update (watch);
}

/**
 * klima_device_grid_watch_new:
 * @widget: a widget that is not realized yet; must live longer than the watch
 * @rescaled: called when what it shows has to be painted for another scale
 * @user_data: for @rescaled
 *
 * Returns: (transfer full): a watch
 */
KlimaDeviceGridWatch *
klima_device_grid_watch_new (GtkWidget       *widget,
                             GSourceOnceFunc  rescaled,
                             gpointer         user_data)
{
  KlimaDeviceGridWatch *watch = g_new0 (KlimaDeviceGridWatch, 1);

  watch->widget = widget;
  watch->rescaled = rescaled;
  watch->user_data = user_data;
  watch->grid = klima_device_grid_of (widget);
  g_signal_connect_swapped (widget, "realize", G_CALLBACK (follow_surface), watch);
  g_signal_connect_swapped (widget, "unrealize", G_CALLBACK (forget_surface), watch);
  g_signal_connect_swapped (widget, "notify::scale-factor", G_CALLBACK (update), watch);

  return watch;
}

void
klima_device_grid_watch_free (KlimaDeviceGridWatch *watch)
{
  forget_surface (watch);
  g_signal_handlers_disconnect_by_data (watch->widget, watch);
  g_free (watch);
}
