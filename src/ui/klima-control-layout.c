/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "klima-control-layout.h"

#include "klima-layout-parts.h"

/* Between the text and the control beside or below it, logical pixels. */
#define SPACING 12
#define LINE_SPACING 4

/* @text_width: (out): what the text gets of the line
 * @control_width: (out): what the control likes to have
 * Returns: whether both stand in one line */
static gboolean
divide (GtkWidget *widget,
        int        line_width,
        int       *text_width,
        int       *control_width)
{
  int longest_word;

  gtk_widget_measure (gtk_widget_get_first_child (widget), GTK_ORIENTATION_HORIZONTAL, -1, &longest_word, NULL, NULL,
                      NULL);
  gtk_widget_measure (gtk_widget_get_last_child (widget), GTK_ORIENTATION_HORIZONTAL, -1, NULL, control_width, NULL,
                      NULL);
  *text_width = line_width - SPACING - *control_width;
  if (*text_width >= longest_word)
    return TRUE;
  *text_width = line_width;

  return FALSE;
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
  GtkWidget *text = gtk_widget_get_first_child (widget);
  GtkWidget *control = gtk_widget_get_last_child (widget);
  int text_width, control_width;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int text_minimum, text_natural;

      gtk_widget_measure (text, orientation, -1, &text_minimum, &text_natural, NULL, NULL);
      gtk_widget_measure (control, orientation, -1, NULL, &control_width, NULL, NULL);
      *minimum = MAX (text_minimum, control_width);
      *natural = text_natural + SPACING + control_width;
    }
  else if (divide (widget, for_size < 0 ? G_MAXINT : for_size, &text_width, &control_width))
    {
      *minimum = *natural = MAX (klima_layout_get_height (text, for_size < 0 ? -1 : text_width),
                                 klima_layout_get_height (control, control_width));
    }
  else
    {
      *minimum = *natural = klima_layout_get_height (text, text_width) + LINE_SPACING +
                            klima_layout_get_height (control, control_width);
    }
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  GtkWidget *text = gtk_widget_get_first_child (widget);
  GtkWidget *control = gtk_widget_get_last_child (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int text_width, control_width;
  gboolean in_line = divide (widget, width, &text_width, &control_width);
  int text_height = in_line ? height : klima_layout_get_height (text, text_width);
  int top = in_line ? 0 : text_height + LINE_SPACING;

  gtk_widget_size_allocate (text, &(GtkAllocation) { mirrored ? width - text_width : 0, 0, text_width, text_height }, -1);
  gtk_widget_size_allocate (control, &(GtkAllocation) { mirrored ? 0 : width - control_width, top, control_width,
                                                        height - top }, -1);
}

/**
 * klima_control_layout_new:
 *
 * Places a text at the start of a line and a control at its end. Where a word of the text would not fit beside the control,
 * this stands below.
 *
 * Returns: (transfer full): a layout for a widget with two children, the text and the control
 */
GtkLayoutManager *
klima_control_layout_new (void)
{
  return klima_layout_new (measure, allocate);
}
