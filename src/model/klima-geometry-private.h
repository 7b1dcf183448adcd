/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-geometry.h"

G_BEGIN_DECLS

/* What only the loader and the borders may do to a geometry, before other threads see it. */

KlimaPoint *klima_geometry_get_mutable_points (KlimaGeometry       *geometry);
void        klima_geometry_compute_weights    (KlimaGeometry       *geometry);

/* For the index. */

gboolean    klima_geometry_ring_contains      (const KlimaGeometry *geometry,
                                               const KlimaRing     *ring,
                                               double               x,
                                               double               y);
double      klima_geometry_ring_distance      (const KlimaGeometry *geometry,
                                               const KlimaRing     *ring,
                                               double               x,
                                               double               y);

/* For the borders. */

void        klima_points_compute_weights      (KlimaPoint          *points,
                                               guint                n_points);

G_END_DECLS
