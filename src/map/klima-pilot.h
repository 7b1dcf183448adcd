/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <shumate/shumate.h>

#include "klima-projection.h"

G_BEGIN_DECLS

/**
 * KlimaPilotEvents:
 * @changed: the camera has moved: once for each change, when the viewport's zoom level and place fit each other
 * @flying: a flight has begun or ended
 * @allow: somebody else moved the viewport to @camera: returns where it may be
 *
 * What a pilot tells.
 */
typedef struct
{
  void (*changed) (gpointer user_data);
  void (*flying) (gpointer user_data);
  KlimaCamera (*allow) (KlimaCamera camera,
                        gpointer    user_data);
} KlimaPilotEvents;

/**
 * KlimaPilot:
 *
 * Moves a map's viewport, at once or with a flight, and hears when somebody else does. Where to is for others to say. Main
 * thread only.
 */
typedef struct _KlimaPilot KlimaPilot;

KlimaPilot *klima_pilot_new             (ShumateMap             *map,
                                         const KlimaPilotEvents *events,
                                         gpointer                user_data);
void        klima_pilot_free            (KlimaPilot             *pilot);
gboolean    klima_pilot_has_map         (const KlimaPilot       *pilot);
KlimaCamera klima_pilot_get_camera      (const KlimaPilot       *pilot);
KlimaCamera klima_pilot_get_destination (const KlimaPilot       *pilot);
gboolean    klima_pilot_is_bound_for    (const KlimaPilot       *pilot,
                                         KlimaCamera             camera);
gboolean    klima_pilot_is_flying       (const KlimaPilot       *pilot);
void        klima_pilot_jump            (KlimaPilot             *pilot,
                                         KlimaCamera             camera);
void        klima_pilot_fly             (KlimaPilot             *pilot,
                                         KlimaCamera             to,
                                         int                     duration_ms);
void        klima_pilot_divert          (KlimaPilot             *pilot,
                                         KlimaCamera             to);
void        klima_pilot_stop            (KlimaPilot             *pilot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaPilot, klima_pilot_free)

G_END_DECLS
