/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-session.h"

G_BEGIN_DECLS

/**
 * KlimaLeftPanel:
 *
 * The left panel: three tabs with the networks, the municipalities, and the partnership.
 */
#define KLIMA_TYPE_LEFT_PANEL (klima_left_panel_get_type ())
G_DECLARE_FINAL_TYPE (KlimaLeftPanel, klima_left_panel, KLIMA, LEFT_PANEL, GtkWidget)

GtkWidget *klima_left_panel_new (KlimaSession *session);

G_END_DECLS
