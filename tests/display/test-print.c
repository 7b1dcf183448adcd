/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <math.h>
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif
#include <string.h>

#include "klima-print-choices.h"
#include "klima-print.h"
#include "map-window.h"

#define A4_SHORT 595.28
#define A4_LONG 841.89

/* The default margins of A4 in GTK, points. */
#define MARGIN 18.0

/* Pixels of a page looked at, to the inch. */
#define RESOLUTION 36.0

/* What a printer leaves free at its edges as the page lies, points. */
typedef struct
{
  double top, bottom, left, right;
} Margins;

typedef struct
{
  KlimaExportContent content;
  gboolean notes;
  guint n_pages;
  gboolean across;
  const char *words; /* on the first page */
} Case;

/* Of the printer; nullable. */
static const Margins *hard_margins;

/* Stands before GTK's own: files have no such margins, and there may be no printer. */
gboolean
gtk_print_context_get_hard_margins (GtkPrintContext *context,
                                    double          *top,
                                    double          *bottom,
                                    double          *left,
                                    double          *right)
{
  if (hard_margins == NULL)
    return FALSE;
  *top = hard_margins->top;
  *bottom = hard_margins->bottom;
  *left = hard_margins->left;
  *right = hard_margins->right;

  return TRUE;
}

static KlimaExport *
create_export (void)
{
  g_autoptr(KlimaScene) scene = klima_scene_new (viken ());
  KlimaBounds bounds = klima_dataset_get_bounds (viken ());
  KlimaExport *what;

  scene->language = KLIMA_LANGUAGE_NB;
  klima_scene_fit (scene, &bounds, 1000, 700, 20);
  what = klima_export_new (scene);
  what->content = KLIMA_EXPORT_VIEW;
  what->view_width = 1000;
  what->view_height = 700;
  what->network = viken_network (3);

  return what;
}

static gboolean
count_tick (gpointer data)
{
  *(guint *) data += 1;

  return G_SOURCE_CONTINUE;
}

/* Returns the file; the caller removes it. */
static char *
print_to_file (const KlimaExport *what,
               GtkPageSetup      *setup)
{
  g_autoptr(GtkPrintOperation) operation = klima_print_new (what);
  g_autoptr(GError) error = NULL;
  char *path = NULL;
  int handle = g_file_open_tmp ("print-XXXXXX.pdf", &path, &error);
  guint n_ticks = 0, ticker = g_timeout_add (1, count_tick, &n_ticks);
  GtkPrintOperationResult result;

  g_assert_no_error (error);
  g_close (handle, NULL);
  if (setup != NULL)
    gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_source_remove (ticker);

  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  /* Other things go on while pages are laid out. */
  g_assert_cmpuint (n_ticks, >, 0);

  return path;
}

static char *
run (const char *const *command)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  char *output = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));

  return output;
}

static void
assert_size (const char *information,
             gboolean    across)
{
  const char *line = strstr (information, "size:");
  double width, height;

  g_assert_nonnull (line);
  g_assert_cmpint (sscanf (line, "size: %lf x %lf", &width, &height), ==, 2);
  g_assert_cmpfloat_with_epsilon (width, across ? A4_LONG : A4_SHORT, 1);
  g_assert_cmpfloat_with_epsilon (height, across ? A4_SHORT : A4_LONG, 1);
}

