/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "klima-export-choices.h"
#include "klima-export-dialog.h"
#include "klima-export-preview.h"
#include "klima-layout.h"
#include "map-window.h"
#include "panel-probe.h"

#define WIDTH 900
#define HEIGHT 700

typedef struct
{
  GtkWidget *parent;
  GSettings *settings;
  KlimaScene *scene;
  KlimaExportDialog *dialog; /* NULL once it is closed */
  GFile *folder;
  GFile *saved; /* nullable */
  guint n_saved;
} Fixture;

static void
on_saved (Fixture *fixture,
          GFile   *file,
          guint    n_files)
{
  g_set_object (&fixture->saved, file);
  fixture->n_saved = n_files;
}

static void
open_dialog (Fixture *fixture)
{
  fixture->dialog =
    klima_export_dialog_new (GTK_WINDOW (fixture->parent), fixture->settings, fixture->scene, WIDTH, HEIGHT);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  g_signal_connect_swapped (fixture->dialog, "saved", G_CALLBACK (on_saved), fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = g_dir_make_tmp ("klimakart-export-XXXXXX", NULL);

  fixture->parent = show_in_window (gtk_label_new (""), 1100, 760);
  fixture->settings = g_settings_new ("no.klimaviken.Klimakart");
  fixture->scene = klima_scene_new (viken ());
  klima_layout_fit (fixture->scene, WIDTH, HEIGHT, 20, KLIMA_FURNITURE_ALL);
  fixture->folder = g_file_new_for_path (path);
  open_dialog (fixture);
}

static void
delete_folder (GFile *folder)
{
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                                                 G_FILE_QUERY_INFO_NONE, NULL, NULL);
  GFile *file;

  while (g_file_enumerator_iterate (files, NULL, &file, NULL, NULL) && file != NULL)
    g_file_delete (file, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const keys[] = { "content", "network", "format", "size",  "width",  "height",
                                      "style",   "labels",  "title",  "notes", "folder", "description",
                                      NULL };

  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *key = g_strconcat ("export-", keys[i], NULL);

      g_settings_reset (fixture->settings, key);
    }
  delete_folder (fixture->folder);
  gtk_window_destroy (GTK_WINDOW (fixture->parent));
  g_clear_object (&fixture->settings);
  g_clear_object (&fixture->folder);
  g_clear_object (&fixture->saved);
  klima_scene_free (fixture->scene);
}

static GtkWidget *
find_type (GtkWidget *root,
           GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_text (GtkWidget  *widget,
          const char *text)
{
  if (ADW_IS_PREFERENCES_ROW (widget))
    return g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), text) == 0;

  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0;
}

/* The row or button that says this. */
static GtkWidget *
find (GtkWidget  *root,
      const char *text)
{
  if (has_text (root, text))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
get (Fixture    *fixture,
     const char *text)
{
  GtkWidget *widget = find (GTK_WIDGET (fixture->dialog), text);

  if (widget == NULL)
    g_error ("There is no \"%s\"", text);

  return widget;
}

static void
choose (Fixture    *fixture,
        const char *row,
        const char *item)
{
  AdwComboRow *combo = ADW_COMBO_ROW (get (fixture, row));
  GListModel *model = adw_combo_row_get_model (combo);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) each = g_list_model_get_item (model, i);

      if (g_str_equal (gtk_string_object_get_string (each), item))
        {
          adw_combo_row_set_selected (combo, i);
          return;
        }
    }
  g_error ("There is no \"%s\" among \"%s\"", item, row);
}

static void
press (Fixture    *fixture,
       const char *button)
{
  g_assert_true (gtk_widget_is_sensitive (get (fixture, button)));
  g_signal_emit_by_name (get (fixture, button), "clicked");
}

static const KlimaExport *
get_export (Fixture *fixture)
{
  return klima_export_dialog_get_export (fixture->dialog, NULL);
}

static KlimaExportFormat
get_format (Fixture *fixture)
{
  KlimaExportFormat format;

  klima_export_dialog_get_export (fixture->dialog, &format);

  return format;
}

static KlimaExportPreview *
get_preview (Fixture *fixture)
{
  return KLIMA_EXPORT_PREVIEW (find_type (GTK_WIDGET (fixture->dialog), KLIMA_TYPE_EXPORT_PREVIEW));
}

