/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-dataset-reader-private.h"

#include "klima-geojson-private.h"
#include "klima-municipality-private.h"

#include <glib/gi18n-lib.h>

/* GeoJSON allows numbers as ids, and some programs write them so. */
static char *
dup_feature_number (const KlimaJson *id)
{
  gint64 number;

  if (!klima_json_is_number (id))
    return klima_json_dup_number (id);

  return klima_json_read_integer (id, 0, 9999, &number) ? g_strdup_printf ("%04d", (int) number) : NULL;
}

static void
read_feature (KlimaJson *feature,
              gpointer   user_data)
{
  KlimaDatasetReader *reader = user_data;
  KlimaJson id = klima_json_require_member (feature, "id");
  g_autofree char *number = dup_feature_number (&id);
  g_autoptr (KlimaGeometry) geometry = NULL;
  KlimaMunicipality *municipality;

  feature->label = number;
  geometry = klima_geojson_read_geometry (feature, KLIMA_GEOMETRY_POLYGONS);
  if (number == NULL)
    return;

  municipality = g_hash_table_lookup (reader->dataset->by_number, number);
  if (municipality == NULL)
    klima_json_problem (&id, _("There is no municipality with the number %s."), number);
  else if (!g_hash_table_add (reader->numbers_of_features, g_strdup (number)))
    klima_json_problem (&id, _("There is another feature for the municipality %s."), number);
  else
    municipality->geometry = g_steal_pointer (&geometry);
}

/*< private >
 * klima_dataset_reader_read_geometry:
 * @reader: a reader that has read `dataset.json`
 * @root: the root of the file with the municipalities' geometry
 * @cancellable: (nullable): a cancellable
 *
 * Gives each municipality its geometry.
 */
void
klima_dataset_reader_read_geometry (KlimaDatasetReader *reader,
                                    const KlimaJson    *root,
                                    GCancellable       *cancellable)
{
  GPtrArray *municipalities = reader->dataset->municipalities;

  klima_geojson_foreach_feature (root, cancellable, read_feature, reader);

  if (g_cancellable_is_cancelled (cancellable))
    return;

  for (guint i = 0; i < municipalities->len; i++)
    {
      const char *number = klima_municipality_get_number (municipalities->pdata[i]);

      if (!g_hash_table_contains (reader->numbers_of_features, number))
        klima_json_problem (root, _("There is no feature for the municipality %s."), number);
    }
}