/* Every word is where each printer can reach it. */
static void
assert_within_margins (const char *path)
{
  g_autofree char *boxes = run ((const char *const[]) { "pdftotext", "-bbox", path, "-", NULL });
  g_auto(GStrv) lines = g_strsplit (boxes, "\n", -1);
  double width = 0, height = 0;
  guint n_words = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strchug (lines[i]);
      double left, top, right, bottom;

      if (sscanf (line, "<page width=\"%lf\" height=\"%lf\"", &width, &height) == 2)
        continue;
      if (sscanf (line, "<word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"", &left, &top, &right, &bottom) != 4)
        continue;
      n_words++;
      g_assert_cmpfloat (left, >=, MARGIN - 1);
      g_assert_cmpfloat (top, >=, MARGIN - 1);
      g_assert_cmpfloat (right, <=, width - MARGIN + 1);
      g_assert_cmpfloat (bottom, <=, height - MARGIN + 1);
    }
  g_assert_cmpuint (n_words, >, 20);
}

static guint
count_strings (const char *text,
               const char *string)
{
  guint n = 0;

  for (; (text = strstr (text, string)) != NULL; text += strlen (string))
    n++;

  return n;
}

static gboolean
has_poppler (void)
{
  g_autofree char *text = g_find_program_in_path ("pdftotext");
  g_autofree char *information = g_find_program_in_path ("pdfinfo");
  g_autofree char *picture = g_find_program_in_path ("pdftoppm");

  return text != NULL && information != NULL && picture != NULL;
}

static void
test_content (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr(KlimaExport) what = create_export ();
  g_autofree char *path = NULL, *information = NULL, *text = NULL, *pages = NULL;

  if (!has_poppler ())
    {
      g_test_skip ("poppler's tools are not installed");
      return;
    }
  what->content = expected->content;
  what->notes = expected->notes;
  path = print_to_file (what, NULL);
  information = run ((const char *const[]) { "pdfinfo", path, NULL });
  text = run ((const char *const[]) { "pdftotext", "-layout", path, "-", NULL });
  pages = g_strdup_printf ("%u\n", expected->n_pages);

  g_assert_nonnull (strstr (information, "Pages:"));
  g_assert_true (g_str_has_prefix (g_strchug (strstr (information, "Pages:") + strlen ("Pages:")), pages));
  assert_size (information, expected->across);
  g_assert_cmpuint (count_strings (text, "\f"), ==, expected->n_pages);
  g_assert_cmpuint (count_strings (text, "© Kartverket"), >=, expected->n_pages);
  g_assert_nonnull (strstr (text, expected->words));
  assert_within_margins (path);
  g_assert_no_errno (g_unlink (path));
}

/* The first page as a picture of grey pixels, a byte for each. */
static GBytes *
look_at (const char *path,
         int        *width,
         int        *height)
{
  g_autofree char *resolution = g_strdup_printf ("%g", RESOLUTION);
  const char *command[] = { "pdftoppm", "-gray", "-r", resolution, "-l", "1", path, NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_autoptr(GBytes) picture = NULL;
  int head = 0;

  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &picture, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sscanf (g_bytes_get_data (picture, NULL), "P5 %d %d 255%n", width, height, &head), ==, 2);
  g_assert_cmpuint (g_bytes_get_size (picture), ==, (gsize) (head + 1 + *width * *height));

  return g_bytes_new_from_bytes (picture, (gsize) head + 1, (gsize) *width * *height);
}

/* Whether there is ink on the page, and none where the printer does not reach. */
static void
assert_within_reach (const char    *path,
                     const Margins *margins)
{
  const double scale = RESOLUTION / 72;
  int width, height;
  g_autoptr(GBytes) picture = look_at (path, &width, &height);
  const guint8 *pixels = g_bytes_get_data (picture, NULL);
  guint n_inked = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (pixels[y * width + x] < 250)
        {
          n_inked++;
          g_assert_cmpfloat (x + 1, >, margins->left * scale);
          g_assert_cmpfloat (x, <, width - margins->right * scale);
          g_assert_cmpfloat (y + 1, >, margins->top * scale);
          g_assert_cmpfloat (y, <, height - margins->bottom * scale);
        }
  g_assert_cmpuint (n_inked, >, (guint) (width * height / 20));
}

static void
test_hard_margins (void)
{
  static const struct
  {
    KlimaExportContent content;
    const char *paper;
    GtkPageOrientation orientation;
  } cases[] = {
    { KLIMA_EXPORT_VIEW, GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_PORTRAIT },
    { KLIMA_EXPORT_VIEW, GTK_PAPER_NAME_LETTER, GTK_PAGE_ORIENTATION_LANDSCAPE },
    { KLIMA_EXPORT_HANDOUT, GTK_PAPER_NAME_A4, GTK_PAGE_ORIENTATION_LANDSCAPE },
    { KLIMA_EXPORT_SLIDES, GTK_PAPER_NAME_A3, GTK_PAGE_ORIENTATION_PORTRAIT },
  };
  static const Margins margins = { 20, 60, 12, 40 };
  g_autoptr(KlimaExport) what = create_export ();

  if (!has_poppler ())
    {
      g_test_skip ("poppler's tools are not installed");
      return;
    }
  hard_margins = &margins;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
      GtkPaperSize *size = gtk_paper_size_new (cases[i].paper);
      g_autofree char *path = NULL;

      gtk_page_setup_set_paper_size_and_default_margins (setup, size);
      gtk_paper_size_free (size);
      gtk_page_setup_set_orientation (setup, cases[i].orientation);
      what->content = cases[i].content;
      path = print_to_file (what, setup);
      assert_within_reach (path, hard_margins);
      g_assert_no_errno (g_unlink (path));
    }
  hard_margins = NULL;
}

static void
test_default_page (void)
{
  g_autoptr(KlimaExport) what = create_export ();
  g_autoptr(GtkPrintOperation) operation = klima_print_new (what);
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);
  g_autofree char *name = NULL;

  g_assert_cmpstr (gtk_paper_size_get_name (gtk_page_setup_get_paper_size (setup)), ==, GTK_PAPER_NAME_A4);
  g_assert_cmpint (gtk_page_setup_get_orientation (setup), ==, GTK_PAGE_ORIENTATION_PORTRAIT);
  g_object_get (operation, "job-name", &name, NULL);
  g_assert_cmpstr (name, ==, "Klima Viken - Viken");
}

