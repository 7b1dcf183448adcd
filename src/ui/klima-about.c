/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "klima-about.h"

/* AdwAboutWindow would do, but Debian 12's libadwaita has no Norwegian. */

static void
on_row_activated (AdwActionRow *row)
{
  gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (row))), gtk_widget_get_tooltip_text (GTK_WIDGET (row)),
                GDK_CURRENT_TIME);
}

/* Datasets with other than http and https addresses are refused, so that a row opens nothing else. */
static void
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle,
         const char          *uri)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "use-markup", FALSE, "title", title, "subtitle", subtitle, NULL);
  if (uri != NULL)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("adw-external-link-symbolic");

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), icon);
      gtk_widget_set_tooltip_text (row, uri);
      g_signal_connect (row, "activated", G_CALLBACK (on_row_activated), NULL);
    }
  adw_preferences_group_add (group, row);
}

static void
add_licences (AdwPreferencesGroup *group)
{
  add_row (group, _("The program"), _("© The Klimakart contributors · GNU General Public License, version 3 or later"),
           "https://www.gnu.org/licenses/gpl-3.0.html");
  add_row (group, _("The map"),
           _("© Kartverket · Creative Commons Attribution 4.0 (CC BY 4.0), adapted for this program"),
           "https://creativecommons.org/licenses/by/4.0/");
  add_row (group, _("Sweden and Denmark"), _("Natural Earth · public domain"), "https://www.naturalearthdata.com");
}

static void
add_sources (AdwPreferencesGroup *group,
             KlimaSession        *session)
{
  GPtrArray *sources = klima_dataset_get_sources (klima_session_get_dataset (session));
  KlimaLanguage language = klima_session_get_language (session);

  for (guint i = 0; i < sources->len; i++)
    {
      KlimaSource *source = g_ptr_array_index (sources, i);
      const char *provides = klima_source_get_provides (source, language);

      add_row (group, klima_source_get_name (source, language), provides != NULL ? provides : "",
               klima_source_get_web (source));
    }
}

/**
 * klima_about_show:
 * @parent: the window it belongs to
 * @session: whose dataset's sources are thanked
 *
 * Shows version, licences and sources.
 */
void
klima_about_show (GtkWindow    *parent,
                  KlimaSession *session)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCE_PATH "/ui/klima-about.ui");
  GtkWindow *about = GTK_WINDOW (gtk_builder_get_object (builder, "about"));
  g_autofree char *version = g_strdup_printf (_("Version %s"), VERSION);

  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_builder_get_object (builder, "icon")), APPLICATION_ID);
  gtk_label_set_label (GTK_LABEL (gtk_builder_get_object (builder, "version")), version);
  add_licences (ADW_PREFERENCES_GROUP (gtk_builder_get_object (builder, "licences")));
  add_sources (ADW_PREFERENCES_GROUP (gtk_builder_get_object (builder, "sources")), session);
  gtk_window_set_transient_for (about, parent);
  gtk_window_present (about);
}
