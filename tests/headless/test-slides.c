/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixtures.h"
#include "klima-slide.h"
#include "small-dataset.h"

#include <locale.h>

static KlimaSlide *
get_slide (KlimaDataset *dataset,
           guint         position)
{
  GPtrArray *slides = klima_dataset_get_slides (dataset);

  g_assert_cmpuint (position, <, slides->len);

  return slides->pdata[position];
}

static void
assert_networks (KlimaSlide *slide,
                 const char *expected)
{
  GPtrArray *networks = klima_slide_get_networks (slide);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < networks->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "", klima_network_get_id (networks->pdata[i]));

  g_assert_cmpstr (found->str, ==, expected);
}

/* What is not said of a slide is filled in. */
static void
test_read (void)
{
  static const struct
  {
    KlimaSlideKind kind;
    const char *title;
    const char *networks;
    guint32 shown;
    KlimaLabelMode labels;
    gboolean has_facts;
    guint n_partners;
  } table[] = {
    { KLIMA_SLIDE_TITLE, "Klima i Småland", "south north dialogue", 7, KLIMA_LABELS_NONE, FALSE, 0 },
    { KLIMA_SLIDE_MAP, "Heile Småland", "south north dialogue", 7, KLIMA_LABELS_LEADERS, FALSE, 0 },
    { KLIMA_SLIDE_MAP, "I nord", "north dialogue", 6, KLIMA_LABELS_NUMBERS, TRUE, 0 },
    { KLIMA_SLIDE_PARTNERS, "Partnere", "south north dialogue", 7, KLIMA_LABELS_NONE, FALSE, 2 },
    { KLIMA_SLIDE_SOURCES, "Kilder", "south north dialogue", 7, KLIMA_LABELS_NONE, FALSE, 0 },
  };
  g_autoptr (KlimaDataset) dataset = small_dataset_load_sound ();
  g_autoptr (KlimaScene) scene = klima_scene_new (dataset);

  g_assert_cmpuint (klima_dataset_get_slides (dataset)->len, ==, G_N_ELEMENTS (table));
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      KlimaSlide *slide = get_slide (dataset, i);

      g_test_message ("%s", table[i].title);
      g_assert_cmpint (klima_slide_get_kind (slide), ==, table[i].kind);
      g_assert_cmpstr (klima_slide_get_title (slide, KLIMA_LANGUAGE_NN), ==, table[i].title);
      assert_networks (slide, table[i].networks);
      g_assert_cmpint (klima_slide_get_labels (slide), ==, table[i].labels);
      g_assert_cmpint (klima_slide_has_facts (slide), ==, table[i].has_facts);
      g_assert_cmpuint (klima_slide_get_partners (slide)->len, ==, table[i].n_partners);

      klima_slide_apply (slide, scene);
      g_assert_cmphex (scene->shown, ==, table[i].shown);
    }
}

static void
test_texts (void)
{
  g_autoptr (KlimaDataset) dataset = small_dataset_load_sound ();
  KlimaSlide *first = get_slide (dataset, 0);
  KlimaSlide *second = get_slide (dataset, 1);

  /* One text is for all languages; a language that is missing takes another. */
  g_assert_cmpstr (klima_slide_get_title (first, KLIMA_LANGUAGE_EN), ==, "Klima i Småland");
  g_assert_cmpstr (klima_slide_get_text (first, KLIMA_LANGUAGE_NN), ==, "To nettverk og en kommune i dialog.");
  g_assert_cmpstr (klima_slide_get_note (first, KLIMA_LANGUAGE_NB), ==, "Si velkommen.\nVent til alle sitter.");
  g_assert_cmpstr (klima_slide_get_title (second, KLIMA_LANGUAGE_NB), ==, "Hele Småland");
  g_assert_cmpstr (klima_slide_get_title (second, KLIMA_LANGUAGE_EN), ==, "All of Småland");
  g_assert_null (klima_slide_get_text (second, KLIMA_LANGUAGE_NB));
  g_assert_null (klima_slide_get_note (second, KLIMA_LANGUAGE_NB));
}

/* In the order of the slide, not of the dataset. */
static void
test_partners (void)
{
  g_autoptr (KlimaDataset) dataset = small_dataset_load_sound ();
  GPtrArray *partners = klima_slide_get_partners (get_slide (dataset, 3));

  g_assert_cmpstr (klima_partner_get_id (partners->pdata[0]), ==, "others");
  g_assert_cmpstr (klima_partner_get_id (partners->pdata[1]), ==, "friends");
}

