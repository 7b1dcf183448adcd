/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-cairo-bands.h"

#include "klima-cairo-pen.h"

#ifdef __linux__
#include <sys/resource.h>
#endif

/* Enough bands that no thread waits long for the others: most borders are in the middle of the picture. Each band goes
 * through all marks once more.
 */
#define N_BANDS 8
#define MAX_THREADS 4
/* Of threads that give way: they get a tenth of the time of others. */
#define NICENESS 10

struct _KlimaCairoBands
{
  /* owned */
  KlimaDrawing *drawing;
  cairo_surface_t *surface;
  GCancellable *cancellable; /* nullable */

  double scale;
  KlimaDrawingLayer layers;
  KlimaHaste haste;
  GThread *threads[MAX_THREADS];
  /* atomic */
  int next_band;
  int n_painted;
};

/* A surface of its own for some rows of the picture: cairo's surfaces are not for several threads. */
static cairo_surface_t *
create_band (const KlimaCairoBands *bands,
             int                    first_row,
             int                    n_rows)
{
  int stride = cairo_image_surface_get_stride (bands->surface);

  return cairo_image_surface_create_for_data (cairo_image_surface_get_data (bands->surface) +
                                                (gsize) first_row * (gsize) stride,
                                              cairo_image_surface_get_format (bands->surface),
                                              cairo_image_surface_get_width (bands->surface), n_rows, stride);
}

static gboolean
paint_band (const KlimaCairoBands *bands,
            int                    band)
{
  int height = cairo_image_surface_get_height (bands->surface);
  int first_row = height * band / N_BANDS;
  int n_rows = height * (band + 1) / N_BANDS - first_row;
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean is_painted;

  if (n_rows == 0)
    return TRUE;

  surface = create_band (bands, first_row, n_rows);
  cr = cairo_create (surface);
  cairo_translate (cr, 0, -first_row);
  cairo_scale (cr, bands->scale, bands->scale);
  is_painted = klima_cairo_pen_paint (bands->drawing, cr, bands->layers, bands->cancellable) &&
               cairo_status (cr) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  cairo_surface_destroy (surface);

  return is_painted;
}

/* Whether there was one left, and it was painted. */
static gboolean
paint_next_band (KlimaCairoBands *bands)
{
  int band = g_atomic_int_add (&bands->next_band, 1);

  if (band >= N_BANDS || !paint_band (bands, band))
    return FALSE;
  g_atomic_int_inc (&bands->n_painted);

  return TRUE;
}

static void
paint_bands (KlimaCairoBands *bands)
{
  while (paint_next_band (bands))
    ;
}

static gpointer
run_thread (gpointer data)
{
  KlimaCairoBands *bands = data;

  /* For Linux a thread is a process of its own here. One that gives way can never be hurried again. */
#ifdef __linux__
  if (bands->haste == KLIMA_HASTE_NONE)
    setpriority (PRIO_PROCESS, 0, NICENESS);
#endif
  paint_bands (bands);

  return NULL;
}

/**
 * klima_cairo_bands_begin:
 * @drawing: what to paint
 * @surface: where: an image surface, which nobody else may touch until klima_cairo_bands_finish()
 * @scale: device pixels for a logical pixel of the drawing
 * @layers: which layers of it; best without texts, for which each thread would need fonts of its own
 * @haste: how soon
 * @cancellable: (nullable): to give up before the end
 *
 * Begins to paint in threads of its own, one less than the machine has processors: the caller can do something else
 * meanwhile, and is the last one in klima_cairo_bands_finish(), unless there is no haste.
 *
 * Returns: (transfer full): what klima_cairo_bands_finish() takes
 */
KlimaCairoBands *
klima_cairo_bands_begin (KlimaDrawing      *drawing,
                         cairo_surface_t   *surface,
                         double             scale,
                         KlimaDrawingLayer  layers,
                         KlimaHaste         haste,
                         GCancellable      *cancellable)
{
  KlimaCairoBands *bands;
  guint n_threads = CLAMP (g_get_num_processors () - 1, haste == KLIMA_HASTE_NONE ? 1 : 0, MAX_THREADS);

  g_return_val_if_fail (drawing != NULL, NULL);
  g_return_val_if_fail (cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE, NULL);

  bands = g_new0 (KlimaCairoBands, 1);
  bands->drawing = klima_drawing_ref (drawing);
  bands->surface = cairo_surface_reference (surface);
  bands->scale = scale;
  bands->layers = layers;
  bands->haste = haste;
  g_set_object (&bands->cancellable, cancellable);
  cairo_surface_flush (surface);
  /* There was no memory for so many pixels: no band will be painted. */
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    bands->next_band = N_BANDS;
  for (guint i = 0; i < n_threads && bands->next_band < N_BANDS; i++)
    bands->threads[i] = g_thread_try_new ("klima-band", run_thread, bands, NULL);

  return bands;
}

/**
 * klima_cairo_bands_paint:
 * @bands: from klima_cairo_bands_begin()
 * @progress: called in this thread after each band that it has painted, with how much of the picture is painted, 0 to 1
 * @data: for @progress
 *
 * Paints what is left, so that klima_cairo_bands_finish() only waits for the others.
 */
void
klima_cairo_bands_paint (KlimaCairoBands         *bands,
                         KlimaCairoBandsProgress  progress,
                         gpointer                 data)
{
  g_return_if_fail (bands != NULL);
  g_return_if_fail (progress != NULL);

  while (paint_next_band (bands))
    progress ((double) g_atomic_int_get (&bands->n_painted) / N_BANDS, data);
}

/**
 * klima_cairo_bands_finish:
 * @bands: (transfer full): from klima_cairo_bands_begin()
 *
 * Paints what is left, and waits for the others; only waits where there is no haste.
 *
 * Returns: whether all of it was painted
 */
gboolean
klima_cairo_bands_finish (KlimaCairoBands *bands)
{
  gboolean is_painted;

  g_return_val_if_fail (bands != NULL, FALSE);

  if (bands->haste == KLIMA_HASTE_NOW || bands->threads[0] == NULL)
    paint_bands (bands);
  for (guint i = 0; i < MAX_THREADS; i++)
    if (bands->threads[i] != NULL)
      g_thread_join (bands->threads[i]);
  is_painted = bands->n_painted == N_BANDS && !g_cancellable_is_cancelled (bands->cancellable);

  cairo_surface_mark_dirty (bands->surface);
  cairo_surface_destroy (bands->surface);
  klima_drawing_unref (bands->drawing);
  g_clear_object (&bands->cancellable);
  g_free (bands);

  return is_painted;
}
