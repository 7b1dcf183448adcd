/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "klima-panel-layout.h"

struct _KlimaPanelLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (KlimaPanelLayout, klima_panel_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
klima_panel_layout_get_request_mode (GtkLayoutManager *layout,
                                     GtkWidget        *panel)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
klima_panel_layout_measure (GtkLayoutManager *layout,
                            GtkWidget        *panel,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (panel);

  if (child == NULL || !gtk_widget_should_layout (child))
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      /* Whatever the height: a panel gets no wider to be lower. */
      gtk_widget_measure (child, orientation, -1, minimum, NULL, NULL, NULL);
      *natural = *minimum;
    }
  else
    {
      gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
    }
}

static void
klima_panel_layout_allocate (GtkLayoutManager *layout,
                             GtkWidget        *panel,
                             int               width,
                             int               height,
                             int               baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (panel);

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
klima_panel_layout_class_init (KlimaPanelLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = klima_panel_layout_get_request_mode;
  layout_class->measure = klima_panel_layout_measure;
  layout_class->allocate = klima_panel_layout_allocate;
}

static void
klima_panel_layout_init (KlimaPanelLayout *self)
{
}
