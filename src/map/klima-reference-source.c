/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-reference-source.h"

#include "klima-projection.h"

struct _KlimaReferenceSource
{
  ShumateMapSource parent_instance;
};

G_DEFINE_FINAL_TYPE (KlimaReferenceSource, klima_reference_source, SHUMATE_TYPE_MAP_SOURCE)

static void
klima_reference_source_class_init (KlimaReferenceSourceClass *klass)
{
}

static void
klima_reference_source_init (KlimaReferenceSource *self)
{
}

/**
 * klima_reference_source_new:
 *
 * The zoom levels are wider than any camera is allowed, which the [class@Navigator] sees to: a viewport knows whole
 * levels only.
 *
 * Returns: (transfer full): a source
 */
ShumateMapSource *
klima_reference_source_new (void)
{
  return g_object_new (KLIMA_TYPE_REFERENCE_SOURCE,
                       "id", "klima-reference",
                       "tile-size", (guint) KLIMA_TILE_SIZE,
                       "min-zoom-level", 1,
                       "max-zoom-level", (guint) KLIMA_MAX_ZOOM + 1,
                       NULL);
}
