/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout.h"

#include "klima-layout-private.h"

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
    klima_layout_borders (drawing);
  if (layers & KLIMA_LAYER_FURNITURE)
    klima_layout_furniture (drawing, furniture, occupied);
  if (g_cancellable_is_cancelled (cancellable))
    return NULL;

  if (layers & KLIMA_LAYER_NAMES)
    klima_layout_names (drawing, occupied, cancellable);
  if (g_cancellable_is_cancelled (cancellable))
    return NULL;

  klima_drawing_sort (drawing);
  return g_steal_pointer (&drawing);
}
