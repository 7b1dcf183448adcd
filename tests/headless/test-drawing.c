/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "fixtures.h"
#include "klima-dataset-loader.h"
#include "klima-layout.h"
#include "klima-palette.h"

#define WIDTH 1000.0
#define HEIGHT 700.0

static const KlimaStyle styles[] = { KLIMA_STYLE_LIGHT, KLIMA_STYLE_DARK, KLIMA_STYLE_PRINT };

static KlimaScene *
new_scene (KlimaDataset *dataset)
{
  KlimaScene *scene = klima_scene_new (dataset);
  KlimaBounds bounds = klima_dataset_get_bounds (dataset);

  klima_scene_fit (scene, &bounds, WIDTH, HEIGHT, 20);
  return scene;
}

static KlimaDrawing *
lay_out (const KlimaScene  *scene,
         KlimaDrawingLayer  layers)
{
  KlimaDrawing *drawing = klima_layout (scene, WIDTH, HEIGHT, layers, KLIMA_FURNITURE_ALL, NULL);

  g_assert_nonnull (drawing);
  return drawing;
}

static gboolean
same_color (KlimaColor a,
            KlimaColor b)
{
  return a.red == b.red && a.green == b.green && a.blue == b.blue && a.alpha == b.alpha;
}

/* The only area mark of @municipality, or NULL. */
static const KlimaAreaMark *
find_area (const KlimaDrawing *drawing,
           KlimaMunicipality  *municipality)
{
  const KlimaAreaMark *found = NULL;
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      if (marks[i].kind != KLIMA_MARK_AREA || marks[i].area.municipality != municipality)
        continue;
      g_assert_null (found);
      g_assert_cmpint (marks[i].layer, ==, KLIMA_LAYER_FILLS);
      g_assert_true (marks[i].area.geometry == klima_municipality_get_geometry (municipality));
      found = &marks[i].area;
    }
  return found;
}

static KlimaNetwork *
get_only_network (KlimaDataset      *dataset,
                  KlimaMunicipality *municipality)
{
  GPtrArray *networks = klima_dataset_get_networks (dataset);
  guint32 member_of = klima_municipality_get_networks (municipality);

  for (guint i = 0; i < networks->len; i++)
    if (member_of == 1u << i)
      return networks->pdata[i];
  g_assert_not_reached ();
}

static void
copy_file (const char *folder,
           const char *name,
           const char *to)
{
  g_autofree char *from_path = g_build_filename (g_getenv ("KLIMAKART_DATA"), folder, name, NULL);
  g_autofree char *to_path = g_build_filename (to, name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (from_path, &contents, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (to_path, contents, length, &error);
  g_assert_no_error (error);
}

/* Viken, with the members of its first and second network given anew, as JSON. */
static KlimaDataset *
load_with_members (const char *first,
                   const char *second)
{
  static const char *const files[] = { "dataset.json", "municipalities.geojson", "backdrop.geojson" };
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "dataset.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autofree char *contents = NULL;
  g_autoptr (GRegex) members = g_regex_new ("\"members\":\\s*\\[[^]]*\\]", 0, 0, NULL);
  g_auto (GStrv) parts = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  KlimaDataset *dataset;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    copy_file ("viken", files[i], folder);
  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);

  parts = g_regex_split_full (members, contents, -1, 0, 0, 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (parts), ==, 3);
  text = g_strdup_printf ("%s\"members\": [%s]%s\"members\": [%s]%s", parts[0], first, parts[1], second, parts[2]);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  dataset = klima_dataset_load (file, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *name = g_build_filename (folder, files[i], NULL);

      g_assert_no_errno (g_unlink (name));
    }
  g_assert_no_errno (g_rmdir (folder));
  return dataset;
}

static void
test_layers (void)
{
  g_autoptr (KlimaScene) scene = new_scene (fixture_viken ());
  KlimaDrawingLayer seen = 0;

  for (guint layers = 0; layers <= KLIMA_LAYERS_ALL; layers++)
    {
      g_autoptr (KlimaDrawing) drawing = lay_out (scene, layers);
      guint n_marks;
      const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

      seen = 0;
      for (guint i = 0; i < n_marks; i++)
        {
          if (i > 0)
            g_assert_cmpint (marks[i].layer, >=, marks[i - 1].layer);
          seen |= marks[i].layer;
        }
      g_assert_cmpint (seen, ==, layers);
    }
  g_assert_cmpint (seen, ==, KLIMA_LAYERS_ALL);
}

static void
test_fills (void)
{
  KlimaDataset *dataset = fixture_viken ();
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);
  g_autoptr (KlimaScene) scene = new_scene (dataset);

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autoptr (KlimaDrawing) drawing = NULL;

      scene->style = styles[i];
      drawing = lay_out (scene, KLIMA_LAYERS_ALL);
      for (guint j = 0; j < municipalities->len; j++)
        {
          const KlimaAreaMark *area = find_area (drawing, municipalities->pdata[j]);
          KlimaNetwork *network = get_only_network (dataset, municipalities->pdata[j]);

          g_assert_nonnull (area);
          g_assert_cmpuint (area->n_fills, ==, 1);
          g_assert_true (same_color (area->fills[0], klima_palette_network_fill (styles[i], network, TRUE)));
          g_assert_cmpint (area->pattern, ==, klima_network_get_pattern (network));
        }
    }
}

