/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-show-private.h"

#define LARGEST_NUMBER 9999

static gboolean
uncover (KlimaShow *self)
{
  if (self->cover == KLIMA_SHOW_COVER_NONE)
    return FALSE;

  self->cover = KLIMA_SHOW_COVER_NONE;

  return TRUE;
}

/* What is covered is shown first: nobody goes past a slide that they did not see. */
static void
go_on (KlimaShow *self)
{
  if (uncover (self))
    return;

  if (self->is_behind_last)
    self->has_ended = TRUE;
  else if (klima_presentation_next (self->presentation))
    klima_show_arrive (self);
  else
    {
      self->is_behind_last = TRUE;
      klima_show_go_back (self);
    }
}

static void
go_before (KlimaShow *self)
{
  if (uncover (self))
    return;

  if (self->is_behind_last || klima_presentation_previous (self->presentation))
    klima_show_arrive (self);
}

static void
go_to_number (KlimaShow *self,
              int        number)
{
  klima_presentation_go_to (self->presentation, (guint) number);
  if (klima_presentation_get_position (self->presentation) + 1 == (guint) number)
    klima_show_arrive (self);
}

static void
freeze (KlimaShow *self)
{
  if (self->frozen.scene != NULL)
    g_clear_pointer (&self->frozen.scene, klima_scene_free);
  else
    self->frozen = (KlimaShowView) { self->live.slide, klima_scene_copy (self->live.scene) };
}

static void
cover (KlimaShow      *self,
       KlimaShowCover  with)
{
  self->cover = self->cover == with ? KLIMA_SHOW_COVER_NONE : with;
}

static void
add_digit (KlimaShow *self,
           int        digit,
           gint64     now)
{
  self->number = MIN (self->number * 10 + digit, LARGEST_NUMBER);
  self->number_ends = now + KLIMA_SHOW_NUMBER_TIME;
}

static void
escape (KlimaShow *self,
        gboolean   is_second,
        gint64     now)
{
  if (self->is_searching)
    self->is_searching = FALSE;
  else if (is_second)
    self->has_ended = TRUE;
  else
    self->hint_ends = now + KLIMA_SHOW_ESCAPE_TIME;
}

static void
back (KlimaShow *self)
{
  if (!uncover (self))
    klima_show_go_back (self);
}

static void
go_somewhere (KlimaShow        *self,
              KlimaShowCommand  command,
              int               typed)
{
  self->is_searching = FALSE;
  if (command == KLIMA_SHOW_PREVIOUS)
    go_before (self);
  else if (command == KLIMA_SHOW_NEXT || (command == KLIMA_SHOW_ENTER && typed == 0))
    go_on (self);
  else if (command == KLIMA_SHOW_ENTER)
    go_to_number (self, typed);
  else
    {
      klima_presentation_set_position (self->presentation, command == KLIMA_SHOW_FIRST ? 0 : G_MAXUINT);
      klima_show_arrive (self);
    }
}

/* What is shown of the slide, over it or instead of it. */
static void
change_view (KlimaShow        *self,
             KlimaShowCommand  command,
             int               badge)
{
  switch (command)
    {
    case KLIMA_SHOW_BLACK:
      cover (self, KLIMA_SHOW_COVER_BLACK);
      break;
    case KLIMA_SHOW_WHITE:
      cover (self, KLIMA_SHOW_COVER_WHITE);
      break;
    case KLIMA_SHOW_FREEZE:
      freeze (self);
      break;
    case KLIMA_SHOW_SPOTLIGHT:
      self->has_spotlight = !self->has_spotlight;
      break;
    case KLIMA_SHOW_FILTER:
      klima_show_filter (self, badge);
      break;
    case KLIMA_SHOW_SEARCH:
      self->is_searching = TRUE;
      break;
    case KLIMA_SHOW_BACK:
      back (self);
      break;
    default:
      g_return_if_reached ();
    }
}

/*< private >
 * klima_show_obey:
 * @self: a show that goes on
 * @command: what to do
 * @number: as klima_show_do() takes it
 * @now: the time
 *
 * Does what a key asks for; nobody is told.
 */
void
klima_show_obey (KlimaShow        *self,
                 KlimaShowCommand  command,
                 int               number,
                 gint64            now)
{
  gboolean had_hint = self->hint_ends > now;
  int typed = self->number_ends > now ? self->number : 0;

  self->hint_ends = 0;
  self->number = command == KLIMA_SHOW_DIGIT ? typed : 0;
  self->number_ends = 0;
  self->next_step = 0;

  switch (command)
    {
    case KLIMA_SHOW_NEXT:
    case KLIMA_SHOW_PREVIOUS:
    case KLIMA_SHOW_FIRST:
    case KLIMA_SHOW_LAST:
    case KLIMA_SHOW_ENTER:
      go_somewhere (self, command, typed);
      break;
    case KLIMA_SHOW_DIGIT:
      add_digit (self, number, now);
      break;
    case KLIMA_SHOW_ESCAPE:
      escape (self, had_hint, now);
      break;
    case KLIMA_SHOW_RESUME:
      if (self->seconds > 0)
        self->next_step = now + self->seconds * G_TIME_SPAN_SECOND;
      break;
    default:
      change_view (self, command, number);
    }
}
