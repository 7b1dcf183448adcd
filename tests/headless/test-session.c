/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "fixtures.h"
#include "klima-dataset-loader.h"
#include "klima-session.h"

/* A session, and what it has emitted since the last step. */
typedef struct
{
  KlimaSession *session;
  GString *events;
} Fixture;

static void
log_event (Fixture    *fixture,
           const char *event)
{
  if (fixture->events->len > 0)
    g_string_append_c (fixture->events, ' ');
  g_string_append (fixture->events, event);
}

static void
on_scene_changed (KlimaSession *session,
                  Fixture      *fixture)
{
  log_event (fixture, "scene");
}

static void
on_notify (KlimaSession *session,
           GParamSpec   *property,
           Fixture      *fixture)
{
  log_event (fixture, property->name);
}

/* Where to: the municipality or network that has these bounds. */
static void
on_fly_to (KlimaSession      *session,
           const KlimaBounds *bounds,
           Fixture           *fixture)
{
  KlimaDataset *dataset = klima_session_get_dataset (session);
  GPtrArray *municipalities = klima_dataset_get_municipalities (dataset);
  GPtrArray *networks = klima_dataset_get_networks (dataset);
  g_autofree char *event = g_strdup ("fly:nowhere");

  for (guint i = 0; i < networks->len; i++)
    {
      KlimaBounds other = klima_network_get_bounds (g_ptr_array_index (networks, i));

      if (memcmp (&other, bounds, sizeof other) == 0)
        {
          g_free (event);
          event = g_strconcat ("fly:", klima_network_get_id (g_ptr_array_index (networks, i)), NULL);
        }
    }

  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (municipalities, i);
      KlimaBounds other = klima_geometry_get_bounds (klima_municipality_get_geometry (municipality));

      if (memcmp (&other, bounds, sizeof other) == 0)
        {
          g_free (event);
          event = g_strconcat ("fly:", klima_municipality_get_number (municipality), NULL);
        }
    }

  log_event (fixture, event);
}

static void
fixture_init (Fixture *fixture)
{
  fixture->session = klima_session_new (fixture_viken (), KLIMA_LANGUAGE_NB);
  fixture->events = g_string_new (NULL);

  g_signal_connect (fixture->session, "scene-changed", G_CALLBACK (on_scene_changed), fixture);
  g_signal_connect (fixture->session, "fly-to", G_CALLBACK (on_fly_to), fixture);
  g_signal_connect (fixture->session, "notify", G_CALLBACK (on_notify), fixture);
}

static void
fixture_clear (Fixture *fixture)
{
  g_assert_finalize_object (fixture->session);
  g_string_free (fixture->events, TRUE);
}

static KlimaPartner *
find_partner (KlimaDataset *dataset,
              const char   *id)
{
  GPtrArray *partners = klima_dataset_get_partners (dataset);

  for (guint i = 0; i < partners->len; i++)
    if (strcmp (klima_partner_get_id (g_ptr_array_index (partners, i)), id) == 0)
      return g_ptr_array_index (partners, i);

  g_assert_not_reached ();
}

static const char *
get_id (gpointer subject)
{
  if (KLIMA_IS_MUNICIPALITY (subject))
    return klima_municipality_get_number (subject);
  if (KLIMA_IS_NETWORK (subject))
    return klima_network_get_id (subject);
  if (KLIMA_IS_PARTNER (subject))
    return klima_partner_get_id (subject);

  g_assert_null (subject);
  return "-";
}

/* "3021 3021 1.3.5 back": whose panel is open, what is selected, the badges of what is shown, whether Back is there. */
static char *
describe (KlimaSession *session)
{
  const KlimaScene *scene = klima_session_get_scene (session);
  GString *text = g_string_new (get_id (klima_session_get_subject (session)));

  g_assert_true (klima_session_get_selected (session) == scene->selected);
  g_string_append_printf (text, " %s ", get_id (scene->selected));

  for (int badge = 1; badge <= 5; badge++)
    {
      KlimaNetwork *network = klima_dataset_get_network_by_badge (scene->dataset, badge);

      g_string_append_c (text, klima_scene_shows_network (scene, network) ? '0' + badge : '.');
    }

  if (klima_session_can_go_back (session))
    g_string_append (text, " back");

  return g_string_free (text, FALSE);
}

