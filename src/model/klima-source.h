/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "klima-text.h"

G_BEGIN_DECLS

/* Whom to thank for a part of the dataset, and under what licence it may be used. */
#define KLIMA_TYPE_SOURCE (klima_source_get_type ())
G_DECLARE_FINAL_TYPE (KlimaSource, klima_source, KLIMA, SOURCE, GObject)

const char *klima_source_get_id       (KlimaSource  *self);
const char *klima_source_get_name     (KlimaSource  *self,
                                       KlimaLanguage language);
const char *klima_source_get_provides (KlimaSource  *self,
                                       KlimaLanguage language);
const char *klima_source_get_licence  (KlimaSource  *self);
const char *klima_source_get_web      (KlimaSource  *self);

G_END_DECLS
