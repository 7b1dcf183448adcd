/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-session.h"

G_BEGIN_DECLS

/**
 * KlimaMapView:
 *
 * A session's map: pointer and keys move it and choose from it; buttons, scale bar, source, legend and a line that says
 * what is shown lie over it.
 *
 * Properties: `session`; `show-legend`; `settled`, whether what is to be seen is sharp, up to date and at rest.
 *
 * Actions, for keys while the map has the focus: `map.focus-left`, `map.focus-right`, `map.focus-up`, `map.focus-down`,
 * `map.select-focused`, `map.pan-left`, `map.pan-right`, `map.pan-up`, `map.pan-down`, `map.zoom-in`, `map.zoom-out`,
 * `map.show-all`.
 */
#define KLIMA_TYPE_MAP_VIEW (klima_map_view_get_type ())
G_DECLARE_FINAL_TYPE (KlimaMapView, klima_map_view, KLIMA, MAP_VIEW, GtkWidget)

GtkWidget *klima_map_view_new             (KlimaSession *session);
GtkWidget *klima_map_view_get_map         (KlimaMapView *self);
void       klima_map_view_set_show_legend (KlimaMapView *self,
                                           gboolean      show_legend);
void       klima_map_view_set_insets      (KlimaMapView *self,
                                           int           left,
                                           int           right);
void       klima_map_view_expect_size     (KlimaMapView *self,
                                           int           width,
                                           int           height);
gboolean   klima_map_view_shows_all       (KlimaMapView *self);
gboolean   klima_map_view_is_settled      (KlimaMapView *self);
gboolean   klima_map_view_is_sharp        (KlimaMapView *self);

G_END_DECLS
