/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bench-report.h"
#include "bench-window.h"
#include "klima-layout.h"
#include "naive-pen.h"

/* How long the real window takes from what somebody does to what they see: filter, hover, selection, and the map after
 * it was moved. A picture is there when the layer has it; the frame that shows it is drawn next, and how long that takes
 * is a matter of the renderer.
 */

#define N_RUNS 15
#define SETTLE_GOAL_MS 80.0
#define CRISP_GOAL 0.6
#define TIMEOUT_MS 10000

typedef struct
{
  BenchWindow window;
  /* until it is true, and then until the end of the frame that shows it */
  gboolean (*is_there) (gpointer bench);
  double there_ms, shown_ms;
  guint n_frames;
  /* what is waited for */
  guint32 shown;
  KlimaPicture *before; /* borrowed: only compared */
  KlimaMunicipality *municipality;
  KlimaOutlineKind outline;
} Bench;

static void
on_after_paint (Bench *bench)
{
  bench->n_frames++;
  if (bench->is_there != NULL && bench->is_there (bench) && bench->shown_ms < 0)
    bench->shown_ms = bench_now_ms ();
}

static void
wait_for (Bench   *bench,
          gboolean (*is_there) (gpointer bench))
{
  double start = bench_now_ms ();

  bench->there_ms = bench->shown_ms = -1;
  bench->n_frames = 0;
  bench->is_there = is_there;
  while (bench->shown_ms < 0)
    {
      g_main_context_iteration (NULL, FALSE);
      if (bench->there_ms < 0 && is_there (bench))
        bench->there_ms = bench_now_ms ();
      g_assert_cmpfloat (bench_now_ms (), <, start + TIMEOUT_MS);
    }
  bench->is_there = NULL;
}

static gboolean
shows_filter (gpointer data)
{
  Bench *bench = data;
  KlimaPicture *picture = klima_map_layer_get_picture (bench->window.layer);

  return picture != NULL && picture->scene->shown == bench->shown;
}

static gboolean
shows_another_picture (gpointer data)
{
  Bench *bench = data;

  return klima_map_layer_get_picture (bench->window.layer) != bench->before;
}

static gboolean
shows_outline (gpointer data)
{
  Bench *bench = data;

  return klima_map_layer_get_outline (bench->window.layer, bench->outline) == bench->municipality;
}

/* The picture that is shown, painted mark by mark. */
static double
time_naive_pen (Bench *bench)
{
  const KlimaDrawingLayer layers = KLIMA_LAYERS_PICTURE | KLIMA_LAYER_NAMES;
  KlimaPicture *picture = klima_map_layer_get_picture (bench->window.layer);
  g_autoptr (KlimaDrawing) drawing =
    klima_layout (picture->scene, picture->width, picture->height, layers, KLIMA_FURNITURE_NONE, NULL);
  double start = bench_now_ms ();
  cairo_surface_t *surface = cairo_image_surface_create (
    CAIRO_FORMAT_ARGB32, (int) (picture->width * picture->scale), (int) (picture->height * picture->scale));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, picture->scale, picture->scale);
  naive_pen_paint (drawing, cr, layers);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return bench_now_ms () - start;
}

/* What the key does, from the action that it stands for. */
static void
measure_filter (Bench *bench,
                guint  n_runs)
{
  double there[N_RUNS], shown[N_RUNS], naive[N_RUNS];

  for (guint i = 0; i < n_runs; i++)
    {
      double start = bench_now_ms ();

      gtk_widget_activate_action (GTK_WIDGET (bench->window.window), "win.toggle-network", "i", 1 + (int) (i / 2) % 5);
      bench->shown = klima_session_get_scene (bench->window.session)->shown;
      wait_for (bench, shows_filter);
      there[i] = bench->there_ms - start;
      shown[i] = bench->shown_ms - start;
      bench_window_settle (&bench->window);
      naive[i] = time_naive_pen (bench);
    }
  klima_session_show_all (bench->window.session);
  bench_window_settle (&bench->window);
  bench_report ("filter, from the key to the changed picture", bench_median (there, n_runs), "ms",
                bench_median (naive, n_runs), CRISP_GOAL);
  bench_report ("filter, to the end of the frame that shows it", bench_median (shown, n_runs), "ms", NAN, NAN);
}

