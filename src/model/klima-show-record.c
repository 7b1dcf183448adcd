/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-show-record.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>

#define FILE_NAME "presentation"
#define LOCK_NAME "presentation.lock"
#define GROUP "Presentation"
/* Bytes: more than the longest name of a folder takes. */
#define LARGEST_FILE 65536
#define LONGEST_SECONDS (60 * 60)

struct _KlimaShowRecord
{
  /* owned */
  char *path;
  char *folder;
  GThreadPool *writer; /* of one thread: what is written last was pushed last */

  int lock;
  guint n_slides;
  KlimaShowPlace place;
};

/* Returns: a file descriptor that holds the lock, or -1 where another one does. */
static int
take_lock (const char *directory)
{
  g_autofree char *path = g_build_filename (directory, LOCK_NAME, NULL);
  int lock = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0600);

  if (lock >= 0 && flock (lock, LOCK_EX | LOCK_NB) == 0)
    return lock;
  if (lock >= 0)
    g_close (lock, NULL);

  return -1;
}

/* In a thread. A show goes on where nothing can be written, as on a full disk. */
static void
write_file (gpointer data,
            gpointer user_data)
{
  g_autofree char *contents = data;
  KlimaShowRecord *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents_full (self->path, contents, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_debug ("%s", error->message);
}

/**
 * klima_show_record_open:
 * @directory: where the file is kept; made where it is not there
 * @presentation: what is shown
 *
 * Returns: (transfer full) (nullable): the record, to be closed when the show ends; %NULL where another process that is
 *   alive keeps one, or the dataset is from no folder
 */
KlimaShowRecord *
klima_show_record_open (const char        *directory,
                        KlimaPresentation *presentation)
{
  GFile *folder;
  KlimaShowRecord *self;
  int lock;

  g_return_val_if_fail (directory != NULL, NULL);
  g_return_val_if_fail (KLIMA_IS_PRESENTATION (presentation), NULL);

  folder = klima_dataset_get_folder (klima_presentation_get_dataset (presentation));
  g_mkdir_with_parents (directory, 0700);
  lock = folder != NULL ? take_lock (directory) : -1;
  if (lock < 0)
    return NULL;

  self = g_new0 (KlimaShowRecord, 1);
  self->path = g_build_filename (directory, FILE_NAME, NULL);
  self->folder = g_file_get_uri (folder);
  self->n_slides = klima_presentation_get_n_slides (presentation);
  self->lock = lock;
  self->place.position = G_MAXUINT;
  self->writer = g_thread_pool_new_full (write_file, self, g_free, 1, FALSE, NULL);

  return self;
}

/**
 * klima_show_record_keep:
 * @self: a record
 * @place: where the show is
 * @now: seconds since 1970
 *
 * Writes where the show is, in a thread, unless that is written already.
 */
void
klima_show_record_keep (KlimaShowRecord      *self,
                        const KlimaShowPlace *place,
                        gint64                now)
{
  g_autoptr (GKeyFile) file = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (place != NULL);

  if (place->position == self->place.position && place->seconds == self->place.seconds
      && place->loop == self->place.loop)
    return;

  self->place = *place;
  file = g_key_file_new ();
  g_key_file_set_string (file, GROUP, "Folder", self->folder);
  g_key_file_set_uint64 (file, GROUP, "Slides", self->n_slides);
  g_key_file_set_uint64 (file, GROUP, "Slide", place->position + 1);
  g_key_file_set_uint64 (file, GROUP, "Seconds", place->seconds);
  g_key_file_set_boolean (file, GROUP, "Loop", place->loop);
  g_key_file_set_int64 (file, GROUP, "Written", now);
  g_thread_pool_push (self->writer, g_key_file_to_data (file, NULL, NULL), NULL);
}

/**
 * klima_show_record_close:
 * @self: (transfer full): a record
 *
 * Takes the file away: the show has ended.
 */
void
klima_show_record_close (KlimaShowRecord *self)
{
  g_return_if_fail (self != NULL);

  g_thread_pool_free (self->writer, TRUE, TRUE);
  g_unlink (self->path);
  g_close (self->lock, NULL);
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}

static gboolean
read_number (GKeyFile   *file,
             const char *key,
             guint64     least,
             guint64     most,
             guint64    *number)
{
  g_autoptr (GError) error = NULL;

  *number = g_key_file_get_uint64 (file, GROUP, key, &error);

  return error == NULL && *number >= least && *number <= most;
}

static gboolean
is_of (GKeyFile          *file,
       KlimaPresentation *presentation)
{
  GFile *folder = klima_dataset_get_folder (klima_presentation_get_dataset (presentation));
  guint64 n_slides = klima_presentation_get_n_slides (presentation);
  g_autofree char *uri = g_key_file_get_string (file, GROUP, "Folder", NULL);
  g_autofree char *own = folder != NULL ? g_file_get_uri (folder) : NULL;

  return uri != NULL && g_strcmp0 (uri, own) == 0 && read_number (file, "Slides", n_slides, n_slides, &n_slides);
}

static gboolean
read_place (GKeyFile       *file,
            guint           n_slides,
            gint64          now,
            KlimaShowPlace *place)
{
  g_autoptr (GError) error = NULL;
  gboolean loop = g_key_file_get_boolean (file, GROUP, "Loop", &error);
  guint64 number, seconds, written;

  if (error != NULL || !read_number (file, "Slide", 1, n_slides, &number)
      || !read_number (file, "Seconds", 0, LONGEST_SECONDS, &seconds)
      || !read_number (file, "Written", (guint64) MAX (now - KLIMA_SHOW_RECORD_OLDEST, 0), (guint64) now, &written))
    return FALSE;

  *place = (KlimaShowPlace) { (guint) number - 1, (guint) seconds, loop };

  return TRUE;
}

/* Nothing else than a small file: it may be anything that somebody put there. */
static GKeyFile *
load (const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  GStatBuf facts;

  if (g_lstat (path, &facts) != 0 || !S_ISREG (facts.st_mode) || facts.st_size > LARGEST_FILE
      || !g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return NULL;

  return g_steal_pointer (&file);
}

/**
 * klima_show_record_find:
 * @directory: where the file is kept
 * @presentation: what would be shown
 * @now: seconds since 1970
 * @place: (out caller-allocates): where to go on, where %TRUE is returned
 *
 * Returns: whether a show of @presentation was cut off, not long ago; %FALSE too where the file cannot be understood, or
 *   another process keeps it
 */
gboolean
klima_show_record_find (const char        *directory,
                        KlimaPresentation *presentation,
                        gint64             now,
                        KlimaShowPlace    *place)
{
  g_autofree char *path = NULL;
  g_autoptr (GKeyFile) file = NULL;
  int lock;

  g_return_val_if_fail (directory != NULL, FALSE);
  g_return_val_if_fail (KLIMA_IS_PRESENTATION (presentation), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  path = g_build_filename (directory, FILE_NAME, NULL);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return FALSE;
  lock = take_lock (directory);
  if (lock < 0)
    return FALSE;

  file = load (path);
  g_close (lock, NULL);

  return file != NULL && is_of (file, presentation)
         && read_place (file, klima_presentation_get_n_slides (presentation), now, place);
}

/**
 * klima_show_record_forget:
 * @directory: where the file is kept
 *
 * Takes away what a show that was cut off has left, unless another process keeps it.
 */
void
klima_show_record_forget (const char *directory)
{
  g_autofree char *path = NULL;
  int lock;

  g_return_if_fail (directory != NULL);

  lock = take_lock (directory);
  if (lock < 0)
    return;

  path = g_build_filename (directory, FILE_NAME, NULL);
  g_unlink (path);
  g_close (lock, NULL);
}
