/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-collation.h"
#include "klima-municipality-list.h"
#include "klima-municipality-row.h"
#include "klima-widgets.h"

struct _KlimaMunicipalityList
{
  GtkWidget parent_instance;

  /* Owned. */
  KlimaSession *session;
  GListStore *municipalities;
  GtkCustomFilter *filter;
  GtkSingleSelection *selection;

  /* Whether the selection is being changed to the session's, rather than by the user. */
  gboolean is_following;

  /* Borrowed: children. */
  GtkWidget *entry;
  GtkWidget *stack;
  GtkWidget *view;
  GtkLabel *nothing;
};

G_DEFINE_FINAL_TYPE (KlimaMunicipalityList, klima_municipality_list, GTK_TYPE_WIDGET)

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  KlimaMunicipalityList *self = user_data;
  KlimaMunicipality *municipality = item;
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  const char *number_today = klima_municipality_get_number_today (municipality);

  return *typed == '\0'
         || klima_collation_match (klima_municipality_get_name (municipality), typed) != KLIMA_MATCH_NONE
         || g_str_has_prefix (klima_municipality_get_number (municipality), typed)
         || (number_today != NULL && g_str_has_prefix (number_today, typed));
}

static guint
find_position (KlimaMunicipalityList *self,
               KlimaMunicipality     *municipality)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  guint n_items = g_list_model_get_n_items (model);

  for (guint i = 0; municipality != NULL && i < n_items; i++)
    {
      g_autoptr(KlimaMunicipality) item = g_list_model_get_item (model, i);

      if (item == municipality)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static gboolean
scroll_to_selected (GtkWidget     *widget,
                    GdkFrameClock *clock,
                    gpointer       user_data)
{
  KlimaMunicipalityList *self = KLIMA_MUNICIPALITY_LIST (widget);
  guint position = gtk_single_selection_get_selected (self->selection);

  /* A list that has not been given its place knows none for its rows, and one that is not seen gets none. */
  if (gtk_widget_get_height (self->view) == 0)
    return gtk_widget_get_mapped (self->view);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (self->view, "list.scroll-to-item", "u", position);

  return G_SOURCE_REMOVE;
}

/* Selects what the session has selected, unless the filter has taken it out of the list. */
static void
follow_session (KlimaMunicipalityList *self)
{
  guint position = find_position (self, klima_session_get_selected (self->session));

  if (position == gtk_single_selection_get_selected (self->selection))
    return;
  self->is_following = TRUE;
  /* It is only the user who may not select nothing. */
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, position);
  gtk_single_selection_set_can_unselect (self->selection, FALSE);
  self->is_following = FALSE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_selected, NULL, NULL);
}

/* Arrow keys pass by what lies between: Back is not to go through all of it. */
static void
on_selected (KlimaMunicipalityList *self)
{
  KlimaMunicipality *municipality = gtk_single_selection_get_selected_item (self->selection);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->is_following || municipality == NULL || municipality == klima_session_get_selected (self->session))
    return;
  if (root != NULL && gtk_window_get_focus_visible (GTK_WINDOW (root)))
    klima_session_browse (self->session, municipality);
  else
    klima_session_select (self->session, municipality, TRUE);
}

/* An activated row is selected already. Its panel may have given way to another one, or the map may have moved away. */
static void
on_activated (KlimaMunicipalityList *self,
              guint                  position)
{
  g_autoptr(KlimaMunicipality) municipality = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  klima_session_select (self->session, municipality, TRUE);
}

static void
show_list_or_placeholder (KlimaMunicipalityList *self)
{
  gboolean found = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0;
  g_autofree char *nothing = g_strdup_printf (_("No municipality matches “%s”"),
                                              gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  gtk_label_set_label (self->nothing, nothing);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), found ? "list" : "nothing");
}

static void
on_search_changed (KlimaMunicipalityList *self)
{
  self->is_following = TRUE;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  self->is_following = FALSE;
  follow_session (self);
  show_list_or_placeholder (self);
}

/* Enter takes the first of what is left. */
static void
on_entry_activate (KlimaMunicipalityList *self)
{
  /* What was typed last may not have been searched for yet. */
  on_search_changed (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    on_activated (self, 0);
}

static void
on_stop_search (KlimaMunicipalityList *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.step-out", NULL);
}

/* The row of what is selected, which the list has made if it can be seen. */
static GtkWidget *
find_selected_row (KlimaMunicipalityList *self)
{
  KlimaMunicipality *selected = gtk_single_selection_get_selected_item (self->selection);

  for (GtkWidget *item = gtk_widget_get_first_child (self->view); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (KLIMA_IS_MUNICIPALITY_ROW (row)
          && klima_municipality_row_get_municipality (KLIMA_MUNICIPALITY_ROW (row)) == selected)
        return item;
    }

  return NULL;
}

/* Left to itself, the list view gives the focus to the row that had it last. */
static gboolean
focus_view (KlimaMunicipalityList *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  GtkWidget *row = NULL;

  if (position != GTK_INVALID_LIST_POSITION)
    {
      gtk_widget_activate_action (self->view, "list.scroll-to-item", "u", position);
      row = find_selected_row (self);
    }

  return gtk_widget_grab_focus (row != NULL ? row : self->view);
}

static gboolean
on_entry_key (KlimaMunicipalityList *self,
              guint                  keyval)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, 0);
  focus_view (self);

  return GDK_EVENT_STOP;
}

