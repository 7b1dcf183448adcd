/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KLIMA_TYPE_APPLICATION (klima_application_get_type ())
G_DECLARE_FINAL_TYPE (KlimaApplication, klima_application, KLIMA, APPLICATION, AdwApplication)

KlimaApplication *klima_application_new          (void);
GSettings        *klima_application_get_settings (KlimaApplication *self);

G_END_DECLS
