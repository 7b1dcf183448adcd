/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-dialog-probe.h"

/* What is seen, once it is what was asked for. */
static GBytes *
see (DialogFixture *fixture)
{
  GdkPaintable *picture;

  wait_until (dialog_is_painted, fixture, "the preview");
  picture = klima_export_preview_get_picture (dialog_get_preview (fixture));

  return gdk_texture_save_to_png_bytes (GDK_TEXTURE (picture));
}

static void
assert_changed (DialogFixture  *fixture,
                GBytes        **seen,
                const char     *what)
{
  GBytes *now = see (fixture);

  if (g_bytes_equal (now, *seen))
    g_error ("The preview stayed as it was after %s", what);
  g_bytes_unref (*seen);
  *seen = now;
}

static void
test_preview (DialogFixture *fixture,
              gconstpointer  data)
{
  GBytes *seen = see (fixture);
  GdkPaintable *picture = klima_export_preview_get_picture (dialog_get_preview (fixture));

  g_assert_cmpfloat_with_epsilon (gdk_paintable_get_intrinsic_aspect_ratio (picture), 16.0 / 9, 0.02);
  dialog_choose (fixture, "Municipalities", "No names");
  assert_changed (fixture, &seen, "no names");
  dialog_choose (fixture, "Colours", "For print");
  assert_changed (fixture, &seen, "colours for print");
  dialog_choose (fixture, "What", "One network");
  assert_changed (fixture, &seen, "one network");
  dialog_choose (fixture, "Network", "Follo klimanettverk");
  assert_changed (fixture, &seen, "another network");
  dialog_choose (fixture, "Size", "A4 upright");
  assert_changed (fixture, &seen, "upright paper");
  picture = klima_export_preview_get_picture (dialog_get_preview (fixture));
  g_assert_cmpfloat_with_epsilon (gdk_paintable_get_intrinsic_aspect_ratio (picture), 210.0 / 297, 0.02);
  g_bytes_unref (seen);
}

/* Pixels of both, which have the same size, that are clearly different. */
static guint
count_differences (GdkTexture *seen,
                   GdkTexture *written)
{
  int width = gdk_texture_get_width (seen);
  int height = gdk_texture_get_height (seen);
  gsize stride = 4 * (gsize) width;
  g_autofree guchar *a = g_malloc (stride * height);
  g_autofree guchar *b = g_malloc (stride * height);
  guint n = 0;

  g_assert_cmpint (gdk_texture_get_width (written), ==, width);
  g_assert_cmpint (gdk_texture_get_height (written), ==, height);
  gdk_texture_download (seen, a, stride);
  gdk_texture_download (written, b, stride);
  for (gsize i = 0; i < stride * height; i += 4)
    n += ABS (a[i] - b[i]) + ABS (a[i + 1] - b[i + 1]) + ABS (a[i + 2] - b[i + 2]) > 150;

  return n;
}

static GdkTexture *
write_picture (DialogFixture *fixture)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "kart.png");
  g_autoptr (GError) error = NULL;
  GdkTexture *texture;

  klima_export_write (dialog_get_export (fixture), KLIMA_EXPORT_PNG, file, TRUE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  texture = gdk_texture_new_from_file (file, &error);
  g_assert_no_error (error);

  return texture;
}

/* Of a picture as large as the preview, which has the same pixels then. */
static void
test_preview_is_the_file (DialogFixture *fixture,
                          gconstpointer  data)
{
  static const char *const contents[] = { "This view", "All of Viken", "One network" };
  static const char *const colours[] = { "Light", "For print" };
  static const char *const labels[] = { "Names", "Numbers with a key", "No names" };
  g_autoptr (GdkTexture) before = NULL;
  GdkTexture *seen;

  g_bytes_unref (see (fixture));
  seen = GDK_TEXTURE (klima_export_preview_get_picture (dialog_get_preview (fixture)));
  dialog_set_number (fixture, "Width in pixels", gdk_texture_get_width (seen));
  dialog_set_number (fixture, "Height in pixels", gdk_texture_get_height (seen));
  dialog_choose (fixture, "Size", "Own size");
  for (guint i = 0; i < 3 * 2 * 3; i++)
    {
      g_autoptr (GdkTexture) written = NULL;
      guint n_pixels, n_different;

      dialog_choose (fixture, "What", contents[i / 6]);
      dialog_choose (fixture, "Colours", colours[i / 3 % 2]);
      dialog_choose (fixture, "Municipalities", labels[i % 3]);
      g_bytes_unref (see (fixture));
      seen = GDK_TEXTURE (klima_export_preview_get_picture (dialog_get_preview (fixture)));
      written = write_picture (fixture);
      n_pixels = (guint) (gdk_texture_get_width (seen) * gdk_texture_get_height (seen));
      n_different = count_differences (seen, written);
      g_test_message ("%s, %s, %s: %u of %u pixels differ", contents[i / 6], colours[i / 3 % 2], labels[i % 3],
                      n_different, n_pixels);
      g_assert_cmpuint (n_different, <, n_pixels / 10000);
      /* Each name would be seen. */
      if (before != NULL)
        g_assert_cmpuint (count_differences (before, written), >, n_pixels / 10000);
      g_set_object (&before, written);
    }
}

/* What was asked for last is what is seen, whatever was asked for meanwhile. */
static void
test_newest_wins (DialogFixture *fixture,
                  gconstpointer  data)
{
  g_autoptr (GBytes) names = see (fixture);
  g_autoptr (GBytes) again = NULL;

  dialog_choose (fixture, "Municipalities", "No names");
  wait_for_milliseconds (90);
  dialog_choose (fixture, "Municipalities", "Numbers with a key");
  dialog_choose (fixture, "Municipalities", "Names");
  again = see (fixture);
  g_assert_true (g_bytes_equal (names, again));
}

static GtkWidget *
find_named (GtkWidget  *root,
            const char *tooltip)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, tooltip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_pages (DialogFixture *fixture,
            gconstpointer  data)
{
  KlimaExportPreview *preview = dialog_get_preview (fixture);
  GtkWidget *next = find_named (GTK_WIDGET (preview), "Next Page");
  GBytes *seen = see (fixture);

  g_assert_false (gtk_widget_get_mapped (next));
  dialog_choose (fixture, "What", "A page per network");
  assert_changed (fixture, &seen, "a page for each network");
  for (guint i = 1; i < 5; i++)
    {
      g_assert_true (gtk_widget_is_sensitive (next));
      g_signal_emit_by_name (next, "clicked");
      g_assert_cmpuint (klima_export_preview_get_page (preview), ==, i);
      assert_changed (fixture, &seen, "the next page");
    }
  g_assert_false (gtk_widget_is_sensitive (next));
  dialog_choose (fixture, "What", "All of Viken");
  g_assert_cmpuint (klima_export_preview_get_page (preview), ==, 0);
  g_assert_false (gtk_widget_get_mapped (next));
  g_bytes_unref (seen);
}

int
main (int   argc,
      char *argv[])
{
  dialog_init_tests (&argc, &argv);

  dialog_add_test ("/export-preview/preview", test_preview);
  dialog_add_test ("/export-preview/preview-is-the-file", test_preview_is_the_file);
  dialog_add_test ("/export-preview/newest-wins", test_newest_wins);
  dialog_add_test ("/export-preview/pages", test_pages);

  return g_test_run ();
}
