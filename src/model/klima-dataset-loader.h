/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-dataset.h"

G_BEGIN_DECLS

/**
 * KLIMA_DATASET_ERROR:
 *
 * Errors of reading a dataset. The message holds one line for each problem found.
 */
#define KLIMA_DATASET_ERROR (klima_dataset_error_quark ())

typedef enum
{
  KLIMA_DATASET_ERROR_INVALID,
} KlimaDatasetError;

/* The folder, as a URI, of the dataset that is compiled into the program. */
#define KLIMA_BUNDLED_DATASET_URI "resource:///no/klimaviken/Klimakart/viken"

GQuark        klima_dataset_error_quark  (void);
KlimaDataset *klima_dataset_load         (GFile               *folder,
                                          GCancellable        *cancellable,
                                          GError             **error);
void          klima_dataset_load_async   (GFile               *folder,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
KlimaDataset *klima_dataset_load_finish  (GAsyncResult        *result,
                                          GError             **error);

G_END_DECLS
