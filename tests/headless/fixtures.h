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

G_END_DECLS
