/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KlimaScreenWatch:
 *
 * Sees to it that a window comes to the screen that it was put on.
 */
typedef struct _KlimaScreenWatch KlimaScreenWatch;

KlimaScreenWatch *klima_screen_watch_new   (GtkWindow        *window);
void              klima_screen_watch_free  (KlimaScreenWatch *self);
void              klima_screen_watch_begin (KlimaScreenWatch *self,
                                            GdkMonitor       *monitor);
void              klima_screen_watch_end   (KlimaScreenWatch *self);
gboolean          klima_screen_is_same     (GdkMonitor       *one,
                                            GdkMonitor       *other);

G_END_DECLS
