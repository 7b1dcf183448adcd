/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-drawing.h"
#include "klima-slide.h"

G_BEGIN_DECLS

/* Pages on paper: what stands on them beside the map. Their logical pixels are points. */

/* The least size of the font of what stands on a page, points. */
#define KLIMA_HANDOUT_MIN_TEXT 7.5

KlimaDrawing *klima_layout_handout_page (const KlimaScene *scene,
                                         guint             position,
                                         guint             n_pages,
                                         double            width,
                                         double            height,
                                         double            edge,
                                         KlimaBounds      *map,
                                         char            **title);
KlimaDrawing *klima_layout_notes_page   (const KlimaScene *scene,
                                         KlimaSlide       *slide,
                                         double            width,
                                         double            height,
                                         double            edge,
                                         double            top);

G_END_DECLS
