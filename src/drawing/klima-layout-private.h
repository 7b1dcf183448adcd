/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-drawing-private.h"
#include "klima-ground.h"
#include "klima-label-fit.h"
#include "klima-layout-key.h"
#include "klima-layout.h"

G_BEGIN_DECLS

/* The steps of klima_layout(), one file each; each adds its marks to the drawing. */

/**
 * KlimaLayout:
 * @drawing: being laid out
 * @furniture: what goes into it beside the map
 * @space: where labels are placed; rectangles that they must not cover (legend, title, source) are in its occupied
 * @ground: (nullable): where municipalities lie, for furniture and for labels beside what they name
 * @cancellable: (nullable): cancels between names
 */
typedef struct
{
  KlimaDrawing *drawing;
  KlimaFurniture furniture;
  KlimaLabelSpace space;
  KlimaGround *ground;
  GCancellable *cancellable;
} KlimaLayout;

void klima_layout_init      (KlimaLayout   *layout,
                             KlimaDrawing  *drawing,
                             KlimaDrawingLayer layers,
                             KlimaFurniture furniture,
                             GCancellable  *cancellable);
void klima_layout_clear     (KlimaLayout   *layout);

void klima_layout_map       (KlimaDrawing  *drawing,
                             KlimaDrawingLayer layers,
                             gboolean       has_ring);
void klima_layout_backdrop  (KlimaDrawing  *drawing);
void klima_layout_lakes     (KlimaDrawing  *drawing);
void klima_layout_add_rings (GArray        *spans,
                             const KlimaGeometry *geometry,
                             const KlimaBounds *view);
void klima_layout_fills     (KlimaDrawing  *drawing);
void klima_layout_add_fill  (KlimaDrawing  *drawing,
                             KlimaDrawingLayer layer,
                             KlimaMunicipality *municipality);
KlimaColor klima_layout_get_fill (const KlimaScene *scene,
                                  KlimaMunicipality *municipality);
void klima_layout_borders   (KlimaDrawing  *drawing,
                             KlimaMunicipality *without);
void klima_layout_furniture (KlimaLayout   *layout);
KlimaBounds klima_layout_place_key (KlimaLayout *layout,
                                    const KlimaKey *key);
void klima_layout_add_key   (KlimaLayout   *layout,
                             const KlimaKey *key,
                             const KlimaBounds *box);
void klima_layout_names     (KlimaLayout   *layout);
void klima_layout_add_name  (KlimaLayout   *layout,
                             KlimaMunicipality *municipality,
                             const KlimaLabelFit *fit);
void klima_layout_callouts  (KlimaLayout   *layout);
void klima_layout_places    (KlimaLayout   *layout);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KlimaLayout, klima_layout_clear)

G_END_DECLS
