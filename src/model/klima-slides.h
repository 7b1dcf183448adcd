/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-slide.h"

G_BEGIN_DECLS

GPtrArray *klima_slides_generate (KlimaDataset *dataset);

G_END_DECLS
