/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KlimaMatch:
 * @KLIMA_MATCH_NONE: not found; 0
 * @KLIMA_MATCH_INSIDE: found inside a word
 * @KLIMA_MATCH_WORD: found where a word begins
 * @KLIMA_MATCH_PREFIX: found where the text begins
 * @KLIMA_MATCH_EXACT: it is the whole text
 *
 * How well a text fits what somebody typed. The greater the better.
 */
typedef enum
{
  KLIMA_MATCH_NONE,
  KLIMA_MATCH_INSIDE,
  KLIMA_MATCH_WORD,
  KLIMA_MATCH_PREFIX,
  KLIMA_MATCH_EXACT,
} KlimaMatch;

char      *klima_collation_key     (const char *text);
int        klima_collation_compare (const char *a,
                                    const char *b);
KlimaMatch klima_collation_match   (const char *text,
                                    const char *typed);

G_END_DECLS
