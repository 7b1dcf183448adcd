/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One run through all slides of the show, which bench-steps.py compares:
 *
 *   bench-steps show|twin WIDTH HEIGHT PAUSE
 *
 * Both open the window of the audience, and step through the slides with a pause of so many milliseconds before each. The
 * twin has in its place one texture, as large as the picture of a slide, which takes the same flights of the camera: it is
 * moved and scaled, and nothing lies over it, fades or is painted.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "bench-report.h"
#include "bench-window.h"
#include "klima-audience-window.h"
#include "klima-flight.h"

typedef struct
{
  BenchWindow window;
  KlimaShow *show;           /* owned */
  KlimaPresentation *slides; /* owned */
  KlimaAudienceWindow *audience;
  double width, height;
  double pause;
  gboolean is_twin;
  GtkWidget *twin;

  /* of double; owned: main thread's time for each frame, and from each step to the end of the first changed frame */
  GArray *frames, *first;
  double cpu_ms, step_ms, frame_ms;
  double all_cpu_ms; /* of all threads, while the camera flew */
  gboolean is_counting;
  guint n_frames; /* since the step */
  double missed;
} Bench;

#define TWIN_TYPE_VIEW (twin_view_get_type ())
G_DECLARE_FINAL_TYPE (TwinView, twin_view, TWIN, VIEW, GtkWidget)

struct _TwinView
{
  GtkWidget parent_instance;

  /* owned */
  KlimaSlidePicture *picture;
  KlimaFlight flight;
  double progress;
  gint64 begin;
};

G_DEFINE_FINAL_TYPE (TwinView, twin_view, GTK_TYPE_WIDGET)

static void
twin_view_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  TwinView *self = TWIN_VIEW (widget);
  KlimaSlideFrame frame = klima_slide_frame (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  KlimaCamera camera = klima_flight_at (&self->flight, klima_flight_ease (self->progress));
  graphene_rect_t place = klima_slide_picture_place (self->picture, &frame, camera);

  gtk_snapshot_append_texture (snapshot, self->picture->map, &place);
}

static void
twin_view_dispose (GObject *object)
{
  g_clear_pointer (&TWIN_VIEW (object)->picture, klima_slide_picture_unref);
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

static gboolean
on_twin_tick (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  TwinView *self = TWIN_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->begin == 0)
    self->begin = now;
  self->progress = (double) (now - self->begin) / 1000 / MAX (klima_flight_get_duration (&self->flight), 1);
  gtk_widget_queue_draw (widget);

  return self->progress < 1;
}

static KlimaCamera
get_camera (Bench *bench,
            guint  position)
{
  KlimaSlide *slide = klima_presentation_get_slide (bench->slides, position);
  g_autoptr (KlimaScene) base = klima_show_make_scene (bench->show, slide);
  g_autoptr (KlimaScene) scene = klima_layout_slide_scene (slide, base, bench->width, bench->height);

  return scene->camera;
}

/* The first frame of a flight is where it begins: the second one is the first that looks different. */
static void
on_after_paint (Bench *bench)
{
  double cpu_ms = bench_thread_cpu_ms ();
  double now = bench_now_ms ();
  double taken = cpu_ms - bench->cpu_ms;

  if (bench->is_counting)
    {
      g_array_append_val (bench->frames, taken);
      if (++bench->n_frames == 2)
        {
          double first = now - bench->step_ms;

          g_array_append_val (bench->first, first);
        }
      bench->missed += MAX ((now - bench->frame_ms) * 60 / 1000 - 1, 0);
    }
  bench->cpu_ms = cpu_ms;
  bench->frame_ms = now;
}

static double
get_process_cpu_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static gboolean
is_moving (Bench *bench)
{
  if (bench->is_twin)
    return TWIN_VIEW (bench->twin)->progress < 1;

  return klima_slide_view_is_moving (klima_audience_window_get_view (bench->audience));
}