static gboolean
is_painted (gpointer data)
{
  KlimaExportPreview *preview = get_preview (data);

  return klima_export_preview_get_picture (preview) != NULL && !klima_export_preview_is_busy (preview);
}

static gboolean
is_settled (gpointer data)
{
  return !klima_export_preview_is_busy (get_preview (data));
}

/* What is seen, once it is what was asked for. */
static GBytes *
see (Fixture *fixture)
{
  GdkPaintable *picture;

  wait_until (is_painted, fixture, "the preview");
  picture = klima_export_preview_get_picture (get_preview (fixture));

  return gdk_texture_save_to_png_bytes (GDK_TEXTURE (picture));
}

static void
assert_changed (Fixture    *fixture,
                GBytes    **seen,
                const char *what)
{
  GBytes *now = see (fixture);

  if (g_bytes_equal (now, *seen))
    g_error ("The preview stayed as it was after %s", what);
  g_bytes_unref (*seen);
  *seen = now;
}

static void
test_preview (Fixture       *fixture,
              gconstpointer  data)
{
  GBytes *seen = see (fixture);
  GdkPaintable *picture = klima_export_preview_get_picture (get_preview (fixture));

  g_assert_cmpfloat_with_epsilon (gdk_paintable_get_intrinsic_aspect_ratio (picture), 16.0 / 9, 0.02);
  choose (fixture, "Municipalities", "No names");
  assert_changed (fixture, &seen, "no names");
  choose (fixture, "Colours", "For print");
  assert_changed (fixture, &seen, "colours for print");
  choose (fixture, "What", "One network");
  assert_changed (fixture, &seen, "one network");
  choose (fixture, "Network", "Follo klimanettverk");
  assert_changed (fixture, &seen, "another network");
  choose (fixture, "Size", "A4 upright");
  assert_changed (fixture, &seen, "upright paper");
  picture = klima_export_preview_get_picture (get_preview (fixture));
  g_assert_cmpfloat_with_epsilon (gdk_paintable_get_intrinsic_aspect_ratio (picture), 210.0 / 297, 0.02);
  g_bytes_unref (seen);
}

static void
set_number (Fixture    *fixture,
            const char *row,
            int         value)
{
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_type (get (fixture, row), GTK_TYPE_SPIN_BUTTON)), value);
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
write_picture (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "kart.png");
  g_autoptr (GError) error = NULL;
  GdkTexture *texture;

  klima_export_write (get_export (fixture), KLIMA_EXPORT_PNG, file, TRUE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  texture = gdk_texture_new_from_file (file, &error);
  g_assert_no_error (error);

  return texture;
}

