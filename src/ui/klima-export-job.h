/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-export.h"

G_BEGIN_DECLS

/**
 * KlimaExportReplace:
 * @KLIMA_EXPORT_REPLACE_NONE: no file that is there is replaced
 * @KLIMA_EXPORT_REPLACE_ASKED: only the file that was asked for is, and none of those that come with it
 * @KLIMA_EXPORT_REPLACE_ALL: all are
 */
typedef enum
{
  KLIMA_EXPORT_REPLACE_NONE,
  KLIMA_EXPORT_REPLACE_ASKED,
  KLIMA_EXPORT_REPLACE_ALL,
} KlimaExportReplace;

/**
 * KlimaExportJob:
 *
 * Writes an export in a thread. Its fraction may be asked for meanwhile.
 */
#define KLIMA_TYPE_EXPORT_JOB (klima_export_job_get_type ())
G_DECLARE_FINAL_TYPE (KlimaExportJob, klima_export_job, KLIMA, EXPORT_JOB, GObject)

KlimaExportJob *klima_export_job_new          (const KlimaExport    *export,
                                               KlimaExportFormat     format,
                                               GFile                *file,
                                               KlimaExportReplace    replace);
GFile          *klima_export_job_get_file     (KlimaExportJob       *self);
GPtrArray      *klima_export_job_list_files   (KlimaExportJob       *self);
double          klima_export_job_get_fraction (KlimaExportJob       *self);
void            klima_export_job_run          (KlimaExportJob       *self,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean        klima_export_job_finish       (KlimaExportJob       *self,
                                               GAsyncResult         *result,
                                               GError              **error);

G_END_DECLS
