/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "fixtures.h"
#include "klima-cairo-pen.h"
#include "klima-drawing-private.h"
#include "klima-layout.h"
#include "klima-palette.h"
#include "klima-text-measure.h"

typedef struct
{
  int width, height;
} Size;

/* Channels 0..255, premultiplied. */
typedef struct
{
  int red, green, blue, alpha;
} Pixel;

/* A point well inside each municipality and on no lake, unit Mercator. */
typedef struct
{
  double x, y;
} Spot;

static cairo_surface_t *
new_surface (int width,
             int height)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
}

static Pixel
get_pixel (cairo_surface_t *surface,
           double           x,
           double           y)
{
  const guint32 *row;
  guint32 value;

  g_assert_cmpfloat (x, >=, 0);
  g_assert_cmpfloat (y, >=, 0);
  g_assert_cmpfloat (x, <, cairo_image_surface_get_width (surface));
  g_assert_cmpfloat (y, <, cairo_image_surface_get_height (surface));
  cairo_surface_flush (surface);
  row = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface) +
                                           (int) y * cairo_image_surface_get_stride (surface));
  value = row[(int) x];
  return (Pixel) { value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff, value >> 24 };
}

static gboolean
is_color (Pixel      pixel,
          KlimaColor color)
{
  return fabs (pixel.red - color.red * 255) <= 1.01 && fabs (pixel.green - color.green * 255) <= 1.01 &&
         fabs (pixel.blue - color.blue * 255) <= 1.01 && pixel.alpha == 255;
}

static KlimaColor
get_color (Pixel pixel)
{
  return (KlimaColor) { pixel.red / 255.0, pixel.green / 255.0, pixel.blue / 255.0, 1 };
}

static cairo_surface_t *
paint (const KlimaDrawing *drawing,
       KlimaDrawingLayer   layers,
       double              scale)
{
  cairo_surface_t *surface = new_surface ((int) (klima_drawing_get_width (drawing) * scale),
                                          (int) (klima_drawing_get_height (drawing) * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  g_assert_true (klima_cairo_pen_paint (drawing, cr, layers, NULL));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return surface;
}

static void
assert_same_bytes (cairo_surface_t *a,
                   cairo_surface_t *b)
{
  gsize length = (gsize) cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a);

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  g_assert_cmpint (cairo_image_surface_get_height (a), ==, cairo_image_surface_get_height (b));
  g_assert_cmpmem (cairo_image_surface_get_data (a), length, cairo_image_surface_get_data (b), length);
}

static gboolean
has_lake_near (KlimaDataset *dataset,
               double        x,
               double        y,
               double        distance)
{
  guint n_features;
  const KlimaBackdropFeature *features =
    klima_backdrop_get_features (klima_dataset_get_backdrop (dataset), &n_features);

  for (guint i = 0; i < n_features; i++)
    {
      KlimaBounds bounds = klima_geometry_get_bounds (features[i].geometry);

      if (features[i].kind == KLIMA_BACKDROP_LAKE && klima_bounds_distance (&bounds, x, y) < distance &&
          klima_geometry_distance (features[i].geometry, x, y) < distance)
        return TRUE;
    }
  return FALSE;
}

/* How far the point inside @geometry is from its outline, as far as its vertices tell. */
static double
measure_room (const KlimaGeometry *geometry,
              double               x,
              double               y)
{
  guint n_points;
  const KlimaPoint *points = klima_geometry_get_points (geometry, &n_points);
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < n_points; i++)
    nearest = MIN (nearest, hypot (points[i].x - x, points[i].y - y));
  return nearest;
}

static Spot
find_spot (KlimaDataset      *dataset,
           KlimaMunicipality *municipality)
{
  const int steps = 48;
  const KlimaGeometry *geometry = klima_municipality_get_geometry (municipality);
  KlimaBounds bounds = klima_geometry_get_bounds (geometry);
  Spot best = { 0 };
  double most = 0;

  for (int i = 1; i < steps; i++)
    for (int j = 1; j < steps; j++)
      {
        double x = bounds.min_x + (bounds.max_x - bounds.min_x) * i / steps;
        double y = bounds.min_y + (bounds.max_y - bounds.min_y) * j / steps;
        double room = klima_geometry_contains (geometry, x, y) ? measure_room (geometry, x, y) : 0;

        if (room > most && !has_lake_near (dataset, x, y, MIN (room, 3e-5)))
          {
            most = room;
            best = (Spot) { x, y };
          }
      }
  g_assert_cmpfloat (most, >, 0);
  return best;
}

