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

/* A row, and what is chosen in it. */
typedef struct
{
  GtkWidget *row;
  const char *choice;
} Choice;

/* A label that says the choice, and maybe more below it, all of it to be read. */
static gboolean
says_whole (GtkWidget  *widget,
            const char *choice)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget))
    return g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), choice) && gtk_widget_get_width (widget) > 0
           && !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says_whole (child, choice))
      return TRUE;

  return FALSE;
}

static gboolean
is_choice_seen (gpointer data)
{
  Choice *choice = data;

  return says_whole (choice->row, choice->choice);
}

static void
assert_choices_seen (DialogFixture *fixture,
                     const char    *title)
{
  GtkWidget *row = dialog_get (fixture, title);
  GListModel *model = adw_combo_row_get_model (ADW_COMBO_ROW (row));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (model, i);
      g_autofree char *what = g_strdup_printf ("%s: %s", title, gtk_string_object_get_string (item));
      Choice choice = { row, gtk_string_object_get_string (item) };

      dialog_choose (fixture, title, choice.choice);
      wait_until (is_choice_seen, &choice, what);
    }
}

/* However large texts are, a choice is not cut: A4 upright and A4 across begin alike. */
static void
test_large_text (DialogFixture *fixture,
                 gconstpointer  data)
{
  static const char *const rows[] = { "Network", "Size", "Colours", "Municipalities", "What" };

  for (int scale = 1; scale <= 2; scale++)
    {
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", scale * 96 * 1024, NULL);
      dialog_choose (fixture, "What", "One network");
      dialog_press (fixture, "PNG");
      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        assert_choices_seen (fixture, rows[i]);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
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
  dialog_add_test ("/export-dialog/large-text", test_large_text);

  return g_test_run ();
}
