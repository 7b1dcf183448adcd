/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixtures.h"
#include "small-dataset.h"

static void
assert_order (GPtrArray  *municipalities,
              gboolean    by_number,
              const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < municipalities->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? (by_number ? " " : ", ") : "",
                            by_number ? klima_municipality_get_number (municipalities->pdata[i])
                                      : klima_municipality_get_name (municipalities->pdata[i]));

  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_viken (void)
{
  KlimaDataset *dataset = fixture_viken ();
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);

  g_assert_cmpstr (klima_dataset_get_name (dataset), ==, "Viken");
  g_assert_cmpstr (klima_dataset_get_date (dataset), ==, "2023-01-01");
  g_assert_cmpint (klima_dataset_get_population (dataset), ==, 1292241);
  g_assert_cmpfloat_with_epsilon (klima_dataset_get_area (dataset), 24592.71, 0.005);
  g_assert_cmpuint (klima_dataset_get_partners (dataset)->len, ==, 9);
  g_assert_cmpuint (klima_partnership_get_n_members (klima_dataset_get_partnership (dataset)), ==, 4);

  assert_order (municipalities, FALSE,
                "Aremark, Asker, Aurskog-Høland, Bærum, Drammen, Eidsvoll, Enebakk, Flesberg, Flå, Fredrikstad, Frogn,"
                " Gjerdrum, Gol, Halden, Hemsedal, Hol, Hole, Hurdal, Hvaler, Indre Østfold, Jevnaker, Kongsberg,"
                " Krødsherad, Lier, Lillestrøm, Lunner, Lørenskog, Marker, Modum, Moss, Nannestad, Nes, Nesbyen, Nesodden,"
                " Nittedal, Nordre Follo, Nore og Uvdal, Rakkestad, Ringerike, Rollag, Rælingen, Råde, Sarpsborg, Sigdal,"
                " Skiptvet, Ullensaker, Vestby, Våler, Øvre Eiker, Ål, Ås");
  for (guint i = 0; i < municipalities->len; i++)
    g_assert_cmpuint (klima_municipality_get_position (municipalities->pdata[i]), ==, i);
}

/* Members from the partnership's own list, figures from Statistics Norway and Kartverket. */
static void
test_networks (void)
{
  static const struct
  {
    const char *id;
    const char *name;
    KlimaNetworkKind kind;
    gint64 population;
    double area;
    const char *members;
  } table[] = {
    { "hallingdal", "Hallingdal klimanettverk", KLIMA_NETWORK_CLIMATE, 21176, 5829.43,
      "3039 3041 3042 3044 3040 3043" },
    { "aktive-innovative", "Nettverk for aktive og innovative klimakommuner", KLIMA_NETWORK_CLIMATE, 752044, 8334.02,
      "3025 3026 3024 3005 3035 3032 3038 3037 3053 3046 3049 3030 3054 3029 3047 3036 3034 3031 3007 3027 3033" },
    { "follo", "Follo klimanettverk", KLIMA_NETWORK_CLIMATE, 150504, 819.37, "3028 3022 3023 3020 3019 3021" },
    { "klima-ostfold", "Klima Østfold", KLIMA_NETWORK_CLIMATE, 309161, 4004.21,
      "3012 3004 3001 3011 3014 3013 3002 3016 3017 3003 3015 3018" },
    { "dialogue", "I dialog", KLIMA_NETWORK_DIALOGUE, 59356, 5605.68, "3050 3006 3052 3051 3045 3048" },
  };
  KlimaDataset *dataset = fixture_viken ();
  GPtrArray *networks = klima_dataset_get_networks (dataset);

  g_assert_cmpuint (networks->len, ==, G_N_ELEMENTS (table));
  g_assert_cmpuint (klima_dataset_get_n_climate_networks (dataset), ==, 4);

  for (guint i = 0; i < networks->len; i++)
    {
      KlimaNetwork *network = networks->pdata[i];

      g_test_message ("%s", table[i].id);
      g_assert_cmpstr (klima_network_get_id (network), ==, table[i].id);
      g_assert_cmpstr (klima_network_get_name (network, KLIMA_LANGUAGE_NB), ==, table[i].name);
      g_assert_cmpint (klima_network_get_kind (network), ==, table[i].kind);
      g_assert_cmpuint (klima_network_get_position (network), ==, i);
      g_assert_cmpint (klima_network_get_badge (network), ==, i + 1);
      assert_order (klima_network_get_members (network), TRUE, table[i].members);
      g_assert_cmpint (klima_network_get_population (network), ==, table[i].population);
      g_assert_cmpfloat_with_epsilon (klima_network_get_area (network), table[i].area, 0.005);
    }
}

