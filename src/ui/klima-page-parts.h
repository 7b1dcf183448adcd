/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-session.h"

G_BEGIN_DECLS

/* What the pages of the right panel have in common. Facts that are not known are left out, with their heading. */

GtkWidget *klima_page_button_new      (const char        *text);
void       klima_page_button_set_text (GtkWidget         *button,
                                       const char        *text);
void       klima_page_add_text        (GtkBox            *page,
                                       const char        *heading,
                                       const char        *text);
void       klima_page_add_fact        (GtkBox            *facts,
                                       const char        *title,
                                       const char        *value);
void       klima_page_add_web         (GtkBox            *facts,
                                       const char        *uri);
void       klima_page_add_chips       (GtkBox            *page,
                                       const char        *heading,
                                       KlimaSession      *session,
                                       GPtrArray         *municipalities,
                                       KlimaMunicipality *except);
void       klima_page_add_sources     (GtkBox            *page,
                                       GPtrArray         *sources,
                                       KlimaLanguage      language);
char      *klima_page_dup_short_date  (const char        *iso_date,
                                       KlimaLanguage      language);
char      *klima_page_dup_list        (const char *const *words);

G_END_DECLS
