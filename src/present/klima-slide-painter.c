/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-slide-painter.h"

/* Atomically reference counted: it is wanted here, and being painted there. */
typedef struct
{
  KlimaSlide *slide; /* nullable */
  KlimaScene *base;
  double width, height, scale;
  GCancellable *cancellable;
} Job;

/* The thread touches nothing of the painter but what the lock guards. */
struct _KlimaSlidePainter
{
  GObject parent_instance;

  /* owned */
  GThread *thread;
  GMainContext *context;
  GPtrArray *wanted;   /* of Job, the most urgent first */
  GPtrArray *pictures; /* of KlimaSlidePicture: those of what is wanted */
  /* Logical pixels, and device pixels for each. */
  double width, height, scale;

  GMutex lock;
  GCond wake;
  /* guarded by the lock */
  GQueue waiting; /* of Job, each with a reference */
  Job *current;
  GPtrArray *finished;
  GSource *delivery;
  gboolean quit;
};

G_DEFINE_FINAL_TYPE (KlimaSlidePainter, klima_slide_painter, G_TYPE_OBJECT)

enum
{
  PAINTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear_job (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->slide);
  klima_scene_free (job->base);
  g_object_unref (job->cancellable);
}

static void
job_unref (Job *job)
{
  g_atomic_rc_box_release_full (job, clear_job);
}

static gboolean
is_for (const KlimaSlidePicture *picture,
        const Job               *job)
{
  return picture->view_width == job->width && picture->view_height == job->height && picture->view_scale == job->scale
         && klima_slide_picture_is_of (picture, job->slide, job->base);
}

static gboolean
is_same (const Job *a,
         const Job *b)
{
  return a->slide == b->slide && a->width == b->width && a->height == b->height && a->scale == b->scale
         && klima_scene_equal (a->base, b->base);
}

