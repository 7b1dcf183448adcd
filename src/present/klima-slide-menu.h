/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "klima-show.h"

G_BEGIN_DECLS

/**
 * KlimaSlideMenu:
 *
 * A button that says which slide is on, with a list of all slides to go to.
 */
#define KLIMA_TYPE_SLIDE_MENU (klima_slide_menu_get_type ())
G_DECLARE_FINAL_TYPE (KlimaSlideMenu, klima_slide_menu, KLIMA, SLIDE_MENU, AdwBin)

GtkWidget *klima_slide_menu_new (KlimaShow *show);

G_END_DECLS
