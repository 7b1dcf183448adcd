/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bench-window.h"

#include "klima-window.h"

/**
 * bench_find_child:
 * @parent: a widget
 * @type: a type of widget
 *
 * Returns: (transfer none) (nullable): the first widget of that type in @parent
 */
GtkWidget *
bench_find_child (GtkWidget *parent,
                  GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (parent), type))
    return parent;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = bench_find_child (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The window may be there before its dataset is. */
static KlimaMapView *
await_view (GtkWindow *window)
{
  GtkWidget *view;

  while ((view = bench_find_child (GTK_WIDGET (window), KLIMA_TYPE_MAP_VIEW)) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return KLIMA_MAP_VIEW (view);
}

/**
 * bench_window_open:
 * @self: to be filled
 * @width: of the window
 * @height: of the window
 *
 * Starts the program as its main() would, and waits until its map is complete.
 */
void
bench_window_open (BenchWindow *self,
                   int          width,
                   int          height)
{
  self->application = klima_application_new ();
  g_application_set_flags (G_APPLICATION (self->application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (self->application), NULL, NULL);
  g_application_activate (G_APPLICATION (self->application));
  while (gtk_application_get_windows (GTK_APPLICATION (self->application)) == NULL)
    g_main_context_iteration (NULL, TRUE);

  self->window = gtk_application_get_windows (GTK_APPLICATION (self->application))->data;
  gtk_window_set_default_size (self->window, width, height);
  self->view = await_view (self->window);
  self->map = SHUMATE_MAP (klima_map_view_get_map (self->view));
  self->viewport = shumate_map_get_viewport (self->map);
  self->layer = KLIMA_MAP_LAYER (bench_find_child (GTK_WIDGET (self->map), KLIMA_TYPE_MAP_LAYER));
  g_object_get (self->view, "session", &self->session, NULL);
  g_object_unref (self->session);

  /* The size takes a moment to come back from the screen. */
  bench_run_for (200);
  bench_window_settle (self);
}

/* A timer, so that the wait ends though nothing else happens. */
static gboolean
on_time_over (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/**
 * bench_run_for:
 * @milliseconds: how long to let the main loop run
 */
void
bench_run_for (double milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add ((guint) milliseconds, on_time_over, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

void
bench_window_settle (BenchWindow *self)
{
  while (!klima_map_view_is_settled (self->view))
    g_main_context_iteration (NULL, TRUE);
}

void
bench_window_close (BenchWindow *self)
{
  gtk_window_destroy (self->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (self->application);
}
