/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-layout-slide.h"
#include "klima-slide-front.h"

G_BEGIN_DECLS

/**
 * KlimaSlidePicture:
 * @slide: (nullable): owned; %NULL for a picture of the map alone, seen from afar
 * @base: owned; the scene that it was asked for with
 * @view_width: of the view that it was painted for, logical pixels
 * @view_height: of that view
 * @view_scale: device pixels for a logical pixel
 * @frame: how the slide lies in that view
 * @camera: of a picture as large as the slide, slide units
 * @margin: how far @map reaches beyond each edge of the slide, fading away there, slide units
 * @map: owned; what moves with the camera
 * @front: (nullable) (element-type KlimaSlidePiece): owned; what stands before it, the source line first
 * @boxes: (element-type KlimaBounds): owned; what hides the map, slide units
 * @paper: what hides the map altogether, from the left edge on, slide units; empty for none
 * @paper_edge: (nullable): owned; where it fades into the map, to be stretched over all of its height
 * @edge_width: of that, slide units
 * @paper_color: of it
 * @source: the box of the source line, slide units
 *
 * A painted slide. Immutable, reference counted; the last reference is to be dropped on the main thread.
 */
typedef struct
{
  KlimaSlide *slide;
  KlimaScene *base;
  double view_width, view_height;
  double view_scale;
  KlimaSlideFrame frame;
  KlimaCamera camera;
  double margin;
  GdkTexture *map;
  GArray *front;
  GArray *boxes;
  KlimaBounds paper;
  GdkTexture *paper_edge;
  double edge_width;
  GdkRGBA paper_color;
  KlimaBounds source;
} KlimaSlidePicture;

#define KLIMA_TYPE_SLIDE_PICTURE (klima_slide_picture_get_type ())

GType              klima_slide_picture_get_type (void) G_GNUC_CONST;
KlimaSlidePicture *klima_slide_picture_paint    (KlimaSlide              *slide,
                                                 const KlimaScene        *base,
                                                 double                   width,
                                                 double                   height,
                                                 double                   scale,
                                                 GCancellable            *cancellable);
KlimaSlidePicture *klima_slide_picture_ref      (KlimaSlidePicture       *picture);
void               klima_slide_picture_unref    (KlimaSlidePicture       *picture);
gboolean           klima_slide_picture_is_of    (const KlimaSlidePicture *picture,
                                                 KlimaSlide              *slide,
                                                 const KlimaScene        *base);
KlimaMunicipality *klima_slide_picture_find_at  (const KlimaSlidePicture *picture,
                                                 double                   x,
                                                 double                   y);
graphene_rect_t    klima_slide_picture_place    (const KlimaSlidePicture *picture,
                                                 const KlimaSlideFrame   *frame,
                                                 KlimaCamera              camera);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaSlidePicture, klima_slide_picture_unref)

G_END_DECLS
