/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the C library keeps of the memory that pictures took. */

void klima_memory_set_up (GskRenderer *renderer);
void klima_memory_trim   (void);

G_END_DECLS
