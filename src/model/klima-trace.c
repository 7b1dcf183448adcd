/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-trace.h"

/* 0 where nothing is traced; written once, before there are threads. */
static gint64 start_us;

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
  klima_trace ("main");
}

/**
 * klima_trace:
 * @event: what has just happened; in English, for those who build the program
 *
 * Adds a line to the timeline. Costs next to nothing where there is none. Any thread.
 */
void
klima_trace (const char *event)
{
  if (start_us != 0)
    g_printerr ("%8.1f ms  %s\n", (double) (g_get_monotonic_time () - start_us) / 1000, event);
}
