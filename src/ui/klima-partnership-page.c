/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-partnership-page.h"
#include "klima-widgets.h"

struct _KlimaPartnershipPage
{
  GtkWidget parent_instance;

  /* Owned. */
  KlimaSession *session;

  /* Borrowed: children. */
  GtkWidget *scrolled;
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (KlimaPartnershipPage, klima_partnership_page, GTK_TYPE_WIDGET)

static void
append (KlimaPartnershipPage *self,
        GtkWidget            *child,
        const char           *css_class)
{
  if (css_class != NULL)
    gtk_widget_add_css_class (child, css_class);
  gtk_box_append (self->box, child);
}

static void
append_heading (KlimaPartnershipPage *self,
                const char           *text)
{
  append (self, klima_heading_new (text), "page-heading");
}

static void
add_description (KlimaPartnershipPage *self,
                 KlimaPartnership     *partnership,
                 KlimaLanguage         language)
{
  const char *purpose = klima_partnership_get_purpose (partnership, language);
  const char *description = klima_partnership_get_description (partnership, language);
  const char *web = klima_partnership_get_web (partnership);

  append (self, klima_heading_new (klima_partnership_get_name (partnership, language)), "page-title");
  if (purpose != NULL)
    append (self, klima_paragraph_new (purpose), "page-lead");
  if (description != NULL)
    append (self, klima_paragraph_new (description), NULL);
  if (web != NULL)
    {
      g_autofree char *text = klima_uri_dup_short (web);

      append (self, klima_link_new (text, web), NULL);
    }
}

static GtkWidget *
create_entry (GtkWidget  *title,
              const char *text,
              const char *note)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (title, "entry-title");
  gtk_box_append (GTK_BOX (entry), title);
  if (text != NULL)
    gtk_box_append (GTK_BOX (entry), klima_small_text_new (text));
  if (note != NULL)
    gtk_box_append (GTK_BOX (entry), klima_small_text_new (note));

  return entry;
}

static void
add_members (KlimaPartnershipPage *self,
             KlimaPartnership     *partnership,
             KlimaLanguage         language)
{
  guint n_members = klima_partnership_get_n_members (partnership);

  if (n_members == 0)
    return;
  append_heading (self, n_members == 4 ? _("The four partners") : _("The partners"));
  for (guint i = 0; i < n_members; i++)
    {
      const KlimaPartnershipMember *member = klima_partnership_get_member (partnership, i);
      GtkWidget *title = klima_link_new (klima_text_get (member->name, language), NULL);
      const char *role = member->role != NULL ? klima_text_get (member->role, language) : NULL;

      append (self, create_entry (title, role, NULL), NULL);
    }
}

static void
add_sources (KlimaPartnershipPage *self,
             GPtrArray            *sources,
             KlimaLanguage         language)
{
  if (sources->len == 0)
    return;
  append_heading (self, _("Sources"));
  for (guint i = 0; i < sources->len; i++)
    {
      KlimaSource *source = g_ptr_array_index (sources, i);
      GtkWidget *title = klima_link_new (klima_source_get_name (source, language), klima_source_get_web (source));
      const char *licence = klima_source_get_licence (source);
      /* Translators: the licence under which a source's data may be used: "Licence: CC BY 4.0" */
      g_autofree char *note = licence != NULL ? g_strdup_printf (_("Licence: %s"), licence) : NULL;

      append (self, create_entry (title, klima_source_get_provides (source, language), note), NULL);
    }
}

static void
on_dataset_changed (KlimaPartnershipPage *self)
{
  KlimaDataset *dataset = klima_session_get_dataset (self->session);
  KlimaPartnership *partnership = klima_dataset_get_partnership (dataset);
  KlimaLanguage language = klima_session_get_language (self->session);

  klima_box_clear (self->box);
  add_description (self, partnership, language);
  add_members (self, partnership, language);
  add_sources (self, klima_dataset_get_sources (dataset), language);
}

static void
klima_partnership_page_dispose (GObject *object)
{
  KlimaPartnershipPage *self = KLIMA_PARTNERSHIP_PAGE (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (klima_partnership_page_parent_class)->dispose (object);
}

static void
klima_partnership_page_class_init (KlimaPartnershipPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klima_partnership_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
klima_partnership_page_init (KlimaPartnershipPage *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "panel-page");
  self->scrolled = klima_page_scrolled_new (GTK_WIDGET (self->box));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/**
 * klima_partnership_page_new:
 * @session: what is shown
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
klima_partnership_page_new (KlimaSession *session)
{
  KlimaPartnershipPage *self;

  g_return_val_if_fail (KLIMA_IS_SESSION (session), NULL);

  self = g_object_new (KLIMA_TYPE_PARTNERSHIP_PAGE, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (on_dataset_changed), self, G_CONNECT_SWAPPED);
  on_dataset_changed (self);

  return GTK_WIDGET (self);
}
