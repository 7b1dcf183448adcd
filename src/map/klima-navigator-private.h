/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-navigator.h"
#include "klima-pilot.h"
#include "klima-view-area.h"

G_BEGIN_DECLS

/* What the view is to show, also after it got another size. */
typedef enum
{
  KLIMA_INTENT_REGION,
  KLIMA_INTENT_BOUNDS,
  KLIMA_INTENT_CAMERA,
} KlimaIntent;

struct _KlimaNavigator
{
  GObject parent_instance;

  /* owned */
  KlimaPilot *pilot;

  KlimaViewArea area;
  KlimaIntent intent;
  /* with KLIMA_INTENT_BOUNDS */
  KlimaBounds bounds;
};

KlimaCamera klima_navigator_get_intended (KlimaNavigator *self);
gboolean    klima_navigator_can_fly      (KlimaNavigator *self);
gboolean    klima_navigator_reaches_home (KlimaNavigator *self,
                                          KlimaCamera     camera);

G_END_DECLS
