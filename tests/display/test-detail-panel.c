/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "klima-dataset-loader.h"
#include "klima-detail-panel.h"
#include "klima-widgets.h"
#include "map-window.h"
#include "panel-probe.h"

/* What a panel is at least and at most that wide, logical pixels. */
#define PANEL_WIDTH 300

typedef struct
{
  KlimaDataset *dataset; /* borrowed */
  KlimaSession *session;
  GtkWidget *panel;
  GtkWidget *window;
  guint n_flights;
} Fixture;

static void
on_fly_to (Fixture *fixture)
{
  fixture->n_flights++;
}

static void
on_back (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  klima_session_go_back (KLIMA_SESSION (user_data));
}

static void
set_up_with (Fixture       *fixture,
             KlimaDataset  *dataset,
             KlimaLanguage  language)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  const GActionEntry entries[] = { { .name = "back", .activate = on_back } };

  fixture->dataset = dataset;
  fixture->session = klima_session_new (dataset, language);
  g_signal_connect_swapped (fixture->session, "fly-to", G_CALLBACK (on_fly_to), fixture);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), fixture->session);
  fixture->panel = klima_detail_panel_new (fixture->session);
  gtk_widget_insert_action_group (fixture->panel, "win", G_ACTION_GROUP (group));
  fixture->window = probe_show (fixture->panel, PANEL_WIDTH, 700);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  language)
{
  set_up_with (fixture, viken (), GPOINTER_TO_INT (language));
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

static void
select_municipality (Fixture    *fixture,
                     const char *number)
{
  klima_session_select (fixture->session, klima_dataset_get_municipality (fixture->dataset, number), FALSE);
  probe_settle ();
}

static void
open_network (Fixture    *fixture,
              const char *id)
{
  klima_session_open_network (fixture->session, klima_dataset_get_network (fixture->dataset, id));
  probe_settle ();
}

static KlimaPartner *
find_partner (Fixture    *fixture,
              const char *id)
{
  GPtrArray *partners = klima_dataset_get_partners (fixture->dataset);

  for (guint i = 0; i < partners->len; i++)
    if (g_str_equal (klima_partner_get_id (g_ptr_array_index (partners, i)), id))
      return g_ptr_array_index (partners, i);

  g_error ("No partner %s", id);
}

/* A fact is a title and, as its next sibling, what says the value. */
static void
assert_fact (Fixture    *fixture,
             const char *title,
             const char *value)
{
  GtkWidget *label = probe_find (fixture->panel, GTK_TYPE_LABEL, title);

  if (value == NULL)
    {
      g_assert_null (label);
      return;
    }
  if (label == NULL)
    g_error ("Nothing says “%s”", title);
  if (!probe_says (gtk_widget_get_next_sibling (label), value))
    {
      g_autofree char *texts = probe_texts (gtk_widget_get_parent (label), GTK_TYPE_LABEL);

      g_error ("“%s” instead of “%s”", texts, value);
    }
}

static void
assert_paragraph (Fixture    *fixture,
                  const char *text)
{
  if (!probe_says (fixture->panel, text))
    g_error ("Nothing says “%s”", text);
}

static GtkWidget *
find_group (Fixture    *fixture,
            const char *heading)
{
  GtkWidget *label = probe_find (fixture->panel, GTK_TYPE_LABEL, heading);

  if (label == NULL)
    g_error ("Nothing says “%s”", heading);

  return gtk_widget_get_next_sibling (label);
}

static void
test_municipality (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *link;

  select_municipality (fixture, "3049");

  g_assert_true (probe_says (fixture->panel, "Municipality"));
  g_assert_true (probe_says (fixture->panel, "Lier"));
  g_assert_nonnull (probe_find (fixture->panel, GTK_TYPE_BUTTON, "Nettverk for aktive og innovative klimakommuner"));
  assert_fact (fixture, "Number", "3049 · today 3312");
  assert_fact (fixture, "Population 1 January 2023", "28,167");
  assert_fact (fixture, "Area", "301.8 km²");
  assert_fact (fixture, "Former county", "Buskerud");
  assert_fact (fixture, "Administrative centre", "Lierbyen");
  assert_fact (fixture, "Web", "lier.kommune.no");
  link = probe_find (fixture->panel, GTK_TYPE_LINK_BUTTON, "lier.kommune.no");
  g_assert_cmpstr (gtk_link_button_get_uri (GTK_LINK_BUTTON (link)), ==, "https://www.lier.kommune.no");
  gtk_test_accessible_assert_property (fixture->panel, GTK_ACCESSIBLE_PROPERTY_LABEL, "Lier");
}

static void
test_norwegian_figures (Fixture       *fixture,
                        gconstpointer  data)
{
  select_municipality (fixture, "3049");

  assert_fact (fixture, "Population 1.1.2023", "28\u00a0167");
  assert_fact (fixture, "Area", "301,8 km²");
}

static void
test_others_are_chips (Fixture       *fixture,
                       gconstpointer  data)
{
  GtkWidget *chips;

  select_municipality (fixture, "3023");
  chips = find_group (fixture, "Others in the network");

  probe_assert_texts (chips, GTK_TYPE_BUTTON, "Enebakk|Frogn|Nordre Follo|Vestby|Ås");
  gtk_test_accessible_assert_property (chips, GTK_ACCESSIBLE_PROPERTY_LABEL, "Others in the network");
  gtk_test_accessible_assert_property (gtk_widget_get_first_child (chips), GTK_ACCESSIBLE_PROPERTY_LABEL, "Enebakk");
  g_assert_cmpuint (fixture->n_flights, ==, 0);
  probe_click (chips, "Ås");

  g_assert_true (klima_session_get_selected (fixture->session)
                 == klima_dataset_get_municipality (fixture->dataset, "3021"));
  g_assert_cmpuint (fixture->n_flights, ==, 1);
  g_assert_true (probe_says (fixture->panel, "Ås"));
  probe_assert_texts (find_group (fixture, "Others in the network"), GTK_TYPE_BUTTON,
                      "Enebakk|Frogn|Nesodden|Nordre Follo|Vestby");
}

static void
test_pill_opens_network (Fixture       *fixture,
                         gconstpointer  data)
{
  select_municipality (fixture, "3021");
  probe_click (fixture->panel, "Follo klimanettverk");

  g_assert_true (klima_session_get_subject (fixture->session)
                 == G_OBJECT (klima_dataset_get_network (fixture->dataset, "follo")));
  g_assert_true (probe_says (fixture->panel, "Climate network"));
}

static void
test_in_dialogue (Fixture       *fixture,
                  gconstpointer  data)
{
  select_municipality (fixture, "3006");

  assert_paragraph (fixture, "Kongsberg is in dialogue about a climate network, and is not yet a member of one.");
  probe_assert_texts (find_group (fixture, "Others in dialogue"), GTK_TYPE_BUTTON,
                      "Flesberg|Nore og Uvdal|Rollag|Sigdal|Øvre Eiker");
  select_municipality (fixture, "3049");
  g_assert_false (probe_says (fixture->panel,
                              "Lier is in dialogue about a climate network, and is not yet a member of one."));
}

static void
test_hidden_network (Fixture       *fixture,
                     gconstpointer  data)
{
  KlimaNetwork *follo = klima_dataset_get_network (fixture->dataset, "follo");
  GtkWidget *show;

  select_municipality (fixture, "3021");
  g_assert_false (probe_says (fixture->panel, "Follo klimanettverk is hidden on the map."));
  klima_session_show_network (fixture->session, follo, FALSE);
  probe_settle ();
  assert_paragraph (fixture, "Follo klimanettverk is hidden on the map.");

  /* What follows the button is found by its place. */
  gtk_test_widget_wait_for_draw (fixture->window);
  show = probe_find (fixture->panel, GTK_TYPE_BUTTON, "Show Follo klimanettverk");
  gtk_widget_grab_focus (show);
  probe_click (fixture->panel, "Show Follo klimanettverk");
  g_assert_true (klima_scene_shows_network (klima_session_get_scene (fixture->session), follo));
  g_assert_false (probe_says (fixture->panel, "Follo klimanettverk is hidden on the map."));
  g_assert_false (probe_has_focus (show));
  g_assert_true (probe_has_focus (fixture->panel));
}

static void
test_network (Fixture       *fixture,
              gconstpointer  data)
{
  KlimaNetwork *network = klima_dataset_get_network (fixture->dataset, "klima-ostfold");

  open_network (fixture, "klima-ostfold");

  g_assert_true (probe_says (fixture->panel, "Climate network"));
  g_assert_true (probe_says (fixture->panel, "Klima Østfold"));
  assert_paragraph (fixture, klima_network_get_purpose (network, KLIMA_LANGUAGE_EN));
  assert_fact (fixture, "Municipalities", "12 of 51");
  assert_fact (fixture, "Population", "309,161 · 24% of Viken");
  assert_fact (fixture, "Area", "4,004 km²");
  assert_fact (fixture, "Founded", "29 February 2012");
  assert_fact (fixture, "Web", "klimaostfold.no");
  assert_fact (fixture, "What it works with", klima_network_get_work (network, KLIMA_LANGUAGE_EN));
  assert_fact (fixture, "Host", klima_network_get_host (network, KLIMA_LANGUAGE_EN));
  probe_assert_texts (find_group (fixture, "Members"), GTK_TYPE_BUTTON,
                      "Aremark|Fredrikstad|Halden|Hvaler|Indre Østfold|Marker|Moss|Rakkestad|Råde|Sarpsborg|Skiptvet|"
                      "Våler");
  g_assert_true (probe_says (fixture->panel, "Sources"));
}

static void
test_unknown_facts_are_not_mentioned (Fixture       *fixture,
                                      gconstpointer  data)
{
  open_network (fixture, "hallingdal");
  assert_fact (fixture, "Founded", NULL);
  assert_fact (fixture, "Host", NULL);
  assert_fact (fixture, "Also known as", "Klimanettverk Hallingdal");

  open_network (fixture, "klima-ostfold");
  assert_fact (fixture, "Also known as", NULL);

  klima_session_open_partner (fixture->session, find_partner (fixture, "systemsmart-energibruk"));
  probe_settle ();
  assert_fact (fixture, "Theme", "Energy");
  assert_fact (fixture, "Founded", NULL);
  assert_fact (fixture, "Run by", NULL);
  assert_fact (fixture, "Web", NULL);
}

static void
test_only_this (Fixture       *fixture,
                gconstpointer  data)
{
  const KlimaScene *scene = klima_session_get_scene (fixture->session);
  KlimaNetwork *follo = klima_dataset_get_network (fixture->dataset, "follo");
  GtkWidget *button;

  open_network (fixture, "follo");
  button = probe_find (fixture->panel, GTK_TYPE_BUTTON, "Show only this");
  gtk_widget_grab_focus (button);
  probe_click (fixture->panel, "Show only this");
  g_assert_cmphex (scene->shown, ==, 1u << klima_network_get_position (follo));
  g_assert_null (probe_find (fixture->panel, GTK_TYPE_BUTTON, "Show only this"));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Show all");

  probe_click (fixture->panel, "Show all");
  g_assert_cmphex (scene->shown, ==, klima_scene_all_networks (scene));
  g_assert_null (probe_find (fixture->panel, GTK_TYPE_BUTTON, "Show all"));
  g_assert_true (probe_has_focus (button));
}

static void
test_dialogue (Fixture       *fixture,
               gconstpointer  data)
{
  KlimaNetwork *dialogue = klima_dataset_get_network (fixture->dataset, "dialogue");

  open_network (fixture, "dialogue");

  g_assert_true (probe_says (fixture->panel, "Not yet a network"));
  g_assert_false (probe_says (fixture->panel, "Climate network"));
  g_assert_false (probe_says (fixture->panel, "Members"));
  assert_paragraph (fixture, klima_network_get_purpose (dialogue, KLIMA_LANGUAGE_EN));
  assert_fact (fixture, "Municipalities", "6 of 51");
  probe_click (fixture->panel, "Show only these");
  klima_session_show_network (fixture->session, dialogue, FALSE);
  probe_settle ();
  assert_paragraph (fixture, "The municipalities in dialogue are hidden on the map.");
  probe_click (fixture->panel, "Show them");
  g_assert_true (klima_scene_shows_network (klima_session_get_scene (fixture->session), dialogue));
}

static void
test_partner (Fixture       *fixture,
              gconstpointer  data)
{
  KlimaPartner *include = find_partner (fixture, "include");

  klima_session_open_partner (fixture->session, include);
  probe_settle ();

  g_assert_true (probe_says (fixture->panel, "Partner network"));
  g_assert_true (probe_says (fixture->panel, "Include"));
  assert_paragraph (fixture, klima_partner_get_description (include, KLIMA_LANGUAGE_EN));
  assert_fact (fixture, "Theme", "Research on a just energy transition");
  assert_fact (fixture, "Run by", klima_partner_get_run_by (include, KLIMA_LANGUAGE_EN));
  assert_fact (fixture, "Founded", "1 January 2020");
  assert_fact (fixture, "Web", "sum.uio.no/include");
}

static void
test_back_and_close (Fixture       *fixture,
                     gconstpointer  data)
{
  select_municipality (fixture, "3049");
  g_assert_null (probe_find (fixture->panel, GTK_TYPE_BUTTON, "Back (Alt+Left)"));
  select_municipality (fixture, "3021");
  gtk_widget_activate_action (probe_find (fixture->panel, GTK_TYPE_BUTTON, "Back (Alt+Left)"), "win.back", NULL);
  probe_settle ();
  g_assert_true (probe_says (fixture->panel, "Lier"));
  g_assert_null (probe_find (fixture->panel, GTK_TYPE_BUTTON, "Back (Alt+Left)"));

  probe_click (fixture->panel, "Close (Esc)");
  g_assert_null (klima_session_get_subject (fixture->session));
  g_assert_true (probe_says (fixture->panel, "Lier"));
  gtk_widget_set_visible (fixture->panel, FALSE);
  gtk_widget_set_visible (fixture->panel, TRUE);
  probe_settle ();
  g_assert_false (probe_says (fixture->panel, "Lier"));
  g_assert_false (probe_says (fixture->panel, "Area"));
}

static void
test_focus_goes_to_what_opened (Fixture       *fixture,
                                gconstpointer  data)
{
  GtkWidget *title;
  int start, end;

  select_municipality (fixture, "3021");
  g_assert_true (gtk_widget_grab_focus (probe_find (fixture->panel, GTK_TYPE_BUTTON, "Vestby")));
  probe_click (fixture->panel, "Vestby");
  title = probe_find (fixture->panel, GTK_TYPE_LABEL, "Vestby");
  g_assert_true (probe_has_focus (title));
  g_assert_false (gtk_label_get_selection_bounds (GTK_LABEL (title), &start, &end));

  gtk_widget_grab_focus (probe_find (fixture->panel, GTK_TYPE_BUTTON, "Back (Alt+Left)"));
  klima_session_go_back (fixture->session);
  probe_settle ();
  g_assert_true (probe_has_focus (probe_find (fixture->panel, GTK_TYPE_LABEL, "Ås")));
}

static void
test_focus_elsewhere_is_left (Fixture       *fixture,
                              gconstpointer  data)
{
  GtkWidget *close;

  select_municipality (fixture, "3021");
  close = probe_find (fixture->panel, GTK_TYPE_BUTTON, "Close (Esc)");
  gtk_widget_grab_focus (close);
  select_municipality (fixture, "3049");
  g_assert_true (probe_has_focus (close));
}

static void
test_begins_at_the_top (Fixture       *fixture,
                        gconstpointer  data)
{
  GtkWidget *scroller;
  GtkAdjustment *scroll;

  open_network (fixture, "aktive-innovative");
  scroller = gtk_widget_get_ancestor (find_group (fixture, "Members"), GTK_TYPE_SCROLLED_WINDOW);
  scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_test_widget_wait_for_draw (fixture->window);
  gtk_adjustment_set_value (scroll, 200);
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), ==, 200);
  open_network (fixture, "klima-ostfold");
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), ==, 0);
}

