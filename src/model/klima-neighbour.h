/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-dataset.h"

G_BEGIN_DECLS

/* How arrow keys go from municipality to municipality. */

typedef enum
{
  KLIMA_DIRECTION_NORTH,
  KLIMA_DIRECTION_SOUTH,
  KLIMA_DIRECTION_WEST,
  KLIMA_DIRECTION_EAST,
} KlimaDirection;

#define KLIMA_N_DIRECTIONS 4

KlimaMunicipality *klima_neighbour_find    (KlimaDataset      *dataset,
                                            KlimaMunicipality *from,
                                            KlimaDirection     direction);
GPtrArray         *klima_neighbour_find_networks (KlimaDataset   *dataset,
                                            KlimaNetwork      *network);
KlimaMunicipality *klima_neighbour_nearest (KlimaDataset      *dataset,
                                            double             x,
                                            double             y);

G_END_DECLS
