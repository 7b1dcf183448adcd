/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout-private.h"

#include <math.h>

#include "klima-callouts.h"
#include "klima-dataset.h"
#include "klima-layout-text.h"
#include "klima-palette.h"
#include "klima-text-measure.h"

/* Labels of all municipalities that are shown and in view: names in them, names and numbers beside them, numbers in
 * them. Names for which there is no room become numbers; these need a key; and the key takes room, so that it is tried
 * again.
 */

#define MAX_ROUNDS 6

/* The part of what is shown that a key to names without room may cover. */
#define MAX_COVERED 0.01

/* Lengths are in parts of the font's size. */
#define HALO 0.2
#define DISC 1.75
#define DISC_EDGE 0.08
#define DOT 0.36
#define LEADER 0.075
#define CASING 0.22

/* Square round an anchor that is room enough. */
#define PLENTY 2.5

/* Between points of a leader from which quiet names keep away. */
#define LEADER_STEP 1.0

typedef enum
{
  NAME_INSIDE,
  NAME_BESIDE,
  NUMBER_INSIDE,
  NUMBER_BESIDE,
} Kind;

typedef struct
{
  KlimaMunicipality *municipality;
  const KlimaGeometry *geometry;
  Kind kind;
  KlimaLabelFit fit;                     /* of a name inside */
  KlimaBounds disc;                      /* of a number inside */
  KlimaCallout callout;                  /* of what stands beside */
  char *texts[KLIMA_CALLOUT_MAX_SHAPES]; /* the ways of writing it */
  guint number;
} Label;

typedef struct
{
  KlimaLayout *layout;
  GArray *labels;     /* of Label */
  double size;        /* of the font of names beside, logical pixels */
  double number_size; /* and of numbers, as in the key */
  KlimaKey *key;      /* (nullable) */
  KlimaBounds key_box;
} Plan;

static void
clear_texts (Label *label)
{
  for (guint i = 0; i < G_N_ELEMENTS (label->texts); i++)
    g_clear_pointer (&label->texts[i], g_free);
}

static void
clear_label (gpointer data)
{
  Label *label = data;

  klima_label_fit_clear (&label->fit);
  clear_texts (label);
}

static gboolean
is_number (const Label *label)
{
  return label->kind == NUMBER_INSIDE || label->kind == NUMBER_BESIDE;
}

static gboolean
is_beside (const Label *label)
{
  return label->kind == NAME_BESIDE || label->kind == NUMBER_BESIDE;
}

static Label *
get_label (const Plan *plan,
           guint       n)
{
  return &g_array_index (plan->labels, Label, n);
}

/* A name stands in its area if it fits; otherwise a place for a leader is looked for. One that is cut by the edge of the
 * picture, with no room for a leader's end, is not in view.
 */
static gboolean
settle_in_area (Plan  *plan,
                Label *label)
{
  KlimaLayout *layout = plan->layout;
  KlimaCallout *callout = &label->callout;
  const KlimaView *view = &layout->space.view;
  KlimaBounds bounds = klima_geometry_get_bounds (label->geometry);
  KlimaBounds box = klima_view_from_map (view, &bounds);
  double room;

  if (label->kind == NAME_INSIDE
      && klima_label_fit_name (&layout->space, label->geometry, klima_municipality_get_name (label->municipality),
                               &label->fit))
    return TRUE;
  if (label->kind == NUMBER_INSIDE
      && klima_label_fit_square (&layout->space, label->geometry, DISC * plan->number_size, &label->disc))
    return TRUE;

  label->kind = is_number (label) ? NUMBER_BESIDE : NAME_BESIDE;
  if (!klima_label_find_anchor (&layout->space, label->geometry, PLENTY * plan->number_size, &callout->x, &callout->y,
                                &room))
    return FALSE;

  return room >= DOT * plan->number_size
         || (box.min_x >= 0 && box.min_y >= 0 && box.max_x <= view->width && box.max_y <= view->height);
}

