/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "drawing-probe.h"
#include "fixtures.h"

#include <math.h>

#include "klima-cairo-pen.h"
#include "klima-callout-geometry.h"
#include "klima-collation.h"
#include "klima-layout.h"

/* Pictures in which every municipality that is shown is named, or numbered and in the key. */

/* Of the picture's height: readable from the back row. */
#define MIN_TEXT (1.0 / 50)

/* Around what is shown, of the picture's shorter side. */
#define MARGIN 0.04

typedef struct
{
  int width, height;
} Size;

static const Size sizes[] = { { 1280, 720 }, { 1920, 1080 }, { 3840, 2160 }, { 1024, 768 } };

static const char *const networks[] = { "hallingdal", "aktive-innovative", "follo", "klima-ostfold", "dialogue" };

static const KlimaLabelMode modes[] = { KLIMA_LABELS_LEADERS, KLIMA_LABELS_NUMBERS };

/* A picture of one network, or of all where @id is NULL. */
static KlimaScene *
new_scene (const char     *id,
           KlimaLabelMode  labels)
{
  KlimaScene *scene = klima_scene_new (fixture_viken ());

  if (id != NULL)
    scene->shown = 1u << klima_network_get_position (fixture_network (scene->dataset, id));
  scene->labels = labels;
  scene->min_text = MIN_TEXT;
  scene->language = KLIMA_LANGUAGE_NB;

  return scene;
}

static KlimaDrawing *
lay_out (KlimaScene     *scene,
         Size            size,
         KlimaFurniture  furniture)
{
  klima_layout_fit (scene, size.width, size.height, MARGIN * MIN (size.width, size.height), furniture);

  return klima_layout (scene, size.width, size.height, KLIMA_LAYERS_ALL, furniture, NULL);
}

static KlimaSegment
get_segment (const KlimaLeaderMark *leader)
{
  return (KlimaSegment) { leader->x0, leader->y0, leader->x1, leader->y1 };
}

/* What names or numbers the municipality on the map. */
static const KlimaMark *
find_label (const KlimaDrawing *drawing,
            KlimaMunicipality  *municipality)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);
  const KlimaMark *label = NULL;

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == KLIMA_MARK_TEXT && marks[i].layer == KLIMA_LAYER_NAMES
        && marks[i].text.municipality == municipality)
      {
        g_assert_null (label);
        label = &marks[i];
      }

  return label;
}

static const KlimaLeaderMark *
find_leader (const KlimaDrawing *drawing,
             KlimaMunicipality  *municipality)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == KLIMA_MARK_LEADER && marks[i].leader.municipality == municipality)
      return &marks[i].leader;

  return NULL;
}

static gboolean
is_number (const KlimaTextMark *text)
{
  return g_ascii_isdigit (text->text[0]);
}

/* The entries of the key: numbers and names in the order in which they stand. */
static GPtrArray *
list_key (const KlimaDrawing *drawing)
{
  GPtrArray *entries = g_ptr_array_new ();
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == KLIMA_MARK_TEXT && marks[i].layer == KLIMA_LAYER_FURNITURE
        && marks[i].text.municipality != NULL)
      g_ptr_array_add (entries, (gpointer) &marks[i].text);

  return entries;
}

/* 1 to n, in alphabetical order, each number on the line of its name; returns n. */
static guint
check_key (const KlimaDrawing *drawing)
{
  g_autoptr (GPtrArray) entries = list_key (drawing);
  double least = klima_drawing_get_scene (drawing)->min_text * klima_drawing_get_height (drawing);

  for (guint i = 0; i < entries->len; i += 2)
    {
      const KlimaTextMark *number = g_ptr_array_index (entries, i);
      const KlimaTextMark *name = g_ptr_array_index (entries, i + 1);
      const KlimaTextMark *before = i > 0 ? g_ptr_array_index (entries, i - 1) : NULL;
      g_autofree char *expected = g_strdup_printf ("%u", i / 2 + 1);

      g_assert_cmpstr (number->text, ==, expected);
      g_assert_cmpstr (name->text, ==, klima_municipality_get_name (name->municipality));
      g_assert_true (number->municipality == name->municipality);
      g_assert_cmpfloat (number->size, >=, least - 0.001);
      g_assert_cmpfloat (name->size, >=, least - 0.001);
      g_assert_cmpfloat (number->y, ==, name->y);
      g_assert_cmpfloat (number->x + number->width, <, name->x);
      g_assert_true (before == NULL || klima_collation_compare (before->text, name->text) <= 0);
    }

  return entries->len / 2;
}

