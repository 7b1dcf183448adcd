/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-show.h"

#define LARGEST_NUMBER 9999

/* A slide with what is shown of the map. */
typedef struct
{
  KlimaSlide *slide;  /* borrowed from the presentation; NULL behind the last one */
  KlimaScene *scene;  /* owned */
} View;

struct _KlimaShow
{
  GObject parent_instance;

  /* owned */
  KlimaPresentation *presentation;
  KlimaScene *base;
  View live;
  View frozen; /* without a scene where the audience sees what is live */

  KlimaShowCover cover;
  gboolean is_aside;
  gboolean is_behind_last;
  gboolean is_searching;
  gboolean has_spotlight;
  gboolean has_ended;

  int number; /* 0 where none is typed */
  /* Monotonic times; 0 for never. */
  gint64 number_ends;
  gint64 hint_ends;
  gint64 next_step;
  /* Of playing by itself; 0 where it never did. */
  guint seconds;
  gboolean loop;
};

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

static void
tell (KlimaShow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Puts a slide on as it was made. */
static void
put_on (KlimaShow  *self,
        KlimaSlide *slide)
{
  klima_scene_free (self->live.scene);
  self->live.slide = slide;
  self->live.scene = klima_show_make_scene (self, slide);
}

static void
go_back (KlimaShow *self)
{
  put_on (self, self->is_behind_last ? NULL : klima_presentation_get_current (self->presentation));
  self->is_aside = FALSE;
}

/* The slide that has just been gone to, with nothing over it. */
static void
arrive (KlimaShow *self)
{
  self->is_behind_last = FALSE;
  self->cover = KLIMA_SHOW_COVER_NONE;
  go_back (self);
}

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
    arrive (self);
  else
    {
      self->is_behind_last = TRUE;
      go_back (self);
    }
}

static void
go_before (KlimaShow *self)
{
  if (uncover (self))
    return;

  if (self->is_behind_last || klima_presentation_previous (self->presentation))
    arrive (self);
}

static void
go_to_number (KlimaShow *self,
              int        number)
{
  klima_presentation_go_to (self->presentation, (guint) number);
  if (klima_presentation_get_position (self->presentation) + 1 == (guint) number)
    arrive (self);
}

static gboolean
shows_partner (KlimaSlide *slide,
               GObject    *item)
{
  return g_ptr_array_find (klima_slide_get_partners (slide), item, NULL);
}

static gboolean
shows_network (KlimaSlide *slide,
               GObject    *item)
{
  return klima_slide_get_network (slide) == (gpointer) item;
}

static gboolean
shows_all (KlimaSlide *slide,
           GObject    *item G_GNUC_UNUSED)
{
  return klima_slide_get_kind (slide) == KLIMA_SLIDE_MAP && klima_slide_get_network (slide) == NULL;
}

/* The first slide, with its position, that is about something. */
static KlimaSlide *
find_slide (KlimaShow  *self,
            gboolean  (*is_about) (KlimaSlide *, GObject *),
            GObject    *item,
            guint      *position)
{
  for (guint i = 0; i < klima_presentation_get_n_slides (self->presentation); i++)
    {
      KlimaSlide *slide = klima_presentation_get_slide (self->presentation, i);

      if (is_about (slide, item))
        {
          if (position != NULL)
            *position = i;
          return slide;
        }
    }

  return NULL;
}

static gboolean
contains (KlimaSlide        *slide,
          const KlimaBounds *part)
{
  KlimaBounds bounds;

  if (slide == NULL)
    return FALSE;
  bounds = klima_slide_get_bounds (slide);

  return part->min_x >= bounds.min_x && part->max_x <= bounds.max_x && part->min_y >= bounds.min_y
         && part->max_y <= bounds.max_y;
}

/* Leaves what is on for a slide on which a part of the map can be seen: the network's own, or one with all of the map. */
static void
make_room (KlimaShow         *self,
           const KlimaBounds *part,
           KlimaNetwork      *network)
{
  KlimaSlide *slide = NULL;

  if (network != NULL)
    slide = find_slide (self, shows_network, G_OBJECT (network), NULL);
  if (!contains (slide, part))
    slide = find_slide (self, shows_all, NULL, NULL);
  if (slide != NULL)
    put_on (self, slide);
}

static gboolean
belongs_to (const KlimaScene *scene,
            KlimaNetwork     *network)
{
  g_autoptr (GPtrArray) networks = klima_dataset_find_networks (scene->dataset, scene->selected);

  return g_ptr_array_find (networks, network, NULL);
}

