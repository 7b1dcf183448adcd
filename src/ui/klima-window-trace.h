/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-map-view.h"

G_BEGIN_DECLS

void klima_window_trace_frames (GtkWindow    *window,
                                KlimaMapView *map_view);

G_END_DECLS