/* In Viken each municipality is in one network, or in the group in dialogue. */
static void
test_membership (void)
{
  KlimaDataset *dataset = fixture_viken ();
  GPtrArray *networks = klima_dataset_get_networks (dataset);
  guint n_members = 0;

  for (guint i = 0; i < networks->len; i++)
    {
      GPtrArray *members = klima_network_get_members (networks->pdata[i]);

      n_members += members->len;
      for (guint j = 0; j < members->len; j++)
        {
          g_assert_cmphex (klima_municipality_get_networks (members->pdata[j]), ==, 1u << i);
          g_assert_true (klima_dataset_get_main_network (dataset, members->pdata[j]) == networks->pdata[i]);
        }
    }
  g_assert_cmpuint (n_members, ==, 51);
}

static void
test_lookups (void)
{
  KlimaDataset *dataset = fixture_viken ();
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);

  for (guint i = 0; i < municipalities->len; i++)
    {
      const char *number = klima_municipality_get_number (municipalities->pdata[i]);

      g_assert_true (klima_dataset_get_municipality (dataset, number) == municipalities->pdata[i]);
    }

  g_assert_null (klima_dataset_get_municipality (dataset, "0301"));
  g_assert_null (klima_dataset_get_municipality (dataset, ""));
  g_assert_null (klima_dataset_get_network (dataset, "Follo"));
  g_assert_null (klima_dataset_get_network_by_badge (dataset, 0));
  g_assert_null (klima_dataset_get_network_by_badge (dataset, 6));
  g_assert_true (klima_dataset_get_network_by_badge (dataset, 3) == fixture_network (dataset, "follo"));
}

static KlimaMunicipality *
find (KlimaDataset *dataset,
      double        longitude,
      double        latitude,
      double        slop)
{
  return klima_dataset_find_at (dataset, klima_projection_x (longitude), klima_projection_y (latitude), slop);
}

static void
test_places (void)
{
  static const struct
  {
    const char *number; /* or NULL where it is outside */
    double longitude, latitude;
  } table[] = {
    { "3021", 10.7899, 59.6630 },  /* Ås, the church */
    { "3049", 10.2477, 59.7869 },  /* Lierbyen */
    { "3005", 10.2045, 59.7440 },  /* Drammen, Bragernes */
    { "3007", 10.2558, 60.1680 },  /* Hønefoss */
    { "3040", 9.1097, 60.5700 },   /* Nesbyen */
    { "3034", 11.4650, 60.1220 },  /* Årnes in Nes */
    { "3018", 10.8300, 59.4700 },  /* Våler */
    { "3011", 10.9000, 59.0500 },  /* Hvaler, Vesterøy or the islands by it */
    { NULL, 10.7461, 59.9127 },    /* Oslo */
    { NULL, 11.9700, 57.7100 },    /* Gothenburg */
    { NULL, 10.6200, 59.2300 },    /* the Oslofjord */
    { NULL, -120, -80 },
  };
  KlimaDataset *dataset = fixture_viken ();

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      double slop = g_strcmp0 (table[i].number, "3011") == 0 ? 0.0001 : 0;
      KlimaMunicipality *found = find (dataset, table[i].longitude, table[i].latitude, slop);

      g_test_message ("%g %g", table[i].longitude, table[i].latitude);
      g_assert_cmpstr (found != NULL ? klima_municipality_get_number (found) : NULL, ==, table[i].number);
    }
}

static void
test_neighbours (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean are_neighbours;
  } table[] = {
    { "3021", "3019", TRUE },  /* Ås, Vestby */
    { "3021", "3020", TRUE },  /* Ås, Nordre Follo */
    { "3021", "3028", FALSE }, /* Ås, Enebakk */
    { "3049", "3005", TRUE },  /* Lier, Drammen */
    { "3049", "3025", TRUE },  /* Lier, Asker */
    { "3049", "3024", TRUE },  /* Lier, Bærum */
    { "3001", "3011", FALSE }, /* Halden, Hvaler: water between */
    { "3044", "3043", TRUE },  /* Hol, Ål */
    { "3044", "3001", FALSE }, /* Hol, Halden */
  };
  KlimaDataset *dataset = fixture_viken ();

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      guint a = klima_municipality_get_position (fixture_municipality (dataset, table[i].a));
      guint b = klima_municipality_get_position (fixture_municipality (dataset, table[i].b));

      g_test_message ("%s %s", table[i].a, table[i].b);
      g_assert_cmpint (klima_borders_are_neighbours (klima_dataset_get_borders (dataset), a, b), ==,
                       table[i].are_neighbours);
    }
}

