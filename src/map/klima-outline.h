/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-scene.h"
#include "klima-sight.h"

G_BEGIN_DECLS

/**
 * KlimaOutlineKind:
 * @KLIMA_OUTLINE_SELECTED: a strong ring
 * @KLIMA_OUTLINE_HOVERED: a light ring
 * @KLIMA_OUTLINE_FOCUSED: a dashed ring
 */
typedef enum
{
  KLIMA_OUTLINE_SELECTED,
  KLIMA_OUTLINE_HOVERED,
  KLIMA_OUTLINE_FOCUSED,
} KlimaOutlineKind;

#define KLIMA_N_OUTLINES 3

/**
 * KlimaOutline:
 *
 * A ring around a municipality. It is painted for one camera, and moved and scaled to others. Main thread only.
 */
typedef struct _KlimaOutline KlimaOutline;

KlimaOutline      *klima_outline_new              (KlimaOutlineKind    kind);
void               klima_outline_free             (KlimaOutline       *outline);
gboolean           klima_outline_set_municipality (KlimaOutline       *outline,
                                                   KlimaMunicipality  *municipality);
KlimaMunicipality *klima_outline_get_municipality (const KlimaOutline *outline);
void               klima_outline_snapshot         (KlimaOutline       *outline,
                                                   GtkWidget          *widget,
                                                   GtkSnapshot        *snapshot,
                                                   const KlimaSight   *sight,
                                                   KlimaStyle          style,
                                                   gboolean            is_moving);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaOutline, klima_outline_free)

G_END_DECLS
