/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-about.h"
#include "klima-preferences.h"
#include "klima-shortcuts.h"
#include "klima-window-private.h"

static void
on_search (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  klima_search_card_set_open (KLIMA_WINDOW (widget)->search, TRUE);
}

static void
on_back (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  klima_session_go_back (KLIMA_WINDOW (widget)->session);
}

/* Closes what lies on top first: the search, then a panel that lies over the map, then what the session has open. */
static void
on_step_out (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  KlimaWindow *self = KLIMA_WINDOW (widget);

  if (klima_search_card_get_open (self->search))
    klima_search_card_set_open (self->search, FALSE);
  else if (adw_flap_get_folded (self->left_flap) && adw_flap_get_reveal_flap (self->left_flap))
    klima_window_set_panel_open (self, self->left_flap, FALSE);
  else
    klima_session_step_out (self->session);
}

static KlimaNetwork *
find_network (KlimaWindow *self,
              GVariant    *badge)
{
  return klima_dataset_get_network_by_badge (klima_session_get_dataset (self->session), g_variant_get_int32 (badge));
}

static void
on_toggle_network (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  KlimaSession *session = KLIMA_WINDOW (widget)->session;
  KlimaNetwork *network = find_network (KLIMA_WINDOW (widget), parameter);

  if (network != NULL)
    klima_session_show_network (session, network,
                                !klima_scene_shows_network (klima_session_get_scene (session), network));
}

static void
on_only_network (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  KlimaNetwork *network = find_network (KLIMA_WINDOW (widget), parameter);

  if (network != NULL)
    klima_session_show_only (KLIMA_WINDOW (widget)->session, network);
}

static void
on_show_all (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  klima_session_show_all (KLIMA_WINDOW (widget)->session);
}

static void
on_left_panel (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  KlimaWindow *self = KLIMA_WINDOW (widget);

  klima_window_set_panel_open (self, self->left_flap, !adw_flap_get_reveal_flap (self->left_flap));
}

static void
on_fullscreen (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

static void
on_present (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  KlimaWindow *self = KLIMA_WINDOW (widget);

  if (!klima_window_go_on (self, 0, FALSE))
    klima_window_start_show (self, FALSE, 0, FALSE);
}

static void
on_present_beginning (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  klima_window_start_show (KLIMA_WINDOW (widget), FALSE, 0, FALSE);
}

static void
on_present_here (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  klima_window_start_show (KLIMA_WINDOW (widget), TRUE, 0, FALSE);
}

static void
on_present_presenter (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  KlimaWindow *self = KLIMA_WINDOW (widget);

  klima_window_set_show_in_windows (self, TRUE);
  if (!klima_window_go_on (self, 0, FALSE))
    klima_window_start_show (self, FALSE, 0, FALSE);
}

static void
on_present_loop (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  klima_window_start_show (KLIMA_WINDOW (widget), FALSE, KLIMA_LOBBY_SECONDS, TRUE);
}

static void
on_rehearse (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  klima_window_rehearse (KLIMA_WINDOW (widget));
}

static void
on_menu (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  gtk_menu_button_popup (KLIMA_WINDOW (widget)->menu_button);
}

static void
on_preferences (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  klima_preferences_show (GTK_WINDOW (widget), KLIMA_WINDOW (widget)->settings);
}

static void
on_shortcuts (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  klima_shortcuts_show (GTK_WINDOW (widget));
}

static void
on_about (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  klima_about_show (GTK_WINDOW (widget), KLIMA_WINDOW (widget)->session);
}

static void
on_chooser_response (GtkFileChooserNative *chooser,
                     int                   response,
                     KlimaWindow          *self)
{
  g_autoptr(GFile) folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  g_clear_object (&self->chooser);
  if (response == GTK_RESPONSE_ACCEPT && folder != NULL)
    g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), &folder, 1, "");
}

static void
on_open (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  KlimaWindow *self = KLIMA_WINDOW (widget);

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Open a Folder With a Dataset"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Open"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_chooser_response), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/**
 * klima_window_install_actions: (skip)
 *
 * Installs the `win` actions; `klima-keys.c` says which keys they have.
 */
void
klima_window_install_actions (KlimaWindowClass *klass)
{
  static const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.search", NULL, on_search },
    { "win.back", NULL, on_back },
    { "win.step-out", NULL, on_step_out },
    { "win.toggle-network", "i", on_toggle_network },
    { "win.only-network", "i", on_only_network },
    { "win.show-all", NULL, on_show_all },
    { "win.left-panel", NULL, on_left_panel },
    { "win.fullscreen", NULL, on_fullscreen },
    { "win.present", NULL, on_present },
    { "win.present-beginning", NULL, on_present_beginning },
    { "win.present-here", NULL, on_present_here },
    { "win.present-presenter", NULL, on_present_presenter },
    { "win.present-loop", NULL, on_present_loop },
    { "win.rehearse", NULL, on_rehearse },
    { "win.menu", NULL, on_menu },
    { "win.preferences", NULL, on_preferences },
    { "win.show-help-overlay", NULL, on_shortcuts },
    { "win.about", NULL, on_about },
    { "win.open", NULL, on_open },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

/* Lets a screen reader and the menu know what can be done now. */
void
klima_window_update_actions (KlimaWindow *self)
{
  const KlimaScene *scene = klima_session_get_scene (self->session);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", klima_session_can_go_back (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-all", scene->shown != klima_scene_all_networks (scene));
}
