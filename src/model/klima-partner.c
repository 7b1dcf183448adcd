/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-partner-private.h"

G_DEFINE_FINAL_TYPE (KlimaPartner, klima_partner, G_TYPE_OBJECT)

static void
klima_partner_finalize (GObject *object)
{
  KlimaPartner *self = KLIMA_PARTNER (object);

  g_free (self->id);
  g_clear_pointer (&self->name, klima_text_free);
  g_clear_pointer (&self->theme, klima_text_free);
  g_clear_pointer (&self->description, klima_text_free);
  g_clear_pointer (&self->run_by, klima_text_free);
  g_free (self->founded_date);
  g_clear_pointer (&self->founded_text, klima_text_free);
  g_free (self->web);
  g_ptr_array_unref (self->sources);

  G_OBJECT_CLASS (klima_partner_parent_class)->finalize (object);
}

static void
klima_partner_class_init (KlimaPartnerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klima_partner_finalize;
}

static void
klima_partner_init (KlimaPartner *self)
{
  self->sources = g_ptr_array_new_with_free_func (g_object_unref);
}

const char *
klima_partner_get_id (KlimaPartner *self)
{
  g_return_val_if_fail (KLIMA_IS_PARTNER (self), NULL);

  return self->id;
}

const char *
klima_partner_get_name (KlimaPartner  *self,
                        KlimaLanguage  language)
{
  g_return_val_if_fail (KLIMA_IS_PARTNER (self), NULL);

  return klima_text_get (self->name, language);
}

/**
 * klima_partner_get_theme:
 * @self: a partner
 * @language: the language asked for
 *
 * Returns: (nullable) (transfer none): what it is about, in a few words
 */
const char *
klima_partner_get_theme (KlimaPartner  *self,
                         KlimaLanguage  language)
{
  g_return_val_if_fail (KLIMA_IS_PARTNER (self), NULL);

  return klima_text_get (self->theme, language);
}

/**
 * klima_partner_get_description:
 * @self: a partner
 * @language: the language asked for
 *
 * Returns: (nullable) (transfer none): what it is
 */
const char *
klima_partner_get_description (KlimaPartner  *self,
                               KlimaLanguage  language)
{
  g_return_val_if_fail (KLIMA_IS_PARTNER (self), NULL);

  return klima_text_get (self->description, language);
}

/**
 * klima_partner_get_run_by:
 * @self: a partner
 * @language: the language asked for
 *
 * Returns: (nullable) (transfer none): who runs it
 */
const char *
klima_partner_get_run_by (KlimaPartner  *self,
                          KlimaLanguage  language)
{
  g_return_val_if_fail (KLIMA_IS_PARTNER (self), NULL);

  return klima_text_get (self->run_by, language);
}

/**
 * klima_partner_dup_founded:
 * @self: a partner
 * @language: the language asked for
 *
 * Returns: (nullable) (transfer full): when it was founded, written as the language does
 */
char *
klima_partner_dup_founded (KlimaPartner  *self,
                           KlimaLanguage  language)
{
  g_return_val_if_fail (KLIMA_IS_PARTNER (self), NULL);

  if (self->founded_date != NULL)
    return klima_language_format_date (language, self->founded_date);

  return g_strdup (klima_text_get (self->founded_text, language));
}

/**
 * klima_partner_get_web:
 * @self: a partner
 *
 * Returns: (nullable) (transfer none): its web address
 */
const char *
klima_partner_get_web (KlimaPartner *self)
{
  g_return_val_if_fail (KLIMA_IS_PARTNER (self), NULL);

  return self->web;
}

/**
 * klima_partner_get_sources:
 * @self: a partner
 *
 * Returns: (element-type KlimaSource) (transfer none): where what is said of it comes from
 */
GPtrArray *
klima_partner_get_sources (KlimaPartner *self)
{
  g_return_val_if_fail (KLIMA_IS_PARTNER (self), NULL);

  return self->sources;
}
