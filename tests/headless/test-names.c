/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "drawing-probe.h"
#include "fixtures.h"
#include "klima-label-fit.h"
#include "klima-layout.h"

#define MARGIN 24

typedef struct
{
  int width, height;
} Size;

static const Size sizes[] = { { 360, 500 }, { 1000, 700 }, { 1920, 1080 }, { 3840, 2160 } };

static KlimaDataset *dataset; /* borrowed */

static KlimaScene *
new_scene (const char *network_id,
           Size        size)
{
  KlimaScene *scene = klima_scene_new (dataset);
  KlimaBounds bounds = klima_dataset_get_bounds (dataset);

  if (network_id != NULL)
    bounds = klima_network_get_bounds (klima_dataset_get_network (dataset, network_id));
  scene->language = KLIMA_LANGUAGE_NB;
  klima_scene_fit (scene, &bounds, size.width, size.height, MARGIN);

  return scene;
}

static KlimaDrawing *
lay_out (const KlimaScene *scene,
         Size              size)
{
  return klima_layout (scene, size.width, size.height, KLIMA_LAYER_NAMES | KLIMA_LAYER_FURNITURE, KLIMA_FURNITURE_ALL,
                       NULL);
}

static KlimaDrawing *
lay_out_for_screen (const KlimaScene *scene,
                    Size              size)
{
  return klima_layout (scene, size.width, size.height, KLIMA_LAYER_NAMES, KLIMA_FURNITURE_NONE, NULL);
}

static GPtrArray *
list_names (const KlimaDrawing *drawing)
{
  GPtrArray *names = g_ptr_array_new ();
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].layer == KLIMA_LAYER_NAMES && marks[i].kind == KLIMA_MARK_TEXT)
      g_ptr_array_add (names, (gpointer) &marks[i].text);

  return names;
}

static const KlimaTextMark *
find_name (const KlimaDrawing *drawing,
           const char         *text)
{
  g_autoptr (GPtrArray) names = list_names (drawing);

  for (guint i = 0; i < names->len; i++)
    {
      const KlimaTextMark *name = g_ptr_array_index (names, i);

      if (strcmp (name->text, text) == 0)
        return name;
    }

  return NULL;
}

static guint
count_names (const KlimaDrawing *drawing,
             KlimaNetwork       *network)
{
  g_autoptr (GPtrArray) names = list_names (drawing);
  guint count = 0;

  for (guint i = 0; i < names->len; i++)
    {
      const KlimaTextMark *name = g_ptr_array_index (names, i);

      if (name->municipality != NULL
          && (network == NULL
              || klima_municipality_get_networks (name->municipality) & (1u << klima_network_get_position (network))))
        count++;
    }

  return count;
}

typedef gboolean (*PointTest) (double        x,
                               double        y,
                               gconstpointer data);

/* Tests a point at every pixel along the box's edges, and its corners. */
static void
assert_each_point (const KlimaDrawing  *drawing,
                   const KlimaTextMark *name,
                   double               margin_x,
                   double               margin_y,
                   PointTest            is_right,
                   gconstpointer        data)
{
  int steps = MAX (name->width, name->height);
  double left = name->x - margin_x;
  double right = name->x + name->width + margin_x;
  double top = name->y - margin_y;
  double bottom = name->y + name->height + margin_y;

  for (int i = 0; i <= steps; i++)
    {
      double along_x = left + (right - left) * i / steps;
      double along_y = top + (bottom - top) * i / steps;
      const double points[][2] = {
        { along_x, top }, { along_x, bottom }, { left, along_y }, { right, along_y },
      };

      for (guint j = 0; j < G_N_ELEMENTS (points); j++)
        {
          double x, y;

          klima_drawing_to_map (drawing, points[j][0], points[j][1], &x, &y);
          if (!is_right (x, y, data))
            g_error ("%s is wrong at %g, %g", name->text, points[j][0], points[j][1]);
        }
    }
}

static gboolean
is_in_geometry (double        x,
                double        y,
                gconstpointer geometry)
{
  return klima_geometry_contains (geometry, x, y);
}

static gboolean
is_off_shown (double        x,
              double        y,
              gconstpointer scene)
{
  KlimaMunicipality *municipality = klima_dataset_find_at (dataset, x, y, 0);

  return municipality == NULL || !klima_scene_shows (scene, municipality);
}

