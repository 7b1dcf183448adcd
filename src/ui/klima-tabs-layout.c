/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "klima-tabs-layout.h"

#include "klima-layout-parts.h"

/* Returns: how many there are */
static int
measure_widths (GtkWidget *tabs,
                int       *narrowest,
                int       *sum)
{
  int n_tabs = 0;

  *narrowest = *sum = 0;
  for (GtkWidget *tab = gtk_widget_get_first_child (tabs); tab != NULL; tab = gtk_widget_get_next_sibling (tab))
    {
      int minimum, natural;

      if (!gtk_widget_should_layout (tab))
        continue;
      gtk_widget_measure (tab, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      *narrowest = MAX (*narrowest, minimum);
      *sum += natural;
      n_tabs++;
    }

  return n_tabs;
}

/* Gives each the width that it needs and the same share of the rest, or all of it where they do not fit in a line.
 * Returns: the height */
static int
place (GtkWidget *tabs,
       int        width,
       int        line_height,
       gboolean   allocate)
{
  gboolean mirrored = gtk_widget_get_direction (tabs) == GTK_TEXT_DIR_RTL;
  int narrowest, sum, x = 0, y = 0, tallest = 0;
  int left = measure_widths (tabs, &narrowest, &sum);
  gboolean in_line = sum <= width;
  int rest = in_line ? width - sum : 0;

  for (GtkWidget *tab = gtk_widget_get_first_child (tabs); tab != NULL; tab = gtk_widget_get_next_sibling (tab))
    {
      int natural, height, share = left > 0 ? rest / left : 0;

      if (!gtk_widget_should_layout (tab))
        continue;
      gtk_widget_measure (tab, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      natural = in_line ? natural + share : width;
      height = klima_layout_get_height (tab, natural);
      if (allocate)
        gtk_widget_size_allocate (tab, &(GtkAllocation) { mirrored ? width - x - natural : x, y, natural,
                                                          in_line ? line_height : height }, -1);
      tallest = MAX (tallest, height);
      if (in_line)
        x += natural;
      else
        y += height;
      rest -= share;
      left--;
    }

  return in_line ? tallest : y;
}

static void
measure (GtkWidget      *tabs,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_widths (tabs, minimum, natural);
  else
    *minimum = *natural = place (tabs, for_size < 0 ? G_MAXINT : for_size, 0, FALSE);
}

static void
allocate (GtkWidget *tabs,
          int        width,
          int        height,
          int        baseline)
{
  place (tabs, width, height, TRUE);
}

/**
 * klima_tabs_layout_new:
 *
 * Shares a line among tabs, each as wide as its title needs and as much wider as the others. Where they do not fit beside
 * each other, as with large texts, they stand one under the other.
 *
 * Returns: (transfer full): the layout
 */
GtkLayoutManager *
klima_tabs_layout_new (void)
{
  return klima_layout_new (measure, allocate);
}
