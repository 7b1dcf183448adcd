/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-dataset.h"

#include "klima-backdrop-private.h"
#include "klima-index.h"

G_BEGIN_DECLS

/* Filled in by the loader before anybody else sees it. */
struct _KlimaDataset
{
  GObject parent_instance;

  GFile *folder; /* nullable */
  char *name;
  char *date;
  KlimaPartnership *partnership;
  GPtrArray *networks;       /* of KlimaNetwork, in the order of their badges */
  GPtrArray *municipalities; /* of KlimaMunicipality, in Norwegian order */
  GPtrArray *partners;       /* of KlimaPartner */
  GPtrArray *sources;        /* of KlimaSource */
  GPtrArray *slides;         /* of KlimaSlide */
  KlimaBackdrop *backdrop;
  GHashTable *by_number; /* char * to KlimaMunicipality, both borrowed from the array */

  /* Worked out from the above by klima_dataset_complete(). */
  KlimaBorders *borders;
  KlimaIndex *index;
  KlimaBounds bounds;
  gint64 population;
  double area;
};

KlimaDataset *klima_dataset_new      (void);
void          klima_dataset_complete (KlimaDataset *self);

G_END_DECLS
