/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-graphics.h"
#include "klima-map-layer-private.h"
#include "klima-memory.h"

/* How long the first frame waits for its picture. */
#define LONGEST_WAIT_US (40 * G_TIME_SPAN_MILLISECOND)

G_DEFINE_FINAL_TYPE (KlimaMapLayer, klima_map_layer, SHUMATE_TYPE_LAYER)

enum
{
  PROP_SETTLED = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static gboolean
is_sharp (KlimaMapLayer *self)
{
  KlimaSight sight = klima_viewport_watch_get_sight (self->watch);

  return klima_viewport_watch_has_size (self->watch) && klima_picture_keeper_is_sharp (self->pictures, &sight);
}

static gboolean
is_at_rest (KlimaMapLayer *self)
{
  return !klima_viewport_watch_is_moving (self->watch) && !klima_viewport_watch_has_destination (self->watch);
}

static void
request_at_rest (KlimaMapLayer *self)
{
  KlimaSight sight = klima_viewport_watch_get_sight (self->watch);

  klima_picture_keeper_request_at_rest (self->pictures, &sight);
}

static void
update_settled (KlimaMapLayer *self)
{
  gboolean is_settled = !klima_viewport_watch_is_moving (self->watch) && is_sharp (self) &&
                        !klima_name_fade_is_running (self->names);

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
  KlimaSight sight = klima_viewport_watch_get_wanted_sight (self->watch);

  if (is_at_rest (self))
    request_at_rest (self);
  else
    klima_picture_keeper_request (self->pictures, &sight);
}

static void
on_rested (gpointer user_data)
{
  KlimaMapLayer *self = user_data;

  request_at_rest (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  update_settled (self);
}

static void
on_moved (gpointer user_data)
{
  KlimaMapLayer *self = user_data;
  KlimaSight sight = klima_viewport_watch_get_sight (self->watch);

  klima_picture_keeper_follow (self->pictures, &sight);
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
  KlimaMapLayer *self = KLIMA_MAP_LAYER (widget);
  GskRenderer *renderer;

  GTK_WIDGET_CLASS (klima_map_layer_parent_class)->realize (widget);
  renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  klima_memory_set_up (renderer);
  klima_picture_keeper_set_thrifty (self->pictures, klima_graphics_are_computed (renderer));
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
    await_picture (self, klima_viewport_watch_has_expected_size (self->watch));
  klima_viewport_watch_restart (self->watch);
}

static void
klima_map_layer_constructed (GObject *object)
{
  KlimaMapLayer *self = KLIMA_MAP_LAYER (object);

  G_OBJECT_CLASS (klima_map_layer_parent_class)->constructed (object);

  self->watch = klima_viewport_watch_new (GTK_WIDGET (self), shumate_layer_get_viewport (SHUMATE_LAYER (self)),
                                          on_moved, on_rested, self);
}

static void
klima_map_layer_dispose (GObject *object)
{
  KlimaMapLayer *self = KLIMA_MAP_LAYER (object);

  g_clear_pointer (&self->watch, klima_viewport_watch_free);
  g_clear_pointer (&self->pictures, klima_picture_keeper_free);
  g_clear_pointer (&self->names, klima_name_fade_free);
  for (guint i = 0; i < KLIMA_N_OUTLINES; i++)
    g_clear_pointer (&self->outlines[i], klima_outline_free);

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
  self->pictures = klima_picture_keeper_new (on_picture_replaced, self);
  self->names = klima_name_fade_new (GTK_WIDGET (self), (GSourceOnceFunc) update_settled, self);
  for (guint i = 0; i < KLIMA_N_OUTLINES; i++)
    self->outlines[i] = klima_outline_new (i);
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
  g_return_if_fail (KLIMA_IS_MAP_LAYER (self));
  g_return_if_fail (scene != NULL);

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

  klima_viewport_watch_set_centres (self->watch, centres);
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
  g_return_if_fail (KLIMA_IS_MAP_LAYER (self));

  if (klima_viewport_watch_set_destination (self->watch, camera, centres))
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

  if (klima_outline_set_municipality (self->outlines[kind], municipality))
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

  return klima_outline_get_municipality (self->outlines[kind]);
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
 * klima_map_layer_set_obstacles:
 * @self: a layer
 * @obstacles: what lies over the map
 *
 * Once the map rests, names stand beside it.
 */
void
klima_map_layer_set_obstacles (KlimaMapLayer        *self,
                               const KlimaObstacles *obstacles)
{
  g_return_if_fail (KLIMA_IS_MAP_LAYER (self));

  if (klima_picture_keeper_set_obstacles (self->pictures, obstacles) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    klima_viewport_watch_restart (self->watch);
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

  klima_viewport_watch_expect_size (self->watch, width, height);
  sight = klima_viewport_watch_get_sight (self->watch);
  sight.centres = (KlimaBounds) { sight.camera.x, sight.camera.y, sight.camera.x, sight.camera.y };
  klima_picture_keeper_request (self->pictures, &sight);
}
