/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export-dialog-probe.h"

#include "klima-layout.h"

static void
on_saved (DialogFixture *fixture,
          GFile         *file,
          guint          n_files)
{
  g_set_object (&fixture->saved, file);
  fixture->n_saved = n_files;
}

void
dialog_open (DialogFixture *fixture)
{
  fixture->dialog = klima_export_dialog_new (GTK_WINDOW (fixture->parent), fixture->settings, fixture->scene,
                                             DIALOG_VIEW_WIDTH, DIALOG_VIEW_HEIGHT);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  g_signal_connect_swapped (fixture->dialog, "saved", G_CALLBACK (on_saved), fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

static void
set_up (DialogFixture *fixture,
        gconstpointer  data)
{
  g_autofree char *path = g_dir_make_tmp ("klimakart-export-XXXXXX", NULL);

  fixture->parent = show_in_window (gtk_label_new (""), 1100, 760);
  fixture->settings = g_settings_new ("no.klimaviken.Klimakart");
  fixture->scene = klima_scene_new (viken ());
  klima_layout_fit (fixture->scene, DIALOG_VIEW_WIDTH, DIALOG_VIEW_HEIGHT, 20, KLIMA_FURNITURE_ALL);
  fixture->folder = g_file_new_for_path (path);
  dialog_open (fixture);
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
tear_down (DialogFixture *fixture,
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

GtkWidget *
dialog_find_type (GtkWidget *root,
                  GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = dialog_find_type (child, type);

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

GtkWidget *
dialog_get (DialogFixture *fixture,
            const char    *text)
{
  GtkWidget *widget = find (GTK_WIDGET (fixture->dialog), text);

  if (widget == NULL)
    g_error ("There is no \"%s\"", text);

  return widget;
}

void
dialog_choose (DialogFixture *fixture,
               const char    *row,
               const char    *item)
{
  AdwComboRow *combo = ADW_COMBO_ROW (dialog_get (fixture, row));
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

void
dialog_press (DialogFixture *fixture,
              const char    *button)
{
  g_assert_true (gtk_widget_is_sensitive (dialog_get (fixture, button)));
  g_signal_emit_by_name (dialog_get (fixture, button), "clicked");
}

const KlimaExport *
dialog_get_export (DialogFixture *fixture)
{
  return klima_export_dialog_get_export (fixture->dialog, NULL);
}

KlimaExportFormat
dialog_get_format (DialogFixture *fixture)
{
  KlimaExportFormat format;

  klima_export_dialog_get_export (fixture->dialog, &format);

  return format;
}

KlimaExportPreview *
dialog_get_preview (DialogFixture *fixture)
{
  return KLIMA_EXPORT_PREVIEW (dialog_find_type (GTK_WIDGET (fixture->dialog), KLIMA_TYPE_EXPORT_PREVIEW));
}

gboolean
dialog_is_painted (gpointer data)
{
  KlimaExportPreview *preview = dialog_get_preview (data);

  return klima_export_preview_get_picture (preview) != NULL && !klima_export_preview_is_busy (preview);
}

void
dialog_set_number (DialogFixture *fixture,
                   const char    *row,
                   int            value)
{
  GtkWidget *spin_button = dialog_find_type (dialog_get (fixture, row), GTK_TYPE_SPIN_BUTTON);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin_button), value);
}

void
dialog_close (DialogFixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->dialog));
}

gboolean
dialog_is_closed (gpointer data)
{
  return ((DialogFixture *) data)->dialog == NULL;
}

void
dialog_init_tests (int    *argc,
                   char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  /* Libadwaita 1.7 warns of itself now and then: it measures a question for less than its heading takes. */
  if (gtk_get_minor_version () > 8)
    g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  adw_init ();
}

void
dialog_add_test (const char *path,
                 DialogTest  test)
{
  g_test_add (path, DialogFixture, NULL, set_up, test, tear_down);
}
