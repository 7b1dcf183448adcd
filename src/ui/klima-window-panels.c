/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-panel-handle.h"
#include "klima-panel-layout.h"
#include "klima-widgets.h"
#include "klima-window-private.h"

/* A panel that lies over the map and would leave less than this of it covers all of it; more where texts are large. */
#define MAP_BESIDE_COVER 160

/* Where panels would leave less than this of the map beside them the left one lies over it; more where texts are large. */
#define MAP_BESIDE_PANELS 240

/* The search is not squeezed into less than this between panels. */
#define SEARCH_NARROWEST 240

/* Over what is left of the map beside the panels, or over all of it where that is too little. */
static void
place_search (KlimaWindow *self)
{
  int left = adw_flap_get_folded (self->left_flap) && adw_flap_get_reveal_flap (self->left_flap) ? self->left_width : 0;
  int right = adw_flap_get_reveal_flap (self->right_flap) ? self->right_width : 0;
  gboolean fits = gtk_widget_get_width (GTK_WIDGET (self->overlay)) - left - right >= SEARCH_NARROWEST;

  gtk_widget_set_margin_start (GTK_WIDGET (self->search), fits ? left : 0);
  gtk_widget_set_margin_end (GTK_WIDGET (self->search), fits ? right : 0);
}

static gboolean
has_other_widths (KlimaWindow *self)
{
  return gtk_widget_get_width (self->left_panel) != self->left_width
         || gtk_widget_get_width (self->detail_panel) != self->right_width;
}

/* A strip of map beside a panel is of no use. */
static void
widen_panel (AdwFlap *flap,
             int      window_width)
{
  GtkWidget *panel = adw_flap_get_flap (flap);
  double least = MAP_BESIDE_COVER * klima_panel_layout_get_growth (panel);
  int panel_width;

  gtk_widget_measure (panel, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &panel_width, NULL, NULL);
  gtk_widget_set_hexpand (panel, adw_flap_get_folded (flap) && window_width - panel_width < least);
}

static void
widen_panels (KlimaWindow *self,
              int          window_width)
{
  widen_panel (self->left_flap, window_width);
  widen_panel (self->right_flap, window_width);
}

static void update_insets (KlimaWindow *self);

/* While sizes are handed out, nothing may ask for another one: it has to wait for the next frame. */
static gboolean
follow_panels (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  KlimaWindow *self = KLIMA_WINDOW (widget);

  if (has_other_widths (self))
    update_insets (self);
  widen_panels (self, gtk_widget_get_width (widget));
  place_search (self);

  return G_SOURCE_REMOVE;
}

/* What panels cover of the map, so that "all of Viken" fits into what is left. */
static void
update_insets (KlimaWindow *self)
{
  gboolean left = adw_flap_get_folded (self->left_flap) && adw_flap_get_reveal_flap (self->left_flap);
  gboolean right = adw_flap_get_folded (self->right_flap) && adw_flap_get_reveal_flap (self->right_flap);

  self->left_width = gtk_widget_get_width (self->left_panel);
  self->right_width = gtk_widget_get_width (self->detail_panel);
  klima_map_view_set_insets (self->map_view, left ? self->left_width : 0, right ? self->right_width : 0);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), follow_panels, NULL, NULL);
  klima_map_view_set_show_legend (self->map_view, adw_flap_get_folded (self->left_flap)
                                                    || !adw_flap_get_reveal_flap (self->left_flap));
}

/* A screen reader must not go into a panel that is closed. The flap has to know its width, so it stays visible. */
static void
hide_when_closed (AdwFlap *flap)
{
  GtkWidget *panel = adw_flap_get_flap (flap);

  if (panel != NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (panel),
                                 GTK_ACCESSIBLE_STATE_HIDDEN, !adw_flap_get_reveal_flap (flap), -1);
}

/* With its handle, where there is room for it. */
static int
get_natural_width (AdwFlap *flap)
{
  int panel_width, handle_width;

  gtk_widget_measure (adw_flap_get_flap (flap), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &panel_width, NULL, NULL);
  gtk_widget_measure (adw_flap_get_separator (flap), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &handle_width, NULL, NULL);

  return panel_width + handle_width;
}

/* The flap knows only what its panel needs at least, and nothing of the other one. */
static void
fold_left_panel (KlimaWindow *self,
                 int          window_width)
{
  int map_width = window_width - get_natural_width (self->left_flap);
  gboolean crowded;

  if (adw_flap_get_reveal_flap (self->right_flap))
    map_width -= get_natural_width (self->right_flap);
  crowded = map_width < MAP_BESIDE_PANELS * klima_panel_layout_get_growth (self->left_panel);
  adw_flap_set_fold_policy (self->left_flap, crowded ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_AUTO);
}

