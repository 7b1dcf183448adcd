/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "klima-preferences.h"

/* A setting with named values and a row whose items stand in the same order. */
static void
on_row_selected (AdwComboRow *row,
                 GParamSpec  *pspec,
                 GSettings   *settings)
{
  g_settings_set_enum (settings, gtk_widget_get_name (GTK_WIDGET (row)), (int) adw_combo_row_get_selected (row));
}

static void
connect_row (GtkBuilder *builder,
             const char *id,
             const char *key,
             GSettings  *settings)
{
  AdwComboRow *row = ADW_COMBO_ROW (gtk_builder_get_object (builder, id));

  gtk_widget_set_name (GTK_WIDGET (row), key);
  adw_combo_row_set_selected (row, (guint) g_settings_get_enum (settings, key));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_row_selected), settings, 0);
}

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

  connect_row (builder, "color_scheme", "color-scheme", settings);
  connect_row (builder, "label_size", "label-size", settings);
  g_settings_bind (settings, "patterns", gtk_builder_get_object (builder, "patterns"), "active",
                   G_SETTINGS_BIND_DEFAULT);
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
