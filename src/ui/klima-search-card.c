/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "klima-badge.h"
#include "klima-search-card.h"
#include "klima-search.h"
#include "klima-widgets.h"

/* Logical pixels, for texts of normal size: about eight hits, and one. */
#define MOST_RESULTS_HEIGHT 400
#define LEAST_RESULTS_HEIGHT 48
#define WIDTH 420

struct _KlimaSearchCard
{
  GtkWidget parent_instance;

  /* Owned. */
  KlimaSession *session;
  GListModel *hits;
  /* Weak: what had the focus before. */
  GtkWidget *focus_before;
  gboolean open;
  double scale;

  /* Template. */
  AdwClamp *card;
  GtkSearchEntry *entry;
  GtkWidget *results;
  GtkListBox *list;
  GtkLabel *nothing;
};

enum
{
  PROP_OPEN = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KlimaSearchCard, klima_search_card, GTK_TYPE_WIDGET)

static char *
describe_municipality (KlimaSearchCard   *self,
                       KlimaMunicipality *municipality,
                       const char        *found_as)
{
  KlimaNetwork *network = klima_dataset_get_main_network (klima_session_get_dataset (self->session), municipality);

  if (found_as != NULL && g_ascii_isdigit (*found_as))
    return g_strdup_printf (_("Municipality number %s"), found_as);
  if (found_as != NULL)
    return g_strdup_printf (_("%s, administrative centre"), found_as);
  if (network == NULL)
    return g_strdup (_("Municipality"));

  return g_strdup_printf (_("Municipality · %s"),
                          klima_network_get_name (network, klima_session_get_language (self->session)));
}

static char *
describe_hit (KlimaSearchCard *self,
              KlimaSearchHit  *hit)
{
  GObject *item = klima_search_hit_get_item (hit);
  const char *found_as = klima_search_hit_get_found_as (hit);

  if (KLIMA_IS_MUNICIPALITY (item))
    return describe_municipality (self, KLIMA_MUNICIPALITY (item), found_as);
  if (found_as != NULL)
    return g_strdup_printf (_("Also known as %s"), found_as);
  if (KLIMA_IS_PARTNER (item))
    return g_strdup (_("Partner network"));
  if (klima_network_get_kind (KLIMA_NETWORK (item)) == KLIMA_NETWORK_DIALOGUE)
    return g_strdup (_("In dialogue about a network"));

  return g_strdup (_("Climate network"));
}

static GtkWidget *
create_mark (KlimaSearchCard *self,
             GObject         *item)
{
  KlimaNetwork *network = NULL;
  GtkWidget *icon;

  if (KLIMA_IS_NETWORK (item))
    network = KLIMA_NETWORK (item);
  else if (KLIMA_IS_MUNICIPALITY (item))
    network = klima_dataset_get_main_network (klima_session_get_dataset (self->session), KLIMA_MUNICIPALITY (item));
  if (network != NULL)
    return klima_badge_new (self->session, network);

  icon = gtk_image_new_from_icon_name ("network-workgroup-symbolic");
  gtk_widget_set_size_request (icon, 24, 24);

  return icon;
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  KlimaSearchCard *self = KLIMA_SEARCH_CARD (user_data);
  KlimaSearchHit *hit = KLIMA_SEARCH_HIT (item);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *description = describe_hit (self, hit);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", klima_search_hit_get_title (hit), description);

  gtk_box_append (GTK_BOX (lines), klima_label_new (klima_search_hit_get_title (hit), NULL));
  gtk_box_append (GTK_BOX (lines), klima_small_text_new (description));
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (box), create_mark (self, klima_search_hit_get_item (hit)));
  gtk_box_append (GTK_BOX (box), lines);
  gtk_widget_add_css_class (box, "search-hit");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

