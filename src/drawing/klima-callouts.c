/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-callouts.h"

#include <math.h>

#include "klima-callout-geometry.h"

/* From each anchor rays go out. Where along them a label has a quiet place, there is a candidate; the shorter its leader
 * and the less of it lies on what is shown, the better. One candidate is chosen for each label, so that none is in the
 * way of another: as in routing, a label that finds no place free takes the place that is cheapest to empty, and whoever
 * stood there looks for another one. What was taken before is dearer the next time, so that this comes to an end.
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

/* How often labels settle, for each of them, without more having a place before it is given up; what it costs to take a
 * label's place, in parts of the font's size, and how that grows each time. Discs are last resorts already and do not
 * give way to names.
 */
#define PATIENCE 2
#define PRICE 4.0
#define PRICE_OF_DISC 1000.0
#define PRICE_GROWTH 1.5

/* A place for a label. */
typedef struct
{
  guint shape;
  KlimaBounds box;
  KlimaSegment leader;
  KlimaBounds reach; /* what is farther away than this is not in conflict with it */
  double cost;
} Candidate;

typedef struct
{
  const KlimaCallout *callout;
  GArray *candidates; /* (nullable): of Candidate, the best first; looked for when they are needed */
  gboolean has_place;
  Candidate place;
  gboolean had_place; /* when most had one */
  Candidate best;     /* and which */
  double price;       /* of taking its place */
} Seeker;

typedef struct
{
  const KlimaCalloutSpace *space;
  const KlimaCallout *callouts;
  guint n_callouts;
  Seeker *seekers;
} Search;

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
is_in_picture (const Search      *search,
               const KlimaBounds *box)
{
  double distance = DISTANCE * search->space->size;

  return box->min_x >= distance && box->min_y >= distance && box->max_x <= search->space->width - distance
         && box->max_y <= search->space->height - distance;
}

/* Whether a label may stand here, whatever the others do. */
static gboolean
is_free_box (const Search       *search,
             const KlimaCallout *callout,
             const KlimaBounds  *box)
{
  const KlimaCalloutSpace *space = search->space;
  KlimaBounds around = widen (box, DISTANCE * space->size);
  KlimaBounds tight = widen (box, DISTANCE * space->size / 2);

  if (!is_in_picture (search, box) || (!callout->anywhere && klima_ground_get_shown (space->ground, &tight) > 0))
    return FALSE;

  for (guint i = 0; i < space->obstacles->len; i++)
    if (klima_bounds_intersect (&g_array_index (space->obstacles, KlimaBounds, i), &around))
      return FALSE;
  for (guint i = 0; callout->anywhere && i < search->n_callouts; i++)
    if (klima_bounds_distance (&around, search->callouts[i].x, search->callouts[i].y) <= 0)
      return FALSE;

  return TRUE;
}

/* Whether a leader may go here, whatever the others do: clear of obstacles and of what other leaders point at. */
static gboolean
is_free_leader (const Search       *search,
                const KlimaCallout *callout,
                const KlimaSegment *leader)
{
  const KlimaCalloutSpace *space = search->space;
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

  for (guint i = 0; i < search->n_callouts; i++)
    if (&search->callouts[i] != callout
        && klima_segment_get_distance (leader, search->callouts[i].x, search->callouts[i].y) < 1.5 * distance)
      return FALSE;

  return TRUE;
}

static double
measure_cost (const Search    *search,
              const Candidate *candidate,
              double           over_shown)
{
  const KlimaCalloutSpace *space = search->space;
  const KlimaBounds *box = &candidate->box;
  double length = klima_segment_get_length (&candidate->leader);
  double steepness = fabs (candidate->leader.y1 - candidate->leader.y0) / length;
  double area = (box->max_x - box->min_x) * (box->max_y - box->min_y);

  return length * (1 + COST_STEEP * steepness * steepness) + COST_OVER_SHOWN * over_shown
         + space->size * (COST_ON_HIDDEN * klima_ground_get_hidden (space->ground, box) / area
                          + COST_ON_SHOWN * klima_ground_get_shown (space->ground, box) / area
                          + COST_LINE * candidate->shape);
}

static KlimaBounds
get_reach (const Search    *search,
           const Candidate *candidate)
{
  KlimaBounds reach = candidate->box;

  klima_bounds_add_point (&reach, candidate->leader.x0, candidate->leader.y0);

  return widen (&reach, MAX (DISTANCE, LEADER_DISTANCE) / 2 * search->space->size);
}

