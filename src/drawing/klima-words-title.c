/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-words-pen.h"

#include "klima-translation.h"
#include "klima-words-private.h"

/* More networks than this are counted in a title, and not named. */
#define MAX_NAMED_NETWORKS 5

static char *
format_climate_networks (KlimaLanguage language,
                         guint         n)
{
  return g_strdup_printf (klima_translate_plural (language, "%u climate network", "%u climate networks", n), n);
}

/* "all 51 municipalities, 4 climate networks and 6 municipalities in dialogue" */
static char *
title_all (const KlimaScene *scene,
           GPtrArray        *climate,
           GPtrArray        *dialogue)
{
  KlimaLanguage language = scene->language;
  guint n_municipalities = klima_dataset_get_municipalities (scene->dataset)->len;
  guint n_dialogue = klima_phrase_count_members (dialogue);
  g_autofree char *count = klima_phrase_count (language, n_municipalities);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, g_strdup_printf (klima_translate_plural (language, "%s municipality in all",
                                                                   "all %s municipalities", n_municipalities), count));
  g_ptr_array_add (parts, format_climate_networks (language, climate->len));
  if (n_dialogue > 0)
    g_ptr_array_add (parts, klima_phrase_dialogue (language, n_dialogue));

  return klima_phrase_list (language, parts);
}

/* "Follo klimanettverk and municipalities in dialogue, 12 of 51 municipalities" */
static char *
title_some (const KlimaScene *scene,
            GPtrArray        *climate,
            GPtrArray        *dialogue)
{
  KlimaLanguage language = scene->language;
  guint n_municipalities = klima_dataset_get_municipalities (scene->dataset)->len;
  g_autofree char *n_shown = klima_phrase_count (language, klima_scene_count_shown (scene));
  g_autofree char *n_all = klima_phrase_count (language, n_municipalities);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *networks = NULL;

  if (climate->len > MAX_NAMED_NETWORKS)
    g_ptr_array_add (parts, format_climate_networks (language, climate->len));
  else
    for (guint i = 0; i < climate->len; i++)
      g_ptr_array_add (parts, g_strdup (klima_network_get_name (climate->pdata[i], language)));
  if (dialogue->len > 0)
    g_ptr_array_add (parts, g_strdup (klima_translate (language, "municipalities in dialogue")));
  networks = klima_phrase_list (language, parts);

  /* Translators: what is shown in full, and how much of it: "Follo klimanettverk, 6 of 51 municipalities" */
  return g_strdup_printf (klima_translate_plural (language, "%s, %s of %s municipality", "%s, %s of %s municipalities",
                                                  n_municipalities), networks, n_shown, n_all);
}

/**
 * klima_describe_title:
 * @scene: a scene
 *
 * Says what the map is.
 *
 * Returns: (transfer full): a sentence without a full stop: "Map of Viken: Follo klimanettverk, 6 of 51 municipalities"
 */
char *
klima_describe_title (const KlimaScene *scene)
{
  g_autoptr (GPtrArray) climate = NULL;
  g_autoptr (GPtrArray) dialogue = NULL;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (scene != NULL, NULL);

  climate = klima_phrase_find_networks (scene, KLIMA_NETWORK_CLIMATE, TRUE);
  dialogue = klima_phrase_find_networks (scene, KLIMA_NETWORK_DIALOGUE, TRUE);
  if (scene->shown == klima_scene_all_networks (scene))
    shown = title_all (scene, climate, dialogue);
  else if (scene->shown == 0)
    shown = g_strdup (klima_translate (scene->language, "all networks are hidden"));
  else
    shown = title_some (scene, climate, dialogue);

  /* Translators: what a map is of, and what is shown on it */
  return g_strdup_printf (klima_translate (scene->language, "Map of %s: %s"), klima_dataset_get_name (scene->dataset),
                          shown);
}