static void
test_hidden (void)
{
  KlimaDataset *dataset = fixture_viken ();
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);
  g_autoptr (KlimaScene) scene = new_scene (dataset);

  for (guint32 shown = 0; shown <= klima_scene_all_networks (scene); shown++)
    {
      g_autoptr (KlimaDrawing) drawing = NULL;

      scene->shown = shown;
      drawing = lay_out (scene, KLIMA_LAYER_FILLS);
      for (guint i = 0; i < municipalities->len; i++)
        {
          KlimaNetwork *network = get_only_network (dataset, municipalities->pdata[i]);
          gboolean in_full = shown >> klima_network_get_position (network) & 1;
          const KlimaAreaMark *area = find_area (drawing, municipalities->pdata[i]);

          g_assert_true (same_color (area->fills[0], klima_palette_network_fill (scene->style, network, in_full)));
        }
    }
}

static void
test_selected_in_full (void)
{
  KlimaDataset *dataset = fixture_viken ();
  KlimaMunicipality *as = fixture_municipality (dataset, "3021");
  KlimaMunicipality *vestby = fixture_municipality (dataset, "3019");
  KlimaNetwork *follo = get_only_network (dataset, as);
  g_autoptr (KlimaScene) scene = new_scene (dataset);
  g_autoptr (KlimaDrawing) drawing = NULL;

  scene->shown = 0;
  scene->selected = as;
  drawing = lay_out (scene, KLIMA_LAYER_FILLS);
  g_assert_true (get_only_network (dataset, vestby) == follo);
  g_assert_true (same_color (find_area (drawing, as)->fills[0],
                             klima_palette_network_fill (scene->style, follo, TRUE)));
  g_assert_true (same_color (find_area (drawing, vestby)->fills[0],
                             klima_palette_network_fill (scene->style, follo, FALSE)));
}

