/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-show-private.h"

/*< private >
 * klima_show_get_time_position:
 *
 * Returns: the slide that time counts for, looked up from or not; behind the last one, the number of slides
 */
guint
klima_show_get_time_position (KlimaShow *self)
{
  if (self->is_behind_last)
    return klima_presentation_get_n_slides (self->presentation);

  return klima_presentation_get_position (self->presentation);
}

/**
 * klima_show_begin:
 * @self: a show
 * @now: the time
 *
 * Lets the time run from here, or on from where klima_show_pause() stopped it.
 */
void
klima_show_begin (KlimaShow *self,
                  gint64     now)
{
  g_return_if_fail (KLIMA_IS_SHOW (self));

  if (!self->has_ended)
    klima_show_clock_run (&self->clock, klima_show_get_time_position (self), now);
}

/**
 * klima_show_pause:
 * @self: a show
 * @now: the time
 *
 * Stops the time until klima_show_begin(). The slides can be changed all the same.
 */
void
klima_show_pause (KlimaShow *self,
                  gint64     now)
{
  g_return_if_fail (KLIMA_IS_SHOW (self));

  klima_show_clock_pause (&self->clock, now);
}

/**
 * klima_show_reset_time:
 * @self: a show
 * @now: the time
 *
 * Counts from nothing again; a time that stands still stays so.
 */
void
klima_show_reset_time (KlimaShow *self,
                       gint64     now)
{
  gboolean runs;

  g_return_if_fail (KLIMA_IS_SHOW (self));

  runs = self->clock.runs;
  klima_show_clock_clear (&self->clock);
  klima_show_clock_init (&self->clock, klima_presentation_get_n_slides (self->presentation) + 1);
  if (runs)
    klima_show_begin (self, now);
}

/**
 * klima_show_is_time_running:
 *
 * Returns: whether klima_show_begin() was called, and klima_show_pause() has not been since
 */
gboolean
klima_show_is_time_running (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), FALSE);

  return self->clock.runs;
}

/**
 * klima_show_get_elapsed:
 * @self: a show
 * @now: the time
 *
 * Returns: how long the show has been given, in microseconds: 0 before klima_show_begin(), and no more once a key ended it
 */
gint64
klima_show_get_elapsed (KlimaShow *self,
                        gint64     now)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), 0);

  return klima_show_clock_get_whole (&self->clock, now);
}

/**
 * klima_show_get_time_on:
 * @self: a show
 * @position: of a slide; the number of slides for what comes behind the last one
 * @now: the time
 *
 * Returns: how long the slide, or something looked up from it, has been on, all visits together, in microseconds
 */
gint64
klima_show_get_time_on (KlimaShow *self,
                        guint      position,
                        gint64     now)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), 0);

  return klima_show_clock_get_at (&self->clock, position, now);
}

/**
 * klima_show_get_slide_elapsed:
 * @self: a show
 * @now: the time
 *
 * Returns: klima_show_get_time_on() of the slide that is on
 */
gint64
klima_show_get_slide_elapsed (KlimaShow *self,
                              gint64     now)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), 0);

  return klima_show_clock_get_at (&self->clock, klima_show_get_time_position (self), now);
}
