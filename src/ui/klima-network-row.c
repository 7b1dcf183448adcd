/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-badge.h"
#include "klima-control-layout.h"
#include "klima-fact-layout.h"
#include "klima-line-layout.h"
#include "klima-network-row.h"
#include "klima-tooltip.h"
#include "klima-widgets.h"

struct _KlimaNetworkRow
{
  GtkListBoxRow parent_instance;

  /* Owned. */
  KlimaSession *session;
  KlimaNetwork *network;

  /* Borrowed: a child. */
  GtkWidget *shown;
};

G_DEFINE_FINAL_TYPE (KlimaNetworkRow, klima_network_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
get_name (KlimaNetworkRow *self)
{
  return klima_network_get_name (self->network, klima_session_get_language (self->session));
}

static gboolean
is_shown (KlimaNetworkRow *self)
{
  return klima_scene_shows_network (klima_session_get_scene (self->session), self->network);
}

static void
on_scene_changed (KlimaNetworkRow *self)
{
  gtk_switch_set_active (GTK_SWITCH (self->shown), is_shown (self));
}

static void
on_switch_active (KlimaNetworkRow *self)
{
  gboolean active = gtk_switch_get_active (GTK_SWITCH (self->shown));

  if (active != is_shown (self))
    klima_session_show_network (self->session, self->network, active);
}

static void
on_only (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  KlimaNetworkRow *self = KLIMA_NETWORK_ROW (widget);

  klima_session_show_only (self->session, self->network);
}

static void
on_open (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  KlimaNetworkRow *self = KLIMA_NETWORK_ROW (widget);

  klima_session_open_network (self->session, self->network);
}

/* The municipalities in dialogue are a group, which is not called a network. */
static gboolean
is_dialogue (KlimaNetworkRow *self)
{
  return klima_network_get_kind (self->network) == KLIMA_NETWORK_DIALOGUE;
}

/* "6 municipalities · 21 176 inhabitants" */
static char *
dup_size (KlimaNetworkRow *self)
{
  KlimaLanguage language = klima_session_get_language (self->session);
  g_autofree char *members = klima_members_dup_text (self->network, language);
  g_autofree char *inhabitants = klima_inhabitants_dup_text (klima_network_get_population (self->network), language);

  return g_strjoin (" · ", members, inhabitants, NULL);
}

static char *
dup_share (KlimaNetworkRow *self)
{
  KlimaDataset *dataset = klima_session_get_dataset (self->session);

  return klima_share_dup_text (klima_network_get_population (self->network), klima_dataset_get_population (dataset),
                               klima_dataset_get_name (dataset), klima_session_get_language (self->session));
}

static GtkWidget *
create_switch (KlimaNetworkRow *self)
{
  g_autofree char *label = is_dialogue (self) ? g_strdup (_("Show the municipalities in dialogue"))
                                              /* Translators: what a switch does, with the name of a network */
                                              : g_strdup_printf (_("Show %s"), get_name (self));

  self->shown = gtk_switch_new ();
  gtk_widget_set_valign (self->shown, GTK_ALIGN_CENTER);
  klima_tooltip_set (self->shown, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->shown), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_switch_set_active (GTK_SWITCH (self->shown), is_shown (self));
  g_signal_connect_object (self->shown, "notify::active", G_CALLBACK (on_switch_active), self, G_CONNECT_SWAPPED);

  return self->shown;
}

static GtkWidget *
create_only_button (KlimaNetworkRow *self)
{
  g_autofree char *label = is_dialogue (self) ? g_strdup (_("Show only the municipalities in dialogue"))
                                              /* Translators: what a button does, with the name of a network */
                                              : g_strdup_printf (_("Show only %s"), get_name (self));
  GtkWidget *only = gtk_button_new_with_label (is_dialogue (self)
                                                 /* Translators: a small button that hides all other networks */
                                                 ? _("Only these")
                                                 /* Translators: a small button that hides all networks but this one */
                                                 : _("Only this"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (only), "network.only");
  gtk_widget_set_valign (only, GTK_ALIGN_END);
  klima_tooltip_set (only, label);
  gtk_widget_add_css_class (only, "small-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (only), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return only;
}

static GtkWidget *
create_line (GtkWidget        *text,
             GtkWidget        *control,
             GtkLayoutManager *layout)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (line, layout);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (line), text);
  gtk_box_append (GTK_BOX (line), control);

  return line;
}

static void
add_children (KlimaNetworkRow *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkBox *lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  g_autofree char *size = dup_size (self);
  g_autofree char *share = dup_share (self);
  g_autofree char *figures = g_strdup_printf ("%s · %s", size, share);
  GtkWidget *name = klima_label_new (get_name (self), "network-name");

  klima_label_keep_words (GTK_LABEL (name));
  gtk_box_append (lines, create_line (name, create_switch (self), klima_control_layout_new ()));
  gtk_box_append (lines, klima_small_text_new (size));
  gtk_box_append (lines, create_line (klima_small_text_new (share), create_only_button (self), klima_fact_layout_new ()));
  gtk_widget_set_layout_manager (row, klima_line_layout_new (9));
  gtk_box_append (GTK_BOX (row), klima_badge_new (self->session, self->network));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (lines));
  gtk_widget_add_css_class (row, "network-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, get_name (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, figures,
                                  -1);
}

static void
klima_network_row_dispose (GObject *object)
{
  KlimaNetworkRow *self = KLIMA_NETWORK_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->network);

  G_OBJECT_CLASS (klima_network_row_parent_class)->dispose (object);
}

static void
klima_network_row_class_init (KlimaNetworkRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klima_network_row_dispose;
  /* Actions, so that assistive technology is offered them, too. */
  gtk_widget_class_install_action (widget_class, "network.open", NULL, on_open);
  gtk_widget_class_install_action (widget_class, "network.only", NULL, on_only);
}

static void
klima_network_row_init (KlimaNetworkRow *self)
{
}

/**
 * klima_network_row_new:
 * @session: what is shown
 * @network: the network of its dataset that the row is about
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
klima_network_row_new (KlimaSession *session,
                       KlimaNetwork *network)
{
  KlimaNetworkRow *self;

  g_return_val_if_fail (KLIMA_IS_SESSION (session), NULL);
  g_return_val_if_fail (KLIMA_IS_NETWORK (network), NULL);

  self = g_object_new (KLIMA_TYPE_NETWORK_ROW, NULL);
  self->session = g_object_ref (session);
  self->network = g_object_ref (network);
  add_children (self);
  g_signal_connect_object (session, "scene-changed", G_CALLBACK (on_scene_changed), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * klima_network_row_get_network:
 *
 * Returns: (transfer none): the network that the row is about
 */
KlimaNetwork *
klima_network_row_get_network (KlimaNetworkRow *self)
{
  g_return_val_if_fail (KLIMA_IS_NETWORK_ROW (self), NULL);

  return self->network;
}
