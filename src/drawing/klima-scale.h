/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-language.h"

G_BEGIN_DECLS

/* What scale bars on the screen and in pictures have in common. */

double klima_scale_round_length  (double         metres);
char  *klima_scale_format_length (KlimaLanguage  language,
                                  double         metres);

G_END_DECLS
