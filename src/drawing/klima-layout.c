/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout.h"

#include <math.h>

#include "klima-dataset.h"
#include "klima-layout-private.h"
#include "klima-layout-text.h"

/* The size of picture, logical pixels, for which the sizes of names are given. */
#define REFERENCE_WIDTH 1000.0
#define REFERENCE_HEIGHT 700.0

/* The least length of a lake that municipalities' names keep off, in parts of the least size of their font. */
#define LARGE_LAKE 2.0

#define LARGE_SCREEN MIN (KLIMA_LARGE_SCREEN_WIDTH / REFERENCE_WIDTH, KLIMA_LARGE_SCREEN_HEIGHT / REFERENCE_HEIGHT)

/* How much larger names are than in a picture of the reference size. A picture with furniture leaves the program and is
 * looked at as a whole, so names grow with it, more slowly up to the size of a screen, so that more of them fit. On the
 * screen the drawing reaches beyond what is seen of it, and a name has the same size in every window.
 */
static double
get_picture_scale (double            width,
                   double            height,
                   KlimaDrawingLayer layers)
{
  double times = MIN (width / REFERENCE_WIDTH, height / REFERENCE_HEIGHT);

  if ((layers & KLIMA_LAYER_FURNITURE) == 0)
    return 1;

  return sqrt (CLAMP (times, 1, LARGE_SCREEN)) * MAX (times / LARGE_SCREEN, 1);
}

/* The lakes in view that are at least as long as a short name; on smaller ones a name is no worse than on their shores.
 * None where names stand beside their municipalities, too: those within, moved to the shores, would take the place of
 * leaders.
 */
static GPtrArray *
list_lakes (const KlimaDrawing *drawing,
            double              name_size)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  KlimaBounds view = klima_drawing_get_view (drawing, 0);
  double least = LARGE_LAKE * name_size / klima_projection_world_size (scene->camera.zoom);
  GPtrArray *lakes = g_ptr_array_new ();
  guint n_features;
  const KlimaBackdropFeature *features = klima_backdrop_get_features (klima_dataset_get_backdrop (scene->dataset),
                                                                      &n_features);

  for (guint i = 0; scene->labels == KLIMA_LABELS_NAMES && i < n_features; i++)
    {
      KlimaBounds bounds = klima_geometry_get_bounds (features[i].geometry);

      if (features[i].kind == KLIMA_BACKDROP_LAKE && klima_bounds_intersect (&bounds, &view)
          && MAX (bounds.max_x - bounds.min_x, bounds.max_y - bounds.min_y) >= least)
        g_ptr_array_add (lakes, features[i].geometry);
    }

  return lakes;
}

/*< private >
 * klima_layout_init:
 * @layout: to be cleared with klima_layout_clear()
 * @drawing: to be laid out; must live as long as the layout
 * @layers: which layers
 * @furniture: what goes into %KLIMA_LAYER_FURNITURE
 *
 * Prepares what the steps share.
 */
void
klima_layout_init (KlimaLayout       *layout,
                   KlimaDrawing      *drawing,
                   KlimaDrawingLayer  layers,
                   KlimaFurniture     furniture,
                   GCancellable      *cancellable)
{
  const KlimaScene *scene = klima_drawing_get_scene (drawing);
  double width = klima_drawing_get_width (drawing);
  double height = klima_drawing_get_height (drawing);
  gboolean has_furniture = (layers & KLIMA_LAYER_FURNITURE) != 0;
  gboolean has_callouts = scene->labels == KLIMA_LABELS_LEADERS || scene->labels == KLIMA_LABELS_NUMBERS;
  double picture_scale = get_picture_scale (width, height, layers);
  double least = scene->min_text * height / (KLIMA_LABEL_MIN_SIZE * picture_scale);

  *layout = (KlimaLayout) {
    drawing,
    has_furniture ? furniture : KLIMA_FURNITURE_NONE,
    { klima_layout_get_view (drawing), g_array_new (FALSE, FALSE, sizeof (KlimaBounds)), NULL, picture_scale,
      MAX (scene->label_scale * scene->text_scale, least) },
    .cancellable = cancellable,
  };
  layout->space.lakes = list_lakes (drawing, klima_label_space_get_min_size (&layout->space));
  if (has_furniture || (has_callouts && layers & KLIMA_LAYER_NAMES))
    layout->ground = klima_ground_new (scene, &layout->space.view);
}

void
klima_layout_clear (KlimaLayout *layout)
{
  g_clear_pointer (&layout->space.occupied, g_array_unref);
  g_clear_pointer (&layout->space.lakes, g_ptr_array_unref);
  g_clear_pointer (&layout->ground, klima_ground_free);
}