static void
perform (KlimaSession *session,
         const char   *step)
{
  KlimaDataset *dataset = klima_session_get_dataset (session);
  g_auto (GStrv) words = g_strsplit (step, " ", 2);

  if (strcmp (words[0], "click") == 0)
    klima_session_select (session, fixture_municipality (dataset, words[1]), FALSE);
  else if (strcmp (words[0], "choose") == 0)
    klima_session_select (session, fixture_municipality (dataset, words[1]), TRUE);
  else if (strcmp (words[0], "browse") == 0)
    klima_session_browse (session, fixture_municipality (dataset, words[1]));
  else if (strcmp (words[0], "click-sea") == 0)
    klima_session_select (session, NULL, FALSE);
  else if (strcmp (words[0], "network") == 0)
    klima_session_open_network (session, fixture_network (dataset, words[1]));
  else if (strcmp (words[0], "partner") == 0)
    klima_session_open_partner (session, find_partner (dataset, words[1]));
  else if (strcmp (words[0], "hide") == 0)
    klima_session_show_network (session, fixture_network (dataset, words[1]), FALSE);
  else if (strcmp (words[0], "show") == 0)
    klima_session_show_network (session, fixture_network (dataset, words[1]), TRUE);
  else if (strcmp (words[0], "only") == 0)
    klima_session_show_only (session, fixture_network (dataset, words[1]));
  else if (strcmp (words[0], "all") == 0)
    klima_session_show_all (session);
  else if (strcmp (words[0], "back") == 0)
    klima_session_go_back (session);
  else if (strcmp (words[0], "escape") == 0)
    g_assert_true (klima_session_step_out (session));
  else if (strcmp (words[0], "escape-in-vain") == 0)
    g_assert_false (klima_session_step_out (session));
  else
    g_assert_not_reached ();
}

