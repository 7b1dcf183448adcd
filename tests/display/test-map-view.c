/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-badge.h"
#include "klima-dataset-loader.h"
#include "klima-layout.h"
#include "klima-map-layer.h"
#include "klima-palette.h"
#include "map-window.h"
#include "panel-probe.h"

#define WIDTH 1000
#define HEIGHT 760

static void
set_up (MapWindow    **self,
        gconstpointer  data)
{
  allow_animations (FALSE);
  *self = map_window_new (WIDTH, HEIGHT);
}

static void
tear_down (MapWindow    **self,
           gconstpointer  data)
{
  map_window_free (*self);
}

static GtkEventController *
find_controller (MapWindow           *self,
                 GType                type,
                 GtkPropagationPhase  phase)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (self->map);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type && gtk_event_controller_get_propagation_phase (controller) == phase)
        return controller;
    }

  g_assert_not_reached ();
}

static void
move_pointer (MapWindow *self,
              double     x,
              double     y)
{
  g_signal_emit_by_name (find_controller (self, GTK_TYPE_EVENT_CONTROLLER_MOTION, GTK_PHASE_CAPTURE), "motion", x, y);
}

static void
press (MapWindow *self,
       int        n_press,
       double     x,
       double     y)
{
  g_signal_emit_by_name (find_controller (self, GTK_TYPE_GESTURE_CLICK, GTK_PHASE_CAPTURE), "pressed", n_press, x, y);
}

static void
release (MapWindow *self,
         int        n_press,
         double     x,
         double     y)
{
  g_signal_emit_by_name (find_controller (self, GTK_TYPE_GESTURE_CLICK, GTK_PHASE_CAPTURE), "released", n_press, x,
                         y);
}

static void
click_on (MapWindow  *self,
          const char *number)
{
  double x, y;

  map_window_find_place (self, viken_municipality (number), &x, &y);
  move_pointer (self, x, y);
  press (self, 1, x, y);
  release (self, 1, x, y);
}

static KlimaMapLayer *
get_layer (MapWindow *self)
{
  return KLIMA_MAP_LAYER (gtk_widget_get_first_child (self->map));
}

static void
assert_selected (MapWindow  *self,
                 const char *number)
{
  KlimaMunicipality *selected = klima_session_get_selected (self->session);

  g_assert_cmpstr (selected != NULL ? klima_municipality_get_number (selected) : NULL, ==, number);
  g_assert_true (klima_map_layer_get_outline (get_layer (self), KLIMA_OUTLINE_SELECTED) == selected);
}

static void
assert_outlined (MapWindow        *self,
                 KlimaOutlineKind  kind,
                 const char       *number)
{
  KlimaMunicipality *outlined = klima_map_layer_get_outline (get_layer (self), kind);

  g_assert_cmpstr (outlined != NULL ? klima_municipality_get_number (outlined) : NULL, ==, number);
}

static GtkWidget *
find_child (GtkWidget  *widget,
            const char *css_class)
{
  if (gtk_widget_has_css_class (widget, css_class))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
shows_text (GtkWidget  *widget,
            const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;

  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_text (child, text))
      return TRUE;

  return FALSE;
}

static void
act (MapWindow  *self,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (self->map, action, NULL));
}

static void
test_click_selects (MapWindow    **window,
                    gconstpointer  data)
{
  static const char *const numbers[] = { "3042", "3049", "3021", "3016", "3050" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      click_on (*window, numbers[i]);
      assert_selected (*window, numbers[i]);
      g_assert_true (klima_map_view_shows_all ((*window)->view));
    }
}

static void
test_click_beside_deselects (MapWindow    **window,
                             gconstpointer  data)
{
  click_on (*window, "3049");
  press (*window, 1, 60, HEIGHT - 200);
  release (*window, 1, 60, HEIGHT - 200);
  assert_selected (*window, NULL);
}

