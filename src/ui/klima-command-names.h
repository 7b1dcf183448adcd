/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-dataset.h"

G_BEGIN_DECLS

KlimaNetwork      *klima_command_find_network      (KlimaDataset  *dataset,
                                                    const char    *word,
                                                    char         **misuse);
KlimaMunicipality *klima_command_find_municipality (KlimaDataset  *dataset,
                                                    const char    *word,
                                                    char         **misuse);

G_END_DECLS
