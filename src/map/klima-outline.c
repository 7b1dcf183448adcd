/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-outline.h"

#include <math.h>

#include "klima-cairo-pen.h"
#include "klima-canvas.h"
#include "klima-palette.h"
#include "klima-texture-node.h"

/* Logical pixels. Each kind has both colours, so that one of them stands out from whatever is there. */
#define SELECTED_WIDTH 3.0
#define SELECTED_CASING_WIDTH 7.0
#define HOVERED_WIDTH 2.5
#define HOVERED_CASING_WIDTH 5.0
#define FOCUSED_WIDTH 2.0
#define FOCUSED_CASING_WIDTH 6.0
#define FOCUSED_DASH 5.0

/* How far around the view an outline reaches, as a share of the view, and how much of the view it may leave while the
 * camera moves, so that it need not be painted for every movement.
 */
#define REACH 0.02
#define SLACK 0.06
/* Zoom levels until a stretched ring is too thick or too thin. */
#define CLOSE_ZOOM 0.4

struct _KlimaOutline
{
  /* owned, nullable: nothing of the municipality was near the view, or there was no memory for it */
  GdkTexture *texture;
  KlimaCamera camera;
  double scale;
  /* of the texture, logical pixels from the camera's place at the camera's zoom level */
  double x, y, width, height;
  /* how far from the camera's place the ring was followed, and whether it was cut off there */
  double reach_x, reach_y;
  gboolean is_cut;
};