static Spot
get_spot (KlimaMunicipality *municipality)
{
  static Spot *spots = NULL;

  if (spots == NULL)
    {
      GPtrArray *municipalities = klima_dataset_get_municipalities (fixture_viken ());

      spots = g_new (Spot, municipalities->len);
      for (guint i = 0; i < municipalities->len; i++)
        spots[i] = find_spot (fixture_viken (), municipalities->pdata[i]);
    }
  return spots[klima_municipality_get_position (municipality)];
}

/* Without names and patterns. */
static KlimaScene *
new_scene (int width,
           int height)
{
  KlimaScene *scene = klima_scene_new (fixture_viken ());
  KlimaBounds bounds = klima_dataset_get_bounds (fixture_viken ());

  scene->labels = KLIMA_LABELS_NONE;
  scene->patterns = FALSE;
  klima_scene_fit (scene, &bounds, width, height, 10);
  return scene;
}

static KlimaColor
get_expected_fill (const KlimaScene  *scene,
                   KlimaMunicipality *municipality)
{
  KlimaNetwork *network = klima_dataset_get_main_network (scene->dataset, municipality);

  return klima_palette_network_fill (scene->style, network, klima_scene_shows (scene, municipality));
}

static gboolean
is_hatched (KlimaMunicipality *municipality)
{
  return klima_network_get_kind (klima_dataset_get_main_network (fixture_viken (), municipality)) ==
         KLIMA_NETWORK_DIALOGUE;
}

static gboolean
is_between (double value,
            double a,
            double b)
{
  return value >= MIN (a, b) * 255 - 1.01 && value <= MAX (a, b) * 255 + 1.01;
}

/* Whether a pixel has the municipality's colour or, where it keeps its pattern, lies between that and the pattern's. */
static gboolean
is_of_fill (Pixel              pixel,
            const KlimaScene  *scene,
            KlimaMunicipality *municipality)
{
  KlimaColor fill = get_expected_fill (scene, municipality);
  KlimaColor pattern = klima_palette_pattern (scene->style, fill);

  if (!is_hatched (municipality))
    return is_color (pixel, fill);
  return is_between (pixel.red, fill.red, pattern.red) && is_between (pixel.green, fill.green, pattern.green) &&
         is_between (pixel.blue, fill.blue, pattern.blue) && pixel.alpha == 255;
}

/* The pixel at each municipality's spot that is in the picture has its network's colour; returns how many there are. */
static guint
check_pixels (const KlimaScene  *scene,
              int                width,
              int                height,
              double             scale,
              KlimaDrawingLayer  layers)
{
  g_autoptr (KlimaDrawing) drawing = klima_layout (scene, width, height, layers, KLIMA_FURNITURE_NONE, NULL);
  cairo_surface_t *surface = paint (drawing, layers, scale);
  GPtrArray *municipalities = klima_dataset_get_municipalities (scene->dataset);
  guint n_checked = 0;

  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaMunicipality *municipality = municipalities->pdata[i];
      Spot spot = get_spot (municipality);
      double x, y;

      klima_drawing_from_map (drawing, spot.x, spot.y, &x, &y);
      if (x < 0 || y < 0 || x >= width || y >= height)
        continue;
      n_checked++;
      if (!is_of_fill (get_pixel (surface, x * scale, y * scale), scene, municipality))
        {
          Pixel pixel = get_pixel (surface, x * scale, y * scale);

          g_error ("%s at %g, %g of %d × %d is #%02x%02x%02x", klima_municipality_get_name (municipality), x, y, width,
                   height, (guint) pixel.red, (guint) pixel.green, (guint) pixel.blue);
        }
    }
  cairo_surface_destroy (surface);
  return n_checked;
}

static void
test_fills (void)
{
  static const Size sizes[] = { { 360, 500 }, { 1000, 700 }, { 1920, 1080 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (KlimaScene) scene = new_scene (sizes[i].width, sizes[i].height);

      g_assert_cmpuint (check_pixels (scene, sizes[i].width, sizes[i].height, 1, KLIMA_LAYER_FILLS), ==, 51);
    }
}

static void
test_picture (void)
{
  for (int style = KLIMA_STYLE_LIGHT; style <= KLIMA_STYLE_PRINT; style++)
    {
      g_autoptr (KlimaScene) scene = new_scene (1920, 1080);
      g_autoptr (KlimaScene) filtered = new_scene (960, 540);

      scene->style = style;
      g_assert_cmpuint (check_pixels (scene, 1920, 1080, 1, KLIMA_LAYERS_ALL), ==, 51);
      filtered->style = style;
      filtered->shown = 1 << style;
      filtered->selected = fixture_municipality (scene->dataset, "3021");
      g_assert_cmpuint (check_pixels (filtered, 960, 540, 2, KLIMA_LAYERS_PICTURE), ==, 51);
    }
}

static void
test_zoomed (void)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (fixture_viken ());
  g_autoptr (KlimaScene) scene = new_scene (400, 300);

  for (guint i = 0; i < municipalities->len; i++)
    {
      Spot spot = get_spot (municipalities->pdata[i]);

      scene->camera = (KlimaCamera) { spot.x, spot.y, 8.5 + (i % 10) * 0.5 };
      g_assert_cmpuint (check_pixels (scene, 400, 300, 1 + i % 3 * 0.5, KLIMA_LAYERS_PICTURE), >=, 1);
    }
}

