/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "map-window.h"

#include <math.h>

#include "klima-dataset-loader.h"

#define TIMEOUT (20 * G_TIME_SPAN_SECOND)

KlimaDataset *
viken (void)
{
  static KlimaDataset *dataset;

  if (dataset == NULL)
    {
      g_autoptr(GFile) folder = g_file_new_build_filename (g_getenv ("KLIMAKART_DATA"), "viken", NULL);
      g_autoptr(GError) error = NULL;

      dataset = klima_dataset_load (folder, NULL, &error);
      g_assert_no_error (error);
    }

  return dataset;
}

KlimaMunicipality *
viken_municipality (const char *number)
{
  KlimaMunicipality *municipality = klima_dataset_get_municipality (viken (), number);

  g_assert_nonnull (municipality);

  return municipality;
}

/* Unit Mercator. */
void
find_middle (KlimaMunicipality *municipality,
             double            *x,
             double            *y)
{
  klima_geometry_get_middle (klima_municipality_get_geometry (municipality), x, y);
}

KlimaNetwork *
viken_network (int badge)
{
  KlimaNetwork *network = klima_dataset_get_network_by_badge (viken (), badge);

  g_assert_nonnull (network);

  return network;
}

void
allow_animations (gboolean allow)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", allow, NULL);
}

static gboolean
on_late (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

void
wait_until (Condition   condition,
            gpointer    data,
            const char *what)
{
  gint64 end = g_get_monotonic_time () + TIMEOUT;

  while (!condition (data))
    {
      gboolean is_late = FALSE;
      guint late_id = g_timeout_add (50, on_late, &is_late);

      g_main_context_iteration (NULL, TRUE);
      if (!is_late)
        g_source_remove (late_id);
      if (g_get_monotonic_time () > end)
        g_error ("Waited in vain for %s", what);
    }
}

void
wait_for_milliseconds (int milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add (milliseconds, on_late, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
has_size (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

GtkWidget *
show_in_window (GtkWidget *child,
                int        width,
                int        height)
{
  GtkWidget *window = gtk_window_new ();

  /* Neither frame nor shadow: the child gets exactly the size. */
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (has_size, child, "a widget to be shown");

  return window;
}

KlimaColor
get_texture_pixel (GdkTexture *texture,
                   int         x,
                   int         y)
{
  int width = gdk_texture_get_width (texture);
  int height = gdk_texture_get_height (texture);
  g_autofree guint32 *pixels = g_new (guint32, (gsize) width * (gsize) height);
  guint32 pixel;

  g_assert_cmpint (x, >=, 0);
  g_assert_cmpint (y, >=, 0);
  g_assert_cmpint (x, <, width);
  g_assert_cmpint (y, <, height);

  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * 4);
  pixel = pixels[y * width + x];

  return (KlimaColor) { (pixel >> 16 & 0xff) / 255.0, (pixel >> 8 & 0xff) / 255.0, (pixel & 0xff) / 255.0,
                        (pixel >> 24) / 255.0 };
}

/* What the window's child shows there, all that lies over it included. */
KlimaColor
get_widget_pixel (GtkWidget *widget,
                  double     x,
                  double     y)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  graphene_rect_t viewport =
    GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;

  gtk_widget_snapshot_child (gtk_widget_get_parent (widget), widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (renderer, node, &viewport);

  return get_texture_pixel (texture, (int) floor (x), (int) floor (y));
}

gboolean
is_color (KlimaColor seen,
          KlimaColor expected)
{
  return fabs (seen.red - expected.red) < 0.01 && fabs (seen.green - expected.green) < 0.01 &&
         fabs (seen.blue - expected.blue) < 0.01;
}

/* The map has the focus, and shows all of the region. */
MapWindow *
map_window_new_for (KlimaDataset *dataset,
                    int           width,
                    int           height)
{
  MapWindow *self = g_new0 (MapWindow, 1);

  self->session = klima_session_new (dataset, KLIMA_LANGUAGE_NB);
  self->view = KLIMA_MAP_VIEW (klima_map_view_new (self->session));
  self->map = klima_map_view_get_map (self->view);
  self->viewport = shumate_map_get_viewport (SHUMATE_MAP (self->map));
  self->window = show_in_window (GTK_WIDGET (self->view), width, height);
  gtk_widget_grab_focus (self->map);
  map_window_settle (self);

  return self;
}

MapWindow *
map_window_new (int width,
                int height)
{
  return map_window_new_for (viken (), width, height);
}

void
map_window_free (MapWindow *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->session);
  g_free (self);
}

static gboolean
is_settled (gpointer data)
{
  return klima_map_view_is_settled (data);
}

void
map_window_settle (MapWindow *self)
{
  wait_until (is_settled, self->view, "the map to settle");
}

KlimaCamera
map_window_get_camera (MapWindow *self)
{
  return (KlimaCamera) {
    klima_projection_x (shumate_location_get_longitude (SHUMATE_LOCATION (self->viewport))),
    klima_projection_y (shumate_location_get_latitude (SHUMATE_LOCATION (self->viewport))),
    shumate_viewport_get_zoom_level (self->viewport),
  };
}

/* Where in the view a municipality's middle is. */
void
map_window_find_place (MapWindow         *self,
                       KlimaMunicipality *municipality,
                       double            *x,
                       double            *y)
{
  double map_x, map_y;

  find_middle (municipality, &map_x, &map_y);
  shumate_viewport_location_to_widget_coords (self->viewport, self->map, klima_projection_latitude (map_y),
                                              klima_projection_longitude (map_x), x, y);
}
