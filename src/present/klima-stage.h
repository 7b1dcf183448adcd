/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-audience-window.h"
#include "klima-presenter-window.h"

G_BEGIN_DECLS

/**
 * KlimaStage:
 *
 * Where the windows of a show are. With two screens, the audience's is over all of the one that the main window is not on,
 * and the presenter's over all of another. With one, the audience's is over all of it and the presenter's is hidden. Or both
 * are ordinary windows, of which one can be shared. It follows the screens that are plugged in and out; the show goes on
 * meanwhile. The action `stage.swap` works in both windows.
 *
 * Signal: `changed` when the presenter's window came or went.
 */
#define KLIMA_TYPE_STAGE (klima_stage_get_type ())
G_DECLARE_FINAL_TYPE (KlimaStage, klima_stage, KLIMA, STAGE, GObject)

KlimaStage *klima_stage_new           (GtkWindow            *main_window,
                                       KlimaAudienceWindow  *audience,
                                       KlimaPresenterWindow *presenter);
void        klima_stage_begin         (KlimaStage           *self,
                                       gboolean              in_windows);
void        klima_stage_present       (KlimaStage           *self);
void        klima_stage_activate      (KlimaStage           *self,
                                       const char           *action);
void        klima_stage_add_overlay   (KlimaStage           *self,
                                       GtkWidget            *widget);

G_END_DECLS
