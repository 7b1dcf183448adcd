/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-geometry.h"

G_BEGIN_DECLS

/**
 * GeosIndex:
 *
 * What the look-up is held against: GEOS with prepared geometries in an STRtree.
 */
typedef struct _GeosIndex GeosIndex;

GeosIndex *geos_index_new    (KlimaGeometry    **areas,
                              guint              n_areas,
                              const KlimaPoint  *places,
                              guint              n_places);
void       geos_index_free   (GeosIndex         *index);
int        geos_index_lookup (GeosIndex         *index,
                              guint              place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GeosIndex, geos_index_free)

G_END_DECLS
