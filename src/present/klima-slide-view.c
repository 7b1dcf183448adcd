/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-slide-view.h"

#include "klima-animation.h"
#include "klima-device-grid-watch.h"
#include "klima-slide-flight.h"
#include "klima-slide-overlay.h"
#include "klima-slide-pointer.h"

struct _KlimaSlideView
{
  GtkWidget parent_instance;

  /* owned */
  KlimaSlidePointer *pointer;
  KlimaDeviceGridWatch *grid_watch;

  /* owned, nullable */
  KlimaSlidePicture *afar;
  KlimaSlidePicture *picture;
  KlimaSlideFlight *flight; /* while the camera flies */
  GPtrArray *unseen;        /* of KlimaSlidePicture: what the renderer does not know yet */
  char *message;
  char *hint;

  KlimaShowCover cover;
  gboolean flies;

  guint tick;

  /* of what pictures were last asked for, logical pixels, and device pixels for each */
  int width, height;
  double scale;
};

enum
{
  RESIZED,
  LANDED,
  CLICKED,
  POINTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KlimaSlideView, klima_slide_view, GTK_TYPE_WIDGET)

static KlimaSlideFrame
get_frame (KlimaSlideView *self)
{
  return klima_slide_frame (MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1),
                            MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1));
}

/* Below the slide, where it cannot be seen: what a renderer has to make of a picture takes longer than a frame may, and
 * should not fall into a flight.
 */
static void
draw_unseen (KlimaSlideView         *self,
             const KlimaSlideScreen *screen)
{
  for (guint i = 0; i < self->unseen->len; i++)
    klima_slide_screen_prepare (screen, self->unseen->pdata[i]);
  g_ptr_array_set_size (self->unseen, 0);
}

static void
draw_slide (KlimaSlideView *self,
            GtkSnapshot    *snapshot)
{
  KlimaSlideFrame frame = get_frame (self);
  KlimaDeviceGrid grid = klima_device_grid_of (GTK_WIDGET (self));
  KlimaSlideScreen screen = klima_slide_screen_make (GTK_WIDGET (self), snapshot, &frame, &grid);
  graphene_rect_t place = klima_slide_picture_place (self->picture, &frame, self->picture->camera);

  if (self->flight == NULL)
    draw_unseen (self, &screen);
  gtk_snapshot_push_clip (snapshot, &place);
  if (self->flight != NULL)
    klima_slide_flight_snapshot (self->flight, self->afar, &screen);
  else
    klima_slide_screen_draw_picture (&screen, self->picture);
  gtk_snapshot_pop (snapshot);
}

/* A slide that leaves nothing at its sides: no colour is needed below it. */
static gboolean
has_whole_view (KlimaSlideView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  KlimaSlideFrame frame = klima_slide_frame (gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  return self->cover == KLIMA_SHOW_COVER_NONE && self->message == NULL && self->picture != NULL &&
         (self->flight == NULL || self->afar != NULL) && frame.x <= 0 && frame.y <= 0;
}

static void
klima_slide_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  static const GdkRGBA black = { 0, 0, 0, 1 };
  static const GdkRGBA white = { 1, 1, 1, 1 };
  KlimaSlideView *self = KLIMA_SLIDE_VIEW (widget);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                            (float) gtk_widget_get_height (widget));

  if (!has_whole_view (self))
    gtk_snapshot_append_color (snapshot, self->cover == KLIMA_SHOW_COVER_WHITE ? &white : &black, &all);
  if (self->cover == KLIMA_SHOW_COVER_NONE)
    {
      if (self->message != NULL)
        klima_slide_overlay_draw_message (widget, snapshot, self->message);
      else if (self->picture != NULL)
        draw_slide (self, snapshot);
      klima_slide_pointer_snapshot (self->pointer, snapshot);
    }
  if (self->hint != NULL)
    klima_slide_overlay_draw_hint (widget, snapshot, self->hint);
}

static void
land (KlimaSlideView *self)
{
  self->tick = 0;
  g_clear_pointer (&self->flight, klima_slide_flight_free);
  g_signal_emit (self, signals[LANDED], 0);
}

static void
stop_flight (KlimaSlideView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->flight == NULL)
    return;

  gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  land (self);
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  KlimaSlideView *self = KLIMA_SLIDE_VIEW (widget);

  gtk_widget_queue_draw (widget);
  if (klima_slide_flight_advance (self->flight, gdk_frame_clock_get_frame_time (clock)))
    return G_SOURCE_CONTINUE;

  land (self);

  return G_SOURCE_REMOVE;
}

/* From the slide before, or from where a flight has come to. */
static void
fly (KlimaSlideView    *self,
     KlimaSlidePicture *before)
{
  if (self->flight == NULL)
    {
      self->flight = klima_slide_flight_new (before);
      self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
    }
  klima_slide_flight_set_aim (self->flight, self->picture);
}

