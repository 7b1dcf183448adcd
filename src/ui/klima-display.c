/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-display.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* From here on GTK itself draws with Cairo where OpenGL would be computed without a graphics card. */
#define WISE_MINOR 14

static gboolean
has_device (const char *folder,
            const char *pattern)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  g_autoptr (GPatternSpec) spec = g_pattern_spec_new (pattern);
  const char *name;
  gboolean is_found = FALSE;

  while (entries != NULL && !is_found && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      is_found = g_pattern_spec_match_string (spec, name) && g_access (path, R_OK | W_OK) == 0;
    }

  return is_found;
}

/**
 * klima_display_has_graphics_card:
 * @devices: the folder of devices
 *
 * Looks for what drivers of graphics cards open: Linux' render nodes, and those of NVIDIA's, Mali's and WSL's own.
 *
 * Returns: whether there is one that may be used
 */
gboolean
klima_display_has_graphics_card (const char *devices)
{
  g_autofree char *nodes = g_build_filename (devices, "dri", NULL);

  return has_device (nodes, "renderD*") || has_device (devices, "nvidia?") ||
         has_device (devices, "mali*") || has_device (devices, "dxg");
}

/* Without a graphics card OpenGL takes all processors to draw what Cairo draws with one, twice the time until there is a
 * map, and four times the memory.
 */
static gboolean
is_better_without_gl (void)
{
  const char *renderer = g_getenv ("GSK_RENDERER");

  if (gtk_get_minor_version () >= WISE_MINOR || g_getenv ("GDK_DEBUG") != NULL)
    return FALSE;
  if (renderer != NULL)
    return g_str_equal (renderer, "cairo");

#ifdef __linux__
  return !klima_display_has_graphics_card ("/dev");
#else
  return FALSE;
#endif
}

/**
 * klima_display_open:
 *
 * Opens the display, once, in place of gtk_init_check(). GTK before 4.14 opens OpenGL with it, also where it is told to
 * draw without. Here it does not, where it is told so, or where there is no graphics card and it is told nothing.
 *
 * Returns: whether there is a display
 */
gboolean
klima_display_open (void)
{
  gboolean is_without_gl = is_better_without_gl ();
  gboolean is_open;

  if (is_without_gl)
    g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
  is_open = gtk_init_check ();
  /* It is nothing to programs that are started from here. */
  if (is_without_gl)
    g_unsetenv ("GDK_DEBUG");

  return is_open;
}
