/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-graphics.h"

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
 * klima_graphics_has_card:
 * @devices: the folder of devices
 *
 * Looks for what drivers of graphics cards open: Linux' render nodes, and the first of NVIDIA's, Mali's and WSL's own.
 *
 * Returns: whether there is a graphics card that may be used; other systems than Linux are taken to have one
 */
gboolean
klima_graphics_has_card (const char *devices)
{
#ifdef __linux__
  g_autofree char *folder = g_build_filename (devices, "dri", NULL);
  g_autoptr (GDir) nodes = g_dir_open (folder, 0, NULL);
  const char *name;

  while (nodes != NULL && (name = g_dir_read_name (nodes)) != NULL)
    if (g_str_has_prefix (name, "renderD") && may_use (folder, name))
      return TRUE;

  return may_use (devices, "nvidia0") || may_use (devices, "mali0") || may_use (devices, "dxg");
#else
  return TRUE;
#endif
}

/**
 * klima_graphics_are_computed:
 * @renderer: what draws
 *
 * Returns: whether it is OpenGL or Vulkan without a graphics card, which takes all processors to draw a frame
 */
gboolean
klima_graphics_are_computed (GskRenderer *renderer)
{
  return !GSK_IS_CAIRO_RENDERER (renderer) && !klima_graphics_has_card (KLIMA_GRAPHICS_DEVICES);
}
