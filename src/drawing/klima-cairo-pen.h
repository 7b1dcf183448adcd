/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "klima-drawing.h"

G_BEGIN_DECLS

/* The cairo pen: puts a drawing down on any cairo surface (screen picture, PNG, PDF, print). Coordinates are the
 * drawing's; scale the context first for another resolution. What lies outside the context's clip is not painted, so
 * that a picture can be painted in parts. Any thread, one context each.
 */

/**
 * klima_cairo_pen_paint:
 * @drawing: what to paint
 * @cr: where
 * @layers: which layers of it
 * @cancellable: (nullable): cancels between marks, and within large ones
 *
 * Returns: whether it was painted to the end
 */
gboolean klima_cairo_pen_paint         (const KlimaDrawing  *drawing,
                                        cairo_t             *cr,
                                        KlimaDrawingLayer    layers,
                                        GCancellable        *cancellable);
void     klima_cairo_pen_paint_text    (const KlimaTextMark *text,
                                        cairo_t             *cr);
void     klima_cairo_pen_paint_box     (const KlimaBoxMark  *box,
                                        cairo_t             *cr);
/**
 * klima_cairo_pen_paint_swatch:
 *
 * Paints a rounded rectangle in a network's colour and pattern, as it is on the map.
 */
void     klima_cairo_pen_paint_swatch  (cairo_t             *cr,
                                        double               x,
                                        double               y,
                                        double               width,
                                        double               height,
                                        double               radius,
                                        KlimaColor           fill,
                                        KlimaPattern         pattern,
                                        KlimaColor           pattern_color);
/**
 * klima_cairo_pen_paint_outline:
 * @geometry: whose outline
 * @camera: where the picture is looked at from
 * @width: of the picture, logical pixels
 * @height: of the picture
 * @inner: colour of the ring
 * @inner_width: of the ring
 * @outer: colour around the ring
 * @outer_width: of ring and what is around it, larger than @inner_width
 *
 * Paints the two-coloured ring around what is hovered or selected.
 */
void     klima_cairo_pen_paint_outline (cairo_t             *cr,
                                        const KlimaGeometry *geometry,
                                        KlimaCamera          camera,
                                        double               width,
                                        double               height,
                                        KlimaColor           inner,
                                        double               inner_width,
                                        KlimaColor           outer,
                                        double               outer_width);

G_END_DECLS
