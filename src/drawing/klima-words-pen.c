/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-words-pen.h"

#include "klima-layout.h"
#include "klima-translation.h"
#include "klima-words-private.h"

typedef struct
{
  const KlimaScene *scene;
  KlimaLanguage language;
  GString *text;
} WordsPen;

/* Ends a sentence, which gets a line of its own. */
static void
add_line (WordsPen *pen,
          char     *line)
{
  if (pen->text->len > 0)
    g_string_append_c (pen->text, '\n');
  g_string_append (pen->text, line);
  g_free (line);
}

static gboolean
is_climate (KlimaNetwork *network)
{
  return klima_network_get_kind (network) == KLIMA_NETWORK_CLIMATE;
}

/* "Follo klimanettverk has 6 municipalities: Enebakk, Frogn, Nesodden, Nordre Follo, Vestby and Ås." */
static void
add_network (WordsPen     *pen,
             KlimaNetwork *network)
{
  GPtrArray *members = klima_network_get_members (network);
  g_autofree char *count = klima_phrase_count (pen->language, members->len);
  g_autofree char *names = klima_phrase_municipality_names (pen->language, members);

  if (is_climate (network))
    /* Translators: a network, the number of its members, their names */
    add_line (pen, g_strdup_printf (klima_translate_plural (pen->language, "%s has %s municipality: %s.",
                                                            "%s has %s municipalities: %s.", members->len),
                                    klima_network_get_name (network, pen->language), count, names));
  else
    /* Translators: a number of municipalities, their names */
    add_line (pen, g_strdup_printf (
                     klima_translate_plural (pen->language,
                                             "In dialogue about a climate network is %s municipality: %s.",
                                             "In dialogue about a climate network are %s municipalities: %s.",
                                             members->len), count, names));
}

static void
add_networks (WordsPen         *pen,
              KlimaNetworkKind  kind)
{
  g_autoptr (GPtrArray) networks = klima_phrase_find_networks (pen->scene, kind, TRUE);

  for (guint i = 0; i < networks->len; i++)
    add_network (pen, networks->pdata[i]);
}

static GPtrArray *
find_without_network (const KlimaScene *scene)
{
  GPtrArray *all = klima_dataset_get_municipalities (scene->dataset);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (klima_municipality_get_networks (all->pdata[i]) == 0)
      g_ptr_array_add (found, all->pdata[i]);

  return found;
}

/* They are shown where nothing is hidden. */
static void
add_without_network (WordsPen *pen)
{
  g_autoptr (GPtrArray) found = find_without_network (pen->scene);
  g_autofree char *count = klima_phrase_count (pen->language, found->len);
  g_autofree char *names = klima_phrase_municipality_names (pen->language, found);

  if (found->len == 0 || pen->scene->shown != klima_scene_all_networks (pen->scene))
    return;

  /* Translators: a number of municipalities, their names */
  add_line (pen, g_strdup_printf (klima_translate_plural (pen->language,
                                                          "Without a climate network is %s municipality: %s.",
                                                          "Without a climate network are %s municipalities: %s.",
                                                          found->len), count, names));
}

/* The climate networks of a municipality, without the group in dialogue. */
static GPtrArray *
find_memberships (const KlimaScene  *scene,
                  KlimaMunicipality *municipality)
{
  GPtrArray *networks = klima_dataset_find_networks (scene->dataset, municipality);

  for (guint i = networks->len; i > 0; i--)
    if (!is_climate (networks->pdata[i - 1]))
      g_ptr_array_remove_index (networks, i - 1);

  return networks;
}

static gboolean
is_in_dialogue (const KlimaScene  *scene,
                KlimaMunicipality *municipality)
{
  g_autoptr (GPtrArray) all = klima_dataset_find_networks (scene->dataset, municipality);
  g_autoptr (GPtrArray) climate = find_memberships (scene, municipality);

  return all->len > climate->len;
}

