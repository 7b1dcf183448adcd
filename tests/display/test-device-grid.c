/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-canvas.h"
#include "klima-device-grid-watch.h"
#include "klima-picture.h"
#include "klima-texture-node.h"
#include "map-window.h"

#include <math.h>

static const double scales[] = { 1, 7.0 / 6, 1.25, 1.5, 1.75, 2, 2.5 };

static void
assert_is_whole (double pixels)
{
  g_assert_cmpfloat_with_epsilon (pixels, round (pixels), 2e-3);
}

/* Wherever a widget begins and whatever is asked for, pixels lie on pixels of the surface, and hardly anywhere else. */
static void
test_places_are_whole (void)
{
  static const cairo_rectangle_int_t pixels = { 3, 0, 101, 57 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    for (int corner = 0; corner < 700; corner += 47)
      for (double at = -30; at < 900; at += 13.37)
        {
          KlimaDeviceGrid grid = klima_device_grid_make (scales[i], corner, corner + 1);
          graphene_rect_t place = klima_device_grid_place (&grid, at, -at, &pixels);
          double left = place.origin.x * scales[i];
          double top = place.origin.y * scales[i];

          assert_is_whole (corner * scales[i] + left);
          assert_is_whole ((corner + 1) * scales[i] + top);
          g_assert_cmpfloat_with_epsilon (left, at * scales[i] + 3, 0.502);
          g_assert_cmpfloat_with_epsilon (top, -at * scales[i], 0.502);
          g_assert_cmpfloat_with_epsilon (place.size.width * scales[i], 101, 1e-3);
          g_assert_cmpfloat_with_epsilon (place.size.height * scales[i], 57, 1e-3);
        }
}

/* What belongs together stays together: parts of a picture that lie side by side have no pixel between them or in common. */
static void
test_parts_lie_side_by_side (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      KlimaDeviceGrid grid = klima_device_grid_make (scales[i], 57, 47);

      for (int x = 0; x < 2000; x += 126)
        {
          graphene_rect_t part = klima_device_grid_place (&grid, 4.3, 7.9, &(cairo_rectangle_int_t) { x, 0, 126, 126 });
          graphene_rect_t next =
            klima_device_grid_place (&grid, 4.3, 7.9, &(cairo_rectangle_int_t) { x + 126, 0, 126, 126 });

          g_assert_cmpfloat_with_epsilon (part.origin.x + part.size.width, next.origin.x, 1e-3);
        }
    }
}

/* A picture of any size is a whole number of device pixels large, at least as many as were asked for, and no more than it
 * takes.
 */
static void
test_pictures_are_whole (void)
{
  g_autoptr (KlimaScene) scene = klima_scene_new (viken ());

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      const KlimaPictureFrame frame = { 301, 203, .scale = scales[i] };
      g_autoptr (KlimaPicture) picture = klima_picture_paint (scene, &frame, KLIMA_HASTE_NOW, NULL);
      int width = gdk_texture_get_width (picture->texture);
      int height = gdk_texture_get_height (picture->texture);

      g_assert_cmpint (width, ==, (int) ceil (301 * scales[i]));
      g_assert_cmpint (height, ==, (int) ceil (203 * scales[i]));
      g_assert_cmpfloat_with_epsilon (picture->width * scales[i], width, 1e-9);
      g_assert_cmpfloat_with_epsilon (picture->height * scales[i], height, 1e-9);
      for (guint j = 0; j < picture->names->len; j++)
        {
          const KlimaPictureName *name = &g_array_index (picture->names, KlimaPictureName, j);

          g_assert_cmpfloat_with_epsilon (name->bounds.size.width * scales[i], gdk_texture_get_width (name->texture),
                                          1e-3);
        }
    }
}

static GdkTexture *
paint_chessboard (int width,
                  int height)
{
  cairo_t *canvas = klima_canvas_new (width, height, 1);

  cairo_set_source_rgb (canvas, 1, 1, 1);
  cairo_paint (canvas);
  cairo_set_source_rgb (canvas, 0, 0, 0);
  for (int y = 0; y < height; y++)
    for (int x = y % 2; x < width; x += 2)
      cairo_rectangle (canvas, x, y, 1, 1);
  cairo_fill (canvas);

  return klima_canvas_to_texture (canvas);
}

