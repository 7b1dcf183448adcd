/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "klima-application.h"
#include "klima-export-dialog.h"
#include "klima-window.h"
#include "map-window.h"
#include "panel-probe.h"

#define SMALL_TITLE "Klima Småland"
#define VIKEN_TITLE "Klima Viken"

static GFile *
get_folder (const char *name)
{
  if (g_str_equal (name, "viken"))
    return g_file_new_build_filename (g_getenv ("KLIMAKART_DATA"), "viken", NULL);

  return g_file_new_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", name, NULL);
}

static KlimaApplication *application;

static void
open_folder (const char *name)
{
  GFile *folder = get_folder (name);

  g_application_open (G_APPLICATION (application), &folder, 1, "");
  g_object_unref (folder);
}

static GtkWindow *
get_window (void)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (application));

  return windows != NULL ? GTK_WINDOW (windows->data) : NULL;
}

/* There is one that nobody sees yet while the first dataset is read. */
static gboolean
has_window (gpointer data)
{
  return get_window () != NULL && gtk_widget_get_mapped (GTK_WIDGET (get_window ()));
}

static gboolean
has_title (gpointer data)
{
  return has_window (NULL) && g_str_has_prefix (gtk_window_get_title (get_window ()), data);
}

/* Long enough for what else is being read to be shown, were it to be. */
static void
linger (void)
{
  gint64 end = g_get_monotonic_time () + 2 * G_TIME_SPAN_SECOND;

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
assert_stays (const char *title)
{
  wait_until (has_title, (gpointer) title, title);
  linger ();
  g_assert_true (has_title ((gpointer) title));
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (application))->next);
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

static void
close_window (void)
{
  GtkWindow *window = get_window ();

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (window);
  wait_until (is_gone, &window, "the window to go");
  g_assert_null (get_window ());
}

/* A large folder is read more slowly than a small one that was opened after it. */
static void
test_last_folder_wins (void)
{
  open_folder ("viken");
  open_folder ("small");
  assert_stays (SMALL_TITLE);

  open_folder ("viken");
  open_folder ("small");
  open_folder ("viken");
  assert_stays (VIKEN_TITLE);
  close_window ();
}

/* To be started a second time is no reason to show something else than what is being opened. */
static void
test_activated_while_opening (void)
{
  open_folder ("small");
  g_application_activate (G_APPLICATION (application));
  assert_stays (SMALL_TITLE);
  close_window ();
}

static void
test_unreadable_folder (void)
{
  open_folder ("missing");
  assert_stays (VIKEN_TITLE);

  open_folder ("small");
  wait_until (has_title, (gpointer) SMALL_TITLE, "the folder");
  open_folder ("missing");
  assert_stays (SMALL_TITLE);
  close_window ();
}

static void
test_closed_while_opening (void)
{
  open_folder ("small");
  wait_until (has_window, NULL, "a window");
  open_folder ("viken");
  close_window ();
  linger ();
  g_assert_null (get_window ());
}

static GtkWidget *
find_toplevel (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (g_type_is_a (G_OBJECT_TYPE (toplevel), type))
        return toplevel;
    }

  return NULL;
}

static void
test_shortcuts (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *shortcuts;
  int width;

  open_folder ("small");
  wait_until (has_window, NULL, "a window");
  g_assert_null (find_toplevel (ADW_TYPE_PREFERENCES_WINDOW));
  for (int scale = 1; scale <= 2; scale++)
    {
      g_object_set (settings, "gtk-xft-dpi", scale * 96 * 1024, NULL);
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_window ()), "win.show-help-overlay", NULL));
      shortcuts = find_toplevel (ADW_TYPE_PREFERENCES_WINDOW);
      g_assert_nonnull (shortcuts);
      g_assert_true (gtk_widget_get_visible (shortcuts));
      gtk_widget_measure (shortcuts, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      /* Of what libadwaita asks for by itself no text makes more; a frame comes to that. */
      g_assert_cmpint (width, <=, 370);
      g_object_add_weak_pointer (G_OBJECT (shortcuts), (gpointer *) &shortcuts);
      gtk_window_close (GTK_WINDOW (shortcuts));
      g_assert_null (find_toplevel (ADW_TYPE_PREFERENCES_WINDOW));
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_assert_null (shortcuts);
    }
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  close_window ();
}

static AdwComboRow *
find_combo_row (GtkWidget  *root,
                const char *title)
{
  if (ADW_IS_COMBO_ROW (root)
      && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title))
    return ADW_COMBO_ROW (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      AdwComboRow *found = find_combo_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_preferences (void)
{
  static const struct
  {
    const char *title;
    const char *key;
  } rows[] = { { "Light or dark", "color-scheme" }, { "Names on the map", "label-size" } };
  GSettings *settings = klima_application_get_settings (application);

  open_folder ("small");
  wait_until (has_window, NULL, "a window");
  g_settings_set_enum (settings, "label-size", 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_window ()), "win.preferences", NULL));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AdwComboRow *row = find_combo_row (find_toplevel (ADW_TYPE_PREFERENCES_WINDOW), rows[i].title);

      g_assert_nonnull (row);
      g_assert_cmpuint (adw_combo_row_get_selected (row), ==, i);
      adw_combo_row_set_selected (row, 2);
      g_assert_cmpint (g_settings_get_enum (settings, rows[i].key), ==, 2);
      g_settings_reset (settings, rows[i].key);
      g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
    }
  gtk_window_destroy (GTK_WINDOW (find_toplevel (ADW_TYPE_PREFERENCES_WINDOW)));
  close_window ();
}

