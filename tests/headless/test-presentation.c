/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixtures.h"
#include "klima-presentation.h"
#include "klima-slides.h"
#include "klima-words.h"
#include "small-dataset.h"

#include <locale.h>

/* Without the slides that it brings. */
static KlimaDataset *
load_without_slides (void)
{
  g_autoptr (SmallDataset) small = small_dataset_new ();
  g_autofree char *text = small_dataset_read ("dataset.json");
  g_autofree char *without = NULL;
  KlimaDataset *dataset;

  *g_strrstr (text, ",\n  \"slides\"") = '\0';
  without = g_strconcat (text, "}", NULL);
  small_dataset_write (small, "dataset.json", without, -1);
  dataset = small_dataset_load (small, NULL);
  g_assert_nonnull (dataset);

  return dataset;
}

/* A slide as a line: kind, title, what is shown, labels, how many partners. */
static char *
describe (KlimaSlide *slide)
{
  static const char *const kinds[] = { "title", "map", "partners", "sources" };
  static const char *const labels[] = { "names", "leaders", "numbers", "none" };
  GPtrArray *networks = klima_slide_get_networks (slide);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < networks->len; i++)
    g_string_append_printf (ids, "%s%d", i > 0 ? "," : "", klima_network_get_badge (networks->pdata[i]));

  return g_strdup_printf ("%s | %s | %s | %s%s | %u", kinds[klima_slide_get_kind (slide)],
                          klima_slide_get_title (slide, KLIMA_LANGUAGE_NN), ids->str,
                          labels[klima_slide_get_labels (slide)], klima_slide_has_facts (slide) ? " facts" : "",
                          klima_slide_get_partners (slide)->len);
}

static void
assert_slides (GPtrArray         *slides,
               const char *const *expected)
{
  guint n_slides = g_strv_length ((char **) expected);

  for (guint i = 0; i < MIN (slides->len, n_slides); i++)
    {
      g_autofree char *found = describe (slides->pdata[i]);

      g_assert_cmpstr (found, ==, expected[i]);
    }
  g_assert_cmpuint (slides->len, ==, n_slides);
}

static void
test_generated_viken (void)
{
  static const char *const expected[] = {
    "title | Klima Viken | 1,2,3,4,5 | none | 0",
    "map | Viken | 1,2,3,4,5 | none | 0",
    "map | Hallingdal klimanettverk | 1 | leaders facts | 0",
    "map | Nettverk for aktive og innovative klimakommuner | 2 | numbers facts | 0",
    "map | Follo klimanettverk | 3 | leaders facts | 0",
    "map | Klima Østfold | 4 | leaders facts | 0",
    "map | I dialog | 5 | leaders facts | 0",
    "partners | Partner networks, 1 of 2 | 1,2,3,4,5 | none | 5",
    "partners | Partner networks, 2 of 2 | 1,2,3,4,5 | none | 4",
    "sources | Sources | 1,2,3,4,5 | none | 0",
    NULL,
  };
  g_autoptr (GPtrArray) slides = klima_slides_generate (fixture_viken ());

  assert_slides (slides, expected);
  g_assert_cmpstr (klima_slide_get_text (slides->pdata[1], KLIMA_LANGUAGE_NB), ==,
                   "51 municipalities · 4 climate networks · 6 in dialogue");
  g_assert_cmpstr (klima_slide_get_text (slides->pdata[6], KLIMA_LANGUAGE_NB), ==,
                   "6 municipalities are in no climate network. Neighbouring networks: Hallingdal klimanettverk,"
                   " Nettverk for aktive og innovative klimakommuner.");
}

