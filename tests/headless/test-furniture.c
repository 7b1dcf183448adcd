/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdlib.h>
#include <string.h>

#include "drawing-probe.h"
#include "fixtures.h"
#include "klima-layout.h"
#include "klima-palette.h"
#include "klima-scale.h"

#define SOURCE "© Kartverket (CC BY 4.0) · Natural Earth"

typedef struct
{
  int width, height;
} Size;

static const Size sizes[] = { { 360, 500 }, { 1000, 700 }, { 1920, 1080 }, { 3840, 2160 }, { 200, 900 }, { 420, 240 } };

static KlimaDataset *dataset; /* borrowed */

static KlimaScene *
new_scene (Size size)
{
  KlimaScene *scene = klima_scene_new (dataset);
  KlimaBounds bounds = klima_dataset_get_bounds (dataset);

  scene->language = KLIMA_LANGUAGE_EN;
  klima_scene_fit (scene, &bounds, size.width, size.height, 24);

  return scene;
}

static KlimaDrawing *
lay_out (const KlimaScene *scene,
         Size              size,
         KlimaFurniture    furniture)
{
  return klima_layout (scene, size.width, size.height, KLIMA_LAYER_FURNITURE, furniture, NULL);
}

static const KlimaTextMark *
find_text (const KlimaDrawing *drawing,
           const char         *text)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == KLIMA_MARK_TEXT && strcmp (marks[i].text.text, text) == 0)
      return &marks[i].text;

  return NULL;
}

/* Papers are the only boxes that let something through. */
static gboolean
is_paper (const KlimaMark *mark)
{
  return mark->kind == KLIMA_MARK_BOX && mark->box.fill.alpha < 1;
}

static gboolean
is_within (const KlimaBounds *inner,
           const KlimaBounds *outer)
{
  return inner->min_x >= outer->min_x && inner->min_y >= outer->min_y && inner->max_x <= outer->max_x
         && inner->max_y <= outer->max_y;
}

static guint
count_papers (const KlimaDrawing *drawing)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);
  guint count = 0;

  for (guint i = 0; i < n_marks; i++)
    count += is_paper (&marks[i]);

  return count;
}

static void
assert_no_texts_overlap (const KlimaMark *marks,
                         guint            n_marks)
{
  for (guint i = 0; i < n_marks; i++)
    for (guint j = i + 1; j < n_marks; j++)
      {
        KlimaBounds a = probe_bounds (&marks[i]);
        KlimaBounds b = probe_bounds (&marks[j]);

        if (marks[i].kind == KLIMA_MARK_TEXT && marks[j].kind == KLIMA_MARK_TEXT
            && a.min_x < b.max_x && b.min_x < a.max_x && a.min_y < b.max_y - 0.01 && b.min_y < a.max_y - 0.01)
          g_error ("%s covers %s", marks[j].text.text, marks[i].text.text);
      }
}

/* Everything is in the picture and on a paper, and no paper lies on another. */
static void
check_drawing (const KlimaDrawing *drawing,
               Size                size)
{
  const KlimaBounds picture = { 0, 0, size.width, size.height };
  const KlimaBounds *paper = NULL;
  KlimaBounds papers[8];
  guint n_papers = 0;
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      KlimaBounds bounds = probe_bounds (&marks[i]);

      g_assert_true (is_within (&bounds, &picture));
      g_assert_cmpint (marks[i].layer, ==, KLIMA_LAYER_FURNITURE);
      if (!is_paper (&marks[i]))
        {
          g_assert_nonnull (paper);
          g_assert_true (is_within (&bounds, paper));
          continue;
        }

      for (guint j = 0; j < n_papers; j++)
        g_assert_false (klima_bounds_intersect (&papers[j], &bounds));
      g_assert_cmpuint (n_papers, <, G_N_ELEMENTS (papers));
      papers[n_papers++] = bounds;
      paper = &papers[n_papers - 1];
    }

  assert_no_texts_overlap (marks, n_marks);
}

