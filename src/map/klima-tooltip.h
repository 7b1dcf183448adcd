/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  klima_tooltip_set      (GtkWidget       *widget,
                              const char      *text);
char *klima_tooltip_dup_keys (guint            key,
                              GdkModifierType  modifiers);

G_END_DECLS
