/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-painter.h"

#include "klima-memory.h"
#include "klima-text-measure.h"

typedef struct
{
  KlimaScene *scene;
  double width, height, scale;
  GCancellable *cancellable;
} Request;

/* The thread touches nothing of the painter but what the lock guards, and no GTK object at all. */
struct _KlimaPainter
{
  GObject parent_instance;

  /* owned */
  GThread *thread;
  GMainContext *context;

  GMutex lock;
  GCond wake, done;
  /* guarded by the lock */
  Request *waiting;
  Request *current;
  GPtrArray *finished;
  GSource *delivery;
  gboolean quit;
};

G_DEFINE_FINAL_TYPE (KlimaPainter, klima_painter, G_TYPE_OBJECT)

enum
{
  PAINTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
request_free (Request *request)
{
  klima_scene_free (request->scene);
  g_object_unref (request->cancellable);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

/* On the painter's own thread. */
static gboolean
deliver (gpointer user_data)
{
  g_autoptr(KlimaPainter) self = g_object_ref (user_data);
  g_autoptr(GPtrArray) pictures = NULL;

  g_mutex_lock (&self->lock);
  pictures = g_steal_pointer (&self->finished);
  self->finished = g_ptr_array_new_with_free_func ((GDestroyNotify) klima_picture_unref);
  g_clear_pointer (&self->delivery, g_source_unref);
  g_mutex_unlock (&self->lock);

  /* Of several that were waiting only the newest is wanted; the others are freed here, on the right thread. */
  if (pictures->len > 0)
    g_signal_emit (self, signals[PAINTED], 0, g_ptr_array_index (pictures, pictures->len - 1));

  return G_SOURCE_REMOVE;
}

/* With the lock held. */
static void
hand_over (KlimaPainter *self,
           KlimaPicture *picture)
{
  g_ptr_array_add (self->finished, picture);
  if (self->delivery != NULL)
    return;

  self->delivery = g_idle_source_new ();
  g_source_set_priority (self->delivery, G_PRIORITY_DEFAULT);
  g_source_set_static_name (self->delivery, "[klima] deliver picture");
  g_source_set_callback (self->delivery, deliver, self, NULL);
  g_source_attach (self->delivery, self->context);
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

static gpointer
paint_requests (gpointer data)
{
  KlimaPainter *self = data;

  warm_up ();
  g_mutex_lock (&self->lock);
  while (!self->quit)
    {
      Request *request = self->current = g_steal_pointer (&self->waiting);
      KlimaPicture *picture;

      if (request == NULL)
        {
          g_cond_wait (&self->wake, &self->lock);
          continue;
        }

      g_mutex_unlock (&self->lock);
      picture =
        klima_picture_paint (request->scene, request->width, request->height, request->scale, request->cancellable);
      g_mutex_lock (&self->lock);

      self->current = NULL;
      if (picture != NULL)
        hand_over (self, picture);
      request_free (request);
      g_cond_signal (&self->done);

      g_mutex_unlock (&self->lock);
      klima_memory_trim ();
      g_mutex_lock (&self->lock);
    }
  g_mutex_unlock (&self->lock);

  return NULL;
}

static void
klima_painter_dispose (GObject *object)
{
  KlimaPainter *self = KLIMA_PAINTER (object);

  if (self->thread != NULL)
    {
      klima_painter_cancel (self);
      g_mutex_lock (&self->lock);
      self->quit = TRUE;
      g_cond_signal (&self->wake);
      g_mutex_unlock (&self->lock);
      /* A request that was cancelled is given up between two marks, within milliseconds. */
      g_thread_join (g_steal_pointer (&self->thread));
    }

  if (self->delivery != NULL)
    g_source_destroy (self->delivery);
  g_clear_pointer (&self->delivery, g_source_unref);
  g_clear_pointer (&self->finished, g_ptr_array_unref);
  g_clear_pointer (&self->context, g_main_context_unref);

  G_OBJECT_CLASS (klima_painter_parent_class)->dispose (object);
}

static void
klima_painter_finalize (GObject *object)
{
  KlimaPainter *self = KLIMA_PAINTER (object);

  g_mutex_clear (&self->lock);
  g_cond_clear (&self->wake);
  g_cond_clear (&self->done);

  G_OBJECT_CLASS (klima_painter_parent_class)->finalize (object);
}

static void
klima_painter_class_init (KlimaPainterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = klima_painter_dispose;
  object_class->finalize = klima_painter_finalize;

  signals[PAINTED] = g_signal_new ("painted", KLIMA_TYPE_PAINTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   1, KLIMA_TYPE_PICTURE | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
klima_painter_init (KlimaPainter *self)
{
  g_mutex_init (&self->lock);
  g_cond_init (&self->wake);
  g_cond_init (&self->done);
  self->context = g_main_context_ref_thread_default ();
  self->finished = g_ptr_array_new_with_free_func ((GDestroyNotify) klima_picture_unref);
  self->thread = g_thread_new ("klima-painter", paint_requests, self);
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
 * @width: of the picture, logical pixels
 * @height: of the picture
 * @scale: device pixels for a logical pixel
 *
 * Asks for a picture, instead of whatever was asked for before.
 */
void
klima_painter_request (KlimaPainter     *self,
                       const KlimaScene *scene,
                       double            width,
                       double            height,
                       double            scale)
{
  Request *request;

  g_return_if_fail (KLIMA_IS_PAINTER (self));
  g_return_if_fail (scene != NULL);

  request = g_new0 (Request, 1);
  request->scene = klima_scene_copy (scene);
  request->width = width;
  request->height = height;
  request->scale = scale;
  request->cancellable = g_cancellable_new ();

  klima_painter_cancel (self);
  g_mutex_lock (&self->lock);
  self->waiting = request;
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->lock);
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
  g_autoptr(Request) overtaken = NULL;

  g_return_if_fail (KLIMA_IS_PAINTER (self));

  g_mutex_lock (&self->lock);
  overtaken = g_steal_pointer (&self->waiting);
  if (self->current != NULL)
    g_cancellable_cancel (self->current->cancellable);
  g_mutex_unlock (&self->lock);
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
  gboolean busy;

  g_return_val_if_fail (KLIMA_IS_PAINTER (self), FALSE);

  g_mutex_lock (&self->lock);
  busy = self->waiting != NULL || self->delivery != NULL ||
         (self->current != NULL && !g_cancellable_is_cancelled (self->current->cancellable));
  g_mutex_unlock (&self->lock);

  return busy;
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
  gint64 end_us = g_get_monotonic_time () + timeout_us;
  gboolean in_time = TRUE;
  g_autoptr(GSource) delivery = NULL;

  g_return_if_fail (KLIMA_IS_PAINTER (self));

  g_mutex_lock (&self->lock);
  while (in_time && (self->waiting != NULL || self->current != NULL))
    in_time = g_cond_wait_until (&self->done, &self->lock, end_us);
  if (self->delivery != NULL)
    delivery = g_source_ref (self->delivery);
  g_mutex_unlock (&self->lock);

  if (delivery == NULL)
    return;

  g_source_destroy (delivery);
  deliver (self);
}
