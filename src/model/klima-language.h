/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KlimaLanguage:
 * @KLIMA_LANGUAGE_NB: Norwegian Bokmål
 * @KLIMA_LANGUAGE_NN: Norwegian Nynorsk
 * @KLIMA_LANGUAGE_EN: English
 *
 * A language in which a dataset's texts are given and numbers are written.
 */
typedef enum
{
  KLIMA_LANGUAGE_NB,
  KLIMA_LANGUAGE_NN,
  KLIMA_LANGUAGE_EN,
} KlimaLanguage;

#define KLIMA_N_LANGUAGES 3

KlimaLanguage klima_language_from_locale   (void);
gboolean      klima_language_from_code     (const char    *code,
                                            KlimaLanguage *language);
const char   *klima_language_get_code      (KlimaLanguage  language);
char         *klima_language_format_number (KlimaLanguage  language,
                                            double         value,
                                            int            decimals);
gboolean      klima_language_parse_date    (const char    *text,
                                            int           *year,
                                            int           *month,
                                            int           *day);
char         *klima_language_format_date   (KlimaLanguage  language,
                                            const char    *iso_date);

G_END_DECLS
