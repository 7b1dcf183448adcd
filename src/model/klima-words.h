/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint klima_words_count     (const char *text);
char *klima_words_dup_start (const char *text,
                             guint       max_words);

G_END_DECLS
