/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "klima-setting-row.h"

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

/**
 * klima_setting_row_bind:
 * @row: a row whose items stand in the same order as the names in the schema
 * @settings: the user's settings
 * @key: a setting with named values
 *
 * Lets @row show the setting, and change it at once.
 */
void
klima_setting_row_bind (AdwComboRow *row,
                        GSettings   *settings,
                        const char  *key)
{
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettingsSchemaKey) schema_key = NULL;
  g_autoptr(GVariant) range = NULL, names = NULL;

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  g_object_get (settings, "settings-schema", &schema, NULL);
  schema_key = g_settings_schema_get_key (schema, key);
  range = g_settings_schema_key_get_range (schema_key);
  g_variant_get (range, "(sv)", NULL, &names);
  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT, get_position, get_name,
                                g_variant_dup_strv (names, NULL), (GDestroyNotify) g_strfreev);
}