/* @obstacles: (array length=n_obstacles): what names must not cover besides */
static KlimaDrawing *
lay_out (const KlimaScene  *scene,
         double             width,
         double             height,
         KlimaDrawingLayer  layers,
         KlimaFurniture     furniture,
         const KlimaBounds *obstacles,
         guint              n_obstacles,
         GCancellable      *cancellable)
{
  g_autoptr (KlimaDrawing) drawing = NULL;
  g_auto (KlimaLayout) layout = { 0 };

  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  drawing = klima_drawing_new (scene, width, height);
  klima_layout_init (&layout, drawing, layers, furniture, cancellable);
  g_array_append_vals (layout.space.occupied, obstacles, n_obstacles);

  klima_layout_map (drawing, layers, (furniture & KLIMA_FURNITURE_SELECTION) != 0);
  if (layers & KLIMA_LAYER_FURNITURE)
    klima_layout_furniture (&layout);
  if (g_cancellable_is_cancelled (cancellable))
    return NULL;

  if (layers & KLIMA_LAYER_NAMES)
    klima_layout_names (&layout);
  if (g_cancellable_is_cancelled (cancellable))
    return NULL;

  klima_drawing_sort (drawing);
  return g_steal_pointer (&drawing);
}

/**
 * klima_layout:
 * @scene: what to show; copied
 * @width: of the picture, logical pixels
 * @height: of the picture
 * @layers: which layers to lay out
 * @furniture: what goes into %KLIMA_LAYER_FURNITURE
 * @cancellable: (nullable): cancels between steps, and between names
 *
 * Lays a scene out. The same arguments give the same drawing. Any thread.
 *
 * Returns: (transfer full) (nullable): the drawing, or %NULL if cancelled
 */
KlimaDrawing *
klima_layout (const KlimaScene  *scene,
              double             width,
              double             height,
              KlimaDrawingLayer  layers,
              KlimaFurniture     furniture,
              GCancellable      *cancellable)
{
  return lay_out (scene, width, height, layers, furniture, NULL, 0, cancellable);
}

/**
 * klima_layout_names_around:
 * @scene: what to show; copied
 * @width: of the picture, logical pixels
 * @height: of the picture
 * @obstacles: (array length=n_obstacles): what lies over the picture, logical pixels
 * @n_obstacles: how many
 * @cancellable: (nullable): cancels between names
 *
 * Lays out the layer of names only, where nothing lies over them. Any thread.
 *
 * Returns: (transfer full) (nullable): the drawing, or %NULL if cancelled
 */
KlimaDrawing *
klima_layout_names_around (const KlimaScene  *scene,
                           double             width,
                           double             height,
                           const KlimaBounds *obstacles,
                           guint              n_obstacles,
                           GCancellable      *cancellable)
{
  return lay_out (scene, width, height, KLIMA_LAYER_NAMES, KLIMA_FURNITURE_NONE, obstacles, n_obstacles, cancellable);
}

/**
 * klima_layout_measure_key:
 * @scene: what is shown; its camera does not matter
 * @width: of the picture, logical pixels
 * @height: of the picture
 * @key_width: (out): of the key with its paper, logical pixels
 * @key_height: (out): likewise
 *
 * Measures the key that a picture with furniture and %KLIMA_LABELS_NUMBERS has, so that the camera can be pointed beside
 * it.
 */
void
klima_layout_measure_key (const KlimaScene *scene,
                          double            width,
                          double            height,
                          double           *key_width,
                          double           *key_height)
{
  g_autoptr (KlimaDrawing) drawing = NULL;
  g_auto (KlimaLayout) layout = { 0 };
  g_autoptr (GPtrArray) municipalities = NULL;
  g_autoptr (KlimaKey) key = NULL;
  KlimaBounds box;

  g_return_if_fail (scene != NULL);
  g_return_if_fail (width > 0 && height > 0);
  g_return_if_fail (key_width != NULL && key_height != NULL);

  drawing = klima_drawing_new (scene, width, height);
  klima_layout_init (&layout, drawing, KLIMA_LAYER_FURNITURE, KLIMA_FURNITURE_KEY, NULL);
  municipalities = klima_key_list_shown (scene);
  key = klima_key_new (scene, municipalities, klima_label_space_get_min_size (&layout.space), width, height);
  box = klima_layout_place_key (&layout, key);
  *key_width = box.max_x - box.min_x;
  *key_height = box.max_y - box.min_y;
}
