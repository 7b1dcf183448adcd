/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "klima-panel-handle.h"

#include <math.h>

#include "klima-panel-layout.h"

#define NARROWEST 240
#define WIDEST 800
#define KEY_STEP 16

struct _KlimaPanelHandle
{
  GtkWidget parent_instance;

  /* Borrowed: it holds us. Its width request is the width of the panel where texts are not large. */
  GtkWidget *panel;
  GtkPackType side;
};

G_DEFINE_FINAL_TYPE (KlimaPanelHandle, klima_panel_handle, GTK_TYPE_WIDGET)

static void
set_width (KlimaPanelHandle *self,
           int               width)
{
  gtk_widget_set_size_request (self->panel, CLAMP (width, NARROWEST, WIDEST), -1);
}

/* +1 where dragging to the right makes the panel wider. */
static int
direction (KlimaPanelHandle *self)
{
  gboolean at_start = self->side == GTK_PACK_START;
  gboolean right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return at_start != right_to_left ? 1 : -1;
}

static int
current_width (KlimaPanelHandle *self)
{
  int width;

  gtk_widget_get_size_request (self->panel, &width, NULL);
  return width;
}

static void
on_drag_begin (GtkGestureDrag   *gesture,
               double            x,
               double            y,
               KlimaPanelHandle *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_drag_update (GtkGestureDrag   *gesture,
                double            offset_x,
                double            offset_y,
                KlimaPanelHandle *self)
{
  double start_x, start_y, x, y;

  /* The handle moves under the pointer, so offsets in its own coordinates do not add up: the panel's are still. */
  gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y);
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (self), self->panel, start_x + offset_x, start_y, &x, &y))
    return;
  if (direction (self) < 0)
    x = gtk_widget_get_width (self->panel) - x;
  set_width (self, (int) round (x / klima_panel_layout_get_growth (self->panel)));
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                KlimaPanelHandle      *self)
{
  int step = keyval == GDK_KEY_Right ? KEY_STEP : keyval == GDK_KEY_Left ? -KEY_STEP : 0;

  if (step == 0 || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  set_width (self, current_width (self) + step * direction (self));

  return GDK_EVENT_STOP;
}

static void
klima_panel_handle_class_init (KlimaPanelHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "panelhandle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEPARATOR);
}

static void
klima_panel_handle_init (KlimaPanelHandle *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (key, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "col-resize");
}

/**
 * klima_panel_handle_new:
 * @panel: the panel, which must outlive the handle; its width request is changed
 * @side: on which side of the window the panel is
 * @label: what a screen reader says
 *
 * Returns: (transfer floating): the handle
 */
GtkWidget *
klima_panel_handle_new (GtkWidget   *panel,
                        GtkPackType  side,
                        const char  *label)
{
  KlimaPanelHandle *self = g_object_new (KLIMA_TYPE_PANEL_HANDLE, NULL);

  self->panel = panel;
  self->side = side;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}
