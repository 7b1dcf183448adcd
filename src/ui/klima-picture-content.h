/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gdk/gdk.h>

#include "klima-scene.h"

G_BEGIN_DECLS

/**
 * KlimaPictureContent:
 *
 * A picture of a scene for the clipboard, as PNG and SVG and nothing else: word processors would paste a text that lay
 * beside them instead. It is painted in a thread once somebody asks for it, and shows the scene as it was when it was
 * copied.
 */
#define KLIMA_TYPE_PICTURE_CONTENT (klima_picture_content_get_type ())
G_DECLARE_FINAL_TYPE (KlimaPictureContent, klima_picture_content, KLIMA, PICTURE_CONTENT, GdkContentProvider)

GdkContentProvider *klima_picture_content_new (const KlimaScene *scene,
                                               double            width,
                                               double            height);

G_END_DECLS
