/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What tests of panels see and do. Only widgets that can be seen are found. */

GtkWidget *probe_show         (GtkWidget  *widget,
                               int         width,
                               int         height);
void       probe_settle       (void);
GtkWidget *probe_find         (GtkWidget  *root,
                               GType       type,
                               const char *text);
gboolean   probe_says         (GtkWidget  *root,
                               const char *text);
char      *probe_texts        (GtkWidget  *root,
                               GType       type);
void       probe_click        (GtkWidget  *root,
                               const char *text);
gboolean   probe_has_focus    (GtkWidget  *widget);
void       probe_assert_texts (GtkWidget  *root,
                               GType       type,
                               const char *expected);

G_END_DECLS
