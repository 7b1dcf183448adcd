/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixtures.h"
#include "klima-scene.h"

static void
test_default (void)
{
  KlimaDataset *dataset = fixture_viken ();
  g_autoptr (KlimaScene) scene = klima_scene_new (dataset);
  KlimaBounds bounds = klima_dataset_get_bounds (dataset);
  double size = klima_projection_world_size (scene->camera.zoom);

  g_assert_true (scene->dataset == dataset);
  g_assert_null (scene->selected);
  g_assert_cmpuint (scene->shown, ==, 0x1f);
  g_assert_cmpint (scene->style, ==, KLIMA_STYLE_LIGHT);
  g_assert_cmpint (scene->labels, ==, KLIMA_LABELS_NAMES);
  g_assert_cmpfloat (scene->label_scale, ==, 1.0);
  g_assert_cmpfloat (scene->text_scale, ==, 1.0);
  g_assert_true (scene->patterns);

  /* All of Viken in 1000 by 700, with the margin. */
  g_assert_cmpfloat_with_epsilon (scene->camera.x, (bounds.min_x + bounds.max_x) / 2, 1e-12);
  g_assert_cmpfloat_with_epsilon (scene->camera.y, (bounds.min_y + bounds.max_y) / 2, 1e-12);
  g_assert_cmpfloat_with_epsilon (MAX ((bounds.max_x - bounds.min_x) * size / (1000 - 48),
                                       (bounds.max_y - bounds.min_y) * size / (700 - 48)), 1.0, 1e-9);
}

static void
test_equal (void)
{
  g_autoptr (KlimaScene) scene = klima_scene_new (fixture_viken ());
  KlimaScene changes[] = {
    *scene, *scene, *scene, *scene, *scene, *scene, *scene, *scene, *scene, *scene, *scene,
  };
  g_autoptr (KlimaScene) copy = klima_scene_copy (scene);

  g_assert_true (klima_scene_equal (scene, copy));

  changes[0].shown = 1;
  changes[1].selected = fixture_municipality (scene->dataset, "3001");
  changes[2].camera.zoom += 1;
  changes[3].style = KLIMA_STYLE_DARK;
  changes[4].labels = KLIMA_LABELS_NONE;
  changes[5].label_scale = 1.5;
  changes[6].patterns = FALSE;
  changes[7].language = scene->language == KLIMA_LANGUAGE_EN ? KLIMA_LANGUAGE_NB : KLIMA_LANGUAGE_EN;
  changes[8].min_text = 0.02;
  changes[9].min_border = 0.004;
  changes[10].text_scale = 1.5;

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    g_assert_false (klima_scene_equal (scene, &changes[i]));
}

/* The hatch of those in dialogue is no matter of taste. */
static void
test_pattern (void)
{
  g_autoptr (KlimaScene) scene = klima_scene_new (fixture_viken ());
  KlimaNetwork *follo = fixture_network (scene->dataset, "follo");
  KlimaNetwork *dialogue = fixture_network (scene->dataset, "dialogue");

  g_assert_cmpint (klima_scene_get_pattern (scene, follo), ==, klima_network_get_pattern (follo));
  g_assert_cmpint (klima_scene_get_pattern (scene, dialogue), ==, KLIMA_PATTERN_HATCH);

  scene->patterns = FALSE;
  g_assert_cmpint (klima_scene_get_pattern (scene, follo), ==, KLIMA_PATTERN_NONE);
  g_assert_cmpint (klima_scene_get_pattern (scene, dialogue), ==, KLIMA_PATTERN_HATCH);
}

static void
test_shows (void)
{
  static const struct
  {
    const char *networks;
    const char *selected; /* nullable */
    const char *municipality;
    gboolean is_shown;
  } table[] = {
    { "follo", NULL, "3021", TRUE },
    { "follo", NULL, "3001", FALSE },
    { "follo klima-ostfold", NULL, "3001", TRUE },
    { "dialogue", NULL, "3006", TRUE },
    { "dialogue", NULL, "3021", FALSE },
    { "", NULL, "3021", FALSE },
    { "", "3021", "3021", TRUE },
    { "", "3021", "3001", FALSE },
    { "follo", "3001", "3001", TRUE },
  };
  g_autoptr (KlimaScene) scene = klima_scene_new (fixture_viken ());

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      scene->shown = fixture_networks (scene->dataset, table[i].networks);
      scene->selected = table[i].selected != NULL ? fixture_municipality (scene->dataset, table[i].selected) : NULL;

      g_test_message ("%s, %s", table[i].networks, table[i].municipality);
      g_assert_cmpint (klima_scene_shows (scene, fixture_municipality (scene->dataset, table[i].municipality)), ==,
                       table[i].is_shown);
    }

  scene->shown = fixture_networks (scene->dataset, "follo");
  g_assert_true (klima_scene_shows_network (scene, fixture_network (scene->dataset, "follo")));
  g_assert_false (klima_scene_shows_network (scene, fixture_network (scene->dataset, "dialogue")));
}

