/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixtures.h"
#include "klima-show.h"

/* Viken's own slides: 1 title, 2 all of Viken, 3 to 6 the networks, 7 those in dialogue, 8 and 9 partners, 10 sources. */

/* Any time: nothing may depend on when a show begins. */
#define BEGIN (1000 * G_TIME_SPAN_SECOND)

typedef struct
{
  KlimaShow *show;
  gint64 now;
  guint n_ended;
  guint n_changed;
} Room;

static void
on_ended (Room *room)
{
  room->n_ended++;
}

static void
on_changed (Room *room)
{
  room->n_changed++;
}

static void
room_open (Room *room)
{
  g_autoptr (KlimaPresentation) presentation = klima_presentation_new (fixture_viken ());
  g_autoptr (KlimaScene) base = klima_scene_new (fixture_viken ());

  base->style = KLIMA_STYLE_DARK;
  base->shown = 0;
  *room = (Room) { .show = klima_show_new (presentation, base), .now = BEGIN };
  g_signal_connect_swapped (room->show, "ended", G_CALLBACK (on_ended), room);
  g_signal_connect_swapped (room->show, "changed", G_CALLBACK (on_changed), room);
}

static void
room_close (Room *room)
{
  g_object_unref (room->show);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Room, room_close)

/* The number of a slide, or 0 behind the last. */
static guint
get_number (KlimaShow  *show,
            KlimaSlide *slide)
{
  KlimaPresentation *presentation = klima_show_get_presentation (show);

  for (guint i = 0; i < klima_presentation_get_n_slides (presentation); i++)
    if (klima_presentation_get_slide (presentation, i) == slide)
      return i + 1;
  g_assert_null (slide);

  return 0;
}

static void
describe_scene (GString          *text,
                const KlimaScene *scene)
{
  GPtrArray *networks = klima_dataset_get_networks (scene->dataset);

  g_assert_cmpint (scene->style, ==, KLIMA_STYLE_DARK);
  if (scene->shown == klima_scene_all_networks (scene))
    g_string_append (text, " all");
  else
    for (guint i = 0; i < networks->len; i++)
      if (scene->shown & 1u << klima_network_get_position (networks->pdata[i]))
        g_string_append_printf (text, " only %d", klima_network_get_badge (networks->pdata[i]));
  if (scene->selected != NULL)
    g_string_append_printf (text, " %s", klima_municipality_get_name (scene->selected));
}

/* What is on, and what is over it. */
static char *
describe (Room *room)
{
  static const char *const covers[] = { "", " black", " white" };
  KlimaShow *show = room->show;
  guint number = get_number (show, klima_show_get_slide (show));
  GString *text = g_string_new (NULL);

  g_assert_cmpint (klima_show_has_ended (show), ==, room->n_ended);
  if (room->n_ended > 0)
    return g_string_free (g_string_append (text, "ended"), FALSE);

  if (number == 0)
    g_string_append (text, "behind");
  else
    g_string_append_printf (text, "%u", number);
  if (klima_show_is_aside (show))
    {
      g_string_append_printf (text, " aside of %u",
                              klima_presentation_get_position (klima_show_get_presentation (show)) + 1);
      describe_scene (text, klima_show_get_scene (show));
    }
  if (klima_show_is_frozen (show))
    g_string_append_printf (text, " seen %u", get_number (show, klima_show_get_seen_slide (show)));
  else
    g_assert_true (klima_show_get_seen_scene (show) == klima_show_get_scene (show));
  g_string_append (text, covers[klima_show_get_cover (show)]);
  g_string_append (text, klima_show_is_searching (show) ? " search" : "");
  g_string_append (text, klima_show_has_spotlight (show) ? " spotlight" : "");
  g_string_append (text, klima_show_has_hint (show) ? " hint" : "");
  g_string_append (text, klima_show_is_playing (show) ? " playing" : "");

  return g_string_free (text, FALSE);
}

/* Words that are no command: a digit is typed, "only3" filters, "+1.5" waits so many seconds, "play" and "loop" let slides
 * change every 10 seconds, and a number of four digits is a municipality that is clicked, or with "find" searched for.
 */