static const char *
find_number_in_key (const KlimaDrawing *drawing,
                    KlimaMunicipality  *municipality)
{
  g_autoptr (GPtrArray) entries = list_key (drawing);

  for (guint i = 0; i < entries->len; i += 2)
    {
      const KlimaTextMark *number = g_ptr_array_index (entries, i);

      if (number->municipality == municipality)
        return number->text;
    }

  return NULL;
}

/* Whether the geometry holds each corner of the box and each point of its edges, half a pixel apart. */
static gboolean
is_within (const KlimaDrawing  *drawing,
           const KlimaBounds   *box,
           const KlimaGeometry *geometry)
{
  int n_steps = 2 * MAX (box->max_x - box->min_x, box->max_y - box->min_y);

  for (int i = 0; i <= n_steps; i++)
    {
      double x = box->min_x + (box->max_x - box->min_x) * i / n_steps;
      double y = box->min_y + (box->max_y - box->min_y) * i / n_steps;
      const double points[][2] = { { x, box->min_y }, { x, box->max_y }, { box->min_x, y }, { box->max_x, y } };

      for (guint j = 0; j < G_N_ELEMENTS (points); j++)
        {
          double map_x, map_y;

          klima_drawing_to_map (drawing, points[j][0], points[j][1], &map_x, &map_y);
          if (!klima_geometry_contains (geometry, map_x, map_y))
            return FALSE;
        }
    }

  return TRUE;
}

/* Whether any of a dense grid of points in the box lies on what is shown. */
static gboolean
touches_shown (const KlimaDrawing *drawing,
               const KlimaBounds  *box)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);

  for (double y = box->min_y; y <= box->max_y; y += 2)
    for (double x = box->min_x; x <= box->max_x; x += 2)
      {
        KlimaMunicipality *municipality;
        double map_x, map_y;

        klima_drawing_to_map (drawing, x, y, &map_x, &map_y);
        municipality = klima_dataset_find_at (scene->dataset, map_x, map_y, 0);
        if (municipality != NULL && klima_scene_shows (scene, municipality))
          return TRUE;
      }

  return FALSE;
}

/* A leader begins within its municipality and ends at the label. */
static void
check_leader (const KlimaDrawing    *drawing,
              const KlimaLeaderMark *leader,
              const KlimaMark       *label)
{
  const KlimaTextMark *text = &label->text;
  KlimaBounds box = probe_bounds (label);
  double map_x, map_y;

  klima_drawing_to_map (drawing, leader->x0, leader->y0, &map_x, &map_y);
  g_assert_true (klima_geometry_contains (klima_municipality_get_geometry (leader->municipality), map_x, map_y));
  g_assert_cmpfloat (klima_bounds_distance (&box, leader->x1, leader->y1), <, text->size);
  g_assert_cmpfloat (leader->casing_width, >, leader->width);
  if (!is_number (text) && touches_shown (drawing, &box))
    g_error ("%s stands on a municipality", text->text);
}

static void
check_label (const KlimaDrawing *drawing,
             KlimaMunicipality  *municipality)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  const KlimaMark *label = find_label (drawing, municipality);
  const KlimaLeaderMark *leader = find_leader (drawing, municipality);
  const char *name = klima_municipality_get_name (municipality);
  KlimaBounds box;

  if (label == NULL)
    g_error ("%s has no label", name);

  box = probe_bounds (label);
  g_assert_cmpfloat (label->text.size, >=, scene->min_text * klima_drawing_get_height (drawing) - 0.001);
  if (is_number (&label->text))
    g_assert_cmpstr (label->text.text, ==, find_number_in_key (drawing, municipality));
  else
    g_assert_cmpint (scene->labels, ==, KLIMA_LABELS_LEADERS);
  if (leader != NULL)
    check_leader (drawing, leader, label);
  else if (!is_within (drawing, &box, klima_municipality_get_geometry (municipality)))
    g_error ("%s leaves its area", name);
}

