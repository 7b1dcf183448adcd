/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-animation.h"

/**
 * klima_animation_is_allowed:
 * @widget: what is to move
 *
 * Returns: whether the user wants things to move, and @widget can be seen
 */
gboolean
klima_animation_is_allowed (GtkWidget *widget)
{
  gboolean enabled;

  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &enabled, NULL);

  return enabled && gtk_widget_get_mapped (widget);
}
