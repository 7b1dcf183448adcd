/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KlimaWrapLayout:
 *
 * Places children one after another, each as wide as it likes to be, and begins a new line where there is no more room.
 */
#define KLIMA_TYPE_WRAP_LAYOUT (klima_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (KlimaWrapLayout, klima_wrap_layout, KLIMA, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *klima_wrap_layout_new (int spacing);

G_END_DECLS
