/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>

#include "fixtures.h"
#include "klima-show-record.h"

/* Seconds since 1970: some day in 2023. */
#define NOW G_GINT64_CONSTANT (1700000000)

#define WHOLE \
  "[Presentation]\n" \
  "Folder=resource:///no/klimaviken/Klimakart/viken\n" \
  "Slides=10\nSlide=5\nSeconds=20\nLoop=true\nWritten=1700000000\n"

typedef struct
{
  char *folder; /* is not there until the record makes it */
  char *path;
  KlimaPresentation *presentation;
} Room;

static void
set_up (Room          *room,
        gconstpointer  data)
{
  g_autofree char *parent = g_dir_make_tmp (NULL, NULL);

  room->folder = g_build_filename (parent, "klimakart", NULL);
  room->path = g_build_filename (room->folder, "presentation", NULL);
  room->presentation = klima_presentation_new (fixture_viken ());
}

static void
tear_down (Room          *room,
           gconstpointer  data)
{
  g_autofree char *lock = g_build_filename (room->folder, "presentation.lock", NULL);
  g_autofree char *parent = g_path_get_dirname (room->folder);

  g_remove (room->path);
  g_unlink (lock);
  g_rmdir (room->folder);
  g_assert_no_errno (g_rmdir (parent));
  g_free (room->folder);
  g_free (room->path);
  g_object_unref (room->presentation);
}

static gboolean
find (Room           *room,
      gint64          now,
      KlimaShowPlace *place)
{
  return klima_show_record_find (room->folder, room->presentation, now, place);
}

/* As after a crash: what stands there, and nobody who holds it. */
static void
put (Room       *room,
     const char *contents,
     gssize      length)
{
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (room->folder, 0700);
  g_file_set_contents (room->path, contents, length, &error);
  g_assert_no_error (error);
}

static char *
replace (const char *part,
         const char *with)
{
  g_autoptr (GString) text = g_string_new (WHOLE);

  g_assert_cmpuint (g_string_replace (text, part, with, 0), ==, 1);

  return g_strdup (text->str);
}

static void
test_nothing_there (Room          *room,
                    gconstpointer  data)
{
  KlimaShowPlace place;

  g_assert_false (find (room, NOW, &place));
  g_assert_false (g_file_test (room->folder, G_FILE_TEST_EXISTS));
  klima_show_record_forget (room->folder);
}

static void
test_whole (Room          *room,
            gconstpointer  data)
{
  KlimaShowPlace place;

  put (room, WHOLE, -1);
  g_assert_true (find (room, NOW, &place));
  g_assert_cmpuint (place.position, ==, 4);
  g_assert_cmpuint (place.seconds, ==, 20);
  g_assert_true (place.loop);
  klima_show_record_forget (room->folder);
  g_assert_false (find (room, NOW, &place));
}

static void
test_age (Room          *room,
          gconstpointer  data)
{
  KlimaShowPlace place;

  put (room, WHOLE, -1);
  g_assert_true (find (room, NOW + KLIMA_SHOW_RECORD_OLDEST, &place));
  g_assert_false (find (room, NOW + KLIMA_SHOW_RECORD_OLDEST + 1, &place));
  g_assert_false (find (room, NOW - 1, &place));
}

/* What is taken for whole all the same must be a slide that there is. */
static void
test_bytes (Room          *room,
            gconstpointer  data)
{
  static const char bytes[] = { '\0', '\n', '9', '\xff' };
  KlimaShowPlace place;

  for (gsize i = 0; i < strlen (WHOLE) * sizeof bytes; i++)
    {
      g_autofree char *contents = g_strdup (WHOLE);

      contents[i / sizeof bytes] = bytes[i % sizeof bytes];
      put (room, contents, (gssize) strlen (WHOLE));
      if (find (room, NOW, &place))
        g_assert_cmpuint (place.position, <, 10);
    }
}

/* Each in place of a part of what is whole. */
static void
test_damages (Room          *room,
              gconstpointer  data)
{
  static const struct
  {
    const char *part;
    const char *with;
  } damages[] = {
    { "[Presentation]\n", "" },
    { "[Presentation]", "[Other]" },
    { "[Presentation]", "[Presentation" },
    { "resource:///no/klimaviken/Klimakart/viken", "file:///elsewhere" },
    { "resource:///no/klimaviken/Klimakart/viken", "" },
    { "resource:///no/klimaviken/Klimakart/viken", "\xff\xfe" },
    { "Slides=10", "Slides=9" },
    { "Slides=10", "Slides=-10" },
    { "Slides=10\n", "" },
    { "Slide=5", "Slide=0" },
    { "Slide=5", "Slide=11" },
    { "Slide=5", "Slide=-1" },
    { "Slide=5", "Slide=99999999999999999999999" },
    { "Slide=5", "Slide=five" },
    { "Slide=5", "Slide=5 %n%s" },
    { "Slide=5\n", "" },
    { "Seconds=20", "Seconds=3601" },
    { "Seconds=20", "Seconds=-1" },
    { "Seconds=20\n", "" },
    { "Loop=true", "Loop=perhaps" },
    { "Loop=true\n", "" },
    { "Written=1700000000", "Written=yesterday" },
    { "Written=1700000000", "Written=-1700000000" },
    { "Written=1700000000\n", "" },
  };
  KlimaShowPlace place;

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *contents = replace (damages[i].part, damages[i].with);

      put (room, contents, -1);
      if (find (room, NOW, &place))
        g_error ("taken for whole: %s", contents);
    }
}

