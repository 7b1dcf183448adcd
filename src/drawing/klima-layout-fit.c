/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout-private.h"

#include <math.h>

#include "klima-dataset.h"

/* How much smaller the map becomes at each step for the furniture to lie beside it, and how often. */
#define SMALLER 0.95
#define MAX_STEPS 7

/* Where the map is tried at each step, in parts of the room around it, the middle first. */
static const struct { double x, y; } places[] = {
  { 0, 0 }, { 0.5, 0 }, { -0.5, 0 }, { 0, 0.5 }, { 0, -0.5 }, { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 },
  { 1, 1 }, { 1, -1 }, { -1, 1 }, { -1, -1 },
};

/* What a step costs, beside the part of what is shown that is covered: less than that anything is covered at all. */
#define COST_OF_STEP 0.001
#define COST_OF_COVERING 0.01

/* Kept free between furniture and what is shown, of the picture's shorter side. */
#define GAP 0.008

static KlimaBounds
get_shown_bounds (const KlimaScene *scene)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (scene->dataset);
  KlimaBounds bounds = KLIMA_BOUNDS_EMPTY;

  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (municipalities, i);
      KlimaBounds own = klima_geometry_get_bounds (klima_municipality_get_geometry (municipality));

      if (klima_scene_shows (scene, municipality))
        klima_bounds_add (&bounds, &own);
    }

  return klima_bounds_is_empty (&bounds) ? klima_dataset_get_bounds (scene->dataset) : bounds;
}

/* How bad it is what the furniture covers, as seen by a camera; 0 where that is nothing. */
static double
rate_covered (const KlimaScene *scene,
              KlimaCamera       camera,
              double            width,
              double            height,
              KlimaFurniture    furniture)
{
  g_autoptr (KlimaScene) seen = klima_scene_copy (scene);
  g_autoptr (KlimaDrawing) drawing = NULL;
  g_auto (KlimaLayout) layout = { 0 };
  KlimaBounds frame = { 0, 0, width, height };
  double gap = GAP * MIN (width, height);
  double covered = 0;

  seen->camera = camera;
  drawing = klima_drawing_new (seen, width, height);
  klima_layout_init (&layout, drawing, KLIMA_LAYER_FURNITURE, furniture, NULL);
  klima_layout_furniture (&layout);

  for (guint i = 0; i < layout.space.occupied->len; i++)
    {
      const KlimaBounds *box = &g_array_index (layout.space.occupied, KlimaBounds, i);
      KlimaBounds around = { box->min_x - gap, box->min_y - gap, box->max_x + gap, box->max_y + gap };

      covered += klima_ground_get_shown (layout.ground, &around);
    }

  if (covered <= 0)
    return 0;

  return COST_OF_COVERING + covered / MAX (klima_ground_get_shown (layout.ground, &frame), 1);
}

/* Points the camera so that what is shown moves from the middle by a part of the room that is left around it. */
static KlimaCamera
move (KlimaCamera        camera,
      const KlimaBounds *bounds,
      double             width,
      double             height,
      double             x,
      double             y)
{
  double world = klima_projection_world_size (camera.zoom);

  if (x != 0)
    camera.x = (bounds->min_x + bounds->max_x) / 2;
  if (y != 0)
    camera.y = (bounds->min_y + bounds->max_y) / 2;
  camera.x -= x * MAX (width / world - (bounds->max_x - bounds->min_x), 0) / 2;
  camera.y -= y * MAX (height / world - (bounds->max_y - bounds->min_y), 0) / 2;

  return camera;
}

/**
 * klima_layout_fit:
 * @scene: a scene; its camera is pointed
 * @width: of the picture, logical pixels
 * @height: of the picture
 * @margin: to keep free on each side
 * @furniture: what the picture will have in it
 *
 * Points the camera at what the scene shows in full, as near as it may go, so that furniture covers nothing of it, or as
 * little as can be where the map would become too small.
 */
void
klima_layout_fit (KlimaScene     *scene,
                  double          width,
                  double          height,
                  double          margin,
                  KlimaFurniture  furniture)
{
  KlimaBounds bounds;
  KlimaCamera first, best;
  double least = G_MAXDOUBLE;

  g_return_if_fail (scene != NULL);
  g_return_if_fail (width > 0 && height > 0);

  bounds = get_shown_bounds (scene);
  klima_scene_fit (scene, &bounds, width, height, margin);
  first = best = scene->camera;

  for (int step = 0; step < MAX_STEPS && least > step * COST_OF_STEP; step++)
    for (guint i = 0; i < G_N_ELEMENTS (places) && least > step * COST_OF_STEP; i++)
      {
        KlimaCamera camera = first;
        double cost;

        camera.zoom += step * log2 (SMALLER);
        camera = move (camera, &bounds, width - 2 * margin, height - 2 * margin, places[i].x, places[i].y);
        cost = rate_covered (scene, camera, width, height, furniture) + step * COST_OF_STEP;
        if (cost < least)
          {
            least = cost;
            best = camera;
          }
      }

  scene->camera = best;
}
