/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean klima_uri_is_web    (const char *uri);
char    *klima_uri_dup_short (const char *uri);

G_END_DECLS
