/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-drawing.h"

G_BEGIN_DECLS

/**
 * KlimaSlidePiece:
 * @texture: (nullable): owned; %NULL where all of it has one colour
 * @color: that colour
 * @bounds: where it belongs, slide units
 *
 * A part of what stands before the map.
 */
typedef struct
{
  GdkTexture *texture;
  GdkRGBA color;
  KlimaBounds bounds;
} KlimaSlidePiece;

GArray *klima_slide_front_cut (const KlimaBounds *apart,
                               cairo_t           *canvas,
                               double             scale);

G_END_DECLS
