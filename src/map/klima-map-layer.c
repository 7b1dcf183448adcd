/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-map-layer.h"

#include "klima-memory.h"
#include "klima-name-fade.h"
#include "klima-palette.h"
#include "klima-picture-keeper.h"
#include "klima-texture-node.h"

/* The viewport has come to rest when it did not move for so long, and for so many frames. */
#define QUIET_US (40 * G_TIME_SPAN_MILLISECOND)
#define QUIET_FRAMES 2
/* How long the first frame waits for its picture. */
#define LONGEST_WAIT_US (40 * G_TIME_SPAN_MILLISECOND)

struct _KlimaMapLayer
{
  ShumateLayer parent_instance;

  /* owned */
  KlimaPictureKeeper *pictures;
  KlimaNameFade *names;
  /* owned, nullable */
  KlimaMunicipality *outlined[KLIMA_N_OUTLINES];
  KlimaOutline *outlines[KLIMA_N_OUTLINES];

  /* the size that it is about to get, logical pixels; 0 where nobody knows */
  int expected_width, expected_height;
  /* where the viewport may be moved to without zooming */
  KlimaBounds centres;
  /* where the viewport is on its way to */
  gboolean has_destination;
  KlimaCamera destination;
  KlimaBounds destination_centres;
  /* what panels cover at the sides, logical pixels */
  double left_inset, right_inset;
  /* set until the viewport has come to rest; since it last moved: frames, and monotonic time */
  guint quiet_id;
  guint quiet_frames;
  gint64 moved_us;
  gboolean is_settled;
};

G_DEFINE_FINAL_TYPE (KlimaMapLayer, klima_map_layer, SHUMATE_TYPE_LAYER)

enum
{
  PROP_SETTLED = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static KlimaCamera
get_camera (KlimaMapLayer *self)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));

  return (KlimaCamera) {
    klima_projection_x (shumate_location_get_longitude (SHUMATE_LOCATION (viewport))),
    klima_projection_y (shumate_location_get_latitude (SHUMATE_LOCATION (viewport))),
    shumate_viewport_get_zoom_level (viewport),
  };
}

static gboolean
has_size (KlimaMapLayer *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) > 0 && gtk_widget_get_height (GTK_WIDGET (self)) > 0;
}

static double
get_width (KlimaMapLayer *self)
{
  return has_size (self) ? gtk_widget_get_width (GTK_WIDGET (self)) : self->expected_width;
}

static double
get_height (KlimaMapLayer *self)
{
  return has_size (self) ? gtk_widget_get_height (GTK_WIDGET (self)) : self->expected_height;
}

/* Device pixels for a logical pixel. */
static double
get_scale (KlimaMapLayer *self)
{
  return gtk_widget_get_scale_factor (GTK_WIDGET (self));
}

static KlimaSight
get_sight (KlimaMapLayer *self)
{
  return (KlimaSight) { get_camera (self), self->centres, get_width (self), get_height (self), get_scale (self) };
}

/* What is painted for a movement whose end is known is what is seen there. */
static KlimaSight
get_wanted_sight (KlimaMapLayer *self)
{
  KlimaSight sight = get_sight (self);

  if (self->has_destination)
    {
      sight.camera = self->destination;
      sight.centres = self->destination_centres;
    }

  return sight;
}

static gboolean
is_sharp (KlimaMapLayer *self)
{
  KlimaSight sight = get_sight (self);

  return has_size (self) && klima_picture_keeper_is_sharp (self->pictures, &sight);
}

static gboolean
is_at_rest (KlimaMapLayer *self)
{
  return self->quiet_id == 0 && !self->has_destination;
}

static void
request_at_rest (KlimaMapLayer *self)
{
  KlimaSight sight = get_sight (self);

  klima_picture_keeper_request_at_rest (self->pictures, &sight);
}

static void
update_settled (KlimaMapLayer *self)
{
  gboolean is_settled = self->quiet_id == 0 && is_sharp (self) && !klima_name_fade_is_running (self->names);

  if (self->is_settled == is_settled)
    return;

  self->is_settled = is_settled;
  /* The margin around what is seen now. */
  if (is_settled)
    request_at_rest (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETTLED]);
}

/* At rest only what is seen. */
static void
request_picture (KlimaMapLayer *self)
{
  KlimaSight sight = get_wanted_sight (self);

  if (is_at_rest (self))
    request_at_rest (self);
  else
    klima_picture_keeper_request (self->pictures, &sight);
}

