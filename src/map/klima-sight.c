/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-sight.h"

#include <math.h>

/* How much larger than the view a picture is on each side, as a share of the view. */
#define MARGIN 0.12
/* Pictures with more device pixels have to do with a smaller margin, down to LARGE_FACTOR times the view's pixels. */
#define LARGE_PIXELS 6.0e6
#define LARGE_FACTOR 1.3

/* No more than the view can be moved. */
static double
margin_within (const KlimaSight *sight,
               double            length,
               double            reach)
{
  double pixels = sight->width * sight->height * sight->grid.scale * sight->grid.scale;
  double factor = MIN (1 + 2 * MARGIN, sqrt (MAX (LARGE_PIXELS / pixels, LARGE_FACTOR)));

  return ceil (MIN (length * (factor - 1) / 2, MAX (reach, 0)));
}

/**
 * klima_sight_get_margin_x:
 * @sight: what is seen
 *
 * Returns: how far a picture of it reaches beyond it to the left and to the right, logical pixels
 */
double
klima_sight_get_margin_x (const KlimaSight *sight)
{
  double reach = MAX (sight->camera.x - sight->centres.min_x, sight->centres.max_x - sight->camera.x);

  return margin_within (sight, sight->width, reach * klima_projection_world_size (sight->camera.zoom));
}

/**
 * klima_sight_get_margin_y:
 * @sight: what is seen
 *
 * Returns: how far a picture of it reaches beyond it upwards and downwards, logical pixels
 */
double
klima_sight_get_margin_y (const KlimaSight *sight)
{
  double reach = MAX (sight->camera.y - sight->centres.min_y, sight->centres.max_y - sight->camera.y);

  return margin_within (sight, sight->height, reach * klima_projection_world_size (sight->camera.zoom));
}
