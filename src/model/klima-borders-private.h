/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-borders.h"

G_BEGIN_DECLS

KlimaBorders *klima_borders_new_among (KlimaGeometry **areas,
                                       guint           n_areas,
                                       KlimaGeometry **others,
                                       guint           n_others);

G_END_DECLS
