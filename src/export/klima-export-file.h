/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean klima_export_write_files (GPtrArray     *files,
                                   GPtrArray     *contents,
                                   GCancellable  *cancellable,
                                   GError       **error);
gboolean klima_export_write_file (GFile         *file,
                                  gconstpointer  data,
                                  gsize          length,
                                  GCancellable  *cancellable,
                                  GError       **error);

G_END_DECLS
