/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "drawing-probe.h"
#include "fixtures.h"

#include <libintl.h>
#include <math.h>
#include <string.h>

#include "klima-layout-slide.h"
#include "klima-layout.h"
#include "klima-palette.h"
#include "klima-slides.h"

/* What slides look like, at all sizes, in all languages, light and dark. */

typedef struct
{
  int width, height;
} Size;

static const Size sizes[] = { { 1280, 720 }, { 1920, 1080 }, { 3840, 2160 }, { 1024, 768 } };

static const KlimaStyle styles[] = { KLIMA_STYLE_LIGHT, KLIMA_STYLE_DARK };

typedef void (*CheckSlide) (KlimaSlide         *slide,
                            const KlimaDrawing *drawing);

static KlimaScene *
new_scene (KlimaSlide    *slide,
           Size           size,
           KlimaLanguage  language,
           KlimaStyle     style,
           const char    *selected)
{
  g_autoptr (KlimaScene) base = klima_scene_new (fixture_viken ());

  base->language = language;
  base->style = style;
  klima_slide_apply (slide, base);
  if (selected != NULL)
    base->selected = fixture_municipality (base->dataset, selected);

  return klima_layout_slide_scene (slide, base, size.width, size.height);
}

static KlimaDrawing *
lay_out (KlimaSlide    *slide,
         Size           size,
         KlimaLanguage  language,
         KlimaStyle     style,
         const char    *selected)
{
  g_autoptr (KlimaScene) scene = new_scene (slide, size, language, style, selected);

  return klima_layout_slide (slide, scene, size.width, size.height, KLIMA_LAYERS_ALL, NULL);
}

/* Every slide at every size, in every language and style: those that the dataset brings, and those made from it. */
static void
check_all_with (const char *selected,
                CheckSlide  check)
{
  for (int language = 0; language < KLIMA_N_LANGUAGES; language++)
    {
      g_autoptr (GPtrArray) made = NULL;

      fixture_set_language (language);
      made = klima_slides_generate (fixture_viken ());
      for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        for (guint j = 0; j < G_N_ELEMENTS (styles); j++)
          for (guint k = 0; k < 2; k++)
            {
              GPtrArray *slides = k == 0 ? klima_dataset_get_slides (fixture_viken ()) : made;

              for (guint n = 0; n < slides->len; n++)
                {
                  g_autoptr (KlimaDrawing) drawing = lay_out (slides->pdata[n], sizes[i], language, styles[j], selected);

                  g_test_message ("%s, %d x %d, %s, %s", klima_slide_get_title (slides->pdata[n], language),
                                  sizes[i].width, sizes[i].height, klima_language_get_code (language),
                                  styles[j] == KLIMA_STYLE_LIGHT ? "light" : "dark");
                  check (slides->pdata[n], drawing);
                }
            }
    }
}

static void
check_all (CheckSlide check)
{
  check_all_with (NULL, check);
}

/* A text as it was before it was broken into lines, which may stand for a dot. */
static char *
join_lines (const char *text)
{
  g_auto (GStrv) parts = g_regex_split_simple ("[\n\u00a0 ]+(?:· )?", text, 0, 0);

  return g_strjoinv (" ", parts);
}

/* A text that stands beside the map, however it is broken. */
static const KlimaTextMark *
find_text (const KlimaDrawing *drawing,
           const char         *text)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);
  g_autofree char *wanted = join_lines (text);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == KLIMA_MARK_TEXT && marks[i].layer == KLIMA_LAYER_FURNITURE)
      {
        g_autofree char *found = join_lines (marks[i].text.text);

        if (g_str_equal (found, wanted))
          return &marks[i].text;
      }

  return NULL;
}

static void
assert_text (const KlimaDrawing *drawing,
             const char         *text)
{
  if (text != NULL && find_text (drawing, text) == NULL)
    g_error ("%s is missing", text);
}

