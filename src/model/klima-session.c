/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-session-private.h"

typedef enum
{
  PROP_DATASET = 1,
  PROP_LANGUAGE,
  PROP_SUBJECT,
  PROP_CAN_GO_BACK,
} KlimaSessionProperty;

enum
{
  SIGNAL_SCENE_CHANGED,
  SIGNAL_FLY_TO,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_CAN_GO_BACK + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KlimaSession, klima_session, G_TYPE_OBJECT)

KlimaSessionState
klima_session_get_state (KlimaSession *self)
{
  return (KlimaSessionState) {
    self->scene->dataset, self->scene->shown, self->scene->selected, self->subject, self->history->len > 0,
  };
}

void
klima_session_announce_scene (KlimaSession *self)
{
  g_signal_emit (self, signals[SIGNAL_SCENE_CHANGED], 0);
}

/* Tells of all that has changed, once everything has. */
void
klima_session_announce (KlimaSession            *self,
                        const KlimaSessionState *before)
{
  KlimaSessionState now = klima_session_get_state (self);

  if (now.shown != before->shown || now.selected != before->selected || now.dataset != before->dataset)
    klima_session_announce_scene (self);
  if (now.subject != before->subject)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBJECT]);
  if (now.can_go_back != before->can_go_back)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
}

void
klima_session_fly_to (KlimaSession *self,
                      KlimaBounds   bounds)
{
  if (!klima_bounds_is_empty (&bounds))
    g_signal_emit (self, signals[SIGNAL_FLY_TO], 0, &bounds);
}

/* Whether the dataset holds this very object: positions in another dataset mean something else. */
gboolean
klima_session_holds (KlimaSession *self,
                     gpointer      object)
{
  KlimaDataset *dataset = self->scene->dataset;
  GPtrArray *objects;

  if (KLIMA_IS_MUNICIPALITY (object))
    objects = klima_dataset_get_municipalities (dataset);
  else if (KLIMA_IS_NETWORK (object))
    objects = klima_dataset_get_networks (dataset);
  else
    objects = klima_dataset_get_partners (dataset);

  return g_ptr_array_find (objects, object, NULL);
}

