/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-text.h"

struct _KlimaText
{
  char *texts[KLIMA_N_LANGUAGES];
};

/**
 * klima_text_new:
 * @nb: (nullable): the text in Bokmål
 * @nn: (nullable): the text in Nynorsk
 * @en: (nullable): the text in English
 *
 * Makes a text. At least one language must be given.
 *
 * Returns: (transfer full): the text
 */
KlimaText *
klima_text_new (const char *nb,
                const char *nn,
                const char *en)
{
  KlimaText *text;

  g_return_val_if_fail (nb != NULL || nn != NULL || en != NULL, NULL);

  text = g_new0 (KlimaText, 1);
  text->texts[KLIMA_LANGUAGE_NB] = g_strdup (nb);
  text->texts[KLIMA_LANGUAGE_NN] = g_strdup (nn);
  text->texts[KLIMA_LANGUAGE_EN] = g_strdup (en);

  return text;
}

void
klima_text_free (KlimaText *text)
{
  g_return_if_fail (text != NULL);

  for (int i = 0; i < KLIMA_N_LANGUAGES; i++)
    g_free (text->texts[i]);
  g_free (text);
}

/**
 * klima_text_get:
 * @text: (nullable): a text
 * @language: the language asked for
 *
 * Reads the text in a language; where it is not given in that, in Bokmål, else in Nynorsk, else in English.
 *
 * Returns: (nullable) (transfer none): the words, or %NULL where @text is %NULL
 */
const char *
klima_text_get (const KlimaText *text,
                KlimaLanguage    language)
{
  g_return_val_if_fail ((guint) language < KLIMA_N_LANGUAGES, NULL);

  if (text == NULL)
    return NULL;
  if (text->texts[language] != NULL)
    return text->texts[language];

  for (int i = 0; i < KLIMA_N_LANGUAGES; i++)
    if (text->texts[i] != NULL)
      return text->texts[i];

  g_assert_not_reached ();
}
