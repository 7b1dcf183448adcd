/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-session.h"

G_BEGIN_DECLS

/**
 * KlimaDetailPanel:
 *
 * The right panel: what the session's subject is, with Back and Close.
 */
#define KLIMA_TYPE_DETAIL_PANEL (klima_detail_panel_get_type ())
G_DECLARE_FINAL_TYPE (KlimaDetailPanel, klima_detail_panel, KLIMA, DETAIL_PANEL, GtkWidget)

GtkWidget *klima_detail_panel_new (KlimaSession *session);

G_END_DECLS