static void
collect_labels (Plan *plan,
                Kind  kind)
{
  const KlimaScene *scene = klima_drawing_get_scene (plan->layout->drawing);
  g_autoptr (GPtrArray) shown = klima_key_list_shown (scene);

  for (guint i = 0; i < shown->len && !g_cancellable_is_cancelled (plan->layout->cancellable); i++)
    {
      KlimaMunicipality *municipality = g_ptr_array_index (shown, i);
      Label label = { municipality, klima_municipality_get_geometry (municipality), kind, .number = i + 1 };

      if (settle_in_area (plan, &label))
        g_array_append_val (plan->labels, label);
    }
}

/* Names beside are as large as the smallest ones inside. */
static void
choose_size (Plan *plan)
{
  double smallest = G_MAXDOUBLE;

  for (guint i = 0; i < plan->labels->len; i++)
    if (get_label (plan, i)->kind == NAME_INSIDE)
      smallest = MIN (smallest, get_label (plan, i)->fit.size);

  plan->size = smallest < G_MAXDOUBLE ? smallest : klima_label_space_get_min_size (&plan->layout->space);
}

static void
write_name (const Plan *plan,
            Label      *label)
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
write_number (const Plan *plan,
              Label      *label)
{
  KlimaCallout *callout = &label->callout;

  callout->shapes[0].width = callout->shapes[0].height = DISC * plan->number_size;
  callout->n_shapes = 1;
  callout->is_disc = TRUE;
  callout->anywhere = TRUE;
}

/* What stands inside, and the furniture. */
static GArray *
list_obstacles (const Plan *plan)
{
  GArray *obstacles = g_array_copy (plan->layout->space.occupied);

  for (guint i = 0; i < plan->labels->len; i++)
    {
      const Label *label = get_label (plan, i);

      if (label->kind == NAME_INSIDE)
        g_array_append_val (obstacles, label->fit.box);
      else if (label->kind == NUMBER_INSIDE)
        g_array_append_val (obstacles, label->disc);
    }

  return obstacles;
}

/* Places all labels that stand beside what they name. */
static void
place_callouts (Plan *plan)
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
      Label *label = get_label (plan, i);

      clear_texts (label);
      if (!is_beside (label))
        continue;
      if (label->kind == NAME_BESIDE)
        write_name (plan, label);
      else
        write_number (plan, label);
      callouts[n_callouts++] = label->callout;
    }

  klima_callouts_place (&space, callouts, n_callouts, layout->cancellable);

  n_callouts = 0;
  for (guint i = 0; i < plan->labels->len; i++)
    if (is_beside (get_label (plan, i)))
      get_label (plan, i)->callout = callouts[n_callouts++];
}

/* Names for which there was no room become numbers, or all names beside; tells whether there were any. */
static gboolean
give_up_names (Plan     *plan,
               gboolean  all)
{
  gboolean any = FALSE;

  for (guint i = 0; i < plan->labels->len; i++)
    {
      Label *label = get_label (plan, i);

      if (label->kind != NAME_BESIDE)
        continue;
      any |= !label->callout.is_placed;
      if (all || !label->callout.is_placed)
        label->kind = NUMBER_INSIDE;
    }

  return any;
}

/* Numbers the labels that are numbers, in the order of their names, and finds a place for the key to them. */
static void
make_key (Plan *plan)
{
  KlimaLayout *layout = plan->layout;
  g_autoptr (GPtrArray) municipalities = g_ptr_array_new ();

  for (guint i = 0; i < plan->labels->len; i++)
    if (is_number (get_label (plan, i)))
      {
        g_ptr_array_add (municipalities, get_label (plan, i)->municipality);
        get_label (plan, i)->number = municipalities->len;
      }

  g_clear_pointer (&plan->key, klima_key_free);
  if (!(layout->furniture & KLIMA_FURNITURE_KEY))
    return;

  plan->key = klima_key_new (klima_drawing_get_scene (layout->drawing), municipalities, plan->number_size,
                             layout->space.view.width, layout->space.view.height);
  plan->key_box = klima_layout_place_key (layout, plan->key);
}