/* What is drawn beside each other keeps the same points at every simplification. */
static void
test_counties_fit (void)
{
  KlimaDataset *dataset = fixture_viken ();
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);
  g_autoptr (GHashTable) weights = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_features, n_points, n_shared = 0;
  const KlimaBackdropFeature *features
    = klima_backdrop_get_features (klima_dataset_get_backdrop (dataset), &n_features);

  for (guint i = 0; i < municipalities->len; i++)
    {
      const KlimaPoint *points
        = klima_geometry_get_points (klima_municipality_get_geometry (municipalities->pdata[i]), &n_points);

      for (guint j = 0; j < n_points; j++)
        g_hash_table_insert (weights, g_strdup_printf ("%.17g %.17g", points[j].x, points[j].y), (gpointer) &points[j]);
    }

  for (guint i = 0; i < n_features; i++)
    {
      const KlimaPoint *points = klima_geometry_get_points (features[i].geometry, &n_points);

      for (guint j = 0; j < n_points && features[i].kind == KLIMA_BACKDROP_COUNTY; j++)
        {
          g_autofree char *place = g_strdup_printf ("%.17g %.17g", points[j].x, points[j].y);
          const KlimaPoint *shared = g_hash_table_lookup (weights, place);

          if (shared == NULL)
            continue;
          g_assert_cmpfloat (points[j].weight, ==, shared->weight);
          n_shared++;
        }
    }

  g_test_message ("%u points shared with counties", n_shared);
  g_assert_cmpuint (n_shared, >, 500);
}

static void
test_backdrop (void)
{
  guint n_features, n_places;
  KlimaBackdrop *backdrop = klima_dataset_get_backdrop (fixture_viken ());
  const KlimaBackdropFeature *features = klima_backdrop_get_features (backdrop, &n_features);
  const KlimaPlace *places = klima_backdrop_get_places (backdrop, &n_places);
  guint n_of_kind[KLIMA_BACKDROP_LAKE + 1] = { 0 };

  for (guint i = 0; i < n_features; i++)
    {
      n_of_kind[features[i].kind]++;
      g_assert_true (i == 0 || features[i].kind >= features[i - 1].kind);
      g_assert_cmpint (klima_geometry_get_kind (features[i].geometry), ==,
                       features[i].kind == KLIMA_BACKDROP_RIVER ? KLIMA_GEOMETRY_LINES : KLIMA_GEOMETRY_POLYGONS);
    }
  for (guint i = 0; i < G_N_ELEMENTS (n_of_kind); i++)
    g_assert_cmpuint (n_of_kind[i], >, 0);

  g_assert_cmpuint (n_places, >, 0);
  for (guint i = 1; i < n_places; i++)
    {
      gboolean is_large = places[i].place_class <= KLIMA_PLACE_CITY;
      gboolean after_large = places[i - 1].place_class <= KLIMA_PLACE_CITY;

      g_assert_true (after_large || !is_large);
      if (is_large == after_large)
        g_assert_cmpint (places[i].rank, >=, places[i - 1].rank);
    }
}

/* The same code reads the resource and a folder. */
static void
test_folder (void)
{
  g_autoptr (GFile) folder = g_file_new_build_filename (g_getenv ("KLIMAKART_DATA"), "viken", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KlimaDataset) dataset = klima_dataset_load (folder, NULL, &error);
  KlimaDataset *bundled = fixture_viken ();
  GPtrArray *municipalities, *bundled_municipalities = klima_dataset_get_municipalities (bundled);

  g_assert_no_error (error);
  municipalities = klima_dataset_get_municipalities (dataset);
  g_assert_cmpuint (municipalities->len, ==, bundled_municipalities->len);
  for (guint i = 0; i < municipalities->len; i++)
    {
      guint n_points, n_bundled_points;
      const KlimaPoint *points
        = klima_geometry_get_points (klima_municipality_get_geometry (municipalities->pdata[i]), &n_points);
      const KlimaPoint *bundled_points = klima_geometry_get_points (
        klima_municipality_get_geometry (bundled_municipalities->pdata[i]), &n_bundled_points);

      g_assert_cmpstr (klima_municipality_get_number (municipalities->pdata[i]), ==,
                       klima_municipality_get_number (bundled_municipalities->pdata[i]));
      g_assert_cmpuint (n_points, ==, n_bundled_points);
      for (guint j = 0; j < n_points; j++)
        g_assert_true (points[j].x == bundled_points[j].x && points[j].y == bundled_points[j].y
                       && points[j].weight == bundled_points[j].weight);
    }
}

