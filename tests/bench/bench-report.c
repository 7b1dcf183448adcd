/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bench-report.h"

#include <stdlib.h>
#include <time.h>

static void
append_number (GString    *line,
               const char *member,
               double      number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (line, ", \"%s\": %s", member,
                          isfinite (number) ? g_ascii_dtostr (text, sizeof text, number) : "null");
}

/**
 * bench_report:
 * @name: what was measured, without quotes
 * @value: the median of its runs
 * @unit: of @value and @baseline
 * @baseline: what it is held against, measured in the same run; NAN for none
 * @goal: the largest ratio of @value to @baseline that holds; NAN where the figure is for orientation only
 *
 * Hands a figure to bench.py.
 */
void
bench_report (const char *name,
              double      value,
              const char *unit,
              double      baseline,
              double      goal)
{
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, "{\"name\": \"%s\"", name);
  append_number (line, "value", value);
  g_string_append_printf (line, ", \"unit\": \"%s\"", unit);
  append_number (line, "baseline", baseline);
  append_number (line, "goal", goal);
  g_print ("%s}\n", line->str);
}

/**
 * bench_is_smoke:
 *
 * Returns: whether everything is to be done once or twice only, to see that it can be done
 */
gboolean
bench_is_smoke (void)
{
  return g_getenv ("KLIMAKART_BENCH_SMOKE") != NULL;
}

double
bench_now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

/**
 * bench_thread_cpu_ms:
 *
 * Returns: the processor time that the calling thread has had
 */
double
bench_thread_cpu_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static int
compare (const void *a,
         const void *b)
{
  const double *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

/**
 * bench_median:
 * @values: (array length=n_values): sorted by this
 * @n_values: how many there are, at least 1
 */
double
bench_median (double *values,
              guint   n_values)
{
  qsort (values, n_values, sizeof *values, compare);

  return n_values % 2 == 1 ? values[n_values / 2] : (values[n_values / 2 - 1] + values[n_values / 2]) / 2;
}