static gboolean
is_wanted (KlimaSlidePainter       *self,
           const KlimaSlidePicture *picture)
{
  for (guint i = 0; i < self->wanted->len; i++)
    if (is_for (picture, self->wanted->pdata[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_among (GPtrArray *pictures,
          const Job *job)
{
  for (guint i = 0; i < pictures->len; i++)
    if (is_for (pictures->pdata[i], job))
      return TRUE;

  return FALSE;
}

/* On the painter's own thread. */
static gboolean
deliver (gpointer user_data)
{
  g_autoptr (KlimaSlidePainter) self = g_object_ref (user_data);
  g_autoptr (GPtrArray) finished = NULL;

  g_mutex_lock (&self->lock);
  finished = g_steal_pointer (&self->finished);
  self->finished = g_ptr_array_new_with_free_func ((GDestroyNotify) klima_slide_picture_unref);
  g_clear_pointer (&self->delivery, g_source_unref);
  g_mutex_unlock (&self->lock);

  for (guint i = 0; i < finished->len; i++)
    if (is_wanted (self, finished->pdata[i]))
      {
        g_ptr_array_add (self->pictures, klima_slide_picture_ref (finished->pdata[i]));
        g_signal_emit (self, signals[PAINTED], 0, finished->pdata[i]);
      }

  return G_SOURCE_REMOVE;
}

/* With the lock held. */
static void
hand_over (KlimaSlidePainter *self,
           KlimaSlidePicture *picture)
{
  g_ptr_array_add (self->finished, picture);
  if (self->delivery != NULL)
    return;

  self->delivery = g_idle_source_new ();
  g_source_set_priority (self->delivery, G_PRIORITY_DEFAULT);
  g_source_set_static_name (self->delivery, "[klima] deliver slides");
  g_source_set_callback (self->delivery, deliver, self, NULL);
  g_source_attach (self->delivery, self->context);
}

static gpointer
paint_slides (gpointer data)
{
  KlimaSlidePainter *self = data;

  g_mutex_lock (&self->lock);
  while (!self->quit)
    {
      Job *job = self->current = g_queue_pop_head (&self->waiting);
      KlimaSlidePicture *picture;

      if (job == NULL)
        {
          g_cond_wait (&self->wake, &self->lock);
          continue;
        }

      g_mutex_unlock (&self->lock);
      picture = klima_slide_picture_paint (job->slide, job->base, job->width, job->height, job->scale,
                                           job->cancellable);
      g_mutex_lock (&self->lock);

      self->current = NULL;
      if (picture != NULL)
        hand_over (self, picture);
      job_unref (job);
    }
  g_mutex_unlock (&self->lock);

  return NULL;
}

/* With the lock held. */
static void
clear_waiting (KlimaSlidePainter *self)
{
  g_queue_clear_full (&self->waiting, (GDestroyNotify) job_unref);
}

static void
klima_slide_painter_dispose (GObject *object)
{
  KlimaSlidePainter *self = KLIMA_SLIDE_PAINTER (object);

  if (self->thread != NULL)
    {
      g_mutex_lock (&self->lock);
      self->quit = TRUE;
      clear_waiting (self);
      if (self->current != NULL)
        g_cancellable_cancel (self->current->cancellable);
      g_cond_signal (&self->wake);
      g_mutex_unlock (&self->lock);
      /* What was cancelled is given up within milliseconds. */
      g_thread_join (g_steal_pointer (&self->thread));
    }

  if (self->delivery != NULL)
    g_source_destroy (self->delivery);
  g_clear_pointer (&self->delivery, g_source_unref);
  g_clear_pointer (&self->finished, g_ptr_array_unref);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
  g_clear_pointer (&self->wanted, g_ptr_array_unref);
  g_clear_pointer (&self->context, g_main_context_unref);

  G_OBJECT_CLASS (klima_slide_painter_parent_class)->dispose (object);
}

static void
klima_slide_painter_finalize (GObject *object)
{
  KlimaSlidePainter *self = KLIMA_SLIDE_PAINTER (object);

  g_mutex_clear (&self->lock);
  g_cond_clear (&self->wake);

  G_OBJECT_CLASS (klima_slide_painter_parent_class)->finalize (object);
}

static void
klima_slide_painter_class_init (KlimaSlidePainterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = klima_slide_painter_dispose;
  object_class->finalize = klima_slide_painter_finalize;

  signals[PAINTED] = g_signal_new ("painted", KLIMA_TYPE_SLIDE_PAINTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, KLIMA_TYPE_SLIDE_PICTURE | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
klima_slide_painter_init (KlimaSlidePainter *self)
{
  g_mutex_init (&self->lock);
  g_cond_init (&self->wake);
  g_queue_init (&self->waiting);
  self->context = g_main_context_ref_thread_default ();
  self->wanted = g_ptr_array_new_with_free_func ((GDestroyNotify) job_unref);
  self->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) klima_slide_picture_unref);
  self->finished = g_ptr_array_new_with_free_func ((GDestroyNotify) klima_slide_picture_unref);
  self->thread = g_thread_new ("klima-slides", paint_slides, self);
}

KlimaSlidePainter *
klima_slide_painter_new (void)
{
  return g_object_new (KLIMA_TYPE_SLIDE_PAINTER, NULL);
}

/**
 * klima_slide_painter_resize:
 * @self: a painter
 * @width: of the view, logical pixels
 * @height: of the view
 * @scale: device pixels for a logical pixel
 *
 * Sets the view that klima_slide_painter_want() is for.
 */
void
klima_slide_painter_resize (KlimaSlidePainter *self,
                            double             width,
                            double             height,
                            double             scale)
{
  g_return_if_fail (KLIMA_IS_SLIDE_PAINTER (self));
  g_return_if_fail (width > 0 && height > 0 && scale > 0);

  self->width = width;
  self->height = height;
  self->scale = scale;
}

/**
 * klima_slide_painter_begin:
 *
 * Begins to say what is wanted, instead of what was wanted before.
 */
void
klima_slide_painter_begin (KlimaSlidePainter *self)
{
  g_return_if_fail (KLIMA_IS_SLIDE_PAINTER (self));

  g_ptr_array_set_size (self->wanted, 0);
}

/**
 * klima_slide_painter_want:
 * @self: a painter
 * @slide: (nullable): a slide, or %NULL for the map alone
 * @base: what it shows of the map; copied
 *
 * Wants a slide, after those that are wanted already. Nothing is, before klima_slide_painter_resize().
 */
void
klima_slide_painter_want (KlimaSlidePainter *self,
                          KlimaSlide        *slide,
                          const KlimaScene  *base)
{
  Job *job;

  g_return_if_fail (KLIMA_IS_SLIDE_PAINTER (self));
  g_return_if_fail (slide == NULL || KLIMA_IS_SLIDE (slide));
  g_return_if_fail (base != NULL);

  if (self->width <= 0)
    return;

  job = g_atomic_rc_box_new0 (Job);
  g_set_object (&job->slide, slide);
  job->base = klima_scene_copy (base);
  job->width = self->width;
  job->height = self->height;
  job->scale = self->scale;
  job->cancellable = g_cancellable_new ();
  g_ptr_array_add (self->wanted, job);
}

/**
 * klima_slide_painter_commit:
 *
 * Paints what is wanted and not painted yet, forgets what is no longer wanted. What is being painted is given up for
 * something more urgent.
 */
void
klima_slide_painter_commit (KlimaSlidePainter *self)
{
  gboolean is_first = TRUE;

  g_return_if_fail (KLIMA_IS_SLIDE_PAINTER (self));

  for (guint i = self->pictures->len; i-- > 0;)
    if (!is_wanted (self, self->pictures->pdata[i]))
      g_ptr_array_remove_index (self->pictures, i);

  g_mutex_lock (&self->lock);
  clear_waiting (self);
  for (guint i = 0; i < self->wanted->len; i++)
    {
      Job *job = self->wanted->pdata[i];

      if (is_among (self->pictures, job) || is_among (self->finished, job))
        continue;
      if (is_first && self->current != NULL && is_same (self->current, job)
          && !g_cancellable_is_cancelled (self->current->cancellable))
        {
          is_first = FALSE;
          continue;
        }
      if (is_first && self->current != NULL)
        g_cancellable_cancel (self->current->cancellable);
      is_first = FALSE;
      g_queue_push_tail (&self->waiting, g_atomic_rc_box_acquire (job));
    }
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->lock);
}

/**
 * klima_slide_painter_find:
 * @self: a painter
 * @slide: (nullable): a slide, or %NULL for the map alone
 * @base: what it shows of the map
 *
 * Returns: (transfer none) (nullable): its picture, if it is painted and wanted
 */
KlimaSlidePicture *
klima_slide_painter_find (KlimaSlidePainter *self,
                          KlimaSlide        *slide,
                          const KlimaScene  *base)
{
  g_return_val_if_fail (KLIMA_IS_SLIDE_PAINTER (self), NULL);

  for (guint i = 0; i < self->pictures->len; i++)
    if (klima_slide_picture_is_of (self->pictures->pdata[i], slide, base))
      return self->pictures->pdata[i];

  return NULL;
}
