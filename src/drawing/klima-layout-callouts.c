/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout-callouts-private.h"

#include <math.h>

#include "klima-dataset.h"
#include "klima-layout-text.h"
#include "klima-text-measure.h"

/* Labels of all municipalities that are shown and in view: names in them, names and numbers beside them, numbers in
 * them. Names for which there is no room become numbers; these need a key; and the key takes room, so that it is tried
 * again.
 */

/* The part of what is shown that a key to names without room may cover. */
#define MAX_COVERED 0.01

/* Side of a square round an anchor that is room enough, in parts of the font's size. */
#define PLENTY 2.5

/* Where land is looked for around an anchor on a lake: on rings so far apart, in parts of the font's size. */
#define RING 0.5
#define N_RINGS 8
#define N_AROUND 16

static void
clear_texts (KlimaLabel *label)
{
  for (guint i = 0; i < G_N_ELEMENTS (label->texts); i++)
    g_clear_pointer (&label->texts[i], g_free);
}

static void
clear_label (gpointer data)
{
  KlimaLabel *label = data;

  klima_label_fit_clear (&label->fit);
  clear_texts (label);
}

static gboolean
is_on_lake (const KlimaScene *scene,
            double            x,
            double            y)
{
  guint n_features;
  const KlimaBackdropFeature *features = klima_backdrop_get_features (klima_dataset_get_backdrop (scene->dataset),
                                                                      &n_features);

  for (guint i = 0; i < n_features; i++)
    if (features[i].kind == KLIMA_BACKDROP_LAKE && klima_geometry_contains (features[i].geometry, x, y))
      return TRUE;

  return FALSE;
}

/* Whether a leader's dot here lies all in the area, on land, and not under furniture. */
static gboolean
is_good_anchor (const KlimaLabelPlan *plan,
                const KlimaLabel     *label,
                double                x,
                double                y)
{
  const KlimaLabelSpace *space = &plan->layout->space;
  double half = KLIMA_CALLOUT_DOT * plan->number_size;
  KlimaBounds box = { x - half, y - half, x + half, y + half };
  KlimaBounds on_map = klima_view_to_map (&space->view, &box);

  return box.min_x >= 0 && box.min_y >= 0 && box.max_x <= space->view.width && box.max_y <= space->view.height
         && klima_layout_is_free (space->occupied, &box, 0)
         && !is_on_lake (klima_drawing_get_scene (plan->layout->drawing), (on_map.min_x + on_map.max_x) / 2,
                         (on_map.min_y + on_map.max_y) / 2)
         && klima_label_clearance (label->geometry, &on_map) >= 1;
}

/* A municipality is pointed at where it has land, if there is any near. */
static void
move_anchor_ashore (const KlimaLabelPlan *plan,
                    KlimaLabel           *label)
{
  KlimaCallout *callout = &label->callout;

  if (is_good_anchor (plan, label, callout->x, callout->y))
    return;

  for (int i = 0; i < N_RINGS * N_AROUND; i++)
    {
      double distance = (i / N_AROUND + 1) * RING * plan->number_size;
      double angle = 2 * G_PI * (i % N_AROUND) / N_AROUND;
      double x = callout->x + distance * cos (angle);
      double y = callout->y + distance * sin (angle);

      if (!is_good_anchor (plan, label, x, y))
        continue;
      callout->x = x;
      callout->y = y;
      return;
    }
}

/* A name stands in its area if it fits; otherwise a place for a leader is looked for. One that is cut by the edge of the
 * picture, with no room for a leader's end, is not in view.
 */
static gboolean
settle_in_area (KlimaLabelPlan *plan,
                KlimaLabel     *label)
{
  KlimaLayout *layout = plan->layout;
  KlimaCallout *callout = &label->callout;
  const KlimaView *view = &layout->space.view;
  KlimaBounds bounds = klima_geometry_get_bounds (label->geometry);
  KlimaBounds box = klima_view_from_map (view, &bounds);
  double room;

  if (label->kind == KLIMA_LABEL_NAME_INSIDE
      && klima_label_fit_name (&layout->space, label->geometry, klima_municipality_get_name (label->municipality),
                               &label->fit))
    return TRUE;
  if (label->kind == KLIMA_LABEL_NUMBER_INSIDE
      && klima_label_fit_square (&layout->space, label->geometry, KLIMA_CALLOUT_DISC * plan->number_size, &label->disc))
    return TRUE;

  label->kind = klima_label_is_number (label) ? KLIMA_LABEL_NUMBER_BESIDE : KLIMA_LABEL_NAME_BESIDE;
  if (!klima_label_find_anchor (&layout->space, label->geometry, PLENTY * plan->number_size, &callout->x, &callout->y,
                                &room))
    return FALSE;

  move_anchor_ashore (plan, label);

  return room >= KLIMA_CALLOUT_DOT * plan->number_size
         || (box.min_x >= 0 && box.min_y >= 0 && box.max_x <= view->width && box.max_y <= view->height);
}

