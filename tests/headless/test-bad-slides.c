/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "small-dataset.h"

#include <locale.h>

#define DATASET "dataset.json"

#define TEN "one two three four five six seven eight nine ten "
#define FORTY_ONE TEN TEN TEN TEN "eleven"

static const SmallDatasetCase list_cases[] = {
  { DATASET, "\"slides\": [", "\"slides\": 5, \"x\": [",
    "dataset.json: There is no member \"x\" here; there may be: format, name, date, geometry, partnership, networks,"
    " dialogue, partner_networks, municipalities, sources, slides.\n"
    "dataset.json: slides: This must be a list in brackets, not 5." },
  { DATASET, "\"slides\": [", "\"slides\": [], \"x\": [",
    "dataset.json: There is no member \"x\" here; there may be: format, name, date, geometry, partnership, networks,"
    " dialogue, partner_networks, municipalities, sources, slides.\n"
    "dataset.json: slides: There must be at least one slide." },
  { DATASET, "\"slides\": [", "\"slides\": [\"title\",",
    "dataset.json: slides[0]: This must be an object in braces, not \"title\"." },
};

static const SmallDatasetCase kind_cases[] = {
  { DATASET, "\"kind\": \"title\",", "", "dataset.json: slides[0].kind: This is missing." },
  { DATASET, "\"kind\": \"title\"", "\"kind\": \"Title\"",
    "dataset.json: slides[0].kind: This must be one of: title, map, partners, sources; not \"Title\"." },
  { DATASET, "\"kind\": \"title\"", "\"kind\": 1", "dataset.json: slides[0].kind: This must be a text in quotes, not 1." },
  { DATASET, "\"kind\": \"title\",", "\"kind\": \"title\", \"networks\": [\"north\"],",
    "dataset.json: slides[0]: There is no member \"networks\" here; there may be: kind, title, text, note." },
  { DATASET, "\"kind\": \"title\",", "\"kind\": \"map\", \"partners\": [\"friends\"],",
    "dataset.json: slides[0]: There is no member \"partners\" here; there may be: kind, title, text, note, networks, fit,"
    " labels, facts." },
  { DATASET, "\"partners\": [\"others\", \"friends\"]", "\"partners\": [\"others\"], \"labels\": \"none\"",
    "dataset.json: slides[3]: There is no member \"labels\" here; there may be: kind, title, text, note, partners." },
  { DATASET, "\"kind\": \"sources\",", "\"kind\": \"sources\", \"sources\": [\"map\"],",
    "dataset.json: slides[4]: There is no member \"sources\" here; there may be: kind, title, text, note." },
};

static const SmallDatasetCase text_cases[] = {
  { DATASET, "\"title\": \"Klima i Småland\",", "", "dataset.json: slides[0].title: This is missing." },
  { DATASET, "\"Klima i Småland\"", "\" \"", "dataset.json: slides[0].title: This must not be empty." },
  { DATASET, "\"Klima i Småland\"", "\"Klima\\ni Småland\"",
    "dataset.json: slides[0].title: This must not hold control characters." },
  { DATASET, "\"Heile Småland\"", "[]", "dataset.json: slides[1].title.nn: This must be a text in quotes, not […]." },
  { DATASET, "{ \"nb\": \"To nettverk og en kommune i dialog.\" }", "{}",
    "dataset.json: slides[0].text: This must be given in at least one of the languages nb, nn and en." },
  { DATASET, "{ \"nb\": \"To nettverk og en kommune i dialog.\" }", "\"" FORTY_ONE "\"",
    "dataset.json: slides[0].text: This is too long: 41 words, and at most 40 are allowed." },
  { DATASET, "To nettverk og en kommune i dialog.", FORTY_ONE,
    "dataset.json: slides[0].text.nb: This is too long: 41 words, and at most 40 are allowed." },
  { DATASET, "\"To nettverk og en kommune i dialog.\"",
    "\"To nettverk.\", \"nn\": \"" FORTY_ONE "\", \"en\": \"" FORTY_ONE " and " TEN "\"",
    "dataset.json: slides[0].text.nn: This is too long: 41 words, and at most 40 are allowed.\n"
    "dataset.json: slides[0].text.en: This is too long: 52 words, and at most 40 are allowed." },
  { DATASET, "\"Si velkommen.\\nVent til alle sitter.\"", "{ \"no\": \"Si velkommen.\", \"nb\": \"Si hei.\" }",
    "dataset.json: slides[0].note: There is no member \"no\" here; there may be: nb, nn, en." },
  { DATASET, "\"Si velkommen.\\nVent til alle sitter.\"", "true",
    "dataset.json: slides[0].note: This must be a text in quotes, or an object with texts in nb, nn and en, not true." },
};

