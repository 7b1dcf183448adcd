/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The fonts of every text in a drawing, first found wins. */
#define KLIMA_FONT_FAMILY "Cantarell, Adwaita Sans, Noto Sans, sans-serif"

void klima_text_measure (const char *text,
                         double      size,
                         gboolean    bold,
                         gboolean    italic,
                         double     *width,
                         double     *height);

G_END_DECLS
