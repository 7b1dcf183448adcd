/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "klima-drawing.h"

G_BEGIN_DECLS

#define KLIMA_POINTS_PER_INCH 72.0

/* A logical pixel of a map on paper is as large as CSS has it. */
#define KLIMA_POINTS_PER_LOGICAL_PIXEL 0.75

/* Of paper as a bitmap, pixels per inch. */
#define KLIMA_PAPER_RESOLUTION 300.0

/* Kept free around what stands on a page of the handout or of notes, points. */
#define KLIMA_PAGE_EDGE 42.5

/* The largest width and height of a bitmap, pixels. */
#define KLIMA_PAGE_MAX_PIXELS 8000

/**
 * KlimaPageSize:
 * @width: points (1/72 inch) on paper, else pixels
 * @height: likewise
 * @is_paper: which of the two
 */
typedef struct
{
  double width, height;
  gboolean is_paper;
} KlimaPageSize;

typedef enum
{
  KLIMA_PAGE_1080P,
  KLIMA_PAGE_4K,
  KLIMA_PAGE_SQUARE,
  KLIMA_PAGE_A4_UPRIGHT,
  KLIMA_PAGE_A4_ACROSS,
  KLIMA_PAGE_A3_UPRIGHT,
  KLIMA_PAGE_A3_ACROSS,
} KlimaPagePreset;

#define KLIMA_N_PAGE_PRESETS 7

KlimaPageSize klima_page_size_preset        (KlimaPagePreset  preset);
void          klima_page_size_get_pixels    (KlimaPageSize    size,
                                             int             *width,
                                             int             *height);

/**
 * KlimaPagePart:
 * @drawing: owned
 * @x: of its left edge, points
 * @y: of its top edge, points
 * @scale: points for a logical pixel of the drawing
 */
typedef struct
{
  KlimaDrawing *drawing;
  double x, y;
  double scale;
} KlimaPagePart;

/**
 * KlimaPage:
 *
 * One page, laid out: drawings and where they stand on it. What is seen in the preview, in PNG, SVG and PDF and on
 * paper is painted from this. Reference counted; immutable once it is laid out, so that any thread may paint it.
 */
typedef struct _KlimaPage KlimaPage;

KlimaPage    *klima_page_new                (double            width,
                                             double            height,
                                             const char       *title);
KlimaPage    *klima_page_ref                (KlimaPage        *page);
void          klima_page_unref              (KlimaPage        *page);
void          klima_page_set_pixels         (KlimaPage        *page,
                                             int               width,
                                             int               height);
void          klima_page_take_part          (KlimaPage        *page,
                                             KlimaDrawing     *drawing,
                                             double            x,
                                             double            y,
                                             double            scale);
double        klima_page_get_width          (const KlimaPage  *page);
double        klima_page_get_height         (const KlimaPage  *page);
int           klima_page_get_pixel_width    (const KlimaPage  *page);
int           klima_page_get_pixel_height   (const KlimaPage  *page);
const char   *klima_page_get_title          (const KlimaPage  *page);
const KlimaPagePart *
              klima_page_get_parts          (const KlimaPage  *page,
                                             guint            *n_parts);
KlimaDrawing *klima_page_get_drawing        (const KlimaPage  *page);
gboolean      klima_page_paint              (const KlimaPage  *page,
                                             cairo_t          *cr,
                                             GCancellable     *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaPage, klima_page_unref)

G_END_DECLS
