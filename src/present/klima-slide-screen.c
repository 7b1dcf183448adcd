/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-slide-screen.h"

#include <math.h>

#include "klima-texture-node.h"

/**
 * klima_slide_screen_make:
 * @widget: what shows slides
 * @snapshot: where to add them
 * @frame: how a slide lies in @widget
 * @grid: how device pixels lie in it
 *
 * Returns: what shows all of a slide
 */
KlimaSlideScreen
klima_slide_screen_make (GtkWidget             *widget,
                         GtkSnapshot           *snapshot,
                         const KlimaSlideFrame *frame,
                         const KlimaDeviceGrid *grid)
{
  KlimaSlideScreen screen = { widget, snapshot, *frame, *grid, *graphene_rect_zero (), { 0 } };

  return klima_slide_screen_beside (&screen, &(KlimaBounds) { 0 });
}

/**
 * klima_slide_screen_beside:
 * @screen: a screen
 * @paper: something at its left edge that hides maps, slide units
 *
 * Returns: the same, where nothing of maps is drawn behind @paper
 */
KlimaSlideScreen
klima_slide_screen_beside (const KlimaSlideScreen *screen,
                           const KlimaBounds      *paper)
{
  KlimaBounds view = { paper->max_x, 0, screen->frame.width, screen->frame.height };
  KlimaSlideScreen beside = *screen;

  beside.view = klima_slide_screen_place (screen, &view);
  beside.paper = *paper;

  return beside;
}

/**
 * klima_slide_screen_place:
 * @screen: a screen
 * @bounds: a part of a slide, slide units
 *
 * Returns: where it lies, logical pixels
 */
graphene_rect_t
klima_slide_screen_place (const KlimaSlideScreen *screen,
                          const KlimaBounds      *bounds)
{
  const KlimaSlideFrame *frame = &screen->frame;

  return GRAPHENE_RECT_INIT ((float) (frame->x + bounds->min_x * frame->scale),
                             (float) (frame->y + bounds->min_y * frame->scale),
                             (float) ((bounds->max_x - bounds->min_x) * frame->scale),
                             (float) ((bounds->max_y - bounds->min_y) * frame->scale));
}

/* Device pixels from where slides begin. */
static graphene_rect_t
place_pixels (const KlimaSlideScreen *screen,
              int                     x,
              int                     y,
              int                     width,
              int                     height)
{
  return klima_device_grid_place (&screen->grid, screen->frame.x, screen->frame.y,
                                  &(cairo_rectangle_int_t) { x, y, width, height });
}

/* Device pixels from where slides begin. */
static int
to_pixels (const KlimaSlideScreen *screen,
           double                  length)
{
  return (int) round (length * screen->frame.scale * screen->grid.scale);
}

static gboolean
is_painted_for (const KlimaSlidePicture *picture,
                const KlimaSlideScreen  *screen)
{
  return picture->frame.scale == screen->frame.scale && picture->view_scale == screen->grid.scale;
}

/* With its margin, for the place of its slide. Where the camera rests it is as sharp as it was painted. */
static graphene_rect_t
place_map (const KlimaSlideScreen  *screen,
           const KlimaSlidePicture *picture,
           const graphene_rect_t   *place)
{
  graphene_rect_t rest = klima_slide_picture_place (picture, &screen->frame, picture->camera);
  double margin = picture->margin * place->size.width / picture->frame.width;
  int edge = to_pixels (screen, picture->margin);
  graphene_rect_t all = *place;

  if (graphene_rect_equal (place, &rest) && is_painted_for (picture, screen))
    return place_pixels (screen, -edge, -edge, gdk_texture_get_width (picture->map),
                         gdk_texture_get_height (picture->map));

  graphene_rect_inset (&all, (float) -margin, (float) -margin);

  return all;
}

/**
 * klima_slide_screen_draw_map:
 * @screen: a screen
 * @picture: a slide
 * @place: where the slide lies
 * @covered: (nullable): where something opaque will lie over it
 * @opacity: 0 to 1
 */
void
klima_slide_screen_draw_map (const KlimaSlideScreen  *screen,
                             const KlimaSlidePicture *picture,
                             const graphene_rect_t   *place,
                             const graphene_rect_t   *covered,
                             double                   opacity)
{
  graphene_rect_t all = place_map (screen, picture, place);

  klima_texture_snapshot (picture->map, screen->widget, screen->snapshot, &all, &screen->view, covered, opacity);
}

