/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "klima-ground.h"

G_BEGIN_DECLS

/* Finds places for labels that stand beside what they name and are joined to it by a straight line, the leader. No label
 * covers another one or a leader, and no leaders cross. Coordinates are logical pixels.
 */

#define KLIMA_CALLOUT_MAX_SHAPES 4

/**
 * KlimaCalloutShape:
 * @width: of the label
 * @height: of the label
 *
 * A way of writing a label.
 */
typedef struct
{
  double width, height;
} KlimaCalloutShape;

/**
 * KlimaCallout:
 * @x: where the leader begins, in what is named
 * @y: likewise
 * @shapes: ways of writing the label
 * @n_shapes: how many there are
 * @is_disc: whether the label is as round as it is wide
 * @anywhere: whether it may stand on what is shown, where there is no quiet place; else it never does
 * @is_placed: (inout): whether there is a place for it
 * @shape: (inout): which of @shapes it takes
 * @box: (inout): of the label
 * @end_x: (inout): where the leader ends
 * @end_y: (inout): likewise
 */
typedef struct
{
  double x, y;
  KlimaCalloutShape shapes[KLIMA_CALLOUT_MAX_SHAPES];
  guint n_shapes;
  gboolean is_disc;
  gboolean anywhere;

  gboolean is_placed;
  guint shape;
  KlimaBounds box;
  double end_x, end_y;
} KlimaCallout;

/**
 * KlimaCalloutSpace:
 * @width: of the picture
 * @height: of the picture
 * @ground: where municipalities lie in it
 * @obstacles: (element-type KlimaBounds): what neither labels nor leaders may touch
 * @size: of the labels' font; all distances follow it
 */
typedef struct
{
  double width, height;
  const KlimaGround *ground;
  const GArray *obstacles;
  double size;
} KlimaCalloutSpace;

guint klima_callouts_place (const KlimaCalloutSpace *space,
                            KlimaCallout            *callouts,
                            guint                    n_callouts,
                            GCancellable            *cancellable);

G_END_DECLS
