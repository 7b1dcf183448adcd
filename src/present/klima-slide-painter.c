/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "klima-slide-painter.h"

#include "klima-worker.h"

/* Reference counted: it is wanted here, and being painted there. */
typedef struct
{
  KlimaSlide *slide; /* nullable */
  KlimaScene *base;
  double width, height, scale;
} Job;

struct _KlimaSlidePainter
{
  GObject parent_instance;

  /* owned */
  KlimaWorker *worker;
  GPtrArray *wanted;   /* of Job, the most urgent first */
  GPtrArray *pictures; /* of KlimaSlidePicture: those of what is wanted */
  /* Logical pixels, and device pixels for each. */
  double width, height, scale;
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
}

static void
job_unref (gpointer job)
{
  g_rc_box_release_full (job, clear_job);
}

static gboolean
is_for (const KlimaSlidePicture *picture,
        const Job               *job)
{
  return picture->view_width == job->width && picture->view_height == job->height && picture->view_scale == job->scale
         && klima_slide_picture_is_of (picture, job->slide, job->base);
}

static gboolean
is_same (gconstpointer a,
         gconstpointer b)
{
  const Job *one = a;
  const Job *other = b;

  return one->slide == other->slide && one->width == other->width && one->height == other->height
         && one->scale == other->scale && klima_scene_equal (one->base, other->base);
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
is_painted (KlimaSlidePainter *self,
            const Job         *job)
{
  for (guint i = 0; i < self->pictures->len; i++)
    if (is_for (self->pictures->pdata[i], job))
      return TRUE;

  return FALSE;
}

/* A slide that was just finished when something else became more urgent is painted once more. */
static gboolean
is_needed (KlimaSlidePainter       *self,
           const KlimaSlidePicture *picture)
{
  for (guint i = 0; i < self->wanted->len; i++)
    if (is_for (picture, self->wanted->pdata[i]))
      return !is_painted (self, self->wanted->pdata[i]);

  return FALSE;
}

static gpointer
paint (gpointer      data,
       GCancellable *cancellable)
{
  const Job *job = data;

  return klima_slide_picture_paint (job->slide, job->base, job->width, job->height, job->scale, cancellable);
}

static void
deliver (GPtrArray *pictures,
         gpointer   user_data)
{
  g_autoptr (KlimaSlidePainter) self = g_object_ref (user_data);

  for (guint i = 0; i < pictures->len; i++)
    if (is_needed (self, pictures->pdata[i]))
      {
        g_ptr_array_add (self->pictures, klima_slide_picture_ref (pictures->pdata[i]));
        g_signal_emit (self, signals[PAINTED], 0, pictures->pdata[i]);
      }
}

static void
klima_slide_painter_dispose (GObject *object)
{
  KlimaSlidePainter *self = KLIMA_SLIDE_PAINTER (object);

  g_clear_pointer (&self->worker, klima_worker_free);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
  g_clear_pointer (&self->wanted, g_ptr_array_unref);

  G_OBJECT_CLASS (klima_slide_painter_parent_class)->dispose (object);
}

static void
klima_slide_painter_class_init (KlimaSlidePainterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = klima_slide_painter_dispose;

  signals[PAINTED] = g_signal_new ("painted", KLIMA_TYPE_SLIDE_PAINTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, KLIMA_TYPE_SLIDE_PICTURE | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
klima_slide_painter_init (KlimaSlidePainter *self)
{
  static const KlimaWorkerTrade trade = {
    .name = "klima-slides",
    .work = paint,
    .is_same = is_same,
    .deliver = deliver,
    .free_job = job_unref,
    .free_result = (GDestroyNotify) klima_slide_picture_unref,
  };

  self->wanted = g_ptr_array_new_with_free_func (job_unref);
  self->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) klima_slide_picture_unref);
  self->worker = klima_worker_new (&trade, self);
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

  job = g_rc_box_new0 (Job);
  g_set_object (&job->slide, slide);
  job->base = klima_scene_copy (base);
  job->width = self->width;
  job->height = self->height;
  job->scale = self->scale;
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
  g_autoptr (GPtrArray) jobs = g_ptr_array_new ();

  g_return_if_fail (KLIMA_IS_SLIDE_PAINTER (self));

  for (guint i = self->pictures->len; i-- > 0;)
    if (!is_wanted (self, self->pictures->pdata[i]))
      g_ptr_array_remove_index (self->pictures, i);

  for (guint i = 0; i < self->wanted->len; i++)
    if (!is_painted (self, self->wanted->pdata[i]))
      g_ptr_array_add (jobs, g_rc_box_acquire (self->wanted->pdata[i]));
  klima_worker_set_jobs (self->worker, jobs->pdata, jobs->len);
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
