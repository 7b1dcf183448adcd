/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "klima-export-dialog.h"
#include "klima-export-preview.h"
#include "map-window.h"

G_BEGIN_DECLS

/* Of the map, logical pixels. */
#define DIALOG_VIEW_WIDTH 900
#define DIALOG_VIEW_HEIGHT 700

/* A dialog for a map, and what came of it. */
typedef struct
{
  GtkWidget *parent;
  GSettings *settings;
  KlimaScene *scene;
  KlimaExportDialog *dialog; /* NULL once it is closed */
  GFile *folder;
  GFile *saved; /* nullable */
  guint n_saved;
} DialogFixture;

typedef void (*DialogTest) (DialogFixture *fixture,
                            gconstpointer  data);

void                dialog_init_tests  (int           *argc,
                                        char        ***argv);
void                dialog_add_test    (const char    *path,
                                        DialogTest     test);
void                dialog_open        (DialogFixture *fixture);
void                dialog_close       (DialogFixture *fixture);
gboolean            dialog_is_closed   (gpointer       fixture);
GtkWidget          *dialog_find_type   (GtkWidget     *root,
                                        GType          type);
/* The row or button that says this. */
GtkWidget          *dialog_get         (DialogFixture *fixture,
                                        const char    *text);
void                dialog_choose      (DialogFixture *fixture,
                                        const char    *row,
                                        const char    *item);
void                dialog_press       (DialogFixture *fixture,
                                        const char    *button);
void                dialog_set_number  (DialogFixture *fixture,
                                        const char    *row,
                                        int            value);
const KlimaExport  *dialog_get_export  (DialogFixture *fixture);
KlimaExportFormat   dialog_get_format  (DialogFixture *fixture);
KlimaExportPreview *dialog_get_preview (DialogFixture *fixture);
gboolean            dialog_is_painted  (gpointer       fixture);

G_END_DECLS
