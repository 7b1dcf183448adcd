/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fixtures.h"
#include "klima-export-file.h"

#define OLD "what was there before"
#define NEW "what is there now"

/* Which renaming fails, counted from 1, as where a network drive vanishes; 0 for none. */
static int renaming_that_fails;

/* Takes the C library's place, for GIO too. */
int
rename (const char *from,
        const char *to)
{
  if (renaming_that_fails > 0 && --renaming_that_fails == 0)
    {
      errno = EIO;
      return -1;
    }

  return renameat (AT_FDCWD, from, AT_FDCWD, to);
}

/* A folder, and in it the file that is written, which need not be there. */
typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = fixture_folder ();
  fixture->path = g_build_filename (fixture->folder, "kart.png", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_clear_folder (fixture->folder);
  g_free (fixture->path);
}

static void
set_contents (const char *path,
              const char *contents)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
}

static void
assert_contents (const char *path,
                 const char *expected)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (contents, ==, expected);
}

static gboolean
write_file (const char  *path,
            const char  *contents,
            GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return klima_export_write_file (file, contents, strlen (contents), NULL, error);
}

static void
assert_written (const char *path)
{
  g_autoptr (GError) error = NULL;
  gboolean done = write_file (path, NEW, &error);

  g_assert_no_error (error);
  g_assert_true (done);
  assert_contents (path, NEW);
}

/* The link stays one, and leads to the new contents, be it to a file that was there or not yet. */
static void
test_link (Fixture       *fixture,
           gconstpointer  there_before)
{
  g_autofree char *target = g_build_filename (fixture->folder, "target.png", NULL);
  g_autofree char *middle = g_build_filename (fixture->folder, "middle.png", NULL);

  if (there_before)
    set_contents (target, OLD);
  g_assert_no_errno (symlink ("target.png", middle));
  g_assert_no_errno (symlink (middle, fixture->path));

  assert_written (fixture->path);
  assert_contents (target, NEW);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (middle, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (fixture_count_files (fixture->folder), ==, 3);
}

static void
test_link_to_itself (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (symlink ("kart.png", fixture->path));
  g_assert_false (write_file (fixture->path, NEW, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TOO_MANY_LINKS);
  g_assert_cmpuint (fixture_count_files (fixture->folder), ==, 1);
}

static void
test_mode (Fixture       *fixture,
           gconstpointer  data)
{
  static const mode_t modes[] = { 0600, 0640, 0666 };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      struct stat status;

      set_contents (fixture->path, OLD);
      g_assert_no_errno (g_chmod (fixture->path, modes[i]));
      assert_written (fixture->path);
      g_assert_no_errno (stat (fixture->path, &status));
      g_assert_cmpint (status.st_mode & 07777, ==, modes[i]);
    }
}

/* A new file gets the mode that any new file gets. */
static void
test_new_mode (Fixture       *fixture,
               gconstpointer  data)
{
  mode_t mask = umask (022);
  struct stat status;

  assert_written (fixture->path);
  umask (mask);
  g_assert_no_errno (stat (fixture->path, &status));
  g_assert_cmpint (status.st_mode & 07777, ==, 0644);
}

/* As long as a name may be. */
static void
test_long_name (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *name = g_strnfill (255, 'k');
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  assert_written (path);
  assert_written (path);
  g_assert_cmpuint (fixture_count_files (fixture->folder), ==, 1);
}

/* Where the folder is missing, it is the file asked for that is named. */
static void
test_missing_folder (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "bl\303\245.png", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (write_file (path, NEW, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "bl\303\245.png"));
  g_assert_null (strstr (error->message, ".klimakart-"));
}

/* A disk that is full in the middle of the file leaves the old one as it was and nothing beside it. */
static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *much = g_strnfill (100000, 'm');
  g_autoptr (GError) error = NULL;
  struct rlimit limit, small;
  gboolean done;

  set_contents (fixture->path, OLD);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &limit));
  small = limit;
  small.rlim_cur = 50000;
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &small));
  done = write_file (fixture->path, much, &error);
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));

  g_assert_false (done);
  g_assert_nonnull (error);
  assert_contents (fixture->path, OLD);
  g_assert_cmpuint (fixture_count_files (fixture->folder), ==, 1);
}

/* Of several files the last cannot be written: the first stay as they were. */
static void
test_all_or_none (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char *const names[] = { "kart-1.png", "kart-2.png", "nowhere/kart-3.png" };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autofree char *first = g_build_filename (fixture->folder, names[0], NULL);
  g_autofree char *second = g_build_filename (fixture->folder, names[1], NULL);
  g_autoptr (GError) error = NULL;

  set_contents (first, OLD);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_ptr_array_add (files, g_file_new_build_filename (fixture->folder, names[i], NULL));
      g_ptr_array_add (contents, g_bytes_new_static (NEW, strlen (NEW)));
    }
  g_assert_false (klima_export_write_files (files, contents, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "kart-3.png"));
  assert_contents (first, OLD);
  g_assert_cmpuint (fixture_count_files (fixture->folder), ==, 1);

  g_ptr_array_set_size (files, 2);
  g_ptr_array_set_size (contents, 2);
  g_clear_error (&error);
  g_assert_true (klima_export_write_files (files, contents, NULL, &error));
  g_assert_no_error (error);
  assert_contents (first, NEW);
  assert_contents (second, NEW);
  g_assert_cmpuint (fixture_count_files (fixture->folder), ==, 2);
}

