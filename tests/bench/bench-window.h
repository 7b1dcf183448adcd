/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-application.h"
#include "klima-map-layer.h"
#include "klima-map-view.h"

G_BEGIN_DECLS

/**
 * BenchWindow:
 *
 * The real program with its bundled dataset, driven from inside the process.
 */
typedef struct
{
  /* owned */
  KlimaApplication *application;
  /* borrowed from it */
  GtkWindow *window;
  KlimaMapView *view;
  ShumateMap *map;
  ShumateViewport *viewport;
  KlimaMapLayer *layer;
  KlimaSession *session;
} BenchWindow;

void       bench_window_open       (BenchWindow *self,
                                    int          width,
                                    int          height);
void       bench_window_settle     (BenchWindow *self);
void       bench_window_close      (BenchWindow *self);
GtkWidget *bench_find_child        (GtkWidget   *parent,
                                    GType        type);
void       bench_run_for           (double       milliseconds);

G_END_DECLS
