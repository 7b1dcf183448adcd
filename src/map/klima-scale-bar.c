/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-scale-bar.h"

#include <math.h>

#include "klima-scale.h"

/* Logical pixels. */
#define MAX_LENGTH 110
#define PADDING 6
#define RADIUS 6
#define GROUND_ALPHA 0.85f
#define LINE 2
#define TICK 6

struct _KlimaScaleBar
{
  GtkWidget parent_instance;

  KlimaLanguage language;
  /* what the bar stands for, and how long it is in logical pixels */
  double metres;
  double length;
  /* owned, nullable: its text, until that changes */
  PangoLayout *layout;
};

G_DEFINE_FINAL_TYPE (KlimaScaleBar, klima_scale_bar, GTK_TYPE_WIDGET)

static PangoLayout *
create_layout (KlimaScaleBar *self,
               double         metres)
{
  g_autofree char *text = klima_scale_format_length (self->language, metres);

  return gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
}

/* The bar's length changes with each step of the zoom, the widget's does not: so the ground under it is not the
 * widget's own.
 */
static void
snapshot_ground (GtkWidget   *widget,
                 GtkSnapshot *snapshot,
                 float        width,
                 float        height)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  GskRoundedRect outline;
  GdkRGBA ground;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "popover_bg_color", &ground))
    return;

  ground.alpha = GROUND_ALPHA;
  gsk_rounded_rect_init_from_rect (&outline, &bounds, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &ground, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
klima_scale_bar_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  KlimaScaleBar *self = KLIMA_SCALE_BAR (widget);
  float length = (float) self->length;
  float height = (float) gtk_widget_get_height (widget);
  float bottom = height - PADDING / 2;
  GdkRGBA color;
  float ground_width;
  int width;

  if (self->layout == NULL)
    self->layout = create_layout (self, self->metres);

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  pango_layout_get_pixel_size (self->layout, &width, NULL);

  ground_width = MAX (length, (float) width) + 2 * PADDING;
  snapshot_ground (widget, snapshot, ground_width, height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((ground_width - (float) width) / 2, 0));
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
  gtk_snapshot_restore (snapshot);

  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (PADDING, bottom - LINE, length, LINE));
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (PADDING, bottom - TICK, LINE, TICK));
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (PADDING + length - LINE, bottom - TICK, LINE, TICK));
}

static void
klima_scale_bar_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  g_autoptr(PangoLayout) layout = NULL;
  int height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = MAX_LENGTH + 2 * PADDING;
      return;
    }

  layout = create_layout (KLIMA_SCALE_BAR (widget), 1000);
  pango_layout_get_pixel_size (layout, NULL, &height);
  *minimum = *natural = height + TICK + PADDING;
}

/* Other fonts, or larger ones. */
static void
klima_scale_bar_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  g_clear_object (&KLIMA_SCALE_BAR (widget)->layout);
  GTK_WIDGET_CLASS (klima_scale_bar_parent_class)->css_changed (widget, change);
}

static void
klima_scale_bar_system_setting_changed (GtkWidget        *widget,
                                        GtkSystemSetting  setting)
{
  g_clear_object (&KLIMA_SCALE_BAR (widget)->layout);
  GTK_WIDGET_CLASS (klima_scale_bar_parent_class)->system_setting_changed (widget, setting);
}

static void
klima_scale_bar_dispose (GObject *object)
{
  g_clear_object (&KLIMA_SCALE_BAR (object)->layout);
  G_OBJECT_CLASS (klima_scale_bar_parent_class)->dispose (object);
}

static void
klima_scale_bar_class_init (KlimaScaleBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klima_scale_bar_dispose;
  widget_class->css_changed = klima_scale_bar_css_changed;
  widget_class->system_setting_changed = klima_scale_bar_system_setting_changed;
  widget_class->measure = klima_scale_bar_measure;
  widget_class->snapshot = klima_scale_bar_snapshot;

  gtk_widget_class_set_css_name (widget_class, "scalebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
klima_scale_bar_init (KlimaScaleBar *self)
{
  klima_scale_bar_set_camera (self, (KlimaCamera) { 0.5, 0.5, 1 });
}

GtkWidget *
klima_scale_bar_new (void)
{
  return g_object_new (KLIMA_TYPE_SCALE_BAR, NULL);
}

void
klima_scale_bar_set_camera (KlimaScaleBar *self,
                            KlimaCamera    camera)
{
  double per_pixel, metres, length;

  g_return_if_fail (KLIMA_IS_SCALE_BAR (self));

  per_pixel = klima_projection_metres_per_pixel (camera.y, camera.zoom);
  metres = klima_scale_round_length (per_pixel * MAX_LENGTH);
  length = round (metres / per_pixel);
  if (metres == self->metres && length == self->length)
    return;

  if (metres != self->metres)
    g_clear_object (&self->layout);
  self->metres = metres;
  self->length = length;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
klima_scale_bar_set_language (KlimaScaleBar *self,
                              KlimaLanguage  language)
{
  g_return_if_fail (KLIMA_IS_SCALE_BAR (self));

  if (self->language == language)
    return;

  self->language = language;
  g_clear_object (&self->layout);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
