/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "klima-search-card.h"
#include "map-window.h"
#include "panel-probe.h"

typedef struct
{
  KlimaDataset *dataset; /* borrowed */
  KlimaSession *session;
  GtkWidget *card;
  GtkWidget *map; /* a button stands in for it */
  GtkWidget *overlay;
  GtkWidget *window;
  guint n_flights;
} Fixture;

static void
on_fly_to (Fixture *fixture)
{
  fixture->n_flights++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->dataset = viken ();
  fixture->session = klima_session_new (fixture->dataset, KLIMA_LANGUAGE_EN);
  g_signal_connect_swapped (fixture->session, "fly-to", G_CALLBACK (on_fly_to), fixture);
  fixture->card = klima_search_card_new (fixture->session);
  fixture->map = gtk_button_new_with_label ("Map");
  fixture->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (fixture->overlay), fixture->map);
  gtk_overlay_add_overlay (GTK_OVERLAY (fixture->overlay), fixture->card);
  fixture->window = probe_show (fixture->overlay, 800, 600);
  gtk_widget_grab_focus (fixture->map);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_signal_handlers_disconnect_by_data (fixture->session, fixture);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  probe_settle ();
  g_assert_finalize_object (fixture->session);
}

static GtkWidget *
find_descendant (GtkWidget *root,
                 GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_descendant (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
get_entry (Fixture *fixture)
{
  return find_descendant (fixture->card, GTK_TYPE_SEARCH_ENTRY);
}

static GtkListBox *
get_list (Fixture *fixture)
{
  return GTK_LIST_BOX (find_descendant (fixture->card, GTK_TYPE_LIST_BOX));
}

static void
open_and_type (Fixture    *fixture,
               const char *text)
{
  klima_search_card_set_open (KLIMA_SEARCH_CARD (fixture->card), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (get_entry (fixture)), text);
  probe_settle ();
}

static gboolean
is_open (Fixture *fixture)
{
  gboolean open = klima_search_card_get_open (KLIMA_SEARCH_CARD (fixture->card));

  g_assert_true (open == gtk_widget_get_mapped (fixture->card));

  return open;
}

/* Hands a key to the controllers of the entry, as GTK does when it has the focus. */
static gboolean
press (Fixture *fixture,
       guint    keyval)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (get_entry (fixture));
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
  probe_settle ();

  return handled;
}

static void
press_enter (Fixture *fixture)
{
  g_signal_emit_by_name (get_entry (fixture), "activate");
  probe_settle ();
}

static GtkWidget *
get_selected_row (Fixture *fixture)
{
  return GTK_WIDGET (gtk_list_box_get_selected_row (get_list (fixture)));
}

static void
assert_selected (Fixture    *fixture,
                 const char *title)
{
  GtkWidget *row = get_selected_row (fixture);

  g_assert_nonnull (row);
  if (!probe_says (row, title))
    g_error ("“%s” is not selected", title);
}

static void
assert_hits (Fixture    *fixture,
             const char *typed,
             const char *expected)
{
  open_and_type (fixture, typed);
  probe_assert_texts (GTK_WIDGET (get_list (fixture)), GTK_TYPE_LIST_BOX_ROW, expected);
}

static void
test_finds (Fixture       *fixture,
            gconstpointer  data)
{
  assert_hits (fixture, "as", "Ås|Asker|Gjerdrum|Indre Østfold|Biogass Oslofjord|Klimasmart landbruk Viken");
  assert_hits (fixture, "baerum", "Bærum");
  assert_hits (fixture, "BÆRUM", "Bærum");
  assert_hits (fixture, "3023", "Nesodden");
  assert_hits (fixture, "3212", "Nesodden");
  assert_hits (fixture, "drøbak", "Frogn");
  assert_hits (fixture, "energinettverket", "Follo klimanettverk");
  assert_hits (fixture, "tregr", "Tregruppen i Viken");
}

static void
test_says_what_was_found (Fixture       *fixture,
                          gconstpointer  data)
{
  static const struct
  {
    const char *typed, *title, *description;
  } hits[] = {
    { "ås", "Ås", "Municipality · Follo klimanettverk" },
    { "drøbak", "Frogn", "Drøbak, administrative centre" },
    { "3212", "Nesodden", "Municipality number 3212" },
    { "follo klima", "Follo klimanettverk", "Climate network" },
    { "ken", "Follo klimanettverk", "Also known as KEN" },
    { "in dialogue", "In dialogue", "In dialogue about a network" },
    { "tregr", "Tregruppen i Viken", "Partner network" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (hits); i++)
    {
      g_autofree char *spoken = g_strdup_printf ("%s, %s", hits[i].title, hits[i].description);
      GtkWidget *row;

      open_and_type (fixture, hits[i].typed);
      assert_selected (fixture, hits[i].title);
      row = get_selected_row (fixture);
      if (!probe_says (row, hits[i].description))
        g_error ("Nothing says “%s”", hits[i].description);
      gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, spoken);
    }
}

static void
test_nothing_found (Fixture       *fixture,
                    gconstpointer  data)
{
  open_and_type (fixture, "xyz");
  g_assert_true (probe_says (fixture->card, "Nothing found for “xyz”"));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_list (fixture))));
  press_enter (fixture);
  g_assert_true (is_open (fixture));
  g_assert_null (klima_session_get_subject (fixture->session));

  open_and_type (fixture, "");
  g_assert_false (probe_says (fixture->card, "Nothing found for “”"));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_list (fixture))));

  open_and_type (fixture, "<xyz>&");
  g_assert_true (probe_says (fixture->card, "Nothing found for “<xyz>&”"));
}

