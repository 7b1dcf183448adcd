/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "klima-keys.h"
#include "klima-shortcuts.h"

/* GtkShortcutsWindow has no public way to add a child in code before GTK 4.14: it is described for GtkBuilder. */

static void
add_property (GString    *ui,
              const char *name,
              const char *value)
{
  g_autofree char *escaped = g_markup_escape_text (value, -1);

  g_string_append_printf (ui, "<property name=\"%s\">%s</property>", name, escaped);
}

static void
add_key (GString        *ui,
         const KlimaKey *key)
{
  g_string_append (ui, "<child><object class=\"GtkShortcutsShortcut\">");
  add_property (ui, "title", _(key->title));
  add_property (ui, "accelerator", key->shown != NULL ? key->shown : key->keys);
  g_string_append (ui, "</object></child>");
}

static char *
describe (void)
{
  GString *ui = g_string_new ("<interface><object class=\"GtkShortcutsWindow\" id=\"shortcuts\">"
                              "<property name=\"modal\">True</property>"
                              "<child><object class=\"GtkShortcutsSection\">"
                              "<property name=\"section-name\">all</property>");
  const char *group = NULL;
  guint n_keys;
  const KlimaKey *keys = klima_keys_get (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      if (g_strcmp0 (keys[i].group, group) != 0)
        {
          if (group != NULL)
            g_string_append (ui, "</object></child>");
          group = keys[i].group;
          g_string_append (ui, "<child><object class=\"GtkShortcutsGroup\">");
          add_property (ui, "title", _(group));
        }
      if (keys[i].title != NULL)
        add_key (ui, &keys[i]);
    }
  g_string_append (ui, "</object></child></object></child></object></interface>");

  return g_string_free (ui, FALSE);
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
  g_autofree char *ui = describe ();
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_string (ui, -1);
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, parent);
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_present (window);
}
