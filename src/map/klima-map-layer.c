/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-map-layer.h"

#include <math.h>

#include "klima-name-fade.h"
#include "klima-painter.h"
#include "klima-palette.h"
#include "klima-trace.h"

/* The viewport has come to rest when it did not move for so long. */
#define QUIET_US (60 * G_TIME_SPAN_MILLISECOND)
/* How much larger than the view a picture is on each side, as a share of the view. */
#define MARGIN 0.25
/* Pictures with more device pixels have to do with a smaller margin, down to LARGE_FACTOR times the view's pixels. */
#define LARGE_PIXELS 6.0e6
#define LARGE_FACTOR 1.3
/* When the viewport rests and less than this share of the margin is left, another picture is painted ahead. */
#define LOW_MARGIN 0.3
/* Zoom levels until a stretched picture is replaced while the viewport is still moving. */
#define CLOSE_ZOOM 0.7

struct _KlimaMapLayer
{
  ShumateLayer parent_instance;

  /* owned */
  KlimaPainter *painter;
  KlimaNameFade *names;
  /* owned, nullable */
  KlimaScene *scene;
  KlimaPicture *picture;
  /* one from further away, to be seen where a quick view leaves the other */
  KlimaPicture *wider;
  KlimaMunicipality *outlined[KLIMA_N_OUTLINES];
  KlimaOutline *outlines[KLIMA_N_OUTLINES];

  /* the last picture that was asked for; owned, nullable */
  KlimaScene *requested;
  double requested_width, requested_height, requested_scale;

  /* the size that it is about to get, logical pixels; 0 where nobody knows */
  int expected_width, expected_height;
  /* where the viewport may be moved to without zooming */
  KlimaBounds centres;
  /* what panels cover at the sides, logical pixels */
  double left_inset, right_inset;
  /* set until the viewport has come to rest, since it last moved in monotonic time */
  guint quiet_id;
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

/* The selected municipality, where something of it is drawn in full only because it is selected. One that is shown
 * anyway looks no different: its ring is an outline.
 */
static KlimaMunicipality *
get_revealed (const KlimaScene *scene)
{
  KlimaScene without = *scene;

  without.selected = NULL;
  if (scene->selected == NULL)
    return NULL;

  return (klima_municipality_get_networks (scene->selected) & ~scene->shown) != 0 ||
             !klima_scene_shows (&without, scene->selected)
           ? scene->selected
           : NULL;
}

static gboolean
looks_the_same (const KlimaScene *a,
                const KlimaScene *b)
{
  KlimaScene seen_a = *a;
  KlimaScene seen_b = *b;

  seen_a.camera = seen_b.camera;
  seen_a.selected = get_revealed (a);
  seen_b.selected = get_revealed (b);

  return klima_scene_equal (&seen_a, &seen_b);
}

/* The picture's margin at one side, logical pixels: no more than the viewport can be moved, and none while there is no
 * view to move and the first picture is waited for.
 */
static double
margin_within (KlimaMapLayer *self,
               double         length,
               double         reach)
{
  double pixels = get_width (self) * get_height (self) * get_scale (self) * get_scale (self);
  double factor = MIN (1 + 2 * MARGIN, sqrt (MAX (LARGE_PIXELS / pixels, LARGE_FACTOR)));

  return has_size (self) ? ceil (MIN (length * (factor - 1) / 2, MAX (reach, 0))) : 0;
}

static double
get_margin_x (KlimaMapLayer *self,
              KlimaCamera    camera)
{
  double reach = MAX (camera.x - self->centres.min_x, self->centres.max_x - camera.x);

  return margin_within (self, get_width (self), reach * klima_projection_world_size (camera.zoom));
}

static double
get_margin_y (KlimaMapLayer *self,
              KlimaCamera    camera)
{
  double reach = MAX (camera.y - self->centres.min_y, self->centres.max_y - camera.y);

  return margin_within (self, get_height (self), reach * klima_projection_world_size (camera.zoom));
}

/* Whether the picture is what the view should show, pixel by pixel. */
static gboolean
is_sharp (KlimaMapLayer *self)
{
  KlimaCamera camera = get_camera (self);

  return self->scene != NULL && self->picture != NULL && self->picture->scale == get_scale (self) &&
         klima_picture_is_sharp (self->picture, camera) &&
         klima_picture_covers (self->picture, camera, get_width (self), get_height (self), 0) &&
         looks_the_same (self->picture->scene, self->scene);
}

static void
update_settled (KlimaMapLayer *self)
{
  gboolean is_settled = self->quiet_id == 0 && has_size (self) && is_sharp (self) &&
                        !klima_name_fade_is_running (self->names);

  if (self->is_settled == is_settled)
    return;

  self->is_settled = is_settled;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETTLED]);
}

