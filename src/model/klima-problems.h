/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KlimaProblems:
 *
 * What is wrong with a dataset, line by line, in the user's language: the file, where in it (a JSON path, or the
 * feature's index and municipality number), what is wrong, what was expected.
 */
typedef struct _KlimaProblems KlimaProblems;

KlimaProblems *klima_problems_new       (void);
void           klima_problems_free      (KlimaProblems       *problems);
void           klima_problems_add       (KlimaProblems       *problems,
                                         const char          *file,
                                         const char          *where,
                                         const char          *format,
                                         ...) G_GNUC_PRINTF (4, 5);
guint          klima_problems_get_count (const KlimaProblems *problems);
char          *klima_problems_dup_text  (const KlimaProblems *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaProblems, klima_problems_free)

G_END_DECLS