/* Those painted in several colours. */
static void
add_in_several (WordsPen *pen)
{
  GPtrArray *municipalities = klima_dataset_get_municipalities (pen->scene->dataset);

  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaMunicipality *municipality = municipalities->pdata[i];
      const char *name = klima_municipality_get_name (municipality);
      g_autoptr (GPtrArray) networks = find_memberships (pen->scene, municipality);
      g_autofree char *names = klima_phrase_network_names (pen->language, networks);

      if (networks->len == 0 || !klima_scene_shows (pen->scene, municipality))
        continue;
      if (networks->len > 1)
        /* Translators: a municipality, and the names of its networks */
        add_line (pen, g_strdup_printf (klima_translate (pen->language, "%s belongs to several networks: %s."), name,
                                        names));
      if (is_in_dialogue (pen->scene, municipality))
        add_line (pen, g_strdup_printf (klima_translate (pen->language,
                                                         "%s is also in dialogue about another climate network."),
                                        name));
    }
}

/* "Nesodden is selected and belongs to Follo klimanettverk." */
static char *
describe_selected (WordsPen *pen)
{
  const char *name = klima_municipality_get_name (pen->scene->selected);
  g_autoptr (GPtrArray) networks = find_memberships (pen->scene, pen->scene->selected);
  g_autofree char *names = klima_phrase_network_names (pen->language, networks);

  if (networks->len > 0)
    /* Translators: the municipality that is selected on the map, and its networks */
    return g_strdup_printf (klima_translate (pen->language, "%s is selected and belongs to %s."), name, names);
  if (is_in_dialogue (pen->scene, pen->scene->selected))
    return g_strdup_printf (klima_translate (pen->language,
                                             "%s is selected and is in dialogue about a climate network."), name);

  return g_strdup_printf (klima_translate (pen->language, "%s is selected and belongs to no climate network."), name);
}

static void
add_selected (WordsPen *pen)
{
  KlimaMunicipality *selected = pen->scene->selected;

  if (selected == NULL)
    return;
  add_line (pen, describe_selected (pen));
  if ((klima_municipality_get_networks (selected) & pen->scene->shown) == 0
      && pen->scene->shown != klima_scene_all_networks (pen->scene))
    add_line (pen, g_strdup_printf (
                     klima_translate (pen->language,
                                      "The filter hides %s, but it is shown in full because it is selected."),
                     klima_municipality_get_name (selected)));
}

/* "Pale on the map: Follo klimanettverk (6 municipalities) and 6 municipalities in dialogue." */
static void
add_pale (WordsPen *pen)
{
  g_autoptr (GPtrArray) climate = klima_phrase_find_networks (pen->scene, KLIMA_NETWORK_CLIMATE, FALSE);
  g_autoptr (GPtrArray) dialogue = klima_phrase_find_networks (pen->scene, KLIMA_NETWORK_DIALOGUE, FALSE);
  g_autoptr (GPtrArray) without = find_without_network (pen->scene);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *pale = NULL;

  if (climate->len + dialogue->len == 0)
    return;
  for (guint i = 0; i < climate->len; i++)
    {
      g_autofree char *members =
        klima_phrase_municipalities (pen->language, klima_network_get_members (climate->pdata[i])->len);

      g_ptr_array_add (parts, g_strdup_printf ("%s (%s)", klima_network_get_name (climate->pdata[i], pen->language),
                                               members));
    }
  if (dialogue->len > 0)
    g_ptr_array_add (parts, klima_phrase_dialogue (pen->language, klima_phrase_count_members (dialogue)));
  if (without->len > 0)
    {
      g_autofree char *count = klima_phrase_count (pen->language, without->len);

      g_ptr_array_add (parts, g_strdup_printf (klima_translate_plural (pen->language,
                                                                       "%s municipality without a network",
                                                                       "%s municipalities without a network",
                                                                       without->len), count));
    }
  pale = klima_phrase_list (pen->language, parts);
  /* Translators: what is on the map in faint colours only */
  add_line (pen, g_strdup_printf (klima_translate (pen->language, "In pale colours on the map: %s."), pale));
}

