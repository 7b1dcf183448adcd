/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout-slide-private.h"

#include <string.h>

#include "klima-layout-text.h"
#include "klima-text-measure.h"

/* How the texts of a slide are broken into lines. */

/* A last line shorter than this part of the width looks lost. */
#define LOST 0.3

/* Between parts of a line. */
#define DOT " · "

/*< private >
 * klima_slide_measure_width:
 *
 * Returns: how wide the longest line is
 */
double
klima_slide_measure_width (const char *text,
                           double      size,
                           gboolean    bold)
{
  double width, height;

  klima_text_measure (text, size, bold, FALSE, &width, &height);
  return width;
}

static guint
count_lines (const char *text)
{
  guint n_lines = 1;

  for (; *text != '\0'; text++)
    n_lines += *text == '\n';

  return n_lines;
}

/*< private >
 * klima_slide_wrap_heading:
 * @size: of the font
 * @width: of a line
 *
 * Returns: (transfer full): lines of much the same length, as few as can be
 */
char *
klima_slide_wrap_heading (const char *text,
                          double      size,
                          double      width)
{
  char *lines = klima_layout_wrap_text (text, size, TRUE, width);
  guint n_lines = count_lines (lines);

  for (double narrower = 0.97 * width; narrower > 0.3 * width; narrower -= 0.03 * width)
    {
      g_autofree char *tried = klima_layout_wrap_text (text, size, TRUE, narrower);

      if (count_lines (tried) > n_lines || klima_slide_measure_width (tried, size, TRUE) > width)
        break;
      g_free (lines);
      lines = g_steal_pointer (&tried);
    }

  return lines;
}

static gboolean
is_last_line_lost (const char *lines,
                   double      size,
                   gboolean    bold,
                   double      width)
{
  const char *last = strrchr (lines, '\n');

  return last != NULL && klima_slide_measure_width (last + 1, size, bold) < LOST * width;
}

/* Full lines, but for the last one, which is not left with a single short word if another line can spare one. */
static char *
wrap_full (const char *text,
           double      size,
           gboolean    bold,
           double      width)
{
  char *lines = klima_layout_wrap_text (text, size, bold, width);
  guint n_lines = count_lines (lines);

  for (double narrower = 0.97 * width; narrower > 0.7 * width && is_last_line_lost (lines, size, bold, width);
       narrower -= 0.03 * width)
    {
      g_autofree char *tried = klima_layout_wrap_text (text, size, bold, narrower);

      if (count_lines (tried) > n_lines)
        break;
      g_free (lines);
      lines = g_steal_pointer (&tried);
    }

  return lines;
}

/* Parts of a line that are joined by DOT stand together on a line while they fit, and else on lines of their own. */
static char *
wrap_parts (const char *text,
            double      size,
            gboolean    bold,
            double      width)
{
  g_auto (GStrv) parts = g_strsplit (text, DOT, -1);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *line = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *longer = line != NULL ? g_strconcat (line, DOT, parts[i], NULL) : NULL;

      if (longer != NULL && klima_slide_measure_width (longer, size, bold) <= width)
        {
          g_free (line);
          line = g_steal_pointer (&longer);
          continue;
        }
      if (line != NULL)
        g_string_append_printf (lines, "%s\n", line);
      g_free (line);
      line = wrap_full (parts[i], size, bold, width);
    }
  g_string_append (lines, line != NULL ? line : "");

  return g_strdup (lines->str);
}

/* A number stays on the line of what is counted. */
static char *
bind_numbers (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  GString *bound = g_string_new (words[0]);

  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++)
    {
      const char *before = words[i - 1];

      g_string_append (bound, *before != '\0' && strspn (before, "0123456789") == strlen (before) ? "\u00a0" : " ");
      g_string_append (bound, words[i]);
    }

  return g_string_free (bound, FALSE);
}

/*< private >
 * klima_slide_wrap_text:
 * @size: (inout): of the font; becomes a little smaller where that saves a last line of one word
 * @width: of a line
 *
 * Returns: (transfer full): the text in lines
 */
char *
klima_slide_wrap_text (const char *text,
                       double     *size,
                       gboolean    bold,
                       double      width)
{
  g_autofree char *bound = bind_numbers (text);
  char *lines = wrap_parts (bound, *size, bold, width);
  guint n_lines = count_lines (lines);

  for (double factor = 0.99; factor > 0.94 && is_last_line_lost (lines, *size, bold, width); factor -= 0.01)
    {
      double smaller = MAX (*size * factor, KLIMA_SLIDE_LEAST_TEXT);
      g_autofree char *tried = wrap_parts (bound, smaller, bold, width);

      if (count_lines (tried) >= n_lines)
        continue;
      g_free (lines);
      *size = smaller;
      return g_steal_pointer (&tried);
    }

  return lines;
}
