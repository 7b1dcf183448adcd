/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-session-private.h"

/* How the map looks, and which networks are shown. */

void
klima_session_set_style (KlimaSession *self,
                         KlimaStyle    style)
{
  g_return_if_fail (KLIMA_IS_SESSION (self));

  if (self->scene->style == style)
    return;

  self->scene->style = style;
  klima_session_announce_scene (self);
}

/**
 * klima_session_set_label_scale:
 * @self: a session
 * @label_scale: factor on the size of the names of municipalities, 1.0 is normal
 *
 * Sets how large municipalities are named on the map.
 */
void
klima_session_set_label_scale (KlimaSession *self,
                               double        label_scale)
{
  g_return_if_fail (KLIMA_IS_SESSION (self));
  g_return_if_fail (label_scale > 0);

  if (self->scene->label_scale == label_scale)
    return;

  self->scene->label_scale = label_scale;
  klima_session_announce_scene (self);
}

/**
 * klima_session_set_text_scale:
 * @self: a session
 * @text_scale: how large the system writes, 1.0 is normal
 *
 * Sets the size of all names on the map.
 */
void
klima_session_set_text_scale (KlimaSession *self,
                              double        text_scale)
{
  g_return_if_fail (KLIMA_IS_SESSION (self));
  g_return_if_fail (text_scale > 0);

  if (self->scene->text_scale == text_scale)
    return;

  self->scene->text_scale = text_scale;
  klima_session_announce_scene (self);
}

void
klima_session_set_patterns (KlimaSession *self,
                            gboolean      patterns)
{
  g_return_if_fail (KLIMA_IS_SESSION (self));

  patterns = !!patterns;
  if (self->scene->patterns == patterns)
    return;

  self->scene->patterns = patterns;
  klima_session_announce_scene (self);
}

/**
 * klima_session_show_network:
 * @self: a session
 * @network: a network of the dataset
 * @show: whether its members are drawn in full
 *
 * Shows or hides a network. What is selected stays selected.
 */
void
klima_session_show_network (KlimaSession *self,
                            KlimaNetwork *network,
                            gboolean      show)
{
  KlimaSessionState before;
  guint32 bit;

  g_return_if_fail (KLIMA_IS_SESSION (self));
  g_return_if_fail (KLIMA_IS_NETWORK (network) && klima_session_holds (self, network));

  before = klima_session_get_state (self);
  bit = 1u << klima_network_get_position (network);
  self->scene->shown = show ? self->scene->shown | bit : self->scene->shown & ~bit;
  klima_session_announce (self, &before);
}

/**
 * klima_session_show_only:
 * @self: a session
 * @network: a network of the dataset
 *
 * Hides all networks but one. A municipality that is selected and not a member is deselected, and its panel closed.
 */
void
klima_session_show_only (KlimaSession *self,
                         KlimaNetwork *network)
{
  KlimaMunicipality *selected;
  KlimaSessionState before;

  g_return_if_fail (KLIMA_IS_SESSION (self));
  g_return_if_fail (KLIMA_IS_NETWORK (network) && klima_session_holds (self, network));

  before = klima_session_get_state (self);
  self->scene->shown = 1u << klima_network_get_position (network);

  selected = self->scene->selected;
  if (selected != NULL && (klima_municipality_get_networks (selected) & self->scene->shown) == 0)
    {
      if (self->subject == G_OBJECT (selected))
        klima_session_close_subject (self);
      else
        self->scene->selected = NULL;
    }

  klima_session_announce (self, &before);
}

void
klima_session_show_all (KlimaSession *self)
{
  KlimaSessionState before;

  g_return_if_fail (KLIMA_IS_SESSION (self));

  before = klima_session_get_state (self);
  self->scene->shown = klima_scene_all_networks (self->scene);
  klima_session_announce (self, &before);
}
