/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-projection.h"

G_BEGIN_DECLS

/**
 * KlimaViewArea:
 * @region: what there is to see, unit Mercator
 * @width: of the view, logical pixels
 * @height: of the view
 * @left: how much of it a panel covers at the left
 * @right: how much of it a panel covers at the right
 * @bottom: how much of it is covered at the bottom
 *
 * Where cameras may be in a view. What is to be seen goes to the part that is free, unless that is too small.
 */
typedef struct
{
  KlimaBounds region;
  double width, height;
  double left, right, bottom;
} KlimaViewArea;

gboolean    klima_view_area_has_size (const KlimaViewArea *area);
KlimaCamera klima_view_area_home     (const KlimaViewArea *area);
KlimaCamera klima_view_area_fit      (const KlimaViewArea *area,
                                      const KlimaBounds   *bounds);
KlimaCamera klima_view_area_clamp    (const KlimaViewArea *area,
                                      KlimaCamera          camera);
KlimaBounds klima_view_area_centres  (const KlimaViewArea *area,
                                      double               zoom);
KlimaCamera klima_view_area_zoom     (const KlimaViewArea *area,
                                      KlimaCamera          camera,
                                      double               levels,
                                      double               x,
                                      double               y);
KlimaCamera klima_view_area_reveal   (const KlimaViewArea *area,
                                      KlimaCamera          camera,
                                      const KlimaBounds   *bounds);
KlimaCamera klima_view_area_between  (KlimaCamera          from,
                                      KlimaCamera          to,
                                      double               progress);

G_END_DECLS