/* As a window of that scale is rendered. */
static GdkTexture *
render (GtkWidget             *widget,
        GdkTexture            *texture,
        const graphene_rect_t *place,
        double                 scale,
        int                    left,
        int                    top)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  graphene_rect_t view = GRAPHENE_RECT_INIT (0, 0, 300, 200);
  g_autoptr (GskRenderNode) node = NULL;

  gtk_snapshot_scale (snapshot, (float) scale, (float) scale);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) left, (float) top));
  klima_texture_snapshot (texture, widget, snapshot, place, NULL, NULL, 1);
  node = gtk_snapshot_free_to_node (snapshot);

  return gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node, &view);
}

static guint32 *
download (GdkTexture *texture)
{
  gsize width = (gsize) gdk_texture_get_width (texture);
  guint32 *pixels = g_new (guint32, width * (gsize) gdk_texture_get_height (texture));

  gdk_texture_download (texture, (guchar *) pixels, width * sizeof *pixels);

  return pixels;
}

/* Off by what rounding takes from a colour at an edge. */
static gboolean
is_same_pixel (guint32 a,
               guint32 b)
{
  for (int shift = 0; shift < 32; shift += 8)
    if (abs ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)) > 2)
      return FALSE;

  return TRUE;
}

/* The smallest pattern there is comes out pixel by pixel, which nothing that is resampled does. */
static void
test_pixels_are_pixels (void)
{
  GtkWidget *widget = gtk_label_new (NULL);
  GtkWidget *window = show_in_window (widget, 100, 100);
  g_autoptr (GdkTexture) texture = paint_chessboard (151, 97);
  g_autofree guint32 *painted = download (texture);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      KlimaDeviceGrid grid = klima_device_grid_make (scales[i], 13, 7);
      graphene_rect_t wanted = GRAPHENE_RECT_INIT (2.3f, 4.4f, 0, 0);
      graphene_rect_t place = klima_device_grid_place_texture (&grid, &wanted, texture);
      g_autoptr (GdkTexture) rendered = render (widget, texture, &place, scales[i], 13, 7);
      g_autofree guint32 *seen = download (rendered);
      int left = (int) round ((13 + place.origin.x) * scales[i]);
      int top = (int) round ((7 + place.origin.y) * scales[i]);

      for (int y = 0; y < 97; y++)
        for (int x = 0; x < 151; x++)
          g_assert_true (is_same_pixel (seen[(top + y) * 300 + left + x], painted[y * 151 + x]));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
count (gpointer user_data)
{
  ++*(int *) user_data;
}

/* Where scales are whole numbers, a widget that is moved shows the same pixels. */
static void
test_grid_of_a_widget (void)
{
  GtkWidget *fixed = gtk_fixed_new ();
  GtkWidget *child = gtk_label_new ("?");
  GtkWidget *window;
  int n_rescaled = 0;
  KlimaDeviceGridWatch *watch = klima_device_grid_watch_new (child, count, &n_rescaled);
  KlimaDeviceGrid grid;

  gtk_fixed_put (GTK_FIXED (fixed), child, 31, 17);
  window = show_in_window (fixed, 200, 100);
  gtk_fixed_move (GTK_FIXED (fixed), child, 44, 18);
  wait_for_milliseconds (100);

  grid = klima_device_grid_of (child);
  g_assert_cmpfloat (grid.scale, ==, gtk_widget_get_scale_factor (child));
  g_assert_cmpfloat_with_epsilon (grid.x, 0, 1e-3);
  g_assert_cmpfloat_with_epsilon (grid.y, 0, 1e-3);
  g_assert_cmpint (n_rescaled, ==, 0);

  klima_device_grid_watch_free (watch);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/device-grid/places-are-whole", test_places_are_whole);
  g_test_add_func ("/device-grid/parts-lie-side-by-side", test_parts_lie_side_by_side);
  g_test_add_func ("/device-grid/pictures-are-whole", test_pictures_are_whole);
  g_test_add_func ("/device-grid/pixels-are-pixels", test_pixels_are_pixels);
  g_test_add_func ("/device-grid/grid-of-a-widget", test_grid_of_a_widget);

  return g_test_run ();
}
