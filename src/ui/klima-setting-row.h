/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void klima_setting_row_bind (AdwComboRow *row,
                             GSettings   *settings,
                             const char  *key);

G_END_DECLS
