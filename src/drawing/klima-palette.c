/* SPDX-FileCopyrightText: Klimakart contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "klima-palette.h"

#include <math.h>

#define RGB(hex) { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, 1.0 }

static const KlimaColor white = RGB (0xffffff);
static const KlimaColor black = RGB (0x000000);
static const KlimaColor near_black = RGB (0x16181b);

static const KlimaPalette palettes[] = {
  [KLIMA_STYLE_LIGHT] = {
    .water = RGB (0xcfe3ef),
    .lake = RGB (0xcfe3ef),
    .land = RGB (0xf3f2ed),
    .foreign = RGB (0xeae7df),
    .town = RGB (0xe6e2d9),
    .county_border = RGB (0xd9d5ca),
    .unassigned = RGB (0xdcdad3),
    .border = RGB (0x30353c),
    .casing = RGB (0xffffff),
    .quiet_border = RGB (0x8a8f98),
    .quiet_casing = RGB (0xffffff),
    .selection = RGB (0x111316),
    .selection_casing = RGB (0xffffff),
    .ink = RGB (0x24272c),
    .quiet_ink = RGB (0x65635c),
    .water_ink = RGB (0x3c6580),
    .halo = RGB (0xf8f8f5),
    .paper = RGB (0xffffff),
  },
  [KLIMA_STYLE_DARK] = {
    .water = RGB (0x1a2631),
    .lake = RGB (0x223344),
    .land = RGB (0x2b2d31),
    .foreign = RGB (0x252629),
    .town = RGB (0x35373c),
    .county_border = RGB (0x3d4046),
    .unassigned = RGB (0x4b4e54),
    .border = RGB (0x14161a),
    .casing = RGB (0xced3da),
    .quiet_border = RGB (0x17191d),
    .quiet_casing = RGB (0x6d737c),
    .selection = RGB (0xffffff),
    .selection_casing = RGB (0x0b0c0e),
    .ink = RGB (0xeceef0),
    .quiet_ink = RGB (0xa6a9af),
    .water_ink = RGB (0x8fb4cf),
    .halo = RGB (0x1e2024),
    .paper = RGB (0x1e2023),
  },
  [KLIMA_STYLE_PRINT] = {
    .water = RGB (0xdcebf4),
    .lake = RGB (0xd6e7f2),
    .land = RGB (0xffffff),
    .foreign = RGB (0xf4f4f2),
    .town = RGB (0xe9e9e6),
    .county_border = RGB (0xc4c4c0),
    .unassigned = RGB (0xe4e4e1),
    .border = RGB (0x111111),
    .casing = RGB (0xffffff),
    .quiet_border = RGB (0x777777),
    .quiet_casing = RGB (0xffffff),
    .selection = RGB (0x000000),
    .selection_casing = RGB (0xffffff),
    .ink = RGB (0x111111),
    .quiet_ink = RGB (0x555555),
    .water_ink = RGB (0x2f566f),
    .halo = RGB (0xffffff),
    .paper = RGB (0xffffff),
  },
};

/* What the pale colour of a hidden network fades to and how far, and how strongly a pattern stands out from its fill.
 * On paper, where colour may be lost, patterns are what tells networks apart.
 */
static const struct
{
  KlimaColor pale;
  double share_of_pale;
  double pattern_contrast;
} tuning[] = {
  [KLIMA_STYLE_LIGHT] = { RGB (0xfafaf8), 0.66, 1.28 },
  [KLIMA_STYLE_DARK] = { RGB (0x2b2d31), 0.70, 1.28 },
  [KLIMA_STYLE_PRINT] = { RGB (0xffffff), 0.70, 1.75 },
};

/**
 * klima_palette_get:
 * @style: which style
 *
 * Returns: (transfer none): the colours of everything but networks
 */
const KlimaPalette *
klima_palette_get (KlimaStyle style)
{
  g_return_val_if_fail (style < G_N_ELEMENTS (palettes), &palettes[KLIMA_STYLE_LIGHT]);

  return &palettes[style];
}