static void
collect_labels (KlimaLabelPlan *plan,
                KlimaLabelKind  kind)
{
  const KlimaScene *scene = klima_drawing_get_scene (plan->layout->drawing);
  g_autoptr (GPtrArray) shown = klima_key_list_shown (scene);

  for (guint i = 0; i < shown->len && !g_cancellable_is_cancelled (plan->layout->cancellable); i++)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (shown, i);
      KlimaLabel label = { municipality, klima_municipality_get_geometry (municipality), kind, .number = i + 1 };

      if (settle_in_area (plan, &label))
        g_array_append_val (plan->labels, label);
    }
}

/* Names beside are as large as the smallest ones inside. */
static void
choose_size (KlimaLabelPlan *plan)
{
  double smallest = G_MAXDOUBLE;

  for (guint i = 0; i < plan->labels->len; i++)
    if (klima_label_plan_get (plan, i)->kind == KLIMA_LABEL_NAME_INSIDE)
      smallest = MIN (smallest, klima_label_plan_get (plan, i)->fit.size);

  plan->size = smallest < G_MAXDOUBLE ? smallest : klima_label_space_get_min_size (&plan->layout->space);
}

static void
write_name (const KlimaLabelPlan *plan,
            KlimaLabel           *label)
{
  KlimaCallout *callout = &label->callout;
  const char *name = klima_municipality_get_name (label->municipality);

  for (callout->n_shapes = 0; callout->n_shapes < KLIMA_CALLOUT_MAX_SHAPES; callout->n_shapes++)
    {
      guint n = callout->n_shapes;
      KlimaCalloutShape *shape = &callout->shapes[n];

      label->texts[n] = klima_layout_break_text (name, n);
      if (label->texts[n] == NULL)
        return;
      klima_text_measure (label->texts[n], plan->size, TRUE, FALSE, &shape->width, &shape->height);
    }
}

static void
write_number (const KlimaLabelPlan *plan,
              KlimaLabel           *label)
{
  KlimaCallout *callout = &label->callout;

  callout->shapes[0].width = callout->shapes[0].height = KLIMA_CALLOUT_DISC * plan->number_size;
  callout->n_shapes = 1;
  callout->is_disc = TRUE;
  callout->anywhere = TRUE;
}

/* What stands inside, and the furniture. */
static GArray *
list_obstacles (const KlimaLabelPlan *plan)
{
  GArray *obstacles = g_array_copy (plan->layout->space.occupied);

  for (guint i = 0; i < plan->labels->len; i++)
    {
      const KlimaLabel *label = klima_label_plan_get (plan, i);

      if (label->kind == KLIMA_LABEL_NAME_INSIDE)
        g_array_append_val (obstacles, label->fit.box);
      else if (label->kind == KLIMA_LABEL_NUMBER_INSIDE)
        g_array_append_val (obstacles, label->disc);
    }

  return obstacles;
}

/* Places all labels that stand beside what they name. */
static void
place_callouts (KlimaLabelPlan *plan)
{
  KlimaLayout *layout = plan->layout;
  g_autoptr (GArray) obstacles = list_obstacles (plan);
  g_autofree KlimaCallout *callouts = g_new0 (KlimaCallout, plan->labels->len + 1);
  KlimaCalloutSpace space = {
    layout->space.view.width, layout->space.view.height, layout->ground, obstacles, plan->size,
  };
  guint n_callouts = 0;

  for (guint i = 0; i < plan->labels->len; i++)
    {
      KlimaLabel *label = klima_label_plan_get (plan, i);

      clear_texts (label);
      if (!klima_label_is_beside (label))
        continue;
      if (label->kind == KLIMA_LABEL_NAME_BESIDE)
        write_name (plan, label);
      else
        write_number (plan, label);
      callouts[n_callouts++] = label->callout;
    }

  klima_callouts_place (&space, callouts, n_callouts, layout->cancellable);

  n_callouts = 0;
  for (guint i = 0; i < plan->labels->len; i++)
    if (klima_label_is_beside (klima_label_plan_get (plan, i)))
      klima_label_plan_get (plan, i)->callout = callouts[n_callouts++];
}

/* Names for which there was no room become numbers; tells whether there were any. */
static gboolean
give_up_names (KlimaLabelPlan *plan)
{
  gboolean any = FALSE;

  for (guint i = 0; i < plan->labels->len; i++)
    {
      KlimaLabel *label = klima_label_plan_get (plan, i);

      if (label->kind != KLIMA_LABEL_NAME_BESIDE || label->callout.is_placed)
        continue;
      label->kind = KLIMA_LABEL_NUMBER_INSIDE;
      any = TRUE;
    }

  return any;
}

/* Numbers the labels that are numbers, in the order of their names, and finds a place for the key to them. */
static void
make_key (KlimaLabelPlan *plan)
{
  KlimaLayout *layout = plan->layout;
  g_autoptr (GPtrArray) municipalities = g_ptr_array_new ();

  for (guint i = 0; i < plan->labels->len; i++)
    if (klima_label_is_number (klima_label_plan_get (plan, i)))
      {
        g_ptr_array_add (municipalities, klima_label_plan_get (plan, i)->municipality);
        klima_label_plan_get (plan, i)->number = municipalities->len;
      }

  g_clear_pointer (&plan->key, klima_key_free);
  if (!(layout->furniture & KLIMA_FURNITURE_KEY))
    return;

  plan->key = klima_key_new (klima_drawing_get_scene (layout->drawing), municipalities, plan->number_size,
                             layout->space.view.width, layout->space.view.height);
  plan->key_box = klima_layout_place_key (layout, plan->key);
}

