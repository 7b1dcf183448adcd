/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KlimaBesideLayout:
 *
 * Places two children beside each other, the second as narrow as it is good to use, or, where there is no room for that,
 * the first above the second.
 */
#define KLIMA_TYPE_BESIDE_LAYOUT (klima_beside_layout_get_type ())
G_DECLARE_FINAL_TYPE (KlimaBesideLayout, klima_beside_layout, KLIMA, BESIDE_LAYOUT, GtkLayoutManager)

G_END_DECLS