/* No name covers another one, a town's mark or the furniture, and none is there twice. */
static void
assert_no_overlap (const KlimaDrawing *drawing)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    for (guint j = 0; j < n_marks; j++)
      {
        KlimaBounds a = probe_bounds (&marks[i]);
        KlimaBounds b = probe_bounds (&marks[j]);

        if (i == j || marks[i].kind != KLIMA_MARK_TEXT || marks[i].layer != KLIMA_LAYER_NAMES)
          continue;
        if (probe_overlap (&a, &b))
          g_error ("%s covers %s", marks[i].text.text, marks[j].kind == KLIMA_MARK_TEXT ? marks[j].text.text : "a box");
        if (marks[j].kind == KLIMA_MARK_TEXT && strcmp (marks[i].text.text, marks[j].text.text) == 0)
          g_error ("%s is named twice", marks[i].text.text);
      }
}

static void
assert_in_picture (const KlimaTextMark *name,
                   Size                 size)
{
  g_assert_cmpfloat (name->x, >=, 0);
  g_assert_cmpfloat (name->y, >=, 0);
  g_assert_cmpfloat (name->x + name->width, <=, size.width);
  g_assert_cmpfloat (name->y + name->height, <=, size.height);
}

static const KlimaPlace *
find_place (const KlimaDrawing  *drawing,
            const KlimaTextMark *name)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  g_autofree char *flat = g_strdelimit (g_strdup (name->text), "\n", ' ');
  guint n_places;
  const KlimaPlace *places = klima_backdrop_get_places (klima_dataset_get_backdrop (dataset), &n_places);

  for (guint i = 0; i < n_places; i++)
    if (strcmp (klima_text_get (places[i].name, scene->language), flat) == 0)
      return &places[i];

  return NULL;
}

static KlimaNetwork *
get_network_at (const KlimaPlace *place)
{
  return klima_dataset_get_main_network (dataset, klima_dataset_find_at (dataset, place->x, place->y, 0));
}

/* The halo of a town's name has the colour of the town's network. */
static gboolean
is_coloured_as (double        x,
                double        y,
                gconstpointer network)
{
  KlimaMunicipality *municipality = klima_dataset_find_at (dataset, x, y, 0);

  return municipality != NULL && klima_dataset_get_main_network (dataset, municipality) == network;
}

/* Names of what is not ours stay off what is shown, and names of towns in it stay on their network's colour. */
static void
assert_quiet (const KlimaDrawing  *drawing,
              const KlimaTextMark *name)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  const KlimaPlace *place = find_place (drawing, name);

  if (place == NULL)
    g_error ("%s is no place of the backdrop", name->text);
  g_assert_cmpint (name->italic, ==,
                   place->place_class == KLIMA_PLACE_LAKE || place->place_class == KLIMA_PLACE_FJORD);
  if (place->place_class == KLIMA_PLACE_COUNTRY || place->place_class == KLIMA_PLACE_COUNTY
      || place->place_class == KLIMA_PLACE_FJORD)
    assert_each_point (drawing, name, 0, 0, is_off_shown, scene);
  if (place->place_class == KLIMA_PLACE_TOWN && !is_off_shown (place->x, place->y, scene))
    assert_each_point (drawing, name, 0, 0, is_coloured_as, get_network_at (place));
}

static void
assert_fits_area (const KlimaDrawing  *drawing,
                  const KlimaTextMark *name)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);

  g_assert_true (klima_scene_shows (scene, name->municipality));
  g_assert_cmpfloat (name->size, >=, 10.99 * scene->label_scale * scene->text_scale);
  assert_each_point (drawing, name, 0.219 * name->size, 0.019 * name->size, is_in_geometry,
                     klima_municipality_get_geometry (name->municipality));
}

static void
check_drawing (const KlimaDrawing *drawing,
               Size                size)
{
  g_autoptr (GPtrArray) names = list_names (drawing);

  for (guint i = 0; i < names->len; i++)
    {
      const KlimaTextMark *name = g_ptr_array_index (names, i);

      assert_in_picture (name, size);
      if (name->municipality != NULL)
        assert_fits_area (drawing, name);
      else
        assert_quiet (drawing, name);
    }

  assert_no_overlap (drawing);
}

static void
test_names_fit (void)
{
  GPtrArray *networks = klima_dataset_get_networks (dataset);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint j = 0; j <= networks->len; j++)
      {
        const char *id = j < networks->len ? klima_network_get_id (g_ptr_array_index (networks, j)) : NULL;
        g_autoptr (KlimaScene) scene = new_scene (id, sizes[i]);

        for (int closer = 0; closer < 3; closer++)
          {
            g_autoptr (KlimaDrawing) drawing = lay_out (scene, sizes[i]);

            check_drawing (drawing, sizes[i]);
            scene->camera.zoom += 0.7;
          }
      }
}