static void
test_sizes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int style = KLIMA_STYLE_LIGHT; style <= KLIMA_STYLE_PRINT; style++)
      {
        g_autoptr (KlimaScene) scene = new_scene (sizes[i]);
        g_autoptr (KlimaDrawing) drawing = NULL;

        scene->style = style;
        drawing = lay_out (scene, sizes[i], KLIMA_FURNITURE_ALL);
        g_assert_cmpuint (count_papers (drawing), ==, 4);
        check_drawing (drawing, sizes[i]);
      }
}

static void
test_source_is_always_there (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int furniture = KLIMA_FURNITURE_NONE; furniture <= (int) KLIMA_FURNITURE_ALL; furniture++)
      {
        g_autoptr (KlimaScene) scene = new_scene (sizes[i]);
        g_autoptr (KlimaDrawing) drawing = NULL;

        scene->shown = furniture % 2;
        drawing = lay_out (scene, sizes[i], furniture);
        g_assert_nonnull (find_text (drawing, SOURCE));
        check_drawing (drawing, sizes[i]);
      }
}

static void
test_only_what_is_asked_for (void)
{
  Size size = { 1000, 700 };
  g_autoptr (KlimaScene) scene = new_scene (size);
  g_autoptr (KlimaDrawing) none = lay_out (scene, size, KLIMA_FURNITURE_NONE);
  g_autoptr (KlimaDrawing) title = lay_out (scene, size, KLIMA_FURNITURE_TITLE);
  g_autoptr (KlimaDrawing) names = klima_layout (scene, size.width, size.height, KLIMA_LAYER_NAMES,
                                                 KLIMA_FURNITURE_ALL, NULL);

  g_assert_cmpuint (count_papers (none), ==, 1);
  g_assert_cmpuint (count_papers (title), ==, 2);
  g_assert_cmpuint (count_papers (names), ==, 0);
  g_assert_null (find_text (none, "Klima Viken"));
  g_assert_nonnull (find_text (title, "Klima Viken"));
}

static guint
count_lines (KlimaDrawing *drawing,
             KlimaColor    color)
{
  guint n_marks, n_lines = 0;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == KLIMA_MARK_LINE && memcmp (&marks[i].line.color, &color, sizeof color) == 0)
      n_lines++;

  return n_lines;
}

static guint
count_spans (KlimaDrawing *drawing,
             KlimaColor    color)
{
  guint n_marks, n_spans = 0;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == KLIMA_MARK_LINE && memcmp (&marks[i].line.color, &color, sizeof color) == 0)
      n_spans += marks[i].line.n_spans;

  return n_spans;
}

/* The ring round a small municipality lies below the borders, and so its own must not be there to cover it. */
static void
test_ring_is_not_covered (void)
{
  static const struct
  {
    const char *number;
    gboolean is_small;
  } cases[] = { { "3041", FALSE }, { "3032", TRUE } };
  Size size = { 1000, 700 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlimaScene) scene = new_scene (size);
      KlimaColor border = klima_palette_get (scene->style)->border;
      g_autoptr (KlimaDrawing) before = NULL;
      g_autoptr (KlimaDrawing) with = NULL;

      before = klima_layout (scene, size.width, size.height, KLIMA_LAYERS_ALL, KLIMA_FURNITURE_ALL, NULL);
      scene->selected = klima_dataset_get_municipality (scene->dataset, cases[i].number);
      with = klima_layout (scene, size.width, size.height, KLIMA_LAYERS_ALL, KLIMA_FURNITURE_ALL, NULL);
      if (cases[i].is_small)
        g_assert_cmpuint (count_spans (with, border), <, count_spans (before, border));
      else
        g_assert_cmpuint (count_spans (with, border), ==, count_spans (before, border));
    }
}

