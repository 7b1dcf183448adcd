/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *klima_collation_key   (const char *text);
int      klima_collation_compare (const char *a,
                                const char *b);
int      klima_collation_match (const char *text,
                                const char *typed);

G_END_DECLS
