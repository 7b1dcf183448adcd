/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-page-parts.h"
#include "klima-partner-page.h"
#include "klima-widgets.h"

struct _KlimaPartnerPage
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (KlimaPartnerPage, klima_partner_page, GTK_TYPE_BOX)

static void
klima_partner_page_class_init (KlimaPartnerPageClass *klass)
{
}

static void
klima_partner_page_init (KlimaPartnerPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "detail-page");
}

static void
add_facts (GtkBox        *page,
           KlimaPartner  *partner,
           KlimaLanguage  language)
{
  GtkBox *facts = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  g_autofree char *founded = klima_partner_dup_founded (partner, language);

  klima_page_add_fact (facts, _("Theme"), klima_partner_get_theme (partner, language));
  klima_page_add_fact (facts, _("Founded"), founded);
  klima_page_add_web (facts, klima_partner_get_web (partner));
  gtk_box_append (page, GTK_WIDGET (facts));
}

/**
 * klima_partner_page_new:
 * @session: what is shown
 * @partner: a partner network of its dataset
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
klima_partner_page_new (KlimaSession *session,
                        KlimaPartner *partner)
{
  GtkBox *page = g_object_new (KLIMA_TYPE_PARTNER_PAGE, NULL);
  KlimaLanguage language = klima_session_get_language (session);

  klima_page_add_text (page, NULL, klima_partner_get_description (partner, language));
  add_facts (page, partner, language);
  klima_page_add_text (page, _("Run by"), klima_partner_get_run_by (partner, language));
  klima_page_add_sources (page, klima_partner_get_sources (partner), language);

  return GTK_WIDGET (page);
}