static void
step (Bench *bench,
      guint  position)
{
  bench_run_for (bench->pause);
  bench->is_counting = TRUE;
  bench->n_frames = 0;
  bench->cpu_ms = bench_thread_cpu_ms ();
  bench->all_cpu_ms -= get_process_cpu_ms ();
  bench->step_ms = bench->frame_ms = bench_now_ms ();
  if (bench->is_twin)
    {
      TwinView *twin = TWIN_VIEW (bench->twin);

      klima_flight_init (&twin->flight, get_camera (bench, position - 1), get_camera (bench, position),
                         twin->picture->frame.width);
      twin->progress = 0;
      twin->begin = 0;
      gtk_widget_add_tick_callback (bench->twin, on_twin_tick, NULL, NULL);
    }
  else
    gtk_widget_activate_action (GTK_WIDGET (bench->audience), "show.next", NULL);
  while (bench->n_frames < 2 || is_moving (bench))
    g_main_context_iteration (NULL, TRUE);
  bench->all_cpu_ms += get_process_cpu_ms ();
  bench->is_counting = FALSE;
}

static void
put_twin (Bench *bench)
{
  KlimaSlide *slide = klima_presentation_get_slide (bench->slides, 1);
  g_autoptr (KlimaScene) base = klima_show_make_scene (bench->show, slide);
  GtkWidget *view = GTK_WIDGET (klima_audience_window_get_view (bench->audience));
  TwinView *twin = g_object_new (TWIN_TYPE_VIEW, NULL);

  twin->picture = klima_slide_picture_paint (slide, base, bench->width, bench->height, 1, NULL);
  twin->progress = 1;
  bench->twin = GTK_WIDGET (twin);
  g_object_ref (view);
  gtk_overlay_set_child (GTK_OVERLAY (gtk_widget_get_parent (view)), bench->twin);
}

static void
run (Bench *bench)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench->audience));
  guint n_slides = g_list_model_get_n_items (G_LIST_MODEL (bench->slides));

  bench_run_for (800);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_after_paint), bench);
  for (guint i = 1; i < (bench_is_smoke () ? 3 : n_slides); i++)
    step (bench, i);
  g_signal_handlers_disconnect_by_data (clock, bench);
  g_print ("{\"median\": %.3f, \"first\": %.3f, \"missed\": %.2f, \"all\": %.2f}\n",
           bench_median ((double *) (gpointer) bench->frames->data, bench->frames->len),
           bench_median ((double *) (gpointer) bench->first->data, bench->first->len), bench->missed,
           bench->all_cpu_ms / bench->frames->len);
}

int
main (int    argc,
      char **argv)
{
  Bench bench = { 0 };
  GdkMonitor *monitor;

  if (argc != 5)
    g_error ("See the head of bench-steps.c for what to say");

  bench.is_twin = g_str_equal (argv[1], "twin");
  bench.width = atoi (argv[2]);
  bench.height = atoi (argv[3]);
  bench.pause = atoi (argv[4]);
  bench.frames = g_array_new (FALSE, FALSE, sizeof (double));
  bench.first = g_array_new (FALSE, FALSE, sizeof (double));
  bench_window_open (&bench.window, 800, 600);
  gtk_widget_set_visible (GTK_WIDGET (bench.window.window), FALSE);
  bench.slides = klima_presentation_new (klima_session_get_dataset (bench.window.session));
  bench.show = klima_show_new (bench.slides, klima_session_get_scene (bench.window.session));
  bench.audience = KLIMA_AUDIENCE_WINDOW (klima_audience_window_new (GTK_APPLICATION (bench.window.application),
                                                                    bench.show));
  monitor = g_list_model_get_item (gdk_display_get_monitors (gdk_display_get_default ()), 0);
  klima_audience_window_present (bench.audience, monitor);
  bench_run_for (500);
  if (bench.is_twin)
    put_twin (&bench);
  run (&bench);

  /* At once: slides are still being painted, with what is taken down at an ordinary end. */
  fflush (stdout);
  _exit (EXIT_SUCCESS);
}
