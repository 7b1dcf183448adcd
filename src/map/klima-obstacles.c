/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-obstacles.h"

void
klima_obstacles_add (KlimaObstacles    *obstacles,
                     const KlimaBounds *box)
{
  g_return_if_fail (obstacles->n_boxes < KLIMA_MAX_OBSTACLES);

  obstacles->boxes[obstacles->n_boxes++] = *box;
}

gboolean
klima_obstacles_equal (const KlimaObstacles *a,
                       const KlimaObstacles *b)
{
  if (a->n_boxes != b->n_boxes)
    return FALSE;

  for (guint i = 0; i < a->n_boxes; i++)
    if (!klima_bounds_equal (&a->boxes[i], &b->boxes[i]))
      return FALSE;

  return TRUE;
}