static void
check_texts (KlimaSlide         *slide,
             const KlimaDrawing *drawing)
{
  double height = klima_drawing_get_height (drawing);
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      KlimaBounds a = probe_bounds (&marks[i]);

      if (marks[i].kind != KLIMA_MARK_TEXT)
        continue;
      g_assert_cmpfloat (marks[i].text.size, >=, height / 50 - 0.001);
      if (a.min_x < 0 || a.min_y < 0 || a.max_x > klima_drawing_get_width (drawing) || a.max_y > height)
        g_error ("%s leaves the picture", marks[i].text.text);

      for (guint j = i + 1; j < n_marks; j++)
        {
          KlimaBounds b = probe_bounds (&marks[j]);

          if (marks[j].kind == KLIMA_MARK_TEXT && probe_overlap (&a, &b))
            g_error ("%s overlaps %s", marks[i].text.text, marks[j].text.text);
        }
    }
}

/* Boxes that stand before the map: papers, cards, badges. */
static void
check_names_are_free (KlimaSlide         *slide,
                      const KlimaDrawing *drawing)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    for (guint j = 0; j < n_marks; j++)
      if (marks[i].kind == KLIMA_MARK_TEXT && marks[i].layer == KLIMA_LAYER_NAMES && marks[j].kind == KLIMA_MARK_BOX
          && marks[j].layer == KLIMA_LAYER_FURNITURE)
        {
          KlimaBounds name = probe_bounds (&marks[i]);
          KlimaBounds box = probe_bounds (&marks[j]);

          if (probe_overlap (&name, &box))
            g_error ("%s lies under a box", marks[i].text.text);
        }
}

/* No text reaches out of the box that it begins in, nor to where the paper fades. */
static void
check_boxes_hold_texts (KlimaSlide         *slide,
                        const KlimaDrawing *drawing)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    for (guint j = 0; j < n_marks; j++)
      if (marks[i].kind == KLIMA_MARK_BOX && marks[i].layer == KLIMA_LAYER_FURNITURE && marks[j].kind == KLIMA_MARK_TEXT
          && marks[j].layer == KLIMA_LAYER_FURNITURE)
        {
          const KlimaBoxMark *box = &marks[i].box;
          KlimaBounds text = probe_bounds (&marks[j]);
          KlimaBounds within = {
            box->x - 0.01, box->y - 0.01, box->x + box->width - box->fade + 0.01, box->y + box->height + 0.01,
          };

          if (probe_overlap (&text, &within)
              && (text.min_x < within.min_x || text.min_y < within.min_y || text.max_x > within.max_x
                  || text.max_y > within.max_y))
            g_error ("%s reaches out of its box", marks[j].text.text);
        }
}

static void
check_says_what_it_is_to_say (KlimaSlide         *slide,
                              const KlimaDrawing *drawing)
{
  KlimaLanguage language = klima_drawing_get_scene (drawing)->language;
  const KlimaTextMark *title = find_text (drawing, klima_slide_get_title (slide, language));
  GPtrArray *partners = klima_slide_get_partners (slide);

  g_assert_nonnull (title);
  g_assert_cmpfloat (title->size, >=, klima_drawing_get_height (drawing) / 25 - 0.001);
  assert_text (drawing, klima_slide_get_text (slide, language));
  assert_text (drawing, KLIMA_SOURCE_LINE);

  for (guint i = 0; i < partners->len; i++)
    {
      assert_text (drawing, klima_partner_get_name (partners->pdata[i], language));
      assert_text (drawing, klima_partner_get_theme (partners->pdata[i], language));
    }
}

