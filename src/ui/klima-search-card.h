/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-session.h"

G_BEGIN_DECLS

/**
 * KlimaSearchCard:
 *
 * An entry and what it finds, laid over the map. Choosing a hit opens it and closes the card.
 *
 * Property `open`: whether it is seen.
 */
#define KLIMA_TYPE_SEARCH_CARD (klima_search_card_get_type ())
G_DECLARE_FINAL_TYPE (KlimaSearchCard, klima_search_card, KLIMA, SEARCH_CARD, GtkWidget)

GtkWidget *klima_search_card_new      (KlimaSession    *session);
gboolean   klima_search_card_get_open (KlimaSearchCard *self);
void       klima_search_card_set_open (KlimaSearchCard *self,
                                       gboolean         open);
void       klima_search_card_set_scale (KlimaSearchCard *self,
                                       double           scale);

G_END_DECLS