static gboolean
has_dialog (gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (get_window ()), "win.export", NULL);

  return find_toplevel (KLIMA_TYPE_EXPORT_DIALOG) != NULL;
}

/* All of the region as SVG, as the export dialog has it, where the system writes @scale times as large as normal. */
static GBytes *
export_at_text_size (double scale)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("klimakart-XXXXXX.svg", &stream, NULL);
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;
  GBytes *contents;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (scale * 96 * 1024), NULL);
  wait_until (has_dialog, NULL, "the export dialog");
  dialog = find_toplevel (KLIMA_TYPE_EXPORT_DIALOG);
  klima_export_write (klima_export_dialog_get_export (KLIMA_EXPORT_DIALOG (dialog), NULL), KLIMA_EXPORT_SVG, file, TRUE,
                      NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  contents = g_file_load_bytes (file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));

  return contents;
}

/* What leaves the program looks the same on every machine. */
static void
test_text_size (void)
{
  GSettings *settings = klima_application_get_settings (application);
  g_autoptr (GBytes) normal = NULL;
  g_autoptr (GBytes) large = NULL;

  g_settings_set_string (settings, "export-content", "region");
  open_folder ("viken");
  wait_until (has_title, (gpointer) VIKEN_TITLE, "the folder");
  normal = export_at_text_size (1);
  large = export_at_text_size (2);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  g_assert_true (g_bytes_equal (normal, large));
  g_settings_reset (settings, "export-content");
  close_window ();
}

/* Also where the window has three buttons of its own, as in GTK's usual layout of them. */
static void
test_narrow_window (void)
{
  static const double scales[] = { 1, 2 };
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (GFile) folder = get_folder ("missing");
  int minimum;

  g_object_set (settings, "gtk-decoration-layout", "menu:minimize,maximize,close", NULL);
  open_folder ("viken");
  wait_until (has_title, (gpointer) VIKEN_TITLE, "the folder");
  klima_window_show_problem (KLIMA_WINDOW (get_window ()), folder, "dataset.json: networks[0].members[0]: This is wrong.");
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_object_set (settings, "gtk-xft-dpi", (int) (scales[i] * 96 * 1024), NULL);
      gtk_widget_measure (GTK_WIDGET (get_window ()), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
      wait_until (has_dialog, NULL, "the export dialog");
      gtk_widget_measure (find_toplevel (KLIMA_TYPE_EXPORT_DIALOG), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                          NULL);
      g_assert_cmpint (minimum, <=, 360);
      gtk_window_destroy (GTK_WINDOW (find_toplevel (KLIMA_TYPE_EXPORT_DIALOG)));
    }
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  gtk_settings_reset_property (settings, "gtk-decoration-layout");
  close_window ();
}

static AdwFlap *
get_left_flap (void)
{
  return ADW_FLAP (probe_find (GTK_WIDGET (get_window ()), ADW_TYPE_FLAP, NULL));
}

static AdwFlap *
get_right_flap (void)
{
  return ADW_FLAP (probe_find (adw_flap_get_content (get_left_flap ()), ADW_TYPE_FLAP, NULL));
}

static int
get_open_width (AdwFlap *flap)
{
  return adw_flap_get_reveal_flap (flap) ? gtk_widget_get_width (adw_flap_get_flap (flap)) : 0;
}

/* What panels leave of the map, whether they lie beside it or over it. */
static int
get_seen_map_width (void)
{
  return gtk_widget_get_width (GTK_WIDGET (get_window ())) - get_open_width (get_left_flap ())
         - get_open_width (get_right_flap ());
}

static void
select_in_window (const char *number)
{
  g_autoptr (KlimaSession) session = NULL;
  KlimaDataset *dataset = klima_window_get_dataset (KLIMA_WINDOW (get_window ()));

  g_object_get (adw_flap_get_content (get_right_flap ()), "session", &session, NULL);
  klima_session_select (session, number != NULL ? klima_dataset_get_municipality (dataset, number) : NULL, FALSE);
  probe_settle ();
}

/* Nothing is selected, and the left panel lies beside the map. It is laid there with the next frame. */
static gboolean
is_left_panel_beside_map (gpointer data)
{
  return !adw_flap_get_folded (get_left_flap ()) && get_open_width (get_left_flap ()) > 0;
}

/* A municipality is selected, and the map is seen as wide as it should be at least. */
static gboolean
has_room_for_map (gpointer data)
{
  return get_open_width (get_right_flap ()) > 0 && get_seen_map_width () >= GPOINTER_TO_INT (data);
}

