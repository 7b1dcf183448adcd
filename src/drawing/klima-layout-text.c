/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout-text.h"

#include "klima-text-measure.h"

/*< private >
 * klima_layout_get_view:
 *
 * Returns: what the drawing shows of the map
 */
KlimaView
klima_layout_get_view (const KlimaDrawing *drawing)
{
  return (KlimaView) {
    klima_drawing_get_scene (drawing)->camera,
    klima_drawing_get_width (drawing),
    klima_drawing_get_height (drawing),
  };
}

/*< private >
 * klima_layout_break_text:
 * @n: 0 for the text on one line, 1 and more for the ways to break it over two
 *
 * Breaks a text at a space or after a hyphen.
 *
 * Returns: (transfer full) (nullable): the text with its line break, %NULL where there are not so many ways
 */
char *
klima_layout_break_text (const char *text,
                         guint       n)
{
  guint found = 0;

  if (n == 0)
    return g_strdup (text);

  for (const char *p = text; *p != '\0'; p++)
    if ((*p == ' ' || *p == '-') && p > text && p[1] != '\0' && ++found == n)
      {
        int first = p - text + (*p == '-' ? 1 : 0);

        return g_strdup_printf ("%.*s\n%s", first, text, p + 1);
      }

  return NULL;
}

static double
measure_words (char   **words,
               guint    n_words,
               double   size,
               gboolean bold)
{
  g_autoptr (GString) line = g_string_new (words[0]);
  double width, height;

  for (guint i = 1; i < n_words; i++)
    g_string_append_printf (line, " %s", words[i]);
  klima_text_measure (line->str, size, bold, FALSE, &width, &height);

  return width;
}

/* How many of the words go on a line, at least one. @guess is near to it: each measuring of a new text takes its time. */
static guint
fill_line (char   **words,
           guint    n_words,
           guint    guess,
           double   size,
           gboolean bold,
           double   max_width)
{
  guint n = CLAMP (guess, 1, n_words);

  while (n > 1 && measure_words (words, n, size, bold) > max_width)
    n--;
  while (n < n_words && n >= guess && measure_words (words, n + 1, size, bold) <= max_width)
    n++;

  return n;
}

/*< private >
 * klima_layout_wrap_text:
 * @size: of the font, logical pixels
 * @max_width: of a line, logical pixels
 *
 * Breaks a text at spaces so that no line is wider than it may be, unless a word is.
 *
 * Returns: (transfer full): the text in lines
 */
char *
klima_layout_wrap_text (const char *text,
                        double      size,
                        gboolean    bold,
                        double      max_width)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n_words = g_strv_length (words), guess;
  GString *lines;
  double width;

  if (n_words == 0 || (width = measure_words (words, n_words, size, bold)) <= max_width)
    return g_strdup (text);

  lines = g_string_new (NULL);
  guess = (guint) (n_words * max_width / width);
  for (guint first = 0; first < n_words;)
    {
      guint n = fill_line (words + first, n_words - first, guess, size, bold, max_width);

      for (guint i = 0; i < n; i++)
        g_string_append_printf (lines, "%s%s", i > 0 ? " " : first > 0 ? "\n" : "", words[first + i]);
      first += n;
      guess = n;
    }

  return g_string_free (lines, FALSE);
}

/*< private >
 * klima_layout_is_free:
 * @occupied: (element-type KlimaBounds): what is taken
 * @distance: to keep from it
 *
 * Returns: whether the box touches nothing that is taken
 */
gboolean
klima_layout_is_free (GArray            *occupied,
                      const KlimaBounds *box,
                      double             distance)
{
  KlimaBounds around = { box->min_x - distance, box->min_y - distance, box->max_x + distance, box->max_y + distance };

  for (guint i = 0; i < occupied->len; i++)
    if (klima_bounds_intersect (&g_array_index (occupied, KlimaBounds, i), &around))
      return FALSE;

  return TRUE;
}

/*< private >
 * klima_layout_add_text:
 * @x: left edge
 * @y: top edge
 * @size: of the font, logical pixels
 *
 * Adds a text with a box that it just fits.
 *
 * Returns: the mark, to be given its colours before the next one is added
 */
KlimaTextMark *
klima_layout_add_text (KlimaDrawing      *drawing,
                       KlimaDrawingLayer  layer,
                       const char        *text,
                       double             x,
                       double             y,
                       double             size,
                       gboolean           bold,
                       gboolean           italic)
{
  KlimaTextMark *mark = &klima_drawing_add (drawing, KLIMA_MARK_TEXT, layer)->text;

  mark->text = g_strdup (text);
  mark->x = x;
  mark->y = y;
  mark->size = size;
  mark->bold = bold;
  mark->italic = italic;
  klima_text_measure (text, size, bold, italic, &mark->width, &mark->height);

  return mark;
}
