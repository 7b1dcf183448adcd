/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "klima-badge.h"
#include "klima-detail-panel.h"
#include "klima-municipality-page.h"
#include "klima-network-page.h"
#include "klima-panel-layout.h"
#include "klima-partner-page.h"
#include "klima-widgets.h"

struct _KlimaDetailPanel
{
  GtkWidget parent_instance;

  /* Owned. */
  KlimaSession *session;

  /* Template. */
  GtkWidget *content;
  GtkWidget *back;
  GtkLabel *kind;
  GtkScrolledWindow *scroller;
  AdwBin *badge;
  GtkLabel *title;
  AdwBin *place;
};

G_DEFINE_FINAL_TYPE (KlimaDetailPanel, klima_detail_panel, GTK_TYPE_WIDGET)

static const char *
get_kind (GObject *subject)
{
  if (KLIMA_IS_MUNICIPALITY (subject))
    return _("Municipality");
  if (KLIMA_IS_PARTNER (subject))
    return _("Partner network");
  if (klima_network_get_kind (KLIMA_NETWORK (subject)) == KLIMA_NETWORK_DIALOGUE)
    return _("Not yet a network");

  return _("Climate network");
}

static const char *
get_title (GObject       *subject,
           KlimaLanguage  language)
{
  if (KLIMA_IS_MUNICIPALITY (subject))
    return klima_municipality_get_name (KLIMA_MUNICIPALITY (subject));
  if (KLIMA_IS_NETWORK (subject))
    return klima_network_get_name (KLIMA_NETWORK (subject), language);

  return klima_partner_get_name (KLIMA_PARTNER (subject), language);
}

static GtkWidget *
create_page (KlimaSession *session,
             GObject      *subject)
{
  if (KLIMA_IS_MUNICIPALITY (subject))
    return klima_municipality_page_new (session, KLIMA_MUNICIPALITY (subject));
  if (KLIMA_IS_NETWORK (subject))
    return klima_network_page_new (session, KLIMA_NETWORK (subject));

  return klima_partner_page_new (session, KLIMA_PARTNER (subject));
}

/* The focus goes to the name of what has opened, which is what a screen reader then says. */
static void
focus_title (KlimaDetailPanel *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->title));
  gtk_label_select_region (self->title, 0, 0);
}

static void
clear (KlimaDetailPanel *self)
{
  adw_bin_set_child (self->place, NULL);
  gtk_label_set_label (self->kind, "");
  gtk_label_set_label (self->title, "");
  adw_bin_set_child (self->badge, NULL);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static void
show (KlimaDetailPanel *self,
      GObject          *subject)
{
  const char *title = get_title (subject, klima_session_get_language (self->session));
  gboolean is_network = KLIMA_IS_NETWORK (subject);

  gtk_label_set_label (self->kind, get_kind (subject));
  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), is_network);
  adw_bin_set_child (self->badge, is_network ? klima_badge_new (self->session, KLIMA_NETWORK (subject)) : NULL);
  adw_bin_set_child (self->place, create_page (self->session, subject));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/* A panel that is about to be hidden keeps what it says until nobody sees it. */
static void
on_subject_changed (KlimaDetailPanel *self)
{
  GObject *subject = klima_session_get_subject (self->session);
  gboolean focus_lost = klima_widget_has_focus_inside (GTK_WIDGET (self->place))
                        || (klima_widget_has_focus_inside (self->back) && !klima_session_can_go_back (self->session));

  gtk_widget_set_visible (self->back, klima_session_can_go_back (self->session));
  if (subject != NULL)
    {
      show (self, subject);
      if (focus_lost)
        focus_title (self);
    }
  else if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    clear (self);
}

static void
on_dataset_changed (KlimaDetailPanel *self)
{
  if (klima_session_get_subject (self->session) == NULL)
    clear (self);
}

static void
on_close_clicked (KlimaDetailPanel *self)
{
  klima_session_select (self->session, NULL, FALSE);
}

static void
klima_detail_panel_unmap (GtkWidget *widget)
{
  KlimaDetailPanel *self = KLIMA_DETAIL_PANEL (widget);

  GTK_WIDGET_CLASS (klima_detail_panel_parent_class)->unmap (widget);

  if (self->session != NULL && klima_session_get_subject (self->session) == NULL)
    clear (self);
}

static void
klima_detail_panel_dispose (GObject *object)
{
  KlimaDetailPanel *self = KLIMA_DETAIL_PANEL (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (klima_detail_panel_parent_class)->dispose (object);
}

static void
klima_detail_panel_class_init (KlimaDetailPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klima_detail_panel_dispose;
  widget_class->unmap = klima_detail_panel_unmap;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/klima-detail-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, KlimaDetailPanel, content);
  gtk_widget_class_bind_template_child (widget_class, KlimaDetailPanel, back);
  gtk_widget_class_bind_template_child (widget_class, KlimaDetailPanel, kind);
  gtk_widget_class_bind_template_child (widget_class, KlimaDetailPanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, KlimaDetailPanel, badge);
  gtk_widget_class_bind_template_child (widget_class, KlimaDetailPanel, title);
  gtk_widget_class_bind_template_child (widget_class, KlimaDetailPanel, place);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked);
}

static void
klima_detail_panel_init (KlimaDetailPanel *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), klima_panel_layout_new ());
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * klima_detail_panel_new:
 * @session: whose subject it shows
 *
 * Returns: (transfer floating): the panel
 */
GtkWidget *
klima_detail_panel_new (KlimaSession *session)
{
  KlimaDetailPanel *self = g_object_new (KLIMA_TYPE_DETAIL_PANEL, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::subject", G_CALLBACK (on_subject_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (on_dataset_changed), self, G_CONNECT_SWAPPED);
  on_subject_changed (self);

  return GTK_WIDGET (self);
}
