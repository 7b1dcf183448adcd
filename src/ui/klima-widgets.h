/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-language.h"
#include "klima-network.h"
#include "klima-uri.h"

G_BEGIN_DECLS

/* Small parts that both panels are made of. All take plain text, never markup. */

GtkWidget *klima_label_new            (const char    *text,
                                       const char    *css_class);
GtkWidget *klima_heading_new          (const char    *text);
GtkWidget *klima_paragraph_new        (const char    *text);
GtkWidget *klima_small_text_new       (const char    *text);
GtkWidget *klima_fact_row_new         (const char    *title,
                                       const char    *value);
GtkWidget *klima_fact_row_new_link    (const char    *title,
                                       const char    *uri);
GtkWidget *klima_link_new             (const char    *text,
                                       const char    *uri);
GtkWidget *klima_chip_new             (const char    *text);
GtkWidget *klima_boxed_list_new       (const char    *name);
GtkWidget *klima_page_scrolled_new    (GtkWidget     *page);

void       klima_label_cut_short      (GtkLabel      *label);
void       klima_label_keep_words     (GtkLabel      *label);
void       klima_row_set_current      (GtkWidget     *row,
                                       gboolean       current);
gboolean   klima_widget_has_focus_inside (GtkWidget  *widget);
void       klima_menu_name_items      (GtkPopover    *popover);
void       klima_list_item_set_name   (GtkListItem   *item,
                                       const char    *name);
void       klima_list_box_clear       (GtkListBox    *list);
void       klima_box_clear            (GtkBox        *box);

char      *klima_members_dup_text     (KlimaNetwork  *network,
                                       KlimaLanguage  language);
char      *klima_inhabitants_dup_text (gint64         population,
                                       KlimaLanguage  language);
char      *klima_share_dup_text       (gint64         population,
                                       gint64         all,
                                       const char    *region,
                                       KlimaLanguage  language);

G_END_DECLS
