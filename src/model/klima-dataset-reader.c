/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-dataset-reader-private.h"

#include "klima-partner-private.h"
#include "klima-partnership-private.h"
#include "klima-source-private.h"

#include <glib/gi18n-lib.h>

#define FORMAT 1

KlimaDatasetReader *
klima_dataset_reader_new (void)
{
  KlimaDatasetReader *reader = g_new0 (KlimaDatasetReader, 1);

  reader->dataset = klima_dataset_new ();
  reader->source_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader->network_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader->partner_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader->badges = g_hash_table_new (NULL, NULL);
  reader->numbers_of_features = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return reader;
}

void
klima_dataset_reader_free (KlimaDatasetReader *reader)
{
  g_object_unref (reader->dataset);
  g_hash_table_unref (reader->source_ids);
  g_hash_table_unref (reader->network_ids);
  g_hash_table_unref (reader->partner_ids);
  g_hash_table_unref (reader->badges);
  g_hash_table_unref (reader->numbers_of_features);
  g_free (reader->municipalities_file);
  g_free (reader->backdrop_file);
  g_free (reader);
}

/* A newer format may differ in anything, so that nothing else can be said of it. */
static gboolean
read_format (const KlimaJson *root)
{
  KlimaJson json = klima_json_require_member (root, "format");
  gint64 format;

  if (!klima_json_read_integer (&json, 1, G_MAXINT, &format))
    return FALSE;

  if (format > FORMAT)
    {
      klima_json_problem (&json, _("This dataset needs a newer Klimakart: its format is %d, and this one reads %d."),
                          (int) format, FORMAT);
      return FALSE;
    }

  return TRUE;
}

static void
read_file_names (KlimaDatasetReader *reader,
                 const KlimaJson    *root)
{
  KlimaJson geometry = klima_json_require_member (root, "geometry");
  KlimaJson municipalities, backdrop;

  if (!klima_json_expect_members (&geometry, "municipalities", "backdrop", NULL))
    return;

  municipalities = klima_json_require_member (&geometry, "municipalities");
  reader->municipalities_file = klima_json_dup_file_name (&municipalities);
  backdrop = klima_json_get_member (&geometry, "backdrop");
  reader->backdrop_file = klima_json_dup_file_name (&backdrop);
}

static void
read_source (KlimaDatasetReader *reader,
             const KlimaJson    *json)
{
  g_autoptr (KlimaSource) source = g_object_new (KLIMA_TYPE_SOURCE, NULL);
  KlimaJson id, name, provides, licence, web;

  if (!klima_json_expect_members (json, "id", "name", "provides", "licence", "web", NULL))
    return;

  id = klima_json_require_member (json, "id");
  source->id = klima_json_dup_id (&id);
  name = klima_json_require_member (json, "name");
  source->name = klima_json_read_name (&name);
  provides = klima_json_get_member (json, "provides");
  source->provides = klima_json_read_text (&provides);
  licence = klima_json_get_member (json, "licence");
  source->licence = klima_json_dup_name (&licence);
  web = klima_json_get_member (json, "web");
  source->web = klima_json_dup_web (&web);

  if (source->id == NULL)
    return;

  if (!g_hash_table_insert (reader->source_ids, g_strdup (source->id), source))
    klima_json_problem (&id, _("There is another source with the id “%s”."), source->id);
  g_ptr_array_add (reader->dataset->sources, g_steal_pointer (&source));
}

static void
read_sources (KlimaDatasetReader *reader,
              const KlimaJson    *root)
{
  KlimaJson list = klima_json_require_member (root, "sources");

  klima_json_expect_array (&list, NULL);
  KLIMA_JSON_FOREACH (element, &list)
    read_source (reader, &element);
}

/*< private >
 * klima_dataset_reader_read_source_ids:
 * @reader: a reader that has read the sources
 * @list: where there may be a list of their ids
 * @sources: (element-type KlimaSource): gets the sources
 */
void
klima_dataset_reader_read_source_ids (KlimaDatasetReader *reader,
                                      const KlimaJson    *list,
                                      GPtrArray          *sources)
{
  g_autoptr (GHashTable) listed = g_hash_table_new (NULL, NULL);

  klima_json_expect_array (list, NULL);
  KLIMA_JSON_FOREACH (element, list)
    {
      g_autofree char *id = klima_json_dup_id (&element);
      KlimaSource *source;

      if (id == NULL)
        continue;

      source = g_hash_table_lookup (reader->source_ids, id);
      if (source == NULL)
        klima_json_problem (&element, _("There is no source with the id “%s”."), id);
      else if (!g_hash_table_add (listed, source))
        klima_json_problem (&element, _("The source “%s” is given twice in this list."), id);
      else
        g_ptr_array_add (sources, g_object_ref (source));
    }
}

