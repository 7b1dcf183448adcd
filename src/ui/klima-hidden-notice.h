/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-session.h"

G_BEGIN_DECLS

/**
 * KlimaHiddenNotice:
 *
 * Says that a network is hidden on the map, and shows it again. Seen only while it is hidden.
 */
#define KLIMA_TYPE_HIDDEN_NOTICE (klima_hidden_notice_get_type ())
G_DECLARE_FINAL_TYPE (KlimaHiddenNotice, klima_hidden_notice, KLIMA, HIDDEN_NOTICE, GtkBox)

GtkWidget *klima_hidden_notice_new (KlimaSession *session,
                                    KlimaNetwork *network);

G_END_DECLS
