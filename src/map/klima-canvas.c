/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-canvas.h"

#include <math.h>
#include <sys/mman.h>

/* A little less than a device pixel: what is off by rounding alone asks for no further one. */
#define ROUNDING 1e-6

/* Bytes from which on a canvas has memory of its own. */
#define LARGE (256 * 1024)

typedef struct
{
  void *memory;
  gsize size;
} Mapping;

static void
unmap (gpointer data)
{
  Mapping *mapping = data;

  munmap (mapping->memory, mapping->size);
  g_free (mapping);
}

/* Pictures come and go. What a large one took goes back to the system with it, from whatever thread: between smaller
 * things in a heap it would leave gaps, and heaps of several threads would each keep some.
 */
static cairo_surface_t *
create_surface (int width,
                int height)
{
  static const cairo_user_data_key_t key;
  gsize stride = (gsize) MAX (cairo_format_stride_for_width (CAIRO_FORMAT_ARGB32, width), 0);
  Mapping mapping = { NULL, stride * (gsize) MAX (height, 0) };
  Mapping *owned;
  cairo_surface_t *surface;

  if (mapping.size < LARGE)
    return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  mapping.memory = mmap (NULL, mapping.size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (mapping.memory == MAP_FAILED)
    return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  surface =
    cairo_image_surface_create_for_data (mapping.memory, CAIRO_FORMAT_ARGB32, width, height, (int) stride);
  owned = g_memdup2 (&mapping, sizeof mapping);
  if (cairo_surface_set_user_data (surface, &key, owned, unmap) != CAIRO_STATUS_SUCCESS)
    unmap (owned);

  return surface;
}

static GQuark
surface_quark (void)
{
  return g_quark_from_static_string ("klima-canvas-surface");
}

/**
 * klima_canvas_get_pixels:
 * @length: logical pixels
 * @scale: device pixels for a logical pixel
 *
 * Returns: how many device pixels a canvas has that is so long
 */
int
klima_canvas_get_pixels (double length,
                         double scale)
{
  return (int) ceil (length * scale - ROUNDING);
}

/**
 * klima_canvas_new:
 * @width: logical pixels
 * @height: logical pixels
 * @scale: device pixels for a logical pixel
 *
 * Returns: (transfer full): a context to paint with in logical pixels, on something transparent. It is in error, and
 *   what is painted is lost, where there is no memory for so many pixels.
 */
cairo_t *
klima_canvas_new (double width,
                  double height,
                  double scale)
{
  cairo_surface_t *surface =
    create_surface (klima_canvas_get_pixels (width, scale), klima_canvas_get_pixels (height, scale));
  cairo_t *canvas = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_scale (canvas, scale, scale);

  return canvas;
}

/**
 * klima_canvas_to_texture:
 * @canvas: (transfer full): from klima_canvas_new(), painted
 *
 * The texture takes the pixels over without copying them.
 *
 * Returns: (transfer full) (nullable): what was painted, or %NULL where there was no memory for it
 */
GdkTexture *
klima_canvas_to_texture (cairo_t *canvas)
{
  cairo_surface_t *surface = cairo_surface_reference (cairo_get_target (canvas));
  cairo_status_t status = cairo_status (canvas);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr(GBytes) bytes = NULL;
  GdkTexture *texture;

  cairo_destroy (canvas);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_warning ("Could not paint: %s", cairo_status_to_string (status));
      cairo_surface_destroy (surface);
      return NULL;
    }

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);

  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
  g_object_set_qdata (G_OBJECT (texture), surface_quark (), surface);

  return texture;
}

/**
 * klima_canvas_get_surface:
 * @texture: from klima_canvas_to_texture()
 *
 * Returns: (transfer none): its pixels, to be read only; they live as long as @texture
 */
cairo_surface_t *
klima_canvas_get_surface (GdkTexture *texture)
{
  return g_object_get_qdata (G_OBJECT (texture), surface_quark ());
}
