/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KlimaLineLayout:
 *
 * Children beside each other, those that expand as wide as there is room for. As a horizontal #GtkBoxLayout, but their
 * widths never depend on a height: a label that wraps answers such a question by trying many widths.
 */
#define KLIMA_TYPE_LINE_LAYOUT (klima_line_layout_get_type ())
G_DECLARE_FINAL_TYPE (KlimaLineLayout, klima_line_layout, KLIMA, LINE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *klima_line_layout_new (int spacing);

G_END_DECLS
