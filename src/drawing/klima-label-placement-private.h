/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-label-placement.h"

G_BEGIN_DECLS

/* A piece of an outline. */
typedef struct
{
  double x0, y0, x1, y1;
} KlimaLabelEdge;

struct _KlimaLabelArea
{
  GArray *edges;      /* of KlimaLabelEdge, those that matter for what is in view */
  GArray *shores;     /* of KlimaLabelEdge, those of lakes to stay off */
  GArray *obstacles;  /* of KlimaBounds */
  KlimaBounds bounds; /* of the polygon, cut at the edge of the view */
  KlimaBounds frame;  /* of the view */
  double centre_x, centre_y;
  double size; /* of the part in view, square pixels */
};

G_END_DECLS
