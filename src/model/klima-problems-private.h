/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-problems.h"

G_BEGIN_DECLS

void klima_problems_add_valist (KlimaProblems       *problems,
                                const char          *file,
                                const char          *where,
                                const char          *format,
                                va_list              arguments) G_GNUC_PRINTF (4, 0);
void klima_problems_append     (KlimaProblems       *problems,
                                const KlimaProblems *others);

G_END_DECLS
