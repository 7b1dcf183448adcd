/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "klima-dataset-loader.h"
#include "klima-left-panel.h"
#include "klima-network-row.h"
#include "map-window.h"
#include "panel-probe.h"

typedef struct
{
  KlimaSession *session;
  GtkWindow *window;
  GtkWidget *panel;
  GtkWidget *networks;
  guint n_flights;
} Fixture;

static void
on_fly_to (Fixture *fixture)
{
  fixture->n_flights++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{

  fixture->session = klima_session_new (viken (), KLIMA_LANGUAGE_EN);
  fixture->panel = klima_left_panel_new (fixture->session);
  g_signal_connect_swapped (fixture->session, "fly-to", G_CALLBACK (on_fly_to), fixture);
  gtk_widget_set_size_request (fixture->panel, 300, -1);
  fixture->window = GTK_WINDOW (probe_show (fixture->panel, 300, 800));
  fixture->networks = probe_find (fixture->panel, GTK_TYPE_LIST_BOX, "Hallingdal klimanettverk");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  probe_settle ();
  /* All that the panel knew of the session is gone with it. */
  g_assert_finalize_object (fixture->session);
}

static GtkWidget *
get_row (Fixture *fixture,
         guint    position)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (fixture->networks), position));
}

static GtkWidget *
get_switch (Fixture *fixture,
            guint    position)
{
  GtkWidget *row = get_row (fixture, position);
  KlimaNetwork *network = klima_network_row_get_network (KLIMA_NETWORK_ROW (row));
  gboolean dialogue = klima_network_get_kind (network) == KLIMA_NETWORK_DIALOGUE;
  const char *name = dialogue ? "the municipalities in dialogue" : klima_network_get_name (network, KLIMA_LANGUAGE_EN);
  g_autofree char *tooltip = g_strdup_printf ("Show %s", name);
  GtkWidget *found = probe_find (row, GTK_TYPE_SWITCH, tooltip);

  g_assert_nonnull (found);

  return found;
}