static void
test_drag_is_no_click (MapWindow    **window,
                       gconstpointer  data)
{
  double x, y;

  map_window_find_place (*window, viken_municipality ("3049"), &x, &y);
  press (*window, 1, x, y);
  release (*window, 1, x + 60, y);
  assert_selected (*window, NULL);

  /* Nor one that came back to where it began. */
  press (*window, 1, x, y);
  move_pointer (*window, x + 80, y);
  move_pointer (*window, x, y);
  release (*window, 1, x, y);
  assert_selected (*window, NULL);

  /* A hand that shakes is. */
  press (*window, 1, x, y);
  move_pointer (*window, x + 2, y + 1);
  release (*window, 1, x + 2, y + 1);
  assert_selected (*window, "3049");
}

static void
test_double_click_zooms (MapWindow    **window,
                         gconstpointer  data)
{
  KlimaCamera camera;
  double x, y;

  map_window_find_place (*window, viken_municipality ("3049"), &x, &y);
  press (*window, 1, x, y);
  release (*window, 1, x, y);
  press (*window, 2, x, y);
  release (*window, 2, x, y);
  assert_selected (*window, "3049");
  g_assert_false (klima_map_view_shows_all ((*window)->view));

  camera = map_window_get_camera (*window);
  find_middle (viken_municipality ("3049"), &x, &y);
  g_assert_cmpfloat (camera.zoom, >, 9);
  g_assert_true (klima_dataset_find_at (viken (), camera.x, camera.y, 0) == viken_municipality ("3049"));
}

/* South of Hvaler there is nothing but sea. */
static void
test_click_has_slop (MapWindow    **window,
                     gconstpointer  data)
{
  const KlimaGeometry *hvaler = klima_municipality_get_geometry (viken_municipality ("3011"));
  guint n_points, southernmost = 0;
  const KlimaPoint *points = klima_geometry_get_points (hvaler, &n_points);
  double x, y;

  for (guint i = 0; i < n_points; i++)
    if (points[i].y > points[southernmost].y)
      southernmost = i;
  shumate_viewport_location_to_widget_coords ((*window)->viewport, (*window)->map,
                                              klima_projection_latitude (points[southernmost].y),
                                              klima_projection_longitude (points[southernmost].x), &x, &y);

  press (*window, 1, x, y + 6);
  release (*window, 1, x, y + 6);
  assert_selected (*window, "3011");
  press (*window, 1, x, y + 9);
  release (*window, 1, x, y + 9);
  assert_selected (*window, NULL);
}

static void
test_pointer_points_out (MapWindow    **window,
                         gconstpointer  data)
{
  GtkWidget *card = find_child (GTK_WIDGET ((*window)->view), "klima-map-card");
  double x, y;

  g_assert_false (gtk_widget_get_visible (card));
  map_window_find_place (*window, viken_municipality ("3023"), &x, &y);
  move_pointer (*window, x, y);
  assert_outlined (*window, KLIMA_OUTLINE_HOVERED, "3023");
  g_assert_true (shows_text (card, "Nesodden"));
  g_assert_true (shows_text (card, "Follo klimanettverk"));
  g_assert_cmpstr (gdk_cursor_get_name (gtk_widget_get_cursor ((*window)->map)), ==, "pointer");

  move_pointer (*window, 60, HEIGHT - 200);
  assert_outlined (*window, KLIMA_OUTLINE_HOVERED, NULL);
  g_assert_false (gtk_widget_get_visible (card));
  g_assert_cmpstr (gdk_cursor_get_name (gtk_widget_get_cursor ((*window)->map)), !=, "pointer");
}

/* In @line: a badge in the network's colour, and the network's name. */
static void
assert_card_line (GtkWidget    *line,
                  KlimaNetwork *network)
{
  GtkWidget *badge = gtk_widget_get_first_child (line);
  KlimaColor fill = klima_palette_network_fill (KLIMA_STYLE_LIGHT, network, TRUE);

  g_assert_true (KLIMA_IS_BADGE (badge));
  g_assert_true (is_color (get_widget_pixel (badge, 4, gtk_widget_get_height (badge) / 2), fill));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (line))), ==,
                   klima_network_get_name (network, KLIMA_LANGUAGE_NB));
}

