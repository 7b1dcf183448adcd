/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-dataset-reader-private.h"

#include "klima-slide-private.h"
#include "klima-words.h"

#include <glib/gi18n-lib.h>

static const char *const kind_names[] = {
  [KLIMA_SLIDE_TITLE] = "title",
  [KLIMA_SLIDE_MAP] = "map",
  [KLIMA_SLIDE_PARTNERS] = "partners",
  [KLIMA_SLIDE_SOURCES] = "sources",
  NULL,
};

static const char *const label_names[] = {
  [KLIMA_LABELS_NAMES] = "names",
  [KLIMA_LABELS_LEADERS] = "leaders",
  [KLIMA_LABELS_NUMBERS] = "numbers",
  [KLIMA_LABELS_NONE] = "none",
  NULL,
};

/* A list of ids, each of something that there is. @unknown and @repeated have one %s, for the id. */
static void
read_ids (const KlimaJson *list,
          GHashTable      *known,
          GPtrArray       *objects,
          const char      *empty,
          const char      *unknown,
          const char      *repeated)
{
  g_autoptr (GHashTable) listed = g_hash_table_new (NULL, NULL);
  guint length;

  if (klima_json_expect_array (list, &length) && length == 0)
    klima_json_problem (list, "%s", empty);

  KLIMA_JSON_FOREACH (element, list)
    {
      g_autofree char *id = klima_json_dup_id (&element);
      gpointer object = id != NULL ? g_hash_table_lookup (known, id) : NULL;

      if (id == NULL)
        continue;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      if (object == NULL)
        klima_json_problem (&element, unknown, id);
      else if (!g_hash_table_add (listed, object))
        klima_json_problem (&element, repeated, id);
      else
        g_ptr_array_add (objects, g_object_ref (object));
#pragma GCC diagnostic pop
    }
}

static void
read_network_ids (KlimaDatasetReader *reader,
                  const KlimaJson    *list,
                  GPtrArray          *networks)
{
  read_ids (list, reader->network_ids, networks, _("There must be at least one network."),
            _("There is no network with the id “%s”."), _("The network “%s” is given twice in this list."));
}

static void
read_partner_ids (KlimaDatasetReader *reader,
                  const KlimaJson    *list,
                  GPtrArray          *partners)
{
  read_ids (list, reader->partner_ids, partners, _("There must be at least one partner network."),
            _("There is no partner network with the id “%s”."),
            _("The partner network “%s” is given twice in this list."));
}

static void
read_map (KlimaDatasetReader *reader,
          KlimaSlide         *slide,
          const KlimaJson    *json)
{
  KlimaJson networks = klima_json_get_member (json, "networks");
  KlimaJson fit = klima_json_get_member (json, "fit");
  KlimaJson labels = klima_json_get_member (json, "labels");
  KlimaJson facts = klima_json_get_member (json, "facts");
  guint choice;

  read_network_ids (reader, &networks, slide->networks);
  read_network_ids (reader, &fit, slide->fit);
  slide->labels = klima_json_read_choice (&labels, label_names, &choice) ? choice : KLIMA_LABELS_LEADERS;
  klima_json_read_boolean (&facts, &slide->facts);
}

/* Whether all members are of this kind of slide is told on the way. */
static void
read_kind (KlimaDatasetReader *reader,
           KlimaSlide         *slide,
           const KlimaJson    *json)
{
  KlimaJson partners;

  switch (slide->kind)
    {
    case KLIMA_SLIDE_MAP:
      klima_json_expect_members (json, "kind", "title", "text", "note", "networks", "fit", "labels", "facts", NULL);
      read_map (reader, slide, json);
      break;
    case KLIMA_SLIDE_PARTNERS:
      klima_json_expect_members (json, "kind", "title", "text", "note", "partners", NULL);
      partners = klima_json_require_member (json, "partners");
      read_partner_ids (reader, &partners, slide->partners);
      break;
    case KLIMA_SLIDE_TITLE:
    case KLIMA_SLIDE_SOURCES:
    default:
      klima_json_expect_members (json, "kind", "title", "text", "note", NULL);
      break;
    }
}

static void
check_words (const KlimaJson *json)
{
  guint n_words;

  if (!klima_json_is_string (json))
    return;

  n_words = klima_words_count (klima_json_read_string (json));
  if (n_words > KLIMA_SLIDE_MAX_WORDS)
    klima_json_problem (json, _("This is too long: %u words, and at most %d are allowed."), n_words,
                        KLIMA_SLIDE_MAX_WORDS);
}

/* The same in all languages, or in some of them. */
static KlimaText *
read_running_text (const KlimaJson *json)
{
  check_words (json);
  for (int i = 0; i < KLIMA_N_LANGUAGES; i++)
    {
      KlimaJson member = klima_json_get_member (json, klima_language_get_code (i));

      check_words (&member);
    }

  return klima_json_read_text (json);
}

static void
read_slide (KlimaDatasetReader *reader,
            const KlimaJson    *json)
{
  g_autoptr (KlimaSlide) slide = g_object_new (KLIMA_TYPE_SLIDE, NULL);
  KlimaJson kind_json, title, text, note;
  guint kind;

  if (!klima_json_expect_object (json))
    return;

  kind_json = klima_json_require_member (json, "kind");
  if (klima_json_read_choice (&kind_json, kind_names, &kind))
    {
      slide->kind = kind;
      read_kind (reader, slide, json);
    }

  title = klima_json_require_member (json, "title");
  slide->title = klima_json_read_name (&title);
  text = klima_json_get_member (json, "text");
  slide->text = read_running_text (&text);
  note = klima_json_get_member (json, "note");
  slide->note = klima_json_read_text (&note);

  g_ptr_array_add (reader->dataset->slides, g_steal_pointer (&slide));
}

/*< private >
 * klima_dataset_reader_read_slides:
 * @reader: a reader that has read the networks and the partner networks
 * @root: the root of `dataset.json`
 */
void
klima_dataset_reader_read_slides (KlimaDatasetReader *reader,
                                  const KlimaJson    *root)
{
  KlimaJson list = klima_json_get_member (root, "slides");
  guint length;

  if (klima_json_expect_array (&list, &length) && length == 0)
    klima_json_problem (&list, _("There must be at least one slide."));

  KLIMA_JSON_FOREACH (element, &list)
    read_slide (reader, &element);
}