/* In pictures that leave the program; the window draws its own, above the picture. */
static void
test_ring_round_selected (void)
{
  static const char *const numbers[] = { "3041", "3032" };
  Size size = { 1000, 700 };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (KlimaScene) scene = new_scene (size);
      KlimaColor ring = klima_palette_get (scene->style)->selection;
      g_autoptr (KlimaDrawing) before = NULL;
      g_autoptr (KlimaDrawing) with = NULL;
      g_autoptr (KlimaDrawing) without = NULL;

      before = klima_layout (scene, size.width, size.height, KLIMA_LAYERS_ALL, KLIMA_FURNITURE_ALL, NULL);
      scene->selected = klima_dataset_get_municipality (scene->dataset, numbers[i]);
      g_assert_nonnull (scene->selected);
      with = klima_layout (scene, size.width, size.height, KLIMA_LAYERS_ALL, KLIMA_FURNITURE_ALL, NULL);
      without = klima_layout (scene, size.width, size.height, KLIMA_LAYERS_ALL,
                              KLIMA_FURNITURE_ALL & ~KLIMA_FURNITURE_SELECTION, NULL);
      g_assert_cmpuint (count_lines (with, ring), ==, count_lines (before, ring) + 1);
      g_assert_cmpuint (count_lines (without, ring), ==, count_lines (before, ring));
    }
}

static void
test_title (void)
{
  Size size = { 1920, 1080 };
  g_autoptr (KlimaScene) scene = new_scene (size);
  g_autoptr (KlimaDrawing) drawing = NULL;
  g_autofree char *summary = NULL;
  const KlimaTextMark *title, *line;

  scene->shown = 1u << klima_network_get_position (klima_dataset_get_network (dataset, "follo"));
  summary = klima_scene_dup_summary (scene);
  drawing = lay_out (scene, size, KLIMA_FURNITURE_ALL);
  title = find_text (drawing, "Klima Viken");
  line = find_text (drawing, summary);

  g_assert_nonnull (title);
  g_assert_nonnull (line);
  g_assert_cmpfloat (title->size, >, line->size);
  g_assert_cmpfloat (title->y, <, line->y);
  g_assert_cmpfloat (line->y, <, size.height / 4);
}

/* The swatch next to a text of the legend. */
static const KlimaBoxMark *
find_swatch (const KlimaDrawing  *drawing,
             const KlimaTextMark *text)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);
  const KlimaBoxMark *swatch = NULL;

  for (guint i = 0; i < n_marks && (const void *) &marks[i].text != text; i++)
    if (marks[i].kind == KLIMA_MARK_BOX && !is_paper (&marks[i])
        && (swatch == NULL || marks[i].box.y != swatch->y))
      swatch = &marks[i].box;

  return swatch;
}

static void
assert_color (KlimaColor a,
              KlimaColor b)
{
  g_assert_cmpfloat_with_epsilon (a.red, b.red, 0.001);
  g_assert_cmpfloat_with_epsilon (a.green, b.green, 0.001);
  g_assert_cmpfloat_with_epsilon (a.blue, b.blue, 0.001);
}

static char *
flatten (const char *text)
{
  return g_strdelimit (g_strdup (text), "\n", ' ');
}

static const KlimaTextMark *
find_flat_text (const KlimaDrawing *drawing,
                const char         *text)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      g_autofree char *flat = marks[i].kind == KLIMA_MARK_TEXT ? flatten (marks[i].text.text) : NULL;

      if (g_strcmp0 (flat, text) == 0)
        return &marks[i].text;
    }

  return NULL;
}

static void
test_legend (void)
{
  Size size = { 1000, 700 };
  g_autoptr (KlimaScene) scene = new_scene (size);
  g_autoptr (KlimaDrawing) drawing = lay_out (scene, size, KLIMA_FURNITURE_ALL);
  GPtrArray *networks = klima_dataset_get_networks (dataset);

  g_assert_cmpuint (networks->len, ==, 5);
  for (guint i = 0; i < networks->len; i++)
    {
      KlimaNetwork *network = g_ptr_array_index (networks, i);
      const KlimaTextMark *name = find_flat_text (drawing, klima_network_get_name (network, scene->language));
      const KlimaBoxMark *swatch;
      g_autofree char *badge = g_strdup_printf ("%d", klima_network_get_badge (network));
      const KlimaTextMark *number = find_text (drawing, badge);
      g_autofree char *members = g_strdup_printf ("%u municipalities", klima_network_get_members (network)->len);

      g_assert_nonnull (name);
      g_assert_nonnull (number);
      g_assert_nonnull (find_text (drawing, members));
      swatch = find_swatch (drawing, name);
      g_assert_nonnull (swatch);
      g_assert_cmpint (swatch->pattern, ==, klima_network_get_pattern (network));
      assert_color (swatch->fill, klima_network_get_color (network));
      g_assert_cmpfloat (number->x, >=, swatch->x);
      g_assert_cmpfloat (number->x + number->width, <=, swatch->x + swatch->width);
      g_assert_cmpfloat (number->y, >=, swatch->y);
      g_assert_cmpfloat (number->y + number->height, <=, swatch->y + swatch->height);
    }
}

