/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "klima-page.h"
#include "klima-scene.h"

G_BEGIN_DECLS

typedef enum
{
  KLIMA_EXPORT_PNG,
  KLIMA_EXPORT_SVG,
  KLIMA_EXPORT_PDF,
  KLIMA_EXPORT_CSV,
  KLIMA_EXPORT_GEOJSON,
  KLIMA_EXPORT_TEXT,
} KlimaExportFormat;

#define KLIMA_N_EXPORT_FORMATS 6

/**
 * KlimaExportContent:
 * @KLIMA_EXPORT_VIEW: what the scene's camera sees, and what the page's shape has room for around it
 * @KLIMA_EXPORT_REGION: all of the region
 * @KLIMA_EXPORT_NETWORK: one network
 * @KLIMA_EXPORT_EACH_NETWORK: a page for each network, and for the group in dialogue
 * @KLIMA_EXPORT_SLIDES: the presentation, a page for each slide
 * @KLIMA_EXPORT_HANDOUT: the partnership, a page for each network, the partner networks; A4 upright
 * @KLIMA_EXPORT_SHOWN: the networks that are shown and the municipality that is selected, as large as there is room for
 */
typedef enum
{
  KLIMA_EXPORT_VIEW,
  KLIMA_EXPORT_REGION,
  KLIMA_EXPORT_NETWORK,
  KLIMA_EXPORT_EACH_NETWORK,
  KLIMA_EXPORT_SLIDES,
  KLIMA_EXPORT_HANDOUT,
  KLIMA_EXPORT_SHOWN,
} KlimaExportContent;

/**
 * KlimaExport:
 * @scene: (not nullable): owned; what is shown and selected, language, style and labels; its camera for
 *   %KLIMA_EXPORT_VIEW
 * @view_width: of the view that the camera was made for, logical pixels
 * @view_height: likewise
 * @content: what is on the pages
 * @network: (nullable): for %KLIMA_EXPORT_NETWORK; borrowed from the scene's dataset
 * @slide: for %KLIMA_EXPORT_SLIDES: position of the only one, or -1 for all
 * @notes: whether each slide has its notes below it, on A4 upright
 * @title: whether pictures have the partnership's name in them
 * @description: whether there is a file beside it with what it shows in words
 * @size: of each page; slides on paper are always 16:9, and the handout A4 upright
 *
 * What to write, apart from the format. A plain value: copy it to hand it to another thread.
 */
typedef struct
{
  KlimaScene *scene;
  double view_width, view_height;
  KlimaExportContent content;
  KlimaNetwork *network;
  int slide;
  gboolean notes;
  gboolean title;
  gboolean description;
  KlimaPageSize size;
} KlimaExport;

typedef void (*KlimaExportProgress) (double   fraction,
                                     gpointer data);

KlimaExport *klima_export_new             (const KlimaScene    *scene);
KlimaExport *klima_export_copy            (const KlimaExport   *self);
void         klima_export_free            (KlimaExport         *self);
guint        klima_export_count_pages     (const KlimaExport   *self);
KlimaPage   *klima_export_layout_page     (const KlimaExport   *self,
                                           guint                position,
                                           GCancellable        *cancellable);
KlimaScene  *klima_export_make_scene      (const KlimaExport   *self,
                                           guint                position);
gboolean     klima_export_supports        (const KlimaExport   *self,
                                           KlimaExportFormat    format);
GPtrArray   *klima_export_list_files      (const KlimaExport   *self,
                                           KlimaExportFormat    format,
                                           GFile               *file);
gboolean     klima_export_check_free      (GPtrArray           *files,
                                           GFile               *except,
                                           GCancellable        *cancellable,
                                           GError             **error);
GBytes      *klima_export_make_text       (const KlimaExport   *self,
                                           KlimaExportFormat    format);
gboolean     klima_export_write           (const KlimaExport   *self,
                                           KlimaExportFormat    format,
                                           GFile               *file,
                                           gboolean             replace,
                                           KlimaExportProgress  progress,
                                           gpointer             data,
                                           GCancellable        *cancellable,
                                           GError             **error);
char        *klima_export_dup_suggested_name (const KlimaExport *self,
                                           KlimaExportFormat    format);
gboolean     klima_export_format_from_name (const char         *name,
                                           KlimaExportFormat   *format);
const char  *klima_export_format_get_extension (KlimaExportFormat format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaExport, klima_export_free)

G_END_DECLS
