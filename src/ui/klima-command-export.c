/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-command-export.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "klima-collation.h"
#include "klima-dataset-loader.h"
#include "klima-export-file.h"
#include "klima-export-png.h"
#include "klima-export-table.h"
#include "klima-words-pen.h"

#define SMALLEST_PICTURE 64
#define LARGEST_PICTURE 8000
#define EXIT_USAGE 2
/* Around what is shown in a picture, as a share of its shorter side. */
#define MARGIN 0.04

typedef enum
{
  FORMAT_PNG,
  FORMAT_CSV,
  FORMAT_GEOJSON,
  FORMAT_TEXT,
} Format;

static const char *const endings[] = { ".png", ".csv", ".geojson", ".txt", NULL };
static const char *const styles[] = { "light", "dark", "print", NULL };
static const char *const label_names[] = { "names", "numbers", "none", NULL };
static const KlimaLabelMode label_modes[] = { KLIMA_LABELS_LEADERS, KLIMA_LABELS_NUMBERS, KLIMA_LABELS_NONE };

/* Pixels; paper has 300 to the inch. */
static const struct
{
  const char *name;
  int width, height;
} sizes[] = {
  { "1080p", 1920, 1080 }, { "4k", 3840, 2160 },
  { "square", 1080, 1080 },
  { "a4", 2480, 3508 },    { "a4-landscape", 3508, 2480 },
  { "a3", 3508, 4961 },    { "a3-landscape", 4961, 3508 },
};

void
klima_command_export_clear (KlimaCommandExport *self)
{
  g_free (self->file);
  g_free (self->size);
  g_strfreev (self->networks);
  g_free (self->selected);
  g_free (self->style);
  g_free (self->labels);
}

/* -1 where it is none of them. */
static int
find_word (const char *const *words,
           const char        *word)
{
  for (int i = 0; words[i] != NULL; i++)
    if (g_ascii_strcasecmp (words[i], word) == 0)
      return i;

  return -1;
}

static int
find_format (const char *file)
{
  g_autofree char *name = g_path_get_basename (file);
  const char *dot = strrchr (name, '.');

  return dot != NULL && dot != name ? find_word (endings, dot) : -1;
}

static gboolean
parse_size (const char *text,
            int        *width,
            int        *height)
{
  g_auto (GStrv) parts = g_strsplit (text, "x", 2);
  guint64 numbers[2];

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (g_ascii_strcasecmp (sizes[i].name, text) == 0)
      {
        *width = sizes[i].width;
        *height = sizes[i].height;
        return TRUE;
      }

  if (g_strv_length (parts) != 2)
    return FALSE;
  for (guint i = 0; i < 2; i++)
    if (!g_ascii_string_to_unsigned (parts[i], 10, SMALLEST_PICTURE, LARGEST_PICTURE, &numbers[i], NULL))
      return FALSE;
  *width = (int) numbers[0];
  *height = (int) numbers[1];

  return TRUE;
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
  int width, height;

  if (self->file == NULL)
    {
      if (self->size != NULL)
        return g_strdup (_("--size goes with --export"));
      if (self->networks != NULL || self->selected != NULL || self->style != NULL || self->labels != NULL || self->force)
        return g_strdup (_("--network, --select, --style, --labels and --force go with --export"));
      return NULL;
    }
  if (find_format (self->file) < 0)
    return g_strdup_printf (_("--export=%s: the name must end in .png, .csv, .geojson or .txt"), self->file);
  if (self->size != NULL && !parse_size (self->size, &width, &height))
    return g_strdup_printf (_("--size=%s: give width and height in pixels, from %d to %d, such as 1920x1080, or one of "
                              "1080p, 4k, square, a4, a4-landscape, a3 and a3-landscape"),
                            self->size, SMALLEST_PICTURE, LARGEST_PICTURE);
  if (self->style != NULL && find_word (styles, self->style) < 0)
    return g_strdup_printf (_("--style=%s: the styles are light, dark and print"), self->style);
  if (self->labels != NULL && find_word (label_names, self->labels) < 0)
    return g_strdup_printf (_("--labels=%s: the labels are names, numbers and none"), self->labels);
  if ((self->size != NULL || self->style != NULL || self->labels != NULL) && find_format (self->file) != FORMAT_PNG)
    return g_strdup (_("--size, --style and --labels go with a picture"));

  return NULL;
}

