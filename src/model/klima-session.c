/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-session.h"

struct _KlimaSession
{
  GObject parent_instance;

  /* owned */
  KlimaScene *scene;
  GObject *subject;   /* nullable */
  GPtrArray *history; /* of View: what was shown before the subject, the latest last; empty where there is no subject */

  /* Whether the subject was opened by browsing, so that the next one takes its place. */
  gboolean is_browsing;

  KlimaLanguage language;
  /* whether anyone has said where the dataset is looked at from */
  gboolean has_camera;
};

/* A stop in the history: whose panel was open, and what was selected on the map meanwhile. */
typedef struct
{
  GObject *subject;            /* owned */
  KlimaMunicipality *selected; /* owned, nullable */
} View;

/* What is announced when it has changed. Holds no references: only compared. */
typedef struct
{
  KlimaDataset *dataset;
  guint32 shown;
  KlimaMunicipality *selected;
  GObject *subject;
  gboolean can_go_back;
} State;

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

static View *
view_new (GObject           *subject,
          KlimaMunicipality *selected)
{
  View *view = g_new (View, 1);

  view->subject = g_object_ref (subject);
  view->selected = selected != NULL ? g_object_ref (selected) : NULL;

  return view;
}

static void
view_free (View *view)
{
  g_object_unref (view->subject);
  g_clear_object (&view->selected);
  g_free (view);
}

static State
get_state (KlimaSession *self)
{
  return (State) {
    self->scene->dataset, self->scene->shown, self->scene->selected, self->subject, self->history->len > 0,
  };
}

/* Tells of all that has changed, once everything has. */
static void
announce (KlimaSession *self,
          const State  *before)
{
  State now = get_state (self);

  if (now.shown != before->shown || now.selected != before->selected || now.dataset != before->dataset)
    g_signal_emit (self, signals[SIGNAL_SCENE_CHANGED], 0);
  if (now.subject != before->subject)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBJECT]);
  if (now.can_go_back != before->can_go_back)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
}

static void
fly_to (KlimaSession *self,
        KlimaBounds   bounds)
{
  if (!klima_bounds_is_empty (&bounds))
    g_signal_emit (self, signals[SIGNAL_FLY_TO], 0, &bounds);
}

static void
fly_to_subject (KlimaSession *self)
{
  if (KLIMA_IS_MUNICIPALITY (self->subject))
    fly_to (self, klima_geometry_get_bounds (klima_municipality_get_geometry (KLIMA_MUNICIPALITY (self->subject))));
  else if (KLIMA_IS_NETWORK (self->subject))
    fly_to (self, klima_network_get_bounds (KLIMA_NETWORK (self->subject)));
}

/* Opens a panel; what was open before can be gone back to, unless it was only passed by. */
static void
open_subject (KlimaSession      *self,
              gpointer           subject,
              KlimaMunicipality *selected,
              gboolean           is_browsing)
{
  gboolean is_passed_by = self->is_browsing && is_browsing;

  if (self->subject != NULL && self->subject != subject && !is_passed_by)
    g_ptr_array_add (self->history, view_new (self->subject, self->scene->selected));
  /* Back where browsing began. */
  if (is_passed_by && self->history->len > 0
      && ((View *) g_ptr_array_index (self->history, self->history->len - 1))->subject == subject)
    g_ptr_array_set_size (self->history, (int) self->history->len - 1);

  self->is_browsing = is_browsing;
  g_set_object (&self->subject, subject);
  self->scene->selected = selected;
}

static void
close_subject (KlimaSession *self)
{
  g_clear_object (&self->subject);
  self->is_browsing = FALSE;
  g_ptr_array_set_size (self->history, 0);
  self->scene->selected = NULL;
}

