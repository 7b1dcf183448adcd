/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-slide-pointer.h"

#include "klima-layout-slide.h"
#include "klima-slide-overlay.h"

/* Milliseconds: how long the pointer is seen at rest. */
#define REST_DURATION 2000

struct _KlimaSlidePointer
{
  /* borrowed */
  GtkWidget *widget;
  KlimaSlidePointerMoved moved;
  gpointer user_data;
  GtkEventController *motion;

  gboolean is_seen;
  gboolean is_kept;
  gboolean is_light;

  /* logical pixels; negative before the pointer was moved */
  double x, y;
  /* where the light is, as parts of the slide's width and height */
  double light_x, light_y;
  guint timeout;
};

static KlimaSlideFrame
get_frame (const KlimaSlidePointer *self)
{
  return klima_slide_frame (MAX (gtk_widget_get_width (self->widget), 1), MAX (gtk_widget_get_height (self->widget), 1));
}

static gboolean
hide (gpointer user_data)
{
  KlimaSlidePointer *self = user_data;

  self->timeout = 0;
  gtk_widget_set_cursor_from_name (self->widget, "none");

  return G_SOURCE_REMOVE;
}

static void
show (KlimaSlidePointer *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  /* A light needs no pointer within, except where something is to be clicked. */
  if (!self->is_kept && (self->is_light || !self->is_seen))
    {
      hide (self);
      return;
    }
  gtk_widget_set_cursor_from_name (self->widget, "default");
  if (!self->is_kept)
    self->timeout = g_timeout_add (REST_DURATION, hide, self);
}

/* GTK tells of the pointer without its having moved, too, when a window comes under it. */
static void
on_motion (KlimaSlidePointer *self,
           double             x,
           double             y)
{
  gboolean is_first = self->x < 0;
  KlimaSlideFrame frame;

  if (x == self->x && y == self->y)
    return;
  self->x = x;
  self->y = y;
  if (!is_first)
    show (self);
  frame = get_frame (self);
  klima_slide_pointer_move_light (self, (x - frame.x) / (frame.width * frame.scale),
                                  (y - frame.y) / (frame.height * frame.scale));
  self->moved (self->light_x, self->light_y, self->user_data);
}

/**
 * klima_slide_pointer_new:
 * @widget: what the pointer is above; must live longer
 * @moved: called when it moves there
 * @user_data: for @moved
 *
 * Returns: (transfer full): a pointer that is hidden until it moves
 */
KlimaSlidePointer *
klima_slide_pointer_new (GtkWidget              *widget,
                         KlimaSlidePointerMoved  moved,
                         gpointer                user_data)
{
  KlimaSlidePointer *self = g_new0 (KlimaSlidePointer, 1);

  self->widget = widget;
  self->moved = moved;
  self->user_data = user_data;
  self->x = self->y = -1;
  self->light_x = self->light_y = 0.5;
  self->is_seen = TRUE;
  gtk_widget_set_cursor_from_name (widget, "none");
  self->motion = gtk_event_controller_motion_new ();
  g_signal_connect_swapped (self->motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (self->motion, "motion", G_CALLBACK (on_motion), self);
  gtk_widget_add_controller (widget, self->motion);

  return self;
}

void
klima_slide_pointer_free (KlimaSlidePointer *pointer)
{
  g_clear_handle_id (&pointer->timeout, g_source_remove);
  gtk_widget_remove_controller (pointer->widget, pointer->motion);
  g_free (pointer);
}

/**
 * klima_slide_pointer_set_seen:
 * @pointer: a pointer
 * @seen: whether it is seen while it moves, as it is at first
 */
void
klima_slide_pointer_set_seen (KlimaSlidePointer *pointer,
                              gboolean           seen)
{
  pointer->is_seen = seen;
  if (!seen)
    show (pointer);
}

/**
 * klima_slide_pointer_set_kept:
 * @pointer: a pointer
 * @kept: whether it is seen at rest, too, as it has to be where it is at work
 */
void
klima_slide_pointer_set_kept (KlimaSlidePointer *pointer,
                              gboolean           kept)
{
  pointer->is_kept = kept;
  show (pointer);
}

/**
 * klima_slide_pointer_set_light:
 * @pointer: a pointer
 * @light: whether it is a soft light and all else is darker
 */
void
klima_slide_pointer_set_light (KlimaSlidePointer *pointer,
                               gboolean           light)
{
  if (light == pointer->is_light)
    return;
  pointer->is_light = light;
  show (pointer);
  gtk_widget_queue_draw (pointer->widget);
}

/**
 * klima_slide_pointer_move_light:
 * @pointer: a pointer
 * @x: part of the slide's width
 * @y: part of its height
 *
 * Moves the light, as the pointer does, too.
 */
void
klima_slide_pointer_move_light (KlimaSlidePointer *pointer,
                                double             x,
                                double             y)
{
  pointer->light_x = x;
  pointer->light_y = y;
  if (pointer->is_light)
    gtk_widget_queue_draw (pointer->widget);
}

void
klima_slide_pointer_snapshot (const KlimaSlidePointer *pointer,
                              GtkSnapshot             *snapshot)
{
  KlimaSlideFrame frame = get_frame (pointer);

  if (pointer->is_light)
    klima_slide_overlay_draw_spotlight (pointer->widget, snapshot,
                                        frame.x + pointer->light_x * frame.width * frame.scale,
                                        frame.y + pointer->light_y * frame.height * frame.scale,
                                        frame.height * frame.scale);
}