/* 3021 Ås is in follo, badge 3; 3001 Halden in klima-ostfold, badge 4; 3006 Kongsberg in dialogue, badge 5. */
static const struct
{
  const char *name;
  struct
  {
    const char *step;
    const char *state;
    const char *events;
  } steps[9];
} stories[] = {
  { "select",
    { { "click 3021", "3021 3021 12345", "scene subject" },
      { "click 3021", "3021 3021 12345", "" },
      { "choose 3021", "3021 3021 12345", "fly:3021" },
      { "choose 3001", "3001 3001 12345 back", "scene subject can-go-back fly:3001" },
      { "click-sea", "- - 12345", "scene subject can-go-back" },
      { "click-sea", "- - 12345", "" } } },
  { "select what is hidden",
    { { "hide follo", "- - 12.45", "scene" },
      { "choose 3021", "3021 3021 12.45", "scene subject fly:3021" },
      { "show follo", "3021 3021 12345", "scene" } } },
  { "hide all",
    { { "hide follo", "- - 12.45", "scene" },
      { "hide follo", "- - 12.45", "" },
      { "hide hallingdal", "- - .2.45", "scene" },
      { "hide aktive-innovative", "- - ...45", "scene" },
      { "hide klima-ostfold", "- - ....5", "scene" },
      { "hide dialogue", "- - .....", "scene" },
      { "choose 3021", "3021 3021 .....", "scene subject fly:3021" },
      { "all", "3021 3021 12345", "scene" },
      { "all", "3021 3021 12345", "" } } },
  { "hide the network of what is selected",
    { { "click 3021", "3021 3021 12345", "scene subject" },
      { "hide follo", "3021 3021 12.45", "scene" },
      { "hide hallingdal", "3021 3021 .2.45", "scene" } } },
  { "escape",
    { { "hide follo", "- - 12.45", "scene" },
      { "click 3021", "3021 3021 12.45", "scene subject" },
      { "network hallingdal", "hallingdal - 12.45 back", "scene subject can-go-back fly:hallingdal" },
      { "escape", "- - 12.45", "subject can-go-back" },
      { "escape", "- - 12345", "scene" },
      { "escape-in-vain", "- - 12345", "" } } },
  { "only, with a member selected",
    { { "click 3021", "3021 3021 12345", "scene subject" },
      { "only follo", "3021 3021 ..3..", "scene" },
      { "only follo", "3021 3021 ..3..", "" } } },
  { "only, with another selected",
    { { "click 3001", "3001 3001 12345", "scene subject" },
      { "only follo", "- - ..3..", "scene subject" },
      { "all", "- - 12345", "scene" } } },
  { "only, with one in dialogue selected",
    { { "click 3006", "3006 3006 12345", "scene subject" },
      { "only dialogue", "3006 3006 ....5", "scene" },
      { "only klima-ostfold", "- - ...4.", "scene subject" } } },
  { "only, with the panel of a network open",
    { { "network hallingdal", "hallingdal - 12345", "subject fly:hallingdal" },
      { "only follo", "hallingdal - ..3..", "scene" } } },
  { "only, with the panel of a partner open over what is selected",
    { { "click 3001", "3001 3001 12345", "scene subject" },
      { "partner include", "include 3001 12345 back", "subject can-go-back" },
      { "only follo", "include - ..3.. back", "scene" },
      { "back", "3001 3001 ..3..", "scene subject can-go-back fly:3001" } } },
  { "only, with another selected before",
    { { "click 3021", "3021 3021 12345", "scene subject" },
      { "click 3001", "3001 3001 12345 back", "scene subject can-go-back" },
      { "only follo", "- - ..3..", "scene subject can-go-back" } } },
  { "network",
    { { "click 3021", "3021 3021 12345", "scene subject" },
      { "network follo", "follo - 12345 back", "scene subject can-go-back fly:follo" },
      { "network follo", "follo - 12345 back", "fly:follo" },
      { "back", "3021 3021 12345", "scene subject can-go-back fly:3021" },
      { "back", "3021 3021 12345", "" } } },
  { "network that is hidden",
    { { "only follo", "- - ..3..", "scene" },
      { "network hallingdal", "hallingdal - ..3..", "subject fly:hallingdal" },
      { "show hallingdal", "hallingdal - 1.3..", "scene" } } },
  { "partner",
    { { "partner include", "include - 12345", "subject" },
      { "partner include", "include - 12345", "" },
      { "click 3021", "3021 3021 12345 back", "scene subject can-go-back" },
      { "partner osloregionen", "osloregionen 3021 12345 back", "subject" },
      { "click 3001", "3001 3001 12345 back", "scene subject" },
      { "back", "osloregionen 3021 12345 back", "scene subject" },
      { "back", "3021 3021 12345 back", "subject fly:3021" },
      { "back", "include - 12345", "scene subject can-go-back" } } },
  { "partner over what is selected, then that again",
    { { "click 3021", "3021 3021 12345", "scene subject" },
      { "partner include", "include 3021 12345 back", "subject can-go-back" },
      { "click 3021", "3021 3021 12345 back", "subject" },
      { "escape", "- - 12345", "scene subject can-go-back" } } },
  { "browse",
    { { "network follo", "follo - 12345", "subject fly:follo" },
      { "browse 3021", "3021 3021 12345 back", "scene subject can-go-back fly:3021" },
      { "browse 3001", "3001 3001 12345 back", "scene subject fly:3001" },
      { "browse 3006", "3006 3006 12345 back", "scene subject fly:3006" },
      { "back", "follo - 12345", "scene subject can-go-back fly:follo" } } },
  { "choose while browsing",
    { { "browse 3021", "3021 3021 12345", "scene subject fly:3021" },
      { "browse 3001", "3001 3001 12345", "scene subject fly:3001" },
      { "choose 3001", "3001 3001 12345", "fly:3001" },
      { "browse 3006", "3006 3006 12345 back", "scene subject can-go-back fly:3006" },
      { "browse 3021", "3021 3021 12345 back", "scene subject fly:3021" },
      { "browse 3001", "3001 3001 12345", "scene subject can-go-back fly:3001" } } },
  { "browse, back, browse",
    { { "click 3021", "3021 3021 12345", "scene subject" },
      { "browse 3001", "3001 3001 12345 back", "scene subject can-go-back fly:3001" },
      { "back", "3021 3021 12345", "scene subject can-go-back fly:3021" },
      { "browse 3006", "3006 3006 12345 back", "scene subject can-go-back fly:3006" },
      { "click-sea", "- - 12345", "scene subject can-go-back" } } },
};

