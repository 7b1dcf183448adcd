/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "klima-geometry.h"

G_BEGIN_DECLS

/**
 * KlimaIndex:
 *
 * Finds the area under a point among many. Immutable; any thread may ask.
 */
typedef struct _KlimaIndex KlimaIndex;

KlimaIndex *klima_index_new    (KlimaGeometry   **areas,
                                guint             n_areas);
void        klima_index_free   (KlimaIndex       *index);
int         klima_index_lookup (const KlimaIndex *index,
                                double            x,
                                double            y,
                                double            slop);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaIndex, klima_index_free)

G_END_DECLS
