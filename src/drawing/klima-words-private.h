/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-scene.h"

G_BEGIN_DECLS

/* Parts of sentences, in the language of a scene. */

char      *klima_phrase_count              (KlimaLanguage     language,
                                            guint             count);
char      *klima_phrase_municipalities     (KlimaLanguage     language,
                                            guint             n);
char      *klima_phrase_dialogue           (KlimaLanguage     language,
                                            guint             n);
char      *klima_phrase_list               (KlimaLanguage     language,
                                            GPtrArray        *parts);
char      *klima_phrase_municipality_names (KlimaLanguage     language,
                                            GPtrArray        *municipalities);
char      *klima_phrase_network_names      (KlimaLanguage     language,
                                            GPtrArray        *networks);
GPtrArray *klima_phrase_find_networks      (const KlimaScene *scene,
                                            KlimaNetworkKind  kind,
                                            gboolean          shown);
guint      klima_phrase_count_members      (GPtrArray        *networks);

G_END_DECLS
