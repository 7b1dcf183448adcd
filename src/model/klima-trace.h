/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     klima_trace_start (void);
void     klima_trace       (const char *event);
void     klima_trace_end   (const char *event);
gboolean klima_trace_is_on (void);

G_END_DECLS