/* What is being painted already is not asked for again. */
static void
request_picture (KlimaMapLayer *self)
{
  KlimaCamera camera = get_camera (self);
  KlimaScene wanted;
  double width, height, scale;

  if (self->scene == NULL || get_width (self) <= 0 || get_height (self) <= 0)
    return;

  wanted = *self->scene;
  wanted.camera = camera;
  wanted.selected = get_revealed (self->scene);
  width = get_width (self) + 2 * get_margin_x (self, camera);
  height = get_height (self) + 2 * get_margin_y (self, camera);
  scale = get_scale (self);
  if (klima_painter_is_busy (self->painter) && self->requested != NULL &&
      klima_scene_equal (self->requested, &wanted) && self->requested_width == width &&
      self->requested_height == height && self->requested_scale == scale)
    return;

  g_clear_pointer (&self->requested, klima_scene_free);
  self->requested = klima_scene_copy (&wanted);
  self->requested_width = width;
  self->requested_height = height;
  self->requested_scale = scale;
  klima_painter_request (self->painter, &wanted, width, height, scale);
  klima_trace ("picture requested");
}

/* While the viewport moves a picture that is being painted is left to be finished: giving it up for each new place
 * would leave the view without any.
 */
static void
request_while_moving (KlimaMapLayer *self,
                      KlimaCamera    camera)
{
  if (klima_painter_is_busy (self->painter))
    return;

  if (self->picture == NULL || fabs (self->picture->scene->camera.zoom - camera.zoom) > CLOSE_ZOOM ||
      !klima_picture_covers (self->picture, camera, get_width (self), get_height (self), 0))
    request_picture (self);
}

/* The margin that has to be left on each side, logical pixels. Where the viewport cannot be moved any further to one
 * side, nothing is missed there: that side counts by how far it could be.
 */
static gboolean
margin_is_low (KlimaMapLayer *self)
{
  KlimaCamera camera = get_camera (self);
  double world = klima_projection_world_size (camera.zoom);
  double low_x = get_margin_x (self, camera) * LOW_MARGIN;
  double low_y = get_margin_y (self, camera) * LOW_MARGIN;
  graphene_rect_t place = klima_picture_place (self->picture, camera, get_width (self), get_height (self));
  double right = place.origin.x + place.size.width - get_width (self);
  double bottom = place.origin.y + place.size.height - get_height (self);

  return -place.origin.x < MIN (low_x, floor ((camera.x - self->centres.min_x) * world)) ||
         -place.origin.y < MIN (low_y, floor ((camera.y - self->centres.min_y) * world)) ||
         right < MIN (low_x, floor ((self->centres.max_x - camera.x) * world)) ||
         bottom < MIN (low_y, floor ((self->centres.max_y - camera.y) * world));
}

static void wait_for_quiet (KlimaMapLayer *self,
                            gint64         duration_us);

static gboolean
on_quiet (gpointer user_data)
{
  KlimaMapLayer *self = user_data;
  gint64 left_us = self->moved_us + QUIET_US - g_get_monotonic_time ();

  self->quiet_id = 0;
  if (left_us > 0)
    {
      wait_for_quiet (self, left_us);
      return G_SOURCE_REMOVE;
    }

  if (!is_sharp (self) || margin_is_low (self))
    request_picture (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  update_settled (self);

  return G_SOURCE_REMOVE;
}

static void
wait_for_quiet (KlimaMapLayer *self,
                gint64         duration_us)
{
  self->quiet_id =
    g_timeout_add ((guint) (duration_us + G_TIME_SPAN_MILLISECOND - 1) / G_TIME_SPAN_MILLISECOND, on_quiet, self);
}

/* The viewport tells of one movement several times. */
static void
on_moved (KlimaMapLayer *self)
{
  self->moved_us = g_get_monotonic_time ();
  if (self->quiet_id == 0)
    wait_for_quiet (self, QUIET_US);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  update_settled (self);
}

static double
get_zoom (const KlimaPicture *picture)
{
  return picture->scene->camera.zoom;
}

/* The picture before is kept where it shows more. */
static void
replace_picture (KlimaMapLayer *self,
                 KlimaPicture  *picture)
{
  g_autoptr(KlimaPicture) before = g_steal_pointer (&self->picture);

  self->picture = klima_picture_ref (picture);

  if (before != NULL && looks_the_same (before->scene, picture->scene) &&
      (self->wider == NULL || get_zoom (before) < get_zoom (self->wider)))
    {
      g_clear_pointer (&self->wider, klima_picture_unref);
      self->wider = g_steal_pointer (&before);
    }
  if (self->wider != NULL && get_zoom (self->wider) >= get_zoom (picture))
    g_clear_pointer (&self->wider, klima_picture_unref);
}

static void
on_painted (KlimaMapLayer *self,
            KlimaPicture  *picture)
{
  if (self->scene == NULL || !looks_the_same (picture->scene, self->scene))
    return;

  klima_trace ("picture arrived");
  replace_picture (self, picture);
  klima_name_fade_set_picture (self->names, picture);

  /* The viewport may have been at rest at another place when this was asked for. */
  if (self->quiet_id == 0 && !is_sharp (self) && !klima_painter_is_busy (self->painter))
    request_picture (self);

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
snapshot_outlines (KlimaMapLayer *self,
                   GtkSnapshot   *snapshot,
                   KlimaCamera    camera)
{
  static const KlimaOutlineKind order[] = { KLIMA_OUTLINE_HOVERED, KLIMA_OUTLINE_SELECTED, KLIMA_OUTLINE_FOCUSED };
  double width = get_width (self);
  double height = get_height (self);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      KlimaMunicipality *municipality = self->outlined[order[i]];
      KlimaOutline **outline = &self->outlines[order[i]];

      if (municipality == NULL)
        continue;

      if (*outline != NULL && (self->quiet_id != 0 ? !klima_outline_is_close (*outline, camera)
                                                   : !klima_outline_is_sharp (*outline, camera, width, height)))
        g_clear_pointer (outline, klima_outline_free);
      if (*outline == NULL)
        *outline =
          klima_outline_new (municipality, order[i], self->scene->style, camera, width, height, get_scale (self));
      klima_outline_snapshot (*outline, snapshot, camera, width, height);
    }
}

/* What is to be seen where the picture does not reach. */
static void
snapshot_ground (KlimaMapLayer *self,
                 GtkSnapshot   *snapshot,
                 KlimaCamera    camera,
                 double         width,
                 double         height)
{
  KlimaColor land = klima_palette_get (self->scene->style)->land;
  graphene_rect_t view = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);

  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { (float) land.red, (float) land.green, (float) land.blue, 1 },
                             &view);
  if (self->wider != NULL)
    {
      graphene_rect_t place = klima_picture_place (self->wider, camera, width, height);

      gtk_snapshot_append_texture (snapshot, self->wider->texture, &place);
    }
}