static void
klima_session_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  KlimaSession *self = KLIMA_SESSION (object);

  switch ((KlimaSessionProperty) property_id)
    {
    case PROP_DATASET:
      klima_session_set_dataset (self, g_value_get_object (value));
      break;
    case PROP_LANGUAGE:
      self->language = g_value_get_uint (value);
      break;
    case PROP_SUBJECT:
    case PROP_CAN_GO_BACK:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
klima_session_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  KlimaSession *self = KLIMA_SESSION (object);

  switch ((KlimaSessionProperty) property_id)
    {
    case PROP_DATASET:
      g_value_set_object (value, klima_session_get_dataset (self));
      break;
    case PROP_LANGUAGE:
      g_value_set_uint (value, self->language);
      break;
    case PROP_SUBJECT:
      g_value_set_object (value, self->subject);
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, klima_session_can_go_back (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
klima_session_constructed (GObject *object)
{
  KlimaSession *self = KLIMA_SESSION (object);

  G_OBJECT_CLASS (klima_session_parent_class)->constructed (object);

  self->scene->language = self->language;
}

static void
klima_session_finalize (GObject *object)
{
  KlimaSession *self = KLIMA_SESSION (object);

  g_clear_object (&self->subject);
  g_ptr_array_unref (self->history);
  g_clear_pointer (&self->scene, klima_scene_free);

  G_OBJECT_CLASS (klima_session_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * KlimaSession:dataset: (attributes org.gtk.Property.set=klima_session_set_dataset)
   *
   * What is shown.
   */
  properties[PROP_DATASET] =
    g_param_spec_object ("dataset", NULL, NULL, KLIMA_TYPE_DATASET,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * KlimaSession:language:
   *
   * The [enum@Language] of the dataset's texts.
   */
  properties[PROP_LANGUAGE] =
    g_param_spec_uint ("language", NULL, NULL, 0, KLIMA_N_LANGUAGES - 1, KLIMA_LANGUAGE_EN,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * KlimaSession:subject:
   *
   * The [class@Municipality], [class@Network] or [class@Partner] whose panel is open, or %NULL.
   */
  properties[PROP_SUBJECT] =
    g_param_spec_object ("subject", NULL, NULL, G_TYPE_OBJECT,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * KlimaSession:can-go-back:
   *
   * Whether another panel was open before the subject's.
   */
  properties[PROP_CAN_GO_BACK] =
    g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
install_signals (void)
{
  /**
   * KlimaSession::scene-changed:
   *
   * Emitted once for each change of anything in the scene but its camera.
   */
  signals[SIGNAL_SCENE_CHANGED] =
    g_signal_new ("scene-changed", KLIMA_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * KlimaSession::fly-to:
   * @self: the session
   * @bounds: (type gpointer): a [struct@Bounds], valid until the handler returns
   *
   * Asks the view to show a part of the map.
   */
  signals[SIGNAL_FLY_TO] =
    g_signal_new ("fly-to", KLIMA_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
klima_session_class_init (KlimaSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = klima_session_set_property;
  object_class->get_property = klima_session_get_property;
  object_class->constructed = klima_session_constructed;
  object_class->finalize = klima_session_finalize;

  install_properties (object_class);
  install_signals ();
}

static void
klima_session_init (KlimaSession *self)
{
  self->history = g_ptr_array_new_with_free_func (klima_session_view_free);
}

/**
 * klima_session_new:
 * @dataset: what to show
 * @language: of the dataset's texts
 *
 * Makes a session that shows all of a dataset.
 *
 * Returns: (transfer full): the session
 */
KlimaSession *
klima_session_new (KlimaDataset *dataset,
                   KlimaLanguage language)
{
  g_return_val_if_fail (KLIMA_IS_DATASET (dataset), NULL);

  return g_object_new (KLIMA_TYPE_SESSION, "dataset", dataset, "language", language, NULL);
}

/**
 * klima_session_get_dataset:
 * @self: a session
 *
 * Returns: (transfer none): what is shown
 */
KlimaDataset *
klima_session_get_dataset (KlimaSession *self)
{
  g_return_val_if_fail (KLIMA_IS_SESSION (self), NULL);

  return self->scene->dataset;
}

/* What belongs to the user rather than to the dataset. */
static void
copy_look (KlimaScene       *scene,
           const KlimaScene *from)
{
  scene->style = from->style;
  scene->labels = from->labels;
  scene->label_scale = from->label_scale;
  scene->text_scale = from->text_scale;
  scene->min_text = from->min_text;
  scene->patterns = from->patterns;
  scene->language = from->language;
}

/**
 * klima_session_set_dataset:
 * @self: a session
 * @dataset: what to show from now on
 *
 * Shows another dataset: all of it, with nothing selected, no panel open and no history. How the map looks stays.
 */
void
klima_session_set_dataset (KlimaSession *self,
                           KlimaDataset *dataset)
{
  g_autoptr (KlimaScene) old = NULL;
  KlimaSessionState before;

  g_return_if_fail (KLIMA_IS_SESSION (self));
  g_return_if_fail (KLIMA_IS_DATASET (dataset));

  if (self->scene == NULL)
    {
      self->scene = klima_scene_new (dataset);
      return;
    }

  if (self->scene->dataset == dataset)
    return;

  before = klima_session_get_state (self);
  klima_session_close_subject (self);
  old = self->scene;
  self->scene = klima_scene_new (dataset);
  copy_look (self->scene, old);
  self->has_camera = FALSE;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATASET]);
  klima_session_announce (self, &before);
}

/**
 * klima_session_get_scene:
 * @self: a session
 *
 * Returns: (transfer none): what the map looks like now; copy it to keep it
 */
const KlimaScene *
klima_session_get_scene (KlimaSession *self)
{
  g_return_val_if_fail (KLIMA_IS_SESSION (self), NULL);

  return self->scene;
}

KlimaLanguage
klima_session_get_language (KlimaSession *self)
{
  g_return_val_if_fail (KLIMA_IS_SESSION (self), KLIMA_LANGUAGE_EN);

  return self->language;
}

/**
 * klima_session_set_camera:
 * @self: a session
 * @camera: where the map is looked at from, already clamped to the region
 *
 * Keeps where the view looks from. Nothing is emitted: it is the view that knows.
 */
void
klima_session_set_camera (KlimaSession *self,
                          KlimaCamera   camera)
{
  g_return_if_fail (KLIMA_IS_SESSION (self));

  self->scene->camera = camera;
  self->has_camera = TRUE;
}

/**
 * klima_session_has_camera:
 * @self: a session
 *
 * Returns: whether the scene's camera is where somebody looked at this dataset from
 */
gboolean
klima_session_has_camera (KlimaSession *self)
{
  g_return_val_if_fail (KLIMA_IS_SESSION (self), FALSE);

  return self->has_camera;
}

/**
 * klima_session_dup_summary:
 * @self: a session
 *
 * Returns: (transfer full): what is shown, in one line
 */
char *
klima_session_dup_summary (KlimaSession *self)
{
  g_return_val_if_fail (KLIMA_IS_SESSION (self), NULL);

  return klima_scene_dup_summary (self->scene);
}
