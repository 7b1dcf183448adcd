/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-geometry.h"

G_BEGIN_DECLS

/* Finds where in a polygon a box is as large as it can be. Coordinates are logical pixels of a drawing. */

/**
 * KlimaView:
 * @camera: where the map is looked at from
 * @width: logical pixels
 * @height: logical pixels
 *
 * What a drawing shows of the map.
 */
typedef struct
{
  KlimaCamera camera;
  double width, height;
} KlimaView;

/**
 * KlimaLabelSpot:
 * @x: centre of the box
 * @y: centre of the box
 * @scale: how many times the asked size the box has
 */
typedef struct
{
  double x, y;
  double scale;
} KlimaLabelSpot;

/**
 * KlimaLabelArea:
 *
 * The part of a polygon that is in view, prepared for finding room in it.
 */
typedef struct _KlimaLabelArea KlimaLabelArea;

KlimaLabelArea *klima_label_area_new          (const KlimaGeometry  *geometry,
                                               guint                 polygon,
                                               const KlimaView      *view);
void            klima_label_area_free         (KlimaLabelArea       *area);
double          klima_label_area_get_size     (const KlimaLabelArea *area);
void            klima_label_area_add_obstacle (KlimaLabelArea       *area,
                                               const KlimaBounds    *obstacle);
void            klima_label_area_add_lake     (KlimaLabelArea       *area,
                                               const KlimaGeometry  *lake,
                                               const KlimaView      *view);
gboolean        klima_label_area_find         (KlimaLabelArea       *area,
                                               double                width,
                                               double                height,
                                               double                min_scale,
                                               double                max_scale,
                                               KlimaLabelSpot       *spot);

KlimaBounds     klima_view_to_map             (const KlimaView      *view,
                                               const KlimaBounds    *box);
KlimaBounds     klima_view_from_map           (const KlimaView      *view,
                                               const KlimaBounds    *bounds);
double          klima_label_clearance         (const KlimaGeometry  *geometry,
                                               const KlimaBounds    *box);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaLabelArea, klima_label_area_free)

G_END_DECLS
