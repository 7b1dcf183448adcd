/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "klima-beside-layout.h"

/* Logical pixels: of the second child, unless it needs more. */
#define COLUMN_WIDTH 400

/* The first child is not beside the second in less than this. */
#define FIRST_NARROWEST 300

/* How much of the height the first child has above the second, at most. */
#define FIRST_SHARE 0.42

static int
get_minimum (GtkWidget      *child,
             GtkOrientation  orientation)
{
  int minimum;

  gtk_widget_measure (child, orientation, -1, &minimum, NULL, NULL, NULL);

  return minimum;
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
  int first = get_minimum (gtk_widget_get_first_child (widget), orientation);
  int second = get_minimum (gtk_widget_get_last_child (widget), orientation);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (first, second) : first + second;
  *natural = MAX (*minimum, first + second);
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);
  int column = MAX (COLUMN_WIDTH, get_minimum (second, GTK_ORIENTATION_HORIZONTAL));
  int rest = width - column;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (rest >= MAX (FIRST_NARROWEST, get_minimum (first, GTK_ORIENTATION_HORIZONTAL)))
    {
      gtk_widget_size_allocate (first, &(GtkAllocation) { mirrored ? column : 0, 0, rest, height }, -1);
      gtk_widget_size_allocate (second, &(GtkAllocation) { mirrored ? 0 : rest, 0, column, height }, -1);
    }
  else
    {
      int share = CLAMP ((int) (height * FIRST_SHARE), get_minimum (first, GTK_ORIENTATION_VERTICAL),
                         MAX (height - get_minimum (second, GTK_ORIENTATION_VERTICAL),
                              get_minimum (first, GTK_ORIENTATION_VERTICAL)));

      gtk_widget_size_allocate (first, &(GtkAllocation) { 0, 0, width, share }, -1);
      gtk_widget_size_allocate (second, &(GtkAllocation) { 0, share, width, height - share }, -1);
    }
}

/**
 * klima_beside_layout_new:
 *
 * Places two children beside each other, the second as narrow as it is good to use, or, where there is no room for that,
 * the first above the second.
 *
 * Returns: (transfer full): a layout for a widget with two children
 */
GtkLayoutManager *
klima_beside_layout_new (void)
{
  return gtk_custom_layout_new (NULL, measure, allocate);
}
