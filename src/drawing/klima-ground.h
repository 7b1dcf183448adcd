/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-label-placement.h"
#include "klima-scene.h"

G_BEGIN_DECLS

/**
 * KlimaGround:
 *
 * Where in a picture municipalities lie, as a raster that tells quickly what a rectangle covers. A cell that a
 * municipality only touches counts as its own. Coordinates are logical pixels of the picture; beyond it nothing lies.
 */
typedef struct _KlimaGround KlimaGround;

KlimaGround *klima_ground_new          (const KlimaScene  *scene,
                                        const KlimaView   *view);
void         klima_ground_free         (KlimaGround       *ground);
double       klima_ground_get_shown    (const KlimaGround *ground,
                                        const KlimaBounds *box);
double       klima_ground_get_hidden   (const KlimaGround *ground,
                                        const KlimaBounds *box);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaGround, klima_ground_free)

G_END_DECLS