/* What a network's slide tells of it, and what it does not, for want of knowing. */
static void
check_facts (KlimaSlide         *slide,
             const KlimaDrawing *drawing)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  KlimaNetwork *network = klima_slide_get_network (slide);
  g_autofree char *badge = NULL;
  g_autofree char *members = NULL;
  g_autofree char *population = NULL;
  g_autofree char *founded = NULL;

  if (network == NULL)
    return;

  badge = g_strdup_printf ("%d", klima_network_get_badge (network));
  members = g_strdup_printf ("%u", klima_network_get_members (network)->len);
  population = klima_language_format_number (scene->language, klima_network_get_population (network), 0);
  assert_text (drawing, badge);
  assert_text (drawing, members);
  assert_text (drawing, population);

  if (klima_network_get_founded (network) == NULL)
    g_assert_null (find_text (drawing, gettext ("Founded")));
  else
    {
      founded = g_strndup (klima_network_get_founded (network), 4);
      assert_text (drawing, gettext ("Founded"));
      assert_text (drawing, founded);
    }
}

/* The legend of a map that shows several networks, with counts. */
static void
check_legend (KlimaSlide         *slide,
              const KlimaDrawing *drawing)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  GPtrArray *networks = klima_dataset_get_networks (scene->dataset);

  if (klima_slide_get_kind (slide) != KLIMA_SLIDE_MAP || klima_slide_get_network (slide) != NULL)
    return;

  for (guint i = 0; i < networks->len; i++)
    {
      g_autofree char *badge = g_strdup_printf ("%d", klima_network_get_badge (networks->pdata[i]));

      assert_text (drawing, badge);
      assert_text (drawing, klima_network_get_name (networks->pdata[i], scene->language));
    }
}

/* The box that a number stands on: the last that is painted below it. */
static const KlimaBoxMark *
find_ground (const KlimaDrawing  *drawing,
             const KlimaTextMark *number)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);
  const KlimaBoxMark *ground = NULL;

  for (guint i = 0; i < n_marks && &marks[i].text != number; i++)
    if (marks[i].kind == KLIMA_MARK_BOX && marks[i].box.x <= number->x && marks[i].box.y <= number->y
        && marks[i].box.x + marks[i].box.width >= number->x + number->width
        && marks[i].box.y + marks[i].box.height >= number->y + number->height)
      ground = &marks[i].box;

  return ground;
}

/* What is seen of a box beside the one that lies on its left end. */
static const KlimaBoxMark *
find_beside (const KlimaDrawing *drawing,
             const KlimaBoxMark *end)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == KLIMA_MARK_BOX && marks[i].box.x == end->x && marks[i].box.y == end->y
        && marks[i].box.height == end->height && marks[i].box.width > end->width)
      return &marks[i].box;

  return NULL;
}

/* Of numbers, only those in badges are centred and name no municipality. */
static const KlimaTextMark *
find_badge (const KlimaDrawing *drawing,
            const char         *badge)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == KLIMA_MARK_TEXT && marks[i].layer == KLIMA_LAYER_FURNITURE && marks[i].text.centred
        && marks[i].text.municipality == NULL && g_str_equal (marks[i].text.text, badge))
      return &marks[i].text;

  return NULL;
}

/* A pattern as wide as it takes to know it stands beside the number, none behind it. Returns whether there is a badge. */
static gboolean
check_badge (const KlimaDrawing *drawing,
             KlimaNetwork       *network)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  double unit = klima_drawing_get_height (drawing) / KLIMA_SLIDE_HEIGHT;
  g_autofree char *badge = g_strdup_printf ("%d", klima_network_get_badge (network));
  const KlimaTextMark *number = find_badge (drawing, badge);
  const KlimaBoxMark *ground, *beside;

  if (number == NULL)
    return FALSE;
  ground = find_ground (drawing, number);
  g_assert_nonnull (ground);
  g_assert_cmpint (ground->pattern, ==, KLIMA_PATTERN_NONE);
  g_assert_cmpfloat (klima_palette_contrast (number->color, ground->fill), >=, 4.5);

  beside = find_beside (drawing, ground);
  g_assert_nonnull (beside);
  g_assert_cmpint (beside->pattern, ==, klima_scene_get_pattern (scene, network));
  g_assert_cmpfloat (beside->width - ground->width, >=, 15 * unit);
  g_assert_true (memcmp (&beside->fill, &ground->fill, sizeof beside->fill) == 0);
  if (beside->pattern != KLIMA_PATTERN_NONE)
    g_assert_cmpfloat (klima_palette_contrast (beside->pattern_color, beside->fill), >=, 1.25);

  return TRUE;
}

