/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "panel-probe.h"

/* Lets everything happen that is due. */
void
probe_settle (void)
{
  for (int i = 0; i < 3; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (1000);
    }
}

/* Shows a widget in a window of its own, and returns the window. */
GtkWidget *
probe_show (GtkWidget *widget,
            int        width,
            int        height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  return window;
}

/* The text of the first label in a widget, which is what a button or a row says. */
static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_label (GTK_LABEL (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *text = get_text (child);

      if (text != NULL)
        return text;
    }

  return NULL;
}

/* The widget of a type that says a text, or whose tooltip does; NULL where there is none to be seen. */
GtkWidget *
probe_find (GtkWidget  *root,
            GType       type,
            const char *text)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type)
      && (g_strcmp0 (get_text (root), text) == 0 || g_strcmp0 (gtk_widget_get_tooltip_text (root), text) == 0))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = probe_find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gboolean
probe_says (GtkWidget  *root,
            const char *text)
{
  return probe_find (root, GTK_TYPE_LABEL, text) != NULL;
}

static void
append_texts (GtkWidget *root,
              GType      type,
              GString   *texts)
{
  if (!gtk_widget_get_mapped (root))
    return;
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && get_text (root) != NULL)
    g_string_append_printf (texts, "%s%s", texts->len > 0 ? "|" : "", get_text (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    append_texts (child, type, texts);
}

/* What all widgets of a type say, in order, with | between. */
char *
probe_texts (GtkWidget *root,
             GType      type)
{
  GString *texts = g_string_new (NULL);

  append_texts (root, type, texts);

  return g_string_free (texts, FALSE);
}

void
probe_assert_texts (GtkWidget  *root,
                    GType       type,
                    const char *expected)
{
  g_autofree char *texts = probe_texts (root, type);

  g_assert_cmpstr (texts, ==, expected);
}

/* Asserts that a button is there and can be pressed, and presses it. */
void
probe_click (GtkWidget  *root,
             const char *text)
{
  GtkWidget *button = probe_find (root, GTK_TYPE_BUTTON, text);

  if (button == NULL)
    g_error ("No button says “%s”", text);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  probe_settle ();
}

gboolean
probe_has_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}
