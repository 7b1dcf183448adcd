/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-slide-view.h"

#include <math.h>

#include "klima-animation.h"
#include "klima-flight.h"
#include "klima-texture-node.h"

/* Milliseconds: of a cross-fade where the camera has nowhere to go, and how long the pointer is seen at rest. */
#define FADE_DURATION 220
#define POINTER_DURATION 2000

/* While the camera flies, what stood before the map goes in the first part of the time, and what will comes in the last. */
#define FRONT_GONE 0.4
#define FRONT_COMES 0.5

/* As parts of the height. */
#define MESSAGE_SIZE (1.0 / 24)
#define HINT_SIZE (1.0 / 38)
#define HINT_PADDING_X 0.9 /* em, as the others */
#define HINT_PADDING_Y 0.5
#define HINT_EDGE 1.6
#define LIGHT_RADIUS (1.0 / 7)

/* How dark it is beside the light, and which part of its radius is quite light. */
#define DARKNESS 0.62f
#define LIGHT_CORE 0.55f

struct _KlimaSlideView
{
  GtkWidget parent_instance;

  /* Owned, nullable. */
  KlimaSlidePicture *afar;
  KlimaSlidePicture *picture;
  KlimaSlidePicture *before; /* while the camera flies */
  char *message;
  char *hint;

  KlimaShowCover cover;
  gboolean has_spotlight;

  KlimaFlight flight;
  gboolean camera_moves;
  gint64 flight_begin; /* frame time, microseconds; 0 before the first frame */
  guint flight_duration; /* milliseconds */
  guint tick;
  double progress;

  /* Logical pixels; negative before the pointer was moved. */
  double pointer_x, pointer_y;
  guint pointer_timeout;
  int width, height, scale;
};

enum
{
  RESIZED,
  CLICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KlimaSlideView, klima_slide_view, GTK_TYPE_WIDGET)

/* From 0 to 1 between two times, gently. */
static double
ramp (double from,
      double to,
      double at)
{
  return klima_flight_ease (CLAMP ((at - from) / (to - from), 0, 1));
}

/* Where a picture belongs while the camera of the view is another one than its own. */
static graphene_rect_t
place_picture (const KlimaSlidePicture *picture,
               const KlimaSlideFrame   *frame,
               KlimaCamera              camera)
{
  double stretch = exp2 (camera.zoom - picture->camera.zoom);
  double x, y;

  if (klima_camera_equal (picture->camera, camera))
    return GRAPHENE_RECT_INIT ((float) frame->x, (float) frame->y, (float) (frame->width * frame->scale),
                               (float) (frame->height * frame->scale));

  klima_camera_from_map (camera, frame->width, frame->height, picture->camera.x, picture->camera.y, &x, &y);
  x -= frame->width * stretch / 2;
  y -= frame->height * stretch / 2;

  return GRAPHENE_RECT_INIT ((float) (frame->x + x * frame->scale), (float) (frame->y + y * frame->scale),
                             (float) (frame->width * stretch * frame->scale),
                             (float) (frame->height * stretch * frame->scale));
}

static void
draw (KlimaSlideView        *self,
      GtkSnapshot           *snapshot,
      GdkTexture            *texture,
      const graphene_rect_t *place,
      double                 opacity)
{
  if (texture == NULL || opacity <= 0)
    return;

  if (opacity < 1)
    gtk_snapshot_push_opacity (snapshot, opacity);
  klima_texture_snapshot (texture, GTK_WIDGET (self), snapshot, place);
  if (opacity < 1)
    gtk_snapshot_pop (snapshot);
}

/* It is to be read all the time, also while what is beside it fades. */
static void
draw_source (KlimaSlideView        *self,
             GtkSnapshot           *snapshot,
             const KlimaSlideFrame *frame)
{
  graphene_rect_t whole = place_picture (self->picture, frame, self->picture->camera);
  const KlimaBounds *box = &self->picture->source;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) (frame->x + box->min_x * frame->scale),
                                                         (float) (frame->y + box->min_y * frame->scale),
                                                         (float) ((box->max_x - box->min_x) * frame->scale),
                                                         (float) ((box->max_y - box->min_y) * frame->scale)));
  draw (self, snapshot, self->picture->front, &whole, 1);
  gtk_snapshot_pop (snapshot);
}

/* The one that is left below, whole; the next one above it, more and more; and all round them the map from afar. */
static void
draw_flight (KlimaSlideView        *self,
             GtkSnapshot           *snapshot,
             const KlimaSlideFrame *frame)
{
  KlimaCamera camera = klima_flight_at (&self->flight, klima_flight_ease (self->progress));
  graphene_rect_t whole = place_picture (self->picture, frame, self->picture->camera);
  graphene_rect_t before = place_picture (self->before, frame, camera);
  graphene_rect_t after = place_picture (self->picture, frame, camera);
  double gone = self->camera_moves ? ramp (0, FRONT_GONE, self->progress) : self->progress;
  double come = self->camera_moves ? ramp (FRONT_COMES, 1, self->progress) : self->progress;

  if (self->camera_moves && self->afar != NULL)
    {
      graphene_rect_t afar = place_picture (self->afar, frame, camera);

      draw (self, snapshot, self->afar->map, &afar, 1);
    }
  draw (self, snapshot, self->before->map, &before, 1);
  draw (self, snapshot, self->picture->map, &after, ramp (0, 0.8, self->progress));
  draw (self, snapshot, self->before->front, &whole, 1 - gone);
  draw (self, snapshot, self->picture->front, &whole, come);
  draw_source (self, snapshot, frame);
}

