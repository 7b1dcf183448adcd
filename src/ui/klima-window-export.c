/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-clipboard.h"
#include "klima-export-dialog.h"
#include "klima-print.h"
#include "klima-window-private.h"

/* Seconds: long enough to get to the button in it by keyboard. */
#define TOAST_TIMEOUT 20

static void
say (KlimaWindow *self,
     const char  *text)
{
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
}

/* What is taken along looks the same however large the system writes on this machine. */
static KlimaScene *
dup_scene (KlimaWindow *self)
{
  KlimaScene *scene = klima_scene_copy (klima_session_get_scene (self->session));

  scene->text_scale = 1;

  return scene;
}

/* What is looked at, if that is one network or in one. */
static KlimaNetwork *
get_network (KlimaWindow *self)
{
  const KlimaScene *scene = klima_session_get_scene (self->session);
  GPtrArray *networks = klima_dataset_get_networks (scene->dataset);
  GObject *subject = klima_session_get_subject (self->session);
  guint32 looked_at = KLIMA_IS_NETWORK (subject)        ? 1u << klima_network_get_position (KLIMA_NETWORK (subject))
                      : KLIMA_IS_MUNICIPALITY (subject) ? klima_municipality_get_networks (KLIMA_MUNICIPALITY (subject))
                                                        : scene->shown;

  for (guint i = 0; i < networks->len; i++)
    if (looked_at == 1u << i)
      return networks->pdata[i];

  return NULL;
}

static void
on_copy_picture (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  KlimaWindow *self = KLIMA_WINDOW (widget);
  GtkWidget *map = klima_map_view_get_map (self->map_view);
  g_autoptr (KlimaScene) scene = dup_scene (self);

  if (gtk_widget_get_width (map) == 0 || gtk_widget_get_height (map) == 0)
    return;
  klima_clipboard_copy_picture (gtk_widget_get_clipboard (widget), scene, gtk_widget_get_width (map),
                                gtk_widget_get_height (map));
  say (self, _("The picture of the map was copied"));
}

static void
on_copy_description (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  KlimaWindow *self = KLIMA_WINDOW (widget);

  klima_clipboard_copy_description (gtk_widget_get_clipboard (widget), klima_session_get_scene (self->session));
  say (self, _("The description of the map was copied"));
}

static void
on_copy_table (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  KlimaWindow *self = KLIMA_WINDOW (widget);

  klima_clipboard_copy_table (gtk_widget_get_clipboard (widget), klima_session_get_scene (self->session));
  say (self, _("The table of municipalities was copied"));
}

static void
on_print (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  KlimaWindow *self = KLIMA_WINDOW (widget);
  GtkWidget *map = klima_map_view_get_map (self->map_view);
  g_autoptr (KlimaScene) scene = dup_scene (self);
  g_autoptr (KlimaExport) what = klima_export_new (scene);

  what->content = KLIMA_EXPORT_VIEW;
  what->network = get_network (self);
  what->view_width = MAX (1, gtk_widget_get_width (map));
  what->view_height = MAX (1, gtk_widget_get_height (map));
  klima_print_show (GTK_WINDOW (self), self->settings, what);
}

/* A toast's title is markup. */
static void
on_saved (KlimaWindow *self,
          GFile       *file,
          guint        n_files)
{
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (basename);
  g_autofree char *text =
    n_files > 1
      /* Translators: how many files were saved, and the name of the first */
      ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u file was saved: “%s”",
                                      "%u files were saved, the first of them “%s”", n_files), n_files, name)
      /* Translators: the name of a file */
      : g_strdup_printf (_("“%s” was saved"), name);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  AdwToast *toast = adw_toast_new (escaped);

  if (folder != NULL)
    {
      g_autofree char *uri = g_file_get_uri (folder);

      adw_toast_set_timeout (toast, TOAST_TIMEOUT);
      adw_toast_set_button_label (toast, _("Show in Folder"));
      adw_toast_set_action_name (toast, "win.show-folder");
      adw_toast_set_action_target_value (toast, g_variant_new_string (uri));
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_folder_shown (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (KlimaWindow) self = KLIMA_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *escaped = NULL;

  if (gtk_show_uri_full_finish (GTK_WINDOW (self), result, &error))
    return;
  escaped = g_markup_escape_text (error->message, -1);
  say (self, escaped);
}

static void
on_show_folder (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  gtk_show_uri_full (GTK_WINDOW (widget), g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME, NULL,
                     on_folder_shown, g_object_ref (widget));
}

static void
on_export (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  KlimaWindow *self = KLIMA_WINDOW (widget);
  GtkWidget *map = klima_map_view_get_map (self->map_view);
  g_autoptr (KlimaScene) scene = dup_scene (self);
  KlimaNetwork *network = get_network (self);
  KlimaExportDialog *dialog;

  if (gtk_widget_get_width (map) == 0 || gtk_widget_get_height (map) == 0)
    return;
  if (network != NULL)
    g_settings_set_string (self->settings, "export-network", klima_network_get_id (network));
  dialog = klima_export_dialog_new (GTK_WINDOW (self), self->settings, scene, gtk_widget_get_width (map),
                                    gtk_widget_get_height (map));
  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_saved), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/*< private >
 * klima_window_install_export_actions:
 *
 * Installs the `win` actions by which something leaves the program.
 */
void
klima_window_install_export_actions (KlimaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.export", NULL, on_export);
  gtk_widget_class_install_action (widget_class, "win.show-folder", "s", on_show_folder);
  gtk_widget_class_install_action (widget_class, "win.copy-picture", NULL, on_copy_picture);
  gtk_widget_class_install_action (widget_class, "win.copy-description", NULL, on_copy_description);
  gtk_widget_class_install_action (widget_class, "win.copy-table", NULL, on_copy_table);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, on_print);
}
