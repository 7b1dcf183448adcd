/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-callouts.h"

#include "klima-callout-places.h"

/* One candidate is chosen for each label, so that none is in the way of another: as in routing, a label that finds no
 * place free takes the place that is cheapest to empty, and whoever stood there looks for another one. What was taken
 * before is dearer the next time, so that this comes to an end.
 */

/* How often labels settle, for each of them, without more having a place before it is given up; what it costs to take a
 * label's place, in parts of the font's size, and how that grows each time. Discs are last resorts already and do not
 * give way to names.
 */
#define PATIENCE 2
#define PRICE 4.0
#define PRICE_OF_DISC 1000.0
#define PRICE_GROWTH 1.5

typedef struct
{
  const KlimaCallout *callout;
  GArray *candidates; /* (nullable): of KlimaCalloutPlace, the best first; looked for when they are needed */
  gboolean has_place;
  KlimaCalloutPlace place;
  gboolean had_place; /* when most had one */
  KlimaCalloutPlace best; /* and which */
  double price; /* of taking its place */
} Seeker;

typedef struct
{
  KlimaCalloutTask task;
  Seeker *seekers;
} Search;

static void
find_candidates (const Search *search,
                 Seeker       *seeker)
{
  if (seeker->candidates == NULL)
    seeker->candidates = klima_callout_find_places (&search->task, seeker->callout);
}

static const KlimaCalloutPlace *
get_candidate (const Seeker *seeker,
               guint         n)
{
  return &g_array_index (seeker->candidates, KlimaCalloutPlace, n);
}

/* What it costs to take a candidate: its own cost, and the price of each label that is in its way. */
static double
ask_price (const Search            *search,
           const Seeker            *seeker,
           const KlimaCalloutPlace *candidate,
           double                   limit)
{
  double price = candidate->cost;

  for (guint i = 0; i < search->task.n_callouts && price < limit; i++)
    {
      const Seeker *other = &search->seekers[i];

      if (other != seeker && other->has_place
          && klima_callout_places_conflict (&search->task, candidate, &other->place))
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

  for (guint i = 0; i < search->task.n_callouts; i++)
    {
      Seeker *other = &search->seekers[i];

      if (other == seeker || !other->has_place
          || !klima_callout_places_conflict (&search->task, &seeker->place, &other->place))
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
      const KlimaCalloutPlace *candidate = get_candidate (seeker, i);

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
  for (guint i = 0; i < search->task.n_callouts; i++)
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
  for (guint i = 0; i < search->task.n_callouts; i++)
    {
      search->seekers[i].has_place = search->seekers[i].had_place;
      search->seekers[i].place = search->seekers[i].best;
    }
  for (guint i = 0; i < search->task.n_callouts; i++)
    if (search->task.callouts[i].is_disc && !search->seekers[i].has_place)
      settle (search, &search->seekers[i], homeless);
}

static void
place_all (Search       *search,
           GCancellable *cancellable)
{
  GQueue homeless = G_QUEUE_INIT;
  guint fewest = G_MAXUINT;
  guint patience = PATIENCE * search->task.n_callouts;

  for (guint i = 0; i < search->task.n_callouts; i++)
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

  for (guint i = 0; i < 2 * search->task.n_callouts; i++)
    improve (search, &search->seekers[i % search->task.n_callouts]);
}

/* A label that has a place keeps it unless something is in the way now. */
static void
keep_place (const Search *search,
            Seeker       *seeker)
{
  seeker->has_place = klima_callout_keeps_place (&search->task, seeker->callout, &seeker->place);
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
  Search search = { { space, callouts, n_callouts }, seekers };
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
