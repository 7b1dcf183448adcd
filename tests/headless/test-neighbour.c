/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fixtures.h"
#include "klima-neighbour.h"

static void
test_next_in_a_direction (void)
{
  static const struct
  {
    const char *from;
    KlimaDirection direction;
    const char *to;
  } steps[] = {
    { "3042", KLIMA_DIRECTION_SOUTH, "3043" }, /* Hemsedal, Ål */
    { "3041", KLIMA_DIRECTION_NORTH, "3042" }, /* Gol, Hemsedal */
    { "3044", KLIMA_DIRECTION_EAST, "3043" }, /* Hol, Ål */
    { "3001", KLIMA_DIRECTION_NORTH, "3012" }, /* Halden, Aremark */
    { "3023", KLIMA_DIRECTION_SOUTH, "3022" }, /* Nesodden, Frogn */
    { "3022", KLIMA_DIRECTION_EAST, "3021" }, /* Frogn, Ås */
    { "3021", KLIMA_DIRECTION_WEST, "3022" },
    { "3006", KLIMA_DIRECTION_EAST, "3048" }, /* Kongsberg, Øvre Eiker */
    { "3050", KLIMA_DIRECTION_WEST, "3051" }, /* Flesberg, Rollag */
    { "3049", KLIMA_DIRECTION_WEST, "3047" }, /* Lier, Modum */
    { "3011", KLIMA_DIRECTION_NORTH, "3004" }, /* Hvaler, Fredrikstad: over water */
  };
  KlimaDataset *viken = fixture_viken ();

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      KlimaMunicipality *to =
        klima_neighbour_find (viken, fixture_municipality (viken, steps[i].from), steps[i].direction);

      g_assert_nonnull (to);
      g_test_message ("%s: %s", steps[i].from, klima_municipality_get_name (to));
      g_assert_cmpstr (klima_municipality_get_number (to), ==, steps[i].to);
    }
}

/* With nothing but arrows every municipality is reached from every other. */
static void
test_everything_is_reached (void)
{
  KlimaDataset *viken = fixture_viken ();
  GPtrArray *municipalities = klima_dataset_get_municipalities (viken);

  for (guint i = 0; i < municipalities->len; i++)
    {
      g_autoptr(GPtrArray) reached = g_ptr_array_new ();

      g_ptr_array_add (reached, g_ptr_array_index (municipalities, i));
      for (guint next = 0; next < reached->len; next++)
        for (KlimaDirection direction = 0; direction < KLIMA_N_DIRECTIONS; direction++)
          {
            KlimaMunicipality *to =
              klima_neighbour_find (viken, g_ptr_array_index (reached, next), direction);

            if (to != NULL && !g_ptr_array_find (reached, to, NULL))
              g_ptr_array_add (reached, to);
          }
      g_assert_cmpuint (reached->len, ==, municipalities->len);
    }
}

/* Where a municipality's middle is, it is the nearest. */
static void
test_nearest (void)
{
  KlimaDataset *viken = fixture_viken ();
  GPtrArray *municipalities = klima_dataset_get_municipalities (viken);

  for (guint i = 0; i < municipalities->len; i++)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (municipalities, i);
      double x, y;

      klima_geometry_get_middle (klima_municipality_get_geometry (municipality), &x, &y);
      g_assert_true (klima_neighbour_nearest (viken, x, y) == municipality);
    }
}

/* Who shares a border with whom, as the map has it. */
static void
test_networks (void)
{
  static const struct
  {
    const char *network;
    const char *neighbours;
  } table[] = {
    { "hallingdal", "aktive-innovative dialogue" },
    { "aktive-innovative", "hallingdal follo klima-ostfold dialogue" },
    { "follo", "aktive-innovative klima-ostfold" },
    { "klima-ostfold", "aktive-innovative follo" },
    { "dialogue", "hallingdal aktive-innovative" },
  };
  KlimaDataset *viken = fixture_viken ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GPtrArray) networks =
        klima_neighbour_find_networks (viken, fixture_network (viken, table[i].network));
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint j = 0; j < networks->len; j++)
        g_string_append_printf (found, "%s%s", j > 0 ? " " : "", klima_network_get_id (networks->pdata[j]));

      g_test_message ("%s", table[i].network);
      g_assert_cmpstr (found->str, ==, table[i].neighbours);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/neighbour/next-in-a-direction", test_next_in_a_direction);
  g_test_add_func ("/neighbour/everything-is-reached", test_everything_is_reached);
  g_test_add_func ("/neighbour/nearest", test_nearest);
  g_test_add_func ("/neighbour/networks", test_networks);

  return g_test_run ();
}