/* Each of its networks is told of with its own badge, and nothing is left of whom the pointer was on before. */
static void
test_card_in_several_networks (void)
{
  static const char *const numbers[] = { "0103", "0101", "0102", "0101" };
  g_autoptr(GFile) folder = g_file_new_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "small", NULL);
  g_autoptr(KlimaDataset) dataset = klima_dataset_load (folder, NULL, NULL);
  g_autoptr(MapWindow) window = map_window_new_for (dataset, WIDTH, HEIGHT);
  GtkWidget *card = find_child (GTK_WIDGET (window->view), "klima-map-card");

  klima_session_set_patterns (window->session, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      KlimaMunicipality *municipality = klima_dataset_get_municipality (dataset, numbers[i]);
      g_autoptr(GPtrArray) networks = klima_dataset_find_networks (dataset, municipality);
      GtkWidget *line;
      double x, y;

      map_window_find_place (window, municipality, &x, &y);
      move_pointer (window, x, y);
      gtk_test_widget_wait_for_draw (window->window);
      line = gtk_widget_get_first_child (gtk_widget_get_last_child (card));
      for (guint j = 0; j < networks->len; j++, line = gtk_widget_get_next_sibling (line))
        assert_card_line (line, networks->pdata[j]);
      g_assert_null (line);
    }
}

/* What is selected is ringed as that, and told of in its panel. */
static void
test_pointer_on_the_selected (MapWindow    **window,
                              gconstpointer  data)
{
  click_on (*window, "3023");
  assert_outlined (*window, KLIMA_OUTLINE_HOVERED, NULL);
  g_assert_false (gtk_widget_get_visible (find_child (GTK_WIDGET ((*window)->view), "klima-map-card")));
}

static void
test_hidden_is_not_pointed_out_but_can_be_chosen (MapWindow    **window,
                                                  gconstpointer  data)
{
  double x, y;

  klima_session_show_only ((*window)->session, viken_network (4));
  map_window_find_place (*window, viken_municipality ("3023"), &x, &y);
  move_pointer (*window, x, y);
  assert_outlined (*window, KLIMA_OUTLINE_HOVERED, NULL);
  g_assert_false (gtk_widget_get_visible (find_child (GTK_WIDGET ((*window)->view), "klima-map-card")));

  click_on (*window, "3023");
  assert_selected (*window, "3023");
  g_assert_false (klima_scene_shows_network (klima_session_get_scene ((*window)->session), viken_network (3)));
}

static void
test_card_stays_inside (MapWindow    **window,
                        gconstpointer  data)
{
  GtkWidget *card = find_child (GTK_WIDGET ((*window)->view), "klima-map-card");
  GPtrArray *municipalities = klima_dataset_get_municipalities (viken ());

  for (guint i = 0; i < municipalities->len; i++)
    {
      graphene_rect_t bounds, view = GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT);
      double x, y;

      map_window_find_place (*window, g_ptr_array_index (municipalities, i), &x, &y);
      move_pointer (*window, x, y);
      if (!gtk_widget_get_visible (card))
        continue;
      gtk_test_widget_wait_for_draw ((*window)->window);
      g_assert_true (gtk_widget_compute_bounds (card, GTK_WIDGET ((*window)->view), &bounds));
      g_assert_true (graphene_rect_contains_rect (&view, &bounds));
    }
}

static gboolean
count_allocation (GSignalInvocationHint *hint,
                  guint                  n_values,
                  const GValue          *values,
                  gpointer               data)
{
  guint *n_allocations = data;

  ++*n_allocations;

  return TRUE;
}