static guint
check_labels (const KlimaDrawing *drawing)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  GPtrArray *municipalities = klima_dataset_get_municipalities (scene->dataset);
  guint n_shown = 0;

  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (municipalities, i);

      if (klima_scene_shows (scene, municipality))
        {
          check_label (drawing, municipality);
          n_shown++;
        }
      else
        g_assert_null (find_label (drawing, municipality));
    }

  return n_shown;
}

/* Whether a paper of the furniture: the only boxes that let something through. */
static gboolean
is_paper (const KlimaMark *mark)
{
  return mark->kind == KLIMA_MARK_BOX && mark->layer == KLIMA_LAYER_FURNITURE && mark->box.fill.alpha < 1;
}

/* No text covers another one or lies under the furniture, and all are in the picture. */
static void
check_texts (const KlimaDrawing *drawing)
{
  KlimaBounds picture = { 0, 0, klima_drawing_get_width (drawing), klima_drawing_get_height (drawing) };
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      KlimaBounds a = probe_bounds (&marks[i]);

      if (marks[i].kind != KLIMA_MARK_TEXT)
        continue;
      g_assert_true (a.min_x >= 0 && a.min_y >= 0 && a.max_x <= picture.max_x && a.max_y <= picture.max_y);
      for (guint j = 0; j < n_marks; j++)
        {
          KlimaBounds b = probe_bounds (&marks[j]);
          gboolean matters = j > i && marks[j].kind == KLIMA_MARK_TEXT;

          if (marks[i].layer == KLIMA_LAYER_NAMES)
            matters |= is_paper (&marks[j]);
          if (matters && probe_overlap (&a, &b))
            g_error ("%s covers %s", marks[i].text.text,
                     marks[j].kind == KLIMA_MARK_TEXT ? marks[j].text.text : "furniture");
        }
    }
}

/* Leaders cross neither each other nor a text but, at its end, their own. */
static void
check_leaders (const KlimaDrawing *drawing)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    for (guint j = 0; marks[i].kind == KLIMA_MARK_LEADER && j < n_marks; j++)
      {
        KlimaSegment leader = get_segment (&marks[i].leader);
        KlimaSegment other = get_segment (&marks[j].leader);
        KlimaBounds box = probe_bounds (&marks[j]);
        gboolean is_text = marks[j].kind == KLIMA_MARK_TEXT || is_paper (&marks[j]);

        if (j > i && marks[j].kind == KLIMA_MARK_LEADER && klima_segments_are_closer (&leader, &other, 1))
          g_error ("leaders of %s and %s cross", klima_municipality_get_name (marks[i].leader.municipality),
                   klima_municipality_get_name (marks[j].leader.municipality));
        if (is_text && klima_segment_meets_box (&leader, &box))
          g_error ("the leader of %s meets %s", klima_municipality_get_name (marks[i].leader.municipality),
                   marks[j].kind == KLIMA_MARK_TEXT ? marks[j].text.text : "furniture");
      }
}

static guint
count_in_key (const KlimaDrawing *drawing)
{
  guint n_marks;
  guint n_numbers = 0;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    n_numbers += marks[i].kind == KLIMA_MARK_TEXT && marks[i].layer == KLIMA_LAYER_NAMES
                 && marks[i].text.municipality != NULL && is_number (&marks[i].text);

  return n_numbers;
}

static void
check_drawing (const KlimaDrawing *drawing)
{
  guint n_shown = check_labels (drawing);
  guint n_in_key = check_key (drawing);

  g_assert_cmpuint (n_in_key, ==, count_in_key (drawing));
  if (klima_drawing_get_scene (drawing)->labels == KLIMA_LABELS_NUMBERS)
    g_assert_cmpuint (n_in_key, ==, n_shown);
  check_texts (drawing);
  check_leaders (drawing);
}

