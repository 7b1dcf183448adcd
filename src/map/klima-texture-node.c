/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-texture-node.h"

#include "klima-canvas.h"

/* What a node shows has to live as long as the node does, which a renderer may keep longer than the texture. */
static const cairo_user_data_key_t surface_key;

static GQuark
node_quark (void)
{
  return g_quark_from_static_string ("klima-texture-node");
}

/* The same node for the same place, so that a renderer sees that nothing changed there. */
static GskRenderNode *
get_node (GdkTexture            *texture,
          cairo_surface_t       *surface,
          const graphene_rect_t *place)
{
  GskRenderNode *node = g_object_get_qdata (G_OBJECT (texture), node_quark ());
  graphene_rect_t bounds;
  cairo_t *cr;

  if (node != NULL)
    {
      gsk_render_node_get_bounds (node, &bounds);
      if (graphene_rect_equal (&bounds, place))
        return node;
    }

  node = gsk_cairo_node_new (place);
  cr = gsk_cairo_node_get_draw_context (node);
  cairo_surface_set_user_data (cairo_get_target (cr), &surface_key, cairo_surface_reference (surface),
                               (cairo_destroy_func_t) cairo_surface_destroy);
  cairo_translate (cr, place->origin.x, place->origin.y);
  cairo_scale (cr, place->size.width / gdk_texture_get_width (texture),
               place->size.height / gdk_texture_get_height (texture));
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_rectangle (cr, 0, 0, gdk_texture_get_width (texture), gdk_texture_get_height (texture));
  cairo_fill (cr);
  cairo_destroy (cr);
  g_object_set_qdata_full (G_OBJECT (texture), node_quark (), node, (GDestroyNotify) gsk_render_node_unref);

  return node;
}

/**
 * klima_texture_snapshot:
 * @texture: from klima_canvas_to_texture()
 * @widget: what it is drawn in
 * @snapshot: where to add it
 * @place: where it belongs, logical pixels
 *
 * GTK's Cairo renderer copies all of a texture in each frame, and GTK 4.8 does it by way of floating point numbers, even
 * where only a small part of it is to be seen or was damaged. That renderer is handed the pixels themselves.
 */
void
klima_texture_snapshot (GdkTexture            *texture,
                        GtkWidget             *widget,
                        GtkSnapshot           *snapshot,
                        const graphene_rect_t *place)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));

  if (GSK_IS_CAIRO_RENDERER (renderer))
    gtk_snapshot_append_node (snapshot, get_node (texture, klima_canvas_get_surface (texture), place));
  else
    gtk_snapshot_append_texture (snapshot, texture, place);
}
