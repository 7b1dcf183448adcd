/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-dataset.h"

G_BEGIN_DECLS

/* What several tests are about. */

KlimaGeometry     *fixture_polygons     (const char   *description);
KlimaDataset      *fixture_viken        (void);
KlimaMunicipality *fixture_municipality (KlimaDataset *dataset,
                                         const char   *number);
KlimaNetwork      *fixture_network      (KlimaDataset *dataset,
                                         const char   *id);
guint32            fixture_networks     (KlimaDataset *dataset,
                                         const char   *ids);
void               fixture_set_language (KlimaLanguage language);
char              *fixture_folder       (void);
guint              fixture_count_files  (const char   *folder);
void               fixture_clear_folder (char         *folder);

G_END_DECLS
