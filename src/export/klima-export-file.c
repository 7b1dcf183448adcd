/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-export-file.h"

#include <errno.h>
#include <unistd.h>

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
           GBytes             *contents,
           GCancellable       *cancellable,
           GError            **error)
{
  g_autoptr (GOutputStream) output = (GOutputStream *) stream;
  gsize length;
  gconstpointer data = g_bytes_get_data (contents, &length);

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

/* A file whose contents stand beside it, waiting to be put in its place. */
typedef struct
{
  GFile *file;      /* owned; what links lead to */
  GFile *part;      /* owned; %NULL where there is nothing to put in place, as with a device */
  GFile *old;       /* owned, nullable; what is replaced, until all files are in place */
  gboolean was_there;
  gboolean is_done;
} Part;

static void
part_free (Part *part)
{
  if (part->part != NULL && !part->is_done)
    g_file_delete (part->part, NULL, NULL);
  if (part->old != NULL)
    g_file_delete (part->old, NULL, NULL);
  g_clear_object (&part->file);
  g_clear_object (&part->part);
  g_clear_object (&part->old);
  g_free (part);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Part, part_free)

static void
rename_part_in_error (Part    *part,
                      GError **error)
{
  g_autofree char *part_name = g_file_get_basename (part->part);

  rename_in_error (error, part_name, part->file);
}

/* A hidden file in the same folder, and so on the same disk. */
static GFile *
make_name_beside (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_strdup_printf (".klimakart-%08x", g_random_int ());

  return g_file_get_child (folder, name);
}

/* @old: (nullable): what is known of the file that is replaced */
static gboolean
write_part (Part          *part,
            GFileInfo     *old,
            GBytes        *contents,
            GCancellable  *cancellable,
            GError       **error)
{
  gboolean has_mode = old != NULL && g_file_info_has_attribute (old, G_FILE_ATTRIBUTE_UNIX_MODE);

  part->part = make_name_beside (part->file);
  /* Nobody reads meanwhile what could not be read before. */
  if (!write_all (g_file_create (part->part, has_mode ? G_FILE_CREATE_PRIVATE : G_FILE_CREATE_NONE, cancellable, error),
                  contents, cancellable, error))
    {
      rename_part_in_error (part, error);
      return FALSE;
    }
  /* Some file systems know no modes. */
  if (has_mode)
    g_file_set_attribute_uint32 (part->part, G_FILE_ATTRIBUTE_UNIX_MODE,
                                 g_file_info_get_attribute_uint32 (old, G_FILE_ATTRIBUTE_UNIX_MODE) & 07777,
                                 G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return TRUE;
}

static Part *
prepare_part (GFile         *file,
              GBytes        *contents,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (Part) part = g_new0 (Part, 1);
  g_autoptr (GFileInfo) old =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_UNIX_MODE, G_FILE_QUERY_INFO_NONE,
                       cancellable, NULL);
  GFileType type = old != NULL ? g_file_info_get_file_type (old) : G_FILE_TYPE_UNKNOWN;

  part->was_there = old != NULL;
  if (type == G_FILE_TYPE_SPECIAL)
    return write_all (g_file_append_to (file, G_FILE_CREATE_NONE, cancellable, error), contents, cancellable, error)
           ? g_steal_pointer (&part) : NULL;
  if (type == G_FILE_TYPE_DIRECTORY || !g_file_has_parent (file, NULL))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, g_strerror (EISDIR));
      return NULL;
    }

  part->file = follow_links (file, cancellable, error);
  if (part->file == NULL
      || !write_part (part, type == G_FILE_TYPE_REGULAR ? old : NULL, contents, cancellable, error))
    return NULL;

  return g_steal_pointer (&part);
}

/* A second name for what is replaced; where the file system knows no such thing, its only one for a moment. */
static gboolean
keep_old (Part          *part,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (GFile) old = make_name_beside (part->file);
  const char *path = g_file_peek_path (part->file);
  const char *old_path = g_file_peek_path (old);

  if ((path == NULL || old_path == NULL || link (path, old_path) != 0)
      && !g_file_move (part->file, old, G_FILE_COPY_NO_FALLBACK_FOR_MOVE, cancellable, NULL, NULL, error))
    return FALSE;
  part->old = g_steal_pointer (&old);

  return TRUE;
}

/* @keeps: whether what is replaced may have to come back */
static gboolean
put_in_place (Part          *part,
              gboolean       keeps,
              GCancellable  *cancellable,
              GError       **error)
{
  if (part->part == NULL)
    return TRUE;
  if (keeps && part->was_there && !keep_old (part, cancellable, error))
    return FALSE;
  part->is_done = g_file_move (part->part, part->file, G_FILE_COPY_OVERWRITE, cancellable, NULL, NULL, error);
  if (!part->is_done)
    rename_part_in_error (part, error);

  return part->is_done;
}

/* What was there before comes back, and where nothing was there is nothing again. */
static void
take_back (Part *part)
{
  if (part->old == NULL)
    {
      if (part->is_done && !part->was_there)
        g_file_delete (part->file, NULL, NULL);
      return;
    }
  /* What cannot come back stays beside its place rather than being lost. */
  if (!g_file_move (part->old, part->file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL))
    g_clear_object (&part->old);
}

static gboolean
put_all_in_place (GPtrArray     *parts,
                  GCancellable  *cancellable,
                  GError       **error)
{
  for (guint i = 0; i < parts->len; i++)
    if (!put_in_place (parts->pdata[i], parts->len > 1, cancellable, error))
      {
        for (guint j = 0; j <= i; j++)
          take_back (parts->pdata[j]);
        return FALSE;
      }

  return TRUE;
}

/**
 * klima_export_write_files:
 * @files: (element-type GFile): where to
 * @contents: (element-type GBytes): what to write, one for each file
 * @cancellable: (nullable): a cancellable
 * @error: (nullable): where to put a #GIOErrorEnum
 *
 * Writes all files beside their places, and only then puts them there: what was there stays until all of them are
 * written, and comes back if one of several cannot be put in its place. There is never half a file. A link stays one,
 * and a file that is replaced keeps its mode. A device or pipe is written to as it is.
 *
 * Returns: whether all were written
 */
gboolean
klima_export_write_files (GPtrArray     *files,
                          GPtrArray     *contents,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);

  g_return_val_if_fail (files != NULL, FALSE);
  g_return_val_if_fail (contents != NULL && contents->len == files->len, FALSE);

  for (guint i = 0; i < files->len; i++)
    {
      Part *part = prepare_part (files->pdata[i], contents->pdata[i], cancellable, error);

      if (part == NULL)
        return FALSE;
      g_ptr_array_add (parts, part);
    }

  return put_all_in_place (parts, cancellable, error);
}

/**
 * klima_export_write_file:
 * @file: where to
 * @data: what to write
 * @length: bytes in @data
 * @cancellable: (nullable): a cancellable
 * @error: (nullable): where to put a #GIOErrorEnum
 *
 * Writes one file as klima_export_write_files() does.
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
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  g_ptr_array_add (files, file);
  g_ptr_array_add (all, g_bytes_new_static (data, length));

  return klima_export_write_files (files, all, cancellable, error);
}