/* However little of it was written. */
static void
test_cut_off (Room          *room,
              gconstpointer  data)
{
  KlimaShowPlace place;

  for (gssize length = 0; length < (gssize) strlen (WHOLE) - 1; length++)
    {
      put (room, WHOLE, length);
      g_assert_false (find (room, NOW, &place));
    }
}

static void
test_hostile (Room          *room,
              gconstpointer  data)
{
  g_autofree char *large = g_strnfill (1 << 20, 'x');
  KlimaShowPlace place;

  put (room, large, -1);
  g_assert_false (find (room, NOW, &place));

  g_assert_no_errno (g_unlink (room->path));
  g_assert_no_errno (mkfifo (room->path, 0600));
  g_assert_false (find (room, NOW, &place));
  g_assert_no_errno (g_unlink (room->path));
  g_assert_no_errno (g_mkdir (room->path, 0700));
  g_assert_false (find (room, NOW, &place));
}

static void
wait_for_file (Room *room)
{
  for (guint i = 0; i < 1000 && !g_file_test (room->path, G_FILE_TEST_EXISTS); i++)
    g_usleep (10000);
  g_assert_true (g_file_test (room->path, G_FILE_TEST_EXISTS));
}

/* A second one neither writes nor is told of it, until the first has gone; then nothing is left. */
static void
test_two_at_a_time (Room          *room,
                    gconstpointer  data)
{
  KlimaShowRecord *record = klima_show_record_open (room->folder, room->presentation);
  KlimaShowPlace place = { 3, 0, FALSE };

  g_assert_nonnull (record);
  klima_show_record_keep (record, &place, NOW);
  wait_for_file (room);
  g_assert_null (klima_show_record_open (room->folder, room->presentation));
  g_assert_false (find (room, NOW, &place));
  klima_show_record_forget (room->folder);
  g_assert_true (g_file_test (room->path, G_FILE_TEST_EXISTS));

  klima_show_record_close (record);
  g_assert_false (g_file_test (room->path, G_FILE_TEST_EXISTS));
  record = klima_show_record_open (room->folder, room->presentation);
  g_assert_nonnull (record);
  klima_show_record_close (record);
}

/* In a process that dies, what was kept last is what is found. */
static void
test_killed (Room          *room,
             gconstpointer  data)
{
  KlimaShowPlace place = { 0 };

  if (g_test_subprocess ())
    return;

  g_setenv ("KLIMAKART_TEST_FOLDER", room->folder, TRUE);
  g_test_trap_subprocess ("/show-record/subprocess/dies", 0, 0);
  g_assert_false (g_test_trap_has_passed ());
  g_assert_true (find (room, NOW, &place));
  g_assert_cmpuint (place.position, ==, 6);
  g_assert_cmpuint (place.seconds, ==, 0);
  g_assert_false (place.loop);
}

static void
die (void)
{
  const char *folder = g_getenv ("KLIMAKART_TEST_FOLDER");
  g_autoptr (KlimaPresentation) presentation = klima_presentation_new (fixture_viken ());
  KlimaShowRecord *record = klima_show_record_open (folder, presentation);
  KlimaShowPlace found;

  for (guint position = 0; position <= 6; position++)
    klima_show_record_keep (record, &(KlimaShowPlace) { position, 0, FALSE }, NOW);
  g_assert_false (klima_show_record_find (folder, presentation, NOW, &found));
  g_usleep (G_USEC_PER_SEC / 2);
  raise (SIGKILL);
}

static void
test_no_room_to_write (Room          *room,
                       gconstpointer  data)
{
  KlimaShowRecord *record = klima_show_record_open ("/dev/null/nothing", room->presentation);

  g_assert_null (record);
  klima_show_record_forget ("/dev/null/nothing");

  record = klima_show_record_open (room->folder, room->presentation);
  g_assert_no_errno (g_mkdir (room->path, 0700));
  klima_show_record_keep (record, &(KlimaShowPlace) { 1, 0, FALSE }, NOW);
  klima_show_record_close (record);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Room *room, gconstpointer data);
  } tests[] = {
    { "/show-record/nothing-there", test_nothing_there },
    { "/show-record/whole", test_whole },
    { "/show-record/age", test_age },
    { "/show-record/damages", test_damages },
    { "/show-record/bytes", test_bytes },
    { "/show-record/cut-off", test_cut_off },
    { "/show-record/hostile", test_hostile },
    { "/show-record/two-at-a-time", test_two_at_a_time },
    { "/show-record/killed", test_killed },
    { "/show-record/no-room-to-write", test_no_room_to_write },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Room, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/show-record/subprocess/dies", die);

  return g_test_run ();
}