static void
test_municipality (void)
{
  g_autoptr (KlimaDataset) dataset = small_dataset_load_sound ();
  KlimaMunicipality *full = fixture_municipality (dataset, "0101");
  KlimaMunicipality *bare = fixture_municipality (dataset, "0102");

  assert_order (klima_dataset_get_municipalities (dataset), TRUE, "0102 0103 0104 0101");
  g_assert_cmpint (klima_dataset_get_population (dataset), ==, 6000);
  g_assert_cmpfloat (klima_dataset_get_area (dataset), ==, 249.75);

  g_assert_cmpstr (klima_municipality_get_number_today (full), ==, "1101");
  g_assert_cmpstr (klima_municipality_get_name (full), ==, "Ås");
  g_assert_cmpint (klima_municipality_get_population (full), ==, 1000);
  g_assert_cmpstr (klima_municipality_get_population_date (full), ==, "2023-01-01");
  g_assert_cmpfloat (klima_municipality_get_area (full), ==, 60.5);
  g_assert_cmpstr (klima_municipality_get_former_counties (full)[0], ==, "Sørfylket");
  g_assert_cmpstr (klima_municipality_get_former_counties (full)[1], ==, "Vestfylket");
  g_assert_null (klima_municipality_get_former_counties (full)[2]);
  g_assert_cmpstr (klima_municipality_get_administrative_centre (full), ==, "Åsen");
  g_assert_cmpstr (klima_municipality_get_web (full), ==, "https://example.org/aas");

  g_assert_null (klima_municipality_get_number_today (bare));
  g_assert_cmpint (klima_municipality_get_population (bare), ==, 2000);
  g_assert_cmpstr (klima_municipality_get_population_date (bare), ==, "2022-12-31");
  g_assert_null (klima_municipality_get_former_counties (bare)[0]);
  g_assert_null (klima_municipality_get_administrative_centre (bare));
  g_assert_null (klima_municipality_get_web (bare));
}

static void
test_geometry (void)
{
  g_autoptr (KlimaDataset) dataset = small_dataset_load_sound ();
  KlimaMunicipality *islands = fixture_municipality (dataset, "0104");
  KlimaGeometry *geometry = klima_municipality_get_geometry (islands);
  guint n_rings;
  const KlimaRing *rings = klima_geometry_get_rings (geometry, &n_rings);

  g_assert_cmpuint (n_rings, ==, 3);
  g_assert_cmpuint (rings[0].polygon, ==, 0);
  g_assert_false (rings[0].is_hole);
  g_assert_cmpuint (rings[0].n_points, ==, 3);
  g_assert_cmpuint (rings[1].polygon, ==, 1);
  g_assert_false (rings[1].is_hole);
  g_assert_cmpuint (rings[2].polygon, ==, 1);
  g_assert_true (rings[2].is_hole);

  g_assert_true (find (dataset, 10.308, 60.104, 0) == islands);
  g_assert_true (find (dataset, 10.12, 60.12, 0) == islands);
  g_assert_null (find (dataset, 10.15, 60.15, 0));
  g_assert_true (find (dataset, 10.15, 60.15, 1) == islands);
  g_assert_true (find (dataset, 10.05, 60.05, 0) == fixture_municipality (dataset, "0101"));
}

