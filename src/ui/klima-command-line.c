/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "klima-command-export.h"
#include "klima-command-line.h"
#include "klima-command-options.h"
#include "klima-dataset-loader.h"
#include "klima-scene.h"
#include "klima-window.h"

#define EXIT_USAGE 2
#define LONGEST_SECONDS 3600

/* What can be done without a display, and so without GTK. */
typedef struct
{
  gboolean version;
  gboolean check;
  KlimaCommandExport export;
  char *language;
  gboolean present;
  gboolean loop;
  char *seconds;
  gboolean presenter;
  gboolean rehearse;
  char **folders;
  char *unknown; /* the first option that is not ours */
  const char *repeated; /* an option that is given twice, where only one can be meant */
} Options;

static void
options_clear (Options *options)
{
  klima_command_export_clear (&options->export);
  g_free (options->language);
  g_free (options->seconds);
  g_strfreev (options->folders);
  g_free (options->unknown);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* GApplication knows options for help, and some for itself. */
static gboolean
is_unknown (const char *argument)
{
  return g_str_has_prefix (argument, "-") && !g_str_has_prefix (argument, "--help")
         && !g_str_has_prefix (argument, "--gapplication") && !g_str_equal (argument, "-h")
         && !g_str_equal (argument, "-?") && !g_str_equal (argument, "--");
}

/* GLib would take the last of them without a word. */
static const char *
find_repeated (char **arguments)
{
  const GOptionEntry *entries = klima_command_options_get_entries ();
  guint n_given[KLIMA_N_COMMAND_OPTIONS] = { 0 };

  for (guint i = 1; arguments[0] != NULL && arguments[i] != NULL && !g_str_equal (arguments[i], "--"); i++)
    for (guint j = 0; j < KLIMA_N_COMMAND_OPTIONS; j++)
      {
        gboolean takes_one = entries[j].arg == G_OPTION_ARG_STRING || entries[j].arg == G_OPTION_ARG_FILENAME;
        g_autofree char *option = g_strconcat ("--", entries[j].long_name, NULL);
        const char *rest = g_str_has_prefix (arguments[i], option) ? arguments[i] + strlen (option) : NULL;

        if (takes_one && rest != NULL && (*rest == '\0' || *rest == '=') && ++n_given[j] == 2)
          return entries[j].long_name;
      }

  return NULL;
}

static void
add_entries (GOptionContext *context,
             Options        *options)
{
  gpointer targets[KLIMA_N_COMMAND_OPTIONS] = {
    [KLIMA_OPTION_VERSION] = &options->version,
    [KLIMA_OPTION_CHECK] = &options->check,
    [KLIMA_OPTION_EXPORT] = &options->export.file,
    [KLIMA_OPTION_SIZE] = &options->export.size,
    [KLIMA_OPTION_NETWORK] = &options->export.networks,
    [KLIMA_OPTION_SELECT] = &options->export.selected,
    [KLIMA_OPTION_SLIDE] = &options->export.slide,
    [KLIMA_OPTION_NOTES] = &options->export.notes,
    [KLIMA_OPTION_HANDOUT] = &options->export.handout,
    [KLIMA_OPTION_STYLE] = &options->export.style,
    [KLIMA_OPTION_LABELS] = &options->export.labels,
    [KLIMA_OPTION_DESCRIBE] = &options->export.describe,
    [KLIMA_OPTION_FORCE] = &options->export.force,
    [KLIMA_OPTION_LANGUAGE] = &options->language,
    [KLIMA_OPTION_PRESENT] = &options->present,
    [KLIMA_OPTION_LOOP] = &options->loop,
    [KLIMA_OPTION_SECONDS] = &options->seconds,
    [KLIMA_OPTION_PRESENTER] = &options->presenter,
    [KLIMA_OPTION_REHEARSE] = &options->rehearse,
  };
  GOptionEntry own[KLIMA_N_COMMAND_OPTIONS + 2] = { 0 };

  memcpy (own, klima_command_options_get_entries (), sizeof (GOptionEntry) * KLIMA_N_COMMAND_OPTIONS);
  for (guint i = 0; i < KLIMA_N_COMMAND_OPTIONS; i++)
    own[i].arg_data = targets[i];
  own[KLIMA_N_COMMAND_OPTIONS] = (GOptionEntry) { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY,
                                                 &options->folders, NULL, NULL };
  g_option_context_add_main_entries (context, own, NULL);
}

static gboolean
parse (char    **arguments,
       Options  *options,
       GError  **error)
{
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_auto(GStrv) copy = g_strdupv (arguments);

  add_entries (context, options);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_ignore_unknown_options (context, TRUE);

  if (!g_option_context_parse_strv (context, &copy, error))
    return FALSE;
  options->repeated = find_repeated (arguments);
  for (guint i = 1; copy[0] != NULL && copy[i] != NULL && options->unknown == NULL; i++)
    if (is_unknown (copy[i]))
      options->unknown = g_strdup (copy[i]);

  return TRUE;
}

static gboolean
is_bare (const char *locale)
{
  return g_strcmp0 (locale, "C") == 0 || g_str_has_prefix (locale, "C.");
}

/* In the locales C and, since glibc 2.39, C.UTF-8 the C library ignores LANGUAGE: messages then need any other locale
 * there is. What GTK does not know in Nynorsk it says in Bokmål, which is nearer than English. */
static void
use_language (KlimaLanguage language)
{
  static const char *const locales[] = { "nb_NO.UTF-8", "nn_NO.UTF-8", "en_US.UTF-8", "en_GB.UTF-8", "C.UTF-8" };
  const char *current = setlocale (LC_MESSAGES, NULL);

  g_setenv ("LANGUAGE", language == KLIMA_LANGUAGE_NN ? "nn:nb" : klima_language_get_code (language), TRUE);
  if (!is_bare (current))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    if (setlocale (LC_MESSAGES, locales[i]) != NULL)
      return;
}

/* Where the user's locale is C, or one that is not installed, å would be a question mark. */
static void
use_utf8 (void)
{
  if (g_strcmp0 (setlocale (LC_CTYPE, NULL), "C") == 0)
    setlocale (LC_CTYPE, "C.UTF-8");
}

static GFile *
get_folder (const Options *options)
{
  if (options->folders == NULL)
    return g_file_new_for_uri (KLIMA_BUNDLED_DATASET_URI);

  return g_file_new_for_commandline_arg (options->folders[0]);
}

static int
check_dataset (const Options *options)
{
  g_autoptr(GFile) folder = get_folder (options);
  g_autoptr(GError) error = NULL;
  g_autoptr(KlimaDataset) dataset = klima_dataset_load (folder, NULL, &error);
  g_autoptr(KlimaScene) scene = NULL;
  g_autofree char *summary = NULL;

  if (dataset == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  scene = klima_scene_new (dataset);
  scene->language = klima_language_from_locale ();
  summary = klima_scene_dup_summary (scene);
  g_print ("%s: %s\n", klima_dataset_get_name (dataset), summary);

  return EXIT_SUCCESS;
}

/**
 * klima_command_line_set_language:
 * @arguments: (array zero-terminated=1): the command line, with the program's name first
 *
 * Sets the language where the command line names one or the user's locale is not installed, what stands in for Nynorsk,
 * and that texts are UTF-8 where the locale does not say what they are. To be called before GLib translates anything,
 * which it does as soon as there is a #GApplication: it decides then, once and for all, whether to translate.
 */
void
klima_command_line_set_language (char **arguments)
{
  g_auto(Options) options = { 0 };
  KlimaLanguage language;

  use_utf8 ();
  if (parse (arguments, &options, NULL) && options.language != NULL
      && klima_language_from_code (options.language, &language))
    use_language (language);
  else
    {
      language = klima_language_from_locale ();
      if (language == KLIMA_LANGUAGE_NN
          || (language == KLIMA_LANGUAGE_NB && is_bare (setlocale (LC_MESSAGES, NULL))))
        use_language (language);
    }
}

/**
 * klima_command_line_shows_bundled:
 * @arguments: (array zero-terminated=1): a command line that klima_command_line_run() had nothing to do for
 *
 * Returns: whether it asks for a window with the bundled dataset and for nothing else
 */
gboolean
klima_command_line_shows_bundled (char **arguments)
{
  for (guint i = 1; arguments[0] != NULL && arguments[i] != NULL; i++)
    if (!g_str_has_prefix (arguments[i], "--language=") && !g_str_equal (arguments[i], "--present")
        && !g_str_equal (arguments[i], "--loop") && !g_str_equal (arguments[i], "--presenter")
        && !g_str_equal (arguments[i], "--rehearse") && !g_str_has_prefix (arguments[i], "--seconds="))
      return FALSE;

  return TRUE;
}

static gboolean
parse_seconds (const char *text,
               guint      *seconds)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 1, LONGEST_SECONDS, &number, NULL))
    return FALSE;
  *seconds = (guint) number;

  return TRUE;
}

