/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-dataset-reader-private.h"

#include "klima-municipality-private.h"

#include <glib/gi18n-lib.h>

#define MAX_POPULATION 100000000
#define MAX_AREA 1000000.0 /* square kilometres */

static void
read_area (KlimaMunicipality *municipality,
           const KlimaJson   *json)
{
  g_autofree char *shown = NULL;

  if (!klima_json_read_number (json, &municipality->area)
      || (municipality->area > 0 && municipality->area <= MAX_AREA))
    return;

  shown = klima_json_dup_shown (json);
  klima_json_problem (json, _("This must be an area in square kilometres, more than 0 and at most %d, not %s."),
                      (int) MAX_AREA, shown);
}

static void
read_facts (KlimaMunicipality *municipality,
            const KlimaJson   *json)
{
  KlimaJson number_today = klima_json_get_member (json, "number_today");
  KlimaJson name = klima_json_require_member (json, "name");
  KlimaJson population = klima_json_require_member (json, "population");
  KlimaJson population_date = klima_json_require_member (json, "population_date");
  KlimaJson area = klima_json_require_member (json, "area_km2");
  KlimaJson former_counties = klima_json_get_member (json, "former_counties");
  KlimaJson centre = klima_json_get_member (json, "administrative_centre");
  KlimaJson web = klima_json_get_member (json, "web");

  municipality->number_today = klima_json_dup_number (&number_today);
  municipality->name = klima_json_dup_name (&name);
  klima_json_read_integer (&population, 0, MAX_POPULATION, &municipality->population);
  municipality->population_date = klima_json_dup_day (&population_date);
  read_area (municipality, &area);
  municipality->former_counties = klima_json_dup_names (&former_counties);
  municipality->administrative_centre = klima_json_dup_name (&centre);
  municipality->web = klima_json_dup_web (&web);
}

static void
read_municipality (KlimaDatasetReader *reader,
                   KlimaJson          *json)
{
  g_autoptr (KlimaMunicipality) municipality = g_object_new (KLIMA_TYPE_MUNICIPALITY, NULL);
  KlimaJson number;

  if (!klima_json_expect_object (json))
    return;

  number = klima_json_require_member (json, "number");
  municipality->number = klima_json_dup_number (&number);
  json->label = municipality->number;

  klima_json_expect_members (json, "number", "number_today", "name", "population", "population_date", "area_km2",
                             "former_counties", "administrative_centre", "web", NULL);
  read_facts (municipality, json);

  if (municipality->number == NULL)
    return;

  if (g_hash_table_contains (reader->dataset->by_number, municipality->number))
    klima_json_problem (&number, _("There is another municipality with this number."));
  else
    g_hash_table_insert (reader->dataset->by_number, municipality->number, municipality);
  json->label = NULL;
  g_ptr_array_add (reader->dataset->municipalities, g_steal_pointer (&municipality));
}

/*< private >
 * klima_dataset_reader_read_municipalities:
 * @reader: a reader
 * @root: the root of `dataset.json`
 *
 * Reads the facts of the municipalities.
 */
void
klima_dataset_reader_read_municipalities (KlimaDatasetReader *reader,
                                          const KlimaJson    *root)
{
  KlimaJson list = klima_json_require_member (root, "municipalities");
  guint length;

  if (klima_json_expect_array (&list, &length) && length == 0)
    klima_json_problem (&list, _("There must be at least one municipality."));

  KLIMA_JSON_FOREACH (element, &list)
    read_municipality (reader, &element);
}