static void
test_story (gconstpointer data)
{
  gsize story = GPOINTER_TO_SIZE (data);
  Fixture fixture;

  fixture_init (&fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (stories[story].steps) && stories[story].steps[i].step != NULL; i++)
    {
      g_autofree char *state = NULL;

      g_test_message ("%s", stories[story].steps[i].step);
      g_string_truncate (fixture.events, 0);
      perform (fixture.session, stories[story].steps[i].step);
      state = describe (fixture.session);

      g_assert_cmpstr (state, ==, stories[story].steps[i].state);
      g_assert_cmpstr (fixture.events->str, ==, stories[story].steps[i].events);
    }

  fixture_clear (&fixture);
}

static void
test_look (void)
{
  const KlimaCamera camera = { 0.53, 0.29, 10 };
  const KlimaScene *scene;
  Fixture fixture;

  fixture_init (&fixture);
  scene = klima_session_get_scene (fixture.session);

  g_assert_cmpint (scene->language, ==, KLIMA_LANGUAGE_NB);
  g_assert_cmpint (klima_session_get_language (fixture.session), ==, KLIMA_LANGUAGE_NB);

  klima_session_set_style (fixture.session, KLIMA_STYLE_DARK);
  klima_session_set_style (fixture.session, KLIMA_STYLE_DARK);
  g_assert_cmpstr (fixture.events->str, ==, "scene");
  klima_session_set_label_scale (fixture.session, 1.5);
  klima_session_set_label_scale (fixture.session, 1.5);
  g_assert_cmpstr (fixture.events->str, ==, "scene scene");
  klima_session_set_text_scale (fixture.session, 2);
  klima_session_set_text_scale (fixture.session, 2);
  g_assert_cmpstr (fixture.events->str, ==, "scene scene scene");
  klima_session_set_patterns (fixture.session, FALSE);
  klima_session_set_patterns (fixture.session, FALSE);
  g_assert_cmpstr (fixture.events->str, ==, "scene scene scene scene");
  klima_session_set_camera (fixture.session, camera);
  g_assert_cmpstr (fixture.events->str, ==, "scene scene scene scene");

  g_assert_cmpint (scene->style, ==, KLIMA_STYLE_DARK);
  g_assert_cmpfloat (scene->label_scale, ==, 1.5);
  g_assert_cmpfloat (scene->text_scale, ==, 2);
  g_assert_false (scene->patterns);
  g_assert_true (klima_camera_equal (scene->camera, camera));

  fixture_clear (&fixture);
}

static void
select_foreign (KlimaSession *session,
                KlimaDataset *other)
{
  klima_session_select (session, fixture_municipality (other, "3021"), TRUE);
}

static void
show_foreign (KlimaSession *session,
              KlimaDataset *other)
{
  klima_session_show_network (session, fixture_network (other, "follo"), FALSE);
}

static void
show_only_foreign (KlimaSession *session,
                   KlimaDataset *other)
{
  klima_session_show_only (session, fixture_network (other, "follo"));
}

static void
open_foreign_network (KlimaSession *session,
                      KlimaDataset *other)
{
  klima_session_open_network (session, fixture_network (other, "follo"));
}

static void
open_foreign_partner (KlimaSession *session,
                      KlimaDataset *other)
{
  klima_session_open_partner (session, find_partner (other, "include"));
}

