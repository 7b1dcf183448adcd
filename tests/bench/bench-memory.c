/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the program's window takes while it is in use: bench-memory SECONDS
 *
 * It is driven from inside the process, as fast as somebody who knows the keys by heart, and always in the same way.
 * Prints its peak, and how much more it takes at rest in the last tenth of the time than in the second, in KiB.
 */
#include <stdio.h>
#include <stdlib.h>

#include "bench-report.h"
#include "bench-window.h"
#include "klima-search-card.h"

/* Between two actions: some steps are overtaken by the next, some come to rest. */
#define SHORT_MS 40
#define LONG_MS 300
/* So many of them make a round, after which the window is at rest for a while. */
#define ROUND 12
#define HOME_MS 500

typedef struct
{
  BenchWindow window;
  GRand *random;
  GPtrArray *municipalities;
  GPtrArray *networks;
  KlimaSearchCard *search;
  GtkEditable *search_entry;
} Use;

static gpointer
pick (Use       *use,
      GPtrArray *array)
{
  return g_ptr_array_index (array, g_rand_int_range (use->random, 0, (gint32) array->len));
}

static void
move_map (Use *use)
{
  static const char *const actions[] = { "map.zoom-in",    "map.zoom-in",    "map.zoom-out",  "map.pan-left",
                                         "map.pan-right",  "map.pan-up",     "map.pan-down",  "map.show-all",
                                         "map.focus-left", "map.focus-down", "map.focus-up",  "map.focus-right" };
  const char *action = actions[g_rand_int_range (use->random, 0, G_N_ELEMENTS (actions))];

  gtk_widget_grab_focus (GTK_WIDGET (use->window.map));
  gtk_widget_activate_action (GTK_WIDGET (use->window.map), action, NULL);
}

/* As a finger does, in the middle of whatever goes on. */
static void
drag_map (Use *use)
{
  ShumateLocation *location = SHUMATE_LOCATION (use->window.viewport);
  double latitude = shumate_location_get_latitude (location);
  double longitude = shumate_location_get_longitude (location);
  double step = 0.01 * g_rand_double_range (use->random, -1, 1);

  for (guint i = 0; i < 10; i++)
    {
      shumate_location_set_location (location, latitude + i * step / 2, longitude + i * step);
      bench_run_for (16);
    }
}

static void
choose (Use *use)
{
  switch (g_rand_int_range (use->random, 0, 5))
    {
    case 0:
      klima_session_select (use->window.session, pick (use, use->municipalities), TRUE);
      break;
    case 1:
      klima_session_select (use->window.session, NULL, FALSE);
      break;
    case 2:
      klima_session_open_network (use->window.session, pick (use, use->networks));
      break;
    case 3:
      klima_session_go_back (use->window.session);
      break;
    default:
      klima_map_layer_set_outline (use->window.layer, KLIMA_OUTLINE_HOVERED, pick (use, use->municipalities));
      break;
    }
}

static void
filter (Use *use)
{
  switch (g_rand_int_range (use->random, 0, 3))
    {
    case 0:
      klima_session_show_network (use->window.session, pick (use, use->networks), g_rand_boolean (use->random));
      break;
    case 1:
      klima_session_show_only (use->window.session, pick (use, use->networks));
      break;
    default:
      klima_session_show_all (use->window.session);
      break;
    }
}

static void
look_for_something (Use *use)
{
  g_autofree char *text = g_strndup (klima_municipality_get_name (pick (use, use->municipalities)), 2);

  klima_search_card_set_open (use->search, TRUE);
  gtk_editable_set_text (use->search_entry, g_utf8_validate (text, -1, NULL) ? text : "a");
  bench_run_for (SHORT_MS);
  klima_search_card_set_open (use->search, FALSE);
}

static void
do_something (Use *use)
{
  static void (*const things[]) (Use *) = { move_map, move_map, move_map, drag_map, choose, filter, look_for_something };

  things[g_rand_int_range (use->random, 0, G_N_ELEMENTS (things))](use);
  bench_run_for (g_rand_boolean (use->random) ? SHORT_MS : LONG_MS);
}

static double
read_status (const char *member)
{
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, member);
  g_assert_nonnull (line);

  return g_ascii_strtod (line + strlen (member), NULL);
}

/* The least of a tenth of the samples: what a renderer keeps for some frames, and frees when it comes to that, is no
 * growth.
 */
static double
measure_tenth (GArray *samples,
               guint   tenth)
{
  guint n_samples = samples->len / 10;
  double least = INFINITY;

  for (guint i = tenth * n_samples; i < (tenth + 1) * n_samples; i++)
    least = MIN (least, g_array_index (samples, double, i));

  return least;
}

/* What is in use while nothing is: all of the region, nothing chosen, at rest. */
static double
measure_at_home (Use *use)
{
  klima_search_card_set_open (use->search, FALSE);
  klima_session_select (use->window.session, NULL, FALSE);
  klima_session_show_all (use->window.session);
  klima_map_layer_set_outline (use->window.layer, KLIMA_OUTLINE_HOVERED, NULL);
  gtk_widget_activate_action (GTK_WIDGET (use->window.map), "map.show-all", NULL);
  bench_run_for (HOME_MS);
  bench_window_settle (&use->window);

  return read_status ("VmRSS:");
}

static void
use_window (Use    *use,
            double  seconds)
{
  g_autoptr(GArray) samples = g_array_new (FALSE, FALSE, sizeof (double));
  double end_ms = bench_now_ms () + seconds * 1000;
  guint n_things = 0;

  while (bench_now_ms () < end_ms || samples->len < 10)
    {
      double resident;

      for (guint i = 0; i < (bench_is_smoke () ? 1 : ROUND); i++, n_things++)
        do_something (use);
      resident = measure_at_home (use);
      g_array_append_val (samples, resident);
      if (g_getenv ("KLIMAKART_BENCH_VERBOSE") != NULL)
        g_printerr ("%s: %.0f s: %.0f KiB\n", g_getenv ("GSK_RENDERER"), seconds - (end_ms - bench_now_ms ()) / 1000,
                    resident);
    }

  g_print ("{\"peak\": %.0f, \"growth\": %.0f, \"things\": %u}\n", read_status ("VmHWM:"),
           measure_tenth (samples, 9) - measure_tenth (samples, 1), n_things);
}

int
main (int    argc,
      char **argv)
{
  Use use = { 0 };
  KlimaDataset *dataset;

  if (argc != 2)
    g_error ("For how many seconds?");

  bench_window_open (&use.window, 1280, 800);
  dataset = klima_session_get_dataset (use.window.session);
  use.random = g_rand_new_with_seed (1);
  use.municipalities = klima_dataset_get_municipalities (dataset);
  use.networks = klima_dataset_get_networks (dataset);
  use.search = KLIMA_SEARCH_CARD (bench_find_child (GTK_WIDGET (use.window.window), KLIMA_TYPE_SEARCH_CARD));
  use.search_entry = GTK_EDITABLE (bench_find_child (GTK_WIDGET (use.search), GTK_TYPE_EDITABLE));
  use_window (&use, g_ascii_strtod (argv[1], NULL));
  bench_window_close (&use.window);
  g_rand_free (use.random);

  return EXIT_SUCCESS;
}