static void
test_names_fit_where_cut (void)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);

  for (guint i = 0; i < municipalities->len; i += 5)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (municipalities, i);
      KlimaBounds bounds = klima_geometry_get_bounds (klima_municipality_get_geometry (municipality));
      g_autoptr (KlimaScene) scene = new_scene (NULL, sizes[1]);
      g_autoptr (KlimaDrawing) drawing = NULL;

      /* The north-western corner of its bounds in the middle. */
      klima_scene_fit (scene, &bounds, sizes[1].width, sizes[1].height, MARGIN);
      scene->camera = (KlimaCamera) { bounds.min_x, bounds.min_y, scene->camera.zoom + 0.5 };
      drawing = lay_out (scene, sizes[1]);
      check_drawing (drawing, sizes[1]);
    }
}

static void
test_all_of_viken (void)
{
  static const struct { Size size; guint on_screen, in_picture; } cases[] = {
    { { 360, 500 }, 4, 4 }, { { 1000, 700 }, 22, 22 }, { { 1920, 1080 }, 37, 28 }, { { 3840, 2160 }, 48, 29 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Size size = cases[i].size;
      g_autoptr (KlimaScene) scene = new_scene (NULL, size);
      g_autoptr (KlimaDrawing) picture = lay_out (scene, size);
      g_autoptr (KlimaDrawing) screen = lay_out_for_screen (scene, size);

      g_test_message ("%d x %d: %u of 51 named on the screen, %u in a picture", size.width, size.height,
                      count_names (screen, NULL), count_names (picture, NULL));
      check_drawing (screen, size);
      g_assert_cmpuint (count_names (screen, NULL), >=, cases[i].on_screen);
      g_assert_cmpuint (count_names (picture, NULL), >=, cases[i].in_picture);
    }
}

/* A drawing for the screen may reach beyond the window: how far must not be seen in its names. */
static void
test_same_in_larger_drawing (void)
{
  Size small = { 1000, 700 }, large = { 1500, 1050 };
  g_autoptr (KlimaScene) scene = new_scene (NULL, small);
  g_autoptr (KlimaDrawing) in_small = lay_out_for_screen (scene, small);
  g_autoptr (KlimaDrawing) in_large = lay_out_for_screen (scene, large);
  g_autoptr (GPtrArray) names = list_names (in_small);

  for (guint i = 0; i < names->len; i++)
    {
      const KlimaTextMark *name = g_ptr_array_index (names, i);
      const KlimaTextMark *same = find_name (in_large, name->text);

      if (name->municipality == NULL)
        continue;
      g_assert_nonnull (same);
      g_assert_cmpfloat_with_epsilon (same->size, name->size, 0.01);
      g_assert_cmpfloat_with_epsilon (same->x - large.width / 2.0, name->x - small.width / 2.0, 0.5);
      g_assert_cmpfloat_with_epsilon (same->y - large.height / 2.0, name->y - small.height / 2.0, 0.5);
    }
}

/* How much of a text lies on lakes. */
static double
measure_on_lakes (const KlimaDrawing  *drawing,
                  const KlimaTextMark *name)
{
  enum { COLUMNS = 30, ROWS = 8 };
  guint n_features;
  const KlimaBackdropFeature *features = klima_backdrop_get_features (klima_dataset_get_backdrop (dataset),
                                                                      &n_features);
  guint n_wet = 0;

  for (guint i = 0; i < COLUMNS * ROWS; i++)
    {
      gboolean is_wet = FALSE;
      double x, y;

      klima_drawing_to_map (drawing, name->x + name->width * (i % COLUMNS + 0.5) / COLUMNS,
                            name->y + name->height * (i / COLUMNS + 0.5) / ROWS, &x, &y);
      for (guint j = 0; j < n_features && !is_wet; j++)
        is_wet = features[j].kind == KLIMA_BACKDROP_LAKE && klima_geometry_contains (features[j].geometry, x, y);
      n_wet += is_wet;
    }

  return (double) n_wet / (COLUMNS * ROWS);
}

/* A name stays off lakes where there is as much room beside them. */
static void
test_beside_lakes (void)
{
  static const struct { double closer; const char *names[6]; } views[] = {
    { 0, { "Hole", "Våler" } },
    { 1, { "Hole", "Modum", "Marker", "Ål" } },
  };
  Size size = { 1920, 1080 };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (KlimaScene) scene = new_scene (NULL, size);
      g_autoptr (KlimaDrawing) drawing = NULL;

      scene->camera.zoom += views[i].closer;
      drawing = lay_out_for_screen (scene, size);
      check_drawing (drawing, size);
      for (guint j = 0; j < G_N_ELEMENTS (views[i].names) && views[i].names[j] != NULL; j++)
        {
          const KlimaTextMark *name = find_name (drawing, views[i].names[j]);

          g_assert_nonnull (name);
          g_assert_cmpfloat (measure_on_lakes (drawing, name), <, 0.01);
        }
    }
}

