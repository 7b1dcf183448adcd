/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-show.h"

G_BEGIN_DECLS

void klima_rehearsal_show (GtkWindow *parent,
                           KlimaShow *show,
                           gint64     now);

G_END_DECLS
