/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "klima-title-layout.h"

/* Of a title that is cut more than this nobody could tell what it was. */
#define LEAST_SHARE 0.5

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  GtkWidget *title = gtk_widget_get_first_child (widget);
  int minimum, natural;

  gtk_widget_measure (title, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  gtk_widget_set_child_visible (title, width >= MAX (minimum, natural * LEAST_SHARE));
  if (gtk_widget_get_child_visible (title))
    gtk_widget_allocate (title, width, height, baseline, NULL);
}

/**
 * klima_title_layout_new:
 *
 * Shows a title, the only child, where there is room for most of it: between the buttons of a narrow window there may be
 * none.
 *
 * Returns: (transfer full): the layout
 */
GtkLayoutManager *
klima_title_layout_new (void)
{
  return gtk_custom_layout_new (NULL, measure, allocate);
}
