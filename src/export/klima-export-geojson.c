/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-export-table-private.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "klima-layout.h"
#include "klima-words-pen.h"

/* json-glib writes each number with 17 digits; here they have as many as they have meaning. A coordinate's sixth decimal is
 * a decimetre.
 */
#define DECIMALS "%.6f"

static void
append_string (GString    *json,
               const char *text)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), text);
  g_autofree char *quoted = json_to_string (node, FALSE);

  g_string_append (json, quoted);
}

static void
append_member (GString    *json,
               const char *name,
               const char *text)
{
  append_string (json, name);
  g_string_append_c (json, ':');
  append_string (json, text);
}

static void
append_coordinate (GString *json,
                   double   degrees)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  g_ascii_formatd (number, sizeof number, DECIMALS, degrees);
  for (length = strlen (number); number[length - 1] == '0' && number[length - 2] != '.'; length--)
    ;
  g_string_append_len (json, number, length);
}

static void
append_position (GString          *json,
                 const KlimaPoint *point)
{
  g_string_append_c (json, '[');
  append_coordinate (json, klima_projection_longitude (point->x));
  g_string_append_c (json, ',');
  append_coordinate (json, klima_projection_latitude (point->y));
  g_string_append_c (json, ']');
}

/* Twice the area, more than 0 where the ring runs against the clock as one sees it on the map: y is to the south. */
static double
measure_ring (const KlimaPoint *points,
              guint             n_points)
{
  double area = 0;

  for (guint i = 0; i < n_points; i++)
    {
      const KlimaPoint *a = &points[i];
      const KlimaPoint *b = &points[(i + 1) % n_points];

      area += (b->x - points->x) * (a->y - points->y) - (a->x - points->x) * (b->y - points->y);
    }

  return area;
}

/* RFC 7946: outer rings run against the clock, holes with it. */
static void
append_ring (GString          *json,
             const KlimaPoint *points,
             const KlimaRing  *ring)
{
  gboolean backwards = (measure_ring (points, ring->n_points) > 0) == ring->is_hole;

  g_string_append_c (json, '[');
  for (guint i = 0; i <= ring->n_points; i++)
    {
      guint position = i % ring->n_points;

      if (i > 0)
        g_string_append_c (json, ',');
      append_position (json, &points[backwards ? (ring->n_points - position) % ring->n_points : position]);
    }
  g_string_append_c (json, ']');
}

static void
append_geometry (GString             *json,
                 const KlimaGeometry *geometry)
{
  guint n_points, n_rings;
  const KlimaPoint *points = klima_geometry_get_points (geometry, &n_points);
  const KlimaRing *rings = klima_geometry_get_rings (geometry, &n_rings);
  gboolean is_single = rings[n_rings - 1].polygon == rings[0].polygon;

  g_string_append_printf (json, "{\"type\":\"%s\",\"coordinates\":%s", is_single ? "Polygon" : "MultiPolygon",
                          is_single ? "" : "[");
  for (guint i = 0; i < n_rings; i++)
    {
      gboolean is_first = i == 0 || rings[i].polygon != rings[i - 1].polygon;

      if (i > 0)
        g_string_append (json, is_first ? "],[" : ",");
      else
        g_string_append_c (json, '[');
      append_ring (json, points + rings[i].first, &rings[i]);
    }
  g_string_append (json, is_single ? "]}" : "]]}");
}

static void
append_properties (GString             *json,
                   const KlimaTableRow *row)
{
  guint n_columns;
  const KlimaTableColumn *columns = klima_table_get_columns (&n_columns);

  g_string_append_c (json, '{');
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *value = columns[i].dup_value (row);

      if (i > 0)
        g_string_append_c (json, ',');
      if (value != NULL && !columns[i].is_number)
        append_member (json, columns[i].property, value);
      else
        g_string_append_printf (json, "\"%s\":%s", columns[i].property, value != NULL ? value : "null");
    }
  g_string_append_c (json, '}');
}

static void
append_feature (const KlimaTableRow *row,
                gpointer             user_data)
{
  GString *json = user_data;

  g_string_append (json, g_str_has_suffix (json->str, "}") ? ",\n" : "\n");
  g_string_append (json, "{\"type\":\"Feature\",");
  append_member (json, "id", klima_municipality_get_number (row->municipality));
  g_string_append (json, ",\"properties\":");
  append_properties (json, row);
  g_string_append (json, ",\"geometry\":");
  append_geometry (json, klima_municipality_get_geometry (row->municipality));
  g_string_append_c (json, '}');
}

/**
 * klima_export_geojson:
 * @scene: a scene
 *
 * Makes GeoJSON (RFC 7946) of the municipalities that are shown, with what is known of each as properties.
 *
 * Returns: (transfer full): the file
 */
char *
klima_export_geojson (const KlimaScene *scene)
{
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;
  GString *json;

  g_return_val_if_fail (scene != NULL, NULL);

  title = klima_describe_title (scene);
  description = klima_describe_scene (scene);
  json = g_string_new ("{\"type\":\"FeatureCollection\",\n");
  append_member (json, "name", title);
  g_string_append (json, ",\n");
  append_member (json, "description", description);
  g_string_append (json, ",\n");
  append_member (json, "date", klima_dataset_get_date (scene->dataset));
  g_string_append (json, ",\n");
  append_member (json, "attribution", KLIMA_SOURCE_LINE);
  g_string_append (json, ",\n\"features\":[");
  klima_table_foreach (scene, append_feature, json);
  g_string_append (json, "\n]}\n");

  return g_string_free (json, FALSE);
}
