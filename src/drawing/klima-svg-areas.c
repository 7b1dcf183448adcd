/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-svg-pen-private.h"

static gboolean
same_color (KlimaColor a,
            KlimaColor b)
{
  return a.red == b.red && a.green == b.green && a.blue == b.blue && a.alpha == b.alpha;
}

static gboolean
same_look (const KlimaAreaMark *a,
           const KlimaAreaMark *b)
{
  if (a->n_fills != b->n_fills || a->pattern != b->pattern || a->overlap != b->overlap ||
      !same_color (a->pattern_color, b->pattern_color))
    return FALSE;
  for (guint i = 0; i < a->n_fills; i++)
    if (!same_color (a->fills[i], b->fills[i]))
      return FALSE;
  return TRUE;
}

/* The number stands beside the id, and the networks for those who are in several. */
static void
append_names (KlimaSvg          *svg,
              KlimaMunicipality *municipality)
{
  const KlimaScene *scene = klima_drawing_get_scene (svg->drawing);
  GPtrArray *networks = klima_dataset_get_networks (scene->dataset);
  guint32 member_of = klima_municipality_get_networks (municipality);
  const char *number = klima_municipality_get_number (municipality);
  g_autofree char *id = klima_svg_take_id (svg, "k", number);
  const char *before = " data-networks=\"";

  if (id != NULL)
    g_string_append_printf (svg->body, " id=\"%s\"", id);
  g_string_append (svg->body, " data-number=\"");
  klima_svg_append_escaped (svg->body, number);
  g_string_append_c (svg->body, '"');
  for (guint i = 0; i < networks->len; i++)
    if (member_of & (1u << i))
      {
        g_string_append (svg->body, before);
        klima_svg_append_escaped (svg->body, klima_network_get_id (networks->pdata[i]));
        before = " ";
      }
  if (member_of != 0)
    g_string_append_c (svg->body, '"');
}

static void
append_title (GString    *out,
              const char *title)
{
  g_string_append (out, "<title>");
  klima_svg_append_escaped (out, title);
  g_string_append (out, "</title>");
}

static void
write_area (KlimaSvg            *svg,
            const KlimaAreaMark *area)
{
  g_autoptr (GString) path = g_string_new (NULL);

  svg->is_quiet = area->municipality == NULL;
  if (!klima_svg_append_area (svg, path, area))
    return;
  g_string_append (svg->body, "<path");
  if (area->municipality != NULL)
    append_names (svg, area->municipality);
  g_string_append_printf (svg->body, " d=\"%s\"", path->str);
  if (area->municipality == NULL)
    {
      g_string_append (svg->body, "/>\n");
      return;
    }
  g_string_append_c (svg->body, '>');
  append_title (svg->body, klima_municipality_get_name (area->municipality));
  g_string_append (svg->body, "</path>\n");
}

/* Areas that look the same: in their first colour, and once more all together in what is painted over that. */
static void
write_look (KlimaSvg  *svg,
            GPtrArray *areas)
{
  const KlimaAreaMark *look = areas->pdata[0];
  g_autofree char *pattern = klima_svg_define_pattern (svg, look->fills, look->n_fills, look->pattern,
                                                       look->pattern_color, svg->origin_x, svg->origin_y);
  g_autofree char *id = pattern != NULL ? klima_svg_take_id (svg, "areas", NULL) : NULL;

  g_string_append (svg->body, "<g");
  klima_svg_append_color (svg->body, "fill", look->fills[0]);
  if (look->overlap > 0)
    {
      klima_svg_append_color (svg->body, "stroke", look->fills[0]);
      klima_svg_append_length (svg->body, "stroke-width", look->overlap);
    }
  g_string_append_c (svg->body, '>');
  if (id != NULL)
    g_string_append_printf (svg->body, "<g id=\"%s\">", id);
  g_string_append_c (svg->body, '\n');
  for (guint i = 0; i < areas->len; i++)
    write_area (svg, areas->pdata[i]);
  g_string_append (svg->body, id != NULL ? "</g></g>\n" : "</g>\n");
  if (id != NULL)
    g_string_append_printf (svg->body, "<use xlink:href=\"#%s\" fill=\"url(#%s)\"/>\n", id, pattern);
}

/* Writes areas in the order in which their looks first come. */
static void
write_looks (KlimaSvg  *svg,
             GPtrArray *areas)
{
  while (areas->len > 0)
    {
      g_autoptr (GPtrArray) alike = g_ptr_array_new ();
      g_autoptr (GPtrArray) others = g_ptr_array_new ();

      for (guint i = 0; i < areas->len; i++)
        g_ptr_array_add (same_look (areas->pdata[0], areas->pdata[i]) ? alike : others, areas->pdata[i]);
      write_look (svg, alike);
      g_ptr_array_set_size (areas, 0);
      g_ptr_array_extend (areas, others, NULL, NULL);
    }
}

/* Writes those of the municipalities of which @network is the first; the borders lie over where they meet others. */
static void
write_network (KlimaSvg     *svg,
               KlimaNetwork *network,
               GPtrArray    *members)
{
  KlimaLanguage language = klima_drawing_get_scene (svg->drawing)->language;
  g_autofree char *id = klima_svg_take_id (svg, "network-", klima_network_get_id (network));

  g_string_append (svg->body, "<g");
  if (id != NULL)
    g_string_append_printf (svg->body, " id=\"%s\"", id);
  g_string_append_c (svg->body, '>');
  append_title (svg->body, klima_network_get_name (network, language));
  g_string_append_c (svg->body, '\n');
  write_looks (svg, members);
  g_string_append (svg->body, "</g>\n");
}

static void
write_municipalities (KlimaSvg        *svg,
                      const KlimaMark *marks,
                      guint            n_marks)
{
  GPtrArray *networks = klima_dataset_get_networks (klima_drawing_get_scene (svg->drawing)->dataset);

  for (guint i = 0; i <= networks->len; i++)
    {
      g_autoptr (GPtrArray) members = g_ptr_array_new ();

      for (guint j = 0; j < n_marks; j++)
        {
          guint32 member_of = klima_municipality_get_networks (marks[j].area.municipality);

          if ((member_of == 0 ? networks->len : (guint) g_bit_nth_lsf (member_of, -1)) == i)
            g_ptr_array_add (members, (gpointer) &marks[j].area);
        }
      if (members->len > 0 && i < networks->len)
        write_network (svg, networks->pdata[i], members);
      else if (members->len > 0)
        write_looks (svg, members);
    }
}

/*< private >
 * klima_svg_write_areas:
 * @marks: (array length=n_marks): areas that follow each other in a layer
 *
 * Writes areas: municipalities by network, others as they come.
 */
void
klima_svg_write_areas (KlimaSvg        *svg,
                       const KlimaMark *marks,
                       guint            n_marks)
{
  for (guint i = 0; i < n_marks;)
    {
      gboolean is_municipality = marks[i].area.municipality != NULL;
      g_autoptr (GPtrArray) areas = g_ptr_array_new ();
      guint n = 0;

      while (i + n < n_marks && (marks[i + n].area.municipality != NULL) == is_municipality &&
             (is_municipality || same_look (&marks[i].area, &marks[i + n].area)))
        g_ptr_array_add (areas, (gpointer) &marks[i + n++].area);
      if (is_municipality)
        write_municipalities (svg, &marks[i], n);
      else
        write_look (svg, areas);
      i += n;
    }
}
