/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-device-grid.h"
#include "klima-projection.h"

G_BEGIN_DECLS

/**
 * KlimaSight:
 * @camera: where the map is looked at from
 * @centres: where the camera may be moved to without zooming, unit Mercator
 * @width: of the view, logical pixels
 * @height: of the view
 * @grid: how device pixels lie in the view
 *
 * What can be seen of the map.
 */
typedef struct
{
  KlimaCamera camera;
  KlimaBounds centres;
  double width, height;
  KlimaDeviceGrid grid;
} KlimaSight;

double klima_sight_get_margin_x (const KlimaSight *sight);
double klima_sight_get_margin_y (const KlimaSight *sight);

G_END_DECLS
