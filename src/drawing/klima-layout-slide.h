/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "klima-drawing.h"
#include "klima-slide.h"

G_BEGIN_DECLS

/* A slide is laid out in units of its own and put down larger or smaller. So text, borders, patterns and names grow with
 * the screen all together, and a slide looks the same on the wall, in the presenter's window and in a file.
 */

/* Of every slide, slide units. */
#define KLIMA_SLIDE_HEIGHT 540.0

/* The least size of the font of texts and of headings, as a part of the slide's height: readable from the back row. */
#define KLIMA_SLIDE_MIN_TEXT (1.0 / 50)
#define KLIMA_SLIDE_MIN_HEADING (1.0 / 25)

/* The least width of a border between two networks, as a part of the slide's height: 4 pixels of 1080. */
#define KLIMA_SLIDE_MIN_BORDER (4.0 / 1080)

/**
 * KlimaSlideFrame:
 * @width: of the slide, slide units
 * @height: of the slide, KLIMA_SLIDE_HEIGHT
 * @scale: how many of the view's pixels are a slide unit
 * @x: left edge of the slide in the view, the view's pixels
 * @y: its top edge
 *
 * How a slide lies in a view. It fills the view, unless that is narrower or wider than any screen; then it is centred.
 */
typedef struct
{
  double width, height;
  double scale;
  double x, y;
} KlimaSlideFrame;

KlimaSlideFrame klima_slide_frame        (double             width,
                                          double             height);
KlimaScene     *klima_layout_slide_scene (KlimaSlide        *slide,
                                          const KlimaScene  *base,
                                          double             width,
                                          double             height);
KlimaDrawing   *klima_layout_slide       (KlimaSlide        *slide,
                                          const KlimaScene  *scene,
                                          double             width,
                                          double             height,
                                          KlimaDrawingLayer  layers,
                                          GCancellable      *cancellable);
KlimaDrawing   *klima_layout_slide_map   (const KlimaScene  *scene,
                                          double             width,
                                          double             height,
                                          GCancellable      *cancellable);

G_END_DECLS
