/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout.h"

#include <math.h>

#include "klima-layout-private.h"

/* The size of picture, logical pixels, for which the sizes of names are given. */
#define REFERENCE_WIDTH 1000.0
#define REFERENCE_HEIGHT 700.0

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
  g_autoptr (KlimaDrawing) drawing = NULL;
  g_autoptr (GArray) occupied = NULL;

  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  drawing = klima_drawing_new (scene, width, height);
  occupied = g_array_new (FALSE, FALSE, sizeof (KlimaBounds));

  if (layers & KLIMA_LAYER_BACKDROP)
    klima_layout_backdrop (drawing);
  if (layers & KLIMA_LAYER_FILLS)
    klima_layout_fills (drawing);
  if (layers & KLIMA_LAYER_BORDERS)
    {
      klima_layout_lakes (drawing);
      klima_layout_borders (drawing);
    }
  if (layers & KLIMA_LAYER_FURNITURE)
    klima_layout_furniture (drawing, furniture, occupied);
  if (g_cancellable_is_cancelled (cancellable))
    return NULL;

  if (layers & KLIMA_LAYER_NAMES)
    klima_layout_names (drawing, get_picture_scale (width, height, layers), occupied, cancellable);
  if (g_cancellable_is_cancelled (cancellable))
    return NULL;

  klima_drawing_sort (drawing);
  return g_steal_pointer (&drawing);
}
