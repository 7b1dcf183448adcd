/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "klima-export.h"

G_BEGIN_DECLS

/**
 * KlimaExportForm:
 *
 * The rows in which one chooses what is exported, how, and how large. What is chosen is kept in the settings.
 *
 * Signals: `changed ()`, when something else is chosen.
 */
#define KLIMA_TYPE_EXPORT_FORM (klima_export_form_get_type ())
G_DECLARE_FINAL_TYPE (KlimaExportForm, klima_export_form, KLIMA, EXPORT_FORM, AdwPreferencesPage)

void               klima_export_form_set_scene   (KlimaExportForm   *self,
                                                  GSettings         *settings,
                                                  const KlimaScene  *scene,
                                                  double             view_width,
                                                  double             view_height);
const KlimaExport *klima_export_form_get_export  (KlimaExportForm   *self,
                                                  KlimaExportFormat *format);
void               klima_export_form_take_typed  (KlimaExportForm   *self);

G_END_DECLS
