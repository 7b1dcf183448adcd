/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-presentation.h"
#include "klima-scene.h"

G_BEGIN_DECLS

/**
 * KlimaShowCommand:
 * @KLIMA_SHOW_NEXT: to the next slide; from behind the last one, out
 * @KLIMA_SHOW_PREVIOUS: to the slide before
 * @KLIMA_SHOW_FIRST: to the first slide
 * @KLIMA_SHOW_LAST: to the last slide
 * @KLIMA_SHOW_DIGIT: a digit of the number of a slide
 * @KLIMA_SHOW_ENTER: to the slide whose number was typed; else as @KLIMA_SHOW_NEXT
 * @KLIMA_SHOW_BLACK: a black picture instead of the slide, or the slide again
 * @KLIMA_SHOW_WHITE: likewise white
 * @KLIMA_SHOW_FREEZE: what the audience sees stays, or follows again
 * @KLIMA_SHOW_SPOTLIGHT: the pointer becomes a light, or no longer is one
 * @KLIMA_SHOW_FILTER: only the network with a badge in full, or with 0 all of them
 * @KLIMA_SHOW_SEARCH: opens the search
 * @KLIMA_SHOW_BACK: to the slide as it was
 * @KLIMA_SHOW_ESCAPE: closes the search; else the first one shows how to go on or to end, the second one ends
 * @KLIMA_SHOW_RESUME: goes on, after the first @KLIMA_SHOW_ESCAPE; plays again where a key stopped that
 *
 * What keys do in a show.
 */
typedef enum
{
  KLIMA_SHOW_NEXT,
  KLIMA_SHOW_PREVIOUS,
  KLIMA_SHOW_FIRST,
  KLIMA_SHOW_LAST,
  KLIMA_SHOW_DIGIT,
  KLIMA_SHOW_ENTER,
  KLIMA_SHOW_BLACK,
  KLIMA_SHOW_WHITE,
  KLIMA_SHOW_FREEZE,
  KLIMA_SHOW_SPOTLIGHT,
  KLIMA_SHOW_FILTER,
  KLIMA_SHOW_SEARCH,
  KLIMA_SHOW_BACK,
  KLIMA_SHOW_ESCAPE,
  KLIMA_SHOW_RESUME,
} KlimaShowCommand;

typedef enum
{
  KLIMA_SHOW_COVER_NONE,
  KLIMA_SHOW_COVER_BLACK,
  KLIMA_SHOW_COVER_WHITE,
} KlimaShowCover;

/* Microseconds: how long after an Esc a second one ends, and how long a typed number waits for Enter. */
#define KLIMA_SHOW_ESCAPE_TIME (2 * G_TIME_SPAN_SECOND)
#define KLIMA_SHOW_NUMBER_TIME (5 * G_TIME_SPAN_SECOND)

/**
 * KlimaShow:
 *
 * A presentation that is being given: which slide is on, what has been changed on it since, and what lies over it. It
 * knows no widget and no clock: times are handed in, monotonic, in microseconds.
 *
 * Signals: `changed` after anything did; `ended` once, when it is over.
 */
#define KLIMA_TYPE_SHOW (klima_show_get_type ())
G_DECLARE_FINAL_TYPE (KlimaShow, klima_show, KLIMA, SHOW, GObject)

KlimaShow         *klima_show_new              (KlimaPresentation *presentation,
                                                const KlimaScene  *base);
KlimaPresentation *klima_show_get_presentation (KlimaShow         *self);
void               klima_show_start_at         (KlimaShow         *self,
                                                const KlimaScene  *view,
                                                GObject           *subject);
void               klima_show_play             (KlimaShow         *self,
                                                guint              seconds,
                                                gboolean           loop,
                                                gint64             now);

void               klima_show_do               (KlimaShow         *self,
                                                KlimaShowCommand   command,
                                                int                number,
                                                gint64             now);
void               klima_show_go_to            (KlimaShow         *self,
                                                guint              position,
                                                gint64             now);
void               klima_show_open             (KlimaShow         *self,
                                                GObject           *item);
void               klima_show_select           (KlimaShow         *self,
                                                KlimaMunicipality *municipality);
void               klima_show_close_search     (KlimaShow         *self);
void               klima_show_set_style        (KlimaShow         *self,
                                                KlimaStyle         style);
void               klima_show_end              (KlimaShow         *self);
gint64             klima_show_get_next_time    (KlimaShow         *self);
void               klima_show_pass_time        (KlimaShow         *self,
                                                gint64             now);

void               klima_show_begin            (KlimaShow         *self,
                                                gint64             now);
void               klima_show_pause            (KlimaShow         *self,
                                                gint64             now);
void               klima_show_reset_time       (KlimaShow         *self,
                                                gint64             now);
gboolean           klima_show_is_time_running  (KlimaShow         *self);
gint64             klima_show_get_elapsed      (KlimaShow         *self,
                                                gint64             now);
gint64             klima_show_get_slide_elapsed (KlimaShow         *self,
                                                gint64             now);
gint64             klima_show_get_time_on      (KlimaShow         *self,
                                                guint              position,
                                                gint64             now);

KlimaSlide        *klima_show_get_slide        (KlimaShow         *self);
const KlimaScene  *klima_show_get_scene        (KlimaShow         *self);
KlimaSlide        *klima_show_get_seen_slide   (KlimaShow         *self);
const KlimaScene  *klima_show_get_seen_scene   (KlimaShow         *self);
KlimaScene        *klima_show_make_scene       (KlimaShow         *self,
                                                KlimaSlide        *slide);
KlimaShowCover     klima_show_get_cover        (KlimaShow         *self);
gboolean           klima_show_is_frozen        (KlimaShow         *self);
gboolean           klima_show_is_aside         (KlimaShow         *self);
gboolean           klima_show_is_searching     (KlimaShow         *self);
gboolean           klima_show_is_playing       (KlimaShow         *self);
gboolean           klima_show_has_hint         (KlimaShow         *self);
gboolean           klima_show_has_spotlight    (KlimaShow         *self);
gboolean           klima_show_has_ended        (KlimaShow         *self);

G_END_DECLS
