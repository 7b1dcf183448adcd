/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-drawing.h"

G_BEGIN_DECLS

/* For the layout, which builds a drawing: add marks, put them in the order of their layers, and let no one change it
 * any more. A mark that was added may be written to until the next one is added; its owned fields then belong to the
 * drawing.
 */

KlimaDrawing *klima_drawing_new       (const KlimaScene  *scene,
                                       double             width,
                                       double             height);
KlimaMark    *klima_drawing_add       (KlimaDrawing      *drawing,
                                       KlimaMarkKind      kind,
                                       KlimaDrawingLayer  layer);
KlimaMark    *klima_drawing_add_line  (KlimaDrawing      *drawing,
                                       KlimaDrawingLayer  layer,
                                       GArray            *spans,
                                       double             width,
                                       KlimaColor         color);
void          klima_drawing_sort      (KlimaDrawing      *drawing);
KlimaBounds   klima_drawing_get_view  (const KlimaDrawing *drawing,
                                       double             margin);

G_END_DECLS