static void
test_enter_takes_the_first (Fixture       *fixture,
                            gconstpointer  data)
{
  open_and_type (fixture, "as");
  press_enter (fixture);

  g_assert_true (klima_session_get_selected (fixture->session)
                 == klima_dataset_get_municipality (fixture->dataset, "3021"));
  g_assert_cmpuint (fixture->n_flights, ==, 1);
  g_assert_false (is_open (fixture));
}

static void
test_arrows_move (Fixture       *fixture,
                  gconstpointer  data)
{
  open_and_type (fixture, "as");
  assert_selected (fixture, "Ås");
  g_assert_true (press (fixture, GDK_KEY_Up));
  assert_selected (fixture, "Ås");
  g_assert_true (press (fixture, GDK_KEY_Down));
  assert_selected (fixture, "Asker");
  gtk_test_accessible_assert_property (get_entry (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Asker, Municipality · Nettverk for aktive og innovative klimakommuner");
  g_assert_true (probe_has_focus (get_entry (fixture)));
  press (fixture, GDK_KEY_Down);
  press (fixture, GDK_KEY_Up);
  assert_selected (fixture, "Asker");
  g_assert_false (press (fixture, GDK_KEY_Left));
  press_enter (fixture);
  g_assert_true (klima_session_get_selected (fixture->session)
                 == klima_dataset_get_municipality (fixture->dataset, "3025"));
}

static void
test_selected_is_scrolled_to (Fixture       *fixture,
                              gconstpointer  data)
{
  GtkAdjustment *scroll;
  graphene_rect_t bounds;

  open_and_type (fixture, "e");
  gtk_test_widget_wait_for_draw (fixture->window);
  scroll = gtk_list_box_get_adjustment (get_list (fixture));
  g_assert_cmpfloat (gtk_adjustment_get_upper (scroll), >, 2 * gtk_adjustment_get_page_size (scroll));
  for (int i = 0; i < 20; i++)
    press (fixture, GDK_KEY_Down);
  g_assert_true (gtk_widget_compute_bounds (get_selected_row (fixture), GTK_WIDGET (get_list (fixture)), &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, gtk_adjustment_get_value (scroll));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                     gtk_adjustment_get_value (scroll) + gtk_adjustment_get_page_size (scroll));
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), >, 0);

  open_and_type (fixture, "er");
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), ==, 0);
}

static void
test_row_is_chosen (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkListBoxRow *row;

  open_and_type (fixture, "as");
  row = gtk_list_box_get_row_at_index (get_list (fixture), 1);
  g_signal_emit_by_name (get_list (fixture), "row-activated", row);
  g_assert_true (klima_session_get_selected (fixture->session)
                 == klima_dataset_get_municipality (fixture->dataset, "3025"));
  g_assert_false (is_open (fixture));
}