/* What is chosen is what is printed, and what was chosen is what is shown at first. */
static void
test_choices (void)
{
  g_autoptr(KlimaExport) what = create_export ();
  g_autoptr(KlimaExport) chosen = create_export ();

  for (int content = KLIMA_EXPORT_VIEW; content <= KLIMA_EXPORT_HANDOUT; content++)
    {
      g_autoptr(GtkWidget) choices = NULL;

      what->content = (KlimaExportContent) content;
      what->network = viken_network (1 + content % 4);
      what->scene->labels = content % 2 == 0 ? KLIMA_LABELS_NUMBERS : KLIMA_LABELS_NONE;
      what->title = content % 2 == 0;
      what->notes = content % 2 != 0;
      choices = g_object_ref_sink (klima_print_choices_new (what));
      klima_print_choices_apply (KLIMA_PRINT_CHOICES (choices), chosen);

      g_assert_cmpint (chosen->content, ==, what->content);
      g_assert_true (chosen->network == what->network);
      g_assert_cmpint (chosen->scene->labels, ==, what->scene->labels);
      g_assert_cmpint (chosen->title, ==, what->title);
      g_assert_cmpint (chosen->notes, ==, what->notes);
    }
}

/* What the print dialog does with the page of choices. */
static void
test_choose_in_dialog (void)
{
  g_autoptr(KlimaExport) what = create_export ();
  g_autoptr(GtkPrintOperation) operation = klima_print_new (what);
  g_autoptr(GtkWidget) choices = NULL;
  g_autofree char *name = NULL;

  what->content = KLIMA_EXPORT_HANDOUT;
  choices = g_object_ref_sink (klima_print_choices_new (what));
  g_signal_emit_by_name (operation, "custom-widget-apply", choices);
  g_object_get (operation, "job-name", &name, NULL);
  g_assert_nonnull (strstr (name, "Handout"));
}

static void
on_first_page (GtkPrintOperation *operation,
               GtkPrintContext   *context,
               int                position,
               gpointer           user_data)
{
  gtk_print_operation_cancel (operation);
}

static void
test_cancel (void)
{
  g_autoptr(KlimaExport) what = create_export ();
  g_autoptr(GtkPrintOperation) operation = NULL;
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "klimakart-cancelled.pdf", NULL);
  g_autoptr(GError) error = NULL;
  GtkPrintOperationResult result;

  what->content = KLIMA_EXPORT_HANDOUT;
  operation = klima_print_new (what);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  g_signal_connect_after (operation, "draw-page", G_CALLBACK (on_first_page), NULL);
  /* GTK forgets the page that it was at. */
#ifdef __SANITIZE_ADDRESS__
  __lsan_disable ();
#endif
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
#ifdef __SANITIZE_ADDRESS__
  __lsan_enable ();
#endif
  /* What was being laid out comes back, and finds that nobody waits for it. */
  wait_for_milliseconds (1000);

  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_CANCEL);
  g_unlink (path);
  g_assert_finalize_object (g_steal_pointer (&operation));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    Case expected;
  } cases[] = {
    { "/print/view", { KLIMA_EXPORT_VIEW, FALSE, 1, FALSE, "Ringerike" } },
    { "/print/region", { KLIMA_EXPORT_REGION, FALSE, 1, FALSE, "Ringerike" } },
    { "/print/network", { KLIMA_EXPORT_NETWORK, FALSE, 1, FALSE, "Nesodden" } },
    { "/print/each-network", { KLIMA_EXPORT_EACH_NETWORK, FALSE, 5, FALSE, "Follo klimanettverk" } },
    { "/print/handout", { KLIMA_EXPORT_HANDOUT, FALSE, 7, FALSE, "Klima Viken" } },
    { "/print/slides", { KLIMA_EXPORT_SLIDES, FALSE, 0, TRUE, "Klima Viken" } },
    { "/print/notes", { KLIMA_EXPORT_SLIDES, TRUE, 0, FALSE, "Klima Viken" } },
  };
  Case expected[G_N_ELEMENTS (cases)];

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      expected[i] = cases[i].expected;
      if (expected[i].n_pages == 0)
        expected[i].n_pages = klima_dataset_get_slides (viken ())->len;
      g_test_add_data_func (cases[i].path, &expected[i], test_content);
    }
  g_test_add_func ("/print/hard-margins", test_hard_margins);
  g_test_add_func ("/print/default-page", test_default_page);
  g_test_add_func ("/print/choices", test_choices);
  g_test_add_func ("/print/choose-in-dialog", test_choose_in_dialog);
  g_test_add_func ("/print/cancel", test_cancel);

  return g_test_run ();
}
