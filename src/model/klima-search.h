/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "klima-dataset.h"

G_BEGIN_DECLS

/**
 * KlimaSearchHit:
 *
 * Something that what was typed may mean: `item` (a [class@Municipality], [class@Network] or [class@Partner]), and the
 * words by which it was found where those are not its name.
 */
#define KLIMA_TYPE_SEARCH_HIT (klima_search_hit_get_type ())
G_DECLARE_FINAL_TYPE (KlimaSearchHit, klima_search_hit, KLIMA, SEARCH_HIT, GObject)

GObject    *klima_search_hit_get_item  (KlimaSearchHit *self);
const char *klima_search_hit_get_title (KlimaSearchHit *self);
const char *klima_search_hit_get_found_as (KlimaSearchHit *self);

GListModel *klima_search (KlimaDataset *dataset,
                          const char   *typed,
                          KlimaLanguage language);

G_END_DECLS
