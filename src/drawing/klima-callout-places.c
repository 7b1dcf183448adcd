/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-callout-places.h"

#include <math.h>

/* From each anchor rays go out. Where along them a label has a quiet place, there is a candidate; the shorter its
 * leader and the less of it lies on what is shown, the better.
 */

/* Rays from an anchor, and candidates on each. */
#define N_RAYS 48
#define N_ON_RAY 7

/* The following lengths are in parts of the font's size. */

/* Between labels, obstacles and the edges of the picture. */
#define DISTANCE 0.35

/* Between leaders, and between a leader and what it does not belong to. */
#define LEADER_DISTANCE 0.3

/* Between the end of a leader and its label. */
#define GAP 0.2

/* The shortest leader, and the longest: a number and a key are easier to follow than a longer one. */
#define SHORTEST 1.2
#define LONGEST 20.0

/* Between the first candidates on a ray, and how that grows from one to the next; between places that are looked at. */
#define STEP 0.8
#define STEP_GROWTH 1.5
#define SHORT_STEP 0.4

/* What a leader's way over what is shown costs beyond its length, and what it costs to point up or down. */
#define COST_OVER_SHOWN 1.0
#define COST_STEEP 0.25

/* What it costs a label to stand wholly on what is pale, on what is shown, and to take another line; in parts of the font's
 * size.
 */
#define COST_ON_HIDDEN 1.5
#define COST_ON_SHOWN 12.0
#define COST_LINE 0.8

static KlimaBounds
widen (const KlimaBounds *box,
       double             distance)
{
  return (KlimaBounds) { box->min_x - distance, box->min_y - distance, box->max_x + distance, box->max_y + distance };
}

/* The box of a label at the end of a leader that goes along a unit vector: beside it, or above or below where the leader
 * is steep.
 */
static KlimaBounds
make_box (const KlimaCallout      *callout,
          const KlimaCalloutShape *shape,
          const KlimaSegment      *leader,
          double                   along_x,
          double                   along_y,
          double                   gap)
{
  double x = leader->x1, y = leader->y1;

  if (callout->is_disc)
    {
      x += along_x * shape->width / 2;
      y += along_y * shape->height / 2;
    }
  else if (fabs (along_x) >= 0.5)
    x += copysign (gap + shape->width / 2, along_x);
  else
    y += copysign (gap / 2 + shape->height / 2, along_y);

  return (KlimaBounds) {
    x - shape->width / 2, y - shape->height / 2, x + shape->width / 2, y + shape->height / 2,
  };
}

static gboolean
is_in_picture (const KlimaCalloutTask *task,
               const KlimaBounds      *box)
{
  double distance = DISTANCE * task->space->size;

  return box->min_x >= distance && box->min_y >= distance && box->max_x <= task->space->width - distance
         && box->max_y <= task->space->height - distance;
}

/* Whether a label may stand here, whatever the others do. */
static gboolean
is_free_box (const KlimaCalloutTask *task,
             const KlimaCallout     *callout,
             const KlimaBounds      *box)
{
  const KlimaCalloutSpace *space = task->space;
  KlimaBounds around = widen (box, DISTANCE * space->size);
  KlimaBounds tight = widen (box, DISTANCE * space->size / 2);

  if (!is_in_picture (task, box) || (!callout->anywhere && klima_ground_get_shown (space->ground, &tight) > 0))
    return FALSE;

  for (guint i = 0; i < space->obstacles->len; i++)
    if (klima_bounds_intersect (&g_array_index (space->obstacles, KlimaBounds, i), &around))
      return FALSE;
  for (guint i = 0; callout->anywhere && i < task->n_callouts; i++)
    if (klima_bounds_distance (&around, task->callouts[i].x, task->callouts[i].y) <= 0)
      return FALSE;

  return TRUE;
}

/* Whether a leader may go here, whatever the others do: clear of obstacles and of what other leaders point at. */
static gboolean
is_free_leader (const KlimaCalloutTask *task,
                const KlimaCallout     *callout,
                const KlimaSegment     *leader)
{
  const KlimaCalloutSpace *space = task->space;
  double distance = LEADER_DISTANCE * space->size;

  /* What lies closer to the anchor than that is only not to be touched. */
  for (guint i = 0; i < space->obstacles->len; i++)
    {
      const KlimaBounds *obstacle = &g_array_index (space->obstacles, KlimaBounds, i);
      KlimaBounds around = widen (obstacle, distance);
      double apart;

      if (!klima_segment_meets_box (leader, &around))
        continue;
      apart = klima_bounds_distance (obstacle, leader->x0, leader->y0);
      around = widen (obstacle, CLAMP (apart - 0.1, 0, distance));
      if (klima_segment_meets_box (leader, &around))
        return FALSE;
    }

  for (guint i = 0; i < task->n_callouts; i++)
    if (&task->callouts[i] != callout
        && klima_segment_get_distance (leader, task->callouts[i].x, task->callouts[i].y) < 1.5 * distance)
      return FALSE;

  return TRUE;
}