/* Relative luminance by WCAG 2. */
static double
linearize (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (KlimaColor color)
{
  return 0.2126 * linearize (color.red) + 0.7152 * linearize (color.green) + 0.0722 * linearize (color.blue);
}

/**
 * klima_palette_contrast:
 * @a: an opaque colour
 * @b: an opaque colour
 *
 * Returns: the contrast of the two by WCAG 2, from 1 to 21
 */
double
klima_palette_contrast (KlimaColor a,
                        KlimaColor b)
{
  double first = luminance (a) + 0.05;
  double second = luminance (b) + 0.05;

  return MAX (first, second) / MIN (first, second);
}

/**
 * klima_palette_mix:
 * @share_of_b: from 0, all @a, to 1, all @b
 *
 * Returns: a colour between the two, in sRGB
 */
KlimaColor
klima_palette_mix (KlimaColor a,
                   KlimaColor b,
                   double     share_of_b)
{
  return (KlimaColor) {
    a.red + (b.red - a.red) * share_of_b,
    a.green + (b.green - a.green) * share_of_b,
    a.blue + (b.blue - a.blue) * share_of_b,
    a.alpha + (b.alpha - a.alpha) * share_of_b,
  };
}

/* Mixes in as little of @towards as gives @contrast to @color, or all of it where that is not enough. */
static KlimaColor
mix_to_contrast (KlimaColor color,
                 KlimaColor towards,
                 KlimaColor against,
                 double     contrast)
{
  double low = 0, high = 1;

  for (int i = 0; i < 16; i++)
    {
      double share = (low + high) / 2;

      if (klima_palette_contrast (klima_palette_mix (color, towards, share), against) < contrast)
        low = share;
      else
        high = share;
    }
  return klima_palette_mix (color, towards, high);
}

/* In the dark a very light fill glares, and a very dark one drowns in the land. */
static KlimaColor
adapt_to_dark (KlimaColor color)
{
  const KlimaPalette *palette = &palettes[KLIMA_STYLE_DARK];

  if (luminance (color) > 0.6)
    return klima_palette_mix (color, palette->land, 0.38);
  if (klima_palette_contrast (color, palette->land) < 1.9 && luminance (color) < 0.15)
    return mix_to_contrast (color, white, palette->land, 1.9);
  return color;
}

/**
 * klima_palette_network_fill:
 * @style: which style
 * @network: (nullable): %NULL for a municipality in no group at all
 * @shown: %FALSE for the pale colour of what is hidden
 *
 * Returns: the colour of a network's municipalities, of its swatches and badges
 */
KlimaColor
klima_palette_network_fill (KlimaStyle    style,
                            KlimaNetwork *network,
                            gboolean      shown)
{
  KlimaColor fill;

  g_return_val_if_fail (style < G_N_ELEMENTS (palettes), white);

  fill = network ? klima_network_get_color (network) : palettes[style].unassigned;
  if (network && style == KLIMA_STYLE_DARK)
    fill = adapt_to_dark (fill);
  return shown ? fill : klima_palette_mix (fill, tuning[style].pale, tuning[style].share_of_pale);
}

/**
 * klima_palette_pattern:
 * @style: which style
 * @fill: what the pattern lies on
 *
 * Returns: a tint of @fill that can be told from it without colour
 */
KlimaColor
klima_palette_pattern (KlimaStyle style,
                       KlimaColor fill)
{
  g_return_val_if_fail (style < G_N_ELEMENTS (tuning), fill);

  return mix_to_contrast (fill, luminance (fill) < 0.18 ? white : black, fill, tuning[style].pattern_contrast);
}

/**
 * klima_palette_text_on:
 * @fill: the ground
 *
 * Returns: white or near black, whichever is read at 4.5:1 on @fill
 */
KlimaColor
klima_palette_text_on (KlimaColor fill)
{
  if (klima_palette_contrast (white, fill) >= 4.5)
    return white;
  /* Between the two lies a narrow band of grounds on which only pure black is dark enough. */
  return klima_palette_contrast (near_black, fill) >= 4.5 ? near_black : black;
}
