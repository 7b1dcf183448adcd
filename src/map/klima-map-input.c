/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-map-view-private.h"
#include "klima-neighbour.h"

/* Logical pixels beside a municipality that still count as on it, so that islets can be hit. */
#define SLOP 7.0
/* Logical pixels for a key that moves the map. */
#define PAN_STEP 80.0
/* Zoom levels for a key or button, for a notch of a wheel, and for a logical pixel of a touchpad. */
#define ZOOM_STEP 0.5
#define WHEEL_STEP 0.4
#define TOUCHPAD_STEP 0.01
/* How long a click keeps what was clicked clear of the panel that it opens. */
#define REVEAL_TIME (700 * G_TIME_SPAN_MILLISECOND)

static KlimaMunicipality *
find_at (KlimaMapView *self,
         double        x,
         double        y)
{
  double slop = SLOP / klima_projection_world_size (klima_navigator_get_camera (self->navigator).zoom);
  double map_x, map_y;

  klima_navigator_to_map (self->navigator, x, y, &map_x, &map_y);

  return klima_dataset_find_at (self->dataset, map_x, map_y, slop);
}

/* The map sets a cursor itself at the ends of a drag. */
static void
set_cursor (KlimaMapView *self,
            const char   *name)
{
  if (g_strcmp0 (self->cursor, name) == 0)
    return;

  self->cursor = name;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->map), name);
}

/**
 * klima_map_view_update_hover:
 * @self: a view
 *
 * To be called when the pointer, or what is under it, moved.
 */
void
klima_map_view_update_hover (KlimaMapView *self)
{
  const KlimaScene *scene = klima_session_get_scene (self->session);
  KlimaMunicipality *found = NULL;
  KlimaMunicipality *hovered = NULL;

  if (self->has_pointer && !self->is_dragging)
    {
      found = find_at (self, self->pointer_x, self->pointer_y);
      /* What is hidden can be chosen, but it is not pointed out. */
      if (found != NULL && klima_scene_shows (scene, found))
        hovered = found;
      set_cursor (self, found != NULL ? "pointer" : "grab");
    }

  g_set_object (&self->hovered, hovered);
  klima_map_layer_set_outline (self->layer, KLIMA_OUTLINE_HOVERED,
                               hovered != scene->selected ? hovered : NULL);
}

/**
 * klima_map_view_update_focus:
 * @self: a view
 *
 * To be called when the keys came to another municipality, or the focus to or from the map.
 */
void
klima_map_view_update_focus (KlimaMapView *self)
{
  gboolean has_focus = gtk_widget_has_focus (GTK_WIDGET (self->map));
  g_autofree char *place = klima_map_view_dup_place (self, self->focused);

  klima_map_layer_set_outline (self->layer, KLIMA_OUTLINE_FOCUSED, has_focus ? self->focused : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->map), GTK_ACCESSIBLE_PROPERTY_LABEL, place, -1);
  klima_map_view_update_card (self);
}

static void
on_motion (KlimaMapView *self,
           double        x,
           double        y)
{
  /* When something appears or moves under a pointer that lies still, GTK says that it came in again. */
  if (!self->has_pointer && x == self->left_x && y == self->left_y)
    return;

  self->has_pointer = TRUE;
  self->left_x = self->left_y = -1;
  self->pointer_x = x;
  self->pointer_y = y;
  if (self->is_pressed && gtk_drag_check_threshold (GTK_WIDGET (self->map), (int) self->press_x, (int) self->press_y,
                                                    (int) x, (int) y))
    self->is_dragging = TRUE;

  klima_map_view_update_hover (self);
  klima_map_view_update_card (self);
}

static void
on_leave (KlimaMapView *self)
{
  self->has_pointer = FALSE;
  klima_map_view_update_hover (self);
  klima_map_view_update_card (self);
}

static gboolean
forget_pointer (gpointer user_data)
{
  KlimaMapView *self = user_data;

  self->forget_pointer_id = 0;
  on_leave (self);

  return G_SOURCE_REMOVE;
}

