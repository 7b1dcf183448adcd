/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "klima-badge.h"
#include "klima-cairo-pen.h"
#include "klima-palette.h"

/* Logical pixels around the number; the number itself follows the size of text. */
#define PADDING_X 5
#define PADDING_Y 3
#define SMALLEST_SIDE 24
#define RADIUS_SHARE 0.22
/* How much of the ink's colour is in the edge, so that a light badge is seen on a light ground. */
#define EDGE_SHARE 0.35
#define EDGE_SHARE_HIGH_CONTRAST 1.0

struct _KlimaBadge
{
  GtkWidget parent_instance;

  /* Owned. */
  KlimaSession *session;
  KlimaNetwork *network; /* Nullable. */
  gboolean fades;
};

G_DEFINE_FINAL_TYPE (KlimaBadge, klima_badge, GTK_TYPE_WIDGET)

static PangoLayout *
create_number (KlimaBadge *self)
{
  int badge = self->network != NULL ? klima_network_get_badge (self->network) : 0;
  g_autofree char *number = badge > 0 ? g_strdup_printf ("%d", badge) : g_strdup ("");

  return gtk_widget_create_pango_layout (GTK_WIDGET (self), number);
}

static KlimaColor
get_edge (KlimaStyle style,
          KlimaColor fill)
{
  gboolean high_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());

  return klima_palette_mix (fill, klima_palette_get (style)->ink,
                            high_contrast ? EDGE_SHARE_HIGH_CONTRAST : EDGE_SHARE);
}

/* The edge is a swatch of its own, one pixel larger. */
static void
snapshot_swatch (KlimaBadge  *self,
                 GtkSnapshot *snapshot,
                 KlimaStyle   style,
                 KlimaColor   fill)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double radius = RADIUS_SHARE * height;
  const KlimaScene *scene = klima_session_get_scene (self->session);
  KlimaPattern pattern = self->network != NULL ? klima_scene_get_pattern (scene, self->network) : KLIMA_PATTERN_NONE;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  klima_cairo_pen_paint_swatch (cr, 0, 0, width, height, radius, get_edge (style, fill), KLIMA_PATTERN_NONE, fill);
  klima_cairo_pen_paint_swatch (cr, 1, 1, width - 2, height - 2, radius - 1, fill, pattern,
                                klima_palette_pattern (style, fill));
  cairo_destroy (cr);
}

/* All figures are equally high, so that their ink can be centred; the line's box, with room for descenders, cannot. */
static void
snapshot_number (KlimaBadge  *self,
                 GtkSnapshot *snapshot,
                 KlimaColor   fill)
{
  g_autoptr(PangoLayout) layout = create_number (self);
  KlimaColor ink = klima_palette_text_on (fill);
  PangoRectangle inked, logical;

  pango_layout_get_pixel_extents (layout, &inked, &logical);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (
                            (gtk_widget_get_width (GTK_WIDGET (self)) - logical.width) / 2.0,
                            (gtk_widget_get_height (GTK_WIDGET (self)) - inked.height) / 2.0 - inked.y));
  gtk_snapshot_append_layout (snapshot, layout, &(GdkRGBA) { ink.red, ink.green, ink.blue, ink.alpha });
  gtk_snapshot_restore (snapshot);
}

static void
klima_badge_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  KlimaBadge *self = KLIMA_BADGE (widget);
  const KlimaScene *scene = klima_session_get_scene (self->session);
  gboolean is_pale = self->fades && self->network != NULL && !klima_scene_shows_network (scene, self->network);
  KlimaColor fill = klima_palette_network_fill (scene->style, self->network, !is_pale);

  snapshot_swatch (self, snapshot, scene->style, fill);
  snapshot_number (self, snapshot, fill);
}

static void
klima_badge_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  g_autoptr(PangoLayout) layout = create_number (KLIMA_BADGE (widget));
  int width, height, side;

  pango_layout_get_pixel_size (layout, &width, &height);
  side = MAX (height + 2 * PADDING_Y, SMALLEST_SIDE);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    side = MAX (side, width + 2 * PADDING_X);
  *minimum = *natural = side;
}

static void
klima_badge_dispose (GObject *object)
{
  KlimaBadge *self = KLIMA_BADGE (object);

  g_clear_object (&self->network);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (klima_badge_parent_class)->dispose (object);
}

static void
klima_badge_class_init (KlimaBadgeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klima_badge_dispose;
  widget_class->measure = klima_badge_measure;
  widget_class->snapshot = klima_badge_snapshot;
  gtk_widget_class_set_css_name (widget_class, "badge");
  /* What stands beside it says the network's name. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
klima_badge_init (KlimaBadge *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * klima_badge_new:
 * @session: how the map looks
 * @network: (nullable): whose badge; %NULL for a municipality in no group at all
 *
 * Returns: (transfer floating): the badge
 */
GtkWidget *
klima_badge_new (KlimaSession *session,
                 KlimaNetwork *network)
{
  KlimaBadge *self;

  g_return_val_if_fail (KLIMA_IS_SESSION (session), NULL);

  self = g_object_new (KLIMA_TYPE_BADGE, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "scene-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  klima_badge_set_network (self, network);

  return GTK_WIDGET (self);
}

/**
 * klima_badge_set_network:
 * @network: (nullable): whose badge; %NULL for a municipality in no group at all
 *
 * Sets what the badge stands for.
 */
void
klima_badge_set_network (KlimaBadge   *self,
                         KlimaNetwork *network)
{
  g_return_if_fail (KLIMA_IS_BADGE (self));
  g_return_if_fail (network == NULL || KLIMA_IS_NETWORK (network));

  if (g_set_object (&self->network, network))
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * klima_badge_set_fades:
 * @fades: whether the badge is as pale as the map where its network is hidden
 *
 * Lets a badge say what is hidden.
 */
void
klima_badge_set_fades (KlimaBadge *self,
                       gboolean    fades)
{
  g_return_if_fail (KLIMA_IS_BADGE (self));

  self->fades = fades;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
