/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "klima-backdrop.h"
#include "klima-borders.h"
#include "klima-municipality.h"
#include "klima-network.h"
#include "klima-partner.h"
#include "klima-partnership.h"
#include "klima-source.h"

G_BEGIN_DECLS

/**
 * KlimaDataset:
 *
 * All that is known of a region, read and checked as a whole. Immutable once loaded, so that any thread may read it;
 * the last reference may be dropped on any thread.
 */
#define KLIMA_TYPE_DATASET (klima_dataset_get_type ())
G_DECLARE_FINAL_TYPE (KlimaDataset, klima_dataset, KLIMA, DATASET, GObject)

GFile             *klima_dataset_get_folder           (KlimaDataset *self);
const char        *klima_dataset_get_name             (KlimaDataset *self);
const char        *klima_dataset_get_date             (KlimaDataset *self);
KlimaPartnership  *klima_dataset_get_partnership      (KlimaDataset *self);
GPtrArray         *klima_dataset_get_networks         (KlimaDataset *self);
GPtrArray         *klima_dataset_get_municipalities   (KlimaDataset *self);
GPtrArray         *klima_dataset_get_partners         (KlimaDataset *self);
GPtrArray         *klima_dataset_get_sources          (KlimaDataset *self);
GPtrArray         *klima_dataset_get_slides           (KlimaDataset *self);
guint              klima_dataset_get_n_climate_networks (KlimaDataset *self);
KlimaBackdrop     *klima_dataset_get_backdrop         (KlimaDataset *self);
KlimaBorders      *klima_dataset_get_borders          (KlimaDataset *self);
KlimaBounds        klima_dataset_get_bounds           (KlimaDataset *self);
gint64             klima_dataset_get_population       (KlimaDataset *self);
double             klima_dataset_get_area             (KlimaDataset *self);
KlimaMunicipality *klima_dataset_get_municipality     (KlimaDataset *self,
                                                       const char   *number);
KlimaNetwork      *klima_dataset_get_network          (KlimaDataset *self,
                                                       const char   *id);
KlimaNetwork      *klima_dataset_get_network_by_badge (KlimaDataset *self,
                                                       int           badge);
KlimaNetwork      *klima_dataset_get_main_network     (KlimaDataset *self,
                                                       KlimaMunicipality *municipality);
GPtrArray         *klima_dataset_find_networks        (KlimaDataset *self,
                                                       KlimaMunicipality *municipality);
char              *klima_dataset_dup_network_names    (KlimaDataset *self,
                                                       KlimaMunicipality *municipality,
                                                       KlimaLanguage language);
char              *klima_dataset_dup_spoken           (KlimaDataset *self,
                                                       KlimaMunicipality *municipality,
                                                       KlimaLanguage language);
KlimaMunicipality *klima_dataset_find_at              (KlimaDataset *self,
                                                       double        x,
                                                       double        y,
                                                       double        slop);

G_END_DECLS
