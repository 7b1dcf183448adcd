/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "klima-badge.h"
#include "klima-municipality-row.h"
#include "klima-widgets.h"

struct _KlimaMunicipalityRow
{
  GtkWidget parent_instance;

  /* Owned, nullable. */
  KlimaMunicipality *municipality;

  /* Borrowed: children. */
  GtkBox *badges;
  GtkWidget *texts;
  GtkLabel *name;
  GtkLabel *networks;
};

G_DEFINE_FINAL_TYPE (KlimaMunicipalityRow, klima_municipality_row, GTK_TYPE_WIDGET)

static void
klima_municipality_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&KLIMA_MUNICIPALITY_ROW (object)->municipality);

  G_OBJECT_CLASS (klima_municipality_row_parent_class)->dispose (object);
}

static void
klima_municipality_row_class_init (KlimaMunicipalityRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klima_municipality_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
klima_municipality_row_init (KlimaMunicipalityRow *self)
{
  GtkWidget *badges = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 10);
  self->badges = GTK_BOX (badges);
  self->texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->name = GTK_LABEL (gtk_label_new (NULL));
  self->networks = GTK_LABEL (klima_small_text_new (NULL));

  gtk_label_set_xalign (self->name, 0);
  klima_label_cut_short (self->name);
  gtk_label_set_wrap (self->networks, FALSE);
  klima_label_cut_short (self->networks);
  gtk_box_append (GTK_BOX (self->texts), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (self->texts), GTK_WIDGET (self->networks));
  gtk_widget_set_hexpand (self->texts, TRUE);
  gtk_widget_set_valign (self->texts, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (badges, GTK_WIDGET (self));
  gtk_widget_set_parent (self->texts, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "municipality-row");
}

/**
 * klima_municipality_row_new:
 *
 * Returns: (transfer floating): a row that is not yet about a municipality
 */
GtkWidget *
klima_municipality_row_new (void)
{
  return g_object_new (KLIMA_TYPE_MUNICIPALITY_ROW, NULL);
}

/**
 * klima_municipality_row_bind:
 * @municipality: whom the row is about from now on
 * @session: of whose dataset it is
 *
 * Sets what the row shows.
 */
void
klima_municipality_row_bind (KlimaMunicipalityRow *self,
                             KlimaMunicipality    *municipality,
                             KlimaSession         *session)
{
  KlimaDataset *dataset = klima_session_get_dataset (session);
  KlimaLanguage language = klima_session_get_language (session);
  g_autoptr(GPtrArray) networks = klima_dataset_find_networks (dataset, municipality);
  g_autofree char *names = klima_dataset_dup_network_names (dataset, municipality, language);

  g_set_object (&self->municipality, municipality);
  klima_box_clear (self->badges);
  for (guint i = 0; i < networks->len; i++)
    gtk_box_append (self->badges, klima_badge_new (session, g_ptr_array_index (networks, i)));
  if (networks->len == 0)
    gtk_box_append (self->badges, klima_badge_new (session, NULL));
  gtk_label_set_label (self->name, klima_municipality_get_name (municipality));
  gtk_label_set_label (self->networks, names);
  gtk_widget_set_visible (GTK_WIDGET (self->networks), networks->len > 0);
}

/**
 * klima_municipality_row_get_municipality:
 *
 * Returns: (transfer none) (nullable): whom the row is about
 */
KlimaMunicipality *
klima_municipality_row_get_municipality (KlimaMunicipalityRow *self)
{
  g_return_val_if_fail (KLIMA_IS_MUNICIPALITY_ROW (self), NULL);

  return self->municipality;
}
