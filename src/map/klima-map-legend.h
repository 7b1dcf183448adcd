/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-session.h"

G_BEGIN_DECLS

/**
 * KlimaMapLegend:
 *
 * What the colours on the map stand for: number and pattern, name, members of each network.
 */
#define KLIMA_TYPE_MAP_LEGEND (klima_map_legend_get_type ())
G_DECLARE_FINAL_TYPE (KlimaMapLegend, klima_map_legend, KLIMA, MAP_LEGEND, GtkWidget)

GtkWidget *klima_map_legend_new    (KlimaSession   *session);
void       klima_map_legend_update (KlimaMapLegend *self);

G_END_DECLS