/* No lake makes a name smaller, breaks it otherwise or leaves it out. */
static void
test_same_without_lakes (void)
{
  Size size = { 1280, 800 };
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);

  for (double closer = 0; closer < 2; closer += 0.5)
    {
      g_autoptr (KlimaScene) scene = new_scene (NULL, size);
      g_autoptr (KlimaDrawing) drawing = NULL;
      g_autoptr (GArray) occupied = g_array_new (FALSE, FALSE, sizeof (KlimaBounds));
      g_autoptr (GPtrArray) lakes = g_ptr_array_new ();
      KlimaLabelSpace space = { { { 0 }, size.width, size.height }, occupied, lakes, 1, 1 };

      scene->camera.zoom += closer;
      space.view.camera = scene->camera;
      drawing = lay_out_for_screen (scene, size);
      for (guint i = 0; i < municipalities->len; i++)
        {
          KlimaMunicipality *municipality = g_ptr_array_index (municipalities, i);
          g_auto (KlimaLabelFit) fit = { 0 };
          const KlimaTextMark *name;

          if (!klima_label_fit_name (&space, klima_municipality_get_geometry (municipality),
                                     klima_municipality_get_name (municipality), &fit))
            continue;
          name = find_name (drawing, fit.text);
          g_assert_nonnull (name);
          g_assert_true (name->municipality == municipality);
          g_assert_cmpfloat (name->size, ==, fit.size);
        }
    }
}

static void
test_around_viken (void)
{
  static const char *const expected[] = { "Oslo", "Sverige", "Innlandet", "Vestfold og Telemark", "Oslofjorden" };
  Size size = { 1000, 700 };
  g_autoptr (KlimaScene) scene = new_scene (NULL, size);
  g_autoptr (KlimaDrawing) drawing = lay_out_for_screen (scene, size);
  g_autoptr (KlimaDrawing) english = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    if (find_name (drawing, expected[i]) == NULL)
      g_error ("%s is not named", expected[i]);
  g_assert_null (find_name (drawing, "Drøbak"));
  g_assert_true (find_name (drawing, "Oslofjorden")->italic);

  scene->language = KLIMA_LANGUAGE_EN;
  english = lay_out_for_screen (scene, size);
  g_assert_nonnull (find_name (english, "Sweden"));
  g_assert_null (find_name (english, "Sverige"));
}

static void
test_networks_up_close (void)
{
  static const struct { const char *id; guint least; } cases[] = {
    { "hallingdal", 6 }, { "aktive-innovative", 19 }, { "follo", 6 }, { "klima-ostfold", 12 }, { "dialogue", 6 },
  };
  Size size = { 1920, 1080 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlimaNetwork *network = klima_dataset_get_network (dataset, cases[i].id);
      g_autoptr (KlimaScene) scene = new_scene (cases[i].id, size);
      g_autoptr (KlimaDrawing) drawing = lay_out_for_screen (scene, size);

      g_test_message ("%s: %u of %u named", cases[i].id, count_names (drawing, network),
                      klima_network_get_members (network)->len);
      g_assert_cmpuint (count_names (drawing, network), >=, cases[i].least);
    }
}

static void
test_more_up_close (void)
{
  Size size = { 1000, 700 };
  g_autoptr (KlimaScene) scene = new_scene (NULL, size);
  KlimaNetwork *network = klima_dataset_get_network (dataset, "follo");
  g_autoptr (KlimaDrawing) far = lay_out (scene, size);
  g_autoptr (KlimaDrawing) near = NULL;
  KlimaBounds bounds = klima_network_get_bounds (network);

  klima_scene_fit (scene, &bounds, size.width, size.height, MARGIN);
  near = lay_out_for_screen (scene, size);

  g_assert_cmpuint (count_names (near, network), >, count_names (far, network));
  g_assert_null (find_name (far, "Drøbak"));
  g_assert_nonnull (find_name (near, "Drøbak"));
  /* The town is named by its municipality already. */
  g_assert_cmpuint (count_names (near, network), ==, 6);
  g_assert_nonnull (find_name (near, "Vestby")->municipality);
}

