/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-network-list.h"
#include "klima-network-row.h"
#include "klima-tooltip.h"
#include "klima-widgets.h"

struct _KlimaNetworkList
{
  GtkWidget parent_instance;

  /* Owned. */
  KlimaSession *session;

  /* Borrowed: children. */
  GtkWidget *header;
  GtkWidget *show_all;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (KlimaNetworkList, klima_network_list, GTK_TYPE_WIDGET)

static void
on_scene_changed (KlimaNetworkList *self)
{
  const KlimaScene *scene = klima_session_get_scene (self->session);

  gtk_widget_set_sensitive (self->show_all, scene->shown != klima_scene_all_networks (scene));
}

static void
on_subject_changed (KlimaNetworkList *self)
{
  GObject *subject = klima_session_get_subject (self->session);

  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
    klima_row_set_current (row, G_OBJECT (klima_network_row_get_network (KLIMA_NETWORK_ROW (row))) == subject);
}

static void
on_dataset_changed (KlimaNetworkList *self)
{
  GPtrArray *networks = klima_dataset_get_networks (klima_session_get_dataset (self->session));

  klima_list_box_clear (GTK_LIST_BOX (self->list));
  for (guint i = 0; i < networks->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         klima_network_row_new (self->session, g_ptr_array_index (networks, i)));
  on_scene_changed (self);
  on_subject_changed (self);
}

static void
on_row_activated (KlimaNetworkList *self,
                  GtkListBoxRow    *row)
{
  klima_session_open_network (self->session, klima_network_row_get_network (KLIMA_NETWORK_ROW (row)));
}

/* The button goes insensitive, so that the focus must go elsewhere first. */
static void
on_show_all_clicked (KlimaNetworkList *self)
{
  if (gtk_widget_has_focus (self->show_all))
    gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
  klima_session_show_all (self->session);
}

static void
add_header (KlimaNetworkList *self)
{
  GtkWidget *heading = klima_heading_new (_("Climate networks"));

  self->header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->show_all = gtk_button_new_with_label (_("Show all"));
  klima_tooltip_set (self->show_all, _("Show all networks (0)"));
  gtk_widget_add_css_class (self->show_all, "small-button");
  gtk_widget_set_valign (self->show_all, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_box_append (GTK_BOX (self->header), heading);
  gtk_box_append (GTK_BOX (self->header), self->show_all);
  gtk_widget_add_css_class (self->header, "list-header");
  gtk_widget_set_parent (self->header, GTK_WIDGET (self));
  g_signal_connect_object (self->show_all, "clicked", G_CALLBACK (on_show_all_clicked), self, G_CONNECT_SWAPPED);
}

static void
klima_network_list_dispose (GObject *object)
{
  KlimaNetworkList *self = KLIMA_NETWORK_LIST (object);

  g_clear_pointer (&self->header, gtk_widget_unparent);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (klima_network_list_parent_class)->dispose (object);
}

static void
klima_network_list_class_init (KlimaNetworkListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klima_network_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
klima_network_list_init (KlimaNetworkList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  add_header (self);
  self->list = klima_boxed_list_new (_("Climate networks"));
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
}

/**
 * klima_network_list_new:
 * @session: what is shown
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
klima_network_list_new (KlimaSession *session)
{
  KlimaNetworkList *self;

  g_return_val_if_fail (KLIMA_IS_SESSION (session), NULL);

  self = g_object_new (KLIMA_TYPE_NETWORK_LIST, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "scene-changed", G_CALLBACK (on_scene_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::subject", G_CALLBACK (on_subject_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (on_dataset_changed), self, G_CONNECT_SWAPPED);
  on_dataset_changed (self);

  return GTK_WIDGET (self);
}
