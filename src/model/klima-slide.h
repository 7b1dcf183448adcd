/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-scene.h"

G_BEGIN_DECLS

/* Words of running text on a slide, as klima_words_count() counts. */
#define KLIMA_SLIDE_MAX_WORDS 40

/**
 * KlimaSlideKind:
 * @KLIMA_SLIDE_TITLE: what the presentation is about
 * @KLIMA_SLIDE_MAP: a part of the map, with some networks shown in full
 * @KLIMA_SLIDE_PARTNERS: some of the networks that the partnership works with
 * @KLIMA_SLIDE_SOURCES: where the dataset comes from
 */
typedef enum
{
  KLIMA_SLIDE_TITLE,
  KLIMA_SLIDE_MAP,
  KLIMA_SLIDE_PARTNERS,
  KLIMA_SLIDE_SOURCES,
} KlimaSlideKind;

#define KLIMA_TYPE_SLIDE (klima_slide_get_type ())
G_DECLARE_FINAL_TYPE (KlimaSlide, klima_slide, KLIMA, SLIDE, GObject)

KlimaSlideKind klima_slide_get_kind     (KlimaSlide   *self);
const char    *klima_slide_get_title    (KlimaSlide   *self,
                                         KlimaLanguage language);
const char    *klima_slide_get_text     (KlimaSlide   *self,
                                         KlimaLanguage language);
const char    *klima_slide_get_note     (KlimaSlide   *self,
                                         KlimaLanguage language);
GPtrArray     *klima_slide_get_networks (KlimaSlide   *self);
KlimaNetwork  *klima_slide_get_network  (KlimaSlide   *self);
GPtrArray     *klima_slide_get_partners (KlimaSlide   *self);
KlimaLabelMode klima_slide_get_labels   (KlimaSlide   *self);
gboolean       klima_slide_has_facts    (KlimaSlide   *self);
KlimaBounds    klima_slide_get_bounds   (KlimaSlide   *self);
void           klima_slide_apply        (KlimaSlide   *self,
                                         KlimaScene   *scene);

G_END_DECLS