/* The camera moves under a pointer that lies still: nothing is laid out anew for it. */
static void
test_card_costs_nothing_while_the_map_moves (MapWindow    **window,
                                             gconstpointer  data)
{
  GtkWidget *card = find_child (GTK_WIDGET ((*window)->view), "klima-map-card");
  guint signal_id = g_signal_lookup ("get-child-position", GTK_TYPE_OVERLAY);
  guint n_allocations = 0;
  gulong hook_id;
  double x, y;

  klima_session_select ((*window)->session, viken_municipality ("3021"), TRUE);
  klima_session_select ((*window)->session, NULL, FALSE);
  map_window_settle (*window);
  map_window_find_place (*window, viken_municipality ("3021"), &x, &y);
  move_pointer (*window, x, y);
  g_assert_true (shows_text (card, "Ås"));
  map_window_settle (*window);
  gtk_test_widget_wait_for_draw ((*window)->window);

  hook_id = g_signal_add_emission_hook (signal_id, 0, count_allocation, &n_allocations, NULL);
  for (int i = 0; i < 3; i++)
    {
      KlimaCamera camera = map_window_get_camera (*window);

      shumate_location_set_location (SHUMATE_LOCATION ((*window)->viewport), klima_projection_latitude (camera.y),
                                     klima_projection_longitude (camera.x) + 0.001);
      gtk_test_widget_wait_for_draw ((*window)->window);
    }
  g_assert_true (shows_text (card, "Ås"));
  g_assert_cmpuint (n_allocations, ==, 0);

  /* But it follows the pointer, and what that comes to. */
  move_pointer (*window, x + 5, y);
  gtk_test_widget_wait_for_draw ((*window)->window);
  g_assert_cmpuint (n_allocations, >, 0);
  map_window_find_place (*window, viken_municipality ("3022"), &x, &y);
  move_pointer (*window, x, y);
  g_assert_true (shows_text (card, "Frogn"));
  g_signal_remove_emission_hook (signal_id, hook_id);
}

static void
test_status (MapWindow    **window,
             gconstpointer  data)
{
  GtkWidget *status = find_child (GTK_WIDGET ((*window)->view), "klima-map-status");

  g_assert_false (gtk_widget_get_visible (status));

  klima_session_show_only ((*window)->session, viken_network (3));
  g_assert_true (shows_text (status, "Follo klimanettverk: 6 of 51"));
  g_assert_false (shows_text (status, "Show all"));

  klima_session_show_network ((*window)->session, viken_network (3), FALSE);
  g_assert_true (shows_text (status, "Show all"));
  g_signal_emit_by_name (gtk_widget_get_last_child (status), "clicked");
  g_assert_false (gtk_widget_get_visible (status));
  g_assert_cmpuint (klima_scene_count_shown (klima_session_get_scene ((*window)->session)), ==, 51);
}

static void
test_source_is_always_there (MapWindow    **window,
                             gconstpointer  data)
{
  g_assert_true (shows_text (GTK_WIDGET ((*window)->view), "© Kartverket"));
}

/* With large texts, too, and in a view whose height decides how large the region is. */
static void
test_source_leaves_the_region (MapWindow    **window,
                               gconstpointer  data)
{
  static const double scales[] = { 1, 1.25, 2 };
  KlimaBounds region = klima_dataset_get_bounds (viken ());

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      MapWindow *self;
      GtkWidget *source;
      graphene_rect_t place;
      KlimaCamera camera;
      double x, y;

      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (scales[i] * 96 * 1024), NULL);
      self = map_window_new (WIDTH, 600);
      camera = map_window_get_camera (self);
      source = probe_find (GTK_WIDGET (self->view), GTK_TYPE_LABEL, KLIMA_SOURCE_LINE);
      g_assert_true (gtk_widget_compute_bounds (source, GTK_WIDGET (self->view), &place));
      klima_camera_from_map (camera, WIDTH, 600, region.max_x, region.max_y, &x, &y);
      g_assert_cmpfloat (y, <, place.origin.y);
      g_assert_cmpfloat (y, >, place.origin.y - 30);
      map_window_free (self);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