/* Goes along a ray and notes where the label would be free. */
static void
follow_ray (const Search *search,
            Seeker       *seeker,
            guint         shape,
            double        direction_x,
            double        direction_y)
{
  const KlimaCalloutSpace *space = search->space;
  const KlimaCallout *callout = seeker->callout;
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
      Candidate candidate = { shape, .leader = { callout->x, callout->y, x, y } };

      point = widen (&point, step / 4);
      if (klima_ground_get_shown (space->ground, &point) > 0)
        over_shown += step;
      if (length < next)
        continue;

      candidate.box = make_box (callout, &callout->shapes[shape], &candidate.leader, direction_x,
                                direction_y, GAP * space->size);
      if (!is_free_box (search, callout, &candidate.box))
        continue;
      if (!is_free_leader (search, callout, &candidate.leader))
        return;

      candidate.cost = measure_cost (search, &candidate, over_shown);
      candidate.reach = get_reach (search, &candidate);
      g_array_append_val (seeker->candidates, candidate);
      next = length + STEP * space->size * pow (STEP_GROWTH, n_found++);
    }
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  return (first->cost > second->cost) - (first->cost < second->cost);
}

static void
find_candidates (const Search *search,
                 Seeker       *seeker)
{
  if (seeker->candidates != NULL)
    return;

  seeker->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  for (guint shape = 0; shape < seeker->callout->n_shapes; shape++)
    for (int ray = 0; ray < N_RAYS; ray++)
      follow_ray (search, seeker, shape, cos (2 * G_PI * ray / N_RAYS), sin (2 * G_PI * ray / N_RAYS));

  g_array_sort (seeker->candidates, compare_candidates);
}

static const Candidate *
get_candidate (const Seeker *seeker,
               guint         n)
{
  return &g_array_index (seeker->candidates, Candidate, n);
}

static gboolean
are_in_conflict (const Search    *search,
                 const Candidate *a,
                 const Candidate *b)
{
  double distance = LEADER_DISTANCE * search->space->size;
  KlimaBounds around_a, around_b, apart;

  if (!klima_bounds_intersect (&a->reach, &b->reach))
    return FALSE;

  around_a = widen (&a->box, distance);
  around_b = widen (&b->box, distance);
  apart = widen (&a->box, DISTANCE * search->space->size);

  return klima_bounds_intersect (&apart, &b->box)
         || klima_segment_meets_box (&a->leader, &around_b)
         || klima_segment_meets_box (&b->leader, &around_a)
         || klima_segments_are_closer (&a->leader, &b->leader, distance);
}

/* What it costs to take a candidate: its own cost, and the price of each label that is in its way. */
static double
ask_price (const Search    *search,
           const Seeker    *seeker,
           const Candidate *candidate,
           double           limit)
{
  double price = candidate->cost;

  for (guint i = 0; i < search->n_callouts && price < limit; i++)
    {
      const Seeker *other = &search->seekers[i];

      if (other != seeker && other->has_place && are_in_conflict (search, candidate, &other->place))
        price += other->price;
    }

  return price;
}

/* Takes the candidate that costs least, and sends away who is in its way. */
static void
settle (Search *search,
        Seeker *seeker,
        GQueue *homeless)
{
  double least = G_MAXDOUBLE;

  find_candidates (search, seeker);
  for (guint i = 0; i < seeker->candidates->len && get_candidate (seeker, i)->cost < least; i++)
    {
      double price = ask_price (search, seeker, get_candidate (seeker, i), least);

      if (price >= least)
        continue;
      least = price;
      seeker->has_place = TRUE;
      seeker->place = *get_candidate (seeker, i);
    }
  if (!seeker->has_place)
    return;

  for (guint i = 0; i < search->n_callouts; i++)
    {
      Seeker *other = &search->seekers[i];

      if (other == seeker || !other->has_place || !are_in_conflict (search, &seeker->place, &other->place))
        continue;
      other->has_place = FALSE;
      other->price *= PRICE_GROWTH;
      g_queue_push_tail (homeless, other);
    }
}

/* The best that is free, for those who settled when there was less room. */
static void
improve (Search *search,
         Seeker *seeker)
{
  for (guint i = 0; seeker->candidates != NULL && i < seeker->candidates->len; i++)
    {
      const Candidate *candidate = get_candidate (seeker, i);

      if (seeker->has_place && candidate->cost >= seeker->place.cost)
        return;
      if (ask_price (search, seeker, candidate, G_MAXDOUBLE) > candidate->cost)
        continue;
      seeker->has_place = TRUE;
      seeker->place = *candidate;
      return;
    }
}