/* The networks in the order of their badges, which is not that of the file; few partners are on one slide. */
static void
test_generated_small (void)
{
  static const char *const expected[] = {
    "title | Klima Småland | 1,2,5 | none | 0",
    "map | Småland | 1,2,5 | none | 0",
    "map | Sørnettverket | 1 | leaders facts | 0",
    "map | Nordnettverket | 2 | leaders facts | 0",
    "map | I dialog | 5 | leaders facts | 0",
    "partners | Partner networks | 1,2,5 | none | 2",
    "sources | Sources | 1,2,5 | none | 0",
    NULL,
  };
  g_autoptr (KlimaDataset) dataset = load_without_slides ();
  g_autoptr (GPtrArray) slides = klima_slides_generate (dataset);

  assert_slides (slides, expected);

  /* From the dataset in its languages; what is missing there is missing here. */
  g_assert_cmpstr (klima_slide_get_text (slides->pdata[0], KLIMA_LANGUAGE_NN), ==, "Klimaet");
  g_assert_cmpstr (klima_slide_get_note (slides->pdata[0], KLIMA_LANGUAGE_NN), ==, "To avsnitt:\ndette er det andre.");
  g_assert_cmpstr (klima_slide_get_text (slides->pdata[3], KLIMA_LANGUAGE_EN), ==, "Purpose");
  g_assert_cmpstr (klima_slide_get_note (slides->pdata[3], KLIMA_LANGUAGE_EN), ==, "Arbeid");
  g_assert_null (klima_slide_get_text (slides->pdata[2], KLIMA_LANGUAGE_EN));
  g_assert_null (klima_slide_get_note (slides->pdata[2], KLIMA_LANGUAGE_EN));
}

/* Each network is shown alone on one slide, with the camera at it, and the texts of all slides are short. */
static void
assert_complete (KlimaDataset *dataset,
                 GPtrArray    *slides)
{
  GPtrArray *networks = klima_dataset_get_networks (dataset);
  GPtrArray *partners = klima_dataset_get_partners (dataset);
  g_autoptr (GPtrArray) presented = g_ptr_array_new ();

  for (guint i = 0; i < networks->len; i++)
    {
      guint n_slides = 0;

      for (guint j = 0; j < slides->len; j++)
        if (klima_slide_get_network (slides->pdata[j]) == networks->pdata[i])
          {
            KlimaBounds seen = klima_slide_get_bounds (slides->pdata[j]);
            KlimaBounds members = klima_network_get_bounds (networks->pdata[i]);

            n_slides++;
            g_assert_true (klima_bounds_equal (&seen, &members));
            g_assert_true (klima_slide_has_facts (slides->pdata[j]));
            g_assert_cmpint (klima_slide_get_labels (slides->pdata[j]), !=, KLIMA_LABELS_NONE);
            g_assert_cmpint (klima_slide_get_labels (slides->pdata[j]), !=, KLIMA_LABELS_NAMES);
          }
      g_test_message ("%s", klima_network_get_id (networks->pdata[i]));
      g_assert_cmpuint (n_slides, ==, 1);
    }

  for (guint i = 0; i < slides->len; i++)
    {
      GPtrArray *some = klima_slide_get_partners (slides->pdata[i]);

      g_assert_cmpuint (some->len, <=, 5);
      for (guint j = 0; j < some->len; j++)
        g_ptr_array_add (presented, some->pdata[j]);

      for (int language = 0; language < KLIMA_N_LANGUAGES; language++)
        {
          const char *text = klima_slide_get_text (slides->pdata[i], language);

          g_assert_cmpuint (klima_words_count (klima_slide_get_title (slides->pdata[i], language)), >, 0);
          g_assert_cmpuint (text != NULL ? klima_words_count (text) : 0, <=, 40);
        }
    }

  g_assert_cmpuint (presented->len, ==, partners->len);
  for (guint i = 0; i < partners->len; i++)
    g_assert_true (presented->pdata[i] == partners->pdata[i]);
}

static void
test_generated_is_complete (void)
{
  g_autoptr (KlimaDataset) small = load_without_slides ();
  g_autoptr (GPtrArray) of_small = klima_slides_generate (small);
  g_autoptr (GPtrArray) of_viken = klima_slides_generate (fixture_viken ());

  assert_complete (small, of_small);
  assert_complete (fixture_viken (), of_viken);
}

/* The slides that the program brings. */
static void
test_viken_is_complete (void)
{
  assert_complete (fixture_viken (), klima_dataset_get_slides (fixture_viken ()));
}

