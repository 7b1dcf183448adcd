/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* The fonts of every text in a drawing, first found wins. */
#define KLIMA_FONT_FAMILY "Cantarell, Adwaita Sans, Noto Sans, sans-serif"

/* Logical pixels (em). */
#define KLIMA_TEXT_LAYOUT_SIZE 100.0

void         klima_text_measure        (const char   *text,
                                        double        size,
                                        gboolean      bold,
                                        gboolean      italic,
                                        double       *width,
                                        double       *height);
PangoLayout *klima_text_lay_out        (const char   *text,
                                        gboolean      bold,
                                        gboolean      italic);
void         klima_text_set_up_context (PangoContext *context);
void         klima_text_set_up_layout  (PangoLayout  *layout,
                                        const char   *text,
                                        double        size,
                                        gboolean      bold,
                                        gboolean      italic);

G_END_DECLS
