/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "klima-fact-layout.h"
#include "klima-keys.h"
#include "klima-shortcuts.h"
#include "klima-tooltip.h"
#include "klima-widgets.h"
#include "klima-wrap-layout.h"

#define WIDTH 640
#define HEIGHT 680

/* GtkShortcutsWindow would be as wide and as high as its texts, and larger than a screen where these are large. */

static char *
dup_accelerator_label (const char *accelerator)
{
  guint key;
  GdkModifierType modifiers;

  return gtk_accelerator_parse (accelerator, &key, &modifiers) ? klima_tooltip_dup_keys (key, modifiers)
                                                                : g_strdup (accelerator);
}

/* For screen readers: "Ctrl+F, /", or "1 – 5" */
static char *
dup_spoken_keys (const char *keys)
{
  g_auto(GStrv) alternatives = g_strsplit (keys, " ", -1);

  for (guint i = 0; alternatives[i] != NULL; i++)
    {
      g_auto(GStrv) ends = g_strsplit (alternatives[i], "...", 2);

      for (guint j = 0; ends[j] != NULL; j++)
        {
          char *label = dup_accelerator_label (ends[j]);

          g_free (ends[j]);
          ends[j] = label;
        }
      g_free (alternatives[i]);
      alternatives[i] = g_strjoinv (" – ", ends);
    }

  return g_strjoinv (", ", alternatives);
}

/* What stands between the keys is at half their height. */
static GtkWidget *
create_keys (const char *keys)
{
  GtkWidget *label = gtk_shortcut_label_new (keys);
  g_autoptr(GtkSizeGroup) group = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);

  for (GtkWidget *child = gtk_widget_get_first_child (label); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_size_group_add_widget (group, child);
  gtk_widget_set_layout_manager (label, klima_wrap_layout_new (6));

  return label;
}

static GtkWidget *
create_row (const KlimaKey *key)
{
  const char *title = _(key->title);
  const char *keys = key->shown != NULL ? key->shown : key->keys;
  g_autofree char *spoken = dup_spoken_keys (keys);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "use-markup", FALSE, "title", title, "child", line,
                                 "activatable", FALSE, NULL);

  gtk_widget_set_layout_manager (line, klima_fact_layout_new ());
  gtk_widget_add_css_class (line, "shortcut");
  gtk_box_append (GTK_BOX (line), klima_label_new (title, NULL));
  gtk_box_append (GTK_BOX (line), create_keys (keys));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken,
                                  -1);

  return row;
}

static GtkWidget *
create_page (void)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;
  guint n_keys;
  const KlimaKey *keys = klima_keys_get (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      if (i == 0 || !g_str_equal (keys[i].group, keys[i - 1].group))
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(keys[i].group));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
        }
      if (keys[i].title != NULL)
        adw_preferences_group_add (group, create_row (&keys[i]));
    }

  return page;
}

/**
 * klima_shortcuts_show:
 * @parent: the window it belongs to
 *
 * Shows the window that lists the keys, from the table of keys.
 */
void
klima_shortcuts_show (GtkWindow *parent)
{
  GtkWidget *window = g_object_new (ADW_TYPE_PREFERENCES_WINDOW,
                                    "title", _("Keyboard shortcuts"),
                                    "modal", TRUE,
                                    "transient-for", parent,
                                    "destroy-with-parent", TRUE,
                                    "default-width", WIDTH,
                                    "default-height", HEIGHT,
                                    NULL);

  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (create_page ()));
  gtk_window_present (GTK_WINDOW (window));
}
