/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "klima-line-layout.h"

struct _KlimaLineLayout
{
  GtkLayoutManager parent_instance;

  /* Between two children, logical pixels. */
  int spacing;
};

G_DEFINE_FINAL_TYPE (KlimaLineLayout, klima_line_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
klima_line_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Returns: (transfer full) (element-type GtkRequestedSize): the widths of the children that are shown */
static GArray *
measure_widths (GtkWidget *widget)
{
  GArray *widths = g_array_new (FALSE, TRUE, sizeof (GtkRequestedSize));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        GtkRequestedSize width = { .data = child };

        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width.minimum_size, &width.natural_size, NULL,
                            NULL);
        g_array_append_val (widths, width);
      }

  return widths;
}

static gboolean
expands (GArray *widths,
         guint   position)
{
  return gtk_widget_compute_expand (g_array_index (widths, GtkRequestedSize, position).data,
                                    GTK_ORIENTATION_HORIZONTAL);
}

/* Leaves in the minimum of each the width that it gets. */
static void
distribute (KlimaLineLayout *self,
            GArray          *widths,
            int              width)
{
  GtkRequestedSize *sizes = (GtkRequestedSize *) (void *) widths->data;
  int left = width - self->spacing * MAX ((int) widths->len - 1, 0);
  int n_expanding = 0;

  for (guint i = 0; i < widths->len; i++)
    {
      left -= sizes[i].minimum_size;
      n_expanding += expands (widths, i);
    }
  left = gtk_distribute_natural_allocation (MAX (left, 0), widths->len, sizes);
  for (guint i = 0; i < widths->len; i++)
    if (expands (widths, i))
      {
        int share = left / n_expanding;

        sizes[i].minimum_size += share;
        left -= share;
        n_expanding--;
      }
}

static void
klima_line_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  KlimaLineLayout *self = KLIMA_LINE_LAYOUT (manager);
  g_autoptr(GArray) widths = measure_widths (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    distribute (self, widths, for_size);
  for (guint i = 0; i < widths->len; i++)
    {
      const GtkRequestedSize *width = &g_array_index (widths, GtkRequestedSize, i);

      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum += width->minimum_size + (i > 0 ? self->spacing : 0);
          *natural += width->natural_size + (i > 0 ? self->spacing : 0);
        }
      else
        {
          int child_minimum, child_natural;

          gtk_widget_measure (width->data, GTK_ORIENTATION_VERTICAL, for_size >= 0 ? width->minimum_size : -1,
                              &child_minimum, &child_natural, NULL, NULL);
          *minimum = MAX (*minimum, child_minimum);
          *natural = MAX (*natural, child_natural);
        }
    }
}

static void
klima_line_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  KlimaLineLayout *self = KLIMA_LINE_LAYOUT (manager);
  g_autoptr(GArray) widths = measure_widths (widget);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  distribute (self, widths, width);
  for (guint i = 0; i < widths->len; i++)
    {
      const GtkRequestedSize *child = &g_array_index (widths, GtkRequestedSize, i);
      int left = right_to_left ? width - x - child->minimum_size : x;

      gtk_widget_size_allocate (child->data, &(GtkAllocation) { left, 0, child->minimum_size, height }, -1);
      x += child->minimum_size + self->spacing;
    }
}

static void
klima_line_layout_class_init (KlimaLineLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = klima_line_layout_get_request_mode;
  layout_class->measure = klima_line_layout_measure;
  layout_class->allocate = klima_line_layout_allocate;
}

static void
klima_line_layout_init (KlimaLineLayout *self)
{
}

/**
 * klima_line_layout_new:
 * @spacing: between two children, logical pixels
 *
 * Returns: (transfer full): a layout
 */
GtkLayoutManager *
klima_line_layout_new (int spacing)
{
  KlimaLineLayout *self = g_object_new (KLIMA_TYPE_LINE_LAYOUT, NULL);

  self->spacing = spacing;

  return GTK_LAYOUT_MANAGER (self);
}
