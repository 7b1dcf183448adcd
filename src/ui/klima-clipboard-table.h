/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * KlimaClipboardTable:
 *
 * A table for spreadsheets, which take text with tabs, and for word processors, which make a table of HTML.
 */
typedef struct
{
  GString *text;
  GString *html;
  guint n_columns;
  guint first_number; /* the column from which on there are numbers */
} KlimaClipboardTable;

void klima_clipboard_table_begin (KlimaClipboardTable *self,
                                  guint                n_columns,
                                  guint                first_number);
void klima_clipboard_table_add   (KlimaClipboardTable *self,
                                  gboolean             is_heading,
                                  const char *const   *cells);
void klima_clipboard_table_offer (KlimaClipboardTable *self,
                                  GdkClipboard        *clipboard);

G_END_DECLS
