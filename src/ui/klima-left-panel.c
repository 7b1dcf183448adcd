/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "klima-left-panel.h"
#include "klima-municipality-list.h"
#include "klima-network-list.h"
#include "klima-panel-layout.h"
#include "klima-partner-list.h"
#include "klima-partnership-page.h"
#include "klima-tabs-layout.h"
#include "klima-widgets.h"

struct _KlimaLeftPanel
{
  GtkWidget parent_instance;

  /* Borrowed: a child. */
  GtkWidget *content;
};

typedef GtkWidget *(*CreatePage) (KlimaSession *session);

G_DEFINE_FINAL_TYPE (KlimaLeftPanel, klima_left_panel, GTK_TYPE_WIDGET)

static void
klima_left_panel_dispose (GObject *object)
{
  g_clear_pointer (&KLIMA_LEFT_PANEL (object)->content, gtk_widget_unparent);

  G_OBJECT_CLASS (klima_left_panel_parent_class)->dispose (object);
}

static void
klima_left_panel_class_init (KlimaLeftPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klima_left_panel_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
klima_left_panel_init (KlimaLeftPanel *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), klima_panel_layout_new ());
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Left Panel"), -1);
}

static GtkWidget *
create_networks_page (KlimaSession *session)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_box_append (GTK_BOX (box), klima_network_list_new (session));
  gtk_box_append (GTK_BOX (box), klima_partner_list_new (session));
  gtk_widget_add_css_class (box, "panel-page");

  return klima_page_scrolled_new (box);
}

/* Titles are as wide as they need to be, and give way where even one of them is too wide for the panel. */
static GtkWidget *
create_switcher (GtkStack *stack)
{
  GtkWidget *switcher = gtk_stack_switcher_new ();

  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), stack);
  gtk_widget_set_layout_manager (switcher, klima_tabs_layout_new ());
  gtk_widget_add_css_class (switcher, "segments");
  for (GtkWidget *tab = gtk_widget_get_first_child (switcher); tab != NULL; tab = gtk_widget_get_next_sibling (tab))
    {
      GtkWidget *title = gtk_widget_get_first_child (tab);

      /* GTK does not promise that it is one. */
      if (GTK_IS_LABEL (title))
        klima_label_cut_short (GTK_LABEL (title));
      /* Else the focus, were it in the page that goes, would be given to the first thing in the one that comes. */
      gtk_widget_set_focus_on_click (tab, TRUE);
    }

  return switcher;
}

static void
on_page_map (AdwBin       *page,
             KlimaSession *session)
{
  CreatePage create = g_object_get_data (G_OBJECT (page), "create");

  if (adw_bin_get_child (page) == NULL)
    adw_bin_set_child (page, create (session));
}

/* A page is made when it is first shown: the others would hold up the start. */
static void
add_page (GtkStack     *stack,
          KlimaSession *session,
          const char   *name,
          const char   *title,
          CreatePage    create)
{
  GtkWidget *page = adw_bin_new ();

  g_object_set_data (G_OBJECT (page), "create", create);
  g_signal_connect_object (page, "map", G_CALLBACK (on_page_map), session, 0);
  gtk_stack_add_titled (stack, page, name, title);
}

static GtkWidget *
create_stack (KlimaSession *session)
{
  GtkStack *stack = GTK_STACK (gtk_stack_new ());

  gtk_stack_set_transition_type (stack, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  gtk_stack_set_hhomogeneous (stack, FALSE);
  gtk_stack_set_vhomogeneous (stack, FALSE);
  gtk_stack_add_titled (stack, create_networks_page (session), "networks", _("Networks"));
  add_page (stack, session, "municipalities", _("Municipalities"), klima_municipality_list_new);
  /* Translators: title of the tab that tells what the partnership is */
  add_page (stack, session, "about", C_("tab", "About"), klima_partnership_page_new);
  gtk_widget_set_vexpand (GTK_WIDGET (stack), TRUE);

  return GTK_WIDGET (stack);
}

/**
 * klima_left_panel_new:
 * @session: what is shown
 *
 * Returns: (transfer floating): the panel
 */
GtkWidget *
klima_left_panel_new (KlimaSession *session)
{
  KlimaLeftPanel *self;
  GtkWidget *stack;

  g_return_val_if_fail (KLIMA_IS_SESSION (session), NULL);

  self = g_object_new (KLIMA_TYPE_LEFT_PANEL, NULL);
  stack = create_stack (session);
  gtk_box_append (GTK_BOX (self->content), create_switcher (GTK_STACK (stack)));
  gtk_box_append (GTK_BOX (self->content), stack);

  return GTK_WIDGET (self);
}