/* The name of the focused entry is what a screen reader says when it changes. */
static void
say_selected (KlimaSearchCard *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  g_autoptr(KlimaSearchHit) hit = NULL;
  g_autofree char *description = NULL, *spoken = NULL;

  if (row == NULL)
    return;
  hit = g_list_model_get_item (self->hits, (guint) gtk_list_box_row_get_index (row));
  description = describe_hit (self, hit);
  spoken = g_strdup_printf ("%s, %s", klima_search_hit_get_title (hit), description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
on_entry_changed (KlimaSearchCard *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *nothing = g_strdup_printf (_("Nothing found for “%s”"), typed);
  guint n_hits;

  g_clear_object (&self->hits);
  self->hits = klima_search (klima_session_get_dataset (self->session), typed,
                             klima_session_get_language (self->session));
  n_hits = g_list_model_get_n_items (self->hits);
  gtk_list_box_bind_model (self->list, self->hits, create_row, self, NULL);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_adjustment_set_value (gtk_list_box_get_adjustment (self->list), 0);
  gtk_label_set_label (self->nothing, nothing);
  gtk_widget_set_visible (self->results, n_hits > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), n_hits == 0 && *typed != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search"), -1);
}

static void
choose (KlimaSearchCard *self,
        GtkListBoxRow   *row)
{
  g_autoptr(KlimaSearchHit) hit = g_list_model_get_item (self->hits, (guint) gtk_list_box_row_get_index (row));
  GObject *item = klima_search_hit_get_item (hit);

  klima_search_card_set_open (self, FALSE);
  if (KLIMA_IS_MUNICIPALITY (item))
    klima_session_select (self->session, KLIMA_MUNICIPALITY (item), TRUE);
  else if (KLIMA_IS_NETWORK (item))
    klima_session_open_network (self->session, KLIMA_NETWORK (item));
  else
    klima_session_open_partner (self->session, KLIMA_PARTNER (item));
}

static void
on_entry_activate (KlimaSearchCard *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    choose (self, row);
}

static void
on_row_activated (KlimaSearchCard *self,
                  GtkListBoxRow   *row)
{
  choose (self, row);
}

static void
on_stop_search (KlimaSearchCard *self)
{
  klima_search_card_set_open (self, FALSE);
}

static void
move_selection (KlimaSearchCard *self,
                int              step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  GtkListBoxRow *next;
  graphene_rect_t bounds;

  if (row == NULL)
    return;
  next = gtk_list_box_get_row_at_index (self->list, gtk_list_box_row_get_index (row) + step);
  if (next == NULL)
    return;
  gtk_list_box_select_row (self->list, next);
  if (gtk_widget_compute_bounds (GTK_WIDGET (next), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (gtk_list_box_get_adjustment (self->list), bounds.origin.y,
                               bounds.origin.y + bounds.size.height);
  say_selected (self);
}

/* The entry keeps the focus: up and down move through what is found. */
static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                KlimaSearchCard       *self)
{
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    move_selection (self, 1);
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    move_selection (self, -1);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static GtkSizeRequestMode
get_results_request_mode (GtkWidget *results)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As high as the list is at that width, which a scrolled window does not ask. */
static void
measure_results (GtkWidget      *results,
                 GtkOrientation  orientation,
                 int             for_size,
                 int            *minimum,
                 int            *natural,
                 int            *minimum_baseline,
                 int            *natural_baseline)
{
  GtkWidget *scroller = gtk_widget_get_first_child (results);
  GtkWidget *viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));
  GtkWidget *list = gtk_viewport_get_child (GTK_VIEWPORT (viewport));

  gtk_widget_measure (list, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      KlimaSearchCard *self =
        KLIMA_SEARCH_CARD (gtk_widget_get_ancestor (results, KLIMA_TYPE_SEARCH_CARD));

      *natural = MIN (*natural, (int) (MOST_RESULTS_HEIGHT * self->scale));
      *minimum = MIN (*natural, LEAST_RESULTS_HEIGHT);
    }
}

static void
allocate_results (GtkWidget *results,
                  int        width,
                  int        height,
                  int        baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (results), width, height, baseline, NULL);
}

static void
klima_search_card_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  g_value_set_boolean (value, KLIMA_SEARCH_CARD (object)->open);
}