/* However many partner networks there are. */
static void
test_many_partners (void)
{
  static const struct
  {
    guint n_partners;
    const char *sizes;
  } table[] = {
    { 3, "3" }, { 5, "5" }, { 6, "3 3" }, { 9, "5 4" }, { 10, "5 5" }, { 11, "4 4 3" }, { 23, "5 5 5 4 4" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (SmallDataset) small = small_dataset_new ();
      g_autoptr (GString) more = g_string_new ("\"partner_networks\": [");
      g_autoptr (GString) sizes = g_string_new (NULL);
      g_autoptr (KlimaDataset) dataset = NULL;
      g_autoptr (GPtrArray) slides = NULL;

      for (guint j = 2; j < table[i].n_partners; j++)
        g_string_append_printf (more, "{ \"id\": \"p%u\", \"name\": \"P%u\" },", j, j);
      small_dataset_replace (small, "dataset.json", "\"partner_networks\": [", more->str);
      dataset = small_dataset_load (small, NULL);
      g_assert_nonnull (dataset);

      slides = klima_slides_generate (dataset);
      assert_complete (dataset, slides);
      for (guint j = 0; j < slides->len; j++)
        if (klima_slide_get_kind (slides->pdata[j]) == KLIMA_SLIDE_PARTNERS)
          g_string_append_printf (sizes, "%s%u", sizes->len > 0 ? " " : "",
                                  klima_slide_get_partners (slides->pdata[j])->len);
      g_assert_cmpstr (sizes->str, ==, table[i].sizes);
    }
}

/* Where there is hardly anything, there is still something to show. */
static void
test_least (void)
{
  static const char least[] =
    "{ \"format\": 1, \"name\": \"X\", \"date\": \"2024-01-01\", \"geometry\": { \"municipalities\":"
    " \"municipalities.geojson\" }, \"partnership\": { \"name\": \"X\" }, \"networks\": [{ \"id\": \"x\", \"name\": \"N\","
    " \"badge\": 7, \"color\": \"#000000\", \"pattern\": \"none\", \"members\": [\"0101\"] }], \"municipalities\": ["
    "{ \"number\": \"0101\", \"name\": \"A\", \"population\": 1, \"population_date\": \"2024-01-01\", \"area_km2\": 1 },"
    "{ \"number\": \"0102\", \"name\": \"B\", \"population\": 1, \"population_date\": \"2024-01-01\", \"area_km2\": 1 },"
    "{ \"number\": \"0103\", \"name\": \"C\", \"population\": 1, \"population_date\": \"2024-01-01\", \"area_km2\": 1 },"
    "{ \"number\": \"0104\", \"name\": \"D\", \"population\": 1, \"population_date\": \"2024-01-01\", \"area_km2\": 1 }],"
    " \"sources\": [] }";
  static const char *const expected[] = {
    "title | X | 7 | none | 0",
    "map | X | 7 | none | 0",
    "map | N | 7 | leaders facts | 0",
    "sources | Sources | 7 | none | 0",
    NULL,
  };
  g_autoptr (SmallDataset) small = small_dataset_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KlimaDataset) dataset = NULL;
  g_autoptr (GPtrArray) slides = NULL;

  small_dataset_write (small, "dataset.json", least, -1);
  dataset = small_dataset_load (small, &error);
  g_assert_no_error (error);
  slides = klima_slides_generate (dataset);
  assert_slides (slides, expected);
  assert_complete (dataset, slides);
}

/* A dataset's own slides, else those that are made. */
static void
test_which_slides (void)
{
  g_autoptr (SmallDataset) small = small_dataset_new ();
  g_autoptr (KlimaDataset) with = small_dataset_load (small, NULL);
  g_autoptr (KlimaDataset) without = load_without_slides ();
  g_autoptr (KlimaPresentation) own = klima_presentation_new (with);
  g_autoptr (KlimaPresentation) made = klima_presentation_new (without);

  g_assert_true (klima_presentation_get_dataset (own) == with);
  g_assert_cmpuint (klima_presentation_get_n_slides (own), ==, 5);
  for (guint i = 0; i < 5; i++)
    g_assert_true (klima_presentation_get_slide (own, i) == klima_dataset_get_slides (with)->pdata[i]);
  g_assert_null (klima_presentation_get_slide (own, 5));

  g_assert_cmpuint (klima_presentation_get_n_slides (made), ==, 7);
  g_assert_cmpstr (klima_slide_get_title (klima_presentation_get_slide (made, 1), KLIMA_LANGUAGE_NB), ==, "Småland");
}

