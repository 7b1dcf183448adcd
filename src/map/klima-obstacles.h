/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-projection.h"

G_BEGIN_DECLS

#define KLIMA_MAX_OBSTACLES 8

/**
 * KlimaObstacles:
 * @boxes: logical pixels of the view
 * @n_boxes: how many
 *
 * What lies over a view.
 */
typedef struct
{
  KlimaBounds boxes[KLIMA_MAX_OBSTACLES];
  guint n_boxes;
} KlimaObstacles;

void     klima_obstacles_add   (KlimaObstacles       *obstacles,
                                const KlimaBounds    *box);
gboolean klima_obstacles_equal (const KlimaObstacles *a,
                                const KlimaObstacles *b);

G_END_DECLS