static void
test_network (void)
{
  g_autoptr (KlimaDataset) dataset = small_dataset_load_sound ();
  KlimaNetwork *north = fixture_network (dataset, "north");
  KlimaNetwork *south = fixture_network (dataset, "south");
  KlimaNetwork *dialogue = fixture_network (dataset, "dialogue");
  KlimaColor color = klima_network_get_color (north);

  g_assert_cmpuint (klima_network_get_position (south), ==, 0);
  g_assert_cmpuint (klima_network_get_position (north), ==, 1);
  g_assert_cmpuint (klima_network_get_position (dialogue), ==, 2);

  g_assert_cmpstr (klima_network_get_aliases (north)[1], ==, "NN");
  g_assert_null (klima_network_get_aliases (north)[2]);
  g_assert_cmpfloat (color.red, ==, 0xb7 / 255.0);
  g_assert_cmpfloat (color.green, ==, 0x3b / 255.0);
  g_assert_cmpfloat (color.blue, ==, 0x35 / 255.0);
  g_assert_cmpfloat (color.alpha, ==, 1);
  g_assert_cmpint (klima_network_get_pattern (north), ==, KLIMA_PATTERN_DOTS);
  g_assert_cmpint (klima_network_get_pattern (south), ==, KLIMA_PATTERN_NONE);
  g_assert_cmpint (klima_network_get_pattern (dialogue), ==, KLIMA_PATTERN_HATCH);
  g_assert_cmpstr (klima_network_get_founded (north), ==, "2015-02");
  g_assert_cmpstr (klima_network_get_host (north, KLIMA_LANGUAGE_EN), ==, "Nes kommune");
  g_assert_cmpstr (klima_network_get_purpose (north, KLIMA_LANGUAGE_NN), ==, "Føremål");
  g_assert_cmpstr (klima_network_get_work (north, KLIMA_LANGUAGE_NB), ==, "Arbeid");
  g_assert_cmpstr (klima_network_get_web (north), ==, "http://example.org/north");
  g_assert_cmpuint (klima_network_get_sources (north)->len, ==, 2);
  g_assert_true (klima_network_get_sources (north)->pdata[1] == klima_dataset_get_sources (dataset)->pdata[1]);

  g_assert_null (klima_network_get_aliases (south)[0]);
  g_assert_null (klima_network_get_founded (south));
  g_assert_null (klima_network_get_host (south, KLIMA_LANGUAGE_NB));
  g_assert_null (klima_network_get_purpose (south, KLIMA_LANGUAGE_NB));
  g_assert_null (klima_network_get_work (south, KLIMA_LANGUAGE_NB));
  g_assert_null (klima_network_get_web (south));
  g_assert_cmpuint (klima_network_get_sources (south)->len, ==, 0);

  g_assert_cmpstr (klima_network_get_purpose (dialogue, KLIMA_LANGUAGE_NB), ==, "Ikke i et nettverk ennå.");
}

/* Those who left before the date of the dataset are none; the day itself belongs to both ends. */
static void
test_members_at_date (void)
{
  g_autoptr (KlimaDataset) dataset = small_dataset_load_sound ();
  KlimaNetwork *north = fixture_network (dataset, "north");
  KlimaNetwork *south = fixture_network (dataset, "south");
  KlimaMunicipality *both = fixture_municipality (dataset, "0101");
  KlimaBounds bounds = klima_network_get_bounds (south);

  assert_order (klima_network_get_members (north), TRUE, "0103 0101");
  assert_order (klima_network_get_members (south), TRUE, "0102 0101");
  g_assert_cmphex (klima_municipality_get_networks (both), ==, 3);
  g_assert_cmphex (klima_municipality_get_networks (fixture_municipality (dataset, "0102")), ==, 1);
  g_assert_true (klima_dataset_get_main_network (dataset, both) == south);
  g_assert_cmpint (klima_network_get_population (north), ==, 4000);
  g_assert_cmpfloat (klima_network_get_area (south), ==, 122.5);
  g_assert_cmpfloat (bounds.min_x, ==, klima_projection_x (10));
  g_assert_cmpfloat (bounds.max_x, ==, klima_projection_x (10.2));
  g_assert_cmpfloat (bounds.min_y, ==, klima_projection_y (60.1));
  g_assert_cmpfloat (bounds.max_y, ==, klima_projection_y (60));
}

