/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "klima-layout.h"
#include "klima-map-layer.h"
#include "klima-navigator.h"
#include "klima-palette.h"
#include "map-window.h"

#define WIDTH 900
#define HEIGHT 700

typedef struct
{
  GtkWidget *window;
  ShumateMap *map;
  KlimaNavigator *navigator;
  KlimaMapLayer *layer;
  KlimaScene *scene;
} Fixture;

static void
on_camera_changed (Fixture *fixture)
{
  klima_map_layer_set_centres (fixture->layer, klima_navigator_get_centres (fixture->navigator));
}

static gboolean
is_settled (gpointer data)
{
  return klima_map_layer_is_settled (data);
}

static void
settle (Fixture *fixture)
{
  wait_until (is_settled, fixture->layer, "the layer to settle");
}

static gboolean
has_margin (gpointer data)
{
  KlimaPicture *picture = klima_map_layer_get_picture (data);

  return picture->width > WIDTH && picture->height > HEIGHT;
}

/* What is seen comes first, and then what is around it. */
static void
settle_with_margin (Fixture *fixture)
{
  settle (fixture);
  wait_until (has_margin, fixture->layer, "a picture with a margin");
  settle (fixture);
}

/* What is still to be seen is never taken for what was asked for. */
static void
assert_not_taken_for_new (Fixture      *fixture,
                          KlimaPicture *before)
{
  g_assert_true (!klima_map_layer_is_settled (fixture->layer) ||
                 klima_map_layer_get_picture (fixture->layer) != before);
}

/* A layer whose map is in no window yet. */
static void
begin (Fixture *fixture)
{
  allow_animations (FALSE);
  fixture->scene = klima_scene_new (viken ());
  fixture->scene->labels = KLIMA_LABELS_NONE;
  fixture->scene->patterns = FALSE;
  fixture->map = shumate_map_new ();
  fixture->navigator = klima_navigator_new (fixture->map);
  fixture->layer = klima_map_layer_new (shumate_map_get_viewport (fixture->map));
  shumate_map_add_layer (fixture->map, SHUMATE_LAYER (fixture->layer));
  g_signal_connect_swapped (fixture->navigator, "camera-changed", G_CALLBACK (on_camera_changed), fixture);
  klima_navigator_set_region (fixture->navigator, klima_dataset_get_bounds (viken ()));
  klima_navigator_set_size (fixture->navigator, WIDTH, HEIGHT);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  begin (fixture);
  fixture->window = show_in_window (GTK_WIDGET (fixture->map), WIDTH, HEIGHT);
  klima_map_layer_set_scene (fixture->layer, fixture->scene);
  settle (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->navigator);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  klima_scene_free (fixture->scene);
}

static void
zoom_to (Fixture    *fixture,
         const char *number)
{
  KlimaBounds bounds = klima_geometry_get_bounds (klima_municipality_get_geometry (viken_municipality (number)));

  klima_navigator_fly_to_bounds (fixture->navigator, &bounds);
}

static KlimaColor
get_color_at (Fixture           *fixture,
              KlimaMunicipality *municipality)
{
  double x, y;

  find_middle (municipality, &x, &y);
  klima_navigator_from_map (fixture->navigator, x, y, &x, &y);

  return get_widget_pixel (GTK_WIDGET (fixture->map), x, y);
}

/* Whether the municipality has its network's colour or, where it is in dialogue and so hatched, one between that and the
 * hatch's.
 */
static gboolean
is_shown_as (Fixture           *fixture,
             KlimaMunicipality *municipality,
             gboolean           is_shown)
{
  KlimaNetwork *network = klima_dataset_get_main_network (viken (), municipality);
  KlimaStyle style = fixture->scene->style;
  KlimaColor fill = klima_palette_network_fill (style, network, is_shown);
  KlimaColor pattern = klima_palette_pattern (style, fill);
  KlimaColor seen = get_color_at (fixture, municipality);
  double share = (seen.red - fill.red) / (pattern.red - fill.red);

  if (klima_network_get_kind (network) != KLIMA_NETWORK_DIALOGUE)
    return is_color (seen, fill);

  return is_color (seen, klima_palette_mix (fill, pattern, CLAMP (share, 0, 1)));
}

