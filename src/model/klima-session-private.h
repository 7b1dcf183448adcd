/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-session.h"

G_BEGIN_DECLS

/* Shared by the sources of the session. */

struct _KlimaSession
{
  GObject parent_instance;

  /* owned */
  KlimaScene *scene;
  GObject *subject;   /* nullable */
  GPtrArray *history; /* of View: what was shown before the subject, the latest last; empty where there is no subject */

  /* Whether the subject was opened by browsing, so that the next one takes its place. */
  gboolean is_browsing;

  KlimaLanguage language;
  /* whether anyone has said where the dataset is looked at from */
  gboolean has_camera;
};

/* What is announced when it has changed. Holds no references: only compared. */
typedef struct
{
  KlimaDataset *dataset;
  guint32 shown;
  KlimaMunicipality *selected;
  GObject *subject;
  gboolean can_go_back;
} KlimaSessionState;

KlimaSessionState klima_session_get_state      (KlimaSession            *self);
void              klima_session_announce       (KlimaSession            *self,
                                                const KlimaSessionState *before);
void              klima_session_announce_scene (KlimaSession            *self);
void              klima_session_fly_to         (KlimaSession            *self,
                                                KlimaBounds              bounds);
gboolean          klima_session_holds          (KlimaSession            *self,
                                                gpointer                 object);
void              klima_session_close_subject  (KlimaSession            *self);
void              klima_session_view_free      (gpointer                 view);

G_END_DECLS
