/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-dataset-private.h"
#include "klima-json-private.h"

G_BEGIN_DECLS

/* Characters. */
#define KLIMA_MAX_NAME 200
#define KLIMA_MAX_TEXT 4000

/**
 * KlimaDatasetReader:
 * @dataset: what is being read; not complete while there are problems
 * @source_ids: char * to KlimaSource, borrowed from the dataset
 * @network_ids: char * to KlimaNetwork, borrowed from the dataset
 * @partner_ids: char * to KlimaPartner, borrowed from the dataset
 * @badges: the badges that are taken
 * @numbers_of_features: the numbers of the municipalities that have a feature
 * @municipalities_file: (nullable): the name of the file with the municipalities' geometry
 * @backdrop_file: (nullable): the name of the file with the backdrop
 *
 * What reading a dataset needs to know of what was read before.
 */
typedef struct
{
  KlimaDataset *dataset;
  GHashTable *source_ids;
  GHashTable *network_ids;
  GHashTable *partner_ids;
  GHashTable *badges;
  GHashTable *numbers_of_features;
  char *municipalities_file;
  char *backdrop_file;
} KlimaDatasetReader;

KlimaDatasetReader *klima_dataset_reader_new                 (void);
void                klima_dataset_reader_free                (KlimaDatasetReader *reader);
void                klima_dataset_reader_read                (KlimaDatasetReader *reader,
                                                              const KlimaJson    *root);
void                klima_dataset_reader_read_municipalities (KlimaDatasetReader *reader,
                                                              const KlimaJson    *root);
void                klima_dataset_reader_read_networks       (KlimaDatasetReader *reader,
                                                              const KlimaJson    *root);
void                klima_dataset_reader_read_slides         (KlimaDatasetReader *reader,
                                                              const KlimaJson    *root);
void                klima_dataset_reader_read_source_ids     (KlimaDatasetReader *reader,
                                                              const KlimaJson    *list,
                                                              GPtrArray          *sources);
void                klima_dataset_reader_read_geometry       (KlimaDatasetReader *reader,
                                                              const KlimaJson    *root,
                                                              GCancellable       *cancellable);
void                klima_dataset_reader_read_backdrop       (KlimaBackdrop      *backdrop,
                                                              const KlimaJson    *root,
                                                              GCancellable       *cancellable);

/* Single values. Each adds a problem and returns nothing where there is something else. */

char       *klima_json_dup_name        (const KlimaJson *json);
char      **klima_json_dup_names       (const KlimaJson *json);
KlimaText  *klima_json_read_name       (const KlimaJson *json);
KlimaText  *klima_json_read_text       (const KlimaJson *json);
char       *klima_json_dup_id          (const KlimaJson *json);
char       *klima_json_dup_number      (const KlimaJson *json);
char       *klima_json_dup_web         (const KlimaJson *json);
char       *klima_json_dup_day         (const KlimaJson *json);
char       *klima_json_dup_date        (const KlimaJson *json);
char       *klima_json_dup_file_name   (const KlimaJson *json);
gboolean    klima_json_read_color      (const KlimaJson *json,
                                        KlimaColor      *color);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaDatasetReader, klima_dataset_reader_free)

G_END_DECLS
