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

/**
 * KlimaLabelMode:
 * @KLIMA_LABELS_NAMES: names where they fit into the municipality; the others are left out
 * @KLIMA_LABELS_LEADERS: names of all, beside the municipality and joined to it by a line where they do not fit into it;
 *   numbers with a key where there is no room for that either; where the picture is too small for a key, the others are
 *   left out
 * @KLIMA_LABELS_NUMBERS: numbers with a key
 * @KLIMA_LABELS_NONE: nothing, and no other names either
 */
typedef enum
{
  KLIMA_LABELS_NAMES,
  KLIMA_LABELS_LEADERS,
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
 * @labels: how municipalities that are shown in full are named
 * @label_scale: factor on the size of the names of municipalities, 1.0 is normal; what is around them grows little
 * @text_scale: factor on the size of every name besides, as large as the system writes, 1.0 is normal
 * @min_text: the least size of the font of names and key, as a part of the picture's height; 0 for as small as can be
 *   read on a screen
 * @min_border: the least width of a border between two networks, as a part of the picture's height, half of that for
 *   other borders; 0 for what is fine on a screen
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
  double text_scale;
  double min_text;
  double min_border;
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