static void
stroke (cairo_t             *cr,
        const KlimaGeometry *geometry,
        KlimaOutlineKind     kind,
        KlimaStyle           style,
        KlimaCamera          camera,
        double               width,
        double               height)
{
  const double dash = FOCUSED_DASH;
  const KlimaPalette *palette = klima_palette_get (style);
  KlimaColor inner = palette->selection;
  KlimaColor outer = palette->selection_casing;

  switch (kind)
    {
    case KLIMA_OUTLINE_SELECTED:
      klima_cairo_pen_paint_outline (cr, geometry, camera, width, height, inner, SELECTED_WIDTH, outer,
                                     SELECTED_CASING_WIDTH);
      break;

    case KLIMA_OUTLINE_HOVERED:
      klima_cairo_pen_paint_outline (cr, geometry, camera, width, height, outer, HOVERED_WIDTH, inner,
                                     HOVERED_CASING_WIDTH);
      break;

    case KLIMA_OUTLINE_FOCUSED:
      klima_cairo_pen_paint_outline (cr, geometry, camera, width, height, outer, FOCUSED_WIDTH, outer,
                                     FOCUSED_CASING_WIDTH);
      cairo_set_dash (cr, &dash, 1, 0);
      klima_cairo_pen_paint_outline (cr, geometry, camera, width, height, inner, FOCUSED_WIDTH, inner, 0);
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
paint (KlimaOutline        *self,
       const KlimaGeometry *geometry,
       KlimaOutlineKind     kind,
       KlimaStyle           style)
{
  KlimaCamera middle = self->camera;
  cairo_t *cr = klima_canvas_new (self->width, self->height, self->scale);

  klima_camera_to_map (self->camera, 0, 0, self->x + self->width / 2, self->y + self->height / 2, &middle.x,
                       &middle.y);
  stroke (cr, geometry, kind, style, middle, self->width, self->height);
  self->texture = klima_canvas_to_texture (cr);
}

/**
 * klima_outline_new:
 * @municipality: whose border
 * @kind: what it is for
 * @style: colours
 * @camera: where the map is looked at from
 * @width: of the view, logical pixels
 * @height: of the view
 * @scale: device pixels for a logical pixel
 *
 * Paints what can be seen of the ring from @camera, and a little around.
 *
 * Returns: (transfer full): the outline
 */
KlimaOutline *
klima_outline_new (KlimaMunicipality *municipality,
                   KlimaOutlineKind   kind,
                   KlimaStyle         style,
                   KlimaCamera        camera,
                   double             width,
                   double             height,
                   double             scale)
{
  KlimaOutline *self = g_new0 (KlimaOutline, 1);
  const KlimaGeometry *geometry = klima_municipality_get_geometry (municipality);
  KlimaBounds bounds = klima_geometry_get_bounds (geometry);
  double world = klima_projection_world_size (camera.zoom);
  double pad = SELECTED_CASING_WIDTH;
  double left, top, right, bottom;

  self->camera = camera;
  self->scale = scale;
  self->reach_x = width / 2 + ceil (width * REACH);
  self->reach_y = height / 2 + ceil (height * REACH);

  left = (bounds.min_x - camera.x) * world - pad;
  top = (bounds.min_y - camera.y) * world - pad;
  right = (bounds.max_x - camera.x) * world + pad;
  bottom = (bounds.max_y - camera.y) * world + pad;
  self->is_cut = left < -self->reach_x || top < -self->reach_y || right > self->reach_x || bottom > self->reach_y;

  /* Whole device pixels of the view. */
  left = floor ((MAX (left, -self->reach_x) + self->reach_x) * scale) / scale;
  top = floor ((MAX (top, -self->reach_y) + self->reach_y) * scale) / scale;
  right = ceil ((MIN (right, self->reach_x) + self->reach_x) * scale) / scale;
  bottom = ceil ((MIN (bottom, self->reach_y) + self->reach_y) * scale) / scale;
  self->x = left - self->reach_x;
  self->y = top - self->reach_y;
  self->width = right - left;
  self->height = bottom - top;

  if (self->width > 0 && self->height > 0)
    paint (self, geometry, kind, style);

  return self;
}

void
klima_outline_free (KlimaOutline *outline)
{
  g_clear_object (&outline->texture);
  g_free (outline);
}

/* Whether all that can be seen of the ring was followed. */
static gboolean
covers (const KlimaOutline *outline,
        KlimaCamera         camera,
        double              width,
        double              height,
        double              slack)
{
  double world = klima_projection_world_size (outline->camera.zoom);
  double shrink = exp2 (outline->camera.zoom - camera.zoom);

  return !outline->is_cut ||
         (fabs (camera.x - outline->camera.x) * world + width / 2 * shrink <= outline->reach_x + slack * width &&
          fabs (camera.y - outline->camera.y) * world + height / 2 * shrink <= outline->reach_y + slack * height);
}

/**
 * klima_outline_is_sharp:
 * @outline: an outline
 * @camera: where the map is looked at from now
 * @width: of the view, logical pixels
 * @height: of the view
 *
 * Returns: whether it shows all that can be seen of the ring, in its right width
 */
gboolean
klima_outline_is_sharp (const KlimaOutline *outline,
                        KlimaCamera         camera,
                        double              width,
                        double              height)
{
  return fabs (camera.zoom - outline->camera.zoom) < KLIMA_SAME_ZOOM && covers (outline, camera, width, height, 0);
}

/**
 * klima_outline_is_close:
 * @outline: an outline
 * @camera: where the map is looked at from now
 * @width: of the view, logical pixels
 * @height: of the view
 *
 * Returns: whether it will do while the camera moves
 */
gboolean
klima_outline_is_close (const KlimaOutline *outline,
                        KlimaCamera         camera,
                        double              width,
                        double              height)
{
  return fabs (camera.zoom - outline->camera.zoom) < CLOSE_ZOOM && covers (outline, camera, width, height, SLACK);
}

void
klima_outline_snapshot (const KlimaOutline *outline,
                        GtkWidget          *widget,
                        GtkSnapshot        *snapshot,
                        KlimaCamera         camera,
                        double              width,
                        double              height)
{
  double stretch = exp2 (camera.zoom - outline->camera.zoom);
  double x, y;

  if (outline->texture == NULL)
    return;

  klima_camera_from_map (camera, width, height, outline->camera.x, outline->camera.y, &x, &y);
  x += outline->x * stretch;
  y += outline->y * stretch;
  if (fabs (camera.zoom - outline->camera.zoom) < KLIMA_SAME_ZOOM)
    {
      x = round (x * outline->scale) / outline->scale;
      y = round (y * outline->scale) / outline->scale;
    }

  klima_texture_snapshot (outline->texture, widget, snapshot,
                          &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) (outline->width * stretch),
                                               (float) (outline->height * stretch)),
                          NULL, NULL, 1);
}
