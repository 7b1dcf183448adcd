/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-dataset.h"

G_BEGIN_DECLS

/* How the arrow keys go from municipality to municipality. */

KlimaMunicipality *klima_neighbour_find    (KlimaDataset      *dataset,
                                            KlimaMunicipality *from,
                                            GtkDirectionType   direction);
KlimaMunicipality *klima_neighbour_nearest (KlimaDataset      *dataset,
                                            double             x,
                                            double             y);
void               klima_neighbour_middle  (KlimaMunicipality *municipality,
                                            double            *x,
                                            double            *y);

G_END_DECLS