static void
assert_shown_as (Fixture    *fixture,
                 const char *number,
                 gboolean    is_shown)
{
  g_assert_true (is_shown_as (fixture, viken_municipality (number), is_shown));
}

/* Far from lakes: Hemsedal, Hurdal, Ås, Rakkestad, Flesberg: one of each network. */
static const char *const one_of_each[] = { "3042", "3037", "3021", "3016", "3050" };

static void
test_shows_the_networks (Fixture       *fixture,
                         gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (one_of_each); i++)
    assert_shown_as (fixture, one_of_each[i], TRUE);
}

static void
test_shows_every_municipality (Fixture       *fixture,
                               gconstpointer  data)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (viken ());
  guint n_right = 0;

  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (municipalities, i);

      zoom_to (fixture, klima_municipality_get_number (municipality));
      settle (fixture);
      if (is_shown_as (fixture, municipality, TRUE))
        n_right++;
    }

  /* In the middle of a few there is a lake or a river. */
  g_assert_cmpuint (n_right, >=, municipalities->len - 5);
}

static void
test_filter_gives_a_new_picture (Fixture       *fixture,
                                 gconstpointer  data)
{
  KlimaPicture *before = klima_picture_ref (klima_map_layer_get_picture (fixture->layer));

  fixture->scene->shown = 1u << klima_network_get_position (viken_network (3));
  klima_map_layer_set_scene (fixture->layer, fixture->scene);
  assert_not_taken_for_new (fixture, before);
  settle (fixture);
  g_assert_true (klima_map_layer_get_picture (fixture->layer) != before);
  for (guint i = 0; i < G_N_ELEMENTS (one_of_each); i++)
    assert_shown_as (fixture, one_of_each[i], g_str_equal (one_of_each[i], "3021"));
  klima_picture_unref (before);
}

static void
test_quick_filters_end_with_the_last (Fixture       *fixture,
                                      gconstpointer  data)
{
  for (int badge = 1; badge <= 5; badge++)
    {
      fixture->scene->shown = 1u << klima_network_get_position (viken_network (badge));
      klima_map_layer_set_scene (fixture->layer, fixture->scene);
      wait_for_milliseconds (15);
    }
  settle (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (one_of_each); i++)
    assert_shown_as (fixture, one_of_each[i], i == 4);
}

static void
test_selection_repaints_only_what_is_hidden (Fixture       *fixture,
                                             gconstpointer  data)
{
  KlimaPicture *before = klima_map_layer_get_picture (fixture->layer);

  fixture->scene->selected = viken_municipality ("3021");
  klima_map_layer_set_scene (fixture->layer, fixture->scene);
  g_assert_true (klima_map_layer_is_settled (fixture->layer));
  g_assert_true (klima_map_layer_get_picture (fixture->layer) == before);

  fixture->scene->shown &= ~(1u << klima_network_get_position (viken_network (3)));
  klima_map_layer_set_scene (fixture->layer, fixture->scene);
  settle (fixture);
  assert_shown_as (fixture, "3021", TRUE);

  before = klima_map_layer_get_picture (fixture->layer);
  fixture->scene->selected = NULL;
  klima_map_layer_set_scene (fixture->layer, fixture->scene);
  assert_not_taken_for_new (fixture, before);
  settle (fixture);
  assert_shown_as (fixture, "3021", FALSE);
}

static void
test_style_gives_a_new_picture (Fixture       *fixture,
                                gconstpointer  data)
{
  KlimaPicture *before = klima_map_layer_get_picture (fixture->layer);

  fixture->scene->style = KLIMA_STYLE_DARK;
  klima_map_layer_set_scene (fixture->layer, fixture->scene);
  assert_not_taken_for_new (fixture, before);
  settle (fixture);
  g_assert_cmpint (klima_map_layer_get_picture (fixture->layer)->scene->style, ==, KLIMA_STYLE_DARK);
  assert_shown_as (fixture, "3021", TRUE);
}

