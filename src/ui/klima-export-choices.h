/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-export.h"

G_BEGIN_DECLS

/* After the presets of a page's size. */
#define KLIMA_EXPORT_SIZE_FREE KLIMA_N_PAGE_PRESETS

KlimaExport *klima_export_choices_apply (GSettings         *settings,
                                         const KlimaScene  *scene,
                                         double             view_width,
                                         double             view_height,
                                         KlimaExportFormat *format);

G_END_DECLS
