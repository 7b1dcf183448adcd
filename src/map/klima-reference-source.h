/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

/**
 * KlimaReferenceSource:
 *
 * A map source without tiles. A viewport needs one to convert between places and pixels, even where nothing is loaded
 * from anywhere.
 */
#define KLIMA_TYPE_REFERENCE_SOURCE (klima_reference_source_get_type ())
G_DECLARE_FINAL_TYPE (KlimaReferenceSource, klima_reference_source, KLIMA, REFERENCE_SOURCE, ShumateMapSource)

ShumateMapSource *klima_reference_source_new (void);

G_END_DECLS
