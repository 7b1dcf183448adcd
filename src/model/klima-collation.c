/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-collation.h"

#include <string.h>

/* More letters than any name has: a longer text that is typed or pasted finds nothing. */
#define MAX_TYPED 200

/* The letters of the Norwegian alphabet beyond z, with what stands for them where they cannot be typed. */
typedef struct
{
  gunichar letter;
  const char *spellings[3];
} NorwegianLetter;

static const NorwegianLetter norwegian_letters[] = {
  { 0x00e6, { "ae", "a", NULL } }, /* æ */
  { 0x00f8, { "oe", "o", NULL } }, /* ø */
  { 0x00e5, { "aa", "a", NULL } }, /* å */
};

/* Where the letters beyond z go in a sort key: the three characters that follow z in ASCII. */
static const char letters_after_z[] = { '{', '|', '}' };

/* Letters without a decomposition, or with one that is not how Norwegian sees them. */
static const struct
{
  gunichar letter;
  gunichar folded;
} special_letters[] = {
  { 0x00e4, 0x00e6 }, /* ä: æ */
  { 0x00f6, 0x00f8 }, /* ö: ø */
  { 0x0111, 'd' },    /* đ */
  { 0x00f0, 'd' },    /* ð */
  { 0x0142, 'l' },    /* ł */
  { 0x014b, 'n' },    /* ŋ */
  { 0x0167, 't' },    /* ŧ */
  { 0x0131, 'i' },    /* ı */
};

static const NorwegianLetter *
find_norwegian_letter (gunichar letter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (norwegian_letters); i++)
    if (norwegian_letters[i].letter == letter)
      return &norwegian_letters[i];

  return NULL;
}

/* One letter of a composed, case-folded text: without its accents, but æ, ø and å are letters, not accents. */
static gunichar
fold_letter (gunichar letter)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (find_norwegian_letter (letter) != NULL)
    return letter;

  for (gsize i = 0; i < G_N_ELEMENTS (special_letters); i++)
    if (special_letters[i].letter == letter)
      return special_letters[i].folded;

  g_unichar_fully_decompose (letter, FALSE, parts, G_N_ELEMENTS (parts));

  return parts[0];
}

/* Composed and case-folded; what is not UTF-8 is replaced. */
static char *
normalize (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *lower = g_utf8_casefold (valid, -1);

  return g_utf8_normalize (lower, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

/* The letters of a text as they are compared: folded, with one space for all that lies between two words. */
static GArray *
fold (const char *text)
{
  g_autofree char *normal = normalize (text);
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (gunichar));
  gboolean between_words = FALSE;

  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      gunichar space = ' ';

      if (g_unichar_ismark (letter))
        continue;

      if (!g_unichar_isalnum (letter))
        {
          between_words = letters->len > 0;
          continue;
        }

      if (between_words)
        g_array_append_val (letters, space);
      between_words = FALSE;

      letter = fold_letter (letter);
      g_array_append_val (letters, letter);
    }

  return letters;
}

/**
 * klima_collation_key:
 * @text: a text
 *
 * Makes a key to sort by with strcmp(). The order is that of the Norwegian alphabet, whatever the locale: æ, ø and å
 * come last, ä and ö are sorted as æ and ø, and case and other accents only decide between texts that are equal
 * without them.
 *
 * Returns: (transfer full): the key
 */
char *
klima_collation_key (const char *text)
{
  g_autoptr (GArray) letters = NULL;
  g_autofree char *normal = NULL;
  GString *key;

  g_return_val_if_fail (text != NULL, NULL);

  letters = fold (text);
  normal = normalize (text);
  key = g_string_new (NULL);

  for (guint i = 0; i < letters->len; i++)
    {
      gunichar letter = g_array_index (letters, gunichar, i);
      const NorwegianLetter *norwegian = find_norwegian_letter (letter);

      if (norwegian != NULL)
        g_string_append_c (key, letters_after_z[norwegian - norwegian_letters]);
      else
        g_string_append_unichar (key, letter);
    }

  g_string_append_printf (key, "\1%s\1%s", normal, text);

  return g_string_free (key, FALSE);
}

