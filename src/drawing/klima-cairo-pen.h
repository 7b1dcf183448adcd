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

gboolean klima_cairo_pen_paint         (const KlimaDrawing  *drawing,
                                        cairo_t             *cr,
                                        KlimaDrawingLayer    layers,
                                        GCancellable        *cancellable);
void     klima_cairo_pen_paint_text    (const KlimaTextMark *text,
                                        cairo_t             *cr);
void     klima_cairo_pen_paint_box     (const KlimaBoxMark  *box,
                                        cairo_t             *cr);
void     klima_cairo_pen_paint_leader  (const KlimaLeaderMark *leader,
                                        cairo_t             *cr);
void     klima_cairo_pen_paint_swatch  (cairo_t             *cr,
                                        double               x,
                                        double               y,
                                        double               width,
                                        double               height,
                                        double               radius,
                                        KlimaColor           fill,
                                        KlimaPattern         pattern,
                                        KlimaColor           pattern_color);
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
