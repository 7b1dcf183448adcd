/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes a whole file beside @file and then puts it in its place: what was there stays until all of it is written, and
 * there is never half a file.
 */
gboolean klima_export_write_file (GFile         *file,
                                  gconstpointer  data,
                                  gsize          length,
                                  GCancellable  *cancellable,
                                  GError       **error);

G_END_DECLS
