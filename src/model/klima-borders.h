/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "klima-geometry.h"

G_BEGIN_DECLS

/**
 * KlimaArc:
 * @first: index of the first point in the borders' array
 * @n_points: number of points, both ends included; a closed arc repeats its first point at the end
 * @left: index of an area on one side
 * @right: index of the area on the other side, or -1 where there is none (coast, or the edge of the set)
 * @bounds: unit Mercator
 *
 * A stretch of border between two nodes.
 */
typedef struct
{
  guint first;
  guint n_points;
  int left;
  int right;
  KlimaBounds bounds;
} KlimaArc;

/**
 * KlimaBorders:
 *
 * The outlines of a set of areas, cut into arcs at the nodes where three outlines meet, each arc held once. Immutable.
 */
typedef struct _KlimaBorders KlimaBorders;

KlimaBorders     *klima_borders_new        (KlimaGeometry     **areas,
                                            guint               n_areas,
                                            KlimaGeometry     **others,
                                            guint               n_others);
void              klima_borders_free       (KlimaBorders       *borders);
const KlimaArc   *klima_borders_get_arcs   (const KlimaBorders *borders,
                                            guint              *n_arcs);
const KlimaPoint *klima_borders_get_points (const KlimaBorders *borders,
                                            guint              *n_points);
gboolean          klima_borders_are_neighbours (const KlimaBorders *borders,
                                            guint               a,
                                            guint               b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaBorders, klima_borders_free)

G_END_DECLS
