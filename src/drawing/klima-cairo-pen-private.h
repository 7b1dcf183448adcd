/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-cairo-pen.h"

G_BEGIN_DECLS

/**
 * KlimaPenView:
 * @world_size: width of the whole world, logical pixels
 * @origin_x: where unit Mercator's origin lies, logical pixels; far off the picture
 * @origin_y: likewise
 * @scale: device pixels, or what is as fine as them, in a logical pixel
 * @is_pixels: whether it ends in pixels of a known size, not in a vector format
 * @clip: the part of the map that is painted at all, unit Mercator
 *
 * How one painting brings the map to its context.
 */
typedef struct
{
  cairo_t *cr;
  double world_size;
  double origin_x, origin_y;
  double scale;
  gboolean is_pixels;
  KlimaBounds clip;
} KlimaPenView;

void     klima_pen_view_init    (KlimaPenView        *view,
                                 cairo_t             *cr,
                                 KlimaCamera          camera,
                                 double               width,
                                 double               height);
gboolean klima_pen_add_geometry (const KlimaPenView  *view,
                                 const KlimaGeometry *geometry,
                                 double               margin,
                                 double               min_size);
gboolean klima_pen_add_span     (const KlimaPenView  *view,
                                 const KlimaSpan     *span,
                                 double               margin,
                                 double               min_size);
void     klima_pen_snap_leader  (cairo_t             *cr,
                                 KlimaLeaderMark     *leader);

void     klima_pen_set_source   (cairo_t             *cr,
                                 KlimaColor           color);
void     klima_pen_set_fill     (cairo_t             *cr,
                                 const KlimaColor    *fills,
                                 guint                n_fills,
                                 KlimaPattern         pattern,
                                 KlimaColor           pattern_color,
                                 double               anchor_x,
                                 double               anchor_y);
double   klima_pen_get_scale    (cairo_t             *cr);

G_END_DECLS