/**
 * klima_map_view_forget_pointer:
 * @self: a view
 *
 * To be called when the view itself moved: where the pointer is in it is known when it is moved again. Takes effect
 * after the layout that is going on.
 */
void
klima_map_view_forget_pointer (KlimaMapView *self)
{
  if (self->has_pointer && self->forget_pointer_id == 0)
    self->forget_pointer_id = g_idle_add (forget_pointer, self);
}

static void
on_pressed (KlimaMapView    *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  KlimaBounds bounds;

  klima_navigator_stop (self->navigator);
  gtk_widget_grab_focus (GTK_WIDGET (self->map));
  self->press_x = x;
  self->press_y = y;
  self->is_pressed = TRUE;
  self->is_dragging = FALSE;
  self->cursor = NULL;
  g_clear_object (&self->focused);
  klima_map_view_update_focus (self);

  if (n_press < 2)
    return;

  /* The map would zoom at its own discretion. What the first click chose may have been moved by the panel it opened. */
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (n_press > 2)
    return;

  if (self->clicked != NULL)
    {
      bounds = klima_geometry_get_bounds (klima_municipality_get_geometry (self->clicked));
      klima_navigator_fly_to_bounds (self->navigator, &bounds);
    }
  else
    klima_navigator_zoom_by (self->navigator, 1, x, y);
}

static void
on_released (KlimaMapView *self,
             int           n_press,
             double        x,
             double        y)
{
  gboolean was_drag = self->is_dragging ||
                      gtk_drag_check_threshold (GTK_WIDGET (self->map), (int) self->press_x, (int) self->press_y,
                                                (int) x, (int) y);

  self->is_pressed = FALSE;
  self->is_dragging = FALSE;
  self->cursor = NULL;

  if (n_press == 1 && !was_drag)
    {
      g_set_object (&self->clicked, find_at (self, x, y));
      self->reveal_until = g_get_monotonic_time () + REVEAL_TIME;
      klima_session_select (self->session, self->clicked, FALSE);
    }
  klima_map_view_update_hover (self);
  klima_map_view_update_card (self);
}

/* The gesture was given up, for a pinch or because it was denied. */
static void
on_cancel (KlimaMapView *self)
{
  self->is_pressed = FALSE;
  self->is_dragging = FALSE;
  self->cursor = NULL;
}

static gboolean
on_scroll (KlimaMapView             *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  gboolean is_wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  double x = gtk_widget_get_width (GTK_WIDGET (self->map)) / 2.0;
  double y = gtk_widget_get_height (GTK_WIDGET (self->map)) / 2.0;

  if (self->has_pointer)
    {
      x = self->pointer_x;
      y = self->pointer_y;
    }
  klima_navigator_zoom_by (self->navigator, -dy * (is_wheel ? WHEEL_STEP : TOUCHPAD_STEP), x, y);

  return TRUE;
}

/* North is up: two fingers that turn only pinch and move. */
static void
stop_rotation (KlimaMapView *self)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->map));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_ROTATE (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static void
add_controller (KlimaMapView        *self,
                GtkEventController  *controller,
                GtkPropagationPhase  phase)
{
  gtk_event_controller_set_propagation_phase (controller, phase);
  gtk_widget_add_controller (GTK_WIDGET (self->map), controller);
}

/**
 * klima_map_view_add_input:
 * @self: a view
 *
 * Lets pointer and focus act on the map. Its controllers come before the map's own, which knows neither limits between
 * zoom levels nor what a click is.
 */
void
klima_map_view_add_input (KlimaMapView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *click = gtk_gesture_click_new ();

  stop_rotation (self);

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  add_controller (self, motion, GTK_PHASE_CAPTURE);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  g_signal_connect_swapped (click, "cancel", G_CALLBACK (on_cancel), self);
  add_controller (self, GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), self);
  add_controller (self, scroll, GTK_PHASE_CAPTURE);

  g_signal_connect_swapped (self->map, "notify::has-focus", G_CALLBACK (klima_map_view_update_focus), self);
}

