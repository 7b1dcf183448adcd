/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "klima-window-trace.h"

#include "klima-trace.h"

static void
on_layout (void)
{
  klima_trace ("frame: laid out");
}

static void
on_paint (void)
{
  klima_trace ("frame: painted");
}

static void
on_after_paint (GdkFrameClock *clock,
                gpointer       user_data)
{
  if (klima_map_view_is_sharp (user_data))
    klima_trace_end ("map complete");
}

static void
on_realize (GtkWidget    *window,
            KlimaMapView *map_view)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  klima_trace ("window realised");
  /* GTK was there first, so that its part of each phase is done when ours comes. */
  g_signal_connect (clock, "layout", G_CALLBACK (on_layout), NULL);
  g_signal_connect (clock, "paint", G_CALLBACK (on_paint), NULL);
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (on_after_paint), map_view, 0);
}

static void
on_map (void)
{
  klima_trace ("window mapped");
}

/**
 * klima_window_trace_frames:
 * @window: a window that is not yet mapped
 * @map_view: the map in it
 *
 * Adds the window's first frames to the timeline, which ends with the frame that shows the complete map.
 */
void
klima_window_trace_frames (GtkWindow    *window,
                           KlimaMapView *map_view)
{
  if (!klima_trace_is_on ())
    return;

  if (gtk_widget_get_realized (GTK_WIDGET (window)))
    on_realize (GTK_WIDGET (window), map_view);
  else
    g_signal_connect_object (window, "realize", G_CALLBACK (on_realize), map_view, 0);
  g_signal_connect_after (window, "map", G_CALLBACK (on_map), NULL);
}
