/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-drawing-private.h"

G_BEGIN_DECLS

/**
 * KlimaSwatch:
 * @network: what it stands for
 * @in_full: or pale
 * @side: of the square with the number, logical pixels, as the lengths below
 * @pattern_width: how far the network's pattern reaches beyond the square
 * @least_text: size below which the number does not go
 *
 * A network as it is on the map, with its badge at the left end. No pattern lies behind the number.
 */
typedef struct
{
  KlimaNetwork *network;
  gboolean in_full;
  double side;
  double pattern_width;
  double least_text;
} KlimaSwatch;

double klima_layout_choose_pattern_width (const KlimaScene  *scene,
                                          double             width);
void   klima_layout_add_swatch           (KlimaDrawing      *drawing,
                                          const KlimaSwatch *swatch,
                                          double             x,
                                          double             y);

G_END_DECLS
