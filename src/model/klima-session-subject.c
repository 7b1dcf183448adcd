/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-session-private.h"

/* Whose panel is open, what is selected on the map, and the way back. */

/* A stop in the history: whose panel was open, and what was selected on the map meanwhile. */
typedef struct
{
  GObject *subject;            /* owned */
  KlimaMunicipality *selected; /* owned, nullable */
} View;

static View *
view_new (GObject           *subject,
          KlimaMunicipality *selected)
{
  View *view = g_new (View, 1);

  view->subject = g_object_ref (subject);
  view->selected = selected != NULL ? g_object_ref (selected) : NULL;

  return view;
}

void
klima_session_view_free (gpointer data)
{
  View *view = data;

  g_object_unref (view->subject);
  g_clear_object (&view->selected);
  g_free (view);
}

static void
fly_to_subject (KlimaSession *self)
{
  gpointer subject = self->subject;

  if (KLIMA_IS_MUNICIPALITY (subject))
    klima_session_fly_to (self, klima_geometry_get_bounds (klima_municipality_get_geometry (subject)));
  else if (KLIMA_IS_NETWORK (subject))
    klima_session_fly_to (self, klima_network_get_bounds (subject));
}

/* Opens a panel; what was open before can be gone back to, unless it was only passed by. */
static void
open_subject (KlimaSession      *self,
              gpointer           subject,
              KlimaMunicipality *selected,
              gboolean           is_browsing)
{
  gboolean is_passed_by = self->is_browsing && is_browsing;

  if (self->subject != NULL && self->subject != subject && !is_passed_by)
    g_ptr_array_add (self->history, view_new (self->subject, self->scene->selected));
  /* Back where browsing began. */
  if (is_passed_by && self->history->len > 0
      && ((View *) g_ptr_array_index (self->history, self->history->len - 1))->subject == subject)
    g_ptr_array_set_size (self->history, (int) self->history->len - 1);

  self->is_browsing = is_browsing;
  g_set_object (&self->subject, subject);
  self->scene->selected = selected;
}

void
klima_session_close_subject (KlimaSession *self)
{
  g_clear_object (&self->subject);
  self->is_browsing = FALSE;
  g_ptr_array_set_size (self->history, 0);
  self->scene->selected = NULL;
}

/**
 * klima_session_get_subject:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the [class@Municipality], [class@Network] or [class@Partner] whose panel is open
 */
GObject *
klima_session_get_subject (KlimaSession *self)
{
  g_return_val_if_fail (KLIMA_IS_SESSION (self), NULL);

  return self->subject;
}

/**
 * klima_session_get_selected:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the municipality that is marked on the map
 */
KlimaMunicipality *
klima_session_get_selected (KlimaSession *self)
{
  g_return_val_if_fail (KLIMA_IS_SESSION (self), NULL);

  return self->scene->selected;
}

/**
 * klima_session_select:
 * @self: a session
 * @municipality: (nullable): a municipality of the dataset, or %NULL to deselect and close the panel
 * @fly: whether to move the map there
 *
 * Selects a municipality and opens its panel. Its network stays hidden where it is.
 */
void
klima_session_select (KlimaSession      *self,
                      KlimaMunicipality *municipality,
                      gboolean           fly)
{
  KlimaSessionState before;

  g_return_if_fail (KLIMA_IS_SESSION (self));
  g_return_if_fail (municipality == NULL || klima_session_holds (self, municipality));

  before = klima_session_get_state (self);
  if (municipality != NULL)
    open_subject (self, municipality, municipality, FALSE);
  else
    klima_session_close_subject (self);
  klima_session_announce (self, &before);

  if (municipality != NULL && fly)
    fly_to_subject (self);
}

/**
 * klima_session_browse:
 * @self: a session
 * @municipality: a municipality of the dataset
 *
 * Selects a municipality, opens its panel and moves the map there, as one of many that the user goes through: Back leads
 * to what was open before the first of them.
 */
void
klima_session_browse (KlimaSession      *self,
                      KlimaMunicipality *municipality)
{
  KlimaSessionState before;

  g_return_if_fail (KLIMA_IS_SESSION (self));
  g_return_if_fail (KLIMA_IS_MUNICIPALITY (municipality) && klima_session_holds (self, municipality));

  before = klima_session_get_state (self);
  open_subject (self, municipality, municipality, TRUE);
  klima_session_announce (self, &before);

  fly_to_subject (self);
}

/**
 * klima_session_open_network:
 * @self: a session
 * @network: a network of the dataset
 *
 * Opens the panel of a network, deselects the municipality and moves the map to the members. What is hidden stays
 * hidden.
 */
void
klima_session_open_network (KlimaSession *self,
                            KlimaNetwork *network)
{
  KlimaSessionState before;

  g_return_if_fail (KLIMA_IS_SESSION (self));
  g_return_if_fail (KLIMA_IS_NETWORK (network) && klima_session_holds (self, network));

  before = klima_session_get_state (self);
  open_subject (self, network, NULL, FALSE);
  klima_session_announce (self, &before);

  fly_to_subject (self);
}

/**
 * klima_session_open_partner:
 * @self: a session
 * @partner: a partner of the dataset
 *
 * Opens the panel of a partner. The map stays as it is.
 */
void
klima_session_open_partner (KlimaSession *self,
                            KlimaPartner *partner)
{
  KlimaSessionState before;

  g_return_if_fail (KLIMA_IS_SESSION (self));
  g_return_if_fail (KLIMA_IS_PARTNER (partner) && klima_session_holds (self, partner));

  before = klima_session_get_state (self);
  open_subject (self, partner, self->scene->selected, FALSE);
  klima_session_announce (self, &before);
}

gboolean
klima_session_can_go_back (KlimaSession *self)
{
  g_return_val_if_fail (KLIMA_IS_SESSION (self), FALSE);

  return self->history->len > 0;
}

/**
 * klima_session_go_back:
 * @self: a session
 *
 * Opens the panel that was open before, with what was selected then, and moves the map there. Does nothing where there
 * is none.
 */
void
klima_session_go_back (KlimaSession *self)
{
  KlimaSessionState before;
  View *view;

  g_return_if_fail (KLIMA_IS_SESSION (self));

  if (self->history->len == 0)
    return;

  before = klima_session_get_state (self);
  view = g_ptr_array_steal_index (self->history, self->history->len - 1);
  self->is_browsing = FALSE;
  g_set_object (&self->subject, view->subject);
  self->scene->selected = view->selected;
  klima_session_view_free (view);
  klima_session_announce (self, &before);

  fly_to_subject (self);
}

/**
 * klima_session_step_out:
 * @self: a session
 *
 * Backs out one step: closes the panel and deselects; where nothing is open, shows all networks.
 *
 * Returns: whether there was anything to back out of
 */
gboolean
klima_session_step_out (KlimaSession *self)
{
  g_return_val_if_fail (KLIMA_IS_SESSION (self), FALSE);

  if (self->subject != NULL || self->scene->selected != NULL)
    klima_session_select (self, NULL, FALSE);
  else if (self->scene->shown != klima_scene_all_networks (self->scene))
    klima_session_show_all (self);
  else
    return FALSE;

  return TRUE;
}