static void
add_date (WordsPen *pen)
{
  g_autofree char *date =
    klima_language_format_date (pen->language, klima_dataset_get_date (pen->scene->dataset));

  /* Translators: %s is a date */
  add_line (pen, g_strdup_printf (klima_translate (pen->language, "The information is as of %s."), date));
}

/**
 * klima_describe_scene:
 * @scene: a scene
 *
 * Says what the map shows: each network with its members, who is in dialogue or in no network, what is selected, what is
 * pale, and the day for which it holds. Where the camera is makes no difference.
 *
 * Returns: (transfer full): sentences, each on a line of its own
 */
char *
klima_describe_scene (const KlimaScene *scene)
{
  WordsPen pen = { 0 };

  g_return_val_if_fail (scene != NULL, NULL);

  pen = (WordsPen) { scene, scene->language, g_string_new (NULL) };
  add_networks (&pen, KLIMA_NETWORK_CLIMATE);
  add_networks (&pen, KLIMA_NETWORK_DIALOGUE);
  add_without_network (&pen);
  add_in_several (&pen);
  add_selected (&pen);
  add_pale (&pen);
  add_date (&pen);

  return g_string_free (pen.text, FALSE);
}

/**
 * klima_describe_all:
 * @scene: a scene
 *
 * Returns: (transfer full): the text that stands for the picture where nothing else does: title, what is shown, source
 */
char *
klima_describe_all (const KlimaScene *scene)
{
  g_autofree char *title = NULL;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (scene != NULL, NULL);

  title = klima_describe_title (scene);
  shown = klima_describe_scene (scene);

  return g_strdup_printf ("%s.\n\n%s\n\n%s\n", title, shown, KLIMA_SOURCE_LINE);
}

static void
add_partners (WordsPen  *pen,
              GPtrArray *partners)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < partners->len; i++)
    g_ptr_array_add (names, (gpointer) klima_partner_get_name (partners->pdata[i], pen->language));
  joined = klima_phrase_list (pen->language, names);
  /* Translators: on a slide; their names follow */
  add_line (pen, g_strdup_printf (klima_translate (pen->language, "Partner networks: %s."), joined));
}

/**
 * klima_describe_slide:
 * @slide: a slide
 * @scene: what it shows, see klima_slide_apply()
 *
 * Returns: (transfer full): the text that stands for the slide where nothing else does: its title, its text, what its
 *   map shows or which partners it tells of, source
 */
char *
klima_describe_slide (KlimaSlide       *slide,
                      const KlimaScene *scene)
{
  WordsPen pen = { 0 };
  const char *text;
  GPtrArray *partners;

  g_return_val_if_fail (KLIMA_IS_SLIDE (slide), NULL);
  g_return_val_if_fail (scene != NULL, NULL);

  pen = (WordsPen) { scene, scene->language, g_string_new (klima_slide_get_title (slide, scene->language)) };
  text = klima_slide_get_text (slide, scene->language);
  partners = klima_slide_get_partners (slide);
  g_string_append_c (pen.text, '\n');
  if (text != NULL && *text != '\0')
    add_line (&pen, g_strdup_printf ("%s\n", text));
  if (partners != NULL && partners->len > 0)
    add_partners (&pen, partners);
  if (klima_slide_get_kind (slide) == KLIMA_SLIDE_MAP || klima_slide_get_kind (slide) == KLIMA_SLIDE_TITLE)
    {
      add_line (&pen, klima_describe_title (scene));
      g_string_append_c (pen.text, '.');
      add_line (&pen, klima_describe_scene (scene));
    }
  g_string_append_printf (pen.text, "\n\n%s\n", KLIMA_SOURCE_LINE);

  return g_string_free (pen.text, FALSE);
}
