/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-geojson-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Degrees. Web Mercator reaches little farther to the poles. */
#define MAX_LONGITUDE 180.0
#define MAX_LATITUDE 85.0

/* Square degrees: the smallest triangle with five decimals has 50 times as much. */
#define NO_AREA 1e-12

/* A geometry that is being read. */
typedef struct
{
  KlimaGeometry *geometry;
  GArray *lon_lat; /* of double: the ring or line being read */
  gboolean is_valid;
} Reading;

/**
 * klima_geojson_foreach_feature: (skip)
 * @root: the root of a GeoJSON file
 * @cancellable: (nullable): stops between two features
 * @func: what to do with each
 * @user_data: for @func
 *
 * Visits the features of a FeatureCollection.
 */
void
klima_geojson_foreach_feature (const KlimaJson         *root,
                               GCancellable            *cancellable,
                               KlimaGeojsonFeatureFunc  func,
                               gpointer                 user_data)
{
  KlimaJson type, list;

  if (!klima_json_expect_object (root))
    return;

  type = klima_json_require_member (root, "type");
  if (!klima_json_expect_word (&type, "FeatureCollection"))
    return;

  list = klima_json_require_member (root, "features");
  klima_json_expect_array (&list, NULL);
  KLIMA_JSON_FOREACH (feature, &list)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return;
      if (klima_json_expect_object (&feature))
        func (&feature, user_data);
    }
}

/* Says of a pair of numbers that it is no place on the map. */
static void
refuse_position (const KlimaJson *json,
                 const double    *position)
{
  char longitude_text[G_ASCII_DTOSTR_BUF_SIZE];
  char latitude_text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (longitude_text, sizeof longitude_text, "%.15g", position[0]);
  g_ascii_formatd (latitude_text, sizeof latitude_text, "%.15g", position[1]);

  if (fabs (position[0]) > MAX_LONGITUDE || fabs (position[1]) > MAX_LONGITUDE)
    klima_json_problem (json, _("The coordinates must be longitude and latitude in degrees (WGS84), not %s and %s."),
                        longitude_text, latitude_text);
  else
    klima_json_problem (json, _("The latitude must be from −85 to 85 degrees, not %s."), latitude_text);
}

/* A position may have an altitude, which the map has no use for. */
static gboolean
read_position (const KlimaJson *json,
               double          *position)
{
  double numbers[3];
  guint length;

  if (!klima_json_expect_array (json, &length))
    return FALSE;
  if (length < 2 || length > 3)
    {
      klima_json_problem (json, _("A position must be two numbers, longitude and latitude, not %u."), length);
      return FALSE;
    }

  KLIMA_JSON_FOREACH (number, json)
    if (!klima_json_read_number (&number, &numbers[number.position]))
      return FALSE;

  position[0] = numbers[0];
  position[1] = numbers[1];
  if (fabs (position[0]) <= MAX_LONGITUDE && fabs (position[1]) <= MAX_LATITUDE)
    return TRUE;

  refuse_position (json, position);

  return FALSE;
}

/* Reads into @lon_lat. The first position that is wrong ends it: the others are most likely wrong in the same way. */
static gboolean
read_positions (Reading         *reading,
                const KlimaJson *json,
                guint           *n_positions)
{
  g_array_set_size (reading->lon_lat, 0);

  if (!klima_json_expect_array (json, n_positions))
    return FALSE;

  KLIMA_JSON_FOREACH (element, json)
    {
      double position[2];

      if (!read_position (&element, position))
        return FALSE;
      g_array_append_vals (reading->lon_lat, position, 2);
    }

  return TRUE;
}

static gboolean
is_closed (const double *lon_lat,
           guint         n_positions)
{
  const double *last = lon_lat + 2 * (n_positions - 1);

  return lon_lat[0] == last[0] && lon_lat[1] == last[1];
}

static gboolean
has_area (const double *lon_lat,
          guint         n_positions)
{
  double area = 0;

  for (guint i = 2; i < n_positions; i++)
    {
      const double *a = lon_lat + 2 * (i - 1);
      const double *b = lon_lat + 2 * i;

      area += (a[0] - lon_lat[0]) * (b[1] - lon_lat[1]) - (b[0] - lon_lat[0]) * (a[1] - lon_lat[1]);
    }

  return fabs (area / 2) > NO_AREA;
}

static gboolean
check_ring (const KlimaJson *json,
            const double    *lon_lat,
            guint            n_positions)
{
  if (n_positions < 4)
    klima_json_problem (json, _("A ring must have at least four positions; this one has %u."), n_positions);
  else if (!is_closed (lon_lat, n_positions))
    klima_json_problem (json, _("The ring is not closed: its last position must be the same as its first."));
  else if (!has_area (lon_lat, n_positions))
    klima_json_problem (json, _("The ring encloses no area."));
  else
    return TRUE;

  return FALSE;
}

