/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-export-table.h"

G_BEGIN_DECLS

/* What is known of a municipality, the same for every kind of table. */

typedef struct
{
  const KlimaScene *scene;
  KlimaMunicipality *municipality;
  GPtrArray *networks; /* those it belongs to, and the group in dialogue */
  const char *sources; /* of what no network is the source of */
} KlimaTableRow;

/**
 * KlimaTableColumn:
 * @property: its name for programs
 * @heading: its name for people, in English
 * @is_number: whether the values are numbers, written as in C
 * @dup_value: makes the value, %NULL where it is not known
 */
typedef struct
{
  const char *property;
  const char *heading;
  gboolean is_number;
  char *(*dup_value) (const KlimaTableRow *row);
} KlimaTableColumn;

typedef void (*KlimaTableRowFunc) (const KlimaTableRow *row,
                                   gpointer             user_data);

const KlimaTableColumn *klima_table_get_columns (guint             *n_columns);
void                    klima_table_foreach     (const KlimaScene  *scene,
                                                 KlimaTableRowFunc  func,
                                                 gpointer           user_data);
char                   *klima_table_dup_safe_text (const char      *text);

G_END_DECLS
