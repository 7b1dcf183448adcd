/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "klima-export.h"
#include "klima-layout.h"
#include "klima-page.h"

G_BEGIN_DECLS

/* The largest width and height of a picture, pixels: what cairo can hold. */
#define KLIMA_EXPORT_PNG_MAX_SIZE 32767

gboolean klima_export_png (const KlimaScene  *scene,
                           int                width,
                           int                height,
                           KlimaFurniture     furniture,
                           GFile             *file,
                           GCancellable      *cancellable,
                           GError           **error);
GBytes  *klima_export_png_page (const KlimaPage      *page,
                                KlimaExportProgress   progress,
                                gpointer              data,
                                GCancellable         *cancellable,
                                GError              **error);

G_END_DECLS
