/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-dataset-reader-private.h"

#include "klima-municipality-private.h"
#include "klima-network-private.h"

#include <glib/gi18n-lib.h>

#define MAX_BADGE 99

static const char *const pattern_names[] = {
  [KLIMA_PATTERN_NONE] = "none",
  [KLIMA_PATTERN_DOTS] = "dots",
  [KLIMA_PATTERN_HORIZONTAL] = "horizontal",
  [KLIMA_PATTERN_VERTICAL] = "vertical",
  [KLIMA_PATTERN_CROSSES] = "crosses",
  [KLIMA_PATTERN_HATCH] = "hatch",
  NULL,
};

/* A member from one day on, or to another, both included. ISO dates sort as text. Returns whether it is a member at the
 * date of the dataset.
 */
static gboolean
read_membership (KlimaDatasetReader *reader,
                 const KlimaJson    *json)
{
  KlimaJson from_json = klima_json_get_member (json, "from");
  KlimaJson to_json = klima_json_get_member (json, "to");
  g_autofree char *from = klima_json_dup_day (&from_json);
  g_autofree char *to = klima_json_dup_day (&to_json);
  const char *date = reader->dataset->date;

  if (from != NULL && to != NULL && g_strcmp0 (from, to) > 0)
    klima_json_problem (json, _("The membership ends before it begins: from %s to %s."), from, to);

  return (from == NULL || g_strcmp0 (from, date) <= 0) && (to == NULL || g_strcmp0 (date, to) <= 0);
}

/* An element is a number, or an object with a number and dates. */
static void
read_member (KlimaDatasetReader *reader,
             KlimaNetwork       *network,
             GHashTable         *listed,
             const KlimaJson    *json)
{
  KlimaJson number_json = *json;
  g_autofree char *number = NULL;
  KlimaMunicipality *municipality;
  gboolean is_active = TRUE;

  if (klima_json_is_object (json))
    {
      klima_json_expect_members (json, "number", "from", "to", NULL);
      number_json = klima_json_require_member (json, "number");
      is_active = read_membership (reader, json);
    }

  number = klima_json_dup_number (&number_json);
  if (number == NULL)
    return;

  /* Where there are no municipalities at all, that is the problem, and not each member. */
  if (g_hash_table_size (reader->dataset->by_number) == 0)
    return;

  municipality = g_hash_table_lookup (reader->dataset->by_number, number);
  if (municipality == NULL)
    klima_json_problem (&number_json, _("There is no municipality with the number %s."), number);
  else if (!g_hash_table_add (listed, municipality))
    klima_json_problem (&number_json, _("The municipality %s is listed twice in this network."), number);
  else if (is_active)
    g_ptr_array_add (network->members, g_object_ref (municipality));
}

static void
read_members (KlimaDatasetReader *reader,
              KlimaNetwork       *network,
              const KlimaJson    *list)
{
  g_autoptr (GHashTable) listed = g_hash_table_new (NULL, NULL);
  guint length;

  if (!klima_json_expect_array (list, &length))
    return;

  KLIMA_JSON_FOREACH (element, list)
    read_member (reader, network, listed, &element);

  if (length == 0 || (network->members->len == 0 && g_hash_table_size (listed) == length
                      && reader->dataset->date != NULL))
    klima_json_problem (list, _("There must be at least one member at the date of the dataset."));
}

static void
read_id (KlimaDatasetReader *reader,
         KlimaNetwork       *network,
         const KlimaJson    *json)
{
  KlimaJson id = klima_json_require_member (json, "id");

  network->id = klima_json_dup_id (&id);
  if (network->id != NULL && !g_hash_table_insert (reader->network_ids, g_strdup (network->id), network))
    klima_json_problem (&id, _("There is another network with the id “%s”."), network->id);
}

static void
read_badge (KlimaDatasetReader *reader,
            KlimaNetwork       *network,
            const KlimaJson    *json)
{
  KlimaJson badge_json = klima_json_require_member (json, "badge");
  gint64 badge;

  if (!klima_json_read_integer (&badge_json, 1, MAX_BADGE, &badge))
    return;

  network->badge = (int) badge;
  if (!g_hash_table_add (reader->badges, GINT_TO_POINTER (network->badge)))
    klima_json_problem (&badge_json, _("There is another network with the badge %d."), network->badge);
}

