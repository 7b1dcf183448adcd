/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "klima-control-layout.h"
#include "klima-detail-panel.h"
#include "klima-keys.h"
#include "klima-left-panel.h"
#include "klima-problem-dialog.h"
#include "klima-title-layout.h"
#include "klima-toasts.h"
#include "klima-widgets.h"
#include "klima-window-private.h"
#include "klima-window-trace.h"

G_DEFINE_FINAL_TYPE (KlimaWindow, klima_window, ADW_TYPE_APPLICATION_WINDOW)

/* Logical pixels. A panel that would leave the map less than this lies over it. */
#define MAP_NARROWEST 350

/* What the buttons at both sides of the title take. */
#define HEADER_BUTTONS 420

/* 96 dots an inch, in the 1024ths that GTK counts in. */
#define NORMAL_XFT_DPI (96 * 1024)
#define LARGEST_TEXT_SCALE 2.0

static const double label_scales[] = { 1.0, 1.3, 1.7 };

/* Where the summary would be cut, the line over the map still says it. */
static void
update_subtitle (KlimaWindow *self,
                 int          window_width)
{
  g_autofree char *summary = klima_session_dup_summary (self->session);
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), summary);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  adw_window_title_set_subtitle (self->title,
                                 width + HEADER_BUTTONS <= window_width ? summary : "");
}

static void
update_title (KlimaWindow *self)
{
  KlimaPartnership *partnership = klima_dataset_get_partnership (klima_session_get_dataset (self->session));
  const char *name = klima_partnership_get_name (partnership, klima_session_get_language (self->session));
  g_autofree char *summary = klima_session_dup_summary (self->session);
  g_autofree char *title = g_strdup_printf ("%s – %s", name, summary);

  adw_window_title_set_title (self->title, name);
  update_subtitle (self, gtk_widget_get_width (GTK_WIDGET (self)));
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
on_scene_changed (KlimaWindow *self)
{
  update_title (self);
  klima_window_update_actions (self);
}

static void
on_subject_changed (KlimaWindow *self)
{
  klima_window_reveal_subject (self);
  klima_window_update_actions (self);
}

static void
on_style_changed (KlimaWindow *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  KlimaStyle style = dark ? KLIMA_STYLE_DARK : KLIMA_STYLE_LIGHT;

  klima_session_set_style (self->session, style);
  if (self->show != NULL)
    klima_show_set_style (self->show, style);
}

/* How large the user has the system write: 1 is normal. */
static double
get_text_scale (KlimaWindow *self)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? CLAMP ((double) dpi / NORMAL_XFT_DPI, 1, LARGEST_TEXT_SCALE) : 1;
}

static void
on_map_settings_changed (KlimaWindow *self)
{
  klima_session_set_label_scale (self->session, label_scales[g_settings_get_enum (self->settings, "label-size")]);
  klima_session_set_text_scale (self->session, get_text_scale (self));
  klima_session_set_patterns (self->session, g_settings_get_boolean (self->settings, "patterns"));
}

static void
restore_view (KlimaWindow *self)
{
  double latitude, longitude, zoom;
  g_autoptr(GVariant) view = g_settings_get_value (self->settings, "view");
  g_autoptr(GVariant) inner = g_variant_get_maybe (view);

  if (inner == NULL)
    return;
  g_variant_get (inner, "(ddd)", &latitude, &longitude, &zoom);
  if (isfinite (latitude) && isfinite (longitude) && isfinite (zoom))
    klima_session_set_camera (self->session, (KlimaCamera) { klima_projection_x (longitude),
                                                             klima_projection_y (latitude), zoom });
}

