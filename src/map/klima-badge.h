/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-session.h"

G_BEGIN_DECLS

/**
 * KlimaBadge:
 *
 * A network's number on its colour, with its pattern where the map has patterns.
 */
#define KLIMA_TYPE_BADGE (klima_badge_get_type ())
G_DECLARE_FINAL_TYPE (KlimaBadge, klima_badge, KLIMA, BADGE, GtkWidget)

GtkWidget *klima_badge_new         (KlimaSession *session,
                                    KlimaNetwork *network);
void       klima_badge_set_network (KlimaBadge   *self,
                                    KlimaNetwork *network);
void       klima_badge_set_fades   (KlimaBadge   *self,
                                    gboolean      fades);

G_END_DECLS
