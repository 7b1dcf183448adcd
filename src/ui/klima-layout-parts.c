/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-layout-parts.h"

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/**
 * klima_layout_new:
 * @measure: measures a widget
 * @allocate: places its children
 *
 * Returns: (transfer full): a layout for a widget whose height depends on its width
 */
GtkLayoutManager *
klima_layout_new (GtkCustomMeasureFunc  measure,
                  GtkCustomAllocateFunc allocate)
{
  return gtk_custom_layout_new (get_request_mode, measure, allocate);
}

/**
 * klima_layout_get_height:
 * @child: a widget
 * @width: what it gets, logical pixels; -1 for what it likes to have
 *
 * Returns: the height that it likes to have then, logical pixels
 */
int
klima_layout_get_height (GtkWidget *child,
                         int        width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}