/* What climate networks and the group in dialogue have in common. */
static void
read_common (KlimaDatasetReader *reader,
             KlimaNetwork       *network,
             const KlimaJson    *json)
{
  KlimaJson name = klima_json_require_member (json, "name");
  KlimaJson color = klima_json_require_member (json, "color");
  KlimaJson pattern = klima_json_require_member (json, "pattern");
  KlimaJson members = klima_json_require_member (json, "members");
  KlimaJson aliases = klima_json_get_member (json, "aliases");
  KlimaJson web = klima_json_get_member (json, "web");
  KlimaJson sources = klima_json_get_member (json, "sources");
  guint choice = KLIMA_PATTERN_NONE;

  read_id (reader, network, json);
  network->name = klima_json_read_name (&name);
  network->aliases = klima_json_dup_names (&aliases);
  read_badge (reader, network, json);
  klima_json_read_color (&color, &network->color);
  if (klima_json_read_choice (&pattern, pattern_names, &choice))
    network->pattern = choice;
  read_members (reader, network, &members);
  network->web = klima_json_dup_web (&web);
  klima_dataset_reader_read_source_ids (reader, &sources, network->sources);
}

static void
read_network (KlimaDatasetReader *reader,
              const KlimaJson    *json)
{
  KlimaNetwork *network;
  KlimaJson founded, host, purpose, work;

  if (!klima_json_expect_members (json, "id", "name", "aliases", "badge", "color", "pattern", "members", "founded",
                                  "host", "purpose", "work", "web", "sources", NULL))
    return;

  network = g_object_new (KLIMA_TYPE_NETWORK, NULL);
  g_ptr_array_add (reader->dataset->networks, network);
  network->kind = KLIMA_NETWORK_CLIMATE;
  read_common (reader, network, json);

  founded = klima_json_get_member (json, "founded");
  network->founded = klima_json_dup_date (&founded);
  host = klima_json_get_member (json, "host");
  network->host = klima_json_read_text (&host);
  purpose = klima_json_get_member (json, "purpose");
  network->purpose = klima_json_read_text (&purpose);
  work = klima_json_get_member (json, "work");
  network->work = klima_json_read_text (&work);
}

static void
read_dialogue (KlimaDatasetReader *reader,
               const KlimaJson    *root)
{
  KlimaJson json = klima_json_get_member (root, "dialogue");
  KlimaNetwork *network;
  KlimaJson description;

  if (!klima_json_expect_members (&json, "id", "name", "badge", "color", "pattern", "members", "description", "web",
                                  "sources", NULL))
    return;

  network = g_object_new (KLIMA_TYPE_NETWORK, NULL);
  g_ptr_array_add (reader->dataset->networks, network);
  network->kind = KLIMA_NETWORK_DIALOGUE;
  read_common (reader, network, &json);

  description = klima_json_get_member (&json, "description");
  network->purpose = klima_json_read_text (&description);
}

/*< private >
 * klima_dataset_reader_read_networks:
 * @reader: a reader that has read the sources and the municipalities
 * @root: the root of `dataset.json`
 *
 * Reads the climate networks and the group in dialogue.
 */
void
klima_dataset_reader_read_networks (KlimaDatasetReader *reader,
                                    const KlimaJson    *root)
{
  KlimaJson list = klima_json_require_member (root, "networks");
  guint length;

  if (klima_json_expect_array (&list, &length) && length == 0)
    klima_json_problem (&list, _("There must be at least one network."));

  KLIMA_JSON_FOREACH (element, &list)
    read_network (reader, &element);

  read_dialogue (reader, root);

  /* A set of networks is kept in the bits of a number. */
  if (reader->dataset->networks->len > KLIMA_MAX_NETWORKS)
    klima_json_problem (&list, _("There are %u networks, and at most %d are allowed."),
                        reader->dataset->networks->len, KLIMA_MAX_NETWORKS);
}
