/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "klima-text.h"

G_BEGIN_DECLS

/**
 * KlimaPartnershipMember:
 * @name: (not nullable): who takes part
 * @role: (nullable): what it does in the partnership
 */
typedef struct
{
  KlimaText *name;
  KlimaText *role;
} KlimaPartnershipMember;

#define KLIMA_TYPE_PARTNERSHIP (klima_partnership_get_type ())
G_DECLARE_FINAL_TYPE (KlimaPartnership, klima_partnership, KLIMA, PARTNERSHIP, GObject)

const char *klima_partnership_get_name        (KlimaPartnership *self,
                                               KlimaLanguage     language);
const char *klima_partnership_get_purpose     (KlimaPartnership *self,
                                               KlimaLanguage     language);
const char *klima_partnership_get_description (KlimaPartnership *self,
                                               KlimaLanguage     language);
const char *klima_partnership_get_web         (KlimaPartnership *self);
guint       klima_partnership_get_n_members   (KlimaPartnership *self);
const KlimaPartnershipMember *
            klima_partnership_get_member      (KlimaPartnership *self,
                                               guint             position);
GPtrArray  *klima_partnership_get_sources     (KlimaPartnership *self);

G_END_DECLS
