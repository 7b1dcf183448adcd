/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "klima-text.h"

G_BEGIN_DECLS

/* One of the networks and partnerships that Klima Viken works with. */
#define KLIMA_TYPE_PARTNER (klima_partner_get_type ())
G_DECLARE_FINAL_TYPE (KlimaPartner, klima_partner, KLIMA, PARTNER, GObject)

const char *klima_partner_get_id          (KlimaPartner *self);
const char *klima_partner_get_name        (KlimaPartner *self,
                                           KlimaLanguage language);
const char *klima_partner_get_theme       (KlimaPartner *self,
                                           KlimaLanguage language);
const char *klima_partner_get_description (KlimaPartner *self,
                                           KlimaLanguage language);
const char *klima_partner_get_run_by      (KlimaPartner *self,
                                           KlimaLanguage language);
char       *klima_partner_dup_founded     (KlimaPartner *self,
                                           KlimaLanguage language);
const char *klima_partner_get_web         (KlimaPartner *self);
GPtrArray  *klima_partner_get_sources     (KlimaPartner *self);

G_END_DECLS
