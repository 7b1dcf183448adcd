/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-words.h"

#define NO_BREAK_SPACE 0xa0
#define NARROW_NO_BREAK_SPACE 0x202f
#define EM_DASH 0x2014

static gboolean
is_digit_at (const char *c)
{
  return g_unichar_isdigit (g_utf8_get_char (c));
}

/* The space in "21 176" does not part words. */
static gboolean
is_within_number (const char *text,
                  const char *c)
{
  gunichar space = g_utf8_get_char (c);

  return (space == NO_BREAK_SPACE || space == NARROW_NO_BREAK_SPACE) && c > text
         && is_digit_at (g_utf8_prev_char (c)) && is_digit_at (g_utf8_next_char (c));
}

static gboolean
is_gap (const char *text,
        const char *c)
{
  gunichar character = g_utf8_get_char (c);

  return character == EM_DASH || (g_unichar_isspace (character) && !is_within_number (text, c));
}

/* From the first character of a word, or of signs that stand alone, to behind its last. */
static const char *
skip_word (const char *text,
           const char *c,
           gboolean   *is_word)
{
  *is_word = FALSE;
  for (; *c != '\0' && !is_gap (text, c); c = g_utf8_next_char (c))
    *is_word |= g_unichar_isalnum (g_utf8_get_char (c));

  return c;
}

static const char *
skip_gap (const char *text,
          const char *c)
{
  while (*c != '\0' && is_gap (text, c))
    c = g_utf8_next_char (c);

  return c;
}

/**
 * klima_words_count:
 * @text: a text
 *
 * Counts words as a reader would: `21 176` and `klima- og` have one and two, and a dash or a `·` that stands alone is
 * none.
 *
 * Returns: how many words there are
 */
guint
klima_words_count (const char *text)
{
  guint n_words = 0;
  gboolean is_word;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *c = skip_gap (text, text); *c != '\0'; c = skip_gap (text, c))
    {
      c = skip_word (text, c, &is_word);
      n_words += is_word;
    }

  return n_words;
}

/* Whether a sentence ends before @end, where a gap begins: "… 1. april" goes on. */
static gboolean
ends_sentence (const char *text,
               const char *end)
{
  const char *next = skip_gap (text, end);
  const char *mark = end > text ? g_utf8_prev_char (end) : end;

  if (*next == '\0')
    return TRUE;

  return (*mark == '.' || *mark == '!' || *mark == '?') && !g_unichar_islower (g_utf8_get_char (next))
         && !(mark > text && is_digit_at (g_utf8_prev_char (mark)) && is_digit_at (next));
}

/**
 * klima_words_dup_start:
 * @text: a text
 * @max_words: how many words there may be, at least 1
 *
 * Returns: (transfer full): the whole sentences at the start of the text that have no more words; where the first one is
 *   longer, its start and an ellipsis
 */
char *
klima_words_dup_start (const char *text,
                       guint       max_words)
{
  const char *sentence_end = NULL;
  const char *start, *word_end;
  guint n_words = 0;
  gboolean is_word;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (max_words > 0, NULL);

  start = word_end = skip_gap (text, text);
  for (const char *c = start; *c != '\0'; c = skip_gap (text, c))
    {
      c = skip_word (text, c, &is_word);
      n_words += is_word;
      if (n_words > max_words)
        break;

      if (is_word)
        word_end = c;
      if (ends_sentence (text, c))
        sentence_end = c;
    }

  if (word_end == start)
    return g_strdup ("");
  if (sentence_end != NULL)
    return g_strndup (start, sentence_end - start);

  return g_strdup_printf ("%.*s…", (int) (word_end - start), start);
}