static void
test_spoken (void)
{
  static const struct
  {
    const char *number;
    const char *networks;
    const char *spoken;
  } cases[] = {
    { "0101", "Sørnettverket, Nordnettverket", "Ås, Sørnettverket, Nordnettverket" },
    { "0103", "Nordnettverket, I dialog", "Nes, Nordnettverket, I dialog" },
    { "0104", "", "Nes" },
  };
  g_autoptr (SmallDataset) small = small_dataset_new ();
  g_autoptr (KlimaDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  small_dataset_replace (small, "dataset.json", "[\"0104\"]", "[\"0103\"]");
  dataset = small_dataset_load (small, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlimaMunicipality *municipality = fixture_municipality (dataset, cases[i].number);
      g_autofree char *networks = klima_dataset_dup_network_names (dataset, municipality, KLIMA_LANGUAGE_NB);
      g_autofree char *spoken = klima_dataset_dup_spoken (dataset, municipality, KLIMA_LANGUAGE_NB);

      g_assert_cmpstr (networks, ==, cases[i].networks);
      g_assert_cmpstr (spoken, ==, cases[i].spoken);
    }
}

/* The main network is a climate network even where the group in dialogue has a lower badge. */
static void
test_main_network (void)
{
  g_autoptr (SmallDataset) small = small_dataset_new ();
  g_autoptr (KlimaDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  small_dataset_replace (small, "dataset.json", "\"badge\": 2", "\"badge\": 7");
  small_dataset_replace (small, "dataset.json", "[\"0104\"]", "[\"0104\", \"0103\"]");
  dataset = small_dataset_load (small, &error);
  g_assert_no_error (error);

  g_assert_cmphex (klima_municipality_get_networks (fixture_municipality (dataset, "0103")), ==, 6);
  g_assert_true (klima_dataset_get_main_network (dataset, fixture_municipality (dataset, "0103"))
                 == fixture_network (dataset, "north"));
  g_assert_true (klima_dataset_get_main_network (dataset, fixture_municipality (dataset, "0104"))
                 == fixture_network (dataset, "dialogue"));
}

static void
test_partners (void)
{
  g_autoptr (KlimaDataset) dataset = small_dataset_load_sound ();
  GPtrArray *partners = klima_dataset_get_partners (dataset);
  KlimaPartner *full = partners->pdata[0];
  KlimaPartner *bare = partners->pdata[1];
  g_autofree char *date = klima_partner_dup_founded (full, KLIMA_LANGUAGE_NB);
  g_autofree char *text = klima_partner_dup_founded (bare, KLIMA_LANGUAGE_NN);
  g_autofree char *english_text = klima_partner_dup_founded (bare, KLIMA_LANGUAGE_EN);

  g_assert_cmpuint (partners->len, ==, 2);
  g_assert_cmpstr (klima_partner_get_id (full), ==, "friends");
  g_assert_cmpstr (klima_partner_get_name (full, KLIMA_LANGUAGE_EN), ==, "Venner");
  g_assert_cmpstr (klima_partner_get_theme (full, KLIMA_LANGUAGE_NB), ==, "Vennskap");
  g_assert_cmpstr (klima_partner_get_description (full, KLIMA_LANGUAGE_NB), ==, "Vi er venner.");
  g_assert_cmpstr (klima_partner_get_run_by (full, KLIMA_LANGUAGE_NB), ==, "Vennene");
  g_assert_cmpstr (klima_partner_get_web (full), ==, "https://example.org/friends");
  g_assert_cmpuint (klima_partner_get_sources (full)->len, ==, 1);
  g_assert_cmpstr (date, ==, "29. februar 2012");

  g_assert_cmpstr (klima_partner_get_id (bare), ==, "others");
  g_assert_null (klima_partner_get_theme (bare, KLIMA_LANGUAGE_NB));
  g_assert_null (klima_partner_get_description (bare, KLIMA_LANGUAGE_NB));
  g_assert_null (klima_partner_get_run_by (bare, KLIMA_LANGUAGE_NB));
  g_assert_null (klima_partner_get_web (bare));
  g_assert_cmpuint (klima_partner_get_sources (bare)->len, ==, 0);
  g_assert_cmpstr (text, ==, "for lenge siden");
  g_assert_cmpstr (english_text, ==, "long ago");
}

static void
test_partnership (void)
{
  g_autoptr (KlimaDataset) dataset = small_dataset_load_sound ();
  KlimaPartnership *partnership = klima_dataset_get_partnership (dataset);
  const KlimaPartnershipMember *member = klima_partnership_get_member (partnership, 0);

  g_assert_cmpstr (klima_partnership_get_name (partnership, KLIMA_LANGUAGE_EN), ==, "Klima Småland");
  g_assert_cmpstr (klima_partnership_get_web (partnership), ==, "https://example.org/partnership");
  g_assert_cmpstr (klima_partnership_get_purpose (partnership, KLIMA_LANGUAGE_EN), ==, "Climate");
  g_assert_cmpstr (klima_partnership_get_description (partnership, KLIMA_LANGUAGE_EN), ==,
                   "To avsnitt:\ndette er det andre.");
  g_assert_cmpuint (klima_partnership_get_sources (partnership)->len, ==, 1);
  g_assert_cmpuint (klima_partnership_get_n_members (partnership), ==, 2);
  g_assert_cmpstr (klima_text_get (member->name, KLIMA_LANGUAGE_NB), ==, "Kommunene");
  g_assert_cmpstr (klima_text_get (member->role, KLIMA_LANGUAGE_EN), ==, "Owner");
  member = klima_partnership_get_member (partnership, 1);
  g_assert_cmpstr (klima_text_get (member->name, KLIMA_LANGUAGE_NB), ==, "Fylket");
  g_assert_null (member->role);
}

static void
test_sources (void)
{
  g_autoptr (KlimaDataset) dataset = small_dataset_load_sound ();
  GPtrArray *sources = klima_dataset_get_sources (dataset);
  KlimaSource *full = sources->pdata[0];
  KlimaSource *bare = sources->pdata[1];

  g_assert_cmpuint (sources->len, ==, 2);
  g_assert_cmpstr (klima_source_get_id (full), ==, "map");
  g_assert_cmpstr (klima_source_get_name (full, KLIMA_LANGUAGE_EN), ==, "Kartet");
  g_assert_cmpstr (klima_source_get_provides (full, KLIMA_LANGUAGE_NN), ==, "Grenser");
  g_assert_cmpstr (klima_source_get_licence (full), ==, "CC BY 4.0");
  g_assert_cmpstr (klima_source_get_web (full), ==, "https://example.org/map");
  g_assert_cmpstr (klima_source_get_name (bare, KLIMA_LANGUAGE_EN), ==, "Facts");
  g_assert_null (klima_source_get_provides (bare, KLIMA_LANGUAGE_NB));
  g_assert_null (klima_source_get_licence (bare));
  g_assert_null (klima_source_get_web (bare));
}

static void
test_small_backdrop (void)
{
  static const KlimaBackdropKind kinds[] = {
    KLIMA_BACKDROP_COUNTRY, KLIMA_BACKDROP_COUNTY, KLIMA_BACKDROP_TOWN, KLIMA_BACKDROP_RIVER, KLIMA_BACKDROP_LAKE,
  };
  g_autoptr (KlimaDataset) dataset = small_dataset_load_sound ();
  KlimaBackdrop *backdrop = klima_dataset_get_backdrop (dataset);
  guint n_features, n_places, n_rings;
  const KlimaBackdropFeature *features = klima_backdrop_get_features (backdrop, &n_features);
  const KlimaPlace *places = klima_backdrop_get_places (backdrop, &n_places);

  g_assert_cmpuint (n_features, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < n_features; i++)
    g_assert_cmpint (features[i].kind, ==, kinds[i]);
  klima_geometry_get_rings (features[3].geometry, &n_rings);
  g_assert_cmpuint (n_rings, ==, 2);

  g_assert_cmpuint (n_places, ==, 2);
  g_assert_cmpint (places[0].place_class, ==, KLIMA_PLACE_COUNTRY);
  g_assert_cmpstr (klima_text_get (places[0].name, KLIMA_LANGUAGE_EN), ==, "Sweden");
  g_assert_cmpint (places[1].place_class, ==, KLIMA_PLACE_FJORD);
  g_assert_cmpint (places[1].rank, ==, 1);
  g_assert_cmpfloat (places[1].x, ==, klima_projection_x (10.25));
  g_assert_cmpfloat (places[1].y, ==, klima_projection_y (60.05));
  g_assert_cmpstr (klima_text_get (places[1].name, KLIMA_LANGUAGE_EN), ==, "Småfjorden");
}

/* What a dataset need not have. */
static void
test_without (void)
{
  g_autoptr (SmallDataset) small = small_dataset_new ();
  g_autoptr (KlimaDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = small_dataset_dup_path (small, "backdrop.geojson");
  guint n_features, n_places;

  small_dataset_replace (small, "dataset.json", ",\n    \"backdrop\": \"backdrop.geojson\"", "");
  small_dataset_replace (small, "dataset.json", "\"Småland\"", "\"\\u00c5land\"");
  dataset = small_dataset_load (small, &error);
  g_assert_no_error (error);

  g_assert_cmpstr (klima_dataset_get_name (dataset), ==, "Åland");
  klima_backdrop_get_features (klima_dataset_get_backdrop (dataset), &n_features);
  klima_backdrop_get_places (klima_dataset_get_backdrop (dataset), &n_places);
  g_assert_cmpuint (n_features, ==, 0);
  g_assert_cmpuint (n_places, ==, 0);
}

typedef struct
{
  GMainLoop *loop;
  KlimaDataset *dataset;
  GError *error;
} Loaded;

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Loaded *loaded = user_data;

  loaded->dataset = klima_dataset_load_finish (result, &loaded->error);
  g_main_loop_quit (loaded->loop);
}

static void
load_async (GFile        *folder,
            GCancellable *cancellable,
            Loaded       *loaded)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  *loaded = (Loaded) { loop, NULL, NULL };
  klima_dataset_load_async (folder, cancellable, on_loaded, loaded);
  g_main_loop_run (loop);
}

static void
test_async (void)
{
  g_autoptr (GFile) folder = g_file_new_for_uri (KLIMA_BUNDLED_DATASET_URI);
  g_autoptr (GFile) missing = g_file_new_for_path ("/no/such/folder");
  Loaded loaded;

  load_async (folder, NULL, &loaded);
  g_assert_no_error (loaded.error);
  g_assert_cmpuint (klima_dataset_get_municipalities (loaded.dataset)->len, ==, 51);
  g_clear_object (&loaded.dataset);

  load_async (missing, NULL, &loaded);
  g_assert_null (loaded.dataset);
  g_assert_error (loaded.error, KLIMA_DATASET_ERROR, KLIMA_DATASET_ERROR_INVALID);
  g_clear_error (&loaded.error);
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (GPOINTER_TO_UINT (g_object_get_data (data, "delay")));
  g_cancellable_cancel (data);

  return NULL;
}

/* Before it begins, and at many moments on the way. */
static void
test_cancel (void)
{
  g_autoptr (GFile) folder = g_file_new_for_uri (KLIMA_BUNDLED_DATASET_URI);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Loaded loaded;

  g_cancellable_cancel (cancelled);
  g_assert_null (klima_dataset_load (folder, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  load_async (folder, cancelled, &loaded);
  g_assert_null (loaded.dataset);
  g_assert_error (loaded.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&loaded.error);

  for (guint delay = 0; delay < 30000; delay += 1000)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (KlimaDataset) dataset = NULL;
      g_autoptr (GError) later_error = NULL;
      GThread *thread;

      g_object_set_data (G_OBJECT (cancellable), "delay", GUINT_TO_POINTER (delay));
      thread = g_thread_new ("cancel", cancel_soon, cancellable);
      dataset = klima_dataset_load (folder, cancellable, &later_error);
      g_thread_join (thread);

      if (dataset == NULL)
        g_assert_error (later_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      else
        g_assert_no_error (later_error);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dataset/viken", test_viken);
  g_test_add_func ("/dataset/viken/networks", test_networks);
  g_test_add_func ("/dataset/viken/membership", test_membership);
  g_test_add_func ("/dataset/viken/lookups", test_lookups);
  g_test_add_func ("/dataset/viken/places", test_places);
  g_test_add_func ("/dataset/viken/neighbours", test_neighbours);
  g_test_add_func ("/dataset/viken/counties-fit", test_counties_fit);
  g_test_add_func ("/dataset/viken/backdrop", test_backdrop);
  g_test_add_func ("/dataset/viken/folder", test_folder);
  g_test_add_func ("/dataset/small/municipality", test_municipality);
  g_test_add_func ("/dataset/small/geometry", test_geometry);
  g_test_add_func ("/dataset/small/network", test_network);
  g_test_add_func ("/dataset/small/members-at-date", test_members_at_date);
  g_test_add_func ("/dataset/small/spoken", test_spoken);
  g_test_add_func ("/dataset/small/main-network", test_main_network);
  g_test_add_func ("/dataset/small/partners", test_partners);
  g_test_add_func ("/dataset/small/partnership", test_partnership);
  g_test_add_func ("/dataset/small/sources", test_sources);
  g_test_add_func ("/dataset/small/backdrop", test_small_backdrop);
  g_test_add_func ("/dataset/small/without", test_without);
  g_test_add_func ("/dataset/async", test_async);
  g_test_add_func ("/dataset/cancel", test_cancel);

  return g_test_run ();
}
