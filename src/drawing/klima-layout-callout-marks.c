/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-layout-callouts-private.h"

#include <math.h>

#include "klima-layout-text.h"
#include "klima-palette.h"

/* Lengths are in parts of the font's size. */
#define HALO 0.2
#define DISC_EDGE 0.08
#define LEADER 0.075
#define CASING 0.22

/* Between points of a leader from which quiet names keep away. */
#define LEADER_STEP 1.0

static void
add_leader (KlimaLabelPlan   *plan,
            const KlimaLabel *label)
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
add_disc (KlimaLabelPlan    *plan,
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
add_dot (KlimaLabelPlan   *plan,
         const KlimaLabel *label)
{
  const KlimaPalette *palette = klima_palette_get (klima_drawing_get_scene (plan->layout->drawing)->style);
  double half = KLIMA_CALLOUT_DOT * plan->number_size / 2;
  KlimaBounds box = {
    label->callout.x - half, label->callout.y - half, label->callout.x + half, label->callout.y + half,
  };

  add_disc (plan, &box, palette->ink, palette->halo, (CASING - LEADER) / 2 * plan->number_size);
}

static void
add_number (KlimaLabelPlan   *plan,
            const KlimaLabel *label)
{
  KlimaDrawing *drawing = plan->layout->drawing;
  const KlimaPalette *palette = klima_palette_get (klima_drawing_get_scene (drawing)->style);
  const KlimaBounds *box = klima_label_is_beside (label) ? &label->callout.box : &label->disc;
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
add_name_beside (KlimaLabelPlan   *plan,
                 const KlimaLabel *label)
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
add_label (KlimaLabelPlan   *plan,
           const KlimaLabel *label)
{
  switch (label->kind)
    {
    case KLIMA_LABEL_NAME_INSIDE:
      klima_layout_add_name (plan->layout, label->municipality, &label->fit);
      break;
    case KLIMA_LABEL_NAME_BESIDE:
      add_name_beside (plan, label);
      break;
    case KLIMA_LABEL_NUMBER_INSIDE:
    case KLIMA_LABEL_NUMBER_BESIDE:
    default:
      add_number (plan, label);
      break;
    }
}

/*< private >
 * klima_label_plan_add_marks:
 *
 * Adds the marks of labels that all have their places: leaders under dots, and both under all texts.
 */
void
klima_label_plan_add_marks (KlimaLabelPlan *plan)
{
  for (guint i = 0; i < plan->labels->len; i++)
    if (klima_label_is_beside (klima_label_plan_get (plan, i)))
      add_leader (plan, klima_label_plan_get (plan, i));
  for (guint i = 0; i < plan->labels->len; i++)
    if (klima_label_is_beside (klima_label_plan_get (plan, i)))
      add_dot (plan, klima_label_plan_get (plan, i));
  for (guint i = 0; i < plan->labels->len; i++)
    add_label (plan, klima_label_plan_get (plan, i));

  if (plan->key != NULL)
    klima_layout_add_key (plan->layout, plan->key, &plan->key_box);
}
