/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-drawing-private.h"
#include "klima-palette.h"

G_BEGIN_DECLS

/* How pages on paper are set: lines, sections and rules under each other. */

/* Sizes of fonts and lengths on paper, points. */
#define KLIMA_SHEET_TITLE_SIZE 22.0
#define KLIMA_SHEET_LEAD_SIZE 12.0
#define KLIMA_SHEET_HEADING_SIZE 9.5
#define KLIMA_SHEET_TEXT_SIZE 9.0
#define KLIMA_SHEET_GAP 12.0
#define KLIMA_SHEET_RULE 0.6

typedef enum
{
  KLIMA_SHEET_PLAIN,
  KLIMA_SHEET_BOLD,
  KLIMA_SHEET_QUIET,
} KlimaSheetInk;

/**
 * KlimaSheet:
 * @drawing: the page; borrowed
 * @x: of the left edge of what is added, points
 * @y: of where it is added
 * @width: of it
 * @bottom: where the page's footer begins
 * @scale: what sizes of fonts are multiplied by
 *
 * Where things are added under each other; @x and @width may be a column of the page.
 */
typedef struct
{
  KlimaDrawing *drawing;
  const KlimaScene *scene;
  const KlimaPalette *palette;
  double x, y, width;
  double bottom;
  double scale;
} KlimaSheet;

/* Adds something to a sheet, below where it is. */
typedef void (*KlimaSheetAdd) (KlimaSheet *sheet,
                               gpointer    data);

KlimaSheet     klima_sheet_begin       (const KlimaScene *scene,
                                        double            width,
                                        double            height,
                                        double            edge);
KlimaTextMark *klima_sheet_add_line    (KlimaSheet       *sheet,
                                        const char       *text,
                                        double            x,
                                        double            size,
                                        KlimaSheetInk     ink);
void           klima_sheet_add_text    (KlimaSheet       *sheet,
                                        const char       *text,
                                        double            size,
                                        KlimaSheetInk     ink);
void           klima_sheet_add_lead    (KlimaSheet       *sheet,
                                        const char       *text);
void           klima_sheet_add_address (KlimaSheet       *sheet,
                                        const char       *address,
                                        double            size,
                                        KlimaSheetInk     ink);
void           klima_sheet_add_rule    (KlimaSheet       *sheet);
void           klima_sheet_add_section (KlimaSheet       *sheet,
                                        const char       *heading,
                                        const char       *text);
void           klima_sheet_fit         (KlimaSheet       *sheet,
                                        double            largest,
                                        KlimaSheetAdd     add,
                                        gpointer          data);
void           klima_sheet_add_map     (KlimaSheet       *sheet,
                                        KlimaBounds      *map,
                                        KlimaSheetAdd     below,
                                        gpointer          data);
void           klima_sheet_add_footer  (KlimaSheet       *sheet,
                                        guint             position,
                                        guint             n_pages);

/* klima-layout-handout-network.c */
void           klima_sheet_add_network (KlimaSheet       *sheet,
                                        KlimaNetwork     *network,
                                        KlimaBounds      *map);

G_END_DECLS
