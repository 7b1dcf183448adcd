/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-show.h"
#include "klima-slide-picture.h"

G_BEGIN_DECLS

/**
 * KlimaSlideView:
 *
 * Shows a painted slide, with a flight of the camera from one to the next, and what lies over it: a cover, a hint, a light.
 * It paints nothing itself. Its accessible name and description are what it is told to say.
 *
 * Signals: `resized` when slides have to be painted for another size; `landed` when the camera has stopped to fly;
 * `clicked (KlimaMunicipality *)`, which is %NULL for
 * anything else than a municipality; `pointed (double x, double y)` when the pointer moves above it, in parts of the slide's
 * width and height.
 */
#define KLIMA_TYPE_SLIDE_VIEW (klima_slide_view_get_type ())
G_DECLARE_FINAL_TYPE (KlimaSlideView, klima_slide_view, KLIMA, SLIDE_VIEW, GtkWidget)

GtkWidget         *klima_slide_view_new           (void);
void               klima_slide_view_set_afar      (KlimaSlideView    *self,
                                                   KlimaSlidePicture *picture);
void               klima_slide_view_prepare       (KlimaSlideView    *self,
                                                   KlimaSlidePicture *picture);
void               klima_slide_view_set_picture   (KlimaSlideView    *self,
                                                   KlimaSlidePicture *picture);
KlimaSlidePicture *klima_slide_view_get_picture   (KlimaSlideView    *self);
void               klima_slide_view_set_message   (KlimaSlideView    *self,
                                                   const char        *message);
void               klima_slide_view_set_cover     (KlimaSlideView    *self,
                                                   KlimaShowCover     cover);
void               klima_slide_view_set_hint      (KlimaSlideView    *self,
                                                   const char        *hint);
void               klima_slide_view_set_spotlight (KlimaSlideView    *self,
                                                   gboolean           spotlight);
void               klima_slide_view_point_at      (KlimaSlideView    *self,
                                                   double             x,
                                                   double             y);
void               klima_slide_view_set_keeps_pointer (KlimaSlideView *self,
                                                       gboolean        keeps);
void               klima_slide_view_set_flies     (KlimaSlideView    *self,
                                                   gboolean           flies);
void               klima_slide_view_set_pointer   (KlimaSlideView    *self,
                                                   gboolean           pointer);
gboolean           klima_slide_view_is_moving     (KlimaSlideView    *self);

G_END_DECLS