/* Of a picture as large as the preview, which has the same pixels then. */
static void
test_preview_is_the_file (Fixture       *fixture,
                          gconstpointer  data)
{
  static const char *const contents[] = { "This view", "All of Viken", "One network" };
  static const char *const colours[] = { "Light", "For print" };
  static const char *const labels[] = { "Names", "Numbers with a key", "No names" };
  g_autoptr (GdkTexture) before = NULL;
  GdkTexture *seen;

  g_bytes_unref (see (fixture));
  seen = GDK_TEXTURE (klima_export_preview_get_picture (get_preview (fixture)));
  set_number (fixture, "Width in pixels", gdk_texture_get_width (seen));
  set_number (fixture, "Height in pixels", gdk_texture_get_height (seen));
  choose (fixture, "Size", "Own size");
  for (guint i = 0; i < 3 * 2 * 3; i++)
    {
      g_autoptr (GdkTexture) written = NULL;
      guint n_pixels, n_different;

      choose (fixture, "What", contents[i / 6]);
      choose (fixture, "Colours", colours[i / 3 % 2]);
      choose (fixture, "Municipalities", labels[i % 3]);
      g_bytes_unref (see (fixture));
      seen = GDK_TEXTURE (klima_export_preview_get_picture (get_preview (fixture)));
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
test_newest_wins (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GBytes) names = see (fixture);
  g_autoptr (GBytes) again = NULL;

  choose (fixture, "Municipalities", "No names");
  wait_for_milliseconds (90);
  choose (fixture, "Municipalities", "Numbers with a key");
  choose (fixture, "Municipalities", "Names");
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
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  KlimaExportPreview *preview = get_preview (fixture);
  GtkWidget *next = find_named (GTK_WIDGET (preview), "Next Page");
  GBytes *seen = see (fixture);

  g_assert_false (gtk_widget_get_mapped (next));
  choose (fixture, "What", "A page per network");
  assert_changed (fixture, &seen, "a page for each network");
  for (guint i = 1; i < 5; i++)
    {
      g_assert_true (gtk_widget_is_sensitive (next));
      g_signal_emit_by_name (next, "clicked");
      g_assert_cmpuint (klima_export_preview_get_page (preview), ==, i);
      assert_changed (fixture, &seen, "the next page");
    }
  g_assert_false (gtk_widget_is_sensitive (next));
  choose (fixture, "What", "All of Viken");
  g_assert_cmpuint (klima_export_preview_get_page (preview), ==, 0);
  g_assert_false (gtk_widget_get_mapped (next));
  g_bytes_unref (seen);
}

static void
test_request (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_cmpint (get_export (fixture)->content, ==, KLIMA_EXPORT_VIEW);
  g_assert_cmpfloat (get_export (fixture)->view_width, ==, WIDTH);
  g_assert_cmpint (get_export (fixture)->scene->labels, ==, KLIMA_LABELS_LEADERS);

  choose (fixture, "What", "One network");
  choose (fixture, "Network", "Klima Østfold");
  choose (fixture, "Colours", "For print");
  choose (fixture, "Municipalities", "Numbers with a key");
  choose (fixture, "Size", "Own size");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_type (get (fixture, "Width in pixels"), GTK_TYPE_SPIN_BUTTON)), 8000);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_type (get (fixture, "Height in pixels"), GTK_TYPE_SPIN_BUTTON)), 64);
  gtk_switch_set_active (GTK_SWITCH (find_type (get (fixture, "Title"), GTK_TYPE_SWITCH)), FALSE);
  press (fixture, "SVG");

  g_assert_cmpint (get_export (fixture)->content, ==, KLIMA_EXPORT_NETWORK);
  g_assert_true (get_export (fixture)->network == viken_network (4));
  g_assert_cmpint (get_export (fixture)->scene->style, ==, KLIMA_STYLE_PRINT);
  g_assert_cmpint (get_export (fixture)->scene->labels, ==, KLIMA_LABELS_NUMBERS);
  g_assert_cmpfloat (get_export (fixture)->size.width, ==, 8000);
  g_assert_cmpfloat (get_export (fixture)->size.height, ==, 64);
  g_assert_false (get_export (fixture)->title);
  g_assert_cmpint (get_format (fixture), ==, KLIMA_EXPORT_SVG);
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
assert_row (Fixture    *fixture,
            const char *title,
            char        expected)
{
  GtkWidget *row = get (fixture, title);

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
test_combinations (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char *const formats[] = { "PNG", "SVG", "PDF", "CSV", "GeoJSON", "Text" };

  for (guint i = 0; i < G_N_ELEMENTS (combinations); i++)
    {
      choose (fixture, "What", combinations[i].content);
      press (fixture, combinations[i].format);
      g_test_message ("%s, %s", combinations[i].content, combinations[i].format);
      assert_row (fixture, "Network", combinations[i].network);
      assert_row (fixture, "Notes", combinations[i].notes);
      assert_row (fixture, "Size", combinations[i].size);
      assert_row (fixture, "Description", combinations[i].description);
      assert_row (fixture, "Colours", combinations[i].colours);
      assert_row (fixture, "Municipalities", combinations[i].labels);
      assert_row (fixture, "Title", combinations[i].title);
      for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
        g_assert_cmpint (gtk_widget_is_sensitive (get (fixture, formats[f])), ==, combinations[i].formats[f] == '1');
      wait_until (is_settled, fixture, "the preview");
    }
}

/* The format that was chosen comes back when it is to be had again. */
static void
test_format_comes_back (Fixture       *fixture,
                        gconstpointer  data)
{
  press (fixture, "CSV");
  choose (fixture, "What", "Handout");
  g_assert_cmpint (get_format (fixture), ==, KLIMA_EXPORT_PDF);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get (fixture, "PDF"))));
  choose (fixture, "What", "All of Viken");
  g_assert_cmpint (get_format (fixture), ==, KLIMA_EXPORT_CSV);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get (fixture, "CSV"))));
}