static void
filter (KlimaShow *self,
        int        badge)
{
  KlimaNetwork *network = klima_dataset_get_network_by_badge (self->base->dataset, badge);
  KlimaBounds part = klima_dataset_get_bounds (self->base->dataset);
  gboolean is_map = self->live.slide != NULL && klima_slide_get_kind (self->live.slide) == KLIMA_SLIDE_MAP;

  if (badge != 0 && network == NULL)
    return;
  if (network != NULL)
    part = klima_network_get_bounds (network);
  if (!is_map || (network != NULL && !contains (self->live.slide, &part)))
    make_room (self, &part, network);
  self->live.scene->shown =
    network != NULL ? 1u << klima_network_get_position (network) : klima_scene_all_networks (self->live.scene);
  if (network != NULL && self->live.scene->selected != NULL && !belongs_to (self->live.scene, network))
    self->live.scene->selected = NULL;
  self->is_aside = TRUE;
}

static void
freeze (KlimaShow *self)
{
  if (self->frozen.scene != NULL)
    g_clear_pointer (&self->frozen.scene, klima_scene_free);
  else
    self->frozen = (View) { self->live.slide, klima_scene_copy (self->live.scene) };
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
    go_back (self);
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
      arrive (self);
    }
}

static void
obey (KlimaShow        *self,
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
      filter (self, number);
      break;
    case KLIMA_SHOW_SEARCH:
      self->is_searching = TRUE;
      break;
    case KLIMA_SHOW_BACK:
      back (self);
      break;
    case KLIMA_SHOW_ESCAPE:
      escape (self, had_hint, now);
      break;
    case KLIMA_SHOW_RESUME:
      if (self->seconds > 0)
        self->next_step = now + self->seconds * G_TIME_SPAN_SECOND;
      break;
    default:
      g_return_if_reached ();
    }
}

static void
tell_what_happened (KlimaShow *self)
{
  g_object_ref (self);
  tell (self);
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
  self->base = klima_scene_copy (base);
  self->live.scene = klima_scene_copy (base);
  go_back (self);

  return self;
}

KlimaPresentation *
klima_show_get_presentation (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), NULL);

  return self->presentation;
}

/* What a view is about: the network that is open or alone in it, or that of the municipality that is open. */
static KlimaNetwork *
find_network (const KlimaScene *view,
              GObject          *subject)
{
  GPtrArray *networks = klima_dataset_get_networks (view->dataset);

  if (subject != NULL && KLIMA_IS_NETWORK (subject))
    return KLIMA_NETWORK (subject);
  for (guint i = 0; i < networks->len; i++)
    if (view->shown == 1u << klima_network_get_position (networks->pdata[i]))
      return networks->pdata[i];

  return view->selected != NULL ? klima_dataset_get_main_network (view->dataset, view->selected) : NULL;
}

/**
 * klima_show_start_at:
 * @self: a show
 * @view: what somebody looks at
 * @subject: (nullable): the municipality, network or partner that is open there
 *
 * Begins with the slide that is nearest to a view, with the same filter and the same municipality selected.
 */
void
klima_show_start_at (KlimaShow        *self,
                     const KlimaScene *view,
                     GObject          *subject)
{
  KlimaNetwork *network;
  guint position = 0;

  g_return_if_fail (KLIMA_IS_SHOW (self));
  g_return_if_fail (view != NULL && view->dataset == self->base->dataset);

  network = find_network (view, subject);
  if (subject != NULL && KLIMA_IS_PARTNER (subject) && find_slide (self, shows_partner, subject, &position) != NULL)
    network = NULL;
  else if (network == NULL || find_slide (self, shows_network, G_OBJECT (network), &position) == NULL)
    find_slide (self, shows_all, NULL, &position);
  klima_presentation_set_position (self->presentation, position);
  arrive (self);

  if (network == NULL && view->shown != klima_scene_all_networks (view))
    {
      self->live.scene->shown = view->shown;
      self->is_aside = TRUE;
    }
  if (view->selected != NULL)
    klima_show_open (self, G_OBJECT (view->selected));
  else
    tell (self);
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
  tell (self);
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

  obey (self, command, number, now);
  tell_what_happened (self);
}

/**
 * klima_show_open:
 * @self: a show
 * @item: a municipality, network or partner that was searched for
 *
 * Shows it, on another slide where it cannot be seen on the one that is on. %KLIMA_SHOW_BACK leads back.
 */
