/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-show-clock.h"
#include "klima-show.h"

G_BEGIN_DECLS

/* A slide with what is shown of the map. */
typedef struct
{
  KlimaSlide *slide;  /* borrowed from the presentation; NULL behind the last one */
  KlimaScene *scene;  /* owned */
} KlimaShowView;

struct _KlimaShow
{
  GObject parent_instance;

  /* owned */
  KlimaPresentation *presentation;
  KlimaScene *base;
  KlimaShowView live;
  KlimaShowView frozen; /* without a scene where the audience sees what is live */

  KlimaShowCover cover;
  gboolean is_aside;
  gboolean is_behind_last;
  gboolean is_searching;
  gboolean has_spotlight;
  gboolean has_ended;

  int number; /* 0 where none is typed */
  /* Monotonic times; 0 for never. */
  gint64 number_ends;
  gint64 hint_ends;
  gint64 next_step;
  /* Of playing by itself; 0 where it never did. */
  guint seconds;
  gboolean loop;

  KlimaShowClock clock;
};

/*< private > */
void  klima_show_put_on            (KlimaShow  *self,
                                    KlimaSlide *slide);
void  klima_show_go_back           (KlimaShow  *self);
void  klima_show_arrive            (KlimaShow  *self);
void  klima_show_obey              (KlimaShow        *self,
                                    KlimaShowCommand  command,
                                    int               number,
                                    gint64            now);
void  klima_show_filter            (KlimaShow  *self,
                                    int         badge);
guint klima_show_get_time_position (KlimaShow  *self);
void  klima_show_tell              (KlimaShow  *self);

G_END_DECLS