static void
test_links_lead_to_the_web_only (void)
{
  static const char *const bad[] = { "file:///usr/bin/env", "javascript:alert(1)", "ftp://example.org", "" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      GtkWidget *link = g_object_ref_sink (klima_link_new ("somewhere", bad[i]));

      g_assert_false (GTK_IS_LINK_BUTTON (link));
      g_object_unref (link);
    }
}

/* Everything there is, in all languages and at twice the size of text, fits the panel. */
static void
test_all_fits (Fixture       *fixture,
               gconstpointer  data)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (fixture->dataset);
  GPtrArray *networks = klima_dataset_get_networks (fixture->dataset);
  GPtrArray *partners = klima_dataset_get_partners (fixture->dataset);
  guint n_all = municipalities->len + networks->len + partners->len;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  for (guint i = 0; i < n_all; i++)
    {
      int width;

      if (i < municipalities->len)
        klima_session_select (fixture->session, g_ptr_array_index (municipalities, i), FALSE);
      else if (i < municipalities->len + networks->len)
        klima_session_open_network (fixture->session, g_ptr_array_index (networks, i - municipalities->len));
      else
        klima_session_open_partner (fixture->session,
                                    g_ptr_array_index (partners, i - municipalities->len - networks->len));
      gtk_widget_measure (fixture->panel, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      g_assert_cmpint (width, <=, PANEL_WIDTH);
      if (i % 10 == 0)
        probe_settle ();
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

static char *
read_viken (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("KLIMAKART_DATA"), "viken", name, NULL);
  g_autoptr(GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
replace (char       **text,
         const char  *old,
         const char  *replacement)
{
  GString *changed = g_string_new (*text);

  g_assert_cmpuint (g_string_replace (changed, old, replacement, 0), ==, 1);
  g_free (*text);
  *text = g_string_free (changed, FALSE);
}

/* Viken, but Flå is in no network, Lier in one more, which it talks with Kongsberg about yet another. */
static KlimaDataset *
load_changed (void)
{
  static const char *const names[] = { "dataset.json", "municipalities.geojson", "backdrop.geojson" };
  g_autofree char *folder = g_dir_make_tmp ("klimakart-XXXXXX", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (folder);
  g_autoptr(GError) error = NULL;
  KlimaDataset *dataset;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autofree char *text = read_viken (names[i]);

      if (i == 0)
        {
          replace (&text, "[\"3039\", \"3040\"", "[\"3040\"");
          replace (&text, "\"3023\", \"3028\"]", "\"3023\", \"3028\", \"3049\"]");
          replace (&text, "\"3051\", \"3052\"]", "\"3051\", \"3052\", \"3049\"]");
        }
      g_file_set_contents (path, text, -1, &error);
      g_assert_no_error (error);
    }
  dataset = klima_dataset_load (file, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_remove (path);
    }
  g_rmdir (folder);

  return dataset;
}

static void
test_none_and_several_networks (void)
{
  g_autoptr(KlimaDataset) dataset = load_changed ();
  Fixture fixture = { 0 };

  set_up_with (&fixture, dataset, KLIMA_LANGUAGE_EN);
  select_municipality (&fixture, "3039");
  assert_paragraph (&fixture, "Flå is not a member of any climate network.");
  g_assert_false (probe_says (fixture.panel, "Others in the network"));

  select_municipality (&fixture, "3049");
  assert_paragraph (&fixture, "Lier is also in dialogue about another climate network.");
  g_assert_nonnull (probe_find (fixture.panel, GTK_TYPE_BUTTON, "Follo klimanettverk"));
  g_assert_nonnull (probe_find (fixture.panel, GTK_TYPE_BUTTON, "Nettverk for aktive og innovative klimakommuner"));
  probe_assert_texts (find_group (&fixture, "Others in Follo klimanettverk"), GTK_TYPE_BUTTON,
                      "Enebakk|Frogn|Nesodden|Nordre Follo|Vestby|Ås");
  g_assert_true (probe_says (fixture.panel, "Others in dialogue"));
  tear_down (&fixture, NULL);
}

static void
test_another_dataset (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(KlimaDataset) dataset = load_changed ();

  select_municipality (fixture, "3039");
  gtk_widget_set_visible (fixture->panel, FALSE);
  klima_session_set_dataset (fixture->session, dataset);
  gtk_widget_set_visible (fixture->panel, TRUE);
  probe_settle ();
  g_assert_false (probe_says (fixture->panel, "Flå"));

  fixture->dataset = dataset;
  select_municipality (fixture, "3039");
  assert_paragraph (fixture, "Flå is not a member of any climate network.");
}

static void
test_another_dataset_while_seen (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr(KlimaDataset) dataset = load_changed ();

  select_municipality (fixture, "3039");
  klima_session_set_dataset (fixture->session, dataset);
  probe_settle ();
  g_assert_false (probe_says (fixture->panel, "Flå"));
  g_assert_null (probe_find (fixture->panel, GTK_TYPE_BUTTON, "Ål"));
}

#define ADD(path, test) \
  g_test_add ("/detail-panel/" path, Fixture, GINT_TO_POINTER (KLIMA_LANGUAGE_EN), set_up, test, tear_down)
#define ADD_IN(path, test, language) \
  g_test_add ("/detail-panel/" path, Fixture, GINT_TO_POINTER (language), set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("municipality", test_municipality);
  ADD_IN ("norwegian-figures", test_norwegian_figures, KLIMA_LANGUAGE_NB);
  ADD ("others-are-chips", test_others_are_chips);
  ADD ("pill-opens-network", test_pill_opens_network);
  ADD ("in-dialogue", test_in_dialogue);
  ADD ("hidden-network", test_hidden_network);
  ADD ("network", test_network);
  ADD ("unknown-facts", test_unknown_facts_are_not_mentioned);
  ADD ("only-this", test_only_this);
  ADD ("dialogue", test_dialogue);
  ADD ("partner", test_partner);
  ADD ("back-and-close", test_back_and_close);
  ADD ("focus-goes-to-what-opened", test_focus_goes_to_what_opened);
  ADD ("focus-elsewhere-is-left", test_focus_elsewhere_is_left);
  ADD ("begins-at-the-top", test_begins_at_the_top);
  ADD_IN ("all-fits/nb", test_all_fits, KLIMA_LANGUAGE_NB);
  ADD_IN ("all-fits/nn", test_all_fits, KLIMA_LANGUAGE_NN);
  ADD_IN ("all-fits/en", test_all_fits, KLIMA_LANGUAGE_EN);
  ADD ("another-dataset", test_another_dataset);
  ADD ("another-dataset-while-seen", test_another_dataset_while_seen);
  g_test_add_func ("/detail-panel/none-and-several-networks", test_none_and_several_networks);
  g_test_add_func ("/detail-panel/links-lead-to-the-web-only", test_links_lead_to_the_web_only);

  return g_test_run ();
}