static void
on_pointed (double   x,
            double   y,
            gpointer user_data)
{
  g_signal_emit (user_data, signals[POINTED], 0, x, y);
}

static void
on_released (KlimaSlideView *self,
             int             n_press,
             double          x,
             double          y)
{
  KlimaMunicipality *municipality = NULL;

  if (self->picture == NULL || self->message != NULL || self->cover != KLIMA_SHOW_COVER_NONE)
    return;

  if (self->picture->view_width == gtk_widget_get_width (GTK_WIDGET (self))
      && self->picture->view_height == gtk_widget_get_height (GTK_WIDGET (self)))
    municipality = klima_slide_picture_find_at (self->picture, x, y);
  g_signal_emit (self, signals[CLICKED], 0, municipality);
}

static void
tell_size (gpointer user_data)
{
  KlimaSlideView *self = user_data;
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double scale = klima_device_grid_get_scale (GTK_WIDGET (self));

  if (width <= 0 || height <= 0 || (width == self->width && height == self->height && scale == self->scale))
    return;

  self->width = width;
  self->height = height;
  self->scale = scale;
  g_signal_emit (self, signals[RESIZED], 0);
}

static void
klima_slide_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  tell_size (widget);
}

static void
klima_slide_view_dispose (GObject *object)
{
  KlimaSlideView *self = KLIMA_SLIDE_VIEW (object);

  stop_flight (self);
  g_clear_pointer (&self->pointer, klima_slide_pointer_free);
  g_clear_pointer (&self->grid_watch, klima_device_grid_watch_free);
  g_clear_pointer (&self->afar, klima_slide_picture_unref);
  g_clear_pointer (&self->picture, klima_slide_picture_unref);
  g_clear_pointer (&self->unseen, g_ptr_array_unref);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->hint, g_free);

  G_OBJECT_CLASS (klima_slide_view_parent_class)->dispose (object);
}