/* Beside its dot Drøbak's name would break the border of Frogn, which is narrow there; above it there is room. */
static void
test_town_leaves_border (void)
{
  const KlimaGeometry *frogn = klima_municipality_get_geometry (fixture_municipality (dataset, "3022"));
  Size size = { 1000, 700 };
  g_autoptr (KlimaScene) scene = new_scene (NULL, size);

  klima_geometry_get_middle (frogn, &scene->camera.x, &scene->camera.y);
  for (scene->camera.zoom = 10.2; scene->camera.zoom <= 11.5; scene->camera.zoom += 0.1)
    {
      g_autoptr (KlimaDrawing) drawing = lay_out_for_screen (scene, size);
      const KlimaTextMark *name = find_name (drawing, "Drøbak");

      g_test_message ("Zoom level %g", scene->camera.zoom);
      g_assert_nonnull (name);
      assert_each_point (drawing, name, 0, 0, is_in_geometry, frogn);
    }
}

static void
test_hidden_networks (void)
{
  Size size = { 1920, 1080 };
  g_autoptr (KlimaScene) scene = new_scene (NULL, size);
  KlimaNetwork *follo = klima_dataset_get_network (dataset, "follo");
  KlimaNetwork *hallingdal = klima_dataset_get_network (dataset, "hallingdal");
  g_autoptr (KlimaDrawing) only_follo = NULL;
  g_autoptr (KlimaDrawing) with_selected = NULL;

  scene->shown = 1u << klima_network_get_position (follo);
  only_follo = lay_out (scene, size);
  g_assert_cmpuint (count_names (only_follo, NULL), ==, count_names (only_follo, follo));
  g_assert_cmpuint (count_names (only_follo, NULL), >, 0);

  scene->selected = klima_dataset_get_municipality (dataset, "3044");
  with_selected = lay_out (scene, size);
  g_assert_cmpuint (count_names (with_selected, hallingdal), ==, 1);
  g_assert_true (find_name (with_selected, "Hol")->municipality == scene->selected);
}

/* Neither do the names of towns tell the names of what is hidden. */
static void
test_hidden_up_close (void)
{
  Size size = { 1920, 1080 };
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);
  g_autoptr (KlimaScene) scene = new_scene ("follo", size);
  g_autoptr (KlimaDrawing) drawing = NULL;

  scene->shown = 0;
  drawing = lay_out_for_screen (scene, size);
  check_drawing (drawing, size);
  g_assert_nonnull (find_name (drawing, "Ski"));
  for (guint i = 0; i < municipalities->len; i++)
    g_assert_null (find_name (drawing, klima_municipality_get_name (g_ptr_array_index (municipalities, i))));
}

static void
test_no_labels (void)
{
  Size size = { 1000, 700 };
  g_autoptr (KlimaScene) scene = new_scene (NULL, size);
  g_autoptr (KlimaDrawing) none = NULL;
  g_autoptr (GPtrArray) names = NULL;

  scene->labels = KLIMA_LABELS_NONE;
  none = lay_out (scene, size);
  names = list_names (none);
  g_assert_cmpuint (names->len, ==, 0);
}

/* A part of the picture's height, whatever the size of the picture; what is larger already stays. */
static void
test_least_size (void)
{
  for (guint i = 1; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (KlimaScene) scene = new_scene ("klima-ostfold", sizes[i]);
      g_autoptr (KlimaDrawing) drawing = NULL;
      g_autoptr (GPtrArray) names = NULL;

      scene->min_text = 1.0 / 50;
      drawing = lay_out (scene, sizes[i]);
      check_drawing (drawing, sizes[i]);
      names = list_names (drawing);
      g_assert_cmpuint (count_names (drawing, NULL), >=, 8);
      for (guint j = 0; j < names->len; j++)
        {
          const KlimaTextMark *name = g_ptr_array_index (names, j);

          g_assert_cmpfloat (name->size, >=, sizes[i].height / 50.0 - 0.001);
        }
    }
}

