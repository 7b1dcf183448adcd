/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-map-view-private.h"

#include "klima-scale-bar.h"

G_DEFINE_FINAL_TYPE (KlimaMapView, klima_map_view, GTK_TYPE_WIDGET)

enum
{
  PROP_SESSION = 1,
  PROP_SHOW_LEGEND,
  PROP_SETTLED,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
update_settled (KlimaMapView *self)
{
  gboolean is_settled = klima_map_layer_is_settled (self->layer) && !klima_navigator_is_flying (self->navigator);

  if (self->is_settled == is_settled)
    return;

  self->is_settled = is_settled;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETTLED]);
}

/* In a step or a flight the map is painted for where that ends. */
static void
update_destination (KlimaMapView *self)
{
  KlimaBounds centres;
  KlimaCamera camera = klima_navigator_get_destination (self->navigator, &centres);

  klima_map_layer_set_destination (self->layer, klima_navigator_is_flying (self->navigator) ? &camera : NULL, centres);
}

static void
on_flying_notify (KlimaMapView *self)
{
  update_destination (self);
  update_settled (self);
}

static void
on_camera_changed (KlimaMapView *self)
{
  KlimaCamera camera = klima_navigator_get_camera (self->navigator);

  klima_session_set_camera (self->session, camera);
  klima_map_layer_set_centres (self->layer, klima_navigator_get_centres (self->navigator));
  update_destination (self);
  klima_scale_bar_set_camera (KLIMA_SCALE_BAR (self->scale_bar), camera);
  klima_map_view_update_controls (self);
  klima_map_view_update_hover (self);
  klima_map_view_update_card (self);
}

/* Where somebody looked at it before, or all of it. */
static void
begin_region (KlimaMapView     *self,
              const KlimaScene *scene)
{
  gboolean has_camera = klima_session_has_camera (self->session);
  KlimaCamera camera = scene->camera;

  self->dataset = scene->dataset;
  g_clear_object (&self->hovered);
  g_clear_object (&self->focused);
  g_clear_object (&self->clicked);
  klima_navigator_set_region (self->navigator, klima_dataset_get_bounds (self->dataset));
  if (has_camera)
    klima_navigator_jump_to (self->navigator, camera);
}

static void
on_scene_changed (KlimaMapView *self)
{
  const KlimaScene *scene = klima_session_get_scene (self->session);

  if (scene->dataset != self->dataset)
    begin_region (self, scene);

  /* Its panel is about to close: what was flown to is not to be fitted into the room that gives. */
  if (self->has_selection && scene->selected == NULL)
    klima_navigator_keep_camera (self->navigator);
  self->has_selection = scene->selected != NULL;

  klima_map_layer_set_scene (self->layer, scene);
  klima_map_layer_set_outline (self->layer, KLIMA_OUTLINE_SELECTED, scene->selected);
  klima_map_view_update_hover (self);
  klima_map_view_update_focus (self);
  klima_map_view_update_furniture (self);
}

static void
on_fly_to (KlimaMapView *self,
           KlimaBounds  *bounds)
{
  klima_navigator_fly_to_bounds (self->navigator, bounds);
}

/* After a click the panel that it opened may cover what was clicked. */
static void
reveal_clicked (KlimaMapView *self)
{
  KlimaBounds bounds;

  if (self->clicked == NULL || g_get_monotonic_time () > self->reveal_until ||
      klima_navigator_shows_region (self->navigator))
    return;

  bounds = klima_geometry_get_bounds (klima_municipality_get_geometry (self->clicked));
  klima_navigator_reveal (self->navigator, &bounds);
}

static void
klima_map_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  KlimaMapView *self = KLIMA_MAP_VIEW (widget);

  if (width != gtk_widget_get_width (self->overlay) || height != gtk_widget_get_height (self->overlay))
    klima_map_view_forget_pointer (self);
  klima_navigator_set_size (self->navigator, width, height);
  klima_navigator_set_insets (self->navigator, self->left_inset, self->right_inset,
                              klima_map_view_measure_bottom (self, width));
  reveal_clicked (self);
  gtk_widget_allocate (self->overlay, width, height, baseline, NULL);
}

