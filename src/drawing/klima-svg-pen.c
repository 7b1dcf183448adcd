/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-svg-pen.h"

#include "klima-layout.h"
#include "klima-svg-pen-private.h"
#include "klima-text-measure.h"

#define LICENCE "https://creativecommons.org/licenses/by/4.0/"

/* Writes the outline of a line once, to be stroked twice. */
static char *
define_line (KlimaSvg        *svg,
             const KlimaMark *mark)
{
  const KlimaLineMark *line = &mark->line;
  g_autoptr (GString) path = g_string_new (NULL);
  double margin = MAX (line->width, line->casing_width);
  char *id;

  svg->is_quiet = mark->layer == KLIMA_LAYER_BACKDROP;
  for (guint i = 0; i < line->n_spans; i++)
    klima_svg_append_span (svg, path, &line->spans[i], margin, line->min_size);
  if (path->len == 0)
    return NULL;
  id = klima_svg_take_id (svg, "line", NULL);
  g_string_append_printf (svg->defs, "<path id=\"%s\" d=\"%s\"/>\n", id, path->str);
  return id;
}

static void
stroke_line (KlimaSvg   *svg,
             const char *id,
             double      width,
             KlimaColor  color)
{
  g_string_append_printf (svg->body, "<use xlink:href=\"#%s\" fill=\"none\"", id);
  klima_svg_append_color (svg->body, "stroke", color);
  klima_svg_append_length (svg->body, "stroke-width", width);
  g_string_append (svg->body, "/>\n");
}

static void
write_lines (KlimaSvg        *svg,
             const KlimaMark *marks,
             guint            n_marks)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_marks; i++)
    {
      const KlimaLineMark *line = &marks[i].line;

      g_ptr_array_add (ids, define_line (svg, &marks[i]));
      if (ids->pdata[i] != NULL && line->casing_width > 0)
        stroke_line (svg, ids->pdata[i], line->casing_width, line->casing);
    }
  for (guint i = 0; i < n_marks; i++)
    if (ids->pdata[i] != NULL)
      stroke_line (svg, ids->pdata[i], marks[i].line.width, marks[i].line.color);
}

static void
begin_box (GString            *body,
           const KlimaBoxMark *box)
{
  g_string_append (body, "<rect");
  klima_svg_append_length (body, "x", box->x);
  klima_svg_append_length (body, "y", box->y);
  klima_svg_append_length (body, "width", box->width);
  klima_svg_append_length (body, "height", box->height);
  if (box->radius > 0)
    klima_svg_append_length (body, "rx", MIN (box->radius, MIN (box->width, box->height) / 2));
}

static void
write_box (KlimaSvg           *svg,
           const KlimaBoxMark *box)
{
  g_autofree char *fade = box->fade > 0 ? klima_svg_define_fade (svg, box) : NULL;
  g_autofree char *pattern = NULL;

  begin_box (svg->body, box);
  if (fade != NULL)
    g_string_append_printf (svg->body, " fill=\"url(#%s)\"", fade);
  else
    {
      klima_svg_append_color (svg->body, "fill", box->fill);
      pattern = klima_svg_define_pattern (svg, &box->fill, 1, box->pattern, box->pattern_color, box->x, box->y);
    }
  if (pattern != NULL)
    {
      g_string_append (svg->body, "/>\n");
      begin_box (svg->body, box);
      g_string_append_printf (svg->body, " fill=\"url(#%s)\"", pattern);
    }
  if (box->stroke_width > 0)
    {
      klima_svg_append_color (svg->body, "stroke", box->stroke);
      klima_svg_append_length (svg->body, "stroke-width", box->stroke_width);
    }
  g_string_append (svg->body, "/>\n");
}

static void
write_leader_line (GString               *body,
                   const KlimaLeaderMark *leader,
                   double                 width,
                   KlimaColor             color)
{
  g_string_append (body, "<line");
  klima_svg_append_length (body, "x1", leader->x0);
  klima_svg_append_length (body, "y1", leader->y0);
  klima_svg_append_length (body, "x2", leader->x1);
  klima_svg_append_length (body, "y2", leader->y1);
  klima_svg_append_color (body, "stroke", color);
  klima_svg_append_length (body, "stroke-width", width);
  g_string_append (body, "/>\n");
}

static void
write_leader (KlimaSvg              *svg,
              const KlimaLeaderMark *leader)
{
  write_leader_line (svg->body, leader, leader->casing_width, leader->casing);
  write_leader_line (svg->body, leader, leader->width, leader->color);
}

/* Writes the mark at the head of @marks with those of its kind that follow it in its layer; returns how many. */
static guint
write_marks (KlimaSvg        *svg,
             const KlimaMark *marks,
             guint            n_marks)
{
  guint n = 1;

  while (n < n_marks && marks[n].kind == marks[0].kind && marks[n].layer == marks[0].layer)
    n++;
  switch (marks[0].kind)
    {
    case KLIMA_MARK_AREA:
      klima_svg_write_areas (svg, marks, n);
      return n;
    case KLIMA_MARK_LINE:
      write_lines (svg, marks, n);
      return n;
    case KLIMA_MARK_TEXT:
      klima_svg_write_text (svg, &marks[0].text);
      return 1;
    case KLIMA_MARK_LEADER:
      write_leader (svg, &marks[0].leader);
      return 1;
    case KLIMA_MARK_BOX:
    default:
      write_box (svg, &marks[0].box);
      return 1;
    }
}

static const char *
get_layer_id (KlimaDrawingLayer layer)
{
  switch (layer)
    {
    case KLIMA_LAYER_BACKDROP:
      return "backdrop";
    case KLIMA_LAYER_FILLS:
      return "municipalities";
    case KLIMA_LAYER_BORDERS:
      return "borders";
    case KLIMA_LAYER_NAMES:
      return "names";
    case KLIMA_LAYER_FURNITURE:
    default:
      return "furniture";
    }
}