static void
on_dataset_changed (KlimaMunicipalityList *self)
{
  GPtrArray *all = klima_dataset_get_municipalities (klima_session_get_dataset (self->session));

  self->is_following = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_list_store_splice (self->municipalities, 0, g_list_model_get_n_items (G_LIST_MODEL (self->municipalities)),
                       all->pdata, all->len);
  self->is_following = FALSE;
  on_search_changed (self);
}

static void
on_setup (KlimaMunicipalityList *self,
          GtkListItem           *item)
{
  gtk_list_item_set_child (item, klima_municipality_row_new ());
}

static void
on_bind (KlimaMunicipalityList *self,
         GtkListItem           *item)
{
  KlimaMunicipality *municipality = gtk_list_item_get_item (item);
  g_autofree char *spoken = klima_dataset_dup_spoken (klima_session_get_dataset (self->session), municipality,
                                                      klima_session_get_language (self->session));

  klima_municipality_row_bind (KLIMA_MUNICIPALITY_ROW (gtk_list_item_get_child (item)), municipality, self->session);
  klima_list_item_set_name (item, spoken);
}

static void
add_entry (KlimaMunicipalityList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", _("Find a municipality"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Find a municipality"), -1);
  gtk_widget_add_css_class (self->entry, "panel-entry");
  gtk_widget_add_controller (self->entry, keys);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_entry_key), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (on_search_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_entry_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (on_stop_search), self, G_CONNECT_SWAPPED);
}

static void
add_model (KlimaMunicipalityList *self)
{
  GtkFilterListModel *filtered;

  self->municipalities = g_list_store_new (KLIMA_TYPE_MUNICIPALITY);
  self->filter = gtk_custom_filter_new (matches, self, NULL);
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->municipalities)),
                                        GTK_FILTER (g_object_ref (self->filter)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (filtered));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, FALSE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
create_view (KlimaMunicipalityList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  self->view = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory);
  gtk_widget_add_css_class (self->view, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Municipalities"), -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);

  return scrolled;
}

static void
add_stack (KlimaMunicipalityList *self)
{
  GtkWidget *nothing = klima_small_text_new (NULL);

  self->nothing = GTK_LABEL (nothing);
  gtk_label_set_justify (self->nothing, GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (self->nothing, 0.5);
  gtk_widget_add_css_class (nothing, "placeholder");
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), create_view (self), "list");
  gtk_stack_add_named (GTK_STACK (self->stack), nothing, "nothing");
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

/* The list is one stop for Tab. Left to itself, GtkListView goes through all of its rows. */
static gboolean
klima_municipality_list_focus (GtkWidget        *widget,
                               GtkDirectionType  direction)
{
  KlimaMunicipalityList *self = KLIMA_MUNICIPALITY_LIST (widget);
  gboolean in_list = gtk_widget_get_focus_child (widget) == self->stack;
  gboolean has_rows = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0;

  if (in_list && direction == GTK_DIR_TAB_FORWARD)
    return FALSE;
  if (in_list && direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (self->entry, direction);
  if (gtk_widget_get_focus_child (widget) == NULL && direction == GTK_DIR_TAB_BACKWARD && has_rows)
    return focus_view (self);
  if (gtk_widget_get_focus_child (widget) == self->entry && direction == GTK_DIR_TAB_FORWARD)
    return gtk_widget_child_focus (self->entry, direction) || (has_rows && focus_view (self));

  return GTK_WIDGET_CLASS (klima_municipality_list_parent_class)->focus (widget, direction);
}

static void
klima_municipality_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (klima_municipality_list_parent_class)->map (widget);

  gtk_widget_add_tick_callback (widget, scroll_to_selected, NULL, NULL);
}

static void
klima_municipality_list_dispose (GObject *object)
{
  KlimaMunicipalityList *self = KLIMA_MUNICIPALITY_LIST (object);

  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->municipalities);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (klima_municipality_list_parent_class)->dispose (object);
}

static void
klima_municipality_list_class_init (KlimaMunicipalityListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klima_municipality_list_dispose;
  widget_class->focus = klima_municipality_list_focus;
  widget_class->map = klima_municipality_list_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
klima_municipality_list_init (KlimaMunicipalityList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  add_entry (self);
  add_model (self);
  add_stack (self);
}

/**
 * klima_municipality_list_new:
 * @session: what is shown
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
klima_municipality_list_new (KlimaSession *session)
{
  KlimaMunicipalityList *self;

  g_return_val_if_fail (KLIMA_IS_SESSION (session), NULL);

  self = g_object_new (KLIMA_TYPE_MUNICIPALITY_LIST, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "scene-changed", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (on_dataset_changed), self, G_CONNECT_SWAPPED);
  on_dataset_changed (self);

  return GTK_WIDGET (self);
}
