/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-audience-window.h"

G_BEGIN_DECLS

/**
 * KlimaStage:
 *
 * Where the window of a show is: over all of a screen that the main window is not on, or, where there is no other, over all of
 * that one. It follows the screens that are plugged in and out; the show goes on meanwhile.
 */
#define KLIMA_TYPE_STAGE (klima_stage_get_type ())
G_DECLARE_FINAL_TYPE (KlimaStage, klima_stage, KLIMA, STAGE, GObject)

KlimaStage *klima_stage_new   (GtkWindow           *main_window,
                               KlimaAudienceWindow *audience);
void        klima_stage_begin (KlimaStage          *self);

G_END_DECLS