static gboolean
is_touched (const Label       *label,
            const KlimaBounds *box)
{
  if (label->kind == NAME_INSIDE)
    return klima_bounds_intersect (&label->fit.box, box);

  return klima_bounds_distance (box, label->callout.x, label->callout.y) <= 0;
}

/* Settles again what is covered by the key, and numbers that were names before. */
static void
make_room_for_key (Plan *plan)
{
  GArray *occupied = plan->layout->space.occupied;
  guint n_occupied = occupied->len;

  if (plan->key != NULL)
    g_array_append_val (occupied, plan->key_box);

  for (guint i = 0; i < plan->labels->len; i++)
    {
      Label *label = get_label (plan, i);
      gboolean is_covered = plan->key != NULL && is_touched (label, &plan->key_box);

      if (!is_number (label) && !is_covered)
        continue;
      klima_label_fit_clear (&label->fit);
      label->kind = is_number (label) ? NUMBER_INSIDE : NAME_INSIDE;
      settle_in_area (plan, label);
    }

  place_callouts (plan);
  g_array_set_size (occupied, n_occupied);
}

static gboolean
is_key_in_the_way (const Plan *plan)
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
drop_labels (Plan     *plan,
             gboolean  all_numbers)
{
  for (guint i = plan->labels->len; i > 0; i--)
    {
      const Label *label = get_label (plan, i - 1);

      if ((is_beside (label) && !label->callout.is_placed) || (all_numbers && is_number (label)))
        g_array_remove_index (plan->labels, i - 1);
    }
}

/* In a picture that is too small for the key there is a name only where there is room for one. */
static void
do_without_numbers (Plan *plan)
{
  g_clear_pointer (&plan->key, klima_key_free);
  drop_labels (plan, TRUE);
  place_callouts (plan);
}

