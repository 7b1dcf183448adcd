/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-slide.h"

G_BEGIN_DECLS

/* Filled in by who makes it before anybody else sees it. */
struct _KlimaSlide
{
  GObject parent_instance;

  KlimaSlideKind kind;
  KlimaText *title;
  KlimaText *text;     /* nullable */
  KlimaText *note;     /* nullable */
  GPtrArray *networks; /* of KlimaNetwork; empty for all until the slide is complete */
  GPtrArray *fit;      /* of KlimaNetwork; empty for the whole region */
  GPtrArray *partners; /* of KlimaPartner */
  KlimaLabelMode labels;
  gboolean facts;

  /* Worked out from the above by klima_slide_complete(). */
  KlimaNetwork *network; /* nullable: borrowed from networks */
  guint32 shown;
  KlimaBounds bounds;
};

void klima_slide_complete (KlimaSlide   *self,
                           KlimaDataset *dataset);

G_END_DECLS
