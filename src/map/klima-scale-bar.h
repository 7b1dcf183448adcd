/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-language.h"
#include "klima-projection.h"

G_BEGIN_DECLS

/**
 * KlimaScaleBar:
 *
 * How long a kilometre is in the middle of the map. Its size does not change with the camera, so that following it
 * costs no new layout.
 */
#define KLIMA_TYPE_SCALE_BAR (klima_scale_bar_get_type ())
G_DECLARE_FINAL_TYPE (KlimaScaleBar, klima_scale_bar, KLIMA, SCALE_BAR, GtkWidget)

GtkWidget *klima_scale_bar_new          (void);
void       klima_scale_bar_set_camera   (KlimaScaleBar *self,
                                         KlimaCamera    camera);
void       klima_scale_bar_set_language (KlimaScaleBar *self,
                                         KlimaLanguage  language);

G_END_DECLS
