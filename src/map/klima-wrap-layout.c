/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "klima-wrap-layout.h"

struct _KlimaWrapLayout
{
  GtkLayoutManager parent_instance;

  /* Between children, and between lines; logical pixels. */
  int spacing;
};

G_DEFINE_FINAL_TYPE (KlimaWrapLayout, klima_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
klima_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As wide as it likes to be, or as the line where that is less. */
static int
get_child_width (GtkWidget *child,
                 int        line_width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return CLAMP (natural, minimum, MAX (line_width, minimum));
}

static void
allocate_child (GtkWidget     *widget,
                GtkWidget     *child,
                GtkAllocation  allocation,
                int            line_width)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    allocation.x = line_width - allocation.x - allocation.width;
  gtk_widget_size_allocate (child, &allocation, -1);
}

/* Returns the height of all lines. */
static int
place_children (KlimaWrapLayout *self,
                GtkWidget       *widget,
                int              line_width,
                gboolean         allocate)
{
  int x = 0, y = 0, line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int width, height;

      if (!gtk_widget_should_layout (child))
        continue;
      width = get_child_width (child, line_width);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      if (x > 0 && x + width > line_width)
        {
          x = 0;
          y += line_height + self->spacing;
          line_height = 0;
        }
      if (allocate)
        allocate_child (widget, child, (GtkAllocation) { x, y, width, height }, line_width);
      x += width + self->spacing;
      line_height = MAX (line_height, height);
    }

  return y + line_height;
}

static void
measure_width (KlimaWrapLayout *self,
               GtkWidget       *widget,
               int             *minimum,
               int             *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
}

static void
klima_wrap_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  KlimaWrapLayout *self = KLIMA_WRAP_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    *minimum = *natural = place_children (self, widget, for_size < 0 ? G_MAXINT / 2 : for_size, FALSE);
}

static void
klima_wrap_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  place_children (KLIMA_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
klima_wrap_layout_class_init (KlimaWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = klima_wrap_layout_get_request_mode;
  layout_class->measure = klima_wrap_layout_measure;
  layout_class->allocate = klima_wrap_layout_allocate;
}

static void
klima_wrap_layout_init (KlimaWrapLayout *self)
{
}

/**
 * klima_wrap_layout_new:
 * @spacing: between children, and between lines; logical pixels
 *
 * Returns: (transfer full): the layout
 */
GtkLayoutManager *
klima_wrap_layout_new (int spacing)
{
  KlimaWrapLayout *self = g_object_new (KLIMA_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;

  return GTK_LAYOUT_MANAGER (self);
}
