/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-badge.h"
#include "klima-layout.h"
#include "klima-map-legend.h"
#include "klima-map-view-private.h"
#include "klima-scale-bar.h"

/* Logical pixels between what lies over the map and its edges. */
#define MARGIN 12
/* The legend would cover what a narrower view shows. */
#define WIDE 640
/* What the line above leaves to the buttons beside it. */
#define STATUS_MARGIN 60
/* From the pointer to the card beside it. */
#define CARD_DISTANCE_X 14
#define CARD_DISTANCE_Y 18
#define CARD_MARGIN 6

static GtkWidget *
create_button (const char *icon_name,
               const char *label,
               const char *action_name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "klima-map-button");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_widget_set_focus_on_click (button, FALSE);

  return button;
}

static void
add_controls (KlimaMapView *self)
{
  self->controls = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_halign (self->controls, GTK_ALIGN_END);
  gtk_widget_set_valign (self->controls, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->controls, MARGIN);
  gtk_box_append (GTK_BOX (self->controls), create_button ("list-add-symbolic", _("Zoom in"), "map.zoom-in"));
  gtk_box_append (GTK_BOX (self->controls), create_button ("list-remove-symbolic", _("Zoom out"), "map.zoom-out"));
  gtk_box_append (GTK_BOX (self->controls),
                  create_button ("zoom-fit-best-symbolic", _("Show all of the region"), "map.show-all"));
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->controls);
}

static void
on_show_all_clicked (KlimaMapView *self)
{
  klima_session_show_all (self->session);
}

static void
add_status (KlimaMapView *self)
{
  self->status_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->status_label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (self->status_label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (self->status_label), GTK_JUSTIFY_CENTER);

  self->show_all = gtk_button_new_with_label (_("Show all"));
  gtk_widget_set_valign (self->show_all, GTK_ALIGN_CENTER);
  gtk_widget_set_focus_on_click (self->show_all, FALSE);
  g_signal_connect_swapped (self->show_all, "clicked", G_CALLBACK (on_show_all_clicked), self);

  self->status = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (self->status, "klima-map-panel");
  gtk_widget_add_css_class (self->status, "klima-map-status");
  gtk_widget_set_halign (self->status, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->status, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->status, MARGIN);
  gtk_box_append (GTK_BOX (self->status), self->status_label);
  gtk_box_append (GTK_BOX (self->status), self->show_all);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->status);
}

static void
add_corners (KlimaMapView *self)
{
  self->legend = klima_map_legend_new (self->session);
  gtk_widget_add_css_class (self->legend, "klima-map-panel");
  gtk_widget_add_css_class (self->legend, "klima-map-legend");
  gtk_widget_set_halign (self->legend, GTK_ALIGN_START);
  gtk_widget_set_valign (self->legend, GTK_ALIGN_END);
  gtk_widget_set_visible (self->legend, FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->legend);

  self->scale_bar = klima_scale_bar_new ();
  gtk_widget_set_halign (self->scale_bar, GTK_ALIGN_START);
  gtk_widget_set_valign (self->scale_bar, GTK_ALIGN_END);
  gtk_widget_set_margin_bottom (self->scale_bar, MARGIN);
  gtk_widget_set_can_target (self->scale_bar, FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->scale_bar);

  self->source = gtk_label_new (KLIMA_SOURCE_LINE);
  gtk_widget_add_css_class (self->source, "klima-map-note");
  gtk_widget_set_halign (self->source, GTK_ALIGN_END);
  gtk_widget_set_valign (self->source, GTK_ALIGN_END);
  gtk_widget_set_margin_bottom (self->source, MARGIN);
  gtk_widget_set_can_target (self->source, FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->source);
}

static void
add_card (KlimaMapView *self)
{
  GtkWidget *network = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->card_name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->card_name), 0);
  gtk_widget_add_css_class (self->card_name, "heading");

  self->card_badge = klima_badge_new (self->session, NULL);
  klima_badge_set_fades (KLIMA_BADGE (self->card_badge), TRUE);
  self->card_network = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->card_network), 0);
  gtk_label_set_wrap (GTK_LABEL (self->card_network), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->card_network), 28);
  gtk_box_append (GTK_BOX (network), self->card_badge);
  gtk_box_append (GTK_BOX (network), self->card_network);

  self->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (self->card, "klima-map-panel");
  gtk_widget_add_css_class (self->card, "klima-map-card");
  gtk_widget_set_can_target (self->card, FALSE);
  gtk_widget_set_visible (self->card, FALSE);
  gtk_box_append (GTK_BOX (self->card), self->card_name);
  gtk_box_append (GTK_BOX (self->card), network);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->card);
}