/* Where two municipalities meet nothing shines through that could be seen. */
static void
test_no_seams (void)
{
  g_autoptr (KlimaScene) scene = new_scene (1000, 700);
  g_autoptr (KlimaDrawing) drawing = klima_layout (scene, 1000, 700, KLIMA_LAYER_FILLS, KLIMA_FURNITURE_NONE, NULL);
  cairo_surface_t *surface = paint (drawing, KLIMA_LAYER_FILLS, 1);
  cairo_surface_t *outside = new_surface (1000, 700);
  cairo_t *cr = cairo_create (outside);
  guint n_arcs, n_points, n_checked = 0;
  const KlimaArc *arcs = klima_borders_get_arcs (klima_dataset_get_borders (scene->dataset), &n_arcs);
  const KlimaPoint *points = klima_borders_get_points (klima_dataset_get_borders (scene->dataset), &n_points);
  double x, y;

  for (guint i = 0; i < n_arcs; i++)
    for (guint j = 0; j < arcs[i].n_points && arcs[i].right < 0; j++)
      {
        klima_drawing_from_map (drawing, points[arcs[i].first + j].x, points[arcs[i].first + j].y, &x, &y);
        cairo_line_to (cr, x, y);
        if (j + 1 == arcs[i].n_points)
          cairo_new_sub_path (cr);
      }
  cairo_set_line_width (cr, 4);
  cairo_stroke (cr);
  cairo_destroy (cr);

  for (guint i = 0; i < n_arcs; i++)
    for (guint j = 0; j < arcs[i].n_points && arcs[i].right >= 0; j++)
      {
        klima_drawing_from_map (drawing, points[arcs[i].first + j].x, points[arcs[i].first + j].y, &x, &y);
        if (get_pixel (outside, x, y).alpha > 0)
          continue;
        g_assert_cmpint (get_pixel (surface, x, y).alpha, >=, 250);
        n_checked++;
      }
  g_assert_cmpuint (n_checked, >, 1000);
  cairo_surface_destroy (outside);
  cairo_surface_destroy (surface);
}

static void
test_same_bytes (void)
{
  g_autoptr (KlimaScene) scene = new_scene (800, 600);
  cairo_surface_t *surfaces[2];

  scene->labels = KLIMA_LABELS_NAMES;
  scene->patterns = TRUE;
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (KlimaDrawing) drawing = klima_layout (scene, 800, 600, KLIMA_LAYERS_ALL, KLIMA_FURNITURE_ALL, NULL);

      surfaces[i] = paint (drawing, KLIMA_LAYERS_ALL, 1);
    }
  assert_same_bytes (surfaces[0], surfaces[1]);
  cairo_surface_destroy (surfaces[0]);
  cairo_surface_destroy (surfaces[1]);
}

/* Painted in four parts, as by several threads, the picture is the same. */
static void
test_parts (void)
{
  g_autoptr (KlimaScene) scene = new_scene (800, 600);
  g_autoptr (KlimaDrawing) drawing = NULL;
  cairo_surface_t *whole, *parts;

  scene->patterns = TRUE;
  scene->camera.zoom += 1.5;
  drawing = klima_layout (scene, 800, 600, KLIMA_LAYERS_PICTURE, KLIMA_FURNITURE_NONE, NULL);
  whole = paint (drawing, KLIMA_LAYERS_PICTURE, 1);
  parts = new_surface (800, 600);
  for (int i = 0; i < 4; i++)
    {
      cairo_t *cr = cairo_create (parts);

      cairo_rectangle (cr, 0, i * 150, 800, 150);
      cairo_clip (cr);
      g_assert_true (klima_cairo_pen_paint (drawing, cr, KLIMA_LAYERS_PICTURE, NULL));
      cairo_destroy (cr);
    }
  assert_same_bytes (whole, parts);
  cairo_surface_destroy (whole);
  cairo_surface_destroy (parts);
}