static void
draw_slide (KlimaSlideView *self,
            GtkSnapshot    *snapshot)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  KlimaSlideFrame frame = klima_slide_frame (width, height);
  graphene_rect_t place = place_picture (self->picture, &frame, self->picture->camera);

  gtk_snapshot_push_clip (snapshot, &place);
  if (self->before != NULL)
    draw_flight (self, snapshot, &frame);
  else
    {
      draw (self, snapshot, self->picture->map, &place, 1);
      draw (self, snapshot, self->picture->front, &place, 1);
    }
  gtk_snapshot_pop (snapshot);
}

static PangoLayout *
create_text (KlimaSlideView *self,
             const char     *text,
             double          size)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoFontDescription) font =
    pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (layout)));

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_width (layout, (int) (gtk_widget_get_width (GTK_WIDGET (self)) * 0.9) * PANGO_SCALE);

  return layout;
}

static void
draw_text (GtkSnapshot   *snapshot,
           PangoLayout   *layout,
           double         left,
           double         top,
           const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (left), (float) round (top)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_message (KlimaSlideView *self,
              GtkSnapshot    *snapshot)
{
  static const GdkRGBA ink = { 0.72f, 0.72f, 0.72f, 1 };
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  g_autoptr (PangoLayout) layout = create_text (self, self->message, height * MESSAGE_SIZE);
  PangoRectangle box;

  pango_layout_get_pixel_extents (layout, NULL, &box);
  draw_text (snapshot, layout, (width - box.width) / 2.0 - box.x, (height - box.height) / 2.0, &ink);
}

static void
draw_hint (KlimaSlideView *self,
           GtkSnapshot    *snapshot)
{
  static const GdkRGBA ground = { 0.09f, 0.10f, 0.12f, 0.92f };
  static const GdkRGBA edge = { 1, 1, 1, 0.35f };
  static const GdkRGBA ink = { 1, 1, 1, 1 };
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double em = height * HINT_SIZE;
  g_autoptr (PangoLayout) layout = create_text (self, self->hint, em);
  GskRoundedRect rounded;
  PangoRectangle text;
  graphene_rect_t box;
  float line = MAX (1.0f, (float) height / 720);

  pango_layout_get_pixel_extents (layout, NULL, &text);
  box.size.width = (float) (text.width + 2 * HINT_PADDING_X * em);
  box.size.height = (float) (text.height + 2 * HINT_PADDING_Y * em);
  box.origin.x = roundf ((float) width / 2 - box.size.width / 2);
  box.origin.y = roundf ((float) (height - HINT_EDGE * em) - box.size.height);
  gsk_rounded_rect_init_from_rect (&rounded, &box, box.size.height / 2);

  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &ground, &box);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &rounded, (float[4]) { line, line, line, line },
                              (GdkRGBA[4]) { edge, edge, edge, edge });
  draw_text (snapshot, layout, box.origin.x + HINT_PADDING_X * em - text.x, box.origin.y + HINT_PADDING_Y * em, &ink);
}

static void
draw_spotlight (KlimaSlideView *self,
                GtkSnapshot    *snapshot)
{
  const GskColorStop stops[] = {
    { 0, { 0, 0, 0, 0 } },
    { LIGHT_CORE, { 0, 0, 0, 0 } },
    { (1 + LIGHT_CORE) / 2, { 0, 0, 0, DARKNESS / 2 } },
    { 1, { 0, 0, 0, DARKNESS } },
  };
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  float radius = height * (float) LIGHT_RADIUS;
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, width, height);
  graphene_point_t centre = GRAPHENE_POINT_INIT ((float) self->pointer_x, (float) self->pointer_y);

  if (self->pointer_x < 0)
    centre = GRAPHENE_POINT_INIT (width / 2, height / 2);
  gtk_snapshot_append_radial_gradient (snapshot, &all, &centre, radius, radius, 0, 1, stops, G_N_ELEMENTS (stops));
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

  gtk_snapshot_append_color (snapshot, self->cover == KLIMA_SHOW_COVER_WHITE ? &white : &black, &all);
  if (self->cover == KLIMA_SHOW_COVER_NONE)
    {
      if (self->message != NULL)
        draw_message (self, snapshot);
      else if (self->picture != NULL)
        draw_slide (self, snapshot);
      if (self->has_spotlight)
        draw_spotlight (self, snapshot);
    }
  if (self->hint != NULL)
    draw_hint (self, snapshot);
}

