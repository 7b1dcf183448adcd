/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KlimaPresentOptions:
 * @present: whether to begin with the presentation
 * @seconds: for which each slide is on; 0 where none changes by itself
 * @loop: whether the first slide follows the last one then
 * @presenter: whether the slides and the presenter view are in two ordinary windows
 * @rehearse: whether times are listed at the end
 */
typedef struct
{
  gboolean present;
  guint seconds;
  gboolean loop;
  gboolean presenter;
  gboolean rehearse;
} KlimaPresentOptions;

void                klima_command_line_set_language  (char **arguments);
gboolean            klima_command_line_run           (char **arguments,
                                                      int   *exit_status);
gboolean            klima_command_line_shows_bundled (char **arguments);
KlimaPresentOptions klima_command_line_get_present   (char **arguments);

G_END_DECLS
