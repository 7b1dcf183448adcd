/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KlimaCommandExport:
 *
 * What the command line says of a file to write, as it was given; each owned and nullable.
 */
typedef struct
{
  char *file;
  char *size;
  char **networks;
  char *selected;
  char *slide;
  char *style;
  char *labels;
  gboolean notes;
  gboolean handout;
  gboolean describe;
  gboolean force;
} KlimaCommandExport;

void  klima_command_export_clear       (KlimaCommandExport       *self);
char *klima_command_export_find_misuse (const KlimaCommandExport *self);
int   klima_command_export_run         (const KlimaCommandExport *self,
                                        GFile                    *folder);

G_END_DECLS