typedef struct
{
  GCancellable *cancellable;
  guint n_painted;
  guint cancel_after;
} Count;

static void
count_one (cairo_surface_t *observer,
           cairo_surface_t *target,
           void            *data)
{
  Count *count = data;

  if (++count->n_painted == count->cancel_after)
    g_cancellable_cancel (count->cancellable);
}

/* Paints until so many fills and strokes are done; returns how many were. */
static guint
paint_and_cancel (const KlimaDrawing *drawing,
                  guint               cancel_after)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Count count = { cancellable, 0, cancel_after };
  cairo_surface_t *surface = new_surface (400, 300);
  cairo_surface_t *observer = cairo_surface_create_observer (surface, CAIRO_SURFACE_OBSERVER_NORMAL);
  cairo_t *cr = cairo_create (observer);

  cairo_surface_observer_add_fill_callback (observer, count_one, &count);
  cairo_surface_observer_add_stroke_callback (observer, count_one, &count);
  if (cancel_after == 0)
    g_cancellable_cancel (cancellable);
  g_assert_cmpint (klima_cairo_pen_paint (drawing, cr, KLIMA_LAYERS_PICTURE, cancellable), ==,
                   !g_cancellable_is_cancelled (cancellable));
  cairo_destroy (cr);
  cairo_surface_destroy (observer);
  cairo_surface_destroy (surface);
  return count.n_painted;
}

static void
test_cancel (void)
{
  g_autoptr (KlimaScene) scene = new_scene (400, 300);
  g_autoptr (KlimaDrawing) drawing = klima_layout (scene, 400, 300, KLIMA_LAYERS_PICTURE, KLIMA_FURNITURE_NONE, NULL);
  guint n_all = paint_and_cancel (drawing, G_MAXUINT);

  g_assert_cmpuint (n_all, >, 100);
  g_assert_cmpuint (paint_and_cancel (drawing, 0), ==, 0);
  /* An area with an overlap is painted in two goes. */
  for (guint after = 1; after < n_all; after += 7)
    g_assert_cmpuint (paint_and_cancel (drawing, after), <=, after + 1);
}

/* The spot of a large municipality of each network, for looking at its pattern. */
static const char *const large_members[] = { "3044", "3007", "3020", "3014", "3052" };

/* Between the darkest and the lightest pixel around a point. */
static double
measure_contrast (cairo_surface_t *surface,
                  double           x,
                  double           y)
{
  double most = 0, least = G_MAXDOUBLE;

  for (int dy = -10; dy <= 10; dy++)
    for (int dx = -10; dx <= 10; dx++)
      {
        double contrast = klima_palette_contrast (get_color (get_pixel (surface, x + dx, y + dy)),
                                                  (KlimaColor) { 1, 1, 1, 1 });

        most = MAX (most, contrast);
        least = MIN (least, contrast);
      }
  return most / least;
}

static void
test_patterns (void)
{
  for (int style = KLIMA_STYLE_LIGHT; style <= KLIMA_STYLE_PRINT; style++)
    for (guint i = 0; i < G_N_ELEMENTS (large_members); i++)
      for (int patterns = 0; patterns < 2; patterns++)
        {
          g_autoptr (KlimaScene) scene = new_scene (100, 100);
          g_autoptr (KlimaDrawing) drawing = NULL;
          KlimaMunicipality *municipality = fixture_municipality (scene->dataset, large_members[i]);
          Spot spot = get_spot (municipality);
          cairo_surface_t *surface;
          double contrast;

          scene->style = style;
          scene->patterns = patterns;
          scene->camera = (KlimaCamera) { spot.x, spot.y, 11 };
          drawing = klima_layout (scene, 100, 100, KLIMA_LAYER_FILLS, KLIMA_FURNITURE_NONE, NULL);
          surface = paint (drawing, KLIMA_LAYER_FILLS, 1);
          contrast = measure_contrast (surface, 50, 50);
          if (patterns || is_hatched (municipality))
            g_assert_cmpfloat (contrast, >, style == KLIMA_STYLE_PRINT ? 1.5 : 1.2);
          else
            g_assert_cmpfloat (contrast, ==, 1);
          cairo_surface_destroy (surface);
        }
}

