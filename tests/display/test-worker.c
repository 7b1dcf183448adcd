/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-worker.h"

/* Microseconds. */
#define LONG (20 * G_TIME_SPAN_SECOND)

/* Jobs and results are numbers. Each job needs a token to be done. */
typedef struct
{
  KlimaWorker *worker;
  GString *delivered;
} Fixture;

static GThread *main_thread;
static GAsyncQueue *begun, *tokens, *rested;
static int n_alive;

static gpointer
number_new (int number)
{
  int *box = g_new (int, 1);

  *box = number;
  g_atomic_int_inc (&n_alive);

  return box;
}

static void
number_free (gpointer number)
{
  g_assert_true (g_thread_self () == main_thread);
  g_atomic_int_add (&n_alive, -1);
  g_free (number);
}

static gboolean
is_same (gconstpointer a,
         gconstpointer b)
{
  return *(const int *) a == *(const int *) b;
}

static gpointer
work (gpointer      job,
      GCancellable *cancellable)
{
  g_assert_true (g_thread_self () != main_thread);
  g_async_queue_push (begun, GINT_TO_POINTER (*(int *) job));
  while (g_async_queue_timeout_pop (tokens, 1000) == NULL)
    if (g_cancellable_is_cancelled (cancellable))
      return NULL;

  return number_new (*(int *) job);
}

static void
rest (void)
{
  g_async_queue_push (rested, GINT_TO_POINTER (TRUE));
}

static void
deliver (GPtrArray *results,
         gpointer   user_data)
{
  Fixture *fixture = user_data;

  for (guint i = 0; i < results->len; i++)
    g_string_append_printf (fixture->delivered, "%d ", *(int *) results->pdata[i]);
}

static const KlimaWorkerTrade trade = {
  .name = "test-worker",
  .work = work,
  .rest = rest,
  .is_same = is_same,
  .deliver = deliver,
  .free_job = number_free,
  .free_result = number_free,
};

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  main_thread = g_thread_self ();
  begun = g_async_queue_new ();
  tokens = g_async_queue_new ();
  rested = g_async_queue_new ();
  fixture->delivered = g_string_new ("");
  fixture->worker = klima_worker_new (&trade, fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->worker, klima_worker_free);
  g_assert_cmpint (n_alive, ==, 0);
  g_string_free (fixture->delivered, TRUE);
  g_async_queue_unref (begun);
  g_async_queue_unref (tokens);
  g_async_queue_unref (rested);
}

/* Ended by 0. */
static void
set_jobs (Fixture *fixture,
          int      first,
          ...)
{
  gpointer jobs[8];
  guint n_jobs = 0;
  va_list numbers;

  va_start (numbers, first);
  for (int number = first; number != 0; number = va_arg (numbers, int))
    jobs[n_jobs++] = number_new (number);
  va_end (numbers);
  klima_worker_set_jobs (fixture->worker, jobs, n_jobs);
}

static void
give_tokens (guint n)
{
  while (n-- > 0)
    g_async_queue_push (tokens, GINT_TO_POINTER (TRUE));
}

static void
assert_begins (int number)
{
  g_assert_cmpint (GPOINTER_TO_INT (g_async_queue_timeout_pop (begun, LONG)), ==, number);
}

static void
assert_rests (void)
{
  g_assert_nonnull (g_async_queue_timeout_pop (rested, LONG));
}

