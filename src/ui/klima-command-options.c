/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-command-options.h"

#include <glib/gi18n-lib.h>

/* The manual page and the completion for bash are made from this table, too. */
static const GOptionEntry entries[KLIMA_N_COMMAND_OPTIONS + 1] = {
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
  { "check", 0, 0, G_OPTION_ARG_NONE, NULL,
    N_("Read the dataset in FOLDER, print what is wrong with it or what it holds, and exit, such as --check my-data"),
    NULL },
  { "export", 0, 0, G_OPTION_ARG_FILENAME, NULL,
    N_("Write what is shown and exit, no display needed: a picture (.png, .svg, .pdf), a table (.csv, .geojson) or a "
       "description (.txt), such as --export=viken.png"), N_("FILE") },
  { "size", 0, 0, G_OPTION_ARG_STRING, NULL,
    N_("With --export: pixels, or 1080p, 4k, square, a4, a4-landscape, a3, a3-landscape, such as --size=4k; otherwise a "
       "PDF is a4-landscape, other pictures 1080p"), N_("WxH") },
  { "network", 0, 0, G_OPTION_ARG_STRING_ARRAY, NULL,
    N_("With --export: show only this network; may be given several times, such as --network=follo or --network=3"),
    N_("ID") },
  { "select", 0, 0, G_OPTION_ARG_STRING, NULL,
    N_("With --export: select a municipality by number or name, such as --select=3023"), N_("MUNICIPALITY") },
  { "slide", 0, 0, G_OPTION_ARG_STRING, NULL,
    N_("With --export: a slide of the presentation, or all of them, such as --export=slides.pdf --slide=all"),
    N_("N|all") },
  { "notes", 0, 0, G_OPTION_ARG_NONE, NULL,
    N_("With --slide: each slide with its note below it on A4, such as --export=notes.pdf --slide=all --notes"), NULL },
  { "handout", 0, 0, G_OPTION_ARG_NONE, NULL,
    N_("With --export: a handout on A4 with a page for each network, such as --export=handout.pdf --handout"), NULL },
  { "style", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --export: light, dark or print, such as --style=print"),
    N_("STYLE") },
  { "labels", 0, 0, G_OPTION_ARG_STRING, NULL,
    N_("With --export: names, numbers or none, such as --labels=numbers"), N_("LABELS") },
  { "describe", 0, 0, G_OPTION_ARG_NONE, NULL,
    N_("With --export: write what is shown in words beside it, such as --export=viken.png --describe, which writes "
       "viken.txt, too"), NULL },
  { "force", 0, 0, G_OPTION_ARG_NONE, NULL,
    N_("With --export: replace a file that is there already, such as --export=viken.png --force"), NULL },
  { "language", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Language: nb, nn or en, such as --language=nn"), N_("CODE") },
  { "present", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Begin with the presentation, over all of the screen"), NULL },
  { "loop", 0, 0, G_OPTION_ARG_NONE, NULL,
    N_("With --present: change slides by themselves, over and over again, such as --present --loop"), NULL },
  { "seconds", 0, 0, G_OPTION_ARG_STRING, NULL,
    N_("With --present: change slides by themselves, after N seconds, such as --present --seconds=20"), N_("N") },
  { "presenter", 0, 0, G_OPTION_ARG_NONE, NULL,
    N_("With --present: the slides in one window, to be shared in a meeting, and the presenter view in another, such as "
       "--present --presenter"), NULL },
  { "rehearse", 0, 0, G_OPTION_ARG_NONE, NULL,
    N_("With --present: list at the end how long each slide was on, such as --present --rehearse"), NULL },
  { NULL },
};

/* In the order of KlimaPagePreset. */
static const char *const sizes[] = { "1080p", "4k", "square", "a4", "a4-landscape", "a3", "a3-landscape", NULL };
static const char *const slides[] = { "all", NULL };
/* In the order of KlimaStyle. */
static const char *const styles[] = { "light", "dark", "print", NULL };
static const char *const labels[] = { "names", "numbers", "none", NULL };
static const char *const languages[] = { "nb", "nn", "en", NULL };

/**
 * klima_command_options_get_entries:
 *
 * Returns: (transfer none) (array zero-terminated=1): the options, for the list that `--help` prints
 */
const GOptionEntry *
klima_command_options_get_entries (void)
{
  return entries;
}

/**
 * klima_command_options_get_words:
 * @option: one of ours
 *
 * Returns: (transfer none) (nullable): the words that its value may be
 */
const char *const *
klima_command_options_get_words (KlimaCommandOption option)
{
  switch ((int) option)
    {
    case KLIMA_OPTION_SIZE:
      return sizes;
    case KLIMA_OPTION_SLIDE:
      return slides;
    case KLIMA_OPTION_STYLE:
      return styles;
    case KLIMA_OPTION_LABELS:
      return labels;
    case KLIMA_OPTION_LANGUAGE:
      return languages;
    default:
      return NULL;
    }
}

/**
 * klima_command_options_find_word:
 * @option: one that has words
 * @word: a value, in capitals or not
 *
 * Returns: the position of the word, -1 where it is none of them
 */
int
klima_command_options_find_word (KlimaCommandOption  option,
                                 const char         *word)
{
  const char *const *words = klima_command_options_get_words (option);

  g_return_val_if_fail (words != NULL, -1);
  g_return_val_if_fail (word != NULL, -1);

  for (int i = 0; words[i] != NULL; i++)
    if (g_ascii_strcasecmp (words[i], word) == 0)
      return i;

  return -1;
}
