/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-flight.h"
#include "klima-slide-screen.h"

G_BEGIN_DECLS

/**
 * KlimaSlideFlight:
 *
 * The camera's way from what is seen to a slide, and what is seen meanwhile. It can be given another aim on the way: what
 * is seen then goes on from there.
 */
typedef struct _KlimaSlideFlight KlimaSlideFlight;

KlimaSlideFlight *klima_slide_flight_new        (KlimaSlidePicture      *from);
void              klima_slide_flight_free       (KlimaSlideFlight       *flight);
void              klima_slide_flight_set_aim    (KlimaSlideFlight       *flight,
                                                 KlimaSlidePicture      *aim);
gboolean          klima_slide_flight_advance    (KlimaSlideFlight       *flight,
                                                 gint64                  time);
KlimaCamera       klima_slide_flight_get_camera (KlimaSlideFlight       *flight);
void              klima_slide_flight_snapshot   (KlimaSlideFlight       *flight,
                                                 KlimaSlidePicture      *afar,
                                                 const KlimaSlideScreen *screen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaSlideFlight, klima_slide_flight_free)

G_END_DECLS