static void
klima_search_card_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  klima_search_card_set_open (KLIMA_SEARCH_CARD (object), g_value_get_boolean (value));
}

static void
klima_search_card_dispose (GObject *object)
{
  KlimaSearchCard *self = KLIMA_SEARCH_CARD (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  if (self->card != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->card)));
  g_clear_weak_pointer (&self->focus_before);
  g_clear_object (&self->hits);
  g_clear_object (&self->session);
  self->list = NULL;

  G_OBJECT_CLASS (klima_search_card_parent_class)->dispose (object);
}

static void
klima_search_card_class_init (KlimaSearchCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = klima_search_card_get_property;
  object_class->set_property = klima_search_card_set_property;
  object_class->dispose = klima_search_card_dispose;

  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/klima-search-card.ui");
  gtk_widget_class_bind_template_child (widget_class, KlimaSearchCard, card);
  gtk_widget_class_bind_template_child (widget_class, KlimaSearchCard, entry);
  gtk_widget_class_bind_template_child (widget_class, KlimaSearchCard, results);
  gtk_widget_class_bind_template_child (widget_class, KlimaSearchCard, list);
  gtk_widget_class_bind_template_child (widget_class, KlimaSearchCard, nothing);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
klima_search_card_init (KlimaSearchCard *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  self->scale = 1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->results, gtk_custom_layout_new (get_results_request_mode, measure_results,
                                                                       allocate_results));
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), key);
}

/**
 * klima_search_card_new:
 * @session: what to search in, and where a choice opens
 *
 * Returns: (transfer floating): the card, not open
 */
GtkWidget *
klima_search_card_new (KlimaSession *session)
{
  KlimaSearchCard *self = g_object_new (KLIMA_TYPE_SEARCH_CARD, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (on_entry_changed), self, G_CONNECT_SWAPPED);
  on_entry_changed (self);

  return GTK_WIDGET (self);
}

/**
 * klima_search_card_get_open:
 *
 * Returns: whether the card is seen
 */
gboolean
klima_search_card_get_open (KlimaSearchCard *self)
{
  g_return_val_if_fail (KLIMA_IS_SEARCH_CARD (self), FALSE);

  return self->open;
}

/* To the first widget of the window where what had it is gone. */
static void
give_focus_back (KlimaSearchCard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->focus_before != NULL && gtk_widget_get_mapped (self->focus_before))
    gtk_widget_grab_focus (self->focus_before);
  else if (root != NULL)
    gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
  g_clear_weak_pointer (&self->focus_before);
}

/**
 * klima_search_card_set_open:
 * @open: whether to show the card
 *
 * Shows the card and gives its entry the focus, with what was typed last selected; or hides it and gives the focus
 * back.
 */
void
klima_search_card_set_open (KlimaSearchCard *self,
                            gboolean         open)
{
  g_return_if_fail (KLIMA_IS_SEARCH_CARD (self));

  if (self->open == open)
    return;
  self->open = open;
  if (open)
    {
      GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

      g_set_weak_pointer (&self->focus_before, root != NULL ? gtk_root_get_focus (root) : NULL);
      gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
      gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
    }
  else
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      give_focus_back (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

/**
 * klima_search_card_set_scale:
 * @self: a card
 * @scale: how much larger than normal its texts are
 *
 * Makes the card as much wider and higher as its texts.
 */
void
klima_search_card_set_scale (KlimaSearchCard *self,
                             double           scale)
{
  g_return_if_fail (KLIMA_IS_SEARCH_CARD (self));
  g_return_if_fail (scale > 0);

  self->scale = scale;
  adw_clamp_set_maximum_size (self->card, (int) (WIDTH * scale));
  adw_clamp_set_tightening_threshold (self->card, (int) (WIDTH * scale));
  gtk_widget_queue_resize (self->results);
}
