/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-slide-speech.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "klima-words-pen.h"

/* What the map shows belongs to it, too, except behind the title of the show, where it has no names. The slide's own title
 * is said already.
 */
static char *
dup_words (KlimaSlide       *slide,
           const KlimaScene *scene)
{
  g_autofree char *all = klima_describe_slide (slide, scene);
  const char *end_of_title = strchr (all, '\n');

  if (klima_slide_get_kind (slide) == KLIMA_SLIDE_TITLE)
    return g_strdup (klima_slide_get_text (slide, scene->language));

  return g_strstrip (g_strdup (end_of_title != NULL ? end_of_title : ""));
}

/**
 * klima_slide_speech_say:
 * @view: a view
 * @name: what a screen reader says when it changes
 * @description: (nullable): and more
 */
void
klima_slide_speech_say (KlimaSlideView *view,
                        const char     *name,
                        const char     *description)
{
  g_return_if_fail (KLIMA_IS_SLIDE_VIEW (view));

  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description != NULL ? description : "", -1);
}

/**
 * klima_slide_speech_say_slide:
 * @view: a view
 * @slide: (nullable): a slide; %NULL for the end of the show
 * @scene: what it shows of the map
 *
 * Says what somebody sees who looks at the slide.
 */
void
klima_slide_speech_say_slide (KlimaSlideView   *view,
                              KlimaSlide       *slide,
                              const KlimaScene *scene)
{
  g_autofree char *words = NULL;
  const char *title;

  g_return_if_fail (slide == NULL || KLIMA_IS_SLIDE (slide));
  g_return_if_fail (scene != NULL);

  if (slide == NULL)
    {
      klima_slide_speech_say (view, _("End of the presentation"), NULL);
      return;
    }

  title = klima_slide_get_title (slide, scene->language);
  if (scene->selected != NULL)
    {
      words = klima_dataset_dup_spoken (scene->dataset, scene->selected, scene->language);
      klima_slide_speech_say (view, words, title);
      return;
    }
  words = dup_words (slide, scene);
  klima_slide_speech_say (view, title, words);
}
