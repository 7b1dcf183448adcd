/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-drawing.h"

G_BEGIN_DECLS

/**
 * KlimaSvgInfo:
 * @title: what it is
 * @description: what it shows, in words
 * @date: (nullable): of what is shown, ISO 8601
 * @width: of the picture where it is put down, in @unit
 * @height: likewise
 * @unit: an SVG unit: "px", "mm"
 *
 * What a drawing does not say about itself.
 */
typedef struct
{
  const char *title;
  const char *description;
  const char *date;
  double width, height;
  const char *unit;
} KlimaSvgInfo;

/* The SVG pen: writes a drawing with real text, and with the number and name of each municipality at its area, which is
 * the element with the id "k" and the number, for an id may not begin with a digit, and the attribute data-number.
 */

GBytes *klima_svg_pen_write (const KlimaDrawing *drawing,
                             const KlimaSvgInfo *info);

G_END_DECLS
