/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-layout-legend.h"

#include <glib/gi18n-lib.h>

#include "klima-dataset.h"
#include "klima-layout-swatch.h"
#include "klima-layout-text.h"
#include "klima-palette.h"
#include "klima-text-measure.h"

/* Lengths are in parts of the unit, the size of the names' font. */
#define NAME_WIDTH 14.5
#define MEMBERS_SIZE 0.85
#define BADGE_SIDE 1.8
#define PATTERN_WIDTH 1.5
#define GAP 0.7
#define ROW_GAP 0.6

typedef struct
{
  KlimaNetwork *network;
  gboolean shown;
  char *name;    /* broken into lines */
  char *members; /* how many there are */
  double name_height;
  double text_height;
  double height;
} Row;

struct _KlimaLegend
{
  const KlimaScene *scene;
  GArray *rows; /* of Row */
  double unit;
  double pattern_width, swatch_width;
  double width, height;
};

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_free (row->name);
  g_free (row->members);
}

static char *
describe_members (KlimaNetwork  *network,
                  KlimaLanguage  language,
                  gboolean       shown)
{
  guint n_members = klima_network_get_members (network)->len;
  g_autofree char *number = klima_language_format_number (language, n_members, 0);
  g_autofree char *members = g_strdup_printf (ngettext ("%s municipality", "%s municipalities", n_members), number);

  if (shown)
    return g_steal_pointer (&members);

  /* Translators: stands behind a number of members, as in "6 municipalities · hidden" */
  return g_strdup_printf ("%s · %s", members, _("hidden"));
}

static void
add_row (KlimaLegend  *legend,
         KlimaNetwork *network)
{
  Row row = { network, klima_scene_shows_network (legend->scene, network) };
  double name_width, members_width, members_height;

  row.name = klima_layout_wrap_text (klima_network_get_name (network, legend->scene->language), legend->unit, TRUE,
                                     NAME_WIDTH * legend->unit);
  row.members = describe_members (network, legend->scene->language, row.shown);
  klima_text_measure (row.name, legend->unit, TRUE, FALSE, &name_width, &row.name_height);
  klima_text_measure (row.members, MEMBERS_SIZE * legend->unit, FALSE, FALSE, &members_width, &members_height);

  row.text_height = row.name_height + members_height;
  row.height = MAX (row.text_height, BADGE_SIDE * legend->unit);
  legend->width = MAX (legend->width, legend->swatch_width + GAP * legend->unit + MAX (name_width, members_width));
  legend->height += row.height + (legend->rows->len > 0 ? ROW_GAP * legend->unit : 0);
  g_array_append_val (legend->rows, row);
}

static void
set_unit (KlimaLegend *legend,
          double       unit)
{
  GPtrArray *networks = klima_dataset_get_networks (legend->scene->dataset);

  legend->unit = unit;
  legend->width = legend->height = 0;
  legend->pattern_width = klima_layout_choose_pattern_width (legend->scene, PATTERN_WIDTH * unit);
  legend->swatch_width = BADGE_SIDE * unit + legend->pattern_width;
  g_array_set_size (legend->rows, 0);

  for (guint i = 0; i < networks->len; i++)
    add_row (legend, g_ptr_array_index (networks, i));
}

/*< private >
 * klima_legend_new:
 * @scene: what is explained; must live as long as the legend
 * @unit: size of the names' font, logical pixels
 * @max_width: to which the legend is made smaller if it must
 * @max_height: likewise
 *
 * Returns: (transfer full): the legend of all networks, hidden ones too
 */
KlimaLegend *
klima_legend_new (const KlimaScene *scene,
                  double            unit,
                  double            max_width,
                  double            max_height)
{
  KlimaLegend *legend = g_new0 (KlimaLegend, 1);
  double fit;

  legend->scene = scene;
  legend->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (legend->rows, clear_row);

  set_unit (legend, unit);
  fit = MIN (max_width / MAX (legend->width, 1), max_height / MAX (legend->height, 1));
  if (fit < 1)
    set_unit (legend, unit * fit);

  return legend;
}

void
klima_legend_free (KlimaLegend *legend)
{
  g_array_unref (legend->rows);
  g_free (legend);
}

double
klima_legend_get_width (const KlimaLegend *legend)
{
  return legend->width;
}

double
klima_legend_get_height (const KlimaLegend *legend)
{
  return legend->height;
}

static void
add_row_marks (const KlimaLegend *legend,
               KlimaDrawing      *drawing,
               const Row         *row,
               double             x,
               double             y)
{
  const KlimaPalette *palette = klima_palette_get (legend->scene->style);
  double text_x = x + legend->swatch_width + GAP * legend->unit;
  double text_y = y + (row->height - row->text_height) / 2;
  KlimaSwatch swatch = { row->network, row->shown, BADGE_SIDE * legend->unit, legend->pattern_width };
  KlimaTextMark *mark;

  klima_layout_add_swatch (drawing, &swatch, x, y + (row->height - swatch.side) / 2);

  mark = klima_layout_add_text (drawing, KLIMA_LAYER_FURNITURE, row->name, text_x, text_y, legend->unit, TRUE, FALSE);
  mark->color = row->shown ? palette->ink : palette->quiet_ink;

  mark = klima_layout_add_text (drawing, KLIMA_LAYER_FURNITURE, row->members, text_x, text_y + row->name_height,
                                MEMBERS_SIZE * legend->unit, FALSE, FALSE);
  mark->color = palette->quiet_ink;
}

/*< private >
 * klima_legend_add:
 * @x: left edge, logical pixels
 * @y: top edge
 *
 * Adds the legend's marks to a drawing.
 */
void
klima_legend_add (const KlimaLegend *legend,
                  KlimaDrawing      *drawing,
                  double             x,
                  double             y)
{
  for (guint i = 0; i < legend->rows->len; i++)
    {
      const Row *row = &g_array_index (legend->rows, Row, i);

      add_row_marks (legend, drawing, row, x, y);
      y += row->height + ROW_GAP * legend->unit;
    }
}