/**
 * klima_command_line_get_present:
 * @arguments: (array zero-terminated=1): a command line that klima_command_line_run() had nothing to do for
 *
 * Returns: whether and how to begin with the presentation
 */
KlimaPresentOptions
klima_command_line_get_present (char **arguments)
{
  g_auto(Options) options = { 0 };
  KlimaPresentOptions present = { 0 };

  if (!parse (arguments, &options, NULL))
    return present;

  present.present = options.present;
  present.loop = options.loop;
  present.presenter = options.presenter;
  present.rehearse = options.rehearse;
  if (options.seconds == NULL || !parse_seconds (options.seconds, &present.seconds))
    present.seconds = options.loop ? KLIMA_LOBBY_SECONDS : 0;

  return present;
}

/* What is wrong with the options, in the user's language. */
static char *
find_misuse (const Options *options)
{
  KlimaLanguage language;
  guint seconds;

  if (options->unknown != NULL)
    return g_strdup_printf (_("%s: there is no such option; --help lists them"), options->unknown);
  if (options->repeated != NULL)
    return g_strdup_printf (_("Give --%s only once"), options->repeated);
  if (options->language != NULL && !klima_language_from_code (options->language, &language))
    return g_strdup_printf (_("--language=%s: the languages are nb, nn and en"), options->language);
  if (options->folders != NULL && options->folders[1] != NULL)
    return g_strdup_printf (_("Give one folder, not %u"), g_strv_length (options->folders));
  if (options->check && options->export.file != NULL)
    return g_strdup (_("Give --check or --export, not both"));
  if ((options->loop || options->seconds != NULL || options->presenter || options->rehearse) && !options->present)
    return g_strdup (_("--loop, --seconds, --presenter and --rehearse go with --present"));
  if (options->rehearse && (options->loop || options->seconds != NULL))
    return g_strdup (_("--rehearse tells how long you need: give it without --loop and --seconds"));
  if (options->present && (options->check || options->export.file != NULL))
    return g_strdup (_("--present needs a window: give it without --check and --export"));
  if (options->seconds != NULL && !parse_seconds (options->seconds, &seconds))
    return g_strdup_printf (_("--seconds=%s: give a number from 1 to %d"), options->seconds, LONGEST_SECONDS);

  return klima_command_export_find_misuse (&options->export);
}

/**
 * klima_command_line_run:
 * @arguments: (array zero-terminated=1): the command line, with the program's name first
 * @exit_status: (out): the status to exit with, where %TRUE is returned
 *
 * Does what the command line asks for where that needs no window.
 *
 * Returns: %TRUE if there is nothing left to do
 */
gboolean
klima_command_line_run (char **arguments,
                        int   *exit_status)
{
  g_auto(Options) options = { 0 };
  g_autoptr(GError) error = NULL;
  g_autofree char *misuse = NULL;

  if (!parse (arguments, &options, &error))
    misuse = g_strdup (error->message);
  else
    misuse = find_misuse (&options);
  if (misuse != NULL)
    {
      g_printerr ("%s\n", misuse);
      *exit_status = EXIT_USAGE;
      return TRUE;
    }

  if (options.version)
    {
      g_print ("Klimakart %s\n", VERSION);
      *exit_status = EXIT_SUCCESS;
    }
  else if (options.check)
    *exit_status = check_dataset (&options);
  else if (options.export.file != NULL)
    {
      g_autoptr(GFile) folder = get_folder (&options);

      *exit_status = klima_command_export_run (&options.export, folder);
    }
  else
    return FALSE;

  return TRUE;
}
