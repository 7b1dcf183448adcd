/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-presentation.h"
#include "klima-words.h"
#include "small-dataset.h"

#include <string.h>

/* Files that are damaged at random, always in the same way: the loader takes them or says what is wrong, and never
 * crashes. What it takes, it can also be asked for.
 */

#define N_TRIALS 4000

/* Pieces that mean something to the loader, so that damage goes deeper than the syntax. */
static const char *const pieces[] = {
  "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "{}", "[]", "\"\"", "0", "-1", "1e308", "1e999", "180", "-85",
  "0.00000000001", "999999999999999", "\"0101\"", "\"0102\"", "101", "\"2023-01-01\"", "\"id\":", "\"type\":",
  "\\u0000", "\\ud800", "\xff", "\xc3", "å", "\n", "[[", "]]", "[10.1, 60.1],", "[[[[1,1],[2,2],[3,3],[1,1]]]]",
  "\"Polygon\"", "\"MultiPolygon\"", "\"LineString\"",
};

static void
damage (GString *text,
        GRand   *random)
{
  gsize at = g_rand_int_range (random, 0, text->len);
  gsize wanted = g_rand_int_range (random, 1, 40);
  gsize length = MIN (wanted, text->len - at);
  gsize from = g_rand_int_range (random, 0, text->len - length + 1);
  g_autofree char *part = g_strndup (text->str + from, length);

  switch (g_rand_int_range (random, 0, 6))
    {
    case 0:
      text->str[at] = g_rand_int_range (random, 0, 256);
      break;
    case 1:
      text->str[at] ^= 1 << g_rand_int_range (random, 0, 8);
      break;
    case 2:
      g_string_erase (text, at, length);
      break;
    case 3:
      g_string_insert (text, at, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      break;
    case 4:
      g_string_insert (text, at, part);
      break;
    default:
      g_string_overwrite (text, at, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      break;
    }
}

/* One digit becomes another: the file is still JSON, and more often than not a dataset. */
static void
change_digit (GString *text,
              GRand   *random)
{
  gsize at;

  do
    at = g_rand_int_range (random, 0, text->len);
  while (!g_ascii_isdigit (text->str[at]));

  text->str[at] = '0' + g_rand_int_range (random, 0, 10);
}

static void
ask_slides (KlimaDataset *dataset)
{
  g_autoptr (KlimaPresentation) presentation = klima_presentation_new (dataset);
  g_autoptr (KlimaScene) scene = klima_scene_new (dataset);

  do
    {
      KlimaSlide *slide = klima_presentation_get_current (presentation);
      const char *text = klima_slide_get_text (slide, KLIMA_LANGUAGE_NN);
      KlimaBounds bounds = klima_slide_get_bounds (slide);

      g_assert_nonnull (klima_slide_get_title (slide, KLIMA_LANGUAGE_NB));
      g_assert_cmpuint (text != NULL ? klima_words_count (text) : 0, <=, KLIMA_SLIDE_MAX_WORDS);
      g_assert_false (klima_bounds_is_empty (&bounds));
      klima_slide_apply (slide, scene);
      g_assert_cmpuint (scene->shown, !=, 0);
    }
  while (klima_presentation_next (presentation));
}

static void
ask (KlimaDataset *dataset)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);
  KlimaBounds bounds = klima_dataset_get_bounds (dataset);

  g_assert_cmpuint (municipalities->len, >, 0);
  for (guint i = 0; i < municipalities->len; i++)
    {
      g_assert_cmpuint (klima_municipality_get_position (municipalities->pdata[i]), ==, i);
      g_assert_nonnull (klima_municipality_get_name (municipalities->pdata[i]));
      g_assert_nonnull (klima_municipality_get_geometry (municipalities->pdata[i]));
      klima_dataset_get_main_network (dataset, municipalities->pdata[i]);
    }

  ask_slides (dataset);
  klima_dataset_find_at (dataset, (bounds.min_x + bounds.max_x) / 2, (bounds.min_y + bounds.max_y) / 2, 1);
}

static void
test_damage (gconstpointer data)
{
  const char *file = data;
  g_autoptr (SmallDataset) small = small_dataset_new ();
  g_autofree char *good = small_dataset_read (file);
  g_autoptr (GRand) random = g_rand_new_with_seed (20230101);
  guint n_taken = 0;

  for (int i = 0; i < N_TRIALS / SMALL_DATASET_N_FILES; i++)
    {
      g_autoptr (GString) text = g_string_new (good);
      g_autoptr (GError) error = NULL;
      g_autoptr (KlimaDataset) dataset = NULL;

      if (i % 4 == 0)
        change_digit (text, random);
      else
        for (int j = 0; j <= i % 3; j++)
          damage (text, random);
      small_dataset_write (small, file, text->str, text->len);
      dataset = small_dataset_load (small, &error);

      if (dataset != NULL)
        {
          g_assert_no_error (error);
          ask (dataset);
          n_taken++;
        }
      else
        {
          g_assert_error (error, KLIMA_DATASET_ERROR, KLIMA_DATASET_ERROR_INVALID);
          g_assert_cmpstr (error->message, !=, "");
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
        }
    }

  /* Both ways have been gone. */
  g_test_message ("%s: %u of %d taken", file, n_taken, N_TRIALS / SMALL_DATASET_N_FILES);
  g_assert_cmpuint (n_taken, >, N_TRIALS / 100);
  g_assert_cmpuint (n_taken, <, N_TRIALS / SMALL_DATASET_N_FILES / 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (int i = 0; i < SMALL_DATASET_N_FILES; i++)
    {
      g_autofree char *path = g_strconcat ("/damaged-datasets/", small_dataset_files[i], NULL);

      g_test_add_data_func (path, small_dataset_files[i], test_damage);
    }

  return g_test_run ();
}
