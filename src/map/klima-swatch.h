/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-scene.h"

G_BEGIN_DECLS

/**
 * KlimaSwatch:
 *
 * A network's colour and pattern as they are on the map now.
 */
#define KLIMA_TYPE_SWATCH (klima_swatch_get_type ())
G_DECLARE_FINAL_TYPE (KlimaSwatch, klima_swatch, KLIMA, SWATCH, GtkWidget)

GtkWidget *klima_swatch_new         (void);
void       klima_swatch_set_network (KlimaSwatch      *self,
                                     KlimaNetwork     *network,
                                     const KlimaScene *scene);

G_END_DECLS
