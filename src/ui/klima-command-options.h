/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KlimaCommandOption:
 *
 * The options of the command line, in the order of klima_command_options_get_entries().
 */
typedef enum
{
  KLIMA_OPTION_VERSION,
  KLIMA_OPTION_CHECK,
  KLIMA_OPTION_EXPORT,
  KLIMA_OPTION_SIZE,
  KLIMA_OPTION_NETWORK,
  KLIMA_OPTION_SELECT,
  KLIMA_OPTION_SLIDE,
  KLIMA_OPTION_NOTES,
  KLIMA_OPTION_HANDOUT,
  KLIMA_OPTION_STYLE,
  KLIMA_OPTION_LABELS,
  KLIMA_OPTION_DESCRIBE,
  KLIMA_OPTION_FORCE,
  KLIMA_OPTION_LANGUAGE,
  KLIMA_OPTION_PRESENT,
  KLIMA_OPTION_LOOP,
  KLIMA_OPTION_SECONDS,
  KLIMA_OPTION_PRESENTER,
  KLIMA_OPTION_REHEARSE,
} KlimaCommandOption;

#define KLIMA_N_COMMAND_OPTIONS 19

const GOptionEntry *klima_command_options_get_entries (void);
const char *const  *klima_command_options_get_words   (KlimaCommandOption  option);
int                 klima_command_options_find_word   (KlimaCommandOption  option,
                                                       const char         *word);

G_END_DECLS
