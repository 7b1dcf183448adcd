/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One run of the pan and zoom that bench-frame.py compares:
 *
 *   bench-frame map WIDTH HEIGHT SECONDS
 *   bench-frame twin WIDTH HEIGHT SECONDS TEXTURE-WIDTH TEXTURE-HEIGHT
 *
 * The map is the program's own window, and the script moves its viewport as a drag or a pinch does. The twin is the same
 * window, with the left panel and the buttons over the map too, because some renderers draw all of a window in each
 * frame; but in place of the map it has one texture, which the same script moves and scales. There are no names on it,
 * nothing over it changes, and nothing is painted anew. The texture is as large as the map's picture, shows the same,
 * and covers the view for the whole script.
 */
#include <stdlib.h>
#include <time.h>

#include "bench-report.h"
#include "bench-window.h"
#include "klima-dataset-loader.h"

/* Where to look at a time: in widths of the view at the zoom level that shows all of the region, from its middle; and
 * in zoom levels above that.
 */
typedef struct
{
  double time, x, y, zoom;
} Look;

/* Shares of the whole time. Dragged about, zoomed in to a network, dragged beyond what is painted, zoomed out. It never
 * rests: a frame is wanted at each tick, by the map as by the twin.
 */
static const Look script[] = {
  { 0.00, 0.00, 0.00, 0.8 },  { 0.15, 0.06, 0.04, 0.8 },   { 0.30, -0.06, -0.04, 0.8 }, { 0.45, 0.05, 0.03, 3.3 },
  { 0.60, 0.16, 0.05, 3.3 },  { 0.75, -0.02, 0.00, 3.3 },  { 0.90, 0.00, 0.02, 0.8 },   { 1.00, 0.00, 0.00, 0.8 },
};

typedef struct
{
  double seconds;
  gint64 start_us;
  gboolean is_over;
  /* of double: when each frame was finished, processor time of the main thread, milliseconds; owned */
  GArray *frames;
  void (*look) (Look look, gpointer data);
  gpointer data;
} Run;

static Look
look_at (double time)
{
  const Look *a = script, *b;
  double share;

  while (a + 2 < script + G_N_ELEMENTS (script) && time > a[1].time)
    a++;
  b = a + 1;
  share = CLAMP ((time - a->time) / (b->time - a->time), 0, 1);
  share = share * share * (3 - 2 * share);

  return (Look) { time, a->x + (b->x - a->x) * share, a->y + (b->y - a->y) * share,
                  a->zoom + (b->zoom - a->zoom) * share };
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Run *run = user_data;
  double time = (double) (gdk_frame_clock_get_frame_time (clock) - run->start_us) / 1e6 / run->seconds;

  run->look (look_at (CLAMP (time, 0, 1)), run->data);
  run->is_over = time >= 1;

  return run->is_over ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static void
on_after_paint (Run *run)
{
  double cpu_ms = bench_thread_cpu_ms ();

  g_array_append_val (run->frames, cpu_ms);
}

static double
get_process_cpu_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

/* A whole frame is everything between the end of one and the end of the next: events, the camera, layout, snapshot,
 * rendering, and a new picture where one arrives. What a screen of 60 Hz could have shown and did not counts as missed:
 * an X server without a screen tells no times of presentation.
 */
static void
report_frames (Run    *run,
               double  process_ms)
{
  double *ends = (double *) (gpointer) run->frames->data;
  guint n_frames = run->frames->len - 1;
  double mean = (ends[n_frames] - ends[0]) / n_frames;
  double median;

  for (guint i = 0; i < n_frames; i++)
    ends[i] = ends[i + 1] - ends[i];
  median = bench_median (ends, n_frames);

  g_print ("\"median\": %.3f, \"mean\": %.3f, \"slow\": %.3f, \"process\": %.3f, \"frames\": %u, \"missed\": %.1f}\n",
           median, mean, ends[n_frames * 95 / 100], process_ms / n_frames, n_frames,
           MAX (run->seconds * 60 - n_frames, 0));
}

static void
play (Run       *run,
      GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  double process_ms;
  gulong after_paint_id;

  /* What a renderer compiles or caches at the first sight of something is there after a quick look at everything. */
  for (double time = 0; time < 1; time += 0.05)
    {
      run->look (look_at (time), run->data);
      bench_run_for (bench_is_smoke () ? 5 : 100);
    }
  run->look (look_at (0), run->data);
  bench_run_for (bench_is_smoke () ? 50 : 500);

  run->frames = g_array_new (FALSE, FALSE, sizeof (double));
  on_after_paint (run);
  after_paint_id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_after_paint), run);
  process_ms = get_process_cpu_ms ();
  run->start_us = g_get_monotonic_time ();
  gtk_widget_add_tick_callback (widget, on_tick, run, NULL);
  while (!run->is_over)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, after_paint_id);

  report_frames (run, get_process_cpu_ms () - process_ms);
  g_array_unref (run->frames);
}

typedef struct
{
  BenchWindow window;
  KlimaCamera home;
} Map;

static void
look_at_map (Look     look,
             gpointer data)
{
  Map *map = data;
  double world = klima_projection_world_size (map->home.zoom);
  double width = gtk_widget_get_width (GTK_WIDGET (map->window.map));

  shumate_viewport_set_zoom_level (map->window.viewport, map->home.zoom + look.zoom);
  shumate_location_set_location (SHUMATE_LOCATION (map->window.viewport),
                                 klima_projection_latitude (map->home.y + look.y * width / world),
                                 klima_projection_longitude (map->home.x + look.x * width / world));
}