static void
test_legend (MapWindow    **window,
             gconstpointer  data)
{
  GtkWidget *legend = find_child (GTK_WIDGET ((*window)->view), "klima-map-legend");

  g_assert_false (gtk_widget_get_visible (legend));
  klima_map_view_set_show_legend ((*window)->view, TRUE);
  g_assert_true (shows_text (legend, "Klima Østfold"));
  g_assert_true (shows_text (legend, "12"));
  g_assert_null (find_child (legend, "klima-hidden"));
  klima_session_show_only ((*window)->session, viken_network (3));
  g_assert_nonnull (find_child (legend, "klima-hidden"));
}

static gboolean
is_unfolded (gpointer legend)
{
  return gtk_widget_get_child_visible (legend);
}

static gboolean
is_folded (gpointer legend)
{
  return !gtk_widget_get_child_visible (legend);
}

/* Where large texts would have it cover what is to be seen. */
static void
test_large_legend_folds (MapWindow    **window,
                         gconstpointer  data)
{
  GtkWidget *legend = find_child (GTK_WIDGET ((*window)->view), "klima-map-legend");

  klima_map_view_set_show_legend ((*window)->view, TRUE);
  wait_until (is_unfolded, legend, "the legend");
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  wait_until (is_folded, legend, "the legend to fold");
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  wait_until (is_unfolded, legend, "the legend again");
}

static void
test_keys_select (MapWindow    **window,
                  gconstpointer  data)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE ((*window)->map), GTK_ACCESSIBLE_PROPERTY_LABEL, "Map of Viken");

  klima_session_select ((*window)->session, viken_municipality ("3021"), FALSE);
  act (*window, "map.focus-left");
  assert_outlined (*window, KLIMA_OUTLINE_FOCUSED, "3022");
  assert_selected (*window, "3021");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE ((*window)->map), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Frogn, Follo klimanettverk");
  act (*window, "map.select-focused");
  assert_selected (*window, "3022");

  /* The pointer takes over again. */
  press (*window, 1, 60, HEIGHT - 200);
  release (*window, 1, 60, HEIGHT - 200);
  assert_outlined (*window, KLIMA_OUTLINE_FOCUSED, NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE ((*window)->map), GTK_ACCESSIBLE_PROPERTY_LABEL, "Map of Viken");
}

static void
test_keys_keep_what_they_come_to_in_view (MapWindow    **window,
                                          gconstpointer  data)
{
  klima_session_select ((*window)->session, viken_municipality ("3021"), TRUE);
  for (int i = 0; i < 6; i++)
    {
      KlimaMunicipality *focused;
      double x, y;

      act (*window, "map.focus-right");
      focused = klima_map_layer_get_outline (get_layer (*window), KLIMA_OUTLINE_FOCUSED);
      map_window_find_place (*window, focused, &x, &y);
      g_assert_cmpfloat (x, >, 0);
      g_assert_cmpfloat (x, <, WIDTH);
      g_assert_cmpfloat (y, >, 0);
      g_assert_cmpfloat (y, <, HEIGHT);
    }
}

static void
assert_tab_leads_to (MapWindow *self,
                     GtkWidget *expected)
{
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == expected);
}

static void
test_tab_goes_through_the_buttons_too (MapWindow    **window,
                                       gconstpointer  data)
{
  GtkWidget *view = GTK_WIDGET ((*window)->view);

  klima_session_show_only ((*window)->session, viken_network (3));
  klima_session_show_network ((*window)->session, viken_network (3), FALSE);
  act (*window, "map.zoom-in");
  map_window_settle (*window);
  gtk_window_set_focus (GTK_WINDOW ((*window)->window), NULL);
  assert_tab_leads_to (*window, probe_find (view, GTK_TYPE_BUTTON, "Show all"));
  assert_tab_leads_to (*window, probe_find (view, GTK_TYPE_BUTTON, "Zoom in"));
  assert_tab_leads_to (*window, probe_find (view, GTK_TYPE_BUTTON, "Zoom out"));
  assert_tab_leads_to (*window, probe_find (view, GTK_TYPE_BUTTON, "Show all of the region"));
  assert_tab_leads_to (*window, (*window)->map);
}