/* Names everything; what gets no name gets a number. */
static void
plan_names (Plan *plan)
{
  collect_labels (plan, NAME_INSIDE);
  choose_size (plan);
  place_callouts (plan);

  for (int round = 1; round <= MAX_ROUNDS && give_up_names (plan, round == MAX_ROUNDS); round++)
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

static void
add_leader (Plan        *plan,
            const Label *label)
{
  KlimaLayout *layout = plan->layout;
  const KlimaPalette *palette = klima_palette_get (klima_drawing_get_scene (layout->drawing)->style);
  const KlimaCallout *callout = &label->callout;
  double length = hypot (callout->end_x - callout->x, callout->end_y - callout->y);
  int n_steps = ceil (length / (LEADER_STEP * plan->number_size));

  klima_drawing_add (layout->drawing, KLIMA_MARK_LEADER, KLIMA_LAYER_NAMES)->leader = (KlimaLeaderMark) {
    label->municipality, callout->x, callout->y, callout->end_x, callout->end_y,
    LEADER * plan->number_size, palette->ink, CASING * plan->number_size, palette->halo,
  };

  for (int i = 0; i < n_steps; i++)
    {
      KlimaBounds box = KLIMA_BOUNDS_EMPTY;

      klima_bounds_add_point (&box, callout->x + (callout->end_x - callout->x) * i / n_steps,
                              callout->y + (callout->end_y - callout->y) * i / n_steps);
      klima_bounds_add_point (&box, callout->x + (callout->end_x - callout->x) * (i + 1) / n_steps,
                              callout->y + (callout->end_y - callout->y) * (i + 1) / n_steps);
      g_array_append_val (layout->space.occupied, box);
    }
}

static void
add_disc (Plan              *plan,
          const KlimaBounds *box,
          KlimaColor         fill,
          KlimaColor         stroke,
          double             stroke_width)
{
  klima_drawing_add (plan->layout->drawing, KLIMA_MARK_BOX, KLIMA_LAYER_NAMES)->box = (KlimaBoxMark) {
    box->min_x, box->min_y, box->max_x - box->min_x, box->max_y - box->min_y, (box->max_x - box->min_x) / 2,
    .fill = fill, .stroke = stroke, .stroke_width = stroke_width,
  };
  g_array_append_val (plan->layout->space.occupied, *box);
}

/* Where a leader begins. */
static void
add_dot (Plan        *plan,
         const Label *label)
{
  const KlimaPalette *palette = klima_palette_get (klima_drawing_get_scene (plan->layout->drawing)->style);
  double half = DOT * plan->number_size / 2;
  KlimaBounds box = {
    label->callout.x - half, label->callout.y - half, label->callout.x + half, label->callout.y + half,
  };

  add_disc (plan, &box, palette->ink, palette->halo, (CASING - LEADER) / 2 * plan->number_size);
}

static void
add_number (Plan        *plan,
            const Label *label)
{
  KlimaDrawing *drawing = plan->layout->drawing;
  const KlimaPalette *palette = klima_palette_get (klima_drawing_get_scene (drawing)->style);
  const KlimaBounds *box = is_beside (label) ? &label->callout.box : &label->disc;
  g_autofree char *number = g_strdup_printf ("%u", label->number);
  KlimaTextMark *mark;

  add_disc (plan, box, palette->paper, palette->ink, DISC_EDGE * plan->number_size);
  mark = klima_layout_add_text (drawing, KLIMA_LAYER_NAMES, number, 0, 0, plan->number_size, TRUE, FALSE);
  mark->municipality = label->municipality;
  mark->x = (box->min_x + box->max_x - mark->width) / 2;
  mark->y = (box->min_y + box->max_y - mark->height) / 2;
  mark->centred = TRUE;
  mark->color = palette->ink;
}

static void
add_name_beside (Plan        *plan,
                 const Label *label)
{
  KlimaDrawing *drawing = plan->layout->drawing;
  const KlimaPalette *palette = klima_palette_get (klima_drawing_get_scene (drawing)->style);
  const KlimaCallout *callout = &label->callout;
  KlimaTextMark *mark = klima_layout_add_text (drawing, KLIMA_LAYER_NAMES, label->texts[callout->shape],
                                               callout->box.min_x, callout->box.min_y, plan->size, TRUE, FALSE);

  mark->municipality = label->municipality;
  mark->centred = TRUE;
  mark->color = palette->ink;
  mark->halo = palette->halo;
  mark->halo_width = HALO * plan->size;
  g_array_append_val (plan->layout->space.occupied, callout->box);
}

static void
add_label (Plan        *plan,
           const Label *label)
{
  switch (label->kind)
    {
    case NAME_INSIDE:
      klima_layout_add_name (plan->layout, label->municipality, &label->fit);
      break;
    case NAME_BESIDE:
      add_name_beside (plan, label);
      break;
    case NUMBER_INSIDE:
    case NUMBER_BESIDE:
    default:
      add_number (plan, label);
      break;
    }
}

/* Leaders lie under dots, and both under all texts. */
static void
add_marks (Plan *plan)
{
  drop_labels (plan, FALSE);

  for (guint i = 0; i < plan->labels->len; i++)
    if (is_beside (get_label (plan, i)))
      add_leader (plan, get_label (plan, i));
  for (guint i = 0; i < plan->labels->len; i++)
    if (is_beside (get_label (plan, i)))
      add_dot (plan, get_label (plan, i));
  for (guint i = 0; i < plan->labels->len; i++)
    add_label (plan, get_label (plan, i));

  if (plan->key != NULL)
    klima_layout_add_key (plan->layout, plan->key, &plan->key_box);
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
  Plan plan = { layout, g_array_new (FALSE, FALSE, sizeof (Label)) };

  g_array_set_clear_func (plan.labels, clear_label);
  plan.number_size = klima_label_space_get_min_size (&layout->space);
  plan.size = plan.number_size;

  if (klima_drawing_get_scene (layout->drawing)->labels == KLIMA_LABELS_NUMBERS)
    {
      collect_labels (&plan, NUMBER_INSIDE);
      place_callouts (&plan);
    }
  else
    plan_names (&plan);
  if (!g_cancellable_is_cancelled (layout->cancellable))
    add_marks (&plan);

  g_clear_pointer (&plan.key, klima_key_free);
  g_array_unref (plan.labels);
}
