/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixtures.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>

#include "klima-dataset-loader.h"

/* Polygons from degrees: "0,0 4,0 4,4 0,4 / !1,1 3,1 3,3 / 9,9 …", where / begins another ring and ! makes it a hole of
 * the polygon before.
 */
KlimaGeometry *
fixture_polygons (const char *description)
{
  KlimaGeometry *geometry = klima_geometry_new (KLIMA_GEOMETRY_POLYGONS);
  g_auto (GStrv) rings = g_strsplit (description, "/", -1);
  guint n_polygons = 0;

  for (char **ring = rings; *ring != NULL; ring++)
    {
      const char *text = g_strstrip (*ring);
      gboolean is_hole = *text == '!';
      g_auto (GStrv) pairs = g_strsplit (is_hole ? text + 1 : text, " ", -1);
      guint n_points = g_strv_length (pairs);
      g_autofree double *lon_lat = g_new (double, 2 * n_points);

      for (guint i = 0; i < n_points; i++)
        {
          char *end;

          lon_lat[2 * i] = g_ascii_strtod (pairs[i], &end);
          g_assert_cmpint (*end, ==, ',');
          lon_lat[2 * i + 1] = g_ascii_strtod (end + 1, &end);
          g_assert_cmpint (*end, ==, '\0');
        }

      if (!is_hole)
        n_polygons++;
      klima_geometry_add_ring (geometry, n_polygons - 1, is_hole, lon_lat, n_points);
    }

  return geometry;
}

/* The dataset of the program, loaded once. */
KlimaDataset *
fixture_viken (void)
{
  static KlimaDataset *dataset = NULL;

  if (dataset == NULL)
    {
      g_autoptr (GFile) folder = g_file_new_for_uri (KLIMA_BUNDLED_DATASET_URI);
      g_autoptr (GError) error = NULL;

      dataset = klima_dataset_load (folder, NULL, &error);
      g_assert_no_error (error);
    }

  return dataset;
}

KlimaMunicipality *
fixture_municipality (KlimaDataset *dataset,
                      const char   *number)
{
  KlimaMunicipality *municipality = klima_dataset_get_municipality (dataset, number);

  g_assert_nonnull (municipality);

  return municipality;
}

KlimaNetwork *
fixture_network (KlimaDataset *dataset,
                 const char   *id)
{
  KlimaNetwork *network = klima_dataset_get_network (dataset, id);

  g_assert_nonnull (network);

  return network;
}

/* The bits of networks, as scenes have them: their ids with spaces between. */
guint32
fixture_networks (KlimaDataset *dataset,
                  const char   *ids)
{
  g_auto (GStrv) names = g_strsplit (ids, " ", -1);
  guint32 bits = 0;

  for (char **id = names; *id != NULL; id++)
    if (**id != '\0')
      bits |= 1u << klima_network_get_position (fixture_network (dataset, *id));

  return bits;
}

/* As the program does where it is started in a language. */
void
fixture_set_language (KlimaLanguage language)
{
  g_setenv ("LANGUAGE", klima_language_get_code (language), TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain ("klimakart", g_getenv ("KLIMAKART_LOCALEDIR"));
  bind_textdomain_codeset ("klimakart", "UTF-8");
  textdomain ("klimakart");
}

/* Returns: (transfer full): a folder for what a test writes, to be cleared away with fixture_clear_folder() */
char *
fixture_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp (NULL, &error);

  g_assert_no_error (error);

  return folder;
}

guint
fixture_count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;

  return n_files;
}

/* @folder: (transfer full): with whatever a test has put there, all of it files */
void
fixture_clear_folder (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_no_errno (g_unlink (path));
    }
  g_assert_no_errno (g_rmdir (folder));
  g_free (folder);
}
