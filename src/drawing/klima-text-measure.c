/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-text-measure.h"

#include <pango/pangocairo.h>

/* Texts remembered per thread before all are forgotten; a map has a few hundred. */
#define MAX_REMEMBERED 2000

/* Extents at size 1. */
typedef struct
{
  double width, height;
} Extents;

/* One for each thread: Pango's objects must not be shared between threads. */
typedef struct
{
  PangoLayout *layout;
  GHashTable *extents; /* style and text → Extents */
} Measure;

static void
measure_free (Measure *measure)
{
  g_object_unref (measure->layout);
  g_hash_table_unref (measure->extents);
  g_free (measure);
}

static Measure *
measure_get (void)
{
  static GPrivate thread_measure = G_PRIVATE_INIT ((GDestroyNotify) measure_free);
  Measure *measure = g_private_get (&thread_measure);

  if (measure == NULL)
    {
      /* The thread's own font map. */
      PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

      klima_text_set_up_context (context);
      measure = g_new0 (Measure, 1);
      measure->layout = pango_layout_new (context);
      g_object_unref (context);
      measure->extents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_private_set (&thread_measure, measure);
    }

  return measure;
}

static const Extents *
look_up_extents (const char *text,
                 gboolean    bold,
                 gboolean    italic)
{
  Measure *measure = measure_get ();
  g_autofree char *key = g_strconcat (bold ? "b" : "-", italic ? "i" : "-", text, NULL);
  Extents *extents = g_hash_table_lookup (measure->extents, key);
  PangoRectangle logical;

  if (extents != NULL)
    return extents;

  if (g_hash_table_size (measure->extents) >= MAX_REMEMBERED)
    g_hash_table_remove_all (measure->extents);

  pango_layout_get_extents (klima_text_lay_out (text, bold, italic), NULL, &logical);
  extents = g_new (Extents, 1);
  extents->width = logical.width / (PANGO_SCALE * KLIMA_TEXT_LAYOUT_SIZE);
  extents->height = logical.height / (PANGO_SCALE * KLIMA_TEXT_LAYOUT_SIZE);
  g_hash_table_insert (measure->extents, g_steal_pointer (&key), extents);

  return extents;
}

/**
 * klima_text_set_up_context:
 *
 * Switches off whatever makes a text's extents depend on the pixel grid, so that they grow in proportion to its size
 * and a drawing fits its text at every resolution.
 */
void
klima_text_set_up_context (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
}

/**
 * klima_text_set_up_layout:
 * @layout: of a context given to [func@klima_text_set_up_context]
 * @size: of the font (em), logical pixels
 *
 * Gives @layout a text of a drawing, in the same way for measuring and for painting.
 */
void
klima_text_set_up_layout (PangoLayout *layout,
                          const char  *text,
                          double       size,
                          gboolean     bold,
                          gboolean     italic)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, KLIMA_FONT_FAMILY);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (font, italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
}

/**
 * klima_text_lay_out:
 * @text: lines parted by "\n"
 *
 * Lays out a text of a drawing at %KLIMA_TEXT_LAYOUT_SIZE. Whoever wants it in another size scales it: without hinting
 * that comes to the same, and Pango needs no font for each size, which it looks for in a thread of its own.
 *
 * Returns: (transfer none): the calling thread's layout, until this thread lays out or measures another text
 */
PangoLayout *
klima_text_lay_out (const char *text,
                    gboolean    bold,
                    gboolean    italic)
{
  PangoLayout *layout = measure_get ()->layout;

  klima_text_set_up_layout (layout, text, KLIMA_TEXT_LAYOUT_SIZE, bold, italic);

  return layout;
}

/**
 * klima_text_measure:
 * @text: lines parted by "\n"
 * @size: of the font (em), logical pixels
 * @width: (out): of the widest line
 * @height: (out): of all lines
 *
 * Measures a text as the pens put it down. Any thread.
 */
void
klima_text_measure (const char *text,
                    double      size,
                    gboolean    bold,
                    gboolean    italic,
                    double     *width,
                    double     *height)
{
  const Extents *extents = look_up_extents (text, bold, italic);

  *width = extents->width * size;
  *height = extents->height * size;
}