/* A surface of shapes, as for PDF and print, shown at another resolution. */
static void
test_shapes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (large_members); i++)
    for (int patterns = 0; patterns < 2; patterns++)
      {
        g_autoptr (KlimaScene) scene = new_scene (100, 100);
        g_autoptr (KlimaDrawing) drawing = NULL;
        KlimaMunicipality *municipality = fixture_municipality (scene->dataset, large_members[i]);
        Spot spot = get_spot (municipality);
        cairo_surface_t *shapes = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
        cairo_surface_t *surface = new_surface (250, 250);
        cairo_t *cr = cairo_create (shapes);

        scene->patterns = patterns;
        scene->camera = (KlimaCamera) { spot.x, spot.y, 11 };
        drawing = klima_layout (scene, 100, 100, KLIMA_LAYERS_PICTURE, KLIMA_FURNITURE_NONE, NULL);
        g_assert_true (klima_cairo_pen_paint (drawing, cr, KLIMA_LAYERS_PICTURE, NULL));
        cairo_destroy (cr);
        cr = cairo_create (surface);
        cairo_scale (cr, 2.5, 2.5);
        cairo_set_source_surface (cr, shapes, 0, 0);
        cairo_paint (cr);
        cairo_destroy (cr);

        if (patterns || is_hatched (municipality))
          g_assert_cmpfloat (measure_contrast (surface, 125, 125), >, 1.2);
        else
          g_assert_true (is_of_fill (get_pixel (surface, 125, 125), scene, municipality));
        cairo_surface_destroy (shapes);
        cairo_surface_destroy (surface);
      }
}

/* When the map is moved by whole pixels, its patterns move with it. */
static void
test_patterns_stay (void)
{
  static const double scales[] = { 1, 1.5, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (large_members) * G_N_ELEMENTS (scales); i++)
    {
      double scale = scales[i % G_N_ELEMENTS (scales)];
      g_autoptr (KlimaScene) scene = new_scene (100, 100);
      g_autoptr (KlimaDrawing) before = NULL;
      g_autoptr (KlimaDrawing) after = NULL;
      Spot spot = get_spot (fixture_municipality (scene->dataset, large_members[i / G_N_ELEMENTS (scales)]));
      cairo_surface_t *first, *second;

      scene->patterns = TRUE;
      scene->camera = (KlimaCamera) { spot.x, spot.y, 11 };
      before = klima_layout (scene, 100, 100, KLIMA_LAYER_FILLS, KLIMA_FURNITURE_NONE, NULL);
      scene->camera.x += 6 / klima_projection_world_size (11);
      scene->camera.y -= 4 / klima_projection_world_size (11);
      after = klima_layout (scene, 100, 100, KLIMA_LAYER_FILLS, KLIMA_FURNITURE_NONE, NULL);

      first = paint (before, KLIMA_LAYER_FILLS, scale);
      second = paint (after, KLIMA_LAYER_FILLS, scale);
      for (int y = 30; y < 60; y++)
        for (int x = 30; x < 60; x++)
          {
            Pixel a = get_pixel (first, x + 6 * scale, y - 4 * scale);
            Pixel b = get_pixel (second, x, y);

            g_assert_cmpmem (&a, sizeof a, &b, sizeof b);
          }
      cairo_surface_destroy (first);
      cairo_surface_destroy (second);
    }
}

/* A drawing of one area, all of the picture and more, with the given fills. */
static KlimaDrawing *
draw_fills (const KlimaColor *fills,
            guint             n_fills)
{
  g_autoptr (KlimaScene) scene = new_scene (100, 100);
  KlimaMunicipality *hol = fixture_municipality (scene->dataset, "3044");
  Spot spot = get_spot (hol);
  KlimaDrawing *drawing;
  KlimaMark *mark;

  scene->camera = (KlimaCamera) { spot.x, spot.y, 11 };
  drawing = klima_drawing_new (scene, 100, 100);
  mark = klima_drawing_add (drawing, KLIMA_MARK_AREA, KLIMA_LAYER_FILLS);
  mark->area.geometry = klima_municipality_get_geometry (hol);
  for (guint i = 0; i < n_fills; i++)
    mark->area.fills[i] = fills[i];
  mark->area.n_fills = n_fills;
  mark->area.overlap = 1;
  return drawing;
}

static void
test_stripes (void)
{
  static const KlimaColor fills[] = { { 1, 0, 0, 1 }, { 0, 1, 0, 1 }, { 0, 0, 1, 1 }, { 0, 0, 0, 1 } };

  for (guint n_fills = 2; n_fills <= G_N_ELEMENTS (fills); n_fills++)
    {
      g_autoptr (KlimaDrawing) drawing = draw_fills (fills, n_fills);
      cairo_surface_t *surface = paint (drawing, KLIMA_LAYER_FILLS, 1);
      int size = 10 * (int) n_fills;
      guint counts[G_N_ELEMENTS (fills)] = { 0 };

      for (int y = 20; y < 20 + size; y++)
        for (int x = 20; x < 20 + size; x++)
          for (guint i = 0; i < n_fills; i++)
            counts[i] += is_color (get_pixel (surface, x, y), fills[i]);
      for (guint i = 0; i < n_fills; i++)
        {
          g_assert_cmpuint (counts[i], ==, counts[0]);
          g_assert_cmpuint (counts[i], >, 0.8 * size * size / n_fills);
        }
      cairo_surface_destroy (surface);
    }
}

