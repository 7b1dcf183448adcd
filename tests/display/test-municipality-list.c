/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "klima-municipality-list.h"
#include "map-window.h"
#include "panel-probe.h"

typedef struct
{
  KlimaSession *session;
  GtkWindow *window;
  GtkWidget *list;
  GtkWidget *entry;
  GtkWidget *view;
  GtkSelectionModel *model;
  guint n_flights;
  guint n_changes;
} Fixture;

static void
on_fly_to (Fixture *fixture)
{
  fixture->n_flights++;
}

static void
on_subject (Fixture *fixture)
{
  fixture->n_changes++;
}

/* Lets the list view be laid out anew, and what waits for that happen. */
static void
settle (Fixture *fixture)
{
  for (int i = 0; i < 3; i++)
    gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  probe_settle ();
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->session = klima_session_new (viken (), KLIMA_LANGUAGE_EN);
  fixture->list = klima_municipality_list_new (fixture->session);
  g_signal_connect_swapped (fixture->session, "fly-to", G_CALLBACK (on_fly_to), fixture);
  g_signal_connect_swapped (fixture->session, "notify::subject", G_CALLBACK (on_subject), fixture);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("before"));
  gtk_box_append (GTK_BOX (box), fixture->list);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("after"));
  fixture->window = GTK_WINDOW (probe_show (box, 300, 500));
  fixture->entry = probe_find (fixture->list, GTK_TYPE_SEARCH_ENTRY, "Find a municipality");
  fixture->view = probe_find (fixture->list, GTK_TYPE_LIST_VIEW, "Aremark");
  fixture->model = gtk_list_view_get_model (GTK_LIST_VIEW (fixture->view));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  probe_settle ();
  g_assert_finalize_object (fixture->session);
}

static char *
dup_names (Fixture *fixture,
           guint    from)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = from; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->model)); i++)
    {
      g_autoptr(KlimaMunicipality) municipality = g_list_model_get_item (G_LIST_MODEL (fixture->model), i);

      g_string_append_printf (names, "%s%s", i > from ? ", " : "", klima_municipality_get_name (municipality));
    }

  return g_strdup (names->str);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), text);
  g_signal_emit_by_name (fixture->entry, "search-changed");
}

static const char *
get_selected (Fixture *fixture)
{
  KlimaMunicipality *municipality = gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (fixture->model));

  return municipality != NULL ? klima_municipality_get_name (municipality) : NULL;
}

static guint
find (Fixture    *fixture,
      const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->model)); i++)
    {
      g_autoptr(KlimaMunicipality) municipality = g_list_model_get_item (G_LIST_MODEL (fixture->model), i);

      if (g_str_equal (klima_municipality_get_name (municipality), name))
        return i;
    }
  g_assert_not_reached ();
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *all = dup_names (fixture, 0);
  g_autofree char *last = dup_names (fixture, 47);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), ==, 51);
  g_assert_true (g_str_has_prefix (all, "Aremark, Asker, Aurskog-Høland, Bærum, Drammen, Eidsvoll, Enebakk, Flesberg, "
                                        "Flå, Fredrikstad, "));
  g_assert_cmpstr (last, ==, "Våler, Øvre Eiker, Ål, Ås");
}

static void
test_filter (Fixture      *fixture,
             gconstpointer data)
{
  static const struct
  {
    const char *typed;
    const char *expected;
  } cases[] = {
    { "baerum", "Bærum" },
    { "BÆR", "Bærum" },
    { "as", "Asker, Ås" },
    { "eiker", "Øvre Eiker" },
    { "3049", "Lier" },
    { "3312", "Lier" },
    { "xyz", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *names = NULL;

      type (fixture, cases[i].typed);
      names = dup_names (fixture, 0);
      g_assert_cmpstr (names, ==, cases[i].expected);
      g_assert_true (gtk_widget_get_mapped (fixture->view) == (*names != '\0'));
    }
  g_assert_true (probe_says (fixture->list, "No municipality matches “xyz”"));

  type (fixture, "");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), ==, 51);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