/* In a flat picture the legend becomes smaller, but stays complete. */
static void
test_legend_in_flat_picture (void)
{
  Size size = { 800, 200 };
  g_autoptr (KlimaScene) scene = new_scene (size);
  g_autoptr (KlimaDrawing) drawing = lay_out (scene, size, KLIMA_FURNITURE_LEGEND);
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  check_drawing (drawing, size);
  g_assert_nonnull (find_flat_text (drawing, "Follo klimanettverk"));
  for (guint i = 0; i < n_marks; i++)
    if (is_paper (&marks[i]))
      g_assert_cmpfloat (marks[i].box.height, <, 0.6 * size.height);
}

/* Only the municipalities in dialogue keep theirs. */
static void
test_legend_without_patterns (void)
{
  Size size = { 1000, 700 };
  g_autoptr (KlimaScene) scene = new_scene (size);
  g_autoptr (KlimaDrawing) drawing = NULL;
  guint n_hatched = 0;
  guint n_marks;
  const KlimaMark *marks;

  scene->patterns = FALSE;
  drawing = lay_out (scene, size, KLIMA_FURNITURE_ALL);
  marks = klima_drawing_get_marks (drawing, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == KLIMA_MARK_BOX && marks[i].box.pattern != KLIMA_PATTERN_NONE)
      {
        g_assert_cmpint (marks[i].box.pattern, ==, KLIMA_PATTERN_HATCH);
        n_hatched++;
      }
  g_assert_cmpuint (n_hatched, ==, 1);
}

static void
test_legend_of_hidden (void)
{
  Size size = { 1000, 700 };
  g_autoptr (KlimaScene) scene = new_scene (size);
  KlimaNetwork *hallingdal = klima_dataset_get_network (dataset, "hallingdal");
  g_autoptr (KlimaDrawing) drawing = NULL;
  const KlimaBoxMark *swatch;

  scene->shown &= ~(1u << klima_network_get_position (hallingdal));
  drawing = lay_out (scene, size, KLIMA_FURNITURE_ALL);
  g_assert_nonnull (find_text (drawing, "6 municipalities · hidden"));

  swatch = find_swatch (drawing, find_flat_text (drawing, klima_network_get_name (hallingdal, scene->language)));
  g_assert_cmpfloat (swatch->fill.green, >, klima_network_get_color (hallingdal).green + 0.2);
}

/* The share of a box that lies on municipalities. */
static double
measure_covered (const KlimaDrawing *drawing,
                 const KlimaMark    *mark)
{
  KlimaBounds box = probe_bounds (mark);
  int covered = 0;

  for (int i = 0; i < 400; i++)
    {
      double x, y;

      klima_drawing_to_map (drawing, box.min_x + (box.max_x - box.min_x) * (i % 20) / 19,
                            box.min_y + (box.max_y - box.min_y) * (i / 20) / 19, &x, &y);
      covered += klima_dataset_find_at (dataset, x, y, 0) != NULL;
    }

  return covered / 400.0;
}

