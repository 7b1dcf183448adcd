/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-show.h"
#include "klima-slide-view.h"

G_BEGIN_DECLS

/**
 * KlimaAudienceWindow:
 *
 * What the audience of a show sees: the slide, and no control at all. Its actions, `show.next` and so on, are what the
 * show does; it is closed when the show ends, and closing it ends the show.
 */
#define KLIMA_TYPE_AUDIENCE_WINDOW (klima_audience_window_get_type ())
G_DECLARE_FINAL_TYPE (KlimaAudienceWindow, klima_audience_window, KLIMA, AUDIENCE_WINDOW, GtkApplicationWindow)

GtkWidget      *klima_audience_window_new         (GtkApplication      *application,
                                                   KlimaShow           *show);
KlimaSlideView *klima_audience_window_get_view    (KlimaAudienceWindow *self);
void            klima_audience_window_add_overlay (KlimaAudienceWindow *self,
                                                   GtkWidget           *widget);
void            klima_audience_window_set_alone   (KlimaAudienceWindow *self,
                                                   gboolean             alone);
void            klima_audience_window_present     (KlimaAudienceWindow *self,
                                                   GdkMonitor          *monitor);

G_END_DECLS
