/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-dataset.h"

G_BEGIN_DECLS

/**
 * BenchFolder:
 *
 * A dataset in a temporary folder, which is removed with it. All are of the same form: areas with numbers and names, in
 * five networks, and no backdrop.
 */
typedef struct _BenchFolder BenchFolder;

GBytes       *bench_read_viken           (void);
GBytes       *bench_read_southern_norway (void);
BenchFolder  *bench_folder_new           (GBytes      *geojson);
void          bench_folder_free          (BenchFolder *folder);
KlimaDataset *bench_folder_load          (BenchFolder *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchFolder, bench_folder_free)

G_END_DECLS
