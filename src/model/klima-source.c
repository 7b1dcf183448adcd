/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-source-private.h"

G_DEFINE_FINAL_TYPE (KlimaSource, klima_source, G_TYPE_OBJECT)

static void
klima_source_finalize (GObject *object)
{
  KlimaSource *self = KLIMA_SOURCE (object);

  g_free (self->id);
  g_clear_pointer (&self->name, klima_text_free);
  g_clear_pointer (&self->provides, klima_text_free);
  g_free (self->licence);
  g_free (self->web);

  G_OBJECT_CLASS (klima_source_parent_class)->finalize (object);
}

static void
klima_source_class_init (KlimaSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klima_source_finalize;
}

static void
klima_source_init (KlimaSource *self)
{
}

const char *
klima_source_get_id (KlimaSource *self)
{
  g_return_val_if_fail (KLIMA_IS_SOURCE (self), NULL);

  return self->id;
}

const char *
klima_source_get_name (KlimaSource   *self,
                       KlimaLanguage  language)
{
  g_return_val_if_fail (KLIMA_IS_SOURCE (self), NULL);

  return klima_text_get (self->name, language);
}

/**
 * klima_source_get_provides:
 * @self: a source
 * @language: the language asked for
 *
 * Returns: (nullable) (transfer none): what the dataset has from it
 */
const char *
klima_source_get_provides (KlimaSource   *self,
                           KlimaLanguage  language)
{
  g_return_val_if_fail (KLIMA_IS_SOURCE (self), NULL);

  return klima_text_get (self->provides, language);
}

/**
 * klima_source_get_licence:
 * @self: a source
 *
 * Returns: (nullable) (transfer none): the name of the licence, such as `CC BY 4.0`
 */
const char *
klima_source_get_licence (KlimaSource *self)
{
  g_return_val_if_fail (KLIMA_IS_SOURCE (self), NULL);

  return self->licence;
}

/**
 * klima_source_get_web:
 * @self: a source
 *
 * Returns: (nullable) (transfer none): its web address
 */
const char *
klima_source_get_web (KlimaSource *self)
{
  g_return_val_if_fail (KLIMA_IS_SOURCE (self), NULL);

  return self->web;
}
