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
  KlimaOutlineKind kind;
  /* owned, nullable */
  KlimaMunicipality *municipality;

  /* what was painted last, and for what */
  gboolean is_painted;
  KlimaStyle style;
  KlimaCamera camera;
  double scale;
  /* owned, nullable: nothing of the municipality was near the view, or there was no memory for it */
  GdkTexture *texture;
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
paint_texture (KlimaOutline *self)
{
  KlimaCamera middle = self->camera;
  cairo_t *cr = klima_canvas_new (self->width, self->height, self->scale);

  klima_camera_to_map (self->camera, 0, 0, self->x + self->width / 2, self->y + self->height / 2, &middle.x,
                       &middle.y);
  stroke (cr, klima_municipality_get_geometry (self->municipality), self->kind, self->style, middle, self->width,
          self->height);
  self->texture = klima_canvas_to_texture (cr);
}

static void
forget (KlimaOutline *self)
{
  g_clear_object (&self->texture);
  self->is_painted = FALSE;
}

/* What can be seen of the ring, and a little around. */
static void
paint (KlimaOutline     *self,
       const KlimaSight *sight,
       KlimaStyle        style)
{
  KlimaBounds bounds = klima_geometry_get_bounds (klima_municipality_get_geometry (self->municipality));
  double world = klima_projection_world_size (sight->camera.zoom);
  double pad = SELECTED_CASING_WIDTH;
  double left, top, right, bottom;

  forget (self);
  self->is_painted = TRUE;
  self->style = style;
  self->camera = sight->camera;
  self->scale = sight->grid.scale;
  self->reach_x = sight->width / 2 + ceil (sight->width * REACH);
  self->reach_y = sight->height / 2 + ceil (sight->height * REACH);

  left = (bounds.min_x - self->camera.x) * world - pad;
  top = (bounds.min_y - self->camera.y) * world - pad;
  right = (bounds.max_x - self->camera.x) * world + pad;
  bottom = (bounds.max_y - self->camera.y) * world + pad;
  self->is_cut = left < -self->reach_x || top < -self->reach_y || right > self->reach_x || bottom > self->reach_y;

  /* Whole device pixels of the view. */
  left = floor ((MAX (left, -self->reach_x) + self->reach_x) * self->scale) / self->scale;
  top = floor ((MAX (top, -self->reach_y) + self->reach_y) * self->scale) / self->scale;
  right = ceil ((MIN (right, self->reach_x) + self->reach_x) * self->scale) / self->scale;
  bottom = ceil ((MIN (bottom, self->reach_y) + self->reach_y) * self->scale) / self->scale;
  self->x = left - self->reach_x;
  self->y = top - self->reach_y;
  self->width = right - left;
  self->height = bottom - top;

  if (self->width > 0 && self->height > 0)
    paint_texture (self);
}

/* Whether all that can be seen of the ring was followed. */
static gboolean
covers (const KlimaOutline *self,
        const KlimaSight   *sight,
        double              slack)
{
  double world = klima_projection_world_size (self->camera.zoom);
  double shrink = exp2 (self->camera.zoom - sight->camera.zoom);
  double distance_x = fabs (sight->camera.x - self->camera.x) * world;
  double distance_y = fabs (sight->camera.y - self->camera.y) * world;

  return !self->is_cut || (distance_x + sight->width / 2 * shrink <= self->reach_x + slack * sight->width &&
                           distance_y + sight->height / 2 * shrink <= self->reach_y + slack * sight->height);
}

/* While the camera moves a ring will do that is nearly as wide as it should be. */
static gboolean
will_do (const KlimaOutline *self,
         const KlimaSight   *sight,
         KlimaStyle          style,
         gboolean            is_moving)
{
  return self->is_painted && self->style == style && self->scale == sight->grid.scale &&
         fabs (sight->camera.zoom - self->camera.zoom) < (is_moving ? CLOSE_ZOOM : KLIMA_SAME_ZOOM) &&
         covers (self, sight, is_moving ? SLACK : 0);
}

/**
 * klima_outline_new:
 * @kind: what it is for
 *
 * Returns: (transfer full): an outline around nothing
 */
KlimaOutline *
klima_outline_new (KlimaOutlineKind kind)
{
  KlimaOutline *self = g_new0 (KlimaOutline, 1);

  self->kind = kind;

  return self;
}

void
klima_outline_free (KlimaOutline *outline)
{
  forget (outline);
  g_clear_object (&outline->municipality);
  g_free (outline);
}

/**
 * klima_outline_set_municipality:
 * @outline: an outline
 * @municipality: (nullable): what it is around
 *
 * Returns: whether it was around something else
 */
gboolean
klima_outline_set_municipality (KlimaOutline      *outline,
                                KlimaMunicipality *municipality)
{
  if (!g_set_object (&outline->municipality, municipality))
    return FALSE;

  forget (outline);

  return TRUE;
}

/**
 * klima_outline_get_municipality:
 * @outline: an outline
 *
 * Returns: (transfer none) (nullable): what it is around
 */
KlimaMunicipality *
klima_outline_get_municipality (const KlimaOutline *outline)
{
  return outline->municipality;
}

/**
 * klima_outline_snapshot:
 * @outline: an outline
 * @widget: what is drawn
 * @snapshot: to draw to
 * @sight: what is seen of the map
 * @style: colours
 * @is_moving: whether the camera moves
 *
 * Paints the ring anew, which takes about a millisecond, only where the one that was painted will not do.
 */
void
klima_outline_snapshot (KlimaOutline     *outline,
                        GtkWidget        *widget,
                        GtkSnapshot      *snapshot,
                        const KlimaSight *sight,
                        KlimaStyle        style,
                        gboolean          is_moving)
{
  KlimaCamera camera = sight->camera;
  graphene_rect_t place;
  double stretch;
  double x, y;

  if (outline->municipality == NULL)
    return;
  if (!will_do (outline, sight, style, is_moving))
    paint (outline, sight, style);
  if (outline->texture == NULL)
    return;

  stretch = exp2 (camera.zoom - outline->camera.zoom);
  klima_camera_from_map (camera, sight->width, sight->height, outline->camera.x, outline->camera.y, &x, &y);
  graphene_rect_init (&place, (float) (x + outline->x * stretch), (float) (y + outline->y * stretch),
                      (float) (outline->width * stretch), (float) (outline->height * stretch));
  if (fabs (camera.zoom - outline->camera.zoom) < KLIMA_SAME_ZOOM)
    place = klima_device_grid_place_texture (&sight->grid, &place, outline->texture);

  klima_texture_snapshot (outline->texture, widget, snapshot, &place, NULL, NULL, 1);
}
