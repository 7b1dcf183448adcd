/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-map-legend.h"

#include <glib/gi18n-lib.h>

#include "klima-badge.h"
#include "klima-tooltip.h"

/* Letters until a name goes on in the next line. */
#define NAME_CHARS 26

typedef struct
{
  /* borrowed from the grid */
  GtkWidget *badge, *name, *members;
} Row;

struct _KlimaMapLegend
{
  GtkWidget parent_instance;

  /* owned */
  KlimaSession *session;
  GtkWidget *grid;
  GArray *rows;
  KlimaDataset *dataset;
};

G_DEFINE_FINAL_TYPE (KlimaMapLegend, klima_map_legend, GTK_TYPE_WIDGET)

static void
add_row (KlimaMapLegend *self)
{
  Row row = { klima_badge_new (self->session, NULL), gtk_label_new (NULL), gtk_label_new (NULL) };
  int top = (int) self->rows->len;

  klima_badge_set_fades (KLIMA_BADGE (row.badge), TRUE);
  gtk_label_set_xalign (GTK_LABEL (row.name), 0);
  gtk_label_set_wrap (GTK_LABEL (row.name), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (row.name), 8);
  gtk_label_set_max_width_chars (GTK_LABEL (row.name), NAME_CHARS);
  gtk_widget_set_hexpand (row.name, TRUE);
  gtk_label_set_xalign (GTK_LABEL (row.members), 1);
  gtk_widget_add_css_class (row.members, "numeric");

  gtk_grid_attach (GTK_GRID (self->grid), row.badge, 0, top, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), row.name, 1, top, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), row.members, 2, top, 1, 1);
  g_array_append_val (self->rows, row);
}

static void
remove_rows (KlimaMapLegend *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  g_array_set_size (self->rows, 0);
}

static void
update_row (const Row        *row,
            KlimaNetwork     *network,
            const KlimaScene *scene)
{
  gboolean is_shown = klima_scene_shows_network (scene, network);
  guint n_members = klima_network_get_members (network)->len;
  g_autofree char *count = klima_language_format_number (scene->language, n_members, 0);
  g_autofree char *said =
    g_strdup_printf (ngettext ("%s municipality", "%s municipalities", n_members), count);

  klima_badge_set_network (KLIMA_BADGE (row->badge), network);
  gtk_label_set_label (GTK_LABEL (row->name), klima_network_get_name (network, scene->language));
  gtk_label_set_label (GTK_LABEL (row->members), count);
  klima_tooltip_set (row->members, said);

  /* What is hidden is as pale here as on the map. */
  if (is_shown)
    {
      gtk_widget_remove_css_class (row->name, "klima-hidden");
      gtk_widget_remove_css_class (row->members, "klima-hidden");
    }
  else
    {
      gtk_widget_add_css_class (row->name, "klima-hidden");
      gtk_widget_add_css_class (row->members, "klima-hidden");
    }
}

static void
klima_map_legend_dispose (GObject *object)
{
  KlimaMapLegend *self = KLIMA_MAP_LEGEND (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_object (&self->dataset);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (klima_map_legend_parent_class)->dispose (object);
}

static void
klima_map_legend_class_init (KlimaMapLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klima_map_legend_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
klima_map_legend_init (KlimaMapLegend *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 9);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Legend"), -1);
}

/**
 * klima_map_legend_new:
 * @session: how the map looks
 *
 * Returns: (transfer floating): a legend, empty until it is updated
 */
GtkWidget *
klima_map_legend_new (KlimaSession *session)
{
  KlimaMapLegend *self;

  g_return_val_if_fail (KLIMA_IS_SESSION (session), NULL);

  self = g_object_new (KLIMA_TYPE_MAP_LEGEND, NULL);
  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * klima_map_legend_update:
 * @self: a legend
 *
 * To be called when the scene changed.
 */
void
klima_map_legend_update (KlimaMapLegend *self)
{
  const KlimaScene *scene;
  GPtrArray *networks;

  g_return_if_fail (KLIMA_IS_MAP_LEGEND (self));

  scene = klima_session_get_scene (self->session);
  networks = klima_dataset_get_networks (scene->dataset);
  if (g_set_object (&self->dataset, scene->dataset))
    {
      remove_rows (self);
      for (guint i = 0; i < networks->len; i++)
        add_row (self);
    }

  for (guint i = 0; i < networks->len; i++)
    update_row (&g_array_index (self->rows, Row, i), g_ptr_array_index (networks, i), scene);
}