/* Whether the dataset holds this very object: positions in another dataset mean something else. */
static gboolean
is_of_dataset (KlimaSession *self,
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
klima_session_class_init (KlimaSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = klima_session_set_property;
  object_class->get_property = klima_session_get_property;
  object_class->constructed = klima_session_constructed;
  object_class->finalize = klima_session_finalize;

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
klima_session_init (KlimaSession *self)
{
  self->history = g_ptr_array_new_with_free_func ((GDestroyNotify) view_free);
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
  State before;

  g_return_if_fail (KLIMA_IS_SESSION (self));
  g_return_if_fail (KLIMA_IS_DATASET (dataset));

  if (self->scene == NULL)
    {
      self->scene = klima_scene_new (dataset);
      return;
    }

  if (self->scene->dataset == dataset)
    return;

  before = get_state (self);
  close_subject (self);
  old = self->scene;
  self->scene = klima_scene_new (dataset);
  copy_look (self->scene, old);
  self->has_camera = FALSE;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATASET]);
  announce (self, &before);
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

void
klima_session_set_style (KlimaSession *self,
                         KlimaStyle    style)
{
  g_return_if_fail (KLIMA_IS_SESSION (self));

  if (self->scene->style == style)
    return;

  self->scene->style = style;
  g_signal_emit (self, signals[SIGNAL_SCENE_CHANGED], 0);
}

/**
 * klima_session_set_label_scale:
 * @self: a session
 * @label_scale: factor on the size of names, 1.0 is normal
 *
 * Sets the size of the names on the map.
 */
void
klima_session_set_label_scale (KlimaSession *self,
                               double        label_scale)
{
  g_return_if_fail (KLIMA_IS_SESSION (self));
  g_return_if_fail (label_scale > 0);

  if (self->scene->label_scale == label_scale)
    return;

  self->scene->label_scale = label_scale;
  g_signal_emit (self, signals[SIGNAL_SCENE_CHANGED], 0);
}

void
klima_session_set_patterns (KlimaSession *self,
                            gboolean      patterns)
{
  g_return_if_fail (KLIMA_IS_SESSION (self));

  patterns = !!patterns;
  if (self->scene->patterns == patterns)
    return;

  self->scene->patterns = patterns;
  g_signal_emit (self, signals[SIGNAL_SCENE_CHANGED], 0);
}

/**
 * klima_session_show_network:
 * @self: a session
 * @network: a network of the dataset
 * @show: whether its members are drawn in full
 *
 * Shows or hides a network. What is selected stays selected.
 */
void
klima_session_show_network (KlimaSession *self,
                            KlimaNetwork *network,
                            gboolean      show)
{
  State before;
  guint32 bit;

  g_return_if_fail (KLIMA_IS_SESSION (self));
  g_return_if_fail (KLIMA_IS_NETWORK (network) && is_of_dataset (self, network));

  before = get_state (self);
  bit = 1u << klima_network_get_position (network);
  self->scene->shown = show ? self->scene->shown | bit : self->scene->shown & ~bit;
  announce (self, &before);
}

/**
 * klima_session_show_only:
 * @self: a session
 * @network: a network of the dataset
 *
 * Hides all networks but one. A municipality that is selected and not a member is deselected, and its panel closed.
 */
void
klima_session_show_only (KlimaSession *self,
                         KlimaNetwork *network)
{
  KlimaMunicipality *selected;
  State before;

  g_return_if_fail (KLIMA_IS_SESSION (self));
  g_return_if_fail (KLIMA_IS_NETWORK (network) && is_of_dataset (self, network));

  before = get_state (self);
  self->scene->shown = 1u << klima_network_get_position (network);

  selected = self->scene->selected;
  if (selected != NULL && (klima_municipality_get_networks (selected) & self->scene->shown) == 0)
    {
      if (self->subject == G_OBJECT (selected))
        close_subject (self);
      else
        self->scene->selected = NULL;
    }

  announce (self, &before);
}

void
klima_session_show_all (KlimaSession *self)
{
  State before;

  g_return_if_fail (KLIMA_IS_SESSION (self));

  before = get_state (self);
  self->scene->shown = klima_scene_all_networks (self->scene);
  announce (self, &before);
}

/**
 * klima_session_get_subject:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the [class@Municipality], [class@Network] or [class@Partner] whose panel is open
 */
GObject *
klima_session_get_subject (KlimaSession *self)
{
  g_return_val_if_fail (KLIMA_IS_SESSION (self), NULL);

  return self->subject;
}

/**
 * klima_session_get_selected:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the municipality that is marked on the map
 */
KlimaMunicipality *
klima_session_get_selected (KlimaSession *self)
{
  g_return_val_if_fail (KLIMA_IS_SESSION (self), NULL);

  return self->scene->selected;
}

/**
 * klima_session_select:
 * @self: a session
 * @municipality: (nullable): a municipality of the dataset, or %NULL to deselect and close the panel
 * @fly: whether to move the map there
 *
 * Selects a municipality and opens its panel. Its network stays hidden where it is.
 */
void
klima_session_select (KlimaSession      *self,
                      KlimaMunicipality *municipality,
                      gboolean           fly)
{
  State before;

  g_return_if_fail (KLIMA_IS_SESSION (self));
  g_return_if_fail (municipality == NULL || is_of_dataset (self, municipality));

  before = get_state (self);
  if (municipality != NULL)
    open_subject (self, municipality, municipality, FALSE);
  else
    close_subject (self);
  announce (self, &before);

  if (municipality != NULL && fly)
    fly_to_subject (self);
}

/**
 * klima_session_browse:
 * @self: a session
 * @municipality: a municipality of the dataset
 *
 * Selects a municipality, opens its panel and moves the map there, as one of many that the user goes through: Back leads
 * to what was open before the first of them.
 */
void
klima_session_browse (KlimaSession      *self,
                      KlimaMunicipality *municipality)
{
  State before;

  g_return_if_fail (KLIMA_IS_SESSION (self));
  g_return_if_fail (KLIMA_IS_MUNICIPALITY (municipality) && is_of_dataset (self, municipality));

  before = get_state (self);
  open_subject (self, municipality, municipality, TRUE);
  announce (self, &before);

  fly_to_subject (self);
}

/**
 * klima_session_open_network:
 * @self: a session
 * @network: a network of the dataset
 *
 * Opens the panel of a network, deselects the municipality and moves the map to the members. What is hidden stays
 * hidden.
 */
void
klima_session_open_network (KlimaSession *self,
                            KlimaNetwork *network)
{
  State before;

  g_return_if_fail (KLIMA_IS_SESSION (self));
  g_return_if_fail (KLIMA_IS_NETWORK (network) && is_of_dataset (self, network));

  before = get_state (self);
  open_subject (self, network, NULL, FALSE);
  announce (self, &before);

  fly_to_subject (self);
}

/**
 * klima_session_open_partner:
 * @self: a session
 * @partner: a partner of the dataset
 *
 * Opens the panel of a partner. The map stays as it is.
 */
void
klima_session_open_partner (KlimaSession *self,
                            KlimaPartner *partner)
{
  State before;

  g_return_if_fail (KLIMA_IS_SESSION (self));
  g_return_if_fail (KLIMA_IS_PARTNER (partner) && is_of_dataset (self, partner));

  before = get_state (self);
  open_subject (self, partner, self->scene->selected, FALSE);
  announce (self, &before);
}

gboolean
klima_session_can_go_back (KlimaSession *self)
{
  g_return_val_if_fail (KLIMA_IS_SESSION (self), FALSE);

  return self->history->len > 0;
}

/**
 * klima_session_go_back:
 * @self: a session
 *
 * Opens the panel that was open before, with what was selected then, and moves the map there. Does nothing where there
 * is none.
 */
void
klima_session_go_back (KlimaSession *self)
{
  State before;
  View *view;

  g_return_if_fail (KLIMA_IS_SESSION (self));

  if (self->history->len == 0)
    return;

  before = get_state (self);
  view = g_ptr_array_steal_index (self->history, self->history->len - 1);
  self->is_browsing = FALSE;
  g_set_object (&self->subject, view->subject);
  self->scene->selected = view->selected;
  view_free (view);
  announce (self, &before);

  fly_to_subject (self);
}

/**
 * klima_session_step_out:
 * @self: a session
 *
 * Backs out one step: closes the panel and deselects; where nothing is open, shows all networks.
 *
 * Returns: whether there was anything to back out of
 */
gboolean
klima_session_step_out (KlimaSession *self)
{
  g_return_val_if_fail (KLIMA_IS_SESSION (self), FALSE);

  if (self->subject != NULL || self->scene->selected != NULL)
    klima_session_select (self, NULL, FALSE);
  else if (self->scene->shown != klima_scene_all_networks (self->scene))
    klima_session_show_all (self);
  else
    return FALSE;

  return TRUE;
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
