/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-map-view.h"

#include <shumate/shumate.h>

G_BEGIN_DECLS

typedef gboolean (*Condition) (gpointer data);

/* A window with a map, and what a test looks at in it. */
typedef struct
{
  GtkWidget *window;
  KlimaSession *session;
  KlimaMapView *view;
  GtkWidget *map;
  ShumateViewport *viewport;
} MapWindow;

KlimaDataset      *viken                  (void);
KlimaMunicipality *viken_municipality     (const char        *number);
void               find_middle            (KlimaMunicipality *municipality,
                                           double            *x,
                                           double            *y);
KlimaNetwork      *viken_network          (int                badge);

void               allow_animations       (gboolean           allow);
void               wait_until             (Condition          condition,
                                           gpointer           data,
                                           const char        *what);
void               wait_for_milliseconds  (int                milliseconds);

GtkWidget         *show_in_window         (GtkWidget         *child,
                                           int                width,
                                           int                height);
KlimaColor         get_widget_pixel       (GtkWidget         *widget,
                                           double             x,
                                           double             y);
KlimaColor         get_texture_pixel      (GdkTexture        *texture,
                                           int                x,
                                           int                y);
gboolean           is_color               (KlimaColor         seen,
                                           KlimaColor         expected);

MapWindow         *map_window_new         (int                width,
                                           int                height);
MapWindow         *map_window_new_for     (KlimaDataset      *dataset,
                                           int                width,
                                           int                height);
void               map_window_free        (MapWindow         *self);
void               map_window_settle      (MapWindow         *self);
KlimaCamera        map_window_get_camera  (MapWindow         *self);
void               map_window_find_place  (MapWindow         *self,
                                           KlimaMunicipality *municipality,
                                           double            *x,
                                           double            *y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MapWindow, map_window_free)

G_END_DECLS