/* Colour is never all that tells one network from another. */
static void
check_patterns (KlimaSlide         *slide,
                const KlimaDrawing *drawing)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  GPtrArray *networks = klima_dataset_get_networks (scene->dataset);
  KlimaNetwork *network = klima_slide_get_network (slide);
  guint n_badges = 0;

  for (guint i = 0; i < networks->len; i++)
    n_badges += check_badge (drawing, networks->pdata[i]);

  if (network != NULL)
    g_assert_true (check_badge (drawing, network));
  else if (klima_slide_get_kind (slide) == KLIMA_SLIDE_MAP)
    g_assert_cmpuint (n_badges, ==, networks->len);
}

/* The mark that names a municipality in a layer, or of the two in the key its number. */
static const KlimaTextMark *
find_label (const KlimaDrawing *drawing,
            KlimaDrawingLayer   layer,
            KlimaMunicipality  *municipality)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == KLIMA_MARK_TEXT && marks[i].layer == layer && marks[i].text.municipality == municipality)
      return &marks[i].text;

  return NULL;
}

static void
check_members_are_named (KlimaSlide         *slide,
                         const KlimaDrawing *drawing)
{
  KlimaNetwork *network = klima_slide_get_network (slide);
  GPtrArray *members = network != NULL ? klima_network_get_members (network) : NULL;

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      const char *name = klima_municipality_get_name (members->pdata[i]);
      const KlimaTextMark *label = find_label (drawing, KLIMA_LAYER_NAMES, members->pdata[i]);
      const KlimaTextMark *number = find_label (drawing, KLIMA_LAYER_FURNITURE, members->pdata[i]);
      g_autofree char *text = label != NULL ? join_lines (label->text) : NULL;

      if (label == NULL)
        g_error ("%s has no label", name);
      if (!g_ascii_isdigit (*text))
        {
          g_autofree char *plain = g_strdelimit (g_strdup (name), "-", ' ');

          g_assert_cmpstr (g_strdelimit (text, "-", ' '), ==, plain);
          continue;
        }
      g_assert_nonnull (number);
      g_assert_cmpstr (number->text, ==, text);
      assert_text (drawing, name);
    }
}

/* Which arc of the municipalities' borders a span is, %NULL where it is none. */
static const KlimaArc *
find_arc (const KlimaDrawing *drawing,
          const KlimaSpan    *span)
{
  KlimaBorders *borders = klima_dataset_get_borders (klima_drawing_get_scene (drawing)->dataset);
  guint n_arcs, n_points;
  const KlimaArc *arcs = klima_borders_get_arcs (borders, &n_arcs);
  const KlimaPoint *points = klima_borders_get_points (borders, &n_points);

  for (guint i = 0; i < n_arcs; i++)
    if (points + arcs[i].first == span->points)
      return &arcs[i];

  return NULL;
}

/* Of 1080: 4 pixels between networks, 2 between municipalities. */
static void
check_borders (KlimaSlide         *slide,
               const KlimaDrawing *drawing)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (klima_drawing_get_scene (drawing)->dataset);
  double pixel = klima_drawing_get_height (drawing) / 1080;
  guint n_marks, n_between = 0;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    for (guint j = 0; marks[i].kind == KLIMA_MARK_LINE && marks[i].layer == KLIMA_LAYER_BORDERS
         && j < marks[i].line.n_spans; j++)
      {
        const KlimaArc *arc = find_arc (drawing, &marks[i].line.spans[j]);

        if (arc == NULL || arc->right < 0)
          continue;
        g_assert_cmpfloat (marks[i].line.width, >=, 2 * pixel - 0.001);
        if (klima_municipality_get_networks (municipalities->pdata[arc->left])
            == klima_municipality_get_networks (municipalities->pdata[arc->right]))
          continue;
        g_assert_cmpfloat (marks[i].line.width, >=, 4 * pixel - 0.001);
        g_assert_cmpfloat (marks[i].line.casing_width, >, marks[i].line.width);
        n_between++;
      }
  g_assert_cmpuint (n_between, >, 0);
}

