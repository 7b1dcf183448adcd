/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-slide-private.h"

/**
 * KlimaSlide:
 *
 * One picture of a presentation: what it says, and what it shows of the map. Immutable once the dataset is loaded or the
 * presentation made, so that any thread may read it.
 */
G_DEFINE_FINAL_TYPE (KlimaSlide, klima_slide, G_TYPE_OBJECT)

static void
klima_slide_finalize (GObject *object)
{
  KlimaSlide *self = KLIMA_SLIDE (object);

  g_clear_pointer (&self->title, klima_text_free);
  g_clear_pointer (&self->text, klima_text_free);
  g_clear_pointer (&self->note, klima_text_free);
  g_ptr_array_unref (self->networks);
  g_ptr_array_unref (self->fit);
  g_ptr_array_unref (self->partners);

  G_OBJECT_CLASS (klima_slide_parent_class)->finalize (object);
}

static void
klima_slide_class_init (KlimaSlideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klima_slide_finalize;
}

static void
klima_slide_init (KlimaSlide *self)
{
  self->networks = g_ptr_array_new_with_free_func (g_object_unref);
  self->fit = g_ptr_array_new_with_free_func (g_object_unref);
  self->partners = g_ptr_array_new_with_free_func (g_object_unref);
  self->labels = KLIMA_LABELS_NONE;
  self->bounds = KLIMA_BOUNDS_EMPTY;
}

static int
compare_networks (gconstpointer a,
                  gconstpointer b)
{
  return (int) klima_network_get_position (*(KlimaNetwork *const *) a)
         - (int) klima_network_get_position (*(KlimaNetwork *const *) b);
}

/*< private >
 * klima_slide_complete:
 * @self: a slide
 * @dataset: what it is about, itself complete but for its slides
 *
 * Works out what follows from what the slide was filled with.
 */
void
klima_slide_complete (KlimaSlide   *self,
                      KlimaDataset *dataset)
{
  GPtrArray *all = klima_dataset_get_networks (dataset);

  if (self->kind == KLIMA_SLIDE_MAP && self->networks->len == 1)
    self->network = self->networks->pdata[0];

  if (self->networks->len == 0)
    for (guint i = 0; i < all->len; i++)
      g_ptr_array_add (self->networks, g_object_ref (all->pdata[i]));
  g_ptr_array_sort (self->networks, compare_networks);

  for (guint i = 0; i < self->networks->len; i++)
    self->shown |= 1u << klima_network_get_position (self->networks->pdata[i]);

  if (self->fit->len == 0)
    self->bounds = klima_dataset_get_bounds (dataset);
  for (guint i = 0; i < self->fit->len; i++)
    {
      KlimaBounds bounds = klima_network_get_bounds (self->fit->pdata[i]);

      klima_bounds_add (&self->bounds, &bounds);
    }
}

KlimaSlideKind
klima_slide_get_kind (KlimaSlide *self)
{
  g_return_val_if_fail (KLIMA_IS_SLIDE (self), KLIMA_SLIDE_TITLE);

  return self->kind;
}

/**
 * klima_slide_get_title:
 * @self: a slide
 * @language: the language asked for
 *
 * Returns: (transfer none): its heading
 */
const char *
klima_slide_get_title (KlimaSlide    *self,
                       KlimaLanguage  language)
{
  g_return_val_if_fail (KLIMA_IS_SLIDE (self), NULL);

  return klima_text_get (self->title, language);
}

/**
 * klima_slide_get_text:
 * @self: a slide
 * @language: the language asked for
 *
 * Returns: (nullable) (transfer none): its running text, of at most KLIMA_SLIDE_MAX_WORDS words
 */
const char *
klima_slide_get_text (KlimaSlide    *self,
                      KlimaLanguage  language)
{
  g_return_val_if_fail (KLIMA_IS_SLIDE (self), NULL);

  return klima_text_get (self->text, language);
}

/**
 * klima_slide_get_note:
 * @self: a slide
 * @language: the language asked for
 *
 * Returns: (nullable) (transfer none): what only the speaker is to see
 */
const char *
klima_slide_get_note (KlimaSlide    *self,
                      KlimaLanguage  language)
{
  g_return_val_if_fail (KLIMA_IS_SLIDE (self), NULL);

  return klima_text_get (self->note, language);
}

/**
 * klima_slide_get_networks:
 * @self: a slide
 *
 * Returns: (element-type KlimaNetwork) (transfer none): what the map shows in full, in the order of the badges, with the
 *   group in dialogue where that is shown
 */
GPtrArray *
klima_slide_get_networks (KlimaSlide *self)
{
  g_return_val_if_fail (KLIMA_IS_SLIDE (self), NULL);

  return self->networks;
}

/**
 * klima_slide_get_network:
 * @self: a slide
 *
 * Returns: (nullable) (transfer none): the network that the slide is about, because it was said to show just that;
 *   %NULL where it shows several, or all that there are
 */
KlimaNetwork *
klima_slide_get_network (KlimaSlide *self)
{
  g_return_val_if_fail (KLIMA_IS_SLIDE (self), NULL);

  return self->network;
}

/**
 * klima_slide_get_partners:
 * @self: a slide
 *
 * Returns: (element-type KlimaPartner) (transfer none): the partner networks that it presents; empty where it is of
 *   another kind
 */
GPtrArray *
klima_slide_get_partners (KlimaSlide *self)
{
  g_return_val_if_fail (KLIMA_IS_SLIDE (self), NULL);

  return self->partners;
}

KlimaLabelMode
klima_slide_get_labels (KlimaSlide *self)
{
  g_return_val_if_fail (KLIMA_IS_SLIDE (self), KLIMA_LABELS_NONE);

  return self->labels;
}

/**
 * klima_slide_has_facts:
 * @self: a slide
 *
 * Returns: whether the figures of the networks that are shown belong on it: municipalities, population, and of a single
 *   network when it was founded and where its host is
 */
gboolean
klima_slide_has_facts (KlimaSlide *self)
{
  g_return_val_if_fail (KLIMA_IS_SLIDE (self), FALSE);

  return self->facts;
}

/**
 * klima_slide_get_bounds:
 * @self: a slide
 *
 * Returns: what the camera is to see of the map, unit Mercator
 */
KlimaBounds
klima_slide_get_bounds (KlimaSlide *self)
{
  g_return_val_if_fail (KLIMA_IS_SLIDE (self), KLIMA_BOUNDS_EMPTY);

  return self->bounds;
}

/**
 * klima_slide_apply:
 * @self: a slide
 * @scene: a scene of the same dataset
 *
 * Sets what the slide decides of a scene: what is shown, how it is named, and that nothing is selected. The camera is
 * left alone, for it follows from the size of the view: see klima_slide_get_bounds().
 */
void
klima_slide_apply (KlimaSlide *self,
                   KlimaScene *scene)
{
  g_return_if_fail (KLIMA_IS_SLIDE (self));
  g_return_if_fail (scene != NULL);

  scene->shown = self->shown;
  scene->labels = self->labels;
  scene->selected = NULL;
}