/* The ink of names in municipalities in dialogue is the same in both styles; what is around their letters is not. */
static void
test_names_follow_the_style (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);
  GArray *names;
  guint n_in_dialogue = 0;

  fixture->scene->labels = KLIMA_LABELS_NAMES;
  klima_map_layer_set_scene (fixture->layer, fixture->scene);
  settle (fixture);
  names = klima_map_layer_get_picture (fixture->layer)->names;
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (before, g_object_ref (g_array_index (names, KlimaPictureName, i).texture));

  fixture->scene->style = KLIMA_STYLE_DARK;
  klima_map_layer_set_scene (fixture->layer, fixture->scene);
  settle (fixture);
  names = klima_map_layer_get_picture (fixture->layer)->names;
  for (guint i = 0; i < names->len; i++)
    {
      const KlimaPictureName *name = &g_array_index (names, KlimaPictureName, i);
      KlimaMunicipality *municipality = klima_dataset_find_at (viken (), name->x, name->y, 0);

      if (municipality == NULL || klima_dataset_get_main_network (viken (), municipality) != viken_network (5))
        continue;
      g_assert_false (g_ptr_array_find (before, name->texture, NULL));
      n_in_dialogue++;
    }
  g_assert_cmpuint (n_in_dialogue, >, 0);
}

/* The picture is sharp, covers the view, and has a margin where the viewport can be moved. */
static void
test_picture_fits_the_view (Fixture       *fixture,
                            gconstpointer  data)
{
  KlimaPicture *picture = klima_map_layer_get_picture (fixture->layer);

  g_assert_cmpfloat (picture->width, ==, WIDTH);
  g_assert_cmpfloat (picture->height, ==, HEIGHT);

  zoom_to (fixture, "3021");
  g_assert_false (klima_map_layer_is_settled (fixture->layer));
  settle_with_margin (fixture);
  picture = klima_map_layer_get_picture (fixture->layer);
  g_assert_true (klima_picture_is_sharp (picture, klima_navigator_get_camera (fixture->navigator)));
  g_assert_true (klima_picture_covers (picture, klima_navigator_get_camera (fixture->navigator), WIDTH, HEIGHT, 80));
  g_assert_cmpfloat (picture->width, <=, WIDTH * 1.25 + 2);
  g_assert_cmpfloat (picture->height, <=, HEIGHT * 1.25 + 2);
  assert_shown_as (fixture, "3021", TRUE);
}

typedef struct
{
  KlimaMapLayer *layer;
  KlimaPicture *before;
} Change;

static gboolean
has_changed (gpointer data)
{
  const Change *change = data;

  return klima_map_layer_get_picture (change->layer) != change->before;
}

/* What is seen then was painted before; with its names placed anew, it is painted again when there is time. */
static void
test_small_move_needs_no_picture (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (KlimaPicture) before = NULL;
  Change change = { fixture->layer };

  zoom_to (fixture, "3021");
  settle_with_margin (fixture);
  change.before = before = klima_picture_ref (klima_map_layer_get_picture (fixture->layer));

  klima_navigator_pan (fixture->navigator, 40.5, -20);
  g_assert_true (klima_map_layer_is_sharp (fixture->layer));
  assert_shown_as (fixture, "3021", TRUE);
  wait_until (has_changed, &change, "names in their places");
  settle (fixture);
  assert_shown_as (fixture, "3021", TRUE);

  klima_navigator_pan (fixture->navigator, 350, 0);
  g_assert_false (klima_map_layer_is_sharp (fixture->layer));
  settle (fixture);
  assert_shown_as (fixture, "3021", TRUE);
}

/* A viewport that never rests is still shown what it has come to. */
static void
test_moving_view_is_painted (Fixture       *fixture,
                             gconstpointer  data)
{
  KlimaPicture *before;

  zoom_to (fixture, "3021");
  settle (fixture);
  before = klima_picture_ref (klima_map_layer_get_picture (fixture->layer));
  for (int i = 0; i < 60; i++)
    {
      klima_navigator_pan (fixture->navigator, 12, -6);
      wait_for_milliseconds (10);
    }

  g_assert_true (klima_map_layer_get_picture (fixture->layer) != before);
  klima_picture_unref (before);
}