static gboolean
check_line (const KlimaJson *json,
            const double    *lon_lat,
            guint            n_positions)
{
  if (n_positions < 2)
    klima_json_problem (json, _("A line must have at least two positions; this one has %u."), n_positions);
  else if (n_positions == 2 && is_closed (lon_lat, n_positions))
    klima_json_problem (json, _("The line has no length."));
  else
    return TRUE;

  return FALSE;
}

static void
read_outline (Reading         *reading,
              const KlimaJson *json,
              guint            polygon,
              gboolean         is_hole)
{
  gboolean is_ring = klima_geometry_get_kind (reading->geometry) == KLIMA_GEOMETRY_POLYGONS;
  guint n_positions;

  if (read_positions (reading, json, &n_positions)
      && (is_ring ? check_ring : check_line) (json, (double *) reading->lon_lat->data, n_positions))
    klima_geometry_add_ring (reading->geometry, polygon, is_hole, (double *) reading->lon_lat->data, n_positions);
  else
    reading->is_valid = FALSE;
}

/* An outer ring and its holes. */
static void
read_polygon (Reading         *reading,
              const KlimaJson *json,
              guint            polygon)
{
  guint n_rings;

  if (!klima_json_expect_array (json, &n_rings))
    reading->is_valid = FALSE;
  else if (n_rings == 0)
    {
      klima_json_problem (json, _("A polygon must have at least one ring."));
      reading->is_valid = FALSE;
    }

  KLIMA_JSON_FOREACH (ring, json)
    read_outline (reading, &ring, polygon, ring.position > 0);
}

static void
read_part (Reading         *reading,
           const KlimaJson *json,
           guint            part)
{
  if (klima_geometry_get_kind (reading->geometry) == KLIMA_GEOMETRY_POLYGONS)
    read_polygon (reading, json, part);
  else
    read_outline (reading, json, part, FALSE);
}

static void
read_parts (Reading         *reading,
            const KlimaJson *json)
{
  guint n_parts;

  if (!klima_json_expect_array (json, &n_parts))
    reading->is_valid = FALSE;
  else if (n_parts == 0)
    {
      klima_json_problem (json, _("The geometry is empty."));
      reading->is_valid = FALSE;
    }

  KLIMA_JSON_FOREACH (part, json)
    read_part (reading, &part, part.position);
}

static gboolean
find_geometry (const KlimaJson *feature,
               KlimaJson       *geometry)
{
  *geometry = klima_json_require_member (feature, "geometry");
  if (!klima_json_is_given (geometry))
    return FALSE;

  if (klima_json_is_null (geometry))
    {
      klima_json_problem (geometry, _("The feature has no geometry."));
      return FALSE;
    }

  return klima_json_expect_object (geometry);
}

/*< private >
 * klima_geojson_read_geometry:
 * @feature: a feature
 * @kind: whether polygons or lines are expected
 *
 * Reads and checks a (Multi)Polygon or (Multi)LineString.
 *
 * Returns: (nullable) (transfer full): the geometry, or %NULL where there was a problem
 */
KlimaGeometry *
klima_geojson_read_geometry (const KlimaJson   *feature,
                             KlimaGeometryKind  kind)
{
  static const char *const polygon_types[] = { "Polygon", "MultiPolygon", NULL };
  static const char *const line_types[] = { "LineString", "MultiLineString", NULL };
  g_autoptr (KlimaGeometry) geometry = klima_geometry_new (kind);
  g_autoptr (GArray) lon_lat = g_array_new (FALSE, FALSE, sizeof (double));
  Reading reading = { geometry, lon_lat, TRUE };
  KlimaJson json, type, coordinates;
  guint choice;

  if (!find_geometry (feature, &json))
    return NULL;

  type = klima_json_require_member (&json, "type");
  coordinates = klima_json_require_member (&json, "coordinates");
  if (!klima_json_read_choice (&type, kind == KLIMA_GEOMETRY_POLYGONS ? polygon_types : line_types, &choice)
      || !klima_json_is_given (&coordinates))
    return NULL;

  if (choice == 0)
    read_part (&reading, &coordinates, 0);
  else
    read_parts (&reading, &coordinates);

  return reading.is_valid ? g_steal_pointer (&geometry) : NULL;
}

/*< private >
 * klima_geojson_read_point:
 * @feature: a feature
 * @position: (out caller-allocates) (array fixed-size=2): longitude and latitude, degrees
 *
 * Reads and checks a Point.
 *
 * Returns: whether there is one
 */
gboolean
klima_geojson_read_point (const KlimaJson *feature,
                          double          *position)
{
  KlimaJson json, type, coordinates;

  if (!find_geometry (feature, &json))
    return FALSE;

  type = klima_json_require_member (&json, "type");
  coordinates = klima_json_require_member (&json, "coordinates");

  return klima_json_expect_word (&type, "Point") && read_position (&coordinates, position);
}