/* With nothing but the key, as on a slide, and with all furniture, as in a file. */
static void
test_networks (void)
{
  static const KlimaFurniture furniture[] = { KLIMA_FURNITURE_KEY, KLIMA_FURNITURE_ALL };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (networks); j++)
      for (guint k = 0; k < G_N_ELEMENTS (modes); k++)
        for (guint l = 0; l < G_N_ELEMENTS (furniture); l++)
          {
            g_autoptr (KlimaScene) scene = new_scene (networks[j], modes[k]);
            g_autoptr (KlimaDrawing) drawing = lay_out (scene, sizes[i], furniture[l]);

            g_test_message ("%s, %d x %d, mode %u, furniture %#x: %u numbers", networks[j], sizes[i].width,
                            sizes[i].height, modes[k], furniture[l], count_in_key (drawing));
            check_drawing (drawing);
          }
}

static void
test_all_of_viken (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint k = 0; k < G_N_ELEMENTS (modes); k++)
      {
        g_autoptr (KlimaScene) large = new_scene (NULL, modes[k]);
        g_autoptr (KlimaScene) normal = new_scene (NULL, modes[k]);
        g_autoptr (KlimaDrawing) in_large = lay_out (large, sizes[i], KLIMA_FURNITURE_KEY);
        g_autoptr (KlimaDrawing) in_normal = NULL;

        normal->min_text = 0;
        in_normal = lay_out (normal, sizes[i], KLIMA_FURNITURE_ALL);
        g_test_message ("%d x %d, mode %u: %u numbers, %u in large letters", sizes[i].width, sizes[i].height, modes[k],
                        count_in_key (in_normal), count_in_key (in_large));
        check_drawing (in_large);
        check_drawing (in_normal);
      }
}

/* Names are better than numbers: in a large picture of all there is no number, nor in one of a network. */
static void
test_names_before_numbers (void)
{
  Size size = { 1920, 1080 };
  g_autoptr (KlimaScene) all = new_scene (NULL, KLIMA_LABELS_LEADERS);
  g_autoptr (KlimaDrawing) drawing = NULL;

  all->min_text = 0;
  drawing = lay_out (all, size, KLIMA_FURNITURE_ALL);
  g_assert_cmpuint (count_in_key (drawing), ==, 0);
  g_assert_nonnull (find_leader (drawing, fixture_municipality (all->dataset, "3011")));

  for (guint i = 0; i < G_N_ELEMENTS (networks); i++)
    {
      g_autoptr (KlimaScene) scene = new_scene (networks[i], KLIMA_LABELS_LEADERS);
      g_autoptr (KlimaDrawing) of_network = lay_out (scene, size, KLIMA_FURNITURE_KEY);

      g_assert_cmpuint (count_in_key (of_network), ==, 0);
    }
}

/* Names beside municipalities are as large as the smallest ones in them. */
static void
test_size_beside (void)
{
  Size size = { 1920, 1080 };
  g_autoptr (KlimaScene) scene = new_scene ("aktive-innovative", KLIMA_LABELS_LEADERS);
  g_autoptr (KlimaDrawing) drawing = lay_out (scene, size, KLIMA_FURNITURE_KEY);
  guint n_marks, n_beside = 0;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);
  double smallest = G_MAXDOUBLE;

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == KLIMA_MARK_TEXT && marks[i].text.municipality != NULL
        && find_leader (drawing, marks[i].text.municipality) == NULL)
      smallest = MIN (smallest, marks[i].text.size);
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == KLIMA_MARK_TEXT && marks[i].text.municipality != NULL
        && find_leader (drawing, marks[i].text.municipality) != NULL)
      {
        g_assert_cmpfloat_with_epsilon (marks[i].text.size, smallest, 0.001);
        n_beside++;
      }
  g_assert_cmpuint (n_beside, >, 2);
}