/* Halden in two networks, and all other members of the two in none. */
static void
test_two_networks_and_none (void)
{
  g_autoptr (KlimaDataset) dataset = load_with_members ("\"3001\"", "\"3001\", \"3002\"");
  GPtrArray *networks = klima_dataset_get_networks (dataset);
  g_autoptr (KlimaScene) scene = new_scene (dataset);
  KlimaMunicipality *halden = fixture_municipality (dataset, "3001");
  KlimaMunicipality *hol = fixture_municipality (dataset, "3044");
  guint32 member_of = klima_municipality_get_networks (halden);

  g_assert_cmpuint (member_of & 3, ==, 3);
  g_assert_cmpuint (klima_municipality_get_networks (hol), ==, 0);
  for (guint32 shown = 0; shown <= klima_scene_all_networks (scene); shown++)
    {
      g_autoptr (KlimaDrawing) drawing = NULL;
      const KlimaAreaMark *area;
      guint n = 0;

      scene->shown = shown;
      drawing = lay_out (scene, KLIMA_LAYER_FILLS);
      area = find_area (drawing, halden);
      for (guint i = 0; i < networks->len; i++)
        if (member_of & 1u << i)
          g_assert_true (same_color (area->fills[n++],
                                     klima_palette_network_fill (scene->style, networks->pdata[i], shown >> i & 1)));
      g_assert_cmpuint (area->n_fills, ==, n);
      g_assert_cmpint (area->pattern, ==, KLIMA_PATTERN_NONE);

      area = find_area (drawing, hol);
      g_assert_cmpuint (area->n_fills, ==, 1);
      g_assert_true (same_color (area->fills[0], klima_palette_network_fill (scene->style, NULL,
                                                                             klima_scene_shows (scene, hol))));
      g_assert_cmpint (area->pattern, ==, KLIMA_PATTERN_NONE);
    }
}

static gboolean
is_in_dialogue (KlimaMunicipality *municipality)
{
  KlimaNetwork *network = klima_dataset_get_main_network (fixture_viken (), municipality);

  return klima_network_get_kind (network) == KLIMA_NETWORK_DIALOGUE;
}

/* The hatch that says "not a network" stays. */
static void
test_patterns_off (void)
{
  g_autoptr (KlimaScene) scene = new_scene (fixture_viken ());
  g_autoptr (KlimaDrawing) drawing = NULL;
  guint n_marks;
  const KlimaMark *marks;

  scene->patterns = FALSE;
  drawing = lay_out (scene, KLIMA_LAYERS_PICTURE);
  marks = klima_drawing_get_marks (drawing, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == KLIMA_MARK_AREA && marks[i].area.municipality != NULL)
      g_assert_cmpint (marks[i].area.pattern, ==,
                       is_in_dialogue (marks[i].area.municipality) ? KLIMA_PATTERN_HATCH : KLIMA_PATTERN_NONE);
}

/* The width with which the drawing's borders go along an arc; each arc is in one mark only. */
static double
find_width (const KlimaDrawing *drawing,
            const KlimaPoint   *first)
{
  double width = 0;
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      if (marks[i].kind != KLIMA_MARK_LINE)
        continue;
      for (guint j = 0; j < marks[i].line.n_spans; j++)
        if (marks[i].line.spans[j].points == first)
          {
            g_assert_cmpfloat (width, ==, 0);
            g_assert_cmpfloat (marks[i].line.casing_width, >, marks[i].line.width);
            width = marks[i].line.width;
          }
    }
  g_assert_cmpfloat (width, >, 0);
  return width;
}

/* Every arc once; thicker between networks than within one, and thinnest where all is pale. */
static void
test_borders (void)
{
  KlimaDataset *dataset = fixture_viken ();
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);
  g_autoptr (KlimaScene) scene = new_scene (dataset);
  g_autoptr (KlimaScene) hidden = klima_scene_copy (scene);
  g_autoptr (KlimaDrawing) drawing = lay_out (scene, KLIMA_LAYER_BORDERS);
  g_autoptr (KlimaDrawing) pale = NULL;
  guint n_arcs, n_points, n_inside = 0, n_between = 0;
  const KlimaArc *arcs = klima_borders_get_arcs (klima_dataset_get_borders (dataset), &n_arcs);
  const KlimaPoint *points = klima_borders_get_points (klima_dataset_get_borders (dataset), &n_points);
  double inside = 0, between = 0;

  hidden->shown = 0;
  pale = lay_out (hidden, KLIMA_LAYER_BORDERS);
  for (guint i = 0; i < n_arcs; i++)
    {
      double width = find_width (drawing, points + arcs[i].first);
      guint32 left = klima_municipality_get_networks (municipalities->pdata[arcs[i].left]);

      g_assert_cmpfloat (find_width (pale, points + arcs[i].first), <, width);
      if (arcs[i].right < 0)
        continue;
      if (left == klima_municipality_get_networks (municipalities->pdata[arcs[i].right]))
        {
          g_assert_true (n_inside++ == 0 || width == inside);
          inside = width;
        }
      else
        {
          g_assert_true (n_between++ == 0 || width == between);
          between = width;
        }
    }
  g_assert_cmpuint (n_inside, >, 50);
  g_assert_cmpuint (n_between, >, 10);
  g_assert_cmpfloat (between, >, inside);
}

