/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-device-grid.h"
#include "klima-slide-picture.h"

G_BEGIN_DECLS

/**
 * KlimaSlideScreen:
 * @widget: what shows slides
 * @snapshot: where to add them
 * @frame: how a slide lies in the widget
 * @grid: how device pixels lie in it
 * @view: what can be seen of maps
 * @paper: what hides them beside it, slide units
 *
 * Where and on what slides are drawn.
 */
typedef struct
{
  GtkWidget *widget;
  GtkSnapshot *snapshot;
  KlimaSlideFrame frame;
  KlimaDeviceGrid grid;
  graphene_rect_t view;
  KlimaBounds paper;
} KlimaSlideScreen;

KlimaSlideScreen klima_slide_screen_make         (GtkWidget               *widget,
                                                  GtkSnapshot             *snapshot,
                                                  const KlimaSlideFrame   *frame,
                                                  const KlimaDeviceGrid   *grid);
KlimaSlideScreen klima_slide_screen_beside       (const KlimaSlideScreen  *screen,
                                                  const KlimaBounds       *paper);
graphene_rect_t  klima_slide_screen_place        (const KlimaSlideScreen  *screen,
                                                  const KlimaBounds       *bounds);
void             klima_slide_screen_draw_map     (const KlimaSlideScreen  *screen,
                                                  const KlimaSlidePicture *picture,
                                                  const graphene_rect_t   *place,
                                                  const graphene_rect_t   *covered,
                                                  double                   opacity);
void             klima_slide_screen_draw_front   (const KlimaSlideScreen  *screen,
                                                  const KlimaSlidePicture *picture,
                                                  double                   opacity);
void             klima_slide_screen_draw_source  (const KlimaSlideScreen  *screen,
                                                  const KlimaSlidePicture *picture);
void             klima_slide_screen_draw_picture (const KlimaSlideScreen  *screen,
                                                  const KlimaSlidePicture *picture);
void             klima_slide_screen_prepare      (const KlimaSlideScreen  *screen,
                                                  const KlimaSlidePicture *picture);

G_END_DECLS