static void
act (Room       *room,
     const char *word)
{
  static const char *const commands[] = {
    "next", "previous", "first", "last", "digit", "enter", "black", "white", "freeze", "spotlight", "filter", "search",
    "back", "escape", "resume", NULL,
  };
  KlimaDataset *viken = fixture_viken ();

  if (*word == '+')
    {
      room->now += (gint64) (g_ascii_strtod (word + 1, NULL) * G_TIME_SPAN_SECOND);
      klima_show_pass_time (room->show, room->now);
    }
  else if (g_str_has_prefix (word, "find"))
    {
      GObject *item = (GObject *) klima_dataset_get_municipality (viken, word + 4);

      if (item == NULL)
        item = (GObject *) klima_dataset_get_network (viken, word + 4);
      for (guint i = 0; item == NULL && i < klima_dataset_get_partners (viken)->len; i++)
        if (g_str_equal (klima_partner_get_id (klima_dataset_get_partners (viken)->pdata[i]), word + 4))
          item = klima_dataset_get_partners (viken)->pdata[i];
      klima_show_open (room->show, item);
    }
  else if (g_ascii_isdigit (*word) && word[1] != '\0')
    klima_show_select (room->show, fixture_municipality (viken, word));
  else if (g_ascii_isdigit (*word))
    klima_show_do (room->show, KLIMA_SHOW_DIGIT, *word - '0', room->now);
  else if (g_str_has_prefix (word, "only"))
    klima_show_do (room->show, KLIMA_SHOW_FILTER, word[4] - '0', room->now);
  else if (g_str_equal (word, "play") || g_str_equal (word, "loop"))
    klima_show_play (room->show, 10, *word == 'l', room->now);
  else if (g_str_equal (word, "closed"))
    klima_show_close_search (room->show);
  else
    {
      guint command = 0;

      while (commands[command] != NULL && !g_str_equal (commands[command], word))
        command++;
      g_assert_nonnull (commands[command]);
      klima_show_do (room->show, (KlimaShowCommand) command, 0, room->now);
    }
}

static void
act_all (Room       *room,
         const char *words)
{
  g_auto (GStrv) each = g_strsplit (words, " ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    if (*each[i] != '\0')
      act (room, each[i]);
}

typedef struct
{
  const char *words;
  const char *expected;
} Row;

static void
check (const Row *rows,
       gsize      n_rows)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      g_auto (Room) room = { 0 };
      g_autofree char *found = NULL;

      room_open (&room);
      act_all (&room, rows[i].words);
      found = describe (&room);
      g_test_message ("%s", rows[i].words);
      g_assert_cmpstr (found, ==, rows[i].expected);
    }
}

