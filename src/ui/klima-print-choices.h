/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "klima-export.h"

G_BEGIN_DECLS

/**
 * KlimaPrintChoices:
 *
 * What is printed and how it is marked, as rows on a page of the print dialog.
 */
#define KLIMA_TYPE_PRINT_CHOICES (klima_print_choices_get_type ())
G_DECLARE_FINAL_TYPE (KlimaPrintChoices, klima_print_choices, KLIMA, PRINT_CHOICES, AdwPreferencesGroup)

GtkWidget *klima_print_choices_new   (const KlimaExport *what);
void       klima_print_choices_apply (KlimaPrintChoices *self,
                                      KlimaExport       *what);

G_END_DECLS