static void
test_outline_is_there_at_once (Fixture       *fixture,
                               gconstpointer  data)
{
  const KlimaPalette *palette = klima_palette_get (fixture->scene->style);
  KlimaMunicipality *municipality = viken_municipality ("3021");
  const KlimaGeometry *geometry = klima_municipality_get_geometry (municipality);
  guint n_points;
  const KlimaPoint *points = klima_geometry_get_points (geometry, &n_points);
  double x, y;

  zoom_to (fixture, "3021");
  settle_with_margin (fixture);
  klima_navigator_from_map (fixture->navigator, points[0].x, points[0].y, &x, &y);

  for (KlimaOutlineKind kind = 0; kind < KLIMA_N_OUTLINES; kind++)
    {
      KlimaColor seen;
      KlimaPicture *picture = klima_map_layer_get_picture (fixture->layer);

      klima_map_layer_set_outline (fixture->layer, kind, municipality);
      seen = get_widget_pixel (GTK_WIDGET (fixture->map), x, y);
      g_assert_true (kind == KLIMA_OUTLINE_SELECTED    ? is_color (seen, palette->selection)
                     : kind == KLIMA_OUTLINE_HOVERED   ? is_color (seen, palette->selection_casing)
                                                       : seen.alpha == 1);
      g_assert_true (klima_map_layer_get_picture (fixture->layer) == picture);
      klima_map_layer_set_outline (fixture->layer, kind, NULL);
      g_assert_false (is_color (get_widget_pixel (GTK_WIDGET (fixture->map), x, y), palette->selection));
    }
}

static void
test_names_are_drawn_in_place (Fixture       *fixture,
                               gconstpointer  data)
{
  KlimaPicture *picture;
  KlimaBounds bounds = klima_geometry_get_bounds (klima_municipality_get_geometry (viken_municipality ("3042")));
  guint n_inside = 0;

  g_assert_cmpuint (klima_map_layer_get_picture (fixture->layer)->names->len, ==, 0);
  fixture->scene->labels = KLIMA_LABELS_NAMES;
  klima_map_layer_set_scene (fixture->layer, fixture->scene);
  settle (fixture);

  picture = klima_map_layer_get_picture (fixture->layer);
  for (guint i = 0; i < picture->names->len; i++)
    {
      KlimaPictureName *name = &g_array_index (picture->names, KlimaPictureName, i);

      if (name->x > bounds.min_x && name->x < bounds.max_x && name->y > bounds.min_y && name->y < bounds.max_y)
        n_inside++;
    }
  g_assert_cmpuint (n_inside, >, 0);
}

/* Whether the municipality's border goes through that place of the view. */
static gboolean
is_on_border (Fixture           *fixture,
              KlimaMunicipality *municipality,
              double             x,
              double             y)
{
  guint n_points;
  const KlimaPoint *points = klima_geometry_get_points (klima_municipality_get_geometry (municipality), &n_points);

  for (guint i = 0; i < n_points; i++)
    {
      double point_x, point_y;

      klima_navigator_from_map (fixture->navigator, points[i].x, points[i].y, &point_x, &point_y);
      if (hypot (point_x - x, point_y - y) < 1)
        return TRUE;
    }

  return FALSE;
}

