/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-drawing.h"

G_BEGIN_DECLS

/* What tests see in drawings. */

KlimaBounds probe_bounds       (const KlimaMark    *mark);
gboolean    probe_overlap      (const KlimaBounds  *a,
                                const KlimaBounds  *b);
void        probe_assert_equal (const KlimaDrawing *a,
                                const KlimaDrawing *b);

G_END_DECLS