static const SmallDatasetCase map_cases[] = {
  { DATASET, "[\"dialogue\", \"north\"]", "[]", "dataset.json: slides[2].networks: There must be at least one network." },
  { DATASET, "[\"dialogue\", \"north\"]", "\"north\"",
    "dataset.json: slides[2].networks: This must be a list in brackets, not \"north\"." },
  { DATASET, "[\"dialogue\", \"north\"]", "[\"north\", \"west\"]",
    "dataset.json: slides[2].networks[1]: There is no network with the id “west”." },
  { DATASET, "[\"dialogue\", \"north\"]", "[\"friends\"]",
    "dataset.json: slides[2].networks[0]: There is no network with the id “friends”." },
  { DATASET, "[\"dialogue\", \"north\"]", "[\"north\", \"south\", \"north\"]",
    "dataset.json: slides[2].networks[2]: The network “north” is given twice in this list." },
  { DATASET, "[\"dialogue\", \"north\"]", "[2]",
    "dataset.json: slides[2].networks[0]: This must be a text in quotes, not 2." },
  { DATASET, "[\"dialogue\", \"north\"]", "[\"North\"]",
    "dataset.json: slides[2].networks[0]: This must be an id of small letters a to z, digits and hyphens between them,"
    " not \"North\"." },
  { DATASET, "\"fit\": [\"north\"]", "\"fit\": []", "dataset.json: slides[2].fit: There must be at least one network." },
  { DATASET, "\"fit\": [\"north\"]", "\"fit\": [\"0101\"]",
    "dataset.json: slides[2].fit[0]: There is no network with the id “0101”." },
  { DATASET, "\"labels\": \"numbers\"", "\"labels\": \"badges\"",
    "dataset.json: slides[2].labels: This must be one of: names, leaders, numbers, none; not \"badges\"." },
  { DATASET, "\"facts\": true", "\"facts\": \"yes\"",
    "dataset.json: slides[2].facts: This must be true or false, not \"yes\"." },
  { DATASET, "\"facts\": true", "\"facts\": 1", "dataset.json: slides[2].facts: This must be true or false, not 1." },
  { DATASET, "\"facts\": true", "\"facts\": null",
    "dataset.json: slides[2].facts: This must be true or false, not null." },
};

static const SmallDatasetCase partner_cases[] = {
  { DATASET, ", \"partners\": [\"others\", \"friends\"]", "", "dataset.json: slides[3].partners: This is missing." },
  { DATASET, "[\"others\", \"friends\"]", "[]",
    "dataset.json: slides[3].partners: There must be at least one partner network." },
  { DATASET, "[\"others\", \"friends\"]", "[\"others\", \"north\"]",
    "dataset.json: slides[3].partners[1]: There is no partner network with the id “north”." },
  { DATASET, "[\"others\", \"friends\"]", "[\"others\", \"others\"]",
    "dataset.json: slides[3].partners[1]: The partner network “others” is given twice in this list." },
  { DATASET, "[\"others\", \"friends\"]", "{}",
    "dataset.json: slides[3].partners: This must be a list in brackets, not {…}." },
};

static void
test_list (void)
{
  small_dataset_assert_cases (list_cases, G_N_ELEMENTS (list_cases));
}

static void
test_kinds (void)
{
  small_dataset_assert_cases (kind_cases, G_N_ELEMENTS (kind_cases));
}

static void
test_texts (void)
{
  small_dataset_assert_cases (text_cases, G_N_ELEMENTS (text_cases));
}

static void
test_maps (void)
{
  small_dataset_assert_cases (map_cases, G_N_ELEMENTS (map_cases));
}

static void
test_partners (void)
{
  small_dataset_assert_cases (partner_cases, G_N_ELEMENTS (partner_cases));
}

/* A note may be as long as any text, and no longer. */
static void
test_longest_note (void)
{
  g_autoptr (SmallDataset) small = small_dataset_new ();
  g_autofree char *longest = g_strnfill (4000, 'x');
  g_autofree char *longer = g_strconcat (longest, "x", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KlimaDataset) dataset = NULL;

  small_dataset_replace (small, DATASET, "Si velkommen.\\nVent til alle sitter.", longest);
  dataset = small_dataset_load (small, &error);
  g_assert_no_error (error);

  small_dataset_replace (small, DATASET, longest, longer);
  small_dataset_assert_problems (small, "dataset.json: slides[0].note: This is too long: 4001 characters, and at most 4000"
                                        " are allowed.");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bad-slides/list", test_list);
  g_test_add_func ("/bad-slides/kinds", test_kinds);
  g_test_add_func ("/bad-slides/texts", test_texts);
  g_test_add_func ("/bad-slides/maps", test_maps);
  g_test_add_func ("/bad-slides/partners", test_partners);
  g_test_add_func ("/bad-slides/longest-note", test_longest_note);

  return g_test_run ();
}
