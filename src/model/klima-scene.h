/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-dataset.h"

G_BEGIN_DECLS

typedef enum
{
  KLIMA_STYLE_LIGHT,
  KLIMA_STYLE_DARK,
  KLIMA_STYLE_PRINT,
} KlimaStyle;

typedef enum
{
  KLIMA_LABELS_NAMES,
  KLIMA_LABELS_NUMBERS,
  KLIMA_LABELS_NONE,
} KlimaLabelMode;

/**
 * KlimaScene:
 * @dataset: (not nullable): owned
 * @shown: bit n is set where the network at position n is shown in full; the others go pale
 * @selected: (nullable): the selected municipality, borrowed from @dataset; drawn in full whatever @shown says
 * @camera: where the map is looked at from
 * @style: colours
 * @labels: what stands on the municipalities
 * @label_scale: factor on the size of names, 1.0 is normal
 * @patterns: whether climate networks show their pattern beside their colour
 * @language: of every text in the picture
 *
 * Everything that decides what the map looks like. A plain value: copy it to hand it to another thread.
 */
typedef struct
{
  KlimaDataset *dataset;
  guint32 shown;
  KlimaMunicipality *selected;
  KlimaCamera camera;
  KlimaStyle style;
  KlimaLabelMode labels;
  double label_scale;
  gboolean patterns;
  KlimaLanguage language;
} KlimaScene;

KlimaScene *klima_scene_new            (KlimaDataset      *dataset);
KlimaScene *klima_scene_copy           (const KlimaScene  *scene);
void        klima_scene_free           (KlimaScene        *scene);
gboolean    klima_scene_equal          (const KlimaScene  *a,
                                        const KlimaScene  *b);
guint32     klima_scene_all_networks   (const KlimaScene  *scene);
gboolean    klima_scene_shows_network  (const KlimaScene  *scene,
                                        KlimaNetwork      *network);
gboolean    klima_scene_shows          (const KlimaScene  *scene,
                                        KlimaMunicipality *municipality);
KlimaPattern klima_scene_get_pattern   (const KlimaScene  *scene,
                                        KlimaNetwork      *network);
guint       klima_scene_count_shown    (const KlimaScene  *scene);
char       *klima_scene_dup_summary    (const KlimaScene  *scene);
void        klima_scene_fit            (KlimaScene        *scene,
                                        const KlimaBounds *bounds,
                                        double             width,
                                        double             height,
                                        double             margin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlimaScene, klima_scene_free)

G_END_DECLS
