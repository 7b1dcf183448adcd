/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <math.h>

#include "fixtures.h"
#include "klima-cairo-pen.h"
#include "klima-export-png.h"

#define WIDTH 320
#define HEIGHT 240

static const char old_contents[] = "what was there before";

typedef struct
{
  char *folder;
  GFile *file;
  KlimaScene *scene;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;

  fixture->folder = fixture_folder ();
  path = g_build_filename (fixture->folder, "kart.png", NULL);
  fixture->file = g_file_new_for_path (path);
  fixture->scene = klima_scene_new (fixture_viken ());
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_true (g_file_delete (fixture->file, NULL, NULL));
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_object_unref (fixture->file);
  klima_scene_free (fixture->scene);
  g_free (fixture->folder);
}

static void
write_old (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (fixture->file), old_contents, -1, &error);
  g_assert_no_error (error);
}

static void
assert_old (Fixture *fixture)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, old_contents);
  g_assert_cmpuint (fixture_count_files (fixture->folder), ==, 1);
}

/* Pixels that differ by more than what cairo rounds where bands cut a line. */
static guint
count_differences (cairo_surface_t *a,
                   cairo_surface_t *b)
{
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (a); y++)
    for (int x = 0; x < cairo_image_surface_get_width (a); x++)
      {
        const guint8 *pixel_a = cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a) + 4 * x;
        const guint8 *pixel_b = cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b) + 4 * x;

        n += ABS (pixel_a[0] - pixel_b[0]) > 40 || ABS (pixel_a[1] - pixel_b[1]) > 40 ||
             ABS (pixel_a[2] - pixel_b[2]) > 40;
      }

  return n;
}

/* The file holds what the pen paints at @scale, with the source line even where it was not asked for. */
static void
assert_picture (Fixture *fixture,
                int      width,
                int      height,
                double   scale)
{
  cairo_surface_t *written = cairo_image_surface_create_from_png (g_file_peek_path (fixture->file));
  cairo_surface_t *painted = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (painted);
  g_autoptr (KlimaScene) scene = klima_scene_copy (fixture->scene);
  g_autoptr (KlimaDrawing) drawing = NULL;

  scene->camera.zoom -= log2 (scale);
  drawing = klima_layout (scene, width / scale, height / scale, KLIMA_LAYERS_ALL, KLIMA_FURNITURE_SOURCE, NULL);
  cairo_scale (cr, scale, scale);
  g_assert_true (klima_cairo_pen_paint (drawing, cr, KLIMA_LAYERS_ALL, NULL));
  cairo_destroy (cr);
  cairo_surface_flush (painted);
  g_assert_cmpint (cairo_surface_status (written), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (written), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (written), ==, height);
  g_assert_cmpuint (count_differences (written, painted), <=, (guint) (width * height / 500));
  cairo_surface_destroy (written);
  cairo_surface_destroy (painted);
}

static void
test_new_file (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (klima_export_png (fixture->scene, WIDTH, HEIGHT, KLIMA_FURNITURE_NONE, fixture->file, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture_count_files (fixture->folder), ==, 1);
  assert_picture (fixture, WIDTH, HEIGHT, 1);
}

/* Larger than a large screen: the same picture in more pixels. */
static void
test_large (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (klima_export_png (fixture->scene, 3080, 2156, KLIMA_FURNITURE_NONE, fixture->file, NULL, &error));
  g_assert_no_error (error);
  assert_picture (fixture, 3080, 2156, 2);
}

static void
test_replace (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  write_old (fixture);
  g_assert_true (klima_export_png (fixture->scene, WIDTH, HEIGHT, KLIMA_FURNITURE_NONE, fixture->file, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture_count_files (fixture->folder), ==, 1);
  assert_picture (fixture, WIDTH, HEIGHT, 1);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  write_old (fixture);
  g_cancellable_cancel (cancellable);
  g_assert_false (klima_export_png (fixture->scene, WIDTH, HEIGHT, KLIMA_FURNITURE_ALL, fixture->file, cancellable,
                                    &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_old (fixture);
}

static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) missing = g_file_get_child (fixture->file, "nowhere/kart.png");
  g_autoptr (GError) error = NULL;

  write_old (fixture);
  g_assert_false (klima_export_png (fixture->scene, WIDTH, HEIGHT, KLIMA_FURNITURE_ALL, missing, NULL, &error));
  g_assert_nonnull (error);
  assert_old (fixture);
}

/* A folder is not replaced by a picture, and nothing is left beside it. */
static void
test_folder_in_the_way (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_make_directory (fixture->file, NULL, NULL));
  g_assert_false (klima_export_png (fixture->scene, WIDTH, HEIGHT, KLIMA_FURNITURE_ALL, fixture->file, NULL, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (fixture_count_files (fixture->folder), ==, 1);
  g_assert_cmpint (g_file_query_file_type (fixture->file, 0, NULL), ==, G_FILE_TYPE_DIRECTORY);
}

static void
test_sizes (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    int width, height;
  } sizes[] = { { 0, 100 }, { 100, 0 }, { -5, 100 }, { 32768, 100 }, { 100, G_MAXINT } };

  write_old (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (klima_export_png (fixture->scene, sizes[i].width, sizes[i].height, KLIMA_FURNITURE_ALL,
                                        fixture->file, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      assert_old (fixture);
    }
}

static void
add_test (const char *path,
          void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/export-png/new-file", test_new_file);
  add_test ("/export-png/large", test_large);
  add_test ("/export-png/replace", test_replace);
  add_test ("/export-png/cancelled", test_cancelled);
  add_test ("/export-png/no-folder", test_no_folder);
  add_test ("/export-png/folder-in-the-way", test_folder_in_the_way);
  add_test ("/export-png/sizes", test_sizes);

  return g_test_run ();
}