static void
test_summary (void)
{
  static const struct
  {
    const char *networks;
    KlimaLanguage language;
    guint n_shown;
    const char *summary;
  } table[] = {
    { "hallingdal aktive-innovative follo klima-ostfold dialogue", KLIMA_LANGUAGE_EN, 51,
      "51 municipalities · 4 climate networks · 6 in dialogue" },
    { "follo", KLIMA_LANGUAGE_EN, 6, "Follo klimanettverk: 6 of 51 municipalities" },
    { "aktive-innovative", KLIMA_LANGUAGE_EN, 21,
      "Nettverk for aktive og innovative klimakommuner: 21 of 51 municipalities" },
    { "hallingdal follo", KLIMA_LANGUAGE_EN, 12,
      "Hallingdal klimanettverk, Follo klimanettverk: 12 of 51 municipalities" },
    { "dialogue", KLIMA_LANGUAGE_EN, 6, "In dialogue: 6 of 51 municipalities" },
    { "dialogue", KLIMA_LANGUAGE_NB, 6, "I dialog: 6 of 51 municipalities" },
    { "follo dialogue", KLIMA_LANGUAGE_EN, 12, "Follo klimanettverk, In dialogue: 12 of 51 municipalities" },
    { "hallingdal aktive-innovative", KLIMA_LANGUAGE_EN, 27, "2 of 4 networks: 27 of 51 municipalities" },
    { "hallingdal follo klima-ostfold aktive-innovative", KLIMA_LANGUAGE_EN, 45,
      "4 of 4 networks: 45 of 51 municipalities" },
    { "aktive-innovative follo dialogue", KLIMA_LANGUAGE_EN, 33,
      "2 of 4 networks · 6 in dialogue: 33 of 51 municipalities" },
    { "", KLIMA_LANGUAGE_EN, 0, "All networks are hidden" },
  };
  g_autoptr (KlimaScene) scene = klima_scene_new (fixture_viken ());

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *summary = NULL;

      scene->shown = fixture_networks (scene->dataset, table[i].networks);
      scene->language = table[i].language;
      summary = klima_scene_dup_summary (scene);

      g_assert_cmpstr (summary, ==, table[i].summary);
      g_assert_cmpuint (klima_scene_count_shown (scene), ==, table[i].n_shown);
    }

  /* What is selected is drawn, but it is the filter that is summed up. */
  scene->shown = fixture_networks (scene->dataset, "follo");
  scene->selected = fixture_municipality (scene->dataset, "3001");
  g_assert_cmpuint (klima_scene_count_shown (scene), ==, 6);
}

/* However near what is fitted lies to the edge, all of it is seen. */
static void
test_fit (void)
{
  static const double sizes[][2] = { { 1000, 700 }, { 1920, 1080 }, { 360, 600 } };
  g_autoptr (KlimaScene) scene = klima_scene_new (fixture_viken ());
  GPtrArray *municipalities = klima_dataset_get_municipalities (scene->dataset);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint j = 0; j < municipalities->len; j++)
      {
        KlimaGeometry *geometry = klima_municipality_get_geometry (g_ptr_array_index (municipalities, j));
        KlimaBounds bounds = klima_geometry_get_bounds (geometry);
        double half_width, half_height;

        klima_scene_fit (scene, &bounds, sizes[i][0], sizes[i][1], 40);
        half_width = sizes[i][0] / 2 / klima_projection_world_size (scene->camera.zoom);
        half_height = sizes[i][1] / 2 / klima_projection_world_size (scene->camera.zoom);

        g_assert_cmpfloat (scene->camera.x - half_width, <=, bounds.min_x);
        g_assert_cmpfloat (scene->camera.x + half_width, >=, bounds.max_x);
        g_assert_cmpfloat (scene->camera.y - half_height, <=, bounds.min_y);
        g_assert_cmpfloat (scene->camera.y + half_height, >=, bounds.max_y);
        g_assert_cmpfloat (scene->camera.zoom, <=, KLIMA_MAX_ZOOM);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/default", test_default);
  g_test_add_func ("/scene/equal", test_equal);
  g_test_add_func ("/scene/pattern", test_pattern);
  g_test_add_func ("/scene/shows", test_shows);
  g_test_add_func ("/scene/summary", test_summary);
  g_test_add_func ("/scene/fit", test_fit);

  return g_test_run ();
}
