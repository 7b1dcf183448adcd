/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-dialog-probe.h"
#include "panel-probe.h"

static gboolean
is_settled (gpointer data)
{
  return !klima_export_preview_is_busy (dialog_get_preview (data));
}

static void
test_request (DialogFixture *fixture,
              gconstpointer  data)
{
  g_assert_cmpint (dialog_get_export (fixture)->content, ==, KLIMA_EXPORT_VIEW);
  g_assert_cmpfloat (dialog_get_export (fixture)->view_width, ==, DIALOG_VIEW_WIDTH);
  g_assert_cmpint (dialog_get_export (fixture)->scene->labels, ==, KLIMA_LABELS_LEADERS);

  dialog_choose (fixture, "What", "One network");
  dialog_choose (fixture, "Network", "Klima Østfold");
  dialog_choose (fixture, "Colours", "For print");
  dialog_choose (fixture, "Municipalities", "Numbers with a key");
  dialog_choose (fixture, "Size", "Own size");
  dialog_set_number (fixture, "Width in pixels", 8000);
  dialog_set_number (fixture, "Height in pixels", 64);
  gtk_switch_set_active (GTK_SWITCH (dialog_find_type (dialog_get (fixture, "Title"), GTK_TYPE_SWITCH)), FALSE);
  dialog_press (fixture, "SVG");

  g_assert_cmpint (dialog_get_export (fixture)->content, ==, KLIMA_EXPORT_NETWORK);
  g_assert_true (dialog_get_export (fixture)->network == viken_network (4));
  g_assert_cmpint (dialog_get_export (fixture)->scene->style, ==, KLIMA_STYLE_PRINT);
  g_assert_cmpint (dialog_get_export (fixture)->scene->labels, ==, KLIMA_LABELS_NUMBERS);
  g_assert_cmpfloat (dialog_get_export (fixture)->size.width, ==, 8000);
  g_assert_cmpfloat (dialog_get_export (fixture)->size.height, ==, 64);
  g_assert_false (dialog_get_export (fixture)->title);
  g_assert_cmpint (dialog_get_format (fixture), ==, KLIMA_EXPORT_SVG);
}

/* What is chosen, and which of the others can be: n for what does not concern it and is not seen, - for what is always
 * the same, and + for what can be chosen. Of formats, in the order of their buttons. */
static const struct
{
  const char *content;
  const char *format;
  char network, notes, size, description, colours, labels, title;
  const char *formats;
} combinations[] = {
  { "This view", "PNG", 'n', 'n', '+', '+', '+', '+', '+', "111111" },
  { "One network", "SVG", '+', 'n', '+', '+', '+', '+', '+', "111111" },
  { "All of Viken", "CSV", 'n', 'n', 'n', '+', 'n', 'n', 'n', "111111" },
  { "All of Viken", "Text", 'n', 'n', 'n', 'n', 'n', 'n', 'n', "111111" },
  { "Handout", "PDF", 'n', 'n', '-', '+', '-', '+', '-', "001001" },
  { "Slides", "PDF", 'n', '+', '-', '+', '+', '-', '-', "111001" },
  { "Slides", "PNG", 'n', '-', '+', '+', '+', '-', '-', "111001" },
};

/* What cannot be chosen says why. */
static void
assert_row (DialogFixture *fixture,
            const char    *title,
            char           expected)
{
  GtkWidget *row = dialog_get (fixture, title);

  g_assert_cmpint (gtk_widget_get_mapped (row), ==, expected != 'n');
  if (expected == 'n')
    return;
  g_assert_cmpint (gtk_widget_is_sensitive (row), ==, expected == '+');
  if (expected == '-')
    {
      g_autofree char *said = g_strconcat (title, "|", adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), NULL);

      g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), !=, "");
      probe_assert_texts (row, GTK_TYPE_LABEL, said);
    }
}