static KlimaMunicipality *
pick_municipality (Bench *bench,
                   guint  position)
{
  GPtrArray *all = klima_dataset_get_municipalities (klima_session_get_dataset (bench->window.session));

  return g_ptr_array_index (all, (position * 7) % all->len);
}

static void
measure_outline (Bench           *bench,
                 KlimaOutlineKind kind,
                 const char      *name,
                 guint            n_runs)
{
  double times[N_RUNS], n_frames[N_RUNS];

  bench->outline = kind;
  for (guint i = 0; i < n_runs; i++)
    {
      double start;

      bench->municipality = pick_municipality (bench, i + 1);
      bench_run_for (200);
      start = bench_now_ms ();
      if (kind == KLIMA_OUTLINE_SELECTED)
        klima_session_select (bench->window.session, bench->municipality, FALSE);
      else
        klima_map_layer_set_outline (bench->window.layer, kind, bench->municipality);
      wait_for (bench, shows_outline);
      times[i] = bench->shown_ms - start;
      n_frames[i] = bench->n_frames;
    }
  klima_map_layer_set_outline (bench->window.layer, KLIMA_OUTLINE_HOVERED, NULL);
  bench_report (name, bench_median (n_frames, n_runs), "frames", 1, 1);
  bench_report (kind == KLIMA_OUTLINE_SELECTED ? "the frame with the selection" : "the frame with the hover",
                bench_median (times, n_runs), "ms", NAN, NAN);
}

/* How long the map waits after it was moved before it asks for a picture: what passes until the picture is shown, less
 * what passes where it is asked for at once, as a filter does.
 */
static void
measure_settling (Bench *bench,
                  guint  n_runs)
{
  double moved[N_RUNS], filtered[N_RUNS];

  for (guint i = 0; i < n_runs; i++)
    {
      double zoom = shumate_viewport_get_zoom_level (bench->window.viewport);
      double start;

      bench->before = klima_map_layer_get_picture (bench->window.layer);
      start = bench_now_ms ();
      shumate_viewport_set_zoom_level (bench->window.viewport, zoom + (i % 2 == 0 ? 0.1 : -0.1));
      wait_for (bench, shows_another_picture);
      moved[i] = bench->there_ms - start;
      bench_window_settle (&bench->window);

      start = bench_now_ms ();
      gtk_widget_activate_action (GTK_WIDGET (bench->window.window), "win.toggle-network", "i", 1 + (int) (i / 2) % 5);
      bench->shown = klima_session_get_scene (bench->window.session)->shown;
      wait_for (bench, shows_filter);
      filtered[i] = bench->there_ms - start;
      bench_window_settle (&bench->window);
    }
  klima_session_show_all (bench->window.session);
  bench_window_settle (&bench->window);
  bench_report ("crisp again after moving, with the wait for rest", bench_median (moved, n_runs), "ms", NAN, NAN);
  bench_report ("the wait for rest", bench_median (moved, n_runs) - bench_median (filtered, n_runs), "ms",
                SETTLE_GOAL_MS, 1);
}

int
main (int   argc,
      char *argv[])
{
  Bench bench = { 0 };
  guint n_runs = bench_is_smoke () ? 2 : N_RUNS;
  GdkFrameClock *clock;

  bench_window_open (&bench.window, 1920, 1080);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench.window.window));
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_after_paint), &bench);

  measure_filter (&bench, n_runs);
  measure_outline (&bench, KLIMA_OUTLINE_HOVERED, "hover, frames until it is shown", n_runs);
  measure_settling (&bench, n_runs);
  measure_outline (&bench, KLIMA_OUTLINE_SELECTED, "selection, frames until it is shown", n_runs);

  g_signal_handlers_disconnect_by_data (clock, &bench);
  bench_window_close (&bench.window);

  return 0;
}
