/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-export-place.h"

/* Of files, as the file chooser has them. */
static const char *const format_names[KLIMA_N_EXPORT_FORMATS] = {
  [KLIMA_EXPORT_PNG] = N_("PNG picture"),
  [KLIMA_EXPORT_SVG] = N_("SVG drawing"),
  [KLIMA_EXPORT_PDF] = N_("PDF document"),
  [KLIMA_EXPORT_CSV] = N_("CSV table"),
  [KLIMA_EXPORT_GEOJSON] = N_("GeoJSON map data"),
  [KLIMA_EXPORT_TEXT] = N_("Text"),
};

static void
set_folder (GtkFileChooser *chooser,
            GSettings      *settings)
{
  g_autofree char *last = g_settings_get_string (settings, "export-folder");
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autoptr (GFile) folder = NULL;

  if (*last != '\0')
    folder = g_file_new_for_uri (last);
  else if (documents != NULL)
    folder = g_file_new_for_path (documents);
  /* A folder that is gone is as good as none. */
  if (folder != NULL && g_file_query_exists (folder, NULL))
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
}

static void
remember_folder (GSettings *settings,
                 GFile     *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    g_settings_set_string (settings, "export-folder", uri);
}

static void
add_filter (GtkFileChooser    *chooser,
            KlimaExportFormat  format)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *pattern = g_strconcat ("*.", klima_export_format_get_extension (format), NULL);

  gtk_file_filter_set_name (filter, _(format_names[format]));
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
}

/**
 * klima_export_place_choose:
 * @parent: the window it belongs to
 * @settings: where the folder is remembered
 * @export: what will be written
 * @format: how
 *
 * Returns: (transfer full): the system's file chooser, not shown yet, with a name that says what is in the file
 */
GtkFileChooserNative *
klima_export_place_choose (GtkWindow         *parent,
                           GSettings         *settings,
                           const KlimaExport *export,
                           KlimaExportFormat  format)
{
  GtkFileChooserNative *native =
    gtk_file_chooser_native_new (_("Save"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (native);
  g_autofree char *name = klima_export_dup_suggested_name (export, format);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  add_filter (chooser, format);
  set_folder (chooser, settings);
  gtk_file_chooser_set_current_name (chooser, name);

  return native;
}

/* The ending that was typed says the format, where what was chosen is to be had in it. */
static gboolean
takes_ending (GSettings         *settings,
              const KlimaExport *export,
              KlimaExportFormat  format,
              const char        *name)
{
  g_autoptr (KlimaExport) plain = klima_export_copy (export);
  KlimaExportFormat typed;

  plain->notes = FALSE;
  if (!klima_export_format_from_name (name, &typed) || !klima_export_supports (plain, typed))
    return FALSE;
  if (typed != format)
    g_settings_set_enum (settings, "export-format", (int) typed);

  return TRUE;
}

/**
 * klima_export_place_settle:
 * @settings: where the folder is remembered, and the format if another ending was typed
 * @export: what will be written
 * @format: how, unless another ending was typed
 * @chosen: what the file chooser returned
 *
 * Returns: (transfer full): @chosen, with the ending of @format where it has none
 */
GFile *
klima_export_place_settle (GSettings         *settings,
                           const KlimaExport *export,
                           KlimaExportFormat  format,
                           GFile             *chosen)
{
  g_autofree char *name = g_file_get_basename (chosen);
  g_autofree char *whole = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (chosen);

  remember_folder (settings, chosen);
  if (folder == NULL || takes_ending (settings, export, format, name))
    return g_object_ref (chosen);
  whole = g_strconcat (name, ".", klima_export_format_get_extension (format), NULL);

  return g_file_get_child (folder, whole);
}
