/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "klima-left-panel.h"
#include "klima-municipality-list.h"
#include "klima-network-list.h"
#include "klima-partner-list.h"
#include "klima-partnership-page.h"
#include "klima-widgets.h"

struct _KlimaLeftPanel
{
  GtkWidget parent_instance;

  /* Borrowed: children. */
  GtkWidget *switcher;
  GtkWidget *stack;
};

G_DEFINE_FINAL_TYPE (KlimaLeftPanel, klima_left_panel, GTK_TYPE_WIDGET)

static void
klima_left_panel_dispose (GObject *object)
{
  KlimaLeftPanel *self = KLIMA_LEFT_PANEL (object);

  g_clear_pointer (&self->switcher, gtk_widget_unparent);
  g_clear_pointer (&self->stack, gtk_widget_unparent);

  G_OBJECT_CLASS (klima_left_panel_parent_class)->dispose (object);
}

static void
klima_left_panel_class_init (KlimaLeftPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klima_left_panel_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
klima_left_panel_init (KlimaLeftPanel *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Left Panel"), -1);
  /* The panel may lie over the map. */
  gtk_widget_add_css_class (GTK_WIDGET (self), "background");
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

/* So that the panel gets no wider than asked for when text is large. */
static void
let_titles_shrink (GtkWidget *switcher)
{
  for (GtkWidget *tab = gtk_widget_get_first_child (switcher); tab != NULL; tab = gtk_widget_get_next_sibling (tab))
    {
      GtkWidget *title = gtk_widget_get_first_child (tab);

      if (!GTK_IS_LABEL (title))
        continue;
      gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (tab, gtk_label_get_text (GTK_LABEL (title)));
      gtk_widget_set_hexpand (tab, TRUE);
    }
}

static void
add_children (KlimaLeftPanel *self,
              KlimaSession   *session)
{
  GtkStack *stack = GTK_STACK (gtk_stack_new ());

  self->stack = GTK_WIDGET (stack);
  gtk_stack_set_hhomogeneous (stack, TRUE);
  gtk_stack_set_transition_type (stack, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  gtk_stack_add_titled (stack, create_networks_page (session), "networks", _("Networks"));
  gtk_stack_add_titled (stack, klima_municipality_list_new (session), "municipalities", _("Municipalities"));
  /* Translators: title of the tab that tells what the partnership is */
  gtk_stack_add_titled (stack, klima_partnership_page_new (session), "about", C_("tab", "About"));
  gtk_widget_set_vexpand (self->stack, TRUE);

  self->switcher = gtk_stack_switcher_new ();
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (self->switcher), stack);
  gtk_widget_add_css_class (self->switcher, "segments");
  let_titles_shrink (self->switcher);
  gtk_widget_set_parent (self->switcher, GTK_WIDGET (self));
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
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

  g_return_val_if_fail (KLIMA_IS_SESSION (session), NULL);

  self = g_object_new (KLIMA_TYPE_LEFT_PANEL, NULL);
  add_children (self, session);

  return GTK_WIDGET (self);
}