/* Nothing names what the camera does not see. */
static void
check_only_seen (const KlimaDrawing *drawing)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (klima_drawing_get_scene (drawing)->dataset);
  guint n_unseen = 0;

  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (municipalities, i);
      KlimaBounds bounds = klima_geometry_get_bounds (klima_municipality_get_geometry (municipality));
      double left, top, right, bottom;

      klima_drawing_from_map (drawing, bounds.min_x, bounds.min_y, &left, &top);
      klima_drawing_from_map (drawing, bounds.max_x, bounds.max_y, &right, &bottom);
      if (right >= 0 && bottom >= 0 && left <= klima_drawing_get_width (drawing)
          && top <= klima_drawing_get_height (drawing))
        continue;
      g_assert_null (find_label (drawing, municipality));
      n_unseen++;
    }
  g_assert_cmpuint (n_unseen, >, 0);
}

static void
test_cut (void)
{
  Size size = { 1280, 720 };

  for (guint k = 0; k < G_N_ELEMENTS (modes); k++)
    for (double zoom = 0.5; zoom < 4; zoom += 0.5)
      {
        g_autoptr (KlimaScene) scene = new_scene (NULL, modes[k]);
        g_autoptr (KlimaDrawing) drawing = NULL;

        scene->min_text = 0;
        klima_layout_fit (scene, size.width, size.height, 24, KLIMA_FURNITURE_NONE);
        scene->camera.zoom += zoom;
        drawing = klima_layout (scene, size.width, size.height, KLIMA_LAYERS_ALL, KLIMA_FURNITURE_KEY, NULL);
        check_texts (drawing);
        check_leaders (drawing);
        check_only_seen (drawing);
      }
}

/* Where there is no room for a key, names are left out rather than numbers put into it; what there is holds. */
static void
test_small_pictures (void)
{
  static const Size small[] = { { 64, 64 }, { 200, 900 }, { 300, 200 }, { 360, 500 }, { 600, 400 } };

  for (guint i = 0; i < G_N_ELEMENTS (small); i++)
    for (guint k = 0; k < G_N_ELEMENTS (modes); k++)
      {
        g_autoptr (KlimaScene) scene = new_scene (NULL, modes[k]);
        g_autoptr (KlimaDrawing) drawing = NULL;

        scene->min_text = 0;
        drawing = lay_out (scene, small[i], KLIMA_FURNITURE_KEY);
        check_leaders (drawing);
        check_key (drawing);
      }
}

static void
test_same_again (void)
{
  for (guint k = 0; k < G_N_ELEMENTS (modes); k++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        g_autoptr (KlimaScene) scene = new_scene (NULL, modes[k]);
        g_autoptr (KlimaDrawing) first = lay_out (scene, sizes[i], KLIMA_FURNITURE_ALL);
        g_autoptr (KlimaDrawing) second = lay_out (scene, sizes[i], KLIMA_FURNITURE_ALL);

        probe_assert_equal (first, second);
      }
}

/* The size that is told in advance is that of the paper, wherever the camera looks. */
static void
test_measure_key (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (networks); j++)
      {
        g_autoptr (KlimaScene) scene = new_scene (networks[j], KLIMA_LABELS_NUMBERS);
        g_autoptr (KlimaDrawing) drawing = NULL;
        double width, height;
        guint n_marks, n_found = 0;
        const KlimaMark *marks;

        klima_layout_measure_key (scene, sizes[i].width, sizes[i].height, &width, &height);
        drawing = lay_out (scene, sizes[i], KLIMA_FURNITURE_KEY);
        marks = klima_drawing_get_marks (drawing, &n_marks);
        for (guint k = 0; k < n_marks; k++)
          n_found += is_paper (&marks[k]) && fabs (marks[k].box.width - width) < 0.01
                     && fabs (marks[k].box.height - height) < 0.01;
        g_assert_cmpuint (n_found, ==, 1);
      }
}

/* Numbers go by what is shown, not by what the camera sees. */
static void
test_numbers_stay (void)
{
  Size size = { 1280, 720 };
  g_autoptr (KlimaScene) scene = new_scene (NULL, KLIMA_LABELS_NUMBERS);
  g_autoptr (KlimaDrawing) far = NULL;
  g_autoptr (KlimaDrawing) near = NULL;
  KlimaMunicipality *eidsvoll = fixture_municipality (scene->dataset, "3035");
  KlimaBounds bounds = klima_geometry_get_bounds (klima_municipality_get_geometry (eidsvoll));

  far = lay_out (scene, size, KLIMA_FURNITURE_KEY);
  klima_scene_fit (scene, &bounds, size.width, size.height, 200);
  near = klima_layout (scene, size.width, size.height, KLIMA_LAYERS_ALL, KLIMA_FURNITURE_NONE, NULL);

  g_assert_cmpstr (find_label (far, eidsvoll)->text.text, ==, find_label (near, eidsvoll)->text.text);
}