static double
measure_cost (const KlimaCalloutTask  *task,
              const KlimaCalloutPlace *place,
              double                   over_shown)
{
  const KlimaCalloutSpace *space = task->space;
  const KlimaBounds *box = &place->box;
  double length = klima_segment_get_length (&place->leader);
  double steepness = fabs (place->leader.y1 - place->leader.y0) / length;
  double area = (box->max_x - box->min_x) * (box->max_y - box->min_y);

  return length * (1 + COST_STEEP * steepness * steepness) + COST_OVER_SHOWN * over_shown
         + space->size * (COST_ON_HIDDEN * klima_ground_get_hidden (space->ground, box) / area
                          + COST_ON_SHOWN * klima_ground_get_shown (space->ground, box) / area
                          + COST_LINE * place->shape);
}

static KlimaBounds
get_reach (const KlimaCalloutTask  *task,
           const KlimaCalloutPlace *place)
{
  KlimaBounds reach = place->box;

  klima_bounds_add_point (&reach, place->leader.x0, place->leader.y0);

  return widen (&reach, MAX (DISTANCE, LEADER_DISTANCE) / 2 * task->space->size);
}

/* Goes along a ray and notes where the label would be free. */
static void
follow_ray (const KlimaCalloutTask *task,
            const KlimaCallout     *callout,
            guint                   shape,
            double                  direction_x,
            double                  direction_y,
            GArray                 *places)
{
  const KlimaCalloutSpace *space = task->space;
  double step = SHORT_STEP * space->size;
  double longest = LONGEST * space->size;
  double next = SHORTEST * space->size;
  double over_shown = 0;
  guint n_found = 0;

  for (double length = step; length < longest && n_found < N_ON_RAY; length += step)
    {
      double x = callout->x + direction_x * length;
      double y = callout->y + direction_y * length;
      KlimaBounds point = { x, y, x, y };
      KlimaCalloutPlace place = { shape, .leader = { callout->x, callout->y, x, y } };

      point = widen (&point, step / 4);
      if (klima_ground_get_shown (space->ground, &point) > 0)
        over_shown += step;
      if (length < next)
        continue;

      place.box = make_box (callout, &callout->shapes[shape], &place.leader, direction_x, direction_y,
                            GAP * space->size);
      if (!is_free_box (task, callout, &place.box))
        continue;
      if (!is_free_leader (task, callout, &place.leader))
        return;

      place.cost = measure_cost (task, &place, over_shown);
      place.reach = get_reach (task, &place);
      g_array_append_val (places, place);
      next = length + STEP * space->size * pow (STEP_GROWTH, n_found++);
    }
}

static int
compare_costs (gconstpointer a,
               gconstpointer b)
{
  const KlimaCalloutPlace *first = a;
  const KlimaCalloutPlace *second = b;

  return (first->cost > second->cost) - (first->cost < second->cost);
}

/*< private >
 * klima_callout_find_places:
 *
 * Returns: (transfer full) (element-type KlimaCalloutPlace): where a label may stand, whatever the others do, the best
 *   first
 */
GArray *
klima_callout_find_places (const KlimaCalloutTask *task,
                           const KlimaCallout     *callout)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (KlimaCalloutPlace));

  for (guint shape = 0; shape < callout->n_shapes; shape++)
    for (int ray = 0; ray < N_RAYS; ray++)
      follow_ray (task, callout, shape, cos (2 * G_PI * ray / N_RAYS), sin (2 * G_PI * ray / N_RAYS), places);
  g_array_sort (places, compare_costs);

  return places;
}

/*< private >
 * klima_callout_keeps_place:
 * @place: (out): the place that a label has already
 *
 * Returns: whether it may stay there, whatever the others do
 */
gboolean
klima_callout_keeps_place (const KlimaCalloutTask *task,
                           const KlimaCallout     *callout,
                           KlimaCalloutPlace      *place)
{
  const KlimaCalloutShape *shape = &callout->shapes[callout->shape];

  *place = (KlimaCalloutPlace) {
    callout->shape, callout->box, { callout->x, callout->y, callout->end_x, callout->end_y },
  };
  if (!callout->is_placed || fabs (callout->box.max_x - callout->box.min_x - shape->width) > 0.01
      || !is_free_box (task, callout, &place->box)
      || !is_free_leader (task, callout, &place->leader))
    return FALSE;

  place->reach = get_reach (task, place);

  return TRUE;
}

/* Whether labels at both would be too close to each other, or to each other's leaders. */
gboolean
klima_callout_places_conflict (const KlimaCalloutTask  *task,
                               const KlimaCalloutPlace *a,
                               const KlimaCalloutPlace *b)
{
  double distance = LEADER_DISTANCE * task->space->size;
  KlimaBounds around_a, around_b, apart;

  if (!klima_bounds_intersect (&a->reach, &b->reach))
    return FALSE;

  around_a = widen (&a->box, distance);
  around_b = widen (&b->box, distance);
  apart = widen (&a->box, DISTANCE * task->space->size);

  return klima_bounds_intersect (&apart, &b->box)
         || klima_segment_meets_box (&a->leader, &around_b)
         || klima_segment_meets_box (&b->leader, &around_a)
         || klima_segments_are_closer (&a->leader, &b->leader, distance);
}
