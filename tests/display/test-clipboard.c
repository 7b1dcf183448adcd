/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gtk/gtk.h>
#include <string.h>

#include "klima-clipboard.h"
#include "klima-export-table.h"
#include "klima-layout.h"
#include "map-window.h"

#define WIDTH 900
#define HEIGHT 700

static KlimaScene *
create_scene (void)
{
  KlimaScene *scene = klima_scene_new (viken ());

  klima_layout_fit (scene, WIDTH, HEIGHT, 20, KLIMA_FURNITURE_ALL);

  return scene;
}

static GdkClipboard *
get_clipboard (void)
{
  return gdk_display_get_clipboard (gdk_display_get_default ());
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  gboolean *done = user_data;
  g_autoptr (GError) error = NULL;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source), result, &error);
  g_assert_no_error (error);
  *done = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* What another program gets that asks for the type. */
static GBytes *
get_content (const char *mime_type)
{
  GdkContentProvider *content = gdk_clipboard_get_content (get_clipboard ());
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gboolean done = FALSE;

  g_assert_nonnull (content);
  gdk_content_provider_write_mime_type_async (content, mime_type, stream, G_PRIORITY_DEFAULT, NULL, on_written, &done);
  g_assert_false (done);
  wait_until (is_true, &done, mime_type);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static char *
dup_text (const char *mime_type)
{
  g_autoptr (GBytes) bytes = get_content (mime_type);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_picture_formats (void)
{
  g_autoptr (KlimaScene) scene = create_scene ();
  g_autoptr (GdkContentFormats) formats = NULL;
  const char *const *mime_types;
  gsize n_mime_types, n_types;

  klima_clipboard_copy_picture (get_clipboard (), scene, WIDTH, HEIGHT);
  formats = gdk_content_provider_ref_formats (gdk_clipboard_get_content (get_clipboard ()));
  mime_types = gdk_content_formats_get_mime_types (formats, &n_mime_types);
  gdk_content_formats_get_gtypes (formats, &n_types);

  g_assert_cmpuint (n_mime_types, ==, 2);
  g_assert_cmpstr (mime_types[0], ==, "image/png");
  g_assert_cmpstr (mime_types[1], ==, "image/svg+xml");
  g_assert_cmpuint (n_types, ==, 0);
}

static void
test_picture_png (void)
{
  g_autoptr (KlimaScene) scene = create_scene ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;

  klima_clipboard_copy_picture (get_clipboard (), scene, WIDTH, HEIGHT);
  bytes = get_content ("image/png");
  /* The type of the picture's colours: without transparency. */
  g_assert_cmpuint (((const guint8 *) g_bytes_get_data (bytes, NULL))[25], ==, 2);
  texture = gdk_texture_new_from_bytes (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 2 * WIDTH);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 2 * HEIGHT);
}

static void
test_small_view (void)
{
  g_autoptr (KlimaScene) scene = create_scene ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  klima_clipboard_copy_picture (get_clipboard (), scene, 320, 480);
  bytes = get_content ("image/png");
  texture = gdk_texture_new_from_bytes (bytes, NULL);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 1280);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 1920);
}

/* Later changes of the scene do not change what was copied. */
static void
test_picture_svg (void)
{
  g_autoptr (KlimaScene) scene = create_scene ();
  g_autofree char *svg = NULL;

  scene->language = KLIMA_LANGUAGE_NB;
  klima_clipboard_copy_picture (get_clipboard (), scene, WIDTH, HEIGHT);
  scene->language = KLIMA_LANGUAGE_EN;
  svg = dup_text ("image/svg+xml");

  g_assert_nonnull (strstr (svg, KLIMA_SOURCE_LINE));
  g_assert_nonnull (strstr (svg, ">Ringerike<"));
  g_assert_nonnull (strstr (svg, "xml:lang=\"nb\""));
  g_assert_null (strstr (svg, "<image"));
}

static void
test_description (void)
{
  g_autoptr (KlimaScene) scene = create_scene ();
  g_autoptr (GError) error = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  scene->shown = 1u << klima_network_get_position (viken_network (3));
  klima_clipboard_copy_description (get_clipboard (), scene);
  g_value_init (&value, G_TYPE_STRING);
  gdk_content_provider_get_value (gdk_clipboard_get_content (get_clipboard ()), &value, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (g_value_get_string (&value), "Follo klimanettverk"));
  g_assert_nonnull (strstr (g_value_get_string (&value), "Nesodden"));
}

static void
test_table (void)
{
  g_autoptr (KlimaScene) scene = create_scene ();
  g_autofree char *text = NULL, *html = NULL;
  g_autofree char *csv = NULL;
  g_auto (GStrv) lines = NULL, csv_lines = NULL, headings = NULL;
  guint n_columns;

  scene->language = KLIMA_LANGUAGE_NB;
  scene->shown = 1u << klima_network_get_position (viken_network (3));
  klima_clipboard_copy_table (get_clipboard (), scene);
  text = dup_text ("text/plain;charset=utf-8");
  html = dup_text ("text/html");
  lines = g_strsplit (text, "\n", -1);
  csv = klima_export_csv (scene);
  csv_lines = g_strsplit (csv, "\r\n", -1);
  headings = g_strsplit (csv_lines[0], ";", -1);
  n_columns = g_strv_length (headings);

  /* Heading, six municipalities, and what is after the last line's end. */
  g_assert_cmpuint (g_strv_length (lines), ==, 8);
  for (guint i = 0; i < 7; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, n_columns);
    }
  g_assert_nonnull (strstr (text, "\tÅs\tFollo klimanettverk\t3\t"));
  g_assert_null (strstr (text, "Halden"));
  g_assert_nonnull (strstr (html, "<td align=\"left\">Ås</td>"));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clipboard/picture-formats", test_picture_formats);
  g_test_add_func ("/clipboard/picture-png", test_picture_png);
  g_test_add_func ("/clipboard/small-view", test_small_view);
  g_test_add_func ("/clipboard/picture-svg", test_picture_svg);
  g_test_add_func ("/clipboard/description", test_description);
  g_test_add_func ("/clipboard/table", test_table);

  return g_test_run ();
}
