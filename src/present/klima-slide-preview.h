/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-show.h"
#include "klima-slide-view.h"

G_BEGIN_DECLS

/**
 * KlimaSlidePreview:
 *
 * A slide of a show, as large as there is room in the proportions of a screen. It paints the slides beside it ahead.
 */
#define KLIMA_TYPE_SLIDE_PREVIEW (klima_slide_preview_get_type ())
G_DECLARE_FINAL_TYPE (KlimaSlidePreview, klima_slide_preview, KLIMA, SLIDE_PREVIEW, GtkWidget)

GtkWidget      *klima_slide_preview_new      (KlimaShow         *show,
                                              int                minimum_width);
KlimaSlideView *klima_slide_preview_get_view (KlimaSlidePreview *self);
void            klima_slide_preview_set_size (KlimaSlidePreview *self,
                                              int                width,
                                              int                height);
void            klima_slide_preview_show     (KlimaSlidePreview *self,
                                              KlimaSlide        *slide,
                                              const KlimaScene  *scene);

G_END_DECLS
