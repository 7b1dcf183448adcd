/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KlimaSlidePointer:
 *
 * The pointer above a view of slides: seen while it moves and a moment longer, or a soft light on the slide, which can be
 * moved from elsewhere, too. Main thread only.
 */
typedef struct _KlimaSlidePointer KlimaSlidePointer;

/* Parts of the slide's width and height. */
typedef void (*KlimaSlidePointerMoved) (double   x,
                                        double   y,
                                        gpointer user_data);

KlimaSlidePointer *klima_slide_pointer_new          (GtkWidget               *widget,
                                                     KlimaSlidePointerMoved   moved,
                                                     gpointer                 user_data);
void               klima_slide_pointer_free         (KlimaSlidePointer       *pointer);
void               klima_slide_pointer_set_seen     (KlimaSlidePointer       *pointer,
                                                     gboolean                 seen);
void               klima_slide_pointer_set_kept     (KlimaSlidePointer       *pointer,
                                                     gboolean                 kept);
void               klima_slide_pointer_set_light    (KlimaSlidePointer       *pointer,
                                                     gboolean                 light);
void               klima_slide_pointer_move_light   (KlimaSlidePointer       *pointer,
                                                     double                   x,
                                                     double                   y);
void               klima_slide_pointer_snapshot     (const KlimaSlidePointer *pointer,
                                                     GtkSnapshot             *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaSlidePointer, klima_slide_pointer_free)

G_END_DECLS
