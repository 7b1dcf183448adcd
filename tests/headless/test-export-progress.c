/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "fixtures.h"
#include "klima-export.h"

/* That work which takes long says how far it is, often enough, and ends soon when it is told to. */

typedef struct
{
  char *folder;
  GFile *file;
  KlimaExport *export;
  GArray *fractions;
  GCancellable *cancellable;
  double cancel_at;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (KlimaScene) scene = klima_scene_new (fixture_viken ());
  g_autofree char *path = NULL;

  fixture->folder = fixture_folder ();
  path = g_build_filename (fixture->folder, "kart", NULL);
  fixture->file = g_file_new_for_path (path);
  fixture->export = klima_export_new (scene);
  fixture->fractions = g_array_new (FALSE, FALSE, sizeof (double));
  fixture->cancellable = g_cancellable_new ();
  fixture->cancel_at = G_MAXDOUBLE;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_file_delete (fixture->file, NULL, NULL);
  /* Fails where something was left behind. */
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->folder);
  g_object_unref (fixture->file);
  klima_export_free (fixture->export);
  g_array_unref (fixture->fractions);
  g_object_unref (fixture->cancellable);
}

static void
note_progress (double   fraction,
               gpointer data)
{
  Fixture *fixture = data;

  g_array_append_val (fixture->fractions, fraction);
  if (fraction >= fixture->cancel_at)
    g_cancellable_cancel (fixture->cancellable);
}

static gboolean
write_export (Fixture            *fixture,
              KlimaExportFormat   format,
              GError            **error)
{
  return klima_export_write (fixture->export, format, fixture->file, TRUE, note_progress, fixture,
                             fixture->cancellable, error);
}

/* From near 0 to 1, never back, and never far at once. */
static void
assert_progress (Fixture *fixture,
                 guint    n_reports,
                 double   largest_step)
{
  double before = 0;

  g_assert_cmpuint (fixture->fractions->len, >=, n_reports);
  for (guint i = 0; i < fixture->fractions->len; i++)
    {
      double fraction = g_array_index (fixture->fractions, double, i);

      g_assert_cmpfloat (fraction, >=, before);
      g_assert_cmpfloat (fraction, <=, before + largest_step);
      before = fraction;
    }
  g_assert_cmpfloat (before, ==, 1);
}

/* Half a second to a second each: with a dozen reports there is one every tenth of a second. */
static void
test_large_picture (Fixture       *fixture,
                    gconstpointer  preset)
{
  g_autoptr (GError) error = NULL;

  fixture->export->size = klima_page_size_preset ((KlimaPagePreset) GPOINTER_TO_INT (preset));
  write_export (fixture, KLIMA_EXPORT_PNG, &error);
  g_assert_no_error (error);
  assert_progress (fixture, 12, 0.46);
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  content)
{
  g_autoptr (GError) error = NULL;
  guint n_pages;

  fixture->export->content = (KlimaExportContent) GPOINTER_TO_INT (content);
  n_pages = klima_export_count_pages (fixture->export);
  write_export (fixture, KLIMA_EXPORT_PDF, &error);
  g_assert_no_error (error);
  assert_progress (fixture, n_pages, 1.0 / n_pages + 1e-9);
}

/* While the map is painted, and while the file is compressed, of which the rest is not done then. */
static void
test_cancel_at (Fixture       *fixture,
                gconstpointer  percent)
{
  g_autoptr (GError) error = NULL;

  fixture->cancel_at = GPOINTER_TO_INT (percent) / 100.0;
  fixture->export->size = klima_page_size_preset (KLIMA_PAGE_4K);
  g_assert_false (write_export (fixture, KLIMA_EXPORT_PNG, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (fixture->fractions->len, >, 0);
  g_assert_cmpfloat (g_array_index (fixture->fractions, double, fixture->fractions->len - 1), <,
                     fixture->cancel_at + 0.46);
  g_assert_cmpfloat (g_array_index (fixture->fractions, double, fixture->fractions->len - 1), <, 1);
}

#define ADD(path, data, test) g_test_add (path, Fixture, GINT_TO_POINTER (data), set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/export-progress/png/4k", KLIMA_PAGE_4K, test_large_picture);
  ADD ("/export-progress/png/a3", KLIMA_PAGE_A3_ACROSS, test_large_picture);
  ADD ("/export-progress/pdf/handout", KLIMA_EXPORT_HANDOUT, test_pages);
  ADD ("/export-progress/pdf/slides", KLIMA_EXPORT_SLIDES, test_pages);
  ADD ("/export-progress/cancel/painting", 5, test_cancel_at);
  ADD ("/export-progress/cancel/compressing", 55, test_cancel_at);

  return g_test_run ();
}
