/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-projection.h"

G_BEGIN_DECLS

/**
 * KlimaSegment:
 *
 * A straight line from one point to another.
 */
typedef struct
{
  double x0, y0, x1, y1;
} KlimaSegment;

double   klima_segment_get_length   (const KlimaSegment *segment);
double   klima_segment_get_distance (const KlimaSegment *segment,
                                     double              x,
                                     double              y);
gboolean klima_segments_are_closer  (const KlimaSegment *a,
                                     const KlimaSegment *b,
                                     double              distance);
gboolean klima_segment_meets_box    (const KlimaSegment *segment,
                                     const KlimaBounds  *box);

G_END_DECLS