/* Fails where the border that lies on the name covers any of it. Returns: how much of it lies on the border, in pixels */
static guint
assert_name_is_above (Fixture                *fixture,
                      KlimaMunicipality      *municipality,
                      const KlimaPictureName *name)
{
  int width = gdk_texture_get_width (name->texture);
  int height = gdk_texture_get_height (name->texture);
  g_autofree guint32 *pixels = g_new (guint32, (gsize) width * (gsize) height);
  guint n_above = 0;
  double x, y;

  klima_navigator_from_map (fixture->navigator, name->x, name->y, &x, &y);
  x = round (x + name->bounds.origin.x);
  y = round (y + name->bounds.origin.y);
  gdk_texture_download (name->texture, (guchar *) pixels, (gsize) width * 4);
  for (int i = 0; i < width * height; i++)
    {
      double pixel_x = x + i % width + 0.5, pixel_y = y + i / width + 0.5;

      if (pixels[i] >> 24 < 0xff || !is_on_border (fixture, municipality, pixel_x, pixel_y))
        continue;
      g_assert_true (is_color (get_widget_pixel (GTK_WIDGET (fixture->map), pixel_x, pixel_y),
                               get_texture_pixel (name->texture, i % width, i / width)));
      n_above++;
    }

  return n_above;
}

/* A name that reaches over the border of what is selected can still be read. It does where the system writes large. */
static void
test_names_are_above_the_outline (Fixture       *fixture,
                                  gconstpointer  data)
{
  KlimaMunicipality *municipality = viken_municipality ("3021");
  KlimaPicture *picture;
  guint n_above = 0;

  fixture->scene->labels = KLIMA_LABELS_NAMES;
  fixture->scene->text_scale = 2;
  klima_map_layer_set_scene (fixture->layer, fixture->scene);
  zoom_to (fixture, "3021");
  settle_with_margin (fixture);
  klima_map_layer_set_outline (fixture->layer, KLIMA_OUTLINE_SELECTED, municipality);
  picture = klima_map_layer_get_picture (fixture->layer);
  for (guint i = 0; i < picture->names->len; i++)
    n_above += assert_name_is_above (fixture, municipality, &g_array_index (picture->names, KlimaPictureName, i));
  g_assert_cmpuint (n_above, >, 0);
}

