/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "klima-canvas.h"
#include "klima-presentation.h"
#include "klima-slide-screen.h"
#include "map-window.h"

/* One with a panel beside the map. */
static KlimaSlidePicture *
paint_slide (double width,
             double height,
             double scale)
{
  g_autoptr (KlimaPresentation) presentation = klima_presentation_new (viken ());
  KlimaSlide *slide = klima_presentation_get_slide (presentation, 2);
  g_autoptr (KlimaScene) scene = klima_scene_new (viken ());

  klima_slide_apply (slide, scene);

  return klima_slide_picture_paint (slide, scene, width, height, scale, NULL);
}

/* Pixel by pixel, from the slide's corner on. */
static cairo_surface_t *
lay_out_pixels (const KlimaSlidePicture *picture,
                int                      width,
                int                      height)
{
  double scale = picture->frame.scale * picture->view_scale;
  int margin = (int) round (picture->margin * scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_surface (cr, klima_canvas_get_surface (picture->map), -margin, -margin);
  cairo_paint (cr);
  for (guint i = 0; i < picture->front->len; i++)
    {
      const KlimaSlidePiece *piece = &g_array_index (picture->front, KlimaSlidePiece, i);
      int left = (int) round (piece->bounds.min_x * scale);
      int top = (int) round (piece->bounds.min_y * scale);

      if (piece->texture != NULL)
        cairo_set_source_surface (cr, klima_canvas_get_surface (piece->texture), left, top);
      else
        gdk_cairo_set_source_rgba (cr, &piece->color);
      cairo_rectangle (cr, left, top, round (piece->bounds.max_x * scale) - left,
                       round (piece->bounds.max_y * scale) - top);
      cairo_fill (cr);
    }
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* As it is seen in a window of that scale, with the widget's corner at @x and @y in it. */
static GdkTexture *
render_slide (GtkWidget         *widget,
              KlimaSlidePicture *picture,
              double             scale,
              int                x,
              int                y)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  KlimaDeviceGrid grid = klima_device_grid_make (scale, x, y);
  KlimaSlideScreen screen = klima_slide_screen_make (widget, snapshot, &picture->frame, &grid);
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, 1400, 900);
  g_autoptr (GskRenderNode) node = NULL;

  gtk_snapshot_scale (snapshot, (float) scale, (float) scale);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  klima_slide_screen_draw_picture (&screen, picture);
  node = gtk_snapshot_free_to_node (snapshot);

  return gsk_renderer_render_texture (renderer, node, &all);
}

static int
find_largest_difference (GdkTexture      *seen,
                         cairo_surface_t *expected,
                         int              left,
                         int              top)
{
  gsize stride = (gsize) gdk_texture_get_width (seen) * 4;
  g_autofree guchar *pixels = g_malloc (stride * (gsize) gdk_texture_get_height (seen));
  int largest = 0;

  gdk_texture_download (seen, pixels, stride);
  for (int y = 0; y < cairo_image_surface_get_height (expected); y++)
    {
      const guchar *row =
        cairo_image_surface_get_data (expected) + (gsize) y * (gsize) cairo_image_surface_get_stride (expected);
      const guchar *other = pixels + (gsize) (top + y) * stride + (gsize) left * 4;

      for (int i = 0; i < cairo_image_surface_get_width (expected) * 4; i++)
        largest = MAX (largest, abs (row[i] - other[i]));
    }

  return largest;
}

/* Each pixel that was painted is one of the window's at any scale and size, and wherever the view is. */
static void
test_slide_on_whole_pixels (void)
{
  static const struct
  {
    double scale;
    int width, height, x, y;
  } cases[] = {
    { 1, 640, 360, 57, 47 },   { 1.25, 640, 360, 0, 0 },  { 1.25, 641, 363, 57, 47 },    { 1.5, 641, 363, 57, 47 },
    { 1.75, 599, 441, 58, 46 }, { 2, 555, 333, 57, 47 }, { 7.0 / 6, 701, 401, 57, 47 }, { 1.25, 801, 301, 3, 2 },
  };
  GtkWidget *widget = gtk_label_new (NULL);
  GtkWidget *window = show_in_window (widget, 100, 100);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double scale = cases[i].scale;
      g_autoptr (KlimaSlidePicture) picture =
        paint_slide (cases[i].width, cases[i].height, scale);
      const KlimaSlideFrame *frame = &picture->frame;
      g_autoptr (GdkTexture) seen = render_slide (widget, picture, scale, cases[i].x, cases[i].y);
      cairo_surface_t *expected = lay_out_pixels (picture, (int) (frame->width * frame->scale * scale),
                                                  (int) (frame->height * frame->scale * scale));

      g_assert_cmpint (find_largest_difference (seen, expected, (int) round ((cases[i].x + frame->x) * scale),
                                                (int) round ((cases[i].y + frame->y) * scale)),
                       <=, 2);
      cairo_surface_destroy (expected);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/slide-pixels/slide-on-whole-pixels", test_slide_on_whole_pixels);

  return g_test_run ();
}
