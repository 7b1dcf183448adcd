/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <shumate/shumate.h>

#include "klima-sight.h"

G_BEGIN_DECLS

/**
 * KlimaViewportWatch:
 *
 * Follows a viewport for the widget that shows what is there: what can be seen, where the viewport is on its way to as
 * far as somebody told, and when it has come to rest. Main thread only.
 */
typedef struct _KlimaViewportWatch KlimaViewportWatch;

KlimaViewportWatch *klima_viewport_watch_new              (GtkWidget                *widget,
                                                           ShumateViewport          *viewport,
                                                           GSourceOnceFunc           moved,
                                                           GSourceOnceFunc           rested,
                                                           gpointer                  user_data);
void                klima_viewport_watch_free             (KlimaViewportWatch       *watch);
void                klima_viewport_watch_restart          (KlimaViewportWatch       *watch);
void                klima_viewport_watch_set_centres      (KlimaViewportWatch       *watch,
                                                           KlimaBounds               centres);
gboolean            klima_viewport_watch_set_destination  (KlimaViewportWatch       *watch,
                                                           const KlimaCamera        *camera,
                                                           KlimaBounds               centres);
void                klima_viewport_watch_expect_size      (KlimaViewportWatch       *watch,
                                                           int                       width,
                                                           int                       height);
gboolean            klima_viewport_watch_has_size         (const KlimaViewportWatch *watch);
gboolean            klima_viewport_watch_has_expected_size
                                                          (const KlimaViewportWatch *watch);
gboolean            klima_viewport_watch_is_moving        (const KlimaViewportWatch *watch);
gboolean            klima_viewport_watch_has_destination  (const KlimaViewportWatch *watch);
KlimaSight          klima_viewport_watch_get_sight        (const KlimaViewportWatch *watch);
KlimaSight          klima_viewport_watch_get_wanted_sight (const KlimaViewportWatch *watch);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaViewportWatch, klima_viewport_watch_free)

G_END_DECLS
