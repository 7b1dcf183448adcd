/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

void     bench_report        (const char *name,
                              double      value,
                              const char *unit,
                              double      baseline,
                              double      goal);
gboolean bench_is_smoke      (void);
double   bench_now_ms        (void);
double   bench_thread_cpu_ms (void);
double   bench_median        (double     *values,
                              guint       n_values);

G_END_DECLS
