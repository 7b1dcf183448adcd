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
#include "klima-tooltip.h"
#include "klima-words-pen.h"

static GtkWidget *
create_button (const char *icon_name,
               const char *label,
               const char *action_name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "klima-map-button");
  klima_tooltip_set (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_widget_set_focus_on_click (button, FALSE);

  return button;
}

static void
add_controls (KlimaMapView *self)
{
  self->controls = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
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
  gtk_box_append (GTK_BOX (self->status), self->status_label);
  gtk_box_append (GTK_BOX (self->status), self->show_all);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->status);
}

/* A row of badges in the legend's place where that would cover too much; it unfolds the legend. */
static void
add_key (KlimaMapView *self)
{
  self->key = gtk_toggle_button_new ();
  gtk_widget_add_css_class (self->key, "klima-map-panel");
  gtk_widget_add_css_class (self->key, "klima-map-legend");
  gtk_button_set_child (GTK_BUTTON (self->key), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_widget_set_focus_on_click (self->key, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->key), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Legend"), -1);
  g_object_bind_property (self->legend, "visible", self->key, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_swapped (self->key, "toggled", G_CALLBACK (gtk_widget_queue_allocate), self->overlay);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->key);
}

static GtkWidget *
create_badge (KlimaMapView *self)
{
  GtkWidget *badge = klima_badge_new (self->session, NULL);

  klima_badge_set_fades (KLIMA_BADGE (badge), TRUE);

  return badge;
}

/* Takes a child out of its box, and all that follow it. */
static void
remove_from (GtkWidget *child)
{
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      gtk_box_remove (GTK_BOX (gtk_widget_get_parent (child)), child);
      child = next;
    }
}

static void
update_key (KlimaMapView     *self,
            const KlimaScene *scene)
{
  GPtrArray *networks = klima_dataset_get_networks (scene->dataset);
  GtkWidget *row = gtk_button_get_child (GTK_BUTTON (self->key));
  GtkWidget *badge = gtk_widget_get_first_child (row);

  for (guint i = 0; i < networks->len; i++)
    {
      KlimaNetwork *network = g_ptr_array_index (networks, i);

      if (badge == NULL)
        {
          badge = create_badge (self);
          gtk_box_append (GTK_BOX (row), badge);
        }
      klima_badge_set_network (KLIMA_BADGE (badge), network);
      klima_tooltip_set (badge, klima_network_get_name (network, scene->language));
      badge = gtk_widget_get_next_sibling (badge);
    }
  remove_from (badge);
}

static void
add_corners (KlimaMapView *self)
{
  self->legend = klima_map_legend_new (self->session);
  gtk_widget_add_css_class (self->legend, "klima-map-panel");
  gtk_widget_add_css_class (self->legend, "klima-map-legend");
  gtk_widget_set_visible (self->legend, FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->legend);
  add_key (self);

  self->scale_bar = klima_scale_bar_new ();
  gtk_widget_set_can_target (self->scale_bar, FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->scale_bar);

  self->source = gtk_label_new (KLIMA_SOURCE_LINE);
  gtk_label_set_wrap (GTK_LABEL (self->source), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (self->source), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (self->source), 1);
  gtk_label_set_justify (GTK_LABEL (self->source), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (self->source, "klima-map-note");
  gtk_widget_set_can_target (self->source, FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->source);
}

/* A network's badge and name. */
static GtkWidget *
create_card_line (KlimaMapView *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 28);
  gtk_box_append (GTK_BOX (line), create_badge (self));
  gtk_box_append (GTK_BOX (line), name);

  return line;
}

static void
add_card (KlimaMapView *self)
{
  self->card_name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->card_name), 0);
  gtk_widget_add_css_class (self->card_name, "heading");

  self->card_networks = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (self->card, "klima-map-panel");
  gtk_widget_add_css_class (self->card, "klima-map-card");
  gtk_widget_set_can_target (self->card, FALSE);
  gtk_widget_set_visible (self->card, FALSE);
  gtk_box_append (GTK_BOX (self->card), self->card_name);
  gtk_box_append (GTK_BOX (self->card), self->card_networks);
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

/**
 * klima_map_view_get_card_anchor:
 * @self: a view
 *
 * Returns: what the card stands beside, in the view: the pointer, or the municipality from side to side
 */
KlimaBounds
klima_map_view_get_card_anchor (KlimaMapView *self)
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
  klima_map_view_add_placing (self);
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
  gboolean can_zoom_in = klima_navigator_get_camera (self->navigator).zoom < KLIMA_MAX_ZOOM;
  gboolean can_zoom_out = !klima_navigator_shows_region (self->navigator);
  GtkWidget *focus;

  /* GTK would tell everybody about it in each frame. */
  if (can_zoom_in == self->can_zoom_in && can_zoom_out == self->can_zoom_out)
    return;

  focus = get_focus (self);
  self->can_zoom_in = can_zoom_in;
  self->can_zoom_out = can_zoom_out;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.zoom-in", can_zoom_in);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.zoom-out", can_zoom_out);
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
  g_autofree char *title = klima_describe_title (scene);
  g_autofree char *shown = klima_describe_scene (scene);
  g_autofree char *description = g_strdup_printf ("%s.\n%s", title, shown);
  GtkWidget *focus = get_focus (self);

  gtk_label_set_label (GTK_LABEL (self->status_label), summary);
  gtk_widget_set_visible (self->show_all, scene->shown == 0);
  gtk_widget_set_visible (self->status, scene->shown != klima_scene_all_networks (scene));
  keep_focus (self, focus);
  klima_map_legend_update (KLIMA_MAP_LEGEND (self->legend));
  update_key (self, scene);
  klima_scale_bar_set_language (KLIMA_SCALE_BAR (self->scale_bar), scene->language);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->map), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
fill_card (KlimaMapView *self)
{
  g_autoptr (GPtrArray) networks = klima_dataset_find_networks (self->dataset, self->carded);
  KlimaLanguage language = klima_session_get_language (self->session);
  GtkWidget *line = gtk_widget_get_first_child (self->card_networks);

  for (guint i = 0; i < networks->len; i++)
    {
      KlimaNetwork *network = g_ptr_array_index (networks, i);

      if (line == NULL)
        {
          line = create_card_line (self);
          gtk_box_append (GTK_BOX (self->card_networks), line);
        }
      klima_badge_set_network (KLIMA_BADGE (gtk_widget_get_first_child (line)), network);
      gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (line)), klima_network_get_name (network, language));
      line = gtk_widget_get_next_sibling (line);
    }
  remove_from (line);

  gtk_label_set_label (GTK_LABEL (self->card_name), klima_municipality_get_name (self->carded));
  gtk_widget_set_visible (self->card_networks, networks->len > 0);
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

  anchor = klima_map_view_get_card_anchor (self);
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