static void
come_to_rest (KlimaMapLayer *self)
{
  self->quiet_id = 0;
  request_at_rest (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  update_settled (self);
}

/* Follows frames and not only the time: while a slow frame is drawn nothing can move the viewport, and a picture painted
 * for each of them would make them slower still. What moves the viewport in a frame may come only after this.
 */
static gboolean
on_quiet_tick (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  KlimaMapLayer *self = KLIMA_MAP_LAYER (widget);

  self->quiet_frames++;
  if (self->quiet_frames < QUIET_FRAMES || g_get_monotonic_time () < self->moved_us + QUIET_US)
    return G_SOURCE_CONTINUE;

  come_to_rest (self);

  return G_SOURCE_REMOVE;
}

/* The viewport tells of one movement several times. */
static void
on_moved (KlimaMapLayer *self)
{
  self->moved_us = g_get_monotonic_time ();
  self->quiet_frames = 0;
  if (self->quiet_id == 0)
    self->quiet_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_quiet_tick, NULL, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  update_settled (self);
}

static void
on_picture_replaced (gpointer user_data)
{
  KlimaMapLayer *self = user_data;

  klima_name_fade_set_picture (self->names, klima_picture_keeper_get_picture (self->pictures));

  /* The viewport may have been at rest at another place when this was asked for. */
  if (is_at_rest (self) && !is_sharp (self) && !klima_picture_keeper_is_busy (self->pictures))
    request_at_rest (self);

  gtk_widget_queue_draw (GTK_WIDGET (self));
  update_settled (self);
}

/* They have to be painted in another size or in other colours. */
static void
forget_outlines (KlimaMapLayer *self)
{
  for (guint i = 0; i < KLIMA_N_OUTLINES; i++)
    g_clear_pointer (&self->outlines[i], klima_outline_free);
}

static void
on_scale_factor_notify (KlimaMapLayer *self)
{
  forget_outlines (self);
  on_moved (self);
}

/* An outline is painted in about a millisecond: when there is a new one, and when it is no longer right. */
static void
snapshot_outlines (KlimaMapLayer    *self,
                   GtkSnapshot      *snapshot,
                   const KlimaSight *sight)
{
  static const KlimaOutlineKind order[] = { KLIMA_OUTLINE_HOVERED, KLIMA_OUTLINE_SELECTED, KLIMA_OUTLINE_FOCUSED };
  KlimaStyle style = klima_picture_keeper_get_scene (self->pictures)->style;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      KlimaMunicipality *municipality = self->outlined[order[i]];
      KlimaOutline **outline = &self->outlines[order[i]];

      if (municipality == NULL)
        continue;

      if (*outline != NULL &&
          (self->quiet_id != 0 ? !klima_outline_is_close (*outline, sight->camera, sight->width, sight->height)
                               : !klima_outline_is_sharp (*outline, sight->camera, sight->width, sight->height)))
        g_clear_pointer (outline, klima_outline_free);
      if (*outline == NULL)
        *outline = klima_outline_new (municipality, order[i], style, sight->camera, sight->width, sight->height,
                                      sight->scale);
      klima_outline_snapshot (*outline, GTK_WIDGET (self), snapshot, sight->camera, sight->width, sight->height);
    }
}

static void
snapshot_picture (KlimaMapLayer      *self,
                  const KlimaPicture *picture,
                  GtkSnapshot        *snapshot,
                  const KlimaSight   *sight)
{
  graphene_rect_t place = klima_picture_place (picture, sight->camera, sight->width, sight->height);

  klima_texture_snapshot (picture->texture, GTK_WIDGET (self), snapshot, &place, NULL, NULL, 1);
}

/* What is to be seen where the picture does not reach. */
static void
snapshot_ground (KlimaMapLayer    *self,
                 GtkSnapshot      *snapshot,
                 const KlimaSight *sight)
{
  KlimaColor land = klima_palette_get (klima_picture_keeper_get_scene (self->pictures)->style)->land;
  const KlimaPicture *wider = klima_picture_keeper_get_wider (self->pictures);
  graphene_rect_t view = GRAPHENE_RECT_INIT (0, 0, (float) sight->width, (float) sight->height);

  if (wider == NULL || !klima_picture_covers (wider, sight->camera, sight->width, sight->height, 0))
    gtk_snapshot_append_color (snapshot, &(GdkRGBA) { (float) land.red, (float) land.green, (float) land.blue, 1 },
                               &view);
  if (wider != NULL)
    snapshot_picture (self, wider, snapshot, sight);
}

static void
klima_map_layer_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  KlimaMapLayer *self = KLIMA_MAP_LAYER (widget);
  const KlimaPicture *picture = klima_picture_keeper_get_picture (self->pictures);
  KlimaSight sight = get_sight (self);

  if (klima_picture_keeper_get_scene (self->pictures) == NULL || !has_size (self))
    return;

  if (picture == NULL || !klima_picture_covers (picture, sight.camera, sight.width, sight.height, 0))
    snapshot_ground (self, snapshot, &sight);
  if (picture != NULL)
    {
      snapshot_picture (self, picture, snapshot, &sight);
      klima_name_fade_snapshot (self->names, snapshot, sight.camera, sight.width, sight.height, self->left_inset,
                                self->right_inset);
    }
  snapshot_outlines (self, snapshot, &sight);

  if (self->quiet_id != 0 && !self->has_destination)
    klima_picture_keeper_request_on_the_way (self->pictures, &sight);
}