static void
assert_nothing_shown_is_covered (const KlimaDrawing *drawing)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    for (int j = 0; is_paper (&marks[i]) && j < 40 * 40; j++)
      {
        KlimaMunicipality *municipality;
        double x, y;

        klima_drawing_to_map (drawing, marks[i].box.x + marks[i].box.width * (j % 40) / 39,
                              marks[i].box.y + marks[i].box.height * (j / 40) / 39, &x, &y);
        municipality = klima_dataset_find_at (dataset, x, y, 0);
        if (municipality != NULL && klima_scene_shows (scene, municipality))
          g_error ("%s is covered", klima_municipality_get_name (municipality));
      }
}

static void
assert_all_in_picture (const KlimaDrawing *drawing,
                       const KlimaBounds  *bounds)
{
  KlimaBounds picture = { 0, 0, klima_drawing_get_width (drawing), klima_drawing_get_height (drawing) };
  KlimaBounds box;

  klima_drawing_from_map (drawing, bounds->min_x, bounds->min_y, &box.min_x, &box.min_y);
  klima_drawing_from_map (drawing, bounds->max_x, bounds->max_y, &box.max_x, &box.max_y);
  g_assert_true (is_within (&box, &picture));
}

static void
test_covers_little (void)
{
  for (guint i = 1; i < 4; i++)
    {
      g_autoptr (KlimaScene) scene = new_scene (sizes[i]);
      g_autoptr (KlimaDrawing) drawing = lay_out (scene, sizes[i], KLIMA_FURNITURE_ALL);
      guint n_marks;
      const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

      for (guint j = 0; j < n_marks; j++)
        if (is_paper (&marks[j]))
          g_assert_cmpfloat (measure_covered (drawing, &marks[j]), <, 0.05);
    }
}

/* The camera is pointed so that nothing at all that is shown lies under the furniture, as large as can be. */
static void
test_fit (void)
{
  static const char *const ids[] = { NULL, "hallingdal", "aktive-innovative", "follo", "klima-ostfold", "dialogue" };
  static const Size fitted[] = {
    { 1920, 1080 }, { 1280, 720 }, { 1000, 700 }, { 1024, 768 }, { 800, 1200 }, { 1200, 1200 }, { 3840, 2160 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fitted); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
      {
        g_autoptr (KlimaScene) scene = new_scene (fitted[i]);
        KlimaBounds bounds = klima_dataset_get_bounds (dataset);
        g_autoptr (KlimaDrawing) drawing = NULL;
        double zoom;

        if (ids[j] != NULL)
          {
            KlimaNetwork *network = klima_dataset_get_network (dataset, ids[j]);

            scene->shown = 1u << klima_network_get_position (network);
            bounds = klima_network_get_bounds (network);
          }
        klima_scene_fit (scene, &bounds, fitted[i].width, fitted[i].height, 24);
        zoom = scene->camera.zoom;
        klima_layout_fit (scene, fitted[i].width, fitted[i].height, 24, KLIMA_FURNITURE_ALL);
        drawing = lay_out (scene, fitted[i], KLIMA_FURNITURE_ALL);

        g_test_message ("%s, %d x %d: %.3f levels farther", ids[j] != NULL ? ids[j] : "all", fitted[i].width,
                        fitted[i].height, zoom - scene->camera.zoom);
        assert_nothing_shown_is_covered (drawing);
        g_assert_cmpfloat (scene->camera.zoom, >, zoom - 0.5);
        g_assert_cmpfloat (scene->camera.zoom, <=, zoom + 0.0001);
        assert_all_in_picture (drawing, &bounds);
      }
}

/* The longest thin box is the bar. */
static double
get_bar_length (const KlimaDrawing *drawing)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);
  double length = 0;

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == KLIMA_MARK_BOX && marks[i].box.height < marks[i].box.width / 8 && !is_paper (&marks[i]))
      length = MAX (length, marks[i].box.width);

  return length;
}

static const char *
get_scale_label (const KlimaDrawing *drawing)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == KLIMA_MARK_TEXT
        && (g_str_has_suffix (marks[i].text.text, "\u00a0km") || g_str_has_suffix (marks[i].text.text, "\u00a0m")))
      return marks[i].text.text;

  return NULL;
}

