/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "fixtures.h"
#include "klima-export.h"
#include "klima-layout.h"

/* What is written where, and what is left behind when that fails. */

typedef struct
{
  char *folder;
  GFile *file;
  KlimaExport *export;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (KlimaScene) scene = klima_scene_new (fixture_viken ());
  g_autofree char *path = NULL;

  fixture->folder = fixture_folder ();
  path = g_build_filename (fixture->folder, "kart.png", NULL);
  fixture->file = g_file_new_for_path (path);
  fixture->export = klima_export_new (scene);
  fixture->export->size = (KlimaPageSize) { 480, 320, FALSE };
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_clear_folder (fixture->folder);
  g_object_unref (fixture->file);
  klima_export_free (fixture->export);
}

static gboolean
write_png (Fixture   *fixture,
           gboolean   replace,
           GError   **error)
{
  return klima_export_write (fixture->export, KLIMA_EXPORT_PNG, fixture->file, replace, NULL, NULL, NULL, error);
}

static void
test_existing (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "old", -1, NULL));
  g_assert_false (write_png (fixture, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");

  g_clear_error (&error);
  g_clear_pointer (&contents, g_free);
  g_assert_true (write_png (fixture, TRUE, &error));
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &contents, &length, NULL));
  g_assert_cmpuint (length, >, 1000);
  g_assert_cmpmem (contents, 4, "\x89PNG", 4);
}

/* A picture for each network, or none at all where one of them is there already. */
static void
test_several (Fixture       *fixture,
              gconstpointer  data)
{
  guint n = klima_dataset_get_networks (fixture->export->scene->dataset)->len;
  g_autofree char *third = g_build_filename (fixture->folder, "kart-3.png", NULL);
  g_autoptr (GError) error = NULL;

  fixture->export->content = KLIMA_EXPORT_EACH_NETWORK;
  g_assert_true (g_file_set_contents (third, "old", -1, NULL));
  g_assert_false (write_png (fixture, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_cmpuint (fixture_count_files (fixture->folder), ==, 1);

  g_assert_no_errno (g_unlink (third));
  g_clear_error (&error);
  g_assert_true (write_png (fixture, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture_count_files (fixture->folder), ==, n);
  g_assert_true (g_file_test (third, G_FILE_TEST_EXISTS));
}

static void
cancel (double   fraction,
        gpointer data)
{
  g_assert_cmpfloat (fraction, <=, 1);
  g_cancellable_cancel (data);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  static const KlimaExportFormat formats[] = { KLIMA_EXPORT_PNG, KLIMA_EXPORT_PDF, KLIMA_EXPORT_SVG };

  fixture->export->content = KLIMA_EXPORT_EACH_NETWORK;
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;

      g_assert_false (klima_export_write (fixture->export, formats[i], fixture->file, FALSE, cancel, cancellable,
                                          cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (fixture_count_files (fixture->folder), ==, 0);
    }
}

static void
test_wrong (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->export->size.width = KLIMA_PAGE_MAX_PIXELS + 1;
  g_assert_false (write_png (fixture, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);

  fixture->export->size.width = 480;
  fixture->export->content = KLIMA_EXPORT_HANDOUT;
  g_assert_false (write_png (fixture, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_cmpuint (fixture_count_files (fixture->folder), ==, 0);
}

static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) full = g_file_new_for_path ("/dev/full");
  g_autoptr (GError) error = NULL;

  if (!g_file_query_exists (full, NULL))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  g_assert_false (klima_export_write (fixture->export, KLIMA_EXPORT_PDF, full, TRUE, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static void
test_formats (Fixture       *fixture,
              gconstpointer  data)
{
  for (guint i = 0; i < KLIMA_N_EXPORT_FORMATS; i++)
    {
      g_autofree char *name = klima_export_dup_suggested_name (fixture->export, (KlimaExportFormat) i);
      g_autofree char *capitals = g_ascii_strup (name, -1);
      KlimaExportFormat format = KLIMA_N_EXPORT_FORMATS;

      g_assert_true (klima_export_format_from_name (capitals, &format));
      g_assert_cmpuint (format, ==, i);
      g_assert_null (strchr (name, '/'));
      g_assert_true (klima_export_write (fixture->export, format, fixture->file, TRUE, NULL, NULL, NULL, NULL));
    }
  g_assert_false (klima_export_format_from_name ("kart", &(KlimaExportFormat) { 0 }));
  g_assert_false (klima_export_format_from_name ("kart.doc", &(KlimaExportFormat) { 0 }));
}

/* Source, counts and date are in each picture, also in one without a title. */
static void
test_always_inside (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char *const needed[] = { KLIMA_SOURCE_LINE, "2023", "51" };

  fixture->export->title = FALSE;
  for (guint preset = 0; preset < KLIMA_N_PAGE_PRESETS; preset++)
    {
      g_autoptr (KlimaPage) page = NULL;
      g_autoptr (GString) texts = g_string_new (NULL);
      const KlimaMark *marks;
      guint n_marks;

      fixture->export->size = klima_page_size_preset ((KlimaPagePreset) preset);
      page = klima_export_layout_page (fixture->export, 0, NULL);
      marks = klima_drawing_get_marks (klima_page_get_drawing (page), &n_marks);
      for (guint i = 0; i < n_marks; i++)
        if (marks[i].kind == KLIMA_MARK_TEXT && marks[i].layer == KLIMA_LAYER_FURNITURE)
          g_string_append_printf (texts, "%s\n", marks[i].text.text);
      for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
        g_assert_nonnull (strstr (texts->str, needed[i]));
      g_assert_null (strstr (texts->str, "Klima Viken"));
    }
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/export/existing", test_existing);
  ADD ("/export/several", test_several);
  ADD ("/export/cancel", test_cancel);
  ADD ("/export/wrong", test_wrong);
  ADD ("/export/full-disk", test_full_disk);
  ADD ("/export/formats", test_formats);
  ADD ("/export/always-inside", test_always_inside);

  return g_test_run ();
}
