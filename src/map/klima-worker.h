/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KlimaWorkerTrade:
 * @name: of the thread
 * @begin: (nullable): called first, in the thread
 * @work: does a job in the thread; returns %NULL where it was cancelled
 * @rest: (nullable): called after each job, in the thread, when its result is handed over already
 * @is_same: (nullable): whether two jobs have the same result; where it is missing, no two have
 * @deliver: called with results, the oldest first, on the thread that made the worker; it may free the worker
 * @free_job: frees a job, on that thread
 * @free_result: frees a result, on that thread
 *
 * What a worker does.
 */
typedef struct
{
  const char *name;
  void (*begin) (void);
  gpointer (*work) (gpointer      job,
                    GCancellable *cancellable);
  void (*rest) (void);
  gboolean (*is_same) (gconstpointer a,
                       gconstpointer b);
  void (*deliver) (GPtrArray *results,
                   gpointer   user_data);
  GDestroyNotify free_job, free_result;
} KlimaWorkerTrade;

/**
 * KlimaWorker:
 *
 * Does jobs in a thread of its own, one at a time. All functions are for the thread that made it.
 */
typedef struct _KlimaWorker KlimaWorker;

KlimaWorker *klima_worker_new      (const KlimaWorkerTrade *trade,
                                    gpointer                user_data);
void         klima_worker_free     (KlimaWorker            *worker);
void         klima_worker_set_jobs (KlimaWorker            *worker,
                                    gpointer               *jobs,
                                    guint                   n_jobs);
gboolean     klima_worker_is_busy  (KlimaWorker            *worker);
void         klima_worker_wait     (KlimaWorker            *worker,
                                    gint64                  timeout_us);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaWorker, klima_worker_free)

G_END_DECLS
