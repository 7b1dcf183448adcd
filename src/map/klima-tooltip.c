/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-tooltip.h"

/**
 * klima_tooltip_set:
 * @widget: a widget
 * @text: what its tooltip says
 *
 * As gtk_widget_set_tooltip_text(), which for each visible widget asks the X server where the pointer is, and waits for
 * the answer, even if nobody can see the widget yet or nothing has changed.
 */
void
klima_tooltip_set (GtkWidget  *widget,
                   const char *text)
{
  gboolean is_hidden = gtk_widget_get_visible (widget) && !gtk_widget_get_mapped (widget);

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0)
    return;

  if (is_hidden)
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, text);
  if (is_hidden)
    gtk_widget_set_visible (widget, TRUE);
}

/**
 * klima_tooltip_dup_keys:
 * @key: what is pressed
 * @modifiers: what is held meanwhile
 *
 * Returns: (transfer full): "Ctrl+F", or "Page Up", which some of GTK's translations write as "Page_Up"
 */
char *
klima_tooltip_dup_keys (guint           key,
                        GdkModifierType modifiers)
{
  return g_strdelimit (gtk_accelerator_get_label (key, modifiers), "_", ' ');
}
