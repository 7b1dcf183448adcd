/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-scene.h"

G_BEGIN_DECLS

/**
 * KlimaLegend:
 *
 * What the colours on the map stand for: number and pattern, name, members of each network.
 */
#define KLIMA_TYPE_LEGEND (klima_legend_get_type ())
G_DECLARE_FINAL_TYPE (KlimaLegend, klima_legend, KLIMA, LEGEND, GtkWidget)

GtkWidget *klima_legend_new       (void);
void       klima_legend_set_scene (KlimaLegend      *self,
                                   const KlimaScene *scene);

G_END_DECLS
