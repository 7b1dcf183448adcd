/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void klima_toasts_name_buttons (AdwToastOverlay *overlay);

G_END_DECLS
