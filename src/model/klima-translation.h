/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-language.h"

G_BEGIN_DECLS

const char *klima_translate        (KlimaLanguage language,
                                    const char   *text) G_GNUC_FORMAT (2);
const char *klima_translate_plural (KlimaLanguage language,
                                    const char   *singular,
                                    const char   *plural,
                                    gulong        n) G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

G_END_DECLS