static const KlimaColor red = { 1, 0, 0, 1 };
static const KlimaColor green = { 0, 1, 0, 1 };
static const KlimaColor blue = { 0, 0, 1, 1 };
static const KlimaColor white = { 1, 1, 1, 1 };

static void
add_line (KlimaDrawing *drawing,
          KlimaPoint   *points,
          double        x1,
          double        y1,
          double        x2,
          double        y2,
          KlimaColor    color)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (KlimaSpan));
  KlimaSpan span = { points, 2, FALSE, KLIMA_BOUNDS_EMPTY };
  KlimaMark *mark;

  klima_drawing_to_map (drawing, x1, y1, &points[0].x, &points[0].y);
  klima_drawing_to_map (drawing, x2, y2, &points[1].x, &points[1].y);
  klima_bounds_add_point (&span.bounds, points[0].x, points[0].y);
  klima_bounds_add_point (&span.bounds, points[1].x, points[1].y);
  g_array_append_val (spans, span);
  mark = klima_drawing_add_line (drawing, KLIMA_LAYER_BORDERS, spans, 4, color);
  mark->line.casing = white;
  mark->line.casing_width = 12;
}

/* Two cased lines that cross: the later is on top, and its casing does not cut the earlier. */
static void
test_lines (void)
{
  g_autoptr (KlimaScene) scene = new_scene (100, 100);
  g_autoptr (KlimaDrawing) drawing = klima_drawing_new (scene, 100, 100);
  KlimaPoint points[4] = { 0 };
  cairo_surface_t *surface;

  add_line (drawing, points, 10, 50, 90, 50, red);
  add_line (drawing, points + 2, 50, 10, 50, 90, blue);
  surface = paint (drawing, KLIMA_LAYERS_ALL, 1);
  g_assert_true (is_color (get_pixel (surface, 30, 50), red));
  g_assert_true (is_color (get_pixel (surface, 30, 46), white));
  g_assert_true (is_color (get_pixel (surface, 30, 54), white));
  g_assert_cmpint (get_pixel (surface, 30, 42).alpha, ==, 0);
  g_assert_cmpint (get_pixel (surface, 30, 58).alpha, ==, 0);
  g_assert_true (is_color (get_pixel (surface, 50, 30), blue));
  g_assert_true (is_color (get_pixel (surface, 50, 50), blue));
  g_assert_true (is_color (get_pixel (surface, 46, 50), red));
  g_assert_true (is_color (get_pixel (surface, 54, 50), red));
  cairo_surface_destroy (surface);
}

