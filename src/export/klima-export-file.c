/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-export-file.h"

#include <errno.h>

static GFile *
make_neighbour (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *neighbour = g_strdup_printf (".%s.%08x.part", name, g_random_int ());

  return folder ? g_file_get_child (folder, neighbour) : NULL;
}

static gboolean
write_all (GFile         *file,
           gconstpointer  data,
           gsize          length,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFileOutputStream) stream = g_file_create (file, G_FILE_CREATE_NONE, cancellable, error);

  return stream != NULL &&
         g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, length, NULL, cancellable, error) &&
         g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);
}

gboolean
klima_export_write_file (GFile         *file,
                         gconstpointer  data,
                         gsize          length,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr (GFile) part = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  part = make_neighbour (file);
  if (part == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, g_strerror (EISDIR));
      return FALSE;
    }
  if (write_all (part, data, length, cancellable, error) &&
      g_file_move (part, file, G_FILE_COPY_OVERWRITE, cancellable, NULL, NULL, error))
    return TRUE;

  g_file_delete (part, NULL, NULL);
  return FALSE;
}