static void
assert_focus_moves_to_the_map (MapWindow  *self,
                               const char *button,
                               const char *action)
{
  GtkWidget *focus = probe_find (GTK_WIDGET (self->view), GTK_TYPE_BUTTON, button);

  g_assert_true (gtk_widget_grab_focus (focus));
  if (action != NULL)
    act (self, action);
  else
    g_signal_emit_by_name (focus, "clicked");
  map_window_settle (self);
  probe_settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == self->map);
}

static void
test_button_without_use_leaves_the_focus_to_the_map (MapWindow    **window,
                                                     gconstpointer  data)
{
  klima_session_show_only ((*window)->session, viken_network (3));
  klima_session_show_network ((*window)->session, viken_network (3), FALSE);
  assert_focus_moves_to_the_map (*window, "Show all", NULL);

  act (*window, "map.zoom-in");
  map_window_settle (*window);
  assert_focus_moves_to_the_map (*window, "Zoom out", "map.show-all");
}

static void
test_actions_move_the_map (MapWindow    **window,
                           gconstpointer  data)
{
  KlimaCamera home = map_window_get_camera (*window);
  KlimaCamera near, moved;

  for (int i = 0; i < 5; i++)
    act (*window, "map.zoom-in");
  near = map_window_get_camera (*window);
  g_assert_cmpfloat (near.zoom, >, home.zoom + 1.9);

  act (*window, "map.pan-right");
  act (*window, "map.pan-down");
  moved = map_window_get_camera (*window);
  g_assert_cmpfloat (moved.x, >, near.x);
  g_assert_cmpfloat (moved.y, >, near.y);
  act (*window, "map.pan-left");
  act (*window, "map.pan-up");
  moved = map_window_get_camera (*window);
  g_assert_cmpfloat_with_epsilon (moved.x, near.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (moved.y, near.y, 1e-9);

  act (*window, "map.zoom-out");
  g_assert_cmpfloat (map_window_get_camera (*window).zoom, <, near.zoom);
  act (*window, "map.show-all");
  g_assert_cmpfloat_with_epsilon (map_window_get_camera (*window).zoom, home.zoom, 1e-9);
  g_assert_true (klima_map_view_shows_all ((*window)->view));
}

static void
test_session_moves_the_map (MapWindow    **window,
                            gconstpointer  data)
{
  KlimaBounds bounds;
  double x, y;

  klima_session_open_network ((*window)->session, viken_network (3));
  bounds = klima_network_get_bounds (viken_network (3));
  shumate_viewport_location_to_widget_coords ((*window)->viewport, (*window)->map,
                                              klima_projection_latitude (bounds.min_y),
                                              klima_projection_longitude (bounds.min_x), &x, &y);
  g_assert_cmpfloat (x, >, 0);
  g_assert_cmpfloat (y, >, 0);
  g_assert_cmpfloat_with_epsilon (MIN (x, y), 48, 2);

  /* And the session knows where the map is. */
  g_assert_cmpfloat_with_epsilon (klima_session_get_scene ((*window)->session)->camera.zoom,
                                  map_window_get_camera (*window).zoom, 1e-9);
  g_assert_cmpfloat_with_epsilon (klima_session_get_scene ((*window)->session)->camera.x,
                                  map_window_get_camera (*window).x, 1e-12);
}

static void
test_begins_where_the_session_is (MapWindow    **window,
                                  gconstpointer  data)
{
  g_autoptr(KlimaSession) session = klima_session_new (viken (), KLIMA_LANGUAGE_NN);
  KlimaCamera camera = { .zoom = 10.3 };
  GtkWidget *view, *other;
  KlimaCamera seen;

  find_middle (viken_municipality ("3021"), &camera.x, &camera.y);
  klima_session_set_camera (session, camera);
  view = klima_map_view_new (session);
  other = show_in_window (view, 700, 500);
  seen = klima_session_get_scene (session)->camera;
  g_assert_cmpfloat_with_epsilon (seen.x, camera.x, 1e-12);
  g_assert_cmpfloat_with_epsilon (seen.y, camera.y, 1e-12);
  g_assert_cmpfloat_with_epsilon (seen.zoom, camera.zoom, 1e-9);
  g_assert_false (klima_map_view_shows_all (KLIMA_MAP_VIEW (view)));
  gtk_window_destroy (GTK_WINDOW (other));
}

static void
test_panels_leave_room (MapWindow    **window,
                        gconstpointer  data)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (viken ());

  klima_map_view_set_insets ((*window)->view, 300, 280);
  for (guint i = 0; i < municipalities->len; i++)
    {
      double x, y;

      map_window_find_place (*window, g_ptr_array_index (municipalities, i), &x, &y);
      g_assert_cmpfloat (x, >, 300);
      g_assert_cmpfloat (x, <, WIDTH - 280);
    }
}

