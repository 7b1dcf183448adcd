/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "klima-layout.h"

G_BEGIN_DECLS

/* The largest width and height of a picture, pixels: what cairo can hold. */
#define KLIMA_EXPORT_PNG_MAX_SIZE 32767

/**
 * klima_export_png:
 * @scene: what to show; its camera is for a view of @width × @height
 * @width: of the picture, pixels
 * @height: of the picture, pixels
 * @furniture: what to draw into it beside the map; the source line is there whatever it says
 * @file: where to write it; what is there is replaced once the picture is complete
 * @cancellable: (nullable): cancels
 *
 * Paints a scene to a PNG file. Needs no display; any thread.
 */
gboolean klima_export_png (const KlimaScene  *scene,
                           int                width,
                           int                height,
                           KlimaFurniture     furniture,
                           GFile             *file,
                           GCancellable      *cancellable,
                           GError           **error);

G_END_DECLS
