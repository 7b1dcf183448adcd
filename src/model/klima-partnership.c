/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-partnership-private.h"

G_DEFINE_FINAL_TYPE (KlimaPartnership, klima_partnership, G_TYPE_OBJECT)

static void
clear_member (gpointer data)
{
  KlimaPartnershipMember *member = data;

  g_clear_pointer (&member->name, klima_text_free);
  g_clear_pointer (&member->role, klima_text_free);
}

static void
klima_partnership_finalize (GObject *object)
{
  KlimaPartnership *self = KLIMA_PARTNERSHIP (object);

  g_clear_pointer (&self->name, klima_text_free);
  g_clear_pointer (&self->purpose, klima_text_free);
  g_clear_pointer (&self->description, klima_text_free);
  g_free (self->web);
  g_array_unref (self->members);
  g_ptr_array_unref (self->sources);

  G_OBJECT_CLASS (klima_partnership_parent_class)->finalize (object);
}

static void
klima_partnership_class_init (KlimaPartnershipClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klima_partnership_finalize;
}

static void
klima_partnership_init (KlimaPartnership *self)
{
  self->members = g_array_new (FALSE, FALSE, sizeof (KlimaPartnershipMember));
  g_array_set_clear_func (self->members, clear_member);
  self->sources = g_ptr_array_new_with_free_func (g_object_unref);
}

const char *
klima_partnership_get_name (KlimaPartnership *self,
                            KlimaLanguage     language)
{
  g_return_val_if_fail (KLIMA_IS_PARTNERSHIP (self), NULL);

  return klima_text_get (self->name, language);
}

/**
 * klima_partnership_get_purpose:
 * @self: a partnership
 * @language: the language asked for
 *
 * Returns: (nullable) (transfer none): what it is for
 */
const char *
klima_partnership_get_purpose (KlimaPartnership *self,
                               KlimaLanguage     language)
{
  g_return_val_if_fail (KLIMA_IS_PARTNERSHIP (self), NULL);

  return klima_text_get (self->purpose, language);
}

/**
 * klima_partnership_get_description:
 * @self: a partnership
 * @language: the language asked for
 *
 * Returns: (nullable) (transfer none): what it is and does
 */
const char *
klima_partnership_get_description (KlimaPartnership *self,
                                   KlimaLanguage     language)
{
  g_return_val_if_fail (KLIMA_IS_PARTNERSHIP (self), NULL);

  return klima_text_get (self->description, language);
}

/**
 * klima_partnership_get_web:
 * @self: a partnership
 *
 * Returns: (nullable) (transfer none): its web address
 */
const char *
klima_partnership_get_web (KlimaPartnership *self)
{
  g_return_val_if_fail (KLIMA_IS_PARTNERSHIP (self), NULL);

  return self->web;
}

guint
klima_partnership_get_n_members (KlimaPartnership *self)
{
  g_return_val_if_fail (KLIMA_IS_PARTNERSHIP (self), 0);

  return self->members->len;
}

/**
 * klima_partnership_get_member:
 * @self: a partnership
 * @position: from 0, below [method@Partnership.get_n_members]
 *
 * Returns: (transfer none): who takes part, in the order in which they are given
 */
const KlimaPartnershipMember *
klima_partnership_get_member (KlimaPartnership *self,
                              guint             position)
{
  g_return_val_if_fail (KLIMA_IS_PARTNERSHIP (self), NULL);
  g_return_val_if_fail (position < self->members->len, NULL);

  return &g_array_index (self->members, KlimaPartnershipMember, position);
}

/**
 * klima_partnership_get_sources:
 * @self: a partnership
 *
 * Returns: (element-type KlimaSource) (transfer none): where what is said of it comes from
 */
GPtrArray *
klima_partnership_get_sources (KlimaPartnership *self)
{
  g_return_val_if_fail (KLIMA_IS_PARTNERSHIP (self), NULL);

  return self->sources;
}