static gboolean
is_within (const KlimaBounds *inner,
           const KlimaBounds *outer)
{
  return inner->min_x >= outer->min_x && inner->max_x <= outer->max_x && inner->min_y >= outer->min_y &&
         inner->max_y <= outer->max_y;
}

/* On whole device pixels, as it was painted. */
static void
draw_piece (const KlimaSlideScreen *screen,
            const KlimaSlidePiece  *piece)
{
  int left = to_pixels (screen, piece->bounds.min_x);
  int top = to_pixels (screen, piece->bounds.min_y);
  int right = to_pixels (screen, piece->bounds.max_x);
  int bottom = to_pixels (screen, piece->bounds.max_y);
  graphene_rect_t place = place_pixels (screen, left, top, right - left, bottom - top);

  if (piece->texture != NULL)
    klima_texture_snapshot (piece->texture, screen->widget, screen->snapshot, &place, &place, NULL, 1);
  else if (!is_within (&piece->bounds, &screen->paper))
    gtk_snapshot_append_color (screen->snapshot, &piece->color, &place);
}

/**
 * klima_slide_screen_draw_front:
 * @screen: a screen
 * @picture: a slide
 * @opacity: 0 to 1
 *
 * Draws what stands before the map, without the source line. Row by row: renderers make what lies side by side transparent
 * without a picture of its own in each frame.
 */
void
klima_slide_screen_draw_front (const KlimaSlideScreen  *screen,
                               const KlimaSlidePicture *picture,
                               double                   opacity)
{
  GArray *front = picture->front;

  for (guint i = 1; front != NULL && opacity > 0 && i < front->len;)
    {
      double row = g_array_index (front, KlimaSlidePiece, i).bounds.min_y;

      if (opacity < 1)
        gtk_snapshot_push_opacity (screen->snapshot, opacity);
      for (; i < front->len && g_array_index (front, KlimaSlidePiece, i).bounds.min_y == row; i++)
        draw_piece (screen, &g_array_index (front, KlimaSlidePiece, i));
      if (opacity < 1)
        gtk_snapshot_pop (screen->snapshot);
    }
}

/**
 * klima_slide_screen_draw_source:
 * @screen: a screen
 * @picture: a slide
 *
 * Draws the source line. It is to be read all the time, also while what is beside it fades.
 */
void
klima_slide_screen_draw_source (const KlimaSlideScreen  *screen,
                                const KlimaSlidePicture *picture)
{
  if (picture->front != NULL)
    draw_piece (screen, &g_array_index (picture->front, KlimaSlidePiece, 0));
}

/**
 * klima_slide_screen_draw_picture:
 * @screen: a screen
 * @picture: a slide
 *
 * Draws all of a slide that is at rest.
 */
void
klima_slide_screen_draw_picture (const KlimaSlideScreen  *screen,
                                 const KlimaSlidePicture *picture)
{
  graphene_rect_t place = klima_slide_picture_place (picture, &screen->frame, picture->camera);

  klima_slide_screen_draw_map (screen, picture, &place, NULL, 1);
  klima_slide_screen_draw_front (screen, picture, 1);
  klima_slide_screen_draw_source (screen, picture);
}

/**
 * klima_slide_screen_prepare:
 * @screen: a screen
 * @picture: a slide that will be shown
 *
 * Draws all that it consists of over each other on one logical pixel at the corner, for a renderer to keep it.
 */
void
klima_slide_screen_prepare (const KlimaSlideScreen  *screen,
                            const KlimaSlidePicture *picture)
{
  const graphene_rect_t corner = GRAPHENE_RECT_INIT (0, 0, 1, 1);

  klima_texture_prepare (picture->map, screen->widget, screen->snapshot, &corner);
  for (guint i = 0; picture->front != NULL && i < picture->front->len; i++)
    {
      const KlimaSlidePiece *piece = &g_array_index (picture->front, KlimaSlidePiece, i);

      if (piece->texture != NULL)
        klima_texture_prepare (piece->texture, screen->widget, screen->snapshot, &corner);
    }
}
