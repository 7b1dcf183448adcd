/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-map-layer.h"
#include "klima-name-fade.h"
#include "klima-picture-keeper.h"
#include "klima-viewport-watch.h"

G_BEGIN_DECLS

struct _KlimaMapLayer
{
  ShumateLayer parent_instance;

  /* owned */
  KlimaViewportWatch *watch;
  KlimaPictureKeeper *pictures;
  KlimaNameFade *names;
  KlimaOutline *outlines[KLIMA_N_OUTLINES];

  /* what panels cover at the sides, logical pixels */
  double left_inset, right_inset;
  gboolean is_settled;
};

/* klima-map-layer-snapshot.c: what a frame is put together from */
void klima_map_layer_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot);

G_END_DECLS