/* Beside the map's picture there is everything that names: texts, dots, discs and leaders. */
static void
test_leaders_are_drawn (Fixture       *fixture,
                        gconstpointer  data)
{
  KlimaPicture *picture;
  g_autoptr(KlimaDrawing) drawing = NULL;
  const KlimaMark *marks;
  guint n_marks;
  guint n_leaders = 0;

  fixture->scene->labels = KLIMA_LABELS_LEADERS;
  klima_map_layer_set_scene (fixture->layer, fixture->scene);
  settle (fixture);

  picture = klima_map_layer_get_picture (fixture->layer);
  drawing = klima_layout (picture->scene, picture->width, picture->height, KLIMA_LAYER_NAMES, KLIMA_FURNITURE_NONE, NULL);
  marks = klima_drawing_get_marks (drawing, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    n_leaders += marks[i].kind == KLIMA_MARK_LEADER;
  g_assert_cmpuint (n_leaders, >, 5);
  g_assert_cmpuint (picture->names->len, ==, n_marks);
}

static gboolean
has_other_picture (gpointer data)
{
  gpointer *both = data;

  return klima_map_layer_get_picture (both[0]) != both[1];
}

/* The names cross-fade: until that is over the map is not at rest. */
static void
test_names_fade (Fixture       *fixture,
                 gconstpointer  data)
{
  gpointer layer_and_picture[2] = { fixture->layer, klima_map_layer_get_picture (fixture->layer) };

  fixture->scene->labels = KLIMA_LABELS_NAMES;
  allow_animations (TRUE);
  klima_map_layer_set_scene (fixture->layer, fixture->scene);
  wait_until (has_other_picture, layer_and_picture, "another picture");
  g_assert_false (klima_map_layer_is_settled (fixture->layer));
  settle (fixture);

  layer_and_picture[1] = klima_map_layer_get_picture (fixture->layer);
  fixture->scene->labels = KLIMA_LABELS_NONE;
  allow_animations (FALSE);
  klima_map_layer_set_scene (fixture->layer, fixture->scene);
  wait_until (has_other_picture, layer_and_picture, "another picture");
  g_assert_true (klima_map_layer_is_settled (fixture->layer));
}

static gboolean
has_picture (gpointer data)
{
  return klima_map_layer_get_picture (data) != NULL;
}

/* The first picture is there before the window is, and the one that is shown where its size was foreseen rightly. */
static void
test_paints_before_there_is_a_window (gconstpointer data)
{
  int expected_width = GPOINTER_TO_INT (data);
  Fixture fixture = { 0 };
  KlimaPicture *picture;

  begin (&fixture);
  klima_map_layer_set_scene (fixture.layer, fixture.scene);
  klima_map_layer_expect_size (fixture.layer, expected_width, HEIGHT);
  wait_until (has_picture, fixture.layer, "a picture without a window");
  picture = klima_picture_ref (klima_map_layer_get_picture (fixture.layer));
  g_assert_cmpfloat (picture->width, ==, expected_width);
  g_assert_cmpfloat (picture->height, ==, HEIGHT);
  g_assert_false (klima_map_layer_is_settled (fixture.layer));
  g_assert_false (klima_map_layer_is_sharp (fixture.layer));

  fixture.window = show_in_window (GTK_WIDGET (fixture.map), WIDTH, HEIGHT);
  settle (&fixture);
  g_assert_true (klima_map_layer_is_sharp (fixture.layer));
  g_assert_true ((klima_map_layer_get_picture (fixture.layer) == picture) == (expected_width == WIDTH));
  g_assert_cmpfloat (klima_map_layer_get_picture (fixture.layer)->width, ==, WIDTH);

  klima_picture_unref (picture);
  tear_down (&fixture, NULL);
}

static void
test_ends_while_painting (Fixture       *fixture,
                          gconstpointer  data)
{
  for (int delay = 0; delay < 100; delay += 10)
    {
      ShumateMap *map = shumate_map_new ();
      KlimaNavigator *navigator = klima_navigator_new (map);
      KlimaMapLayer *layer = klima_map_layer_new (shumate_map_get_viewport (map));
      GtkWidget *window;

      shumate_map_add_layer (map, SHUMATE_LAYER (layer));
      klima_navigator_set_region (navigator, klima_dataset_get_bounds (viken ()));
      klima_navigator_set_size (navigator, 400, 300);
      klima_map_layer_set_scene (layer, fixture->scene);
      window = show_in_window (GTK_WIDGET (map), 400, 300);
      wait_for_milliseconds (delay);
      g_object_add_weak_pointer (G_OBJECT (layer), (gpointer *) &layer);
      gtk_window_destroy (GTK_WINDOW (window));
      g_assert_finalize_object (navigator);
      g_assert_null (layer);
    }
}

#define ADD(path, function) g_test_add ("/map/layer/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("shows-the-networks", test_shows_the_networks);
  ADD ("shows-every-municipality", test_shows_every_municipality);
  ADD ("filter-gives-a-new-picture", test_filter_gives_a_new_picture);
  ADD ("quick-filters-end-with-the-last", test_quick_filters_end_with_the_last);
  ADD ("selection-repaints-only-what-is-hidden", test_selection_repaints_only_what_is_hidden);
  ADD ("style-gives-a-new-picture", test_style_gives_a_new_picture);
  ADD ("names-follow-the-style", test_names_follow_the_style);
  ADD ("picture-fits-the-view", test_picture_fits_the_view);
  ADD ("small-move-needs-no-picture", test_small_move_needs_no_picture);
  ADD ("moving-view-is-painted", test_moving_view_is_painted);
  ADD ("outline-is-there-at-once", test_outline_is_there_at_once);
  ADD ("names-are-above-the-outline", test_names_are_above_the_outline);
  ADD ("names-are-drawn-in-place", test_names_are_drawn_in_place);
  ADD ("leaders-are-drawn", test_leaders_are_drawn);
  ADD ("names-fade", test_names_fade);
  g_test_add_data_func ("/map/layer/paints-before-there-is-a-window", GINT_TO_POINTER (WIDTH),
                        test_paints_before_there_is_a_window);
  g_test_add_data_func ("/map/layer/paints-anew-in-a-larger-window", GINT_TO_POINTER (WIDTH - 40),
                        test_paints_before_there_is_a_window);
  ADD ("ends-while-painting", test_ends_while_painting);

  return g_test_run ();
}
