/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-export-file.h"

#include <errno.h>

/* As many links in a row as Linux follows. */
#define MAX_LINKS 40

/* Finds the file that links lead to, which need not be there yet. */
static GFile *
follow_links (GFile         *file,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GFile) target = g_object_ref (file);

  for (int i = 0; i < MAX_LINKS; i++)
    {
      g_autoptr (GFileInfo) info =
        g_file_query_info (target, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SYMLINK_TARGET,
                           G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, NULL);
      const char *path =
        info != NULL ? g_file_info_get_attribute_byte_string (info, G_FILE_ATTRIBUTE_STANDARD_SYMLINK_TARGET) : NULL;
      g_autoptr (GFile) folder = g_file_get_parent (target);

      if (path == NULL || folder == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_SYMBOLIC_LINK)
        return g_steal_pointer (&target);
      g_clear_object (&target);
      target = g_file_resolve_relative_path (folder, path);
    }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_TOO_MANY_LINKS, g_strerror (ELOOP));
  return NULL;
}

/* Takes over @stream, which is NULL where opening it failed. */
static gboolean
write_all (GFileOutputStream  *stream,
           gconstpointer       data,
           gsize               length,
           GCancellable       *cancellable,
           GError            **error)
{
  g_autoptr (GOutputStream) output = (GOutputStream *) stream;

  return output != NULL && g_output_stream_write_all (output, data, length, NULL, cancellable, error) &&
         g_output_stream_close (output, cancellable, error);
}

/* What goes wrong goes wrong with the file that was asked for: nobody knows the name of the one beside it. */
static void
rename_in_error (GError     **error,
                 const char  *part_name,
                 GFile       *file)
{
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (basename);
  GString *message;

  if (error == NULL || *error == NULL)
    return;

  message = g_string_new ((*error)->message);
  g_string_replace (message, part_name, name, 0);
  g_free ((*error)->message);
  (*error)->message = g_string_free (message, FALSE);
}

/* @old: (nullable): what is known of the file that is replaced */
static gboolean
replace_file (GFile         *file,
              GFileInfo     *old,
              gconstpointer  data,
              gsize          length,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *part_name = g_strdup_printf (".klimakart-%08x", g_random_int ());
  g_autoptr (GFile) part = g_file_get_child (folder, part_name);
  gboolean has_mode = old != NULL && g_file_info_has_attribute (old, G_FILE_ATTRIBUTE_UNIX_MODE);

  /* Nobody reads meanwhile what could not be read before. */
  if (write_all (g_file_create (part, has_mode ? G_FILE_CREATE_PRIVATE : G_FILE_CREATE_NONE, cancellable, error),
                 data, length, cancellable, error))
    {
      /* Some file systems know no modes. */
      if (has_mode)
        g_file_set_attribute_uint32 (part, G_FILE_ATTRIBUTE_UNIX_MODE,
                                     g_file_info_get_attribute_uint32 (old, G_FILE_ATTRIBUTE_UNIX_MODE) & 07777,
                                     G_FILE_QUERY_INFO_NONE, NULL, NULL);
      if (g_file_move (part, file, G_FILE_COPY_OVERWRITE, cancellable, NULL, NULL, error))
        return TRUE;
    }

  g_file_delete (part, NULL, NULL);
  rename_in_error (error, part_name, file);
  return FALSE;
}

/**
 * klima_export_write_file:
 * @file: where to
 * @data: what to write
 * @length: bytes in @data
 * @cancellable: (nullable): a cancellable
 * @error: (nullable): where to put a #GIOErrorEnum
 *
 * Writes a whole file beside @file and then puts it in its place: what was there stays until all of it is written, and
 * there is never half a file. A link stays one, and a file that is replaced keeps its mode. A device or pipe is written
 * to as it is.
 *
 * Returns: whether it was written
 */
gboolean
klima_export_write_file (GFile         *file,
                         gconstpointer  data,
                         gsize          length,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr (GFileInfo) old = NULL;
  g_autoptr (GFile) target = NULL;
  GFileType type;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  old = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_UNIX_MODE, G_FILE_QUERY_INFO_NONE,
                           cancellable, NULL);
  type = old != NULL ? g_file_info_get_file_type (old) : G_FILE_TYPE_UNKNOWN;
  if (type == G_FILE_TYPE_SPECIAL)
    return write_all (g_file_append_to (file, G_FILE_CREATE_NONE, cancellable, error), data, length, cancellable,
                      error);
  if (type == G_FILE_TYPE_DIRECTORY || !g_file_has_parent (file, NULL))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, g_strerror (EISDIR));
      return FALSE;
    }

  target = follow_links (file, cancellable, error);
  return target != NULL && replace_file (target, type == G_FILE_TYPE_REGULAR ? old : NULL, data, length, cancellable,
                                         error);
}