/* One of three files cannot be put in its place: those that are there already become what they were. */
static void
test_taken_back (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char *const names[] = { "kart-1.png", "kart-2.png", "kart-3.png" };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GError) error = NULL;
  gboolean done;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_ptr_array_add (files, g_file_new_build_filename (fixture->folder, names[i], NULL));
      g_ptr_array_add (contents, g_bytes_new_static (NEW, strlen (NEW)));
    }
  set_contents (g_file_peek_path (files->pdata[0]), OLD);
  set_contents (g_file_peek_path (files->pdata[2]), OLD);

  renaming_that_fails = GPOINTER_TO_INT (data);
  done = klima_export_write_files (files, contents, NULL, &error);
  g_assert_cmpint (renaming_that_fails, ==, 0);
  g_assert_false (done);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, names[GPOINTER_TO_INT (data) - 1]));
  g_assert_nonnull (strstr (error->message, g_strerror (EIO)));
  assert_contents (g_file_peek_path (files->pdata[0]), OLD);
  assert_contents (g_file_peek_path (files->pdata[2]), OLD);
  g_assert_cmpuint (fixture_count_files (fixture->folder), ==, 2);

  g_clear_error (&error);
  g_assert_true (klima_export_write_files (files, contents, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < files->len; i++)
    assert_contents (g_file_peek_path (files->pdata[i]), NEW);
  g_assert_cmpuint (fixture_count_files (fixture->folder), ==, 3);
}

/* A file system of its own with 64 kB, for which one must be root. */
static void
test_small_file_system (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *much = g_strnfill (200000, 'm');
  g_autofree char *path = g_build_filename (fixture->folder, "disk", "kart.png", NULL);
  g_autofree char *disk = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_mkdir (disk, 0700));
  if (mount ("tmpfs", disk, "tmpfs", 0, "size=64k") != 0)
    {
      g_assert_no_errno (g_rmdir (disk));
      g_test_skip ("only root mounts a file system");
      return;
    }
  set_contents (path, OLD);

  g_assert_false (write_file (path, much, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (error->message, g_strerror (ENOSPC)));
  assert_contents (path, OLD);
  g_assert_no_errno (g_unlink (path));
  {
    g_autoptr (GDir) folder = g_dir_open (disk, 0, NULL);

    g_assert_null (g_dir_read_name (folder));
  }
  g_assert_no_errno (umount (disk));
  g_assert_no_errno (g_rmdir (disk));
}

/* A pipe is written to and stays a pipe. */
static void
test_pipe (Fixture       *fixture,
           gconstpointer  data)
{
  char read_back[sizeof NEW] = "";
  g_autoptr (GError) error = NULL;
  struct stat status;
  int reader;

  g_assert_no_errno (mkfifo (fixture->path, 0600));
  reader = g_open (fixture->path, O_RDONLY | O_NONBLOCK, 0);
  g_assert_no_errno (reader);

  g_assert_true (write_file (fixture->path, NEW, &error));
  g_assert_no_error (error);
  g_assert_cmpint (read (reader, read_back, sizeof read_back), ==, strlen (NEW));
  g_assert_cmpstr (read_back, ==, NEW);
  g_assert_no_errno (stat (fixture->path, &status));
  g_assert_true (S_ISFIFO (status.st_mode));
  g_close (reader, NULL);
}

static void
add_test (const char    *path,
          gconstpointer  data,
          void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, data, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/export-file/link", GINT_TO_POINTER (TRUE), test_link);
  add_test ("/export-file/dangling-link", NULL, test_link);
  add_test ("/export-file/link-to-itself", NULL, test_link_to_itself);
  add_test ("/export-file/mode", NULL, test_mode);
  add_test ("/export-file/new-mode", NULL, test_new_mode);
  add_test ("/export-file/long-name", NULL, test_long_name);
  add_test ("/export-file/missing-folder", NULL, test_missing_folder);
  add_test ("/export-file/full-disk", NULL, test_full_disk);
  add_test ("/export-file/all-or-none", NULL, test_all_or_none);
  add_test ("/export-file/taken-back/first", GINT_TO_POINTER (1), test_taken_back);
  add_test ("/export-file/taken-back/second", GINT_TO_POINTER (2), test_taken_back);
  add_test ("/export-file/taken-back/third", GINT_TO_POINTER (3), test_taken_back);
  add_test ("/export-file/small-file-system", NULL, test_small_file_system);
  add_test ("/export-file/pipe", NULL, test_pipe);

  return g_test_run ();
}