/* "11011" where all but the third network's switch is on. */
static void
assert_switches (Fixture    *fixture,
                 const char *expected)
{
  g_autoptr(GString) found = g_string_new (NULL);

  for (guint i = 0; get_row (fixture, i) != NULL; i++)
    g_string_append_c (found, gtk_switch_get_active (GTK_SWITCH (get_switch (fixture, i))) ? '1' : '0');
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_network_rows (Fixture      *fixture,
                   gconstpointer data)
{
  static const char *const expected[] = {
    "Hallingdal klimanettverk|6 municipalities · 21,176 inhabitants|2% of Viken|Only this",
    "Nettverk for aktive og innovative klimakommuner|21 municipalities · 752,044 inhabitants|58% of Viken|Only this",
    "Follo klimanettverk|6 municipalities · 150,504 inhabitants|12% of Viken|Only this",
    "Klima Østfold|12 municipalities · 309,161 inhabitants|24% of Viken|Only this",
    "In dialogue|6 municipalities · 59,356 inhabitants|5% of Viken|Only these",
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    probe_assert_texts (get_row (fixture, i), GTK_TYPE_LABEL, expected[i]);
  g_assert_null (get_row (fixture, G_N_ELEMENTS (expected)));
}

static void
test_network_names_for_screen_readers (Fixture      *fixture,
                                       gconstpointer data)
{
  /* The macro below takes a percent sign in its argument for its own. */
  const char *figures = "6 municipalities · 150,504 inhabitants · 12% of Viken";
  GtkWidget *row = get_row (fixture, 2);
  GtkWidget *only = probe_find (row, GTK_TYPE_BUTTON, "Only this");

  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Follo klimanettverk");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, figures);
  gtk_test_accessible_assert_property (get_switch (fixture, 2), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Show Follo klimanettverk");
  gtk_test_accessible_assert_property (only, GTK_ACCESSIBLE_PROPERTY_LABEL, "Show only Follo klimanettverk");
  only = probe_find (get_row (fixture, 4), GTK_TYPE_BUTTON, "Only these");
  gtk_test_accessible_assert_property (only, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Show only the municipalities in dialogue");
}

static void
test_switch_filters (Fixture      *fixture,
                     gconstpointer data)
{
  GtkWidget *show_all = probe_find (fixture->panel, GTK_TYPE_BUTTON, "Show all");

  assert_switches (fixture, "11111");
  g_assert_false (gtk_widget_get_sensitive (show_all));

  gtk_widget_activate (get_switch (fixture, 1));
  g_assert_cmpuint (klima_session_get_scene (fixture->session)->shown, ==, 0x1d);
  assert_switches (fixture, "10111");
  g_assert_true (gtk_widget_get_sensitive (show_all));

  gtk_widget_activate (get_switch (fixture, 1));
  g_assert_cmpuint (klima_session_get_scene (fixture->session)->shown, ==, 0x1f);
  g_assert_false (gtk_widget_get_sensitive (show_all));
}

static void
test_switches_follow (Fixture      *fixture,
                      gconstpointer data)
{
  klima_session_show_network (fixture->session, viken_network (3), FALSE);
  assert_switches (fixture, "11011");
  klima_session_show_only (fixture->session, viken_network (5));
  assert_switches (fixture, "00001");
  klima_session_show_all (fixture->session);
  assert_switches (fixture, "11111");
}

static void
test_only_this_and_all (Fixture      *fixture,
                        gconstpointer data)
{
  GtkWidget *show_all = probe_find (fixture->panel, GTK_TYPE_BUTTON, "Show all");

  probe_click (get_row (fixture, 3), "Only this");
  g_assert_cmpuint (klima_session_get_scene (fixture->session)->shown, ==, 0x08);
  assert_switches (fixture, "00010");

  gtk_widget_grab_focus (show_all);
  probe_click (fixture->panel, "Show all");
  assert_switches (fixture, "11111");
  /* The button can do no more, so that the focus is on what can. */
  g_assert_true (probe_has_focus (fixture->networks));
}

static void
test_row_opens_network (Fixture      *fixture,
                        gconstpointer data)
{
  GObject *follo = G_OBJECT (viken_network (3));

  g_signal_emit_by_name (get_row (fixture, 2), "activate");
  g_assert_true (klima_session_get_subject (fixture->session) == follo);
  g_assert_cmpuint (fixture->n_flights, ==, 1);
  g_assert_true (gtk_widget_has_css_class (get_row (fixture, 2), "current"));
  g_assert_false (gtk_widget_has_css_class (get_row (fixture, 1), "current"));
  assert_switches (fixture, "11111");

  klima_session_select (fixture->session, NULL, FALSE);
  g_assert_false (gtk_widget_has_css_class (get_row (fixture, 2), "current"));

  gtk_widget_activate_action (get_row (fixture, 2), "network.open", NULL);
  g_assert_true (klima_session_get_subject (fixture->session) == follo);
}

static void
test_partners (Fixture      *fixture,
               gconstpointer data)
{
  GtkWidget *list = probe_find (fixture->panel, GTK_TYPE_LIST_BOX, "Biogass Oslofjord");
  GtkWidget *row = probe_find (list, GTK_TYPE_LIST_BOX_ROW, "Osloregionen");
  GPtrArray *partners = klima_dataset_get_partners (klima_session_get_dataset (fixture->session));

  probe_assert_texts (list, GTK_TYPE_LIST_BOX_ROW,
                      "Biogass Oslofjord|Klimapartnere Viken|Kortreist Kvalitet|Include|Systemsmart Energibruk|"
                      "Osloregionen|Hele bilen til null|Tregruppen i Viken|Klimasmart landbruk Viken");
  probe_assert_texts (row, GTK_TYPE_LABEL, "Osloregionen|Regional development, climate, land use and transport");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Osloregionen");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Regional development, climate, land use and transport");

  g_signal_emit_by_name (row, "activate");
  g_assert_true (klima_session_get_subject (fixture->session) == g_ptr_array_index (partners, 5));
  g_assert_true (gtk_widget_has_css_class (row, "current"));
}

static void
test_about (Fixture      *fixture,
            gconstpointer data)
{
  KlimaPartnership *partnership = klima_dataset_get_partnership (viken ());
  GtkWidget *web;
  g_autofree char *texts = NULL;

  probe_click (fixture->panel, "About");
  texts = probe_texts (fixture->panel, GTK_TYPE_LABEL);
  web = probe_find (fixture->panel, GTK_TYPE_LINK_BUTTON, "klimaviken.no");

  g_assert_true (g_str_has_prefix (texts, "Networks|Municipalities|About|Klima Viken|"));
  g_assert_true (probe_says (fixture->panel, klima_partnership_get_purpose (partnership, KLIMA_LANGUAGE_EN)));
  g_assert_true (probe_says (fixture->panel, klima_partnership_get_description (partnership, KLIMA_LANGUAGE_EN)));
  g_assert_nonnull (strstr (texts, "|The four partners|The municipalities of Viken|Take part through networks"));
  g_assert_nonnull (strstr (texts, "|County Governor of Oslo and Viken|Links national climate policy"));
  g_assert_nonnull (strstr (texts, "|Sources|Kartverket, N1000 Kartdata|Municipal boundaries"));
  g_assert_nonnull (strstr (texts, "|Licence: CC BY 4.0|"));
  g_assert_cmpstr (gtk_link_button_get_uri (GTK_LINK_BUTTON (web)), ==, "https://klimaviken.no");
}

static void
test_dataset_changes (Fixture      *fixture,
                      gconstpointer data)
{
  const char *folder = g_getenv ("KLIMAKART_DATA");
  g_autofree char *path = g_build_filename (folder, "viken", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(KlimaDataset) other = klima_dataset_load (file, NULL, &error);

  g_assert_no_error (error);
  klima_session_show_network (fixture->session, viken_network (3), FALSE);
  klima_session_open_network (fixture->session, viken_network (3));

  klima_session_set_dataset (fixture->session, other);
  assert_switches (fixture, "11111");
  for (guint i = 0; i < 5; i++)
    {
      GtkWidget *row = get_row (fixture, i);

      g_assert_true (klima_network_row_get_network (KLIMA_NETWORK_ROW (row))
                     == g_ptr_array_index (klima_dataset_get_networks (other), i));
      g_assert_false (gtk_widget_has_css_class (row, "current"));
    }
}

static void
test_width (Fixture      *fixture,
            gconstpointer data)
{
  int minimum, natural;

  /* Long lines wrap; they do not widen the panel. */
  gtk_widget_measure (fixture->panel, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 300);
  g_assert_cmpint (natural, ==, 300);

  gtk_widget_set_size_request (fixture->panel, -1, -1);
  gtk_widget_measure (fixture->panel, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <=, 300);
}

/* Whether the titles of the tabs can be read: in a line, or one under the other. */
static gboolean
can_read_tabs (Fixture  *fixture,
               gboolean  in_line)
{
  static const char *const titles[] = { "Networks", "Municipalities", "About" };
  graphene_point_t place, before;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++, before = place)
    {
      GtkWidget *title = probe_find (fixture->panel, GTK_TYPE_LABEL, titles[i]);

      if (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (title))) ||
          !gtk_widget_compute_point (title, fixture->panel, &GRAPHENE_POINT_INIT (0, 0), &place) ||
          place.x + gtk_widget_get_width (title) > gtk_widget_get_width (fixture->panel))
        return FALSE;
      if (i > 0 && (in_line ? place.y != before.y || place.x <= before.x : place.y <= before.y))
        return FALSE;
    }

  return TRUE;
}

/* The window takes some frames to get another size. */
static void
wait_for_tabs (Fixture  *fixture,
               gboolean  in_line)
{
  gint64 end = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;

  while (!can_read_tabs (fixture, in_line) && g_get_monotonic_time () < end)
    probe_settle ();
  g_assert_true (can_read_tabs (fixture, in_line));
}

/* Whether the switch of the first network stands beside the last word of its name, which is in one piece. */
static void
assert_first_row (Fixture  *fixture,
                  gboolean  beside)
{
  GtkWidget *label = probe_find (get_row (fixture, 0), GTK_TYPE_LABEL, "Hallingdal klimanettverk");
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  graphene_rect_t name, button;

  g_assert_true (gtk_widget_compute_bounds (label, fixture->panel, &name));
  g_assert_true (gtk_widget_compute_bounds (get_switch (fixture, 0), fixture->panel, &button));
  g_assert_cmpfloat (button.origin.x + button.size.width, >, gtk_widget_get_width (fixture->panel) - 40);
  g_assert_cmpfloat (button.origin.x + button.size.width, <, gtk_widget_get_width (fixture->panel) - 10);
  g_assert_true (beside ? button.origin.x >= name.origin.x + name.size.width
                        : button.origin.y >= name.origin.y + name.size.height);
  for (GSList *each = pango_layout_get_lines_readonly (layout); each != NULL; each = each->next)
    {
      const PangoLayoutLine *line = each->data;
      int end = line->start_index + line->length;

      g_assert_true (pango_layout_get_text (layout)[end] == '\0' || pango_layout_get_text (layout)[end - 1] == ' ');
    }
}

static void
assert_wider (Fixture *fixture)
{
  int minimum, natural;

  probe_settle ();
  gtk_widget_measure (fixture->panel, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <, 450);
  g_assert_cmpint (natural, ==, 450);
  wait_for_tabs (fixture, FALSE);
  assert_first_row (fixture, FALSE);
}

/* For texts twice as large there is more room, but no need of it: a larger font, or the system's factor on all texts. */
static void
test_width_for_large_texts (Fixture      *fixture,
                            gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *usual_font = NULL;
  int usual_dpi;

  g_object_get (settings, "gtk-font-name", &usual_font, "gtk-xft-dpi", &usual_dpi, NULL);
  wait_for_tabs (fixture, TRUE);
  assert_first_row (fixture, TRUE);
  g_object_set (settings, "gtk-font-name", "Cantarell 22", "gtk-xft-dpi", 96 * 1024, NULL);
  assert_wider (fixture);
  g_object_set (settings, "gtk-font-name", "Cantarell 11", "gtk-xft-dpi", 192 * 1024, NULL);
  assert_wider (fixture);
  g_object_set (settings, "gtk-font-name", usual_font, "gtk-xft-dpi", usual_dpi, NULL);
  probe_settle ();
}

/* As the application does. */
static void
use_style_sheet (void)
{
  g_autoptr(GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, RESOURCE_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

#define ADD(path, test) g_test_add ("/left-panel/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  use_style_sheet ();

  ADD ("network-rows", test_network_rows);
  ADD ("network-names-for-screen-readers", test_network_names_for_screen_readers);
  ADD ("switch-filters", test_switch_filters);
  ADD ("switches-follow", test_switches_follow);
  ADD ("only-this-and-all", test_only_this_and_all);
  ADD ("row-opens-network", test_row_opens_network);
  ADD ("partners", test_partners);
  ADD ("about", test_about);
  ADD ("dataset-changes", test_dataset_changes);
  ADD ("width", test_width);
  ADD ("width-for-large-texts", test_width_for_large_texts);

  return g_test_run ();
}
