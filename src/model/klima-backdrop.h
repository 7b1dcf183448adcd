/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "klima-geometry.h"
#include "klima-text.h"

G_BEGIN_DECLS

typedef enum
{
  KLIMA_BACKDROP_COUNTRY,
  KLIMA_BACKDROP_COUNTY,
  KLIMA_BACKDROP_TOWN,
  KLIMA_BACKDROP_RIVER,
  KLIMA_BACKDROP_LAKE,
} KlimaBackdropKind;

typedef enum
{
  KLIMA_PLACE_COUNTRY,
  KLIMA_PLACE_COUNTY,
  KLIMA_PLACE_CITY,
  KLIMA_PLACE_TOWN,
  KLIMA_PLACE_LAKE,
  KLIMA_PLACE_FJORD,
} KlimaPlaceClass;

/**
 * KlimaBackdropFeature:
 * @kind: what it is
 * @geometry: (not nullable): owned by the backdrop
 */
typedef struct
{
  KlimaBackdropKind kind;
  KlimaGeometry *geometry;
} KlimaBackdropFeature;

/**
 * KlimaPlace:
 * @place_class: what the name belongs to
 * @rank: 1, most important, to 5
 * @x: unit Mercator
 * @y: unit Mercator
 * @name: (not nullable): owned by the backdrop
 */
typedef struct
{
  KlimaPlaceClass place_class;
  int rank;
  double x, y;
  KlimaText *name;
} KlimaPlace;

/**
 * KlimaBackdrop:
 *
 * Everything around and below the municipalities. Immutable.
 */
typedef struct _KlimaBackdrop KlimaBackdrop;

const KlimaBackdropFeature *klima_backdrop_get_features (const KlimaBackdrop *backdrop,
                                                         guint               *n_features);
const KlimaPlace           *klima_backdrop_get_places   (const KlimaBackdrop *backdrop,
                                                         guint               *n_places);

G_END_DECLS
