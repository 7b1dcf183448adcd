/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-picture.h"
#include "klima-sight.h"

G_BEGIN_DECLS

/**
 * KlimaPictureKeeper:
 *
 * Keeps the pictures of a scene that are to be seen, and decides when a thread has to paint another: when the view has
 * come to rest and is not sharp, when it leaves the picture, and, ahead of time, for where it is known to go.
 *
 * Main thread only.
 */
typedef struct _KlimaPictureKeeper KlimaPictureKeeper;

KlimaPictureKeeper *klima_picture_keeper_new             (GSourceOnceFunc           replaced,
                                                          gpointer                  user_data);
void                klima_picture_keeper_free            (KlimaPictureKeeper       *keeper);
void                klima_picture_keeper_set_thrifty     (KlimaPictureKeeper       *keeper,
                                                          gboolean                  is_thrifty);
gboolean            klima_picture_keeper_set_obstacles   (KlimaPictureKeeper       *keeper,
                                                          const KlimaObstacles     *obstacles);
gboolean            klima_picture_keeper_set_scene       (KlimaPictureKeeper       *keeper,
                                                          const KlimaScene         *scene);
const KlimaScene   *klima_picture_keeper_get_scene       (const KlimaPictureKeeper *keeper);
KlimaPicture       *klima_picture_keeper_get_picture     (const KlimaPictureKeeper *keeper);
KlimaPicture       *klima_picture_keeper_get_wider       (const KlimaPictureKeeper *keeper);
gboolean            klima_picture_keeper_is_sharp        (const KlimaPictureKeeper *keeper,
                                                          const KlimaSight         *sight);
gboolean            klima_picture_keeper_is_busy         (const KlimaPictureKeeper *keeper);
void                klima_picture_keeper_wait            (KlimaPictureKeeper       *keeper,
                                                          gint64                    timeout_us);
void                klima_picture_keeper_request         (KlimaPictureKeeper       *keeper,
                                                          const KlimaSight         *sight);
void                klima_picture_keeper_follow          (KlimaPictureKeeper       *keeper,
                                                          const KlimaSight         *sight);
void                klima_picture_keeper_request_at_rest (KlimaPictureKeeper       *keeper,
                                                          const KlimaSight         *sight);
void                klima_picture_keeper_request_on_the_way
                                                         (KlimaPictureKeeper       *keeper,
                                                          const KlimaSight         *sight);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaPictureKeeper, klima_picture_keeper_free)

G_END_DECLS