static void
klima_map_layer_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  KlimaMapLayer *self = KLIMA_MAP_LAYER (widget);
  KlimaCamera camera = get_camera (self);
  double width = get_width (self);
  double height = get_height (self);

  if (self->scene == NULL || !has_size (self))
    return;

  if (self->picture == NULL || !klima_picture_covers (self->picture, camera, width, height, 0))
    snapshot_ground (self, snapshot, camera, width, height);
  if (self->picture != NULL)
    {
      graphene_rect_t place = klima_picture_place (self->picture, camera, width, height);

      gtk_snapshot_append_texture (snapshot, self->picture->texture, &place);
      klima_name_fade_snapshot (self->names, snapshot, camera, width, height, self->left_inset, self->right_inset);
    }
  snapshot_outlines (self, snapshot, camera);

  if (self->quiet_id != 0)
    request_while_moving (self, camera);
}

static void
klima_map_layer_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  KlimaMapLayer *self = KLIMA_MAP_LAYER (widget);

  GTK_WIDGET_CLASS (klima_map_layer_parent_class)->size_allocate (widget, width, height, baseline);

  /* With nothing to show there is nothing to wait for. */
  if (self->picture == NULL && (!klima_painter_is_busy (self->painter) || width != self->expected_width ||
                                height != self->expected_height))
    request_picture (self);
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

  g_clear_handle_id (&self->quiet_id, g_source_remove);
  if (self->painter != NULL)
    g_object_run_dispose (G_OBJECT (self->painter));
  g_clear_object (&self->painter);
  g_clear_pointer (&self->names, klima_name_fade_free);
  g_clear_pointer (&self->picture, klima_picture_unref);
  g_clear_pointer (&self->wider, klima_picture_unref);
  for (guint i = 0; i < KLIMA_N_OUTLINES; i++)
    {
      g_clear_pointer (&self->outlines[i], klima_outline_free);
      g_clear_object (&self->outlined[i]);
    }
  g_clear_pointer (&self->scene, klima_scene_free);
  g_clear_pointer (&self->requested, klima_scene_free);

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
  self->painter = klima_painter_new ();
  self->names = klima_name_fade_new (GTK_WIDGET (self), (GSourceOnceFunc) update_settled, self);
  g_signal_connect_object (self->painter, "painted", G_CALLBACK (on_painted), self, G_CONNECT_SWAPPED);
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
  gboolean is_same;

  g_return_if_fail (KLIMA_IS_MAP_LAYER (self));
  g_return_if_fail (scene != NULL);

  is_same = self->scene != NULL && looks_the_same (self->scene, scene);
  if (self->scene != NULL && self->scene->style != scene->style)
    forget_outlines (self);
  if (self->scene != NULL && self->scene->dataset != scene->dataset)
    {
      g_clear_pointer (&self->picture, klima_picture_unref);
      klima_name_fade_set_picture (self->names, NULL);
    }

  g_clear_pointer (&self->scene, klima_scene_free);
  self->scene = klima_scene_copy (scene);
  if (is_same)
    return;

  g_clear_pointer (&self->wider, klima_picture_unref);
  request_picture (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
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

  return has_size (self) && is_sharp (self) && !klima_name_fade_is_running (self->names);
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

  return self->picture;
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
 * Begins to paint before there is a window.
 */
void
klima_map_layer_expect_size (KlimaMapLayer *self,
                             int            width,
                             int            height)
{
  g_return_if_fail (KLIMA_IS_MAP_LAYER (self));

  self->expected_width = width;
  self->expected_height = height;
  request_picture (self);
}
