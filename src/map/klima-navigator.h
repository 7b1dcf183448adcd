/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <shumate/shumate.h>

#include "klima-projection.h"

G_BEGIN_DECLS

/**
 * KlimaNavigator:
 *
 * Moves a map's viewport, and keeps it at the region whoever moves it. Sizes and places in the view are logical pixels.
 *
 * Signals: `camera-changed`, once for each change, when the viewport's zoom level and place fit each other. Properties:
 * `flying`, whether the camera is on its way to somewhere.
 */
#define KLIMA_TYPE_NAVIGATOR (klima_navigator_get_type ())
G_DECLARE_FINAL_TYPE (KlimaNavigator, klima_navigator, KLIMA, NAVIGATOR, GObject)

KlimaNavigator *klima_navigator_new           (ShumateMap        *map);
void            klima_navigator_set_region    (KlimaNavigator    *self,
                                               KlimaBounds        region);
void            klima_navigator_set_size      (KlimaNavigator    *self,
                                               double             width,
                                               double             height);
void            klima_navigator_set_insets    (KlimaNavigator    *self,
                                               double             left,
                                               double             right,
                                               double             bottom);
KlimaCamera     klima_navigator_get_camera    (KlimaNavigator    *self);
KlimaCamera     klima_navigator_get_destination
                                              (KlimaNavigator    *self,
                                               KlimaBounds       *centres);
KlimaBounds     klima_navigator_get_centres   (KlimaNavigator    *self);
void            klima_navigator_jump_to       (KlimaNavigator    *self,
                                               KlimaCamera        camera);
void            klima_navigator_fly_to_bounds (KlimaNavigator    *self,
                                               const KlimaBounds *bounds);
void            klima_navigator_keep_camera   (KlimaNavigator    *self);
void            klima_navigator_fly_home      (KlimaNavigator    *self);
void            klima_navigator_zoom_by       (KlimaNavigator    *self,
                                               double             levels,
                                               double             x,
                                               double             y);
void            klima_navigator_pan           (KlimaNavigator    *self,
                                               double             dx,
                                               double             dy);
void            klima_navigator_reveal        (KlimaNavigator    *self,
                                               const KlimaBounds *bounds);
void            klima_navigator_stop          (KlimaNavigator    *self);
gboolean        klima_navigator_is_flying     (KlimaNavigator    *self);
gboolean        klima_navigator_shows_region  (KlimaNavigator    *self);
void            klima_navigator_to_map        (KlimaNavigator    *self,
                                               double             x,
                                               double             y,
                                               double            *map_x,
                                               double            *map_y);
void            klima_navigator_from_map      (KlimaNavigator    *self,
                                               double             map_x,
                                               double             map_y,
                                               double            *x,
                                               double            *y);

G_END_DECLS
