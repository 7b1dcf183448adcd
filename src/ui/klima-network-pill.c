/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "klima-badge.h"
#include "klima-network-pill.h"
#include "klima-palette.h"
#include "klima-widgets.h"

/* Little enough for text in the window's own colour. */
#define TINT 0.18f
/* As in style.css. */
#define RADIUS 17

struct _KlimaNetworkPill
{
  GtkButton parent_instance;

  /* Owned. */
  KlimaSession *session;
  KlimaNetwork *network;
};

G_DEFINE_FINAL_TYPE (KlimaNetworkPill, klima_network_pill, GTK_TYPE_BUTTON)

static void
klima_network_pill_clicked (GtkButton *button)
{
  KlimaNetworkPill *self = KLIMA_NETWORK_PILL (button);

  klima_session_open_network (self->session, self->network);
}

static void
klima_network_pill_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  KlimaNetworkPill *self = KLIMA_NETWORK_PILL (widget);
  KlimaColor fill = klima_palette_network_fill (klima_session_get_scene (self->session)->style, self->network, TRUE);
  GdkRGBA tint = { fill.red, fill.green, fill.blue, TINT };
  graphene_rect_t bounds;
  GskRoundedRect outline;

  /* The whole button, whose coordinates begin inside its padding. */
  if (gtk_widget_compute_bounds (widget, widget, &bounds))
    {
      gsk_rounded_rect_init_from_rect (&outline, &bounds, MIN (RADIUS, bounds.size.height / 2));
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &tint, &bounds);
      gtk_snapshot_pop (snapshot);
    }

  GTK_WIDGET_CLASS (klima_network_pill_parent_class)->snapshot (widget, snapshot);
}

static void
klima_network_pill_dispose (GObject *object)
{
  KlimaNetworkPill *self = KLIMA_NETWORK_PILL (object);

  g_clear_object (&self->session);
  g_clear_object (&self->network);

  G_OBJECT_CLASS (klima_network_pill_parent_class)->dispose (object);
}

static void
klima_network_pill_class_init (KlimaNetworkPillClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klima_network_pill_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = klima_network_pill_snapshot;
  GTK_BUTTON_CLASS (klass)->clicked = klima_network_pill_clicked;
}

static void
klima_network_pill_init (KlimaNetworkPill *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "network-pill");
}

/**
 * klima_network_pill_new:
 * @session: where the network is opened
 * @network: a network of its dataset
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
klima_network_pill_new (KlimaSession *session,
                        KlimaNetwork *network)
{
  KlimaNetworkPill *self = g_object_new (KLIMA_TYPE_NETWORK_PILL, NULL);
  const char *name = klima_network_get_name (network, klima_session_get_language (session));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = klima_label_new (name, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "scene-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  self->network = g_object_ref (network);
  gtk_box_append (GTK_BOX (box), klima_badge_new (session, network));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}
