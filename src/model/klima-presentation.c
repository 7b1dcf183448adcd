/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-presentation.h"

#include "klima-slides.h"

/**
 * KlimaPresentation:
 *
 * The slides of a dataset in order, and which of them is shown. A [iface@Gio.ListModel] of [class@Slide] that does not
 * change and is never empty.
 */
struct _KlimaPresentation
{
  GObject parent_instance;

  KlimaDataset *dataset;
  GPtrArray *slides; /* of KlimaSlide */
  guint position;
};

enum
{
  PROP_0,
  PROP_POSITION,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static GType
klima_presentation_get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return KLIMA_TYPE_SLIDE;
}

static guint
klima_presentation_get_n_items (GListModel *model)
{
  return KLIMA_PRESENTATION (model)->slides->len;
}

static gpointer
klima_presentation_get_item (GListModel *model,
                             guint       position)
{
  KlimaPresentation *self = KLIMA_PRESENTATION (model);

  return position < self->slides->len ? g_object_ref (self->slides->pdata[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = klima_presentation_get_item_type;
  iface->get_n_items = klima_presentation_get_n_items;
  iface->get_item = klima_presentation_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KlimaPresentation, klima_presentation, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
klima_presentation_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  KlimaPresentation *self = KLIMA_PRESENTATION (object);

  switch (property_id)
    {
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
klima_presentation_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  KlimaPresentation *self = KLIMA_PRESENTATION (object);

  switch (property_id)
    {
    case PROP_POSITION:
      klima_presentation_set_position (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
klima_presentation_finalize (GObject *object)
{
  KlimaPresentation *self = KLIMA_PRESENTATION (object);

  g_ptr_array_unref (self->slides);
  g_object_unref (self->dataset);

  G_OBJECT_CLASS (klima_presentation_parent_class)->finalize (object);
}

static void
klima_presentation_class_init (KlimaPresentationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = klima_presentation_get_property;
  object_class->set_property = klima_presentation_set_property;
  object_class->finalize = klima_presentation_finalize;

  /**
   * KlimaPresentation:position:
   *
   * Which slide is shown, from 0.
   */
  properties[PROP_POSITION] =
    g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
klima_presentation_init (KlimaPresentation *self G_GNUC_UNUSED)
{
}

/**
 * klima_presentation_new:
 * @dataset: what it is about
 *
 * Makes a presentation of the dataset's own slides; where it brings none, of those that klima_slides_generate() makes.
 *
 * Returns: (transfer full): the presentation, at its first slide
 */
KlimaPresentation *
klima_presentation_new (KlimaDataset *dataset)
{
  KlimaPresentation *self;
  GPtrArray *own;

  g_return_val_if_fail (KLIMA_IS_DATASET (dataset), NULL);

  self = g_object_new (KLIMA_TYPE_PRESENTATION, NULL);
  self->dataset = g_object_ref (dataset);
  own = klima_dataset_get_slides (dataset);
  self->slides = own->len > 0 ? g_ptr_array_ref (own) : klima_slides_generate (dataset);

  return self;
}

/**
 * klima_presentation_get_dataset:
 * @self: a presentation
 *
 * Returns: (transfer none): what it is about
 */
KlimaDataset *
klima_presentation_get_dataset (KlimaPresentation *self)
{
  g_return_val_if_fail (KLIMA_IS_PRESENTATION (self), NULL);

  return self->dataset;
}

guint
klima_presentation_get_n_slides (KlimaPresentation *self)
{
  g_return_val_if_fail (KLIMA_IS_PRESENTATION (self), 0);

  return self->slides->len;
}

/**
 * klima_presentation_get_slide:
 * @self: a presentation
 * @position: which slide, from 0
 *
 * Returns: (nullable) (transfer none): the slide, %NULL beyond the last
 */
KlimaSlide *
klima_presentation_get_slide (KlimaPresentation *self,
                              guint              position)
{
  g_return_val_if_fail (KLIMA_IS_PRESENTATION (self), NULL);

  return position < self->slides->len ? self->slides->pdata[position] : NULL;
}

/**
 * klima_presentation_get_current:
 * @self: a presentation
 *
 * Returns: (transfer none): the slide that is shown
 */
KlimaSlide *
klima_presentation_get_current (KlimaPresentation *self)
{
  g_return_val_if_fail (KLIMA_IS_PRESENTATION (self), NULL);

  return self->slides->pdata[self->position];
}

guint
klima_presentation_get_position (KlimaPresentation *self)
{
  g_return_val_if_fail (KLIMA_IS_PRESENTATION (self), 0);

  return self->position;
}

/**
 * klima_presentation_set_position:
 * @self: a presentation
 * @position: which slide, from 0; the last one where there are not so many
 *
 * Goes to a slide.
 */
void
klima_presentation_set_position (KlimaPresentation *self,
                                 guint              position)
{
  g_return_if_fail (KLIMA_IS_PRESENTATION (self));

  position = MIN (position, self->slides->len - 1);
  if (position == self->position)
    return;

  self->position = position;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
}

/**
 * klima_presentation_next:
 * @self: a presentation
 *
 * Goes on to the next slide.
 *
 * Returns: whether there is one; the last slide stays where there is not
 */
gboolean
klima_presentation_next (KlimaPresentation *self)
{
  g_return_val_if_fail (KLIMA_IS_PRESENTATION (self), FALSE);

  if (self->position + 1 >= self->slides->len)
    return FALSE;

  klima_presentation_set_position (self, self->position + 1);

  return TRUE;
}

/**
 * klima_presentation_previous:
 * @self: a presentation
 *
 * Goes back to the slide before.
 *
 * Returns: whether there is one
 */
gboolean
klima_presentation_previous (KlimaPresentation *self)
{
  g_return_val_if_fail (KLIMA_IS_PRESENTATION (self), FALSE);

  if (self->position == 0)
    return FALSE;

  klima_presentation_set_position (self, self->position - 1);

  return TRUE;
}

void
klima_presentation_first (KlimaPresentation *self)
{
  klima_presentation_set_position (self, 0);
}

void
klima_presentation_last (KlimaPresentation *self)
{
  klima_presentation_set_position (self, G_MAXUINT);
}

/**
 * klima_presentation_go_to:
 * @self: a presentation
 * @number: which slide, as people count: from 1
 *
 * Goes to a slide.
 *
 * Returns: whether there is a slide with that number; nothing changes where there is not
 */
gboolean
klima_presentation_go_to (KlimaPresentation *self,
                          guint              number)
{
  g_return_val_if_fail (KLIMA_IS_PRESENTATION (self), FALSE);

  if (number == 0 || number > self->slides->len)
    return FALSE;

  klima_presentation_set_position (self, number - 1);

  return TRUE;
}