static void
save_state (KlimaWindow *self)
{
  KlimaCamera camera = klima_session_get_scene (self->session)->camera;
  gboolean whole = klima_map_view_shows_all (self->map_view);
  GVariant *view = whole ? NULL : g_variant_new ("(ddd)", klima_projection_latitude (camera.y),
                                                 klima_projection_longitude (camera.x), camera.zoom);
  int width;

  g_settings_set_value (self->settings, "view", g_variant_new_maybe (G_VARIANT_TYPE ("(ddd)"), view));
  gtk_widget_get_size_request (self->left_panel, &width, NULL);
  g_settings_set_int (self->settings, "left-panel-width", width);
  gtk_widget_get_size_request (self->detail_panel, &width, NULL);
  g_settings_set_int (self->settings, "right-panel-width", width);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (!gtk_window_is_maximized (GTK_WINDOW (self)) && !gtk_window_is_fullscreen (GTK_WINDOW (self)))
    {
      int height;

      gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
      g_settings_set_int (self->settings, "window-width", MAX (width, 360));
      g_settings_set_int (self->settings, "window-height", MAX (height, 294));
    }
}

static gboolean
klima_window_close_request (GtkWindow *window)
{
  if (KLIMA_WINDOW (window)->session != NULL)
    save_state (KLIMA_WINDOW (window));
  klima_window_end_show (KLIMA_WINDOW (window));

  return GTK_WINDOW_CLASS (klima_window_parent_class)->close_request (window);
}

static void
on_problem_details_clicked (KlimaWindow *self)
{
  klima_problem_dialog_show (GTK_WINDOW (self), self->problem);
}

static void
on_problem_close_clicked (KlimaWindow *self)
{
  gtk_revealer_set_reveal_child (self->problem_bar, FALSE);
}

static void
klima_window_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  KlimaWindow *self = KLIMA_WINDOW (widget);

  klima_window_fit_panels (self, width);
  update_subtitle (self, width);
  GTK_WIDGET_CLASS (klima_window_parent_class)->size_allocate (widget, width, height, baseline);
  klima_window_follow_panels (self);
}

static void
klima_window_dispose (GObject *object)
{
  KlimaWindow *self = KLIMA_WINDOW (object);

  klima_window_end_show (self);
  g_clear_object (&self->chooser);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->problem, g_free);

  G_OBJECT_CLASS (klima_window_parent_class)->dispose (object);
}

static void
klima_window_class_init (KlimaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klima_window_dispose;
  widget_class->size_allocate = klima_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = klima_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/klima-window.ui");
  gtk_widget_class_bind_template_child (widget_class, KlimaWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, KlimaWindow, header);
  gtk_widget_class_bind_template_child (widget_class, KlimaWindow, title);
  gtk_widget_class_bind_template_child (widget_class, KlimaWindow, left_flap);
  gtk_widget_class_bind_template_child (widget_class, KlimaWindow, right_flap);
  gtk_widget_class_bind_template_child (widget_class, KlimaWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, KlimaWindow, left_toggle);
  gtk_widget_class_bind_template_child (widget_class, KlimaWindow, search_toggle);
  gtk_widget_class_bind_template_child (widget_class, KlimaWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, KlimaWindow, present_button);
  gtk_widget_class_bind_template_child (widget_class, KlimaWindow, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, KlimaWindow, problem_line);
  gtk_widget_class_bind_template_child (widget_class, KlimaWindow, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, on_problem_details_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_problem_close_clicked);
  klima_window_install_panels (klass);
  klima_window_install_resume (klass);
  klima_window_install_actions (klass);
  klima_window_install_export_actions (klass);
}

static void
klima_window_init (KlimaWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (gtk_widget_get_parent (GTK_WIDGET (self->title)), klima_title_layout_new ());
  gtk_widget_set_layout_manager (self->problem_line, klima_control_layout_new ());
  gtk_widget_set_layout_manager (self->offer_bar, klima_control_layout_new ());
  klima_toasts_name_buttons (self->toasts);
}

/* How large the map will be is known before the window has a size, unless texts are so large that the panel is wider than
 * it should be: the map is painted meanwhile.
 */
