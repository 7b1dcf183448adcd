/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-dataset-loader.h"

#include "klima-dataset-reader-private.h"
#include "klima-problems-private.h"
#include "klima-trace.h"

#include <glib/gi18n-lib.h>

#define DATASET_FILE "dataset.json"

/* About ten times the map of Viken. json-glib takes up to a hundred times the size of a file that is made to be costly,
 * so a hostile one costs less than a gigabyte of memory and a few seconds.
 */
#define MAX_FILE_SIZE (8 * 1024 * 1024)
#define CHUNK_SIZE (256 * 1024)

/* One file that is read on a thread of its own, with problems of its own: nothing is shared. */
typedef struct
{
  GFile *folder;             /* borrowed */
  const char *name;          /* borrowed */
  GCancellable *cancellable; /* borrowed, nullable */
  KlimaBackdrop *backdrop;   /* borrowed */
  KlimaProblems *problems;   /* owned */
} BackdropJob;

G_DEFINE_QUARK (klima-dataset-error-quark, klima_dataset_error)

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Cancelling is told to the caller in another way. */
static void
add_io_problem (KlimaProblems *problems,
                const char    *name,
                const GError  *error)
{
  if (is_cancelled (error))
    return;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
      || g_error_matches (error, G_RESOURCE_ERROR, G_RESOURCE_ERROR_NOT_FOUND))
    klima_problems_add (problems, name, NULL, _("This does not exist."));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    klima_problems_add (problems, name, NULL, _("You are not allowed to read this."));
  else
    klima_problems_add (problems, name, NULL, _("This could not be read: %s"), error->message);
}

static void
add_size_problem (KlimaProblems *problems,
                  const char    *name)
{
  klima_problems_add (problems, name, NULL, _("The file is larger than %d megabytes."), MAX_FILE_SIZE / (1024 * 1024));
}

static gboolean
check_file (GFile         *file,
            const char    *name,
            GCancellable  *cancellable,
            KlimaProblems *problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &error);
  if (info == NULL)
    add_io_problem (problems, name, error);
  /* To open a pipe would wait for somebody to write. */
  else if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    klima_problems_add (problems, name, NULL, _("This is not a file."));
  else if (g_file_info_get_size (info) > MAX_FILE_SIZE)
    add_size_problem (problems, name);
  else
    return TRUE;

  return FALSE;
}

/* Reads to the end, however large the file was said to be, but not much more than is allowed. */
static gboolean
read_stream (GInputStream  *stream,
             GByteArray    *data,
             GCancellable  *cancellable,
             GError       **error)
{
  gsize length = 0, n_read;

  do
    {
      g_byte_array_set_size (data, length + CHUNK_SIZE);
      if (!g_input_stream_read_all (stream, data->data + length, CHUNK_SIZE, &n_read, cancellable, error))
        return FALSE;
      length += n_read;
    }
  while (n_read == CHUNK_SIZE && length <= MAX_FILE_SIZE);

  g_byte_array_set_size (data, length);

  return TRUE;
}

static GByteArray *
read_file (GFile         *folder,
           const char    *name,
           GCancellable  *cancellable,
           KlimaProblems *problems)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autoptr (GError) error = NULL;

  if (!check_file (file, name, cancellable, problems))
    return NULL;

  stream = g_file_read (file, cancellable, &error);
  if (stream == NULL || !read_stream (G_INPUT_STREAM (stream), data, cancellable, &error))
    add_io_problem (problems, name, error);
  else if (data->len > MAX_FILE_SIZE)
    add_size_problem (problems, name);
  else
    return g_steal_pointer (&data);

  return NULL;
}

static KlimaJsonDocument *
read_document (GFile         *folder,
               const char    *name,
               GCancellable  *cancellable,
               KlimaProblems *problems)
{
  g_autoptr (GByteArray) data = read_file (folder, name, cancellable, problems);

  return data != NULL ? klima_json_document_new ((const char *) data->data, data->len, name, problems) : NULL;
}

static KlimaJsonDocument *
read_geojson (GFile         *folder,
              const char    *name,
              GCancellable  *cancellable,
              KlimaProblems *problems)
{
  GByteArray *data = read_file (folder, name, cancellable, problems);
  g_autoptr (GBytes) bytes = NULL;

  if (data == NULL)
    return NULL;
  bytes = g_byte_array_free_to_bytes (data);

  return klima_json_document_new_long (bytes, "features", name, problems);
}

static gpointer
read_backdrop (gpointer data)
{
  BackdropJob *job = data;
  g_autoptr (KlimaJsonDocument) document = read_geojson (job->folder, job->name, job->cancellable, job->problems);

  if (document != NULL)
    {
      KlimaJson root = klima_json_document_get_root (document);

      klima_dataset_reader_read_backdrop (job->backdrop, &root, job->cancellable);
    }

  return NULL;
}

