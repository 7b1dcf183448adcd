/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-drawing-private.h"

G_BEGIN_DECLS

/**
 * KlimaKey:
 *
 * Which number stands for which municipality, measured and ready to be put somewhere. Entry n explains the number n + 1.
 */
typedef struct _KlimaKey KlimaKey;

GPtrArray *klima_key_list_shown      (const KlimaScene *scene);
KlimaKey  *klima_key_new             (const KlimaScene *scene,
                                      GPtrArray        *municipalities,
                                      double            size,
                                      double            width,
                                      double            height);
KlimaKey  *klima_key_new_in_columns  (const KlimaScene *scene,
                                      GPtrArray        *municipalities,
                                      double            size,
                                      guint             n_columns);
void       klima_key_free            (KlimaKey         *key);
double     klima_key_get_size        (const KlimaKey   *key);
double     klima_key_get_width       (const KlimaKey   *key);
double     klima_key_get_height      (const KlimaKey   *key);
void       klima_key_add             (const KlimaKey   *key,
                                      KlimaDrawing     *drawing,
                                      double            x,
                                      double            y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaKey, klima_key_free)

G_END_DECLS
