/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klima-about.h"

/* Lines of AdwAboutWindow's credits may end in an address, which becomes a link. */
static char **
list_sources (KlimaSession *session)
{
  GPtrArray *sources = klima_dataset_get_sources (klima_session_get_dataset (session));
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < sources->len; i++)
    {
      KlimaSource *source = g_ptr_array_index (sources, i);
      const char *name = klima_source_get_name (source, klima_session_get_language (session));
      const char *licence = klima_source_get_licence (source);
      const char *web = klima_source_get_web (source);
      g_autofree char *title = licence != NULL ? g_strdup_printf ("%s (%s)", name, licence) : g_strdup (name);
      g_autofree char *line = web != NULL ? g_strdup_printf ("%s %s", title, web) : g_strdup (title);

      g_strv_builder_add (lines, line);
    }

  return g_strv_builder_end (lines);
}

/**
 * klima_about_show:
 * @parent: the window it belongs to
 * @session: whose dataset's sources are thanked
 *
 * Shows version, licence, sources and credits.
 */
void
klima_about_show (GtkWindow    *parent,
                  KlimaSession *session)
{
  g_auto(GStrv) sources = list_sources (session);
  GtkWidget *about = adw_about_window_new ();

  g_object_set (about,
                "application-name", "Klimakart",
                "application-icon", APPLICATION_ID,
                "version", VERSION,
                "developer-name", _("The Klimakart contributors"),
                "comments", _("The municipalities of Viken and their climate networks on a map. "
                              "Works without a network connection."),
                "copyright", _("© The Klimakart contributors\nMap data © Kartverket (CC BY 4.0)"),
                "license-type", GTK_LICENSE_GPL_3_0,
                "transient-for", parent,
                "modal", TRUE,
                NULL);
  adw_about_window_add_legal_section (ADW_ABOUT_WINDOW (about), _("Map data"),
                                      "© Kartverket, Natural Earth", GTK_LICENSE_CUSTOM,
                                      _("The map is made from Kartverket's N1000 map data, licensed under "
                                        "<a href=\"https://creativecommons.org/licenses/by/4.0/\">Creative Commons "
                                        "Attribution 4.0</a>, cut and simplified for this program. Sweden and Denmark "
                                        "come from Natural Earth (public domain)."));
  adw_about_window_add_acknowledgement_section (ADW_ABOUT_WINDOW (about), _("Sources"), (const char **) sources);
  gtk_window_present (GTK_WINDOW (about));
}
