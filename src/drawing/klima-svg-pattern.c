/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-svg-pen-private.h"

#include <math.h>

/* Sizes in logical pixels, those of the cairo pen. */
#define PATTERN_PERIOD 10
#define STRIPE_WIDTH 10 /* along x; the stripes run at 45° */

/* Of the gradient with which a box fades away. */
#define N_FADE_STOPS 8

/* All lines x + y = c with c from @from to @to, modulo the tile's size. */
static void
append_diagonal (GString *tile,
                 int      from,
                 int      to,
                 int      size)
{
  for (int turn = 0; turn <= 1; turn++)
    {
      int shift = turn * size;

      g_string_append_printf (tile, "M%d %dH%dL%d %dH%dz", from + shift + size, -size, to + shift + size,
                              to + shift - 2 * size, 2 * size, from + shift - 2 * size);
    }
}

static void
append_dot (GString *tile,
            double   center)
{
  g_string_append_c (tile, 'M');
  klima_svg_append_number (tile, center - 1.25);
  g_string_append_c (tile, ' ');
  klima_svg_append_number (tile, center);
  g_string_append (tile, "a1.25 1.25 0 1 0 2.5 0a1.25 1.25 0 1 0-2.5 0z");
}

/* The shapes of a pattern in one of its tiles. */
static void
append_shapes (GString      *tile,
               KlimaPattern  pattern)
{
  switch (pattern)
    {
    case KLIMA_PATTERN_DOTS:
      append_dot (tile, PATTERN_PERIOD / 4.0);
      append_dot (tile, 3 * PATTERN_PERIOD / 4.0);
      break;
    case KLIMA_PATTERN_HORIZONTAL:
      g_string_append (tile, "M0 4h10v2h-10z");
      break;
    case KLIMA_PATTERN_VERTICAL:
      g_string_append (tile, "M4 0h2v10h-2z");
      break;
    case KLIMA_PATTERN_CROSSES:
      g_string_append (tile, "M2 0h1v2h2v1h-2v2h-1v-2h-2v-1h2zM7 5h1v2h2v1h-2v2h-1v-2h-2v-1h2z");
      break;
    case KLIMA_PATTERN_HATCH:
      append_diagonal (tile, 0, 4, PATTERN_PERIOD);
      break;
    case KLIMA_PATTERN_NONE:
    default:
      break;
    }
}

static void
append_tile_path (GString    *tile,
                  GString    *shapes,
                  KlimaColor  color)
{
  g_string_append (tile, "<path");
  klima_svg_append_color (tile, "fill", color);
  g_string_append_printf (tile, " d=\"%s\"/>", shapes->str);
  g_string_truncate (shapes, 0);
}

/* What @text defines, under the id it was given when it was first asked for. */
static char *
define (KlimaSvg   *svg,
        const char *element,
        const char *prefix,
        const char *text)
{
  const char *known = g_hash_table_lookup (svg->paints, text);
  char *id;

  if (known != NULL)
    return g_strdup (known);
  id = klima_svg_take_id (svg, prefix, NULL);
  g_string_append_printf (svg->defs, "<%s id=\"%s\"%s</%s>\n", element, id, text, element);
  g_hash_table_insert (svg->paints, g_strdup (text), g_strdup (id));
  return id;
}

static double
get_offset (double anchor,
            double size)
{
  return anchor - floor (anchor / size) * size;
}

/*< private >
 * klima_svg_define_pattern:
 * @fills: (array length=n_fills): the first is what lies under the pattern, and is not in it
 * @anchor_x: where a corner of the pattern's tiles is, logical pixels
 * @anchor_y: likewise
 *
 * Defines what is painted over an area's first colour: its pattern, or the stripes of its other colours. The tiles have
 * nothing but that, so that no seam between them shows what is under the area.
 *
 * Returns: (transfer full) (nullable): the id of the pattern, %NULL where one colour is all there is
 */
char *
klima_svg_define_pattern (KlimaSvg         *svg,
                          const KlimaColor *fills,
                          guint             n_fills,
                          KlimaPattern      pattern,
                          KlimaColor        pattern_color,
                          double            anchor_x,
                          double            anchor_y)
{
  g_autoptr (GString) tile = NULL;
  g_autoptr (GString) shapes = NULL;
  int size = n_fills > 1 ? (int) n_fills * STRIPE_WIDTH : PATTERN_PERIOD;

  if (n_fills == 1 && pattern == KLIMA_PATTERN_NONE)
    return NULL;

  tile = g_string_new (NULL);
  shapes = g_string_new (NULL);
  g_string_append_printf (tile, " width=\"%d\" height=\"%d\" patternUnits=\"userSpaceOnUse\""
                          " patternTransform=\"translate(", size, size);
  klima_svg_append_number (tile, get_offset (anchor_x, size));
  g_string_append_c (tile, ' ');
  klima_svg_append_number (tile, get_offset (anchor_y, size));
  g_string_append (tile, ")\">");
  for (guint i = 1; i < n_fills; i++)
    {
      append_diagonal (shapes, (int) i * STRIPE_WIDTH, (int) (i + 1) * STRIPE_WIDTH, size);
      append_tile_path (tile, shapes, fills[i]);
    }
  append_shapes (shapes, pattern);
  if (shapes->len > 0)
    append_tile_path (tile, shapes, pattern_color);
  return define (svg, "pattern", "pattern", tile->str);
}

/*< private >
 * klima_svg_define_fade:
 *
 * Defines the fill of a box that fades away towards its right end, along a curve without a kink at either end.
 *
 * Returns: (transfer full): the id of the gradient
 */
char *
klima_svg_define_fade (KlimaSvg           *svg,
                       const KlimaBoxMark *box)
{
  g_autoptr (GString) text = g_string_new (" gradientUnits=\"userSpaceOnUse\"");
  double right = box->x + box->width;

  klima_svg_append_length (text, "x1", right - box->fade);
  klima_svg_append_length (text, "y1", 0);
  klima_svg_append_length (text, "x2", right);
  klima_svg_append_length (text, "y2", 0);
  g_string_append_c (text, '>');
  for (int i = 0; i <= N_FADE_STOPS; i++)
    {
      double t = (double) i / N_FADE_STOPS;
      KlimaColor color = box->fill;

      color.alpha *= 1 - t * t * (3 - 2 * t);
      g_string_append_printf (text, "<stop offset=\"%d.%d%%\"", i * 1000 / N_FADE_STOPS / 10,
                              i * 1000 / N_FADE_STOPS % 10);
      klima_svg_append_color (text, "stop", color);
      g_string_append (text, "/>");
    }
  return define (svg, "linearGradient", "fade", text->str);
}