/* The selected municipality stands out from a hidden network as a network would. (A small one has a ring instead.) */
static void
test_border_of_selected (void)
{
  KlimaDataset *dataset = fixture_viken ();
  KlimaMunicipality *ringerike = fixture_municipality (dataset, "3007");
  g_autoptr (KlimaScene) scene = new_scene (dataset);
  g_autoptr (KlimaDrawing) pale = NULL;
  g_autoptr (KlimaDrawing) drawing = NULL;
  int position = klima_municipality_get_position (ringerike);
  guint n_arcs, n_points;
  const KlimaArc *arcs = klima_borders_get_arcs (klima_dataset_get_borders (dataset), &n_arcs);
  const KlimaPoint *points = klima_borders_get_points (klima_dataset_get_borders (dataset), &n_points);

  scene->shown = 0;
  pale = lay_out (scene, KLIMA_LAYER_BORDERS);
  scene->selected = ringerike;
  drawing = lay_out (scene, KLIMA_LAYER_BORDERS);
  for (guint i = 0; i < n_arcs; i++)
    {
      double before = find_width (pale, points + arcs[i].first);
      double after = find_width (drawing, points + arcs[i].first);

      if (arcs[i].left == position || arcs[i].right == position)
        g_assert_cmpfloat (after, >, before);
      else
        g_assert_cmpfloat (after, ==, before);
    }
}

/* Water first, over the whole picture; lakes once, between fills and borders. */
static void
test_backdrop (void)
{
  g_autoptr (KlimaScene) scene = new_scene (fixture_viken ());
  g_autoptr (KlimaDrawing) drawing = lay_out (scene, KLIMA_LAYERS_PICTURE);
  const KlimaPalette *palette = klima_palette_get (scene->style);
  guint n_marks, n_lakes = 0;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);
  gboolean borders_begun = FALSE;

  g_assert_cmpint (marks[0].kind, ==, KLIMA_MARK_BOX);
  g_assert_true (same_color (marks[0].box.fill, palette->water));
  g_assert_cmpfloat (marks[0].box.width, ==, WIDTH);
  g_assert_cmpfloat (marks[0].box.height, ==, HEIGHT);

  for (guint i = 1; i < n_marks; i++)
    {
      gboolean is_lake = marks[i].kind == KLIMA_MARK_AREA && same_color (marks[i].area.fills[0], palette->lake);

      if (marks[i].layer == KLIMA_LAYER_BORDERS && marks[i].kind == KLIMA_MARK_LINE)
        borders_begun = TRUE;
      if (!is_lake)
        continue;
      g_assert_false (borders_begun);
      g_assert_cmpint (marks[i].layer, ==, KLIMA_LAYER_BORDERS);
      n_lakes++;
    }
  g_assert_true (borders_begun);
  g_assert_cmpuint (n_lakes, >, 100);
}

