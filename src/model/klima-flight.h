/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-projection.h"

G_BEGIN_DECLS

/* Milliseconds; a change of slide may take no longer. */
#define KLIMA_FLIGHT_MAX_DURATION 600

/**
 * KlimaFlight:
 * @from: where it begins
 * @to: where it ends
 * @width: of the view, logical pixels
 * @distance: between the two centres, unit Mercator
 * @start: where on the path's curve it begins (r₀ of the paper)
 * @length: of the path (S of the paper); 0 where there is no way to go
 *
 * A camera's way from one place to another. A plain value; its members are for klima_flight_init() to fill in.
 */
typedef struct
{
  KlimaCamera from, to;
  double width;
  double distance;
  double start;
  double length;
} KlimaFlight;

void        klima_flight_init         (KlimaFlight       *flight,
                                       KlimaCamera        from,
                                       KlimaCamera        to,
                                       double             width);
KlimaCamera klima_flight_at           (const KlimaFlight *flight,
                                       double             progress);
double      klima_flight_get_min_zoom (const KlimaFlight *flight);
guint       klima_flight_get_duration (const KlimaFlight *flight);
double      klima_flight_ease         (double             time);

G_END_DECLS
