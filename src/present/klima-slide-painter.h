/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-slide-picture.h"

G_BEGIN_DECLS

/**
 * KlimaSlidePainter:
 *
 * Paints slides in a thread of its own, one after the other, and keeps those that are wanted: the one that is on, and those
 * that will be next.
 *
 * Signals: `painted (KlimaSlidePicture *)`, on the thread that made the painter.
 */
#define KLIMA_TYPE_SLIDE_PAINTER (klima_slide_painter_get_type ())
G_DECLARE_FINAL_TYPE (KlimaSlidePainter, klima_slide_painter, KLIMA, SLIDE_PAINTER, GObject)

KlimaSlidePainter *klima_slide_painter_new    (void);
void               klima_slide_painter_resize (KlimaSlidePainter *self,
                                               double             width,
                                               double             height,
                                               double             scale);
void               klima_slide_painter_begin  (KlimaSlidePainter *self);
void               klima_slide_painter_want   (KlimaSlidePainter *self,
                                               KlimaSlide        *slide,
                                               const KlimaScene  *base);
void               klima_slide_painter_commit (KlimaSlidePainter *self);
KlimaSlidePicture *klima_slide_painter_find   (KlimaSlidePainter *self,
                                               KlimaSlide        *slide,
                                               const KlimaScene  *base);

G_END_DECLS
