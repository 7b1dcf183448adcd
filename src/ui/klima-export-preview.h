/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-export.h"

G_BEGIN_DECLS

/**
 * KlimaExportPreview:
 *
 * Shows what a file will hold: the same page as in the file, painted in a thread, or the beginning of its text. Where
 * there are several pages one can go through them.
 */
#define KLIMA_TYPE_EXPORT_PREVIEW (klima_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (KlimaExportPreview, klima_export_preview, KLIMA, EXPORT_PREVIEW, GtkWidget)

void          klima_export_preview_show        (KlimaExportPreview *self,
                                                const KlimaExport  *export,
                                                KlimaExportFormat   format);
guint         klima_export_preview_get_page    (KlimaExportPreview *self);
GdkPaintable *klima_export_preview_get_picture (KlimaExportPreview *self);
gboolean      klima_export_preview_is_busy     (KlimaExportPreview *self);

G_END_DECLS