static void
expect_map_size (KlimaWindow *self)
{
  int width = g_settings_get_int (self->settings, "window-width");
  int height = g_settings_get_int (self->settings, "window-height");
  gboolean open = g_settings_get_boolean (self->settings, "left-panel-open");
  int panel_width = g_settings_get_int (self->settings, "left-panel-width");
  int header_height, handle_width;
  GtkBorder border, padding;

  if (g_settings_get_boolean (self->settings, "window-maximized"))
    return;
  /* Both panels have a handle of the same kind. */
  gtk_widget_measure (adw_flap_get_separator (self->right_flap), GTK_ORIENTATION_HORIZONTAL, -1, &handle_width, NULL,
                      NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->header), GTK_ORIENTATION_VERTICAL, -1, &header_height, NULL, NULL, NULL);
  /* Where there can be no shadows around a window, there is a frame. */
  gtk_style_context_get_border (gtk_widget_get_style_context (GTK_WIDGET (self)), &border);
  gtk_style_context_get_padding (gtk_widget_get_style_context (GTK_WIDGET (self)), &padding);

  width -= border.left + padding.left + padding.right + border.right + (open ? panel_width + handle_width : 0);
  height -= border.top + padding.top + padding.bottom + border.bottom + header_height;
  klima_map_view_set_show_legend (self->map_view, !open);
  if (width >= MAP_NARROWEST)
    klima_map_view_expect_size (self->map_view, width, height);
}

static void
restore_size (KlimaWindow *self)
{
  int width = g_settings_get_int (self->settings, "window-width");
  int height = g_settings_get_int (self->settings, "window-height");

  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

/* libadwaita 1.2 gives its two parts no names of their own. */
static void
name_present_button (KlimaWindow *self)
{
  GtkWidget *split = GTK_WIDGET (self->present_button);

  for (GtkWidget *part = gtk_widget_get_first_child (split); part != NULL; part = gtk_widget_get_next_sibling (part))
    if (GTK_IS_MENU_BUTTON (part))
      gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (part)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      adw_split_button_get_dropdown_tooltip (self->present_button), -1);
    else if (GTK_IS_BUTTON (part))
      gtk_accessible_update_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Present"), -1);
}