static void
test_opens_networks_and_partners (Fixture       *fixture,
                                  gconstpointer  data)
{
  GPtrArray *partners = klima_dataset_get_partners (fixture->dataset);

  open_and_type (fixture, "follo klima");
  press_enter (fixture);
  g_assert_true (klima_session_get_subject (fixture->session)
                 == G_OBJECT (klima_dataset_get_network (fixture->dataset, "follo")));

  open_and_type (fixture, "biogass");
  press_enter (fixture);
  g_assert_true (klima_session_get_subject (fixture->session) == g_ptr_array_index (partners, 0));
}

static void
test_escape_closes (Fixture       *fixture,
                    gconstpointer  data)
{
  g_assert_false (is_open (fixture));
  open_and_type (fixture, "as");
  g_assert_true (is_open (fixture));
  g_assert_true (probe_has_focus (get_entry (fixture)));
  g_signal_emit_by_name (get_entry (fixture), "stop-search");
  probe_settle ();
  g_assert_false (is_open (fixture));
  g_assert_null (klima_session_get_subject (fixture->session));
  g_assert_true (probe_has_focus (fixture->map));
}

static void
test_old_text_is_selected (Fixture       *fixture,
                           gconstpointer  data)
{
  int start, end;

  open_and_type (fixture, "asker");
  klima_search_card_set_open (KLIMA_SEARCH_CARD (fixture->card), FALSE);
  klima_search_card_set_open (KLIMA_SEARCH_CARD (fixture->card), TRUE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (fixture))), ==, "asker");
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (get_entry (fixture)), &start, &end));
  g_assert_cmpint (start, ==, 0);
  g_assert_cmpint (end, ==, 5);
}

static void
test_focus_where_it_was_is_gone (Fixture       *fixture,
                                 gconstpointer  data)
{
  GtkWidget *other = gtk_button_new_with_label ("Other");

  open_and_type (fixture, "as");
  gtk_overlay_set_child (GTK_OVERLAY (fixture->overlay), other);
  probe_settle ();
  klima_search_card_set_open (KLIMA_SEARCH_CARD (fixture->card), FALSE);
  probe_settle ();
  g_assert_true (probe_has_focus (other));
}

static void
on_notify (guint *n_notified)
{
  (*n_notified)++;
}

static void
test_open_is_notified (Fixture       *fixture,
                       gconstpointer  data)
{
  guint n_notified = 0;

  g_signal_connect_swapped (fixture->card, "notify::open", G_CALLBACK (on_notify), &n_notified);
  klima_search_card_set_open (KLIMA_SEARCH_CARD (fixture->card), FALSE);
  g_assert_cmpuint (n_notified, ==, 0);
  g_object_set (fixture->card, "open", TRUE, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_true (is_open (fixture));
  klima_search_card_set_open (KLIMA_SEARCH_CARD (fixture->card), TRUE);
  g_assert_cmpuint (n_notified, ==, 1);
}

/* The list is as high as its rows, until there are too many; and is narrow where the window is. */
static void
test_size (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *row;
  int minimum;

  open_and_type (fixture, "bærum");
  gtk_test_widget_wait_for_draw (fixture->window);
  row = get_selected_row (fixture);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (get_list (fixture))), >=, gtk_widget_get_height (row));
  g_assert_cmpfloat (gtk_adjustment_get_page_size (gtk_list_box_get_adjustment (get_list (fixture))), ==,
                     gtk_adjustment_get_upper (gtk_list_box_get_adjustment (get_list (fixture))));

  open_and_type (fixture, "e");
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_cmpint (gtk_widget_get_height (fixture->card), <=, 500);
  gtk_widget_measure (fixture->card, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (get_list (fixture))), <=, 420);
}

#define ADD(path, test) g_test_add ("/search-card/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("finds", test_finds);
  ADD ("says-what-was-found", test_says_what_was_found);
  ADD ("nothing-found", test_nothing_found);
  ADD ("enter-takes-the-first", test_enter_takes_the_first);
  ADD ("arrows-move", test_arrows_move);
  ADD ("selected-is-scrolled-to", test_selected_is_scrolled_to);
  ADD ("row-is-chosen", test_row_is_chosen);
  ADD ("opens-networks-and-partners", test_opens_networks_and_partners);
  ADD ("escape-closes", test_escape_closes);
  ADD ("old-text-is-selected", test_old_text_is_selected);
  ADD ("focus-where-it-was-is-gone", test_focus_where_it_was_is_gone);
  ADD ("open-is-notified", test_open_is_notified);
  ADD ("size", test_size);

  return g_test_run ();
}
