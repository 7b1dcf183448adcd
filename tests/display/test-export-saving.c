/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "export-dialog-probe.h"

static void
save (DialogFixture *fixture,
      const char    *name)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, name);

  klima_export_dialog_save (fixture->dialog, file);
}

static guint
count_files (DialogFixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (g_file_peek_path (fixture->folder), 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (folder) != NULL)
    n_files++;

  return n_files;
}

static void
test_saved (DialogFixture *fixture,
            gconstpointer  data)
{
  g_autofree char *name = NULL;

  dialog_choose (fixture, "Size", "Own size");
  save (fixture, "viken");
  wait_until (dialog_is_closed, fixture, "the dialog to close");
  g_assert_nonnull (fixture->saved);
  name = g_file_get_basename (fixture->saved);
  g_assert_cmpstr (name, ==, "viken.png");
  g_assert_cmpuint (fixture->n_saved, ==, 1);
  g_assert_true (g_file_query_exists (fixture->saved, NULL));
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* The ending that was typed is the format. */
static void
test_ending (DialogFixture *fixture,
             gconstpointer  data)
{
  g_autofree char *text = NULL;

  save (fixture, "viken.csv");
  wait_until (dialog_is_closed, fixture, "the dialog to close");
  g_file_load_contents (fixture->saved, NULL, &text, NULL, NULL, NULL);
  g_assert_nonnull (strstr (text, "Nesodden"));
}

static AdwMessageDialog *
find_question (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (toplevel))
        return ADW_MESSAGE_DIALOG (toplevel);
    }

  return NULL;
}

static gboolean
is_asked (gpointer data)
{
  return find_question () != NULL;
}

static void
answer (const char *response)
{
  AdwMessageDialog *question = find_question ();

  adw_message_dialog_response (question, response);
  gtk_window_destroy (GTK_WINDOW (question));
}

/* Numbered files, of which the file chooser does not know. */
static void
test_replaced_only_when_asked (DialogFixture *fixture,
                               gconstpointer  data)
{
  g_autoptr (GFile) second = g_file_get_child (fixture->folder, "kart-2.svg");
  g_autofree char *text = NULL;

  g_file_set_contents (g_file_peek_path (second), "old", -1, NULL);
  dialog_choose (fixture, "What", "A page per network");
  dialog_press (fixture, "SVG");

  save (fixture, "kart.svg");
  wait_until (is_asked, NULL, "the question");
  answer ("cancel");
  g_assert_cmpuint (count_files (fixture), ==, 1);
  g_assert_false (dialog_is_closed (fixture));

  save (fixture, "kart.svg");
  wait_until (is_asked, NULL, "the question");
  answer ("replace");
  wait_until (dialog_is_closed, fixture, "the dialog to close");
  g_assert_cmpuint (fixture->n_saved, ==, 5);
  g_file_load_contents (second, NULL, &text, NULL, NULL, NULL);
  g_assert_nonnull (strstr (text, "<svg"));
}

/* The chooser has asked about the picture, but knows nothing of what comes with it. */
static void
test_description (DialogFixture *fixture,
                  gconstpointer  data)
{
  g_autoptr (GFile) words = g_file_get_child (fixture->folder, "viken.txt");
  g_autoptr (GFile) picture = g_file_get_child (fixture->folder, "viken.svg");
  g_autofree char *text = NULL;

  g_file_set_contents (g_file_peek_path (picture), "old", -1, NULL);
  g_file_set_contents (g_file_peek_path (words), "old", -1, NULL);
  dialog_press (fixture, "SVG");
  gtk_switch_set_active (GTK_SWITCH (dialog_find_type (dialog_get (fixture, "Description"), GTK_TYPE_SWITCH)), TRUE);
  save (fixture, "viken.svg");
  wait_until (is_asked, NULL, "the question");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (find_question ()), "viken.txt"));
  answer ("replace");
  wait_until (dialog_is_closed, fixture, "the dialog to close");
  g_assert_cmpuint (fixture->n_saved, ==, 2);
  g_file_load_contents (words, NULL, &text, NULL, NULL, NULL);
  g_assert_nonnull (strstr (text, "Follo"));

  g_file_delete (words, NULL, NULL);
  dialog_open (fixture);
  save (fixture, "viken.svg");
  wait_until (dialog_is_closed, fixture, "the dialog to close");
  g_assert_true (g_file_query_exists (words, NULL));
}