/* By its id, the number on its badge, its name or another name of it. */
static KlimaNetwork *
find_network (KlimaDataset *dataset,
              const char   *word)
{
  GPtrArray *networks = klima_dataset_get_networks (dataset);
  guint64 badge;

  if (g_ascii_string_to_unsigned (word, 10, 0, G_MAXINT, &badge, NULL))
    return klima_dataset_get_network_by_badge (dataset, (int) badge);

  for (guint i = 0; i < networks->len; i++)
    {
      KlimaNetwork *network = networks->pdata[i];
      const char *const *aliases = klima_network_get_aliases (network);

      if (g_ascii_strcasecmp (klima_network_get_id (network), word) == 0)
        return network;
      for (KlimaLanguage language = 0; language < KLIMA_N_LANGUAGES; language++)
        if (klima_collation_match (klima_network_get_name (network, language), word) == KLIMA_MATCH_EXACT)
          return network;
      for (guint j = 0; aliases != NULL && aliases[j] != NULL; j++)
        if (klima_collation_match (aliases[j], word) == KLIMA_MATCH_EXACT)
          return network;
    }

  return NULL;
}

static char *
refuse_network (KlimaDataset *dataset,
                const char   *word)
{
  GPtrArray *networks = klima_dataset_get_networks (dataset);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < networks->len; i++)
    g_string_append_printf (list, "%s%s (%d)", i > 0 ? ", " : "", klima_network_get_id (networks->pdata[i]),
                            klima_network_get_badge (networks->pdata[i]));

  return g_strdup_printf (_("--network=%s: there is no such network; there are %s"), word, list->str);
}

/* By its number, or by its name where only one has that. */
static KlimaMunicipality *
find_municipality (KlimaDataset  *dataset,
                   const char    *word,
                   char         **misuse)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);
  KlimaMunicipality *found = klima_dataset_get_municipality (dataset, word);
  g_autoptr (GString) numbers = g_string_new (NULL);
  guint n_found = 0;

  if (found != NULL)
    return found;
  for (guint i = 0; i < municipalities->len; i++)
    if (klima_collation_match (klima_municipality_get_name (municipalities->pdata[i]), word) == KLIMA_MATCH_EXACT)
      {
        found = municipalities->pdata[i];
        g_string_append_printf (numbers, "%s%s", n_found++ > 0 ? ", " : "", klima_municipality_get_number (found));
      }
  if (n_found == 1)
    return found;
  if (n_found == 0)
    *misuse = g_strdup_printf (_("--select=%s: there is no municipality of that name or number"), word);
  else
    *misuse = g_strdup_printf (_("--select=%s: several municipalities have that name; give a number: %s"), word,
                               numbers->str);

  return NULL;
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
      KlimaNetwork *network = find_network (dataset, self->networks[i]);

      if (network == NULL)
        {
          *misuse = refuse_network (dataset, self->networks[i]);
          return NULL;
        }
      scene->shown |= 1u << klima_network_get_position (network);
    }
  if (self->selected != NULL)
    {
      scene->selected = find_municipality (dataset, self->selected, misuse);
      if (scene->selected == NULL)
        return NULL;
    }
  scene->style = self->style != NULL ? (KlimaStyle) find_word (styles, self->style) : KLIMA_STYLE_LIGHT;
  scene->labels = label_modes[self->labels != NULL ? find_word (label_names, self->labels) : 0];

  return g_steal_pointer (&scene);
}

static gboolean
write_picture (const KlimaCommandExport  *self,
               KlimaScene                *scene,
               GFile                     *file,
               GError                   **error)
{
  int width = 1920, height = 1080;

  if (self->size != NULL)
    parse_size (self->size, &width, &height);
  klima_layout_fit (scene, width, height, MIN (width, height) * MARGIN, KLIMA_FURNITURE_ALL);

  return klima_export_png (scene, width, height, KLIMA_FURNITURE_ALL, file, NULL, error);
}

static gboolean
write_scene (const KlimaCommandExport  *self,
             KlimaScene                *scene,
             GFile                     *file,
             GError                   **error)
{
  g_autofree char *text = NULL;

  switch (find_format (self->file))
    {
    case FORMAT_CSV:
      text = klima_export_csv (scene);
      break;

    case FORMAT_GEOJSON:
      text = klima_export_geojson (scene);
      break;

    case FORMAT_TEXT:
      text = klima_describe_all (scene);
      break;

    case FORMAT_PNG:
    default:
      return write_picture (self, scene, file, error);
    }

  return klima_export_write_file (file, text, strlen (text), NULL, error);
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
  g_autoptr (KlimaScene) scene = NULL;
  char *misuse = NULL;

  /* A device or a pipe is there to be written to. */
  if (!self->force && g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_REGULAR)
    return fail (g_strdup_printf (_("%s is there already; --force replaces it"), self->file), EXIT_FAILURE);

  dataset = klima_dataset_load (folder, NULL, &error);
  if (dataset == NULL)
    return fail (g_strdup (error->message), EXIT_FAILURE);
  scene = create_scene (self, dataset, &misuse);
  if (scene == NULL)
    return fail (misuse, EXIT_USAGE);
  if (!write_scene (self, scene, file, &error))
    return fail (g_strdup (error->message), EXIT_FAILURE);

  return EXIT_SUCCESS;
}