static void
test_label_scale (void)
{
  Size size = { 1000, 700 };
  g_autoptr (KlimaScene) scene = new_scene ("hallingdal", size);
  g_autoptr (KlimaDrawing) normal = lay_out (scene, size);
  g_autoptr (KlimaDrawing) large = NULL;

  scene->label_scale = 1.5;
  large = lay_out (scene, size);
  check_drawing (large, size);
  g_assert_cmpfloat_with_epsilon (find_name (large, "Hol")->size, 1.5 * find_name (normal, "Hol")->size, 2);
}

/* The least size of quiet names, and of those of municipalities. */
#define LEAST_SIZE 11.0

static double
get_largest_quiet_size (const KlimaDrawing *drawing)
{
  g_autoptr (GPtrArray) names = list_names (drawing);
  double largest = 0;

  for (guint i = 0; i < names->len; i++)
    {
      const KlimaTextMark *name = g_ptr_array_index (names, i);

      if (name->municipality == NULL)
        largest = MAX (largest, name->size);
    }

  return largest;
}

/* Where the system writes large, so does the map: all names, those around the municipalities no larger than theirs. */
static void
test_text_scale (void)
{
  static const struct { Size size; const char *network_id; const char *names[4]; } views[] = {
    { { 600, 750 }, NULL, { "Hol", "Innlandet", "Oslofjorden" } },
    { { 1400, 1000 }, NULL, { "Hol", "Innlandet", "Mjøsa", "Sverige" } },
    { { 1400, 1000 }, "aktive-innovative", { "Ringerike", "Oslo", "Innlandet" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    for (double text_scale = 1.5; text_scale <= 2; text_scale += 0.5)
      {
        g_autoptr (KlimaScene) scene = new_scene (views[i].network_id, views[i].size);
        g_autoptr (KlimaDrawing) drawing = NULL;

        scene->text_scale = text_scale;
        drawing = lay_out_for_screen (scene, views[i].size);
        check_drawing (drawing, views[i].size);
        g_assert_cmpfloat (get_largest_quiet_size (drawing), <=, LEAST_SIZE * text_scale + 0.001);
        for (guint j = 0; j < G_N_ELEMENTS (views[i].names) && views[i].names[j] != NULL; j++)
          {
            const KlimaTextMark *name = find_name (drawing, views[i].names[j]);

            if (name == NULL)
              g_error ("%s is not named at %g times the size", views[i].names[j], text_scale);
            g_assert_cmpfloat (name->size, >=, 0.85 * LEAST_SIZE * text_scale);
          }
      }
}

static void
test_same_again (void)
{
  Size size = { 1000, 700 };
  g_autoptr (KlimaScene) scene = new_scene (NULL, size);
  g_autoptr (KlimaDrawing) first = lay_out (scene, size);
  g_autoptr (KlimaDrawing) second = lay_out (scene, size);

  probe_assert_equal (first, second);
}

static void
test_cancel (void)
{
  Size size = { 1000, 700 };
  g_autoptr (KlimaScene) scene = new_scene (NULL, size);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (klima_layout (scene, size.width, size.height, KLIMA_LAYER_NAMES, KLIMA_FURNITURE_NONE, cancellable));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dataset = fixture_viken ();

  g_test_add_func ("/names/fit", test_names_fit);
  g_test_add_func ("/names/fit-where-cut", test_names_fit_where_cut);
  g_test_add_func ("/names/all-of-viken", test_all_of_viken);
  g_test_add_func ("/names/larger-drawing", test_same_in_larger_drawing);
  g_test_add_func ("/names/beside-lakes", test_beside_lakes);
  g_test_add_func ("/names/same-without-lakes", test_same_without_lakes);
  g_test_add_func ("/names/around-viken", test_around_viken);
  g_test_add_func ("/names/networks-up-close", test_networks_up_close);
  g_test_add_func ("/names/more-up-close", test_more_up_close);
  g_test_add_func ("/names/town-leaves-border", test_town_leaves_border);
  g_test_add_func ("/names/hidden", test_hidden_networks);
  g_test_add_func ("/names/hidden-up-close", test_hidden_up_close);
  g_test_add_func ("/names/none", test_no_labels);
  g_test_add_func ("/names/least-size", test_least_size);
  g_test_add_func ("/names/scale", test_label_scale);
  g_test_add_func ("/names/text-scale", test_text_scale);
  g_test_add_func ("/names/same-again", test_same_again);
  g_test_add_func ("/names/cancel", test_cancel);

  return g_test_run ();
}
