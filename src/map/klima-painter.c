/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-painter.h"

#include "klima-memory.h"
#include "klima-text-measure.h"
#include "klima-worker.h"

typedef struct
{
  KlimaScene *scene;
  KlimaPictureFrame frame;
  KlimaHaste haste;
} Request;

struct _KlimaPainter
{
  GObject parent_instance;

  /* owned */
  KlimaWorker *worker;
};

G_DEFINE_FINAL_TYPE (KlimaPainter, klima_painter, G_TYPE_OBJECT)

enum
{
  PAINTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
request_free (gpointer data)
{
  Request *request = data;

  klima_scene_free (request->scene);
  g_free (request);
}

static gpointer
paint (gpointer      job,
       GCancellable *cancellable)
{
  const Request *request = job;

  return klima_picture_paint (request->scene, &request->frame, request->haste, cancellable);
}

/* Of several that were waiting only the newest is wanted. */
static void
deliver (GPtrArray *pictures,
         gpointer   user_data)
{
  g_signal_emit (user_data, signals[PAINTED], 0, g_ptr_array_index (pictures, pictures->len - 1));
}

/* Looks for the fonts of maps before somebody waits for a picture. */
static void
warm_up (void)
{
  double width, height;

  klima_text_measure ("Viken", 1, FALSE, FALSE, &width, &height);
  klima_text_measure ("Viken", 1, TRUE, FALSE, &width, &height);
  klima_text_measure ("Viken", 1, FALSE, TRUE, &width, &height);
}

static void
klima_painter_dispose (GObject *object)
{
  KlimaPainter *self = KLIMA_PAINTER (object);

  g_clear_pointer (&self->worker, klima_worker_free);

  G_OBJECT_CLASS (klima_painter_parent_class)->dispose (object);
}

static void
klima_painter_class_init (KlimaPainterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = klima_painter_dispose;

  signals[PAINTED] = g_signal_new ("painted", KLIMA_TYPE_PAINTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   1, KLIMA_TYPE_PICTURE | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
klima_painter_init (KlimaPainter *self)
{
  static const KlimaWorkerTrade trade = {
    .name = "klima-painter",
    .begin = warm_up,
    .work = paint,
    .rest = klima_memory_trim,
    .deliver = deliver,
    .free_job = request_free,
    .free_result = (GDestroyNotify) klima_picture_unref,
  };

  self->worker = klima_worker_new (&trade, self);
}

KlimaPainter *
klima_painter_new (void)
{
  return g_object_new (KLIMA_TYPE_PAINTER, NULL);
}

/**
 * klima_painter_request:
 * @self: a painter
 * @scene: what to paint; copied
 * @frame: what is seen of it
 * @haste: how soon
 *
 * Asks for a picture, instead of whatever was asked for before.
 */
void
klima_painter_request (KlimaPainter            *self,
                       const KlimaScene        *scene,
                       const KlimaPictureFrame *frame,
                       KlimaHaste               haste)
{
  Request *request;

  g_return_if_fail (KLIMA_IS_PAINTER (self));
  g_return_if_fail (scene != NULL);

  request = g_new0 (Request, 1);
  request->scene = klima_scene_copy (scene);
  request->frame = *frame;
  request->haste = haste;
  klima_worker_set_jobs (self->worker, (gpointer *) &request, 1);
}

/**
 * klima_painter_cancel:
 * @self: a painter
 *
 * Gives up what is being painted and what waits for it. A picture that is finished already may still arrive.
 */
void
klima_painter_cancel (KlimaPainter *self)
{
  g_return_if_fail (KLIMA_IS_PAINTER (self));

  klima_worker_set_jobs (self->worker, NULL, 0);
}

/**
 * klima_painter_is_busy:
 * @self: a painter
 *
 * Returns: whether something that was asked for, and not cancelled, is still to be delivered
 */
gboolean
klima_painter_is_busy (KlimaPainter *self)
{
  g_return_val_if_fail (KLIMA_IS_PAINTER (self), FALSE);

  return klima_worker_is_busy (self->worker);
}

/**
 * klima_painter_wait:
 * @self: a painter
 * @timeout_us: how long at most
 *
 * Waits until what was asked for is painted, and then delivers it at once.
 */
void
klima_painter_wait (KlimaPainter *self,
                    gint64        timeout_us)
{
  g_return_if_fail (KLIMA_IS_PAINTER (self));

  klima_worker_wait (self->worker, timeout_us);
}
