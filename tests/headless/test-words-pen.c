/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <libintl.h>
#include <string.h>

#include "fixtures.h"
#include "klima-translation.h"
#include "klima-words-pen.h"

/* The process speaks English here; what is written has a language of its own. */

static KlimaScene *
create_scene (const char    *networks,
              const char    *selected,
              KlimaLanguage  language)
{
  KlimaScene *scene = klima_scene_new (fixture_viken ());

  if (networks != NULL)
    scene->shown = fixture_networks (scene->dataset, networks);
  if (selected != NULL)
    scene->selected = fixture_municipality (scene->dataset, selected);
  scene->language = language;

  return scene;
}

static void
test_titles (void)
{
  static const struct
  {
    const char *networks; /* NULL for all */
    const char *titles[KLIMA_N_LANGUAGES];
  } table[] = {
    { NULL,
      { "Kart over Viken: alle de 51 kommunene, 4 klimanettverk og 6 kommuner i dialog",
        "Kart over Viken: alle dei 51 kommunane, 4 klimanettverk og 6 kommunar i dialog",
        "Map of Viken: all 51 municipalities, 4 climate networks and 6 municipalities in dialogue" } },
    { "follo",
      { "Kart over Viken: Follo klimanettverk, 6 av 51 kommuner", "Kart over Viken: Follo klimanettverk, 6 av 51 kommunar",
        "Map of Viken: Follo klimanettverk, 6 of 51 municipalities" } },
    { "follo dialogue",
      { "Kart over Viken: Follo klimanettverk og kommuner i dialog, 12 av 51 kommuner",
        "Kart over Viken: Follo klimanettverk og kommunar i dialog, 12 av 51 kommunar",
        "Map of Viken: Follo klimanettverk and municipalities in dialogue, 12 of 51 municipalities" } },
    { "dialogue",
      { "Kart over Viken: kommuner i dialog, 6 av 51 kommuner", "Kart over Viken: kommunar i dialog, 6 av 51 kommunar",
        "Map of Viken: municipalities in dialogue, 6 of 51 municipalities" } },
    { "hallingdal follo klima-ostfold",
      { "Kart over Viken: Hallingdal klimanettverk, Follo klimanettverk og Klima Østfold, 24 av 51 kommuner",
        "Kart over Viken: Hallingdal klimanettverk, Follo klimanettverk og Klima Østfold, 24 av 51 kommunar",
        "Map of Viken: Hallingdal klimanettverk, Follo klimanettverk and Klima Østfold, 24 of 51 municipalities" } },
    { "",
      { "Kart over Viken: alle nettverkene er skjult", "Kart over Viken: alle nettverka er skjulte",
        "Map of Viken: all networks are hidden" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    for (KlimaLanguage language = 0; language < KLIMA_N_LANGUAGES; language++)
      {
        g_autoptr (KlimaScene) scene = create_scene (table[i].networks, NULL, language);
        g_autofree char *title = klima_describe_title (scene);

        g_assert_cmpstr (title, ==, table[i].titles[language]);
      }
}

static void
test_scenes (void)
{
  static const struct
  {
    const char *networks;
    const char *selected;
    const char *texts[KLIMA_N_LANGUAGES];
  } table[] = {
    { "follo", "3023",
      { "Follo klimanettverk har 6 kommuner: Enebakk, Frogn, Nesodden, Nordre Follo, Vestby og Ås.\n"
        "Nesodden er valgt og er med i Follo klimanettverk.\n"
        "I bleke farger på kartet: Hallingdal klimanettverk (6 kommuner), Nettverk for aktive og innovative "
        "klimakommuner (21 kommuner), Klima Østfold (12 kommuner) og 6 kommuner i dialog.\n"
        "Opplysningene er per 1. januar 2023.",
        "Follo klimanettverk har 6 kommunar: Enebakk, Frogn, Nesodden, Nordre Follo, Vestby og Ås.\n"
        "Nesodden er vald og er med i Follo klimanettverk.\n"
        "I bleike fargar på kartet: Hallingdal klimanettverk (6 kommunar), Nettverk for aktive og innovative "
        "klimakommuner (21 kommunar), Klima Østfold (12 kommunar) og 6 kommunar i dialog.\n"
        "Opplysningane er per 1. januar 2023.",
        "Follo klimanettverk has 6 municipalities: Enebakk, Frogn, Nesodden, Nordre Follo, Vestby and Ås.\n"
        "Nesodden is selected and belongs to Follo klimanettverk.\n"
        "In pale colours on the map: Hallingdal klimanettverk (6 municipalities), Nettverk for aktive og innovative "
        "klimakommuner (21 municipalities), Klima Østfold (12 municipalities) and 6 municipalities in dialogue.\n"
        "The information is as of 1 January 2023." } },
    { "hallingdal aktive-innovative klima-ostfold dialogue", "3023",
      { "Hallingdal klimanettverk har 6 kommuner: Flå, Gol, Hemsedal, Hol, Nesbyen og Ål.\n"
        "Nettverk for aktive og innovative klimakommuner har 21 kommuner: Asker, Aurskog-Høland, Bærum, Drammen, "
        "Eidsvoll, Gjerdrum, Hole, Hurdal, Jevnaker, Krødsherad, Lier, Lillestrøm, Lunner, Lørenskog, Modum, Nannestad, "
        "Nes, Nittedal, Ringerike, Rælingen og Ullensaker.\n"
        "Klima Østfold har 12 kommuner: Aremark, Fredrikstad, Halden, Hvaler, Indre Østfold, Marker, Moss, Rakkestad, "
        "Råde, Sarpsborg, Skiptvet og Våler.\n"
        "I dialog om et klimanettverk er 6 kommuner: Flesberg, Kongsberg, Nore og Uvdal, Rollag, Sigdal og Øvre Eiker.\n"
        "Nesodden er valgt og er med i Follo klimanettverk.\n"
        "Filteret skjuler Nesodden, men kommunen vises tydelig fordi den er valgt.\n"
        "I bleke farger på kartet: Follo klimanettverk (6 kommuner).\n"
        "Opplysningene er per 1. januar 2023.",
        NULL, NULL } },
    { "dialogue", "3006",
      { NULL,
        "I dialog om eit klimanettverk er 6 kommunar: Flesberg, Kongsberg, Nore og Uvdal, Rollag, Sigdal og Øvre Eiker.\n"
        "Kongsberg er vald og er i dialog om eit klimanettverk.\n"
        "I bleike fargar på kartet: Hallingdal klimanettverk (6 kommunar), Nettverk for aktive og innovative "
        "klimakommuner (21 kommunar), Follo klimanettverk (6 kommunar) og Klima Østfold (12 kommunar).\n"
        "Opplysningane er per 1. januar 2023.",
        NULL } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    for (KlimaLanguage language = 0; language < KLIMA_N_LANGUAGES; language++)
      {
        g_autoptr (KlimaScene) scene = create_scene (table[i].networks, table[i].selected, language);
        g_autofree char *text = klima_describe_scene (scene);

        if (table[i].texts[language] != NULL)
          g_assert_cmpstr (text, ==, table[i].texts[language]);
      }
}

/* All that there is, once each, whatever is shown of it: in full or in pale. */
static void
test_each_municipality_is_told (void)
{
  g_autoptr (KlimaScene) scene = create_scene (NULL, NULL, KLIMA_LANGUAGE_NB);
  g_autofree char *text = klima_describe_scene (scene);
  GPtrArray *municipalities = klima_dataset_get_municipalities (scene->dataset);
  guint n_names = 0;

  g_assert_null (strstr (text, "bleke"));
  for (guint i = 0; i < municipalities->len; i++)
    {
      g_autofree char *pattern =
        g_strdup_printf ("(: |, | og )%s(,|\\.| og )", klima_municipality_get_name (municipalities->pdata[i]));

      g_test_message ("%s", pattern);
      n_names += g_regex_match_simple (pattern, text, 0, 0);
    }
  g_assert_cmpuint (n_names, ==, 51);
}

/* What stands for the picture says whose map it is. */
static void
test_all (void)
{
  g_autoptr (KlimaScene) scene = create_scene ("follo", NULL, KLIMA_LANGUAGE_NN);
  g_autofree char *text = klima_describe_all (scene);

  g_assert_true (g_str_has_prefix (text, "Kart over Viken: Follo klimanettverk, 6 av 51 kommunar.\n\nFollo "));
  g_assert_true (g_str_has_suffix (text, "2023.\n\n© Kartverket (CC BY 4.0) · Natural Earth\n"));
}

static void
test_translation (void)
{
  g_assert_cmpstr (klima_translate (KLIMA_LANGUAGE_NB, "Sources"), ==, "Kilder");
  g_assert_cmpstr (klima_translate (KLIMA_LANGUAGE_NN, "Sources"), ==, "Kjelder");
  g_assert_cmpstr (klima_translate (KLIMA_LANGUAGE_EN, "Sources"), ==, "Sources");
  g_assert_cmpstr (klima_translate (KLIMA_LANGUAGE_NN, "Nobody says this"), ==, "Nobody says this");
  g_assert_cmpstr (klima_translate_plural (KLIMA_LANGUAGE_NN, "%s municipality", "%s municipalities", 1), ==, "%s kommune");
  g_assert_cmpstr (klima_translate_plural (KLIMA_LANGUAGE_NN, "%s municipality", "%s municipalities", 0), ==, "%s kommunar");
  g_assert_cmpstr (klima_translate_plural (KLIMA_LANGUAGE_EN, "%s municipality", "%s municipalities", 2), ==,
                   "%s municipalities");
}

/* Each slide says its title, its text and all that its map shows, or whom it tells of. */
static void
test_slides (void)
{
  GPtrArray *slides = klima_dataset_get_slides (fixture_viken ());

  g_assert_cmpuint (slides->len, >=, 10);
  for (guint i = 0; i < slides->len; i++)
    for (KlimaLanguage language = 0; language < KLIMA_N_LANGUAGES; language++)
      {
        KlimaSlide *slide = slides->pdata[i];
        g_autoptr (KlimaScene) scene = create_scene (NULL, NULL, language);
        GPtrArray *partners = klima_slide_get_partners (slide);
        g_autofree char *words = NULL;

        klima_slide_apply (slide, scene);
        words = klima_describe_slide (slide, scene);
        g_assert_true (g_str_has_prefix (words, klima_slide_get_title (slide, language)));
        g_assert_nonnull (strstr (words, klima_slide_get_text (slide, language)));
        g_assert_true (g_str_has_suffix (words, "© Kartverket (CC BY 4.0) · Natural Earth\n"));
        for (guint j = 0; partners != NULL && j < partners->len; j++)
          g_assert_nonnull (strstr (words, klima_partner_get_name (partners->pdata[j], language)));
        if (klima_slide_get_kind (slide) == KLIMA_SLIDE_MAP)
          {
            g_autofree char *shown = klima_describe_scene (scene);

            g_assert_nonnull (strstr (words, shown));
          }
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("KLIMAKART_LOCALEDIR"));

  g_test_add_func ("/words-pen/titles", test_titles);
  g_test_add_func ("/words-pen/scenes", test_scenes);
  g_test_add_func ("/words-pen/each-municipality-is-told", test_each_municipality_is_told);
  g_test_add_func ("/words-pen/all", test_all);
  g_test_add_func ("/words-pen/slides", test_slides);
  g_test_add_func ("/words-pen/translation", test_translation);

  return g_test_run ();
}
