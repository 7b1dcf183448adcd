/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "klima-export.h"

G_BEGIN_DECLS

/**
 * KlimaExportDialog:
 *
 * Where one chooses what to take along of the map, sees how it will look, and saves it.
 *
 * Signals: `saved (GFile *, guint)`, with the first file that was written, and how many there are.
 */
#define KLIMA_TYPE_EXPORT_DIALOG (klima_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KlimaExportDialog, klima_export_dialog, KLIMA, EXPORT_DIALOG, AdwWindow)

KlimaExportDialog *klima_export_dialog_new        (GtkWindow         *parent,
                                                   GSettings         *settings,
                                                   const KlimaScene  *scene,
                                                   double             view_width,
                                                   double             view_height);
const KlimaExport *klima_export_dialog_get_export (KlimaExportDialog *self,
                                                   KlimaExportFormat *format);
void               klima_export_dialog_save       (KlimaExportDialog *self,
                                                   GFile             *file);

G_END_DECLS
