/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "klima-drawing.h"

G_BEGIN_DECLS

/**
 * KlimaCairoBands:
 *
 * A picture that is being painted by several threads, each of which takes the next horizontal band. How it is cut does
 * not depend on the machine, so that the same drawing gives the same pixels wherever there is the same cairo.
 */
typedef struct _KlimaCairoBands KlimaCairoBands;

/**
 * KlimaHaste:
 * @KLIMA_HASTE_NOW: somebody waits for it
 * @KLIMA_HASTE_NONE: it gives way to what else wants the processors
 *
 * How soon something has to be painted.
 */
typedef enum
{
  KLIMA_HASTE_NOW,
  KLIMA_HASTE_NONE,
} KlimaHaste;

typedef void (*KlimaCairoBandsProgress) (double   fraction,
                                         gpointer data);

KlimaCairoBands *klima_cairo_bands_begin  (KlimaDrawing      *drawing,
                                           cairo_surface_t   *surface,
                                           double             scale,
                                           KlimaDrawingLayer  layers,
                                           KlimaHaste         haste,
                                           GCancellable      *cancellable);
void             klima_cairo_bands_paint  (KlimaCairoBands         *bands,
                                           KlimaCairoBandsProgress  progress,
                                           gpointer                 data);
gboolean         klima_cairo_bands_finish (KlimaCairoBands   *bands);

G_END_DECLS
