/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-show-private.h"

enum
{
  CHANGED,
  ENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KlimaShow, klima_show, G_TYPE_OBJECT)

static void
klima_show_finalize (GObject *object)
{
  KlimaShow *self = KLIMA_SHOW (object);

  g_clear_pointer (&self->live.scene, klima_scene_free);
  g_clear_pointer (&self->frozen.scene, klima_scene_free);
  g_clear_pointer (&self->base, klima_scene_free);
  g_clear_object (&self->presentation);
  klima_show_clock_clear (&self->clock);

  G_OBJECT_CLASS (klima_show_parent_class)->finalize (object);
}

static void
klima_show_class_init (KlimaShowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klima_show_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", KLIMA_TYPE_SHOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENDED] = g_signal_new ("ended", KLIMA_TYPE_SHOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
klima_show_init (KlimaShow *self G_GNUC_UNUSED)
{
}

void
klima_show_tell (KlimaShow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/*< private >
 * klima_show_put_on:
 *
 * Puts a slide on as it was made.
 */
void
klima_show_put_on (KlimaShow  *self,
                   KlimaSlide *slide)
{
  klima_scene_free (self->live.scene);
  self->live.slide = slide;
  self->live.scene = klima_show_make_scene (self, slide);
}

/*< private >
 * klima_show_go_back:
 *
 * From what was looked up to the slide that the show is at.
 */
void
klima_show_go_back (KlimaShow *self)
{
  klima_show_put_on (self, self->is_behind_last ? NULL : klima_presentation_get_current (self->presentation));
  self->is_aside = FALSE;
}

/*< private >
 * klima_show_arrive:
 *
 * Puts on the slide that has just been gone to, with nothing over it.
 */
void
klima_show_arrive (KlimaShow *self)
{
  self->is_behind_last = FALSE;
  self->cover = KLIMA_SHOW_COVER_NONE;
  klima_show_go_back (self);
}

static void
keep_time (KlimaShow *self,
           gint64     now)
{
  if (self->has_ended)
    klima_show_clock_pause (&self->clock, now);
  else
    klima_show_clock_go_to (&self->clock, klima_show_get_time_position (self), now);
}

static void
tell_what_happened (KlimaShow *self)
{
  g_object_ref (self);
  klima_show_tell (self);
  if (self->has_ended)
    g_signal_emit (self, signals[ENDED], 0);
  g_object_unref (self);
}

/**
 * klima_show_new:
 * @presentation: what is shown; at the slide to begin with
 * @base: (transfer none): style, language and whatever else no slide decides; of the same dataset
 *
 * Returns: (transfer full): the show
 */
KlimaShow *
klima_show_new (KlimaPresentation *presentation,
                const KlimaScene  *base)
{
  KlimaShow *self;

  g_return_val_if_fail (KLIMA_IS_PRESENTATION (presentation), NULL);
  g_return_val_if_fail (base != NULL, NULL);
  g_return_val_if_fail (base->dataset == klima_presentation_get_dataset (presentation), NULL);

  self = g_object_new (KLIMA_TYPE_SHOW, NULL);
  self->presentation = g_object_ref (presentation);
  klima_show_clock_init (&self->clock, klima_presentation_get_n_slides (presentation) + 1);
  self->base = klima_scene_copy (base);
  self->live.scene = klima_scene_copy (base);
  klima_show_go_back (self);

  return self;
}

KlimaPresentation *
klima_show_get_presentation (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), NULL);

  return self->presentation;
}

/**
 * klima_show_play:
 * @self: a show
 * @seconds: for which each slide is on, at least 1
 * @loop: whether the first slide follows the last one, which else stays
 * @now: the time
 *
 * Lets the slides change by themselves, until a key takes over.
 */
void
klima_show_play (KlimaShow *self,
                 guint      seconds,
                 gboolean   loop,
                 gint64     now)
{
  g_return_if_fail (KLIMA_IS_SHOW (self));
  g_return_if_fail (seconds > 0);

  self->seconds = seconds;
  self->loop = loop;
  self->next_step = now + seconds * G_TIME_SPAN_SECOND;
  klima_show_tell (self);
}

