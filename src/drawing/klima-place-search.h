/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-layout-private.h"

G_BEGIN_DECLS

/* Side of the mark of a town, and width of a name's halo, in parts of the font's size. */
#define KLIMA_PLACE_DOT 0.4
#define KLIMA_PLACE_HALO 0.2

/*< private >
 * KlimaPlaceStyle:
 * @size: of the font in a picture of the reference size, logical pixels
 * @has_dot: whether a mark shows where the place is
 * @has_area: whether a feature of the backdrop is what is named
 * @first_zoom: where rank 1 begins to be named, in a picture of the reference size
 */
typedef struct
{
  double size;
  gboolean bold;
  gboolean italic;
  gboolean has_dot;
  gboolean has_area;
  double first_zoom;
} KlimaPlaceStyle;

/* A quiet name that looks for its place. */
typedef struct
{
  KlimaDrawing *drawing;
  GArray *occupied;
  const KlimaPlace *place;
  const KlimaPlaceStyle *style;
  const KlimaGeometry *area;       /* (nullable): what is named */
  KlimaMunicipality *municipality; /* (nullable): where the place is */
  gboolean is_shown;               /* whether it is in a municipality that is shown */
  const char *text;
  double size;
  double x, y;          /* of the place, logical pixels */
  double width, height; /* of the text */
} KlimaPlaceSearch;

gboolean klima_place_is_settlement          (const KlimaPlace       *place);
gboolean klima_place_search_find_box        (KlimaPlaceSearch       *search,
                                             KlimaBounds            *box);
gboolean klima_place_search_find_box_at_dot (const KlimaPlaceSearch *search,
                                             KlimaBounds            *box,
                                             double                 *text_x,
                                             double                 *text_y);

G_END_DECLS
