/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-backdrop.h"

G_BEGIN_DECLS

KlimaBackdrop *klima_backdrop_new         (void);
void           klima_backdrop_free        (KlimaBackdrop     *backdrop);
void           klima_backdrop_add_feature (KlimaBackdrop     *backdrop,
                                           KlimaBackdropKind  kind,
                                           KlimaGeometry     *geometry);
void           klima_backdrop_add_place   (KlimaBackdrop     *backdrop,
                                           KlimaPlace         place);
void           klima_backdrop_sort        (KlimaBackdrop     *backdrop);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaBackdrop, klima_backdrop_free)

G_END_DECLS
