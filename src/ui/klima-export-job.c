/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "klima-export-job.h"

#define WHOLE 1000

struct _KlimaExportJob
{
  GObject parent_instance;

  /* Owned; only read once it is made, so that the thread may. */
  KlimaExport *export;
  KlimaExportFormat format;
  GFile *file;
  KlimaExportReplace replace;

  /* Of WHOLE; atomic. */
  int done;
};

G_DEFINE_FINAL_TYPE (KlimaExportJob, klima_export_job, G_TYPE_OBJECT)

static void
on_progress (double   fraction,
             gpointer data)
{
  KlimaExportJob *self = data;

  g_atomic_int_set (&self->done, (int) (fraction * WHOLE));
}

/* That the user was asked about a file does not go for those beside it. */
static gboolean
check_others (KlimaExportJob  *self,
              GCancellable    *cancellable,
              GError         **error)
{
  g_autoptr (GPtrArray) files = klima_export_job_list_files (self);

  return klima_export_check_free (files, self->file, cancellable, error);
}

/* In a thread. */
static void
write_export (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  KlimaExportJob *self = source;
  GError *error = NULL;

  if ((self->replace != KLIMA_EXPORT_REPLACE_ASKED || check_others (self, cancellable, &error))
      && klima_export_write (self->export, self->format, self->file, self->replace != KLIMA_EXPORT_REPLACE_NONE,
                             on_progress, self, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
klima_export_job_finalize (GObject *object)
{
  KlimaExportJob *self = KLIMA_EXPORT_JOB (object);

  g_clear_pointer (&self->export, klima_export_free);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (klima_export_job_parent_class)->finalize (object);
}

static void
klima_export_job_class_init (KlimaExportJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klima_export_job_finalize;
}

static void
klima_export_job_init (KlimaExportJob *self)
{
}

/**
 * klima_export_job_new:
 * @export: what to write; copied
 * @format: how
 * @file: where to
 * @replace: which files that are there are replaced
 *
 * Returns: (transfer full): the job, which does not run yet
 */
KlimaExportJob *
klima_export_job_new (const KlimaExport  *export,
                      KlimaExportFormat   format,
                      GFile              *file,
                      KlimaExportReplace  replace)
{
  KlimaExportJob *self;

  g_return_val_if_fail (export != NULL, NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (KLIMA_TYPE_EXPORT_JOB, NULL);
  self->export = klima_export_copy (export);
  self->format = format;
  self->file = g_object_ref (file);
  self->replace = replace;

  return self;
}

/**
 * klima_export_job_get_file:
 *
 * Returns: (transfer none): the file that was asked for
 */
GFile *
klima_export_job_get_file (KlimaExportJob *self)
{
  g_return_val_if_fail (KLIMA_IS_EXPORT_JOB (self), NULL);

  return self->file;
}

/**
 * klima_export_job_list_files:
 *
 * Returns: (transfer full) (element-type GFile): what is written
 */
GPtrArray *
klima_export_job_list_files (KlimaExportJob *self)
{
  g_return_val_if_fail (KLIMA_IS_EXPORT_JOB (self), NULL);

  return klima_export_list_files (self->export, self->format, self->file);
}

/**
 * klima_export_job_get_fraction:
 *
 * Returns: how much is done, from 0 to 1; 0 also where that cannot be told
 */
double
klima_export_job_get_fraction (KlimaExportJob *self)
{
  g_return_val_if_fail (KLIMA_IS_EXPORT_JOB (self), 0);

  return (double) g_atomic_int_get (&self->done) / WHOLE;
}

/**
 * klima_export_job_run:
 * @cancellable: (nullable): cancels
 * @callback: what to call in this thread when it is over
 * @user_data: for @callback
 *
 * Runs the job, once.
 */
void
klima_export_job_run (KlimaExportJob      *self,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KLIMA_IS_EXPORT_JOB (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, klima_export_job_run);
  /* Files that were written before it was cancelled are there. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, write_export);
}

/**
 * klima_export_job_finish:
 * @result: from the callback
 * @error: (nullable): see klima_export_write()
 *
 * Returns: whether everything was written
 */
gboolean
klima_export_job_finish (KlimaExportJob  *self,
                         GAsyncResult    *result,
                         GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