static void
stop_flight (KlimaSlideView *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_pointer (&self->before, klima_slide_picture_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  KlimaSlideView *self = KLIMA_SLIDE_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->flight_begin == 0)
    self->flight_begin = now;
  self->progress = (double) (now - self->flight_begin) / 1000 / self->flight_duration;
  gtk_widget_queue_draw (widget);
  if (self->progress < 1)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  g_clear_pointer (&self->before, klima_slide_picture_unref);

  return G_SOURCE_REMOVE;
}

static void
begin_flight (KlimaSlideView    *self,
              KlimaSlidePicture *before)
{
  klima_flight_init (&self->flight, before->camera, self->picture->camera, self->picture->frame.width);
  self->camera_moves = klima_flight_get_duration (&self->flight) > 0;
  self->flight_duration = self->camera_moves ? klima_flight_get_duration (&self->flight) : FADE_DURATION;
  self->before = klima_slide_picture_ref (before);
  self->flight_begin = 0;
  self->progress = 0;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

/* A light needs no pointer within. */
static gboolean
hide_pointer (gpointer user_data)
{
  KlimaSlideView *self = user_data;

  self->pointer_timeout = 0;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");

  return G_SOURCE_REMOVE;
}

static void
show_pointer (KlimaSlideView *self)
{
  g_clear_handle_id (&self->pointer_timeout, g_source_remove);
  if (self->has_spotlight)
    {
      hide_pointer (self);
      return;
    }
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  self->pointer_timeout = g_timeout_add (POINTER_DURATION, hide_pointer, self);
}

/* GTK tells of the pointer without its having moved, too, when a window comes under it. */
static void
on_motion (KlimaSlideView *self,
           double          x,
           double          y)
{
  gboolean is_first = self->pointer_x < 0;

  if (x == self->pointer_x && y == self->pointer_y)
    return;
  self->pointer_x = x;
  self->pointer_y = y;
  if (!is_first)
    show_pointer (self);
  if (self->has_spotlight)
    gtk_widget_queue_draw (GTK_WIDGET (self));
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
tell_size (KlimaSlideView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

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
  tell_size (KLIMA_SLIDE_VIEW (widget));
}

static void
klima_slide_view_dispose (GObject *object)
{
  KlimaSlideView *self = KLIMA_SLIDE_VIEW (object);

  stop_flight (self);
  g_clear_handle_id (&self->pointer_timeout, g_source_remove);
  g_clear_pointer (&self->afar, klima_slide_picture_unref);
  g_clear_pointer (&self->picture, klima_slide_picture_unref);
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
  signals[CLICKED] = g_signal_new ("clicked", KLIMA_TYPE_SLIDE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, KLIMA_TYPE_MUNICIPALITY);

  gtk_widget_class_set_css_name (widget_class, "slideview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
klima_slide_view_init (KlimaSlideView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->pointer_x = self->pointer_y = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (tell_size), NULL);
}

GtkWidget *
klima_slide_view_new (void)
{
  return g_object_new (KLIMA_TYPE_SLIDE_VIEW, NULL);
}

/**
 * klima_slide_view_set_afar:
 * @self: a view
 * @picture: (nullable): the map alone, seen from far away
 *
 * Sets what is seen beside the slides while the camera flies.
 */
void
klima_slide_view_set_afar (KlimaSlideView    *self,
                           KlimaSlidePicture *picture)
{
  g_return_if_fail (KLIMA_IS_SLIDE_VIEW (self));

  if (picture == self->afar)
    return;
  g_clear_pointer (&self->afar, klima_slide_picture_unref);
  if (picture != NULL)
    self->afar = klima_slide_picture_ref (picture);
}

/**
 * klima_slide_view_set_picture:
 * @self: a view
 * @picture: a painted slide
 *
 * Goes to a slide: with a flight where there may be movement, else at once. The same slide in another size just replaces
 * what is seen.
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

  stop_flight (self);
  before = g_steal_pointer (&self->picture);
  self->picture = klima_slide_picture_ref (picture);
  if (before != NULL && self->message == NULL && self->cover == KLIMA_SHOW_COVER_NONE
      && !klima_slide_picture_is_of (before, picture->slide, picture->base)
      && klima_animation_is_allowed (GTK_WIDGET (self)))
    begin_flight (self, before);
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

  if (spotlight == self->has_spotlight)
    return;
  self->has_spotlight = spotlight;
  show_pointer (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * klima_slide_view_say:
 * @self: a view
 * @name: what a screen reader says when it changes
 * @description: (nullable): and more
 */
void
klima_slide_view_say (KlimaSlideView *self,
                      const char     *name,
                      const char     *description)
{
  g_return_if_fail (KLIMA_IS_SLIDE_VIEW (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description != NULL ? description : "", -1);
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

  return self->before != NULL;
}
