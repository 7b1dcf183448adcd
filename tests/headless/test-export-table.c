/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <json-glib/json-glib.h>
#include <libintl.h>

#include "fixtures.h"
#include "klima-export-table.h"

static KlimaScene *
create_scene (const char    *network,
              KlimaLanguage  language)
{
  KlimaScene *scene = klima_scene_new (fixture_viken ());

  scene->language = language;
  if (network != NULL)
    scene->shown = 1u << klima_network_get_position (fixture_network (scene->dataset, network));

  return scene;
}

static void
test_csv (void)
{
  static const char *const headings[KLIMA_N_LANGUAGES] = {
    "\ufeffKommunenummer;Kommunenummer i dag;Kommune;Klimanettverk;",
    "\ufeffKommunenummer;Kommunenummer i dag;Kommune;Klimanettverk;",
    "\ufeffMunicipality number;Municipality number today;Municipality;Climate network;",
  };

  for (KlimaLanguage language = 0; language < KLIMA_N_LANGUAGES; language++)
    {
      g_autoptr (KlimaScene) scene = create_scene ("follo", language);
      g_autofree char *csv = klima_export_csv (scene);
      g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);
      gint64 population = 0;

      g_assert_cmpuint (g_strv_length (lines), ==, 1 + 6 + 1);
      g_assert_true (g_str_has_prefix (lines[0], headings[language]));
      g_assert_true (g_str_has_prefix (lines[3], "3023;3212;Nesodden;Follo klimanettverk;3;20322;2023-01-01;61,46;"));
      g_assert_cmpstr (lines[7], ==, "");
      for (guint i = 1; i < 7; i++)
        {
          g_auto (GStrv) cells = g_strsplit (lines[i], ";", -1);

          population += g_ascii_strtoll (cells[5], NULL, 10);
          g_assert_true (g_str_has_suffix (lines[i], ";© Kartverket (CC BY 4.0) · Natural Earth"));
          g_assert_nonnull (strstr (lines[i], "07459"));
        }
      g_assert_cmpint (population, ==, klima_network_get_population (fixture_network (scene->dataset, "follo")));
    }
}

static double
measure (JsonArray *ring)
{
  double area = 0;

  for (guint i = 0; i + 1 < json_array_get_length (ring); i++)
    {
      JsonArray *a = json_array_get_array_element (ring, i);
      JsonArray *b = json_array_get_array_element (ring, i + 1);

      area += json_array_get_double_element (a, 0) * json_array_get_double_element (b, 1)
              - json_array_get_double_element (b, 0) * json_array_get_double_element (a, 1);
    }

  return area;
}

/* Outer rings against the clock, holes with it, and all closed. */
static void
assert_polygon (JsonArray *polygon)
{
  for (guint i = 0; i < json_array_get_length (polygon); i++)
    {
      JsonArray *ring = json_array_get_array_element (polygon, i);
      JsonArray *first = json_array_get_array_element (ring, 0);
      JsonArray *last = json_array_get_array_element (ring, json_array_get_length (ring) - 1);

      g_assert_cmpfloat (json_array_get_double_element (first, 0), ==, json_array_get_double_element (last, 0));
      g_assert_cmpfloat (json_array_get_double_element (first, 1), ==, json_array_get_double_element (last, 1));
      g_assert_true ((measure (ring) > 0) == (i == 0));
    }
}

static void
test_geojson (void)
{
  g_autoptr (KlimaScene) scene = create_scene (NULL, KLIMA_LANGUAGE_NB);
  g_autofree char *text = klima_export_geojson (scene);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *features;
  double area = 0;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  features = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "features");
  g_assert_cmpuint (json_array_get_length (features), ==, 51);
  for (guint i = 0; i < 51; i++)
    {
      JsonObject *feature = json_array_get_object_element (features, i);
      JsonObject *geometry = json_object_get_object_member (feature, "geometry");
      JsonArray *coordinates = json_object_get_array_member (geometry, "coordinates");
      gboolean is_single = g_str_equal (json_object_get_string_member (geometry, "type"), "Polygon");

      area += json_object_get_double_member (json_object_get_object_member (feature, "properties"), "area_km2");
      if (is_single)
        assert_polygon (coordinates);
      for (guint j = 0; !is_single && j < json_array_get_length (coordinates); j++)
        assert_polygon (json_array_get_array_element (coordinates, j));
    }
  g_assert_cmpfloat_with_epsilon (area, klima_dataset_get_area (scene->dataset), 1e-6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("KLIMAKART_LOCALEDIR"));

  g_test_add_func ("/export-table/csv", test_csv);
  g_test_add_func ("/export-table/geojson", test_geojson);

  return g_test_run ();
}
