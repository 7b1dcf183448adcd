/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "klima-drawing.h"

G_BEGIN_DECLS

void naive_pen_paint (const KlimaDrawing *drawing,
                      cairo_t            *cr,
                      KlimaDrawingLayer   layers);

G_END_DECLS
