/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "klima-preferences.h"
#include "klima-setting-row.h"

/**
 * klima_preferences_show:
 * @parent: the window it belongs to
 * @settings: the user's settings, changed at once
 *
 * Shows the preferences.
 */
void
klima_preferences_show (GtkWindow *parent,
                        GSettings *settings)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCE_PATH "/ui/klima-preferences.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "preferences"));

  klima_setting_row_bind (ADW_COMBO_ROW (gtk_builder_get_object (builder, "color_scheme")), settings, "color-scheme");
  klima_setting_row_bind (ADW_COMBO_ROW (gtk_builder_get_object (builder, "label_size")), settings, "label-size");
  g_settings_bind (settings, "patterns", gtk_builder_get_object (builder, "patterns"), "active",
                   G_SETTINGS_BIND_DEFAULT);
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
