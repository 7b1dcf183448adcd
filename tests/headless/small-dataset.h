/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-dataset-loader.h"

G_BEGIN_DECLS

#define SMALL_DATASET_N_FILES 3

/* A copy of the small dataset of tests/data in a folder of its own, to be damaged. */
typedef struct
{
  char *path;
} SmallDataset;

/* What is changed in one of the files, and all that the loader says of it. */
typedef struct
{
  const char *file;
  const char *old;
  const char *replacement;
  const char *problems;
} SmallDatasetCase;

extern const char *const small_dataset_files[SMALL_DATASET_N_FILES + 1];

SmallDataset *small_dataset_new     (void);
void          small_dataset_free    (SmallDataset *small);
char         *small_dataset_read    (const char   *file);
char         *small_dataset_dup_path (SmallDataset *small,
                                     const char   *file);
void          small_dataset_write   (SmallDataset *small,
                                     const char   *file,
                                     const char   *text,
                                     gssize        length);
void          small_dataset_replace (SmallDataset *small,
                                     const char   *file,
                                     const char   *old,
                                     const char   *replacement);
KlimaDataset *small_dataset_load    (SmallDataset *small,
                                     GError      **error);
KlimaDataset *small_dataset_load_sound (void);
void          small_dataset_assert_problems (SmallDataset *small,
                                     const char   *expected);
void          small_dataset_assert_cases (const SmallDatasetCase *cases,
                                     gsize         n_cases);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmallDataset, small_dataset_free)

G_END_DECLS
