/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "klima-export.h"

G_BEGIN_DECLS

/**
 * KlimaPrint:
 *
 * Puts the pages of an export on paper: maps as large as what the printer can reach, slides across, the handout upright.
 * Pages are laid out in a thread, so that the window goes on.
 */
#define KLIMA_TYPE_PRINT (klima_print_get_type ())
G_DECLARE_FINAL_TYPE (KlimaPrint, klima_print, KLIMA, PRINT, GtkPrintOperation)

GtkPrintOperation *klima_print_new  (const KlimaExport *what);
void               klima_print_show (GtkWindow         *parent,
                                     GSettings         *settings,
                                     const KlimaExport *what);

G_END_DECLS