/* Goes to the next municipality in a direction, and makes the map's accessible label say which it is. The first key goes
 * from what is selected, or else to what is in the middle.
 */
static void
go_to_neighbour (KlimaMapView   *self,
                 KlimaDirection  direction)
{
  KlimaCamera camera = klima_navigator_get_camera (self->navigator);
  KlimaMunicipality *from = self->focused != NULL ? self->focused : klima_session_get_selected (self->session);
  KlimaMunicipality *to = from != NULL ? klima_neighbour_find (self->dataset, from, direction)
                                       : klima_neighbour_nearest (self->dataset, camera.x, camera.y);
  KlimaBounds bounds;

  if (to == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  g_set_object (&self->focused, to);
  klima_map_view_update_focus (self);

  bounds = klima_geometry_get_bounds (klima_municipality_get_geometry (to));
  klima_navigator_reveal (self->navigator, &bounds);
}

static void
move_focus (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KlimaMapView *self = KLIMA_MAP_VIEW (widget);
  KlimaDirection direction = g_str_has_suffix (action_name, "left")    ? KLIMA_DIRECTION_WEST
                             : g_str_has_suffix (action_name, "right") ? KLIMA_DIRECTION_EAST
                             : g_str_has_suffix (action_name, "up")    ? KLIMA_DIRECTION_NORTH
                                                                       : KLIMA_DIRECTION_SOUTH;

  /* The pointer that happens to lie on the map does not matter until it is moved again. */
  if (self->has_pointer)
    {
      self->left_x = self->pointer_x;
      self->left_y = self->pointer_y;
    }
  on_leave (self);
  go_to_neighbour (self, direction);
}

static void
select_focused (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  KlimaMapView *self = KLIMA_MAP_VIEW (widget);

  if (self->focused == NULL)
    return;

  g_set_object (&self->clicked, self->focused);
  self->reveal_until = g_get_monotonic_time () + REVEAL_TIME;
  klima_session_select (self->session, self->focused, FALSE);
}

static void
pan (GtkWidget  *widget,
     const char *action_name,
     GVariant   *parameter)
{
  double dx = g_str_has_suffix (action_name, "left")    ? -PAN_STEP
              : g_str_has_suffix (action_name, "right") ? PAN_STEP
                                                        : 0;
  double dy = g_str_has_suffix (action_name, "up")     ? -PAN_STEP
              : g_str_has_suffix (action_name, "down") ? PAN_STEP
                                                       : 0;

  klima_navigator_pan (KLIMA_MAP_VIEW (widget)->navigator, dx, dy);
}

static void
zoom (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  double levels = g_str_has_suffix (action_name, "in") ? ZOOM_STEP : -ZOOM_STEP;

  klima_navigator_zoom_by (KLIMA_MAP_VIEW (widget)->navigator, levels, gtk_widget_get_width (widget) / 2.0,
                           gtk_widget_get_height (widget) / 2.0);
}

static void
show_all (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  klima_navigator_fly_home (KLIMA_MAP_VIEW (widget)->navigator);
}

void
klima_map_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.focus-left", NULL, move_focus);
  gtk_widget_class_install_action (widget_class, "map.focus-right", NULL, move_focus);
  gtk_widget_class_install_action (widget_class, "map.focus-up", NULL, move_focus);
  gtk_widget_class_install_action (widget_class, "map.focus-down", NULL, move_focus);
  gtk_widget_class_install_action (widget_class, "map.select-focused", NULL, select_focused);
  gtk_widget_class_install_action (widget_class, "map.pan-left", NULL, pan);
  gtk_widget_class_install_action (widget_class, "map.pan-right", NULL, pan);
  gtk_widget_class_install_action (widget_class, "map.pan-up", NULL, pan);
  gtk_widget_class_install_action (widget_class, "map.pan-down", NULL, pan);
  gtk_widget_class_install_action (widget_class, "map.zoom-in", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "map.zoom-out", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "map.show-all", NULL, show_all);
}