/* Notes where all are now. */
static void
remember (Search *search)
{
  for (guint i = 0; i < search->n_callouts; i++)
    {
      search->seekers[i].had_place = search->seekers[i].has_place;
      search->seekers[i].best = search->seekers[i].place;
    }
}

/* Puts all back to where they were when most had a place. Discs that had none then take one now. */
static void
restore (Search *search,
         GQueue *homeless)
{
  for (guint i = 0; i < search->n_callouts; i++)
    {
      search->seekers[i].has_place = search->seekers[i].had_place;
      search->seekers[i].place = search->seekers[i].best;
    }
  for (guint i = 0; i < search->n_callouts; i++)
    if (search->callouts[i].is_disc && !search->seekers[i].has_place)
      settle (search, &search->seekers[i], homeless);
}

static void
place_all (Search       *search,
           GCancellable *cancellable)
{
  GQueue homeless = G_QUEUE_INIT;
  guint fewest = G_MAXUINT;
  guint patience = PATIENCE * search->n_callouts;

  for (guint i = 0; i < search->n_callouts; i++)
    if (!search->seekers[i].has_place)
      g_queue_push_tail (&homeless, &search->seekers[i]);
  for (guint since = 0; since < patience && !g_queue_is_empty (&homeless); since++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        break;
      settle (search, g_queue_pop_head (&homeless), &homeless);
      if (g_queue_get_length (&homeless) < fewest)
        {
          fewest = g_queue_get_length (&homeless);
          remember (search);
          since = 0;
        }
    }
  if (fewest < G_MAXUINT)
    restore (search, &homeless);
  g_queue_clear (&homeless);

  for (guint i = 0; i < 2 * search->n_callouts; i++)
    improve (search, &search->seekers[i % search->n_callouts]);
}

/* A label that has a place keeps it unless something is in the way now. */
static void
keep_place (const Search *search,
            Seeker       *seeker)
{
  const KlimaCallout *callout = seeker->callout;
  const KlimaCalloutShape *shape = &callout->shapes[callout->shape];
  Candidate candidate = {
    callout->shape, callout->box, { callout->x, callout->y, callout->end_x, callout->end_y },
  };

  if (!callout->is_placed || fabs (callout->box.max_x - callout->box.min_x - shape->width) > 0.01
      || !is_free_box (search, callout, &candidate.box)
      || !is_free_leader (search, callout, &candidate.leader))
    return;

  candidate.reach = get_reach (search, &candidate);
  seeker->has_place = TRUE;
  seeker->place = candidate;
}

static void
hand_over (const Seeker *seeker,
           KlimaCallout *callout)
{
  callout->is_placed = seeker->has_place;
  if (!callout->is_placed)
    return;

  callout->shape = seeker->place.shape;
  callout->box = seeker->place.box;
  callout->end_x = seeker->place.leader.x1;
  callout->end_y = seeker->place.leader.y1;
}

/**
 * klima_callouts_place:
 * @space: where there is room
 * @callouts: (array length=n_callouts) (inout): what to place
 * @cancellable: (nullable): cancels between labels
 *
 * Finds a place for each label, as near to what it names as can be. Labels that have one already stay there unless they
 * are in the way. The same arguments give the same places.
 *
 * Returns: how many have found one
 */
guint
klima_callouts_place (const KlimaCalloutSpace *space,
                      KlimaCallout            *callouts,
                      guint                    n_callouts,
                      GCancellable            *cancellable)
{
  g_autofree Seeker *seekers = g_new0 (Seeker, n_callouts);
  Search search = { space, callouts, n_callouts, seekers };
  guint n_placed = 0;

  for (guint i = 0; i < n_callouts; i++)
    {
      double price = (callouts[i].is_disc ? PRICE_OF_DISC : PRICE) * space->size;

      seekers[i] = (Seeker) { &callouts[i], .price = price };
      keep_place (&search, &seekers[i]);
    }

  if (n_callouts > 0)
    place_all (&search, cancellable);

  for (guint i = 0; i < n_callouts; i++)
    {
      hand_over (&seekers[i], &callouts[i]);
      n_placed += callouts[i].is_placed;
      g_clear_pointer (&seekers[i].candidates, g_array_unref);
    }

  return n_placed;
}
