/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-slides.h"

#include "klima-neighbour.h"
#include "klima-slide-private.h"
#include "klima-words.h"

#include <glib/gi18n-lib.h>

/* Names beside the map begin to crowd it beyond this. */
#define MAX_LEADERS 15
#define MAX_PARTNERS 5 /* on a slide, readable from the back row */

#define IN_ALL_LANGUAGES(get, object) \
  get (object, KLIMA_LANGUAGE_NB), get (object, KLIMA_LANGUAGE_NN), get (object, KLIMA_LANGUAGE_EN)

/* A text of the dataset in all its languages, %NULL where it has none. */
static KlimaText *
copy_text (const char *nb,
           const char *nn,
           const char *en)
{
  return nb != NULL || nn != NULL || en != NULL ? klima_text_new (nb, nn, en) : NULL;
}

/* The same, but not longer than a slide may have it. */
static KlimaText *
shorten_text (const char *nb,
              const char *nn,
              const char *en)
{
  g_autofree char *short_nb = nb != NULL ? klima_words_dup_start (nb, KLIMA_SLIDE_MAX_WORDS) : NULL;
  g_autofree char *short_nn = nn != NULL ? klima_words_dup_start (nn, KLIMA_SLIDE_MAX_WORDS) : NULL;
  g_autofree char *short_en = en != NULL ? klima_words_dup_start (en, KLIMA_SLIDE_MAX_WORDS) : NULL;

  return copy_text (short_nb, short_nn, short_en);
}

/* A text of the program, in the language of the process. */
static KlimaText *
own_text (const char *text)
{
  g_autofree char *start = klima_words_dup_start (text, KLIMA_SLIDE_MAX_WORDS);

  return klima_text_new (start, NULL, NULL);
}

static KlimaSlide *
add_slide (GPtrArray      *slides,
           KlimaSlideKind  kind,
           KlimaText      *title)
{
  KlimaSlide *slide = g_object_new (KLIMA_TYPE_SLIDE, NULL);

  slide->kind = kind;
  slide->title = title;
  g_ptr_array_add (slides, slide);

  return slide;
}

static void
add_title (GPtrArray    *slides,
           KlimaDataset *dataset)
{
  KlimaPartnership *partnership = klima_dataset_get_partnership (dataset);
  KlimaSlide *slide = add_slide (slides, KLIMA_SLIDE_TITLE,
                                 copy_text (IN_ALL_LANGUAGES (klima_partnership_get_name, partnership)));

  slide->text = shorten_text (IN_ALL_LANGUAGES (klima_partnership_get_purpose, partnership));
  slide->note = copy_text (IN_ALL_LANGUAGES (klima_partnership_get_description, partnership));
}

static void
add_region (GPtrArray    *slides,
            KlimaDataset *dataset)
{
  g_autoptr (KlimaScene) scene = klima_scene_new (dataset);
  g_autofree char *summary = klima_scene_dup_summary (scene);
  KlimaSlide *slide = add_slide (slides, KLIMA_SLIDE_MAP, own_text (klima_dataset_get_name (dataset)));

  slide->text = own_text (summary);
}

/* "6 municipalities are in no climate network. Neighbouring networks: Hallingdal klimanettverk" */
static char *
describe_dialogue (KlimaDataset *dataset,
                   KlimaNetwork *dialogue)
{
  g_autoptr (GPtrArray) neighbours = klima_neighbour_find_networks (dataset, dialogue);
  guint n_members = klima_network_get_members (dialogue)->len;
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *members = NULL;
  g_autofree char *borders = NULL;

  members = g_strdup_printf (ngettext ("%u municipality is in no climate network.",
                                       "%u municipalities are in no climate network.", n_members), n_members);
  if (neighbours->len == 0)
    return g_steal_pointer (&members);

  for (guint i = 0; i < neighbours->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            klima_network_get_name (neighbours->pdata[i], klima_language_from_locale ()));

  /* Translators: the networks that border on municipalities without one; %s is a list of names */
  borders = g_strdup_printf (_("Neighbouring networks: %s."), names->str);

  return g_strjoin (" ", members, borders, NULL);
}

