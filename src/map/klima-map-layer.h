/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <shumate/shumate.h>

#include "klima-outline.h"
#include "klima-picture.h"

G_BEGIN_DECLS

/**
 * KlimaMapLayer:
 *
 * Shows a scene on a map. What it hands to GTK each frame is painted already: a picture larger than the view, moved and
 * scaled to the viewport; outlines above it; names above those, which keep their size. When the viewport has come to
 * rest, or leaves the picture, a thread paints another.
 *
 * Properties: `settled`, whether what is to be seen is sharp, up to date and at rest.
 */
#define KLIMA_TYPE_MAP_LAYER (klima_map_layer_get_type ())
G_DECLARE_FINAL_TYPE (KlimaMapLayer, klima_map_layer, KLIMA, MAP_LAYER, ShumateLayer)

KlimaMapLayer *klima_map_layer_new         (ShumateViewport   *viewport);
void           klima_map_layer_set_scene   (KlimaMapLayer     *self,
                                            const KlimaScene  *scene);
void           klima_map_layer_set_centres (KlimaMapLayer     *self,
                                            KlimaBounds        centres);
void           klima_map_layer_set_destination
                                           (KlimaMapLayer     *self,
                                            const KlimaCamera *camera,
                                            KlimaBounds        centres);
void           klima_map_layer_set_insets  (KlimaMapLayer     *self,
                                            double             left,
                                            double             right);
void           klima_map_layer_set_obstacles
                                           (KlimaMapLayer        *self,
                                            const KlimaObstacles *obstacles);
void           klima_map_layer_expect_size (KlimaMapLayer     *self,
                                            int                width,
                                            int                height);
void           klima_map_layer_set_outline (KlimaMapLayer     *self,
                                            KlimaOutlineKind   kind,
                                            KlimaMunicipality *municipality);
KlimaMunicipality *
               klima_map_layer_get_outline (KlimaMapLayer     *self,
                                            KlimaOutlineKind   kind);
gboolean       klima_map_layer_is_settled  (KlimaMapLayer     *self);
gboolean       klima_map_layer_is_sharp    (KlimaMapLayer     *self);
KlimaPicture  *klima_map_layer_get_picture (KlimaMapLayer     *self);

G_END_DECLS
