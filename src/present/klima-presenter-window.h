/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-show.h"
#include "klima-slide-view.h"

G_BEGIN_DECLS

/**
 * KlimaPresenterWindow:
 *
 * What the person who gives a show sees: the slide that is on, the one that comes next, and the note. Its actions are those
 * of the show; it is closed when the show ends, and closing it ends the show.
 */
#define KLIMA_TYPE_PRESENTER_WINDOW (klima_presenter_window_get_type ())
G_DECLARE_FINAL_TYPE (KlimaPresenterWindow, klima_presenter_window, KLIMA, PRESENTER_WINDOW, GtkApplicationWindow)

GtkWidget      *klima_presenter_window_new         (GtkApplication       *application,
                                                    KlimaShow            *show);
KlimaSlideView *klima_presenter_window_get_view    (KlimaPresenterWindow *self);
void            klima_presenter_window_set_size    (KlimaPresenterWindow *self,
                                                    int                   width,
                                                    int                   height);
void            klima_presenter_window_add_overlay (KlimaPresenterWindow *self,
                                                    GtkWidget            *widget);

G_END_DECLS
