/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "klima-scene.h"

G_BEGIN_DECLS

/* Coordinates in a drawing are logical pixels from its top left corner, y down. Outlines stay in unit Mercator and are
 * brought there by the drawing's camera, so that a drawing is small and shares its geometry with the dataset.
 */

/**
 * KlimaDrawingLayer:
 * @KLIMA_LAYER_BACKDROP: water, land, quiet borders, towns, rivers
 * @KLIMA_LAYER_FILLS: municipalities in their networks' colours and patterns
 * @KLIMA_LAYER_BORDERS: all lakes, also those above the fills, and the municipalities' borders
 * @KLIMA_LAYER_NAMES: names or numbers of municipalities with their leaders, and the quiet names
 * @KLIMA_LAYER_FURNITURE: title, legend, key, scale bar, source
 *
 * Layers are painted in this order, and a drawing's marks stand in it. Only the backdrop covers the whole picture.
 */
typedef enum
{
  KLIMA_LAYER_BACKDROP = 1 << 0,
  KLIMA_LAYER_FILLS = 1 << 1,
  KLIMA_LAYER_BORDERS = 1 << 2,
  KLIMA_LAYER_NAMES = 1 << 3,
  KLIMA_LAYER_FURNITURE = 1 << 4,
} KlimaDrawingLayer;

#define KLIMA_LAYERS_PICTURE (KLIMA_LAYER_BACKDROP | KLIMA_LAYER_FILLS | KLIMA_LAYER_BORDERS)
#define KLIMA_LAYERS_ALL (KLIMA_LAYERS_PICTURE | KLIMA_LAYER_NAMES | KLIMA_LAYER_FURNITURE)

typedef enum
{
  KLIMA_MARK_AREA,
  KLIMA_MARK_LINE,
  KLIMA_MARK_TEXT,
  KLIMA_MARK_BOX,
  KLIMA_MARK_LEADER,
} KlimaMarkKind;

#define KLIMA_MAX_FILLS 4

/**
 * KlimaAreaMark:
 * @geometry: polygons, even-odd; borrowed from the dataset
 * @municipality: (nullable): whose area it is
 * @fills: one colour, or one for each network it belongs to, in equal diagonal stripes
 * @n_fills: 1 to KLIMA_MAX_FILLS
 * @pattern: drawn over the fill in @pattern_color
 * @overlap: width of a stroke of the fill along the area's outline, logical pixels, to close hairlines; 0 for none
 * @min_size: rings both narrower and lower than this are left out, logical pixels; 0 for none
 */
typedef struct
{
  KlimaGeometry *geometry;
  KlimaMunicipality *municipality;
  KlimaColor fills[KLIMA_MAX_FILLS];
  guint n_fills;
  KlimaPattern pattern;
  KlimaColor pattern_color;
  double overlap;
  double min_size;
} KlimaAreaMark;

/**
 * KlimaSpan:
 * @points: (array length=n_points): unit Mercator; borrowed from the dataset
 * @n_points: number of points
 * @closed: whether the last point is joined to the first
 * @bounds: unit Mercator
 */
typedef struct
{
  const KlimaPoint *points;
  guint n_points;
  gboolean closed;
  KlimaBounds bounds;
} KlimaSpan;

/**
 * KlimaLineMark:
 * @spans: (array length=n_spans): owned
 * @width: logical pixels
 * @casing_width: of the wider line under it, logical pixels; 0 for none
 * @min_size: closed spans both narrower and lower than this are left out, logical pixels; 0 for none
 *
 * The casings of line marks that follow each other lie under all their lines, so that the lines meet where they join.
 */
typedef struct
{
  KlimaSpan *spans;
  guint n_spans;
  double width;
  KlimaColor color;
  double casing_width;
  KlimaColor casing;
  double min_size;
} KlimaLineMark;

/**
 * KlimaTextMark:
 * @text: owned; "\n" between lines
 * @municipality: (nullable): whose name or number it is
 * @x: left edge of the text's box
 * @y: top edge
 * @width: of the box
 * @height: of the box
 * @size: font size, logical pixels (em)
 * @halo_width: how far the halo reaches beyond the letters, logical pixels; 0 for none
 *
 * Lines are centred in the box where @centred, else start at its left edge.
 */
typedef struct
{
  char *text;
  KlimaMunicipality *municipality;
  double x, y, width, height;
  double size;
  gboolean bold;
  gboolean italic;
  gboolean centred;
  KlimaColor color;
  KlimaColor halo;
  double halo_width;
} KlimaTextMark;

/**
 * KlimaBoxMark:
 * @radius: of the corners
 * @stroke_width: 0 for none
 * @pattern: drawn over the fill in @pattern_color
 * @fade: how much of its right end the fill takes to fade away, logical pixels; 0 where it does not. What fades
 *   has no pattern
 */
typedef struct
{
  double x, y, width, height;
  double radius;
  KlimaColor fill;
  double stroke_width;
  KlimaColor stroke;
  KlimaPattern pattern;
  KlimaColor pattern_color;
  double fade;
} KlimaBoxMark;

/**
 * KlimaLeaderMark:
 * @municipality: in which the line begins
 * @x0: where it begins
 * @y0: likewise
 * @x1: where it ends, at the municipality's name or number
 * @y1: likewise
 * @width: logical pixels
 * @casing_width: of the wider line under it, logical pixels
 *
 * A straight line between a municipality and a label beside it.
 */
typedef struct
{
  KlimaMunicipality *municipality;
  double x0, y0, x1, y1;
  double width;
  KlimaColor color;
  double casing_width;
  KlimaColor casing;
} KlimaLeaderMark;

/**
 * KlimaMark:
 *
 * One thing to put down. The member of the union goes by @kind.
 */
typedef struct
{
  KlimaMarkKind kind;
  KlimaDrawingLayer layer;
  union
  {
    KlimaAreaMark area;
    KlimaLineMark line;
    KlimaTextMark text;
    KlimaBoxMark box;
    KlimaLeaderMark leader;
  };
} KlimaMark;

/**
 * KlimaDrawing:
 *
 * What a scene looks like at a size: an immutable list of marks in painting order. Reference counted; any thread. It
 * keeps a copy of the scene, and with it the dataset that its marks borrow from.
 */
typedef struct _KlimaDrawing KlimaDrawing;

KlimaDrawing    *klima_drawing_ref        (KlimaDrawing       *drawing);
void             klima_drawing_unref      (KlimaDrawing       *drawing);
const KlimaMark *klima_drawing_get_marks  (const KlimaDrawing *drawing,
                                           guint              *n_marks);
const KlimaScene *klima_drawing_get_scene (const KlimaDrawing *drawing);
double           klima_drawing_get_width  (const KlimaDrawing *drawing);
double           klima_drawing_get_height (const KlimaDrawing *drawing);
void             klima_drawing_to_map     (const KlimaDrawing *drawing,
                                           double              x,
                                           double              y,
                                           double             *map_x,
                                           double             *map_y);
void             klima_drawing_from_map   (const KlimaDrawing *drawing,
                                           double              map_x,
                                           double              map_y,
                                           double             *x,
                                           double             *y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaDrawing, klima_drawing_unref)

G_END_DECLS
