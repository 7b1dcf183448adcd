/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "klima-show.h"

G_BEGIN_DECLS

/**
 * KlimaPresenterBar:
 *
 * The buttons of somebody who gives a show. They do what keys do, through the actions of the window.
 */
#define KLIMA_TYPE_PRESENTER_BAR (klima_presenter_bar_get_type ())
G_DECLARE_FINAL_TYPE (KlimaPresenterBar, klima_presenter_bar, KLIMA, PRESENTER_BAR, AdwBin)

GtkWidget *klima_presenter_bar_new (KlimaShow *show);

G_END_DECLS
