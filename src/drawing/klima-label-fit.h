/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-label-placement.h"

G_BEGIN_DECLS

/* The least size of a municipality's name in a picture of the reference size, logical pixels. */
#define KLIMA_LABEL_MIN_SIZE 11.0

/**
 * KlimaLabelSpace:
 * @view: what is seen of the map
 * @occupied: (element-type KlimaBounds): what labels must not cover, logical pixels
 * @lakes: (element-type KlimaGeometry): what names of municipalities do not cover where they need not, borrowed
 * @picture_scale: how much larger labels are than in a picture of the reference size, for the picture's size
 * @label_scale: and how much larger than that, because it is asked for
 *
 * Where labels are placed.
 */
typedef struct
{
  KlimaView view;
  GArray *occupied;
  GPtrArray *lakes;
  double picture_scale;
  double label_scale;
} KlimaLabelSpace;

/**
 * KlimaLabelFit:
 * @text: (nullable): owned; the name, with "\n" where it is broken over two lines
 * @size: of the font, logical pixels
 * @box: of the text and its margin, logical pixels
 *
 * A way of writing a name, and where it fits.
 */
typedef struct
{
  char *text;
  double size;
  KlimaBounds box;
} KlimaLabelFit;

double   klima_label_space_get_min_size (const KlimaLabelSpace *space);
gboolean klima_label_fit_name           (const KlimaLabelSpace *space,
                                         const KlimaGeometry   *geometry,
                                         const char            *name,
                                         KlimaLabelFit         *fit);
gboolean klima_label_fit_square         (const KlimaLabelSpace *space,
                                         const KlimaGeometry   *geometry,
                                         double                 side,
                                         KlimaBounds           *square);
gboolean klima_label_find_anchor        (const KlimaLabelSpace *space,
                                         const KlimaGeometry   *geometry,
                                         double                 plenty,
                                         double                *x,
                                         double                *y,
                                         double                *room);
void     klima_label_fit_clear          (KlimaLabelFit         *fit);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KlimaLabelFit, klima_label_fit_clear)

G_END_DECLS
