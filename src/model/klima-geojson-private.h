/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-geometry.h"
#include "klima-json-private.h"

G_BEGIN_DECLS

/**
 * KlimaGeojsonFeatureFunc:
 * @feature: a feature of a collection, which is an object; its label may be set
 * @user_data: as given
 */
typedef void (*KlimaGeojsonFeatureFunc) (KlimaJson *feature,
                                         gpointer   user_data);

void           klima_geojson_foreach_feature (const KlimaJson         *root,
                                              GCancellable            *cancellable,
                                              KlimaGeojsonFeatureFunc  func,
                                              gpointer                 user_data);
KlimaGeometry *klima_geojson_read_geometry   (const KlimaJson         *feature,
                                              KlimaGeometryKind        kind);
gboolean       klima_geojson_read_point      (const KlimaJson         *feature,
                                              double                  *position);

G_END_DECLS