static gboolean
is_left_panel_folded (gpointer data)
{
  return adw_flap_get_folded (get_left_flap ());
}

/* Large texts make panels wide: the left one gives way to the map, and comes back. */
static void
test_room_for_map (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GSettings *own_settings = klima_application_get_settings (application);

  g_settings_set_int (own_settings, "window-width", 1000);
  g_settings_set_int (own_settings, "window-height", 700);
  open_folder ("viken");
  wait_until (has_title, (gpointer) VIKEN_TITLE, "the folder");
  for (int scale = 1; scale <= 2; scale++)
    {
      g_object_set (settings, "gtk-xft-dpi", scale * 96 * 1024, NULL);
      wait_until (is_left_panel_beside_map, NULL, "the left panel");
      select_in_window ("3023");
      wait_until (has_room_for_map, GINT_TO_POINTER (scale == 1 ? 240 : 360), "room for the map");
      g_assert_true (adw_flap_get_reveal_flap (get_left_flap ()) == (scale == 1));
      select_in_window (NULL);
      wait_until (is_left_panel_beside_map, NULL, "the left panel to come back");
    }

  /* Not under the hands of who walks through its list with the keyboard. */
  gtk_window_set_focus_visible (get_window (), TRUE);
  g_assert_true (gtk_widget_child_focus (adw_flap_get_flap (get_left_flap ()), GTK_DIR_TAB_FORWARD));
  select_in_window ("3023");
  wait_until (is_left_panel_folded, NULL, "the left panel to lie over the map");
  g_assert_true (adw_flap_get_reveal_flap (get_left_flap ()));

  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  g_settings_reset (own_settings, "window-width");
  g_settings_reset (own_settings, "window-height");
  close_window ();
}

static gboolean
right_panel_covers_map (gpointer data)
{
  int window_width = gtk_widget_get_width (GTK_WIDGET (get_window ()));

  return window_width > 0 && get_open_width (get_right_flap ()) == window_width;
}

static gboolean
right_panel_lies_over_map (gpointer data)
{
  return adw_flap_get_folded (get_right_flap ()) && get_open_width (get_right_flap ()) == GPOINTER_TO_INT (data);
}

static gboolean
right_panel_lies_beside_map (gpointer data)
{
  return !adw_flap_get_folded (get_right_flap ()) && get_seen_map_width () > 0;
}

/* A panel that would leave only a strip of the map covers all of it, and gives it back. */
static void
test_strip_of_map (void)
{
  static const struct { int text_scale; int panel_width; gboolean covers; } cases[] = {
    { 1, 310, FALSE }, { 2, 310, TRUE }, { 1, 310, FALSE }, { 1, 480, TRUE }, { 1, 310, FALSE },
  };
  GtkSettings *settings = gtk_settings_get_default ();
  GSettings *own_settings = klima_application_get_settings (application);

  g_settings_set_int (own_settings, "window-width", 600);
  g_settings_set_int (own_settings, "window-height", 700);
  open_folder ("viken");
  wait_until (has_title, (gpointer) VIKEN_TITLE, "the folder");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_object_set (settings, "gtk-xft-dpi", cases[i].text_scale * 96 * 1024, NULL);
      gtk_widget_set_size_request (adw_flap_get_flap (get_right_flap ()), cases[i].panel_width, -1);
      select_in_window ("3023");
      if (cases[i].covers)
        wait_until (right_panel_covers_map, NULL, "the right panel over all of the map");
      else
        wait_until (right_panel_lies_over_map, GINT_TO_POINTER (cases[i].panel_width), "the right panel over the map");
    }

  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_window_set_default_size (get_window (), 800, 700);
  wait_until (right_panel_lies_beside_map, NULL, "the right panel beside the map");
  gtk_window_set_default_size (get_window (), 600, 700);
  wait_until (right_panel_covers_map, NULL, "the right panel over all of a narrower map");
  select_in_window (NULL);
  g_assert_cmpint (get_open_width (get_right_flap ()), ==, 0);

  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  g_settings_reset (own_settings, "window-width");
  g_settings_reset (own_settings, "window-height");
  close_window ();
  g_settings_reset (own_settings, "right-panel-width");
}

int
main (int    argc,
      char **argv)
{
  int status;
  g_autoptr(GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  application = klima_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/application/last-folder-wins", test_last_folder_wins);
  g_test_add_func ("/application/activated-while-opening", test_activated_while_opening);
  g_test_add_func ("/application/unreadable-folder", test_unreadable_folder);
  g_test_add_func ("/application/closed-while-opening", test_closed_while_opening);
  g_test_add_func ("/application/shortcuts", test_shortcuts);
  g_test_add_func ("/application/preferences", test_preferences);
  g_test_add_func ("/application/text-size", test_text_size);
  g_test_add_func ("/application/narrow-window", test_narrow_window);
  g_test_add_func ("/application/room-for-map", test_room_for_map);
  g_test_add_func ("/application/strip-of-map", test_strip_of_map);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
