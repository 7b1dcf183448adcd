/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-trace.h"

#include <time.h>

/* Written once, before there are threads. */
static gint64 start_us;
/* Whether the timeline goes on. */
static int is_on;

/**
 * klima_trace_start:
 *
 * Begins a timeline on the standard error where `KLIMAKART_TRACE` is set: to 1, and its times count from here; or to a
 * monotonic time in microseconds, such as that at which somebody started the program, and they count from there. To be
 * called first of all in main().
 */
void
klima_trace_start (void)
{
  const char *value = g_getenv ("KLIMAKART_TRACE");
  gint64 given;

  if (value == NULL || *value == '\0')
    return;

  given = g_ascii_strtoll (value, NULL, 10);
  start_us = given > 1 ? given : g_get_monotonic_time ();
  g_atomic_int_set (&is_on, TRUE);
  klima_trace ("main");
}

/**
 * klima_trace:
 * @event: what has just happened; in English, for those who build the program
 *
 * Adds a line to the timeline: how long it has been, and how long the calling thread has had a processor in that time;
 * the rest it waited. Costs next to nothing where there is no timeline. Any thread.
 */
void
klima_trace (const char *event)
{
  struct timespec cpu;

  if (!klima_trace_is_on ())
    return;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &cpu);
  g_printerr ("%8.1f ms %8.1f ms  %s\n", (double) (g_get_monotonic_time () - start_us) / 1000,
              (double) cpu.tv_sec * 1e3 + (double) cpu.tv_nsec / 1e6, event);
}

/**
 * klima_trace_end:
 * @event: what has just happened
 *
 * Adds the last line: the program has started.
 */
void
klima_trace_end (const char *event)
{
  klima_trace (event);
  g_atomic_int_set (&is_on, FALSE);
}

/**
 * klima_trace_is_on:
 *
 * Returns: whether there is a timeline, and it goes on
 */
gboolean
klima_trace_is_on (void)
{
  return g_atomic_int_get (&is_on);
}
