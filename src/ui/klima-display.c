/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-display.h"

#include <glib/gstdio.h>
#include <unistd.h>

static gboolean
may_use (const char *folder,
         const char *device)
{
  g_autofree char *path = g_build_filename (folder, device, NULL);

  return g_access (path, R_OK | W_OK) == 0;
}

/**
 * klima_display_has_graphics_card:
 * @devices: the folder of devices
 *
 * Looks for what drivers of graphics cards open: Linux' render nodes, and the first of NVIDIA's, Mali's and WSL's own.
 *
 * Returns: whether there is one that may be used
 */
gboolean
klima_display_has_graphics_card (const char *devices)
{
  g_autofree char *folder = g_build_filename (devices, "dri", NULL);
  g_autoptr (GDir) nodes = g_dir_open (folder, 0, NULL);
  const char *name;

  while (nodes != NULL && (name = g_dir_read_name (nodes)) != NULL)
    if (g_str_has_prefix (name, "renderD") && may_use (folder, name))
      return TRUE;

  return may_use (devices, "nvidia0") || may_use (devices, "mali0") || may_use (devices, "dxg");
}

/* Without a graphics card OpenGL takes all processors to draw what Cairo draws with one, twice the time until there is a
 * map, and four times the memory.
 */
static gboolean
is_better_without_gl (void)
{
  const char *renderer = g_getenv ("GSK_RENDERER");

  if (renderer != NULL)
    return g_str_equal (renderer, "cairo");

#ifdef __linux__
  return !klima_display_has_graphics_card ("/dev");
#else
  return FALSE;
#endif
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