static void
klima_slide_view_class_init (KlimaSlideViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klima_slide_view_dispose;
  widget_class->snapshot = klima_slide_view_snapshot;
  widget_class->size_allocate = klima_slide_view_size_allocate;

  signals[RESIZED] =
    g_signal_new ("resized", KLIMA_TYPE_SLIDE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LANDED] =
    g_signal_new ("landed", KLIMA_TYPE_SLIDE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLICKED] = g_signal_new ("clicked", KLIMA_TYPE_SLIDE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, KLIMA_TYPE_MUNICIPALITY);
  signals[POINTED] = g_signal_new ("pointed", KLIMA_TYPE_SLIDE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  gtk_widget_class_set_css_name (widget_class, "slideview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
klima_slide_view_init (KlimaSlideView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->unseen = g_ptr_array_new_with_free_func ((GDestroyNotify) klima_slide_picture_unref);
  self->pointer = klima_slide_pointer_new (GTK_WIDGET (self), on_pointed, self);
  self->flies = TRUE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  self->grid_watch = klima_device_grid_watch_new (GTK_WIDGET (self), tell_size, self);
}

GtkWidget *
klima_slide_view_new (void)
{
  return g_object_new (KLIMA_TYPE_SLIDE_VIEW, NULL);
}

/**
 * klima_slide_view_set_afar:
 * @self: a view
 * @picture: the map alone, seen from far away
 *
 * Sets what is seen beside the slides while the camera flies.
 */
void
klima_slide_view_set_afar (KlimaSlideView    *self,
                           KlimaSlidePicture *picture)
{
  g_return_if_fail (KLIMA_IS_SLIDE_VIEW (self));
  g_return_if_fail (picture != NULL);

  if (picture == self->afar)
    return;
  g_clear_pointer (&self->afar, klima_slide_picture_unref);
  self->afar = klima_slide_picture_ref (picture);
}

/**
 * klima_slide_view_prepare:
 * @self: a view
 * @picture: a slide that will soon be seen
 *
 * Has the renderer take it in while nothing moves.
 */
void
klima_slide_view_prepare (KlimaSlideView    *self,
                          KlimaSlidePicture *picture)
{
  g_return_if_fail (KLIMA_IS_SLIDE_VIEW (self));
  g_return_if_fail (picture != NULL);

  g_ptr_array_add (self->unseen, klima_slide_picture_ref (picture));
  if (self->flight == NULL)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * klima_slide_view_set_picture:
 * @self: a view
 * @picture: a painted slide
 *
 * Goes to a slide: with a flight where there may be movement, else at once. Amid a flight the camera turns to it from where
 * it is. The same slide in another size just replaces what is seen.
 */
void
klima_slide_view_set_picture (KlimaSlideView    *self,
                              KlimaSlidePicture *picture)
{
  g_autoptr (KlimaSlidePicture) before = NULL;

  g_return_if_fail (KLIMA_IS_SLIDE_VIEW (self));
  g_return_if_fail (picture != NULL);

  if (picture == self->picture)
    return;

  before = g_steal_pointer (&self->picture);
  self->picture = klima_slide_picture_ref (picture);
  if (before != NULL && self->flies && self->message == NULL && self->cover == KLIMA_SHOW_COVER_NONE
      && !klima_slide_picture_is_of (before, picture->slide, picture->base)
      && klima_animation_is_allowed (GTK_WIDGET (self)))
    fly (self, before);
  else
    stop_flight (self);
}

/**
 * klima_slide_view_get_picture:
 *
 * Returns: (nullable) (transfer none): the slide that is seen, or flown to
 */
KlimaSlidePicture *
klima_slide_view_get_picture (KlimaSlideView *self)
{
  g_return_val_if_fail (KLIMA_IS_SLIDE_VIEW (self), NULL);

  return self->picture;
}

/**
 * klima_slide_view_set_message:
 * @self: a view
 * @message: (nullable): a line that stands alone, instead of a slide
 */
void
klima_slide_view_set_message (KlimaSlideView *self,
                              const char     *message)
{
  g_return_if_fail (KLIMA_IS_SLIDE_VIEW (self));

  if (g_strcmp0 (message, self->message) == 0)
    return;
  g_free (self->message);
  self->message = g_strdup (message);
  stop_flight (self);
}

void
klima_slide_view_set_cover (KlimaSlideView *self,
                            KlimaShowCover  cover)
{
  g_return_if_fail (KLIMA_IS_SLIDE_VIEW (self));

  if (cover == self->cover)
    return;
  self->cover = cover;
  stop_flight (self);
}

/**
 * klima_slide_view_set_hint:
 * @self: a view
 * @hint: (nullable): a line over the slide
 */
void
klima_slide_view_set_hint (KlimaSlideView *self,
                           const char     *hint)
{
  g_return_if_fail (KLIMA_IS_SLIDE_VIEW (self));

  if (g_strcmp0 (hint, self->hint) == 0)
    return;
  g_free (self->hint);
  self->hint = g_strdup (hint);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * klima_slide_view_set_spotlight:
 * @self: a view
 * @spotlight: whether the pointer is a soft light and all else is darker
 */
void
klima_slide_view_set_spotlight (KlimaSlideView *self,
                                gboolean        spotlight)
{
  g_return_if_fail (KLIMA_IS_SLIDE_VIEW (self));

  klima_slide_pointer_set_light (self->pointer, spotlight);
}

/**
 * klima_slide_view_point_at:
 * @self: a view
 * @x: part of the slide's width
 * @y: part of its height
 *
 * Moves the light, as the pointer above the view does, too. That one tells of it with `pointed`.
 */
void
klima_slide_view_point_at (KlimaSlideView *self,
                           double          x,
                           double          y)
{
  g_return_if_fail (KLIMA_IS_SLIDE_VIEW (self));

  klima_slide_pointer_move_light (self->pointer, x, y);
}

/**
 * klima_slide_view_set_keeps_pointer:
 * @self: a view
 * @keeps: whether the pointer is seen at rest, too, as it has to be where it is at work
 */
void
klima_slide_view_set_keeps_pointer (KlimaSlideView *self,
                                    gboolean        keeps)
{
  g_return_if_fail (KLIMA_IS_SLIDE_VIEW (self));

  klima_slide_pointer_set_kept (self->pointer, keeps);
}

/**
 * klima_slide_view_set_flies:
 * @self: a view
 * @flies: whether the camera flies from slide to slide where there may be movement, as it does at first
 */
void
klima_slide_view_set_flies (KlimaSlideView *self,
                            gboolean        flies)
{
  g_return_if_fail (KLIMA_IS_SLIDE_VIEW (self));

  self->flies = flies;
}

/**
 * klima_slide_view_set_pointer:
 * @self: a view
 * @pointer: whether the pointer is seen while it moves, as it is at first
 */
void
klima_slide_view_set_pointer (KlimaSlideView *self,
                              gboolean        pointer)
{
  g_return_if_fail (KLIMA_IS_SLIDE_VIEW (self));

  klima_slide_pointer_set_seen (self->pointer, pointer);
}

/**
 * klima_slide_view_is_moving:
 *
 * Returns: whether the camera flies
 */
gboolean
klima_slide_view_is_moving (KlimaSlideView *self)
{
  g_return_val_if_fail (KLIMA_IS_SLIDE_VIEW (self), FALSE);

  return self->flight != NULL;
}
