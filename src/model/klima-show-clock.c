/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-show-clock.h"

void
klima_show_clock_init (KlimaShowClock *self,
                       guint           n_places)
{
  *self = (KlimaShowClock) { .totals = g_new0 (gint64, n_places), .n_places = n_places };
}

void
klima_show_clock_clear (KlimaShowClock *self)
{
  g_clear_pointer (&self->totals, g_free);
  self->n_places = 0;
}

/* Starts or goes on; one that runs is left alone. */
void
klima_show_clock_run (KlimaShowClock *self,
                      guint           place,
                      gint64          now)
{
  if (self->runs)
    return;

  self->place = place;
  self->since = now;
  self->runs = TRUE;
}

void
klima_show_clock_pause (KlimaShowClock *self,
                        gint64          now)
{
  if (!self->runs)
    return;

  self->totals[self->place] += MAX (now - self->since, 0);
  self->runs = FALSE;
}

void
klima_show_clock_go_to (KlimaShowClock *self,
                        guint           place,
                        gint64          now)
{
  gboolean runs = self->runs;

  g_return_if_fail (place < self->n_places);

  klima_show_clock_pause (self, now);
  self->place = place;
  if (runs)
    klima_show_clock_run (self, place, now);
}

gint64
klima_show_clock_get_at (const KlimaShowClock *self,
                         guint                 place,
                         gint64                now)
{
  g_return_val_if_fail (place < self->n_places, 0);

  if (!self->runs || place != self->place)
    return self->totals[place];

  return self->totals[place] + MAX (now - self->since, 0);
}

gint64
klima_show_clock_get_whole (const KlimaShowClock *self,
                            gint64                now)
{
  gint64 whole = 0;

  for (guint i = 0; i < self->n_places; i++)
    whole += klima_show_clock_get_at (self, i, now);

  return whole;
}
