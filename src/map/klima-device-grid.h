/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KlimaDeviceGrid:
 * @scale: device pixels for a logical pixel, in 120ths
 * @x: how far right of the edge of a device pixel the widget begins, device pixels, less than one
 * @y: how far below the edge of a device pixel the widget begins
 *
 * How device pixels lie in a widget. Where the scale is not a whole number, the widget's corner may lie amid one.
 */
typedef struct
{
  double scale;
  double x, y;
} KlimaDeviceGrid;

double          klima_device_grid_get_scale         (GtkWidget             *widget);
double          klima_device_grid_get_monitor_scale (GdkMonitor            *monitor);
KlimaDeviceGrid klima_device_grid_make              (double                 scale,
                                                     double                 x,
                                                     double                 y);
KlimaDeviceGrid klima_device_grid_of                (GtkWidget             *widget);
graphene_rect_t klima_device_grid_place             (const KlimaDeviceGrid *grid,
                                                     double                 x,
                                                     double                 y,
                                                     const cairo_rectangle_int_t
                                                                           *pixels);
graphene_rect_t klima_device_grid_place_texture     (const KlimaDeviceGrid *grid,
                                                     const graphene_rect_t *place,
                                                     GdkTexture            *texture);

G_END_DECLS
