/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-callouts.h"
#include "klima-layout-private.h"

G_BEGIN_DECLS

/* Labels of all municipalities that are shown and in view: planned in one file, put down as marks in the other. Lengths
 * are in parts of the font's size.
 */

#define KLIMA_CALLOUT_DISC 1.75
#define KLIMA_CALLOUT_DOT 0.36

typedef enum
{
  KLIMA_LABEL_NAME_INSIDE,
  KLIMA_LABEL_NAME_BESIDE,
  KLIMA_LABEL_NUMBER_INSIDE,
  KLIMA_LABEL_NUMBER_BESIDE,
} KlimaLabelKind;

typedef struct
{
  KlimaMunicipality *municipality;
  const KlimaGeometry *geometry;
  KlimaLabelKind kind;
  KlimaLabelFit fit;                     /* of a name inside */
  KlimaBounds disc;                      /* of a number inside */
  KlimaCallout callout;                  /* of what stands beside */
  char *texts[KLIMA_CALLOUT_MAX_SHAPES]; /* the ways of writing it */
  guint number;
} KlimaLabel;

typedef struct
{
  KlimaLayout *layout;
  GArray *labels;     /* of KlimaLabel */
  double size;        /* of the font of names beside, logical pixels */
  double number_size; /* and of numbers, as in the key */
  KlimaKey *key;      /* (nullable) */
  KlimaBounds key_box;
} KlimaLabelPlan;

static inline KlimaLabel *
klima_label_plan_get (const KlimaLabelPlan *plan,
                      guint                 n)
{
  return &g_array_index (plan->labels, KlimaLabel, n);
}

static inline gboolean
klima_label_is_number (const KlimaLabel *label)
{
  return label->kind == KLIMA_LABEL_NUMBER_INSIDE || label->kind == KLIMA_LABEL_NUMBER_BESIDE;
}

static inline gboolean
klima_label_is_beside (const KlimaLabel *label)
{
  return label->kind == KLIMA_LABEL_NAME_BESIDE || label->kind == KLIMA_LABEL_NUMBER_BESIDE;
}

void klima_label_plan_add_marks (KlimaLabelPlan *plan);

G_END_DECLS