static void
test_steps (void)
{
  static const Row rows[] = {
    { "", "1" },
    { "next", "2" },
    { "enter", "2" },
    { "previous", "1" },
    { "next next previous", "2" },
    { "last", "10" },
    { "next first", "1" },
    { "next next next next next next next next next", "10" },
    { "last next", "behind" },
    { "last next previous", "10" },
    { "last next first", "1" },
    { "last next next", "ended" },
    { "last enter enter", "ended" },
    { "last next next previous", "ended" },
    { "last previous next next", "behind" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_numbers (void)
{
  static const Row rows[] = {
    { "4 enter", "4" },
    { "1 0 enter", "10" },
    { "0 7 enter", "7" },
    { "1 enter", "1" },
    { "1 1 enter", "1" },
    { "9 9 9 9 9 9 9 9 9 9 9 enter", "1" },
    /* A 0 alone is no number: Enter goes on. */
    { "0 enter", "2" },
    /* What comes between makes it forgotten, and so does time. */
    { "4 next enter", "3" },
    { "4 spotlight spotlight enter", "2" },
    { "4 escape resume enter", "2" },
    { "4 +4.9 enter", "4" },
    { "4 +5 enter", "2" },
    { "1 +4 0 +4 enter", "10" },
    { "1 +5 3 enter", "3" },
    { "last next 3 enter", "3" },
    { "black 3 enter", "3" },
    { "only3 1 enter", "1" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_covers (void)
{
  static const Row rows[] = {
    { "black", "1 black" },
    { "white", "1 white" },
    { "black black", "1" },
    { "black white", "1 white" },
    { "white black black", "1" },
    /* The slide that is covered is seen again before the next one. */
    { "next black next", "2" },
    { "next black next next", "3" },
    { "next white previous", "2" },
    { "next black enter", "2" },
    { "next black back", "2" },
    { "black last", "10" },
    { "last black next next", "behind" },
    { "last next black next", "behind" },
    { "black escape", "1 black hint" },
    { "black escape escape", "ended" },
    { "black spotlight", "1 black spotlight" },
    { "black find3021", "1 aside of 1 all Ås" },
    /* A clicker's one button for it, again and again. */
    { "black black black black black", "1 black" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_escape (void)
{
  static const Row rows[] = {
    { "escape", "1 hint" },
    { "escape +1.9", "1 hint" },
    { "escape +2", "1" },
    { "escape +1.9 escape", "ended" },
    { "escape +2 escape", "1 hint" },
    { "escape +2.5 escape +1 escape", "ended" },
    { "escape resume", "1" },
    { "escape resume escape", "1 hint" },
    /* One button that sends F5 and Esc in turn never ends the show. */
    { "resume escape resume escape resume escape resume escape", "1 hint" },
    { "resume escape resume escape resume", "1" },
    { "escape next", "2" },
    { "escape next escape", "2 hint" },
    { "resume", "1" },
    { "search escape", "1" },
    { "search escape escape", "1 hint" },
    { "last next escape escape", "ended" },
    { "escape escape escape", "ended" },
    { "escape spotlight escape", "1 spotlight hint" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_aside (void)
{
  static const Row rows[] = {
    /* Where it is on the slide, it is shown there, with what was pale still pale. */
    { "next 3021", "2 aside of 2 all Ås" },
    { "3 enter 3040", "3 aside of 3 only 1 Nesbyen" },
    { "next 3021 3040", "2 aside of 2 all Nesbyen" },
    { "next 3021 back", "2" },
    { "next 3021 next", "3" },
    { "next 3021 previous", "1" },
    { "next back", "2" },
    /* Where it is not, on the slide of its network, or on one with all of the map. */
    { "3 enter find3021", "5 aside of 3 only 3 Ås" },
    { "3 enter find3021 back", "3" },
    { "3 enter find3021 next", "4" },
    { "next find3021", "2 aside of 2 all Ås" },
    { "findfollo", "5 aside of 1 only 3" },
    { "8 enter findfollo findhallingdal back", "8" },
    { "findosloregionen", "9 aside of 1 all" },
    { "last next find3021", "5 aside of 10 only 3 Ås" },
    { "last next find3021 back", "behind" },
    { "search find3021 closed", "1 aside of 1 all Ås" },
    { "search", "1 search" },
    { "search closed", "1" },
    { "search next", "2" },
    /* Behind the last slide there is nothing to click. */
    { "last next 3021", "behind" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_filter (void)
{
  static const Row rows[] = {
    { "next only3", "2 aside of 2 only 3" },
    { "next only3 only1", "2 aside of 2 only 1" },
    { "next only3 only0", "2 aside of 2 all" },
    { "next only3 back", "2" },
    { "next only3 next", "3" },
    { "next only9", "2" },
    { "3 enter only0", "3 aside of 3 all" },
    { "3 enter only4", "6 aside of 3 only 4" },
    { "3 enter only4 back", "3" },
    /* What covers the map gives way to it. */
    { "8 enter only4", "6 aside of 8 only 4" },
    { "8 enter only0", "2 aside of 8 all" },
    { "last next only0", "2 aside of 10 all" },
    { "next 3021 only3", "2 aside of 2 only 3 Ås" },
    { "next 3021 only1", "2 aside of 2 only 1" },
    { "next 3021 only0", "2 aside of 2 all Ås" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_freeze (void)
{
  static const Row rows[] = {
    { "freeze", "1 seen 1" },
    { "freeze freeze", "1" },
    { "freeze next next", "3 seen 1" },
    { "freeze next next freeze", "3" },
    { "next freeze find3021", "2 aside of 2 all Ås seen 2" },
    { "next freeze find3021 freeze", "2 aside of 2 all Ås" },
    { "last next freeze previous", "10 seen 0" },
    { "freeze black", "1 seen 1 black" },
    { "freeze escape escape", "ended" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

/* What is looked up meanwhile does not change the picture that the audience sees. */
static void
test_frozen_scene (void)
{
  g_auto (Room) room = { 0 };
  const KlimaScene *seen;

  room_open (&room);
  act_all (&room, "next only3 freeze 3021 only0");
  seen = klima_show_get_seen_scene (room.show);
  g_assert_cmpuint (seen->shown, ==, 1u << klima_network_get_position (fixture_network (fixture_viken (), "follo")));
  g_assert_null (seen->selected);
  act_all (&room, "freeze");
  g_assert_nonnull (klima_show_get_seen_scene (room.show)->selected);
}

/* All slides get other colours at once, with what was changed on them; the frozen one when it is left. */
static void
test_style (void)
{
  g_auto (Room) room = { 0 };
  g_autoptr (KlimaScene) made = NULL;

  room_open (&room);
  act_all (&room, "next 3021 freeze");
  room.n_changed = 0;
  klima_show_set_style (room.show, KLIMA_STYLE_DARK);
  g_assert_cmpuint (room.n_changed, ==, 0);
  klima_show_set_style (room.show, KLIMA_STYLE_LIGHT);
  g_assert_cmpuint (room.n_changed, ==, 1);
  made = klima_show_make_scene (room.show, NULL);
  g_assert_cmpint (made->style, ==, KLIMA_STYLE_LIGHT);
  g_assert_cmpint (klima_show_get_scene (room.show)->style, ==, KLIMA_STYLE_LIGHT);
  g_assert_nonnull (klima_show_get_scene (room.show)->selected);
  g_assert_cmpint (klima_show_get_seen_scene (room.show)->style, ==, KLIMA_STYLE_DARK);
  klima_show_do (room.show, KLIMA_SHOW_FREEZE, 0, room.now);
  g_assert_cmpint (klima_show_get_seen_scene (room.show)->style, ==, KLIMA_STYLE_LIGHT);
}

static void
test_play (void)
{
  static const Row rows[] = {
    { "play", "1 playing" },
    { "play +9.9", "1 playing" },
    { "play +10", "2 playing" },
    { "play +10 +10", "3 playing" },
    { "last play +10", "10 playing" },
    { "last loop +10", "1 playing" },
    { "last loop +10 +10", "2 playing" },
    { "play next", "2" },
    { "play next +10", "2" },
    { "play black", "1 black" },
    { "play escape", "1 hint" },
    { "play escape +2 +10", "1" },
    { "play escape escape", "ended" },
    { "play escape resume", "1 playing" },
    { "play next resume +10", "3 playing" },
    { "play 3021 +10", "1 aside of 1 all Ås" },
    { "resume +10", "1" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

/* The times are told at which there is something to do, and nothing is told to have changed before. */
static void
test_times (void)
{
  g_auto (Room) room = { 0 };
  guint n_changed;

  room_open (&room);
  g_assert_cmpint (klima_show_get_next_time (room.show), ==, 0);
  act_all (&room, "escape");
  g_assert_cmpint (klima_show_get_next_time (room.show), ==, BEGIN + 2 * G_TIME_SPAN_SECOND);
  n_changed = room.n_changed;
  act_all (&room, "+1");
  g_assert_cmpuint (room.n_changed, ==, n_changed);
  act_all (&room, "+1");
  g_assert_cmpuint (room.n_changed, ==, n_changed + 1);
  g_assert_cmpint (klima_show_get_next_time (room.show), ==, 0);

  act_all (&room, "play");
  g_assert_cmpint (klima_show_get_next_time (room.show), ==, room.now + 10 * G_TIME_SPAN_SECOND);
  act_all (&room, "escape escape");
  g_assert_cmpint (klima_show_get_next_time (room.show), ==, 0);
  g_assert_cmpuint (room.n_ended, ==, 1);
  klima_show_end (room.show);
  g_assert_cmpuint (room.n_ended, ==, 1);
}

/* Shift+F5: what is looked at, the filter as badges, what is open, and where the show then begins. */
static void
test_start_at (void)
{
  static const struct
  {
    const char *only;
    const char *selected;
    const char *subject;
    const char *expected;
  } rows[] = {
    { "", NULL, NULL, "2" },
    { "3", NULL, NULL, "5" },
    { "", NULL, "follo", "5" },
    { "1", NULL, "follo", "5" },
    { "13", NULL, NULL, "2 aside of 2 only 1 only 3" },
    { "", "3021", "3021", "5 aside of 5 only 3 Ås" },
    { "1", "3021", "3021", "5 aside of 3 only 3 Ås" },
    { "", NULL, "osloregionen", "9" },
  };
  KlimaDataset *viken = fixture_viken ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Room) room = { 0 };
      g_autoptr (KlimaScene) view = klima_scene_new (viken);
      g_autofree char *found = NULL;
      GObject *subject = NULL;

      if (*rows[i].only != '\0')
        view->shown = 0;
      for (const char *badge = rows[i].only; *badge != '\0'; badge++)
        view->shown |=
          1u << klima_network_get_position (klima_dataset_get_network_by_badge (viken, *badge - '0'));
      if (rows[i].selected != NULL)
        subject = (GObject *) (view->selected = fixture_municipality (viken, rows[i].selected));
      else if (g_strcmp0 (rows[i].subject, "follo") == 0)
        subject = G_OBJECT (fixture_network (viken, "follo"));
      else if (rows[i].subject != NULL)
        for (guint j = 0; j < klima_dataset_get_partners (viken)->len; j++)
          if (g_str_equal (klima_partner_get_id (klima_dataset_get_partners (viken)->pdata[j]), rows[i].subject))
            subject = klima_dataset_get_partners (viken)->pdata[j];

      room_open (&room);
      klima_show_start_at (room.show, view, subject);
      found = describe (&room);
      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (found, ==, rows[i].expected);
    }
}

static gint64
get_seconds (Room  *room,
             guint  position)
{
  return klima_show_get_time_on (room->show, position, room->now) / G_TIME_SPAN_SECOND;
}

static void
pass (Room *room,
      int   seconds)
{
  room->now += seconds * G_TIME_SPAN_SECOND;
}

static void
test_time_on_slides (void)
{
  g_auto (Room) room = { 0 };

  room_open (&room);
  pass (&room, 3);
  g_assert_cmpint (klima_show_get_elapsed (room.show, room.now), ==, 0);

  klima_show_begin (room.show, room.now);
  pass (&room, 10);
  klima_show_do (room.show, KLIMA_SHOW_NEXT, 0, room.now);
  pass (&room, 5);
  klima_show_do (room.show, KLIMA_SHOW_FILTER, 3, room.now);
  pass (&room, 4);
  klima_show_open (room.show, G_OBJECT (fixture_network (fixture_viken (), "follo")));
  pass (&room, 2);
  g_assert_cmpint (klima_show_get_slide_elapsed (room.show, room.now), ==, 11 * G_TIME_SPAN_SECOND);
  klima_show_do (room.show, KLIMA_SHOW_FIRST, 0, room.now);
  pass (&room, 1);
  g_assert_cmpint (get_seconds (&room, 0), ==, 11);
  g_assert_cmpint (get_seconds (&room, 1), ==, 11);
  g_assert_cmpint (get_seconds (&room, 4), ==, 0);

  klima_show_do (room.show, KLIMA_SHOW_LAST, 0, room.now);
  klima_show_do (room.show, KLIMA_SHOW_NEXT, 0, room.now);
  pass (&room, 6);
  klima_show_do (room.show, KLIMA_SHOW_NEXT, 0, room.now);
  pass (&room, 100);
  g_assert_cmpint (get_seconds (&room, 9), ==, 0);
  g_assert_cmpint (get_seconds (&room, 10), ==, 6);
  g_assert_cmpint (klima_show_get_elapsed (room.show, room.now), ==, 28 * G_TIME_SPAN_SECOND);
  klima_show_begin (room.show, room.now);
  pass (&room, 1);
  g_assert_cmpint (klima_show_get_elapsed (room.show, room.now), ==, 28 * G_TIME_SPAN_SECOND);
}

static void
test_time_stands_still (void)
{
  g_auto (Room) room = { 0 };

  room_open (&room);
  klima_show_begin (room.show, room.now);
  pass (&room, 10);
  klima_show_begin (room.show, room.now);
  klima_show_pause (room.show, room.now);
  pass (&room, 20);
  klima_show_do (room.show, KLIMA_SHOW_NEXT, 0, room.now);
  pass (&room, 20);
  klima_show_begin (room.show, room.now);
  pass (&room, 7);
  g_assert_cmpint (get_seconds (&room, 0), ==, 10);
  g_assert_cmpint (get_seconds (&room, 1), ==, 7);

  klima_show_reset_time (room.show, room.now);
  pass (&room, 2);
  g_assert_cmpint (get_seconds (&room, 0), ==, 0);
  g_assert_cmpint (klima_show_get_slide_elapsed (room.show, room.now), ==, 2 * G_TIME_SPAN_SECOND);
  klima_show_pause (room.show, room.now);
  klima_show_reset_time (room.show, room.now);
  pass (&room, 2);
  g_assert_cmpint (klima_show_get_elapsed (room.show, room.now), ==, 0);
}

static void
test_time_of_playing (void)
{
  g_auto (Room) room = { 0 };

  room_open (&room);
  klima_show_begin (room.show, room.now);
  klima_show_play (room.show, 10, TRUE, room.now);
  for (guint i = 0; i < 11; i++)
    {
      pass (&room, 10);
      klima_show_pass_time (room.show, room.now);
    }
  g_assert_cmpint (get_seconds (&room, 0), ==, 20);
  g_assert_cmpint (get_seconds (&room, 9), ==, 10);
}

/* From a list: any slide, with nothing over it, and nothing that was under way goes on. */
static void
test_go_to (void)
{
  g_auto (Room) room = { 0 };

  room_open (&room);
  klima_show_play (room.show, 5, TRUE, room.now);
  klima_show_do (room.show, KLIMA_SHOW_BLACK, 0, room.now);
  klima_show_do (room.show, KLIMA_SHOW_DIGIT, 4, room.now);
  klima_show_go_to (room.show, 6, room.now);
  g_assert_cmpuint (get_number (room.show, klima_show_get_slide (room.show)), ==, 7);
  g_assert_cmpint (klima_show_get_cover (room.show), ==, KLIMA_SHOW_COVER_NONE);
  g_assert_false (klima_show_is_playing (room.show));
  klima_show_do (room.show, KLIMA_SHOW_ENTER, 0, room.now);
  g_assert_cmpuint (get_number (room.show, klima_show_get_slide (room.show)), ==, 8);

  klima_show_go_to (room.show, 10, room.now);
  g_assert_cmpuint (get_number (room.show, klima_show_get_slide (room.show)), ==, 8);

  klima_show_do (room.show, KLIMA_SHOW_LAST, 0, room.now);
  klima_show_do (room.show, KLIMA_SHOW_NEXT, 0, room.now);
  g_assert_null (klima_show_get_slide (room.show));
  klima_show_go_to (room.show, 0, room.now);
  g_assert_cmpuint (get_number (room.show, klima_show_get_slide (room.show)), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/show/steps", test_steps);
  g_test_add_func ("/show/numbers", test_numbers);
  g_test_add_func ("/show/go-to", test_go_to);
  g_test_add_func ("/show/covers", test_covers);
  g_test_add_func ("/show/escape", test_escape);
  g_test_add_func ("/show/aside", test_aside);
  g_test_add_func ("/show/filter", test_filter);
  g_test_add_func ("/show/freeze", test_freeze);
  g_test_add_func ("/show/frozen-scene", test_frozen_scene);
  g_test_add_func ("/show/style", test_style);
  g_test_add_func ("/show/play", test_play);
  g_test_add_func ("/show/times", test_times);
  g_test_add_func ("/show/time-on-slides", test_time_on_slides);
  g_test_add_func ("/show/time-stands-still", test_time_stands_still);
  g_test_add_func ("/show/time-of-playing", test_time_of_playing);
  g_test_add_func ("/show/start-at", test_start_at);

  return g_test_run ();
}
