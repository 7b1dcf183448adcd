/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-words-private.h"

#include "klima-translation.h"

char *
klima_phrase_count (KlimaLanguage language,
                    guint         count)
{
  return klima_language_format_number (language, count, 0);
}

/* "6 municipalities" */
char *
klima_phrase_municipalities (KlimaLanguage language,
                             guint         n)
{
  g_autofree char *count = klima_phrase_count (language, n);

  return g_strdup_printf (klima_translate_plural (language, "%s municipality", "%s municipalities", n), count);
}

/* "6 municipalities in dialogue" */
char *
klima_phrase_dialogue (KlimaLanguage language,
                       guint         n)
{
  g_autofree char *count = klima_phrase_count (language, n);

  return g_strdup_printf (klima_translate_plural (language, "%s municipality in dialogue",
                                                  "%s municipalities in dialogue", n), count);
}

/* "Frogn, Nesodden and Ås" */
char *
klima_phrase_list (KlimaLanguage  language,
                   GPtrArray     *parts)
{
  g_autoptr (GString) but_last = g_string_new (NULL);

  if (parts->len == 0)
    return g_strdup ("");
  if (parts->len == 1)
    return g_strdup (parts->pdata[0]);

  for (guint i = 0; i + 1 < parts->len; i++)
    g_string_append_printf (but_last, "%s%s", i > 0 ? ", " : "", (const char *) parts->pdata[i]);

  /* Translators: the end of a list, after names with commas between: "Frogn, Nesodden and Ås" */
  return g_strdup_printf (klima_translate (language, "%s and %s"), but_last->str,
                          (const char *) parts->pdata[parts->len - 1]);
}

char *
klima_phrase_municipality_names (KlimaLanguage  language,
                                 GPtrArray     *municipalities)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < municipalities->len; i++)
    g_ptr_array_add (names, (gpointer) klima_municipality_get_name (municipalities->pdata[i]));

  return klima_phrase_list (language, names);
}

char *
klima_phrase_network_names (KlimaLanguage  language,
                            GPtrArray     *networks)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < networks->len; i++)
    g_ptr_array_add (names, (gpointer) klima_network_get_name (networks->pdata[i], language));

  return klima_phrase_list (language, names);
}

/* Of the networks that are shown, or else of those that are not, those of one kind. */
GPtrArray *
klima_phrase_find_networks (const KlimaScene *scene,
                            KlimaNetworkKind  kind,
                            gboolean          shown)
{
  GPtrArray *all = klima_dataset_get_networks (scene->dataset);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (klima_network_get_kind (all->pdata[i]) == kind && klima_scene_shows_network (scene, all->pdata[i]) == shown)
      g_ptr_array_add (found, all->pdata[i]);

  return found;
}

guint
klima_phrase_count_members (GPtrArray *networks)
{
  guint n_members = 0;

  for (guint i = 0; i < networks->len; i++)
    n_members += klima_network_get_members (networks->pdata[i])->len;

  return n_members;
}
