/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-drawing-private.h"
#include "klima-layout.h"

G_BEGIN_DECLS

/* The steps of klima_layout(), one file each; each adds its marks to @drawing. Rectangles that names must not cover
 * (legend, title, source) are in @occupied, an array of KlimaBounds in logical pixels.
 */

void klima_layout_backdrop  (KlimaDrawing *drawing);
void klima_layout_lakes     (KlimaDrawing *drawing);
void klima_layout_fills     (KlimaDrawing *drawing);
KlimaColor klima_layout_get_fill (const KlimaScene *scene,
                                  KlimaMunicipality *municipality);
void klima_layout_borders   (KlimaDrawing *drawing);
void klima_layout_furniture (KlimaDrawing *drawing,
                             KlimaFurniture furniture,
                             GArray       *occupied);
void klima_layout_names     (KlimaDrawing *drawing,
                             double        picture_scale,
                             GArray       *occupied,
                             GCancellable *cancellable);
void klima_layout_places    (KlimaDrawing *drawing,
                             double        text_scale,
                             GArray       *occupied,
                             GCancellable *cancellable);

G_END_DECLS