static void
test_notes (Fixture       *fixture,
            gconstpointer  data)
{
  choose (fixture, "What", "Slides");
  press (fixture, "PDF");
  gtk_switch_set_active (GTK_SWITCH (find_type (get (fixture, "Notes"), GTK_TYPE_SWITCH)), TRUE);
  g_assert_true (get_export (fixture)->notes);
  press (fixture, "PNG");
  g_assert_false (get_export (fixture)->notes);
  g_assert_cmpint (get_format (fixture), ==, KLIMA_EXPORT_PNG);
}

static void
close_dialog (Fixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->dialog));
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->dialog == NULL;
}

static void
test_remembered (Fixture       *fixture,
                 gconstpointer  data)
{
  choose (fixture, "What", "One network");
  choose (fixture, "Network", "Follo klimanettverk");
  choose (fixture, "Size", "A3 across");
  press (fixture, "PDF");
  close_dialog (fixture);
  wait_until (is_closed, fixture, "the dialog to close");

  open_dialog (fixture);
  g_assert_cmpint (get_export (fixture)->content, ==, KLIMA_EXPORT_NETWORK);
  g_assert_true (get_export (fixture)->network == viken_network (3));
  g_assert_true (get_export (fixture)->size.is_paper);
  g_assert_cmpfloat (get_export (fixture)->size.width, >, get_export (fixture)->size.height);
  g_assert_cmpint (get_format (fixture), ==, KLIMA_EXPORT_PDF);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (get (fixture, "Network"))), ==,
                    klima_network_get_position (viken_network (3)));
  g_assert_true (gtk_widget_get_mapped (get (fixture, "Network")));
}

static void
save (Fixture    *fixture,
      const char *name)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, name);

  klima_export_dialog_save (fixture->dialog, file);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (g_file_peek_path (fixture->folder), 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (folder) != NULL)
    n_files++;

  return n_files;
}

static void
test_saved (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *name = NULL;

  choose (fixture, "Size", "Own size");
  save (fixture, "viken");
  wait_until (is_closed, fixture, "the dialog to close");
  g_assert_nonnull (fixture->saved);
  name = g_file_get_basename (fixture->saved);
  g_assert_cmpstr (name, ==, "viken.png");
  g_assert_cmpuint (fixture->n_saved, ==, 1);
  g_assert_true (g_file_query_exists (fixture->saved, NULL));
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

/* The ending that was typed is the format. */
static void
test_ending (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *text = NULL;

  save (fixture, "viken.csv");
  wait_until (is_closed, fixture, "the dialog to close");
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
test_replaced_only_when_asked (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (GFile) second = g_file_get_child (fixture->folder, "kart-2.svg");
  g_autofree char *text = NULL;

  g_file_set_contents (g_file_peek_path (second), "old", -1, NULL);
  choose (fixture, "What", "A page per network");
  press (fixture, "SVG");

  save (fixture, "kart.svg");
  wait_until (is_asked, NULL, "the question");
  answer ("cancel");
  g_assert_cmpuint (count_files (fixture), ==, 1);
  g_assert_false (is_closed (fixture));

  save (fixture, "kart.svg");
  wait_until (is_asked, NULL, "the question");
  answer ("replace");
  wait_until (is_closed, fixture, "the dialog to close");
  g_assert_cmpuint (fixture->n_saved, ==, 5);
  g_file_load_contents (second, NULL, &text, NULL, NULL, NULL);
  g_assert_nonnull (strstr (text, "<svg"));
}

/* The chooser has asked about the picture, but knows nothing of what comes with it. */
static void
test_description (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GFile) words = g_file_get_child (fixture->folder, "viken.txt");
  g_autoptr (GFile) picture = g_file_get_child (fixture->folder, "viken.svg");
  g_autofree char *text = NULL;

  g_file_set_contents (g_file_peek_path (picture), "old", -1, NULL);
  g_file_set_contents (g_file_peek_path (words), "old", -1, NULL);
  press (fixture, "SVG");
  gtk_switch_set_active (GTK_SWITCH (find_type (get (fixture, "Description"), GTK_TYPE_SWITCH)), TRUE);
  save (fixture, "viken.svg");
  wait_until (is_asked, NULL, "the question");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (find_question ()), "viken.txt"));
  answer ("replace");
  wait_until (is_closed, fixture, "the dialog to close");
  g_assert_cmpuint (fixture->n_saved, ==, 2);
  g_file_load_contents (words, NULL, &text, NULL, NULL, NULL);
  g_assert_nonnull (strstr (text, "Follo"));

  g_file_delete (words, NULL, NULL);
  open_dialog (fixture);
  save (fixture, "viken.svg");
  wait_until (is_closed, fixture, "the dialog to close");
  g_assert_true (g_file_query_exists (words, NULL));
}