static gboolean
has_failed (gpointer data)
{
  return gtk_revealer_get_reveal_child (GTK_REVEALER (dialog_find_type (data, GTK_TYPE_REVEALER)));
}

/* Of where nothing can be written, not even by root. */
static void
test_failure (DialogFixture *fixture,
              gconstpointer  data)
{
  GtkWidget *bar = dialog_find_type (GTK_WIDGET (fixture->dialog), GTK_TYPE_REVEALER);
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/viken.svg");
  const char *message;

  dialog_choose (fixture, "What", "All of Viken");
  dialog_press (fixture, "SVG");
  g_assert_false (has_failed (fixture->dialog));
  klima_export_dialog_save (fixture->dialog, file);
  wait_until (has_failed, fixture->dialog, "the message");
  message = gtk_label_get_label (GTK_LABEL (dialog_find_type (bar, GTK_TYPE_LABEL)));
  g_assert_nonnull (strstr (message, "viken.svg"));
  g_assert_cmpuint (strlen (message), >, strlen ("“viken.svg” was not saved. ") + 5);
  g_assert_cmpint (dialog_get_export (fixture)->content, ==, KLIMA_EXPORT_REGION);
  g_assert_cmpint (dialog_get_format (fixture), ==, KLIMA_EXPORT_SVG);
  g_assert_true (gtk_widget_is_sensitive (dialog_get (fixture, "What")));
  g_assert_null (fixture->saved);

  save (fixture, "viken.svg");
  wait_until (dialog_is_closed, fixture, "the dialog to close");
  g_assert_nonnull (fixture->saved);
}

static void
begin_long_work (DialogFixture *fixture)
{
  dialog_choose (fixture, "What", "A page per network");
  dialog_choose (fixture, "Size", "3840 × 2160");
  wait_until (dialog_is_painted, fixture, "the preview");
  save (fixture, "kart.png");
}

static gboolean
shows_progress (gpointer data)
{
  GtkWidget *stop = dialog_get (data, "Stop");

  return gtk_widget_get_mapped (stop) && gtk_widget_has_focus (stop);
}

static gboolean
is_ready (gpointer data)
{
  return gtk_widget_is_sensitive (dialog_get (data, "What"));
}

static void
test_stopped (DialogFixture *fixture,
              gconstpointer  data)
{
  begin_long_work (fixture);
  g_assert_false (gtk_widget_is_sensitive (dialog_get (fixture, "What")));
  wait_until (shows_progress, fixture, "the progress bar");
  dialog_press (fixture, "Stop");
  wait_until (is_ready, fixture, "the work to stop");
  g_assert_false (dialog_is_closed (fixture));
  g_assert_false (has_failed (fixture->dialog));
  g_assert_cmpuint (count_files (fixture), ==, 0);
  g_assert_cmpint (dialog_get_export (fixture)->content, ==, KLIMA_EXPORT_EACH_NETWORK);
}

static void
test_closed_while_writing (DialogFixture *fixture,
                           gconstpointer  data)
{
  begin_long_work (fixture);
  wait_until (shows_progress, fixture, "the progress bar");
  dialog_close (fixture);
  /* The work keeps it alive until it has stopped. */
  wait_until (dialog_is_closed, fixture, "the work to stop");
  g_assert_null (fixture->saved);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  dialog_init_tests (&argc, &argv);

  dialog_add_test ("/export-saving/saved", test_saved);
  dialog_add_test ("/export-saving/ending", test_ending);
  dialog_add_test ("/export-saving/replaced-only-when-asked", test_replaced_only_when_asked);
  dialog_add_test ("/export-saving/description", test_description);
  dialog_add_test ("/export-saving/failure", test_failure);
  dialog_add_test ("/export-saving/stopped", test_stopped);
  dialog_add_test ("/export-saving/closed-while-writing", test_closed_while_writing);

  return g_test_run ();
}
