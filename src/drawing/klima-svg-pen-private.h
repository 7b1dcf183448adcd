/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-svg-pen.h"

G_BEGIN_DECLS

/**
 * KlimaSvg:
 * @defs: what is defined before it is used: patterns, gradients, lines that are drawn twice
 * @body: what is drawn
 * @ids: (element-type utf8): that are taken
 * @paints: (element-type utf8 utf8): what has been defined, and the id it was given
 * @n_made: how many ids were made up
 * @is_quiet: whether outlines are those of what lies around the municipalities, and are written less finely
 * @world_size: width of the whole world, logical pixels
 * @origin_x: where unit Mercator's origin lies, logical pixels; far off the picture
 * @origin_y: likewise
 * @width: of the picture, logical pixels
 * @height: likewise
 *
 * A document being written.
 */
typedef struct
{
  const KlimaDrawing *drawing;
  GString *defs;
  GString *body;
  GHashTable *ids;
  GHashTable *paints;
  guint n_made;
  gboolean is_quiet;
  double world_size;
  double origin_x, origin_y;
  double width, height;
} KlimaSvg;

/* Words and numbers: klima-svg-text.c */
void      klima_svg_append_escaped (GString            *out,
                                    const char         *text);
void      klima_svg_append_number  (GString            *out,
                                    double              number);
void      klima_svg_append_length  (GString            *out,
                                    const char         *attribute,
                                    double              length);
void      klima_svg_append_color   (GString            *out,
                                    const char         *attribute,
                                    KlimaColor          color);
char     *klima_svg_take_id        (KlimaSvg           *svg,
                                    const char         *prefix,
                                    const char         *name);
void      klima_svg_write_text     (KlimaSvg           *svg,
                                    const KlimaTextMark *text);

/* Outlines: klima-svg-path.c */
gboolean  klima_svg_append_area    (const KlimaSvg      *svg,
                                    GString             *path,
                                    const KlimaAreaMark *area);
gboolean  klima_svg_append_span    (const KlimaSvg      *svg,
                                    GString             *path,
                                    const KlimaSpan     *span,
                                    double               margin,
                                    double               min_size);

/* Fills that are not one colour: klima-svg-pattern.c */
char     *klima_svg_define_pattern (KlimaSvg            *svg,
                                    const KlimaColor    *fills,
                                    guint                n_fills,
                                    KlimaPattern         pattern,
                                    KlimaColor           pattern_color,
                                    double               anchor_x,
                                    double               anchor_y);
char     *klima_svg_define_fade    (KlimaSvg            *svg,
                                    const KlimaBoxMark  *box);

/* Municipalities and other areas: klima-svg-areas.c */
void      klima_svg_write_areas    (KlimaSvg            *svg,
                                    const KlimaMark     *marks,
                                    guint                n_marks);

G_END_DECLS