/* Whether some row of pixels, or column of them, has the leader's colour from end to end. */
static void
assert_dark_core (KlimaLeaderMark leader,
                  double          scale)
{
  gboolean is_level = leader.y0 == leader.y1;
  cairo_surface_t *surface = new_surface (100, 100);
  cairo_t *cr = cairo_create (surface);
  double at = is_level ? leader.y0 : leader.x0;
  guint n_rows = 0;

  cairo_scale (cr, scale, scale);
  klima_cairo_pen_paint_leader (&leader, cr);
  for (int row = (int) (at * scale) - 3; row <= at * scale + 3; row++)
    {
      guint n_dark = 0;

      for (int i = (int) (15 * scale); i < 25 * scale; i++)
        n_dark += is_color (get_pixel (surface, is_level ? i : row, is_level ? row : i), leader.color);
      n_rows += n_dark >= 10 * scale;
    }
  g_assert_cmpuint (n_rows, ==, (guint) round (leader.width * scale));

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A leader along the pixels is as dark as one that slopes, wherever between them it lies. */
static void
test_leader (void)
{
  static const double scales[] = { 1, 1.25, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    for (double at = 20; at <= 21; at += 0.1)
      {
        KlimaLeaderMark leader = { NULL, 10, at, 30, at, 1.1, { 0, 0, 0, 1 }, 3.2, { 1, 1, 1, 1 } };

        assert_dark_core (leader, scales[i]);
        leader = (KlimaLeaderMark) { NULL, at, 30, at, 10, 1.1, { 0, 0, 0, 1 }, 3.2, { 1, 1, 1, 1 } };
        assert_dark_core (leader, scales[i]);
      }
}

static void
test_outline (void)
{
  KlimaDataset *dataset = fixture_viken ();
  const KlimaGeometry *hol = klima_municipality_get_geometry (fixture_municipality (dataset, "3044"));
  KlimaBounds bounds = klima_geometry_get_bounds (hol);
  g_autoptr (KlimaScene) scene = new_scene (600, 600);
  g_autoptr (KlimaDrawing) drawing = NULL;
  cairo_surface_t *surface = new_surface (600, 600);
  cairo_t *cr = cairo_create (surface);
  guint n_points;
  const KlimaPoint *points = klima_geometry_get_points (hol, &n_points);
  Spot spot = get_spot (fixture_municipality (dataset, "3044"));
  double x, y;

  klima_scene_fit (scene, &bounds, 600, 600, 20);
  drawing = klima_drawing_new (scene, 600, 600);
  klima_cairo_pen_paint_outline (cr, hol, scene->camera, 600, 600, red, 3, white, 7);
  cairo_destroy (cr);
  for (guint i = 0; i < n_points; i++)
    {
      klima_drawing_from_map (drawing, points[i].x, points[i].y, &x, &y);
      g_assert_true (is_color (get_pixel (surface, x, y), red));
    }
  /* The northernmost point has the ring's outer colour above it, and then nothing. */
  for (guint i = 0; i < n_points; i++)
    if (points[i].y == bounds.min_y)
      {
        klima_drawing_from_map (drawing, points[i].x, points[i].y, &x, &y);
        g_assert_cmpint (get_pixel (surface, x, y - 2.5).green, >, 200);
        g_assert_cmpint (get_pixel (surface, x, y - 5).alpha, ==, 0);
      }
  klima_drawing_from_map (drawing, spot.x, spot.y, &x, &y);
  g_assert_cmpint (get_pixel (surface, x, y).alpha, ==, 0);
  cairo_surface_destroy (surface);
}

static void
test_swatch (void)
{
  for (int pattern = KLIMA_PATTERN_NONE; pattern <= KLIMA_PATTERN_HATCH; pattern++)
    {
      cairo_surface_t *surface = new_surface (60, 40);
      cairo_t *cr = cairo_create (surface);
      guint n_fill = 0, n_pattern = 0;

      klima_cairo_pen_paint_swatch (cr, 10, 10, 40, 20, 6, red, pattern, blue);
      cairo_destroy (cr);
      g_assert_cmpint (get_pixel (surface, 10, 10).alpha, ==, 0);
      g_assert_cmpint (get_pixel (surface, 9, 20).alpha, ==, 0);
      g_assert_cmpint (get_pixel (surface, 50, 20).alpha, ==, 0);
      g_assert_cmpint (get_pixel (surface, 10, 20).alpha, ==, 255);
      for (int y = 10; y < 30; y++)
        for (int x = 18; x < 42; x++)
          {
            n_fill += is_color (get_pixel (surface, x, y), red);
            n_pattern += is_color (get_pixel (surface, x, y), blue);
          }
      g_assert_cmpuint (n_fill, >, 20 * 24 / 4);
      if (pattern == KLIMA_PATTERN_NONE)
        g_assert_cmpuint (n_fill, ==, 20 * 24);
      else
        g_assert_cmpuint (n_pattern, >, 0);
      cairo_surface_destroy (surface);
    }
}

/* Opaque up to where it begins to fade, then less and less, and nothing at its end. */
static void
test_fade (void)
{
  KlimaBoxMark box = { .x = 10, .y = 10, .width = 100, .height = 20, .fill = { 1, 0, 0, 1 }, .fade = 60 };
  cairo_surface_t *surface = new_surface (120, 40);
  cairo_t *cr = cairo_create (surface);
  int before = 255;

  klima_cairo_pen_paint_box (&box, cr);
  g_assert_true (is_color (get_pixel (surface, 11, 20), box.fill));
  g_assert_true (is_color (get_pixel (surface, 49, 20), box.fill));
  for (int x = 54; x < 108; x += 6)
    {
      int alpha = get_pixel (surface, x, 20).alpha;

      g_assert_cmpint (alpha, <, before);
      before = alpha;
    }
  g_assert_cmpint (abs (get_pixel (surface, 80, 20).alpha - 127), <, 6);
  g_assert_cmpint (get_pixel (surface, 109, 20).alpha, <, 3);
  g_assert_cmpint (get_pixel (surface, 112, 20).alpha, ==, 0);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* What is painted on @surface in colours with some of @channel (0 red, 1 green); in its pixels. */
static KlimaBounds
find_ink (cairo_surface_t *surface,
          int              channel)
{
  KlimaBounds ink = KLIMA_BOUNDS_EMPTY;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        Pixel pixel = get_pixel (surface, x, y);

        if ((channel == 0 ? pixel.red : pixel.green) > 40)
          {
            klima_bounds_add_point (&ink, x, y);
            klima_bounds_add_point (&ink, x + 1, y + 1);
          }
      }
  return ink;
}

/* The letters stand in the box that was measured for them, and at every scale at the same place in it. */
static void
test_text (void)
{
  char text[] = "Nore og\nUvdal";
  KlimaTextMark mark = { .text = text, .x = 40, .y = 30, .size = 18, .bold = TRUE, .centred = TRUE, .color = red };
  double width, height;
  KlimaBounds first = { 0 };

  klima_text_measure (mark.text, mark.size, TRUE, FALSE, &width, &height);
  mark.width = width + 30;
  mark.height = height;
  for (int scale = 1; scale <= 3; scale++)
    {
      cairo_surface_t *surface = new_surface (200 * scale, 120 * scale);
      cairo_t *cr = cairo_create (surface);
      KlimaBounds ink;

      cairo_scale (cr, scale, scale);
      klima_cairo_pen_paint_text (&mark, cr);
      cairo_destroy (cr);
      ink = find_ink (surface, 0);
      ink = (KlimaBounds) { ink.min_x / scale, ink.min_y / scale, ink.max_x / scale, ink.max_y / scale };
      g_assert_cmpfloat (ink.min_x, >=, mark.x + 15 - 1);
      g_assert_cmpfloat (ink.max_x, <=, mark.x + 15 + width + 1);
      g_assert_cmpfloat (ink.max_x - ink.min_x, >, width - 5);
      g_assert_cmpfloat (ink.min_y, >=, mark.y);
      g_assert_cmpfloat (ink.max_y, <=, mark.y + height);
      if (scale == 1)
        first = ink;
      g_assert_cmpfloat (fabs (ink.min_x - first.min_x) + fabs (ink.max_x - first.max_x), <, 2);
      g_assert_cmpfloat (fabs (ink.min_y - first.min_y) + fabs (ink.max_y - first.max_y), <, 2);
      cairo_surface_destroy (surface);
    }
}

static void
test_halo (void)
{
  char text[] = "Ål";
  KlimaTextMark mark = { .text = text, .x = 20, .y = 20, .size = 30, .color = red, .halo = green, .halo_width = 3 };
  cairo_surface_t *surface = new_surface (120, 90);
  cairo_t *cr = cairo_create (surface);
  KlimaBounds letters, halo;

  klima_cairo_pen_paint_text (&mark, cr);
  cairo_destroy (cr);
  letters = find_ink (surface, 0);
  halo = find_ink (surface, 1);
  g_assert_cmpfloat_with_epsilon (letters.min_x - halo.min_x, 3, 1.5);
  g_assert_cmpfloat_with_epsilon (letters.min_y - halo.min_y, 3, 1.5);
  g_assert_cmpfloat_with_epsilon (halo.max_x - letters.max_x, 3, 1.5);
  g_assert_cmpfloat_with_epsilon (halo.max_y - letters.max_y, 3, 1.5);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cairo-pen/fills", test_fills);
  g_test_add_func ("/cairo-pen/picture", test_picture);
  g_test_add_func ("/cairo-pen/zoomed", test_zoomed);
  g_test_add_func ("/cairo-pen/no-seams", test_no_seams);
  g_test_add_func ("/cairo-pen/same-bytes", test_same_bytes);
  g_test_add_func ("/cairo-pen/parts", test_parts);
  g_test_add_func ("/cairo-pen/cancel", test_cancel);
  g_test_add_func ("/cairo-pen/patterns", test_patterns);
  g_test_add_func ("/cairo-pen/shapes", test_shapes);
  g_test_add_func ("/cairo-pen/patterns-stay", test_patterns_stay);
  g_test_add_func ("/cairo-pen/stripes", test_stripes);
  g_test_add_func ("/cairo-pen/lines", test_lines);
  g_test_add_func ("/cairo-pen/leader", test_leader);
  g_test_add_func ("/cairo-pen/outline", test_outline);
  g_test_add_func ("/cairo-pen/swatch", test_swatch);
  g_test_add_func ("/cairo-pen/fade", test_fade);
  g_test_add_func ("/cairo-pen/text", test_text);
  g_test_add_func ("/cairo-pen/halo", test_halo);

  return g_test_run ();
}