/* What is to be seen lies all in the picture, and nothing stands before it. */
static void
check_room (KlimaSlide         *slide,
            const KlimaDrawing *drawing)
{
  KlimaBounds bounds = klima_slide_get_bounds (slide);
  KlimaBounds seen;
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  klima_drawing_from_map (drawing, bounds.min_x, bounds.min_y, &seen.min_x, &seen.min_y);
  klima_drawing_from_map (drawing, bounds.max_x, bounds.max_y, &seen.max_x, &seen.max_y);
  g_assert_cmpfloat (seen.min_x, >=, 0);
  g_assert_cmpfloat (seen.min_y, >=, 0);
  g_assert_cmpfloat (seen.max_x, <=, klima_drawing_get_width (drawing));
  g_assert_cmpfloat (seen.max_y, <=, klima_drawing_get_height (drawing));

  for (guint i = 0; i < n_marks && klima_slide_get_kind (slide) != KLIMA_SLIDE_PARTNERS; i++)
    if (marks[i].kind == KLIMA_MARK_BOX && marks[i].layer == KLIMA_LAYER_FURNITURE)
      {
        KlimaBounds box = probe_bounds (&marks[i]);

        g_assert_false (probe_overlap (&box, &seen));
      }
}

static void
test_texts (void)
{
  check_all (check_texts);
}

static void
test_names_are_free (void)
{
  check_all (check_names_are_free);
}

static void
test_boxes_hold_texts (void)
{
  check_all (check_boxes_hold_texts);
}

static void
test_says_what_it_is_to_say (void)
{
  check_all (check_says_what_it_is_to_say);
}

static void
test_facts (void)
{
  check_all (check_facts);
}

static void
test_legend (void)
{
  check_all (check_legend);
}

static void
test_patterns (void)
{
  check_all (check_patterns);
}

/* Only the municipalities in dialogue keep theirs. */
static void
test_patterns_off (void)
{
  GPtrArray *slides = klima_dataset_get_slides (fixture_viken ());
  guint n_hatched = 0;

  for (guint i = 0; i < slides->len; i++)
    {
      g_autoptr (KlimaScene) scene = new_scene (slides->pdata[i], sizes[1], KLIMA_LANGUAGE_NB, KLIMA_STYLE_LIGHT, NULL);
      g_autoptr (KlimaDrawing) drawing = NULL;
      guint n_marks;
      const KlimaMark *marks;

      scene->patterns = FALSE;
      drawing = klima_layout_slide (slides->pdata[i], scene, 16, 9, KLIMA_LAYERS_ALL, NULL);
      marks = klima_drawing_get_marks (drawing, &n_marks);
      for (guint j = 0; j < n_marks; j++)
        if (marks[j].kind == KLIMA_MARK_BOX && marks[j].box.pattern != KLIMA_PATTERN_NONE)
          {
            g_assert_cmpint (marks[j].box.pattern, ==, KLIMA_PATTERN_HATCH);
            n_hatched++;
          }
      check_patterns (slides->pdata[i], drawing);
    }
  g_assert_cmpuint (n_hatched, >, 0);
}

static void
test_members_are_named (void)
{
  check_all (check_members_are_named);
}

static void
test_borders (void)
{
  check_all (check_borders);
}

static void
test_room (void)
{
  check_all (check_room);
}

