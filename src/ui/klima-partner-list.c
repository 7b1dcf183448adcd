/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-partner-list.h"
#include "klima-widgets.h"

struct _KlimaPartnerList
{
  GtkWidget parent_instance;

  /* Owned. */
  KlimaSession *session;

  /* Borrowed: children. */
  GtkWidget *heading;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (KlimaPartnerList, klima_partner_list, GTK_TYPE_WIDGET)

/* Rows stand in the order of the dataset's partners. */
static KlimaPartner *
get_partner (KlimaPartnerList *self,
             GtkWidget        *row)
{
  GPtrArray *partners = klima_dataset_get_partners (klima_session_get_dataset (self->session));
  guint position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  return position < partners->len ? g_ptr_array_index (partners, position) : NULL;
}

static GtkWidget *
create_row (KlimaPartner *partner,
            KlimaLanguage language)
{
  const char *name = klima_partner_get_name (partner, language);
  const char *theme = klima_partner_get_theme (partner, language);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *title = klima_label_new (name, NULL);

  gtk_box_append (GTK_BOX (texts), title);
  gtk_widget_add_css_class (texts, "partner-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), texts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (theme != NULL)
    {
      gtk_box_append (GTK_BOX (texts), klima_small_text_new (theme));
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, theme, -1);
    }

  return row;
}

static void
on_subject_changed (KlimaPartnerList *self)
{
  GObject *subject = klima_session_get_subject (self->session);

  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
    klima_row_set_current (row, subject != NULL && (GObject *) get_partner (self, row) == subject);
}

static void
on_dataset_changed (KlimaPartnerList *self)
{
  GPtrArray *partners = klima_dataset_get_partners (klima_session_get_dataset (self->session));
  KlimaLanguage language = klima_session_get_language (self->session);

  klima_list_box_clear (GTK_LIST_BOX (self->list));
  for (guint i = 0; i < partners->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), create_row (g_ptr_array_index (partners, i), language));
  gtk_widget_set_visible (GTK_WIDGET (self), partners->len > 0);
  on_subject_changed (self);
}

static void
on_row_activated (KlimaPartnerList *self,
                  GtkListBoxRow    *row)
{
  klima_session_open_partner (self->session, get_partner (self, GTK_WIDGET (row)));
}

static void
klima_partner_list_dispose (GObject *object)
{
  KlimaPartnerList *self = KLIMA_PARTNER_LIST (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (klima_partner_list_parent_class)->dispose (object);
}

static void
klima_partner_list_class_init (KlimaPartnerListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klima_partner_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
klima_partner_list_init (KlimaPartnerList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  /* Translators: heading over the networks that the partnership works with */
  self->heading = klima_heading_new (_("Partner networks"));
  gtk_widget_add_css_class (self->heading, "list-header");
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  self->list = klima_boxed_list_new (_("Partner networks"));
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
}

/**
 * klima_partner_list_new:
 * @session: what is shown
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
klima_partner_list_new (KlimaSession *session)
{
  KlimaPartnerList *self;

  g_return_val_if_fail (KLIMA_IS_SESSION (session), NULL);

  self = g_object_new (KLIMA_TYPE_PARTNER_LIST, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::subject", G_CALLBACK (on_subject_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (on_dataset_changed), self, G_CONNECT_SWAPPED);
  on_dataset_changed (self);

  return GTK_WIDGET (self);
}
