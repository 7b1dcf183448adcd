/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "small-dataset.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

const char *const small_dataset_files[] = { "dataset.json", "municipalities.geojson", "backdrop.geojson", NULL };

SmallDataset *
small_dataset_new (void)
{
  SmallDataset *small = g_new (SmallDataset, 1);
  g_autoptr (GError) error = NULL;

  small->path = g_dir_make_tmp ("klimakart-XXXXXX", &error);
  g_assert_no_error (error);

  for (int i = 0; i < SMALL_DATASET_N_FILES; i++)
    {
      g_autofree char *text = small_dataset_read (small_dataset_files[i]);

      small_dataset_write (small, small_dataset_files[i], text, -1);
    }

  return small;
}

/* With whatever a test has put there. */
void
small_dataset_free (SmallDataset *small)
{
  g_autoptr (GDir) folder = g_dir_open (small->path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = small_dataset_dup_path (small, name);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (small->path), ==, 0);

  g_free (small->path);
  g_free (small);
}

/* The text of a file as it should be. */
char *
small_dataset_read (const char *file)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "small", file, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

char *
small_dataset_dup_path (SmallDataset *small,
                        const char   *file)
{
  return g_build_filename (small->path, file, NULL);
}

void
small_dataset_write (SmallDataset *small,
                     const char   *file,
                     const char   *text,
                     gssize        length)
{
  g_autofree char *path = small_dataset_dup_path (small, file);
  gsize n_bytes = length >= 0 ? (gsize) length : strlen (text);
  FILE *stream;

  /* Some file systems wait for the disk where a file is cut to nothing and written again. */
  g_remove (path);
  stream = g_fopen (path, "wb");
  g_assert_nonnull (stream);
  g_assert_cmpuint (fwrite (text, 1, n_bytes, stream), ==, n_bytes);
  g_assert_cmpint (fclose (stream), ==, 0);
}

/* Puts something in the place of a piece of text that occurs just once. */
void
small_dataset_replace (SmallDataset *small,
                       const char   *file,
                       const char   *old,
                       const char   *replacement)
{
  g_autofree char *path = small_dataset_dup_path (small, file);
  g_autofree char *text = NULL;
  g_autofree char *changed = NULL;
  const char *at;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  at = strstr (text, old);
  if (at == NULL || strstr (at + 1, old) != NULL)
    g_error ("%s does not occur just once in %s", old, file);

  changed = g_strdup_printf ("%.*s%s%s", (int) (at - text), text, replacement, at + strlen (old));
  small_dataset_write (small, file, changed, -1);
}

KlimaDataset *
small_dataset_load (SmallDataset  *small,
                    GError       **error)
{
  g_autoptr (GFile) folder = g_file_new_for_path (small->path);

  return klima_dataset_load (folder, NULL, error);
}

/* Nothing of it is damaged. */
KlimaDataset *
small_dataset_load_sound (void)
{
  g_autoptr (SmallDataset) small = small_dataset_new ();
  g_autoptr (GError) error = NULL;
  KlimaDataset *dataset = small_dataset_load (small, &error);

  g_assert_no_error (error);

  return dataset;
}

/* Loads it and compares every line of what is wrong with it. */
void
small_dataset_assert_problems (SmallDataset *small,
                               const char   *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlimaDataset) dataset = small_dataset_load (small, &error);

  g_assert_null (dataset);
  g_assert_error (error, KLIMA_DATASET_ERROR, KLIMA_DATASET_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, expected);
}

void
small_dataset_assert_cases (const SmallDatasetCase *cases,
                            gsize                   n_cases)
{
  g_autoptr (SmallDataset) small = small_dataset_new ();

  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *text = small_dataset_read (cases[i].file);

      g_test_message ("%s: %s → %s", cases[i].file, cases[i].old, cases[i].replacement);
      small_dataset_replace (small, cases[i].file, cases[i].old, cases[i].replacement);
      small_dataset_assert_problems (small, cases[i].problems);
      small_dataset_write (small, cases[i].file, text, -1);
    }
}
