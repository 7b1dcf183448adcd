/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-swatch.h"

#include "klima-cairo-pen.h"
#include "klima-palette.h"

/* Logical pixels. */
#define WIDTH 30
#define HEIGHT 20
#define RADIUS 4
/* How much of the ink is in the edge, so that a pale swatch is seen on pale paper. */
#define EDGE_SHARE 0.4

struct _KlimaSwatch
{
  GtkWidget parent_instance;

  /* owned, nullable */
  KlimaNetwork *network;
  KlimaStyle style;
  gboolean is_shown;
  gboolean has_pattern;
};

G_DEFINE_FINAL_TYPE (KlimaSwatch, klima_swatch, GTK_TYPE_WIDGET)

static void
snapshot_number (KlimaSwatch *self,
                 GtkSnapshot *snapshot,
                 KlimaColor   fill)
{
  int badge = klima_network_get_badge (self->network);
  g_autofree char *number = badge > 0 ? g_strdup_printf ("%d", badge) : g_strdup ("");
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), number);
  KlimaColor ink = klima_palette_text_on (fill);
  PangoRectangle inked, logical;

  /* All figures are equally high, so that their ink can be centred. The line's box has room for descenders. */
  pango_layout_get_pixel_extents (layout, &inked, &logical);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (((float) gtk_widget_get_width (GTK_WIDGET (self)) - logical.width) / 2,
                                                ((float) gtk_widget_get_height (GTK_WIDGET (self)) - inked.height) / 2 -
                                                  inked.y));
  gtk_snapshot_append_layout (snapshot, layout,
                              &(GdkRGBA) { (float) ink.red, (float) ink.green, (float) ink.blue, 1 });
  gtk_snapshot_restore (snapshot);
}

static void
klima_swatch_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  KlimaSwatch *self = KLIMA_SWATCH (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  KlimaPattern pattern;
  KlimaColor fill;
  cairo_t *cr;

  if (self->network == NULL)
    return;

  fill = klima_palette_network_fill (self->style, self->network, self->is_shown);
  pattern = self->has_pattern ? klima_network_get_pattern (self->network) : KLIMA_PATTERN_NONE;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  klima_cairo_pen_paint_swatch (cr, 0, 0, width, height, RADIUS,
                                klima_palette_mix (fill, klima_palette_get (self->style)->ink, EDGE_SHARE),
                                KLIMA_PATTERN_NONE, fill);
  klima_cairo_pen_paint_swatch (cr, 1, 1, width - 2, height - 2, RADIUS - 1, fill, pattern,
                                klima_palette_pattern (self->style, fill));
  cairo_destroy (cr);

  snapshot_number (self, snapshot, fill);
}

static void
klima_swatch_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
klima_swatch_dispose (GObject *object)
{
  g_clear_object (&KLIMA_SWATCH (object)->network);

  G_OBJECT_CLASS (klima_swatch_parent_class)->dispose (object);
}

static void
klima_swatch_class_init (KlimaSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klima_swatch_dispose;
  widget_class->measure = klima_swatch_measure;
  widget_class->snapshot = klima_swatch_snapshot;

  gtk_widget_class_set_css_name (widget_class, "swatch");
  /* What stands beside it says the network's name. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
klima_swatch_init (KlimaSwatch *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
klima_swatch_new (void)
{
  return g_object_new (KLIMA_TYPE_SWATCH, NULL);
}

/**
 * klima_swatch_set_network:
 * @self: a swatch
 * @network: (nullable): what it stands for; %NULL for none
 * @scene: how the map looks
 */
void
klima_swatch_set_network (KlimaSwatch      *self,
                          KlimaNetwork     *network,
                          const KlimaScene *scene)
{
  g_return_if_fail (KLIMA_IS_SWATCH (self));

  g_set_object (&self->network, network);
  self->style = scene->style;
  self->has_pattern = scene->patterns;
  self->is_shown = network != NULL && klima_scene_shows_network (scene, network);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
