/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-device-grid.h"

G_BEGIN_DECLS

/**
 * KlimaDeviceGridWatch:
 *
 * Follows how device pixels lie in a widget, and has it drawn again when they lie otherwise. Main thread only.
 */
typedef struct _KlimaDeviceGridWatch KlimaDeviceGridWatch;

KlimaDeviceGridWatch *klima_device_grid_watch_new  (GtkWidget            *widget,
                                                    GSourceOnceFunc       rescaled,
                                                    gpointer              user_data);
void                  klima_device_grid_watch_free (KlimaDeviceGridWatch *watch);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaDeviceGridWatch, klima_device_grid_watch_free)

G_END_DECLS
