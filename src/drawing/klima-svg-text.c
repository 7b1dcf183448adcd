/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-svg-pen-private.h"

#include <math.h>

#include "klima-text-measure.h"

/* What XML 1.0 allows of a text. */
static gboolean
is_allowed (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xfffe) || c >= 0x10000;
}

/*< private >
 * klima_svg_append_escaped:
 *
 * Adds a text as it may stand between tags and in attributes. What XML has no way to write is left out.
 */
void
klima_svg_append_escaped (GString    *out,
                          const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    switch (*p)
      {
      case '&':
        g_string_append (out, "&amp;");
        break;
      case '<':
        g_string_append (out, "&lt;");
        break;
      case '>':
        g_string_append (out, "&gt;");
        break;
      case '"':
        g_string_append (out, "&quot;");
        break;
      case '\r':
        g_string_append (out, "&#13;");
        break;
      default:
        if (is_allowed (g_utf8_get_char (p)))
          g_string_append_len (out, p, g_utf8_next_char (p) - p);
        break;
      }
}

/*< private >
 * klima_svg_append_number:
 *
 * Adds a number in as few characters as give it to the hundredth, whatever the locale.
 */
void
klima_svg_append_number (GString *out,
                         double   number)
{
  long hundredths = lround (number * 100);
  long whole = labs (hundredths) / 100, part = labs (hundredths) % 100;

  if (hundredths < 0)
    g_string_append_c (out, '-');
  if (whole > 0 || part == 0)
    g_string_append_printf (out, "%ld", whole);
  if (part > 0)
    g_string_append_printf (out, part % 10 == 0 ? ".%ld" : ".%02ld", part % 10 == 0 ? part / 10 : part);
}

void
klima_svg_append_length (GString    *out,
                         const char *attribute,
                         double      length)
{
  g_string_append_printf (out, " %s=\"", attribute);
  klima_svg_append_number (out, length);
  g_string_append_c (out, '"');
}

static guint
to_byte (double channel)
{
  return (guint) lround (CLAMP (channel, 0, 1) * 255);
}

/*< private >
 * klima_svg_append_color:
 * @attribute: "fill", "stroke" or "stop"
 *
 * Adds a colour and how opaque it is.
 */
void
klima_svg_append_color (GString    *out,
                        const char *attribute,
                        KlimaColor  color)
{
  gboolean is_stop = g_str_equal (attribute, "stop");
  g_autofree char *opacity = g_strconcat (attribute, "-opacity", NULL);

  g_string_append_printf (out, " %s=\"#%02x%02x%02x\"", is_stop ? "stop-color" : attribute, to_byte (color.red),
                          to_byte (color.green), to_byte (color.blue));
  if (color.alpha < 1)
    klima_svg_append_length (out, opacity, color.alpha);
}

/*< private >
 * klima_svg_take_id:
 * @prefix: begins with a letter
 * @name: (nullable): %NULL for one that is only used within the file
 *
 * Makes an id of the characters that all readers of SVG accept in one.
 *
 * Returns: (transfer full) (nullable): the id, %NULL where an element has it already
 */
char *
klima_svg_take_id (KlimaSvg   *svg,
                   const char *prefix,
                   const char *name)
{
  g_autoptr (GString) id = g_string_new (prefix);

  if (name == NULL)
    g_string_append_printf (id, "_%u", ++svg->n_made);
  for (const char *p = name; p != NULL && *p != '\0'; p++)
    if (g_ascii_isalnum (*p) || *p == '-')
      g_string_append_c (id, *p);
    else
      g_string_append_printf (id, "_%02x", (guchar) *p);
  if (!g_hash_table_add (svg->ids, g_strdup (id->str)))
    return NULL;
  return g_strdup (id->str);
}

/* One line of a text, without its line break. */
static void
append_line (GString             *out,
             const KlimaTextMark *text,
             PangoLayoutIter     *iter)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  g_autofree char *words = g_strndup (text->text + line->start_index, (gsize) line->length);
  double factor = text->size / KLIMA_TEXT_LAYOUT_SIZE;

  klima_svg_append_length (out, "x", text->centred ? text->x + text->width / 2 : text->x);
  klima_svg_append_length (out, "y",
                           text->y + pango_units_to_double (pango_layout_iter_get_baseline (iter)) * factor);
  g_string_append_c (out, '>');
  klima_svg_append_escaped (out, words);
}

static void
append_lines (GString             *out,
              const KlimaTextMark *text)
{
  PangoLayout *layout = klima_text_lay_out (text->text, text->bold, text->italic);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  gboolean is_single = pango_layout_get_line_count (layout) == 1;

  if (is_single)
    append_line (out, text, iter);
  else
    {
      g_string_append_c (out, '>');
      do
        {
          g_string_append (out, "<tspan");
          append_line (out, text, iter);
          g_string_append (out, "</tspan>");
        }
      while (pango_layout_iter_next_line (iter));
    }
  pango_layout_iter_free (iter);
}

/* A halo is the same text with a wide stroke under it. It is used twice, not written twice, so that it is found and read
 * once; few programs know of a stroke painted before the fill.
 */
static char *
write_halo (KlimaSvg            *svg,
            const KlimaTextMark *text)
{
  char *id = NULL;

  if (text->municipality != NULL)
    id = klima_svg_take_id (svg, "name-", klima_municipality_get_number (text->municipality));
  if (id == NULL)
    id = klima_svg_take_id (svg, "text", NULL);
  g_string_append_printf (svg->body, "<use xlink:href=\"#%s\"", id);
  klima_svg_append_color (svg->body, "fill", text->halo);
  klima_svg_append_color (svg->body, "stroke", text->halo);
  klima_svg_append_length (svg->body, "stroke-width", 2 * text->halo_width);
  g_string_append (svg->body, "/>\n");
  return id;
}

/*< private >
 * klima_svg_write_text:
 *
 * Writes a text, each line at the place where the other pens put it.
 */
void
klima_svg_write_text (KlimaSvg            *svg,
                      const KlimaTextMark *text)
{
  GString *body = svg->body;
  g_autofree char *id = text->halo_width > 0 ? write_halo (svg, text) : NULL;

  g_string_append (body, "<g");
  klima_svg_append_color (body, "fill", text->color);
  g_string_append (body, "><text");
  if (id != NULL)
    g_string_append_printf (body, " id=\"%s\"", id);
  klima_svg_append_length (body, "font-size", text->size);
  if (text->bold)
    g_string_append (body, " font-weight=\"bold\"");
  if (text->italic)
    g_string_append (body, " font-style=\"italic\"");
  if (text->centred)
    g_string_append (body, " text-anchor=\"middle\"");
  append_lines (body, text);
  g_string_append (body, "</text></g>\n");
}
