/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-scene.h"

G_BEGIN_DECLS

/**
 * KlimaSession:
 *
 * What one window is showing: its scene, and the municipality, network or partner whose panel is open. Every change of
 * what is shown goes through here; main thread only.
 *
 * Properties: `dataset`, `subject` (GObject, nullable: a [class@Municipality], [class@Network] or [class@Partner]),
 * `can-go-back`.
 *
 * Signals: `scene-changed` when anything of the scene but its camera changed; `fly-to (KlimaBounds *)` asks the view
 * to show that part of the map.
 */
#define KLIMA_TYPE_SESSION (klima_session_get_type ())
G_DECLARE_FINAL_TYPE (KlimaSession, klima_session, KLIMA, SESSION, GObject)

KlimaSession      *klima_session_new              (KlimaDataset      *dataset,
                                                   KlimaLanguage      language);
KlimaDataset      *klima_session_get_dataset      (KlimaSession      *self);
void               klima_session_set_dataset      (KlimaSession      *self,
                                                   KlimaDataset      *dataset);
const KlimaScene  *klima_session_get_scene        (KlimaSession      *self);
KlimaLanguage      klima_session_get_language     (KlimaSession      *self);

void               klima_session_set_camera       (KlimaSession      *self,
                                                   KlimaCamera        camera);
gboolean           klima_session_has_camera       (KlimaSession      *self);
void               klima_session_set_style        (KlimaSession      *self,
                                                   KlimaStyle         style);
void               klima_session_set_label_scale  (KlimaSession      *self,
                                                   double             label_scale);
void               klima_session_set_text_scale   (KlimaSession      *self,
                                                   double             text_scale);
void               klima_session_set_patterns     (KlimaSession      *self,
                                                   gboolean           patterns);

void               klima_session_show_network     (KlimaSession      *self,
                                                   KlimaNetwork      *network,
                                                   gboolean           show);
void               klima_session_show_only        (KlimaSession      *self,
                                                   KlimaNetwork      *network);
void               klima_session_show_all         (KlimaSession      *self);

GObject           *klima_session_get_subject      (KlimaSession      *self);
KlimaMunicipality *klima_session_get_selected     (KlimaSession      *self);
void               klima_session_select           (KlimaSession      *self,
                                                   KlimaMunicipality *municipality,
                                                   gboolean           fly);
void               klima_session_browse           (KlimaSession      *self,
                                                   KlimaMunicipality *municipality);
void               klima_session_open_network     (KlimaSession      *self,
                                                   KlimaNetwork      *network);
void               klima_session_open_partner     (KlimaSession      *self,
                                                   KlimaPartner      *partner);
gboolean           klima_session_can_go_back      (KlimaSession      *self);
void               klima_session_go_back          (KlimaSession      *self);
gboolean           klima_session_step_out         (KlimaSession      *self);
char              *klima_session_dup_summary      (KlimaSession      *self);

G_END_DECLS
