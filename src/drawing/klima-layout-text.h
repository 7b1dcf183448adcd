/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-drawing-private.h"
#include "klima-label-placement.h"

G_BEGIN_DECLS

/* What the steps of the layout that set text have in common. */

KlimaView      klima_layout_get_view        (const KlimaDrawing *drawing);
char          *klima_layout_break_text      (const char         *text,
                                             guint               n);
char          *klima_layout_wrap_text       (const char         *text,
                                             double              size,
                                             gboolean            bold,
                                             double              max_width);
gboolean       klima_layout_is_free         (GArray             *occupied,
                                             const KlimaBounds  *box,
                                             double              distance);
KlimaTextMark *klima_layout_add_text        (KlimaDrawing       *drawing,
                                             KlimaDrawingLayer   layer,
                                             const char         *text,
                                             double              x,
                                             double              y,
                                             double              size,
                                             gboolean            bold,
                                             gboolean            italic);

G_END_DECLS
