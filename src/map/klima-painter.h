/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-picture.h"

G_BEGIN_DECLS

/**
 * KlimaPainter:
 *
 * Paints pictures in a thread of its own, one at a time. The newest request wins: one that is being painted is given
 * up for it.
 *
 * Signals: `painted (KlimaPicture *)`, on the thread that made the painter.
 */
#define KLIMA_TYPE_PAINTER (klima_painter_get_type ())
G_DECLARE_FINAL_TYPE (KlimaPainter, klima_painter, KLIMA, PAINTER, GObject)

KlimaPainter *klima_painter_new     (void);
void          klima_painter_request (KlimaPainter            *self,
                                     const KlimaScene        *scene,
                                     const KlimaPictureFrame *frame,
                                     KlimaHaste               haste);
void          klima_painter_cancel  (KlimaPainter            *self);
gboolean      klima_painter_is_busy (KlimaPainter            *self);
void          klima_painter_wait    (KlimaPainter            *self,
                                     gint64                   timeout_us);

G_END_DECLS
