/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-command-export.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <unistd.h>

#include "klima-command-names.h"
#include "klima-command-options.h"
#include "klima-dataset-loader.h"
#include "klima-export.h"

#define SMALLEST_PICTURE 64
#define EXIT_USAGE 2
/* What takes no longer needs no progress, microseconds. */
#define SHORT_WHILE (300 * G_TIME_SPAN_MILLISECOND)

static const KlimaLabelMode label_modes[] = { KLIMA_LABELS_LEADERS, KLIMA_LABELS_NUMBERS, KLIMA_LABELS_NONE };

void
klima_command_export_clear (KlimaCommandExport *self)
{
  g_free (self->file);
  g_free (self->size);
  g_strfreev (self->networks);
  g_free (self->selected);
  g_free (self->slide);
  g_free (self->style);
  g_free (self->labels);
}

/* A folder has none, nor has a name that is an extension and nothing else. */
static gboolean
find_format (const KlimaCommandExport *self,
             KlimaExportFormat        *format)
{
  g_autofree char *name = g_path_get_basename (self->file);

  return !g_str_has_suffix (self->file, G_DIR_SEPARATOR_S) && name[0] != '.'
         && klima_export_format_from_name (name, format);
}

/* "1920x1080", also with the sign that the window writes between the two. */
static gboolean
parse_size (const char    *text,
            KlimaPageSize *size)
{
  g_auto (GStrv) parts = g_regex_split_simple ("x|×", text, G_REGEX_CASELESS, 0);
  int word = klima_command_options_find_word (KLIMA_OPTION_SIZE, text);
  guint64 numbers[2];

  if (word >= 0)
    {
      *size = klima_page_size_preset ((KlimaPagePreset) word);
      return TRUE;
    }

  if (g_strv_length (parts) != 2)
    return FALSE;
  for (guint i = 0; i < 2; i++)
    if (!g_ascii_string_to_unsigned (parts[i], 10, SMALLEST_PICTURE, KLIMA_PAGE_MAX_PIXELS, &numbers[i], NULL))
      return FALSE;
  *size = (KlimaPageSize) { numbers[0], numbers[1], FALSE };

  return TRUE;
}

/* @position: (out): -1 for all of them */
static gboolean
parse_slide (const char *text,
             int        *position)
{
  guint64 number;

  *position = -1;
  if (klima_command_options_find_word (KLIMA_OPTION_SLIDE, text) >= 0)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT, &number, NULL))
    return FALSE;
  *position = (int) number - 1;

  return TRUE;
}

static char *
find_misuse_without_file (const KlimaCommandExport *self)
{
  if (self->size != NULL)
    return g_strdup (_("--size goes with --export"));
  if (self->networks != NULL || self->selected != NULL || self->style != NULL || self->labels != NULL || self->force)
    return g_strdup (_("--network, --select, --style, --labels and --force go with --export"));
  if (self->slide != NULL || self->notes || self->handout || self->describe)
    return g_strdup (_("--slide, --notes, --handout and --describe go with --export"));

  return NULL;
}

static char *
find_wrong_value (const KlimaCommandExport *self)
{
  KlimaPageSize size;
  int position;

  if (self->size != NULL && !parse_size (self->size, &size))
    return g_strdup_printf (_("--size=%s: give width and height in pixels, from %d to %d, such as 1920x1080, or one of "
                              "1080p, 4k, square, a4, a4-landscape, a3 and a3-landscape"),
                            self->size, SMALLEST_PICTURE, KLIMA_PAGE_MAX_PIXELS);
  if (self->slide != NULL && !parse_slide (self->slide, &position))
    return g_strdup_printf (_("--slide=%s: give the number of a slide, or all"), self->slide);
  if (self->style != NULL && klima_command_options_find_word (KLIMA_OPTION_STYLE, self->style) < 0)
    return g_strdup_printf (_("--style=%s: the styles are light, dark and print"), self->style);
  if (self->labels != NULL && klima_command_options_find_word (KLIMA_OPTION_LABELS, self->labels) < 0)
    return g_strdup_printf (_("--labels=%s: the labels are names, numbers and none"), self->labels);

  return NULL;
}