static void
write_layers (KlimaSvg *svg)
{
  guint n_marks;
  const KlimaMark *marks = klima_drawing_get_marks (svg->drawing, &n_marks);

  for (guint i = 0; i < n_marks;)
    {
      KlimaDrawingLayer layer = marks[i].layer;

      g_string_append_printf (svg->body, "<g id=\"%s\">\n", get_layer_id (layer));
      while (i < n_marks && marks[i].layer == layer)
        i += write_marks (svg, &marks[i], n_marks - i);
      g_string_append (svg->body, "</g>\n");
    }
}

static void
append_element (GString    *out,
                const char *name,
                const char *text)
{
  g_string_append_printf (out, "<%s>", name);
  klima_svg_append_escaped (out, text);
  g_string_append_printf (out, "</%s>\n", name);
}

static void
append_metadata (GString            *out,
                 const KlimaSvgInfo *info,
                 const char         *language)
{
  g_string_append (out, "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                        " xmlns:cc=\"http://creativecommons.org/ns#\""
                        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><cc:Work rdf:about=\"\">\n"
                        "<dc:format>image/svg+xml</dc:format>\n");
  append_element (out, "dc:title", info->title);
  append_element (out, "dc:language", language);
  if (info->date != NULL)
    append_element (out, "dc:date", info->date);
  append_element (out, "dc:rights", KLIMA_SOURCE_LINE);
  g_string_append (out, "<cc:license rdf:resource=\"" LICENCE "\"/>\n</cc:Work></rdf:RDF></metadata>\n");
}

static void
append_head (GString            *out,
             const KlimaSvg     *svg,
             const KlimaSvgInfo *info)
{
  const char *language = klima_language_get_code (klima_drawing_get_scene (svg->drawing)->language);

  g_string_append_printf (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                          " version=\"1.1\" lang=\"%s\" xml:lang=\"%s\" role=\"img\" aria-labelledby=\"title\""
                          " aria-describedby=\"description\" width=\"", language, language);
  klima_svg_append_number (out, info->width);
  g_string_append_printf (out, "%s\" height=\"", info->unit);
  klima_svg_append_number (out, info->height);
  g_string_append_printf (out, "%s\" viewBox=\"0 0 ", info->unit);
  klima_svg_append_number (out, svg->width);
  g_string_append_c (out, ' ');
  klima_svg_append_number (out, svg->height);
  g_string_append (out, "\" font-family=\"" KLIMA_FONT_FAMILY "\" text-rendering=\"geometricPrecision\">\n"
                        "<title id=\"title\">");
  klima_svg_append_escaped (out, info->title);
  g_string_append (out, "</title>\n<desc id=\"description\">");
  klima_svg_append_escaped (out, info->description);
  g_string_append (out, "</desc>\n");
  append_metadata (out, info, language);
}

static GBytes *
assemble (const KlimaSvg     *svg,
          const KlimaSvgInfo *info)
{
  GString *out = g_string_sized_new (svg->defs->len + svg->body->len + 4096);

  append_head (out, svg, info);
  g_string_append (out, "<defs>\n<clipPath id=\"page\"><rect");
  klima_svg_append_length (out, "width", svg->width);
  klima_svg_append_length (out, "height", svg->height);
  g_string_append (out, "/></clipPath>\n");
  g_string_append_len (out, svg->defs->str, (gssize) svg->defs->len);
  g_string_append (out, "</defs>\n<g clip-path=\"url(#page)\" fill-rule=\"evenodd\" stroke-linejoin=\"round\""
                        " stroke-linecap=\"round\">\n");
  g_string_append_len (out, svg->body->str, (gssize) svg->body->len);
  g_string_append (out, "</g>\n</svg>\n");
  return g_string_free_to_bytes (out);
}

/* Ids of the document's own parts, so that nothing of the dataset takes them. */
static void
take_own_ids (KlimaSvg *svg)
{
  static const char *const own[] = { "title", "description", "page",  "backdrop", "municipalities",
                                     "borders", "names",     "furniture" };

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    g_hash_table_add (svg->ids, g_strdup (own[i]));
}

/**
 * klima_svg_pen_write:
 * @drawing: what to write
 * @info: what else to say
 *
 * Writes a drawing as an SVG document. The same arguments give the same bytes, whatever the locale. Any thread.
 *
 * Returns: (transfer full): the document, UTF-8
 */
GBytes *
klima_svg_pen_write (const KlimaDrawing *drawing,
                     const KlimaSvgInfo *info)
{
  KlimaSvg svg = { .drawing = drawing };
  GBytes *bytes;

  g_return_val_if_fail (drawing != NULL, NULL);
  g_return_val_if_fail (info != NULL && info->title != NULL && info->description != NULL && info->unit != NULL, NULL);

  svg.defs = g_string_new (NULL);
  svg.body = g_string_new (NULL);
  svg.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  svg.paints = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  svg.width = klima_drawing_get_width (drawing);
  svg.height = klima_drawing_get_height (drawing);
  svg.world_size = klima_projection_world_size (klima_drawing_get_scene (drawing)->camera.zoom);
  klima_drawing_from_map (drawing, 0, 0, &svg.origin_x, &svg.origin_y);

  take_own_ids (&svg);
  write_layers (&svg);
  bytes = assemble (&svg, info);

  g_string_free (svg.defs, TRUE);
  g_string_free (svg.body, TRUE);
  g_hash_table_unref (svg.ids);
  g_hash_table_unref (svg.paints);
  return bytes;
}
