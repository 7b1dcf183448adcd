/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-export.h"
#include "klima-slide.h"

G_BEGIN_DECLS

KlimaSlide *klima_export_get_slide     (const KlimaExport *self,
                                         guint              position);
KlimaPage *klima_export_lay_out_notes   (const KlimaExport *self,
                                         KlimaSlide        *slide,
                                         KlimaDrawing      *drawing);
KlimaPage *klima_export_lay_out_handout (const KlimaExport *self,
                                         guint              position,
                                         GCancellable      *cancellable);
void       klima_export_handout_apply   (KlimaScene        *scene,
                                         guint              position);

G_END_DECLS
