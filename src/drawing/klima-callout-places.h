/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-callout-geometry.h"
#include "klima-callouts.h"

G_BEGIN_DECLS

/* Where each label of a picture could stand, for klima_callouts_place(). */

typedef struct
{
  const KlimaCalloutSpace *space;
  const KlimaCallout *callouts;
  guint n_callouts;
} KlimaCalloutTask;

typedef struct
{
  guint shape;
  KlimaBounds box;
  KlimaSegment leader;
  KlimaBounds reach; /* what is farther away than this is not in conflict with it */
  double cost;
} KlimaCalloutPlace;

GArray  *klima_callout_find_places     (const KlimaCalloutTask  *task,
                                        const KlimaCallout      *callout);
gboolean klima_callout_keeps_place     (const KlimaCalloutTask  *task,
                                        const KlimaCallout      *callout,
                                        KlimaCalloutPlace       *place);
gboolean klima_callout_places_conflict (const KlimaCalloutTask  *task,
                                        const KlimaCalloutPlace *a,
                                        const KlimaCalloutPlace *b);

G_END_DECLS