/* A municipality that is looked up on a slide of any kind: ring, name and figures, in the same frame. */
static void
check_selected (KlimaSlide         *slide,
                const KlimaDrawing *drawing)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  const KlimaTextMark *name = find_text (drawing, klima_municipality_get_name (scene->selected));
  g_autofree char *population =
    klima_language_format_number (scene->language, klima_municipality_get_population (scene->selected), 0);
  KlimaNetwork *network = klima_dataset_get_main_network (scene->dataset, scene->selected);
  KlimaColor ring = klima_palette_get (scene->style)->selection;
  guint n_marks, n_rings = 0;
  const KlimaMark *marks = klima_drawing_get_marks (drawing, &n_marks);

  g_assert_nonnull (name);
  g_assert_cmpfloat (name->size, >=, klima_drawing_get_height (drawing) / 25);
  assert_text (drawing, population);
  assert_text (drawing, klima_network_get_name (network, scene->language));
  assert_text (drawing, KLIMA_SOURCE_LINE);

  for (guint i = 0; i < n_marks; i++)
    n_rings += marks[i].kind == KLIMA_MARK_LINE && memcmp (&marks[i].line.color, &ring, sizeof ring) == 0;
  g_assert_cmpuint (n_rings, ==, 1);

  check_texts (slide, drawing);
  check_names_are_free (slide, drawing);
  check_boxes_hold_texts (slide, drawing);
}

static void
test_selected (void)
{
  check_all_with ("3023", check_selected); /* Nesodden: small */
  check_all_with ("3052", check_selected); /* Nore og Uvdal: in dialogue, a long name */
}

/* The map stays where it is when something on it is selected, and goes where something else is. */
static void
test_selecting_keeps_camera (void)
{
  GPtrArray *slides = klima_dataset_get_slides (fixture_viken ());
  guint n_networks = 0;

  for (guint i = 0; i < slides->len; i++)
    {
      KlimaNetwork *network = klima_slide_get_network (slides->pdata[i]);
      gboolean in_west = network == fixture_network (fixture_viken (), "hallingdal")
                         || network == fixture_network (fixture_viken (), "dialogue");
      const char *other = in_west ? "3011" : "3044"; /* Hvaler or Hol */
      g_autoptr (KlimaScene) before = NULL;
      g_autoptr (KlimaScene) on_member = NULL;
      g_autoptr (KlimaScene) on_other = NULL;

      if (network == NULL)
        continue;
      n_networks++;
      before = new_scene (slides->pdata[i], sizes[1], KLIMA_LANGUAGE_NB, KLIMA_STYLE_LIGHT, NULL);
      on_member = new_scene (slides->pdata[i], sizes[1], KLIMA_LANGUAGE_NB, KLIMA_STYLE_LIGHT,
                             klima_municipality_get_number (klima_network_get_members (network)->pdata[0]));
      on_other = new_scene (slides->pdata[i], sizes[1], KLIMA_LANGUAGE_NB, KLIMA_STYLE_LIGHT, other);
      g_assert_true (klima_camera_equal (before->camera, on_member->camera));
      g_assert_cmpfloat (on_other->camera.zoom, <, before->camera.zoom);
    }
  g_assert_cmpuint (n_networks, ==, 5);
}

/* The same again, and the same on every screen of one shape. */
static void
test_same (void)
{
  GPtrArray *slides = klima_dataset_get_slides (fixture_viken ());

  fixture_set_language (KLIMA_LANGUAGE_NB);
  for (guint i = 0; i < slides->len; i++)
    for (guint j = 0; j < 3; j++)
      {
        g_autoptr (KlimaDrawing) first = lay_out (slides->pdata[i], sizes[0], KLIMA_LANGUAGE_NB, KLIMA_STYLE_LIGHT, NULL);
        g_autoptr (KlimaDrawing) other = lay_out (slides->pdata[i], sizes[j], KLIMA_LANGUAGE_NB, KLIMA_STYLE_LIGHT, NULL);

        probe_assert_equal (first, other);
      }
}

