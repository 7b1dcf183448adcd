/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KlimaRatioLayout:
 *
 * Gives the only child the widest place of a ratio that there is, in the middle at the top, and asks for the height that goes
 * with the width. Less than its minimum the child never gets.
 */
#define KLIMA_TYPE_RATIO_LAYOUT (klima_ratio_layout_get_type ())
G_DECLARE_FINAL_TYPE (KlimaRatioLayout, klima_ratio_layout, KLIMA, RATIO_LAYOUT, GtkLayoutManager)

GtkLayoutManager *klima_ratio_layout_new       (double            ratio);
void              klima_ratio_layout_set_ratio (KlimaRatioLayout *self,
                                                double            ratio);

G_END_DECLS
