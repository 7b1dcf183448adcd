/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "geos-index.h"

/* In the place of geos-index.c where there is no GEOS. */

GeosIndex *
geos_index_new (KlimaGeometry    **areas,
                guint              n_areas,
                const KlimaPoint  *places,
                guint              n_places)
{
  g_printerr ("Without GEOS (libgeos-dev) there is nothing to hold the look-up against.\n");

  return NULL;
}

void
geos_index_free (GeosIndex *index)
{
}

int
geos_index_lookup (GeosIndex *index,
                   guint      place)
{
  g_return_val_if_reached (-1);
}
