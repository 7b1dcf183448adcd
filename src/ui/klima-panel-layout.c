/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "klima-panel-layout.h"

#include <math.h>

#include "klima-layout-parts.h"

/* Height of the platform's own font, logical pixels: 11 points. */
#define USUAL_FONT_SIZE (11 * 96 / 72.0)

/* How much of what texts grow a panel grows: lines may have fewer words, but the map must keep its place. */
#define SHARE 0.5

static void
measure (GtkWidget      *panel,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (panel);

  if (child == NULL || !gtk_widget_should_layout (child))
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int asked_for;

      gtk_widget_get_size_request (panel, &asked_for, NULL);
      /* Whatever the height: a panel gets no wider to be lower. */
      gtk_widget_measure (child, orientation, -1, minimum, NULL, NULL, NULL);
      *natural = MAX (*minimum, (int) round (asked_for * klima_panel_layout_get_growth (panel)));
    }
  else
    {
      gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
    }
}

static void
allocate (GtkWidget *panel,
          int        width,
          int        height,
          int        baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (panel);

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

/**
 * klima_panel_layout_new:
 *
 * Gives a panel's only child all of the panel. The panel is as wide as it was asked to be, however long the lines of its
 * texts could be, and wider where texts are large or what is in it can get no narrower. Where there is no room for large
 * texts it is as narrow as it was asked to be.
 *
 * Returns: (transfer full): the layout
 */
GtkLayoutManager *
klima_panel_layout_new (void)
{
  return klima_layout_new (measure, allocate);
}

/**
 * klima_panel_layout_get_growth:
 * @panel: a panel
 *
 * Returns: how much wider than it was asked to be a panel is for large texts, 1 or more
 */
double
klima_panel_layout_get_growth (GtkWidget *panel)
{
  PangoContext *context;
  const PangoFontDescription *font;
  double size;

  g_return_val_if_fail (GTK_IS_WIDGET (panel), 1);

  context = gtk_widget_get_pango_context (panel);
  font = pango_context_get_font_description (context);
  size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;

  return 1 + SHARE * MAX (size / USUAL_FONT_SIZE - 1, 0);
}