static gboolean
has_failed (gpointer data)
{
  return gtk_revealer_get_reveal_child (GTK_REVEALER (find_type (data, GTK_TYPE_REVEALER)));
}

/* Of where nothing can be written, not even by root. */
static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *bar = find_type (GTK_WIDGET (fixture->dialog), GTK_TYPE_REVEALER);
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/viken.svg");
  const char *message;

  choose (fixture, "What", "All of Viken");
  press (fixture, "SVG");
  g_assert_false (has_failed (fixture->dialog));
  klima_export_dialog_save (fixture->dialog, file);
  wait_until (has_failed, fixture->dialog, "the message");
  message = gtk_label_get_label (GTK_LABEL (find_type (bar, GTK_TYPE_LABEL)));
  g_assert_nonnull (strstr (message, "viken.svg"));
  g_assert_cmpuint (strlen (message), >, strlen ("“viken.svg” was not saved. ") + 5);
  g_assert_cmpint (get_export (fixture)->content, ==, KLIMA_EXPORT_REGION);
  g_assert_cmpint (get_format (fixture), ==, KLIMA_EXPORT_SVG);
  g_assert_true (gtk_widget_is_sensitive (get (fixture, "What")));
  g_assert_null (fixture->saved);

  save (fixture, "viken.svg");
  wait_until (is_closed, fixture, "the dialog to close");
  g_assert_nonnull (fixture->saved);
}

static void
begin_long_work (Fixture *fixture)
{
  choose (fixture, "What", "A page per network");
  choose (fixture, "Size", "3840 × 2160");
  wait_until (is_painted, fixture, "the preview");
  save (fixture, "kart.png");
}

static gboolean
shows_progress (gpointer data)
{
  GtkWidget *stop = get (data, "Stop");

  return gtk_widget_get_mapped (stop) && gtk_widget_has_focus (stop);
}

static gboolean
is_ready (gpointer data)
{
  return gtk_widget_is_sensitive (get (data, "What"));
}

static void
test_stopped (Fixture       *fixture,
              gconstpointer  data)
{
  begin_long_work (fixture);
  g_assert_false (gtk_widget_is_sensitive (get (fixture, "What")));
  wait_until (shows_progress, fixture, "the progress bar");
  press (fixture, "Stop");
  wait_until (is_ready, fixture, "the work to stop");
  g_assert_false (is_closed (fixture));
  g_assert_false (has_failed (fixture->dialog));
  g_assert_cmpuint (count_files (fixture), ==, 0);
  g_assert_cmpint (get_export (fixture)->content, ==, KLIMA_EXPORT_EACH_NETWORK);
}

static void
test_closed_while_writing (Fixture       *fixture,
                           gconstpointer  data)
{
  begin_long_work (fixture);
  wait_until (shows_progress, fixture, "the progress bar");
  close_dialog (fixture);
  /* The work keeps it alive until it has stopped. */
  wait_until (is_closed, fixture, "the work to stop");
  g_assert_null (fixture->saved);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
add (const char *name,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  /* Libadwaita 1.7 warns of itself now and then: it measures a question for less than its heading takes. */
  if (gtk_get_minor_version () > 8)
    g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  adw_init ();

  add ("/export-dialog/preview", test_preview);
  add ("/export-dialog/preview-is-the-file", test_preview_is_the_file);
  add ("/export-dialog/newest-wins", test_newest_wins);
  add ("/export-dialog/pages", test_pages);
  add ("/export-dialog/request", test_request);
  add ("/export-dialog/combinations", test_combinations);
  add ("/export-dialog/format-comes-back", test_format_comes_back);
  add ("/export-dialog/notes", test_notes);
  add ("/export-dialog/remembered", test_remembered);
  add ("/export-dialog/saved", test_saved);
  add ("/export-dialog/ending", test_ending);
  add ("/export-dialog/replaced-only-when-asked", test_replaced_only_when_asked);
  add ("/export-dialog/description", test_description);
  add ("/export-dialog/failure", test_failure);
  add ("/export-dialog/stopped", test_stopped);
  add ("/export-dialog/closed-while-writing", test_closed_while_writing);

  return g_test_run ();
}