/* With nothing to show there is no need to come to rest first. A picture that was asked for before there was a window is
 * nearly there: to paint the window without it, and then again, would take longer.
 */
static void
await_picture (KlimaMapLayer *self,
               gboolean       is_expected)
{
  if (!is_expected || !klima_picture_keeper_is_busy (self->pictures))
    request_picture (self);
  else
    klima_picture_keeper_wait (self->pictures, LONGEST_WAIT_US);
}

static void
klima_map_layer_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (klima_map_layer_parent_class)->realize (widget);
  klima_memory_set_up (gtk_native_get_renderer (gtk_widget_get_native (widget)));
}

static void
klima_map_layer_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  KlimaMapLayer *self = KLIMA_MAP_LAYER (widget);

  GTK_WIDGET_CLASS (klima_map_layer_parent_class)->size_allocate (widget, width, height, baseline);

  if (klima_picture_keeper_get_picture (self->pictures) == NULL)
    await_picture (self, width == self->expected_width && height == self->expected_height);
  on_moved (self);
}

static void
klima_map_layer_constructed (GObject *object)
{
  KlimaMapLayer *self = KLIMA_MAP_LAYER (object);
  ShumateViewport *viewport;

  G_OBJECT_CLASS (klima_map_layer_parent_class)->constructed (object);

  viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));
  g_signal_connect_object (viewport, "notify::latitude", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify::longitude", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify::zoom-level", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
}

static void
klima_map_layer_dispose (GObject *object)
{
  KlimaMapLayer *self = KLIMA_MAP_LAYER (object);

  if (self->quiet_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->quiet_id);
  self->quiet_id = 0;
  g_clear_pointer (&self->pictures, klima_picture_keeper_free);
  g_clear_pointer (&self->names, klima_name_fade_free);
  for (guint i = 0; i < KLIMA_N_OUTLINES; i++)
    {
      g_clear_pointer (&self->outlines[i], klima_outline_free);
      g_clear_object (&self->outlined[i]);
    }

  G_OBJECT_CLASS (klima_map_layer_parent_class)->dispose (object);
}

