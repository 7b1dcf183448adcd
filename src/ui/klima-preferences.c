/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "klima-preferences.h"

static gboolean
get_position (GValue   *value,
              GVariant *variant,
              gpointer  names)
{
  for (guint i = 0; ((char **) names)[i] != NULL; i++)
    if (g_str_equal (((char **) names)[i], g_variant_get_string (variant, NULL)))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }

  return FALSE;
}

static GVariant *
get_name (const GValue       *value,
          const GVariantType *type,
          gpointer            names)
{
  guint position = g_value_get_uint (value);

  return position < g_strv_length (names) ? g_variant_new_string (((char **) names)[position]) : NULL;
}

/* A setting with named values, and a row whose items stand in the same order as the names in the schema. */
static void
bind_row (GtkBuilder *builder,
          const char *id,
          const char *key,
          GSettings  *settings)
{
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettingsSchemaKey) schema_key = NULL;
  g_autoptr(GVariant) range = NULL, names = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  schema_key = g_settings_schema_get_key (schema, key);
  range = g_settings_schema_key_get_range (schema_key);
  g_variant_get (range, "(sv)", NULL, &names);
  g_settings_bind_with_mapping (settings, key, gtk_builder_get_object (builder, id), "selected",
                                G_SETTINGS_BIND_DEFAULT, get_position, get_name, g_variant_dup_strv (names, NULL),
                                (GDestroyNotify) g_strfreev);
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

  bind_row (builder, "color_scheme", "color-scheme", settings);
  bind_row (builder, "label_size", "label-size", settings);
  g_settings_bind (settings, "patterns", gtk_builder_get_object (builder, "patterns"), "active",
                   G_SETTINGS_BIND_DEFAULT);
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