/* What is no longer shown is no longer selected, whoever closed the panel. */
static void
on_right_revealed (KlimaWindow *self)
{
  if (!adw_flap_get_reveal_flap (self->right_flap) && klima_session_get_subject (self->session) != NULL)
    klima_session_select (self->session, NULL, FALSE);
  fold_left_panel (self, gtk_widget_get_width (GTK_WIDGET (self)));
  update_insets (self);
}

static void
on_left_revealed (KlimaWindow *self)
{
  if (!adw_flap_get_folded (self->left_flap))
    g_settings_set_boolean (self->settings, "left-panel-open", adw_flap_get_reveal_flap (self->left_flap));
  update_insets (self);
}

/*< private >
 * klima_window_set_panel_open:
 * @flap: the left or the right one
 *
 * The focus goes from a panel that closes to the map: GTK would give it to the first button of the window.
 */
void
klima_window_set_panel_open (KlimaWindow *self,
                             AdwFlap     *flap,
                             gboolean     open)
{
  if (!open && klima_widget_has_focus_inside (adw_flap_get_flap (flap)))
    gtk_widget_grab_focus (klima_map_view_get_map (self->map_view));
  adw_flap_set_reveal_flap (flap, open);
}

/* Arrow keys in a list open the right panel, and the list must stay. */
static gboolean
is_left_panel_in_use (KlimaWindow *self)
{
  return gtk_window_get_focus_visible (GTK_WINDOW (self)) && klima_widget_has_focus_inside (self->left_panel);
}

/*< private >
 * klima_window_open_left_panel:
 *
 * Opens the left panel where it lies beside the map and was open when it last did. Over the map it is closed at first,
 * unless the keyboard is in it.
 */
void
klima_window_open_left_panel (KlimaWindow *self)
{
  gboolean open = adw_flap_get_folded (self->left_flap) ? is_left_panel_in_use (self)
                                                        : g_settings_get_boolean (self->settings, "left-panel-open");

  klima_window_set_panel_open (self, self->left_flap, open);
  update_insets (self);
}

/*< private >
 * klima_window_reveal_subject:
 *
 * Opens the right panel for what is selected, and closes it where nothing is.
 */
void
klima_window_reveal_subject (KlimaWindow *self)
{
  gboolean open = klima_session_get_subject (self->session) != NULL;

  klima_window_set_panel_open (self, self->right_flap, open);
  /* A left panel that lies over the map gives way to what was clicked in it, but not to arrow keys in its lists. */
  if (open && adw_flap_get_folded (self->left_flap) && !gtk_window_get_focus_visible (GTK_WINDOW (self)))
    klima_window_set_panel_open (self, self->left_flap, FALSE);
}

/*< private >
 * klima_window_fit_panels:
 * @window_width: that the window is about to get, logical pixels
 */
void
klima_window_fit_panels (KlimaWindow *self,
                         int          window_width)
{
  if (self->session == NULL)
    return;

  fold_left_panel (self, window_width);
  widen_panels (self, window_width);
}

/*< private >
 * klima_window_follow_panels:
 *
 * Tells the map and the search of the panels' widths once the window has got its size.
 */
void
klima_window_follow_panels (KlimaWindow *self)
{
  if (has_other_widths (self))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), follow_panels, NULL, NULL);
}

/*< private >
 * klima_window_add_panel:
 * @flap: what @panel is shown by
 * @panel: a panel
 * @side: of the map
 * @width: of the panel, logical pixels
 * @handle_label: what a screen reader says of the handle that the panel is widened with
 */
void
klima_window_add_panel (AdwFlap     *flap,
                        GtkWidget   *panel,
                        GtkPackType  side,
                        int          width,
                        const char  *handle_label)
{
  gtk_widget_set_size_request (panel, width, -1);
  /* It may lie over the map. */
  gtk_widget_add_css_class (panel, "background");
  adw_flap_set_flap (flap, panel);
  hide_when_closed (flap);
  adw_flap_set_separator (flap, klima_panel_handle_new (panel, side, handle_label));
}

/*< private >
 * klima_window_install_panels:
 *
 * Binds what the template calls when panels are opened, closed, or laid over the map.
 */
void
klima_window_install_panels (KlimaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_bind_template_callback_full (widget_class, "on_left_folded",
                                                G_CALLBACK (klima_window_open_left_panel));
  gtk_widget_class_bind_template_callback (widget_class, on_left_revealed);
  gtk_widget_class_bind_template_callback (widget_class, on_right_revealed);
  gtk_widget_class_bind_template_callback (widget_class, update_insets);
  gtk_widget_class_bind_template_callback (widget_class, hide_when_closed);
}