static void
klima_map_layer_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_SETTLED:
      g_value_set_boolean (value, klima_map_layer_is_settled (KLIMA_MAP_LAYER (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
klima_map_layer_class_init (KlimaMapLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = klima_map_layer_constructed;
  object_class->dispose = klima_map_layer_dispose;
  object_class->get_property = klima_map_layer_get_property;
  widget_class->realize = klima_map_layer_realize;
  widget_class->size_allocate = klima_map_layer_size_allocate;
  widget_class->snapshot = klima_map_layer_snapshot;

  properties[PROP_SETTLED] =
    g_param_spec_boolean ("settled", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
klima_map_layer_init (KlimaMapLayer *self)
{
  self->centres = (KlimaBounds) { 0, 0, 1, 1 };
  self->pictures = klima_picture_keeper_new (on_picture_replaced, self);
  self->names = klima_name_fade_new (GTK_WIDGET (self), (GSourceOnceFunc) update_settled, self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (on_scale_factor_notify), NULL);
}

/**
 * klima_map_layer_new:
 * @viewport: what it follows; must have a reference map source
 *
 * Returns: a layer
 */
KlimaMapLayer *
klima_map_layer_new (ShumateViewport *viewport)
{
  return g_object_new (KLIMA_TYPE_MAP_LAYER, "viewport", viewport, NULL);
}

/**
 * klima_map_layer_set_scene:
 * @self: a layer
 * @scene: what to show; copied. Its camera does not matter: the viewport's does.
 *
 * Where the scene looks different from the one before, another picture is painted at once.
 */
void
klima_map_layer_set_scene (KlimaMapLayer    *self,
                           const KlimaScene *scene)
{
  const KlimaScene *before;

  g_return_if_fail (KLIMA_IS_MAP_LAYER (self));
  g_return_if_fail (scene != NULL);

  before = klima_picture_keeper_get_scene (self->pictures);
  if (before == NULL || before->style != scene->style)
    forget_outlines (self);
  if (!klima_picture_keeper_set_scene (self->pictures, scene))
    return;

  /* What is to be seen stays until there is something new: a frame now would only take time from painting that. */
  if (klima_picture_keeper_get_picture (self->pictures) == NULL)
    {
      klima_name_fade_set_picture (self->names, NULL);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  request_picture (self);
  /* So that what was pressed and the map change in one frame, instead of the first taking time from the other. */
  if (is_at_rest (self) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    klima_picture_keeper_wait (self->pictures, LONGEST_WAIT_US);
  update_settled (self);
}

/**
 * klima_map_layer_set_centres:
 * @self: a layer
 * @centres: where the viewport may be moved to without zooming, unit Mercator
 *
 * Keeps pictures from being larger than can be seen.
 */
void
klima_map_layer_set_centres (KlimaMapLayer *self,
                             KlimaBounds    centres)
{
  g_return_if_fail (KLIMA_IS_MAP_LAYER (self));

  self->centres = centres;
}

/**
 * klima_map_layer_set_destination:
 * @self: a layer
 * @camera: (nullable): where the viewport is on its way to, or %NULL while nobody knows
 * @centres: where it may be moved to from there without zooming, unit Mercator
 *
 * What will be seen there is painted while the viewport is on its way.
 */
void
klima_map_layer_set_destination (KlimaMapLayer     *self,
                                 const KlimaCamera *camera,
                                 KlimaBounds        centres)
{
  gboolean is_same;

  g_return_if_fail (KLIMA_IS_MAP_LAYER (self));

  is_same = camera != NULL && self->has_destination && klima_camera_equal (*camera, self->destination) &&
            klima_bounds_equal (&centres, &self->destination_centres);
  self->has_destination = camera != NULL;
  if (camera == NULL || is_same)
    return;

  self->destination = *camera;
  self->destination_centres = centres;
  request_picture (self);
}

/**
 * klima_map_layer_set_outline:
 * @self: a layer
 * @kind: which ring
 * @municipality: (nullable): what it is around
 */
void
klima_map_layer_set_outline (KlimaMapLayer     *self,
                             KlimaOutlineKind   kind,
                             KlimaMunicipality *municipality)
{
  g_return_if_fail (KLIMA_IS_MAP_LAYER (self));
  g_return_if_fail (kind < KLIMA_N_OUTLINES);

  if (!g_set_object (&self->outlined[kind], municipality))
    return;

  g_clear_pointer (&self->outlines[kind], klima_outline_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * klima_map_layer_get_outline:
 * @self: a layer
 * @kind: which ring
 *
 * Returns: (transfer none) (nullable): what it is around
 */
KlimaMunicipality *
klima_map_layer_get_outline (KlimaMapLayer   *self,
                             KlimaOutlineKind kind)
{
  g_return_val_if_fail (KLIMA_IS_MAP_LAYER (self), NULL);
  g_return_val_if_fail (kind < KLIMA_N_OUTLINES, NULL);

  return self->outlined[kind];
}

gboolean
klima_map_layer_is_settled (KlimaMapLayer *self)
{
  g_return_val_if_fail (KLIMA_IS_MAP_LAYER (self), FALSE);

  return self->is_settled;
}

/**
 * klima_map_layer_is_sharp:
 * @self: a layer
 *
 * Returns: whether what is to be seen is sharp and up to date, with all of its names
 */
gboolean
klima_map_layer_is_sharp (KlimaMapLayer *self)
{
  g_return_val_if_fail (KLIMA_IS_MAP_LAYER (self), FALSE);

  return is_sharp (self) && !klima_name_fade_is_running (self->names);
}

/**
 * klima_map_layer_get_picture:
 * @self: a layer
 *
 * Returns: (transfer none) (nullable): the picture that is shown
 */
KlimaPicture *
klima_map_layer_get_picture (KlimaMapLayer *self)
{
  g_return_val_if_fail (KLIMA_IS_MAP_LAYER (self), NULL);

  return klima_picture_keeper_get_picture (self->pictures);
}

/**
 * klima_map_layer_set_insets:
 * @self: a layer
 * @left: how much a panel covers at the left, logical pixels
 * @right: how much a panel covers at the right
 *
 * Quiet names are to be seen whole between them, or not at all.
 */
void
klima_map_layer_set_insets (KlimaMapLayer *self,
                            double         left,
                            double         right)
{
  g_return_if_fail (KLIMA_IS_MAP_LAYER (self));

  self->left_inset = left;
  self->right_inset = right;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * klima_map_layer_expect_size:
 * @self: a layer that has no size yet
 * @width: the width that it is about to get
 * @height: the height that it is about to get
 *
 * Begins to paint before there is a window, without a margin: nobody moves the map before it is there.
 */
void
klima_map_layer_expect_size (KlimaMapLayer *self,
                             int            width,
                             int            height)
{
  KlimaSight sight;

  g_return_if_fail (KLIMA_IS_MAP_LAYER (self));

  self->expected_width = width;
  self->expected_height = height;
  sight = get_sight (self);
  sight.centres = (KlimaBounds) { sight.camera.x, sight.camera.y, sight.camera.x, sight.camera.y };
  klima_picture_keeper_request (self->pictures, &sight);
}