static gboolean
is_color (cairo_surface_t *surface,
          double           x,
          double           y,
          KlimaColor       color)
{
  const guint32 *row = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface)
                                                          + (int) y * cairo_image_surface_get_stride (surface));
  guint32 pixel = row[(int) x];

  return fabs ((pixel >> 16 & 0xff) - color.red * 255) < 3 && fabs ((pixel >> 8 & 0xff) - color.green * 255) < 3
         && fabs ((pixel & 0xff) - color.blue * 255) < 3;
}

/* A leader is seen along all its length: the line in its middle, and the casing on both sides of it. */
static void
test_leaders_are_painted (void)
{
  Size size = { 480, 270 };
  double scale = 8;

  for (int style = KLIMA_STYLE_LIGHT; style <= KLIMA_STYLE_PRINT; style++)
    {
      g_autoptr (KlimaScene) scene = new_scene ("klima-ostfold", KLIMA_LABELS_LEADERS);
      g_autoptr (KlimaDrawing) drawing = NULL;
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, size.width * scale,
                                                             size.height * scale);
      cairo_t *cr = cairo_create (surface);
      const KlimaLeaderMark *leader;
      double length, across_x, across_y;

      scene->style = style;
      drawing = lay_out (scene, size, KLIMA_FURNITURE_NONE);
      cairo_scale (cr, scale, scale);
      g_assert_true (klima_cairo_pen_paint (drawing, cr, KLIMA_LAYERS_ALL, NULL));
      cairo_destroy (cr);
      cairo_surface_flush (surface);

      leader = find_leader (drawing, fixture_municipality (scene->dataset, "3011"));
      g_assert_nonnull (leader);
      length = hypot (leader->x1 - leader->x0, leader->y1 - leader->y0);
      across_x = (leader->y1 - leader->y0) / length * (leader->width + leader->casing_width) / 4;
      across_y = (leader->x0 - leader->x1) / length * (leader->width + leader->casing_width) / 4;
      for (int i = 4; i <= 9; i++)
        {
          double x = leader->x0 + (leader->x1 - leader->x0) * i / 10;
          double y = leader->y0 + (leader->y1 - leader->y0) * i / 10;

          g_assert_true (is_color (surface, x * scale, y * scale, leader->color));
          g_assert_true (is_color (surface, (x + across_x) * scale, (y + across_y) * scale, leader->casing));
          g_assert_true (is_color (surface, (x - across_x) * scale, (y - across_y) * scale, leader->casing));
        }
      cairo_surface_destroy (surface);
    }
}

static void
test_cancel (void)
{
  for (guint k = 0; k < G_N_ELEMENTS (modes); k++)
    {
      g_autoptr (KlimaScene) scene = new_scene (NULL, modes[k]);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();

      g_cancellable_cancel (cancellable);
      g_assert_null (klima_layout (scene, 1920, 1080, KLIMA_LAYER_NAMES, KLIMA_FURNITURE_NONE, cancellable));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/callouts/networks", test_networks);
  g_test_add_func ("/callouts/all-of-viken", test_all_of_viken);
  g_test_add_func ("/callouts/names-before-numbers", test_names_before_numbers);
  g_test_add_func ("/callouts/size-beside", test_size_beside);
  g_test_add_func ("/callouts/cut", test_cut);
  g_test_add_func ("/callouts/small-pictures", test_small_pictures);
  g_test_add_func ("/callouts/same-again", test_same_again);
  g_test_add_func ("/callouts/measure-key", test_measure_key);
  g_test_add_func ("/callouts/numbers-stay", test_numbers_stay);
  g_test_add_func ("/callouts/painted", test_leaders_are_painted);
  g_test_add_func ("/callouts/cancel", test_cancel);

  return g_test_run ();
}