/* Whether the key covers a label, or what its leader points at. */
static gboolean
is_under_key (const KlimaLabelPlan *plan,
              const KlimaLabel     *label)
{
  if (plan->key == NULL)
    return FALSE;

  switch (label->kind)
    {
    case KLIMA_LABEL_NAME_INSIDE:
      return klima_bounds_intersect (&label->fit.box, &plan->key_box);
    case KLIMA_LABEL_NUMBER_INSIDE:
      return klima_bounds_intersect (&label->disc, &plan->key_box);
    case KLIMA_LABEL_NAME_BESIDE:
    case KLIMA_LABEL_NUMBER_BESIDE:
    default:
      return klima_bounds_distance (&plan->key_box, label->callout.x, label->callout.y) <= 0;
    }
}

/* Settles again what is covered by the key, and for the first time numbers that were names before. */
static void
make_room_for_key (KlimaLabelPlan *plan)
{
  GArray *occupied = plan->layout->space.occupied;
  guint n_occupied = occupied->len;

  if (plan->key != NULL)
    g_array_append_val (occupied, plan->key_box);

  for (guint i = 0; i < plan->labels->len; i++)
    {
      KlimaLabel *label = klima_label_plan_get (plan, i);
      gboolean is_new = label->kind == KLIMA_LABEL_NUMBER_INSIDE && label->disc.max_x <= label->disc.min_x;

      if (!is_new && !is_under_key (plan, label))
        continue;
      klima_label_fit_clear (&label->fit);
      label->callout.is_placed = FALSE;
      label->kind = klima_label_is_number (label) ? KLIMA_LABEL_NUMBER_INSIDE : KLIMA_LABEL_NAME_INSIDE;
      settle_in_area (plan, label);
    }

  place_callouts (plan);
  g_array_set_size (occupied, n_occupied);
}

static gboolean
is_key_in_the_way (const KlimaLabelPlan *plan)
{
  const KlimaView *view = &plan->layout->space.view;
  KlimaBounds frame = { 0, 0, view->width, view->height };
  const KlimaGround *ground = plan->layout->ground;

  if (plan->key == NULL)
    return FALSE;

  return klima_key_get_size (plan->key) < plan->number_size
         || klima_ground_get_shown (ground, &plan->key_box) > MAX_COVERED * klima_ground_get_shown (ground, &frame);
}

/* Leaves out what has no place. */
static void
drop_labels (KlimaLabelPlan *plan,
             gboolean        all_numbers)
{
  for (guint i = plan->labels->len; i > 0; i--)
    {
      const KlimaLabel *label = klima_label_plan_get (plan, i - 1);

      if ((klima_label_is_beside (label) && !label->callout.is_placed)
          || (all_numbers && klima_label_is_number (label)))
        g_array_remove_index (plan->labels, i - 1);
    }
}

/* In a picture that is too small for the key there is a name only where there is room for one. */
static void
do_without_numbers (KlimaLabelPlan *plan)
{
  g_clear_pointer (&plan->key, klima_key_free);
  drop_labels (plan, TRUE);
  place_callouts (plan);
}

/* Names everything; what gets no name gets a number. */
static void
plan_names (KlimaLabelPlan *plan)
{
  collect_labels (plan, KLIMA_LABEL_NAME_INSIDE);
  choose_size (plan);
  place_callouts (plan);

  while (give_up_names (plan))
    {
      if (g_cancellable_is_cancelled (plan->layout->cancellable))
        return;
      make_key (plan);
      if (is_key_in_the_way (plan))
        {
          do_without_numbers (plan);
          return;
        }
      make_room_for_key (plan);
    }
}

/*< private >
 * klima_layout_callouts:
 *
 * Adds a name or number for every municipality that is shown and in view, with leaders to what stands beside its
 * municipality, and a key where there are numbers among names.
 */
void
klima_layout_callouts (KlimaLayout *layout)
{
  KlimaLabelPlan plan = { layout, g_array_new (FALSE, FALSE, sizeof (KlimaLabel)) };

  g_array_set_clear_func (plan.labels, clear_label);
  plan.number_size = klima_label_space_get_min_size (&layout->space);
  plan.size = plan.number_size;

  if (klima_drawing_get_scene (layout->drawing)->labels == KLIMA_LABELS_NUMBERS)
    {
      collect_labels (&plan, KLIMA_LABEL_NUMBER_INSIDE);
      place_callouts (&plan);
    }
  else
    plan_names (&plan);
  if (!g_cancellable_is_cancelled (layout->cancellable))
    {
      drop_labels (&plan, FALSE);
      klima_label_plan_add_marks (&plan);
    }

  g_clear_pointer (&plan.key, klima_key_free);
  g_array_unref (plan.labels);
}