static void
finish (Fixture *fixture)
{
  while (klima_worker_is_busy (fixture->worker))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_does_all_in_order (Fixture       *fixture,
                        gconstpointer  data)
{
  g_assert_false (klima_worker_is_busy (fixture->worker));
  set_jobs (fixture, 1, 2, 3, 0);
  g_assert_true (klima_worker_is_busy (fixture->worker));
  give_tokens (3);
  finish (fixture);
  g_assert_cmpstr (fixture->delivered->str, ==, "1 2 3 ");
}

/* What is being done, and is still wanted first, is not begun once more. */
static void
test_goes_on_with_the_first (Fixture       *fixture,
                             gconstpointer  data)
{
  set_jobs (fixture, 1, 2, 3, 0);
  assert_begins (1);
  set_jobs (fixture, 1, 3, 0);
  give_tokens (2);
  finish (fixture);
  g_assert_cmpstr (fixture->delivered->str, ==, "1 3 ");
  assert_begins (3);
  g_assert_cmpint (g_async_queue_length (begun), ==, 0);
}

static void
test_gives_up_for_what_is_urgent (Fixture       *fixture,
                                  gconstpointer  data)
{
  set_jobs (fixture, 1, 0);
  assert_begins (1);
  set_jobs (fixture, 2, 1, 0);
  assert_begins (2);
  give_tokens (2);
  finish (fixture);
  assert_begins (1);
  g_assert_cmpstr (fixture->delivered->str, ==, "2 1 ");
}

static void
test_delivers_what_was_finished (Fixture       *fixture,
                                 gconstpointer  data)
{
  set_jobs (fixture, 1, 0);
  give_tokens (1);
  assert_rests ();
  set_jobs (fixture, 0);
  g_assert_true (klima_worker_is_busy (fixture->worker));
  finish (fixture);
  g_assert_cmpstr (fixture->delivered->str, ==, "1 ");
}

static void
test_delivers_nothing_that_was_given_up (Fixture       *fixture,
                                         gconstpointer  data)
{
  set_jobs (fixture, 1, 2, 0);
  assert_begins (1);
  set_jobs (fixture, 0);
  g_assert_false (klima_worker_is_busy (fixture->worker));
  assert_rests ();
  assert_rests ();
  g_main_context_iteration (NULL, FALSE);
  g_assert_cmpstr (fixture->delivered->str, ==, "");
  g_assert_cmpint (g_async_queue_length (begun), ==, 0);
}

static void
test_waits (Fixture       *fixture,
            gconstpointer  data)
{
  klima_worker_wait (fixture->worker, LONG);
  set_jobs (fixture, 1, 2, 0);
  klima_worker_wait (fixture->worker, 2000);
  g_assert_cmpstr (fixture->delivered->str, ==, "");
  g_assert_true (klima_worker_is_busy (fixture->worker));

  give_tokens (2);
  klima_worker_wait (fixture->worker, LONG);
  g_assert_cmpstr (fixture->delivered->str, ==, "1 2 ");
  g_assert_false (klima_worker_is_busy (fixture->worker));
  g_main_context_iteration (NULL, FALSE);
  g_assert_cmpstr (fixture->delivered->str, ==, "1 2 ");
}

/* At every stage: not begun, being done, waiting, finished but not delivered. */
static void
test_ends_at_any_time (Fixture       *fixture,
                       gconstpointer  data)
{
  for (guint i = 0; i < 200; i++)
    {
      set_jobs (fixture, 1, 2, 3, 0);
      give_tokens (i % 4);
      g_usleep (i % 5 * 300);
      klima_worker_free (fixture->worker);
      g_assert_cmpint (n_alive, ==, 0);
      fixture->worker = klima_worker_new (&trade, fixture);
      while (g_async_queue_try_pop (tokens) != NULL)
        ;
    }
  g_main_context_iteration (NULL, FALSE);
  g_assert_cmpstr (fixture->delivered->str, ==, "");
}

static void
end_at_once (GPtrArray *results,
             gpointer   user_data)
{
  Fixture *fixture = user_data;

  g_clear_pointer (&fixture->worker, klima_worker_free);
}

static void
test_ends_when_it_delivers (Fixture       *fixture,
                            gconstpointer  data)
{
  KlimaWorkerTrade brief = trade;

  brief.deliver = end_at_once;
  klima_worker_free (fixture->worker);
  fixture->worker = klima_worker_new (&brief, fixture);
  set_jobs (fixture, 1, 2, 0);
  give_tokens (1);
  while (fixture->worker != NULL)
    g_main_context_iteration (NULL, TRUE);

  fixture->worker = klima_worker_new (&brief, fixture);
  set_jobs (fixture, 1, 0);
  give_tokens (1);
  klima_worker_wait (fixture->worker, LONG);
  g_assert_null (fixture->worker);
}

#define ADD(path, function) g_test_add ("/map/worker/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("does-all-in-order", test_does_all_in_order);
  ADD ("goes-on-with-the-first", test_goes_on_with_the_first);
  ADD ("gives-up-for-what-is-urgent", test_gives_up_for_what_is_urgent);
  ADD ("delivers-what-was-finished", test_delivers_what_was_finished);
  ADD ("delivers-nothing-that-was-given-up", test_delivers_nothing_that_was_given_up);
  ADD ("waits", test_waits);
  ADD ("ends-at-any-time", test_ends_at_any_time);
  ADD ("ends-when-it-delivers", test_ends_when_it_delivers);

  return g_test_run ();
}