static gboolean
is_in_view (KlimaMapView      *self,
            KlimaMunicipality *municipality)
{
  double x, y;

  klima_geometry_get_middle (klima_municipality_get_geometry (municipality), &x, &y);
  klima_navigator_from_map (self->navigator, x, y, &x, &y);

  return x >= 0 && y >= 0 && x < gtk_widget_get_width (self->overlay) && y < gtk_widget_get_height (self->overlay);
}

/* What the card is about: what the pointer is on, or else what the keys have come to. Of what is selected a panel tells
 * more, and the card would cover it.
 */
static KlimaMunicipality *
get_carded (KlimaMapView *self)
{
  if (self->hovered != NULL)
    return self->hovered != klima_session_get_selected (self->session) ? self->hovered : NULL;

  if (self->focused == NULL || !gtk_widget_has_focus (GTK_WIDGET (self->map)) || !is_in_view (self, self->focused))
    return NULL;

  return self->focused;
}

/* What the card stands beside, in the view: the pointer, or the municipality from side to side. */
static KlimaBounds
get_card_anchor (KlimaMapView *self)
{
  KlimaMunicipality *carded = get_carded (self);
  KlimaBounds anchor = { self->pointer_x, self->pointer_y, self->pointer_x, self->pointer_y };
  const KlimaGeometry *geometry;
  KlimaBounds bounds;
  double x, y;

  if (carded == self->hovered || carded == NULL)
    return anchor;

  geometry = klima_municipality_get_geometry (carded);
  bounds = klima_geometry_get_bounds (geometry);
  klima_geometry_get_middle (geometry, &x, &y);
  klima_navigator_from_map (self->navigator, bounds.min_x, y, &anchor.min_x, &anchor.min_y);
  klima_navigator_from_map (self->navigator, bounds.max_x, y, &anchor.max_x, &anchor.max_y);

  return anchor;
}

/* Right of or below the anchor, on the other side where there is no room, and never outside the view. */
static int
place_beside (double min,
              double max,
              int    distance,
              int    length,
              int    view_length)
{
  int position = (int) max + distance;

  if (position + length > view_length - CARD_MARGIN)
    position = (int) min - distance - length;

  return CLAMP (position, CARD_MARGIN, MAX (view_length - CARD_MARGIN - length, CARD_MARGIN));
}

static gboolean
on_get_child_position (GtkOverlay   *overlay,
                       GtkWidget    *child,
                       GdkRectangle *allocation,
                       KlimaMapView *self)
{
  int view_width = gtk_widget_get_width (GTK_WIDGET (overlay));
  int view_height = gtk_widget_get_height (GTK_WIDGET (overlay));
  int minimum;

  if (child != self->card)
    return FALSE;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &allocation->width, NULL, NULL);
  allocation->width = MAX (MIN (allocation->width, view_width - 2 * CARD_MARGIN), minimum);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, allocation->width, NULL, &allocation->height, NULL, NULL);

  self->card_anchor = get_card_anchor (self);
  allocation->x = place_beside (self->card_anchor.min_x, self->card_anchor.max_x, CARD_DISTANCE_X, allocation->width,
                                view_width);
  allocation->y = place_beside (self->card_anchor.min_y, self->card_anchor.max_y, CARD_DISTANCE_Y, allocation->height,
                                view_height);

  return TRUE;
}

/**
 * klima_map_view_add_furniture:
 * @self: a view
 *
 * Puts over the map what lies there.
 */
void
klima_map_view_add_furniture (KlimaMapView *self)
{
  add_corners (self);
  add_controls (self);
  add_status (self);
  add_card (self);
  g_signal_connect (self->overlay, "get-child-position", G_CALLBACK (on_get_child_position), self);
  klima_map_view_place_furniture (self);
}

/**
 * klima_map_view_place_furniture:
 * @self: a view
 *
 * Puts what lies over the map beside what panels cover.
 */
void
klima_map_view_place_furniture (KlimaMapView *self)
{
  int bar_height;

  gtk_widget_measure (self->scale_bar, GTK_ORIENTATION_VERTICAL, -1, &bar_height, NULL, NULL, NULL);

  gtk_widget_set_margin_end (self->controls, self->right_inset + MARGIN);
  gtk_widget_set_margin_end (self->source, self->right_inset + MARGIN);
  gtk_widget_set_margin_start (self->scale_bar, self->left_inset + MARGIN);
  gtk_widget_set_margin_start (self->legend, self->left_inset + MARGIN);
  gtk_widget_set_margin_bottom (self->legend, MARGIN + bar_height + MARGIN);
  gtk_widget_set_margin_start (self->status, self->left_inset + STATUS_MARGIN);
  gtk_widget_set_margin_end (self->status, self->right_inset + STATUS_MARGIN);
}

