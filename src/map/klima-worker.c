/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-worker.h"

/* On its way through the queues it belongs to whoever took it out of one. Without a job it ends the thread. */
typedef struct
{
  gpointer job;
  GCancellable *cancellable;
  gpointer result; /* nullable */
} Task;

/* The thread takes what waits and hands over what is finished: it touches nothing else that changes. */
struct _KlimaWorker
{
  /* borrowed */
  const KlimaWorkerTrade *trade;
  gpointer user_data;

  /* owned */
  GThread *thread;
  GSource *delivery;
  GAsyncQueue *waiting, *finished; /* of Task */
  GPtrArray *wanted;               /* of Task, borrowed: neither cancelled nor delivered, in their order */

  int n_results; /* that are not delivered; atomic */
};

static void
task_free (KlimaWorker *worker,
           Task        *task)
{
  g_clear_pointer (&task->job, worker->trade->free_job);
  g_clear_pointer (&task->result, worker->trade->free_result);
  g_clear_object (&task->cancellable);
  g_free (task);
}

static void
do_task (KlimaWorker *worker,
         Task        *task)
{
  if (!g_cancellable_is_cancelled (task->cancellable))
    task->result = worker->trade->work (task->job, task->cancellable);
  if (task->result != NULL)
    g_atomic_int_inc (&worker->n_results);
  g_async_queue_push (worker->finished, task);
  g_source_set_ready_time (worker->delivery, 0);

  if (worker->trade->rest != NULL)
    worker->trade->rest ();
}

static gpointer
do_tasks (gpointer data)
{
  KlimaWorker *worker = data;
  Task *task;

  if (worker->trade->begin != NULL)
    worker->trade->begin ();
  while ((task = g_async_queue_pop (worker->waiting))->job != NULL)
    do_task (worker, task);
  g_free (task);

  return NULL;
}

static void
take_result (KlimaWorker *worker,
             Task        *task,
             GPtrArray   *results)
{
  if (task->result != NULL)
    {
      g_atomic_int_dec_and_test (&worker->n_results);
      g_ptr_array_add (results, g_steal_pointer (&task->result));
    }
  g_ptr_array_remove (worker->wanted, task);
  task_free (worker, task);
}

static void
take_results (KlimaWorker *worker,
              GPtrArray   *results)
{
  Task *task;

  while ((task = g_async_queue_try_pop (worker->finished)) != NULL)
    take_result (worker, task, results);
}

static gboolean
deliver (gpointer user_data)
{
  KlimaWorker *worker = user_data;
  g_autoptr(GPtrArray) results = g_ptr_array_new_with_free_func (worker->trade->free_result);

  g_source_set_ready_time (worker->delivery, -1);
  take_results (worker, results);
  if (results->len > 0)
    worker->trade->deliver (results, worker->user_data);

  return G_SOURCE_CONTINUE;
}

static gboolean
dispatch (GSource     *source,
          GSourceFunc  callback,
          gpointer     user_data)
{
  return callback (user_data);
}

/**
 * klima_worker_new:
 * @trade: what it does; must live longer
 * @user_data: for @trade
 *
 * Returns: (transfer full): a worker without jobs
 */
KlimaWorker *
klima_worker_new (const KlimaWorkerTrade *trade,
                  gpointer                user_data)
{
  static GSourceFuncs funcs = { .dispatch = dispatch };
  g_autoptr(GMainContext) context = g_main_context_ref_thread_default ();
  KlimaWorker *worker = g_new0 (KlimaWorker, 1);

  worker->trade = trade;
  worker->user_data = user_data;
  worker->waiting = g_async_queue_new ();
  worker->finished = g_async_queue_new ();
  worker->wanted = g_ptr_array_new ();
  worker->delivery = g_source_new (&funcs, sizeof (GSource));
  g_source_set_static_name (worker->delivery, trade->name);
  g_source_set_callback (worker->delivery, deliver, worker, NULL);
  g_source_attach (worker->delivery, context);
  worker->thread = g_thread_new (trade->name, do_tasks, worker);

  return worker;
}

/**
 * klima_worker_free:
 * @worker: a worker
 *
 * Gives up all jobs. Waits for the thread: a job that is cancelled has to end within milliseconds.
 */
void
klima_worker_free (KlimaWorker *worker)
{
  g_autoptr(GPtrArray) results = g_ptr_array_new_with_free_func (worker->trade->free_result);

  klima_worker_set_jobs (worker, NULL, 0);
  g_async_queue_push (worker->waiting, g_new0 (Task, 1));
  g_thread_join (worker->thread);
  take_results (worker, results);

  g_source_destroy (worker->delivery);
  g_source_unref (worker->delivery);
  g_async_queue_unref (worker->waiting);
  g_async_queue_unref (worker->finished);
  g_ptr_array_unref (worker->wanted);
  g_free (worker);
}

static gboolean
is_same (KlimaWorker   *worker,
         const Task    *task,
         gconstpointer  job)
{
  return worker->trade->is_same != NULL && worker->trade->is_same (task->job, job);
}

/**
 * klima_worker_set_jobs:
 * @worker: a worker
 * @jobs: (transfer full) (array length=n_jobs) (nullable): what is to be done, the most urgent first
 * @n_jobs: how many
 *
 * Has that done instead of what was to be done before. Jobs that come first in both, in the same order, go on; all
 * others are given up. What was finished already is still delivered.
 */
void
klima_worker_set_jobs (KlimaWorker *worker,
                       gpointer    *jobs,
                       guint        n_jobs)
{
  guint n_kept = 0;

  while (n_kept < n_jobs && n_kept < worker->wanted->len &&
         is_same (worker, worker->wanted->pdata[n_kept], jobs[n_kept]))
    worker->trade->free_job (jobs[n_kept++]);

  for (guint i = n_kept; i < worker->wanted->len; i++)
    g_cancellable_cancel (((Task *) worker->wanted->pdata[i])->cancellable);
  g_ptr_array_set_size (worker->wanted, (int) n_kept);

  for (guint i = n_kept; i < n_jobs; i++)
    {
      Task *task = g_new0 (Task, 1);

      task->job = jobs[i];
      task->cancellable = g_cancellable_new ();
      g_ptr_array_add (worker->wanted, task);
      g_async_queue_push (worker->waiting, task);
    }
}

/**
 * klima_worker_is_busy:
 * @worker: a worker
 *
 * Returns: whether something that is to be done, or was finished before it was given up, is still to be delivered
 */
gboolean
klima_worker_is_busy (KlimaWorker *worker)
{
  return worker->wanted->len > 0 || g_atomic_int_get (&worker->n_results) > 0;
}

/**
 * klima_worker_wait:
 * @worker: a worker
 * @timeout_us: how long at most
 *
 * Waits until all that is to be done is finished, and then delivers it at once.
 */
void
klima_worker_wait (KlimaWorker *worker,
                   gint64       timeout_us)
{
  gint64 end_us = g_get_monotonic_time () + timeout_us;
  g_autoptr(GPtrArray) results = g_ptr_array_new_with_free_func (worker->trade->free_result);
  Task *task;

  take_results (worker, results);
  while (worker->wanted->len > 0 && (timeout_us = end_us - g_get_monotonic_time ()) > 0 &&
         (task = g_async_queue_timeout_pop (worker->finished, (guint64) timeout_us)) != NULL)
    take_result (worker, task, results);

  if (results->len > 0)
    worker->trade->deliver (results, worker->user_data);
}
