/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-hidden-notice.h"
#include "klima-network-page.h"
#include "klima-page-parts.h"
#include "klima-widgets.h"

struct _KlimaNetworkPage
{
  GtkBox parent_instance;

  /* Owned. */
  KlimaSession *session;
  KlimaNetwork *network;

  /* Borrowed: a child. */
  GtkWidget *only;
};

G_DEFINE_FINAL_TYPE (KlimaNetworkPage, klima_network_page, GTK_TYPE_BOX)

static gboolean
is_shown_alone (KlimaNetworkPage *self)
{
  return klima_session_get_scene (self->session)->shown == 1u << klima_network_get_position (self->network);
}

/* One button for both ways, so that it keeps the focus. */
static void
update_only (KlimaNetworkPage *self)
{
  gboolean dialogue = klima_network_get_kind (self->network) == KLIMA_NETWORK_DIALOGUE;

  if (is_shown_alone (self))
    klima_page_button_set_text (self->only, _("Show all"));
  else
    klima_page_button_set_text (self->only, dialogue ? _("Show only these") : _("Show only this"));
}

static void
on_only_clicked (KlimaNetworkPage *self)
{
  if (is_shown_alone (self))
    klima_session_show_all (self->session);
  else
    klima_session_show_only (self->session, self->network);
}

static void
klima_network_page_dispose (GObject *object)
{
  KlimaNetworkPage *self = KLIMA_NETWORK_PAGE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->network);

  G_OBJECT_CLASS (klima_network_page_parent_class)->dispose (object);
}

static void
klima_network_page_class_init (KlimaNetworkPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klima_network_page_dispose;
}

static void
klima_network_page_init (KlimaNetworkPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "detail-page");
}

static void
add_sums (KlimaNetworkPage *self,
          GtkBox           *facts,
          KlimaLanguage     language)
{
  KlimaDataset *dataset = klima_session_get_dataset (self->session);
  gint64 population = klima_network_get_population (self->network);
  guint n_own = klima_network_get_members (self->network)->len;
  g_autofree char *own = klima_language_format_number (language, n_own, 0);
  g_autofree char *all = klima_language_format_number (language, klima_dataset_get_municipalities (dataset)->len, 0);
  /* Translators: how many municipalities of how many: "6 of 51" */
  g_autofree char *members = g_strdup_printf (_("%s of %s"), own, all);
  g_autofree char *inhabitants = klima_language_format_number (language, population, 0);
  g_autofree char *share = klima_share_dup_text (population, klima_dataset_get_population (dataset),
                                                 klima_dataset_get_name (dataset), language);
  g_autofree char *both = g_strdup_printf ("%s · %s", inhabitants, share);
  g_autofree char *area = klima_language_format_number (language, klima_network_get_area (self->network), 0);
  g_autofree char *area_with_unit = g_strdup_printf ("%s km²", area);

  klima_page_add_fact (facts, _("Municipalities"), members);
  klima_page_add_fact (facts, _("Population"), both);
  klima_page_add_fact (facts, _("Area"), area_with_unit);
}

static void
add_facts (KlimaNetworkPage *self,
           KlimaLanguage     language)
{
  GtkBox *facts = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  const char *founded = klima_network_get_founded (self->network);
  g_autofree char *day = founded != NULL ? klima_language_format_date (language, founded) : NULL;

  add_sums (self, facts, language);
  klima_page_add_fact (facts, _("Founded"), day);
  klima_page_add_web (facts, klima_network_get_web (self->network));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (facts));
}

static void
add_aliases (KlimaNetworkPage *self)
{
  const char *const *aliases = klima_network_get_aliases (self->network);
  g_autofree char *lines = aliases != NULL && aliases[0] != NULL ? g_strjoinv ("\n", (GStrv) aliases) : NULL;

  klima_page_add_text (GTK_BOX (self), _("Also known as"), lines);
}

static void
add_only (KlimaNetworkPage *self)
{
  self->only = klima_page_button_new (NULL);
  gtk_box_append (GTK_BOX (self), self->only);
  g_signal_connect_object (self->only, "clicked", G_CALLBACK (on_only_clicked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "scene-changed", G_CALLBACK (update_only), self, G_CONNECT_SWAPPED);
  update_only (self);
}

/**
 * klima_network_page_new:
 * @session: what is shown
 * @network: a network of its dataset
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
klima_network_page_new (KlimaSession *session,
                        KlimaNetwork *network)
{
  KlimaNetworkPage *self = g_object_new (KLIMA_TYPE_NETWORK_PAGE, NULL);
  GtkBox *page = GTK_BOX (self);
  KlimaLanguage language = klima_session_get_language (session);
  gboolean dialogue = klima_network_get_kind (network) == KLIMA_NETWORK_DIALOGUE;

  self->session = g_object_ref (session);
  self->network = g_object_ref (network);
  gtk_box_append (page, klima_hidden_notice_new (session, network));
  klima_page_add_text (page, NULL, klima_network_get_purpose (network, language));
  if (klima_dataset_get_networks (klima_session_get_dataset (session))->len > 1)
    add_only (self);
  add_facts (self, language);
  klima_page_add_chips (page, dialogue ? _("In dialogue") : _("Members"), session, klima_network_get_members (network),
                        NULL);
  klima_page_add_text (page, _("What it works with"), klima_network_get_work (network, language));
  klima_page_add_text (page, _("Host"), klima_network_get_host (network, language));
  add_aliases (self);
  klima_page_add_sources (page, klima_network_get_sources (network), language);

  return GTK_WIDGET (self);
}
