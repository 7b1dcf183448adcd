/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KlimaShowClock:
 *
 * How long each of several places was stayed at. Times are handed in, monotonic, in microseconds.
 */
typedef struct
{
  gint64 *totals; /* owned; of each place, up to when it was last left */
  guint n_places;
  guint place;
  gint64 since;   /* when the clock began to run at the place */
  gboolean runs;
} KlimaShowClock;

void     klima_show_clock_init     (KlimaShowClock       *self,
                                    guint                 n_places);
void     klima_show_clock_clear    (KlimaShowClock       *self);
void     klima_show_clock_run      (KlimaShowClock       *self,
                                    guint                 place,
                                    gint64                now);
void     klima_show_clock_go_to    (KlimaShowClock       *self,
                                    guint                 place,
                                    gint64                now);
void     klima_show_clock_pause    (KlimaShowClock       *self,
                                    gint64                now);
gint64   klima_show_clock_get_at   (const KlimaShowClock *self,
                                    guint                 place,
                                    gint64                now);
gint64   klima_show_clock_get_whole (const KlimaShowClock *self,
                                     gint64                now);

G_END_DECLS
