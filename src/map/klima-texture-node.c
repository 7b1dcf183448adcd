/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-texture-node.h"

#include <math.h>

#include "klima-canvas.h"

#define PIXEL_BYTES 4
/* Device pixels: with a border of one, sixteen fill one of the textures in which the OpenGL renderer keeps small ones. */
#define TILE 126
/* From how much on a texture is drawn in tiles. */
#define LEAST_STRETCH 1.5
/* Parts of a logical pixel. */
#define EDGE_PARTS 64.0
/* The minor version of GTK from which on edges between device pixels are smoothed, so that tiles would show, and what
 * is clipped away costs nothing.
 */
#define SMOOTH_EDGES_MINOR 14

/* What a node shows has to live as long as the node does, which a renderer may keep longer than the texture. */
static const cairo_user_data_key_t surface_key;

static GQuark
node_quark (void)
{
  return g_quark_from_static_string ("klima-texture-node");
}

static GQuark
tiles_quark (void)
{
  return g_quark_from_static_string ("klima-texture-tiles");
}

static GskRenderer *
get_renderer (GtkWidget *widget)
{
  return gtk_native_get_renderer (gtk_widget_get_native (widget));
}

/* Pixel by pixel, wherever it belongs: a renderer sees that nothing changed there. Cairo draws it again with the window's
 * scale in 256ths only, and is exact where pixels of the texture are those of the window.
 */
static GskRenderNode *
get_node (GdkTexture      *texture,
          cairo_surface_t *surface)
{
  GskRenderNode *node = g_object_get_qdata (G_OBJECT (texture), node_quark ());
  int width = gdk_texture_get_width (texture);
  int height = gdk_texture_get_height (texture);
  cairo_t *cr;

  if (node != NULL)
    return node;

  node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cr = gsk_cairo_node_get_draw_context (node);
  cairo_surface_set_user_data (cairo_get_target (cr), &surface_key, cairo_surface_reference (surface),
                               (cairo_destroy_func_t) cairo_surface_destroy);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_destroy (cr);
  g_object_set_qdata_full (G_OBJECT (texture), node_quark (), node, (GDestroyNotify) gsk_render_node_unref);

  return node;
}

static void
append_node (GdkTexture            *texture,
             GtkSnapshot           *snapshot,
             const graphene_rect_t *place)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &place->origin);
  gtk_snapshot_scale (snapshot, place->size.width / (float) gdk_texture_get_width (texture),
                      place->size.height / (float) gdk_texture_get_height (texture));
  gtk_snapshot_append_node (snapshot, get_node (texture, klima_canvas_get_surface (texture)));
  gtk_snapshot_restore (snapshot);
}

/* A part of a texture: owned; in pixels of that texture. */
typedef struct
{
  GdkTexture *texture;
  int x, y;
} Tile;

static void
clear_tile (gpointer data)
{
  g_clear_object (&((Tile *) data)->texture);
}