/* What the map's size depends on comes first: the picture is painted beside the rest. */
static void
add_children (KlimaWindow *self)
{
  self->map_view = KLIMA_MAP_VIEW (klima_map_view_new (self->session));
  gtk_widget_set_size_request (GTK_WIDGET (self->map_view), MAP_NARROWEST, -1);
  adw_flap_set_content (self->right_flap, GTK_WIDGET (self->map_view));
  self->detail_panel = klima_detail_panel_new (self->session);
  klima_window_add_panel (self->right_flap, self->detail_panel, GTK_PACK_END,
                          g_settings_get_int (self->settings, "right-panel-width"), _("Width of the right panel"));
  update_title (self);
  expect_map_size (self);

  self->left_panel = klima_left_panel_new (self->session);
  klima_window_add_panel (self->left_flap, self->left_panel, GTK_PACK_START,
                          g_settings_get_int (self->settings, "left-panel-width"), _("Width of the left panel"));
  self->search = KLIMA_SEARCH_CARD (klima_search_card_new (self->session));
  gtk_overlay_add_overlay (self->overlay, GTK_WIDGET (self->search));
  g_object_bind_property (self->left_flap, "reveal-flap", self->left_toggle, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (self->search, "open", self->search_toggle, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  name_present_button (self);
  klima_menu_name_items (gtk_menu_button_get_popover (self->menu_button));
  klima_menu_name_items (adw_split_button_get_popover (self->present_button));
  klima_keys_attach (GTK_WIDGET (self), KLIMA_KEY_PLACE_WINDOW);
  klima_keys_attach (klima_map_view_get_map (self->map_view), KLIMA_KEY_PLACE_MAP);
  gtk_window_set_focus (GTK_WINDOW (self), klima_map_view_get_map (self->map_view));
}

/* For the window lists of X11, which want it as pixels: reading it waits until there is a map to see. */
static void
on_map_settled (KlimaWindow *self)
{
  g_signal_handlers_disconnect_by_func (self->map_view, on_map_settled, self);
  gtk_window_set_default_icon_name (APPLICATION_ID);
}

static void
follow (KlimaWindow *self)
{
  g_signal_connect_object (self->map_view, "notify::settled", G_CALLBACK (on_map_settled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "scene-changed", G_CALLBACK (on_scene_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::dataset", G_CALLBACK (on_scene_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::subject", G_CALLBACK (on_subject_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (on_style_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::label-size", G_CALLBACK (on_map_settings_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (on_map_settings_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::patterns", G_CALLBACK (on_map_settings_changed), self,
                           G_CONNECT_SWAPPED);
  on_scene_changed (self);
  on_subject_changed (self);
  klima_window_open_left_panel (self);
}

/**
 * klima_window_new:
 * @application: the application
 *
 * Makes what does not depend on a dataset; the window is complete, and can be shown, when it has one.
 *
 * Returns: (transfer none): the window, owned by GTK
 */
KlimaWindow *
klima_window_new (KlimaApplication *application)
{
  KlimaWindow *self = g_object_new (KLIMA_TYPE_WINDOW, "application", application, NULL);

  self->settings = g_object_ref (klima_application_get_settings (application));
  restore_size (self);

  return self;
}

static void
fill (KlimaWindow  *self,
      KlimaDataset *dataset)
{
  self->session = klima_session_new (dataset, klima_language_from_locale ());
  restore_view (self);
  on_style_changed (self);
  on_map_settings_changed (self);
  add_children (self);
  follow (self);
  klima_window_trace_frames (GTK_WINDOW (self), self->map_view);
}

/**
 * klima_window_get_dataset:
 *
 * Returns: (transfer none) (nullable): what is shown, or %NULL before there is anything
 */
KlimaDataset *
klima_window_get_dataset (KlimaWindow *self)
{
  g_return_val_if_fail (KLIMA_IS_WINDOW (self), NULL);

  return self->session != NULL ? klima_session_get_dataset (self->session) : NULL;
}

/**
 * klima_window_set_dataset:
 * @dataset: what to show from now on
 *
 * Replaces what the window shows.
 */
void
klima_window_set_dataset (KlimaWindow  *self,
                          KlimaDataset *dataset)
{
  g_return_if_fail (KLIMA_IS_WINDOW (self));

  if (self->session == NULL)
    fill (self, dataset);
  else
    klima_session_set_dataset (self->session, dataset);
  klima_window_offer_show (self);
  gtk_revealer_set_reveal_child (self->problem_bar, FALSE);
}

/* One problem is told at once; more of them are counted. */
static char *
dup_problem_text (KlimaWindow *self,
                  GFile       *folder,
                  const char  *message)
{
  g_autofree char *name = g_file_get_parse_name (folder);
  const char *region = klima_dataset_get_name (klima_session_get_dataset (self->session));
  guint n_problems = 1;

  for (const char *c = message; *c != '\0'; c++)
    n_problems += *c == '\n';
  if (n_problems == 1)
    /* Translators: a folder, a sentence about what is wrong there, and the name of the region that is shown instead */
    return g_strdup_printf (_("The folder %s could not be opened. %s The map shows %s."), name, message, region);

  /* Translators: a folder, how many problems, and the name of the region that is shown instead */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "The folder %s could not be opened: %u problem. The map shows %s.",
                                       "The folder %s could not be opened: %u problems. The map shows %s.", n_problems),
                          name, n_problems, region);
}

/**
 * klima_window_show_problem:
 * @folder: what was to be opened
 * @message: what is wrong there, a line for each problem
 *
 * Says above the map that a folder could not be opened, and why; what is shown stays. Several problems are a click away.
 */
void
klima_window_show_problem (KlimaWindow *self,
                           GFile       *folder,
                           const char  *message)
{
  g_autofree char *text = NULL;

  g_return_if_fail (KLIMA_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (folder));
  g_return_if_fail (message != NULL);

  text = dup_problem_text (self, folder, message);
  g_free (self->problem);
  self->problem = g_strdup (message);
  gtk_label_set_label (self->problem_label, text);
  gtk_revealer_set_reveal_child (self->problem_bar, TRUE);
}