static void
read_geometry (KlimaDatasetReader *reader,
               GFile              *folder,
               GCancellable       *cancellable,
               KlimaProblems      *problems)
{
  g_autoptr (KlimaJsonDocument) document = NULL;
  KlimaJson root;

  document = read_geojson (folder, reader->municipalities_file, cancellable, problems);
  if (document == NULL)
    return;

  root = klima_json_document_get_root (document);
  klima_dataset_reader_read_geometry (reader, &root, cancellable);
}

/* Where there are two threads, the backdrop, which is most of it, beside the municipalities. */
static void
read_map (KlimaDatasetReader *reader,
          GFile              *folder,
          gboolean            two_threads,
          GCancellable       *cancellable,
          KlimaProblems      *problems)
{
  g_autoptr (KlimaProblems) backdrop_problems = klima_problems_new ();
  BackdropJob job = { folder, reader->backdrop_file, cancellable, reader->dataset->backdrop, backdrop_problems };
  GThread *thread = NULL;

  if (reader->backdrop_file != NULL && two_threads)
    thread = g_thread_try_new ("backdrop", read_backdrop, &job, NULL);

  if (reader->municipalities_file != NULL)
    read_geometry (reader, folder, cancellable, problems);

  if (thread != NULL)
    g_thread_join (thread);
  else if (reader->backdrop_file != NULL)
    read_backdrop (&job);

  klima_problems_append (problems, backdrop_problems);
}

static gboolean
check_folder (GFile         *folder,
              GCancellable  *cancellable,
              KlimaProblems *problems)
{
  g_autofree char *name = g_file_get_parse_name (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = NULL;

  info = g_file_query_info (folder, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, cancellable, &error);
  if (info == NULL)
    {
      add_io_problem (problems, name, error);
      return FALSE;
    }

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_DIRECTORY)
    {
      klima_problems_add (problems, name, NULL, _("This is not a folder."));
      return FALSE;
    }

  return TRUE;
}

static void
read_folder (KlimaDatasetReader *reader,
             GFile              *folder,
             gboolean            two_threads,
             GCancellable       *cancellable,
             KlimaProblems      *problems)
{
  g_autoptr (KlimaJsonDocument) document = NULL;
  KlimaJson root;

  if (!check_folder (folder, cancellable, problems))
    return;

  document = read_document (folder, DATASET_FILE, cancellable, problems);
  if (document == NULL)
    return;

  root = klima_json_document_get_root (document);
  klima_dataset_reader_read (reader, &root);
  read_map (reader, folder, two_threads, cancellable, problems);
}

static KlimaDataset *
load (GFile         *folder,
      gboolean       two_threads,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (KlimaDatasetReader) reader = klima_dataset_reader_new ();
  g_autoptr (KlimaProblems) problems = klima_problems_new ();

  klima_trace ("reading begins");
  read_folder (reader, folder, two_threads, cancellable, problems);
  klima_trace ("files read");

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  if (klima_problems_get_count (problems) > 0)
    {
      g_autofree char *text = klima_problems_dup_text (problems);

      g_set_error_literal (error, KLIMA_DATASET_ERROR, KLIMA_DATASET_ERROR_INVALID, text);
      return NULL;
    }

  reader->dataset->folder = g_object_ref (folder);
  klima_dataset_complete (reader->dataset);
  klima_trace ("dataset complete");

  return g_object_ref (reader->dataset);
}

/**
 * klima_dataset_load:
 * @folder: a folder with `dataset.json` and the files it names; may be a `resource://`
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads and checks a dataset. It is taken as a whole or not at all: the error, in the domain %KLIMA_DATASET_ERROR,
 * lists all problems that were found, or is %G_IO_ERROR_CANCELLED. Waits for files: use klima_dataset_load_async()
 * where a user waits.
 *
 * Returns: (transfer full): the dataset, or %NULL
 */
KlimaDataset *
klima_dataset_load (GFile         *folder,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return load (folder, TRUE, cancellable, error);
}

static void
load_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  KlimaDataset *dataset = load (task_data, FALSE, cancellable, &error);

  if (dataset != NULL)
    g_task_return_pointer (task, dataset, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * klima_dataset_load_async:
 * @folder: a folder with a dataset
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is loaded
 * @user_data: for @callback
 *
 * As klima_dataset_load(), in one thread: the calling one has something to do meanwhile, such as to set up GTK.
 */
void
klima_dataset_load_async (GFile               *folder,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (folder));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, klima_dataset_load_async);
  g_task_set_task_data (task, g_object_ref (folder), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * klima_dataset_load_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full): the dataset, or %NULL
 */
KlimaDataset *
klima_dataset_load_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, klima_dataset_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
