/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-scale.h"

#include <math.h>

#define NO_BREAK_SPACE "\u00a0"

/**
 * klima_scale_round_length:
 * @metres: how long a bar may be
 *
 * Returns: the longest of 1, 2, 5, 10, 20, 50 ... metres that is no longer
 */
double
klima_scale_round_length (double metres)
{
  double power = pow (10, floor (log10 (metres) + 1e-9));

  if (metres >= 5 * power)
    return 5 * power;
  if (metres >= 2 * power)
    return 2 * power;

  return power;
}

/**
 * klima_scale_format_length:
 * @language: in which to write it
 * @metres: a round length
 *
 * Returns: (transfer full): the length in whole kilometres, or below one in metres; the units are the same in all
 *   languages
 */
char *
klima_scale_format_length (KlimaLanguage language,
                           double        metres)
{
  gboolean in_kilometres = metres >= 1000;
  g_autofree char *number = klima_language_format_number (language, in_kilometres ? metres / 1000 : metres, 0);

  return g_strconcat (number, NO_BREAK_SPACE, in_kilometres ? "km" : "m", NULL);
}
