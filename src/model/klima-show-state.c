/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-show-private.h"

/**
 * klima_show_get_slide:
 *
 * Returns: (nullable) (transfer none): the slide that is on; %NULL behind the last one. It is another one than the
 *   presentation's current one where klima_show_is_aside()
 */
KlimaSlide *
klima_show_get_slide (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), NULL);

  return self->live.slide;
}

/**
 * klima_show_get_scene:
 *
 * Returns: (transfer none): what the slide that is on shows of the map; its camera means nothing
 */
const KlimaScene *
klima_show_get_scene (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), NULL);

  return self->live.scene;
}

/**
 * klima_show_get_seen_slide:
 *
 * Returns: (nullable) (transfer none): the slide that the audience sees: that which is on, or that which was when the
 *   picture was frozen
 */
KlimaSlide *
klima_show_get_seen_slide (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), NULL);

  return self->frozen.scene != NULL ? self->frozen.slide : self->live.slide;
}

/**
 * klima_show_get_seen_scene:
 *
 * Returns: (transfer none): what the slide that the audience sees shows of the map
 */
const KlimaScene *
klima_show_get_seen_scene (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), NULL);

  return self->frozen.scene != NULL ? self->frozen.scene : self->live.scene;
}

/**
 * klima_show_make_scene:
 * @self: a show
 * @slide: (nullable): a slide of its presentation
 *
 * Returns: (transfer full): what the slide shows of the map as it was made
 */
KlimaScene *
klima_show_make_scene (KlimaShow  *self,
                       KlimaSlide *slide)
{
  KlimaScene *scene;

  g_return_val_if_fail (KLIMA_IS_SHOW (self), NULL);

  scene = klima_scene_copy (self->base);
  if (slide != NULL)
    klima_slide_apply (slide, scene);

  return scene;
}

/**
 * klima_show_set_style:
 * @self: a show
 * @style: of the slides from now on
 *
 * Shows the slides in other colours, but for a frozen one: that changes when it is left.
 */
void
klima_show_set_style (KlimaShow  *self,
                      KlimaStyle  style)
{
  g_return_if_fail (KLIMA_IS_SHOW (self));

  if (style == self->base->style)
    return;

  self->base->style = style;
  self->live.scene->style = style;
  klima_show_tell (self);
}

KlimaShowCover
klima_show_get_cover (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), KLIMA_SHOW_COVER_NONE);

  return self->cover;
}

gboolean
klima_show_is_frozen (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), FALSE);

  return self->frozen.scene != NULL;
}

/**
 * klima_show_is_aside:
 *
 * Returns: whether what is on is not the slide as it was made
 */
gboolean
klima_show_is_aside (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), FALSE);

  return self->is_aside;
}

gboolean
klima_show_is_searching (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), FALSE);

  return self->is_searching;
}

/**
 * klima_show_is_playing:
 *
 * Returns: whether slides change by themselves
 */
gboolean
klima_show_is_playing (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), FALSE);

  return self->next_step != 0;
}

/**
 * klima_show_has_hint:
 *
 * Returns: whether the audience sees how to go on or to end
 */
gboolean
klima_show_has_hint (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), FALSE);

  return self->hint_ends != 0;
}

gboolean
klima_show_has_spotlight (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), FALSE);

  return self->has_spotlight;
}

gboolean
klima_show_has_ended (KlimaShow *self)
{
  g_return_val_if_fail (KLIMA_IS_SHOW (self), FALSE);

  return self->has_ended;
}
