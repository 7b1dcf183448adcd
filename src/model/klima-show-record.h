/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-presentation.h"

G_BEGIN_DECLS

/* Seconds: nobody waits longer to go on. */
#define KLIMA_SHOW_RECORD_OLDEST (12 * 60 * 60)

/**
 * KlimaShowPlace:
 * @position: of the slide that is on, from 0
 * @seconds: for which each slide is on; 0 where none changes by itself
 * @loop: whether the first slide follows the last one then
 *
 * Where a show is.
 */
typedef struct
{
  guint position;
  guint seconds;
  gboolean loop;
} KlimaShowPlace;

/**
 * KlimaShowRecord:
 *
 * A file that tells where a show is, so that the next start can go on there if this one dies. A user has one: who writes
 * it holds a lock, which the system takes away when the process ends, however it does.
 */
typedef struct _KlimaShowRecord KlimaShowRecord;

KlimaShowRecord *klima_show_record_open   (const char           *directory,
                                           KlimaPresentation    *presentation);
void             klima_show_record_keep   (KlimaShowRecord      *self,
                                           const KlimaShowPlace *place,
                                           gint64                now);
void             klima_show_record_close  (KlimaShowRecord      *self);
gboolean         klima_show_record_find   (const char           *directory,
                                           KlimaPresentation    *presentation,
                                           gint64                now,
                                           KlimaShowPlace       *place);
void             klima_show_record_forget (const char           *directory);

G_END_DECLS