/* Slides and the handout decide for themselves what is on them. */
static const char *
find_conflict_of_pages (const KlimaCommandExport *self,
                        KlimaExportFormat         format)
{
  KlimaPageSize size = { 0 };

  if (self->slide != NULL && self->handout)
    return _("Give --slide or --handout, not both");
  if (self->notes && self->slide == NULL)
    return _("--notes goes with --slide");
  if (self->notes && format != KLIMA_EXPORT_PDF)
    return _("--notes goes with a PDF, such as --export=notes.pdf");
  if (self->handout && format != KLIMA_EXPORT_PDF && format != KLIMA_EXPORT_TEXT)
    return _("--handout goes with a PDF, such as --export=handout.pdf");
  if (self->slide != NULL && (format == KLIMA_EXPORT_CSV || format == KLIMA_EXPORT_GEOJSON))
    return _("--slide goes with a picture (.png, .svg, .pdf) or a description (.txt)");
  if ((self->slide != NULL || self->handout) && (self->networks != NULL || self->selected != NULL))
    return _("--network and --select do not go with --slide and --handout");
  if (self->slide != NULL && self->labels != NULL)
    return _("--labels does not go with --slide");
  if ((self->handout || self->notes) && self->size != NULL)
    return _("--size does not go with --handout and --notes, which are on A4");
  if (self->handout && self->style != NULL)
    return _("--style does not go with --handout, which is for print");
  if (self->slide != NULL && self->size != NULL && parse_size (self->size, &size) && size.is_paper)
    return _("With --slide the size is in pixels, such as --size=4k");

  return NULL;
}

static const char *
find_conflict (const KlimaCommandExport *self,
               KlimaExportFormat         format)
{
  gboolean is_picture = format == KLIMA_EXPORT_PNG || format == KLIMA_EXPORT_SVG || format == KLIMA_EXPORT_PDF;

  if (!is_picture && (self->size != NULL || self->style != NULL || self->labels != NULL))
    return _("--size, --style and --labels go with a picture");
  if (self->describe && format == KLIMA_EXPORT_TEXT)
    return _("--describe goes with a picture or a table");

  return find_conflict_of_pages (self, format);
}

/**
 * klima_command_export_find_misuse:
 * @self: what was given
 *
 * Returns: (transfer full) (nullable): what is wrong with it, as far as that can be told without the dataset
 */
char *
klima_command_export_find_misuse (const KlimaCommandExport *self)
{
  KlimaExportFormat format;
  char *misuse;

  if (self->file == NULL)
    return find_misuse_without_file (self);
  if (!find_format (self, &format))
    return g_strdup_printf (_("--export=%s: the name must end in .png, .svg, .pdf, .csv, .geojson or .txt"),
                            self->file);

  misuse = find_wrong_value (self);

  return misuse != NULL ? misuse : g_strdup (find_conflict (self, format));
}

static KlimaScene *
create_scene (const KlimaCommandExport  *self,
              KlimaDataset              *dataset,
              char                     **misuse)
{
  g_autoptr (KlimaScene) scene = klima_scene_new (dataset);

  if (self->networks != NULL)
    scene->shown = 0;
  for (guint i = 0; self->networks != NULL && self->networks[i] != NULL; i++)
    {
      KlimaNetwork *network = klima_command_find_network (dataset, self->networks[i], misuse);

      if (network == NULL)
        return NULL;
      scene->shown |= 1u << klima_network_get_position (network);
    }
  if (self->selected != NULL)
    {
      scene->selected = klima_command_find_municipality (dataset, self->selected, misuse);
      if (scene->selected == NULL)
        return NULL;
    }
  if (self->style != NULL)
    scene->style = (KlimaStyle) klima_command_options_find_word (KLIMA_OPTION_STYLE, self->style);
  scene->labels = KLIMA_LABELS_LEADERS;
  if (self->labels != NULL)
    scene->labels = label_modes[klima_command_options_find_word (KLIMA_OPTION_LABELS, self->labels)];

  return g_steal_pointer (&scene);
}