/**
 * klima_map_view_measure_legend:
 * @self: a view
 * @width: of the view, logical pixels
 *
 * Returns: how much of the view to leave to the legend at the bottom; 0 where there is room beside it
 */
int
klima_map_view_measure_legend (KlimaMapView *self,
                               int           width)
{
  int height;

  if (width > WIDE || !gtk_widget_get_visible (self->legend))
    return 0;

  gtk_widget_measure (self->legend, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);

  return height;
}

/* What lies over the map and has the focus, or NULL. */
static GtkWidget *
get_focus (KlimaMapView *self)
{
  GtkRoot *root = gtk_widget_get_root (self->overlay);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, self->overlay) ? focus : NULL;
}

/* A button that can no longer be used leaves the focus to the map. */
static void
keep_focus (KlimaMapView *self,
            GtkWidget    *focus)
{
  if (focus != NULL && !(gtk_widget_is_visible (focus) && gtk_widget_is_sensitive (focus)))
    gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

/**
 * klima_map_view_update_controls:
 * @self: a view
 *
 * To be called when the camera moved.
 */
void
klima_map_view_update_controls (KlimaMapView *self)
{
  GtkWidget *focus = get_focus (self);
  double zoom = klima_navigator_get_camera (self->navigator).zoom;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.zoom-in", zoom < KLIMA_MAX_ZOOM);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.zoom-out", !klima_navigator_shows_region (self->navigator));
  keep_focus (self, focus);
}

/**
 * klima_map_view_update_furniture:
 * @self: a view
 *
 * To be called when the scene changed.
 */
void
klima_map_view_update_furniture (KlimaMapView *self)
{
  const KlimaScene *scene = klima_session_get_scene (self->session);
  g_autofree char *summary = klima_session_dup_summary (self->session);
  GtkWidget *focus = get_focus (self);

  gtk_label_set_label (GTK_LABEL (self->status_label), summary);
  gtk_widget_set_visible (self->show_all, scene->shown == 0);
  gtk_widget_set_visible (self->status, scene->shown != klima_scene_all_networks (scene));
  keep_focus (self, focus);
  klima_map_legend_update (KLIMA_MAP_LEGEND (self->legend));
  klima_scale_bar_set_language (KLIMA_SCALE_BAR (self->scale_bar), scene->language);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->map), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
}

static void
fill_card (KlimaMapView *self)
{
  g_autofree char *networks =
    klima_dataset_dup_network_names (self->dataset, self->carded, klima_session_get_language (self->session));

  gtk_label_set_label (GTK_LABEL (self->card_name), klima_municipality_get_name (self->carded));
  gtk_label_set_label (GTK_LABEL (self->card_network), networks);
  klima_badge_set_network (KLIMA_BADGE (self->card_badge),
                           klima_dataset_get_main_network (self->dataset, self->carded));
  gtk_widget_set_visible (gtk_widget_get_parent (self->card_badge), *networks != '\0');
}

/**
 * klima_map_view_update_card:
 * @self: a view
 *
 * To be called when the camera, or what the card is about, changed.
 */
void
klima_map_view_update_card (KlimaMapView *self)
{
  KlimaMunicipality *carded = get_carded (self);
  KlimaBounds anchor;

  gtk_widget_set_visible (self->card, carded != NULL);
  if (g_set_object (&self->carded, carded) && carded != NULL)
    fill_card (self);
  if (carded == NULL)
    return;

  anchor = get_card_anchor (self);
  if (!klima_bounds_equal (&anchor, &self->card_anchor))
    gtk_widget_queue_allocate (self->overlay);
}

/**
 * klima_map_view_dup_place:
 * @self: a view
 * @municipality: (nullable): where the keys are
 *
 * Returns: (transfer full): what a screen reader says of it: "Nesodden, Follo klimanettverk"
 */
char *
klima_map_view_dup_place (KlimaMapView      *self,
                          KlimaMunicipality *municipality)
{
  if (municipality == NULL)
    /* Translators: what the map is called by a screen reader; the name of the region is put in */
    return g_strdup_printf (_("Map of %s"), klima_dataset_get_name (self->dataset));

  return klima_dataset_dup_spoken (self->dataset, municipality, klima_session_get_language (self->session));
}
