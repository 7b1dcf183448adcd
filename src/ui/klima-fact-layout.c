/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "klima-fact-layout.h"

#include "klima-layout-parts.h"

/* The least between what stands at the start and at the end; logical pixels. */
#define SPACING 12

/* What the children like to be, and whether that is more than one line holds. */
static gboolean
measure_line (GtkWidget *widget,
              int        line_width,
              int       *start_width,
              int       *end_width)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), GTK_ORIENTATION_HORIZONTAL, -1, NULL, start_width, NULL,
                      NULL);
  gtk_widget_measure (gtk_widget_get_last_child (widget), GTK_ORIENTATION_HORIZONTAL, -1, NULL, end_width, NULL, NULL);

  return *start_width + SPACING + *end_width > line_width;
}

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  GtkWidget *start = gtk_widget_get_first_child (widget);
  GtkWidget *end = gtk_widget_get_last_child (widget);
  int start_width, end_width, start_minimum, end_minimum;
  int line_width = for_size < 0 ? G_MAXINT : for_size;
  gboolean two_lines = measure_line (widget, line_width, &start_width, &end_width);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (start, GTK_ORIENTATION_HORIZONTAL, -1, &start_minimum, NULL, NULL, NULL);
      gtk_widget_measure (end, GTK_ORIENTATION_HORIZONTAL, -1, &end_minimum, NULL, NULL, NULL);
      *minimum = MAX (start_minimum, end_minimum);
      *natural = start_width + SPACING + end_width;
    }
  else if (two_lines)
    {
      *minimum = *natural = klima_layout_get_height (start, line_width) + klima_layout_get_height (end, line_width);
    }
  else
    {
      *minimum = *natural = MAX (klima_layout_get_height (start, start_width), klima_layout_get_height (end, end_width));
    }
}

static void
place (GtkWidget *widget,
       GtkWidget *child,
       int        x,
       int        y,
       int        width,
       int        line_width)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = line_width - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, klima_layout_get_height (child, width) }, -1);
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  GtkWidget *start = gtk_widget_get_first_child (widget);
  GtkWidget *end = gtk_widget_get_last_child (widget);
  int start_width, end_width;

  if (measure_line (widget, width, &start_width, &end_width))
    {
      place (widget, start, 0, 0, width, width);
      place (widget, end, 0, klima_layout_get_height (start, width), width, width);
    }
  else
    {
      place (widget, start, 0, (height - klima_layout_get_height (start, start_width)) / 2, start_width, width);
      place (widget, end, width - end_width, (height - klima_layout_get_height (end, end_width)) / 2, end_width, width);
    }
}

/**
 * klima_fact_layout_new:
 *
 * Places two children on one line, at its start and its end; where there is no room for both, the second stands below
 * the first.
 *
 * Returns: (transfer full): a layout for a widget with two children
 */
GtkLayoutManager *
klima_fact_layout_new (void)
{
  return klima_layout_new (measure, allocate);
}