static gboolean
choose_slide (const KlimaCommandExport  *self,
              KlimaExport               *export,
              char                     **misuse)
{
  guint n_slides = klima_dataset_get_slides (export->scene->dataset)->len;

  export->content = KLIMA_EXPORT_SLIDES;
  export->notes = self->notes;
  parse_slide (self->slide, &export->slide);
  if (n_slides > 0 && export->slide < (int) n_slides)
    return TRUE;
  *misuse = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "--slide=%s: the presentation has %u slide",
                                          "--slide=%s: the presentation has %u slides", n_slides),
                             self->slide, n_slides);

  return FALSE;
}

static KlimaExport *
create_export (const KlimaCommandExport  *self,
               KlimaDataset              *dataset,
               KlimaExportFormat          format,
               char                     **misuse)
{
  g_autoptr (KlimaScene) scene = create_scene (self, dataset, misuse);
  g_autoptr (KlimaExport) export = NULL;

  if (scene == NULL)
    return NULL;

  export = klima_export_new (scene);
  if (self->size != NULL)
    parse_size (self->size, &export->size);
  else if (format == KLIMA_EXPORT_PDF && self->slide == NULL)
    export->size = klima_page_size_preset (KLIMA_PAGE_A4_ACROSS);
  export->description = self->describe;
  if (self->handout)
    export->content = KLIMA_EXPORT_HANDOUT;
  else if (self->networks != NULL)
    export->content = KLIMA_EXPORT_SHOWN;
  else if (self->slide != NULL && !choose_slide (self, export, misuse))
    return NULL;

  return g_steal_pointer (&export);
}

/* On a terminal, in the line that the next message replaces. */
typedef struct
{
  gint64 begin; /* monotonic time */
  gboolean shown;
} Progress;

static void
show_progress (double   fraction,
               gpointer data)
{
  Progress *progress = data;

  if (g_get_monotonic_time () - progress->begin < SHORT_WHILE)
    return;
  g_printerr ("\r%3d %%", (int) (100 * fraction));
  progress->shown = TRUE;
}

static gboolean
write_export (const KlimaCommandExport  *self,
              const KlimaExport         *export,
              KlimaExportFormat          format,
              GFile                     *file,
              GError                   **error)
{
  Progress progress = { g_get_monotonic_time (), FALSE };
  gboolean on_terminal = isatty (STDERR_FILENO);
  gboolean written =
    klima_export_write (export, format, file, self->force, on_terminal ? show_progress : NULL, &progress, NULL, error);

  if (progress.shown)
    g_printerr ("\r     \r");

  return written;
}

static int
fail (char *message,
      int   status)
{
  g_printerr ("%s\n", message);
  g_free (message);

  return status;
}

/**
 * klima_command_export_run:
 * @self: what was given, without misuse
 * @folder: of the dataset
 *
 * Writes the file, or prints why not.
 *
 * Returns: the status to exit with
 */
int
klima_command_export_run (const KlimaCommandExport *self,
                          GFile                    *folder)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (self->file);
  g_autoptr (GError) error = NULL;
  g_autoptr (KlimaDataset) dataset = NULL;
  g_autoptr (KlimaExport) export = NULL;
  KlimaExportFormat format;
  char *misuse = NULL;

  if (!find_format (self, &format))
    g_return_val_if_reached (EXIT_USAGE);

  dataset = klima_dataset_load (folder, NULL, &error);
  if (dataset == NULL)
    return fail (g_strdup (error->message), EXIT_FAILURE);
  export = create_export (self, dataset, format, &misuse);
  if (export == NULL)
    return fail (misuse, EXIT_USAGE);
  if (write_export (self, export, format, file, &error))
    return EXIT_SUCCESS;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return fail (g_strdup_printf ("%s %s", error->message, _("--force replaces it.")), EXIT_FAILURE);

  return fail (g_strdup (error->message), EXIT_FAILURE);
}
