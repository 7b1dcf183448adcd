/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-hidden-notice.h"
#include "klima-page-parts.h"
#include "klima-widgets.h"

struct _KlimaHiddenNotice
{
  GtkBox parent_instance;

  /* Owned. */
  KlimaSession *session;
  KlimaNetwork *network;
};

G_DEFINE_FINAL_TYPE (KlimaHiddenNotice, klima_hidden_notice, GTK_TYPE_BOX)

static void
update (KlimaHiddenNotice *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean hidden = !klima_scene_shows_network (klima_session_get_scene (self->session), self->network);

  /* The button that was pressed is about to go: the focus moves on to what follows. */
  if (!hidden && gtk_widget_get_visible (widget) && klima_widget_has_focus_inside (widget))
    gtk_widget_child_focus (gtk_widget_get_parent (widget), GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (widget, hidden);
}

static void
on_show_clicked (KlimaHiddenNotice *self)
{
  klima_session_show_network (self->session, self->network, TRUE);
}

static void
klima_hidden_notice_dispose (GObject *object)
{
  KlimaHiddenNotice *self = KLIMA_HIDDEN_NOTICE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->network);

  G_OBJECT_CLASS (klima_hidden_notice_parent_class)->dispose (object);
}

static void
klima_hidden_notice_class_init (KlimaHiddenNoticeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klima_hidden_notice_dispose;
}

static void
klima_hidden_notice_init (KlimaHiddenNotice *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "hidden-notice");
}

/* What it says is another sentence for a group that is not called a network. */
static char *
dup_sentence (KlimaNetwork *network,
              const char   *name)
{
  if (klima_network_get_kind (network) == KLIMA_NETWORK_DIALOGUE)
    return g_strdup (_("The municipalities in dialogue are hidden on the map."));

  return g_strdup_printf (_("%s is hidden on the map."), name);
}

/**
 * klima_hidden_notice_new:
 * @session: what is shown
 * @network: a network of its dataset
 *
 * Returns: (transfer floating): the notice
 */
GtkWidget *
klima_hidden_notice_new (KlimaSession *session,
                         KlimaNetwork *network)
{
  KlimaHiddenNotice *self = g_object_new (KLIMA_TYPE_HIDDEN_NOTICE, NULL);
  const char *name = klima_network_get_name (network, klima_session_get_language (session));
  g_autofree char *sentence = dup_sentence (network, name);
  g_autofree char *show = klima_network_get_kind (network) == KLIMA_NETWORK_DIALOGUE
                            ? g_strdup (_("Show them"))
                            : g_strdup_printf (_("Show %s"), name);
  GtkWidget *button = klima_page_button_new (show);

  self->session = g_object_ref (session);
  self->network = g_object_ref (network);
  gtk_box_append (GTK_BOX (self), klima_paragraph_new (sentence));
  gtk_box_append (GTK_BOX (self), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_show_clicked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "scene-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