/* At rest, what is seen is painted first. */
static void
await_margin (const BenchWindow *window)
{
  while (klima_map_layer_get_picture (window->layer)->width <= gtk_widget_get_width (GTK_WIDGET (window->map)))
    bench_run_for (10);
}

static void
run_map (Run *run,
         int  width,
         int  height)
{
  Map map = { 0 };
  GdkTexture *texture;

  bench_window_open (&map.window, width, height);
  map.home = klima_session_get_scene (map.window.session)->camera;
  run->look = look_at_map;
  run->data = &map;
  look_at_map (look_at (0), &map);
  bench_run_for (50);
  bench_window_settle (&map.window);
  await_margin (&map.window);
  texture = klima_map_layer_get_picture (map.window.layer)->texture;
  g_print ("{\"view\": [%d, %d], \"texture\": [%d, %d], ", gtk_widget_get_width (GTK_WIDGET (map.window.map)),
           gtk_widget_get_height (GTK_WIDGET (map.window.map)), gdk_texture_get_width (texture),
           gdk_texture_get_height (texture));
  play (run, GTK_WIDGET (map.window.map));
  bench_window_close (&map.window);
}

#define TWIN_TYPE_VIEW (twin_view_get_type ())
G_DECLARE_FINAL_TYPE (TwinView, twin_view, TWIN, VIEW, GtkWidget)

struct _TwinView
{
  GtkWidget parent_instance;

  /* owned */
  GdkTexture *texture;
  Look look;
};

G_DEFINE_FINAL_TYPE (TwinView, twin_view, GTK_TYPE_WIDGET)

/* On whole pixels while it is not scaled, as the map's picture is: that is crisper, and cheaper with Cairo. */
static void
twin_view_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  TwinView *self = TWIN_VIEW (widget);
  double width = gtk_widget_get_width (widget);
  double stretch = exp2 (self->look.zoom - script[0].zoom);
  double texture_width = gdk_texture_get_width (self->texture) * stretch;
  double texture_height = gdk_texture_get_height (self->texture) * stretch;
  double x = (width - texture_width) / 2 - self->look.x * width * exp2 (self->look.zoom);
  double y = (gtk_widget_get_height (widget) - texture_height) / 2 - self->look.y * width * exp2 (self->look.zoom);

  if (stretch == 1)
    {
      x = round (x);
      y = round (y);
    }
  gtk_snapshot_append_texture (snapshot, self->texture, &GRAPHENE_RECT_INIT ((float) x, (float) y,
                                                                             (float) texture_width,
                                                                             (float) texture_height));
}

static void
twin_view_dispose (GObject *object)
{
  g_clear_object (&TWIN_VIEW (object)->texture);
  G_OBJECT_CLASS (twin_view_parent_class)->dispose (object);
}

static void
twin_view_class_init (TwinViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = twin_view_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = twin_view_snapshot;
}

static void
twin_view_init (TwinView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
look_at_twin (Look     look,
              gpointer data)
{
  TWIN_VIEW (data)->look = look;
  gtk_widget_queue_draw (data);
}

static GdkTexture *
paint_texture (int width,
               int height)
{
  g_autoptr(GFile) folder = g_file_new_for_uri (KLIMA_BUNDLED_DATASET_URI);
  g_autoptr(KlimaDataset) dataset = klima_dataset_load (folder, NULL, NULL);
  g_autoptr(KlimaScene) scene = klima_scene_new (dataset);
  const KlimaPictureFrame frame = { width, height, .scale = 1 };
  g_autoptr(KlimaPicture) picture = NULL;
  KlimaBounds bounds = klima_dataset_get_bounds (dataset);

  klima_scene_fit (scene, &bounds, width, height, 0);
  scene->camera.zoom += script[0].zoom;
  picture = klima_picture_paint (scene, &frame, KLIMA_HASTE_NOW, NULL);

  return g_object_ref (picture->texture);
}

static void
run_twin (Run  *run,
          int   width,
          int   height,
          char **size)
{
  BenchWindow window = { 0 };
  TwinView *twin;
  g_autoptr(GtkWidget) map = NULL;

  bench_window_open (&window, width, height);
  twin = g_object_new (TWIN_TYPE_VIEW, NULL);
  twin->texture = paint_texture (atoi (size[0]), atoi (size[1]));
  /* The map's view still knows it. */
  map = g_object_ref (GTK_WIDGET (window.map));
  gtk_overlay_set_child (GTK_OVERLAY (gtk_widget_get_parent (map)), GTK_WIDGET (twin));
  bench_run_for (100);

  run->look = look_at_twin;
  run->data = twin;
  g_print ("{");
  play (run, GTK_WIDGET (twin));
  bench_window_close (&window);
}

int
main (int    argc,
      char **argv)
{
  gboolean is_twin = argc == 7 && g_str_equal (argv[1], "twin");
  Run run = { 0 };

  if (!is_twin && argc != 5)
    g_error ("See the head of bench-frame.c for what to say");

  run.seconds = g_ascii_strtod (argv[4], NULL);
  if (is_twin)
    run_twin (&run, atoi (argv[2]), atoi (argv[3]), argv + 5);
  else
    run_map (&run, atoi (argv[2]), atoi (argv[3]));

  return EXIT_SUCCESS;
}