static GdkTexture *
create_part (cairo_surface_t *surface,
             int              x,
             int              y,
             int              width,
             int              height)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  const guchar *first = cairo_image_surface_get_data (surface) + (gsize) y * stride + (gsize) x * PIXEL_BYTES;
  g_autoptr(GBytes) bytes =
    g_bytes_new_with_free_func (first, stride * (gsize) (height - 1) + (gsize) width * PIXEL_BYTES,
                                (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/* They share the pixels of the whole, and live as long as that. */
static GArray *
get_tiles (GdkTexture *texture)
{
  cairo_surface_t *surface = klima_canvas_get_surface (texture);
  GArray *tiles = g_object_get_qdata (G_OBJECT (texture), tiles_quark ());
  int width = gdk_texture_get_width (texture);
  int height = gdk_texture_get_height (texture);

  if (tiles != NULL)
    return tiles;

  tiles = g_array_new (FALSE, FALSE, sizeof (Tile));
  g_array_set_clear_func (tiles, clear_tile);
  for (int y = 0; y < height; y += TILE)
    for (int x = 0; x < width; x += TILE)
      {
        Tile tile = { create_part (surface, x, y, MIN (TILE, width - x), MIN (TILE, height - y)), x, y };

        g_array_append_val (tiles, tile);
      }
  g_object_set_qdata_full (G_OBJECT (texture), tiles_quark (), tiles, (GDestroyNotify) g_array_unref);

  return tiles;
}

/* What reaches far out of the view. */
static gboolean
is_tiled (GdkTexture            *texture,
          GtkWidget             *widget,
          const graphene_rect_t *place)
{
  double stretch = place->size.width * gtk_widget_get_scale_factor (widget) / gdk_texture_get_width (texture);

  return !GSK_IS_CAIRO_RENDERER (get_renderer (widget)) && gtk_get_minor_version () < SMOOTH_EDGES_MINOR &&
         stretch > LEAST_STRETCH;
}

/* Where a line between two pixels of a texture belongs: such a part of a logical pixel that the sum of an edge and a width
 * is exactly the next edge, so that no pixel of the screen lies in two tiles or in none.
 */
static float
place_edge (float origin,
            float length,
            int   pixel,
            int   n_pixels)
{
  return (float) (round ((origin + (double) length * pixel / n_pixels) * EDGE_PARTS) / EDGE_PARTS);
}

static graphene_rect_t
place_tile (const Tile            *tile,
            GdkTexture            *texture,
            const graphene_rect_t *place)
{
  int width = gdk_texture_get_width (texture);
  int height = gdk_texture_get_height (texture);
  float left = place_edge (place->origin.x, place->size.width, tile->x, width);
  float top = place_edge (place->origin.y, place->size.height, tile->y, height);
  float right =
    place_edge (place->origin.x, place->size.width, tile->x + gdk_texture_get_width (tile->texture), width);
  float bottom =
    place_edge (place->origin.y, place->size.height, tile->y + gdk_texture_get_height (tile->texture), height);

  return GRAPHENE_RECT_INIT (left, top, right - left, bottom - top);
}

static gboolean
is_seen (const graphene_rect_t *bounds,
         const graphene_rect_t *view,
         const graphene_rect_t *covered)
{
  graphene_rect_t seen;

  return graphene_rect_intersection (bounds, view, &seen) &&
         (covered == NULL || !graphene_rect_contains_rect (covered, &seen));
}

/* Nodes side by side can be made transparent together; more of them would take a picture of their own in each frame, for
 * GTK does not see that they do not overlap.
 */
static void
append_tiles (GdkTexture            *texture,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *place,
              const graphene_rect_t *view,
              const graphene_rect_t *covered,
              double                 opacity)
{
  GArray *tiles = get_tiles (texture);

  for (guint i = 0; i < tiles->len;)
    {
      int y = g_array_index (tiles, Tile, i).y;

      if (opacity < 1)
        gtk_snapshot_push_opacity (snapshot, opacity);
      for (; i < tiles->len && g_array_index (tiles, Tile, i).y == y; i++)
        {
          const Tile *tile = &g_array_index (tiles, Tile, i);
          graphene_rect_t bounds = place_tile (tile, texture, place);

          if (is_seen (&bounds, view, covered))
            gtk_snapshot_append_texture (snapshot, tile->texture, &bounds);
        }
      if (opacity < 1)
        gtk_snapshot_pop (snapshot);
    }
}

static void
append_whole (GdkTexture            *texture,
              GtkWidget             *widget,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *place,
              double                 opacity)
{
  if (opacity < 1)
    gtk_snapshot_push_opacity (snapshot, opacity);
  if (GSK_IS_CAIRO_RENDERER (get_renderer (widget)))
    append_node (texture, snapshot, place);
  else
    gtk_snapshot_append_texture (snapshot, texture, place);
  if (opacity < 1)
    gtk_snapshot_pop (snapshot);
}

/**
 * klima_texture_snapshot:
 * @texture: from klima_canvas_to_texture()
 * @widget: what it is drawn in
 * @snapshot: where to add it
 * @place: where it belongs, logical pixels
 * @view: (nullable): what can be seen of @widget; %NULL where no more than a little of @texture lies outside
 * @covered: (nullable): where something opaque will lie over it, so that nothing of it needs to be drawn there
 * @opacity: 0 to 1
 *
 * GTK's Cairo renderer copies all of a texture in each frame, and GTK 4.8 does it by way of floating point numbers, even
 * where only a small part of it is to be seen or was damaged. That renderer is handed the pixels themselves.
 *
 * Before GTK 4.14 the OpenGL renderer computes all pixels of a texture that lie within the window, also where they are
 * clipped away or covered, which takes long without a graphics card. It is handed what is stretched in tiles, of which only
 * those are drawn that can be seen.
 */
void
klima_texture_snapshot (GdkTexture            *texture,
                        GtkWidget             *widget,
                        GtkSnapshot           *snapshot,
                        const graphene_rect_t *place,
                        const graphene_rect_t *view,
                        const graphene_rect_t *covered,
                        double                 opacity)
{
  if (opacity <= 0)
    return;

  if (view != NULL && is_tiled (texture, widget, place))
    append_tiles (texture, snapshot, place, view, covered, opacity);
  else
    append_whole (texture, widget, snapshot, place, opacity);
}

/**
 * klima_texture_prepare:
 * @texture: from klima_canvas_to_texture()
 * @widget: what it will be drawn in
 * @snapshot: where to add it
 * @place: where it cannot be seen, logical pixels
 *
 * Has the OpenGL renderer take over the pixels. The Cairo renderer has nothing to take over.
 */
void
klima_texture_prepare (GdkTexture            *texture,
                       GtkWidget             *widget,
                       GtkSnapshot           *snapshot,
                       const graphene_rect_t *place)
{
  if (!GSK_IS_CAIRO_RENDERER (get_renderer (widget)))
    gtk_snapshot_append_texture (snapshot, texture, place);
}
