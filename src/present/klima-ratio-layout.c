/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-ratio-layout.h"

struct _KlimaRatioLayout
{
  GtkLayoutManager parent_instance;

  double ratio; /* width to height */
};

G_DEFINE_FINAL_TYPE (KlimaRatioLayout, klima_ratio_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
klima_ratio_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED,
                                     GtkWidget        *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
klima_ratio_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline G_GNUC_UNUSED,
                            int              *natural_baseline G_GNUC_UNUSED)
{
  KlimaRatioLayout *self = KLIMA_RATIO_LAYOUT (manager);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  gtk_widget_measure (child, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    *natural = MAX ((int) (for_size / self->ratio), *minimum);
}

static void
klima_ratio_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline G_GNUC_UNUSED)
{
  KlimaRatioLayout *self = KLIMA_RATIO_LAYOUT (manager);
  GtkAllocation place = { 0, 0, MIN (width, (int) (height * self->ratio)), MIN (height, (int) (width / self->ratio)) };

  place.x = (width - place.width) / 2;
  gtk_widget_size_allocate (gtk_widget_get_first_child (widget), &place, -1);
}

static void
klima_ratio_layout_class_init (KlimaRatioLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = klima_ratio_layout_get_request_mode;
  layout_class->measure = klima_ratio_layout_measure;
  layout_class->allocate = klima_ratio_layout_allocate;
}

static void
klima_ratio_layout_init (KlimaRatioLayout *self G_GNUC_UNUSED)
{
}

/**
 * klima_ratio_layout_new:
 * @ratio: width to height
 *
 * Returns: (transfer full): the layout
 */
GtkLayoutManager *
klima_ratio_layout_new (double ratio)
{
  KlimaRatioLayout *self = g_object_new (KLIMA_TYPE_RATIO_LAYOUT, NULL);

  self->ratio = ratio;

  return GTK_LAYOUT_MANAGER (self);
}

void
klima_ratio_layout_set_ratio (KlimaRatioLayout *self,
                              double            ratio)
{
  g_return_if_fail (KLIMA_IS_RATIO_LAYOUT (self));
  g_return_if_fail (ratio > 0);

  if (ratio == self->ratio)
    return;
  self->ratio = ratio;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