test_list_selects (Fixture      *fixture,
                   gconstpointer data)
{
  gtk_selection_model_select_item (fixture->model, find (fixture, "Lier"), TRUE);
  g_assert_true (klima_session_get_selected (fixture->session) == viken_municipality ("3049"));
  g_assert_cmpuint (fixture->n_flights, ==, 1);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

/* Back leads over what arrow keys passed by, but to each that was clicked. */
static void
test_arrows_pass_by (Fixture      *fixture,
                     gconstpointer data)
{
  gtk_window_set_focus_visible (fixture->window, FALSE);
  gtk_selection_model_select_item (fixture->model, find (fixture, "Lier"), TRUE);
  gtk_selection_model_select_item (fixture->model, find (fixture, "Moss"), TRUE);
  gtk_window_set_focus_visible (fixture->window, TRUE);
  gtk_selection_model_select_item (fixture->model, find (fixture, "Nannestad"), TRUE);
  gtk_selection_model_select_item (fixture->model, find (fixture, "Nes"), TRUE);
  gtk_selection_model_select_item (fixture->model, find (fixture, "Nesbyen"), TRUE);
  g_assert_cmpuint (fixture->n_flights, ==, 5);

  klima_session_go_back (fixture->session);
  g_assert_true (klima_session_get_selected (fixture->session) == viken_municipality ("3002"));
  klima_session_go_back (fixture->session);
  g_assert_true (klima_session_get_selected (fixture->session) == viken_municipality ("3049"));
  g_assert_false (klima_session_can_go_back (fixture->session));
}

static void
test_list_follows (Fixture      *fixture,
                   gconstpointer data)
{
  klima_session_select (fixture->session, viken_municipality ("3021"), FALSE);
  g_assert_cmpstr (get_selected (fixture), ==, "Ås");
  /* What the map selected does not come back to it from the list. */
  g_assert_cmpuint (fixture->n_flights, ==, 0);
  g_assert_cmpuint (fixture->n_changes, ==, 1);

  klima_session_select (fixture->session, NULL, FALSE);
  g_assert_null (get_selected (fixture));
  klima_session_open_network (fixture->session, viken_network (3));
  g_assert_null (get_selected (fixture));
}

static void
test_selected_row_is_seen (Fixture      *fixture,
                           gconstpointer data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->view));

  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  klima_session_select (fixture->session, viken_municipality ("3021"), FALSE);
  settle (fixture);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 500);

  /* Also where it was selected while the list was not seen. */
  gtk_widget_set_visible (fixture->list, FALSE);
  klima_session_select (fixture->session, viken_municipality ("3012"), FALSE);
  settle (fixture);
  gtk_widget_set_visible (fixture->list, TRUE);
  settle (fixture);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, 50);
}

static void
test_filter_keeps_selection (Fixture      *fixture,
                             gconstpointer data)
{
  klima_session_select (fixture->session, viken_municipality ("3049"), FALSE);

  type (fixture, "hal");
  g_assert_null (get_selected (fixture));
  g_assert_true (klima_session_get_selected (fixture->session) == viken_municipality ("3049"));
  type (fixture, "");
  g_assert_cmpstr (get_selected (fixture), ==, "Lier");
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpuint (fixture->n_flights, ==, 0);
}

static void
test_enter_takes_first (Fixture      *fixture,
                        gconstpointer data)
{
  /* Enter comes before the entry has said that the search changed. */
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "baerum");
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_true (klima_session_get_selected (fixture->session) == viken_municipality ("3024"));
  g_assert_cmpstr (get_selected (fixture), ==, "Bærum");
  g_assert_cmpuint (fixture->n_flights, ==, 1);

  type (fixture, "xyz");
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

static void
test_activating_flies_again (Fixture      *fixture,
                             gconstpointer data)
{
  klima_session_select (fixture->session, viken_municipality ("3049"), FALSE);
  g_signal_emit_by_name (fixture->view, "activate", find (fixture, "Lier"));
  g_assert_cmpuint (fixture->n_flights, ==, 1);
}

static void
test_escape_clears (Fixture      *fixture,
                    gconstpointer data)
{
  type (fixture, "as");
  g_signal_emit_by_name (fixture->entry, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "");
}

static void
move_focus (Fixture          *fixture,
            GtkDirectionType  direction)
{
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), direction);
}

/* The list is one stop, with the focus on what is selected, and passing through it selects nothing. */
static void
test_tab (Fixture      *fixture,
          gconstpointer data)
{
  GtkWidget *before = probe_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "before");
  GtkWidget *after = probe_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "after");

  klima_session_select (fixture->session, viken_municipality ("3049"), FALSE);
  settle (fixture);
  gtk_widget_grab_focus (before);
  move_focus (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_true (probe_has_focus (fixture->entry));
  move_focus (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_true (probe_has_focus (fixture->view));
  g_assert_true (probe_says (gtk_window_get_focus (fixture->window), "Lier"));
  move_focus (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_true (probe_has_focus (after));
  move_focus (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_true (probe_has_focus (fixture->view));
  move_focus (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_true (probe_has_focus (fixture->entry));
  move_focus (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_true (probe_has_focus (before));
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

static void
test_names_for_screen_readers (Fixture      *fixture,
                               gconstpointer data)
{
  GtkWidget *item = gtk_widget_get_first_child (fixture->view);

  gtk_test_accessible_assert_property (fixture->entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Find a municipality");
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Municipalities");
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, "Aremark, Klima Østfold");
}

#define ADD(path, test) g_test_add ("/municipality-list/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("order", test_order);
  ADD ("filter", test_filter);
  ADD ("list-selects", test_list_selects);
  ADD ("arrows-pass-by", test_arrows_pass_by);
  ADD ("list-follows", test_list_follows);
  ADD ("selected-row-is-seen", test_selected_row_is_seen);
  ADD ("filter-keeps-selection", test_filter_keeps_selection);
  ADD ("enter-takes-first", test_enter_takes_first);
  ADD ("activating-flies-again", test_activating_flies_again);
  ADD ("escape-clears", test_escape_clears);
  ADD ("tab", test_tab);
  ADD ("names-for-screen-readers", test_names_for_screen_readers);

  return g_test_run ();
}
