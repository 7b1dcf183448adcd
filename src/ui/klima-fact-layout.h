/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KlimaFactLayout:
 *
 * Places two children on one line, at its start and its end; where there is no room for both, the second stands below
 * the first.
 */
#define KLIMA_TYPE_FACT_LAYOUT (klima_fact_layout_get_type ())
G_DECLARE_FINAL_TYPE (KlimaFactLayout, klima_fact_layout, KLIMA, FACT_LAYOUT, GtkLayoutManager)

GtkLayoutManager *klima_fact_layout_new (int spacing);

G_END_DECLS
