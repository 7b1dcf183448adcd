/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-scene.h"

G_BEGIN_DECLS

char *klima_export_csv     (const KlimaScene *scene);
char *klima_export_tabs    (const KlimaScene *scene);
char *klima_export_html    (const KlimaScene *scene);
char *klima_export_geojson (const KlimaScene *scene);

G_END_DECLS
