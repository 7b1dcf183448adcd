/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-presenter-bar.h"

#include <glib/gi18n-lib.h>

#include "klima-slide-menu.h"
#include "klima-tooltip.h"
#include "klima-wrap-layout.h"

#define SPACING 6
#define GROUP_SPACING 18

/* A button; where there is no icon, a patch of the colour. */
typedef struct
{
  const char *icon;
  const char *label;
  const char *name;
  const char *keys;
  const char *action;
  const char *colour;
} Item;

enum
{
  PREVIOUS,
  NEXT,
  BLACK,
  WHITE,
  FREEZE,
  SPOTLIGHT,
  SEARCH,
  SWAP,
  END,
  N_ITEMS,
};

static const Item items[N_ITEMS] = {
  [PREVIOUS] = { "go-previous-symbolic", N_("Previous"), N_("Previous slide"), "Page_Up", "show.previous", NULL },
  [NEXT] = { "go-next-symbolic", N_("Next"), N_("Next slide"), "Page_Down", "show.next", NULL },
  [BLACK] = { NULL, N_("Black"), N_("Black picture, or the slide again"), "b", "show.black", "black" },
  [WHITE] = { NULL, N_("White"), N_("White picture, or the slide again"), "w", "show.white", "white" },
  [FREEZE] = { "weather-snow-symbolic", N_("Freeze"), N_("Freeze the audience’s picture, or show what you found"), "f",
               "show.freeze", NULL },
  [SPOTLIGHT] = { "display-brightness-symbolic", N_("Spotlight"), N_("The pointer as a light"), "l", "show.spotlight", NULL },
  [SEARCH] = { "system-search-symbolic", N_("Search"), N_("Search in the slide"), "<Control>f", "show.search", NULL },
  [SWAP] = { "object-flip-horizontal-symbolic", N_("Swap"), N_("Swap the screens"), "s", "stage.swap", NULL },
  [END] = { "media-playback-stop-symbolic", N_("End"), N_("End the presentation"), NULL, "show.end", NULL },
};

struct _KlimaPresenterBar
{
  AdwBin parent_instance;

  KlimaShow *show; /* owned */
  GtkWidget *buttons[N_ITEMS]; /* borrowed: children */
};

G_DEFINE_FINAL_TYPE (KlimaPresenterBar, klima_presenter_bar, ADW_TYPE_BIN)

static void
set_pressed (GtkWidget *button,
             gboolean   pressed)
{
  if (pressed)
    gtk_widget_set_state_flags (button, GTK_STATE_FLAG_CHECKED, FALSE);
  else
    gtk_widget_unset_state_flags (button, GTK_STATE_FLAG_CHECKED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
                               pressed ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
on_show_changed (KlimaPresenterBar *self)
{
  KlimaShowCover cover = klima_show_get_cover (self->show);

  set_pressed (self->buttons[BLACK], cover == KLIMA_SHOW_COVER_BLACK);
  set_pressed (self->buttons[WHITE], cover == KLIMA_SHOW_COVER_WHITE);
  set_pressed (self->buttons[FREEZE], klima_show_is_frozen (self->show));
  set_pressed (self->buttons[SPOTLIGHT], klima_show_has_spotlight (self->show));
}

static void
klima_presenter_bar_dispose (GObject *object)
{
  g_clear_object (&KLIMA_PRESENTER_BAR (object)->show);

  G_OBJECT_CLASS (klima_presenter_bar_parent_class)->dispose (object);
}

static void
klima_presenter_bar_class_init (KlimaPresenterBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klima_presenter_bar_dispose;
}

static GtkWidget *
create_picture (const Item *item)
{
  GtkWidget *patch;

  if (item->icon != NULL)
    return gtk_image_new_from_icon_name (item->icon);

  patch = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (patch, "presenter-swatch");
  gtk_widget_add_css_class (patch, item->colour);
  gtk_widget_set_halign (patch, GTK_ALIGN_CENTER);

  return patch;
}

static char *
dup_tooltip (const Item *item)
{
  g_autofree char *keys = NULL;
  GdkModifierType modifiers;
  guint key;

  if (item->keys == NULL || !gtk_accelerator_parse (item->keys, &key, &modifiers))
    return g_strdup (_(item->name));
  keys = klima_tooltip_dup_keys (key, modifiers);

  return g_strdup_printf ("%s (%s)", _(item->name), keys);
}

static GtkWidget *
create_button (const Item *item)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING / 2);
  g_autofree char *tooltip = dup_tooltip (item);

  gtk_box_append (GTK_BOX (box), create_picture (item));
  gtk_box_append (GTK_BOX (box), gtk_label_new (_(item->label)));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), item->action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _(item->name), -1);

  return button;
}

static void
add_group (KlimaPresenterBar *self,
           GtkWidget         *bar,
           int                first,
           int                last)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  for (int i = first; i <= last; i++)
    {
      self->buttons[i] = create_button (&items[i]);
      gtk_box_append (GTK_BOX (group), self->buttons[i]);
    }
  gtk_box_append (GTK_BOX (bar), group);
}

/**
 * klima_presenter_bar_new:
 * @show: what is given
 *
 * Returns: (transfer floating): the buttons
 */
GtkWidget *
klima_presenter_bar_new (KlimaShow *show)
{
  KlimaPresenterBar *self = g_object_new (KLIMA_TYPE_PRESENTER_BAR, NULL);
  GtkWidget *bar = adw_bin_get_child (ADW_BIN (self));
  GtkWidget *menu = klima_slide_menu_new (show);

  self->show = g_object_ref (show);
  add_group (self, bar, PREVIOUS, NEXT);
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_first_child (bar)), menu, self->buttons[PREVIOUS]);
  add_group (self, bar, BLACK, SEARCH);
  add_group (self, bar, SWAP, END);
  g_object_bind_property (self->buttons[SWAP], "sensitive", self->buttons[SWAP], "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (show, "changed", G_CALLBACK (on_show_changed), self, G_CONNECT_SWAPPED);
  on_show_changed (self);

  return GTK_WIDGET (self);
}

static void
klima_presenter_bar_init (KlimaPresenterBar *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (bar, klima_wrap_layout_new (GROUP_SPACING));
  gtk_widget_add_css_class (bar, "presenter-bar");
  adw_bin_set_child (ADW_BIN (self), bar);
}
