/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "klima-show.h"

G_BEGIN_DECLS

/**
 * KlimaPresenterTime:
 *
 * How long a show has been given, all of it and the slide that is on, what is left of the time that it shall take, and what
 * time it is.
 */
#define KLIMA_TYPE_PRESENTER_TIME (klima_presenter_time_get_type ())
G_DECLARE_FINAL_TYPE (KlimaPresenterTime, klima_presenter_time, KLIMA, PRESENTER_TIME, AdwBin)

GtkWidget *klima_presenter_time_new          (KlimaShow          *show,
                                              GSettings          *settings);
void       klima_presenter_time_update       (KlimaPresenterTime *self,
                                              gint64              now);
char      *klima_presenter_time_dup_duration (gint64              duration);

G_END_DECLS
