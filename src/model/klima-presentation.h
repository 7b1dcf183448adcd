/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "klima-slide.h"

G_BEGIN_DECLS

#define KLIMA_TYPE_PRESENTATION (klima_presentation_get_type ())
G_DECLARE_FINAL_TYPE (KlimaPresentation, klima_presentation, KLIMA, PRESENTATION, GObject)

KlimaPresentation *klima_presentation_new          (KlimaDataset      *dataset);
KlimaDataset      *klima_presentation_get_dataset  (KlimaPresentation *self);
guint              klima_presentation_get_n_slides (KlimaPresentation *self);
KlimaSlide        *klima_presentation_get_slide    (KlimaPresentation *self,
                                                    guint              position);
KlimaSlide        *klima_presentation_get_current  (KlimaPresentation *self);
guint              klima_presentation_get_position (KlimaPresentation *self);
void               klima_presentation_set_position (KlimaPresentation *self,
                                                    guint              position);
gboolean           klima_presentation_next         (KlimaPresentation *self);
gboolean           klima_presentation_previous     (KlimaPresentation *self);
void               klima_presentation_first        (KlimaPresentation *self);
void               klima_presentation_last         (KlimaPresentation *self);
gboolean           klima_presentation_go_to        (KlimaPresentation *self,
                                                    guint              number);

G_END_DECLS