static void
test_bounds (void)
{
  g_autoptr (KlimaDataset) dataset = small_dataset_load_sound ();
  KlimaBounds region = klima_dataset_get_bounds (dataset);
  KlimaBounds north = klima_network_get_bounds (fixture_network (dataset, "north"));
  KlimaBounds bounds[5];

  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    bounds[i] = klima_slide_get_bounds (get_slide (dataset, i));

  g_assert_false (klima_bounds_equal (&north, &region));
  g_assert_true (klima_bounds_equal (&bounds[0], &region));
  g_assert_true (klima_bounds_equal (&bounds[1], &region));
  g_assert_true (klima_bounds_equal (&bounds[2], &north));
  g_assert_true (klima_bounds_equal (&bounds[3], &region));
  g_assert_true (klima_bounds_equal (&bounds[4], &region));
}

/* Several networks in the view of one slide. */
static void
test_fit_several (void)
{
  g_autoptr (SmallDataset) small = small_dataset_new ();
  g_autoptr (KlimaDataset) dataset = NULL;
  KlimaBounds found, expected, north;

  small_dataset_replace (small, "dataset.json", "\"fit\": [\"north\"]", "\"fit\": [\"north\", \"dialogue\"]");
  dataset = small_dataset_load (small, NULL);
  g_assert_nonnull (dataset);

  expected = klima_network_get_bounds (fixture_network (dataset, "dialogue"));
  north = klima_network_get_bounds (fixture_network (dataset, "north"));
  klima_bounds_add (&expected, &north);
  found = klima_slide_get_bounds (get_slide (dataset, 2));
  g_assert_true (klima_bounds_equal (&found, &expected));
}

/* Only a map that shows one network is about it. */
static void
test_network (void)
{
  g_autoptr (SmallDataset) small = small_dataset_new ();
  g_autoptr (KlimaDataset) dataset = NULL;

  small_dataset_replace (small, "dataset.json", "[\"dialogue\", \"north\"]", "[\"north\"]");
  dataset = small_dataset_load (small, NULL);
  g_assert_nonnull (dataset);

  for (guint i = 0; i < 5; i++)
    g_assert_true (klima_slide_get_network (get_slide (dataset, i))
                   == (i == 2 ? fixture_network (dataset, "north") : NULL));
}

/* What the slide decides, and nothing else. */
static void
test_apply (void)
{
  g_autoptr (KlimaDataset) dataset = small_dataset_load_sound ();
  g_autoptr (KlimaScene) scene = klima_scene_new (dataset);
  g_autoptr (KlimaScene) expected = NULL;

  scene->camera = (KlimaCamera) { 0.25, 0.75, 5 };
  scene->style = KLIMA_STYLE_DARK;
  scene->label_scale = 2;
  scene->min_text = 0.02;
  scene->patterns = FALSE;
  scene->language = KLIMA_LANGUAGE_NN;
  scene->selected = fixture_municipality (dataset, "0101");

  expected = klima_scene_copy (scene);
  expected->shown = 6;
  expected->labels = KLIMA_LABELS_NUMBERS;
  expected->selected = NULL;

  klima_slide_apply (get_slide (dataset, 2), scene);
  g_assert_true (klima_scene_equal (scene, expected));
}

/* A dataset need not bring any. */
static void
test_none (void)
{
  g_autoptr (SmallDataset) small = small_dataset_new ();
  g_autofree char *text = small_dataset_read ("dataset.json");
  g_autofree char *without = NULL;
  g_autoptr (KlimaDataset) dataset = NULL;
  char *at = g_strrstr (text, ",\n  \"slides\"");

  g_assert_nonnull (at);
  *at = '\0';
  without = g_strconcat (text, "}", NULL);
  small_dataset_write (small, "dataset.json", without, -1);

  dataset = small_dataset_load (small, NULL);
  g_assert_nonnull (dataset);
  g_assert_cmpuint (klima_dataset_get_slides (dataset)->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/slides/read", test_read);
  g_test_add_func ("/slides/texts", test_texts);
  g_test_add_func ("/slides/partners", test_partners);
  g_test_add_func ("/slides/bounds", test_bounds);
  g_test_add_func ("/slides/fit-several", test_fit_several);
  g_test_add_func ("/slides/network", test_network);
  g_test_add_func ("/slides/apply", test_apply);
  g_test_add_func ("/slides/none", test_none);

  return g_test_run ();
}
