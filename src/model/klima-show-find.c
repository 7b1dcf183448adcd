/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-show-private.h"

static gboolean
shows_partner (KlimaSlide *slide,
               GObject    *item)
{
  return g_ptr_array_find (klima_slide_get_partners (slide), item, NULL);
}

static gboolean
shows_network (KlimaSlide *slide,
               GObject    *item)
{
  return klima_slide_get_network (slide) == (gpointer) item;
}

static gboolean
shows_all (KlimaSlide *slide,
           GObject    *item G_GNUC_UNUSED)
{
  return klima_slide_get_kind (slide) == KLIMA_SLIDE_MAP && klima_slide_get_network (slide) == NULL;
}

/* The first slide, with its position, that is about something. */
static KlimaSlide *
find_slide (KlimaShow  *self,
            gboolean  (*is_about) (KlimaSlide *, GObject *),
            GObject    *item,
            guint      *position)
{
  for (guint i = 0; i < klima_presentation_get_n_slides (self->presentation); i++)
    {
      KlimaSlide *slide = klima_presentation_get_slide (self->presentation, i);

      if (is_about (slide, item))
        {
          if (position != NULL)
            *position = i;
          return slide;
        }
    }

  return NULL;
}

static gboolean
contains (KlimaSlide        *slide,
          const KlimaBounds *part)
{
  KlimaBounds bounds;

  if (slide == NULL)
    return FALSE;
  bounds = klima_slide_get_bounds (slide);

  return part->min_x >= bounds.min_x && part->max_x <= bounds.max_x && part->min_y >= bounds.min_y
         && part->max_y <= bounds.max_y;
}

/* Leaves what is on for a slide on which a part of the map can be seen: the network's own, or one with all of the map. */
static void
make_room (KlimaShow         *self,
           const KlimaBounds *part,
           KlimaNetwork      *network)
{
  KlimaSlide *slide = NULL;

  if (network != NULL)
    slide = find_slide (self, shows_network, G_OBJECT (network), NULL);
  if (!contains (slide, part))
    slide = find_slide (self, shows_all, NULL, NULL);
  if (slide != NULL)
    klima_show_put_on (self, slide);
}

static gboolean
belongs_to (const KlimaScene *scene,
            KlimaNetwork     *network)
{
  g_autoptr (GPtrArray) networks = klima_dataset_find_networks (scene->dataset, scene->selected);

  return g_ptr_array_find (networks, network, NULL);
}

void
klima_show_filter (KlimaShow *self,
                   int        badge)
{
  KlimaNetwork *network = klima_dataset_get_network_by_badge (self->base->dataset, badge);
  KlimaBounds part = klima_dataset_get_bounds (self->base->dataset);
  gboolean is_map = self->live.slide != NULL && klima_slide_get_kind (self->live.slide) == KLIMA_SLIDE_MAP;

  if (badge != 0 && network == NULL)
    return;
  if (network != NULL)
    part = klima_network_get_bounds (network);
  if (!is_map || (network != NULL && !contains (self->live.slide, &part)))
    make_room (self, &part, network);
  self->live.scene->shown =
    network != NULL ? 1u << klima_network_get_position (network) : klima_scene_all_networks (self->live.scene);
  if (network != NULL && self->live.scene->selected != NULL && !belongs_to (self->live.scene, network))
    self->live.scene->selected = NULL;
  self->is_aside = TRUE;
}

/* What a view is about: the network that is open or alone in it, or that of the municipality that is open. */
static KlimaNetwork *
find_network (const KlimaScene *view,
              GObject          *subject)
{
  GPtrArray *networks = klima_dataset_get_networks (view->dataset);

  if (subject != NULL && KLIMA_IS_NETWORK (subject))
    return KLIMA_NETWORK (subject);
  for (guint i = 0; i < networks->len; i++)
    if (view->shown == 1u << klima_network_get_position (networks->pdata[i]))
      return networks->pdata[i];

  return view->selected != NULL ? klima_dataset_get_main_network (view->dataset, view->selected) : NULL;
}

/**
 * klima_show_start_at:
 * @self: a show
 * @view: what somebody looks at
 * @subject: (nullable): the municipality, network or partner that is open there
 *
 * Begins with the slide that is nearest to a view, with the same filter and the same municipality selected.
 */
void
klima_show_start_at (KlimaShow        *self,
                     const KlimaScene *view,
                     GObject          *subject)
{
  KlimaNetwork *network;
  guint position = 0;

  g_return_if_fail (KLIMA_IS_SHOW (self));
  g_return_if_fail (view != NULL && view->dataset == self->base->dataset);

  network = find_network (view, subject);
  if (subject != NULL && KLIMA_IS_PARTNER (subject) && find_slide (self, shows_partner, subject, &position) != NULL)
    network = NULL;
  else if (network == NULL || find_slide (self, shows_network, G_OBJECT (network), &position) == NULL)
    find_slide (self, shows_all, NULL, &position);
  klima_presentation_set_position (self->presentation, position);
  klima_show_arrive (self);

  if (network == NULL && view->shown != klima_scene_all_networks (view))
    {
      self->live.scene->shown = view->shown;
      self->is_aside = TRUE;
    }
  if (view->selected != NULL)
    klima_show_open (self, G_OBJECT (view->selected));
  else
    klima_show_tell (self);
}

/**
 * klima_show_open:
 * @self: a show
 * @item: a municipality, network or partner that was searched for
 *
 * Shows it, on another slide where it cannot be seen on the one that is on. %KLIMA_SHOW_BACK leads back.
 */
void
klima_show_open (KlimaShow *self,
                 GObject   *item)
{
  g_return_if_fail (KLIMA_IS_SHOW (self));
  g_return_if_fail (G_IS_OBJECT (item));

  self->cover = KLIMA_SHOW_COVER_NONE;
  self->next_step = 0;
  if (KLIMA_IS_MUNICIPALITY (item))
    {
      KlimaMunicipality *municipality = KLIMA_MUNICIPALITY (item);
      KlimaBounds part = klima_geometry_get_bounds (klima_municipality_get_geometry (municipality));

      if (!contains (self->live.slide, &part))
        make_room (self, &part, klima_dataset_get_main_network (self->base->dataset, municipality));
      klima_show_select (self, municipality);
      return;
    }

  if (KLIMA_IS_NETWORK (item))
    {
      KlimaBounds part = klima_network_get_bounds (KLIMA_NETWORK (item));

      make_room (self, &part, KLIMA_NETWORK (item));
      self->live.scene->shown = 1u << klima_network_get_position (KLIMA_NETWORK (item));
    }
  else
    {
      KlimaSlide *slide = find_slide (self, shows_partner, item, NULL);

      if (slide == NULL)
        return;
      klima_show_put_on (self, slide);
    }
  self->is_aside = TRUE;
  klima_show_tell (self);
}