/* The map alone has nothing that stands before it, and the foreground nothing of the map. */
static void
test_layers (void)
{
  GPtrArray *slides = klima_dataset_get_slides (fixture_viken ());
  const KlimaDrawingLayer parts[] = { KLIMA_LAYERS_PICTURE, KLIMA_LAYER_NAMES | KLIMA_LAYER_FURNITURE };

  for (guint i = 0; i < slides->len; i++)
    {
      g_autoptr (KlimaScene) scene = new_scene (slides->pdata[i], sizes[1], KLIMA_LANGUAGE_NB, KLIMA_STYLE_LIGHT, NULL);
      g_autoptr (KlimaDrawing) all = klima_layout_slide (slides->pdata[i], scene, 16, 9, KLIMA_LAYERS_ALL, NULL);
      guint n_all, n_together = 0;

      klima_drawing_get_marks (all, &n_all);
      for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
        {
          g_autoptr (KlimaDrawing) part = klima_layout_slide (slides->pdata[i], scene, 16, 9, parts[j], NULL);
          guint n_marks;
          const KlimaMark *marks = klima_drawing_get_marks (part, &n_marks);

          for (guint k = 0; k < n_marks; k++)
            g_assert_cmphex (marks[k].layer & ~parts[j], ==, 0);
          n_together += n_marks;
        }
      g_assert_cmpuint (n_together, ==, n_all);
    }
}

static void
test_cancelled (void)
{
  KlimaSlide *slide = g_ptr_array_index (klima_dataset_get_slides (fixture_viken ()), 0);
  g_autoptr (KlimaScene) scene = new_scene (slide, sizes[1], KLIMA_LANGUAGE_NB, KLIMA_STYLE_LIGHT, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (klima_layout_slide (slide, scene, 16, 9, KLIMA_LAYERS_ALL, cancellable));
}

static void
test_frame (void)
{
  static const struct
  {
    double width, height;
    KlimaSlideFrame frame;
  } table[] = {
    { 1920, 1080, { 960, 540, 2, 0, 0 } },
    { 3840, 2160, { 960, 540, 4, 0, 0 } },
    { 1024, 768, { 720, 540, 768 / 540.0, 0, 0 } },
    { 720, 1080, { 720, 540, 1, 0, 270 } },    /* higher than any screen */
    { 2000, 540, { 1296, 540, 1, 352, 0 } },   /* wider */
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      KlimaSlideFrame frame = klima_slide_frame (table[i].width, table[i].height);

      g_assert_cmpfloat_with_epsilon (frame.width, table[i].frame.width, 1e-6);
      g_assert_cmpfloat_with_epsilon (frame.height, table[i].frame.height, 1e-6);
      g_assert_cmpfloat_with_epsilon (frame.scale, table[i].frame.scale, 1e-6);
      g_assert_cmpfloat_with_epsilon (frame.x, table[i].frame.x, 1e-6);
      g_assert_cmpfloat_with_epsilon (frame.y, table[i].frame.y, 1e-6);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/slide-layout/texts", test_texts);
  g_test_add_func ("/slide-layout/names-are-free", test_names_are_free);
  g_test_add_func ("/slide-layout/boxes-hold-texts", test_boxes_hold_texts);
  g_test_add_func ("/slide-layout/says-what-it-is-to-say", test_says_what_it_is_to_say);
  g_test_add_func ("/slide-layout/facts", test_facts);
  g_test_add_func ("/slide-layout/legend", test_legend);
  g_test_add_func ("/slide-layout/patterns", test_patterns);
  g_test_add_func ("/slide-layout/patterns-off", test_patterns_off);
  g_test_add_func ("/slide-layout/members-are-named", test_members_are_named);
  g_test_add_func ("/slide-layout/borders", test_borders);
  g_test_add_func ("/slide-layout/room", test_room);
  g_test_add_func ("/slide-layout/selected", test_selected);
  g_test_add_func ("/slide-layout/selecting-keeps-camera", test_selecting_keeps_camera);
  g_test_add_func ("/slide-layout/same", test_same);
  g_test_add_func ("/slide-layout/layers", test_layers);
  g_test_add_func ("/slide-layout/cancelled", test_cancelled);
  g_test_add_func ("/slide-layout/frame", test_frame);

  return g_test_run ();
}
