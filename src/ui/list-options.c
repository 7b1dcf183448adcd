/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-command-options.h"

/* Prints the options for the manual page and the completion: each on a line of its own with name, argument, the words
 * that its value may be, "file" where it is the name of one, and description, with tabs between.
 */
int
main (void)
{
  const GOptionEntry *entries = klima_command_options_get_entries ();

  for (int i = 0; i < KLIMA_N_COMMAND_OPTIONS; i++)
    {
      const char *const *words = klima_command_options_get_words ((KlimaCommandOption) i);
      g_autofree char *list = words != NULL ? g_strjoinv (" ", (char **) words) : g_strdup ("");
      const char *argument = entries[i].arg_description;

      g_print ("%s\t%s\t%s\t%s\t%s\n", entries[i].long_name, argument != NULL ? argument : "", list,
               entries[i].arg == G_OPTION_ARG_FILENAME ? "file" : "", entries[i].description);
    }

  return 0;
}