static void
test_list_model (void)
{
  g_autoptr (KlimaPresentation) presentation = klima_presentation_new (fixture_viken ());
  GListModel *model = G_LIST_MODEL (presentation);
  guint n_slides = klima_presentation_get_n_slides (presentation);

  g_assert_cmpuint (g_list_model_get_item_type (model), ==, KLIMA_TYPE_SLIDE);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n_slides);
  for (guint i = 0; i < n_slides; i++)
    {
      g_autoptr (KlimaSlide) slide = g_list_model_get_item (model, i);

      g_assert_true (slide == klima_presentation_get_slide (presentation, i));
    }
  g_assert_null (g_list_model_get_item (model, n_slides));
}

static void
on_notify_position (KlimaPresentation *presentation G_GNUC_UNUSED,
                    GParamSpec        *pspec G_GNUC_UNUSED,
                    guint             *n_notified)
{
  (*n_notified)++;
}

/* Each step: what is done, whether it can be, and where one is then. Only a change is told. */
static void
test_sequence (void)
{
  static const struct
  {
    char action; /* > next, < previous, ^ first, $ last, = set, # go to */
    guint number;
    gboolean is_done;
    guint position;
  } steps[] = {
    { '<', 0, FALSE, 0 }, { '^', 0, TRUE, 0 }, { '>', 0, TRUE, 1 }, { '>', 0, TRUE, 2 }, { '<', 0, TRUE, 1 },
    { '$', 0, TRUE, 4 }, { '>', 0, FALSE, 4 }, { '$', 0, TRUE, 4 }, { '<', 0, TRUE, 3 }, { '^', 0, TRUE, 0 },
    { '#', 3, TRUE, 2 }, { '#', 3, TRUE, 2 }, { '#', 0, FALSE, 2 }, { '#', 6, FALSE, 2 }, { '#', 5, TRUE, 4 },
    { '#', 1, TRUE, 0 }, { '#', G_MAXUINT, FALSE, 0 }, { '=', 3, TRUE, 3 }, { '=', 3, TRUE, 3 }, { '=', 99, TRUE, 4 },
    { '=', 0, TRUE, 0 },
  };
  g_autoptr (SmallDataset) small = small_dataset_new ();
  g_autoptr (KlimaDataset) dataset = small_dataset_load (small, NULL);
  g_autoptr (KlimaPresentation) presentation = klima_presentation_new (dataset);
  guint before = 0, n_notified = 0;

  g_signal_connect (presentation, "notify::position", G_CALLBACK (on_notify_position), &n_notified);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gboolean is_done = TRUE;
      guint position;

      n_notified = 0;
      switch (steps[i].action)
        {
        case '>':
          is_done = klima_presentation_next (presentation);
          break;
        case '<':
          is_done = klima_presentation_previous (presentation);
          break;
        case '^':
          klima_presentation_first (presentation);
          break;
        case '$':
          klima_presentation_last (presentation);
          break;
        case '#':
          is_done = klima_presentation_go_to (presentation, steps[i].number);
          break;
        default:
          g_object_set (presentation, "position", steps[i].number, NULL);
          break;
        }

      g_test_message ("step %zu: %c %u", i, steps[i].action, steps[i].number);
      g_object_get (presentation, "position", &position, NULL);
      g_assert_cmpint (is_done, ==, steps[i].is_done);
      g_assert_cmpuint (position, ==, steps[i].position);
      g_assert_cmpuint (klima_presentation_get_position (presentation), ==, position);
      g_assert_true (klima_presentation_get_current (presentation)
                     == klima_presentation_get_slide (presentation, position));
      g_assert_cmpuint (n_notified, ==, position != before);
      before = position;
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/presentation/generated-viken", test_generated_viken);
  g_test_add_func ("/presentation/generated-small", test_generated_small);
  g_test_add_func ("/presentation/generated-is-complete", test_generated_is_complete);
  g_test_add_func ("/presentation/viken-is-complete", test_viken_is_complete);
  g_test_add_func ("/presentation/many-partners", test_many_partners);
  g_test_add_func ("/presentation/least", test_least);
  g_test_add_func ("/presentation/which-slides", test_which_slides);
  g_test_add_func ("/presentation/list-model", test_list_model);
  g_test_add_func ("/presentation/sequence", test_sequence);

  return g_test_run ();
}