static void
read_partnership_member (KlimaPartnership *partnership,
                         const KlimaJson  *json)
{
  KlimaPartnershipMember member;
  KlimaJson name, role;

  if (!klima_json_expect_members (json, "name", "role", NULL))
    return;

  name = klima_json_require_member (json, "name");
  member.name = klima_json_read_name (&name);
  role = klima_json_get_member (json, "role");
  member.role = klima_json_read_text (&role);

  g_array_append_val (partnership->members, member);
}

static void
read_partnership (KlimaDatasetReader *reader,
                  const KlimaJson    *root)
{
  KlimaJson json = klima_json_require_member (root, "partnership");
  KlimaPartnership *partnership = g_object_new (KLIMA_TYPE_PARTNERSHIP, NULL);
  KlimaJson name, purpose, description, web, partners, sources;

  reader->dataset->partnership = partnership;
  if (!klima_json_expect_members (&json, "name", "purpose", "description", "web", "partners", "sources", NULL))
    return;

  name = klima_json_require_member (&json, "name");
  partnership->name = klima_json_read_name (&name);
  purpose = klima_json_get_member (&json, "purpose");
  partnership->purpose = klima_json_read_text (&purpose);
  description = klima_json_get_member (&json, "description");
  partnership->description = klima_json_read_text (&description);
  web = klima_json_get_member (&json, "web");
  partnership->web = klima_json_dup_web (&web);

  partners = klima_json_get_member (&json, "partners");
  klima_json_expect_array (&partners, NULL);
  KLIMA_JSON_FOREACH (element, &partners)
    read_partnership_member (partnership, &element);

  sources = klima_json_get_member (&json, "sources");
  klima_dataset_reader_read_source_ids (reader, &sources, partnership->sources);
}

/* A date, or where it is not known so simply, a text. */
static void
read_partner_founded (KlimaPartner    *partner,
                      const KlimaJson *json)
{
  if (klima_json_is_string (json))
    partner->founded_date = klima_json_dup_date (json);
  else
    partner->founded_text = klima_json_read_name (json);
}

static void
read_partner (KlimaDatasetReader *reader,
              const KlimaJson    *json)
{
  g_autoptr (KlimaPartner) partner = g_object_new (KLIMA_TYPE_PARTNER, NULL);
  KlimaJson id, name, theme, description, run_by, founded, web, sources;

  if (!klima_json_expect_members (json, "id", "name", "theme", "description", "run_by", "founded", "web", "sources",
                                  NULL))
    return;

  id = klima_json_require_member (json, "id");
  partner->id = klima_json_dup_id (&id);
  if (partner->id != NULL && !g_hash_table_insert (reader->partner_ids, g_strdup (partner->id), partner))
    klima_json_problem (&id, _("There is another partner network with the id “%s”."), partner->id);
  name = klima_json_require_member (json, "name");
  partner->name = klima_json_read_name (&name);
  theme = klima_json_get_member (json, "theme");
  partner->theme = klima_json_read_text (&theme);
  description = klima_json_get_member (json, "description");
  partner->description = klima_json_read_text (&description);
  run_by = klima_json_get_member (json, "run_by");
  partner->run_by = klima_json_read_text (&run_by);
  founded = klima_json_get_member (json, "founded");
  read_partner_founded (partner, &founded);
  web = klima_json_get_member (json, "web");
  partner->web = klima_json_dup_web (&web);
  sources = klima_json_get_member (json, "sources");
  klima_dataset_reader_read_source_ids (reader, &sources, partner->sources);

  g_ptr_array_add (reader->dataset->partners, g_steal_pointer (&partner));
}

static void
read_partners (KlimaDatasetReader *reader,
               const KlimaJson    *root)
{
  KlimaJson list = klima_json_get_member (root, "partner_networks");

  klima_json_expect_array (&list, NULL);
  KLIMA_JSON_FOREACH (element, &list)
    read_partner (reader, &element);
}

/*< private >
 * klima_dataset_reader_read:
 * @reader: a reader
 * @root: the root of `dataset.json`
 *
 * Reads everything but the geometry.
 */
void
klima_dataset_reader_read (KlimaDatasetReader *reader,
                           const KlimaJson    *root)
{
  KlimaJson name, date;

  if (!klima_json_expect_object (root) || !read_format (root))
    return;

  klima_json_expect_members (root, "format", "name", "date", "geometry", "partnership", "networks", "dialogue",
                             "partner_networks", "municipalities", "sources", "slides", NULL);
  name = klima_json_require_member (root, "name");
  reader->dataset->name = klima_json_dup_name (&name);
  date = klima_json_require_member (root, "date");
  reader->dataset->date = klima_json_dup_day (&date);
  read_file_names (reader, root);

  /* What is referred to before what refers to it. */
  read_sources (reader, root);
  klima_dataset_reader_read_municipalities (reader, root);
  klima_dataset_reader_read_networks (reader, root);
  read_partnership (reader, root);
  read_partners (reader, root);
  klima_dataset_reader_read_slides (reader, root);
}
