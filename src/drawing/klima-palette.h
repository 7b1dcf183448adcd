/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "klima-network.h"
#include "klima-scene.h"

G_BEGIN_DECLS

/**
 * KlimaPalette:
 *
 * The colours of one style that do not come from the dataset.
 */
typedef struct
{
  KlimaColor water;
  KlimaColor lake;             /* and river */
  KlimaColor land;             /* Norway outside the region */
  KlimaColor foreign;          /* Sweden and Denmark */
  KlimaColor town;
  KlimaColor county_border;
  KlimaColor unassigned;       /* a municipality in no group at all */
  KlimaColor border;           /* the inside of a cased border */
  KlimaColor casing;           /* its outside, of opposite lightness */
  KlimaColor quiet_border;     /* a cased border where nothing is shown in full */
  KlimaColor quiet_casing;
  KlimaColor selection;        /* ring round what is selected or hovered: inner */
  KlimaColor selection_casing; /* and outer, of opposite lightness */
  KlimaColor ink;              /* text on paper */
  KlimaColor quiet_ink;        /* names of what is not ours, on land */
  KlimaColor water_ink;        /* names of lakes and fjords */
  KlimaColor halo;             /* round quiet names */
  KlimaColor paper;            /* ground of legend, title and source */
} KlimaPalette;

const KlimaPalette *klima_palette_get            (KlimaStyle        style);
KlimaColor          klima_palette_network_fill   (KlimaStyle        style,
                                                  KlimaNetwork     *network,
                                                  gboolean          shown);
KlimaColor          klima_palette_pattern        (KlimaStyle        style,
                                                  KlimaColor        fill);
KlimaColor          klima_palette_text_on        (KlimaColor        fill);
double              klima_palette_contrast       (KlimaColor        a,
                                                  KlimaColor        b);
KlimaColor          klima_palette_mix            (KlimaColor        a,
                                                  KlimaColor        b,
                                                  double            share_of_b);

G_END_DECLS