static void
test_clicked_is_not_covered (MapWindow    **window,
                             gconstpointer  data)
{
  double x, y;

  klima_session_select ((*window)->session, viken_municipality ("3021"), TRUE);
  map_window_settle (*window);
  for (int i = 0; i < 5; i++)
    act (*window, "map.pan-left");
  click_on (*window, "3021");
  assert_selected (*window, "3021");
  klima_map_view_set_insets ((*window)->view, 0, 330);
  map_window_find_place (*window, viken_municipality ("3021"), &x, &y);
  g_assert_cmpfloat (x, <, WIDTH - 330);
  g_assert_cmpfloat (x, >, 0);
}

static void
test_ends_at_any_time (MapWindow    **window,
                       gconstpointer  data)
{
  allow_animations (TRUE);
  for (int delay = 0; delay < 400; delay += 50)
    {
      g_autoptr(KlimaSession) session = klima_session_new (viken (), KLIMA_LANGUAGE_NB);
      GtkWidget *view = klima_map_view_new (session);
      GtkWidget *other = show_in_window (view, 600, 500);

      g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
      klima_session_select (session, viken_municipality ("3021"), TRUE);
      wait_for_milliseconds (delay);
      gtk_window_destroy (GTK_WINDOW (other));
      g_assert_null (view);
    }
}

#define ADD(path, function) g_test_add ("/map/view/" path, MapWindow *, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("click-selects", test_click_selects);
  ADD ("click-beside-deselects", test_click_beside_deselects);
  ADD ("drag-is-no-click", test_drag_is_no_click);
  ADD ("double-click-zooms", test_double_click_zooms);
  ADD ("click-has-slop", test_click_has_slop);
  ADD ("pointer-points-out", test_pointer_points_out);
  g_test_add_func ("/map/view/card-in-several-networks", test_card_in_several_networks);
  ADD ("pointer-on-the-selected", test_pointer_on_the_selected);
  ADD ("hidden-is-not-pointed-out-but-can-be-chosen", test_hidden_is_not_pointed_out_but_can_be_chosen);
  ADD ("card-stays-inside", test_card_stays_inside);
  ADD ("card-costs-nothing-while-the-map-moves", test_card_costs_nothing_while_the_map_moves);
  ADD ("status", test_status);
  ADD ("source-is-always-there", test_source_is_always_there);
  ADD ("source-leaves-the-region", test_source_leaves_the_region);
  ADD ("legend", test_legend);
  ADD ("large-legend-folds", test_large_legend_folds);
  ADD ("keys-select", test_keys_select);
  ADD ("keys-keep-what-they-come-to-in-view", test_keys_keep_what_they_come_to_in_view);
  ADD ("tab-goes-through-the-buttons-too", test_tab_goes_through_the_buttons_too);
  ADD ("button-without-use-leaves-the-focus-to-the-map", test_button_without_use_leaves_the_focus_to_the_map);
  ADD ("actions-move-the-map", test_actions_move_the_map);
  ADD ("session-moves-the-map", test_session_moves_the_map);
  ADD ("begins-where-the-session-is", test_begins_where_the_session_is);
  ADD ("panels-leave-room", test_panels_leave_room);
  ADD ("clicked-is-not-covered", test_clicked_is_not_covered);
  ADD ("ends-at-any-time", test_ends_at_any_time);

  return g_test_run ();
}
