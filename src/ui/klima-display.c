/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-display.h"

#include <adwaita.h>

#include "klima-graphics.h"

/* Without a graphics card OpenGL takes all processors to draw what Cairo draws with one, twice the time until there is a
 * map, and four times the memory.
 */
static gboolean
is_better_without_gl (void)
{
  const char *renderer = g_getenv ("GSK_RENDERER");

  if (renderer != NULL)
    return g_str_equal (renderer, "cairo");

  return !klima_graphics_has_card (KLIMA_GRAPHICS_DEVICES);
}

/* How GTK is told to do without: there is no function for it. */
static const char *
get_ban (const char **value)
{
  guint minor = gtk_get_minor_version ();

  *value = minor >= 16 ? "gl,vulkan" : minor >= 14 ? "gl-disable,vulkan-disable" : "gl-disable";

  return minor >= 16 ? "GDK_DISABLE" : "GDK_DEBUG";
}

/**
 * klima_display_open:
 *
 * Opens the display, once, in place of gtk_init_check(). GTK before 4.14 opens OpenGL with it, also where it is told to
 * draw without; later versions prefer OpenGL to Cairo, also where processors have to compute it. Here neither is so where
 * Cairo is asked for, or where there is no graphics card and nothing is asked for.
 *
 * Returns: whether there is a display
 */
gboolean
klima_display_open (void)
{
  const char *value;
  const char *ban = get_ban (&value);
  gboolean is_banned = is_better_without_gl () && g_getenv (ban) == NULL;
  gboolean is_open;

  if (is_banned)
    g_setenv (ban, value, FALSE);
  is_open = gtk_init_check ();
  /* It is nothing to programs that are started from here. */
  if (is_banned)
    g_unsetenv (ban);

  return is_open;
}

/* In high contrast libadwaita draws the edges of much as shadows. */
static void
update_style (GtkCssProvider *provider)
{
  gboolean keeps_shadows = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());

  gtk_css_provider_load_from_data (provider, keeps_shadows ? "" : "window * { box-shadow: none; }", -1);
}

/**
 * klima_display_drop_shadows:
 *
 * Draws what is in windows without shadows where OpenGL or Vulkan was asked for without a graphics card. Each kind of
 * shadow takes programs of its own, which have to be compiled before there is a first frame, and each one that is blurred
 * takes pictures of its own. To be called once libadwaita is set up.
 */
void
klima_display_drop_shadows (void)
{
  g_autoptr (GtkCssProvider) provider = NULL;

  if (is_better_without_gl () || klima_graphics_has_card (KLIMA_GRAPHICS_DEVICES))
    return;

  provider = gtk_css_provider_new ();
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (update_style), provider,
                           G_CONNECT_SWAPPED);
  update_style (provider);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
}
