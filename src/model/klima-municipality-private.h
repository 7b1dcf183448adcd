/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-municipality.h"

G_BEGIN_DECLS

/* Filled in by the reader of a dataset before anybody else sees it. */
struct _KlimaMunicipality
{
  GObject parent_instance;

  guint position;
  char *number;
  char *number_today; /* nullable */
  char *name;
  gint64 population;
  char *population_date;
  double area; /* square kilometres */
  char **former_counties;
  char *administrative_centre; /* nullable */
  char *web;                   /* nullable */
  KlimaGeometry *geometry;
  guint32 networks; /* bit n: it is a member of the network at position n */
};

G_END_DECLS