static void
add_network (GPtrArray    *slides,
             KlimaDataset *dataset,
             KlimaNetwork *network)
{
  KlimaSlide *slide = add_slide (slides, KLIMA_SLIDE_MAP,
                                 copy_text (IN_ALL_LANGUAGES (klima_network_get_name, network)));

  g_ptr_array_add (slide->networks, g_object_ref (network));
  g_ptr_array_add (slide->fit, g_object_ref (network));
  slide->labels = klima_network_get_members (network)->len > MAX_LEADERS ? KLIMA_LABELS_NUMBERS : KLIMA_LABELS_LEADERS;
  slide->facts = TRUE;

  if (klima_network_get_kind (network) == KLIMA_NETWORK_DIALOGUE)
    {
      g_autofree char *description = describe_dialogue (dataset, network);

      slide->text = own_text (description);
      slide->note = copy_text (IN_ALL_LANGUAGES (klima_network_get_purpose, network));
    }
  else
    {
      slide->text = shorten_text (IN_ALL_LANGUAGES (klima_network_get_purpose, network));
      slide->note = copy_text (IN_ALL_LANGUAGES (klima_network_get_work, network));
    }
}

/* The climate networks first, wherever the badge of the group in dialogue puts that. */
static void
add_networks (GPtrArray        *slides,
              KlimaDataset     *dataset,
              KlimaNetworkKind  kind)
{
  GPtrArray *networks = klima_dataset_get_networks (dataset);

  for (guint i = 0; i < networks->len; i++)
    if (klima_network_get_kind (networks->pdata[i]) == kind)
      add_network (slides, dataset, networks->pdata[i]);
}

/* As many on each slide as on the others, or one more on the first ones. */
static void
add_partners (GPtrArray    *slides,
              KlimaDataset *dataset)
{
  GPtrArray *partners = klima_dataset_get_partners (dataset);
  guint n_slides = (partners->len + MAX_PARTNERS - 1) / MAX_PARTNERS;
  guint position = 0;

  for (guint i = 0; i < n_slides; i++)
    {
      g_autofree char *title = NULL;
      guint end = position + (partners->len - position + n_slides - i - 1) / (n_slides - i);
      KlimaSlide *slide;

      if (n_slides == 1)
        title = g_strdup (_("Partner networks"));
      else
        /* Translators: the title of a slide, one of several of the same kind: "Partner networks, 1 of 2" */
        title = g_strdup_printf (_("Partner networks, %u of %u"), i + 1, n_slides);

      slide = add_slide (slides, KLIMA_SLIDE_PARTNERS, own_text (title));
      for (; position < end; position++)
        g_ptr_array_add (slide->partners, g_object_ref (partners->pdata[position]));
    }
}

/**
 * klima_slides_generate:
 * @dataset: a dataset
 *
 * Makes a presentation from what is known: the partnership, all of the region, each network, the municipalities in
 * dialogue with the networks that border on them, the partner networks, the sources. What the program itself says is in
 * the language of the process, what the dataset says in all of its languages.
 *
 * Returns: (transfer container) (element-type KlimaSlide): the slides, at least three
 */
GPtrArray *
klima_slides_generate (KlimaDataset *dataset)
{
  GPtrArray *slides;

  g_return_val_if_fail (KLIMA_IS_DATASET (dataset), NULL);

  slides = g_ptr_array_new_with_free_func (g_object_unref);
  add_title (slides, dataset);
  add_region (slides, dataset);
  add_networks (slides, dataset, KLIMA_NETWORK_CLIMATE);
  add_networks (slides, dataset, KLIMA_NETWORK_DIALOGUE);
  add_partners (slides, dataset);
  add_slide (slides, KLIMA_SLIDE_SOURCES, own_text (_("Sources")));

  for (guint i = 0; i < slides->len; i++)
    klima_slide_complete (slides->pdata[i], dataset);

  return slides;
}
