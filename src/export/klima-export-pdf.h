/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-export.h"

G_BEGIN_DECLS

GBytes *klima_export_pdf (const KlimaExport    *self,
                          KlimaExportProgress   progress,
                          gpointer              data,
                          GCancellable         *cancellable,
                          GError              **error);

G_END_DECLS