/**
 * klima_collation_compare:
 * @a: a text
 * @b: a text
 *
 * Compares two texts by their keys. To sort many, keep the keys of klima_collation_key().
 *
 * Returns: less than, equal to or greater than 0, as strcmp()
 */
int
klima_collation_compare (const char *a,
                         const char *b)
{
  g_autofree char *key_a = klima_collation_key (a);
  g_autofree char *key_b = klima_collation_key (b);

  return strcmp (key_a, key_b);
}

/* Marks where a spelling of a letter of the text may end in what is typed, given where it may begin. */
static gboolean
mark_spelling (const GArray   *typed,
               const char     *spelling,
               const gboolean *begins,
               gboolean       *ends)
{
  gsize length = strlen (spelling);
  gboolean any = FALSE;

  for (guint i = 0; i + length <= typed->len; i++)
    {
      gsize n_equal = 0;

      if (!begins[i])
        continue;
      while (n_equal < length && g_array_index (typed, gunichar, i + n_equal) == (guchar) spelling[n_equal])
        n_equal++;
      if (n_equal == length)
        any = ends[i + length] = TRUE;
    }

  return any;
}

static gboolean
mark_letter (const GArray   *typed,
             gunichar        letter,
             const gboolean *begins,
             gboolean       *ends)
{
  const NorwegianLetter *norwegian = find_norwegian_letter (letter);
  gboolean any = FALSE;

  for (guint i = 0; i < typed->len; i++)
    if (begins[i] && g_array_index (typed, gunichar, i) == letter)
      any = ends[i + 1] = TRUE;

  if (norwegian != NULL)
    for (const char *const *spelling = norwegian->spellings; *spelling != NULL; spelling++)
      any |= mark_spelling (typed, *spelling, begins, ends);

  return any;
}

/* How what is typed fits the text from one of its letters on. A letter with several spellings makes several ways
 * through what is typed; all are followed at once, so that no text can make this slow.
 */
static KlimaMatch
match_from (const GArray *text,
            guint         start,
            const GArray *typed)
{
  gboolean reached[MAX_TYPED + 1] = { TRUE };
  KlimaMatch match = KLIMA_MATCH_NONE;

  for (guint i = start; i < text->len; i++)
    {
      gboolean next[MAX_TYPED + 1] = { FALSE };

      if (!mark_letter (typed, g_array_index (text, gunichar, i), reached, next))
        break;

      if (next[typed->len])
        match = start == 0 && i + 1 == text->len ? KLIMA_MATCH_EXACT : KLIMA_MATCH_PREFIX;

      memcpy (reached, next, sizeof reached);
    }

  if (match != KLIMA_MATCH_NONE && start > 0)
    return g_array_index (text, gunichar, start - 1) == ' ' ? KLIMA_MATCH_WORD : KLIMA_MATCH_INSIDE;

  return match;
}

/**
 * klima_collation_match:
 * @text: the text that is searched
 * @typed: what somebody typed
 *
 * Tells how well what is typed fits a text. Case and accents do not count, nor does what stands between words. For æ, ø
 * and å in the text, `ae`, `oe` and `aa` may be typed, or `a`, `o` and `a`; æ, ø and å that are typed find only
 * themselves.
 *
 * Returns: how well it fits; a greater value is a better fit
 */
KlimaMatch
klima_collation_match (const char *text,
                       const char *typed)
{
  g_autoptr (GArray) text_letters = NULL;
  g_autoptr (GArray) typed_letters = NULL;
  KlimaMatch best = KLIMA_MATCH_NONE;

  g_return_val_if_fail (text != NULL, KLIMA_MATCH_NONE);
  g_return_val_if_fail (typed != NULL, KLIMA_MATCH_NONE);

  typed_letters = fold (typed);
  if (typed_letters->len == 0 || typed_letters->len > MAX_TYPED)
    return KLIMA_MATCH_NONE;

  text_letters = fold (text);
  for (guint start = 0; start < text_letters->len && best < KLIMA_MATCH_PREFIX; start++)
    best = MAX (best, match_from (text_letters, start, typed_letters));

  return best;
}