static void
test_scale (void)
{
  Size size = { 1000, 700 };

  for (double zoom = 6; zoom <= 13; zoom += 0.5)
    {
      g_autoptr (KlimaScene) scene = new_scene (size);
      g_autoptr (KlimaDrawing) drawing = NULL;
      const char *label;
      double metres, on_map;
      char digit;

      scene->camera.zoom = zoom;
      drawing = lay_out (scene, size, KLIMA_FURNITURE_ALL);
      label = get_scale_label (drawing);
      g_assert_nonnull (label);
      metres = atof (label) * (g_str_has_suffix (label, "km") ? 1000 : 1);
      digit = label[0];
      on_map = get_bar_length (drawing) * klima_projection_metres_per_pixel (scene->camera.y, zoom);

      g_assert_cmpfloat_with_epsilon (on_map, metres, metres / 500);
      g_assert_true (digit == '1' || digit == '2' || digit == '5');
      g_assert_cmpfloat (get_bar_length (drawing), >, 0.04 * size.width);
      g_assert_cmpfloat (get_bar_length (drawing), <, 0.2 * size.width);
    }
}

static void
test_round_length (void)
{
  static const double lengths[][2] = {
    { 1, 1 }, { 1.9, 1 }, { 2, 2 }, { 4.99, 2 }, { 5, 5 }, { 9.9, 5 }, { 10, 10 }, { 1000, 1000 }, { 22000, 20000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    g_assert_cmpfloat_with_epsilon (klima_scale_round_length (lengths[i][0]), lengths[i][1], 1e-6);
}

static void
test_format_length (void)
{
  static const struct
  {
    KlimaLanguage language;
    double metres;
    const char *text;
  } cases[] = {
    { KLIMA_LANGUAGE_NB, 1, "1\u00a0m" },
    { KLIMA_LANGUAGE_NN, 500, "500\u00a0m" },
    { KLIMA_LANGUAGE_EN, 1000, "1\u00a0km" },
    { KLIMA_LANGUAGE_NB, 2e6, "2\u00a0000\u00a0km" },
    { KLIMA_LANGUAGE_EN, 2e6, "2,000\u00a0km" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = klima_scale_format_length (cases[i].language, cases[i].metres);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_grows_with_picture (void)
{
  g_autoptr (KlimaScene) small = new_scene (sizes[2]);
  g_autoptr (KlimaScene) large = new_scene (sizes[3]);
  g_autoptr (KlimaDrawing) in_small = lay_out (small, sizes[2], KLIMA_FURNITURE_ALL);
  g_autoptr (KlimaDrawing) in_large = lay_out (large, sizes[3], KLIMA_FURNITURE_ALL);

  g_assert_cmpfloat_with_epsilon (find_text (in_large, SOURCE)->size, 2 * find_text (in_small, SOURCE)->size, 0.01);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dataset = fixture_viken ();

  g_test_add_func ("/furniture/sizes", test_sizes);
  g_test_add_func ("/furniture/source", test_source_is_always_there);
  g_test_add_func ("/furniture/flags", test_only_what_is_asked_for);
  g_test_add_func ("/furniture/ring", test_ring_round_selected);
  g_test_add_func ("/furniture/ring-is-not-covered", test_ring_is_not_covered);
  g_test_add_func ("/furniture/title", test_title);
  g_test_add_func ("/furniture/legend", test_legend);
  g_test_add_func ("/furniture/legend-in-flat-picture", test_legend_in_flat_picture);
  g_test_add_func ("/furniture/legend-without-patterns", test_legend_without_patterns);
  g_test_add_func ("/furniture/legend-of-hidden", test_legend_of_hidden);
  g_test_add_func ("/furniture/covers-little", test_covers_little);
  g_test_add_func ("/furniture/fit", test_fit);
  g_test_add_func ("/furniture/scale", test_scale);
  g_test_add_func ("/furniture/round-length", test_round_length);
  g_test_add_func ("/furniture/format-length", test_format_length);
  g_test_add_func ("/furniture/grows", test_grows_with_picture);

  return g_test_run ();
}
