/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-export.h"

G_BEGIN_DECLS

/* Where an export is saved, and by which name. */

GtkFileChooserNative *klima_export_place_choose   (GtkWindow         *parent,
                                                   GSettings         *settings,
                                                   const KlimaExport *export,
                                                   KlimaExportFormat  format);
GFile                *klima_export_place_settle   (GSettings         *settings,
                                                   const KlimaExport *export,
                                                   KlimaExportFormat  format,
                                                   GFile             *chosen);

G_END_DECLS
