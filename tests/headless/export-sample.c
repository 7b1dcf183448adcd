/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdlib.h>

#include "fixtures.h"
#include "klima-export.h"

/* Writes one export of the bundled dataset, for tests that open it with a tool that others wrote:
 *   export-sample FILE CONTENT PRESET LANGUAGE STYLE LABELS [notes|untitled|NETWORK]
 */

static const char *const contents[] = { "view", "region", "network", "each-network", "slides", "handout" };
static const char *const presets[] = { "1080p", "4k", "square", "a4-upright", "a4-across", "a3-upright", "a3-across" };
static const char *const styles[] = { "light", "dark", "print" };
static const char *const labels[] = { "names", "leaders", "numbers", "none" };

static guint
find (const char *const *words,
      guint              n_words,
      const char        *word)
{
  for (guint i = 0; i < n_words; i++)
    if (g_str_equal (words[i], word))
      return i;
  g_error ("%s is none of what there is", word);
}

#define FIND(words, word) find (words, G_N_ELEMENTS (words), word)

int
main (int   argc,
      char *argv[])
{
  g_autoptr (KlimaScene) scene = NULL;
  g_autoptr (KlimaExport) export = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  KlimaExportFormat format;
  KlimaLanguage language;

  if (argc < 7 || !klima_export_format_from_name (argv[1], &format)
      || !klima_language_from_code (argv[4], &language))
    return 2;

  fixture_set_language (language);
  scene = klima_scene_new (fixture_viken ());
  scene->language = language;
  scene->style = FIND (styles, argv[5]);
  scene->patterns = scene->style == KLIMA_STYLE_PRINT;
  scene->labels = FIND (labels, argv[6]);
  export = klima_export_new (scene);
  export->content = FIND (contents, argv[2]);
  export->size = klima_page_size_preset (FIND (presets, argv[3]));
  export->network = klima_dataset_get_network (scene->dataset, argc > 7 && export->content == KLIMA_EXPORT_NETWORK ? argv[7] : "follo");
  export->notes = argc > 7 && g_str_equal (argv[7], "notes");
  export->title = argc <= 7 || !g_str_equal (argv[7], "untitled");
  file = g_file_new_for_commandline_arg (argv[1]);
  if (klima_export_write (export, format, file, FALSE, NULL, NULL, NULL, &error))
    return EXIT_SUCCESS;
  g_printerr ("%s\n", error->message);

  return EXIT_FAILURE;
}