/* What belongs to another dataset is none of this session's, though it be the same region. */
static void
test_foreign (void)
{
  static void (*const steps[]) (KlimaSession *session, KlimaDataset *other) = {
    select_foreign, show_foreign, show_only_foreign, open_foreign_network, open_foreign_partner,
  };
  g_autoptr (GFile) folder = g_file_new_for_uri (KLIMA_BUNDLED_DATASET_URI);
  g_autoptr (KlimaDataset) other = klima_dataset_load (folder, NULL, NULL);
  Fixture fixture;

  fixture_init (&fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *state = NULL;

      g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*klima_session_holds*");
      steps[i] (fixture.session, other);
      g_test_assert_expected_messages ();

      state = describe (fixture.session);
      g_assert_cmpstr (state, ==, "- - 12345");
      g_assert_cmpstr (fixture.events->str, ==, "");
    }

  fixture_clear (&fixture);
}

static void
test_set_dataset (void)
{
  g_autoptr (GFile) folder = g_file_new_for_uri (KLIMA_BUNDLED_DATASET_URI);
  g_autoptr (KlimaDataset) other = klima_dataset_load (folder, NULL, NULL);
  g_autoptr (KlimaScene) fresh = klima_scene_new (other);
  g_autofree char *state = NULL;
  const KlimaScene *scene;
  Fixture fixture;

  fixture_init (&fixture);
  perform (fixture.session, "only follo");
  perform (fixture.session, "network hallingdal");
  perform (fixture.session, "click 3021");
  klima_session_set_style (fixture.session, KLIMA_STYLE_DARK);
  g_assert_false (klima_session_has_camera (fixture.session));
  klima_session_set_camera (fixture.session, (KlimaCamera) { 0.53, 0.29, 10 });
  g_assert_true (klima_session_has_camera (fixture.session));

  g_string_truncate (fixture.events, 0);
  klima_session_set_dataset (fixture.session, fixture_viken ());
  g_assert_cmpstr (fixture.events->str, ==, "");
  klima_session_set_dataset (fixture.session, other);
  g_assert_cmpstr (fixture.events->str, ==, "dataset scene subject can-go-back");

  scene = klima_session_get_scene (fixture.session);
  state = describe (fixture.session);
  g_assert_cmpstr (state, ==, "- - 12345");
  g_assert_true (klima_session_get_dataset (fixture.session) == other);
  g_assert_true (klima_camera_equal (scene->camera, fresh->camera));
  g_assert_false (klima_session_has_camera (fixture.session));

  /* How the user likes the map has nothing to do with the dataset. */
  g_assert_cmpint (scene->style, ==, KLIMA_STYLE_DARK);
  g_assert_cmpint (scene->language, ==, KLIMA_LANGUAGE_NB);

  fixture_clear (&fixture);
}

static void
test_properties (void)
{
  Fixture fixture;
  g_autoptr (KlimaDataset) dataset = NULL;
  g_autoptr (GObject) subject = NULL;
  gboolean can_go_back = FALSE;
  guint language;

  fixture_init (&fixture);
  perform (fixture.session, "click 3021");
  perform (fixture.session, "network follo");
  g_object_get (fixture.session, "dataset", &dataset, "subject", &subject, "can-go-back", &can_go_back,
                "language", &language, NULL);

  g_assert_true (dataset == fixture_viken ());
  g_assert_true (subject == G_OBJECT (fixture_network (dataset, "follo")));
  g_assert_true (can_go_back);
  g_assert_cmpuint (language, ==, KLIMA_LANGUAGE_NB);

  g_clear_object (&subject);
  fixture_clear (&fixture);
}

static void
test_summary (void)
{
  Fixture fixture;
  g_autofree char *summary = NULL;

  fixture_init (&fixture);
  perform (fixture.session, "only follo");
  summary = klima_session_dup_summary (fixture.session);
  g_assert_cmpstr (summary, ==, "Follo klimanettverk: 6 of 51 municipalities");

  fixture_clear (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autofree char *path = g_strconcat ("/session/story/", stories[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_story);
    }
  g_test_add_func ("/session/look", test_look);
  g_test_add_func ("/session/foreign", test_foreign);
  g_test_add_func ("/session/set-dataset", test_set_dataset);
  g_test_add_func ("/session/properties", test_properties);
  g_test_add_func ("/session/summary", test_summary);

  return g_test_run ();
}
