/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-drawing-private.h"

G_BEGIN_DECLS

/**
 * KlimaLegend:
 *
 * What the colours of a scene mean, measured and ready to be put somewhere.
 */
typedef struct _KlimaLegend KlimaLegend;

KlimaLegend *klima_legend_new        (const KlimaScene  *scene,
                                      double             unit,
                                      double             max_width,
                                      double             max_height);
void         klima_legend_free       (KlimaLegend       *legend);
double       klima_legend_get_width  (const KlimaLegend *legend);
double       klima_legend_get_height (const KlimaLegend *legend);
void         klima_legend_add        (const KlimaLegend *legend,
                                      KlimaDrawing      *drawing,
                                      double             x,
                                      double             y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaLegend, klima_legend_free)

G_END_DECLS
