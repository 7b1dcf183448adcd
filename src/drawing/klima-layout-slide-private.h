/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-layout-private.h"
#include "klima-layout-slide.h"
#include "klima-palette.h"

G_BEGIN_DECLS

/* What stands on a slide beside the map. Lengths are slide units. */

#define KLIMA_SLIDE_EDGE 28.0
#define KLIMA_SLIDE_LEAST_TEXT (KLIMA_SLIDE_MIN_TEXT * KLIMA_SLIDE_HEIGHT)
#define KLIMA_SLIDE_LEAST_HEADING (KLIMA_SLIDE_MIN_HEADING * KLIMA_SLIDE_HEIGHT)

/**
 * KlimaColumn:
 * @drawing: where the marks go
 * @palette: of the drawing's style
 * @x: left edge of what is added
 * @y: where the next thing is added
 * @width: of lines
 * @scale: factor on sizes and gaps; no text becomes smaller than may be
 *
 * Things that stand under each other. To measure them, add them to a drawing that is thrown away.
 */
typedef struct
{
  KlimaDrawing *drawing;
  const KlimaPalette *palette;
  double x, y, width;
  double scale;
} KlimaColumn;

typedef void (*KlimaColumnFill) (KlimaColumn *column,
                                 gpointer     data);

double klima_slide_measure_width (const char       *text,
                                 double             size,
                                 gboolean           bold);
char  *klima_slide_wrap_heading (const char        *text,
                                 double             size,
                                 double             width);
char  *klima_slide_wrap_text    (const char        *text,
                                 double            *size,
                                 gboolean           bold,
                                 double             width);

double klima_column_measure     (const KlimaColumn *column,
                                 KlimaColumnFill    fill,
                                 gpointer           data);
double klima_column_fit         (KlimaColumn       *column,
                                 KlimaColumnFill    fill,
                                 gpointer           data,
                                 double             height);
void   klima_column_skip        (KlimaColumn       *column,
                                 double             height);
void   klima_column_add_heading (KlimaColumn       *column,
                                 const char        *text,
                                 double             size);
void   klima_column_add_text    (KlimaColumn       *column,
                                 const char        *text,
                                 double             size,
                                 gboolean           bold,
                                 KlimaColor         color);
void   klima_column_add_badge   (KlimaColumn       *column,
                                 KlimaNetwork      *network,
                                 double             side);
void   klima_column_add_network (KlimaColumn       *column,
                                 KlimaNetwork      *network,
                                 double             side,
                                 const char        *name,
                                 const char        *detail,
                                 const char        *more,
                                 double             size);
gboolean klima_column_has_room  (const KlimaColumn *column,
                                 double             side,
                                 const char        *detail,
                                 double             size);
void   klima_column_add_facts   (KlimaColumn       *column,
                                 const char *const *facts);

void   klima_slide_fill_title        (KlimaColumn  *column,
                                      gpointer      slide);
void   klima_slide_fill_map          (KlimaColumn  *column,
                                      gpointer      slide);
void   klima_slide_fill_sources      (KlimaColumn  *column,
                                      gpointer      slide);
void   klima_slide_fill_municipality (KlimaColumn  *column,
                                      gpointer      slide);
void   klima_slide_make_room_for_key (const KlimaScene  *scene,
                                      const KlimaBounds *bounds,
                                      KlimaBounds       *room);
KlimaBounds klima_slide_add_key      (KlimaDrawing      *drawing,
                                      const KlimaBounds *bounds,
                                      const KlimaBounds *room);
void   klima_slide_add_partners      (KlimaDrawing *drawing,
                                      KlimaSlide   *slide);

G_END_DECLS