static void
klima_map_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  gtk_widget_measure (KLIMA_MAP_VIEW (widget)->overlay, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
klima_map_view_constructed (GObject *object)
{
  KlimaMapView *self = KLIMA_MAP_VIEW (object);

  G_OBJECT_CLASS (klima_map_view_parent_class)->constructed (object);

  klima_map_view_add_furniture (self);
  g_signal_connect_object (self->session, "scene-changed", G_CALLBACK (on_scene_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "fly-to", G_CALLBACK (on_fly_to), self, G_CONNECT_SWAPPED);
  on_scene_changed (self);
}

static void
klima_map_view_dispose (GObject *object)
{
  KlimaMapView *self = KLIMA_MAP_VIEW (object);

  g_clear_handle_id (&self->forget_pointer_id, g_source_remove);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_object (&self->navigator);
  g_clear_object (&self->hovered);
  g_clear_object (&self->focused);
  g_clear_object (&self->clicked);
  g_clear_object (&self->carded);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (klima_map_view_parent_class)->dispose (object);
}

static void
klima_map_view_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  KlimaMapView *self = KLIMA_MAP_VIEW (object);

  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;

    case PROP_SHOW_LEGEND:
      g_value_set_boolean (value, gtk_widget_get_visible (self->legend));
      break;

    case PROP_SETTLED:
      g_value_set_boolean (value, self->is_settled);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
klima_map_view_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  KlimaMapView *self = KLIMA_MAP_VIEW (object);

  switch (property_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    case PROP_SHOW_LEGEND:
      klima_map_view_set_show_legend (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
klima_map_view_class_init (KlimaMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = klima_map_view_constructed;
  object_class->dispose = klima_map_view_dispose;
  object_class->get_property = klima_map_view_get_property;
  object_class->set_property = klima_map_view_set_property;
  widget_class->measure = klima_map_view_measure;
  widget_class->size_allocate = klima_map_view_size_allocate;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, KLIMA_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_LEGEND] =
    g_param_spec_boolean ("show-legend", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SETTLED] =
    g_param_spec_boolean ("settled", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_css_name (widget_class, "mapview");
  klima_map_view_install_actions (widget_class);
}

static void
klima_map_view_init (KlimaMapView *self)
{
  self->can_zoom_in = self->can_zoom_out = TRUE;
  self->map = g_object_new (SHUMATE_TYPE_MAP, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "focusable", TRUE, NULL);
  self->navigator = klima_navigator_new (self->map);
  self->layer = klima_map_layer_new (shumate_map_get_viewport (self->map));
  shumate_map_add_layer (self->map, SHUMATE_LAYER (self->layer));

  self->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), GTK_WIDGET (self->map));
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  klima_map_view_add_input (self);

  g_signal_connect_object (self->navigator, "camera-changed", G_CALLBACK (on_camera_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->navigator, "notify::flying", G_CALLBACK (on_flying_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->layer, "notify::settled", G_CALLBACK (update_settled), self, G_CONNECT_SWAPPED);
}

/**
 * klima_map_view_new:
 * @session: what to show
 *
 * Returns: a view. It begins where the session's camera is, or with all of the region where nobody moved that yet.
 */
GtkWidget *
klima_map_view_new (KlimaSession *session)
{
  g_return_val_if_fail (KLIMA_IS_SESSION (session), NULL);

  return g_object_new (KLIMA_TYPE_MAP_VIEW, "session", session, NULL);
}

/**
 * klima_map_view_get_map:
 * @self: a view
 *
 * Returns: (transfer none): the widget that takes the focus
 */
GtkWidget *
klima_map_view_get_map (KlimaMapView *self)
{
  g_return_val_if_fail (KLIMA_IS_MAP_VIEW (self), NULL);

  return GTK_WIDGET (self->map);
}

void
klima_map_view_set_show_legend (KlimaMapView *self,
                                gboolean      show_legend)
{
  g_return_if_fail (KLIMA_IS_MAP_VIEW (self));

  show_legend = !!show_legend;
  if (gtk_widget_get_visible (self->legend) == show_legend)
    return;

  gtk_widget_set_visible (self->legend, show_legend);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_LEGEND]);
}

/**
 * klima_map_view_set_insets:
 * @self: a view
 * @left: how much a panel covers at the left, logical pixels
 * @right: how much a panel covers at the right
 *
 * What is shown, and what lies over the map, goes to the part between.
 */
void
klima_map_view_set_insets (KlimaMapView *self,
                           int           left,
                           int           right)
{
  g_return_if_fail (KLIMA_IS_MAP_VIEW (self));

  self->left_inset = left;
  self->right_inset = right;
  klima_navigator_set_insets (self->navigator, left, right,
                              klima_map_view_measure_bottom (self, gtk_widget_get_width (GTK_WIDGET (self))));
  klima_map_layer_set_insets (self->layer, left, right);
  gtk_widget_queue_allocate (self->overlay);
  reveal_clicked (self);
}

/**
 * klima_map_view_expect_size:
 * @self: a view that has no size yet
 * @width: the width that it is about to get
 * @height: the height that it is about to get
 *
 * Begins to paint before there is a window. Where the view gets another size, another picture is painted.
 */
void
klima_map_view_expect_size (KlimaMapView *self,
                            int           width,
                            int           height)
{
  g_return_if_fail (KLIMA_IS_MAP_VIEW (self));

  klima_navigator_set_size (self->navigator, width, height);
  klima_navigator_set_insets (self->navigator, self->left_inset, self->right_inset,
                              klima_map_view_measure_bottom (self, width));
  klima_map_view_expect_obstacles (self, width, height);
  klima_map_layer_expect_size (self->layer, width, height);
}

/**
 * klima_map_view_shows_all:
 * @self: a view
 *
 * Returns: whether all of the region is shown, in whatever size the view has
 */
gboolean
klima_map_view_shows_all (KlimaMapView *self)
{
  g_return_val_if_fail (KLIMA_IS_MAP_VIEW (self), FALSE);

  return klima_navigator_shows_region (self->navigator);
}

/**
 * klima_map_view_is_settled:
 * @self: a view
 *
 * Returns: whether what is to be seen is sharp, up to date and at rest
 */
gboolean
klima_map_view_is_settled (KlimaMapView *self)
{
  g_return_val_if_fail (KLIMA_IS_MAP_VIEW (self), FALSE);

  return self->is_settled;
}

/**
 * klima_map_view_is_sharp:
 * @self: a view
 *
 * Returns: whether what is to be seen is sharp and up to date, with all of its names; it may still be moving
 */
gboolean
klima_map_view_is_sharp (KlimaMapView *self)
{
  g_return_val_if_fail (KLIMA_IS_MAP_VIEW (self), FALSE);

  return klima_map_layer_is_sharp (self->layer);
}
