/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-show.h"

G_BEGIN_DECLS

void klima_show_actions_install  (GtkWidgetClass *klass);
void klima_show_actions_set_show (GtkWidget      *widget,
                                  KlimaShow      *show);

G_END_DECLS
