/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-application.h"
#include "klima-dataset.h"

G_BEGIN_DECLS

/* How long each slide is on where slides change by themselves, unless told. */
#define KLIMA_LOBBY_SECONDS 15

#define KLIMA_TYPE_WINDOW (klima_window_get_type ())
G_DECLARE_FINAL_TYPE (KlimaWindow, klima_window, KLIMA, WINDOW, AdwApplicationWindow)

KlimaWindow *klima_window_new                 (KlimaApplication *application);
KlimaDataset *klima_window_get_dataset        (KlimaWindow      *self);
void         klima_window_set_dataset         (KlimaWindow      *self,
                                               KlimaDataset     *dataset);
void         klima_window_show_problem        (KlimaWindow      *self,
                                               GFile            *folder,
                                               const char       *message);
void         klima_window_set_show_in_windows (KlimaWindow      *self,
                                               gboolean          in_windows);
void         klima_window_start_show          (KlimaWindow      *self,
                                               gboolean          here,
                                               guint             seconds,
                                               gboolean          loop);
void         klima_window_rehearse            (KlimaWindow      *self);
void         klima_window_come_forward        (KlimaWindow      *self);
gboolean     klima_window_go_on               (KlimaWindow      *self,
                                               guint             seconds,
                                               gboolean          loop);

G_END_DECLS