/**
 * klima_show_do:
 * @self: a show
 * @command: what to do
 * @number: the digit of @KLIMA_SHOW_DIGIT, the badge of @KLIMA_SHOW_FILTER; nothing to the others
 * @now: the time
 *
 * Does what a key asks for. Whatever it is, slides no longer change by themselves, the hint how to end goes, and a number
 * that was typed is forgotten.
 */
void
klima_show_do (KlimaShow        *self,
               KlimaShowCommand  command,
               int               number,
               gint64            now)
{
  g_return_if_fail (KLIMA_IS_SHOW (self));

  if (self->has_ended)
    return;

  klima_show_obey (self, command, number, now);
  keep_time (self, now);
  tell_what_happened (self);
}

/**
 * klima_show_go_to:
 * @self: a show
 * @position: of a slide, counted from 0; nothing happens where there is none
 * @now: the time
 *
 * Goes to a slide, with nothing over it. As with any key, slides no longer change by themselves.
 */
void
klima_show_go_to (KlimaShow *self,
                  guint      position,
                  gint64     now)
{
  g_return_if_fail (KLIMA_IS_SHOW (self));

  if (self->has_ended || position >= klima_presentation_get_n_slides (self->presentation))
    return;

  self->hint_ends = self->number_ends = self->next_step = 0;
  self->number = 0;
  self->is_searching = FALSE;
  klima_presentation_set_position (self->presentation, position);
  klima_show_arrive (self);
  keep_time (self, now);
  tell_what_happened (self);
}

/**
 * klima_show_select:
 * @self: a show
 * @municipality: what was pointed at on the slide
 *
 * Lights a municipality up where it is. %KLIMA_SHOW_BACK leads back.
 */
void
klima_show_select (KlimaShow         *self,
                   KlimaMunicipality *municipality)
{
  g_return_if_fail (KLIMA_IS_SHOW (self));
  g_return_if_fail (KLIMA_IS_MUNICIPALITY (municipality));

  if (self->live.slide == NULL || self->has_ended)
    return;

  self->live.scene->selected = municipality;
  self->is_aside = TRUE;
  self->next_step = 0;
  klima_show_tell (self);
}

/**
 * klima_show_close_search:
 *
 * Tells the show that the search is closed, whoever did it.
 */
void
klima_show_close_search (KlimaShow *self)
{
  g_return_if_fail (KLIMA_IS_SHOW (self));

  if (!self->is_searching)
    return;

  self->is_searching = FALSE;
  klima_show_tell (self);
}

/**
 * klima_show_end:
 *
 * Ends the show at once.
 */
void
klima_show_end (KlimaShow *self)
{
  g_return_if_fail (KLIMA_IS_SHOW (self));

  if (self->has_ended)
    return;

  self->has_ended = TRUE;
  tell_what_happened (self);
}

/**
 * klima_show_get_next_time:
 *
 * Returns: when klima_show_pass_time() has something to do; 0 for never
 */
gint64
klima_show_get_next_time (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), 0);

  if (self->has_ended)
    return 0;

  return self->hint_ends != 0 ? self->hint_ends : self->next_step;
}

static void
step_by_itself (KlimaShow *self)
{
  if (!klima_presentation_next (self->presentation) && self->loop)
    klima_presentation_first (self->presentation);
  klima_show_arrive (self);
}

/**
 * klima_show_pass_time:
 * @self: a show
 * @now: the time
 *
 * Does what is due: takes the hint away, or goes on to the next slide.
 */
void
klima_show_pass_time (KlimaShow *self,
                      gint64     now)
{
  gint64 next;

  g_return_if_fail (KLIMA_IS_SHOW (self));

  next = klima_show_get_next_time (self);
  if (next == 0 || next > now)
    return;

  if (self->hint_ends != 0)
    self->hint_ends = 0;
  else
    {
      step_by_itself (self);
      keep_time (self, now);
      self->next_step = now + self->seconds * G_TIME_SPAN_SECOND;
    }
  klima_show_tell (self);
}