/* What is not in the picture is not in the drawing, and all that is, is. */
static void
test_zoomed (void)
{
  KlimaDataset *dataset = fixture_viken ();
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);
  KlimaBounds hol =
    klima_geometry_get_bounds (klima_municipality_get_geometry (fixture_municipality (dataset, "3044")));
  g_autoptr (KlimaScene) scene = new_scene (dataset);
  g_autoptr (KlimaDrawing) drawing = NULL;
  KlimaBounds view;
  guint n_in_view = 0;

  klima_scene_fit (scene, &hol, WIDTH, HEIGHT, 20);
  drawing = lay_out (scene, KLIMA_LAYERS_ALL);
  klima_drawing_to_map (drawing, 0, 0, &view.min_x, &view.min_y);
  klima_drawing_to_map (drawing, WIDTH, HEIGHT, &view.max_x, &view.max_y);
  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaBounds bounds = klima_geometry_get_bounds (klima_municipality_get_geometry (municipalities->pdata[i]));

      if (klima_bounds_intersect (&bounds, &view))
        {
          g_assert_nonnull (find_area (drawing, municipalities->pdata[i]));
          n_in_view++;
        }
    }
  g_assert_cmpuint (n_in_view, >=, 2);
  g_assert_cmpuint (n_in_view, <, 12);
  g_assert_null (find_area (drawing, fixture_municipality (dataset, "3001")));
}

static void
test_coordinates (void)
{
  g_autoptr (KlimaScene) scene = new_scene (fixture_viken ());
  g_autoptr (KlimaDrawing) drawing = lay_out (scene, 0);
  double x, y, map_x, map_y;
  double one_pixel = 1 / klima_projection_world_size (scene->camera.zoom);

  klima_drawing_from_map (drawing, scene->camera.x, scene->camera.y, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, WIDTH / 2, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, HEIGHT / 2, 1e-6);

  klima_drawing_from_map (drawing, scene->camera.x + one_pixel, scene->camera.y - 2 * one_pixel, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, WIDTH / 2 + 1, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, HEIGHT / 2 - 2, 1e-6);

  klima_drawing_to_map (drawing, 123, 456, &map_x, &map_y);
  klima_drawing_from_map (drawing, map_x, map_y, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 123, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, 456, 1e-6);
}

static void
test_own_scene (void)
{
  KlimaScene *scene = new_scene (fixture_viken ());
  KlimaScene *copy = klima_scene_copy (scene);
  g_autoptr (KlimaDrawing) drawing = lay_out (scene, KLIMA_LAYER_FILLS);
  KlimaDrawing *second = klima_drawing_ref (drawing);

  scene->shown = 0;
  klima_scene_free (scene);
  g_assert_true (klima_scene_equal (klima_drawing_get_scene (drawing), copy));
  klima_drawing_unref (second);
  g_assert_cmpfloat (klima_drawing_get_width (drawing), ==, WIDTH);
  g_assert_cmpfloat (klima_drawing_get_height (drawing), ==, HEIGHT);
  klima_scene_free (copy);
}

static void
test_cancelled (void)
{
  g_autoptr (KlimaScene) scene = new_scene (fixture_viken ());
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (KlimaDrawing) drawing =
    klima_layout (scene, WIDTH, HEIGHT, KLIMA_LAYERS_ALL, KLIMA_FURNITURE_ALL, cancellable);

  g_assert_nonnull (drawing);
  g_cancellable_cancel (cancellable);
  g_assert_null (klima_layout (scene, WIDTH, HEIGHT, KLIMA_LAYERS_ALL, KLIMA_FURNITURE_ALL, cancellable));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/layers", test_layers);
  g_test_add_func ("/drawing/fills", test_fills);
  g_test_add_func ("/drawing/hidden", test_hidden);
  g_test_add_func ("/drawing/selected-in-full", test_selected_in_full);
  g_test_add_func ("/drawing/two-networks-and-none", test_two_networks_and_none);
  g_test_add_func ("/drawing/patterns-off", test_patterns_off);
  g_test_add_func ("/drawing/borders", test_borders);
  g_test_add_func ("/drawing/border-of-selected", test_border_of_selected);
  g_test_add_func ("/drawing/backdrop", test_backdrop);
  g_test_add_func ("/drawing/zoomed", test_zoomed);
  g_test_add_func ("/drawing/coordinates", test_coordinates);
  g_test_add_func ("/drawing/own-scene", test_own_scene);
  g_test_add_func ("/drawing/cancelled", test_cancelled);

  return g_test_run ();
}
