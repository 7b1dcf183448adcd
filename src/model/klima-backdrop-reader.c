/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-dataset-reader-private.h"

#include "klima-geojson-private.h"

#define MAX_RANK 5

/* The kind of a feature that is no KlimaBackdropKind but a name. */
#define KIND_NAME (KLIMA_BACKDROP_LAKE + 1)

static const char *const kind_names[] = {
  [KLIMA_BACKDROP_COUNTRY] = "country",
  [KLIMA_BACKDROP_COUNTY] = "county",
  [KLIMA_BACKDROP_TOWN] = "town",
  [KLIMA_BACKDROP_RIVER] = "river",
  [KLIMA_BACKDROP_LAKE] = "lake",
  [KIND_NAME] = "name",
  NULL,
};

static const char *const place_class_names[] = {
  [KLIMA_PLACE_COUNTRY] = "country",
  [KLIMA_PLACE_COUNTY] = "county",
  [KLIMA_PLACE_CITY] = "city",
  [KLIMA_PLACE_TOWN] = "town",
  [KLIMA_PLACE_LAKE] = "lake",
  [KLIMA_PLACE_FJORD] = "fjord",
  NULL,
};

static void
read_place (KlimaBackdrop   *backdrop,
            const KlimaJson *feature,
            const KlimaJson *properties)
{
  KlimaJson name_json = klima_json_require_member (properties, "name");
  KlimaJson class_json = klima_json_require_member (properties, "class");
  KlimaJson rank_json = klima_json_require_member (properties, "rank");
  g_autoptr (KlimaText) name = klima_json_read_name (&name_json);
  double position[2];
  guint place_class;
  gint64 rank;
  gboolean has_class = klima_json_read_choice (&class_json, place_class_names, &place_class);
  gboolean has_rank = klima_json_read_integer (&rank_json, 1, MAX_RANK, &rank);
  gboolean has_point = klima_geojson_read_point (feature, position);
  KlimaPlace place;

  if (name == NULL || !has_class || !has_rank || !has_point)
    return;

  place.place_class = place_class;
  place.rank = (int) rank;
  place.x = klima_projection_x (position[0]);
  place.y = klima_projection_y (position[1]);
  place.name = g_steal_pointer (&name);
  klima_backdrop_add_place (backdrop, place);
}

static void
read_feature (KlimaJson *feature,
              gpointer   user_data)
{
  KlimaBackdrop *backdrop = user_data;
  KlimaJson properties = klima_json_require_member (feature, "properties");
  KlimaJson kind_json, name_json;
  g_autoptr (KlimaText) name = NULL;
  KlimaGeometry *geometry;
  guint kind;

  if (!klima_json_expect_object (&properties))
    return;

  kind_json = klima_json_require_member (&properties, "kind");
  if (!klima_json_read_choice (&kind_json, kind_names, &kind))
    return;

  if (kind == KIND_NAME)
    {
      read_place (backdrop, feature, &properties);
      return;
    }

  /* Names on the map are features of their own; this one is for those who read the file. */
  name_json = klima_json_get_member (&properties, "name");
  name = klima_json_read_name (&name_json);

  geometry = klima_geojson_read_geometry (feature, kind == KLIMA_BACKDROP_RIVER ? KLIMA_GEOMETRY_LINES
                                                                                : KLIMA_GEOMETRY_POLYGONS);
  if (geometry != NULL)
    klima_backdrop_add_feature (backdrop, kind, geometry);
}

/*< private >
 * klima_dataset_reader_read_backdrop:
 * @backdrop: gets what is read
 * @root: the root of the file with the backdrop
 * @cancellable: (nullable): a cancellable
 *
 * Reads what lies around the municipalities. Needs nothing else of the dataset, so that any thread may do it.
 */
void
klima_dataset_reader_read_backdrop (KlimaBackdrop   *backdrop,
                                    const KlimaJson *root,
                                    GCancellable    *cancellable)
{
  klima_geojson_foreach_feature (root, cancellable, read_feature, backdrop);
  klima_backdrop_sort (backdrop);
}
