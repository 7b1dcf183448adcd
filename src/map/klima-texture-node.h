/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A texture that was painted with Cairo, as a renderer is best handed it. Main thread only. */

void klima_texture_snapshot (GdkTexture            *texture,
                             GtkWidget             *widget,
                             GtkSnapshot           *snapshot,
                             const graphene_rect_t *place,
                             const graphene_rect_t *view,
                             const graphene_rect_t *covered,
                             double                 opacity);
void klima_texture_prepare  (GdkTexture            *texture,
                             GtkWidget             *widget,
                             GtkSnapshot           *snapshot,
                             const graphene_rect_t *place);

G_END_DECLS
