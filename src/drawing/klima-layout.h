/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "klima-drawing.h"

G_BEGIN_DECLS

/**
 * KlimaFurniture:
 *
 * What is drawn into the picture itself, for a picture that leaves the program. On the screen the window has widgets
 * for these. The source line is always there. The key is there where the scene's labels have numbers. The summary says
 * what is shown and of which day the data are; where there is a title, it stands below that. The selection is the ring
 * round the scene's selected municipality.
 */
typedef enum
{
  KLIMA_FURNITURE_NONE = 0,
  KLIMA_FURNITURE_TITLE = 1 << 0,
  KLIMA_FURNITURE_LEGEND = 1 << 1,
  KLIMA_FURNITURE_SCALE = 1 << 2,
  KLIMA_FURNITURE_SOURCE = 1 << 3,
  KLIMA_FURNITURE_KEY = 1 << 4,
  KLIMA_FURNITURE_SUMMARY = 1 << 5,
  KLIMA_FURNITURE_SELECTION = 1 << 6,
  KLIMA_FURNITURE_ALL = KLIMA_FURNITURE_TITLE | KLIMA_FURNITURE_LEGEND | KLIMA_FURNITURE_SCALE | KLIMA_FURNITURE_SOURCE
                        | KLIMA_FURNITURE_KEY | KLIMA_FURNITURE_SUMMARY | KLIMA_FURNITURE_SELECTION,
} KlimaFurniture;

/* Whom the licences ask to name, on the screen and in every picture; never translated, never left out. */
#define KLIMA_SOURCE_LINE "© Kartverket (CC BY 4.0) · Natural Earth"

/* A large screen, logical pixels: in pictures up to this size more names fit, in larger ones everything grows. */
#define KLIMA_LARGE_SCREEN_WIDTH 1540.0
#define KLIMA_LARGE_SCREEN_HEIGHT 1078.0

KlimaDrawing *klima_layout         (const KlimaScene   *scene,
                                    double              width,
                                    double              height,
                                    KlimaDrawingLayer   layers,
                                    KlimaFurniture      furniture,
                                    GCancellable       *cancellable);
KlimaDrawing *klima_layout_names_around
                                   (const KlimaScene   *scene,
                                    double              width,
                                    double              height,
                                    const KlimaBounds  *obstacles,
                                    guint               n_obstacles,
                                    GCancellable       *cancellable);
void          klima_layout_fit     (KlimaScene         *scene,
                                    double              width,
                                    double              height,
                                    double              margin,
                                    KlimaFurniture      furniture);
void          klima_layout_measure_key (const KlimaScene *scene,
                                    double              width,
                                    double              height,
                                    double             *key_width,
                                    double             *key_height);

G_END_DECLS
