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
  GString *lines = g_string_new (NULL);
  gsize line = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize end = lines->len;
      double width, height;

      if (i > 0)
        g_string_append_c (lines, ' ');
      g_string_append (lines, words[i]);
      klima_text_measure (lines->str + line, size, bold, FALSE, &width, &height);
      if (end > line && width > max_width)
        {
          lines->str[end] = '\n';
          line = end + 1;
        }
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