void
klima_show_open (KlimaShow *self,
                 GObject   *item)
{
  g_return_if_fail (KLIMA_IS_SHOW (self));
  g_return_if_fail (G_IS_OBJECT (item));

  self->cover = KLIMA_SHOW_COVER_NONE;
  self->next_step = 0;
  if (KLIMA_IS_MUNICIPALITY (item))
    {
      KlimaMunicipality *municipality = KLIMA_MUNICIPALITY (item);
      KlimaBounds part = klima_geometry_get_bounds (klima_municipality_get_geometry (municipality));

      if (!contains (self->live.slide, &part))
        make_room (self, &part, klima_dataset_get_main_network (self->base->dataset, municipality));
      klima_show_select (self, municipality);
      return;
    }

  if (KLIMA_IS_NETWORK (item))
    {
      KlimaBounds part = klima_network_get_bounds (KLIMA_NETWORK (item));

      make_room (self, &part, KLIMA_NETWORK (item));
      self->live.scene->shown = 1u << klima_network_get_position (KLIMA_NETWORK (item));
    }
  else
    {
      KlimaSlide *slide = find_slide (self, shows_partner, item, NULL);

      if (slide == NULL)
        return;
      put_on (self, slide);
    }
  self->is_aside = TRUE;
  tell (self);
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
  tell (self);
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
  tell (self);
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
  arrive (self);
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
      self->next_step = now + self->seconds * G_TIME_SPAN_SECOND;
    }
  tell (self);
}

/**
 * klima_show_get_slide:
 *
 * Returns: (nullable) (transfer none): the slide that is on; %NULL behind the last one. It is another one than the
 *   presentation's current one where klima_show_is_aside()
 */
KlimaSlide *
klima_show_get_slide (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), NULL);

  return self->live.slide;
}

/**
 * klima_show_get_scene:
 *
 * Returns: (transfer none): what the slide that is on shows of the map; its camera means nothing
 */
const KlimaScene *
klima_show_get_scene (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), NULL);

  return self->live.scene;
}

/**
 * klima_show_get_seen_slide:
 *
 * Returns: (nullable) (transfer none): the slide that the audience sees: that which is on, or that which was when the
 *   picture was frozen
 */
KlimaSlide *
klima_show_get_seen_slide (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), NULL);

  return self->frozen.scene != NULL ? self->frozen.slide : self->live.slide;
}

/**
 * klima_show_get_seen_scene:
 *
 * Returns: (transfer none): what the slide that the audience sees shows of the map
 */
const KlimaScene *
klima_show_get_seen_scene (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), NULL);

  return self->frozen.scene != NULL ? self->frozen.scene : self->live.scene;
}

/**
 * klima_show_make_scene:
 * @self: a show
 * @slide: (nullable): a slide of its presentation
 *
 * Returns: (transfer full): what the slide shows of the map as it was made
 */
KlimaScene *
klima_show_make_scene (KlimaShow  *self,
                       KlimaSlide *slide)
{
  KlimaScene *scene;

  g_return_val_if_fail (KLIMA_IS_SHOW (self), NULL);

  scene = klima_scene_copy (self->base);
  if (slide != NULL)
    klima_slide_apply (slide, scene);

  return scene;
}

KlimaShowCover
klima_show_get_cover (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), KLIMA_SHOW_COVER_NONE);

  return self->cover;
}

gboolean
klima_show_is_frozen (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), FALSE);

  return self->frozen.scene != NULL;
}

/**
 * klima_show_is_aside:
 *
 * Returns: whether what is on is not the slide as it was made
 */
gboolean
klima_show_is_aside (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), FALSE);

  return self->is_aside;
}

gboolean
klima_show_is_searching (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), FALSE);

  return self->is_searching;
}

/**
 * klima_show_is_playing:
 *
 * Returns: whether slides change by themselves
 */
gboolean
klima_show_is_playing (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), FALSE);

  return self->next_step != 0;
}

/**
 * klima_show_has_hint:
 *
 * Returns: whether the audience sees how to go on or to end
 */
gboolean
klima_show_has_hint (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), FALSE);

  return self->hint_ends != 0;
}

gboolean
klima_show_has_spotlight (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), FALSE);

  return self->has_spotlight;
}

gboolean
klima_show_has_ended (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), FALSE);

  return self->has_ended;
}
