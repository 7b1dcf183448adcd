/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-translation.h"

#include <libintl.h>
#include <string.h>

/* gettext() speaks the one language of the process, which no thread can change for itself. What is written for others
 * has a language of its own; so its texts are looked up in the catalogues that gettext() uses, but by that language.
 *
 * A catalogue is a .mo file: a header of 32-bit numbers, then two tables of lengths and offsets, of the texts and of
 * their translations. Both forms of a plural stand behind each other, with a NUL between.
 */
#define MAGIC 0x950412deu
#define N_TEXTS_AT 8
#define TEXTS_AT 12
#define TRANSLATIONS_AT 16
#define HEADER_SIZE 28
#define TABLE_ENTRY_SIZE 8

typedef struct
{
  const char *data;
  gsize size;
  gboolean swapped; /* made on a machine with the other byte order */
} Catalogue;

static guint32
read_number (const Catalogue *catalogue,
             gsize            offset)
{
  guint32 number;

  memcpy (&number, catalogue->data + offset, sizeof number);

  return catalogue->swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

/* The text at a place of a table, NULL where the file ends before it does. */
static const char *
read_text (const Catalogue *catalogue,
           guint32          table,
           guint32          position,
           guint32         *length)
{
  guint64 entry = table + (guint64) position * TABLE_ENTRY_SIZE;
  guint64 offset;

  if (entry + TABLE_ENTRY_SIZE > catalogue->size)
    return NULL;
  *length = read_number (catalogue, entry);
  offset = read_number (catalogue, entry + 4);
  if (offset + *length >= catalogue->size || catalogue->data[offset + *length] != '\0')
    return NULL;

  return catalogue->data + offset;
}

/* From each text to its GBytes. */
static GHashTable *
index_catalogue (GBytes *file)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_bytes_unref);
  Catalogue catalogue = { 0 };
  guint32 n_texts;

  catalogue.data = g_bytes_get_data (file, &catalogue.size);
  if (catalogue.size < HEADER_SIZE)
    return texts;
  catalogue.swapped = read_number (&catalogue, 0) != MAGIC;
  if (read_number (&catalogue, 0) != MAGIC)
    return texts;

  n_texts = read_number (&catalogue, N_TEXTS_AT);
  for (guint32 i = 0; i < n_texts; i++)
    {
      guint32 length;
      const char *text = read_text (&catalogue, read_number (&catalogue, TEXTS_AT), i, &length);
      const char *translation = read_text (&catalogue, read_number (&catalogue, TRANSLATIONS_AT), i, &length);

      if (text == NULL || translation == NULL)
        break;
      if (length > 0)
        g_hash_table_insert (texts, (gpointer) text,
                             g_bytes_new_from_bytes (file, translation - catalogue.data, length + 1));
    }

  return texts;
}

static GHashTable *
load_catalogue (KlimaLanguage language)
{
  g_autofree char *name = g_strconcat (GETTEXT_PACKAGE, ".mo", NULL);
  const char *folder = bindtextdomain (GETTEXT_PACKAGE, NULL);
  g_autofree char *path = g_build_filename (folder != NULL ? folder : LOCALEDIR, klima_language_get_code (language),
                                            "LC_MESSAGES", name, NULL);
  g_autoptr (GMappedFile) mapped = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) file = mapped != NULL ? g_mapped_file_get_bytes (mapped) : g_bytes_new (NULL, 0);

  return index_catalogue (file);
}

/* Of a language, NULL for that of the source. Kept until the program ends; any thread. */
static GHashTable *
get_catalogue (KlimaLanguage language)
{
  static GHashTable *catalogues[KLIMA_N_LANGUAGES];

  if (language == KLIMA_LANGUAGE_EN)
    return NULL;
  if (g_once_init_enter (&catalogues[language]))
    g_once_init_leave (&catalogues[language], load_catalogue (language));

  return catalogues[language];
}

/**
 * klima_translate:
 * @language: the language to translate into, whatever that of the process is
 * @text: a text of the program, in English
 *
 * Any thread, once bindtextdomain() has told where the translations are.
 *
 * Returns: (transfer none): the translation, or @text where there is none
 */
const char *
klima_translate (KlimaLanguage  language,
                 const char    *text)
{
  return klima_translate_plural (language, text, text, 1);
}

/**
 * klima_translate_plural:
 * @language: the language to translate into, whatever that of the process is
 * @singular: a text of the program about one of something, in English
 * @plural: the same about several
 * @n: how many there are
 *
 * All of our languages have the same two forms.
 *
 * Returns: (transfer none): the translation, or @singular or @plural where there is none
 */
const char *
klima_translate_plural (KlimaLanguage  language,
                        const char    *singular,
                        const char    *plural,
                        gulong         n)
{
  GHashTable *catalogue;
  GBytes *translation;
  const char *forms;
  gsize size, length;

  g_return_val_if_fail ((guint) language < KLIMA_N_LANGUAGES, singular);
  g_return_val_if_fail (singular != NULL && plural != NULL, NULL);

  catalogue = get_catalogue (language);
  translation = catalogue != NULL ? g_hash_table_lookup (catalogue, singular) : NULL;
  if (translation == NULL)
    return n == 1 ? singular : plural;

  forms = g_bytes_get_data (translation, &size);
  length = strlen (forms) + 1;

  return n != 1 && length < size ? forms + length : forms;
}