static void
test_combinations (DialogFixture *fixture,
                   gconstpointer  data)
{
  static const char *const formats[] = { "PNG", "SVG", "PDF", "CSV", "GeoJSON", "Text" };

  for (guint i = 0; i < G_N_ELEMENTS (combinations); i++)
    {
      dialog_choose (fixture, "What", combinations[i].content);
      dialog_press (fixture, combinations[i].format);
      g_test_message ("%s, %s", combinations[i].content, combinations[i].format);
      assert_row (fixture, "Network", combinations[i].network);
      assert_row (fixture, "Notes", combinations[i].notes);
      assert_row (fixture, "Size", combinations[i].size);
      assert_row (fixture, "Description", combinations[i].description);
      assert_row (fixture, "Colours", combinations[i].colours);
      assert_row (fixture, "Municipalities", combinations[i].labels);
      assert_row (fixture, "Title", combinations[i].title);
      for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
        g_assert_cmpint (gtk_widget_is_sensitive (dialog_get (fixture, formats[f])), ==,
                         combinations[i].formats[f] == '1');
      wait_until (is_settled, fixture, "the preview");
    }
}

/* The format that was chosen comes back when it is to be had again. */
static void
test_format_comes_back (DialogFixture *fixture,
                        gconstpointer  data)
{
  dialog_press (fixture, "CSV");
  dialog_choose (fixture, "What", "Handout");
  g_assert_cmpint (dialog_get_format (fixture), ==, KLIMA_EXPORT_PDF);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (dialog_get (fixture, "PDF"))));
  dialog_choose (fixture, "What", "All of Viken");
  g_assert_cmpint (dialog_get_format (fixture), ==, KLIMA_EXPORT_CSV);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (dialog_get (fixture, "CSV"))));
}

static void
test_notes (DialogFixture *fixture,
            gconstpointer  data)
{
  dialog_choose (fixture, "What", "Slides");
  dialog_press (fixture, "PDF");
  gtk_switch_set_active (GTK_SWITCH (dialog_find_type (dialog_get (fixture, "Notes"), GTK_TYPE_SWITCH)), TRUE);
  g_assert_true (dialog_get_export (fixture)->notes);
  dialog_press (fixture, "PNG");
  g_assert_false (dialog_get_export (fixture)->notes);
  g_assert_cmpint (dialog_get_format (fixture), ==, KLIMA_EXPORT_PNG);
}

static void
test_remembered (DialogFixture *fixture,
                 gconstpointer  data)
{
  dialog_choose (fixture, "What", "One network");
  dialog_choose (fixture, "Network", "Follo klimanettverk");
  dialog_choose (fixture, "Size", "A3 across");
  dialog_press (fixture, "PDF");
  dialog_close (fixture);
  wait_until (dialog_is_closed, fixture, "the dialog to close");

  dialog_open (fixture);
  g_assert_cmpint (dialog_get_export (fixture)->content, ==, KLIMA_EXPORT_NETWORK);
  g_assert_true (dialog_get_export (fixture)->network == viken_network (3));
  g_assert_true (dialog_get_export (fixture)->size.is_paper);
  g_assert_cmpfloat (dialog_get_export (fixture)->size.width, >, dialog_get_export (fixture)->size.height);
  g_assert_cmpint (dialog_get_format (fixture), ==, KLIMA_EXPORT_PDF);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (dialog_get (fixture, "Network"))), ==,
                    klima_network_get_position (viken_network (3)));
  g_assert_true (gtk_widget_get_mapped (dialog_get (fixture, "Network")));
}

int
main (int   argc,
      char *argv[])
{
  dialog_init_tests (&argc, &argv);

  dialog_add_test ("/export-dialog/request", test_request);
  dialog_add_test ("/export-dialog/combinations", test_combinations);
  dialog_add_test ("/export-dialog/format-comes-back", test_format_comes_back);
  dialog_add_test ("/export-dialog/notes", test_notes);
  dialog_add_test ("/export-dialog/remembered", test_remembered);

  return g_test_run ();
}
