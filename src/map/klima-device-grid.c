/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-device-grid.h"

#include <math.h>

/* What scales are told in: Wayland's protocol knows no others. */
#define SCALE_PARTS 120.0
/* The minor version of GTK from which on all renderers paint for scales that are no whole numbers. */
#define FRACTIONAL_MINOR 14

/* Surfaces and monitors of newer versions of GTK have it. */
static double
read_scale (gpointer object,
            int      scale_factor)
{
  double scale = scale_factor;

  if (gtk_get_minor_version () >= FRACTIONAL_MINOR &&
      g_object_class_find_property (G_OBJECT_GET_CLASS (object), "scale") != NULL)
    g_object_get (object, "scale", &scale, NULL);

  return MAX (round (scale * SCALE_PARTS), 1) / SCALE_PARTS;
}

static GdkSurface *
get_surface (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);

  return native != NULL ? gtk_native_get_surface (native) : NULL;
}

/**
 * klima_device_grid_get_monitor_scale:
 * @monitor: a monitor
 *
 * Returns: how many device pixels a logical pixel has there
 */
double
klima_device_grid_get_monitor_scale (GdkMonitor *monitor)
{
  return read_scale (monitor, gdk_monitor_get_scale_factor (monitor));
}

/**
 * klima_device_grid_get_scale:
 * @widget: a widget
 *
 * Returns: how many device pixels a logical pixel has, a whole number before GTK 4.14; as long as the window is not there,
 *   how many it has on the first monitor
 */
double
klima_device_grid_get_scale (GtkWidget *widget)
{
  GdkSurface *surface = get_surface (widget);
  g_autoptr (GdkMonitor) monitor = NULL;

  /* Until it is mapped it is on no monitor, and has the next larger whole number. */
  if (surface != NULL && gdk_surface_get_mapped (surface))
    return read_scale (surface, gdk_surface_get_scale_factor (surface));

  monitor = g_list_model_get_item (gdk_display_get_monitors (gtk_widget_get_display (widget)), 0);

  return monitor != NULL ? klima_device_grid_get_monitor_scale (monitor) : gtk_widget_get_scale_factor (widget);
}

/**
 * klima_device_grid_make:
 * @scale: device pixels for a logical pixel
 * @x: where in its surface a widget begins, logical pixels
 * @y: where it begins
 *
 * Returns: how device pixels lie in that widget
 */
KlimaDeviceGrid
klima_device_grid_make (double scale,
                        double x,
                        double y)
{
  return (KlimaDeviceGrid) { scale, x * scale - floor (x * scale), y * scale - floor (y * scale) };
}

/**
 * klima_device_grid_of:
 * @widget: a widget
 *
 * Returns: how device pixels lie in it now
 */
KlimaDeviceGrid
klima_device_grid_of (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  double scale = klima_device_grid_get_scale (widget);
  double x = 0, y = 0;
  graphene_point_t corner = GRAPHENE_POINT_INIT_ZERO;

  if (native == NULL || !gtk_widget_compute_point (widget, GTK_WIDGET (native), &corner, &corner))
    return klima_device_grid_make (scale, 0, 0);

  gtk_native_get_surface_transform (native, &x, &y);

  return klima_device_grid_make (scale, corner.x + x, corner.y + y);
}

/**
 * klima_device_grid_place:
 * @grid: how device pixels lie in a widget
 * @x: a place in the widget, logical pixels
 * @y: likewise
 * @pixels: device pixels from there
 *
 * Moves the place to the nearest corner of a device pixel.
 *
 * Returns: where in the widget @pixels lie then, logical pixels
 */
graphene_rect_t
klima_device_grid_place (const KlimaDeviceGrid       *grid,
                         double                       x,
                         double                       y,
                         const cairo_rectangle_int_t *pixels)
{
  double left = round (grid->x + x * grid->scale) + pixels->x - grid->x;
  double top = round (grid->y + y * grid->scale) + pixels->y - grid->y;

  return GRAPHENE_RECT_INIT ((float) (left / grid->scale), (float) (top / grid->scale),
                             (float) (pixels->width / grid->scale), (float) (pixels->height / grid->scale));
}

/**
 * klima_device_grid_place_texture:
 * @grid: how device pixels lie in a widget
 * @place: where something belongs that was painted for that scale, logical pixels
 * @texture: what was painted
 *
 * Returns: the nearest place where each pixel of @texture is a device pixel
 */
graphene_rect_t
klima_device_grid_place_texture (const KlimaDeviceGrid *grid,
                                 const graphene_rect_t *place,
                                 GdkTexture            *texture)
{
  const cairo_rectangle_int_t pixels = { 0, 0, gdk_texture_get_width (texture), gdk_texture_get_height (texture) };

  return klima_device_grid_place (grid, place->origin.x, place->origin.y, &pixels);
}
